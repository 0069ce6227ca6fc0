"""What a pull request changes, on a proposal between two clones."""

import json
import re
from dataclasses import fields
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
from clones import Proposal, git
from markdown_it import MarkdownIt

from generator.changes import model, trees
from generator.changes.comment import MAX_LENGTH, Links, as_markdown, picture_name
from generator.changes.compare import KINDS
from generator.changes.model import Changes, Lacking, Page, StarChange
from generator.changes.owners import owners_of, rules
from generator.cli import main
from generator.records.loader import Records

HOSTILE = "Mật ong @all #1 <img src=x> [x](http://evil.example) `a` | www.evil.example &#64;all"
OLD = "products/nam-dan/tuong-nam-anh/product.yml"


def found(*more: str, capsys) -> Changes:
    command = ["changes", "--base", "origin/main", "--today", "2026-11-23", "--format", "json"]
    assert main([*command, *more]) == 0
    return model.read(capsys.readouterr().out.encode())


def three_products(proposal: Proposal) -> None:
    """Supersede a star, add a product, edit a text: one decision's usual proposal."""
    old = (proposal.root / OLD).read_text("utf-8")
    newer = "recognitions: [{decision: qd-1-2021, stars: 3}, {decision: qd-1978-2024, stars: 4}]"
    changed = old.replace("recognitions: [{decision: qd-1-2021, stars: 3}]", newer)
    (proposal.root / OLD).write_text(changed, "utf-8")
    proposal.project.product(
        "mat-ong",
        f"""
        id: m4f5g
        name: {json.dumps(HOSTILE)}
        recognitions: [{{decision: qd-1978-2024, stars: 4}}]
        """,
        "con-cuong",
    )
    buoi = proposal.root / "products/do-luong/buoi/product.yml"
    buoi.write_text(buoi.read_text("utf-8").replace("chuyện cũ", "chuyện mới"), "utf-8")
    proposal.commit()


def test_three_products_of_a_decision(proposal: Proposal, capsys) -> None:
    three_products(proposal)
    changes = found(capsys=capsys)
    own = {page.slug: (page.how, page.fields) for page in changes.pages if page.how != "follows"}
    assert own == {
        "buoi": ("changed", ("story",)),
        "mat-ong": ("new", ()),
        "tuong-nam-anh": ("changed", ("recognitions",)),
    }
    follow = {(page.kind, page.slug) for page in changes.pages if page.how == "follows"}
    assert follow == {("decisions", "qd-1-2021"), ("decisions", "qd-1978-2024")}
    stars = {change.slug: change for change in changes.stars}
    assert set(stars) == {"mat-ong", "tuong-nam-anh"}
    assert stars["tuong-nam-anh"].before == "Hạng 3 sao, hết hiệu lực ngày 05/01/2024"
    assert stars["tuong-nam-anh"].after == "Hạng 4 sao, còn hiệu lực đến hết ngày 05/08/2027"
    assert [turn.day for turn in stars["tuong-nam-anh"].later] == [
        date(2027, 5, 8),
        date(2027, 8, 6),
    ]
    assert stars["mat-ong"].before is None
    lacking = {lack.slug: lack.keys for lack in changes.lacking}
    assert lacking["buoi"] == (
        *("papers", "photos", "producer", "commune"),
        *("english", "english_story"),
    )
    reviews = [(review.district, review.files, review.owners) for review in changes.reviews]
    assert reviews == [
        ("Huyện Con Cuông", 1, ("@sanvat/chung",)),
        ("Huyện Đô Lương", 1, ("@sanvat/chung",)),
        ("Huyện Nam Đàn", 1, ("@sanvat/nam-dan",)),
    ]
    assert changes.errors == 0
    assert changes.base == git(proposal.origin, "rev-parse", "HEAD")


def rendered(text: str) -> tuple[set[str], list[str], str]:
    """Return the raw HTML in a Markdown text, where its links lead, and its words beside code."""
    made, links, words = set(), [], []
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    for token in [part for block in tokens for part in (block, *(block.children or ()))]:
        if token.type in ("html_block", "html_inline"):
            made |= set(re.findall(r"<!--.*?-->|<[^>]*>", token.content))
        elif token.type in ("link_open", "image"):
            links.append(str(token.attrs.get("href") or token.attrs.get("src")))
        elif token.type == "text":
            words.append(token.content)
    return made, links, "\n".join(words)


