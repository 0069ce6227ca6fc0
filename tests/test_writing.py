import os
import threading
from functools import partial

import pytest

from generator import writing
from generator.pages.context import Page
from generator.writing import write_pages

MANY = 200


def page(number):
    return Page(f"trang/{number}/", f"<p>Trang {number}, đ</p>\n")


def drafts(count=MANY):
    return [partial(page, number) for number in range(count)]


def written(site):
    return {f.relative_to(site).as_posix(): f.read_bytes() for f in site.rglob("*.html")}


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_every_page_is_written_whatever_the_number_of_processes(tmp_path, jobs):
    write_pages(drafts(), tmp_path, jobs)
    expected = {f"trang/{n}/index.html": f"<p>Trang {n}, đ</p>\n".encode() for n in range(MANY)}
    assert written(tmp_path) == expected


def test_pages_are_rendered_in_other_processes(tmp_path):
    def who():
        return Page("who.txt", str(os.getpid()))

    write_pages([who, *drafts()], tmp_path, 2)
    if writing._can_split():
        assert (tmp_path / "who.txt").read_text() != str(os.getpid())


def test_what_a_page_raises_is_raised_here(tmp_path):
    def broken():
        raise ValueError("không có mẫu trang")

    with pytest.raises(ValueError, match="không có mẫu trang"):
        write_pages([*drafts(), broken], tmp_path, 2)


def test_a_killed_process_leaves_no_page_out(tmp_path):
    here = os.getpid()

    def fatal():
        if os.getpid() != here:
            os._exit(9)
        return page(MANY)

    write_pages([*drafts(), fatal], tmp_path, 2)
    assert len(written(tmp_path)) == MANY + 1


def test_beside_other_threads_no_process_is_split_off(tmp_path):
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert not writing._can_split()
        write_pages(drafts(), tmp_path, 2)
    finally:
        stop.set()
        thread.join()
    assert len(written(tmp_path)) == MANY
