"""Every built page is valid HTML, for two validators that know different rules."""

import json
import re
import subprocess
import tempfile
from pathlib import Path

import pytest
from find_java import find

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
VALIDATOR = ROOT / "node_modules/.bin/html-validate"
RULES = Path(__file__).with_name("htmlvalidate.mjs")
NU = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
NOT_FOR_FILES = ".*Content Security Policy.*"
"""What Nu is not asked about: files have no address, so that to it 'self' allows nothing; and it
takes blocks of data for scripts. The browser's own refusals fail all other tests."""


def faults(*targets: Path) -> list[str]:
    command = [VALIDATOR, "--config", RULES, "--ext", "html", "--formatter", "json", *targets]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as answer:  # it would cut a pipe short
        done = subprocess.run(
            command, cwd=ROOT, stdout=answer, stderr=subprocess.PIPE, text=True, check=False
        )
        assert done.returncode in (0, 1), done.stderr
        answer.seek(0)
        found = json.load(answer)
    return [
        f"{file['filePath']}:{one['line']}:{one['column']} {one['ruleId']}: {one['message']}"
        for file in found
        for one in file["messages"]
    ]


def nu_faults(*targets: Path) -> list[str]:
    options = ["--stdout", "--format", "json", "--skip-non-html", "--filterpattern", NOT_FOR_FILES]
    command = [find(), "-Xss4m", "-jar", NU, *options, *targets]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return [
        f"{one['url']}:{one.get('lastLine')}:{one.get('lastColumn')} {one['message']}"
        for one in json.loads(done.stdout)["messages"]
    ]


@pytest.mark.parametrize("folder", ["real_site", "states_site"])
@pytest.mark.skipif(find() is None, reason="there is no Java")
def test_the_nu_checker_finds_nothing(request, folder):
    assert nu_faults(request.getfixturevalue(folder)) == []


@pytest.mark.parametrize("folder", ["real_site", "states_site"])
def test_every_page_is_valid_html(request, folder):
    assert faults(request.getfixturevalue(folder)) == []


def test_no_text_of_a_record_turns_the_direction_of_a_page(states_site):
    for file in states_site.rglob("*.html"):
        assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", file.read_text("utf-8")), (
            file
        )


def test_a_fault_would_be_found(tmp_path):
    page = tmp_path / "x.html"
    page.write_text("<!doctype html>\n<html lang=vi><title>x</title><p><div></p>", "utf-8")
    assert faults(page)
    assert find() is None or nu_faults(page)
