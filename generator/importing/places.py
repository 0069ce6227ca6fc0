"""Places as lists print them: the former district and the present commune, where they are clear."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.records.loader import Records
from generator.records.naming import name_key

_PROVINCE = re.compile(r"[\s,;.–-]*(?:\btỉnh\s+)?\bNghệ An\b\.?\s*$", re.IGNORECASE)
_PARTS = re.compile(
    r"[,;\n]|\s[-–]\s|(?<=\S)\s+(?=(?:huyện|thị xã|thành phố|tỉnh|phường|thị trấn)\s)"
    r"|(?<=\S)(?<!thị)\s+(?=xã\s)",
    re.IGNORECASE,
)
_DISTRICT = re.compile(r"(?:huyen|thi xa|thanh pho|h|tx|tp|q)\b\s*")
_COMMUNE = re.compile(r"(xa|phuong|thi tran|x|p|tt)\b\s*")
_KINDS = {"x": "xa", "p": "phuong", "tt": "thi tran"}


@dataclass(frozen=True, slots=True)
class Place:
    """A printed place and what it is in the tables; what is not clear is None."""

    printed: str | None = None
    district: str | None = None
    commune: str | None = None


class Places:
    """The tables of places, asked by names without accents."""

    def __init__(self, records: Records) -> None:
        self._districts = {name_key(d.name): slug for slug, d in records.districts.items()}
        self._district_of = {code: c.district for code, c in records.communes.items()}
        self._now: dict[str, set[str]] = defaultdict(set)
        self._then: dict[str, set[str]] = defaultdict(set)
        for code, commune in records.communes.items():
            for key in (name_key(commune.name), name_key(f"{commune.kind} {commune.name}")):
                self._now[key].add(code)
            for former in commune.made_from:
                key = name_key(former)
                self._then[key].add(code)
                self._then[_COMMUNE.sub("", key, count=1)].add(code)

    def district(self, printed: str) -> str | None:
        """Return the former district that a text names alone: `H. Nam Đàn`, `Nam Đàn`."""
        key = name_key(printed)
        return self._districts.get(key) or self._districts.get(_DISTRICT.sub("", key, count=1))

    def heading(self, printed: str) -> str | None:
        """Return the former district that a heading names: `I. HUYỆN NAM ĐÀN (12 sản phẩm)`."""
        key = name_key(re.sub(r"\([^)]*\)|\d+ sản phẩm.*", " ", printed))
        key = re.sub(r"^(?:[ivx]{1,5}|\d{1,2}|[a-h]) ", "", key)
        return self._districts.get(key) or self._districts.get(_DISTRICT.sub("", key, count=1))

    def understand(self, address: str, commune: str = "", district: str | None = None) -> Place:
        """Return the place that an address, a commune's column and a known district tell."""
        parts = [part for part in map(str.strip, _PARTS.split(_PROVINCE.sub("", address))) if part]
        named = [found for part in parts if (found := self._named_district(part))]
        if district and named and district not in named:
            return Place(self._printed(address, commune), None, None)
        district = district or (named[-1] if named else None)
        wanted = [commune] if commune else [p for p in parts if _COMMUNE.match(name_key(p))]
        others = [part for part in parts if not self._named_district(part)]
        for part in reversed(wanted or others):
            code = self._commune(name_key(part), district, then=bool(named) or district is not None)
            if code:
                known = self._district_of[code]
                return Place(self._printed(address, commune), district or known, code)
        return Place(self._printed(address, commune), district, None)

    def _named_district(self, part: str) -> str | None:
        key = name_key(part)
        return None if _COMMUNE.match(key) else self.district(part)

    def _commune(self, key: str, district: str | None, *, then: bool) -> str | None:
        """Return the one present commune that a name means; the former names first if `then`."""
        kind = _COMMUNE.match(key)
        key = f"{_KINDS.get(kind[1], kind[1])} {key[kind.end() :]}" if kind else key
        tables: tuple[Mapping[str, set[str]], ...] = (self._then, self._now)
        for table in tables if then else reversed(tables):
            codes = set(table.get(key, ()))
            if district:
                codes = {code for code in codes if self._district_of[code] == district}
            if len(codes) == 1:
                return codes.pop()
            if codes:
                return None
        return None

    @staticmethod
    def _printed(address: str, commune: str) -> str | None:
        """Return the place as printed, without the province that all share."""
        return ", ".join(_said(address, commune)) or None


def _said(address: str, commune: str) -> Iterator[str]:
    bare = _PROVINCE.sub("", " ".join(address.split())).strip(" ,;.–-")
    if bare:
        yield bare
    if commune and name_key(commune) not in name_key(bare):
        yield commune
