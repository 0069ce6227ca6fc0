"""New records: without a fault from the start, and never over another."""

import re
from datetime import date
from pathlib import PurePosixPath

import pytest
from faultless import PRODUCT, TODAY, Small

from generator.dates import PartialDate
from generator.records import new
from generator.records.decision import Decision
from generator.records.producer import Producer
from generator.records.product import Product
from generator.records.shape import model_at

NAMES = [
    "Nhút Thanh Chương",
    'Tương "đặc biệt": loại 1 #ngon',
    "  Trà   hoa\nvàng ",
    "true",
    "- gạch đầu dòng",
    "1 kg chè",
    "{a: b}",
    "Bún — Huỳnh Dương",
    "Cam [Vinh], 'loại một'",
    "\u1e6d\u1eadt",
    "To\u0302m",
]


def errors(small: Small) -> list[str]:
    return [f"{fault.code} {fault.file}" for fault in small.faults() if fault.is_error]


@pytest.mark.parametrize("name", NAMES)
def test_a_new_product_has_no_error_whatever_its_name(small: Small, name: str) -> None:
    draft = new.product(
        small.load(), TODAY, name=name, group="thuc-pham", source="bao-nghe-an", district="nam-dan"
    )
    assert new.faults_of(draft, small.load(), small.root, TODAY) == ()
    new.write(small.root, draft)
    assert errors(small) == []
    written = small.load().records.products[draft.file.parent.name].record
    assert written.name == " ".join(new.nfc(name).split())


def test_a_new_product_with_everything_known(small: Small) -> None:
    draft = new.product(
        small.load(),
        TODAY,
        name="Rượu nếp cà gai leo",
        group="thuc-pham",
        source="bao-nghe-an",
        district="con-cuong",
        slug_="ruou-nep",
        kind="goods",
        producer="htx-nam-anh",
        commune="17230",
        place_then="xã Chi Khê, huyện Con Cuông",
        decision="qd-348-2024",
        stars=4,
    )
    new.write(small.root, draft)
    assert small.faults() == ()
    record = small.load().records.products["ruou-nep"].record
    assert record.warnings == ("health_food", "alcohol")
    assert (record.recognitions[0].stars, record.commune) == (4, "17230")


def test_new_producer_decision_and_source(small: Small) -> None:
    loaded = small.load()
    drafts = [
        new.producer(
            loaded, TODAY, name="HTX Chè: Thanh Mai", kind="hop-tac-xa", source="bao-nghe-an"
        ),
        new.decision(
            loaded,
            TODAY,
            number="303/QĐ-UBND",
            day=PartialDate.parse({"from": "2020-02-01", "to": "2020-02-10"}),
            issuer="UBND tỉnh Nghệ An",
            source="bao-nghe-an",
        ),
        new.decision(
            loaded,
            TODAY,
            number=None,
            day=PartialDate.parse("2023-11"),
            issuer="UBND huyện Nam Đàn",
            source="bao-nghe-an",
            round_="đợt 2",
        ),
        new.source(
            loaded,
            TODAY,
            title="Cam Vinh: được mùa",
            publisher="Báo Nghệ An",
            kind="press",
            url="https://baonghean.vn/cam?x=1#y",
        ),
    ]
    for draft in drafts:
        assert [f.code for f in new.faults_of(draft, loaded, small.root, TODAY)] == ["OC510"]
        new.write(small.root, draft)
    assert [str(draft.file) for draft in drafts] == [
        "content/producers/htx-che-thanh-mai.yml",
        "content/decisions/qd-303-2020.yml",
        "content/decisions/ubnd-huyen-nam-dan-dot-2.yml",
        "content/sources/cam-vinh-duoc-mua.yml",
    ]
    assert errors(small) == []


def test_a_draft_that_would_be_faulty_is_told_before_it_is_written(small: Small) -> None:
    loaded = small.load()

    def codes(**options: str) -> set[str]:
        given = {"name": "Chè", "group": "thuc-pham", "source": "bao-nghe-an", **options}
        draft = new.product(loaded, TODAY, **given)
        return {fault.code for fault in new.faults_of(draft, loaded, small.root, TODAY)}

    assert codes() == set()
    assert codes(group="thuc-fam") == {"OC505"}
    assert codes(source="bao", producer="x") == {"OC506", "OC501"}
    assert codes(name="Tương Nam Anh", district="con-cuong") >= {"OC405"}
    assert codes(slug_="../../../tmp/x") >= {"OC401"}
    assert codes(district="..", slug_="..") >= {"OC401", "OC402"}
    assert codes(name="?!") >= {"OC401"}
    assert codes(name="a\x00b") != set()
    assert codes(name="a\udc80b") != set()
    assert codes(source="x\nid: abcde") != set()


def test_nothing_is_written_over_another_record(small: Small) -> None:
    before = (small.root / PRODUCT).read_bytes()
    with pytest.raises(FileExistsError):
        new.write(small.root, new.Draft(PurePosixPath(PRODUCT), "x"))
    assert (small.root / PRODUCT).read_bytes() == before
    assert [path.name for path in (small.root / PRODUCT).parent.iterdir()] == ["product.yml"]


def test_without_hard_links_writing_works_the_same(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_from: object, _to: object) -> None:
        raise OSError("no hard links here")

    monkeypatch.setattr(new.os, "link", refuse)
    path = new.write(small.root, new.Draft(PurePosixPath("content/sources/x.yml"), "title: x\n"))
    assert path.read_text() == "title: x\n"
    with pytest.raises(FileExistsError):
        new.write(small.root, new.Draft(PurePosixPath(PRODUCT), "x"))


def test_an_id_that_a_removed_product_had_is_not_given_again(small: Small) -> None:
    small.write("content/retired.yml", "- {id: bbbb2, slug: cu, name: Cũ}\n")
    letters = iter("bbbb2bbbb3")
    assert new.fresh_id(small.load(), lambda _: next(letters)) == "bbbb3"


def test_ids_are_no_words_and_no_numbers_for_yaml(small: Small) -> None:
    loaded = small.load()
    for _ in range(200):
        assert re.fullmatch(r"[b-df-hj-np-tv-z][b-df-hj-np-tv-z2-9]{3}[2-9]", new.fresh_id(loaded))


def test_keys_in_the_comments_of_a_new_record_exist(small: Small) -> None:
    loaded = small.load()
    drafts = (
        (Product, new.product(loaded, TODAY, name="Chè", group="thuc-pham", source="a")),
        (Producer, new.producer(loaded, TODAY, name="HTX", kind="khac", source="a")),
        (
            Decision,
            new.decision(
                loaded,
                TODAY,
                number="1/QĐ",
                day=PartialDate.of(date(2020, 1, 2)),
                issuer="UBND",
                source="a",
            ),
        ),
    )
    for model, draft in drafts:
        parent = ""
        for line in draft.text.splitlines():
            found = re.match(r"(?:# )?( *)(?:- )?(?:# )?([a-z_]+):", line)
            if not found or "yaml-language-server" in line:
                continue
            indent, key = found.groups()
            if not indent:
                parent = key
                assert key in model.model_fields, line
            else:
                inner = model_at(model, (parent,))
                assert inner is not None, line
                assert key in inner.model_fields, line
