"""Records brought to one form: order, blocks, indents; no comment and no value is lost."""

import random
from pathlib import Path, PurePosixPath

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.records.formatting import formatted
from generator.records.formatting.comments import comments
from generator.records.product import Product
from generator.records.schema import line_for, model_for
from generator.records.stubs import product
from generator.records.yaml_reader import RecordText, read

ROOT = Path(__file__).resolve().parents[2]
FILE = PurePosixPath("products/nam-dan/tuong/product.yml")
HEAD = f"{line_for(FILE)}\n"
RECORDS = sorted(
    path
    for folder in ("products", "content")
    for path in (ROOT / folder).rglob("*.yml")
    if model_for(PurePosixPath(path.relative_to(ROOT).as_posix()))
)


def form(text: str, file: PurePosixPath = FILE) -> str:
    done = formatted(text.encode(), file)
    assert done.raw is not None, done.faults
    assert formatted(done.raw, file).raw == done.raw, "a second time changes nothing"
    return done.raw.decode()


def body(text: str) -> str:
    return form(text).removeprefix(HEAD)


def test_every_record_of_the_project_is_in_form() -> None:
    wrong = []
    for path in RECORDS:
        file = PurePosixPath(path.relative_to(ROOT).as_posix())
        if formatted(path.read_bytes(), file).raw != path.read_bytes():
            wrong.append(str(file))
    assert wrong == [], "run: ocop fmt"


def test_what_a_form_on_the_web_writes_comes_out_as_written_by_hand() -> None:
    by_form = """\
name: Tương Nam Anh
id: k7m2q
story: "Làng làm tương.  \\nMùa mưa nghỉ.\\n\\n# Nếp\\n\\nNếp rồng. \\n"
sources:
- source: bao
  fields:
  - name
recognitions:
- stars: 4
  decision: qd-348-2024
photos: []
group: thuc-pham
summary: 'Tương nếp làm ở Nam Anh, ngả ba tháng trong chum sành, ăn với bê thui và rau luộc mùa
  hè.'
en: {story: The village., name: Soy paste}
"""
    assert (
        body(by_form)
        == """\
id: k7m2q
name: Tương Nam Anh
group: thuc-pham
summary: Tương nếp làm ở Nam Anh, ngả ba tháng trong chum sành, ăn với bê thui và rau luộc mùa hè.
story: |
  Làng làm tương.\\
  Mùa mưa nghỉ.

  # Nếp

  Nếp rồng.
recognitions:
  - decision: qd-348-2024
    stars: 4
photos: []
sources:
  - source: bao
    fields:
      - name
en: {name: Soy paste, story: The village.}
""".replace("summary: Tương", "summary: 'Tương").replace("mùa hè.\n", "mùa hè.'\n")
    )


def test_keys_take_their_comments_along() -> None:
    by_hand = """\
# hồ sơ gốc ở phòng Nông nghiệp

sources: [{source: bao}]   # một nguồn
# công nhận đến 2027
# (xem tờ trình)
recognitions:
  # lần đầu
  - stars: 3   # ba
    # quyết định của huyện
    decision: qd-1
    # điểm: 71
  # nâng hạng
  - decision: qd-2
name: Tương
# mã in trên chai
id: k7m2q
# cuối tệp
"""
    assert (
        body(by_hand)
        == """\
# hồ sơ gốc ở phòng Nông nghiệp

# mã in trên chai
id: k7m2q
name: Tương
# công nhận đến 2027
# (xem tờ trình)
recognitions:
  # lần đầu
  # quyết định của huyện
  - decision: qd-1
    stars: 3   # ba
    # điểm: 71
  # nâng hạng
  - decision: qd-2
sources: [{source: bao}]   # một nguồn
# cuối tệp
"""
    )


def test_keys_that_are_commented_out_stay_where_the_key_would_stand() -> None:
    stub = product(FILE, "k7m2q", "Tương", group="thuc-pham", source="bao")
    assert form(stub) == stub
    filled = stub + "recognitions:\n  - decision: qd-1\nstory: |\n  Làng.\n"
    after = form(filled)
    assert after.index("# story:") < after.index("\nstory:") < after.index("# recognitions:")
    assert after.index("\nrecognitions:") < after.index("# variants:")
    assert after.endswith("# en:\n#   name: …\n#   summary: …\n")


