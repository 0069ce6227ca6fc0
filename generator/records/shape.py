"""The shape of a record: what pydantic finds wrong, as faults that point at file and line."""

import difflib
import types
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from generator.records.base import SLUG, Record
from generator.records.faults import Fault, Position
from generator.records.messages import shown
from generator.records.yaml_reader import Path, RecordText
from generator.text import fold, slug

R = TypeVar("R", bound=Record)

_EXPECTED = {
    "string_type": "text",
    "int_type": "whole",
    "int_from_float": "whole",
    "float_type": "number",
    "is_instance_of": "number",
    "decimal_type": "number",
    "decimal_parsing": "number",
    "bool_type": "flag",
    "tuple_type": "list",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
}
_BOUNDS = {
    "greater_than_equal": ("at_least", "ge"),
    "less_than_equal": ("at_most", "le"),
    "greater_than": ("more_than", "gt"),
    "less_than": ("less_than", "lt"),
}
_DATES = {
    "date_form": "OC210",
    "date_unknown": "OC211",
    "interval_keys": "OC212",
    "interval_order": "OC213",
    "date_range": "OC214",
}
_VIETNAMESE_KEYS = {
    "ten": "name",
    "ten san pham": "name",
    "nhom": "group",
    "chu the": "producer",
    "xa": "commune",
    "phuong": "commune",
    "tom tat": "summary",
    "cau chuyen": "story",
    "cong nhan": "recognitions",
    "sao": "stars",
    "so sao": "stars",
    "diem": "score",
    "quyet dinh": "decision",
    "so": "number",
    "ngay": "date",
    "anh": "photos",
    "gia": "price",
    "nguon": "sources",
    "mua": "season",
    "ghi chu": "note",
    "lien he": "contacts",
    "loai": "type",
    "color": "colours",
    "colors": "colours",
    "image": "photos",
    "images": "photos",
    "star": "stars",
    "slogan": "tagline",
    "description": "summary",
    "title": "name",
}
_COMMUNE_CODE = r"^\d{5}$"


def validate(
    model: type[R], data: object, text: RecordText, at: Path = ()
) -> tuple[R | None, tuple[Fault, ...]]:
    """Return the record that `data` holds, or None and every fault of its shape.

    `at` is where the record stands in its file, when a file holds a list of them.
    """
    if not isinstance(data, dict):
        position = text.position(at)
        found = kind_of(data)
        return None, (text.fault("OC115", position, expected="mapping", found=found),)
    try:
        return model.model_validate(data, strict=True), ()
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False)
        return None, tuple(_fault(model, error, text, at) for error in errors)


def kind_of(value: object) -> str:
    """Return the word for the type of a value of YAML, as messages know it."""
    if value is None:
        return "nothing"
    kinds = {bool: "flag", int: "whole", float: "number", str: "text", tuple: "list"}
    return kinds.get(type(value), "mapping")


def nearest(word: str, allowed: Iterable[str]) -> str:
    """Return the one of `allowed` that looks most like `word`, or an empty text."""
    by_key = {fold(name).replace("_", " ").replace("-", " "): name for name in allowed}
    wanted = fold(word).replace("_", " ").replace("-", " ")
    close = difflib.get_close_matches(wanted, by_key, n=1, cutoff=0.6)
    return by_key[close[0]] if close else ""


def _fault(model: type[Record], error: Any, text: RecordText, at: Path) -> Fault:
    """Return the fault for one `error` (a mapping of pydantic: type, loc, input, ctx)."""
    loc: Path = error["loc"]
    path = (*at, *loc)
    kind: str = error["type"]
    value: object = error["input"]
    context: Mapping[str, Any] = error.get("ctx", {})
    key = str(next((part for part in reversed(loc) if isinstance(part, str)), ""))
    here = text.position(path)
    special = _special(loc, kind, value, text, here)
    if special:
        return special
    if kind == "extra_forbidden":
        suggestion = _nearest_key(model, loc)
        return text.fault("OC201", text.key_position(path), key=shown(key), nearest=suggestion)
    if kind == "missing":
        return text.fault("OC202", text.position(path[:-1]), key=key)
    if kind in _EXPECTED:
        return _wrong_type(key, kind, value, text, here)
    if kind == "literal_error":
        allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return text.fault("OC204", here, key=key, value=shown(value), allowed=allowed)
    if kind == "string_too_short":
        return text.fault("OC205", text.key_position(path), key=key)
    if kind == "string_too_long":
        return text.fault("OC206", here, key=key, limit=int(context["max_length"]))
    if kind == "too_short":
        return text.fault("OC209", text.key_position(path), key=key)
    if kind in _BOUNDS:
        relation, name = _BOUNDS[kind]
        bound = str(context[name])
        return text.fault(
            "OC208", here, key=key, value=shown(value), relation=relation, bound=bound
        )
    if kind in _DATES:
        return text.fault(_DATES[kind], here, value=shown(value))
    if kind == "string_pattern_mismatch":
        return _wrong_form(key, str(value), str(context.get("pattern", "")), text, here)
    return text.fault("OC299", here, key=key, problem=shown(error["msg"]))


def _special(loc: Path, kind: str, value: object, text: RecordText, here: Position) -> Fault | None:
    """Return the fault of the keys that have a message of their own: `id` and `stars`."""
    if kind == "missing":
        return None
    if loc == ("id",) and value not in (None, ""):
        return text.fault("OC404", here, value=shown(value))
    if loc and loc[-1] == "stars" and kind == "literal_error" and value is not None:
        return text.fault("OC601", here, value=shown(value))
    return None


def _wrong_type(key: str, kind: str, value: object, text: RecordText, here: Position) -> Fault:
    expected = _EXPECTED[kind]
    if value is None:
        return text.fault("OC205", here, key=key)
    if expected == "text" and isinstance(value, bool | int | float):
        written = str(value).lower() if isinstance(value, bool) else str(value)
        return text.fault("OC217", here, key=key, value=written)
    if expected in ("whole", "number", "flag") and isinstance(value, str):
        return text.fault("OC218", here, key=key, value=shown(value), expected=expected)
    return text.fault("OC203", here, key=key, expected=expected, found=kind_of(value))


def _wrong_form(key: str, value: str, pattern: str, text: RecordText, here: Position) -> Fault:
    if pattern == SLUG:
        suggestion = slug(value) or "…"
        return text.fault("OC215", here, key=key, value=shown(value), suggestion=suggestion)
    if pattern == _COMMUNE_CODE:
        return text.fault("OC216", here, value=shown(value))
    return text.fault("OC207", here, key=key, value=shown(value), pattern=pattern)


def _nearest_key(model: type[Record], loc: Path) -> str:
    """Return the key that an unknown key at `loc` was probably meant to be, or an empty text."""
    parent = model_at(model, loc[:-1])
    if parent is None:
        return ""
    written = str(loc[-1])
    meant = _VIETNAMESE_KEYS.get(fold(written).replace("_", " ").replace("-", " "))
    if meant in parent.model_fields:
        return meant
    return nearest(written, parent.model_fields)


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """Return the model of the value at `path` inside a record of `model`, or None."""
    current: type[BaseModel] | None = model
    for part in path:
        if isinstance(part, int):
            continue
        if current is None or part not in current.model_fields:
            return None
        current = _model_in(current.model_fields[part].annotation)
    return current


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the model inside an annotation like `tuple[Model, ...]` or `Model | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, Union, types.UnionType, Annotated):
        found = (_model_in(inner) for inner in get_args(annotation))
        return next((inner for inner in found if inner), None)
    return None
