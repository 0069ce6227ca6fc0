import pytest

from generator.microsites.names import set_name


@pytest.mark.parametrize(
    ("name", "form", "proper", "size"),
    [
        ("Công ty TNHH Đức Phong", "Công ty TNHH", "Đức Phong", "large"),
        ("Công ty CP Dược liệu Pù Mát", "Công ty CP", "Dược liệu Pù Mát", "large"),
        ("HTX dịch vụ Đồng Tâm", "HTX", "Dịch vụ Đồng Tâm", "large"),
        ("Hộ sản xuất, kinh doanh giò bê Lâm Ngọc", "Hộ sản xuất, kinh doanh", None, "large"),
        ("Thảo mộc Đồng Quê", "", "Thảo mộc Đồng Quê", "large"),
        ("HTX", "", "HTX", "large"),
        ("Công ty", "", "Công ty", "large"),
        ("Tổ hợp tác " + "dài " * 27, "Tổ hợp tác", None, "small"),
    ],
)
def test_the_legal_form_stands_apart(name, form, proper, size):
    found = set_name(name, "vi")
    assert (found.form, found.size) == (form, size)
    if proper:
        assert found.proper == proper
    assert f"{found.form} {found.proper}".strip().casefold() == name.strip().casefold()


def test_an_english_name_is_left_whole():
    assert set_name("Đức Phong Co., Ltd.", "en").proper == "Đức Phong Co., Ltd."
