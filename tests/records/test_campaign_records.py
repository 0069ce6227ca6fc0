"""The faults of campaigns: each with its line."""

import pytest
from faultless import Small

FILE = "content/campaigns/qua-tet.yml"
SOUND = """\
name: Quà Tết
kind: gifts
starts: 2026-12-15
ends: 2027-02-05
dates_by: editor
products: [tuong-nam-anh]
"""

CASES = [
    ("OC981", 3, 9, "2026-12-15", "2026-12"),
    ("OC982", 4, 7, "2027-02-05", "2026-12-14"),
    ("OC984", 5, 11, "editor", "source"),
    ("OC515", 6, 12, "tuong-nam-anh", "tuong-nam-an"),
    ("OC983", 1, 1, "products: [tuong-nam-anh]\n", ""),
    ("OC957", 8, 5, "anh]\n", "anh]\nany_of:\n  - words_in: [name]\n"),
    ("OC711", 7, 11, "anh]\n", "anh]\ncolours: [đỏ]\n"),
    ("OC972", 7, 11, "anh]\n", 'anh]\ncolours: ["#ffff00"]\n'),
    ("OC514", 7, 14, "anh]\n", "anh]\ndestination: khong-co\n"),
    ("OC516", 7, 8, "anh]\n", "anh]\nroute: khong-co\n"),
    ("OC808", 7, 7, "anh]\n", "anh]\ntext: <script>x</script>\n"),
    ("OC210", 3, 9, "2026-12-15", "hôm nay"),
]


def test_a_sound_campaign_has_no_fault_though_its_days_are_to_come(small: Small) -> None:
    small.write(FILE, SOUND)
    assert small.found() == []


@pytest.mark.parametrize(("code", "line", "column", "old", "new"), CASES)
def test_a_fault_points_at_its_line(
    small: Small, code: str, line: int, column: int, old: str, new: str
) -> None:
    small.write(FILE, SOUND.replace(old, new))
    assert (code, FILE, line, column) in small.found()
    small.assert_told()
