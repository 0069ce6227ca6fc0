"""Record one decision for many products, from the fields of the form `quyet-dinh.yml`.

Reads NUMBER, DATE, ISSUER, SOURCE, SOURCE_TITLE, STARS, OUTCOME, PRODUCTS, GROUP, DISTRICT from the
environment; OCOP is the command. What the form leaves open is said in Vietnamese, exit code 2.
"""

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from generator.project import find_root
from generator.records.loader import Records, load


class FormError(Exception):
    """Something in the form is missing, or is not as it should be."""


def commands(form: Mapping[str, str], records: Records) -> tuple[list[str], ...]:
    """Return the commands of `ocop` that record the form, in their order.

    Records that do not exist are made first; `--source={source}` in a later command stands for
    the one that was made. Raises FormError.
    """
    said = {key: " ".join(value.split()) for key, value in form.items()}
    made: list[list[str]] = []
    source = said["SOURCE"]
    if source not in records.sources:
        made.append(_new_source(said, records))
        source = "{source}"
    decision = _known_decision(said["NUMBER"], records)
    if decision is None:
        if not said.get("DATE"):
            raise FormError("quyết định mới: cần ngày quyết định")
        made.append(
            [
                *("new", "decision", f"--date={said['DATE']}", f"--issuer={said['ISSUER']}"),
                *(f"--source={source}", "--", said["NUMBER"]),
            ]
        )
        decision = "{decision}"
    products = [name.strip() for name in said["PRODUCTS"].split(";") if name.strip()]
    if not products:
        raise FormError("chưa ghi sản phẩm nào")
    options = {
        "decision": decision,
        "source": source,
        "stars": said["STARS"],
        "outcome": said.get("OUTCOME", "").replace("không rõ", ""),
        "group": said.get("GROUP", ""),
        "district": said.get("DISTRICT", ""),
    }
    given = [f"--{name}={value}" for name, value in options.items() if value]
    return (*made, ["recognise", *given, "--", *products])


def _new_source(said: Mapping[str, str], records: Records) -> list[str]:
    url = said["SOURCE"]
    known = [slug for slug, entry in records.sources.items() if str(entry.record.url) == url]
    if known:
        raise FormError(f"nguồn này đã có: ghi {known[0]} thay cho đường dẫn")
    title, _, publisher = (part.strip() for part in said.get("SOURCE_TITLE", "").partition("|"))
    if not url.startswith("https://"):
        raise FormError(f"không có nguồn “{url}”; ghi tên tệp đã có hoặc đường dẫn https")
    if not title or not publisher:
        raise FormError("nguồn mới: cần tên và nơi đăng, cách nhau bằng |")
    host = urlsplit(url).hostname or ""
    kind = "agency" if host.endswith(".gov.vn") else "press"
    return [
        *("new", "source", f"--publisher={publisher}", f"--kind={kind}", f"--url={url}"),
        *("--", title),
    ]


def _known_decision(number: str, records: Records) -> str | None:
    if number in records.decisions:
        return number
    same = [slug for slug, e in records.decisions.items() if e.record.number == number]
    if len(same) > 1:
        raise FormError(f"nhiều quyết định mang số {number}: ghi tên tệp, {', '.join(same)}")
    return same[0] if same else None


def main() -> int:
    """Run the commands, one after another, until one fails."""
    root = find_root(Path.cwd())
    if root is None:
        sys.stderr.write("Không thấy dự án.\n")
        return 2
    try:
        todo = commands(os.environ, load(root).records)
    except FormError as wrong:
        sys.stderr.write(f"::error title=Mẫu chưa đủ::{wrong}\n")
        return 2
    ocop = shlex.split(os.environ.get("OCOP", ".venv/bin/ocop"))
    made: dict[str, str] = {}
    for command in todo:
        filled = [made.get(part, part) for part in command]
        done = subprocess.run(
            [*ocop, *filled], cwd=root, stdout=subprocess.PIPE, text=True, check=False
        )
        sys.stdout.write(done.stdout)
        if done.returncode:
            return done.returncode
        if command[0] == "new":
            slug = Path(done.stdout.strip().splitlines()[-1]).stem
            made[_later(command[1])] = f"--{command[1]}={slug}"
    return 0


def _later(kind: str) -> str:
    """Return the option that stands for the record of this kind that a command before makes."""
    return f"--{kind}={{{kind}}}"


if __name__ == "__main__":
    raise SystemExit(main())
