import json
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from generator.build import build
from generator.offline.worker import no_worker, version_of, worker

SOURCE = Path(__file__).resolve().parents[2] / "overrides" / "offline"
TODAY = date(2026, 11, 23)


@pytest.fixture
def site(project):
    build(project.root, TODAY, project.root / "site")
    return project.root / "site"


def constant(script: str, name: str) -> object:
    return json.loads(re.search(rf"const {name} = (.*);", script)[1])


def test_every_file_that_the_worker_keeps_from_the_start_is_there(site):
    script = (site / "sw.js").read_text("utf-8")
    shell = constant(script, "SHELL")
    assert "khong-mang/" in shell
    assert [
        one for one in shell if not (site / one.replace("mang/", "mang/index.html")).is_file()
    ] == []
    assert {Path(one).suffix for one in shell} >= {".css", ".js", ".svg"}


def test_the_worker_changes_with_the_records(project, site):
    before = (site / "sw.js").read_text("utf-8")
    project.product("tuong", "id: aaaa1\nname: Tương\n")
    build(project.root, TODAY, site)
    assert (site / "sw.js").read_text("utf-8") != before


def test_the_same_files_make_the_same_version(tmp_path):
    for name in "ab":
        (tmp_path / name).write_text(name)
    files = [tmp_path / "a", tmp_path / "b"]
    assert version_of(files) == version_of(files)
    assert version_of(files) != version_of(files[:1])


@pytest.mark.skipif(not shutil.which("node"), reason="Node reads the script")
@pytest.mark.parametrize("script", [worker(SOURCE, ["x/"], "1"), no_worker(SOURCE)])
def test_the_worker_is_a_script(tmp_path, script):
    (tmp_path / "sw.js").write_text(script, "utf-8")
    done = subprocess.run(["node", "--check", tmp_path / "sw.js"], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


def test_an_operator_may_want_no_offline_reading(project):
    settings = project.root / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("offline: true", "offline: false"), "utf-8"
    )
    site = project.root / "site"
    build(project.root, TODAY, site)
    assert "unregister" in (site / "sw.js").read_text("utf-8")
    assert "data-worker" not in (site / "index.html").read_text("utf-8")
    assert "data-keep" not in (site / "huyen/nam-dan/index.html").read_text("utf-8")
    assert not (site / "khong-mang").exists()


def test_the_site_can_be_taken_among_a_phones_apps(site):
    manifest = json.loads((site / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["name"] == "Sản vật Nghệ An"
    assert all((site / icon["src"]).is_file() for icon in manifest["icons"])
    assert {icon["sizes"] for icon in manifest["icons"]} >= {"192x192", "512x512"}
    page = (site / "san-pham/index.html").read_text("utf-8")
    assert '<link rel="manifest" href="../manifest.webmanifest">' in page
