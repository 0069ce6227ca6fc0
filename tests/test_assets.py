from pathlib import Path

import pytest

from generator.assets import publish_assets, publish_prose

THEME = ".md-typeset h2{margin:0}.md-nav{display:none}"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    files = {
        "css/1-a.css": "/* why */\na { color: red }\n",
        "css/2-b.css": "b { color: red }\n",
        "css/prose/theme.css": "h2 { color: red }\n",
        "js/x.js": "export {};\n",
    }
    for name, text in files.items():
        file = tmp_path / "assets" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "assets"


def test_style_sheets_become_one_beside_the_scripts(source, tmp_path):
    assets = publish_assets(source, tmp_path / "site")
    assert (tmp_path / "site" / assets.css).read_text() == "a { color: red }\nb { color: red }\n"
    assert (tmp_path / "site" / assets.folder / "js/x.js").is_file()


def test_another_content_has_another_address(source, tmp_path):
    first = publish_assets(source, tmp_path / "one")
    assert publish_assets(source, tmp_path / "two") == first
    (source / "js/x.js").write_text("export const x = 1;\n")
    assert publish_assets(source, tmp_path / "three").folder != first.folder


def test_prose_wears_what_it_uses_of_the_theme_below_our_own_rules(source, tmp_path):
    address = publish_prose(source, THEME, ["<h2>A</h2>"], tmp_path)
    written = (tmp_path / address).read_text()
    assert written == "@layer theme{.md-typeset h2{margin:0}}\nh2 { color: red }\n"
    other = publish_prose(source, THEME, ["<p>A</p>"], tmp_path)
    assert other != address
