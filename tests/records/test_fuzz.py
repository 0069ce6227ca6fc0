"""No input whatever ends in a traceback, and every fault has its place."""

import random
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from faultless import FILES, PRODUCT, TODAY, Small
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.records import yaml_reader
from generator.records.loader import load
from generator.records.report import Format, render
from generator.records.yaml_reader import NOTHING, read

ROOT = Path(__file__).resolve().parents[2]
FORMS: tuple[Format, ...] = ("text", "json", "github")

many = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

RECORDS = sorted(
    [name for name in FILES if name.startswith(("products", "content")) and name.endswith("yml")]
)

awkward = st.sampled_from(
    [
        "",
        " ",
        "null",
        "~",
        "k7m2q",
        "nam-dan",
        "bao-nghe-an",
        "qd-348-2024",
        "2024-02-30",
        "9999-12-31",
        "0001",
        "javascript:alert(1)",
        "https://[",
        "https://\u0130.vn",
        "<script>",
        "[a](",
        "![x](data:text/html,y)",
        "\u202etxt",
        "N\u00ad\u00edc",
        "\ud7ff",
        "\U0010ffff",
        "a\u0301\u0301",
        "{{ config }}",
        "{0}",
        "%s",
        "x" * 400,
        "0383863470",
        "+84 (0) 38/38-6;3470",
        "8938507123453",
        "nuwowcs",
        "Rượu",
    ]
)
scalars = st.one_of(
    awkward,
    st.text(max_size=20),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    st.dates().map(str),
)
KEYS_LIST = """
    id name group producer commune recognitions decision stars score potential date from to source
    sources fields variants gtin price price_date photos file caption people buy contacts kind value
    consent who when scope warnings story summary en aliases documents valid_to revoked url number
    issuer slug code district lat lon totals colours domain type
    """
KEYS = KEYS_LIST.split()
keys = st.one_of(st.sampled_from(KEYS), st.text(max_size=8))
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=6)),
    max_leaves=25,
)


def assert_sound(small: Small, today: date = TODAY) -> None:
    faults = small.faults(today)
    for fault in faults:
        assert fault.line >= 1
        assert fault.column >= 1
        assert str(fault.file) not in ("", ".")
        assert not fault.file.is_absolute()
    for form in FORMS:
        for lang in ("vi", "en"):
            text = render(faults, form, lang)
            assert form == "json" or text.count("\n") == len(faults)


@many
@given(st.binary(max_size=300))
def test_any_bytes_are_data_or_faults(raw: bytes) -> None:
    reading = read(raw, PurePosixPath("x.yml"))
    assert reading.data is not NOTHING or reading.faults
    assert all(fault.line >= 1 and fault.column >= 1 for fault in reading.faults)


@many
@given(
    st.text(
        alphabet=st.sampled_from("ab:-?[]{}|>&*!#%@`'\",\\ \n\r\t\x00\x85\u2028\ufeffđ~012u"),
        max_size=60,
    )
)
def test_any_signs_of_yaml_are_data_or_faults_in_both_parsers(text: str) -> None:
    for parser in (getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(yaml_reader, "_PARSER", parser)
            reading = read(text.encode(), PurePosixPath("x.yml"))
            assert reading.data is not NOTHING or reading.faults
            lines = text.count("\n") + text.count("\r") + 1
            assert all(1 <= fault.line <= lines + 1 for fault in reading.faults)
            for path in reading.text.spans:
                line, column = reading.text.position(path)
                assert line >= 1
                assert column >= 1


@many
@given(st.sampled_from(RECORDS), st.binary(max_size=200))
def test_any_bytes_in_any_file(small: Small, name: str, raw: bytes) -> None:
    small.write(name, raw)
    assert_sound(small)
    small.write(name, FILES[name])


@many
@given(st.sampled_from(RECORDS), trees)
def test_any_tree_in_any_file(small: Small, name: str, tree: Any) -> None:
    small.write(name, yaml.safe_dump(tree, allow_unicode=True).encode(errors="surrogatepass"))
    assert_sound(small)
    small.write(name, FILES[name])


@many
@given(st.sampled_from(RECORDS), st.data())
def test_any_value_at_any_place_of_a_record(small: Small, name: str, data: st.DataObject) -> None:
    tree = yaml.safe_load(FILES[name])
    places = list(_places(tree))
    holder, key = data.draw(st.sampled_from(places))
    holder[key] = data.draw(trees)
    small.write(name, yaml.safe_dump(tree, allow_unicode=True).encode(errors="surrogatepass"))
    assert_sound(small, data.draw(st.dates()))
    small.write(name, FILES[name])


REAL = sorted(
    str(file.relative_to(ROOT))
    for folder in ("products", "content")
    for file in (ROOT / folder).rglob("*.yml")
    if file.stat().st_size < 20_000
)


@settings(many, max_examples=200)
@given(st.sampled_from(REAL), st.integers(min_value=0), st.integers(min_value=1, max_value=6))
def test_real_records_with_letters_cut_doubled_and_changed(
    small: Small, name: str, seed: int, times: int
) -> None:
    spoiled = bytearray((ROOT / name).read_bytes())
    chance = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(times):
        at = chance.randrange(len(spoiled) + 1)
        match chance.randrange(5):
            case 0:
                del spoiled[at : at + chance.randrange(1, 40)]
            case 1:
                spoiled[at:at] = spoiled[at : at + chance.randrange(1, 80)]
            case 2:
                spoiled[at:at] = bytes([chance.randrange(256)])
            case 3:
                spoiled[at:at] = chance.choice(
                    [b"\t", b"\n", b": ", b"- ", b'"', b"[", b"&a ", b"\r"]
                )
            case _:
                del spoiled[at:]
    target = PRODUCT if name.startswith("products") else name
    path = small.root / target
    before = path.read_bytes() if path.exists() else None
    small.write(target, bytes(spoiled))
    assert_sound(small)
    path.unlink() if before is None else small.write(target, before)


@many
@given(st.text(min_size=1, max_size=20).filter(lambda s: s.encode(errors="ignore").decode() == s))
def test_any_name_of_a_folder(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    made = Small(tmp_path_factory.mktemp("named"))
    try:
        made.write(f"products/{name}/{name}/product.yml", "id: k7m2q\n")
        made.write(f"content/sources/{name}.yml", "title: x\n")
    except (OSError, ValueError):
        return  # no such name in this file system
    assert_sound(made)


def test_names_that_are_no_utf8(tmp_path: Path) -> None:
    made = Small(tmp_path)
    odd = b"products/\xff\xfe/x".decode(errors="surrogateescape")
    try:
        (tmp_path / odd).mkdir(parents=True)
    except (OSError, UnicodeError):
        pytest.skip("no such name in this file system")
    (tmp_path / odd / "product.yml").write_text("id: k7m2q\n")
    assert_sound(made)
    assert load(tmp_path).records.products == {}


def _places(tree: Any) -> Any:
    items = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in list(items):
        yield tree, key
        if isinstance(value, dict | list):
            yield from _places(value)
