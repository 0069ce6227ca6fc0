"""The recipes name every host that is checked and every server that is written for."""

from pathlib import Path

import pytest

from generator.commands.deploy import CONFIGS
from generator.hosting.headers import ALWAYS_ASKED, BRIEFLY, FOR_EVER, NAMED_BY_CONTENT
from generator.hosting.targets import TARGETS

RECIPES = (Path(__file__).resolve().parents[2] / "generator/hosting/RECIPES.md").read_text("utf-8")


@pytest.mark.parametrize("target", TARGETS)
def test_every_host_has_its_line(target):
    assert f"`ocop deploy --check {target}`" in RECIPES


@pytest.mark.parametrize("server", CONFIGS)
def test_every_server_has_its_section(server):
    assert f"ocop deploy --config {server} --folder" in RECIPES


def test_what_is_kept_in_a_bucket_is_what_our_headers_keep():
    assert FOR_EVER in RECIPES
    assert BRIEFLY in RECIPES
    assert ALWAYS_ASKED in RECIPES
    kept = [name.removeprefix("media/") for name in NAMED_BY_CONTENT if name.startswith("media/")]
    assert f"for folder in {' '.join(kept)}; do" in RECIPES
