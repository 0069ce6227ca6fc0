"""An audit that could look nothing up is not a clean one."""

import audit
import pytest


def answer(*packages: dict) -> dict:
    return {"dependencies": list(packages)}


CLEAN = {"name": "jinja2", "version": "3.1.6", "vulns": []}
BAD = {
    "name": "jinja2",
    "version": "3.1.2",
    "vulns": [{"id": "PYSEC-2024-0001", "fix_versions": ["3.1.3"]}],
}
SKIPPED = {"name": "jinja2", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("found", "code", "said"),
    [
        (answer(CLEAN), audit.CLEAN, "1 packages, 0 advisories"),
        (answer(CLEAN, BAD), audit.FOUND, "jinja2 3.1.2: PYSEC-2024-0001 3.1.3"),
        (answer(SKIPPED), audit.UNKNOWN, "cannot be reached"),
        (answer(CLEAN, SKIPPED), audit.UNKNOWN, "1 of 2 packages are not in"),
        (None, audit.UNKNOWN, "cannot be reached"),
    ],
)
def test_packages_of_python(monkeypatch, capsys, found, code, said):
    monkeypatch.setattr(audit, "run", lambda *_: found)
    assert audit.audit_python("requirements.lock") == code
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    ("found", "code"),
    [
        ({"vulnerabilities": {}, "metadata": {"dependencies": {"total": 9}}}, audit.CLEAN),
        (
            {
                "vulnerabilities": {"x": {"severity": "high", "range": "<1.2"}},
                "metadata": {"dependencies": {"total": 9}},
            },
            audit.FOUND,
        ),
        ({"error": {"code": "ENOAUDIT"}}, audit.UNKNOWN),
        (None, audit.UNKNOWN),
    ],
)
def test_packages_of_node(monkeypatch, tmp_path, found, code):
    monkeypatch.setattr(audit, "run", lambda *_: found)
    assert audit.audit_node("tests", tmp_path) == code
