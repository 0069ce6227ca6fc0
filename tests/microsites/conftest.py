"""A small project with the odd producers that sites must bear, built once for all tests here."""

from datetime import date

import pytest
from odd_sites import write_producers
from small_project import small_project

from generator.build import build

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def odd(tmp_path_factory):
    """Return the project of odd producers."""
    return write_producers(small_project(tmp_path_factory.mktemp("odd") / "project"))


@pytest.fixture(scope="session")
def build_odd(odd):
    """Return a function that builds its catalogue; all faults but those of loading are let by."""

    def build_leniently(today, out):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("generator.build.check", lambda loaded, *_: loaded.faults)
            build(odd.root, today, out)

    return build_leniently


@pytest.fixture(scope="session")
def built(build_odd, tmp_path_factory):
    """Return the folder of its catalogue."""
    out = tmp_path_factory.mktemp("odd-site") / "site"
    build_odd(TODAY, out)
    return out
