"""What long work tells its watcher."""

import io

from generator.progress import ProgressLine, describe, silent


class Terminal(io.StringIO):
    def isatty(self):
        return True


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def test_it_says_how_many_how_fast_and_how_long_still():
    assert describe("Ảnh", 30, 120, 12.0) == "Ảnh: 30/120 · 2,5 mỗi giây · còn 36 giây"
    assert describe("Photos", 1, 241, 2.0, "en") == "Photos: 1/241 · 0.5 a second · 8 min 00 s left"
    assert (
        describe("Ảnh", 120, 120, 75.0) == "Ảnh: 120/120 · 1,6 mỗi giây · xong sau 1 phút 15 giây"
    )
    assert describe("Ảnh", 0, 5, 0.0) == "Ảnh: 0/5 · 0,0 mỗi giây · …"


def test_a_terminal_sees_one_line_written_over():
    clock, terminal = Clock(), Terminal()
    line = ProgressLine(terminal, "Ảnh", clock=clock)
    line(0, 100)
    for done in range(1, 101):
        clock.now += 0.01
        line(done, 100)
    written = terminal.getvalue()
    assert written.count("\n") == 1
    assert 5 <= written.count("\r") <= 15, "about ten times a second, not a hundred"
    assert written.endswith("100/100 · 100,0 mỗi giây · xong sau 1 giây\x1b[K\n")


def test_a_log_sees_the_end_only():
    clock, log = Clock(), io.StringIO()
    line = ProgressLine(log, "Photos", lang="en", clock=clock)
    line(0, 100)
    for done in range(1, 101):
        clock.now += 1
        line(done, 100)
    assert log.getvalue() == "Photos: 100/100 · 1.0 a second · done in 1 min 40 s\n"


def test_what_was_there_at_the_start_does_not_count_as_quick_work():
    assert describe("Ảnh", 95, 100, 10.0, before=90) == "Ảnh: 95/100 · 0,5 mỗi giây · còn 10 giây"
    clock, log = Clock(), io.StringIO()
    line = ProgressLine(log, "Ảnh", clock=clock)
    line(90, 100)
    clock.now += 20
    line(100, 100)
    assert log.getvalue() == "Ảnh: 100/100 · 0,5 mỗi giây · xong sau 20 giây\n"


def test_silence_is_silent(capsys):
    silent(1, 2)
    assert capsys.readouterr() == ("", "")
