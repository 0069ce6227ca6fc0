"""What the files for hosts say; tests/hosting/test_servers.py tries them on the servers."""

from datetime import date

import pytest

from generator.hosting import policy
from generator.hosting.apache import htaccess
from generator.hosting.caddy import caddyfile
from generator.hosting.headers import NAMED_BY_CONTENT, exceptions, place_of
from generator.hosting.headers_file import closed_paths, headers_file
from generator.hosting.nginx import nginx_conf
from generator.hosting.publish import publish_hosting
from generator.hosting.security_txt import security_txt

TODAY = date(2026, 11, 23)
ROOT, FOLDER = place_of("https://sanvat.example/"), place_of("https://tinh.example/san-vat/")


def rules(written: str) -> dict[str, dict[str, str]]:
    """Return a `_headers` file as its hosts read it: headers by the path of their rule."""
    found: dict[str, dict[str, str]] = {}
    for line in written.splitlines():
        if line.strip().startswith(("#", "! ")):
            continue
        if not line.startswith(" "):
            path = line
            assert path not in found
            found[path] = {}
        else:
            name, _, value = line.strip().partition(": ")
            found[path][name] = value
    return found


def test_where_the_site_lies():
    assert (ROOT.host, ROOT.folder) == ("sanvat.example", "/")
    assert (FOLDER.host, FOLDER.folder) == ("tinh.example", "/san-vat/")
    assert place_of("/").folder == "/"


def test_the_headers_file_keeps_to_the_limits_of_its_hosts():
    """Cloudflare Pages: 100 rules, 2,000 characters a line, headers of rules that meet joined."""
    found = rules(headers_file(ROOT))
    assert len(found) <= 100
    assert max(map(len, headers_file(ROOT).splitlines())) <= 2000
    assert found["/*"]["Content-Security-Policy"] == policy.ANYWHERE
    everywhere = set(found.pop("/*"))
    for folder, headers in exceptions(ROOT).items():  # taken away there, then set anew
        assert dict(found.pop(f"/{folder}/*")) == headers
    assert all(everywhere.isdisjoint(headers) for headers in found.values())


def test_every_folder_of_pages_refuses_frames_but_the_embedded_lists(tmp_path):
    for name in ("", "huyen/vinh", "nhung/vinh", "nhung-vao-trang", "en", "en/embed/vinh", "en/x"):
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "index.html").write_text("<p>")
    (tmp_path / "404.html").write_text("<p>")
    (tmp_path / "assets").mkdir()
    found = rules(headers_file(ROOT, closed_paths(tmp_path)))
    closed = {path for path, headers in found.items() if headers.get("X-Frame-Options") == "DENY"}
    assert closed == {"/", "/404.html", "/huyen/*", "/nhung-vao-trang/*", "/en/", "/en/x/*"}
    assert "frame-ancestors" not in str(found["/*"])


def test_what_is_named_by_its_content_is_kept_for_ever():
    found = rules(headers_file(ROOT))
    kept = {path for path, headers in found.items() if "immutable" in str(headers)}
    assert kept == {f"/{folder}/*" for folder in NAMED_BY_CONTENT}


def test_the_form_has_headers_of_its_own_wherever_the_site_lies():
    written = headers_file(place_of("https://tinh.example/san-vat/", "https://api.github.com"))
    head, _, form = written.partition("/san-vat/admin/*\n")
    assert "github" not in head
    assert "  ! Content-Security-Policy\n" in form
    assert "connect-src 'self' blob: https://api.github.com http://localhost:8081" in form
    assert '^/san-vat/admin/"' in nginx_conf(FOLDER, "/srv/site")
    assert "m#^/san-vat/admin/#" in htaccess(FOLDER)


def test_a_site_in_a_folder_has_its_rules_there():
    assert all(path.startswith("/san-vat/") for path in rules(headers_file(FOLDER)))
    assert "ErrorDocument 404 /san-vat/404.html" in htaccess(FOLDER)
    assert "location /san-vat/ {" in nginx_conf(FOLDER, "/srv/site")
    assert "handle_path /san-vat/* {" in caddyfile(FOLDER, "/srv/site")


@pytest.mark.parametrize(
    "written", [htaccess(ROOT), nginx_conf(ROOT, "/srv/site"), caddyfile(ROOT, "/srv/site")]
)
def test_no_host_is_told_to_force_https_before_the_operator_says_so(written):
    [line] = [line for line in written.splitlines() if "Strict-Transport" in line]
    assert line.strip().startswith("#")


def test_a_contact_for_holes_in_the_site():
    written = security_txt(
        {"email": "a b@example.vn", "zalo": "0912 345 678", "phone": "0912345678"},
        "https://sanvat.example/",
        TODAY,
    )
    assert written.splitlines() == [
        "Contact: mailto:a%20b@example.vn",
        "Contact: https://zalo.me/0912345678",
        "Contact: tel:+84912345678",
        "Expires: 2027-11-18T00:00:00Z",
        "Preferred-Languages: vi, en",
        "Canonical: https://sanvat.example/.well-known/security.txt",
    ]


@pytest.mark.parametrize("report", [{}, {"phone": "12"}, {"fax": "0912345678"}])
def test_no_file_says_that_there_is_nobody_to_tell(report):
    assert security_txt(report, "https://sanvat.example/", TODAY) is None


def test_hosts_find_their_files_in_the_site(tmp_path):
    publish_hosting(tmp_path, "https://sanvat.example/", {"email": "x@example.vn"}, TODAY)
    files = {f.relative_to(tmp_path).as_posix() for f in tmp_path.rglob("*") if f.is_file()}
    assert files == {"_headers", ".htaccess", ".nojekyll", ".well-known/security.txt"}
