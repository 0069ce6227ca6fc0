"""Vietnamese text: what people find, sort, read and mistype."""

import json
import shutil
import subprocess
import unicodedata
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import text
from generator.dates import PartialDate
from generator.text.syllable import is_syllable, split_tone

VIETNAMESE = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
PLACES = ["Anh Sơn", "Con Cuông", "Cửa Lò", "Diễn Châu", "Đô Lương", "Hoàng Mai", "Hưng Nguyên"]

words = st.text(VIETNAMESE + VIETNAMESE.upper() + " -,0123456789", max_size=12)


# Folding and slugs


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Nước mắm", "nuoc mam"),
        ("ĐƯỜNG  phèn", "duong phen"),
        ("Đô Lương", "do luong"),
        ("Vĩnh Hoà", text.fold("Vĩnh Hòa")),
        ("Gừng\u00a0ngâm\tmật", "gung ngam mat"),
        ("ð\u200bậu", "dau"),
        (unicodedata.normalize("NFD", "Quỳ Châu"), "quy chau"),
        (" 30°N ", "30°n"),
    ],
)
def test_is_found_when_typed_without_accents(written: str, typed: str) -> None:
    assert text.fold(written) == typed


@given(st.text())
def test_folding_twice_is_folding_once(written: str) -> None:
    assert text.fold(text.fold(written)) == text.fold(written)


@given(words)
def test_the_normal_form_does_not_matter_to_folding(written: str) -> None:
    assert text.fold(unicodedata.normalize("NFD", written)) == text.fold(written)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ốc bươu đen Đức Thành", "oc-buou-den-duc-thanh"),
        (unicodedata.normalize("NFD", "Ốc bươu đen Đức Thành"), "oc-buou-den-duc-thanh"),
        ("  Nước mắm Cửa Lò (20°N, 30°N) ", "nuoc-mam-cua-lo-20-n-30-n"),
        ("Trà túi lọc – «cà gai leo»", "tra-tui-loc-ca-gai-leo"),
        ("Đ", "d"),
        ("!?", ""),
        ("茶", ""),
    ],
)
def test_slugs(name: str, slug: str) -> None:
    assert text.slug(name) == slug


def test_a_long_slug_is_cut_before_a_hyphen() -> None:
    name = "Tinh dầu sả chanh nguyên chất chưng cất hơi nước của hợp tác xã"
    assert text.slug(name) == "tinh-dau-sa-chanh-nguyen-chat-chung-cat-hoi-nuoc-cua-hop-tac"
    assert text.slug("a" * 70) == "a" * 60
    assert text.slug("nuoc mam", 4) == "nuoc"


@given(st.text())
def test_every_slug_fits_the_pattern_of_records(name: str) -> None:
    slug = text.slug(name)
    assert len(slug) <= 60
    assert slug.isascii()
    assert slug == slug.lower().strip("-")
    assert "--" not in slug


# The alphabet


@pytest.mark.parametrize(
    "in_order",
    [
        list("aàảãáạăằâầbcdđeêghiklmnoôơpqrstuưvxy"),
        ["cà", "cả", "cá", "cam", "cắt"],
        ["Quỳ Châu", "Quỳ Hợp", "Quỳnh Lưu"],
        ["dứa", "đá", "đào", "em", "ếch", "g"],
        ["Ổi", "Ổi găng", "ơ", "Pà Cò"],
        ["cam", "Cam", "càm", "cam Vinh"],
        ["2 sao", "3 sao", "bánh đa", "bánh đa vừng", "bánh đúc", "Bánh mướt"],
        PLACES,
    ],
)
def test_sorts_by_the_vietnamese_alphabet(in_order: list[str]) -> None:
    assert sorted(set(in_order), key=text.sort_key) == in_order
    decomposed = [unicodedata.normalize("NFD", word) for word in in_order]
    assert sorted(set(decomposed), key=text.sort_key) == decomposed


@given(words)
def test_the_normal_form_does_not_matter_to_sorting(word: str) -> None:
    assert text.sort_key(unicodedata.normalize("NFD", word)) == text.sort_key(word)


@given(st.lists(words, max_size=40))
def test_sorts_as_icu_does(found: list[str]) -> None:
    icu = pytest.importorskip("icu")
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    in_order = sorted(found, key=lambda word: collator.getSortKey(word))
    assert sorted(found, key=text.sort_key) == in_order


