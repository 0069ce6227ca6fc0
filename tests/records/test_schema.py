"""The JSON Schemas: fresh, in Vietnamese, and of one mind with the check."""

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from faultless import PRODUCT, Small
from jsonschema import Draft7Validator

from generator.records import schema
from generator.records.loader import load
from generator.records.yaml_reader import MAX_TABLE_BYTES, RecordText, read

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = schema.schemas()


def plain(data: Any) -> Any:
    """Return data as a JSON parser would give it: lists for tuples."""
    if isinstance(data, dict):
        return {key: plain(value) for key, value in data.items()}
    if isinstance(data, tuple):
        return [plain(item) for item in data]
    return data


def complaints(text: RecordText) -> list[str]:
    line = schema.line_for(text.file)
    assert line is not None
    name = PurePosixPath(line).stem
    data = plain(read(text.raw, text.file, MAX_TABLE_BYTES).data)
    return [
        f"{text.file}: {list(error.path)}: {error.message}"
        for error in Draft7Validator(SCHEMAS[name]).iter_errors(data)
    ]


def properties(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from part.get("properties", {}).items()
    for model in part.get("$defs", {}).values():
        yield from properties(model)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_is_sound_and_the_written_one_is_fresh(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])
    written = (ROOT / schema.FOLDER / f"{name}.json").read_text(encoding="utf-8")
    assert json.loads(written) == SCHEMAS[name], "run: ocop schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_has_a_title_of_its_own_and_no_note_for_programmers(name: str) -> None:
    models = [SCHEMAS[name], *SCHEMAS[name].get("$defs", {}).values()]
    for model in models:
        assert not re.search(r"[a-z][A-Z]", model["title"])
    for key, inner in properties(SCHEMAS[name]):
        made_by_pydantic = key.replace("_", " ").title()
        assert inner.get("title", made_by_pydantic) != made_by_pydantic, key
    assert "`" not in json.dumps(SCHEMAS[name])


def test_real_records_satisfy_the_schema_and_name_it() -> None:
    texts = load(ROOT).texts
    assert len(texts) > 100
    assert [line for text in texts for line in complaints(text)] == []
    wrong = [str(t.file) for t in texts if schema.with_line(t.text, t.file) != t.text]
    assert wrong == [], "run: ocop schema --mark"


@pytest.mark.parametrize(
    "lines",
    [
        "sumary: x\n",
        "commune: 17944\n",
        "photos: x\n",
        "kind: hàng\n",
        "note: ''\n",
        "variants: [{name: x, price: '45'}]\n",
        "recognitions: [{stars: 2}]\n",
        "recognitions: [{stars: 4, score: 101}]\n",
        "recognitions: [{date: 06/08/2024}]\n",
        "recognitions: [{date: {from: 2024}}]\n",
        "producer: HTX Nam Anh\n",
    ],
)
def test_what_the_check_refuses_the_schema_refuses(small: Small, lines: str) -> None:
    key = lines.split(":")[0]
    text = (small.root / PRODUCT).read_text(encoding="utf-8")
    kept = re.sub(rf"^{key}:.*\n(?: .*\n)*", "", text, flags=re.MULTILINE)
    small.write(PRODUCT, kept + lines)
    (fault,) = [f for f in small.load().faults if f.is_error]
    assert fault.code.startswith(("OC2", "OC6"))
    assert complaints(RecordText(PurePosixPath(PRODUCT), (kept + lines).encode()))


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("products/nam-dan/x/product.yml", "../../../content/schema/product.json"),
        ("content/sources/x.yml", "../schema/source.json"),
        ("content/places/communes.yml", "../schema/communes.json"),
        ("content/groups.yml", "schema/groups.json"),
        ("content/retired.yml", "schema/retired.json"),
    ],
)
def test_records_name_their_schema_from_where_they_stand(file: str, line: str) -> None:
    assert schema.line_for(PurePosixPath(file)) == f"# yaml-language-server: $schema={line}"
    target = (ROOT / file).parent / line
    assert target.resolve().is_file()


def test_other_files_have_no_schema() -> None:
    for file in ("README.md", "content/places/districts.geojson", "products/x/y/photo.jpg"):
        assert schema.line_for(PurePosixPath(file)) is None


def test_writing_and_marking_change_only_what_is_not_right(small: Small) -> None:
    assert len(schema.write(small.root)) == len(SCHEMAS)
    assert schema.write(small.root) == ()
    marked = schema.mark_records(small.root, small.load().texts)
    assert PurePosixPath(PRODUCT) in marked
    assert schema.mark_records(small.root, small.load().texts) == ()
    assert small.faults() == ()
    old = "# yaml-language-server: $schema=old.json\n"
    assert schema.with_line(old + "id: x\n", PurePosixPath(PRODUCT)).count("$schema") == 1
