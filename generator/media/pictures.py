"""The picture that stands for a product: its first photo, or its drawn cover."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Rendition:
    """The files of one picture in one format: `srcset` of addresses relative to the root."""

    type: str
    files: tuple[tuple[str, int], ...]

    def srcset(self, root: str) -> str:
        """Return the value of a srcset attribute for a page that lies `root` deep."""
        return ", ".join(f"{root}{address} {width}w" for address, width in self.files)


@dataclass(frozen=True)
class Picture:
    """A picture as a page shows it; `src` is relative to the site's root, sizes are pixels.

    `tint` names the class of the colour that is shown while the picture loads.
    """

    src: str
    width: int
    height: int
    alt: str
    alt_en: str | None = None
    credit: str | None = None
    is_cover: bool = False
    renditions: tuple[Rendition, ...] = ()
    full: str | None = None
    tint: str | None = None

    def text(self, lang: str) -> str:
        """Return the text that stands for the picture in `lang`."""
        return self.alt_en or self.alt if lang == "en" else self.alt

    def lang(self, lang: str) -> str:
        """Return the language that the text for `lang` is written in."""
        return "en" if lang == "en" and self.alt_en else "vi"


@dataclass(frozen=True)
class Pictures:
    """The pictures of all products, by slug: the photos in order, or else the one cover.

    `by_producer` holds the photos of producers that have any, `marks` their marks, `by_group` a
    cover for each product group, `share_cards` the addresses of share cards.
    """

    by_product: Mapping[str, tuple[Picture, ...]] = field(default_factory=dict)
    by_group: Mapping[str, Picture] = field(default_factory=dict)
    share_cards: Mapping[str, str] = field(default_factory=dict)
    by_producer: Mapping[str, tuple[Picture, ...]] = field(default_factory=dict)
    marks: Mapping[str, Picture] = field(default_factory=dict)

    def of(self, slug: str) -> tuple[Picture, ...]:
        """Return the pictures of a product, at least one."""
        return self.by_product[slug]

    def first(self, slug: str) -> Picture:
        """Return the picture that stands for a product."""
        return self.by_product[slug][0]
