"""Faults as text for people, as JSON for programs, as annotations for reviews on git hosts."""

import hashlib
import json
from collections.abc import Iterable
from typing import Literal

from generator.records.faults import Fault, Severity
from generator.records.messages import Language, how, what
from generator.text import format_number

Format = Literal["text", "json", "github", "gitlab"]

_WEIGHTS = {
    "vi": {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo"},
    "en": {Severity.ERROR: "error", Severity.WARNING: "warning"},
}


def render(faults: Iterable[Fault], form: Format = "text", lang: Language = "vi") -> str:
    """Return `faults` in the asked form, ending in a line end unless there is nothing to say."""
    if form == "json":
        return as_json(faults, lang)
    if form == "gitlab":
        return as_code_quality(faults, lang)
    line = _github if form == "github" else _text
    return "".join(f"{line(fault, lang)}\n" for fault in faults)


def as_json(faults: Iterable[Fault], lang: Language = "vi") -> str:
    """Return a JSON list with an object for each fault; an empty list when there is none."""
    rows = [
        {
            "code": fault.code,
            "severity": str(fault.severity),
            "file": str(fault.file),
            "line": fault.line,
            "column": fault.column,
            "what": what(fault, lang),
            "how": how(fault, lang),
        }
        for fault in faults
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def as_code_quality(faults: Iterable[Fault], lang: Language = "vi") -> str:
    """Return a report of code quality, which GitLab shows beside the lines of a merge request.

    The form: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
    """
    rows = []
    for fault in faults:
        said = f"{what(fault, lang)} {how(fault, lang)}"
        mark = f"{fault.code} {fault.file}:{fault.line}:{fault.column} {said}"
        rows.append(
            {
                "description": said,
                "check_name": fault.code,
                "fingerprint": hashlib.sha256(mark.encode()).hexdigest(),
                "severity": "major" if fault.is_error else "minor",
                "location": {"path": str(fault.file), "lines": {"begin": fault.line}},
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"


def summary(faults: Iterable[Fault], records: int, lang: Language = "vi") -> str:
    """Return one line: how many records were checked, with how many errors and warnings."""
    severities = [fault.severity for fault in faults]
    errors = format_number(severities.count(Severity.ERROR), lang)
    warnings = format_number(severities.count(Severity.WARNING), lang)
    total = format_number(records, lang)
    if lang == "vi":
        return f"Đã kiểm tra {total} bản ghi: {errors} lỗi, {warnings} cảnh báo."
    return f"Checked {total} records; errors: {errors}, warnings: {warnings}."


def _text(fault: Fault, lang: Language) -> str:
    place = f"{_visible(str(fault.file))}:{fault.line}:{fault.column}"
    weight = _WEIGHTS[lang][fault.severity]
    return f"{place}: {weight} {fault.code}: {what(fault, lang)} {how(fault, lang)}"


def _github(fault: Fault, lang: Language) -> str:
    """Return a workflow command of GitHub Actions, which it shows beside the line."""
    title = what(fault, lang)
    properties = {
        "file": str(fault.file),
        "line": str(fault.line),
        "col": str(fault.column),
        "title": f"{fault.code}: {title}",
    }
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{fault.severity} {written}::{_data(how(fault, lang))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _visible(text: str) -> str:
    """Return `text` without anything that could move a terminal's cursor or hide."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
