"""Campaigns: their products, and what they say before, during and after their days."""

from datetime import date

import pytest
from odd_sites import page

from generator.campaigns import Phase
from generator.catalogue import join
from generator.records.loader import load

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def campaign(odd):
    return join(load(odd.root).records, TODAY).campaigns[0]


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        (date(2026, 11, 30), Phase.BEFORE),
        (date(2026, 12, 1), Phase.DURING),
        (date(2027, 1, 15), Phase.DURING),
        (date(2027, 1, 16), Phase.AFTER),
    ],
)
def test_both_its_days_belong_to_it(campaign, day, phase):
    assert campaign.phase(day) is phase


def test_named_products_come_first_and_no_warning_slips_in(campaign):
    assert [product.slug for product in campaign.products] == ["tuong", "tra-lien-tu"]


def test_a_star_that_ends_before_the_last_day_is_not_chosen(odd):
    last = join(load(odd.root).records, date(2027, 8, 6))
    assert last.campaigns[0].products == ()


def shown(found):
    return [a["data-phase"] for _, a in found.elements if "data-phase" in a and "hidden" not in a]


def test_the_page_says_what_it_is_on_the_day_of_the_build(built):
    for address in ("chien-dich/qua-thu", "en/campaigns/qua-thu"):
        found = page(built / address / "index.html")
        assert found.open == []
        assert shown(found) == ["before"]
        assert [a for _, a in found.elements if "data-live" in a]
    text = page(built / "chien-dich/qua-thu/index.html").text
    assert "Sắp tới" in text
    assert "Bắt đầu ngày 01/12/2026. Xem trước." in text
    assert "Ngày do ban biên tập danh mục đặt." in text
    assert "HTX Đầy Đủ" in text
    assert shown(page(built / "chien-dich/index.html")) == ["before"]
    assert "../../chien-dich/qua-thu/" in (built / "chien-dich/qua-cu/index.html").read_text()


def test_a_campaign_without_products_is_a_page_all_the_same(build_odd, tmp_path):
    build_odd(date(2027, 8, 6), tmp_path / "site")
    found = page(tmp_path / "site/chien-dich/qua-thu/index.html")
    assert shown(found) == ["after"]
    assert "không có sản phẩm nào" in found.text
