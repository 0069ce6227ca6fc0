"""Where sites stand: the same pages inside the catalogue, on a domain, and on a memory stick."""

from generator.microsites.location import alone, inside

URL = "https://sanvat.example/"


def test_inside_the_catalogue():
    place = inside(URL, "htx-sen")
    assert place.address("home", "vi") == "chu-the/htx-sen/"
    assert place.address("products", "en") == "en/producers/htx-sen/products/"
    assert place.canonical("story", "vi") == f"{URL}chu-the/htx-sen/cau-chuyen/"
    assert place.link("chu-the/htx-sen/", "en/producers/htx-sen/") == "../../en/producers/htx-sen/"
    assert place.catalogue_link("chu-the/htx-sen/", "san-pham/tra/") == "../../san-pham/tra/"
    assert not place.is_alone


def test_on_a_domain_of_its_own():
    place = alone(URL, "htx-sen", "senquebac.vn")
    assert place.canonical("home", "vi") == "https://senquebac.vn/"
    assert place.canonical("contact", "en") == "https://senquebac.vn/en/contact/"
    assert place.link("", "en/") == "./en/index.html"
    assert place.link("en/products/", "") == "../../index.html"
    assert place.catalogue_link("en/", "san-pham/tra/") == f"{URL}san-pham/tra/"
    assert place.has_domain


def test_a_copy_without_a_domain_is_the_catalogues_page_for_search_engines():
    place = alone(URL, "htx-sen", None)
    assert place.canonical("home", "en") == f"{URL}en/producers/htx-sen/"
    assert place.address("home", "en") == "en/"
    assert place.is_alone
    assert not place.has_domain
