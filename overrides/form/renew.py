"""Fetches the pinned version of Decap CMS from npm, or another one: `renew.py [VERSION]`.

Needs npm. Writes beside itself the script (compressed), its licences, and what is known of both:
the version, the integrity of the package as the registry states it, the SHA-256 of the script.
`renew.py --check` writes nothing and fails when the registry's file is not the one kept here.
"""

import gzip
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
PACKAGE = "decap-cms"
SCRIPT, LICENCE = "package/dist/decap-cms.js", "package/dist/decap-cms.js.LICENSE.txt"


def fetched(version: str, folder: Path) -> tuple[dict[str, str], bytes, bytes]:
    """Return what is known of the package, its script and its licences."""
    asked = f"{PACKAGE}@{version}"
    command = ["npm", "pack", "--json", "--silent", "--pack-destination", str(folder), asked]
    [told] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)  # noqa: S603
    with tarfile.open(folder / told["filename"]) as package:
        script, licence = (package.extractfile(name) for name in (SCRIPT, LICENCE))
        if script is None or licence is None:
            raise SystemExit(f"{asked}: no {SCRIPT}")
        code, terms = script.read(), licence.read()
    known = {
        "package": PACKAGE,
        "version": told["version"],
        "licence": "MIT",
        "integrity": told["integrity"],
        "file": SCRIPT.removeprefix("package/"),
        "sha256": hashlib.sha256(code).hexdigest(),
    }
    return known, code, terms


def main() -> None:
    """Renew, or check, what is kept here."""
    pin = HERE / f"{PACKAGE}.json"
    is_check = sys.argv[1:] == ["--check"]
    wanted = json.loads(pin.read_text())["version"] if is_check or not sys.argv[1:] else sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        known, code, terms = fetched(wanted, Path(folder))
    if is_check:
        kept = gzip.decompress((HERE / f"{PACKAGE}.js.gz").read_bytes())
        if json.loads(pin.read_text()) != known or kept != code:
            raise SystemExit(f"{PACKAGE} {wanted}: not the registry's file")
        return
    pin.write_text(json.dumps(known, indent=2) + "\n")
    (HERE / f"{PACKAGE}.js.gz").write_bytes(gzip.compress(code, 9, mtime=0))
    (HERE / f"{PACKAGE}.LICENSE.txt").write_bytes(terms)


if __name__ == "__main__":
    main()
