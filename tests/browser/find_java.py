"""Find Java, which the Nu Html Checker runs on, or install Debian's where that can be done.

Prints its path, or says plainly that the checker is left out: the other tests need no Java.
"""

import shutil
import sys

from debian import install


def find() -> str | None:
    """Return the path of Java, or None."""
    return shutil.which("java")


if __name__ == "__main__":
    if find() is None:
        install("default-jre-headless")
    sys.stdout.write(
        f"{find() or 'Không có Java / no Java (apt-get install default-jre-headless):'}\n"
    )
    if find() is None:
        sys.stdout.write("  the pages are not checked by the Nu Html Checker\n")
