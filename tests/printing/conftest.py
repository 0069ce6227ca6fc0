"""Printing a small project."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from odd_records import HOSTILE_NAME, LONG_NAME, STORY
from printed_pdf import Pdf
from small_project import Project

from generator.addresses import LANGS
from generator.catalogue import join
from generator.media.cache import Cache
from generator.media.work import Inline
from generator.pages.context import Settings
from generator.printing.labels import Order, Printed, Workshop, print_order
from generator.records.loader import load
from generator.words import read_words

TODAY = date(2026, 11, 23)
URL = "https://sanvat.example/"


@pytest.fixture
def printed(project: Project, tmp_path: Path) -> Callable[..., Printed]:
    """Return a function that prints an order of the small project, true on `today`."""

    def do(kind: str, *names: str, today: date = TODAY, **order: object) -> Printed:
        loaded = load(project.root)
        assert not [fault for fault in loaded.faults if fault.is_error]
        shop = Workshop(
            root=project.root,
            catalogue=join(loaded.records, today),
            words=read_words(project.root / "overrides" / "words"),
            settings=Settings(
                name="Sản vật Nghệ An",
                url=URL,
                description="",
                province=dict.fromkeys(LANGS, "Nghệ An"),
                report={},
            ),
            cache=Cache(tmp_path / "cache"),
            executor=Inline(),
        )
        return print_order(Order(kind=kind, names=names, **order), shop)

    return do


@pytest.fixture
def pdf(printed) -> Callable[..., Pdf]:
    """Return a function that prints an order and opens the PDF."""
    return lambda kind, *names, **order: Pdf(printed(kind, *names, **order).pdf)


@pytest.fixture
def odd_project(project: Project) -> Project:
    """Return the small project with products that are hard to print."""
    project.write(
        "content/decisions/khoang.yml",
        """
        date: {from: 2024-10-01, to: 2024-10-20}
        issuer: UBND tỉnh Nghệ An
        basis: press
        sources: [{source: bao}]
        """,
    )
    record = "id: {}\nname: {!r}\nrecognitions: [{{decision: {}, stars: {}}}]\n"
    project.product("dai", record.format("daila", LONG_NAME, "khoang", 3), "dien-chau")
    project.product("lien", record.format("lienm", "Khôngcódấucách" * 8, "khoang", 5))
    project.write(
        "products/nam-dan/hung/product.yml",
        f"""
        id: hungg
        name: {_quoted(HOSTILE_NAME)}
        group: thuc-pham
        producer: htx-sen
        summary: {_quoted("Tả " + HOSTILE_NAME)}
        story: {_quoted(STORY)}
        sources: [{{source: bao}}]
        """,
    )
    project.product(
        "ruou",
        """
        id: ruou1
        name: Rượu nếp men lá
        warnings: [alcohol]
        recognitions: [{decision: qd-1978-2024, stars: 4}]
        """,
        "con-cuong",
    )
    return project


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
