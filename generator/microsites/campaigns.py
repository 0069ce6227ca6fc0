"""The pages of campaigns: what each says before, during and after its days, and its products."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from markupsafe import Markup

from generator import addresses, text
from generator.addresses import LANGS, Lang
from generator.campaigns import CampaignView, Phase
from generator.hosting import policy
from generator.media import qr
from generator.media.ornament import Family
from generator.media.pictures import Picture
from generator.microsites import cloth as weaving
from generator.microsites.cloth import Cloth, cloth_for
from generator.microsites.names import SetName, set_name
from generator.microsites.pages import Files, shown_address
from generator.microsites.publish import SHEETS, Published, write_text
from generator.microsites.style import read_sheets, style_sheet
from generator.microsites.theme import Theme, theme_for, threads_of
from generator.microsites.views import Item, item_of
from generator.opendata import jsonld
from generator.pages.context import Context, Draft, Page
from generator.pages.markdown import to_html
from generator.pages.mending import mend
from generator.pages.short import redirect
from generator.pages.views import (
    Localised,
    SourceLine,
    localised,
    main_group,
    name_of,
    source_lines,
)
from generator.words import Words

LAYOUT = "chien-dich"

_FAMILIES: Mapping[str, Family] = {family.name.lower(): family for family in Family}


@dataclass(frozen=True)
class PhaseLine:
    """What a campaign says in one of its phases; `line` names the days, `words` are its own."""

    phase: Phase
    label: str
    line: str
    words: Localised | None
    is_now: bool


@dataclass(frozen=True)
class CampaignSite:
    """A campaign's page in one language; it has what the frame of microsites asks of a site."""

    slug: str
    lang: Lang
    name: Localised
    set_name: SetName
    kicker: str
    theme: Theme
    cloth: Cloth
    tagline: Localised | None
    lead: Localised
    occasion: Localised | None
    days: str
    dates_by: str
    first_day: str
    last_day: str
    phases: tuple[PhaseLine, ...]
    text: Markup | None
    text_lang: Lang
    items: tuple[Item, ...]
    only_live: bool
    sources: tuple[SourceLine, ...]
    mark: Picture | None = None
    hero: Picture | None = None
    quick: tuple[()] = ()


def publish_campaigns(context: Context, root: Path, site: Path) -> Published:
    """Write the files of every campaign into `site`; return their pages, still to be rendered."""
    sheets = read_sheets(root)
    drafts: list[Draft] = []
    known: list[dict[Lang, str]] = []
    campaigns = context.catalogue.campaigns
    for campaign in campaigns:
        drafts += _campaign(context, campaign, sheets, site)
        known.append({lang: addresses.campaign(campaign.slug, lang) for lang in LANGS})
    if campaigns:
        drafts += (partial(_list, context, lang) for lang in LANGS)
        known.append({lang: addresses.section("campaigns", lang) for lang in LANGS})
    return Published(tuple(drafts), tuple(known))


def campaign_site(context: Context, campaign: CampaignView, lang: Lang) -> CampaignSite:
    """Return what a campaign's page shows in one language."""
    words, record = context.words[lang], campaign.record
    name, story = name_of(record, lang), localised(record, "text", lang)
    group = main_group(campaign.products)
    own = cloth_for(campaign.slug)
    family = _FAMILIES[record.motif] if record.motif else own.family
    cards = context.cards[lang]
    return CampaignSite(
        slug=campaign.slug,
        lang=lang,
        name=name,
        set_name=SetName("", name.text, set_name(name.text, "").size),
        kicker=words(f"campaign_{record.kind}"),
        theme=theme_for(record.colours, campaign.slug, group),
        cloth=Cloth(family, own.edging),
        tagline=localised(record, "summary", lang),
        lead=name,
        occasion=localised(record, "occasion", lang),
        days=words(
            "campaign_days", first=_day(campaign, words), last=_day(campaign, words, last=True)
        ),
        dates_by=words(f"campaign_dates_{record.dates_by}"),
        first_day=campaign.first_day.isoformat(),
        last_day=campaign.last_day.isoformat(),
        phases=tuple(_phases(context, campaign, words)),
        text=to_html(story.text) if story else None,
        text_lang=story.lang if story else lang,
        items=tuple(item_of(p, cards[p.slug], words) for p in campaign.products),
        only_live=record.only_live or record.live_through,
        sources=source_lines(record.sources, (), context.catalogue, words),
    )


def _phases(context: Context, campaign: CampaignView, words: Words) -> Iterator[PhaseLine]:
    now = campaign.phase(context.today)
    for phase in Phase:
        last = phase is not Phase.BEFORE
        yield PhaseLine(
            phase,
            words(f"campaign_label_{phase}"),
            words(f"campaign_{phase}", date=_day(campaign, words, last=last)),
            localised(campaign.record, phase.value, words.lang),
            phase is now,
        )


