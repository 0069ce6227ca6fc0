"""What commands share: how one is described, its exit codes, the words around its result."""

import argparse
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.arguments import Argument, Parser
from generator.records.faults import Fault

CLEAN, FAULTS, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: all is well; the records have errors; the command was used wrongly; stopped."""

Run = Callable[[argparse.Namespace, Path], int]
"""How a command runs: from its arguments and the project's root to an exit code.

Beside its own, the arguments hold those of every command: `today`, `format`, `lang`, `quiet`;
and `real_today`, the day it is whatever `today` says.
"""

FAULT_FORMATS = ("text", "json", "github", "gitlab")


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what it does (for the help), its arguments, and how it runs.

    A command with `parts` runs by one of these (`ocop photo add`) and has no `run` of its own.
    `formats` are the forms of its report that `--format` takes, the first by default.
    """

    name: str
    help: str
    arguments: tuple[Argument, ...] = ()
    run: Run | None = None
    parts: tuple["Command", ...] = ()
    formats: tuple[str, ...] = FAULT_FORMATS
    settings: tuple[tuple[str, object], ...] = ()

    def add_to(self, parser: Parser, common: Callable[["Command"], Parser]) -> None:
        """Add the command's arguments, and its parts, to its `parser`.

        `common` makes the options of every command.
        """
        for names, settings in self.arguments:
            parser.add_argument(*names, **settings)
        parser.set_defaults(command=self, **dict(self.settings))
        if not self.parts:
            return
        parts = parser.add_subparsers(
            title="việc", metavar="VIỆC", required=True, parser_class=Parser
        )
        for part in self.parts:
            part.add_to(parts.add_parser(part.name, help=part.help, parents=[common(part)]), common)


def code_for(faults: Iterable[Fault]) -> int:
    """Return the exit code that tells whether some fault is an error."""
    return FAULTS if any(fault.is_error for fault in faults) else CLEAN


def tell(args: argparse.Namespace, vietnamese: str, english: str | None = None) -> None:
    """Print what is no result: a summary, beside the report."""
    if not args.quiet:
        print(english if english and args.lang == "en" else vietnamese, file=sys.stderr)


def refuse(vietnamese: str, english: str, code: int = WRONG_USE) -> int:
    """Say why nothing was done, Vietnamese first, and return the exit code."""
    print(f"Không thực hiện được: {vietnamese}.\nNot done: {english}.", file=sys.stderr)
    return code


def reason_of(refused: OSError) -> str:
    """Return why the system refused something, in its own words."""
    return str(refused.strerror or refused)
