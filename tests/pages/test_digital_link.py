from datetime import date

from generator import addresses
from generator.build import build

TODAY = date(2026, 11, 23)


def test_a_gtin_of_any_length_is_padded_to_fourteen_digits():
    assert addresses.digital_link("8934567890120") == "01/08934567890120/"
    assert addresses.digital_link("96385074") == "01/00000096385074/"


def test_every_variant_with_a_gtin_leads_to_its_product(project, tmp_path):
    record = project.root / "products/nam-dan/tra-lien-tu/product.yml"
    variants = '[{name: Túi, gtin: "8934567890120"}, {name: Hộp, gtin: "96385074"}, {name: Lẻ}]'
    record.write_text(f"{record.read_text()}variants: {variants}\n")
    site = tmp_path / "site"
    build(project.root, TODAY, site)
    for gtin in ("08934567890120", "00000096385074"):
        html = (site / "01" / gtin / "index.html").read_text(encoding="utf-8")
        assert 'content="0; url=../../san-pham/tra-lien-tu/"' in html
    assert len(list((site / "01").iterdir())) == 2
    assert "/01/" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_without_any_gtin_there_is_no_folder(project, tmp_path):
    build(project.root, TODAY, tmp_path / "site")
    assert not (tmp_path / "site/01").exists()
