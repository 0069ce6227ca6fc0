"""The command line's grammar in Vietnamese: argparse with its words translated.

Wrong use is told in Vietnamese first, English beside it, and ends with exit code 2.
"""

import argparse
import re
from collections.abc import Iterable
from datetime import date
from typing import Any, NoReturn

from generator.dates import PartialDate

_TRANSLATIONS = (
    (r"the following arguments are required: (.*)", r"thiếu: \1"),
    (r"unrecognized arguments: (.*)", r"không hiểu: \1"),
    (
        r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)",
        r"\1 không nhận \2; chọn một trong: \3",
    ),
    (r"argument (\S+): expected one argument", r"\1 cần một giá trị"),
    (r"argument (\S+): ignored explicit argument (.*)", r"\1 không nhận giá trị \2"),
    (r"argument (\S+): invalid \w+ value: (.*)", r"\1 không nhận \2"),
    (r"argument (\S+): (.*)", r"\1: \2"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 chưa rõ; có thể là \2"),
)


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Vietnamese."""

    def __init__(self, *, with_help: bool = True, **settings: object) -> None:
        super().__init__(
            **{  # type: ignore[arg-type]
                "formatter_class": _Formatter,
                "add_help": False,
                "allow_abbrev": False,
                **settings,
            }
        )
        self._positionals.title = "tham số"
        self._optionals.title = "tùy chọn"
        if with_help:
            self.add_argument("-h", "--help", action="help", help="hiện phần trợ giúp này")

    def error(self, message: str) -> NoReturn:
        """Say what was wrong in both languages, how to get help, and exit with 2."""
        help_ = f"Xem / see: {self.prog} --help"
        self.exit(2, f"Sai cách dùng: {translated(message)}.\nWrong use: {message}.\n{help_}\n")


class _Formatter(argparse.HelpFormatter):
    """The help's layout, with the Vietnamese word for usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)


def translated(message: str) -> str:
    """Return argparse's message in Vietnamese, or as it is when it is not known."""
    for pattern, vietnamese in _TRANSLATIONS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return match.expand(vietnamese)
    return message


def count(written: str) -> int:
    """Read a whole number from 1 up. Raises argparse.ArgumentTypeError."""
    if not re.fullmatch(r"[1-9][0-9]{0,5}", written):
        raise argparse.ArgumentTypeError(f"“{written}” cần là số nguyên từ 1 trở lên")
    return int(written)


def day(written: str) -> date:
    """Read a day given on the command line. Raises argparse.ArgumentTypeError."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        try:
            return date.fromisoformat(written)
        except ValueError:
            pass
    raise argparse.ArgumentTypeError(f"“{written}” ≠ 2026-11-23 (năm-tháng-ngày, year-month-day)")


def partial_date(written: str) -> PartialDate:
    """Read a date as far as it is known: `2024-08-06`, `2024-08`, `2024`, `FROM..TO`.

    Raises argparse.ArgumentTypeError.
    """
    start, parted, end = written.partition("..")
    try:
        return PartialDate.parse({"from": start, "to": end} if parted else written)
    except ValueError as wrong:
        known = "2024-08-06, 2024-08, 2024, 2024-01-01..2024-02-23"
        raise argparse.ArgumentTypeError(f"“{written}” ≠ {known}") from wrong


Argument = tuple[tuple[str, ...], dict[str, Any]]
"""An argument of a command: its names, and the settings that argparse takes for it."""
