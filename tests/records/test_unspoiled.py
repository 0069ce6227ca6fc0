"""What must pass: sound records that a careless check would take for faulty."""

from datetime import date

import pytest
from faultless import COMMUNES, DECISION, PRODUCT, TODAY, Small

from generator.records.checks.recognitions import level_of
from generator.records.checks.wording import warnings_for


@pytest.mark.parametrize(
    "lines",
    [
        "note: Nước mắm Vạn Phần 40°N, 10 µm, ½ kg – “ngon” (300 m²)\n",
        "note: Nestlé, Müller và São Paulo\n",
        "note: Lunr, Detox, Spirulina, Michio, ATC\n",
        "note: 荣市的产品\n",
        "# chú thích: 100 % tự nhiên\nnote: x\n",
        "summary: Tương Nghệ An của nghệ nhân, mỹ nghệ và công nghệ\n",
        "story: |\n  Xem [làng](/huyen/nam-dan/) và [báo](https://baonghean.vn/a_(b)?c=1).\n"
        + "\n".join("  " + "Mỗi nhà một chum tương phơi nắng. " * 3 for _ in range(6))
        + "\n",
        "recognitions_note: x\n".replace("recognitions_note", "note"),
        "photos:\n",
        "producer:\n",
        "documents:\n  - kind: test\n    date: 2026-01-01\n    valid_to: 2028-01-01\n",
        'variants:\n  - name: Chai\n    gtin: "8938507123453"\n    price: 45000\n'
        "    price_date: 2026-01\n",
        "buy:\n  - kind: marketplace\n    value: https://www.sendo.vn/tương?x=1#a\n",
        "buy:\n  - kind: shop\n    value: 12 đường Lê Lợi, Vinh\n",
        "aliases: [tuong-cu]\n",
    ],
)
def test_sound_lines_pass(small: Small, lines: str) -> None:
    text = (small.root / PRODUCT).read_text(encoding="utf-8")
    if lines == "producer:\n":
        text = text.replace("producer: htx-nam-anh\n", "")
    small.write(PRODUCT, text + lines)
    kept = {"photos:\n": "OC205", "producer:\n": "OC510"}.get(lines)
    assert {fault.code for fault in small.faults()} == ({kept} if kept else set())


def test_a_date_is_in_the_future_only_when_all_of_it_is(small: Small) -> None:
    small.edit(DECISION, "2024-02-19", "2026-11")
    assert small.faults(date(2026, 11, 1)) != ()
    small.edit(PRODUCT, "stars: 4", "stars: 4\n    valid_from: 2027-01-01")
    codes = {fault.code for fault in small.faults(TODAY)}
    assert codes == set()


def test_recognitions_known_to_the_year_may_stand_in_either_order(small: Small) -> None:
    small.edit(
        PRODUCT,
        "recognitions:\n",
        "recognitions:\n  - {stars: 3, date: 2024, source: bao-nghe-an}\n",
    )
    assert small.faults() == ()


@pytest.mark.parametrize(
    ("stars", "day", "issuer", "doubted"),
    [
        (3, "2021-01-20", "UBND tỉnh Nghệ An", False),
        (3, "2021-01-20", "UBND huyện Yên Thành", True),
        (3, "2023-02-23", "UBND tỉnh Nghệ An", False),
        (3, "2023-02-24", "UBND tỉnh Nghệ An", True),
        (3, "2024-05-01", "Ủy ban nhân dân thị xã Hoàng Mai", False),
        (3, "2023", "UBND tỉnh Nghệ An", False),
        (3, "2025-07-03", "UBND huyện Yên Thành", False),
        (3, "2025-07-06", "UBND tỉnh Nghệ An", False),
        (4, "2024-05-01", "UBND huyện Yên Thành", True),
        (5, "2025-01-01", "Bộ Nông nghiệp và Môi trường", False),
        (5, "2025-01-01", "UBND tỉnh Nghệ An", True),
        (3, "2024-05-01", "Hội đồng OCOP", False),
    ],
)
def test_issuer_is_doubted_by_star_and_day(
    small: Small, stars: int, day: str, issuer: str, doubted: bool
) -> None:
    small.edit(DECISION, "2024-02-19", day)
    small.edit(DECISION, "UBND tỉnh Nghệ An", issuer)
    small.edit(PRODUCT, "stars: 4", f"stars: {stars}")
    assert ("OC606" in {fault.code for fault in small.faults()}) == doubted


def test_levels_of_government_as_printed() -> None:
    assert level_of("UBND TP. Vinh") == "district"
    assert level_of("Ủy ban Nhân dân Tỉnh Nghệ An") == "province"
    assert level_of("Bộ NN&PTNT") == "centre"
    assert level_of("Văn phòng Nông thôn mới") is None


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("Rượu men lá hạ thổ", ("alcohol",)),
        ("Trà giảo cổ lam", ("health_food",)),
        ("Tinh bột nghệ đỏ", ("health_food",)),
        ("Tương Nghệ", ()),
        ("Giấm rượu", ()),
        ("Ngô nghê", ()),
        ("Khăn thổ cẩm Hoa Tiến", ()),
    ],
)
def test_warnings_follow_from_the_name(name: str, needed: tuple[str, ...]) -> None:
    assert warnings_for([name]) == needed


def test_a_warning_that_is_there_is_enough(small: Small) -> None:
    small.edit(PRODUCT, "Tương Nam Anh", "Rượu linh chi")
    small.add(PRODUCT, "warnings: [alcohol, health_food]\n")
    assert small.faults() == ()


def test_two_producers_of_the_same_product_are_two_products(small: Small) -> None:
    small.write(
        "content/producers/htx-khac.yml",
        "name: HTX Kim Liên\ntype: hop-tac-xa\nsources: [{source: bao-nghe-an}]\n",
    )
    text = (small.root / PRODUCT).read_text(encoding="utf-8")
    changed = text.replace("k7m2q", "w3x9p").replace("htx-nam-anh", "htx-khac")
    small.write("products/nam-dan/tuong-kim-lien/product.yml", changed)
    assert small.faults() == ()


def test_a_product_of_no_known_district_may_lie_anywhere(small: Small) -> None:
    text = (small.root / PRODUCT).read_text(encoding="utf-8")
    (small.root / PRODUCT).unlink()
    small.write("products/nghe-an/tuong-nam-anh/product.yml", text)
    (small.root / PRODUCT).parent.rmdir()
    assert small.faults() == ()


def test_a_commune_of_another_district_is_told_once_where_the_folder_is_wrong(
    small: Small,
) -> None:
    small.edit(
        COMMUNES, "name: Đại Huệ\n  district: nam-dan", "name: Đại Huệ\n  district: con-cuong"
    )
    assert [(f.code, str(f.file)) for f in small.faults()] == [("OC509", PRODUCT)]
