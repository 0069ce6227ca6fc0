"""What must stay true of the real stories, destinations, routes and collections."""

from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, join
from generator.records.checks import check
from generator.records.faults import Fault
from generator.records.loader import Loaded, load

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(ROOT)


@pytest.fixture(scope="module")
def catalogue(loaded: Loaded) -> Catalogue:
    return join(loaded.records, TODAY)


@pytest.fixture(scope="module")
def faults(loaded: Loaded) -> tuple[Fault, ...]:
    return check(loaded, ROOT, TODAY)


def test_more_than_forty_products_tell_their_story_in_both_languages(catalogue: Catalogue) -> None:
    told = [product for product in catalogue.products if product.record.story]
    assert len(told) >= 40
    for product in told:
        assert product.record.en, product.slug
        assert product.record.en.story, product.slug


def test_every_story_names_what_it_rests_on(catalogue: Catalogue) -> None:
    tellers = (*catalogue.products, *catalogue.producers, *catalogue.destinations)
    for teller in tellers:
        if teller.record.story:
            assert [use for use in teller.record.sources if "story" in use.fields], teller.slug


def test_no_story_praises_cures_or_rambles(faults: tuple[Fault, ...]) -> None:
    assert [fault for fault in faults if fault.code.startswith("OC8")] == []


def test_no_two_stories_share_a_sentence(catalogue: Catalogue) -> None:
    first: dict[str, str] = {}
    for product in catalogue.products:
        for sentence in (product.record.story or "").replace("\n", " ").split(". "):
            if len(sentence) > 30:
                assert first.setdefault(sentence, product.slug) == product.slug, sentence


def test_every_destination_and_route_can_be_read_in_english(catalogue: Catalogue) -> None:
    for going in (*catalogue.destinations, *catalogue.routes, *catalogue.collections):
        assert going.record.en, going.slug
        assert going.record.en.name, going.slug
        assert going.record.en.summary, going.slug


def test_a_position_or_an_opening_time_is_given_only_by_a_source(catalogue: Catalogue) -> None:
    for place in catalogue.destinations:
        cited = {use.source for use in place.record.sources}
        if place.record.position:
            assert place.record.position.source in cited, place.slug
            assert place.record.position.exact or place.record.position.about, place.slug
        if place.record.opening:
            assert place.record.opening.source in cited, place.slug
        for held in place.record.holds:
            assert held.source in cited, place.slug


def test_a_memorial_holds_no_goods(catalogue: Catalogue) -> None:
    memorials = [place for place in catalogue.destinations if place.record.memorial]
    assert [place.slug for place in memorials] == ["truong-bon"]
    assert not any(place.record.holds for place in memorials)


def test_the_revoked_and_the_strong_are_no_suggestion_of_a_route(catalogue: Catalogue) -> None:
    for route in catalogue.routes:
        for stop in route.stops:
            for product in stop.taste:
                assert "alcohol" not in product.record.warnings, (route.slug, product.slug)
                assert product.state != "revoked", (route.slug, product.slug)


def test_no_collection_is_empty_and_none_promotes_alcohol(catalogue: Catalogue) -> None:
    assert {c.slug for c in catalogue.collections} >= {"theo-mua", "qua-tet", "lang-nghe"}
    for collection in catalogue.collections:
        assert collection.products, collection.slug
        for product in collection.products:
            assert "alcohol" not in product.record.warnings, (collection.slug, product.slug)


def test_a_village_that_receives_guests_says_how(catalogue: Catalogue) -> None:
    for slug in ("ban-nua", "ban-khe-ran", "ban-hoa-tien"):
        visit = catalogue.product_by_slug[f"du-lich-cong-dong-{slug}"].record.visit
        assert visit, slug
        assert visit.activities, slug
        assert visit.en, slug
