from datetime import date
from pathlib import Path

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
