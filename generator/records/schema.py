"""JSON Schemas of the records, which let an editor complete and check while one types.

They stand in `content/schema/`; a record names its own in its first line, as the YAML extension
of VS Code (and others) read it. Titles and descriptions are those of the models, in Vietnamese.
"""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import TypeAdapter

from generator.records.base import Record
from generator.records.campaign import Campaign
from generator.records.centre import Centre
from generator.records.collection import Collection
from generator.records.decision import Decision
from generator.records.destination import Destination
from generator.records.place import Commune, District, Group, Retired
from generator.records.producer import Producer
from generator.records.product import Product
from generator.records.route import Route
from generator.records.source import Source
from generator.records.yaml_reader import RecordText

FOLDER = PurePosixPath("content/schema")

_DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that YAML editors know best."""

_FILES: dict[str, tuple[type[Record], str]] = {
    "product": (Product, "Một sản phẩm: products/<huyện cũ>/<tên>/product.yml."),
    "producer": (Producer, "Một chủ thể: content/producers/<tên>.yml."),
    "decision": (Decision, "Một quyết định công nhận: content/decisions/<tên>.yml."),
    "source": (Source, "Một nguồn thông tin: content/sources/<tên>.yml."),
    "destination": (Destination, "Một điểm đến, cửa hàng: content/destinations/<tên>.yml."),
    "route": (Route, "Một tuyến đi: content/routes/<tên>.yml."),
    "collection": (Collection, "Một bộ sưu tập: content/collections/<tên>.yml."),
    "campaign": (Campaign, "Một chiến dịch: content/campaigns/<tên>.yml."),
    "centre": (Centre, "Màn hình của một trung tâm du lịch: content/centres/<tên>.yml."),
}
_TABLES: dict[str, tuple[Any, str]] = {
    "districts": (tuple[District, ...], "21 huyện, thành phố, thị xã cũ (đến 30/06/2025)."),
    "communes": (tuple[Commune, ...], "Các xã, phường từ 01/07/2025."),
    "groups": (tuple[Group, ...], "Sáu nhóm sản phẩm OCOP."),
    "retired": (tuple[Retired, ...], "Sản phẩm đã gỡ; mã và địa chỉ không dùng lại."),
}
_FOLDERS = {
    "producers": "producer",
    "decisions": "decision",
    "sources": "source",
    "destinations": "destination",
    "routes": "route",
    "collections": "collection",
    "campaigns": "campaign",
    "centres": "centre",
}
_LINE = "# yaml-language-server: $schema="


def schemas() -> dict[str, dict[str, Any]]:
    """Return every schema by the name of its file without the ending."""
    found: dict[str, dict[str, Any]] = {}
    for name, (model, about) in _FILES.items():
        found[name] = _finished(model.model_json_schema(), about)
    for name, (rows, about) in _TABLES.items():
        found[name] = _finished(TypeAdapter(rows).json_schema(), about)
    return found


def write(root: Path) -> tuple[PurePosixPath, ...]:
    """Write the schemas below the project at `root`; return the files that changed."""
    changed = []
    for name, schema in schemas().items():
        file = FOLDER / f"{name}.json"
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        path = root / file
        if path.exists() and path.read_bytes() == text.encode():
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        changed.append(file)
    return tuple(changed)


def line_for(file: PurePosixPath) -> str | None:
    """Return the first line that names the schema of a record, or None for other files.

    `file` is relative to the project's root.
    """
    name = _name_for(file)
    if name is None:
        return None
    return _LINE + os.path.relpath(FOLDER / f"{name}.json", file.parent).replace(os.sep, "/")


def with_line(text: str, file: PurePosixPath) -> str:
    """Return the text of a record with the right schema line at its head."""
    line = line_for(file)
    if line is None:
        return text
    rest = [old for old in text.splitlines(keepends=True) if not old.startswith(_LINE)]
    return "".join([line + "\n", *rest])


def mark_records(root: Path, texts: Iterable[RecordText]) -> tuple[PurePosixPath, ...]:
    """Put the right schema line into every record that lacks it; return the files that changed."""
    changed = []
    for text in texts:
        marked = with_line(text.text, text.file)
        if marked.encode() != text.raw:
            (root / text.file).write_bytes(marked.encode())
            changed.append(text.file)
    return tuple(changed)


def model_for(file: PurePosixPath) -> type[Record] | None:
    """Return the model of the record in `file`, or None for tables and other files."""
    name = _name_for(file)
    return _FILES[name][0] if name in _FILES else None


def _name_for(file: PurePosixPath) -> str | None:
    is_yaml = file.suffix == ".yml"
    match file.parts:
        case ("products", _, _, "product.yml"):
            return "product"
        case ("content", folder, _) if folder in _FOLDERS and is_yaml:
            return _FOLDERS[folder]
        case ("content", "places", _) | ("content", _) if file.stem in _TABLES and is_yaml:
            return file.stem
    return None


def _finished(schema: dict[str, Any], about: str) -> dict[str, Any]:
    """Return `schema` as an editor should see it: in Vietnamese, without notes for programmers."""
    for model in _models(schema):
        model.pop("description", None)
    head = {"$schema": _DIALECT, "title": schema.get("title", about), "description": about}
    return {**head, **{key: value for key, value in schema.items() if key not in head}}


def _models(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the schema of each model: their descriptions are docstrings of the program."""
    yield schema
    yield from schema.get("$defs", {}).values()
