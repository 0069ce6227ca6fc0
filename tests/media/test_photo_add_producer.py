"""Photos of a producer: taken in as those of products are, and listed in its record."""

from pathlib import Path

import pytest
from PIL import Image

from generator.cli import main
from generator.media.photo_add import add_photos
from generator.records.loader import load


@pytest.fixture
def sent(tmp_path) -> Path:
    file = tmp_path / "Xưởng Trà.PNG"
    Image.linear_gradient("L").resize((1600, 1000)).convert("RGB").save(file)
    return file


def test_a_photo_lies_in_the_folder_of_its_producer_and_is_listed(project, sent):
    added = add_photos(project.root, [sent], "htx-sen", kind="producer")
    assert str(added.folder) == "content/producers/htx-sen"
    assert str(added.record) == "content/producers/htx-sen.yml"
    entry = load(project.root).records.producers["htx-sen"]
    assert [photo.file for photo in entry.record.photos] == ["xuong-tra.jpg"]
    assert "xuong-tra.jpg" in entry.beside


def test_an_unknown_producer_is_told_the_nearest(project, sent):
    [fault] = add_photos(project.root, [sent], "htx-sem", kind="producer").faults
    assert fault.code == "OC501"
    assert dict(fault.params)["nearest"] == "htx-sen"
    assert not (project.root / "content/producers/htx-sem").exists()


def test_the_command_wants_one_of_the_two(project, sent, monkeypatch, capsys):
    monkeypatch.chdir(project.root)
    assert main(["photo", "add", str(sent)]) == 2
    both = ["--product", "tra-lien-tu", "--producer", "htx-sen"]
    assert main(["photo", "add", str(sent), *both]) == 2
    assert main(["photo", "add", str(sent), "--producer", "htx-sen"]) == 0
    assert "content/producers/htx-sen/xuong-tra.jpg" in capsys.readouterr().out
