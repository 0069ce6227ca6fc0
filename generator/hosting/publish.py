"""Putting into the site the files that hosts read there."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.hosting import apache, headers_file, security_txt
from generator.hosting.headers import place_of

NO_JEKYLL = ".nojekyll"
"""Tells GitHub Pages to leave out no file whose name begins with a dot or a line."""


def publish_hosting(
    site: Path, url: str, report: Mapping[str, str], today: date, api: str | None = None
) -> None:
    """Write what hosts read into the folder `site`, whose address is `url`.

    `api` is the origin of the git host that the form for editors talks to.
    """
    place = place_of(url, api)
    files = {
        headers_file.NAME: headers_file.headers_file(place, headers_file.closed_paths(site)),
        apache.NAME: apache.htaccess(place),
        security_txt.NAME: security_txt.security_txt(report, url, today),
        NO_JEKYLL: "",
    }
    for name, content in files.items():
        if content is not None:
            file = site / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8", newline="\n")
