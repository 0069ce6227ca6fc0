"""A small project without any fault, which tests then spoil."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.records.checks import check
from generator.records.faults import Fault
from generator.records.loader import Loaded, load
from generator.records.messages import how, what

TODAY = date(2026, 11, 23)

PRODUCT = "products/nam-dan/tuong-nam-anh/product.yml"
PRODUCER = "content/producers/htx-nam-anh.yml"
DECISION = "content/decisions/qd-348-2024.yml"
SOURCE = "content/sources/bao-nghe-an.yml"
DISTRICTS = "content/places/districts.yml"
COMMUNES = "content/places/communes.yml"
GEOMETRY = "content/places/districts.geojson"

_SQUARE = [[[105, 18], [106, 18], [106, 19], [105, 18]]]

FILES = {
    "mkdocs.yml": "site_name: Thử\n",
    "content/groups.yml": """\
- slug: thuc-pham
  number: 1
  name: Thực phẩm
  short_name: Thực phẩm
""",
    DISTRICTS: """\
- slug: nam-dan
  code: "424"
  name: Nam Đàn
  full_name: Huyện Nam Đàn
- slug: con-cuong
  code: "419"
  name: Con Cuông
  full_name: Huyện Con Cuông
""",
    COMMUNES: """\
- code: "17944"
  kind: xã
  name: Đại Huệ
  district: nam-dan
  lat: 18.72687
  lon: 105.54316
- code: "17230"
  kind: xã
  name: Con Cuông
  district: con-cuong
  lat: 19
  lon: 104.9
""",
    GEOMETRY: json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "properties": {"slug": slug},
                    "geometry": {"type": "Polygon", "coordinates": _SQUARE},
                }
                for slug in ("nam-dan", "con-cuong")
            ],
        }
    ),
    SOURCE: """\
title: Bốn sản phẩm được công nhận lại
publisher: Báo Nghệ An
date: 2024-08
url: https://baonghean.vn/bon-san-pham.html
kind: press
accessed: 2026-11-20
""",
    DECISION: """\
number: 348/QĐ-UBND
date: 2024-02-19
issuer: UBND tỉnh Nghệ An
basis: press
sources:
  - source: bao-nghe-an
""",
    PRODUCER: """\
name: HTX Nông nghiệp Nam Anh
type: hop-tac-xa
district: nam-dan
sources:
  - source: bao-nghe-an
""",
    PRODUCT: """\
id: k7m2q
name: Tương Nam Anh
group: thuc-pham
producer: htx-nam-anh
commune: "17944"
recognitions:
  - decision: qd-348-2024
    stars: 4
    source: bao-nghe-an
sources:
  - source: bao-nghe-an
""",
}


@dataclass(frozen=True)
class Small:
    """The small project: its folder, and how to spoil and check it."""

    root: Path

    def write(self, file: str, content: str | bytes) -> Path:
        """Write a file as it is."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace the only `old` in a file."""
        text = (self.root / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        self.write(file, text.replace(old, new))

    def add(self, file: str, lines: str) -> None:
        """Add lines at the end of a file."""
        self.write(file, (self.root / file).read_text(encoding="utf-8") + lines)

    def load(self) -> Loaded:
        """Load the project."""
        return load(self.root)

    def faults(self, today: date = TODAY) -> tuple[Fault, ...]:
        """Return every fault of the project."""
        return check(self.load(), self.root, today)

    def assert_told(self) -> None:
        """Assert that every fault says in both languages what is wrong and how to mend it."""
        for fault in self.faults():
            for lang in ("vi", "en"):
                assert "{" not in what(fault, lang).replace("{from", "")
                assert how(fault, lang).strip()

    def found(self) -> list[tuple[str, str, int, int]]:
        """Return code, file, line and column of every fault."""
        return [(f.code, str(f.file), f.line, f.column) for f in self.faults()]
