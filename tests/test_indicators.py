import json
from datetime import date

import pytest

from generator.catalogue import join
from generator.indicators import Share, indicators
from generator.opendata.indicators_json import indicators_json
from generator.records.loader import load

TODAY = date(2026, 11, 23)


@pytest.fixture
def catalogue(project):
    """Return a catalogue of two certified products, one lapsed, of two producers out of three."""
    record = project.root / "products/nam-dan/tra-lien-tu/product.yml"
    record.write_text(f"{record.read_text()}logo_on_pack: true\nstory: Sen nở ở Kim Liên.\n")
    project.product(
        "cam",
        """
        id: camvi
        name: Cam
        producer: ho-cam
        recognitions: [{decision: qd-1978-2024, stars: 3}]
        documents: [{kind: food_safety}]
        logo_on_pack: false
        """,
    )
    project.product("cu", "id: cucu1\nname: Cũ\nproducer: ho-cu\n")
    project.product(
        "la", "id: lala1\nname: Lạ\nrecognitions: [{decision: qd-1978-2024, stars: 4}]\n"
    )
    shared = "type: ho-kinh-doanh\nsources: [{source: bao}]\n"
    project.write("content/producers/ho-cam.yml", f"name: Hộ cam\ndomain: cam.vn\n{shared}")
    project.write("content/producers/ho-cu.yml", f"name: Hộ cũ\n{shared}")
    project.write("content/producers/khong-co.yml", f"name: Hộ không có gì\n{shared}")
    return join(load(project.root).records, TODAY)


@pytest.fixture
def found(catalogue):
    return {(one.about, one.id): one for one in indicators(catalogue)}


def test_producers_are_counted_that_have_products_and_certified_ones_that_have_stars(found):
    assert found["producers", "microsite"].certified == Share(2, 2)
    assert found["producers", "microsite"].all == Share(3, 3)
    assert found["producers", "domain"].certified == Share(1, 2)
    assert found["producers", "domain"].all == Share(1, 3)


def test_a_logo_that_nobody_looked_for_is_unknown_not_missing(found):
    logo = found["products", "logo"]
    assert logo.certified == Share(1, 3, unknown=1)
    assert logo.all == Share(1, 4, unknown=2)
    assert logo.target == 100


def test_stories_photos_and_papers_are_counted(found):
    assert found["products", "story"].certified == Share(1, 3)
    assert found["products", "story_en"].certified == Share(0, 3)
    assert found["products", "photo"].all == Share(0, 4)
    assert found["products", "papers"].certified == Share(1, 3)


def test_percent_has_one_decimal_and_nothing_counted_has_none():
    assert Share(1, 3).percent == 33.3
    assert Share(0, 0).percent is None


def test_a_lapsed_star_certifies_nobody(project):
    later = join(load(project.root).records, date(2027, 8, 6))
    assert all(one.certified.of == 0 for one in indicators(later))


def test_the_file_says_what_and_when(catalogue):
    data = json.loads(indicators_json(catalogue))
    assert data["generated_for"] == "2026-11-23"
    logo = next(one for one in data["indicators"] if one["id"] == "products_logo")
    assert logo["target"] == 100
    assert logo["certified"] == {"count": 1, "of": 3, "unknown": 1, "share": 33.3}
    assert logo["all"] == {"count": 1, "of": 4, "unknown": 2, "share": 25.0}
