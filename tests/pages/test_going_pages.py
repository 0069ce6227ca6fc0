"""Pages of destinations, routes and collections, and where things are sold."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from small_project import Project, small_project

from generator.build import build

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("going")
    project = small_project(folder / "project")
    _fill(project)
    out = folder / "site"
    build(project.root, TODAY, out)
    return out


def _fill(project: Project) -> None:
    project.write(
        "content/destinations/lang-sen.yml",
        """
        name: Làng Sen
        kind: relic
        commune: "17971"
        summary: Nhà lá bên hồ sen.
        aliases: [que-bac]
        season: Tháng 5
        opening: {text: "7:00–17:00", as_of: 2024, source: bao}
        sources: [{source: bao}]
        en: {name: Lotus Village}
        """,
    )
    project.write(
        "content/destinations/truong-bon.yml",
        """
        name: Truông Bồn
        kind: relic
        memorial: true
        commune: "17707"
        sources: [{source: bao}]
        """,
    )
    project.write(
        "content/destinations/cua-hang.yml",
        """
        name: Cửa hàng Sa Nam
        kind: shop
        commune: "17950"
        address: số 1, đường Sa Nam
        seen: 2023
        holds: [{product: tra-lien-tu, source: bao}]
        sources: [{source: bao}]
        """,
    )
    project.write(
        "content/destinations/cho.yml",
        """
        name: Chợ Cầu
        kind: market
        commune: "17944"
        checked: 2026-10-01
        sources: [{source: bao}]
        """,
    )
    project.write(
        "content/routes/mot-ngay.yml",
        """
        name: Một ngày ở Nam Đàn
        composed_by: editor
        stops:
          - destination: lang-sen
            day: 1
            taste: [tra-lien-tu]
          - product: tra-lien-tu
            name: Xưởng trà
            do: Nếm trà.
          - district: anh-son
        sources: [{source: bao}]
        en: {name: A day in Nam Đàn}
        """,
    )
    project.write(
        "content/collections/tra.yml",
        """
        name: Trà
        any_of: [{words: [trà]}]
        """,
    )
    project.product(
        "ban-nua",
        """
        id: n1n1n
        name: Du lịch bản Nưa
        kind: service
        group: du-lich
        commune: "17950"
        visit:
          activities: Ngủ nhà sàn.
          capacity: Ba mươi khách (2019)
          products: [tra-lien-tu]
          en: {activities: Sleep in a stilt house.}
        """,
    )


def words(site: Path, address: str) -> str:
    html = read(site, address)
    body = html[html.index("<main") : html.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def read(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def test_a_destination_shows_what_is_around_nearest_first(site: Path) -> None:
    text = words(site, "diem-den/lang-sen")
    assert "Mùa, lễ hội Tháng 5" in text
    assert "7:00–17:00 (theo nguồn 2024)" in text
    assert "Trà liên tu" in text
    # Kim Liên (18.67241, 105.55393) to Vạn An (the tea's commune), by its point in the table
    assert re.search(r"khoảng \d+ km đường chim bay", text)
    assert "theo đường chim bay, từ một điểm trong xã này" in text
    english = words(site, "en/destinations/lang-sen")
    assert "Lotus Village" in english
    assert "as the crow flies" in english


def test_a_destination_opens_the_visitors_own_map(site: Path) -> None:
    html = read(site, "diem-den/lang-sen")
    [link] = re.findall(r'href="(geo:[^"]*)"', html)
    assert link.startswith("geo:18.67241,105.55393?q=L%C3%A0ng%20Sen")
    assert not re.findall(r'(?:src|href)="https?://[^"]*(?:google|openstreetmap|maps)', html)


def test_an_old_address_of_a_destination_leads_on(site: Path) -> None:
    assert "../../diem-den/lang-sen/" in read(site, "diem-den/que-bac")
    assert "../../../en/destinations/lang-sen/" in read(site, "en/destinations/que-bac")


def test_a_memorial_sells_nothing(site: Path) -> None:
    text = words(site, "diem-den/truong-bon")
    assert "Sản vật quanh đây" not in text
    assert "Nơi bán" not in text


def test_a_shop_has_its_address_and_says_when_it_was_last_seen(site: Path) -> None:
    text = words(site, "diem-den/cua-hang")
    assert "số 1, đường Sa Nam" in text
    assert "theo nguồn 2023; chưa ai kiểm tra lại" in text
    assert "Có ở đây" in text
    assert "kiểm tra 01/10/2026" in words(site, "diem-den/cho")


def test_a_product_names_the_shops_that_hold_it_and_those_nearby(site: Path) -> None:
    text = words(site, "san-pham/tra-lien-tu")
    holding, near = text.index("Nguồn nói có bán ở"), text.index("Bán gần đây")
    assert holding < text.index("Cửa hàng Sa Nam", holding) < near
    assert "Chợ Cầu" in text[near:]
    assert "Cửa hàng Sa Nam" not in text[near : text.index("Địa chỉ ngắn")]
    assert "Làng Sen" in text


def test_a_producer_names_the_shops_too(site: Path) -> None:
    assert "Cửa hàng Sa Nam" in words(site, "chu-the/htx-sen")


def test_a_district_lists_its_places_and_shops_by_commune(site: Path) -> None:
    text = words(site, "huyen/nam-dan")
    assert "Điểm đến trong vùng" in text
    communes = text[text.index("Xã, phường hiện nay") :]
    assert re.search(r"Xã Vạn An .*Bán gần đây: Cửa hàng Sa Nam", communes)


def test_a_service_says_what_a_guest_does_and_what_nobody_tells(site: Path) -> None:
    text = words(site, "san-pham/ban-nua")
    assert "Khách làm gì Ngủ nhà sàn." in text
    assert "Sức chứa Ba mươi khách (2019)" in text
    assert "Nguồn chưa nói: mùa nên đến, đặt chỗ." in text
    assert "Nghề và món của bản, của xã Trà liên tu" in text
    english = words(site, "en/products/ban-nua")
    assert "Sleep in a stilt house." in english
    assert "Đến đây làm gì" not in words(site, "san-pham/tra-lien-tu")


def test_a_route_has_its_stops_in_order_and_says_who_composed_it(site: Path) -> None:
    text = words(site, "tuyen/mot-ngay")
    assert "Tuyến này do người biên tập xếp" in text
    stops = text[text.index("Các chặng") :]
    assert stops.index("Làng Sen") < stops.index("Xưởng trà") < stops.index("Anh Sơn")
    assert stops.count("Anh Sơn") == 1
    assert "Ngày 1" in text
    assert "cách chặng trước khoảng" in text
    html = read(site, "tuyen/mot-ngay")
    assert re.findall(r'id="chang-(\d)"', html) == ["1", "2", "3"]
    assert "Tuyến đi qua đây Một ngày ở Nam Đàn" in words(site, "diem-den/lang-sen")


def test_machines_read_the_trip_and_the_places(site: Path) -> None:
    def linked(address: str) -> dict[str, object]:
        [data] = re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', read(site, address)
        )
        parsed = json.loads(data)
        found: dict[str, object] = parsed["@graph"][0] if "@graph" in parsed else parsed
        return found

    trip = linked("tuyen/mot-ngay")
    assert trip["@type"] == "TouristTrip"
    stops = trip["itinerary"]["itemListElement"]  # type: ignore[index]
    assert [stop["item"]["name"] for stop in stops] == ["Làng Sen", "Xưởng trà", "Huyện Anh Sơn"]
    assert linked("diem-den/lang-sen")["@type"] == "LandmarksOrHistoricalBuildings"
    assert linked("diem-den/cua-hang")["@type"] == "Store"
    assert "geo" not in linked("diem-den/lang-sen")  # no source gives its position


def test_a_collection_is_on_the_home_page_and_has_its_own(site: Path) -> None:
    assert 'href="./bo-suu-tap/tra/"' in read(site, "")
    text = words(site, "bo-suu-tap/tra")
    assert "1 sản phẩm" in text
    assert "Trà liên tu" in text
    assert "không phải danh sách xếp tay" in text


def test_the_site_map_knows_the_new_pages(site: Path) -> None:
    pages = (site / "sitemap.xml").read_text(encoding="utf-8")
    for address in (
        "diem-den/",
        "diem-den/lang-sen/",
        "en/destinations/lang-sen/",
        "tuyen/mot-ngay/",
        "en/routes/mot-ngay/",
        "bo-suu-tap/tra/",
        "hoi-chuyen/",
    ):
        assert f"{address}</loc>" in pages, address
        if address.endswith("/"):
            assert (site / address / "index.html").is_file(), address


def test_an_empty_project_has_the_lists_all_the_same(project: Project, tmp_path: Path) -> None:
    build(project.root, TODAY, tmp_path / "site")
    assert "0 nơi để ghé" in words(tmp_path / "site", "diem-den")
    assert "0 tuyến" in words(tmp_path / "site", "tuyen")
