from generator import search_entry, text
from generator.search_entry import Entry, attributes, plain, sort_text, whole, with_abbreviations

ENTRY = Entry(
    names=("Kẹo cu đơ Lực Thanh", "Candied peanuts", "Kẹo cu đơ Lực Thanh"),
    summary="Kẹo lạc mật mía ép giữa hai bánh tráng.",
    place="Đức Châu, Diễn Châu",
    producer="HTX Đức Thành",
    image="media/keo.webp",
    places=("xã Đức Châu", "Xã Diễn Đồng", "huyện Diễn Châu"),
    makers=("HTX Đức Thành",),
    prose=("Lạc ở đất bãi, của HTX và công ty cổ phần.",),
    decisions=("1978/QĐ-UBND",),
    state="valid",
    turns=(("2027-05-08", "expiring"), ("2027-08-06", "expired")),
    stars=4,
    ends="2027-08-06",
    group="thuc-pham",
    district="dien-chau",
    district_name="Diễn Châu",
    producer_type="hop-tac-xa",
)


def of(kind, found):
    """Return what Pagefind captures of a kind: its names, each with the value it points at."""
    captures = found[f"data-pagefind-{kind}"].split(", ")
    pairs = (capture.rstrip("]").split("[") for capture in captures)
    return {name: found[attribute] for name, attribute in pairs}


def test_the_page_is_found_by_each_name_once_and_shows_the_first():
    meta = of("meta", attributes(ENTRY))
    assert meta["title"] == "Kẹo cu đơ Lực Thanh"
    assert meta["also"] == "Candied peanuts"
    assert meta["key"] == "kẹo cu dơ lực thanh | candied peanuts"
    assert meta["exact"] == "keocudolucthanh0 | candiedpeanuts0"


def test_places_and_makers_are_found_with_and_without_their_kind():
    meta = of("meta", attributes(ENTRY))
    assert "xã dức châu" in meta["place"]
    assert {"ducchau0", "diendong0", "dienchau0", "htxducthanh0"} <= set(meta["spot"].split(" | "))
    assert meta["maker"] == "htx dức thành hợp tác xã"
    assert meta["decision"] == "1978 qd ubnd"


def test_running_text_adds_only_what_the_page_lacks():
    words = of("meta", attributes(ENTRY))["words"].split()
    assert words[0] == "dất"
    assert " ".join(words).count("hợp tác xã") == 1
    assert {"cp", "cty"} <= set(words)
    assert "lạc" not in words


def test_filters_are_slugs_and_the_state_knows_its_future():
    assert of("filter", attributes(ENTRY)) == {
        "state": "valid;2027-05-08=expiring;2027-08-06=expired",
        "stars": "4",
        "group": "thuc-pham",
        "district": "dien-chau",
        "producer": "hop-tac-xa",
    }


def test_what_is_not_known_is_left_out_and_sorted_last():
    unknown = {"district": None, "district_name": None, "producer_type": None, "ends": None}
    bare = Entry(**(vars(ENTRY) | unknown | {"producer": None, "stars": None, "names": ("Me",)}))
    found = attributes(bare)
    assert of("filter", found).keys() == {"state", "group"}
    assert not {"by", "also"} & of("meta", found).keys()
    known, last = of("sort", attributes(ENTRY)), of("sort", found)
    assert known["ends"] < last["ends"]
    assert known["district"] < last["district"]
    assert sort_text("ỹ" * 40) < last["district"]


def test_every_attribute_that_is_captured_is_there():
    found = attributes(ENTRY)
    assert found["data-pagefind-body"] == ""
    for kind in ("meta", "filter", "sort"):
        assert all(of(kind, found).values())


def test_plain_words_keep_tones_and_lose_signs_and_the_stroke():
    assert plain("Cu-đơ  100% (ĐẶC BIỆT)") == "cu dơ 100 dặc biệt"
    assert plain("Nươ\u0301c mă\u0301m") == "nước mắm"


def test_a_whole_name_is_one_word():
    assert whole("Nước mắm Cửa Lò (20°N, 30°N)") == "nuocmamcualo20n30n0"
    assert whole("đường phèn") == whole("Duong Phen")


def test_abbreviations_go_both_ways_and_only_as_whole_words():
    assert with_abbreviations("HTX Sen") == "htx sen hợp tác xã"
    assert with_abbreviations("Hợp tác xã Sen") == "hợp tác xã sen htx"
    assert with_abbreviations("TP. Vinh") == "tp vinh thành phố"
    assert with_abbreviations("Đặc sản CPhê") == "dặc sản cphê"


def test_sort_texts_follow_the_vietnamese_alphabet():
    names = [
        "Bánh đa", "cà gai leo", "Cam Vinh", "Cắt", "Dầu sở", "Đường phèn", "Ổi lê", "Quỳ Châu",
        "Quỳ Hợp", "Quỳnh Lưu", "Trà", "Trả", "Tràm", "Ước", "12 tháng", "ca", "cà", "cả", "cá",
    ]  # fmt: skip
    assert sorted(names, key=sort_text) == sorted(names, key=text.sort_key)
    assert all(sort_text(name).isalnum() for name in names)


def test_abbreviations_are_written_as_the_index_writes_them():
    assert all(short == plain(short) for short in search_entry.ABBREVIATIONS)
