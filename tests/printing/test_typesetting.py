from datetime import date

import pytest
from printed_pdf import Pdf
from small_project import ROOT

from generator.printing.items import fit_to_print, sentences
from generator.printing.typesetting import Sheet, TypesettingError, typeset

TODAY = date(2026, 11, 23)


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
    assert words in Pdf(typeset(Sheet("line", {"words": words}), shop, TODAY)).text()


def test_the_day_of_printing_stands_in_the_file(shop):
    pdf = Pdf(typeset(Sheet("line", {"words": "x"}), shop, TODAY))
    assert pdf.document.get_metadata_value("CreationDate").startswith("D:20261123")


def test_a_template_that_fails_says_so(shop):
    with pytest.raises(TypesettingError, match="words"):
        typeset(Sheet("line", {}), shop, TODAY)


def test_drawings_and_photos_lie_beside_the_template(shop, tmp_path):
    (shop / "overrides/print/pictures.typ").write_text('#image("a.svg")#image("b.svg")')
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
    (tmp_path / "anh.svg").write_text(drawing)
    sheet = Sheet("pictures", {}, {"a.svg": drawing}, {"b.svg": tmp_path / "anh.svg"})
    assert len(Pdf(typeset(sheet, shop, TODAY))) == 1


def test_what_the_faces_cannot_draw_is_left_out_and_endless_words_may_break():
    assert fit_to_print("Nước\u202e  mắm\n🌾 ngon") == "Nước mắm ngon"
    assert fit_to_print("x" * 40).replace("\u200b", "") == "x" * 40
    assert max(map(len, fit_to_print("x" * 40).split("\u200b"))) <= 18


def test_a_story_is_cut_where_sentences_end():
    assert sentences(["Một. Hai! Ba?", "  ", "Giá 1.500 đồng. Hết."]) == (
        ("Một.", "Hai!", "Ba?"),
        ("Giá 1.500 đồng.", "Hết."),
    )
