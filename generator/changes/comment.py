"""What a pull request changes, as the one comment on it: Markdown that anybody can read.

Every text comes in as text: a name, a path, a message can be no markup, no link, no mention.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from generator import addresses
from generator.addresses import LANGS
from generator.changes.model import MARKER, Changes, Finding, Page, Review, StarChange
from generator.changes.words import WORDS
from generator.markdown_text import code, plain, table
from generator.records.campaign import Campaign
from generator.records.centre import Centre
from generator.records.collection import Collection
from generator.records.decision import Decision
from generator.records.destination import Destination
from generator.records.producer import Producer
from generator.records.product import Product
from generator.records.route import Route
from generator.text import Lang, format_date, format_number

MAX_LENGTH = 60_000
"""Signs that a comment may have; GitHub takes 65,536."""

_ROWS, _PICTURES, _TURNS, _FINDINGS, _FILES = 50, 10, 3, 20, 10

_MODELS: dict[str, type[BaseModel]] = {
    "products": Product,
    "producers": Producer,
    "decisions": Decision,
    "destinations": Destination,
    "routes": Route,
    "collections": Collection,
    "campaigns": Campaign,
    "centres": Centre,
}
_ADDRESSES: dict[str, Callable[[str, Lang], str]] = {
    "products": addresses.product,
    "producers": addresses.producer,
    "decisions": addresses.decision,
    "destinations": addresses.destination,
    "routes": addresses.route,
    "collections": addresses.collection,
    "campaigns": addresses.campaign,
    "centres": lambda slug, _: addresses.kiosk(slug),  # one page for both languages
}

T = TypeVar("T")


@dataclass(frozen=True)
class Links:
    """Where the comment leads: addresses that the operator's own workflow gives.

    `preview` is where the new state can be seen, `run` where its files can be fetched. `pictures`
    is the address of a folder of pictures, and `pictured` the names in it; see `picture_name`.
    """

    preview: str = ""
    run: str = ""
    pictures: str = ""
    pictured: frozenset[str] = frozenset()


def address_of(page: Page, lang: Lang) -> str:
    """Return the address of a page, relative to the site's root."""
    return _ADDRESSES[page.kind](page.slug, lang)


def picture_name(address: str, side: str) -> str:
    """Return the name of a page's picture; `side` is `truoc` (before) or `sau` (after)."""
    return f"{address.strip('/').replace('/', '_') or 'trang-chu'}.{side}.jpg"


def as_markdown(changes: Changes, links: Links = Links(), lang: Lang = "vi") -> str:
    """Return the comment, its marker in the first line; never longer than MAX_LENGTH."""
    parts = [
        "\n".join(part)
        for part in (
            _summary(changes, links, lang),
            _pages(changes, links, lang),
            _stars(changes, lang),
            _lacking(changes, lang),
            _check(changes, lang),
            _reviews(changes, lang),
            _pictures(changes, links, lang),
        )
    ]
    tail = f"\n\n<sub>{_footer(changes, lang)}</sub>\n"
    text = "\n\n".join(part for part in parts if part)
    if len(text) + len(tail) > MAX_LENGTH:
        note = f"\n\n{WORDS[lang]['cut']}"
        kept = text[: MAX_LENGTH - len(tail) - len(note) - 12].rsplit("\n", 1)[0]
        opened = kept.count("<details>") > kept.count("</details>")
        text = kept + ("\n</details>" if opened else "") + note
    return text + tail


def _summary(changes: Changes, links: Links, lang: Lang) -> Iterator[str]:
    words = WORDS[lang]
    yield f"{MARKER}\n## {words['title']}\n"
    if changes.errors:
        yield words["faulty"].format(errors=format_number(changes.errors, lang))
    elif changes.findings:
        yield words["ready_warnings"].format(warnings=len(changes.findings))
    else:
        yield words["ready"]
    own = [page for page in changes.pages if page.how != "follows"]
    new = sum(page.how == "new" for page in own)
    yield "\n" + words["sum"].format(pages=len(own), new=new, stars=len(changes.stars))
    where = [
        words[key].format(url=url)
        for key, url in (("preview", links.preview), ("run", links.run))
        if url
    ]
    if where:
        yield "\n" + " · ".join(where)


def _pages(changes: Changes, links: Links, lang: Lang) -> Iterator[str]:
    words = WORDS[lang]
    own = [page for page in changes.pages if page.how != "follows"]
    follow = [page for page in changes.pages if page.how == "follows"]
    yield f"### {words['pages']}: {len(own)}\n"
    if own:
        head = (words["page"], words["change"], words["addresses"])
        shown, more = _cut(own, _ROWS)
        yield table(head, [_page_cells(page, links, lang) for page in shown])
        yield from _more(more, lang)
        yield f"\n{words['lists']}"
    else:
        yield words["nothing"]
    if follow:
        yield f"\n<details><summary>{words['follows'].format(count=len(follow))}</summary>\n"
        shown, more = _cut(follow, _ROWS)
        for page in shown:
            yield f"- {plain(page.name)}: {_place(page, links, 'vi')}"
        yield from _more(more, lang)
        yield "\n</details>"
    if changes.others:
        yield f"\n{words['others']} {_files(changes.others)}"
        yield from _more(len(changes.others) - _FILES, lang)
    if changes.form_only:
        yield "\n" + words["form_only"].format(count=changes.form_only)
    if changes.machinery:
        yield "\n" + words["machinery"].format(count=len(changes.machinery))
        yield "\n" + _files(changes.machinery)
        yield from _more(len(changes.machinery) - _FILES, lang)


def _files(files: Sequence[str]) -> str:
    return ", ".join(code(file) for file in files[:_FILES])