def _day(campaign: CampaignView, words: Words, *, last: bool = False) -> str:
    return text.format_date(campaign.last_day if last else campaign.first_day, words.lang)


def _campaign(
    context: Context, campaign: CampaignView, sheets: Mapping[str, str], site: Path
) -> Iterator[Draft]:
    shown = {lang: campaign_site(context, campaign, lang) for lang in LANGS}
    view = shown["vi"]
    home = addresses.campaign(campaign.slug, "vi")
    sheet = style_sheet(sheets, LAYOUT, view.theme, view.cloth)
    files = Files(
        css=f"{SHEETS}/{sheet.name}",
        script=f"{context.assets.folder}js/star.js",
        icon=f"{home}icon.svg",
        qr=f"{home}qr.svg",
        share_card={
            lang: card
            for lang in LANGS
            if (card := context.pictures.share_cards.get(f"campaign/{campaign.slug}/{lang}"))
        },
    )
    write_text(site / files.css, sheet.css)
    write_text(site / files.icon, weaving.icon(view.cloth, threads_of(view.theme)))
    write_text(site / files.qr, qr.qr_svg(qr.symbol(context.settings.url + home)))
    for lang in LANGS:
        yield partial(_page, context, campaign, shown[lang], files)
        for alias in campaign.record.aliases:
            here, there = addresses.campaign(alias, lang), addresses.campaign(campaign.slug, lang)
            yield partial(redirect, context, here, there, campaign.record.name)


def _page(context: Context, campaign: CampaignView, view: CampaignSite, files: Files) -> Page:
    lang = view.lang
    words, url = context.words[lang], context.settings.url
    here = addresses.campaign(campaign.slug, lang)
    root = addresses.root_from(here)
    other = addresses.campaign(campaign.slug, "en" if lang == "vi" else "vi")
    description = view.tagline.text if view.tagline else f"{view.name.text} – {view.days}"
    values = {
        "site": view,
        "part": "campaign",
        "lang": lang,
        "t": words,
        "policy": policy.MICROSITE,
        "settings": context.settings,
        "root": root,
        "files": files,
        "campaign_script": f"{context.assets.folder}js/campaign.js",
        "title": f"{view.name.text} – {context.settings.name}",
        "description": description,
        "canonical": url + here,
        "alternates": {code: url + addresses.campaign(campaign.slug, code) for code in LANGS},
        "share_card": url + card if (card := files.share_card.get(lang)) else None,
        "other_href": root + other,
        "home": root + here,
        "nav": (),
        "proof": {item.card.slug: root + item.card.address for item in view.items},
        "makers": {
            item.card.slug: (item.card.producer, root + item.card.producer_address)
            for item in view.items
            if item.card.producer and item.card.producer_address
        },
        "catalogue": root + addresses.home(lang) or "./",
        "catalogue_name": context.settings.name,
        "about": root + addresses.section("about", lang),
        "links": tuple(_links(context, campaign, lang, root)),
        "own_address": shown_address(url + here),
        "mend": mend(context, campaign.file, here, campaign.record.name, lang),
        "today": text.format_date(context.today, lang),
        "today_iso": context.today.isoformat(),
        "jsonld": jsonld.script(_node(view, url, here)),
    }
    html = context.environment.get_template("microsite/campaign.html").render(values)
    return Page(here, html)


def _links(
    context: Context, campaign: CampaignView, lang: Lang, root: str
) -> Iterator[tuple[Localised, str]]:
    """Yield the fair's place and the route that a campaign goes with."""
    for destination in context.catalogue.destinations:
        if destination.slug == campaign.record.destination:
            yield (
                name_of(destination.record, lang),
                root + addresses.destination(destination.slug, lang),
            )
    for route in context.catalogue.routes:
        if route.slug == campaign.record.route:
            yield name_of(route.record, lang), root + addresses.route(route.slug, lang)


def _node(view: CampaignSite, url: str, here: str) -> dict[str, object]:
    """Return the JSON-LD of a campaign: a list of products. It is no sale, so it has no offers."""
    return {
        "@type": "CollectionPage",
        "name": view.name.text,
        "url": url + here,
        "temporalCoverage": f"{view.first_day}/{view.last_day}",
        "mainEntity": {
            "@type": "ItemList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "url": url + item.card.address}
                for place, item in enumerate(view.items, start=1)
            ],
        },
    }


def _list(context: Context, lang: Lang) -> Page:
    words = context.words[lang]
    return context.render(
        "campaigns.html",
        addresses.section("campaigns", lang),
        lang,
        addresses.section("campaigns", "en" if lang == "vi" else "vi"),
        title=words("campaigns_title"),
        description=words("campaigns_lead"),
        campaign_script=f"{context.assets.folder}js/campaign.js",
        campaigns=tuple(
            (campaign_site(context, campaign, lang), addresses.campaign(campaign.slug, lang))
            for campaign in context.catalogue.campaigns
        ),
    )
