"""The collections of the form: which records it shows, where they lie, how new ones are named."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator import addresses
from generator.form.fields import fields
from generator.records.base import Record
from generator.records.campaign import Campaign
from generator.records.collection import Collection
from generator.records.decision import Decision
from generator.records.destination import Destination
from generator.records.loader import NO_DISTRICT
from generator.records.producer import Producer
from generator.records.product import Product
from generator.records.route import Route
from generator.records.source import Source

PRODUCTS = "products-"
"""Each former district has a collection of its own, since its products have a folder of theirs."""

_FLAT: dict[str, tuple[type[Record], str, str, str, str]] = {
    "sources": (Source, "Nguồn", "nguồn", "title", "{{publisher}}: {{title}}"),
    "decisions": (Decision, "Quyết định", "quyết định", "number", "{{number}} · {{issuer}}"),
    "producers": (Producer, "Chủ thể", "chủ thể", "name", "{{name}}"),
    "destinations": (Destination, "Điểm đến, cửa hàng", "điểm đến", "name", "{{name}}"),
    "routes": (Route, "Tuyến", "tuyến", "name", "{{name}}"),
    "campaigns": (Campaign, "Chiến dịch", "chiến dịch", "name", "{{name}}"),
    "collections": (Collection, "Bộ sưu tập", "bộ sưu tập", "name", "{{name}}"),
}
_SLUGS = {"decisions": "qd-{{number}}"}
_SHOWN_AFTER_PRODUCTS = ("destinations", "routes", "campaigns", "collections")


def collections(districts: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return every collection; `districts` are the former districts' names by slug."""
    return [
        *(_flat(name) for name in _FLAT if name not in _SHOWN_AFTER_PRODUCTS),
        *(_products(slug, name) for slug, name in districts.items()),
        *(_flat(name) for name in _SHOWN_AFTER_PRODUCTS),
    ]


def entry_of(file: str) -> str | None:
    """Return where the form opens the record in `file`, behind `/admin/`; None if it cannot."""
    match PurePosixPath(file).parts:
        case ("products", district, slug, "product.yml"):
            return f"#/collections/{PRODUCTS}{district}/entries/{slug}/product"
        case ("content", name, record) if name in _FLAT and record.endswith(".yml"):
            return f"#/collections/{name}/entries/{record.removesuffix('.yml')}"
    return None


def district_names(districts: Iterator[tuple[str, str]]) -> dict[str, str]:
    """Return the folders of products and their names: the former districts, and the one without."""
    return {**dict(districts), NO_DISTRICT: "chưa rõ huyện"}


def _products(district: str, name: str) -> dict[str, Any]:
    return {
        "name": PRODUCTS + district,
        "label": f"Sản phẩm: {name}",
        "label_singular": "sản phẩm",
        "folder": f"products/{district}",
        "path": "{{slug}}/product",
        "slug": "{{name}}",
        "media_folder": "",
        "public_folder": "",
        "identifier_field": "name",
        "summary": "{{name}}",
        "preview_path": f"{addresses.section('products', 'vi')}{{{{dirname}}}}/",
        **_SHARED,
        "fields": fields(Product),
    }


def _flat(name: str) -> dict[str, Any]:
    model, label, singular, identifier, summary = _FLAT[name]
    page = f"{addresses.section(name, 'vi')}{{{{slug}}}}/" if name != "sources" else ""
    return {
        "name": name,
        "label": label,
        "label_singular": singular,
        "folder": f"content/{name}",
        "slug": _SLUGS.get(name, f"{{{{{identifier}}}}}"),
        "media_folder": "{{slug}}",
        "public_folder": "",
        "identifier_field": identifier,
        "summary": summary,
        "preview_path": page,
        **_SHARED,
        "fields": fields(model),
    }


_SHARED: dict[str, Any] = {
    "create": True,
    "delete": False,  # a record is hidden, not deleted: its id and its address stay taken
    "extension": "yml",
    "format": "yaml",
    "editor": {"preview": False},  # the whole page is shown on the pull request instead
}
