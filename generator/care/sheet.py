"""The report on care as a workbook: a sheet for each question."""

from collections.abc import Iterable, Iterator

from generator.care.report import LACKS, Care, Row
from generator.care.words import WORDS, paper_name
from generator.catalogue import ProductView
from generator.expiry import Ending
from generator.text import Lang
from generator.workbooks import Page, Value, workbook

_NAME = 38


def as_workbook(care: Care, lang: Lang = "vi") -> bytes:
    """Return the bytes of the workbook."""
    words = WORDS[lang]
    whose = (words["producer"], words["district"], words["record"])
    stars = (words["product"], words["stars"], words["day"], words["days"], *whose)
    counts = tuple(
        words[name] for name in ("products", "live", "ending", "no_papers", "no_story", "no_photos")
    )
    lacks = tuple(words[f"no_{name}"] for name in LACKS)
    return workbook(
        (
            Page(
                words["ending"],
                stars,
                tuple(_stars(care.soon)),
                (_NAME, 7, 14, 12, _NAME, 18, 50),
            ),
            Page(
                words["unclear"],
                stars,
                tuple(_stars(care.unsure)),
                (_NAME, 7, 14, 12, _NAME, 18, 50),
            ),
            Page(
                words["paper"],
                (words["product"], words["paper"], words["day"], words["days"], *whose),
                tuple(_papers(care.papers, lang)),
                (_NAME, 30, 14, 12, _NAME, 18, 50),
            ),
            Page(
                words["lacks"],
                (words["product"], *lacks, words["live"], *whose),
                tuple(_lacks(care)),
                (_NAME, 14, 16, 12, 14, _NAME, 18, 50),
            ),
            Page(
                words["by_district"],
                (words["district"], *counts),
                tuple(_rows(care.districts)),
                (24, 12, 12, 12, 14, 16, 12),
            ),
            Page(
                words["by_producer"],
                (words["producer"], *counts),
                tuple(_rows(care.producers)),
                (_NAME, 12, 12, 12, 14, 16, 12),
            ),
        )
    )


def _stars(endings: Iterable[Ending]) -> Iterator[tuple[Value, ...]]:
    for ending in endings:
        product = ending.product
        count = product.status.stars if product.status else None
        yield product.record.name, count, ending.day, ending.days, *_whose(product)


def _papers(endings: Iterable[Ending], lang: Lang) -> Iterator[tuple[Value, ...]]:
    for ending in endings:
        product = ending.product
        name = paper_name(ending, lang)
        yield product.record.name, name, ending.day, ending.days, *_whose(product)


def _lacks(care: Care) -> Iterator[tuple[Value, ...]]:
    for lack in care.lacks:
        product = lack.product
        marks = tuple("x" if name in lack.names else None for name in LACKS)
        yield product.record.name, *marks, "x" if product.is_live else None, *_whose(product)


def _rows(rows: Iterable[Row]) -> Iterator[tuple[Value, ...]]:
    for row in rows:
        yield row.name or "?", row.products, row.live, row.ending, *row.lacks.values()


def _whose(product: ProductView) -> tuple[Value, ...]:
    maker = product.producer.record.name if product.producer else None
    place = product.district.name if product.district else None
    return maker, place, product.file
