"""Records edited as text: what is put in stands right, every other byte stays."""

import pytest
import yaml

from generator.dates import PartialDate
from generator.records.editing import Edit, EditError, edit, item, key, listed
from generator.records.product import Product

RECORD = """\
# yaml-language-server: $schema=product.json
# hồ sơ gốc ở phòng Nông nghiệp
id: k7m2q
name: "Tương Nam Anh"   # như in
# xếp theo nhãn
group: thuc-pham
recognitions:
  - {decision: qd-303-2020, stars: 3}
  # công nhận lại năm 2024
  - decision: qd-348-2024
    stars: 4
    # điểm chưa công bố
sources: [{source: bao}]
"""
AGAIN = item({"decision": "qd-9-2027", "stars": 4, "source": "bao"})


def edited(text: str, wanted: Edit) -> str:
    return edit(text.encode(), Product, wanted).decode()


def test_an_item_goes_to_the_end_of_its_list_and_comments_stay() -> None:
    after = edited(RECORD, Edit(items={"recognitions": [AGAIN]}))
    added = "  - decision: qd-9-2027\n    stars: 4\n    source: bao\n"
    assert after == RECORD.replace("sources:", f"{added}sources:")


def test_an_item_takes_its_place_among_the_others() -> None:
    older = item({"decision": "qd-279-2022", "stars": 3}, before=1)
    after = edited(RECORD, Edit(items={"recognitions": [AGAIN, older]}))
    assert [one["decision"] for one in yaml.safe_load(after)["recognitions"]] == [
        "qd-303-2020",
        "qd-279-2022",
        "qd-348-2024",
        "qd-9-2027",
    ]
    added = "  - decision: qd-279-2022\n    stars: 3\n  # công nhận lại năm 2024\n"
    assert added in after, "a comment above an item stays with it"


def test_keys_are_added_inside_an_item() -> None:
    wanted = Edit(
        inner={
            ("recognitions", 0): {"score": "71.5", "outcome": "first"},
            ("recognitions", 1): {"certificate": "A: 1"},
        }
    )
    after = edited(RECORD, wanted)
    assert '{decision: qd-303-2020, stars: 3, score: "71.5", outcome: first}' in after
    assert '    stars: 4\n    certificate: "A: 1"\n    # điểm chưa công bố\n' in after


def test_several_keys_stand_in_the_order_of_the_model() -> None:
    wanted = Edit(
        keys={
            "note": key("note", "Chưa rõ."),
            "producer": key("producer", "htx-sen"),
            "commune": key("commune", "17971"),
            "place_then": key("place_then", "xã Nam Anh"),
        },
        items={"also_known_as": [listed("Tương Sa Nam"), listed("Tương: loại 1")]},
    )
    after = edited(RECORD, wanted)
    assert list(yaml.safe_load(after)) == [
        "id",
        "name",
        "also_known_as",
        "group",
        "producer",
        "commune",
        "place_then",
        "recognitions",
        "note",
        "sources",
    ]
    assert 'commune: "17971"\n' in after
    assert '  - "Tương: loại 1"\n# xếp theo nhãn\ngroup' in after
    assert set(RECORD.splitlines()) <= set(after.splitlines())


def test_what_stands_above_all_keys_stays_there() -> None:
    record = "# đầu tệp\nname: Tương\nsources: []\n"
    after = edited(record, Edit(keys={"id": key("id", "k7m2q")}))
    assert after == "# đầu tệp\nid: k7m2q\nname: Tương\nsources: []\n"


def test_a_long_text_is_folded_and_reads_the_same() -> None:
    words = "Nguồn ghi năm xét và tháng công nhận. " * 6
    after = edited(RECORD, Edit(keys={"note": key("note", words.strip())}))
    assert max(map(len, after.splitlines())) <= 100
    assert "note: >-\n  Nguồn" in after
    assert yaml.safe_load(after)["note"] == words.strip()


def test_a_block_of_values_and_dates() -> None:
    since = PartialDate.parse("2026-11-23")
    block = key("visit", {"since": since, "reason": "Chủ thể: xin gỡ"})
    after = edited("id: a\n", Edit(keys={"visit": block}))
    assert after == 'id: a\nvisit:\n  since: 2026-11-23\n  reason: "Chủ thể: xin gỡ"\n'
    span = PartialDate.parse({"from": "2024-01-01", "to": "2024-02-23"})
    added = edited("id: a\n", Edit(items={"recognitions": [item({"date": span})]}))
    assert added.endswith("  - date: {from: 2024-01-01, to: 2024-02-23}\n")


@pytest.mark.parametrize("empty", ["producer:\n", "producer: ~\n", "producer: null  # ai?\n"])
def test_an_empty_key_is_filled(empty: str) -> None:
    after = edited(f"id: a\n{empty}sources: []\n", Edit(keys={"producer": key("producer", "htx")}))
    assert yaml.safe_load(after) == {"id": "a", "producer": "htx", "sources": []}
    assert ("# ai?" in empty) == ("# ai?" in after)


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ("producer: co-roi\n", "faulty"),
        ("recognitions: [{stars: 3}]\n", "brackets"),
        ("recognitions: ba sao\n", "faulty"),
        ("{id: a}\n", "faulty"),
        ("id: a\nid: b\n", "faulty"),
        ("id: [\n", "faulty"),
        ("- a\n", "faulty"),
    ],
)
def test_what_cannot_be_edited_is_refused(record: str, reason: str) -> None:
    wanted = Edit(keys={"producer": key("producer", "htx")}, items={"recognitions": [AGAIN]})
    with pytest.raises(EditError) as refused:
        edited(record, wanted)
    assert refused.value.reason == reason
