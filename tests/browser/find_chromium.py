"""Find Chromium, or install Debian's where that can be done; say plainly when it cannot.

Prints the path of the browser. OCOP_CHROMIUM names one of your own.
"""

import os
import shutil
import sys

from debian import install

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
"""Arguments with which a browser runs anywhere, and asks nobody anything by itself."""


def find() -> str | None:
    """Return the path of a browser of the Chromium family, or None."""
    named = os.environ.get("OCOP_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def main() -> int:
    """Print the browser's path; exit 1 when there is none and none could be installed."""
    if find() is None:
        install("chromium", "fonts-noto-core")
    path = find()
    if path is None:
        sys.stderr.write(
            "Không tìm thấy Chromium. Hãy cài: sudo apt-get install chromium, "
            "hoặc đặt OCOP_CHROMIUM=/đường/dẫn/chrome\n"
            "No Chromium found: install it (Debian: apt-get install chromium) "
            "or set OCOP_CHROMIUM to the path of one.\n"
        )
        return 1
    sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
