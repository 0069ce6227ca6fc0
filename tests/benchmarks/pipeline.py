"""Builds one project in this process, naming each stage as it begins, and reports in JSON."""

import json
import sys
from pathlib import Path

from synthetic import TODAY

from generator.build import Work, build

STAGE = "stage: "


def main(root: Path, out: Path) -> None:
    """Build the project `root` into `out`."""
    report = build(root, TODAY, out, Work(stage=lambda name: _say(STAGE + name)))
    figures = {
        "seconds": report.seconds,
        "pages": report.pages,
        "files": report.files,
        "bytes": report.bytes,
        "warnings": len(report.warnings),
        "states": {state.value: count for state, count in report.states.items()},
    }
    _say(json.dumps(figures))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
