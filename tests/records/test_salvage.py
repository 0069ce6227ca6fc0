"""A faulty record: the faults of its sound part are told in the same run."""

from faultless import PRODUCT, Small


def found(small: Small) -> set[tuple[str, int]]:
    return {(fault.code, fault.line) for fault in small.faults()}


def test_faults_of_shape_do_not_hide_those_of_content(small: Small) -> None:
    small.edit(PRODUCT, "htx-nam-anh", "htx-khac")
    small.add(PRODUCT, "sumary: Tương.\n")
    small.add(PRODUCT, "variants:\n  - name: Chai\n    price: 45.000đ\n    gtin: '12345670123'\n")
    small.add(PRODUCT, 'buy:\n  - kind: phone\n    value: "0383 863470"\n')
    assert found(small) == {
        ("OC501", 4),
        ("OC201", 12),
        ("OC218", 15),
        ("OC701", 16),
        ("OC709", 18),
        ("OC704", 19),
    }


def test_what_was_left_out_does_not_seem_to_be_missing(small: Small) -> None:
    small.edit(PRODUCT, "Tương Nam Anh", "Rượu nếp")
    small.add(PRODUCT, "warnings: [cồn]\n")
    small.add(PRODUCT, 'buy:\n  - kind: phone\n    value: "0912 345 678"\n')
    small.add(PRODUCT, "    consent: {who: Bà Hoa, when: hôm qua, scope: trang này}\n")
    small.add(PRODUCT, "variants:\n  - name: Chai\n    price: 45000\n    price_date: hôm qua\n")
    assert found(small) == {("OC204", 12), ("OC210", 16), ("OC210", 20)}


def test_an_item_without_its_key_does_not_move_the_lines_of_others(small: Small) -> None:
    small.add(PRODUCT, "photos:\n  - caption: Chum\n  - file: a.jpg\n    caption: Chum\n")
    small.add(PRODUCT, "documents:\n  - number: 1\n  - kind: test\n    date: 2099-01-01\n")
    assert found(small) == {("OC202", 13), ("OC202", 17), ("OC217", 17)}


def test_without_a_key_that_it_needs_there_is_no_record(small: Small) -> None:
    small.edit(PRODUCT, "k7m2q", "K7")
    assert found(small) == {("OC404", 1)}
    assert small.load().records.products == {}
