"""The reference part of the guide for editors: tables made from the models and the messages."""

import re
from collections.abc import Iterator
from typing import Any

from generator.records import schema
from generator.records.messages import MESSAGES

_KINDS = {
    "product": "Sản phẩm",
    "producer": "Chủ thể",
    "decision": "Quyết định",
    "source": "Nguồn",
}
_MARK = re.compile(r"<!-- ocop:(fields|codes) -->")


def fill(markdown: str) -> str:
    """Return a Markdown page with its marks replaced by the tables that they ask for."""
    return _MARK.sub(lambda mark: {"fields": fields, "codes": codes}[mark[1]](), markdown)


def fields() -> str:
    """Return every field of every kind of record: its name, title and description."""
    return "\n".join(_fields())


def codes() -> str:
    """Return every code with its weight, what is wrong and how to mend it."""
    rows = ["| Mã | Mức | Sai gì | Sửa thế nào |", "|---|---|---|---|"]
    for code, message in sorted(MESSAGES.items()):
        weight = "lỗi" if message.severity == "error" else "cảnh báo"
        rows.append(f"| `{code}` | {weight} | {_cell(message.vi.what)} | {_cell(message.vi.how)} |")
    return "\n".join(rows)


def _fields() -> Iterator[str]:
    schemas = schema.schemas()
    for kind in sorted(
        schemas, key=lambda name: list(_KINDS).index(name) if name in _KINDS else 99
    ):
        definition = schemas[kind]
        if "properties" not in definition:
            continue
        yield f"\n### {_KINDS.get(kind, definition.get('title', kind))} {{ #truong-{kind} }}\n"
        yield "| Trường | Là gì | Cách ghi |"
        yield "|---|---|---|"
        yield from _rows(definition["properties"], set(definition.get("required", ())))
        for name, part in sorted(definition.get("$defs", {}).items()):
            if part.get("properties"):
                yield f"\n**{part.get('title', name)}**\n"
                yield "| Trường | Là gì | Cách ghi |"
                yield "|---|---|---|"
                yield from _rows(part["properties"], set(part.get("required", ())))


def _rows(properties: dict[str, Any], required: set[str]) -> Iterator[str]:
    for name, field in properties.items():
        title = field.get("title", "")
        about = _cell(field.get("description", ""))
        need = " (bắt buộc)" if name in required else ""
        yield f"| `{name}` | {_cell(title)}{need} | {about} |"


def _cell(text: str) -> str:
    """Return a text that stands in one cell of a table and is not read as HTML or a mark."""
    plain = " ".join(text.split())
    return plain.replace("|", "\\|").replace("<", "&lt;").replace("{", "&#123;")
