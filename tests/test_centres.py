"""What is near a kiosk, and in which order it is shown."""

from datetime import date

from small_project import Project

from generator.catalogue import join
from generator.centres import CentreView
from generator.records.loader import load

TODAY = date(2026, 11, 23)


def centre(project: Project, record: str) -> CentreView:
    project.write("content/centres/kim-lien.yml", record)
    return join(load(project.root).records, TODAY).centres[0]


def fill(project: Project) -> None:
    """Add to the tea of Kim Liên (Nam Đàn) things from near and far."""
    project.product("tuong", 'id: aaaa1\nname: Tương\ncommune: "17944"\n')
    project.product("gung", "id: aaaa2\nname: Gừng\n", district="ky-son")
    project.product("mo-ho", "id: aaaa3\nname: Mơ hồ\n", district="nghe-an")
    project.product("cha", "id: aaaa4\nname: Chả\n", district="vinh")


def names(view: CentreView) -> list[str]:
    return [item.product.slug for item in view.products]


def test_the_nearest_products_stand_first_and_unplaced_ones_last(project):
    fill(project)
    view = centre(project, 'commune: "17950"\n')
    assert names(view) == ["tra-lien-tu", "tuong", "cha", "gung", "mo-ho"]
    assert [item.product.slug for item in view.near] == ["tra-lien-tu", "tuong"]
    assert view.products[0].km == 0
    assert 0 < view.products[1].km < 20
    assert view.products[2].km is None


def test_what_is_sold_at_the_desk_stands_before_what_is_near(project):
    fill(project)
    view = centre(project, 'commune: "17950"\nholds: [{product: gung}]\n')
    assert names(view)[:2] == ["gung", "tra-lien-tu"]
    assert view.products[0].is_sold_here


def test_a_whole_producer_can_be_sold_at_the_desk(project):
    view = centre(project, "district: vinh\nholds: [{producer: htx-sen}]\n")
    assert view.products[0].is_sold_here


def test_near_are_named_districts_communes_and_what_lies_within_a_distance(project):
    fill(project)
    near = {item.product.slug for item in centre(project, "district: ky-son\n").near}
    assert near == {"gung"}
    named = 'district: ky-son\ndistricts: [vinh]\ncommunes: ["17944"]\n'
    near = {item.product.slug for item in centre(project, named).near}
    assert near == {"gung", "cha", "tuong"}
    wide = 'commune: "16690"\nwithin_km: 100\n'
    assert {i.product.slug for i in centre(project, wide).near} == {"tuong", "cha", "tra-lien-tu"}


def test_a_centre_with_nothing_near_still_has_the_nearest_products(project):
    view = centre(project, "district: que-phong\n")
    assert view.near == ()
    assert names(view) == ["tra-lien-tu"]


def test_of_many_products_the_nearest_are_kept(project):
    for number in range(30):
        project.product(f"thu-{number}", f"id: a{number:04d}\nname: Thứ {number}\n", "ky-son")
    view = centre(project, 'commune: "17950"\nmost: 5\n')
    assert len(view.products) == 5
    assert names(view)[0] == "tra-lien-tu"


def test_what_is_hidden_is_not_in_a_kiosk(project):
    record = project.root / "products/nam-dan/tra-lien-tu/product.yml"
    record.write_text(record.read_text("utf-8") + "hidden: {since: 2026-11-01}\n")
    view = centre(project, 'commune: "17950"\nholds: [{product: tra-lien-tu}]\n')
    assert view.products == ()


def test_named_places_and_routes_stand_first_then_the_nearest(project):
    for slug, commune in (("gan", "17950"), ("xa", "16813"), ("sau", "17944")):
        project.write(
            f"content/destinations/{slug}.yml",
            f'name: {slug}\nkind: sight\ncommune: "{commune}"\nsources: [{{source: bao}}]\n',
        )
        project.write(
            f"content/routes/{slug}.yml",
            f"name: {slug}\ncomposed_by: editor\nsources: [{{source: bao}}]\n"
            f"stops: [{{destination: {slug}}}, {{destination: {slug}}}]\n",
        )
    view = centre(project, 'commune: "17950"\ndestinations: [xa]\nroutes: [xa]\n')
    assert [place.slug for place, _ in view.places] == ["xa", "gan", "sau"]
    assert [route.slug for route in view.routes] == ["xa", "gan", "sau"]


def test_a_kiosk_at_a_destination_stands_where_that_lies_and_does_not_list_it(project):
    project.write(
        "content/destinations/ban.yml",
        'name: Bàn đón khách\nkind: shop\naddress: Số 1\nseen: 2026\ncommune: "17950"\n'
        "holds: [{product: tra-lien-tu}]\nsources: [{source: bao}]\n",
    )
    view = centre(project, "destination: ban\n")
    assert view.commune.code == "17950"
    assert view.district.slug == "nam-dan"
    assert view.places == ()
    assert not view.products[0].is_sold_here, "only the centre itself says what its desk sells"
