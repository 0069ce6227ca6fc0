"""Work for many hands: a bounded parallel map over any `concurrent.futures.Executor`.

Processes on this machine by default; the workers of a Dask scheduler with the extra
`distributed`. A worker that dies takes nothing with it but time: its pieces are done again.
"""

import multiprocessing
import os
import socket
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import contextmanager
from typing import Any, TypeVar
from urllib.parse import urlsplit

K = TypeVar("K")
R = TypeVar("R")

Arguments = tuple[Any, ...]

LEAST_WINDOW = 16
"""Pieces handed out at a time, or two a core: workers are kept busy, and memory stays free."""

_CONNECT_WITHIN = 10
"""Seconds to wait for a Dask scheduler."""


class WorkerLost:
    """Stands for the result of a piece of work that kills whoever takes it on."""


LOST = WorkerLost()


class Inline(Executor):
    """Does the work at once, in this thread."""

    def submit(self, fn: Callable[..., R], /, *args: Any, **kwargs: Any) -> "Future[R]":
        """Call `fn` and return a future that is already done."""
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # whatever `fn` raises belongs to its future
            future.set_exception(error)
        return future


class SchedulerError(Exception):
    """A Dask scheduler cannot be used; the text says why."""


@contextmanager
def executor_for(scheduler: str | None = None, jobs: int | None = None) -> Iterator[Executor]:
    """Start the workers for a run, and end them after it.

    `scheduler` is the address of a running Dask scheduler (`tcp://host:8786`); without it,
    `jobs` processes are started here (by default one a core; 1 means this very process). Raises
    SchedulerError if the extra `distributed` is missing or nobody answers.
    """
    if scheduler:
        with _dask(scheduler) as executor:
            yield executor
    elif (jobs or cores()) == 1:
        yield Inline()
    else:
        with processes(jobs or cores()) as executor:
            yield executor


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def processes(count: int) -> ProcessPoolExecutor:
    """Return a pool of fresh processes, which share nothing with this one and its threads."""
    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context("spawn"))


def run(
    function: Callable[..., R],
    pieces: Iterable[tuple[K, Arguments]],
    executor: Executor,
    window: int | None = None,
) -> Iterator[tuple[K, R | WorkerLost]]:
    """Call `function(*arguments)` for every `(key, arguments)`; yield keys with results.

    Results come as they are ready. No more than `window` pieces are under way, and `pieces` is
    asked for the next only when one is done. A piece that kills its worker, also when it is
    alone, yields LOST. What `function` raises is raised here.
    """
    waiting, window = iter(pieces), window or max(LEAST_WINDOW, 2 * cores())
    pending: dict[Future[R], tuple[K, Arguments]] = {}
    broken: list[tuple[K, Arguments]] = []
    renewed: Executor | None = None
    try:
        while True:
            while len(pending) < window and not broken:
                piece = next(waiting, None)
                if piece is None:
                    break
                try:
                    pending[(renewed or executor).submit(function, *piece[1])] = piece
                except BrokenExecutor:
                    broken.append(piece)
            if not pending and not broken:
                return
            done, _ = wait(pending, return_when=FIRST_COMPLETED)
            for future in done:
                key, arguments = pending.pop(future)
                error = future.exception()
                if isinstance(error, BrokenExecutor):
                    broken.append((key, arguments))
                elif error is not None and _killed_its_workers(error):
                    yield key, LOST
                elif error is not None:
                    raise error
                else:
                    yield key, future.result()
            if broken and not pending:
                if renewed:
                    renewed.shutdown(wait=False)
                renewed = processes(cores()) if _processes_start() else Inline()
                for key, arguments in broken:
                    yield key, _alone(function, arguments, renewed)
                broken.clear()
    finally:
        for future in pending:
            future.cancel()
        if renewed:
            renewed.shutdown(wait=False, cancel_futures=True)


def _processes_start() -> bool:
    """Tell whether processes can be had at all: some machines and scripts do not let them."""
    with processes(1) as pool:
        try:
            return pool.submit(os.getpid).result() > 0
        except BrokenExecutor:
            return False


def _alone(function: Callable[..., R], arguments: Arguments, renewed: Executor) -> R | WorkerLost:
    """Do a piece that may have killed its worker where it can harm no other, if there is such."""
    if isinstance(renewed, Inline):
        return function(*arguments)
    with processes(1) as pool:
        try:
            return pool.submit(function, *arguments).result()
        except BrokenExecutor:
            return LOST


def _killed_its_workers(error: BaseException) -> bool:
    """Recognise Dask's verdict on a piece that several workers died of, without importing it."""
    return type(error).__name__ == "KilledWorker"


def _reach(address: str) -> None:
    """Raise OSError or ValueError unless somebody listens at `address` (scheme://host:port).

    Asked before Dask's own client, which when it fails leaves threads that may never end.
    """
    parts = urlsplit(address)
    if not parts.hostname or not parts.port:
        raise ValueError("scheme://host:port")
    socket.create_connection((parts.hostname, parts.port), _CONNECT_WITHIN).close()


@contextmanager
def _dask(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client  # an extra
    except ImportError:
        raise SchedulerError("pip install 'san-vat-nghe-an[distributed]'") from None
    try:
        _reach(address)
        client: Any = Client(  # type: ignore[no-untyped-call]
            address, timeout=_CONNECT_WITHIN, set_as_default=False
        )
    except (OSError, ValueError) as error:
        raise SchedulerError(f"{address}: {error}") from error
    with client:
        yield client.get_executor()
