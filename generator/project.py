"""Where the project stands: the folder that holds `mkdocs.yml` and `products/`."""

from pathlib import Path


def find_root(start: Path) -> Path | None:
    """Return the project that contains the folder `start`, or None."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "products").is_dir():
            return folder
    return None
