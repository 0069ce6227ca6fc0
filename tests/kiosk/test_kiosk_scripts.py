import re
from pathlib import Path

import pytest

from generator.kiosk import scripts

ROOT = Path(__file__).resolve().parents[2]


def test_a_module_becomes_an_object_of_what_it_exports():
    module = "const A = 1;\nexport function turn(x) {}\nexport const day = () => A;\n"
    made = scripts.as_object(module, "star")
    assert "return { turn, day };" in made
    assert "export" not in made


def test_a_list_of_exports_keeps_its_names():
    made = scripts.as_object("const a=1,b=2;export{a as one,b};", "qr")
    assert "return { one: a, b };" in made
    assert "export" not in made


@pytest.mark.parametrize("module", ['import "./x.js";\nexport const a = 1;', "const a = 1;"])
def test_a_module_that_cannot_stand_alone_is_refused(module):
    with pytest.raises(ValueError, match="script"):
        scripts.as_object(module, "x")


def test_the_script_of_kiosks_is_plain_and_asks_nobody():
    made = scripts.script(ROOT)
    assert not re.search(r"^\s*(?:import|export)\b", made, re.MULTILINE)
    assert not re.search(r"\bfetch\(|XMLHttpRequest|sendBeacon|https?://(?!www\.w3\.org)", made)
