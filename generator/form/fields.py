"""Record models as fields of the form: one widget for each field, its label and hint the model's.

A field of a model says what it holds by its type; what a name refers to (a producer, a source)
it says by its name. An optional part may stay empty, so its own required fields ask for nothing
here; `ocop check` sees to them.
"""

import re
import types
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.dates import PartialDate
from generator.form.labels import LABELS
from generator.records.base import SLUG, SourceUse

Widget = dict[str, Any]

DATE, ID, CHOICE = "ocop-date", "ocop-id", "ocop-choice"
"""Our own widgets, in `overrides/assets/form/`."""

REFERENCES: dict[str, str] = {
    "producer": "producers",
    "decision": "decisions",
    "source": "sources",
    "destination": "destinations",
    "route": "routes",
    "product": "products",
    "products": "products",
    "taste": "products",
    "group": "groups",
    "groups": "groups",
    "district": "districts",
    "districts": "districts",
    "commune": "communes",
}
"""The kind of record that a field names, by the field's name."""

TABLES = ("groups", "districts", "communes")
"""The kinds that are tables: closed, so the form shows them as drop-downs."""

_LONG = {"story", "summary", "note", "text", "see", "ingredients", "usage", "scope", "activities"}
_LONG |= {"before", "during", "after", "way", "food", "stay", "do"}
_PICTURES = {"file", "mark"}
_LAST = ("hidden", "aliases")
"""Fields that are seldom wanted: the form shows them at the end."""

_TITLES = ("name", "caption", "title", "decision", "source", "value", "kind", "destination", "who")
_PHOTO_HINT = "JPG hoặc PNG. Ảnh được xoay, thu nhỏ, bỏ vị trí và thông tin ẩn trước khi gửi đi."
_CHOICE_HINT = "Gõ vài chữ rồi chọn trong danh sách; mục vừa tạo thì gõ tên tệp của nó."
_SLUG_HINT = "Chữ thường không dấu, chữ số, gạch nối."


def fields(model: type[BaseModel], *, is_asked: bool = True) -> list[Widget]:
    """Return the fields of the form for `model`.

    `is_asked` is False inside a part that may be left out.
    """
    names = sorted(model.model_fields, key=_LAST.__contains__)
    return [_field(model, name, model, is_asked) for name in names]


def _field(
    model: type[BaseModel], name: str, root: type[BaseModel], is_asked: bool = True
) -> Widget:
    info = model.model_fields[name]
    kind = _bare(info.annotation)
    is_required = is_asked and info.is_required()
    head: Widget = {"name": name, "label": info.title or name, "required": is_required}
    widget = _widget(name, kind, info, root, is_required)
    hint = _hint(widget, info)
    return head | ({"hint": hint} if hint else {}) | widget


def _widget(
    name: str, kind: Any, info: FieldInfo, root: type[BaseModel], is_required: bool
) -> Widget:
    """Return what a field of the type `kind` is edited with."""
    if get_origin(kind) is tuple:
        return _list(name, _bare(get_args(kind)[0]), root)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        inside = [_field(kind, part, root, is_required) for part in kind.model_fields]
        return {"widget": "object", "collapsed": True, "fields": inside}
    if get_origin(kind) is Literal:
        return {"widget": "select", "options": _options(get_args(kind))}
    if name == "id":
        return {"widget": ID, "pattern": _pattern(info, "5 chữ cái thường hoặc chữ số")}
    if name in REFERENCES:
        return {"widget": CHOICE, "of": REFERENCES[name]}
    simple = _simple(name, kind)
    pattern = _of_metadata(info, "pattern")
    if pattern and simple["widget"] == "string":
        simple["pattern"] = _pattern(info, _SLUG_HINT if pattern == SLUG else pattern)
    return simple


def _hint(widget: Widget, info: FieldInfo) -> str | None:
    """Return the hint of a field: the model's, unless that explains how a file is written."""
    match widget["widget"]:
        case "select" if widget["options"] and info.description:
            words = {str(option["value"]) for option in widget["options"]}
            return (
                None if words & set(re.split(r"[ ,.;:]+", info.description)) else info.description
            )
        case "image":
            return _PHOTO_HINT
    if widget["widget"] == CHOICE:
        return None if widget["of"] in TABLES else _CHOICE_HINT
    return info.description


def _simple(name: str, kind: Any) -> Widget:
    if kind is PartialDate:
        return {"widget": DATE}
    if kind is bool:
        return {"widget": "boolean"}
    if kind is int:
        return {"widget": "number", "value_type": "int", "step": 1}
    if kind in (float, Decimal):
        return {"widget": "number", "value_type": "float", "step": 0.000001}
    if name in _PICTURES:
        return {"widget": "image", "choose_url": False, "media_library": {"config": {}}}
    return {"widget": "text" if name in _LONG else "string"}


def _list(name: str, kind: Any, root: type[BaseModel]) -> Widget:
    """Return the widget for a list of `kind`."""
    if kind is str and name == "fields":
        return {"widget": "select", "multiple": True, "options": _field_options(root)}
    if get_origin(kind) is Literal:
        return {"widget": "select", "multiple": True, "options": _options(get_args(kind))}
    shared: Widget = {"widget": "list", "collapsed": True, "minimize_collapsed": True}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        title = str(kind.model_config.get("title", name))
        shared["label_singular"] = title.removeprefix("Một ").lower()
        shared["summary"] = _summary(kind)
        return shared | {"fields": [_field(kind, part, root) for part in kind.model_fields]}
    one: Widget = {"name": name, "label": "Tên", "widget": "string"}
    if name in REFERENCES:
        one |= {"widget": CHOICE, "of": REFERENCES[name]}
    elif name == "colours":
        one |= {"widget": "color", "allowInput": True, "label": "Màu"}
    return shared | {"field": one}


def _summary(model: type[BaseModel]) -> str:
    """Return what a closed item of a list shows of itself."""
    named = [name for name in _TITLES if name in model.model_fields][:2]
    if "stars" in model.model_fields:
        named = ["decision", "stars"]
    if model is SourceUse:
        named = ["source"]
    return " · ".join(f"{{{{fields.{name}}}}}" for name in named or list(model.model_fields)[:2])


def _options(words: tuple[Any, ...]) -> list[Mapping[str, Any]]:
    return [{"label": LABELS[str(word)], "value": word} for word in words]


def _field_options(root: type[BaseModel]) -> list[Mapping[str, Any]]:
    """Return the fields of a record that can rest on a source."""
    left_out = ("id", "hidden", "sources", "aliases")
    return [
        {"label": info.title or name, "value": name}
        for name, info in root.model_fields.items()
        if name not in left_out
    ]


def _pattern(info: FieldInfo, hint: str) -> list[str]:
    return [str(_of_metadata(info, "pattern")), hint]


def _of_metadata(info: FieldInfo, name: str) -> Any:
    found = (getattr(one, name, None) for one in info.metadata)
    return next((value for value in found if value is not None), None)


def _bare(annotation: Any) -> Any:
    """Return the type inside `X | None` and `Annotated[X, …]`."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return next(_bare(one) for one in get_args(annotation) if one is not type(None))
    return annotation
