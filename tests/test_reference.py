import re
from pathlib import Path

from generator import cli, reference
from generator.records.messages import MESSAGES
from generator.records.product import Product

GUIDE = (Path(__file__).resolve().parents[1] / "content/vi/huong-dan.md").read_text("utf-8")


def test_the_guide_asks_for_every_table():
    filled = reference.fill(GUIDE)
    assert "<!-- ocop:" not in filled
    assert reference.codes() in filled
    assert reference.fields() in filled


def test_every_code_is_explained():
    explained = set(re.findall(r"^\| `(OC\d+)` \|", reference.codes(), re.MULTILINE))
    assert explained == set(MESSAGES)


def test_every_field_of_a_product_is_explained_in_vietnamese():
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]*) \|", reference.fields(), re.MULTILINE))
    missing = [name for name in Product.model_fields if not rows.get(name, "").strip()]
    assert missing == []


def test_every_command_is_in_the_guide():
    missing = [c.name for c in cli.COMMANDS if f"`ocop {c.name}" not in GUIDE]
    assert missing == []
