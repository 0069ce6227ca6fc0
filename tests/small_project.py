"""A small project on disk: the real templates and tables, and records that a test writes."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Project:
    """A project folder that tests fill with records."""

    root: Path

    def write(self, name: str, content: str) -> Path:
        """Write a file below the project's root, its indent taken away."""
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(dedent(content).lstrip("\n"), encoding="utf-8")
        return file

    def product(self, slug: str, content: str, district: str = "nam-dan") -> Path:
        """Write a product's record; `content` is YAML without the keys that all share."""
        shared = "sources: [{source: bao}]\n"
        if "group:" not in content:
            shared += "group: thuc-pham\n"
        return self.write(f"products/{district}/{slug}/product.yml", dedent(content) + shared)


def small_project(root: Path) -> Project:
    """Make a project with the province's tables, one source, one decision, one producer."""
    made = Project(root)
    made.root.mkdir()
    (made.root / "overrides").symlink_to(ROOT / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", made.root)
    for name in ("vi", "en", "places"):
        shutil.copytree(ROOT / "content" / name, made.root / "content" / name)
    shutil.copy(ROOT / "content" / "groups.yml", made.root / "content")
    (made.root / "products").mkdir()
    made.write(
        "content/sources/bao.yml",
        """
        title: Bốn sản phẩm được công nhận lại
        publisher: Báo Nghệ An
        date: 2024-08
        url: https://baonghean.vn/print/10277800.html
        kind: press
        """,
    )
    made.write(
        "content/decisions/qd-1978-2024.yml",
        """
        number: 1978/QĐ-UBND
        date: 2024-08-06
        issuer: UBND tỉnh Nghệ An
        basis: press
        sources: [{source: bao}]
        """,
    )
    made.write(
        "content/producers/htx-sen.yml",
        """
        name: HTX Nông nghiệp Sen Quê Bác
        type: hop-tac-xa
        district: nam-dan
        sources: [{source: bao}]
        """,
    )
    made.product(
        "tra-lien-tu",
        """
        id: k7m2q
        name: Trà liên tu
        producer: htx-sen
        commune: "17950"
        summary: Trà từ tua nhị hoa sen, làm ở xã Kim Liên.
        recognitions: [{decision: qd-1978-2024, stars: 4}]
        en: {name: Lotus stamen tea}
        """,
    )
    return made
