"""The faults of what sites of producers are made from: each with its line, each with a way out."""

import pytest
from faultless import PRODUCER, Small

from generator.records.messages import how, what

SECOND = """\
name: HTX Sa Nam
type: hop-tac-xa
domain: TuongNamAnh.vn
sources:
  - source: bao-nghe-an
"""
FOLDER = PRODUCER.removesuffix(".yml")

CASES = [
    ("OC972", 6, 11, 'colours: ["#ffff00"]\n'),
    ("OC711", 6, 22, 'colours: ["#24385f", "#12345g"]\n'),
    ("OC711", 6, 11, "colours: [vàng]\n"),
    ("OC712", 6, 9, 'domain: "http://namanh.vn"\n'),
    ("OC712", 6, 9, "domain: namanh\n"),
    ("OC712", 6, 9, "domain: nam anh.vn\n"),
    ("OC712", 6, 9, "domain: 1.2.3.4\n"),
    ("OC975", 6, 10, f"tagline: {'Tương chín nắng ' * 6}\n"),
    ("OC806", 6, 10, "tagline: Tuyệt vời\n"),
    ("OC808", 6, 16, "tagline: Tương <b>ngon</b>\n"),
    ("OC976", 6, 7, "mark: Logo của tôi.png\n"),
    ("OC976", 6, 7, "mark: ../logo.png\n"),
    ("OC976", 6, 7, "mark: logo.svg\n"),
    ("OC507", 6, 7, "mark: logo.png\n"),
    ("OC507", 7, 11, "photos:\n  - file: chum.jpg\n    caption: Chum tương\n"),
]


@pytest.mark.parametrize(("code", "line", "column", "lines"), CASES)
def test_a_fault_of_a_site_points_at_its_line(
    small: Small, code: str, line: int, column: int, lines: str
) -> None:
    small.add(PRODUCER, lines)
    assert (code, PRODUCER, line, column) in small.found()
    for fault in small.faults():
        for lang in ("vi", "en"):
            assert "{" not in what(fault, lang)
            assert how(fault, lang).strip()


def test_a_domain_belongs_to_one_producer(small: Small) -> None:
    small.add(PRODUCER, "domain: tuongnamanh.vn\n")
    small.write("content/producers/htx-sa-nam.yml", SECOND)
    assert ("OC974", "content/producers/htx-sa-nam.yml", 3, 9) in small.found()


def test_a_readable_colour_and_a_plain_domain_are_no_fault(small: Small) -> None:
    small.add(PRODUCER, 'colours: ["#24385f", "#ffee00"]\ndomain: sen-quê-bác.vn\n')
    assert small.found() == []


def test_photos_and_mark_lie_in_the_folder_of_the_producer(small: Small) -> None:
    small.add(PRODUCER, "mark: logo.png\nphotos:\n  - {file: chum.jpg, caption: Chum tương}\n")
    for name in ("logo.png", "chum.jpg"):
        small.write(f"{FOLDER}/{name}", b"x")
    assert small.found() == []


def test_what_no_record_lists_is_named(small: Small) -> None:
    small.write(f"{FOLDER}/thua.jpg", b"x")
    small.write("content/producers/khong-ai/anh.jpg", b"x")
    found = small.found()
    assert ("OC508", PRODUCER, 1, 1) in found
    assert ("OC013", "content/producers/khong-ai", 1, 1) in found


def test_a_layout_that_does_not_exist_is_named(small: Small) -> None:
    small.add(PRODUCER, "layout: cai-cho\n")
    [fault] = small.faults()
    assert (fault.line, fault.column) == (6, 9)
    assert "phien-cho" in what(fault) + how(fault)
