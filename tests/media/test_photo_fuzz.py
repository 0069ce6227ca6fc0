"""No bytes whatever make the work on a photo raise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_photos import corners, encoded, gps_exif

from generator.media.photo_file import PhotoFault, kind_of
from generator.media.photo_look import Look
from generator.media.photo_recipe import Recipe, Step, fingerprint
from generator.media.photo_render import Rendered, look_or_fault, render

RECIPE = Recipe(steps=(Step(48, avif=40, jpeg=40, budget=1500),))
EXIF = gps_exif(6).tobytes()
SOUND = [
    encoded(corners((64, 48)), "JPEG", exif=EXIF),
    encoded(corners((64, 48)), "JPEG", progressive=True),
    encoded(corners((64, 48)), "PNG", exif=EXIF),
    encoded(corners((64, 48)).quantize(8), "PNG"),
    encoded(corners((64, 48)), "WEBP", exif=EXIF),
    encoded(corners((64, 48)), "AVIF", exif=EXIF),
    encoded(corners((64, 48)), "TIFF", compression="tiff_lzw"),
    encoded(corners((64, 48)), "HEIF"),
]


def check(data):
    assert isinstance(look_or_fault(data, fingerprint()), Look | PhotoFault)
    assert isinstance(render(data, RECIPE, fingerprint(RECIPE)), Rendered | PhotoFault)


@given(st.binary(max_size=400))
def test_any_bytes(data):
    kind_of(data)
    check(data)


@given(st.sampled_from([photo[:32] for photo in SOUND]), st.binary(max_size=400))
def test_any_bytes_behind_a_true_head(head, tail):
    check(head + tail)


@pytest.mark.parametrize("number", range(len(SOUND)))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_a_photo_with_some_bytes_changed(number, data):
    photo = bytearray(SOUND[number])
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(photo) - 1))
        photo[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.one_of(st.just(len(photo)), st.integers(0, len(photo))))
    check(bytes(photo[:cut]))
