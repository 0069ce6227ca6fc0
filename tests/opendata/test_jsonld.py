"""JSON-LD: what search engines are told of a star, and that no text breaks out of it."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from markupsafe import Markup

from generator.catalogue import Catalogue
from generator.opendata import jsonld

URL = "https://vidu.example/"
HOSTILE = [
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "]]>",
    "<!-- <script>",
    "a\u2028b\u2029c",
    "\u202ecba\u202c",
    "&lt;/script&gt;",
    "\\u003c/script>",
    "{name} {0} %s",
]


class Scripts(HTMLParser):
    """Collects tags and the text inside the one script, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(markup: Markup) -> Any:
    """The data of a script element that a browser finds to be one whole element."""
    parser = Scripts()
    parser.feed(str(markup))
    parser.close()
    assert parser.tags == ["script"]
    return json.loads(parser.text)


def product(catalogue: Catalogue, lang: str = "vi") -> Any:
    """The product's node."""
    data = read(jsonld.product_script(catalogue.products[0], URL, lang, "anh/tuong.webp"))
    return data["@graph"][0]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_out_of_the_script(make_catalogue: Any, text: str) -> None:
    node = product(make_catalogue(name=text, summary=text, also_known_as=[text]))
    assert node["name"] == node["description"] == text.strip()
    assert node["alternateName"] == [text.strip()]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_script_holds_no_sign_that_html_reads(text: str) -> None:
    written = str(jsonld.script({"@type": "Thing", "name": text}))
    inner = written.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set("<>&\u2028\u2029") & set(inner)
    assert json.loads(inner)["name"] == text


@pytest.mark.parametrize(
    ("today", "certified"),
    [
        ("2024-08-05", False),
        ("2024-08-06", True),
        ("2027-08-05", True),
        ("2027-08-06", False),
    ],
)
def test_a_certification_is_told_only_while_it_is_valid(
    make_catalogue: Any, today: str, certified: bool
) -> None:
    assert ("hasCertification" in product(make_catalogue(today))) is certified


def test_a_certification_says_what_it_is_and_until_when(make_catalogue: Any) -> None:
    assert product(make_catalogue())["hasCertification"] == {
        "@type": "Certification",
        "name": "OCOP 4 sao",
        "certificationStatus": "https://schema.org/CertificationActive",
        "certificationRating": {
            "@type": "Rating",
            "ratingValue": 4,
            "bestRating": 5,
            "worstRating": 1,
        },
        "issuedBy": {"@type": "Organization", "name": "UBND tỉnh"},
        "validFrom": "2024-08-06",
        "expires": "2027-08-06",
        "url": "https://vidu.example/quyet-dinh/qd-1978-2024/",
    }


def test_an_interval_expires_on_the_first_day_that_the_sources_allow(make_catalogue: Any) -> None:
    interval = {"date": {"from": "2024-01-01", "to": "2024-02-23"}}
    told = product(make_catalogue(decision=interval))["hasCertification"]
    assert (told["validFrom"], told["expires"]) == ("2024-01-01", "2027-01-01")


@pytest.mark.parametrize(
    "recognition",
    [
        {"stars": 4, "source": "bao"},
        {"decision": "qd-1978-2024", "potential": True, "source": "bao"},
        {
            "decision": "qd-1978-2024",
            "stars": 4,
            "source": "bao",
            "revoked": {"date": "2025-01-01", "source": "bao"},
        },
    ],
)
def test_no_certification_without_a_valid_decision(
    make_catalogue: Any, recognition: dict[str, Any]
) -> None:
    assert "hasCertification" not in product(make_catalogue(recognitions=[recognition]))


def test_a_certification_without_stars_has_no_rating(make_catalogue: Any) -> None:
    recognitions = [{"decision": "qd-1978-2024", "source": "bao"}]
    told = product(make_catalogue(recognitions=recognitions))["hasCertification"]
    assert told["name"] == "OCOP"
    assert "certificationRating" not in told


