"""Photos put into product.yml: the new lines stand right, every other byte stays."""

import unicodedata

import pytest
import yaml

from generator.media.photo_record import CAPTION_STUB, Item, RecordError, edit

ITEM = Item("chai.jpg", "Chai tương", "Hợp tác xã", "Cho phép: đăng trên trang")
LINES = """\
  - file: chai.jpg
    caption: "Chai tương"
    credit: "Hợp tác xã"
    rights: "Cho phép: đăng trên trang"
"""
HEAD = "# đầu tệp\nid: k7m2q\nname: Tương  # tên\n"


def edited(text, *items, renamed=None):
    return edit(text.encode(), items, renamed).decode()


FORMS = {
    "no photos yet, nothing after": (HEAD, HEAD + "photos:\n" + LINES),
    "no photos yet, keys after": (
        HEAD + "documents: []\n\n# mua ở đâu\nbuy: []\nsources: []\n",
        HEAD + "documents: []\n\nphotos:\n" + LINES + "# mua ở đâu\nbuy: []\nsources: []\n",
    ),
    "no photos yet, a key that stands early": (
        "sources: []\n" + HEAD,
        "photos:\n" + LINES + "sources: []\n" + HEAD,
    ),
    "an empty key": (HEAD + "photos:\nbuy: []\n", HEAD + "photos:\n" + LINES + "buy: []\n"),
    "an empty key at the end": (HEAD + "photos:", HEAD + "photos:\n" + LINES),
    "an empty key and a comment": (
        HEAD + "photos:  # chưa có\n  # - file: a.jpg\nbuy: []\n",
        HEAD + "photos:  # chưa có\n" + LINES + "  # - file: a.jpg\nbuy: []\n",
    ),
    "empty brackets": (
        HEAD + "photos: []  # chưa có\nbuy: []\n",
        HEAD + "photos:   # chưa có\n" + LINES + "buy: []\n",
    ),
    "a tilde": (HEAD + "photos: ~\nbuy: []\n", HEAD + "photos: \n" + LINES + "buy: []\n"),
    "one photo": (
        HEAD + "photos:\n  - file: a.jpg\n    caption: A\n\nbuy: []\n",
        HEAD + "photos:\n  - file: a.jpg\n    caption: A\n" + LINES + "\nbuy: []\n",
    ),
    "one photo, no last newline": (
        HEAD + "photos:\n  - file: a.jpg\n    caption: A",
        HEAD + "photos:\n  - file: a.jpg\n    caption: A\n" + LINES,
    ),
    "comments that belong to the last photo, and to what follows": (
        HEAD + "photos:\n  - file: a.jpg\n    caption: A # a\n    # credit: ai\n# mua\nbuy: []\n",
        HEAD
        + "photos:\n  - file: a.jpg\n    caption: A # a\n    # credit: ai\n"
        + LINES
        + "# mua\nbuy: []\n",
    ),
    "items without an indent": (
        HEAD + "photos:\n- file: a.jpg\n  caption: A\nbuy: []\n",
        HEAD
        + "photos:\n- file: a.jpg\n  caption: A\n"
        + LINES.replace("    ", "\t").replace("  -", "-").replace("\t", "  ")
        + "buy: []\n",
    ),
    "a caption over several lines": (
        HEAD + "photos:\n  - file: a.jpg\n    caption: |\n      Một\n      Hai\n\n\nbuy: []\n",
        HEAD
        + "photos:\n  - file: a.jpg\n    caption: |\n      Một\n      Hai\n"
        + LINES
        + "\n\nbuy: []\n",
    ),
    "a photo with more inside": (
        HEAD
        + "photos:\n  - file: a.jpg\n    caption: A\n    people: true\n    consent:\n"
        + "      {who: Bà, when: 2026,\n       scope: trang}\nbuy: []\n",
        HEAD
        + "photos:\n  - file: a.jpg\n    caption: A\n    people: true\n    consent:\n"
        + "      {who: Bà, when: 2026,\n       scope: trang}\n"
        + LINES
        + "buy: []\n",
    ),
    "a photo that ends with an empty key": (
        HEAD + "photos:\n  - file: a.jpg\n    caption: A\n    credit:\nbuy: []\n",
        HEAD + "photos:\n  - file: a.jpg\n    caption: A\n    credit:\n" + LINES + "buy: []\n",
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_new_lines_stand_right_and_all_else_stays(form):
    before, after = FORMS[form]
    assert edited(before, ITEM) == after
    assert yaml.safe_load(after)["photos"][-1]["file"] == "chai.jpg"


@pytest.mark.parametrize("form", FORMS)
def test_windows_line_ends_stay(form):
    before, after = (text.replace("\n", "\r\n") for text in FORMS[form])
    assert edited(before, ITEM) == after


def test_what_is_not_known_is_left_to_the_editor():
    after = edited(HEAD, Item("a.jpg"), Item("b.jpg", credit="Bà Năm"))
    photos = yaml.safe_load(after)["photos"]
    assert photos == [
        {"file": "a.jpg", "caption": CAPTION_STUB},
        {"file": "b.jpg", "caption": CAPTION_STUB, "credit": "Bà Năm"},
    ]
    assert after.count("# credit:") == 1
    assert after.count("# rights:") == 2
    again = edited(after, Item("c.jpg"))
    assert [photo["file"] for photo in yaml.safe_load(again)["photos"]] == [
        "a.jpg",
        "b.jpg",
        "c.jpg",
    ]
    assert again.startswith(after), "the commented lines of an item stay with it"


@pytest.mark.parametrize(
    "words",
    ['"; rm -rf: #', "a: b", "- gạch", "dòng 1\ndòng 2", "\\ \t'", "{{x}}", "tie\u0302\u0301ng"],
)
def test_words_stay_words(words):
    (photo,) = yaml.safe_load(edited(HEAD, Item("a.jpg", words)))["photos"]
    assert photo["caption"] == unicodedata.normalize("NFC", words)


def test_a_file_that_got_another_name_is_renamed_in_its_place():
    before = (
        HEAD
        + 'photos:\n  - caption: A\n    file: "Ảnh 1.JPG"  # cũ\n  - {file: b.jpg, caption: B}\n'
    )
    after = before.replace('"Ảnh 1.JPG"', "anh-1.jpg")
    assert edited(before, renamed={"Ảnh 1.JPG": "anh-1.jpg"}) == after


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "OC932"),
        ("photos", "OC932"),
        ("- a\n", "OC932"),
        ("{id: a, name: b}\n", "OC932"),
        ("id: a\n\tname: b\n", "OC932"),
        ("id: a\nid: b\n", "OC932"),
        ("\ufeffid: a\n", "OC932"),
        ("id: a\n...\n", "OC932"),
        ("photos: chai.jpg\n", "OC932"),
        ("photos: {file: a.jpg}\n", "OC932"),
        ("photos:\n  -\n    file: a.jpg\n    caption: A\n", "OC932"),
        ("photos: [{file: a.jpg, caption: A}]\n", "OC934"),
    ],
)
def test_a_record_that_cannot_be_edited_is_left_alone(text, code):
    with pytest.raises(RecordError) as caught:
        edited(text, ITEM)
    assert caught.value.code == code


def test_bytes_that_are_no_text_are_left_alone():
    with pytest.raises(RecordError):
        edit("name: Tương".encode("utf-16"), [ITEM])
