"""What must stay true of the records themselves, whoever edits them."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generator.recognition import State, Status, history, status_of
from generator.records.checks.walk import key_of, leaves
from generator.records.decision import Decision
from generator.records.loader import Entry, Records, load
from generator.records.product import Product

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 23)
ARTICLE = "dac-san-2022"


@pytest.fixture(scope="module")
def records() -> Records:
    loaded = load(ROOT)
    assert loaded.faults == ()
    return loaded.records


@pytest.fixture(scope="module")
def decisions(records: Records) -> dict[str, Decision]:
    return {slug: entry.record for slug, entry in records.decisions.items()}


@pytest.fixture(scope="module")
def statuses(records: Records, decisions: dict[str, Decision]) -> dict[str, Status | None]:
    return {
        slug: status_of(entry.record.recognitions, decisions, TODAY)
        for slug, entry in records.products.items()
    }


def _ranked_in_article(records: Records) -> dict[str, Entry[Product]]:
    return {
        slug: entry
        for slug, entry in records.products.items()
        for use in entry.record.sources
        if use.source == ARTICLE and "recognitions" in use.fields
    }


def test_at_least_twenty_stars_are_live_and_each_rests_on_a_dated_decision(
    statuses: dict[str, Status | None],
) -> None:
    live = {slug: status for slug, status in statuses.items() if status and status.is_live}
    assert len(live) >= 20
    for slug, status in live.items():
        assert status.decision is not None, slug
        assert status.starts is not None, slug
        assert status.ends is not None, slug
        assert status.ends.earliest > TODAY, slug


def test_no_star_of_the_article_is_live_by_the_article_alone(
    records: Records, decisions: dict[str, Decision]
) -> None:
    for slug, entry in records.products.items():
        for status in history(entry.record.recognitions, decisions, TODAY):
            if status.recognition.source == ARTICLE:
                assert status.state is State.UNCONFIRMED, slug


def test_the_article_ranks_32_products_in_four_districts(records: Records) -> None:
    ranked = _ranked_in_article(records)
    assert Counter(entry.district for entry in ranked.values()) == {
        "vinh": 12,
        "quynh-luu": 8,
        "con-cuong": 6,
        "yen-thanh": 6,
    }
    first = [entry.record.recognitions[0].stars for entry in ranked.values()]
    assert Counter(first) == {3: 23, 4: 9}


def test_the_swapped_headings_are_put_right(records: Records) -> None:
    ranked = _ranked_in_article(records)
    con_cuong = {slug for slug, entry in ranked.items() if entry.district == "con-cuong"}
    quynh_luu = {slug for slug, entry in ranked.items() if entry.district == "quynh-luu"}
    assert {"ruou-men-la-ha-tho", "du-lich-cong-dong-ban-nua"} <= con_cuong
    assert {"tao-xoan-spirulina-michio", "gio-be-tu-tam", "com-say-hung-thinh"} <= quynh_luu


def test_cam_vinh_is_not_in_vinh(records: Records) -> None:
    places = {e.district for e in records.products.values() if e.record.name == "Cam Vinh"}
    assert "yen-thanh" in places
    assert "vinh" not in places


def test_hoa_tien_weaving_was_lowered_to_three_stars_and_has_lapsed(
    records: Records, decisions: dict[str, Decision]
) -> None:
    weaving = records.products["det-tho-cam-hoa-tien"].record
    first, second = history(weaving.recognitions, decisions, TODAY)[:2]
    assert (first.stars, first.state) == (4, State.SUPERSEDED)
    assert (second.stars, second.state) == (3, State.EXPIRED)
    assert second.recognition.outcome == "downgrade"
    assert ARTICLE not in {recognition.source for recognition in weaving.recognitions}


def test_the_revoked_certificate_stays_revoked(statuses: dict[str, Status | None]) -> None:
    status = statuses["du-lich-nha-tho-da-bao-nham"]
    assert status is not None
    assert status.state is State.REVOKED


def test_the_anniversary_of_a_decision_is_no_longer_valid(
    records: Records, decisions: dict[str, Decision]
) -> None:
    tea = records.products["tra-lien-tu"].record
    states = [
        status.state
        for day in (date(2027, 8, 5), date(2027, 8, 6))
        if (status := status_of(tea.recognitions, decisions, day))
    ]
    assert states == [State.EXPIRING, State.EXPIRED]


def test_producers_printed_as_products_are_producers(records: Records) -> None:
    producers = {
        name
        for entry in records.producers.values()
        for name in (entry.record.name, *entry.record.also_known_as)
    }
    printed = {
        "HTX Sen quê Bác",
        "HTX Chanh Thiên Nhẫn",
        "HTX Xanh Đại Huệ",
        "HTX Giò me Đức Tuấn",
        "HTX Chăn nuôi gà đồi Thanh Chương",
        "HTX nhút Hạnh Lâm",
        "HTX bưởi Diễn Thanh Nho",
        "HTX gừng Kỳ Sơn",
        "Dược liệu Pù Mát",
        "Công ty Biển Quỳnh",
    }
    assert printed <= producers
    assert not printed & {entry.record.name for entry in records.products.values()}


def test_both_spellings_of_one_name_are_one_product(records: Records) -> None:
    product = records.products["gio-be-chung-tai"].record
    assert "Giò bê Crung Tài" in product.also_known_as
    assert [recognition.stars for recognition in product.recognitions][:2] == [3, 4]


def test_a_product_sent_up_for_five_stars_has_none_yet(records: Records) -> None:
    for slug, entry in records.products.items():
        for recognition in entry.record.recognitions:
            assert not (recognition.potential and recognition.stars), slug


def test_a_decision_seen_only_in_a_report_without_its_day_stays_open(records: Records) -> None:
    open_dated = {slug for slug, e in records.decisions.items() if not e.record.date.is_exact}
    assert {"qd-348-2024", "qd-279-2022", "dot-2-2024", "nam-2025"} <= open_dated


def test_every_star_names_its_source(records: Records) -> None:
    for slug, entry in records.products.items():
        cited = {use.source for use in entry.record.sources}
        for recognition in entry.record.recognitions:
            assert recognition.source in cited, slug


def test_no_private_contact_is_published_without_consent(records: Records) -> None:
    for slug, producer in records.producers.items():
        for contact in producer.record.contacts:
            assert contact.consent or contact.kind in ("website", "facebook"), slug
    for slug, product in records.products.items():
        for offer in product.record.buy:
            assert offer.consent or offer.kind not in ("phone", "zalo"), slug


def test_every_source_and_decision_is_used(records: Records) -> None:
    bearing = (
        *records.products.values(),
        *records.producers.values(),
        *records.decisions.values(),
        *records.destinations.values(),
        *records.routes.values(),
    )
    assert all(entry.record.sources for entry in bearing)
    named = [
        value
        for entry in bearing
        for path, value in leaves(entry.record)
        if key_of(path) == "source"
    ]
    recognitions = [r for e in records.products.values() for r in e.record.recognitions]
    assert set(named) == set(records.sources)
    assert {r.decision for r in recognitions if r.decision} == set(records.decisions)


def test_communes_lie_in_the_former_district_of_their_products(records: Records) -> None:
    for slug, product in records.products.items():
        commune = product.record.commune
        if commune:
            assert records.communes[commune].district == product.district, slug


def test_every_product_can_be_read_in_english(records: Records) -> None:
    for slug, product in records.products.items():
        english = product.record.en
        assert english is not None, slug
        assert english.name, slug
        assert english.summary, slug


def test_places_are_complete(records: Records) -> None:
    assert len(records.groups) == 6
    assert len(records.districts) == 21
    assert len(records.communes) == 130
    assert {c.district for c in records.communes.values()} == set(records.districts)
