"""The words of the interface: `overrides/words/<language>.yml`, one flat table a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import yaml

from generator.addresses import LANGS, Lang


@dataclass(frozen=True, eq=False)
class Words:
    """The interface texts of one language; call it with a key and the values to fill in."""

    lang: Lang
    table: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return the text of `key`, its `{name}` places filled from `values`.

        When `count` is 1, the text of `<key>_one` is taken instead, if there is one.
        Raises KeyError for a key that the table does not hold: a missing text is a fault of
        the program, found by the test that compares the tables.
        """
        one = f"{key}_one"
        template = self.table[one if values.get("count") == 1 and one in self.table else key]
        return template.format(**values) if values else template


def read_words(folder: Path) -> Mapping[Lang, Words]:
    """Read the table of every language from `folder`."""
    return MappingProxyType({lang: _read(folder / f"{lang}.yml", lang) for lang in LANGS})


def _read(file: Path, lang: Lang) -> Words:
    table = yaml.safe_load(file.read_text(encoding="utf-8"))
    return Words(lang, MappingProxyType({str(key): str(text) for key, text in table.items()}))
