from pathlib import Path

import pytest

from generator.hosting import fit_report
from generator.hosting.fit import measures, size_of
from generator.hosting.targets import TARGETS, Target


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": 100,
        "san-pham/index.html": 200,
        "media/cards/a.png": 5000,
        "media/photos/x/a.avif": 3000,
        "pagefind/pagefind.js": 400,
        "_headers": 7,
    }
    for name, size in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * size)
    return tmp_path


def test_a_site_is_measured_by_what_its_files_are(site):
    size = size_of(site)
    assert (size.bytes, size.files) == (8707, 6)
    assert size.largest == ("media/cards/a.png", 5000)
    assert size.fullest == (".", 2)
    assert list(size.by_room.items()) == [
        ("cards", (1, 5000)),
        ("photos", (1, 3000)),
        ("search", (1, 400)),
        ("pages", (2, 300)),
        ("other", (1, 7)),
    ]


@pytest.mark.parametrize(
    ("limits", "fits"),
    [
        ({"site_bytes": 8707}, True),
        ({"site_bytes": 8706}, False),
        ({"file_bytes": 5000, "files": 6, "folder_files": 2}, True),
        ({"file_bytes": 4999}, False),
        ({"files": 5}, False),
        ({"folder_files": 1}, False),
        ({}, True),
    ],
)
def test_a_site_fits_when_it_keeps_to_every_limit(site, limits, fits):
    target = Target("x", "X", **limits)
    assert all(measure.fits for measure in measures(size_of(site), target)) is fits
    told = fit_report.render(size_of(site), target)
    assert told.startswith("Vừa: X." if fits else "KHÔNG vừa: X.")
    assert ("✗" in told) is not fits


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_the_operator_is_told_what_can_be_left_out(site, target, lang):
    told = fit_report.render(size_of(site), target, lang)
    assert "share_cards: false" in told
    assert (target.source or "") in told


def test_an_empty_folder_has_a_size(tmp_path):
    assert size_of(tmp_path).bytes == 0
