"""What the share cards of products, producers and districts say, in both languages."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.addresses import LANGS, Lang
from generator.catalogue import Catalogue, ProductView
from generator.media.covers import CoverText
from generator.media.pictures import Pictures
from generator.media.share_cards import Card
from generator.pages.views import (
    district_name,
    localised,
    main_group,
    name_of,
    place_line,
    producer_place,
)
from generator.words import Words


def share_cards(
    catalogue: Catalogue, pictures: Pictures, words: Mapping[Lang, Words], site: Path, name: str
) -> Iterator[tuple[str, Card]]:
    """Yield each card with its name: `product/<slug>/<language>`; `name` is the site's own."""
    for lang in LANGS:
        for product in catalogue.products:
            yield (
                f"product/{product.slug}/{lang}",
                _product(product, pictures, words[lang], site, name),
            )
        for producer in catalogue.producers:
            place = producer_place(producer, lang)
            kind = words[lang](f"producer_type_{producer.record.type}")
            group = main_group(catalogue.of_producer(producer.slug))
            cover = CoverText(producer.slug, producer.record.name, group, "")
            photos = pictures.by_producer.get(producer.slug)
            yield (
                f"producer/{producer.slug}/{lang}",
                Card(
                    title=name_of(producer.record, lang).text,
                    cover=cover,
                    subtitle=kind,
                    place=place,
                    site=name,
                    image=site / photos[0].full if photos and photos[0].full else None,
                ),
            )
        for campaign in catalogue.campaigns:
            title, group = name_of(campaign.record, lang).text, main_group(campaign.products)
            yield (
                f"campaign/{campaign.slug}/{lang}",
                Card(
                    title=title,
                    cover=CoverText(campaign.slug, title, group, ""),
                    subtitle=words[lang](f"campaign_{campaign.record.kind}"),
                    site=name,
                ),
            )
        for district in catalogue.districts:
            title = district_name(district, lang)
            count = len(catalogue.of_district(district.slug))
            yield (
                f"district/{district.slug}/{lang}",
                Card(
                    title=title,
                    cover=CoverText(district.slug, title, "thuc-pham", district.slug),
                    subtitle=words[lang]("product_count", count=count),
                    site=name,
                ),
            )


def _product(product: ProductView, pictures: Pictures, words: Words, site: Path, name: str) -> Card:
    """Return a product's card: its stars only while they are live, and never a date."""
    lang, record, status = words.lang, product.record, product.status
    district = product.district
    photo = pictures.first(product.slug).full
    summary = localised(record, "summary", lang) if lang == "vi" else None
    producer = product.producer.record.name if product.producer else ""
    live = status.stars if status and status.has_badge else None
    return Card(
        title=name_of(record, lang).text,
        cover=CoverText(
            record.id, record.name, product.group.slug, district.slug if district else ""
        ),
        subtitle=producer or (summary.text if summary else ""),
        place=place_line(product.commune, district, lang),
        site=name,
        stars=live,
        stars_text=words("star_heading", stars=live) if live else "",
        check=words("share_check") if live else "",
        image=site / photo if photo else None,
    )
