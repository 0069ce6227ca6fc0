"""Progress of long work: what a worker reports, and how the command line shows it."""

from collections.abc import Callable
from typing import Protocol, TextIO

from generator.text import Lang, format_number


class Progress(Protocol):
    """Told how much is there before the work begins, then after every finished piece of it."""

    def __call__(self, done: int, total: int) -> None:
        """Take note that `done` of `total` pieces are finished."""


def silent(done: int, total: int) -> None:
    """Show nothing: for `--quiet` and for tests."""


class ProgressLine:
    """One line of a terminal, written over and over; in a log, one line at the end.

    `clock` returns seconds (time.monotonic); it is an argument so that tests can set it.
    """

    def __init__(
        self,
        stream: TextIO,
        what: str,
        *,
        lang: Lang = "vi",
        clock: Callable[[], float],
        every: float = 0.1,
    ) -> None:
        self._stream = stream
        self._what = what
        self._lang = lang
        self._clock = clock
        self._every = every
        self._started = clock()
        self._before: int | None = None
        self._shown = float("-inf")
        self._live = stream.isatty()

    def __call__(self, done: int, total: int) -> None:
        """Write how many are done, how many a second, and how long the rest will take."""
        now = self._clock()
        last = done >= total
        if self._before is None:
            self._before = done
        if not last and (not self._live or now - self._shown < self._every):
            return
        self._shown = now
        text = describe(self._what, done, total, now - self._started, self._lang, self._before)
        start, end = ("\r", "\x1b[K") if self._live else ("", "")
        self._stream.write(f"{start}{text}{end}" + ("\n" if last else ""))
        self._stream.flush()


def describe(
    what: str, done: int, total: int, seconds: float, lang: Lang = "vi", before: int = 0
) -> str:
    """Say in one line what stands done: number, rate, and time left (or taken, at the end).

    `before` of the `done` were there at the start and do not count for the rate.
    """
    rate = (done - before) / seconds if seconds > 0 else 0.0
    shown = format_number(round(rate, 1), lang)
    if done >= total:
        taken = _duration(seconds, lang)
        end = {"vi": f"xong sau {taken}", "en": f"done in {taken}"}[lang]
    elif rate:
        left = _duration((total - done) / rate, lang)
        end = {"vi": f"còn {left}", "en": f"{left} left"}[lang]
    else:
        end = "…"
    unit = {"vi": "mỗi giây", "en": "a second"}[lang]
    return f"{what}: {done}/{total} · {shown} {unit} · {end}"


def _duration(seconds: float, lang: Lang) -> str:
    whole = max(round(seconds), 0)
    minutes, rest = divmod(whole, 60)
    if minutes == 0:
        return f"{rest} giây" if lang == "vi" else f"{rest} s"
    return f"{minutes} phút {rest:02d} giây" if lang == "vi" else f"{minutes} min {rest:02d} s"
