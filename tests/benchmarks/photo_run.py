"""Makes all renditions of a folder's photos, as a program that can be measured.

Usage: photo_run.py PHOTOS CACHE FORMAT…; prints seconds and bytes as JSON.
"""

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

from generator.media.cache import Cache
from generator.media.photo_recipe import RECIPE
from generator.media.photos import PhotoSet, process
from generator.media.work import executor_for


def main() -> None:
    """Run once; workers start only if there is something to make."""
    photos, cache, *formats = sys.argv[1:]
    files = sorted(Path(photos).iterdir())
    recipe = replace(RECIPE, formats=tuple(formats))
    with executor_for() as executor:
        started = time.perf_counter()
        made = process(files, Cache(Path(cache)), executor, recipe=recipe)
        seconds = time.perf_counter() - started
    sets = [found for found in made.values() if isinstance(found, PhotoSet)]
    if len(sets) != len(files):
        raise SystemExit(f"{len(files) - len(sets)} photos could not be made")
    size = sum(rendition.size for found in sets for rendition in found.renditions)
    sys.stdout.write(json.dumps({"seconds": seconds, "bytes": size}))


if __name__ == "__main__":
    main()
