"""`ocop deploy`: whether the built site fits a host, and what the host is to be told."""

import argparse
from collections.abc import Callable
from pathlib import Path

from generator import mkdocs_plugin
from generator.arguments import Argument
from generator.commands.command import CLEAN, FAULTS, Command, refuse
from generator.hosting import fit_report
from generator.hosting.caddy import caddyfile
from generator.hosting.fit import measures, size_of
from generator.hosting.headers import Place, place_of
from generator.hosting.nginx import nginx_conf
from generator.hosting.targets import TARGETS
from generator.staging import MARKER

CONFIGS: dict[str, Callable[[Place, str], str]] = {"nginx": nginx_conf, "caddy": caddyfile}
"""Servers that read their configuration outside the site; the others find theirs inside."""

DEPLOY: tuple[Argument, ...] = (
    (
        ("--check",),
        {
            "choices": tuple(TARGETS),
            "metavar": "NƠI",
            "help": f"có vừa không: {', '.join(TARGETS)}",
        },
    ),
    (
        ("--config",),
        {"choices": tuple(CONFIGS), "help": "in cấu hình máy chủ (Apache: đã có .htaccess)"},
    ),
    (("--out",), {"type": Path, "metavar": "THƯ_MỤC", "help": "trang đã dựng (site)"}),
    (
        ("--folder",),
        {"metavar": "THƯ_MỤC", "help": "trang nằm ở đâu trên máy chủ, ví dụ /srv/sanvat"},
    ),
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Answer what was asked: about the built site, or about a server's configuration."""
    if bool(args.check) is bool(args.config):
        return refuse("hãy chọn --check hoặc --config", "choose --check or --config")
    return _check(args, root) if args.check else _config(args, root)


def _check(args: argparse.Namespace, root: Path) -> int:
    site = args.out or root / "site"
    if not (site / MARKER).is_file():
        return refuse(f"{site} chưa có trang; hãy chạy ocop build", "no site there: run ocop build")
    size, target = size_of(site), TARGETS[args.check]
    print(fit_report.render(size, target, args.lang))
    return CLEAN if all(measure.fits for measure in measures(size, target)) else FAULTS


def _config(args: argparse.Namespace, root: Path) -> int:
    try:
        settings = mkdocs_plugin.Engine(root).settings
        place = place_of(settings.url, settings.repository.api if settings.repository else None)
    except mkdocs_plugin.EngineError as failed:
        return refuse(f"mkdocs.yml: {failed}", f"mkdocs.yml: {failed}")
    folder = (args.folder or f"/srv/{place.host}").rstrip("/")
    print(CONFIGS[args.config](place, folder), end="")
    return CLEAN


COMMAND = Command(
    "deploy",
    "xem trang có vừa nơi thuê không, in cấu hình cho máy chủ",
    DEPLOY,
    run,
    formats=("text",),
)
