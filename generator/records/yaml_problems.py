"""What YAML's parser complains of, put as a fault that an editor understands."""

from pathlib import PurePosixPath

import yaml

from generator.records.faults import START, Fault, Position
from generator.records.messages import fault

_SPECIAL = "@`%"


def explain(sick: yaml.YAMLError, text: str, file: PurePosixPath) -> Fault:
    """Return the fault behind `sick`, which the parser raised while reading `text`.

    Works on the words of libyaml and of PyYAML's own parser, which differ.
    """
    if not isinstance(sick, yaml.MarkedYAMLError) or sick.problem_mark is None:
        return fault("OC109", file, START, problem=type(sick).__name__)
    problem = sick.problem or ""
    index = min(sick.problem_mark.index, len(text))
    here = _position(text, index)
    if _is_tab(text, index, problem):
        return fault("OC101", file, here)
    if problem.startswith("mapping values are not allowed"):
        return fault("OC102" if _has_colon_before(text, index) else "OC112", file, here)
    if problem.startswith("could not find expected ':'"):
        start = _position(text, sick.context_mark.index) if sick.context_mark else here
        return fault("OC111", file, start)
    if not text[index:].strip():
        start = _position(text, sick.context_mark.index) if sick.context_mark else here
        return fault("OC103", file, start, opened=start[0])
    if text[index] in _SPECIAL and "cannot start any token" in problem:
        return fault("OC113", file, here, character=text[index])
    if problem.startswith(("did not find expected", "expected <block end>", "block sequence")):
        return fault("OC114" if _follows_quote(text, index) else "OC112", file, here)
    if problem.startswith("sequence entries are not allowed"):
        return fault("OC112", file, here)
    return fault("OC109", file, here, problem=problem)


def _position(text: str, index: int) -> Position:
    """Return line and column of `index`, or of the last character when `index` is the end."""
    if not text[index:].strip():
        index = len(text.rstrip())
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _line_before(text: str, index: int) -> str:
    start = max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1
    return text[start:index]


def _is_tab(text: str, index: int, problem: str) -> bool:
    """Tell whether a tab stands in the indentation, or where the parser stopped."""
    if "tab character" in problem or text[index : index + 1] == "\t":
        return True
    indentation = _line_before(text, index)
    return "\t" in indentation and not indentation.strip()


def _has_colon_before(text: str, index: int) -> bool:
    """Tell whether the line has a key before the colon at `index`: its value holds the colon."""
    return ": " in _line_before(text, index)


def _follows_quote(text: str, index: int) -> bool:
    return _line_before(text, index).rstrip().endswith(('"', "'"))
