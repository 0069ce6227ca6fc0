"""The faults of kiosks of tourism centres: each with its line."""

import pytest
from faultless import Small

FILE = "content/centres/ben-song.yml"
SOUND = """\
name: Bến sông
commune: "17944"
districts: [nam-dan]
within_km: 20
welcome: Chào bạn.
"""

CASES = [
    ("OC991", 1, 1, 'commune: "17944"\n', ""),
    ("OC992", 1, 1, 'commune: "17944"\ndistricts: [nam-dan]\nwithin_km: 20', 'commune: "17230"'),
    (
        "OC993",
        3,
        12,
        'commune: "17944"\ndistricts: [nam-dan]\nwithin_km: 20',
        "district: nam-dan\nwithin_km: 20",
    ),
    ("OC994", 5, 10, "Chào bạn.", "Chào bạn đến đây. " * 34),
    ("OC504", 3, 13, "[nam-dan]", "[nam-dam]"),
    ("OC503", 3, 12, "districts: [nam-dan]", 'communes: ["99999"]'),
    ("OC514", 3, 16, "districts: [nam-dan]", "destinations: [khong-co]"),
    ("OC516", 3, 10, "districts: [nam-dan]", "routes: [khong-co]"),
    ("OC515", 5, 14, "within_km: 20", "holds:\n  - product: khong-co"),
    ("OC956", 5, 5, "within_km: 20", "holds:\n  - source: bao-nghe-an"),
    ("OC208", 5, 20, "welcome: Chào bạn.", "idle: {warn_after: 3}"),
    ("OC204", 5, 13, "welcome: Chào bạn.", "languages: [lo]"),
]


def test_a_sound_centre_has_no_fault(small: Small) -> None:
    small.write(FILE, SOUND)
    assert small.found() == []


@pytest.mark.parametrize(("code", "line", "column", "old", "new"), CASES)
def test_a_fault_points_at_its_line(
    small: Small, code: str, line: int, column: int, old: str, new: str
) -> None:
    assert old in SOUND
    small.write(FILE, SOUND.replace(old, new))
    assert (code, FILE, line, column) in small.found()
    small.assert_told()


def test_the_code_of_the_staff_is_digits_in_quotes(small: Small) -> None:
    small.write(FILE, SOUND + "staff_code: mở\n")
    assert [(f.code, f.line) for f in small.faults() if f.file.name == "ben-song.yml"] == [
        ("OC207", 6)
    ]
