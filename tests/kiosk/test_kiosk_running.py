"""What starts and updates a kiosk on a machine of a centre: run with a browser that only notes."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.kiosk.running import SUMS, run_files, sums

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "overrides/kiosk/run/linux"

BROWSER = """#!/bin/sh
printf '%s\\n' "$@" > "$NOTED"
"""


class Machine:
    """A Debian machine, as far as the scripts see it."""

    def __init__(self, folder: Path) -> None:
        self.home, self.media, self.bin = (folder / name for name in ("home", "media", "bin"))
        self.noted, self.profile = folder / "noted", folder / "profile"
        self.units = folder / "units"
        for made in (self.media, self.bin):
            made.mkdir()
        self.tool("chromium", BROWSER)

    def tool(self, name: str, script: str) -> None:
        (self.bin / name).write_text(script)
        (self.bin / name).chmod(0o755)

    def stick(self, built: str, centre: str = "kim-lien", name: str = "usb") -> Path:
        """Put a stick with a kiosk of that day into the machine."""
        folder = self.media / name / "màn hình"
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "media").mkdir(parents=True)
        (folder / "index.html").write_text(f"<p>{built}")
        (folder / "media/ảnh.avif").write_bytes(built.encode() * 1000)
        (folder / "kiosk.json").write_text(
            json.dumps({"centre": centre, "name": centre, "built": built}, indent=1)
        )
        for file, content in run_files(ROOT).items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(content)
        (folder / SUMS).write_text(sums(folder))
        return folder

    def run(self, script: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        environment = {
            "PATH": f"{self.bin}:{os.environ['PATH']}",
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "NOTED": str(self.noted),
            "SAN_VAT_HOME": str(self.home),
            "SAN_VAT_PROFILE": str(self.profile),
            "SAN_VAT_MEDIA": str(self.media),
            "SAN_VAT_UNITS": str(self.units),
            **more,
        }
        return subprocess.run(
            ["sh", str(script), *arguments],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    def install(self) -> None:
        done = self.run(self.stick("2026-11-01") / "chay/linux/cai-dat.sh")
        assert done.returncode == 0, done.stderr

    def update(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return self.run(self.home / "cap-nhat.sh", *arguments, **more)

    @property
    def day(self) -> str:
        """The day of the kiosk that the machine shows."""
        return json.loads((self.home / "hien-tai/kiosk.json").read_text())["built"]

    def opened(self) -> list[str]:
        """Start the kiosk and return what the browser was told."""
        done = self.run(self.home / "chay-kiosk.sh")
        assert done.returncode == 0, done.stderr
        return self.noted.read_text().splitlines()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path)
    made.install()
    return made


def test_an_installed_kiosk_opens_full_screen(machine):
    told = machine.opened()
    assert "--kiosk" in told
    assert f"--user-data-dir={machine.profile}" in told
    assert told[-1] == f"file://{machine.home}/hien-tai/index.html"
    units = {file.name for file in machine.units.iterdir()}
    assert units == {file.name for file in LINUX.glob("san-vat-*")}


def test_after_a_power_cut_no_question_stands_in_the_way(machine):
    (machine.profile / "Default").mkdir(parents=True)
    preferences = machine.profile / "Default/Preferences"
    preferences.write_text('{"profile":{"exit_type":"Crashed","exited_cleanly":false,"x":1}}')
    (machine.profile / "SingletonLock").symlink_to("old-machine-1234")
    machine.opened()
    assert json.loads(preferences.read_text())["profile"] == {
        "exit_type": "Normal",
        "exited_cleanly": True,
        "x": 1,
    }
    assert not (machine.profile / "SingletonLock").is_symlink()


def test_an_update_replaces_the_kiosk_and_keeps_the_settings(machine):
    (machine.home / "cai-dat.conf").write_text('THEM="--force-device-scale-factor=1.25 --x"\n')
    (machine.profile / "Default").mkdir(parents=True)
    (machine.profile / "Default/counts").write_text("7")
    machine.stick("2026-12-01")
    done = machine.update()
    assert done.returncode == 0, done.stderr
    assert "bản ngày 2026-12-01" in done.stdout
    assert machine.day == "2026-12-01"
    assert machine.opened()[-3:-1] == ["--force-device-scale-factor=1.25", "--x"]
    assert (machine.profile / "Default/counts").read_text() == "7"
    machine.run(machine.stick("2027-01-01") / "chay/linux/cai-dat.sh")
    assert "1.25" in (machine.home / "cai-dat.conf").read_text()


def test_of_old_kiosks_one_is_kept(machine):
    for month in ("2026-12-01", "2027-01-01", "2027-02-01"):
        machine.stick(month)
        assert machine.update().returncode == 0
    assert machine.day == "2027-02-01"
    assert len(list(machine.home.glob("ban-*"))) == 2
    assert "2027-01-01" in (machine.home / "truoc/index.html").read_text()


@pytest.mark.parametrize("harm", ["damaged", "missing", "added sums", "no sums", "no page"])
def test_a_stick_that_is_not_whole_changes_nothing(machine, harm):
    stick = machine.stick("2026-12-01")
    if harm == "damaged":
        (stick / "media/ảnh.avif").write_bytes(b"x")
    elif harm == "missing":
        (stick / "media/ảnh.avif").unlink()
    elif harm == "added sums":
        (stick / SUMS).write_text((stick / SUMS).read_text() + "rubbish\n")
    else:
        (stick / (SUMS if harm == "no sums" else "index.html")).unlink()
    done = machine.update(str(stick))
    assert done.returncode == 1
    assert done.stderr
    assert machine.day == "2026-11-01"
    assert list(machine.home.glob("*.dang-chep")) == []
    assert machine.opened()[-1].endswith("/hien-tai/index.html")


def test_a_stick_that_is_pulled_out_half_way_changes_nothing(machine):
    machine.stick("2026-12-01")
    machine.tool("cp", '#!/bin/sh\n/bin/cp "$@"\nrm -f "$3/index.html"\nexit 1\n')
    done = machine.update()
    assert done.returncode == 1
    assert "bản cũ vẫn dùng" in done.stderr
    assert machine.day == "2026-11-01"
    (machine.bin / "cp").unlink()
    (machine.home / "ban-1.dang-chep").mkdir()  # what a power cut leaves behind
    assert machine.update().returncode == 0
    assert machine.day == "2026-12-01"
    assert not (machine.home / "ban-1.dang-chep").exists()


def test_a_kiosk_that_a_power_cut_broke_is_opened_as_it_was_before(machine):
    machine.stick("2026-12-01")
    machine.update()
    (machine.home / "hien-tai/index.html").unlink()
    assert machine.opened()[-1] == f"file://{machine.home}/truoc/index.html"


def test_another_centres_stick_is_refused_unless_it_is_meant(machine):
    machine.stick("2026-12-01", centre="cua-lo")
    done = machine.update()
    assert done.returncode == 1
    assert "cua-lo" in done.stderr
    assert machine.day == "2026-11-01"
    assert machine.update(DOI_TRUNG_TAM="1").returncode == 0
    assert machine.day == "2026-12-01"


def test_no_stick_and_two_sticks_are_said_so(machine):
    machine.stick("2026-12-01", name="other")
    done = machine.update()
    assert done.returncode == 1
    assert "other" in done.stderr
    shutil.rmtree(machine.media)
    machine.media.mkdir()
    assert "Không thấy" in machine.update().stderr


def test_an_address_can_be_opened_instead(machine):
    (machine.home / "cai-dat.conf").write_text('TRANG="https://sanvat.example/kiosk/kim-lien/"\n')
    assert machine.opened()[-1] == "https://sanvat.example/kiosk/kim-lien/"


def test_a_machine_without_a_browser_says_what_to_install(machine):
    (machine.home / "cai-dat.conf").write_text("")
    (machine.bin / "chromium").unlink()
    found = machine.run(machine.home / "chay-kiosk.sh", PATH=_without_browsers(machine.bin))
    assert found.returncode == 1
    assert "apt install chromium" in found.stderr


def _without_browsers(folder: Path) -> str:
    for name in ("sh", "mkdir", "rm", "sed"):
        (folder / name).symlink_to(shutil.which(name) or name)
    return str(folder)


def test_batch_files_have_the_line_ends_of_windows():
    for name, content in run_files(ROOT).items():
        assert (b"\r\n" in content) is name.endswith(".bat"), name
        if name.endswith(".bat"):
            assert content.isascii()
            assert content.count(b"\n") == content.count(b"\r\n")
            labels = {line[1:] for line in content.split(b"\r\n") if line.startswith(b":")}
            wanted = {w.split()[-1] for w in content.split(b"\r\n") if b"goto " in w}
            assert wanted <= labels


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
def test_systemd_reads_the_timer():
    timer = (LINUX / "san-vat-kiosk-dem.timer").read_text()
    [when] = [line.removeprefix("OnCalendar=") for line in timer.splitlines() if "OnCal" in line]
    done = subprocess.run(["systemd-analyze", "calendar", when], capture_output=True, check=False)
    assert done.returncode == 0


def test_the_guide_names_the_files_that_the_folder_has():
    guide = (ROOT / "content/vi/huong-dan-kiosk.md").read_text("utf-8")
    named = {
        name.replace("\\", "/")
        for name in re.findall(r"chay[\\/](?:linux|windows)[\\/][\w.-]+", guide)
    }
    assert len(named) >= 2
    assert named <= set(run_files(ROOT))
    assert "/opt/san-vat-kiosk/cap-nhat.sh" in guide


def test_pictures_of_the_guide_are_small():
    for picture in (ROOT / "content/vi/anh").iterdir():
        assert picture.stat().st_size <= 60_000, picture
