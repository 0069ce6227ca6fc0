"""Loading: everything that is sound, whatever its neighbours are."""

from pathlib import Path, PurePosixPath

import pytest
from faultless import COMMUNES, DISTRICTS, PRODUCER, PRODUCT, SOURCE, Small

from generator.records import files
from generator.records.faults import Fault
from generator.records.loader import load


def test_records_are_found_by_slug_and_code(small: Small) -> None:
    loaded = small.load()
    records = loaded.records
    assert loaded.faults == ()
    product = records.products["tuong-nam-anh"]
    assert (product.record.id, product.district) == ("k7m2q", "nam-dan")
    assert product.file == PurePosixPath(PRODUCT)
    assert product.positions["recognitions", 0, "stars"] == (8, 12)
    assert records.producers["htx-nam-anh"].record.type == "hop-tac-xa"
    assert records.decisions["qd-348-2024"].record.number == "348/QĐ-UBND"
    assert list(records.sources) == ["bao-nghe-an"]
    assert list(records.districts) == ["nam-dan", "con-cuong"]
    assert records.communes["17944"].name == "Đại Huệ"
    assert list(records.groups) == ["thuc-pham"]
    assert records.retired == {}


def test_one_bad_record_keeps_no_other_from_loading(small: Small) -> None:
    small.write("products/nam-dan/che/product.yml", b"\xff\xfe\x00")
    small.write("content/sources/che.yml", "title: [")
    loaded = small.load()
    assert list(loaded.records.products) == ["tuong-nam-anh"]
    assert list(loaded.records.sources) == ["bao-nghe-an"]
    assert {str(fault.file) for fault in loaded.faults} == {
        "products/nam-dan/che/product.yml",
        "content/sources/che.yml",
    }


def test_a_bad_row_keeps_no_other_row_from_loading(small: Small) -> None:
    small.edit(DISTRICTS, '"424"', "424")
    loaded = small.load()
    assert list(loaded.records.districts) == ["con-cuong"]
    assert loaded.names["districts"] == {"nam-dan", "con-cuong"}


def test_what_refers_to_a_faulty_record_is_not_blamed(small: Small) -> None:
    small.edit(PRODUCER, "type: hop-tac-xa", "type: htx")
    small.edit(SOURCE, "kind: press", "kind: báo")
    small.edit(COMMUNES, "district: nam-dan", "district: Nam Đàn")
    small.write(DISTRICTS, "- {}\n")
    assert {(fault.code, str(fault.file)) for fault in small.faults()} == {
        ("OC204", PRODUCER),
        ("OC204", SOURCE),
        ("OC215", COMMUNES),
        ("OC202", DISTRICTS),
    }


def test_the_same_slug_in_two_districts_keeps_both(small: Small) -> None:
    twin = "products/con-cuong/tuong-nam-anh/product.yml"
    small.write(twin, (small.root / PRODUCT).read_bytes())
    products = small.load().records.products
    assert {str(entry.file) for entry in products.values()} == {PRODUCT, twin}


def test_hidden_files_are_nobodys_business(small: Small) -> None:
    small.write("products/.DS_Store", b"\x00")
    small.write("products/nam-dan/.gitkeep", "")
    small.write("content/sources/README.md", "Nguồn")
    assert small.found() == []


def test_an_empty_folder_is_an_empty_project_with_missing_tables(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert {fault.code for fault in loaded.faults} == {"OC012"}
    assert loaded.records.products == {}


def test_a_path_that_no_system_can_open_is_a_fault(tmp_path: Path) -> None:
    faults: list[Fault] = []
    assert files.read(tmp_path, PurePosixPath("a\x00b"), faults, 10) is None
    assert [fault.code for fault in faults] == ["OC001"]


def test_a_folder_that_cannot_be_read_is_a_fault(
    small: Small, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files.os, "scandir", refuse)
    codes = {(fault.code, str(fault.file)) for fault in small.load().faults}
    assert ("OC001", "products") in codes
    assert ("OC001", "content/sources") in codes
