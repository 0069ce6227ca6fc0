import pytest
from printed_pdf import Pdf

from generator.cli import main


@pytest.fixture
def ocop(project, monkeypatch, capsys):
    monkeypatch.chdir(project.root)

    def run(*arguments):
        code = main(["labels", "--today", "2026-11-23", "--jobs", "1", *arguments])
        return code, *capsys.readouterr()

    return run


def test_labels_are_written_and_told_of(ocop, tmp_path):
    file = tmp_path / "thẻ kệ.pdf"
    code, out, told = ocop("htx-sen", "--out", str(file))
    assert (code, out) == (0, f"{file}\n")
    assert "1 sản phẩm" in told
    assert "Trà liên tu" in Pdf(file.read_bytes()).text()


def test_an_unknown_name_changes_nothing(ocop, tmp_path):
    file = tmp_path / "a.pdf"
    file.write_text("cũ")
    code, out, told = ocop("tra-lien-tuu", "--out", str(file))
    assert (code, out) == (2, "")
    assert "Không thực hiện được" in told
    assert "tra-lien-tu" in told
    assert file.read_text() == "cũ"
    assert [entry.name for entry in tmp_path.iterdir() if entry.name != "project"] == ["a.pdf"]


def test_faulty_records_are_shown_and_nothing_is_printed(ocop, project, tmp_path):
    project.product("hong", "id: hong1\nname: Hỏng\nrecognitions: [{stars: 6, source: bao}]\n")
    code, _, told = ocop("tra-lien-tu", "--out", str(tmp_path / "a.pdf"))
    assert code == 1
    assert "product.yml:3" in told
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("where", ["khong-co/a.pdf", ""])
def test_a_place_that_cannot_be_written_is_refused(ocop, tmp_path, where):
    code, _, told = ocop("tra-lien-tu", "--out", str(tmp_path / where))
    assert code == 2
    assert "không ghi được" in told


@pytest.mark.parametrize(
    "wrong", [("--kind", "poster"), ("--grid", "7"), ("--copies", "0"), ("--parts", "x")]
)
def test_wrong_choices_are_refused_in_vietnamese(ocop, wrong, capsys, tmp_path):
    with pytest.raises(SystemExit) as left:
        ocop("tra-lien-tu", "--out", str(tmp_path / "a.pdf"), *wrong)
    assert left.value.code == 2
    assert "Sai cách dùng" in capsys.readouterr().err
