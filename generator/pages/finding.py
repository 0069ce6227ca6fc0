"""What a product's page tells the search."""

from collections.abc import Iterable, Mapping
from typing import get_args

from generator import search_entry
from generator.addresses import LANGS, Lang
from generator.catalogue import Catalogue, ProductView
from generator.media.pictures import Picture
from generator.pages.views import Card, district_name, group_name, localised
from generator.records.producer import ProducerType
from generator.words import Words

_THUMBNAIL = 240
"""The width in pixels that a result's picture is shown at on a dense screen."""

_PARAMS: Mapping[str, Mapping[Lang, str]] = {
    "q": {"vi": "q", "en": "q"},
    "state": {"vi": "trang-thai", "en": "state"},
    "stars": {"vi": "sao", "en": "stars"},
    "group": {"vi": "nhom", "en": "group"},
    "district": {"vi": "huyen", "en": "district"},
    "producer": {"vi": "chu-the", "en": "producer"},
    "sort": {"vi": "sap-xep", "en": "sort"},
}
_SORTS: Mapping[str, Mapping[Lang, str]] = {
    "name": {"vi": "ten", "en": "name"},
    "ends": {"vi": "het-han", "en": "ends"},
    "district": {"vi": "huyen", "en": "district"},
}
_STATES = (
    "valid", "expiring", "uncertain", "expired", "unconfirmed",
    "potential", "superseded", "revoked", "none",
)  # fmt: skip
_SAID = (
    "total_zero_results", "total_one_result", "total_many_results", "zero_results", "one_result",
    "many_results", "searching", "loading", "results_label", "filters_label", "error_search",
    "near", "meant",
)  # fmt: skip
"""The texts that the scripts say: the first ones by the names that the Component UI gives them."""


def search_attributes(product: ProductView, card: Card, lang: Lang) -> Mapping[str, str]:
    """Return the attributes of the element that holds the product's page."""
    record, producer, district = product.record, product.producer, product.district
    recognitions, star, status = record.recognitions, card.star, product.status
    prose = (localised(record, field, lang) for field in ("summary", "story", "ingredients"))
    entry = search_entry.Entry(
        names=_present(
            card.name.text,
            record.name,
            record.en.name if record.en else None,
            *record.also_known_as,
            *(recognition.name_then for recognition in recognitions),
        ),
        summary=card.summary.text if card.summary else None,
        place=card.place,
        producer=card.producer,
        image=_thumbnail(card.picture),
        places=_places(product),
        makers=_present(
            *((producer.record.name, *producer.record.also_known_as) if producer else ()),
            search_entry.PRODUCER_TYPES.get(producer.record.type) if producer else None,
            *(recognition.producer_then for recognition in recognitions),
        ),
        prose=_present(*(piece.text if piece else None for piece in prose)),
        decisions=_present(*(past.decision.number for past in product.history if past.decision)),
        state=star.state,
        turns=tuple((turn.day, turn.state) for turn in star.turns),
        stars=star.stars,
        ends=status.ends.earliest.isoformat() if status and status.ends else None,
        group=product.group.slug,
        district=district.slug if district else None,
        district_name=district.name if district else None,
        producer_type=producer.record.type if producer else None,
        lang=card.name.lang if card.name.lang != lang else None,
    )
    return search_entry.attributes(entry)


def _places(product: ProductView) -> tuple[str, ...]:
    """Return the place now, all communes it was made of, and the place as it was printed."""
    commune, district, producer = product.commune, product.district, product.producer
    return _present(
        f"{commune.kind} {commune.name}" if commune else None,
        *(commune.made_from if commune else ()),
        district.full_name if district else None,
        product.record.place_then,
        producer.record.place_then if producer else None,
    )


def _thumbnail(picture: Picture) -> str:
    """Return the smallest file that is still sharp as a thumbnail."""
    files = [file for rendition in picture.renditions for file in rendition.files]
    wide = [file for file in files if file[1] >= _THUMBNAIL and file[0].endswith(".webp")]
    return min(wide, key=lambda file: file[1])[0] if wide else picture.src


def _present(*values: str | None) -> tuple[str, ...]:
    return tuple(value for value in values if value)


def search_config(catalogue: Catalogue, words: Words) -> dict[str, object]:
    """Return what the search of the page of all products needs to know, for its JSON block.

    The labels of filters in the order that they are shown, and the names that filters and
    sortings have in the address: those of the page's language first, the other one after it.
    """
    lang = words.lang
    langs = sorted(LANGS, key=lambda other: other != lang)
    values = {
        "state": [(state, words(f"state_{state}")) for state in _STATES],
        "stars": [(str(stars), words("stars_word", stars=stars)) for stars in (5, 4, 3)],
        "group": [(group.slug, group_name(group, lang, short=True)) for group in catalogue.groups],
        "district": [(place.slug, district_name(place, lang)) for place in catalogue.districts],
        "producer": [(kind, words(f"producer_type_{kind}")) for kind in get_args(ProducerType)],
    }
    return {
        "langs": langs,
        "params": {key: _names(names, langs) for key, names in _PARAMS.items()},
        "facets": [
            {"name": name, "label": words(f"search_by_{name}"), "values": pairs}
            for name, pairs in values.items()
        ],
        "sorts": [
            {
                "key": key,
                "label": words(f"search_sort_{key}"),
                "names": _names(names, langs),
                "order": {key: "asc"},
            }
            for key, names in _SORTS.items()
        ],
        "words": {key: words(f"search_say_{key}") for key in _SAID},
    }


def _names(names: Mapping[Lang, str], langs: Iterable[Lang]) -> list[str]:
    return [names[lang] for lang in langs]
