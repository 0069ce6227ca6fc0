"""Nothing stands in the built site that is secret, or private without its owner's consent."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.phones import PhoneProblem, parse_phone

TEXTS = {".html", ".json", ".js", ".css", ".txt", ".xml", ".svg", ".csv", ".geojson", ".ics", ""}
LOCAL_SERVER = "http://localhost:8081"
"""Where the form looks for a server, on the machine of whoever opens it."""
EXAMPLE_PATH = "file:///C:/Users/TÊN/"
"""In the guide for centres: where a kiosk is kept on a screen of their own."""
PHONE = re.compile(r"(?<![\d.,/-])(?:\+84|0)[ .\u00a0-]?\d(?:[ .\u00a0-]?\d){7,9}(?![\d.,]\d|\d)")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PERSONAL = re.compile(
    r"https?://(?:www\.)?(?:zalo\.me|facebook\.com|fb\.com|m\.me)/"
    r"(?!sharer/sharer\.php)[^\s\"'<>]+"  # the form to share a link is nobody's page
)
SECRETS = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY"
    r"|\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"  # Amazon
    r"|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{20,}"
    r"|\bsk-[A-Za-z0-9-]{20,}|\bxox[abprs]-[\w-]{10,}|\bAIza[\w-]{30,}"
    r"|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\."  # a JSON Web Token
    r"|(?i:password|passwd|secret|api[_-]?key|access[_-]?token)\s*[=:]\s*[\"'][^\"']{6,}"
    r"|://[^/\s\"'<>@]+:[^/\s\"'<>@]+@"  # a password in an address
)
MACHINE = re.compile(r"(?:/home/|/root/|/Users/|/tmp/|/var/|C:\\\\|file://|localhost|127\.0\.0\.1)")
EXAMPLES = {"0912 345 678", "ten@example.vn"}
"""In the guide for editors."""


def texts(site: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(site.rglob("*")):
        name = file.relative_to(site).as_posix()
        is_ours = "pagefind" not in file.parts[-2:] and not name.startswith("assets/decap-cms-")
        if file.is_file() and file.suffix in TEXTS and is_ours:
            text = file.read_text(encoding="utf-8")
            yield name, text.replace(LOCAL_SERVER, "").replace(EXAMPLE_PATH, "")


def consented(catalogue) -> Iterator[str]:
    """Yield the contacts that a record shows its consent for, numbers by their digits."""
    offers = [offer for product in catalogue.products for offer in product.record.buy]
    contacts = [one for producer in catalogue.producers for one in producer.record.contacts]
    for one in (*offers, *contacts):
        if one.consent:
            number = parse_phone(one.value)
            yield one.value if isinstance(number, PhoneProblem) else number.e164


@pytest.fixture(scope="module")
def written(real_site) -> list[tuple[str, str]]:
    return list(texts(real_site))


def test_every_number_and_address_of_a_person_has_its_consent(written, catalogue):
    allowed = set(consented(catalogue))
    found = []
    for name, text in written:
        if name.endswith(".css"):  # numbers of drawings
            continue
        for match in PHONE.findall(text):
            number = parse_phone(match)
            if not isinstance(number, PhoneProblem) and number.e164 not in allowed:
                found.append((name, match))
        found += [(name, m) for m in (*EMAIL.findall(text), *PERSONAL.findall(text))]
    allowed |= EXAMPLES
    assert [(name, match) for name, match in found if match not in allowed] == []


@pytest.mark.parametrize("kind", [SECRETS, MACHINE], ids=["secret", "machine"])
def test_no_secret_and_no_path_of_the_machine_is_in_the_site(written, kind):
    assert [(name, match) for name, text in written for match in kind.findall(text)] == []


def test_files_that_nobody_meant_to_publish_are_not_in_the_site(real_site):
    meant = {".htaccess", ".nojekyll", ".well-known"}
    hidden = {f.name for f in real_site.rglob(".*")} - meant
    sources = [
        f for f in real_site.rglob("*") if f.suffix in (".yml", ".yaml", ".md", ".py", ".map")
    ]
    assert (hidden, sources) == (set(), [])


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (PHONE, "gọi 0912 345 678"),
        (PHONE, "tel:+84912345678"),
        (PHONE, "0238.3842.222"),
        (EMAIL, "x.y@example.vn"),
        (PERSONAL, "https://zalo.me/0912345678"),
        (SECRETS, "token = ghp_abcdefghijklmnopqrstuvwxyz"),
        (SECRETS, "https://u:p@example.org/"),
        (MACHINE, "/home/an/site"),
    ],
)
def test_it_would_be_found(kind, text):
    assert kind.search(text)
