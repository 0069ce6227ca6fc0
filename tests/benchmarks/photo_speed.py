"""How fast photos are made, beside Hugo: `make bench-photos`.

The same 12-megapixel JPEGs, made on the spot, go through `ocop`'s pipeline and through Hugo's
image processing: same widths, same formats, same qualities, on all cores, first with empty caches
and then again. Then a table of what the chosen qualities look like (photo_quality.py).
"""

import argparse
import json
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import hugo_photos
import photo_quality
from metering import Metered, run
from photo_like import jpeg_bytes, photo_like
from PIL import Image

from generator.media.photo_recipe import RECIPE

HERE = Path(__file__).parent
SETS = (("jpeg",), ("webp",), ("avif",), RECIPE.formats)
HEAD = """\
| formats | | cold, s a photo | times | cores, s a photo | times | warm, ms a photo | kB a photo \
| peak MB |
|---|---|--:|--:|--:|--:|--:|--:|--:|"""
TURNS = (None, Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.ROTATE_180)


@dataclass(frozen=True)
class Row:
    """One program, one set of formats: seconds and bytes a photo, peak memory in bytes.

    `work` is the time that cores worked, which other programs on the machine disturb less.
    """

    program: str
    formats: tuple[str, ...]
    cold: float
    work: float
    warm: float
    size: float
    peak: int


def main() -> None:
    """Make the photos, run everything, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=24)
    parser.add_argument("--no-quality", action="store_true", help="leave out the second table")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos = make_photos(folder / "photos", args.photos)
        weight = sum(photo.stat().st_size for photo in photos) / len(photos)
        widths = ", ".join(str(step.width) for step in RECIPE.steps)
        say(f"{len(photos)} photos of 4000×3000, {weight / 1e6:.1f} MB each; {cores()} cores")
        say(f"widths {widths}\n")
        say(HEAD)
        for formats in SETS:
            say(lines(*both(photos, formats, folder)))
    if not args.no_quality:
        say(photo_quality.report())


def say(text: str) -> None:
    """Write a line for whoever runs the benchmark."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def make_photos(folder: Path, count: int) -> list[Path]:
    """Write `count` different photos: some drawn, the others turned or mirrored."""
    folder.mkdir()
    with ProcessPoolExecutor() as pool:
        seeds = range(-(-count // len(TURNS)))
        written = pool.map(write_photos, seeds, [folder] * len(seeds))
        return sorted(photo for photos in written for photo in photos)[:count]


def write_photos(seed: int, folder: Path) -> list[Path]:
    """Draw one photo and write it in every turn."""
    drawn, written = photo_like(seed), []
    for number, turn in enumerate(TURNS):
        photo = folder / f"{seed:02d}{number}.jpg"
        photo.write_bytes(jpeg_bytes(drawn.transpose(turn) if turn is not None else drawn))
        written.append(photo)
    return written


def both(photos: list[Path], formats: tuple[str, ...], folder: Path) -> tuple[Row, Row]:
    """Run both programs, cold and warm, on one set of formats."""
    name = "-".join(formats)
    return (
        ours(photos, formats, folder / f"ours-{name}"),
        hugo(photos, formats, folder / f"hugo-{name}"),
    )


def ours(photos: list[Path], formats: tuple[str, ...], folder: Path) -> Row:
    """Run the pipeline as a program of its own, twice on one cache."""
    folder.mkdir()
    command = [sys.executable, HERE / "photo_run.py", photos[0].parent, folder / "cache", *formats]
    cold, warm = (run(command, folder) for _ in range(2))
    inside = json.loads(warm.output)
    made = inside["bytes"] / len(photos)
    return row("ocop", formats, len(photos), cold, inside["seconds"], made)


def hugo(photos: list[Path], formats: tuple[str, ...], folder: Path) -> Row:
    """Build a Hugo site of one page a photo, twice; its start without photos is taken off warm."""
    command = hugo_photos.write_site(folder / "site", photos, formats, RECIPE)
    cold, warm = (run(command, folder / "site") for _ in range(2))
    idle = run(hugo_photos.write_site(folder / "none", [], formats, RECIPE), folder / "none")
    made = hugo_photos.bytes_made(folder / "site") / len(photos)
    return row("Hugo", formats, len(photos), cold, max(warm.seconds - idle.seconds, 0), made)


def row(
    program: str, formats: tuple[str, ...], count: int, cold: Metered, warm: float, size: float
) -> Row:
    """Gather the figures of one program."""
    work = sum(cold.cpu.values()) / count
    return Row(program, formats, cold.seconds / count, work, warm / count, size, cold.peak)


def lines(one: Row, other: Row) -> str:
    """Return two rows of the table: ours, and Hugo's, which it is compared with."""
    return "\n".join(
        f"| {' + '.join(each.formats)} | {each.program} "
        f"| {each.cold:.3f} | {other.cold / each.cold:.1f} "
        f"| {each.work:.3f} | {other.work / each.work:.1f} "
        f"| {each.warm * 1000:.2f} | {each.size / 1000:.0f} | {each.peak / 1e6:.0f} |"
        for each in (one, other)
    )


def cores() -> int:
    """Return how many cores both programs may use."""
    return len(os.sched_getaffinity(0))


if __name__ == "__main__":
    main()
