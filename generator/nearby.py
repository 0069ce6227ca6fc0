"""Which products lie near a product: from commune to commune, as the crow flies."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain, islice

from generator.catalogue import Catalogue, ProductView
from generator.distance import crow_km
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

    def near(self, product: ProductView, count: int) -> tuple[ProductView, ...]:
        """Return up to `count` other products, nearest first.

        Without a known commune they are the others of the former district, beginning behind
        the product itself so that not every page shows the same ones.
        """
        return tuple(islice(self._others(product), count))

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
        communes = self._catalogue.communes
        settled = [c for c in communes.values() if self._catalogue.of_commune(c.code)]
        return {
            here.code: tuple(
                there.code
                for there in sorted(settled, key=lambda c: (distance_km(here, c), c.code))
            )
            for here in settled
        }