def test_a_long_line_is_folded_and_a_short_block_comes_back_to_one_line() -> None:
    words = "Theo báo tháng 8/2024; chưa đối chiếu quyết định. " * 4
    after = body(f"id: a\nnote: {words.strip()}\nseason: >-\n  Tháng 5\n  đến tháng 8\n")
    assert "note: >-\n  Theo báo" in after
    assert max(map(len, after.splitlines())) <= 100
    assert "season: Tháng 5 đến tháng 8\n" in after
    assert yaml.safe_load(after)["note"] == words.strip()


def test_codes_stay_in_quotes_and_dates_stay_bare() -> None:
    record = "id: '12345'\ncommune: \"17971\"\nocop_code: 007\nnote: yes\nsources:\n"
    assert body(record) == record
    recognitions = "recognitions:\n  - score: 82.50\n    date: 2024-08-06\n"
    assert body(recognitions) == recognitions


def test_an_address_that_is_too_long_is_not_torn() -> None:
    url = "traceability_url: https://example.vn/" + "a-" * 60 + "\n"
    assert body(url) == url


@pytest.mark.parametrize(
    "text", ["\ufeffid: a\r\nname: Tu\u031bo\u031bng\r\n", "id: a\nname: Tương"]
)
def test_line_ends_marks_and_normal_form(text: str) -> None:
    assert body(text) == "id: a\nname: Tương\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "OC004"),
        ("a: b: c\n", "OC102"),
        ("id: a\nid: b\n", "OC104"),
        ("- a\n", "OC115"),
        ("a: b\tc\n", "OC941"),
    ],
)
def test_what_does_not_parse_is_told_and_left_alone(text: str, code: str) -> None:
    done = formatted(text.encode(), FILE)
    assert done.raw is None
    assert code in {found.code for found in done.faults}


def test_other_files_are_left_alone() -> None:
    table = b"-   slug: a\n"
    assert formatted(table, PurePosixPath("content/groups.yml")).raw == table


def test_comments_are_found_wherever_they_stand() -> None:
    text = (
        "# một\na: 'x # không'  # hai\nb: |  # ba\n  # không\n  chữ #không\n\n# bốn\n"
        "c: [x,  # năm\n  y#không]\nd: >-\n  gấp\n  # không\n# sáu"
    )
    found = comments(RecordText(FILE, text.encode()))
    assert found == ["# một", "# hai", "# ba", "# bốn", "# năm", "# sáu"]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9))
def test_real_records_stirred_keep_every_value_and_comment(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - for stirring, not for secrets
    path = chance.choice(RECORDS)
    file = PurePosixPath(path.relative_to(ROOT).as_posix())
    data = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - plain texts
    dumped = yaml.dump(
        _stirred(data, chance),
        allow_unicode=True,
        sort_keys=False,
        width=chance.choice([40, 80, 1000]),
        indent=chance.choice([2, 4]),
        default_flow_style=chance.choice([None, False]),
    )
    lines = []
    for number, line in enumerate(dumped.splitlines()):
        if line[:1].isalpha() and ":" in line and chance.random() < 0.4:
            lines.append(f"# chú thích {number}")
        lines.append(line)
    text = "\n".join(lines) + "\n"
    if read(text.encode(), file).faults:
        return
    after = form(text, file)
    assert yaml.load(after, Loader=yaml.BaseLoader) == _stripped(data)  # noqa: S506
    before = comments(RecordText(file, text.encode()))
    assert sorted(comments(RecordText(file, after.encode()))) == sorted(
        [*before, line_for(file) or ""]
    )


def _stirred(value: object, chance: random.Random) -> object:
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: _stirred(value[key], chance) for key in keys}
    return [_stirred(one, chance) for one in value] if isinstance(value, list) else value


def _stripped(value: object) -> object:
    if isinstance(value, dict):
        return {key: _stripped(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_stripped(one) for one in value]
    return f"{value.strip()}\n" if isinstance(value, str) and "\n" in value.strip() else value


def test_the_order_is_that_of_the_model() -> None:
    names = list(Product.model_fields)
    text = "".join(f"{name}:\n" for name in reversed(names))
    assert list(yaml.safe_load(form(text))) == names


def test_a_list_of_mappings_in_brackets_is_opened_unless_it_has_comments() -> None:
    text = form(
        "name: Tương\n"
        "recognitions: [{stars: 4, decision: qd-1}, {stars: 3, decision: qd-2}]\n"
        "sources: [{source: bao}]   # một nguồn\n"
    )
    assert "recognitions:\n  - {decision: qd-1, stars: 4}\n  - {decision: qd-2" in text
    assert "sources: [{source: bao}]   # một nguồn" in text
