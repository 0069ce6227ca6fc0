"""Distances as the crow flies, and what is found around a place."""

from datetime import date
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, join
from generator.nearby import Neighbourhood, distance_km
from generator.records.loader import load

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return join(load(ROOT).records, date(2026, 11, 23))


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        # Kim Liên – Đại Huệ: 0.05446° × 111.195 = 6.056 km north,
        # 0.01077° × 111.195 × cos 18.70° = 1.134 km west: √(6.056² + 1.134²)
        ("17971", "17944", 6.161),
        # Con Cuông – Môn Sơn: 0.15941° → 17.726 km, 0.02030° × cos 18.97° → 2.135 km
        ("17254", "17263", 17.854),
        # Châu Tiến – Quỳ Châu: 0.06706° → 7.457 km, 0.09192° × cos 19.61° → 9.628 km
        ("16792", "16777", 12.178),
    ],
)
def test_distances_are_those_worked_out_by_hand(
    catalogue: Catalogue, one: str, other: str, km: float
) -> None:
    here, there = catalogue.communes[one], catalogue.communes[other]
    assert distance_km(here, there) == pytest.approx(km, abs=0.01)
    assert distance_km(there, here) == pytest.approx(km, abs=0.01)


def test_a_place_is_no_distance_from_itself(catalogue: Catalogue) -> None:
    assert distance_km(catalogue.communes["17971"], catalogue.communes["17971"]) == 0


def test_products_around_come_nearest_first_from_any_commune(catalogue: Catalogue) -> None:
    for code in ("17971", "17944"):  # with and without products of its own
        commune = catalogue.communes[code]
        found = list(Neighbourhood(catalogue).around(commune))
        away = [km for _, km in found]
        assert away == sorted(away)
        assert len({product.slug for product, _ in found}) == len(found)
        assert {p.slug for p, _ in found} == {p.slug for p in catalogue.products if p.commune}
    lotus = [p.slug for p, km in Neighbourhood(catalogue).around(catalogue.communes["17971"])][:4]
    assert set(lotus) == {"hat-sen-say", "tra-lien-tu", "tra-tam-sen", "tra-uop-gao-sen"}


def test_destinations_around_come_nearest_first(catalogue: Catalogue) -> None:
    neighbourhood = Neighbourhood(catalogue)
    found = neighbourhood.destinations(catalogue.communes["16792"])
    assert {place.slug for place, km in found if km == 0} >= {"ban-hoa-tien", "hang-bua"}
    assert [km for _, km in found] == sorted(km for _, km in found)
    assert all(place.commune for place, _ in found)
