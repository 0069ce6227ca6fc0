from synthetic import TODAY, write_project

from generator.records.checks import check
from generator.records.loader import load
from generator.text import fold, syllables


def test_made_up_records_have_no_fault_no_double_and_long_stories(tmp_path):
    write_project(tmp_path / "project", 150)
    loaded = load(tmp_path / "project")
    products = [entry.record for entry in loaded.records.products.values()]
    assert check(loaded, tmp_path / "project", TODAY) == ()
    assert len({fold(product.name) for product in products}) == len(products) == 150
    assert all(230 <= syllables(product.story) <= 270 for product in products)
    assert max(len(product.recognitions) for product in products) == 3


def test_the_same_seed_makes_the_same_records(tmp_path):
    for name in ("one", "two"):
        write_project(tmp_path / name, 20)
    one, two = (
        {file.relative_to(folder): file.read_bytes() for file in sorted(folder.rglob("*.yml"))}
        for folder in (tmp_path / "one", tmp_path / "two")
    )
    assert one == two