def _page_cells(page: Page, links: Links, lang: Lang) -> tuple[str, ...]:
    words = WORDS[lang]
    fields = ", ".join(_title(page, key, lang) for key in page.fields)
    was = code(f"/{_ADDRESSES[page.kind](page.was, 'vi')}") if page.was else ""
    how = words[f"how_{page.how}"].format(fields=fields, was=was)
    if page.how in ("hidden", "removed"):
        links = Links()
    places = dict.fromkeys(_place(page, links, lang) for lang in LANGS)
    return (f"**{plain(page.name)}**", how, " · ".join(places))


def _title(page: Page, key: str, lang: Lang) -> str:
    """Return what a field is called: in Vietnamese by its title, in English by its key."""
    if lang == "en":
        return code(key)
    field = _MODELS[page.kind].model_fields.get(key)
    return plain(((field and field.title) or WORDS[lang].get(key, key)).lower())


def _place(page: Page, links: Links, lang: Lang) -> str:
    address = address_of(page, lang)
    shown = code(f"/{address}")
    return f"[{shown}]({links.preview.rstrip('/')}/{address})" if links.preview else shown


def _stars(changes: Changes, lang: Lang) -> Iterator[str]:
    words = WORDS[lang]
    yield f"### {words['stars']}: {len(changes.stars)}\n"
    if not changes.stars:
        yield words["stars_none"]
    shown, more = _cut(changes.stars, _ROWS)
    for change in shown:
        yield f"- **{plain(change.name)}** – {_star(change, lang)}"
        for turn in change.later[:_TURNS]:
            day = format_date(turn.day, lang)
            yield "  - " + words["turn"].format(day=day, line=plain(turn.line))
    yield from _more(more, lang)


def _star(change: StarChange, lang: Lang) -> str:
    words = WORDS[lang]
    before, after = (plain(line or words["star_none"]) for line in (change.before, change.after))
    if change.after is None:
        key = "star_gone"
    elif change.before is None:
        key = "star_new"
    else:
        key = "star_same" if change.before == change.after else "star"
    return words[key].format(before=before, after=after)


def _lacking(changes: Changes, lang: Lang) -> Iterator[str]:
    words = WORDS[lang]
    if not any(page.kind == "products" and page.how != "follows" for page in changes.pages):
        return
    yield f"### {words['lacking']}\n"
    if not changes.lacking:
        yield words["lacking_none"]
        return
    shown, more = _cut(changes.lacking, _ROWS)
    for lack in shown:
        names = ", ".join(plain(words.get(f"lack_{key}", key)) for key in lack.keys)
        yield f"- **{plain(lack.name)}**: {names}"
    yield from _more(more, lang)
    yield f"\n{words['lacking_note']}"


def _check(changes: Changes, lang: Lang) -> Iterator[str]:
    words = WORDS[lang]
    yield f"### {words['check']}\n"
    if not changes.findings:
        yield words["check_clean"]
    shown, more = _cut(changes.findings, _FINDINGS)
    for finding in shown:
        yield _finding(finding, lang)
    yield from _more(more, lang)
    others = changes.errors + changes.warnings - len(changes.findings)
    if others > 0:
        yield "\n" + words["others_warn"].format(count=format_number(others, lang))


def _finding(finding: Finding, lang: Lang) -> str:
    words = WORDS[lang]
    weight = words["error" if finding.error else "warning"]
    place = code(f"{finding.file}:{finding.line}")
    return (
        f"- {weight} {finding.code}, {place}: {plain(finding.what)} "
        f"{words['mend']}: {plain(finding.how)}"
    )


def _reviews(changes: Changes, lang: Lang) -> Iterator[str]:
    words = WORDS[lang]
    if not changes.reviews:
        return
    yield f"### {words['review']}\n"
    for review in changes.reviews:
        yield f"- {_reviewers(review, lang)}"


def _reviewers(review: Review, lang: Lang) -> str:
    words = WORDS[lang]
    owners = ", ".join(code(owner) for owner in review.owners) or words["no_owner"]
    where = plain(review.district) if review.district else words["elsewhere"]
    return f"{where} ({words['files'].format(count=review.files)}): {owners}"


def _pictures(changes: Changes, links: Links, lang: Lang) -> Iterator[str]:
    words = WORDS[lang]
    rows = []
    for page in changes.pages:
        address = address_of(page, "vi")
        before, after = (_picture(address, side, links, lang) for side in ("truoc", "sau"))
        if before or after:
            rows.append((f"{plain(page.name)}", before or "–", after or "–"))
    if rows:
        yield f"### {words['pictures']}\n"
        shown, more = _cut(rows, _PICTURES)
        yield table((words["page"], words["before"], words["after"]), list(shown))
        yield from _more(more, lang)


def _picture(address: str, side: str, links: Links, lang: Lang) -> str:
    name = picture_name(address, side)
    if not links.pictures or name not in links.pictured:
        return ""
    label = WORDS[lang]["before" if side == "truoc" else "after"]
    return f'<img src="{links.pictures.rstrip("/")}/{name}" alt="{label}" width="240">'


def _footer(changes: Changes, lang: Lang) -> str:
    words = WORDS[lang]
    base = f"{words['base']} ({changes.base[:7]})" if changes.base else words["base"]
    return words["footer"].format(base=base, today=format_date(changes.today, lang))


def _cut(items: Sequence[T], most: int) -> tuple[Sequence[T], int]:
    """Return the first items, and how many are left out."""
    return items[:most], max(0, len(items) - most)


def _more(count: int, lang: Lang) -> Iterable[str]:
    return (f"\n{WORDS[lang]['more'].format(count=count)}",) if count > 0 else ()
