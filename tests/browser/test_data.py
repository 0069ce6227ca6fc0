"""What pages, open data and records say of the stars is one and the same, on every day."""

import json
import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.catalogue import join
from generator.opendata.products_json import products_json
from generator.records.loader import load

ROOT = Path(__file__).resolve().parents[2]
LIVE = ("valid", "expiring")


@pytest.fixture(scope="module")
def records():
    return load(ROOT).records


@pytest.fixture(scope="module")
def told(real_site) -> list[dict]:
    return json.loads((real_site / "du-lieu/products.json").read_text("utf-8"))["products"]


def states_on(records, day: date) -> dict[str, str]:
    """Return the state of every product on a day, as the open data tells it."""
    data = json.loads(products_json(join(records, day), "https://x/"))
    assert data["generated_for"] == day.isoformat()
    return {product["slug"]: product["state"] for product in data["products"]}


def anniversaries(records) -> dict[date, set[str]]:
    """Return the day on which each exact decision ends, and the products it alone recognised.

    Read from the records themselves: one recognition, by a decision of a known day, no more.
    """
    found: dict[date, set[str]] = {}
    for slug, entry in records.products.items():
        given = entry.record.recognitions
        decision = records.decisions.get(given[0].decision or "") if len(given) == 1 else None
        if decision is None or given[0].revoked or given[0].potential or given[0].valid_from:
            continue
        day = given[0].date or decision.record.valid_from or decision.record.date
        if day.earliest == day.latest:
            assert decision.record.valid_months == 36
            end = day.earliest.replace(year=day.earliest.year + 3)
            found.setdefault(end, set()).add(slug)
    return found


def test_stars_lapse_on_the_anniversary_and_not_before(records):
    ends = anniversaries(records)
    assert len(ends) >= 4
    assert sum(map(len, ends.values())) >= 20
    for end, slugs in ends.items():
        eve, then, later = (states_on(records, end + timedelta(days=n)) for n in (-1, 0, 1))
        assert {eve[slug] for slug in slugs} == {"expiring"}, end
        assert {then[slug] for slug in slugs} == {"expired"}, end
        assert {later[slug] for slug in slugs} == {"expired"}, end
        far = states_on(records, end - timedelta(days=91))
        assert {far[slug] for slug in slugs} == {"valid"}, end


def test_the_counts_of_a_build_are_those_of_the_data(records):
    for day in [date(2022, 1, 1), date(2024, 8, 6), date(2026, 11, 23), date(2028, 1, 1)]:
        assert Counter(states_on(records, day).values()) == dict(join(records, day).states)


def test_no_star_of_today_is_live_after_three_years(records):
    states = states_on(records, date(2029, 11, 23))
    assert not [slug for slug, state in states.items() if state in LIVE]


@pytest.mark.parametrize("folder", ["san-pham", "en/products"])
def test_the_page_of_every_product_draws_what_the_data_say(real_site, told, folder):
    for product in told:
        html = (real_site / folder / product["slug"] / "index.html").read_text("utf-8")
        lead = html.split('class="lead__text"')[1].split('class="columns')[0]
        drawn = lead.split("data-badge")[1].count("<path") if "data-badge" in lead else 0
        live = product["state"] in LIVE
        assert drawn == (product["stars"] or 0 if live else 0), product["slug"]
        assert ("hasCertification" in html) is live, product["slug"]
        assert f"star--{product['state']}" in lead, product["slug"]


@pytest.mark.parametrize("address", ["san-pham", "en/products"])
def test_the_list_of_all_products_draws_what_the_data_say(real_site, told, address):
    html = (real_site / address / "index.html").read_text("utf-8")
    row_of = r'<tr><th scope="row">.*?<a href="[^"]*/([^/"]+)/">(.*?)</tr>'
    rows = re.findall(row_of, html, re.DOTALL)
    shown = {slug: re.search(r'data-state="([^"]+)"', row)[1] for slug, row in rows}
    assert shown == {product["slug"]: product["state"] for product in told}
    assert {slug for slug, row in rows if "data-badge" in row} == {
        p["slug"] for p in told if p["state"] in LIVE and p["stars"]
    }


def test_the_home_page_counts_the_live_ones(real_site, told):
    live = sum(product["state"] in LIVE for product in told)
    html = (real_site / "index.html").read_text("utf-8")
    assert f"Chọn trong {live} sản phẩm có hạng sao còn hiệu lực ngày 23/11/2026." in html