@pytest.mark.skipif(not shutil.which("node"), reason="needs Node with full ICU")
def test_sorts_as_browsers_do() -> None:
    syllables = [
        onset + vowel + coda
        for onset in ("", "c", "d", "Đ", "ng")
        for vowel in (*VIETNAMESE, "é", "ü", "Ạ", "Ướ")
        for coda in ("", "m", " 2", "-n", "n", ", a")
    ]
    found = [*syllables, *PLACES, *(f"{one} {other}" for one in PLACES for other in PLACES)]
    script = """
      const words = JSON.parse(require("fs").readFileSync(0, "utf8"));
      const order = new Intl.Collator("vi").compare;
      console.log(JSON.stringify(words.sort(order)));
    """
    done = subprocess.run(
        ["node", "-e", script],
        input=json.dumps(sorted(found)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert sorted(sorted(found), key=text.sort_key) == json.loads(done.stdout)


# Counting and cutting


@pytest.mark.parametrize(
    ("story", "count"),
    [
        ("Tương Nam Đàn", 3),
        ("Làm từ **gạo nếp**, đậu nành – và muối.", 8),
        ("Xem [làng nghề](https://example.vn/lang-nghe).", 3),
        ("Mỗi năm 1.200 lít, bán với giá 45.000 đồng", 9),
        ("", 0),
        ("— … !", 0),
    ],
)
def test_counts_syllables(story: str, count: int) -> None:
    assert text.syllables(story) == count


@pytest.mark.parametrize(
    ("line", "length", "shown"),
    [
        ("Nước mắm ngon", 13, "Nước mắm ngon"),
        ("Nước mắm ngon", 12, "Nước mắm…"),
        ("Nước mắm, ngon", 10, "Nước mắm…"),
        ("Nước\n mắm", 20, "Nước mắm"),
        ("Nghiêng", 4, "Ngh…"),
    ],
)
def test_cuts_between_words(line: str, length: int, shown: str) -> None:
    assert text.truncate(line, length) == shown


@given(st.text(), st.integers(1, 200))
def test_a_cut_line_is_never_too_long(line: str, length: int) -> None:
    assert len(text.truncate(line, length)) <= length


# Invisible characters, stray marks, look-alikes


def test_invisible_characters_are_named_and_removed() -> None:
    written = "\ufeffNước\u200b mắm\u00a0Đức\u202e Thành\u00ad\x07\n"
    assert text.strip_invisible(written) == "Nước mắm Đức Thành\n"
    assert text.invisible_characters(written) == [
        "U+FEFF ZERO WIDTH NO-BREAK SPACE",
        "U+200B ZERO WIDTH SPACE",
        "U+202E RIGHT-TO-LEFT OVERRIDE",
        "U+00AD SOFT HYPHEN",
        "U+0007 CONTROL",
    ]


def test_a_tone_given_twice_is_a_stray_mark() -> None:
    assert text.stray_marks("nướ\u0301c mắm") == ["ớ\u0301"]
    assert text.stray_marks(unicodedata.normalize("NFD", "Nước mắm Đức Thành")) == []


def test_half_composed_text_is_mended_by_the_normal_form() -> None:
    assert text.nfc("nươ\u0301c") == "nước"


def test_lookalikes_of_d_are_found() -> None:
    assert text.d_lookalikes("Ðức ðậu đỏ Ɖ") == ["Ð", "ð", "Ɖ"]


# Slips of typing


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("nuowcs mams ddaauj", ["nuowcs", "mams", "ddaauj"]),
        ("Nước mams Đức Thành", ["mams"]),
        ("Hương traafm", ["traafm"]),
        ("Tieengs Vieetj", ["Tieengs", "Vieetj"]),
        ("ddaauj phuj, d9a65u phu5", ["ddaauj", "phuj", "d9a65u", "phu5"]),
        ("nướcs mắm", ["nướcs"]),
        ("DDOONG HOOS", ["DDOONG", "HOOS"]),
        ("nu7o71c ma81m", ["nu7o71c", "ma81m"]),
    ],
)
def test_leftovers_of_typing_are_found(typed: str, found: list[str]) -> None:
    assert text.telex_leftovers(typed) == found


@pytest.mark.parametrize(
    "written",
    [
        "Nước mắm Đức Thành, tương Nam Đàn, giò bê, cà gai leo, rượu mú từn",
        "Trà Detox, tảo Spirulina, gạo ATC, Michio, Anpaso, mật ong Bometa, Pù Mát",
        "Vitamin B12, Omega3, CO2, gạo ST25, OM5451, khu A1, 3.5 l, H2O",
        "Xe taxi, quán bar, ghế sofa, khoai taro, cà ri cari, sơri, rong biển nori, gas",
        "Cồng chiêng xoong nồi, dây boong-ke, quốc lộ 7A, gìn giữ, khuya, oẳn tù tì",
        "HTX, TNHH, TP, UBND, QĐ-UBND, NN&PTNT, OCOP, VietGAP, HACCP, ISO 22000:2018",
        "Đặt tại https://voso.vn/nuowcs-mams hay mams@nuowcs.vn",
        "These noodles are made in the west of the province, their colours come from roots",
    ],
)
def test_names_and_loan_words_are_no_leftovers(written: str) -> None:
    assert text.telex_leftovers(written) == []


