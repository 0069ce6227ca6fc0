"""What all records share: frozen models, the field types, and where facts come from."""

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from generator.dates import PartialDate

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Slug = Annotated[str, Field(pattern=SLUG, max_length=60)]
"""A file name without its ending: ASCII small letters, digits and single hyphens."""

Text = Annotated[str, Field(min_length=1)]
"""A line or a paragraph of Vietnamese (or, under `en`, English) text, never empty."""

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""The years that a record may name: others are slips of the keyboard."""

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


def _known_date(written: object) -> PartialDate:
    """Read a date; the type of the error raised says what is wrong with it."""
    if isinstance(written, PartialDate):
        return written
    if isinstance(written, dict):
        if set(written) != {"from", "to"}:
            raise PydanticCustomError("interval_keys", "an interval has the keys from and to")
        start, end = _simple_date(written["from"]), _simple_date(written["to"])
        if end.latest < start.earliest:
            raise PydanticCustomError("interval_order", "the interval ends before it begins")
        return PartialDate(start.earliest, end.latest, "interval")
    return _simple_date(written)


def _simple_date(written: object) -> PartialDate:
    """Read a day, a month or a year."""
    is_date = isinstance(written, str | int) and not isinstance(written, bool)
    if not is_date or not _DATE.fullmatch(str(written)):
        raise PydanticCustomError("date_form", "not a date as records write it")
    try:
        known = PartialDate.parse(written)
    except ValueError as unknown:
        raise PydanticCustomError("date_unknown", "there is no such day") from unknown
    if not FIRST_YEAR <= known.earliest.year <= LAST_YEAR:
        raise PydanticCustomError("date_range", "the year is out of range")
    return known


_SIMPLE_DATE_SCHEMA = [
    {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
    {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
]

KnownDate = Annotated[
    PartialDate,
    PlainValidator(_known_date),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "anyOf": [
                *_SIMPLE_DATE_SCHEMA,
                {
                    "type": "object",
                    "properties": {
                        "from": {"anyOf": _SIMPLE_DATE_SCHEMA},
                        "to": {"anyOf": _SIMPLE_DATE_SCHEMA},
                    },
                    "required": ["from", "to"],
                    "additionalProperties": False,
                },
            ]
        }
    ),
]
"""A date as far as the source knows it: `2024-08-06`, `2024-08`, `2024` or `{from, to}`."""


def _exact(number: object) -> object:
    """Turn a number of YAML into a Decimal, digit by digit."""
    if isinstance(number, int | float) and not isinstance(number, bool):
        return Decimal(str(number))
    return number


Score = Annotated[
    Decimal,
    BeforeValidator(_exact),
    Field(ge=0, le=100),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 100}),
]
"""The points of an assessment, kept as they are written: 82.5."""


class Record(BaseModel):
    """A part of a record file: frozen, with no key that the model does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class SourceUse(Record):
    """A source and the fields of this record that rest on it."""

    model_config = ConfigDict(title="Một nguồn và các trường dựa vào nó")

    source: Slug = Field(title="Nguồn", description="Tên tệp trong content/sources, bỏ .yml.")
    fields: tuple[str, ...] = Field(
        default=(),
        title="Trường dựa vào nguồn",
        description="Tên các trường của bản ghi này lấy từ nguồn; bỏ trống là cả bản ghi.",
    )
    note: Text | None = Field(
        default=None,
        title="Ghi chú",
        description="Điều nguồn nói khác với nguồn khác, hoặc cách đọc của người biên tập.",
    )


class Consent(Record):
    """The recorded consent of the person whose data is shown (Law 91/2025/QH15)."""

    model_config = ConfigDict(title="Sự đồng ý của người có dữ liệu")

    who: Text = Field(title="Ai đồng ý")
    when: KnownDate = Field(title="Ngày đồng ý")
    scope: Text = Field(title="Phạm vi", description="Đồng ý công bố những gì, ở đâu.")


class Hidden(Record):
    """The taking off of a record: no page shows it, its addresses and its id stay taken."""

    model_config = ConfigDict(title="Gỡ khỏi trang")

    since: KnownDate = Field(title="Từ ngày")
    reason: Text | None = Field(
        default=None,
        title="Lý do",
        description="Chỉ để người biên tập biết; không hiện trên trang. Đừng ghi điều riêng tư.",
    )


Basis = Literal["decision", "press", "article"]
"""What was seen of a decision: the document, a report of it, or the source article."""
