"""The same catalogue as a stock site of Material for MkDocs: one Markdown file a page.

Everything is left as it comes, but for two things: web fonts, which would be fetched from
another host (some 100 kB more on a first visit), and the pictures, which are ours.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from synthetic import ROOT, TODAY

from generator.catalogue import Catalogue, ProductView, join
from generator.pages.stars import history_items
from generator.pages.views import commune_name, district_name, group_name, source_lines
from generator.records.loader import load
from generator.words import Words, read_words

CONFIG = {
    "site_name": "Sản vật Nghệ An",
    "site_url": "https://sanvat.example/",
    "theme": {"name": "material", "language": "vi", "font": False},
    "plugins": ["search"],
}
"""JSON is YAML, too."""


def build_material_site(project: Path, pictures: Path, folder: Path) -> Path:
    """Build the stock site of the records of `project` into the new `folder`; return its files.

    `pictures` is the built catalogue: the first picture of a product's page is taken from there.
    """
    catalogue = join(load(project).records, TODAY)
    words = read_words(ROOT / "overrides" / "words")["vi"]
    for name, text in _pages(catalogue, words, pictures, folder / "docs"):
        file = folder / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(json.dumps(CONFIG), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file"]
    subprocess.run([*command, str(folder / "mkdocs.yml")], check=True, capture_output=True)
    return folder / "site"


def _pages(
    catalogue: Catalogue, words: Words, built: Path, docs: Path
) -> Iterator[tuple[str, str]]:
    lines = [f"- [{p.record.name}](san-pham/{p.slug}.md)" for p in catalogue.products]
    yield "index.md", "\n".join(["# Sản vật Nghệ An", "", *lines])
    for product in catalogue.products:
        yield f"san-pham/{product.slug}.md", _product(product, catalogue, words, built, docs)
    for district in catalogue.districts:
        names = [
            f"- [{p.record.name}](../san-pham/{p.slug}.md)"
            for p in catalogue.products
            if p.district and p.district.slug == district.slug
        ]
        name = district_name(district, "vi")
        yield f"huyen/{district.slug}.md", "\n".join([f"# {name}", "", *names])


def _product(
    product: ProductView, catalogue: Catalogue, words: Words, built: Path, docs: Path
) -> str:
    record = product.record
    lines = [f"# {record.name}", ""]
    picture = next(
        iter(sorted((built / "media/covers").glob(f"{product.slug}-????????.svg"))), None
    )
    if picture:
        (docs / "bia").mkdir(parents=True, exist_ok=True)
        shutil.copy(picture, docs / "bia" / picture.name)
        lines += [f"![minh họa](../bia/{picture.name})", ""]
    lines += [record.summary or "", "", "| | |", "|---|---|"]
    facts = {
        words("menu_groups"): group_name(product.group, "vi"),
        words("producer"): product.producer.record.name if product.producer else "",
        words("place_now"): commune_name(product.commune, "vi") if product.commune else "",
        words("place_then"): record.place_then or "",
    }
    lines += [f"| {label} | {value} |" for label, value in facts.items() if value]
    lines += ["", f"## {words('story')}", "", record.story or words("story_missing"), ""]
    lines += [f"## {words('history')}", ""]
    lines += [
        f"- {i.when}: {i.heading}. {i.star.line}" for i in history_items(product, catalogue, words)
    ]
    used = [recognition.source for recognition in record.recognitions]
    lines += ["", f"## {words('sources')}", ""]
    sources = source_lines(record.sources, used, catalogue, words)
    lines += [
        f"1. [{s.title}]({s.url}) – {s.publisher}" if s.url else f"1. {s.title}" for s in sources
    ]
    return "\n".join(lines)
