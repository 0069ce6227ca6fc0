import io

import pytest
from PIL import Image

from generator.media.cover_design import CoverText
from generator.media.fonts import printable
from generator.media.share_cards import HEIGHT, LARGEST, WIDTH, Card, share_card

GOLD = (227, 167, 53)
COVER = CoverText("k7m2q", "Tương Nam Anh", "do-uong", "nam-dan")


def card(**changes):
    given = {
        "title": "Tương Nam Anh",
        "cover": COVER,
        "subtitle": "HTX Nam Anh",
        "place": "xã Nam Đàn, Nghệ An",
        "site": "Sản vật Nghệ An",
    }
    return Card(**(given | changes))


def live(**changes):
    words = {"stars": 4, "stars_text": "4 sao OCOP", "check": "Tra cứu hiệu lực sao tại trang này"}
    return card(**(words | changes))


def opened(file):
    return Image.open(io.BytesIO(file.data)).convert("RGB")


def words_of(image):
    """Return the pixels of the right part, above the border, as colours with their number."""
    part = image.crop((560, 0, WIDTH, HEIGHT - 60))
    return {colour: count for count, colour in part.getcolors(1 << 20)}


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.jpg"
    noise = Image.effect_noise((1800, 1200), 90).convert("RGB")
    noise.save(path, quality=95)
    return path


def test_a_card_has_the_size_that_previews_want_and_is_light():
    file = share_card(live())
    assert opened(file).size == (1200, 630)
    assert file.suffix == "png"
    assert len(file.data) <= 40_000


def test_only_a_live_star_is_gold():
    def near_gold(image):
        return sum(
            count
            for colour, count in words_of(image).items()
            if all(abs(a - b) <= 6 for a, b in zip(colour, GOLD, strict=True))
        )

    assert near_gold(opened(share_card(live()))) > 3_000
    assert near_gold(opened(share_card(card()))) == 0


def test_a_photo_takes_the_place_of_the_cloth(photo):
    file = share_card(card(image=photo))
    assert file.suffix == "jpg"
    assert len(file.data) <= LARGEST
    left = opened(file).crop((0, 0, 530, 630))
    woven = opened(share_card(card())).crop((0, 0, 530, 630))
    assert left.tobytes() != woven.tobytes()


def test_a_photo_that_cannot_be_read_is_said_so(tmp_path):
    broken = tmp_path / "photo.jpg"
    broken.write_bytes(b"not a photo")
    with pytest.raises(OSError, match="identify"):
        share_card(card(image=broken))


@pytest.mark.parametrize(
    "title",
    [
        "Nước giải khát bổ dưỡng từ bên trong Detox Tinh bột nghệ Curcumin " * 3,
        "Ậ Ỗ Ữ Ẵ Ặ Ợ " * 6,
        "Một" * 90,
        "<script>\x00\u202e鹽🍊",
        "X",
    ],
)
def test_words_stay_on_their_side_of_the_card(title):
    image = opened(share_card(live(title=title, subtitle=title, place=title)))
    edge = image.crop((WIDTH - 40, 0, WIDTH, HEIGHT - 60))
    assert len(edge.getcolors(1 << 16)) == 1
    gap = image.crop((545, 0, 595, HEIGHT - 60))
    assert len(gap.getcolors(1 << 16)) == 1


def test_the_same_card_has_the_same_bytes(photo):
    assert share_card(live()).data == share_card(live()).data
    assert share_card(live(image=photo)).data == share_card(live(image=photo)).data


def test_a_card_needs_no_more_than_a_title():
    assert opened(share_card(Card("Nam Đàn", COVER))).size == (WIDTH, HEIGHT)


def test_marks_that_turn_text_around_are_left_out():
    assert printable("Nước\u202e mắm\u200d \x07ngon") == "Nước mắm ngon"
