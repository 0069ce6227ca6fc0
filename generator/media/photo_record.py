"""Photos in a record: new items are put in, and every other byte stays as its editor left it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.records import editing
from generator.records.base import Record
from generator.records.editing import Addition, Edit, EditError
from generator.records.product import Product
from generator.records.yaml_reader import Path, read
from generator.text import nfc

CAPTION_STUB = "Viết chú thích: ảnh cho thấy gì, ở đâu"
"""Stands in for a caption until somebody writes one; a check reminds of it."""

_FILE = PurePosixPath("product.yml")


class RecordError(Exception):
    """A record cannot be edited; holds the code of the message that says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Item:
    """A photo to list in a record; what is None is left to the editor as a commented line."""

    file: str
    caption: str | None = None
    credit: str | None = None
    rights: str | None = None

    def data(self) -> dict[str, str]:
        """Return the item as the record will hold it."""
        words = {"caption": self.caption or CAPTION_STUB}
        words |= {k: v for k, v in (("credit", self.credit), ("rights", self.rights)) if v}
        return {"file": self.file, **{key: nfc(value) for key, value in words.items()}}

    def addition(self) -> Addition:
        """Return the item as it is put into the record."""
        return Addition(self.data(), tuple(self._lines()))

    def _lines(self) -> Iterator[str]:
        for key, value in self.data().items():
            yield f"{key}: {value if key == 'file' else json.dumps(value, ensure_ascii=False)}"
        if self.credit is None:
            yield "# credit: ai chụp"
        if self.rights is None:
            yield "# rights: ai cho dùng, dùng vào việc gì"


def edit(
    raw: bytes,
    items: Sequence[Item],
    renamed: Mapping[str, str] | None = None,
    model: type[Record] = Product,
) -> bytes:
    """Return the record `raw` with `items` added to its photos and files `renamed`.

    `model` is the kind of the record. Raises RecordError: OC932 for a record that is faulty or
    of a form this cannot edit, OC934 for photos that stand in brackets.
    """
    renamed = renamed or {}
    names: dict[Path, str] = {
        ("photos", number, "file"): renamed[photo["file"]]
        for number, photo in enumerate(_photos(raw))
        if photo["file"] in renamed
    }
    additions = [item.addition() for item in items]
    try:
        return editing.edit(raw, model, Edit(items={"photos": additions}, values=names))
    except EditError as refused:
        raise RecordError("OC934" if refused.reason == "brackets" else "OC932") from refused


def _photos(raw: bytes) -> tuple[dict[str, Any], ...]:
    data = read(raw, _FILE).data
    photos = (data.get("photos") or ()) if isinstance(data, dict) else ()
    if not isinstance(photos, tuple):
        raise RecordError("OC932")
    for photo in photos:
        if not isinstance(photo, dict) or not isinstance(photo.get("file"), str):
            raise RecordError("OC932")
    return photos
