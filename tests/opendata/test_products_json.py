"""The open data file, as its readers rely on it."""

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.opendata.products_json import products_json

URL = "https://vidu.example/"


def first(catalogue: Any) -> Any:
    return json.loads(products_json(catalogue, URL))["products"][0]


def test_the_file_keeps_its_contract(make_catalogue: Any) -> None:
    catalogue = make_catalogue(
        producer="htx-sen",
        commune=True,
        story="Chuyện.",
        photos=[{"file": "chai.jpg", "caption": "Chai tương"}],
        en={"name": "Soy sauce"},
    )
    assert json.loads(products_json(catalogue, URL)) == {
        "generated_for": "2026-11-23",
        "products": [
            {
                "id": "k7m2q",
                "slug": "tuong-nam-dan",
                "name": "Tương Nam Đàn",
                "name_en": "Soy sauce",
                "url": "https://vidu.example/san-pham/tuong-nam-dan/",
                "url_en": "https://vidu.example/en/products/tuong-nam-dan/",
                "kind": "goods",
                "group": "thuc-pham",
                "district": "nam-dan",
                "commune": "17944",
                "producer": "htx-sen",
                "producer_name": "HTX Sen",
                "state": "valid",
                "stars": 4,
                "valid_from": "2024-08-06",
                "valid_to": "2027-08-06",
                "decision": "qd-1978-2024",
                "story": ["vi"],
                "photos": 1,
                "sources": ["bao-nghe-an", "bao-4-sao"],
            }
        ],
    }


def test_absent_facts_are_null(make_catalogue: Any) -> None:
    catalogue = make_catalogue(commune=False, district=False, recognitions=[])
    found = first(catalogue)
    absent = {key for key, value in found.items() if value is None}
    assert absent == {
        "name_en",
        "district",
        "commune",
        "producer",
        "producer_name",
        "stars",
        "valid_from",
        "valid_to",
        "decision",
    }
    assert (found["state"], found["story"], found["photos"]) == ("none", [], 0)


@pytest.mark.parametrize(
    ("today", "state"),
    [("2027-05-07", "valid"), ("2027-05-08", "expiring"), ("2027-08-06", "expired")],
)
def test_the_state_is_that_of_the_day_but_the_stars_stay(
    make_catalogue: Any, today: str, state: str
) -> None:
    found = first(make_catalogue(today))
    assert (found["state"], found["stars"], found["valid_to"]) == (state, 4, "2027-08-06")


def test_an_interval_gives_the_earliest_days(make_catalogue: Any) -> None:
    found = first(make_catalogue(decision={"date": {"from": "2024-01-01", "to": "2024-02-23"}}))
    assert (found["valid_from"], found["valid_to"]) == ("2024-01-01", "2027-01-01")


def test_a_star_without_decision_has_no_dates(make_catalogue: Any) -> None:
    found = first(make_catalogue(recognitions=[{"stars": 3, "source": "bao"}]))
    assert (found["state"], found["stars"], found["valid_to"]) == ("unconfirmed", 3, None)


def test_hostile_names_stay_text(make_catalogue: Any) -> None:
    name = '"}]}</script>\\'
    assert first(make_catalogue(name=name))["name"] == name


def test_products_stand_in_the_order_of_their_ids(make_catalogue: Any) -> None:
    views = [make_catalogue(id=each).products[0] for each in ("zzzzz", "0aaaa", "k7m2q")]
    catalogue = replace(make_catalogue(), products=tuple(views))
    found = json.loads(products_json(catalogue, URL))["products"]
    assert [each["id"] for each in found] == ["0aaaa", "k7m2q", "zzzzz"]
