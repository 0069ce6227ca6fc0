"""What was found to change: plain data that can be handed on as JSON.

A file of it may come from anybody's pull request: `read` takes nothing that is not of this form,
and the comment treats every text in it as text.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from generator.changes.owners import OWNER
from generator.records.base import SLUG

MARKER = "<!-- ocop:changes -->"
"""The first line of the comment, by which it is found again and renewed."""

MAX_BYTES = 4_000_000
"""The largest file that is read."""

How = Literal["new", "changed", "moved", "hidden", "shown", "removed", "follows"]
Kind = Literal[
    "products",
    "producers",
    "decisions",
    "destinations",
    "routes",
    "collections",
    "campaigns",
    "centres",
]

Name = Annotated[str, Field(max_length=300)]
SlugName = Annotated[str, Field(pattern=SLUG, max_length=60)]
Key = Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")]
File = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]{1,300}$")]
Owner = Annotated[str, Field(pattern=f"^{OWNER}$")]
Revision = Annotated[str, Field(pattern=r"^([0-9a-f]{7,64})?$")]
_Many = Field(default=(), max_length=5000)


class Model(BaseModel):
    """Frozen data; a key that it does not know is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Page(Model):
    """A page that changes. `fields` are the keys that were touched in its own record.

    `was` is the name under which a moved page stood; `follows` pages change with others only.
    """

    kind: Kind
    slug: SlugName
    name: Name
    how: How
    fields: tuple[Key, ...] = Field(default=(), max_length=100)
    was: SlugName | None = None


class Turn(Model):
    """A day on which a star becomes another one, and the sentence about it from then on."""

    day: date
    line: Name


class StarChange(Model):
    """A product whose star reads otherwise: the sentences before and after, and the days to come.

    None stands for a product that did not exist, or no longer does.
    """

    slug: SlugName
    name: Name
    before: Name | None
    after: Name | None
    later: tuple[Turn, ...] = Field(default=(), max_length=20)


class Lacking(Model):
    """A changed product and what it still lacks, by key."""

    slug: SlugName
    name: Name
    keys: tuple[Key, ...] = Field(max_length=20)


class Finding(Model):
    """A fault that `ocop check` tells of the new state."""

    code: Annotated[str, Field(pattern=r"^OC\d{3,4}$")]
    error: bool
    file: File
    line: int = Field(ge=1, le=10_000_000)
    what: Annotated[str, Field(max_length=600)]
    how: Annotated[str, Field(max_length=600)]


class Review(Model):
    """A part of the catalogue that changes, and who is to look at it.

    `district` is the name of a former district; None for everything that lies in none.
    """

    district: Name | None
    files: int = Field(ge=0)
    owners: tuple[Owner, ...] = Field(default=(), max_length=50)


class Changes(Model):
    """All that one state changes against another, as true on `today`.

    `errors` and `warnings` count all of the new state, `findings` are those that matter here;
    `form_only` counts records written otherwise that say the same. `others` are files of
    `content/` without a page of their own, `machinery` all that is no record.
    """

    version: Literal[1] = 1
    today: date
    base: Revision = ""
    head: Revision = ""
    pages: tuple[Page, ...] = _Many
    stars: tuple[StarChange, ...] = _Many
    lacking: tuple[Lacking, ...] = _Many
    errors: int = Field(default=0, ge=0)
    warnings: int = Field(default=0, ge=0)
    findings: tuple[Finding, ...] = Field(default=(), max_length=200)
    reviews: tuple[Review, ...] = Field(default=(), max_length=100)
    form_only: int = Field(default=0, ge=0)
    others: tuple[File, ...] = _Many
    machinery: tuple[File, ...] = _Many


class UnreadableError(Exception):
    """A file that is no list of changes."""


def read(raw: bytes) -> Changes:
    """Return the changes that a JSON file holds.

    Raises UnreadableError when it is too large or not of this form.
    """
    if len(raw) > MAX_BYTES:
        raise UnreadableError(f"> {MAX_BYTES} byte")
    try:
        return Changes.model_validate_json(raw)
    except ValidationError as invalid:
        first = invalid.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        raise UnreadableError(f"{place}: {first['type']}") from invalid


def written(changes: Changes) -> str:
    """Return the changes as JSON."""
    return changes.model_dump_json(indent=1) + "\n"
