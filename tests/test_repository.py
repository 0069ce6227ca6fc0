from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from generator.repository import PAGE_FIELD, REPORT_FORM, Repository, RepositoryError, repository_of

GITHUB = {"host": "github", "name": "chu/kho", "branch": "main"}
GITLAB = {"host": "gitlab", "name": "tinh/nong-nghiep/kho", "url": "https://git.tinh.example/"}


def known(**settings: str) -> Repository:
    found = repository_of(settings)
    assert found
    return found


def test_nothing_is_there_until_the_operator_names_it() -> None:
    assert repository_of({}) is None
    assert repository_of({"host": "", "name": "", "branch": "main"}) is None


@pytest.mark.parametrize(
    "wrong", [{"name": "chu/kho"}, {**GITHUB, "host": "svn"}, {**GITHUB, "name": "kho"}]
)
def test_half_a_name_is_a_fault_that_says_what_is_missing(wrong: dict[str, str]) -> None:
    with pytest.raises(RepositoryError, match=r"extra\.repository"):
        repository_of(wrong)


def test_a_file_is_edited_on_its_host() -> None:
    assert known(**GITHUB).editing == "https://github.com/chu/kho/edit/main/"
    assert known(**GITLAB).editing == "https://git.tinh.example/tinh/nong-nghiep/kho/-/edit/main/"


def test_a_report_has_its_page_filled_in() -> None:
    page = "https://sanvat.example/san-pham/tuong/?a&b"
    address = urlsplit(known(**GITHUB).report("Báo sai: Tương & cà", page))
    assert address.path == "/chu/kho/issues/new"
    fields = parse_qs(address.query)
    assert fields == {"template": ["bao-sai.yml"], "title": ["Báo sai: Tương & cà"], "page": [page]}
    fields = parse_qs(urlsplit(known(**GITLAB).report("Báo sai", page)).query)
    assert fields == {"issue[title]": ["Báo sai"], "issue[description]": [f"{page}\n\n"]}


def test_the_form_signs_in_as_the_host_asks() -> None:
    assert known(**GITHUB).backend()["name"] == "github"
    assert "base_url" not in known(**GITHUB).backend(), "no service of another company"
    own = known(**GITHUB, sign_in="https://vao.tinh.example/oauth").backend()
    assert (own["base_url"], own["auth_endpoint"]) == ("https://vao.tinh.example", "oauth")
    gitlab = known(**GITLAB, sign_in="abc").backend()
    assert (gitlab["auth_type"], gitlab["app_id"]) == ("pkce", "abc")
    assert gitlab["api_root"] == "https://git.tinh.example/api/v4"


def test_the_issue_form_has_the_field_that_addresses_fill_in() -> None:
    form = Path(__file__).resolve().parents[1] / ".github" / "ISSUE_TEMPLATE" / REPORT_FORM
    fields = yaml.safe_load(form.read_text("utf-8"))["body"]
    assert PAGE_FIELD in {field.get("id") for field in fields}
