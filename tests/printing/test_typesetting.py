from pathlib import Path

import pytest
from printed_pdf import Pdf
from small_project import ROOT

from generator.printing.items import fit_to_print, sentences
from generator.printing.typesetting import Sheet, TypesettingError, key_of_sheet, recipe, typeset


@pytest.fixture
def shop(tmp_path):
    """Return a project with the real faces and a template of one line."""
    (tmp_path / "overrides/print").mkdir(parents=True)
    (tmp_path / "overrides/fonts").symlink_to(ROOT / "overrides/fonts")
    template = '#set text(font: "Be Vietnam Pro")\n#json("data.json").words\n'
    (tmp_path / "overrides/print/line.typ").write_text(template)
    return tmp_path


def test_words_reach_the_page_as_they_are(shop):
    words = "Ngữ pháp #panic() *không* $chạy$ [ở] đây: Ậ Ữ ẫ ₫"
    assert words in Pdf(typeset(Sheet("line", {"words": words}), shop)).text()


def test_no_clock_stands_in_the_file(shop):
    pdf = Pdf(typeset(Sheet("line", {"words": "x"}), shop))
    assert pdf.document.get_metadata_value("CreationDate") in ("", "D:19700101000000Z")


def test_the_key_of_a_sheet_follows_all_that_it_is_made_from(shop):
    sheet = Sheet("line", {"words": "x"}, {"a.svg": "<svg/>"}, {"b.jpg": Path("b")})
    others = (
        Sheet("line", {"words": "y"}, sheet.drawings, sheet.photos),
        Sheet("line", sheet.data, {"a.svg": "<svg />"}, sheet.photos),
        Sheet("line", sheet.data, sheet.drawings, {"b.jpg": Path("c")}),
    )
    before = recipe(shop)
    keys = {key_of_sheet(one, before) for one in (sheet, *others)}
    assert len(keys) == 4
    assert key_of_sheet(sheet, recipe(shop)) in keys
    (shop / "overrides/print/line.typ").write_text("#2")
    assert key_of_sheet(sheet, recipe(shop)) not in keys


def test_a_template_that_fails_says_so(shop):
    with pytest.raises(TypesettingError, match="words"):
        typeset(Sheet("line", {}), shop)


def test_drawings_and_photos_lie_beside_the_template(shop, tmp_path):
    (shop / "overrides/print/pictures.typ").write_text('#image("a.svg")#image("b.svg")')
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    (tmp_path / "anh.svg").write_text(drawing)
    sheet = Sheet("pictures", {}, {"a.svg": drawing}, {"b.svg": tmp_path / "anh.svg"})
    assert len(Pdf(typeset(sheet, shop))) == 1


def test_what_the_faces_cannot_draw_is_left_out_and_endless_words_may_break():
    assert fit_to_print("Nước\u202e  mắm\n🌾 ngon") == "Nước mắm ngon"
    assert fit_to_print("x" * 40).replace("\u200b", "") == "x" * 40
    assert max(map(len, fit_to_print("x" * 40).split("\u200b"))) <= 18


def test_a_story_is_cut_where_sentences_end():
    assert sentences(["Một. Hai! Ba?", "  ", "Giá 1.500 đồng. Hết."]) == (
        ("Một.", "Hai!", "Ba?"),
        ("Giá 1.500 đồng.", "Hết."),
    )