@pytest.mark.parametrize(
    ("written", "encoding"),
    [
        ("N\u00adíc m¾m §øc Thµnh", text.LegacyEncoding.TCVN3),
        ("m¾m", text.LegacyEncoding.TCVN3),
        ("nöôùc maém", text.LegacyEncoding.VNI),
        ("Nước mắm Đức Thành", None),
        ("Anpaso® 5 µm, 10 m², 30°N, «tương», © 2024, Köln, café, nước\u00admắm", None),
        ("Detox", None),
        ("", None),
    ],
)
def test_old_encodings_are_suspected(written: str, encoding: text.LegacyEncoding | None) -> None:
    assert text.legacy_encoding(written) == encoding


def test_old_encodings_can_be_read() -> None:
    assert text.decode_tcvn3("N\u00adíc m¾m §øc Thµnh") == "Nước mắm Đức Thành"
    assert text.decode_vni("Nöôùc maém Ñöùc Thaønh, ñaäu phuï") == "Nước mắm Đức Thành, đậu phụ"


@given(st.text())
def test_no_text_stops_the_checks(written: str) -> None:
    text.telex_leftovers(written)
    text.legacy_encoding(written)
    text.stray_marks(written)
    text.invisible_characters(written)
    text.sort_key(written)


@pytest.mark.parametrize(
    "word", ["nghiêng", "khuya", "quốc", "quýt", "giếng", "gì", "thuở", "đường", "từn", "oẳn"]
)
def test_vietnamese_syllables(word: str) -> None:
    assert is_syllable(*split_tone(word))


@pytest.mark.parametrize("word", ["detox", "nuowcs", "kà", "nge", "ghà", "màc", "bl", "", "ngh"])
def test_other_syllables(word: str) -> None:
    assert not is_syllable(*split_tone(word))


# Formats


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("2024-08-06", "06/08/2024", "6 August 2024"),
        ("2024-02", "02/2024", "February 2024"),
        ("2024", "2024", "2024"),
        (
            {"from": "2024-01-01", "to": "2024-02-23"},
            "từ 01/01/2024 đến 23/02/2024",
            "from 1 January 2024 to 23 February 2024",
        ),
        ({"from": "2024-01-01", "to": "2024-01-01"}, "01/01/2024", "1 January 2024"),
    ],
)
def test_dates_are_written_as_far_as_they_are_known(written: object, vi: str, en: str) -> None:
    day = PartialDate.parse(written)
    assert (text.format_date(day, "vi"), text.format_date(day, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("written", "vi", "en"),
    [
        ("2024-08-06", "ngày 06/08/2024", "on 6 August 2024"),
        ("2024-02", "tháng 02/2024", "in February 2024"),
        ("2024", "năm 2024", "in 2024"),
        (
            {"from": "2024-01-01", "to": "2024-02-23"},
            "trong khoảng từ 01/01/2024 đến 23/02/2024",
            "between 1 January 2024 and 23 February 2024",
        ),
    ],
)
def test_dates_in_a_sentence(written: object, vi: str, en: str) -> None:
    day = PartialDate.parse(written)
    found = (text.format_date_in_words(day, "vi"), text.format_date_in_words(day, "en"))
    assert found == (vi, en)


def test_a_plain_day_is_written_too() -> None:
    assert text.format_date(date(2026, 11, 3), "vi") == "03/11/2026"
    assert text.format_date_in_words(date(2026, 11, 3), "en") == "on 3 November 2026"


@pytest.mark.parametrize(
    ("number", "vi", "en"),
    [
        (1234567, "1.234.567", "1,234,567"),
        (Decimal("1234.50"), "1.234,50", "1,234.50"),
        (0.5, "0,5", "0.5"),
        (0, "0", "0"),
        (-1500, "-1.500", "-1,500"),
    ],
)
def test_numbers(number: int | float | Decimal, vi: str, en: str) -> None:
    assert (text.format_number(number, "vi"), text.format_number(number, "en")) == (vi, en)


def test_a_price_never_breaks_before_its_unit() -> None:
    assert text.format_price(45000, "vi") == "45.000\u00a0₫"
    assert text.format_price(45000, "en") == "45,000\u00a0₫"
