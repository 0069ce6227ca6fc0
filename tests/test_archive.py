import os
import zipfile

from generator.archive import holds, write_zip


def fill(folder):
    (folder / "en").mkdir(parents=True)
    (folder / "index.html").write_text("một", encoding="utf-8")
    (folder / "en" / "index.html").write_text("one", encoding="utf-8")
    (folder / ".htaccess").write_text("x", encoding="utf-8")


def test_the_same_files_make_the_same_bytes(tmp_path):
    archives = []
    for number in (1, 2):
        folder = tmp_path / str(number)
        fill(folder)
        os.utime(folder / "index.html", (number * 10**9, number * 10**9))
        archives.append(tmp_path / f"{number}.zip")
        write_zip(folder, archives[-1])
    assert archives[0].read_bytes() == archives[1].read_bytes()
    with zipfile.ZipFile(archives[0]) as archive:
        assert archive.namelist() == [".htaccess", "en/index.html", "index.html"]
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_only_our_own_archives_are_known(tmp_path):
    fill(tmp_path / "site")
    write_zip(tmp_path / "site", tmp_path / "site.zip")
    (tmp_path / "letter.zip").write_text("no archive at all")
    assert holds(tmp_path / "site.zip", "index.html")
    assert not holds(tmp_path / "site.zip", "microsite.json")
    assert not holds(tmp_path / "letter.zip", "index.html")
