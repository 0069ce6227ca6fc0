"""Every kind of print, read back: words, codes, sizes, fonts, stars."""

from datetime import date

import pytest
from odd_records import HOSTILE_NAME, LONG_NAME

from generator.printing.labels import KINDS
from generator.printing.selection import SelectionError
from generator.printing.stickers import GRIDS

LINK = "https://sanvat.example/p/k7m2q/"
LAST_DAY, DAY_AFTER = date(2027, 8, 5), date(2027, 8, 6)
UNTIL = "còn hiệu lực đến hết ngày 05/08/2027"


@pytest.mark.parametrize("kind", KINDS)
def test_names_are_selectable_in_right_vietnamese(pdf, kind):
    made = pdf(kind, "tra-lien-tu")
    assert "Trà liên tu" in made.text()
    assert "HTX Nông nghiệp Sen Quê Bác" in made.text()
    assert "sanvat.example/p/k7m2q" in made.text().replace("/ ", "/")


@pytest.mark.parametrize("kind", KINDS)
def test_the_code_of_every_kind_is_read_and_large_enough(pdf, kind):
    made = pdf(kind, "tra-lien-tu")
    found = [code for page in range(len(made)) for code in made.codes(page)]
    own = [width for text, width in found if text == LINK]
    assert own
    assert min(own) >= 19.9  # measured in a picture of 200 dots an inch


@pytest.mark.parametrize("kind", KINDS)
def test_stars_are_printed_while_valid_with_their_last_day_and_not_a_day_longer(pdf, kind):
    assert UNTIL in pdf(kind, "tra-lien-tu", today=LAST_DAY).text()
    lapsed = pdf(kind, "tra-lien-tu", today=DAY_AFTER).text()
    assert "05/08/2027" not in lapsed
    assert "4 sao" not in lapsed


@pytest.mark.parametrize("kind", KINDS)
def test_all_fonts_are_embedded_and_ours(pdf, kind):
    fonts = pdf(kind).fonts()
    assert fonts
    assert all(fonts.values())
    assert all("Newsreader" in name or "BeVietnamPro" in name for name in fonts)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_order_makes_the_same_bytes(printed, kind):
    assert printed(kind, "tra-lien-tu").pdf == printed(kind, "tra-lien-tu").pdf


@pytest.mark.parametrize("kind", KINDS)
def test_odd_names_are_printed_whole_and_harmless(odd_project, pdf, kind):
    words = pdf(kind, alcohol=True).text().replace(" ", "")
    assert HOSTILE_NAME.replace(" ", "") in words
    assert LONG_NAME.replace(" ", "") in words
    assert "Khôngcódấucách" * 8 in words


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_that_no_face_can_draw_gives_way_to_its_address(project, pdf, kind):
    project.product("lua", 'id: luaaa\nname: "🌾\u0645\u4e2d"\nsummary: "🌾"\nstory: "🌾. 🌾!"\n')
    assert "lua" in pdf(kind, "lua").text().split()


@pytest.mark.parametrize("kind", KINDS)
def test_no_letter_comes_near_the_cut(odd_project, pdf, kind):
    made = pdf(kind, alcohol=True)
    assert min(made.nearest_to_edge(page) for page in range(len(made))) >= 3.5


@pytest.mark.parametrize("kind", KINDS)
def test_english_is_printed_in_english(pdf, kind):
    words = pdf(kind, "tra-lien-tu", lang="en").text()
    assert "Lotus stamen tea" in words
    assert "valid until the end of 5 August 2027" in words


@pytest.mark.parametrize("kind", ["shelf-card", "hang-tag", "stickers"])
def test_spirits_carry_their_warning(odd_project, pdf, kind):
    assert "Không bán cho người dưới 18 tuổi" in pdf(kind, "ruou").text()


@pytest.mark.parametrize("kind", ["table-stand", "fair-catalogue"])
def test_kinds_that_advertise_leave_spirits_out(odd_project, printed, pdf, kind):
    made = printed(kind, "nam-dan", "con-cuong")
    assert made.left_out == ("Rượu nếp men lá",)
    assert "Rượu nếp men lá" not in pdf(kind).text()
    assert "Rượu nếp men lá" in pdf(kind, alcohol=True).text()
    with pytest.raises(SelectionError, match="rượu"):
        printed(kind, "ruou")


