"""What lies near a place: from commune to commune, as the crow flies."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain, islice

from generator.catalogue import Catalogue, ProductView
from generator.distance import crow_km
from generator.going import DestinationView
from generator.records.place import Commune


def distance_km(one: Commune, other: Commune) -> float:
    """Return the great-circle distance between the points of two communes, in kilometres."""
    return crow_km(one.lat, one.lon, other.lat, other.lon)


class Neighbourhood:
    """The communes that have products, in order of distance from each commune.

    The order is worked out once for the communes (130), not for the products (thousands).
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._destinations: dict[str, tuple[tuple[DestinationView, float], ...]] = {}

    def near(self, product: ProductView, count: int) -> tuple[ProductView, ...]:
        """Return up to `count` other products, nearest first.

        Without a known commune they are the others of the former district, beginning behind
        the product itself so that not every page shows the same ones.
        """
        return tuple(islice(self._others(product), count))

    def around(self, commune: Commune) -> Iterator[tuple[ProductView, float]]:
        """Yield the products of known communes, nearest first, each with its distance in km."""
        for code in self._order_from(commune):
            away = distance_km(commune, self._catalogue.communes[code])
            for product in self._catalogue.of_commune(code):
                yield product, away

    def destinations(self, commune: Commune) -> tuple[tuple[DestinationView, float], ...]:
        """Return the destinations of known communes, nearest first, each with its distance."""
        found = self._destinations.get(commune.code)
        if found is None:
            placed = (d for d in self._catalogue.destinations if d.commune)
            away = ((d, distance_km(commune, d.commune)) for d in placed if d.commune)
            found = tuple(sorted(away, key=lambda pair: (pair[1], pair[0].sort_key)))
            self._destinations[commune.code] = found
        return found

    def _order_from(self, commune: Commune) -> tuple[str, ...]:
        """Return the communes that have products, nearest to `commune` first."""
        known = self._communes_by_distance.get(commune.code)
        return known if known is not None else self._sorted_from(commune)

    def _sorted_from(self, here: Commune) -> tuple[str, ...]:
        away = ((distance_km(here, there), there.code) for there in self._settled)
        return tuple(code for _, code in sorted(away))

    @cached_property
    def _settled(self) -> tuple[Commune, ...]:
        communes = self._catalogue.communes.values()
        return tuple(c for c in communes if self._catalogue.of_commune(c.code))

    def _others(self, product: ProductView) -> Iterator[ProductView]:
        if product.commune is not None:
            order = self._communes_by_distance[product.commune.code]
            lists = (self._after(product, self._catalogue.of_commune(code)) for code in order)
            return chain.from_iterable(lists)
        if product.district is not None:
            return self._after(product, self._catalogue.of_district(product.district.slug))
        return iter(())

    @staticmethod
    def _after(product: ProductView, products: tuple[ProductView, ...]) -> Iterator[ProductView]:
        later = (p for p in products if p.sort_key > product.sort_key)
        earlier = (p for p in products if p.sort_key < product.sort_key)
        return chain(later, earlier)

    @cached_property
    def _communes_by_distance(self) -> Mapping[str, tuple[str, ...]]:
        return {here.code: self._sorted_from(here) for here in self._settled}
