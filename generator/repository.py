"""The repository that holds the records: where a file is edited, an error reported, a form saved.

What the operator sets under `extra.repository` in mkdocs.yml becomes addresses here, and nowhere
else; without a setting there are none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlencode, urlsplit

Host = Literal["github", "gitlab"]

HOSTS: dict[Host, str] = {"github": "https://github.com", "gitlab": "https://gitlab.com"}
"""The hosts that the form can save to, and their addresses."""

REPORT_FORM = "bao-sai.yml"
"""The issue form for readers, in `.github/ISSUE_TEMPLATE/`; its fields are filled by their ids."""

PAGE_FIELD = "page"
"""The id of the field that names the page."""


class RepositoryError(ValueError):
    """The repository is not named as it must be."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on a git host.

    `url` is the host's address without a closing slash, `name` the owner and the repository,
    `sign_in` how editors sign in to the form: for GitHub the address of a service that trades
    codes for tokens (None: editors paste a token), for GitLab the id of an application.
    """

    host: Host
    url: str
    name: str
    branch: str = "main"
    sign_in: str | None = None

    @property
    def home(self) -> str:
        """The repository's own page."""
        return f"{self.url}/{self.name}"

    @property
    def editing(self) -> str:
        """The beginning of the address at which a file can be edited on the host."""
        part = "edit" if self.host == "github" else "-/edit"
        return f"{self.home}/{part}/{self.branch}/"

    def report(self, title: str, page: str) -> str:
        """Return the address of a new report of an error on `page`, its fields filled in."""
        if self.host == "github":
            fields = {"template": REPORT_FORM, "title": title, PAGE_FIELD: page}
            return f"{self.home}/issues/new?{urlencode(fields)}"
        fields = {"issue[title]": title, "issue[description]": f"{page}\n\n"}
        return f"{self.home}/-/issues/new?{urlencode(fields)}"

    @property
    def api(self) -> str:
        """The origin that the form talks to."""
        return "https://api.github.com" if self.host == "github" else self.url

    def backend(self) -> dict[str, Any]:
        """Return how Decap CMS reaches the repository."""
        shared = {"name": self.host, "repo": self.name, "branch": self.branch}
        if self.host == "gitlab":
            own = {"base_url": self.url, "api_root": f"{self.url}/api/v4"}
            return {**shared, **own, "auth_type": "pkce", "app_id": self.sign_in or ""}
        if self.sign_in is None:
            return {**shared, "squash_merges": True}
        service = urlsplit(self.sign_in)
        return {
            **shared,
            "squash_merges": True,
            "base_url": f"{service.scheme}://{service.netloc}",
            "auth_endpoint": service.path.strip("/") or "auth",
        }


def repository_of(settings: Mapping[str, Any]) -> Repository | None:
    """Return the repository that `extra.repository` names, or None when it names none.

    Raises RepositoryError when it is half named, or on a host that we do not know.
    """
    given = {key: str(value).strip() for key, value in settings.items() if value}
    host, name = given.get("host", ""), given.get("name", "").strip("/")
    if not name:
        return None
    if host not in HOSTS or "/" not in name:
        raise RepositoryError(
            "mkdocs.yml: extra.repository cần host (github, gitlab) và name (CHỦ/KHO). "
            "It needs a host (github, gitlab) and a name (OWNER/REPOSITORY)."
        )
    known: Host = "github" if host == "github" else "gitlab"
    return Repository(
        host=known,
        url=given.get("url", HOSTS[known]).rstrip("/"),
        name=name,
        branch=given.get("branch", "main"),
        sign_in=given.get("sign_in"),
    )
