import re
from datetime import date
from pathlib import Path

import pytest

from generator.build import build
from generator.catalogue import join
from generator.pages.home import choice
from generator.records.loader import load

ROOT = Path(__file__).resolve().parents[2]


def live_products():
    catalogue = join(load(ROOT).records, date(2026, 11, 23))
    return [product for product in catalogue.products if product.is_live]


def test_the_choice_is_the_same_every_time_and_has_no_doubles():
    products = live_products()
    chosen = choice(products, 12)
    assert len(chosen) == len(set(chosen)) == 12
    assert chosen == choice(list(reversed(products)), 12)


def test_the_choice_spreads_over_groups_and_districts():
    chosen = choice(live_products(), 5)
    places = {(p.group.slug, p.district.slug if p.district else None) for p in chosen}
    assert len(places) == 5


def test_alcohol_is_never_promoted():
    products = live_products()
    assert any("alcohol" in product.record.warnings for product in products)
    assert not [p for p in choice(products, 100) if "alcohol" in p.record.warnings]


@pytest.mark.parametrize(
    ("day", "named"),
    [
        (date(2026, 10, 1), ["Mùa thử", "Quà thử"]),
        (date(2026, 12, 31), ["Quà thử"]),
        (date(2027, 2, 1), []),
    ],
)
def test_campaigns_stand_on_the_home_page_until_they_are_over(
    project, tmp_path, day: date, named: list[str]
):
    project.product("tuong", "id: aaaa1\nname: Tương\n")
    for slug, name, starts, ends in (
        ("qua", "Quà thử", "2026-12-01", "2027-01-31"),
        ("mua", "Mùa thử", "2026-11-01", "2026-12-30"),
        ("vang", "Vắng hàng", "2026-11-01", "2027-12-30"),
    ):
        chosen = "any_of: [{words: [không có]}]" if slug == "vang" else "products: [tuong]"
        project.write(
            f"content/campaigns/{slug}.yml",
            f"""
            name: {name}
            kind: gifts
            starts: {starts}
            ends: {ends}
            dates_by: editor
            {chosen}
            """,
        )
    build(project.root, day, tmp_path / "site", known_until=date(2027, 2, 1))
    home = (tmp_path / "site/index.html").read_text("utf-8")
    part = home.partition('aria-labelledby="campaigns"')[2].partition("</section>")[0]
    assert re.findall(r'tile__name">([^<]*)<', part) == named
    assert ("từ 01/12/2026 đến hết 31/01/2027" in part) == ("Quà thử" in named)