def test_the_comment_is_plain_and_holds_no_markup_of_records(proposal: Proposal, capsys) -> None:
    three_products(proposal)
    argv = ["changes", "--base", "origin/main", "--today", "2026-11-23"]
    assert main([*argv, "--preview", "https://thu.sanvat.example/12"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("<!-- ocop:changes -->\n## Đề nghị này thay đổi những gì")
    assert "3 trang đổi, trong đó 1 trang mới; 2 sản phẩm đổi hạng sao." in text
    assert "[`/san-pham/buoi/`](https://thu.sanvat.example/12/san-pham/buoi/)" in text
    assert "| **Bưởi** | sửa: câu chuyện |" in text
    assert "- Huyện Nam Đàn (1 tệp): `@sanvat/nam-dan`" in text
    made, links, words = rendered(text)
    assert made <= {"<!-- ocop:changes -->", "<details>", "<summary>", "</summary>"} | {
        *("</details>", "<sub>", "</sub>")
    }
    assert {link.split("/")[2] for link in links} == {"thu.sanvat.example"}
    assert HOSTILE.split()[0] in words
    assert not re.search(r"[@#]\w|www\.|://", words)
    row = next(line for line in text.splitlines() if line.startswith("| **Mật ong"))
    assert row.replace("\\|", "").count("|") == 4


def test_a_faulty_proposal_still_gets_its_comment(proposal: Proposal, capsys) -> None:
    proposal.project.write(OLD, "id: d4f5g\nname: Tương\ngroup: thuc-phan\nsources: []\nstars: [\n")
    proposal.project.write("products/nam-dan/Tên Sai/product.yml", "name: x\ngroup: lạ\n")
    proposal.commit()
    changes = found(capsys=capsys)
    assert changes.errors >= 2
    assert OLD in {finding.file for finding in changes.findings if finding.error}
    text = as_markdown(changes)
    assert "**Chưa đăng được:" in text
    assert f"`{OLD}:" in text


def test_moved_hidden_removed_and_only_laid_out(proposal: Proposal, capsys) -> None:
    products = proposal.root / "products/nam-dan"
    (products / "tuong-nam-anh").rename(products / "tuong-sa-nam")
    tea = products / "tra-lien-tu/product.yml"
    tea.write_text(tea.read_text("utf-8") + "hidden: {since: 2026-11-01}\n", "utf-8")
    producer = proposal.root / "content/producers/htx-sen.yml"
    producer.write_text(producer.read_text("utf-8") + "# lời bàn\n", "utf-8")
    git(proposal.root, "rm", "-rq", "products/do-luong/buoi")
    proposal.commit()
    changes = found(capsys=capsys)
    how = {page.slug: page.how for page in changes.pages if page.how != "follows"}
    assert how == {"tuong-sa-nam": "moved", "tra-lien-tu": "hidden", "buoi": "removed"}
    assert changes.form_only == 1
    assert [(star.slug, star.after) for star in changes.stars] == [("tra-lien-tu", None)]
    assert "đổi địa chỉ, trước là `/san-pham/tuong-nam-anh/`" in as_markdown(changes)


def test_what_others_published_since_is_not_undone(proposal: Proposal, capsys) -> None:
    (proposal.origin / "products/do-luong/buoi/product.yml").unlink()
    git(proposal.origin, "commit", "-qam", "Gỡ bưởi")
    git(proposal.root, "fetch", "-q")
    proposal.project.write("content/vi/moi.md", "# Trang mới\n")
    proposal.project.write("generator/them.py", "x = 1\n")
    proposal.commit()
    changes = found(capsys=capsys)
    assert changes.pages == ()
    assert changes.others == ("content/vi/moi.md",)
    assert changes.machinery == ("generator/them.py",)


def test_two_folders_without_git(project, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "products" / "a").mkdir(parents=True)
    (other / "mkdocs.yml").write_bytes((project.root / "mkdocs.yml").read_bytes())
    (other / "products/a/b.txt").write_text("mới", "utf-8")
    with trees.laid_out(project.root, str(other)) as base:
        assert base.root == other
        differing = trees.different(base.root, project.root)
    assert PurePosixPath("products/a/b.txt") in differing
    assert PurePosixPath("mkdocs.yml") not in differing


@pytest.mark.parametrize("base", ["khong-co", "--output=/tmp/x", "HEAD; id", ""])
def test_a_base_that_does_not_exist(proposal: Proposal, base: str, capsys) -> None:
    if not base:
        git(proposal.root, "remote", "remove", "origin")
    assert main(["changes", f"--base={base}"]) == 2
    assert "git không biết" in capsys.readouterr().err


def test_owners_are_those_of_the_last_rule_that_fits() -> None:
    known = rules("* @a/all\n/products/nam-dan/ @a/nam-dan @b # x\n*.py\n[Mục]\n/x/ <b>\n")
    assert owners_of(PurePosixPath("products/nam-dan/x/product.yml"), known) == ("@a/nam-dan", "@b")
    assert owners_of(PurePosixPath("products/vinh/x/product.yml"), known) == ("@a/all",)
    assert owners_of(PurePosixPath("generator/cli.py"), known) == ()
    assert owners_of(PurePosixPath("x/y"), known) == ()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"\xff",
        b'{"today": "2026-11-23", "more": 1}',
        b'{"today": "2026-11-23", "base": "main"}',
        b'{"today": "2026-11-23", "pages": [{"kind": "products", "slug": "../x", "name": "x",'
        b' "how": "new"}]}',
        b'{"today": "2026-11-23", "findings": [{"code": "OC101", "error": true, "file": "a\\nb",'
        b' "line": 1, "what": "", "how": ""}]}',
        b'{"today": "2026-11-23", "reviews": [{"district": null, "files": 1,'
        b' "owners": ["`@x` [a](b)"]}]}',
        b" " * (model.MAX_BYTES + 1),
    ],
)
def test_files_of_another_form_are_refused(
    proposal: Proposal, raw: bytes, tmp_path: Path, capsys
) -> None:
    (tmp_path / "x.json").write_bytes(raw)
    assert main(["changes", "--read", str(tmp_path / "x.json")]) == 1
    assert "không đúng dạng" in capsys.readouterr().err


