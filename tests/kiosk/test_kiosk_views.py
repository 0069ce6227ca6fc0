"""What a kiosk shows: lists, distances, the waiting screen, search, and nothing that leads out."""

import json
import re
from datetime import date

import pytest
from small_project import Project, small_project

from generator import mkdocs_plugin
from generator.build import make_context
from generator.catalogue import join
from generator.kiosk.handoff import Codes
from generator.kiosk.screens import Painter
from generator.kiosk.views import Kiosk, kiosk
from generator.media.cache import Cache
from generator.media.publish import publish_pictures
from generator.records.loader import load
from generator.words import read_words

TODAY = date(2026, 11, 23)
LONG = "Chào bạn đến với bến sông này. " * 20
STORY = "Đất bãi bồi [ven sông](https://example.org/) giữ ẩm."

CENTRE = """
commune: "17950"
districts: [nam-dan]
welcome: Chào bạn.
en: {name: The landing, welcome: Welcome.}
"""


def fill(project: Project) -> None:
    project.product(
        "ruou",
        "id: aaaa1\nname: Rượu nếp\nsummary: Rượu.\nwarnings: [alcohol]\ngroup: do-uong\n"
        'commune: "17950"\nrecognitions: [{decision: qd-1978-2024, stars: 3}]\n',
    )
    project.product(
        "tuong", f'id: aaaa2\nname: Tương\ncommune: "17944"\nstory: "{STORY}"\nsummary: Tương.\n'
    )
    project.product("gung", "id: aaaa3\nname: Gừng <b>già</b>\n", district="ky-son")
    project.write(
        "content/destinations/cho.yml",
        'name: Chợ Sa Nam\nkind: market\nseen: 2026\ncommune: "17944"\n'
        "holds: [{product: tuong}]\nsources: [{source: bao}]\n",
    )
    project.write(
        "content/routes/ven-song.yml",
        "name: Ven sông\ncomposed_by: editor\nsources: [{source: bao}]\n"
        "stops: [{destination: cho, taste: [tuong]}, {district: ky-son}]\n",
    )


def made(project: Project, record: str = CENTRE) -> Kiosk:
    """Return the kiosk of a project with this one centre."""
    project.write("content/centres/ben.yml", record)
    root, site = project.root, project.root / "built"
    catalogue = join(load(root).records, TODAY)
    engine = mkdocs_plugin.Engine(root)
    cache = Cache(root / ".cache/media")
    pictures = publish_pictures(catalogue, root, site, cache)
    words = read_words(root / "overrides/words")
    context = make_context(root, site, catalogue, engine, pictures, words)
    return kiosk(catalogue.centres[0], Painter(context, "", Codes(cache)))


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> dict:
    project = small_project(tmp_path_factory.mktemp("kiosk") / "project")
    fill(project)
    return made(project).data


def test_lists_hold_what_is_near_by_group_by_district_and_all(data):
    lists = {name: found["items"] for name, found in data["lists"].items()}
    assert lists["here"] == ["product/ruou", "product/tra-lien-tu", "product/tuong"]
    assert lists["all"][-1] == "product/gung"
    assert lists["group/do-uong"] == ["product/ruou"]
    assert lists["district/ky-son"] == ["product/gung"]
    assert lists["shops"] == ["place/cho"]
    assert lists["routes"] == ["route/ven-song"]
    assert "group/sinh-vat-canh" not in lists, "an empty list is a dead end"


def test_every_name_that_something_leads_to_is_a_screen_or_a_list(data):
    for lang in ("vi", "en"):
        known = set(data["screens"][lang]) | set(data["lists"]) | {"search"}
        pieces = [*data["screens"][lang].values(), *data["cards"][lang].values()]
        led = {name for piece in pieces for name in re.findall(r'data-go="([^"]+)"', piece)}
        led |= {name for piece in pieces for name in re.findall(r'<a [^>]*href="#([^"]+)', piece)}
        led |= {name for found in data["lists"].values() for name in found["items"]}
        assert led - known == set()


def test_nothing_leads_out_of_a_kiosk(data):
    for lang in ("vi", "en"):
        for piece in data["screens"][lang].values():
            led = re.findall(r'(?:href|src|action)="([^"]+)"', piece)
            assert [one for one in led if not one.startswith(("#", "media/"))] == []
            assert "<form" not in piece
    story = data["screens"]["vi"]["product/tuong"]
    assert "Đất bãi bồi ven sông giữ ẩm." in story


def test_a_record_cannot_write_tags(data):
    assert "<b>già" not in json.dumps(data["cards"], ensure_ascii=False)


def test_the_waiting_screen_shows_no_alcohol_but_a_line_of_each_product(data):
    assert [slide["go"] for slide in data["slides"]] == ["product/tra-lien-tu", "product/tuong"]
    assert data["slides"][0]["name"]["en"] == ["Lotus stamen tea", "en"]
    assert data["slides"][0]["line"]["en"][1] == "vi", "what is not translated is marked"


def test_distances_are_between_known_communes_only(data):
    assert data["km"]["product/tra-lien-tu"] == 0
    assert data["km"]["product/tuong"] > 0
    assert "product/gung" not in data["km"]


def test_every_screen_of_a_thing_has_its_code_and_address(data):
    code = data["codes"]["vi"]["product/tra-lien-tu"]
    assert code["address"] == "sanvat.example/p/k7m2q"
    assert data["codes"]["en"]["place/cho"]["address"].endswith("en/destinations/cho")
    for lang in ("vi", "en"):
        assert set(data["codes"][lang]) == set(data["cards"][lang])


def test_search_knows_names_places_and_makers_without_accents(data):
    names, others = {entry[0]: entry[1:] for entry in data["find"]}["product/tra-lien-tu"]
    assert names == "tra lien tu lotus stamen tea"
    assert {"van", "an", "nam", "dan", "sen", "htx"} <= set(others.split())


def test_a_star_that_may_lapse_is_told_by_the_script_of_all_pages(data):
    card = data["cards"]["vi"]["product/tra-lien-tu"]
    assert 'data-from="2027-08-06" data-state="expired"' in card
    assert "data-badge" in card


def test_a_welcome_of_six_hundred_characters_and_nothing_near(project):
    found = made(project, f"district: que-phong\nwelcome: {LONG}\nlanguages: [en]\n").data
    assert found["lists"]["here"]["items"] == ["product/tra-lien-tu"]
    assert "The nearest products" in found["screens"]["en"]["home"]
    assert list(found["screens"]) == ["en"]


def test_a_kiosk_of_a_catalogue_without_products(project):
    (project.root / "products/nam-dan/tra-lien-tu/product.yml").unlink()
    (project.root / "products/nam-dan/tra-lien-tu").rmdir()
    found = made(project, "district: nam-dan\n").data
    assert found["lists"] == {}
    assert found["slides"] == []


def test_a_kiosk_keeps_no_more_products_than_its_record_says(project):
    for number in range(40):
        project.product(f"thu-{number}", f"id: a{number:04d}\nname: Thứ {number}\n")
    found = made(project, 'commune: "17950"\nmost: 12\n').data
    assert len(found["lists"]["all"]["items"]) == 12
    assert len([name for name in found["screens"]["vi"] if name.startswith("product/")]) == 12
