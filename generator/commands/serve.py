"""`ocop serve`: builds, serves, rebuilds what changed, reloads the browser."""

import argparse
from pathlib import Path

from generator import arguments, mkdocs_plugin
from generator.arguments import Argument
from generator.build import watched
from generator.commands import build
from generator.commands.command import CLEAN, FAULTS, Command, reason_of, refuse, tell
from generator.commands.working import BUILD

ARGUMENTS: tuple[Argument, ...] = (
    *BUILD,
    (("--host",), {"default": "127.0.0.1", "metavar": "MÁY", "help": "địa chỉ (127.0.0.1)"}),
    (
        ("--port",),
        {"type": arguments.count, "default": 8000, "metavar": "CỔNG", "help": "cổng"},
    ),
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Serve the site until interrupted."""
    out = args.out or root / "site"

    def rebuild() -> None:
        build.run(args, root)

    rebuild()
    if not out.is_dir():
        return FAULTS
    try:
        server = mkdocs_plugin.serve(rebuild, out, watched(root), args.host, args.port)
    except OSError as refused:
        reason = reason_of(refused)
        return refuse(f"không mở được cổng {args.port} ({reason})", f"port not free ({reason})")
    tell(args, f"http://{args.host}:{args.port}/  (Ctrl+C: dừng / stop)")
    server.serve()
    return CLEAN


COMMAND = Command("serve", "dựng, mở trên máy này, dựng lại khi có sửa", ARGUMENTS, run)
