import re
from pathlib import Path

import pytest
import yaml

from generator.words import read_words

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "overrides" / "words"
TABLES = {
    lang: yaml.safe_load((FOLDER / f"{lang}.yml").read_text("utf-8")) for lang in ("vi", "en")
}


def test_every_language_has_the_same_texts():
    assert TABLES["vi"].keys() == TABLES["en"].keys()


@pytest.mark.parametrize("key", TABLES["vi"])
def test_a_text_fills_in_the_same_values_in_every_language(key):
    places = {
        lang: set(re.findall(r"{(\w+)}|(\[\w+\])", str(t[key]))) for lang, t in TABLES.items()
    }
    assert places["vi"] == places["en"]


def test_every_text_that_a_template_asks_for_exists():
    asked = {
        key
        for file in (ROOT / "overrides").rglob("*.html")
        for key in re.findall(r"\bt\('([\w-]+)'[,)]", file.read_text("utf-8"))
    }
    assert asked <= TABLES["vi"].keys()


def test_a_text_is_filled_in():
    words = read_words(FOLDER)
    assert words["vi"]("product_count", count=3) == "3 sản phẩm"
    assert words["en"].lang == "en"
    assert words["vi"]("product_count", count=1) == "1 sản phẩm"
    assert words["en"]("product_count", count=1) == "1 product"
    assert words["en"]("product_count", count=0) == "0 products"
