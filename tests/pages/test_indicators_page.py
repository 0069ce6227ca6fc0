import json
import re
from datetime import date

from generator.build import build

TODAY = date(2026, 11, 23)


def words(file):
    return " ".join(re.sub(r"<[^>]+>", " ", file.read_text(encoding="utf-8")).split())


def test_the_page_tells_shares_definitions_and_the_day(project, tmp_path):
    site = tmp_path / "site"
    build(project.root, TODAY, site)
    vi, en = words(site / "chi-so/index.html"), words(site / "en/indicators/index.html")
    assert "tính đến 23/11/2026" in vi
    assert "as of 23 November 2026" in en
    assert "100 % (1/1)" in vi
    assert "100% (1 of 1)" in en
    assert "Somebody saw the pack and noted it" in en
    assert "chưa ai xem (1)" in vi
    assert "Mục tiêu của chương trình: 80 %." in vi
    assert "chi-so/" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert json.loads((site / "du-lieu/indicators.json").read_text(encoding="utf-8"))
    assert 'href="../du-lieu/indicators.json"' in (site / "chi-so/index.html").read_text()
    assert 'href="./chi-so/"' in (site / "index.html").read_text()


def test_when_nothing_is_certified_the_page_says_there_is_nothing_to_count(project, tmp_path):
    build(project.root, date(2027, 8, 6), tmp_path / "site")
    assert "chưa có gì để đếm" in words(tmp_path / "site/chi-so/index.html")
