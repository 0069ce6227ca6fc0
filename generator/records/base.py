"""What all records share: frozen models, the field types, and where facts come from."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator, WithJsonSchema

from generator.dates import PartialDate

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Slug = Annotated[str, Field(pattern=SLUG, max_length=60)]
"""A file name without its ending: ASCII small letters, digits and single hyphens."""

Text = Annotated[str, Field(min_length=1)]
"""A line or a paragraph of Vietnamese (or, under `en`, English) text, never empty."""

_DAY = r"^\d{4}-\d{2}-\d{2}$"

KnownDate = Annotated[
    PartialDate,
    PlainValidator(PartialDate.parse),
    PlainSerializer(str),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
                {"type": "integer", "minimum": 1900, "maximum": 2200},
                {
                    "type": "object",
                    "properties": {
                        "from": {"type": "string", "pattern": _DAY},
                        "to": {"type": "string", "pattern": _DAY},
                    },
                    "required": ["from", "to"],
                    "additionalProperties": False,
                },
            ]
        }
    ),
]
"""A date as far as the source knows it: `2024-08-06`, `2024-08`, `2024` or `{from, to}`."""


class Record(BaseModel):
    """A part of a record file: frozen, with no key that the model does not name."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class SourceUse(Record):
    """A source and the fields of this record that rest on it."""

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

    who: Text = Field(title="Ai đồng ý")
    when: KnownDate = Field(title="Ngày đồng ý")
    scope: Text = Field(title="Phạm vi", description="Đồng ý công bố những gì, ở đâu.")


Basis = Literal["decision", "press", "article"]
"""What was seen of a decision: the document, a report of it, or the source article."""
