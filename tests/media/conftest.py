import json
from pathlib import Path

import pytest

from generator.media.geojson import read_province

GEOJSON = Path(__file__).parents[2] / "content" / "places" / "districts.geojson"


@pytest.fixture(scope="session")
def province():
    return read_province(GEOJSON.read_bytes())


@pytest.fixture(scope="session")
def tiny_province():
    """Another province: a west, an east with an island, and a dot of a town between them."""

    def feature(slug, name, *polygons):
        geometry = {"type": "MultiPolygon", "coordinates": [[ring] for ring in polygons]}
        return {"type": "Feature", "properties": {"slug": slug, "name": name}, "geometry": geometry}

    west = [[10, 50], [11, 50], [11, 50.4], [11, 50.5], [11, 51], [10, 51], [10, 50]]
    town = [[11, 50.4], [11.02, 50.4], [11.02, 50.5], [11, 50.5], [11, 50.4]]
    east = [[11, 50], [12, 50.2], [12, 51], [11, 51], [11, 50.5]]
    east += [[11.02, 50.5], [11.02, 50.4], [11, 50.4], [11, 50]]
    island = [[12.2, 50.5], [12.3, 50.5], [12.3, 50.6], [12.2, 50.5]]
    features = [feature("west", "Tây", west), feature("town", "Phố", town)]
    features.append(feature("east", "Đông", east, island))
    return read_province(json.dumps({"type": "FeatureCollection", "features": features}))
