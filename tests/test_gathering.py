"""Collections ask the records: who belongs follows from what the records say."""

from datetime import date
from typing import Any

import pytest
from small_project import Project

from generator.catalogue import Catalogue, join
from generator.gathering import belongs
from generator.records.collection import Collection
from generator.records.loader import load


@pytest.fixture
def catalogue(project: Project) -> Catalogue:
    project.product("bun", "id: b1b1b\nname: Bún làng Huỳnh\nstory: Món ngày Tết.\n")
    project.product("buon", "id: c1c1c\nname: Buôn chuyến\nseason: Tháng chạp\n")
    project.product("ruou", "id: d1d1d\nname: Rượu nếp quà Tết\nwarnings: [alcohol]\n")
    project.product("ban", "id: e1e1e\nname: Bản Nưa\nkind: service\n", "con-cuong")
    return join(load(project.root).records, date(2026, 11, 23))


def members(catalogue: Catalogue, **question: Any) -> set[str]:
    collection = Collection.model_validate({"name": "Bộ thử", **question})
    return {product.slug for product in catalogue.products if belongs(product, collection)}


def test_words_are_found_whole_and_in_either_case(catalogue: Catalogue) -> None:
    assert members(catalogue, any_of=({"words": ("bún",)},)) == {"bun"}
    assert members(catalogue, any_of=({"words": ("bun",)},)) == set()
    assert members(catalogue, any_of=({"words": ("HUỲNH", "nưa")},)) == {"bun", "ban"}


def test_words_are_sought_where_the_collection_says(catalogue: Catalogue) -> None:
    assert members(catalogue, any_of=({"words": ("tết",)},)) == {"ruou"}
    told = {"words": ("Tết", "tháng chạp"), "words_in": ("story", "season")}
    assert members(catalogue, any_of=(told,)) == {"bun", "buon"}


def test_every_line_of_a_criterion_must_hold_and_one_criterion_is_enough(
    catalogue: Catalogue,
) -> None:
    assert members(catalogue, any_of=({"kinds": ("service",), "districts": ("nam-dan",)},)) == set()
    both = ({"kinds": ("service",)}, {"has": ("season",)})
    assert members(catalogue, any_of=both) == {"ban", "buon"}


def test_warnings_keep_a_product_out(catalogue: Catalogue) -> None:
    everything = ({"groups": ("thuc-pham",)},)
    assert "ruou" in members(catalogue, any_of=everything)
    assert "ruou" not in members(catalogue, any_of=everything, without_warnings=("alcohol",))


def test_only_live_stars_where_a_collection_asks_for_them(catalogue: Catalogue) -> None:
    assert members(catalogue, any_of=({"groups": ("thuc-pham",)},), only_live=True) == {
        "tra-lien-tu"
    }
