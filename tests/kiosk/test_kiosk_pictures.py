from generator.kiosk.pictures import files, gallery
from generator.media.pictures import Picture, Rendition


def photo(name: str, *widths: int) -> Picture:
    jpegs = tuple((f"{name}/{width}.jpg", width) for width in widths)
    avif = tuple((f"{name}/{width}.avif", width) for width in widths)
    largest = next((a for a, w in jpegs if w >= 1280), jpegs[-1][0])
    sets = (Rendition("image/avif", avif), Rendition("image/jpeg", jpegs))
    return Picture(largest, widths[-1], widths[-1], "", renditions=sets)


def test_a_kiosk_takes_jpegs_for_card_and_screen_and_few_photos_more():
    photos = [photo(name, 480, 800, 1280, 1920) for name in "abcd"]
    shown = gallery(photos)
    assert set(files(shown)) == {"a/480.jpg", "a/1280.jpg", "b/800.jpg", "c/800.jpg"}


def test_a_small_photo_is_taken_as_it_is():
    (shown,) = gallery([photo("a", 300)])
    assert set(files([shown])) == {"a/300.jpg"}


def test_a_cover_is_one_file():
    (shown,) = gallery([Picture("cover.svg", 800, 600, "", is_cover=True)])
    assert set(files([shown])) == {"cover.svg"}
    assert shown.is_cover
