"""The same catalogue as a project of Hugo: one content file a page, and plain templates.

Everything that our pages work out from dates, Hugo gets as text; it has to read, to turn Markdown
into HTML, to link, and to write. No pictures, no maps, no search.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from synthetic import ROOT, TODAY

from generator import addresses
from generator.addresses import LANGS, Lang
from generator.catalogue import Catalogue, ProductView, join
from generator.media.pictures import Picture, Pictures
from generator.nearby import Neighbourhood
from generator.pages.decisions import decision_name
from generator.pages.stars import StarView, history_items
from generator.pages.views import (
    card,
    commune_name,
    district_name,
    group_name,
    localised,
    source_lines,
)
from generator.records.loader import load
from generator.words import Words, read_words

LAYOUTS = Path(__file__).parent / "hugo_layouts"

_TAXONOMIES = ("districts", "groups", "producers", "decisions")
_FACTS = ("ingredients", "shelf_life")
_NO_PICTURE = Picture("", 0, 0, "")


def write_hugo_project(project: Path, folder: Path) -> None:
    """Write the records of `project` into the new `folder` as a project of Hugo."""
    catalogue = join(load(project).records, TODAY)
    words = read_words(ROOT / "overrides" / "words")
    shutil.copytree(LAYOUTS, folder / "layouts")
    (folder / "hugo.json").write_text(json.dumps(_config(words)), encoding="utf-8")
    for lang in LANGS:
        for name, matter, body in _pages(catalogue, words[lang]):
            file = folder / "content" / lang / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{json.dumps(matter, ensure_ascii=False)}\n{body}", encoding="utf-8")


def _config(words: Mapping[Lang, Words]) -> dict[str, Any]:
    menu = ("products", *_TAXONOMIES, "about")
    return {
        "baseURL": "https://sanvat.example/",
        "title": "Sản vật Nghệ An",
        "defaultContentLanguage": "vi",
        "disableKinds": ["rss"],
        "pagination": {"pagerSize": 200},
        "taxonomies": {name: name for name in _TAXONOMIES},
        "languages": {
            lang: {
                "contentDir": f"content/{lang}",
                "weight": weight,
                "params": {
                    "words": dict(words[lang].table),
                    "menu": [
                        {"name": words[lang](f"menu_{name}"), "url": addresses.section(name, lang)}
                        for name in menu
                    ],
                },
            }
            for weight, lang in enumerate(LANGS)
        },
    }


def _pages(catalogue: Catalogue, words: Words) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield file name, front matter and body of every page of one language."""
    lang, neighbourhood = words.lang, Neighbourhood(catalogue)
    yield "_index.md", {"title": words("home_title", province="Nghệ An")}, ""
    home = addresses.home(lang)
    yield (
        "products/_index.md",
        {"title": words("all_products"), "url": f"/{addresses.section('products', lang)}"},
        "",
    )
    for product in catalogue.products:
        yield _product(product, catalogue, neighbourhood, words)
    titles: dict[str, dict[str, str]] = {
        "districts": {d.slug: district_name(d, lang) for d in catalogue.districts},
        "groups": {g.slug: group_name(g, lang) for g in catalogue.groups},
        "producers": {p.slug: p.record.name for p in catalogue.producers},
        "decisions": {d.slug: decision_name(d, words) for d in catalogue.decisions},
    }
    for kind, names in titles.items():
        section = addresses.section(kind, lang).removeprefix(home)
        yield f"{kind}/_index.md", {"title": words(f"menu_{kind}"), "url": f"/{home}{section}"}, ""
        for slug, title in names.items():
            matter = {"title": title, "url": f"/{home}{section}{slug}/", "translationKey": slug}
            yield f"{kind}/{slug}/_index.md", matter, ""


def _product(
    product: ProductView, catalogue: Catalogue, neighbourhood: Neighbourhood, words: Words
) -> tuple[str, dict[str, Any], str]:
    lang, record = words.lang, product.record
    own = card(product, Pictures({product.slug: (_NO_PICTURE,)}), words)
    story, summary = localised(record, "story", lang), localised(record, "summary", lang)
    facts = [(field, localised(record, field, lang)) for field in _FACTS]
    commune = commune_name(product.commune, lang) if product.commune else ""
    used = [recognition.source for recognition in record.recognitions]
    decisions = [r.decision for r in record.recognitions if r.decision]
    history = history_items(product, catalogue, words)
    sources = source_lines(record.sources, used, catalogue, words)
    matter = {
        "title": own.name.text,
        "description": summary.text if summary else "",
        "url": f"/{addresses.product(product.slug, lang)}",
        "translationKey": product.slug,
        "aliases": [f"/{addresses.short(record.id)}"] if lang == "vi" else [],
        "districts": [product.district.slug] if product.district else [],
        "groups": [product.group.slug],
        "producers": [product.producer.slug] if product.producer else [],
        "decisions": decisions,
        "params": {
            "group": group_name(product.group, lang),
            "place": own.place,
            "where": commune,
            "district": district_name(product.district, lang) if product.district else "",
            "then": record.place_then,
            "producer": product.producer.record.name if product.producer else "",
            "star": _star(own.star),
            "history": [
                {
                    "when": item.when,
                    "heading": item.heading,
                    "line": item.star.line,
                    "decision": item.decision_name or "",
                    "issuer": item.decision.record.issuer if item.decision else "",
                    "basis": item.basis or "",
                    "details": [detail.text for detail in item.details],
                }
                for item in history
            ],
            "facts": [
                {"label": words(field), "value": value.text} for field, value in facts if value
            ],
            "variants": [f"{variant.name} – {variant.net}" for variant in record.variants],
            "sources": [
                {"title": s.title, "publisher": s.publisher, "date": s.date, "url": s.url}
                for s in sources
            ],
            "nearby": [other.slug for other in neighbourhood.near(product, 4)],
            "short": addresses.short(record.id),
        },
    }
    return f"products/{product.slug}.md", matter, story.text if story else ""


def _star(view: StarView) -> dict[str, Any]:
    turns = [{"day": turn.day, "state": turn.state, "line": turn.line} for turn in view.turns]
    return {
        "state": view.state,
        "label": view.label,
        "line": view.line,
        "badge": view.badge or 0,
        "turns": turns,
    }