def test_a_star_whose_end_is_an_interval_says_at_least(odd_project, pdf):
    assert "còn hiệu lực ít nhất đến hết ngày 30/09/2027" in pdf("shelf-card", "dai").text()


def test_how_many_have_no_star_is_told(odd_project, printed):
    made = printed("shelf-card", "htx-sen")
    assert (made.products, made.starless) == (2, 1)


def test_sizes_are_those_of_their_paper(pdf):
    assert pdf("shelf-card").size() == (148, 105)
    assert pdf("table-stand").size() == (148, 210)
    assert pdf("fair-catalogue").size() == (148, 210)
    assert pdf("stickers").size() == (210, 297)


@pytest.mark.parametrize(("kind", "on_a_sheet"), [("shelf-card", 4), ("table-stand", 2)])
def test_cards_lie_side_by_side_on_a4_when_asked_to(odd_project, pdf, kind, on_a_sheet):
    made = pdf(kind, a4=True, alcohol=True)
    assert made.size() == (297, 210)
    assert [len(made.codes(page)) for page in range(len(made))] == {4: [4, 1], 2: [2, 2, 1]}[
        on_a_sheet
    ]


def test_a_hang_tag_has_two_sides_and_a_trim_box_inside_its_bleed(pdf):
    made = pdf("hang-tag", "tra-lien-tu")
    assert len(made) == 2
    assert made.trim() == (50, 90)
    assert made.size() == (70, 110)
    assert made.codes(0) == []


@pytest.mark.parametrize("name", GRIDS)
def test_a_sheet_of_stickers_is_full_of_codes_that_are_read(pdf, name):
    made = pdf("stickers", "tra-lien-tu", grid=name)
    codes = made.codes(0)
    assert len(codes) == GRIDS[name].count
    assert {text for text, _ in codes} == {LINK}
    assert len(made) == 1


@pytest.mark.parametrize("grid", GRIDS.values())
def test_a_grid_fits_its_page_and_its_codes_fit_their_labels(grid):
    assert grid.left >= 0
    assert grid.top >= 0
    with_quiet_zone = grid.code * 37 / 29  # of a version 3 symbol
    assert with_quiet_zone <= min(grid.width, grid.height)
    assert grid.code >= 20


def test_used_labels_are_skipped_and_copies_counted(odd_project, pdf):
    made = pdf("stickers", "tra-lien-tu", "hung", copies=3, skip=19)
    assert len(made) == 2
    assert len(made.codes(0)) == 2
    assert len(made.codes(1)) == 4


def test_the_booklet_has_pages_in_fours_contents_map_and_index(odd_project, pdf):
    made = pdf("fair-catalogue", alcohol=True, title="Hội chợ Vinh", subtitle="Tháng 1 năm 2027")
    assert len(made) % 4 == 0
    assert "Hội chợ Vinh Tháng 1 năm 2027" in made.text(0)
    page_of = next(
        number for number in range(4, len(made)) if "Trà từ tua nhị hoa sen" in made.text(number)
    )
    contents = made.text(2)
    assert "Mục lục" in contents
    assert f"Trà liên tu {page_of + 1}" in contents
    assert "Biển Đông" in made.text(3)
    index = next(
        made.text(number) for number in range(len(made)) if "Tra theo" in made.text(number)
    )
    assert index.index("HTX Nông nghiệp Sen Quê Bác") < index.index("Nguồn không nêu chủ thể")
    assert "https://sanvat.example/" in [text for text, _ in made.codes(len(made) - 1)]
    assert "In ngày 23/11/2026" in made.text(len(made) - 1)


def test_two_products_stand_on_a_page_of_the_booklet(odd_project, pdf):
    made = pdf("fair-catalogue", alcohol=True)
    counts = [len(made.codes(number)) for number in range(len(made) - 1)]
    assert counts.count(2) == 2
    assert counts.count(1) == 1
