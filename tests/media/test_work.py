"""Work for many hands: in order to keep memory bounded, and to survive the death of a worker."""

import os
import signal
import time
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor

import pytest

from generator.media.work import (
    LOST,
    Inline,
    SchedulerError,
    cores,
    executor_for,
    processes,
    run,
)


def double(number):
    return 2 * number


def double_slowly(number):
    time.sleep(0.02)
    return 2 * number


def kill_once(number, flag):
    """Kill this process when `flag` is not yet there."""
    if number == 3 and not flag.exists():
        flag.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def kill_always(number):
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def pieces(count, *more):
    return ((number, (number, *more)) for number in range(count))


DOUBLED = {number: 2 * number for number in range(10)}


@pytest.mark.parametrize("executor", [Inline(), ThreadPoolExecutor(3), processes(2)])
def test_any_executor_will_do(executor):
    with executor:
        assert dict(run(double, pieces(10), executor)) == DOUBLED


def test_few_pieces_are_under_way_at_a_time():
    taken, highest, finished = 0, 0, 0

    def counted():
        nonlocal taken
        for piece in pieces(50):
            taken += 1
            yield piece

    with ThreadPoolExecutor(2) as executor:
        for _ in run(double_slowly, counted(), executor, window=5):
            finished += 1
            highest = max(highest, taken - finished)
    assert finished == 50
    assert highest <= 5


def test_no_pieces_are_no_work():
    assert list(run(double, iter(()), Inline())) == []


def test_what_the_work_raises_is_raised():
    with pytest.raises(TypeError):
        list(run(double, [("x", (None, None))], Inline()))


def test_a_process_killed_in_the_middle_loses_nothing(tmp_path):
    with processes(2) as executor:
        found = dict(run(kill_once, pieces(10, tmp_path / "flag"), executor, window=4))
    assert found == DOUBLED


def test_a_piece_that_kills_whoever_takes_it_is_given_up_and_no_other(tmp_path):
    with processes(2) as executor:
        found = dict(run(kill_always, pieces(10), executor, window=4))
    assert found == {**DOUBLED, 3: LOST}


def test_where_no_process_starts_the_work_is_done_here(monkeypatch):
    class Dead(ThreadPoolExecutor):
        def submit(self, *_):
            raise BrokenExecutor

    monkeypatch.setattr("generator.media.work.processes", Dead)
    assert dict(run(double, pieces(10), Dead(1))) == DOUBLED


def test_one_job_means_this_process():
    with executor_for(jobs=1) as executor:
        assert executor.submit(os.getpid).result() == os.getpid()
    with executor_for(jobs=2) as executor:
        assert executor.submit(os.getpid).result() != os.getpid()
    assert cores() >= 1


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense", "tcp://"])
def test_a_scheduler_that_does_not_answer_is_named(address, monkeypatch):
    monkeypatch.setattr("generator.media.work._CONNECT_WITHIN", 1)
    with pytest.raises(SchedulerError, match=address), executor_for(address):
        pass
