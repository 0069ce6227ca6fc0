"""The form follows the models: every field has its widget, every word its label."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.form.bundle import BundleError, pinned, unpacked
from generator.form.collections import PRODUCTS, collections, entry_of
from generator.form.fields import CHOICE, DATE, ID, fields
from generator.records.campaign import Campaign
from generator.records.product import Product
from generator.records.schema import model_for
from generator.records.source import Source

ROOT = Path(__file__).resolve().parents[2]
WIDGETS = {"string", "text", "number", "boolean", "select", "list", "object", "image", "color"}
SOURCE = ROOT / "overrides" / "form"


def inside(part: Any) -> Iterator[dict[str, Any]]:
    """Yield every field of a collection, however deep."""
    for one in [*part.get("fields", ()), *([part["field"]] if "field" in part else ())]:
        yield one
        yield from inside(one)


def named(name: str, model: Any = Product) -> dict[str, Any]:
    return next(field for field in fields(model) if field["name"] == name)


def test_every_field_of_every_record_can_be_edited() -> None:
    for collection in collections({"nam-dan": "Nam Đàn"}):
        for field in inside(collection):
            assert field["widget"] in WIDGETS | {CHOICE, DATE, ID}, field
            assert field["label"]
    assert {field["name"] for field in fields(Product)} == set(Product.model_fields)
    assert {field["name"] for field in fields(Campaign)} == set(Campaign.model_fields)


def test_drop_downs_are_in_vietnamese_and_write_the_words_of_records() -> None:
    kinds = {one["value"]: one["label"] for one in named("kind")["options"]}
    assert kinds == {"goods": "Hàng hóa", "service": "Dịch vụ du lịch"}
    stars = next(one for one in named("recognitions")["fields"] if one["name"] == "stars")
    assert [one["value"] for one in stars["options"]] == [3, 4, 5], "numbers stay numbers"


def test_labels_and_hints_are_those_of_the_models() -> None:
    assert named("name")["label"] == "Tên sản phẩm"
    assert named("summary")["hint"] == "Một câu, ≤ 160 ký tự."
    assert "hint" not in named("kind"), "a drop-down needs no list of words"


def test_only_what_every_record_needs_is_asked_for() -> None:
    asked = {field["name"] for field in fields(Product) if field["required"]}
    assert asked == {"id", "name", "group", "sources"}
    assert {field["name"] for field in fields(Source) if field["required"]} == {
        "title",
        "publisher",
        "kind",
    }
    hidden = named("hidden")
    assert not any(field["required"] for field in hidden["fields"]), "the part may stay empty"
    photo = named("photos")["fields"]
    assert {field["name"] for field in photo if field["required"]} == {"file", "caption"}


def test_dates_codes_and_references_have_widgets_of_their_own() -> None:
    assert named("id")["widget"] == ID
    assert named("date", Source)["widget"] == DATE
    assert (named("producer")["widget"], named("producer")["of"]) == (CHOICE, "producers")
    assert named("commune")["of"] == "communes"


def test_a_page_opens_its_record() -> None:
    assert entry_of("products/nam-dan/tuong/product.yml") == (
        "#/collections/products-nam-dan/entries/tuong/product"
    )
    assert entry_of("content/decisions/qd-1.yml") == "#/collections/decisions/entries/qd-1"
    assert entry_of("content/places/communes.yml") is None


def test_every_collection_is_a_folder_of_records_and_nothing_is_deleted() -> None:
    for collection in collections({"nam-dan": "Nam Đàn"}):
        is_product = collection["name"].startswith(PRODUCTS)
        file = f"{collection['folder']}/{'x/product' if is_product else 'x'}.yml"
        assert model_for(Path(file)) is not None  # type: ignore[arg-type]
        assert collection["delete"] is False


def test_the_script_is_the_pinned_one(tmp_path: Path) -> None:
    assert len(unpacked(SOURCE)) > 5_000_000
    assert pinned(SOURCE).folder == "assets/decap-cms-3.16.3/"
    for file in SOURCE.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    known = json.loads((tmp_path / "decap-cms.json").read_text())
    (tmp_path / "decap-cms.json").write_text(json.dumps({**known, "sha256": "0" * 64}))
    with pytest.raises(BundleError):
        unpacked(tmp_path)
