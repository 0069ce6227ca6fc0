"""Putting share cards into the site: from the cache, or drawn now."""

from collections.abc import Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

import PIL

from generator.media.cache import Cache, Entry, key_of
from generator.media.publish import place_file
from generator.media.share_cards import RECIPE, Card, CardFile, share_card
from generator.media.work import WorkerLost, run
from generator.progress import Progress, silent

CARDS = "media/cards"


def publish_cards(
    cards: Iterable[tuple[str, Card]],
    site: Path,
    cache: Cache,
    executor: Executor,
    progress: Progress = silent,
) -> Mapping[str, str]:
    """Write each named card into `site` and return its address, relative to the site, by name.

    A card is drawn once for what it shows; its address changes with it, so that whoever keeps
    previews fetches the new one.
    """
    keys = {name: (_key(card, site), card) for name, card in cards}
    found: dict[str, Entry] = {}
    missing: dict[str, Card] = {}
    for key, card in keys.values():
        entry = cache.find(key)
        if entry:
            found[key] = entry
        else:
            missing[key] = card
    progress(len(found), len(found) + len(missing))
    pieces = ((key, (card,)) for key, card in missing.items())
    for done, (key, made) in enumerate(run(share_card, pieces, executor), start=1):
        if isinstance(made, CardFile):
            found[key] = cache.keep(key, {f"card.{made.suffix}": made.data}, {})
        elif isinstance(made, WorkerLost):
            continue
        progress(len(keys) - len(missing) + done, len(keys))
    (site / CARDS).mkdir(parents=True, exist_ok=True)
    return {
        name: _publish(key, found[key], site) for name, (key, _) in keys.items() if key in found
    }


def _key(card: Card, site: Path) -> str:
    """Return the name of what a card shows; a photo counts by its address."""
    image = card.image.relative_to(site).as_posix() if card.image else ""
    shown = replace(card, image=None)
    return key_of("card", str(RECIPE), PIL.__version__, image, repr(shown))


def _publish(key: str, entry: Entry, site: Path) -> str:
    [name] = entry.sizes
    address = f"{CARDS}/{key[:16]}{Path(name).suffix}"
    place_file(entry.folder / name, site / address)
    return address
