import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.media.geojson import GeometryError, read_province

CONTENT = Path(__file__).parents[2] / "content" / "places" / "districts.geojson"

SQUARE = [[[105.0, 19.0], [105.1, 19.0], [105.1, 19.1], [105.0, 19.1], [105.0, 19.0]]]


def feature(slug="a", coordinates=SQUARE, kind="Polygon"):
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"slug": slug, "name": "A"}, "geometry": geometry}


def collection(*features, **top):
    return json.dumps({"type": "FeatureCollection", "features": list(features), **top})


def codes(written):
    with pytest.raises(GeometryError) as caught:
        read_province(written)
    return [problem.code for problem in caught.value.problems]


def test_the_province_has_its_21_former_districts_and_says_whose_borders_they_are():
    province = read_province(CONTENT.read_bytes())
    assert len(province.districts) == 21
    assert {"vinh", "cua-lo", "ky-son", "hoang-mai"} <= {d.slug for d in province.districts}
    assert "vietnamese-provinces-database (MIT" in province.attribution
    assert province.inset == ("vinh", "cua-lo")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "geo-not-json"),
        ('{"type": "FeatureCollection",', "geo-not-json"),
        (b"\xff\xfe\x00\xd8", "geo-not-json"),
        ("[]", "geo-not-collection"),
        ('{"type": "Feature"}', "geo-not-collection"),
        (collection(), "geo-no-districts"),
        (collection(None), "geo-no-slug"),
        (collection(feature("Nam Đàn")), "geo-no-slug"),
        (collection(feature(), feature()), "geo-slug-twice"),
        (collection(feature(kind="Point", coordinates=[105, 19])), "geo-not-area"),
        (collection(feature(coordinates=[[[105, 19], [105.1, 19]]])), "geo-coordinates"),
        (collection(feature(coordinates=[SQUARE[0][:-1]])), "geo-coordinates"),
        (collection(feature(coordinates="here")), "geo-coordinates"),
        (collection(feature(coordinates=[[[500000, 2000000]] * 4])), "geo-coordinates"),
        (
            collection(
                feature(coordinates=[[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]),
            ),
            "geo-not-simple",
        ),
        (collection(feature("a"), feature("b")), "geo-overlap"),
        (collection(feature(), sea="Biển Đông"), "geo-annotation"),
        (collection(feature(), inset=["b"]), "geo-annotation"),
    ],
)
def test_a_broken_map_is_named_in_both_languages(written, code):
    assert code in codes(written)
    with pytest.raises(GeometryError) as caught:
        read_province(written)
    for problem in caught.value.problems:
        assert problem.message("vi") != problem.message("en")


def test_all_faults_are_told_at_once():
    written = collection(feature("A"), feature("b", coordinates=[]), feature("c", kind="Point"))
    assert codes(written) == ["geo-no-slug", "geo-coordinates", "geo-not-area"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=12,
)


@given(json_values, json_values)
def test_no_json_ends_in_another_error(coordinates, properties):
    broken = feature(coordinates=coordinates)
    broken["properties"] = properties
    for written in (json.dumps(coordinates), collection(feature(coordinates=coordinates), broken)):
        with contextlib.suppress(GeometryError):
            assert read_province(written).districts
