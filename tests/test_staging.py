import pytest

from generator.staging import MARKER, NotASiteError, staged, staged_file


def write_site(folder, text="new"):
    (folder / MARKER).parent.mkdir(parents=True, exist_ok=True)
    (folder / MARKER).write_text(text)


def fail_half_way(folder):
    write_site(folder)
    raise OSError("disk is full")


def test_a_new_folder_appears_whole(tmp_path):
    target = tmp_path / "deep" / "site"
    with staged(target) as folder:
        write_site(folder)
        assert not target.exists()
    assert (target / MARKER).read_text() == "new"


def test_the_old_site_goes_only_when_the_new_one_is_whole(tmp_path):
    target = tmp_path / "site"
    with staged(target) as folder:
        write_site(folder, "old")
        (folder / "gone.html").write_text("")
    with pytest.raises(OSError, match="disk is full"), staged(target) as folder:
        fail_half_way(folder)
    assert (target / MARKER).read_text() == "old"
    with staged(target) as folder:
        write_site(folder)
    assert (target / MARKER).read_text() == "new"
    assert not (target / "gone.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_no_build_wrote_is_never_replaced(tmp_path):
    target = tmp_path / "photos"
    target.mkdir()
    (target / "wedding.jpg").write_text("precious")
    with pytest.raises(NotASiteError), staged(target):
        pytest.fail("the block must not begin")
    assert (target / "wedding.jpg").read_text() == "precious"


def test_a_file_in_the_way_is_left_alone(tmp_path):
    target = tmp_path / "site"
    target.write_text("a file")
    with pytest.raises(NotASiteError), staged(target):
        pytest.fail("the block must not begin")
    assert target.read_text() == "a file"


def ours(file):
    return file.read_text() in ("old", "new")


def test_a_file_is_replaced_only_when_the_new_one_is_whole(tmp_path):
    target = tmp_path / "site.zip"
    target.write_text("old")
    with pytest.raises(OSError, match="full"), staged_file(target, ours) as new:  # noqa: PT012
        new.write_text("new")
        raise OSError("the disk is full")
    assert target.read_text() == "old"
    with staged_file(target, ours) as new:
        new.write_text("new")
    assert target.read_text() == "new"
    assert [file.name for file in tmp_path.iterdir()] == ["site.zip"]


def test_what_is_not_ours_is_left_alone(tmp_path):
    target = tmp_path / "site.zip"
    target.write_text("precious")
    with pytest.raises(NotASiteError), staged_file(target, ours):
        pytest.fail("the block must not begin")
    target.unlink()
    target.mkdir()
    with pytest.raises(NotASiteError), staged_file(target, ours):
        pytest.fail("the block must not begin")


def test_a_folder_is_known_by_the_marker_that_is_asked_for(tmp_path):
    target = tmp_path / "site"
    with staged(target, "mine.json") as folder:
        (folder / "mine.json").write_text("{}")
    with pytest.raises(NotASiteError), staged(target):
        pytest.fail("the block must not begin")
    with staged(target, "mine.json") as folder:
        (folder / "mine.json").write_text("[]")
    assert (target / "mine.json").read_text() == "[]"