def test_a_file_of_changes_is_read_back(proposal: Proposal, tmp_path: Path, capsys) -> None:
    three_products(proposal)
    changes = found(capsys=capsys)
    (tmp_path / "x.json").write_text(model.written(changes), "utf-8")
    assert main(["changes", "--read", str(tmp_path / "x.json")]) == 0
    assert capsys.readouterr().out == as_markdown(changes)


def test_a_comment_is_never_too_long() -> None:
    pages = tuple(
        Page(kind="products", slug=f"x-{number}", name="Tên dài " * 30, how="new")
        for number in range(500)
    )
    stars = tuple(
        StarChange(slug="x", name="Tên dài " * 30, before="y" * 300, after="z" * 300)
        for _ in range(500)
    )
    lacking = tuple(Lacking(slug="x", name="Tên dài " * 30, keys=("story",)) for _ in range(500))
    changes = Changes(today=date(2026, 11, 23), pages=pages, stars=stars, lacking=lacking)
    text = as_markdown(changes)
    assert len(text) <= MAX_LENGTH
    assert text.count("<details>") == text.count("</details>")
    assert "So với bản đang đăng" in text


def test_pictures_stand_side_by_side_where_there_are_any() -> None:
    page = Page(kind="products", slug="buoi", name="Bưởi", how="changed", fields=("story",))
    changes = Changes(today=date(2026, 11, 23), pages=(page,))
    names = frozenset({picture_name("san-pham/buoi/", "truoc"), "la.jpg"})
    text = as_markdown(changes, Links(pictures="https://thu.example/anh", pictured=names))
    assert 'src="https://thu.example/anh/san-pham_buoi.truoc.jpg" alt="Trước"' in text
    assert "la.jpg" not in text
    assert "### Trước và sau" not in as_markdown(changes, Links(pictured=names))


def test_an_address_that_could_break_out_is_refused(proposal: Proposal, capsys) -> None:
    for address in ("javascript:x", "https://x.example/)[a](b", 'https://x"onerror='):
        assert main(["changes", "--base", "origin/main", "--preview", address]) == 2
    assert "không phải địa chỉ" in capsys.readouterr().err


def test_every_kind_of_record_with_pages_is_looked_at() -> None:
    kinds = {field.name for field in fields(Records)}
    without_pages = {"sources", "districts", "communes", "groups", "retired"}
    assert set(KINDS) == kinds - without_pages
    for kind in KINDS:
        page = Page(kind=kind, slug="x", name="x", how="changed", fields=("name",))
        text = as_markdown(Changes(today=date(2026, 11, 23), pages=(page,)))
        assert "### Trang thay đổi: 1" in text
