"""The steps of the workflows, run as they run there, on a proposal between two clones."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import renew
from clones import Proposal, git, propose
from small_project import Project

from generator.changes.model import read

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / ".github/scripts"


def run(
    script: str, *arguments: str, folder: Path, **environment: str
) -> subprocess.CompletedProcess:
    settings = {
        "OCOP": f"{sys.executable} -m generator.cli",
        "PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT),
        "TODAY": "2026-11-23",
        "PICTURES": "no",
    }
    return subprocess.run(
        [SCRIPTS / script, *arguments],
        cwd=folder,
        env=os.environ | settings | environment,
        capture_output=True,
        text=True,
    )


@pytest.fixture
def proposal(project: Project, tmp_path: Path) -> Proposal:
    text = (project.root / "mkdocs.yml").read_text("utf-8")
    (project.root / "mkdocs.yml").write_text(
        text.replace("share_cards: true", "share_cards: false")
    )
    return propose(project, tmp_path / "fork")


def test_from_a_proposal_to_the_one_comment(proposal: Proposal, tmp_path: Path) -> None:
    proposal.project.product(
        "mat-ong",
        """
        id: m4f5g
        name: Mật ong @all
        recognitions: [{decision: qd-1978-2024, stars: 4}]
        """,
    )
    proposal.commit()
    out = tmp_path / "out"
    done = run("check_proposal.sh", "origin/main", str(out), folder=proposal.root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (out / "site/san-pham/mat-ong/index.html").is_file()
    changes = read((out / "changes.json").read_bytes())
    assert [(p.slug, p.how) for p in changes.pages if p.how != "follows"] == [("mat-ong", "new")]
    assert git(proposal.root, "status", "--porcelain", "--untracked-files=no") == ""
    # What the workflow with rights does: from the file alone, by its own code.
    comment = tmp_path / "binh-luan.md"
    ocop = [sys.executable, "-m", "generator.cli", "changes", "--read", str(out / "changes.json")]
    subprocess.run(
        [*ocop, "--run", "https://git.example/runs/1#artifacts", "--out", str(comment)],
        cwd=proposal.origin,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        check=True,
    )
    body = renew.body_of(comment.read_text("utf-8"))
    assert "1 trang đổi, trong đó 1 trang mới; 1 sản phẩm đổi hạng sao." in body
    assert "@all" not in body
    # A second push: another comment, in the place of the first.
    posted = [{"id": 1, "body": body, "user": {"login": "github-actions[bot]", "type": "Bot"}}]
    assert renew.decide(posted, body + "khác", renew.is_bot) == renew.Step("update", 1)


def test_a_faulty_proposal_is_told_on_its_lines_and_still_described(
    proposal: Proposal, tmp_path: Path
) -> None:
    proposal.project.product("mat-ong", "id: m4f5g\nname: Mật ong\nproducer: khong-co\n")
    proposal.commit()
    out = tmp_path / "out"
    done = run("check_proposal.sh", "origin/main", str(out), folder=proposal.root)
    assert done.returncode == 1
    assert "::error file=products/nam-dan/mat-ong/product.yml,line=3," in done.stdout
    assert read((out / "changes.json").read_bytes()).errors == 1
    assert not (out / "site").exists()
    done = run("check_proposal.sh", "origin/main", str(out), folder=proposal.root, FORMAT="gitlab")
    assert '"begin": 3' in (out / "code-quality.json").read_text("utf-8")


def test_previews_go_into_folders_of_another_repository(tmp_path: Path) -> None:
    site, bare = tmp_path / "site", tmp_path / "xem-thu.git"
    site.mkdir()
    (site / "index.html").write_text("một", "utf-8")
    git(tmp_path, "init", "-q", "--bare", str(bare))
    where = {"PREVIEW_REPOSITORY": str(bare), "PREVIEW_ADDRESS": "https://xem.example/thu/"}
    for number in range(1, 13):
        done = run("put_online.sh", "github-pages", str(site), f"pr-{number}", folder=ROOT, **where)
        assert done.returncode == 0, done.stderr
        assert done.stdout == f"https://xem.example/thu/pr-{number}/\n"
    (site / "index.html").write_text("hai", "utf-8")
    run("put_online.sh", "github-pages", str(site), "pr-5", folder=ROOT, **where)
    assert git(bare, "rev-list", "--count", "gh-pages") == "1", "no history piles up"
    assert git(bare, "show", "gh-pages:pr-5/index.html") == "hai"
    kept = git(bare, "ls-tree", "--name-only", "gh-pages").split()
    assert "pr-1" not in kept
    assert {"pr-3", "pr-12", ".nojekyll"} <= set(kept)


@pytest.mark.parametrize("arguments", [("ftp", "", "pr-1"), ("netlify", "", "../x")])
def test_hosts_and_names_that_are_none(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "index.html").write_text("x")
    host, _, preview = arguments
    assert run("put_online.sh", host, str(tmp_path), preview, folder=tmp_path).returncode != 0
