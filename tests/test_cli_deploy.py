import pytest

from generator.cli import main
from generator.staging import MARKER


@pytest.fixture
def here(project, monkeypatch):
    monkeypatch.chdir(project.root)
    return project


def test_a_site_that_fits(here, capsys):
    here.write(f"site/{MARKER}", "{}")
    assert main(["deploy", "--check", "github-pages", "--lang", "en"]) == 0
    assert "It fits GitHub Pages." in capsys.readouterr().out


def test_a_site_that_does_not_fit(here, capsys):
    here.write(f"site/{MARKER}", "{}")
    with (here.root / "site" / "film.mp4").open("wb") as file:
        file.truncate(101_000_000)
    assert main(["deploy", "--check", "shared-100mb"]) == 1
    assert "KHÔNG vừa" in capsys.readouterr().out


def test_no_site_is_no_answer(here, capsys):
    assert main(["deploy", "--check", "s3"]) == 2
    assert "ocop build" in capsys.readouterr().err


@pytest.mark.parametrize("argv", [[], ["--check", "s3", "--config", "nginx"]])
def test_one_thing_is_asked_at_a_time(here, capsys, argv):
    assert main(["deploy", *argv]) == 2
    assert "--check" in capsys.readouterr().err


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_a_server_is_told_where_the_site_lies(here, capsys, server):
    assert main(["deploy", "--config", server, "--folder", "/srv/sanvat/"]) == 0
    told = capsys.readouterr().out
    assert "sanvat.example" in told
    assert "/srv/sanvat" in told
