"""The page for the producer, `/chu-the/<producer>/cua-toi/`: all that one needs, on a phone.

Nobody links to it, search engines are told to leave it, and it holds nothing that is not public:
who works there is given its address.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from generator import addresses, text
from generator.catalogue import ProducerView, ProductView
from generator.media.publish_qr import code_file
from generator.pages.context import Context, Draft, Page
from generator.pages.mending import mend
from generator.pages.offers import contact_lines, offer_lines, report_lines
from generator.pages.stars import StarView, star_view
from generator.pages.views import localised
from generator.printing.items import bare
from generator.words import Words

STEPS = (180, 90, 30)
"""Days before the end of a star on which something should be ready."""

_NAMED_IN_SHARE = 6


@dataclass(frozen=True)
class Step:
    """What to do by a day; `is_past` when that day is over."""

    when: str
    what: str
    is_past: bool


@dataclass(frozen=True)
class Term:
    """The products whose stars end on the same day, and what to do until then."""

    names: tuple[str, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class DeskProduct:
    """A product as its producer needs it: its star, its files, its gaps, words to send."""

    id: str
    name: str
    address: str
    short: str
    star: StarView
    is_live: bool
    gaps: tuple[str, ...]
    svg: str
    png: str
    share: str
    share_url: str


def pages(context: Context) -> Iterator[Draft]:
    """Yield the page of every producer, in Vietnamese."""
    for producer in context.catalogue.producers:
        yield partial(_page, context, producer)


def _page(context: Context, producer: ProducerView) -> Page:
    words, url = context.words["vi"], context.settings.url
    made = context.catalogue.of_producer(producer.slug)
    products = tuple(_product(product, context) for product in made)
    own = addresses.producer(producer.slug, "vi")
    name = producer.record.name
    return context.render(
        "desk.html",
        addresses.desk(producer.slug),
        "vi",
        None,
        title=words("mine_title", name=name),
        name=name,
        own=own,
        own_en=addresses.producer(producer.slug, "en"),
        own_url=url + own,
        domain=producer.record.domain,
        products=products,
        terms=_terms(made, context.today, words),
        labels=context.labels.get(producer.slug, ()),
        gaps=_producer_gaps(producer, words),
        contacts=report_lines(context.settings.report, words),
        message=words("mine_message", name=name, url=url + own),
        share=_share(producer, products, words, url + own),
        mend=mend(context, producer.file, addresses.desk(producer.slug), name, "vi"),
    )


def _product(product: ProductView, context: Context) -> DeskProduct:
    record, words, url = product.record, context.words["vi"], context.settings.url
    short = url + addresses.short(record.id)
    summary = localised(record, "summary", "vi")
    return DeskProduct(
        id=record.id,
        name=record.name,
        address=addresses.product(product.slug, "vi"),
        short=bare(short),
        star=star_view(product, words),
        is_live=product.is_live,
        gaps=tuple(_gaps(product, words)),
        svg=code_file(record.id, "svg"),
        png=code_file(record.id, "png"),
        share="\n".join(
            part
            for part in (record.name, summary.text if summary else "", words("mine_see", url=short))
            if part
        ),
        share_url=short,
    )


def _terms(products: Iterable[ProductView], today: date, words: Words) -> tuple[Term, ...]:
    """Return the terms of live stars, soonest first: to the first day that may be their last."""
    names: dict[date, list[str]] = {}
    for product in products:
        if product.status and product.status.is_live and product.status.live_until:
            names.setdefault(product.status.live_until, []).append(product.record.name)
    return tuple(Term(tuple(names[end]), _steps(end, today, words)) for end in sorted(names))


def _steps(end: date, today: date, words: Words) -> tuple[Step, ...]:
    days = [(end - timedelta(days=count), count) for count in STEPS]
    before = [
        Step(
            words("mine_by", day=text.format_date(day, "vi")),
            words(f"mine_step_{count}"),
            is_past=day < today,
        )
        for day, count in days
    ]
    last = words("mine_from", day=text.format_date(end, "vi"))
    return (*before, Step(last, words("mine_step_0"), is_past=False))


def _gaps(product: ProductView, words: Words) -> Iterator[str]:
    record = product.record
    known = {
        "story": record.story,
        "photo": record.photos,
        "papers": record.documents or record.kind == "service",
        "ingredients": record.ingredients or record.kind == "service",
        "price": any(variant.price for variant in record.variants),
        "buy": offer_lines(record.buy, words),
        "logo": record.logo_on_pack is not None or record.kind == "service",
    }
    return (words(f"mine_gap_{key}") for key, value in known.items() if not value)


def _producer_gaps(producer: ProducerView, words: Words) -> tuple[str, ...]:
    record = producer.record
    known = {
        "contacts": contact_lines(record.contacts, words),
        "maker_story": record.story,
        "maker_photo": record.photos,
        "way": record.way,
    }
    return tuple(words(f"mine_gap_{key}") for key, value in known.items() if not value)


def _share(
    producer: ProducerView, products: tuple[DeskProduct, ...], words: Words, url: str
) -> str:
    lines = [producer.record.name]
    tagline = localised(producer.record, "tagline", "vi")
    if tagline:
        lines.append(tagline.text)
    names = [product.name for product in products[:_NAMED_IN_SHARE]]
    if len(products) > _NAMED_IN_SHARE:
        names.append("…")
    if names:
        lines.append(words("mine_share_products", names=", ".join(names)))
    lines.append(words("mine_see", url=url))
    return "\n".join(lines)