def test_a_product_names_itself_its_place_and_its_picture(make_catalogue: Any) -> None:
    node = product(make_catalogue(en={"name": "Nam Đàn soy sauce"}), "en")
    assert node["@type"] == "Product"
    assert node["name"] == "Nam Đàn soy sauce"
    assert node["url"] == "https://vidu.example/en/products/tuong-nam-dan/"
    assert node["image"] == "https://vidu.example/anh/tuong.webp"
    assert node["category"] == "Food"
    assert node["additionalProperty"]["value"] == "Kim Liên, Nam Đàn District"


def test_what_is_not_known_is_left_out(make_catalogue: Any) -> None:
    node = product(make_catalogue(commune=False, district=False))
    assert not {"manufacturer", "description", "gtin", "additionalProperty"} & set(node)


def test_a_product_names_its_maker_but_no_contact(make_catalogue: Any) -> None:
    contacts = [{"kind": "phone", "value": "0912345678"}]
    node = product(make_catalogue(producer="htx-sen", maker={"contacts": contacts}))
    assert node["manufacturer"] == {
        "@type": "Organization",
        "@id": "https://vidu.example/chu-the/htx-sen/#producer",
        "name": "HTX Sen",
        "url": "https://vidu.example/chu-the/htx-sen/",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Xã Kim Liên, Nam Đàn",
            "addressCountry": "VN",
        },
    }


def test_a_gtin_is_told_when_there_is_just_one(make_catalogue: Any) -> None:
    one = {"name": "Chai 500 ml", "gtin": "8938507123453"}
    other = {"name": "Chai 1 l", "gtin": "8938507123460"}
    assert product(make_catalogue(variants=[one]))["gtin"] == "8938507123453"
    assert "gtin" not in product(make_catalogue(variants=[one, other]))


def test_community_tourism_is_a_service_with_a_place(make_catalogue: Any) -> None:
    node = product(make_catalogue(kind="service", producer="htx-sen"))
    assert node["@type"] == "Service"
    assert node["provider"]["name"] == "HTX Sen"
    assert node["areaServed"] == {
        "@type": "Place",
        "name": "Xã Kim Liên, Nam Đàn",
        "geo": {"@type": "GeoCoordinates", "latitude": 18.6, "longitude": 105.5},
        "containedInPlace": {
            "@type": "Place",
            "name": "Huyện Nam Đàn",
            "url": "https://vidu.example/huyen/nam-dan/",
        },
    }


@pytest.mark.parametrize(
    ("district", "above"),
    [
        (True, ("Nam Đàn", "https://vidu.example/huyen/nam-dan/")),
        (False, ("Thực phẩm", "https://vidu.example/nhom/thuc-pham/")),
    ],
)
def test_the_way_to_a_product_leads_through_its_district_or_group(
    make_catalogue: Any, district: bool, above: tuple[str, str]
) -> None:
    view = make_catalogue(district=district).products[0]
    way = read(jsonld.product_script(view, URL, "vi", "x"))["@graph"][1]
    steps = [(item["position"], item["name"], item["item"]) for item in way["itemListElement"]]
    assert steps == [
        (1, *above),
        (2, "Tương Nam Đàn", "https://vidu.example/san-pham/tuong-nam-dan/"),
    ]


def test_pages_of_districts_and_the_home_page(make_catalogue: Any) -> None:
    catalogue = make_catalogue()
    district = read(jsonld.district_script(catalogue.districts[0], URL, "en"))
    assert (district["@type"], district["name"]) == ("Place", "Nam Đàn District")
    site = read(jsonld.site_script("Sản vật", URL, "en"))
    assert site["url"] == "https://vidu.example/en/"
    assert site["potentialAction"]["target"]["urlTemplate"] == (
        "https://vidu.example/en/products/?q={search_term_string}"
    )
