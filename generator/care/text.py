"""The report on care as plain text and as Markdown, for an issue that is renewed."""

from collections.abc import Iterator

from generator.care.report import STEPS, Care, Lack, Row
from generator.care.words import WORDS, left, paper_name, when
from generator.catalogue import ProductView
from generator.expiry import Ending
from generator.markdown_text import plain, table
from generator.text import Lang, format_date


def as_text(care: Care, lang: Lang = "vi") -> str:
    """Return the report as lines for a terminal."""
    return "\n".join(_text(care, lang)) + "\n"


def as_markdown(care: Care, lang: Lang = "vi") -> str:
    """Return the report as Markdown; nothing in a record's words becomes markup."""
    return "\n".join(_markdown(care, lang)) + "\n"


def _text(care: Care, lang: Lang) -> Iterator[str]:
    words = WORDS[lang]
    yield _title(care, lang)
    yield words["scope"].format(products=care.products)
    yield f"\n{words['soon'].format(within=care.within)}: {len(care.soon)}"
    for step, found in _by_step(care):
        yield f" {words['step'].format(days=step)}:"
        for ending in found:
            what = f"{_stars(ending, lang)}{when(ending, lang)} ({left(ending, lang)})"
            yield f"  {ending.product.record.name}: {what}; {_whose(ending.product, lang)}"
    yield f"\n{words['unsure']}: {len(care.unsure)}"
    for ending in care.unsure:
        name, whose = ending.product.record.name, _whose(ending.product, lang)
        yield f"  {name}: {when(ending, lang)}; {whose}"
    yield f"\n{words['papers']}: {len(care.papers)}"
    for ending in care.papers:
        what = f"{paper_name(ending, lang)}, {when(ending, lang)} ({left(ending, lang)})"
        yield f"  {ending.product.record.name}: {what}"
    yield f"\n{words['lacks']}: {len(care.lacks)}"
    for lack in care.lacks:
        yield f"  {lack.product.record.name}: {_missing(lack, lang)}; {_whose(lack.product, lang)}"
    for title, rows in (("by_district", care.districts), ("by_producer", care.producers)):
        yield f"\n{words[title]}"
        yield from _columns(rows, title, lang)


def _columns(rows: tuple[Row, ...], title: str, lang: Lang) -> Iterator[str]:
    head = _row_head(title, lang)
    lines = [head, *(_row_cells(row, title, lang) for row in rows)]
    width = max(len(line[0]) for line in lines)
    for line in lines:
        numbers = "  ".join(
            cell.rjust(len(word)) for cell, word in zip(line[1:], head[1:], strict=True)
        )
        yield f"  {line[0]:<{width}}  {numbers}"


def _markdown(care: Care, lang: Lang) -> Iterator[str]:
    words = WORDS[lang]
    yield f"## {_title(care, lang)}\n"
    yield words["scope"].format(products=care.products)
    yield f"\n### {words['soon'].format(within=care.within)}: {len(care.soon)}\n"
    for step, found in _by_step(care):
        yield f"\n**{words['step'].format(days=step)}**\n"
        head = tuple(
            words[name] for name in ("product", "stars", "day", "days", "producer", "district")
        )
        yield table(head, [_ending_cells(ending, lang) for ending in found])
    if not care.soon:
        yield words["none"]
    for title, several in (("unsure", care.unsure), ("papers", care.papers)):
        if several:
            yield f"\n### {words[title]}: {len(several)}\n"
            for ending in several:
                name = plain(ending.product.record.name)
                paper = f"{plain(paper_name(ending, lang))}, " if ending.paper else ""
                yield f"- {name}: {paper}{when(ending, lang)}"
    for title, rows in (("by_district", care.districts), ("by_producer", care.producers)):
        yield f"\n### {words[title]}\n"
        cells = [(plain(name), *rest) for name, *rest in (_row_cells(r, title, lang) for r in rows)]
        yield table(_row_head(title, lang), cells)
    yield f"\n<details><summary>{words['lacks']}: {len(care.lacks)}</summary>\n"
    for lack in care.lacks:
        sure = f" ({words['certified']})" if lack.product.is_live else ""
        yield f"- {plain(lack.product.record.name)}{sure}: {_missing(lack, lang)}"
    yield "\n</details>"


def _title(care: Care, lang: Lang) -> str:
    return WORDS[lang]["title"].format(today=format_date(care.today, lang))


def _by_step(care: Care) -> Iterator[tuple[int, list[Ending]]]:
    """Yield the stars that end within 30, 90, 180 days, each in its nearest step."""
    steps = [*(step for step in STEPS if step < care.within), care.within]
    after = -1
    for step in steps:
        found = [ending for ending in care.soon if after < ending.days <= step]
        if found:
            yield step, found
        after = step


def _ending_cells(ending: Ending, lang: Lang) -> tuple[str, ...]:
    product, words = ending.product, WORDS[lang]
    status = product.status
    sign = "" if ending.is_exact else "≥ "
    return (
        plain(product.record.name),
        str(status.stars or "") if status else "",
        sign + format_date(ending.day, lang),
        str(ending.days),
        plain(product.producer.record.name) if product.producer else words["no_producer"],
        plain(product.district.name) if product.district else words["no_district"],
    )


def _row_head(title: str, lang: Lang) -> tuple[str, ...]:
    words = WORDS[lang]
    first = words["district" if title == "by_district" else "producer"]
    names = ("products", "live", "ending", "no_papers", "no_story", "no_photos")
    return (first, *(words[name] for name in names))


def _row_cells(row: Row, title: str, lang: Lang) -> tuple[str, ...]:
    nameless = WORDS[lang]["no_district" if title == "by_district" else "no_producer"]
    counts = (row.products, row.live, row.ending, *row.lacks.values())
    return (row.name or nameless, *map(str, counts))


def _stars(ending: Ending, lang: Lang) -> str:
    status = ending.product.status
    if not status or not status.stars:
        return ""
    return f"{status.stars} sao, " if lang == "vi" else f"{status.stars} stars, "


def _whose(product: ProductView, lang: Lang) -> str:
    words = WORDS[lang]
    maker = product.producer.record.name if product.producer else words["no_producer"]
    place = product.district.name if product.district else words["no_district"]
    return f"{maker}, {place}"


def _missing(lack: Lack, lang: Lang) -> str:
    return ", ".join(WORDS[lang][f"lack_{name}"] for name in lack.names)
