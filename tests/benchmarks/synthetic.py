"""Made-up catalogues of any size, as real record folders on disk, the same for the same seed.

The province's tables, the templates and the settings are the project's own; products, producers,
decisions and sources are put together from `vocabulary`. No record has a fault or a warning.
"""

import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from string import ascii_lowercase, digits

import yaml
from vocabulary import BRANDS, KINDS, QUALITIES, SENTENCES, SLOTS

from generator.text import fold, slug, syllables

ROOT = Path(__file__).resolve().parents[2]

TODAY = date(2026, 11, 23)
STORY = 250
"""Syllables of a story; the English one ends a little earlier."""

_FIRST_DECISION, _LAST_DECISION = date(2019, 12, 2), date(2026, 10, 30)
_DISTRICTS_DECIDE = (date(2023, 2, 24), date(2025, 7, 6))
_ALPHABET = digits + ascii_lowercase
_SHARES = (("thuc-pham", 66), ("do-uong", 12), ("duoc-lieu", 7), ("thu-cong-my-nghe", 9))
_OTHER_SHARES = (("sinh-vat-canh", 3), ("du-lich", 3))


@dataclass(frozen=True)
class Size:
    """How many records of each kind a catalogue has."""

    products: int
    producers: int
    decisions: int
    sources: int

    @classmethod
    def of(cls, products: int) -> "Size":
        """Return the sizes that go with a number of products, in about the real proportions."""
        return cls(products, max(products * 2 // 5, 3), 8 + products // 40, 6 + products // 20)


@dataclass(frozen=True)
class Decision:
    """A decision as products refer to it."""

    slug: str
    day: date
    district: str | None


@dataclass(frozen=True)
class Producer:
    """A producer as products refer to it."""

    slug: str
    brand: str
    commune: dict


@dataclass
class _World:
    """What products are made of, and what the products so far have taken."""

    folder: Path
    chance: random.Random
    places: list[dict]
    sources: list[str]
    decisions: list[Decision] = field(default_factory=list)
    makers: list[Producer] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    used: set[Decision] = field(default_factory=set)


def write_project(folder: Path, products: int, seed: int = 20261123) -> Size:
    """Write a project with `products` products into the new `folder`; return its sizes.

    Every producer has a product, one of them a fiftieth of all; every product has a story in
    both languages, up to three recognitions, a commune, and no photo.
    """
    size = Size.of(products)
    _copy_tables(folder)
    world = _World(
        folder,
        random.Random(seed),  # noqa: S311 no secret hangs on it
        yaml.safe_load((folder / "content/places/communes.yml").read_text("utf-8")),
        [f"bai-bao-{number}" for number in range(1, size.sources + 1)],
    )
    world.decisions += _decisions(world, size.decisions)
    world.makers += _producers(world, size.producers)
    _write_sources(world)
    for number in range(products):
        if number < len(world.makers):
            maker = world.makers[number]
        else:
            maker = world.makers[0] if number % 30 == 0 else world.chance.choice(world.makers)
        _write_product(world, number, maker)
    for decision in set(world.decisions) - world.used:
        (folder / "content" / "decisions" / f"{decision.slug}.yml").unlink()
    return size


def _copy_tables(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "overrides").symlink_to(ROOT / "overrides")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("share_cards: true", "share_cards: false")  # they are pictures too
    settings = settings.replace("labels: true", "labels: false")  # and so are these
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for name in ("vi", "en", "places"):
        shutil.copytree(ROOT / "content" / name, folder / "content" / name)
    shutil.copy(ROOT / "content" / "groups.yml", folder / "content")
    (folder / "products").mkdir()


def _write(file: Path, lines: Sequence[str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write_sources(world: _World) -> None:
    for number, name in enumerate(world.sources, start=1):
        day = _day(world.chance, _FIRST_DECISION, _LAST_DECISION)
        lines = [
            f"title: Bài {number} về sản phẩm OCOP của tỉnh",
            "publisher: Báo Nghệ An",
            f"date: {day}",
            f"url: https://example.org/bai-{number}",
            "kind: press",
            f"accessed: {TODAY}",
        ]
        _write(world.folder / "content" / "sources" / f"{name}.yml", lines)


def _decisions(world: _World, count: int) -> Iterator[Decision]:
    """Write decisions of the province, and of districts while these decided; oldest first."""
    chance, folder, sources = world.chance, world.folder, world.sources
    table = yaml.safe_load((folder / "content/places/districts.yml").read_text("utf-8"))
    districts = {district["slug"]: district["full_name"] for district in table}
    days = sorted(_day(chance, _FIRST_DECISION, _LAST_DECISION) for _ in range(count))
    for number, day in enumerate(days, start=1):
        by_district = _DISTRICTS_DECIDE[0] <= day < _DISTRICTS_DECIDE[1] and number % 2 == 0
        district = chance.choice(sorted(districts)) if by_district else None
        issuer = f"UBND {districts[district].lower()}" if district else "UBND tỉnh Nghệ An"
        name = f"qd-{1000 + number}-{day.year}"
        is_open = number % 9 == 0
        written = f"{{from: {day - timedelta(days=20)}, to: {day}}}" if is_open else str(day)
        lines = [
            f"number: {1000 + number}/QĐ-UBND",
            f"date: {written}",
            f"issuer: {issuer}",
            f"round: đợt {1 + day.month // 7} năm {day.year}",
            "basis: press",
            f"sources: [{{source: {chance.choice(sources)}}}]",
            f"en: {{round: round {1 + day.month // 7} of {day.year}}}",
        ]
        _write(folder / "content" / "decisions" / f"{name}.yml", lines)
        yield Decision(name, day, district)


def _producers(world: _World, count: int) -> Iterator[Producer]:
    chance, folder = world.chance, world.folder
    kinds = (
        ("hop-tac-xa", "HTX Nông nghiệp"),
        ("ho-kinh-doanh", "Hộ kinh doanh"),
        ("doanh-nghiep", "Công ty TNHH"),
        ("to-hop-tac", "Tổ hợp tác"),
    )
    taken: set[str] = set()
    while len(taken) < count:
        brand, place = chance.choice(BRANDS), chance.choice(world.places)
        kind, words = chance.choices(kinds, (5, 3, 2, 1))[0]
        then = chance.choice(place["made_from"]) if place.get("made_from") else place["name"]
        village = then.removeprefix("Xã ").removeprefix("Phường ").removeprefix("Thị trấn ")
        key = fold(f"{brand} {village}")
        if key in taken:
            continue
        taken.add(key)
        name = slug(f"{words} {brand} {village}")
        lines = [
            f"name: {words} {brand} {village}",
            f"type: {kind}",
            f'commune: "{place["code"]}"',
            f"place_then: {then}",
            f"sources: [{{source: {chance.choice(world.sources)}}}]",
        ]
        _write(folder / "content" / "producers" / f"{name}.yml", lines)
        yield Producer(name, brand, place)


def _write_product(world: _World, number: int, maker: Producer) -> None:
    chance = world.chance
    shares = (*_SHARES, *_OTHER_SHARES)
    group = chance.choices([name for name, _ in shares], [share for _, share in shares])[0]
    (kind, kind_en), (name, name_en) = _name(group, maker, world)
    own = maker.commune
    then = chance.choice(own["made_from"]) if own.get("made_from") else f"Xã {own['name']}"
    story, story_en = _story(world, (kind, kind_en), maker)
    uses = chance.sample(world.sources, min(len(world.sources), chance.randint(1, 3)))
    lines = [
        "# yaml-language-server: $schema=../../../content/schema/product.json",
        f"id: {_id(number)}",
        f"name: {name}",
        f"kind: {'service' if group == 'du-lich' else 'goods'}",
        f"group: {group}",
        f"producer: {maker.slug}",
        f'commune: "{own["code"]}"',
        f"place_then: {then}",
        f"summary: {kind} của {maker.brand}, làm ở {own['kind']} {own['name']} theo từng mùa.",
        "story: |",
        *(f"  {line}" if line else "" for line in story.split("\n")),
        f"ingredients: {_word('material', chance)[0]}, muối, nước",
        f"shelf_life: {chance.randint(3, 24)} tháng kể từ ngày sản xuất",
        *_recognitions(world, own["district"]),
        "variants:",
        f"  - {{name: gói, net: {chance.randint(1, 9)}00 g}}",
        "sources:",
        *(f"  - {{source: {use}}}" for use in uses),
        "en:",
        f"  name: {name_en}",
        f"  summary: {kind_en} by {maker.brand}, made in {own['name']} season by season.",
        "  story: |",
        *(f"    {line}" if line else "" for line in story_en.split("\n")),
    ]
    _write(world.folder / "products" / own["district"] / slug(name) / "product.yml", lines)


def _name(group: str, maker: Producer, world: _World) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return a kind of product and a name that no other has, also without accents; both twice."""
    chance, tries = world.chance, 0
    while True:
        kind, kind_en = chance.choice(KINDS[group])
        quality, quality_en = chance.choice(QUALITIES)
        village = maker.commune["name"] if chance.random() < 0.7 or tries else ""
        number = f"số {tries}" if tries > 20 else ""
        whose = (village, maker.brand, number)
        name = " ".join(word for word in (kind, quality, *whose) if word)
        address = slug(name)
        tries += 1
        if address not in world.names and len(name) <= 60:
            world.names.add(address)
            english = (word for word in (kind_en, quality_en, *whose) if word)
            return (kind, kind_en), (name, " ".join(english))


def _id(number: int) -> str:
    """Return the id of the product `number`: five signs that look thrown."""
    value, signs = (number * 7_919_711 + 1_234_577) % len(_ALPHABET) ** 5, ""
    for _ in range(5):
        value, sign = divmod(value, len(_ALPHABET))
        signs += _ALPHABET[sign]
    return f'"{signs}"' if signs.isdigit() or "e" in signs else signs


def _recognitions(world: _World, district: str) -> list[str]:
    """Return the lines of up to three recognitions, oldest first, some without a decision."""
    chance, sources = world.chance, world.sources
    lines: list[str] = []
    fitting = [d for d in world.decisions if d.district in (None, district)]
    count = min(chance.choices((0, 1, 2, 3), (1, 4, 3, 2))[0], len(fitting))
    if count < 2 and chance.random() < 0.4:
        lines += [
            f"  - stars: {chance.choice((3, 4))}",
            "    period: 2019–2020",
            f"    source: {chance.choice(sources)}",
        ]
    for place in sorted(chance.sample(range(len(fitting)), count)):
        decision = fitting[place]
        world.used.add(decision)
        is_for_three = decision.district or not (
            _DISTRICTS_DECIDE[0] - timedelta(days=40) < decision.day < _DISTRICTS_DECIDE[1]
        )
        lines += [f"  - decision: {decision.slug}", f"    stars: {3 if is_for_three else 4}"]
        if chance.random() < 0.3:
            lines.append(f"    certificate: {chance.randint(1000, 9999)}/GCN-OCOP")
        if chance.random() < 0.2:
            lines.append(f"    source: {chance.choice(sources)}")
    return ["recognitions:", *lines] if lines else []


def _story(world: _World, kind: tuple[str, str], maker: Producer) -> tuple[str, str]:
    """Return a story in three paragraphs and its English."""
    chance, own = world.chance, maker.commune
    pieces: list[str] = []
    pieces_en: list[str] = []
    order = chance.sample(SENTENCES, len(SENTENCES))
    for sentence, sentence_en in order:
        other = chance.choice(world.places)["name"]
        number = {name: chance.randint(*span) for name, span in _NUMBERS.items()}
        words = {name: _word(name, chance) for name in SLOTS}
        fixed = {"Place": own["name"], "other": other, "brand": maker.brand, **number}
        pair = [{name: both[side] for name, both in words.items()} for side in (0, 1)]
        piece = sentence.format(**fixed, **pair[0], thing=kind[0].lower())
        piece_en = sentence_en.format(**fixed, **pair[1], thing=kind[1].lower())
        if syllables(" ".join((*pieces, piece))) > STORY + 20:
            break
        pieces.append(piece)
        if syllables(" ".join((*pieces_en, piece_en))) <= STORY - 10:
            pieces_en.append(piece_en)
    return _paragraphs(pieces), _paragraphs(pieces_en)


_NUMBERS = {
    "years": (3, 90),
    "hour": (2, 5),
    "flood": (1978, 2013),
    "days": (2, 60),
    "people": (5, 80),
}


def _paragraphs(pieces: Sequence[str]) -> str:
    third = -(-len(pieces) // 3)
    return "\n\n".join(" ".join(pieces[at : at + third]) for at in range(0, len(pieces), third))


def _word(slot: str, chance: random.Random) -> tuple[str, str]:
    return chance.choice(SLOTS[slot])


def _day(chance: random.Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randrange((last - first).days))
