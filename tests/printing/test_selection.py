from datetime import date

import pytest

from generator.catalogue import join
from generator.printing.selection import SelectionError, select
from generator.records.loader import load

TODAY = date(2026, 11, 23)


@pytest.fixture
def catalogue(project):
    project.product(
        "gio-me",
        """
        id: giome
        name: Giò me Đức Tuấn
        aliases: [gio-me-cu]
        recognitions: [{period: 2019–2020, stars: 3, source: bao}]
        """,
        "thanh-chuong",
    )
    project.product(
        "gio-be",
        "{id: giobe, name: Giò bê, producer: gio-be}\n".strip("{}\n").replace(", ", "\n") + "\n",
    )
    project.write(
        "content/producers/gio-be.yml",
        """
        name: Giò bê Lâm Ngọc
        type: ho-kinh-doanh
        sources: [{source: bao}]
        """,
    )
    return join(load(project.root).records, TODAY)


def slugs(*names, catalogue, **options):
    return {product.slug for product in select(names, catalogue, **options).products}


@pytest.mark.parametrize(
    "name",
    ["gio-me", "Giò me Đức Tuấn", "giò me đức tuấn", "giome", "gio-me-cu", "san-pham/gio-me"],
)
def test_a_product_is_named_by_slug_name_id_old_name_or_address(catalogue, name):
    assert slugs(name, catalogue=catalogue) == {"gio-me"}


@pytest.mark.parametrize("name", ["htx-sen", "HTX Nông nghiệp Sen Quê Bác", "chu-the/htx-sen/"])
def test_a_producer_stands_for_its_products(catalogue, name):
    chosen = select([name], catalogue)
    assert {product.slug for product in chosen.products} == {"tra-lien-tu"}
    assert (chosen.kind, chosen.slug) == ("producers", "htx-sen")


@pytest.mark.parametrize(
    "name", ["thanh-chuong", "Huyện Thanh Chương", "en/districts/thanh-chuong/"]
)
def test_a_district_stands_for_its_products(catalogue, name):
    assert slugs(name, catalogue=catalogue) == {"gio-me"}


def test_where_a_product_and_its_producer_share_a_name_the_address_tells_them_apart(catalogue):
    assert select(["gio-be"], catalogue).kind == "products"
    assert select(["chu-the/gio-be"], catalogue).kind == "producers"


def test_several_names_add_up_and_no_name_is_everything(catalogue):
    assert slugs("gio-me", "htx-sen", catalogue=catalogue) == {"gio-me", "tra-lien-tu"}
    assert slugs(catalogue=catalogue) == {"gio-me", "gio-be", "tra-lien-tu"}
    assert slugs("thuc-pham", catalogue=catalogue) == {"gio-me", "gio-be", "tra-lien-tu"}


def test_live_keeps_products_with_a_valid_star(catalogue):
    assert slugs(catalogue=catalogue, live=True) == {"tra-lien-tu"}
    with pytest.raises(SelectionError, match="không có sản phẩm nào để in"):
        select(["gio-me"], catalogue, live=True)


@pytest.mark.parametrize(
    ("wrong", "near"), [("tra-lien-tư2", "tra-lien-tu"), ("chu-the/htx-sem", "htx-sen")]
)
def test_an_unknown_name_is_refused_with_the_nearest(catalogue, wrong, near):
    with pytest.raises(SelectionError) as refused:
        select([wrong], catalogue)
    assert f"“{near}”" in refused.value.vietnamese
    assert f"“{near}”" in refused.value.english


@pytest.mark.parametrize("name", ["", "///", "…", "🌾", "x" * 5000])
def test_nonsense_is_refused(catalogue, name):
    with pytest.raises(SelectionError):
        select([name], catalogue)


def test_a_producer_without_products_is_refused(project):
    project.write(
        "content/producers/trong.yml", "name: Trống\ntype: khac\nsources: [{source: bao}]\n"
    )
    with pytest.raises(SelectionError):
        select(["trong"], join(load(project.root).records, TODAY))
