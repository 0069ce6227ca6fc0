"""`/du-lieu/products.json`: every product with its star, place, maker and sources."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator import addresses
from generator.catalogue import Catalogue, ProductView
from generator.dates import PartialDate


def products_json(catalogue: Catalogue, url: str) -> str:
    """Return the file's text: JSON with one product a line, sorted by `id`.

    `url` is the site's address with a closing slash; addresses in the file are absolute.
    The day that the states are true for is in `generated_for`.
    """
    by_id = sorted(catalogue.products, key=lambda product: product.record.id)
    lines = ",\n".join(_dump(product_entry(product, url)) for product in by_id)
    return f'{{"generated_for": {_dump(_iso(catalogue.today))}, "products": [\n{lines}\n]}}\n'


def product_entry(product: ProductView, url: str) -> dict[str, Any]:
    """Return one product as the file holds it; what is not known is None.

    `stars` is the number that the recognition counting today carries, whatever its state.
    `valid_from` is the first day that the sources allow for its begin, `valid_to` the first for
    its end: from that day on a star can no longer be called valid. `story` names the languages
    that tell it, `photos` counts them, `sources` are names of files in content/sources.
    """
    record, status = product.record, product.status
    return {
        "id": record.id,
        "slug": product.slug,
        "name": record.name,
        "name_en": record.en.name if record.en else None,
        "url": url + addresses.product(product.slug, "vi"),
        "url_en": url + addresses.product(product.slug, "en"),
        "kind": record.kind,
        "group": product.group.slug,
        "district": product.district.slug if product.district else None,
        "commune": product.commune.code if product.commune else None,
        "producer": product.producer.slug if product.producer else None,
        "producer_name": product.producer.record.name if product.producer else None,
        "state": product.state.value,
        "stars": status.stars if status else None,
        "valid_from": _earliest(status.starts) if status else None,
        "valid_to": _earliest(status.ends) if status else None,
        "decision": status.recognition.decision if status else None,
        "story": list(_story_languages(product)),
        "photos": len(record.photos),
        "sources": list(dict.fromkeys(_sources(product))),
    }


def _story_languages(product: ProductView) -> Iterator[str]:
    if product.record.story:
        yield "vi"
    if product.record.en and product.record.en.story:
        yield "en"


def _sources(product: ProductView) -> Iterator[str]:
    yield from (use.source for use in product.record.sources)
    yield from (r.source for r in product.record.recognitions if r.source)


def _earliest(day: PartialDate | None) -> str | None:
    return _iso(day.earliest) if day else None


def _iso(day: date) -> str:
    return day.isoformat()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
