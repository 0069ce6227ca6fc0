from pathlib import Path

import pytest
from clones import Proposal, propose
from small_project import Project


@pytest.fixture
def proposal(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Proposal:
    """Return the clone of somebody who proposes, the working folder of the test."""
    project.write(
        "content/decisions/qd-1-2021.yml",
        """
        number: 1/QĐ-UBND
        date: 2021-01-05
        issuer: UBND tỉnh Nghệ An
        basis: press
        sources: [{source: bao}]
        """,
    )
    project.product(
        "tuong-nam-anh",
        """
        id: d4f5g
        name: Tương Nam Anh
        recognitions: [{decision: qd-1-2021, stars: 3}]
        """,
    )
    project.product("buoi", "id: b4f5g\nname: Bưởi\nstory: Câu chuyện cũ.\n", "do-luong")
    project.write(
        ".github/CODEOWNERS",
        """
        * @sanvat/chung
        /products/nam-dan/ @sanvat/nam-dan   # huyện Nam Đàn
        """,
    )
    made = propose(project, tmp_path / "fork")
    monkeypatch.chdir(made.root)
    return made
