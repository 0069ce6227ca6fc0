"""How long a program runs and how much memory it takes, with all that it starts."""

import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil

_EVERY = 0.02
"""Seconds between two looks at the memory."""


@dataclass
class Metered:
    """What one run took: seconds of wall clock, and the peak of memory in bytes.

    `peaks` and `cpu` tell the memory and the seconds that cores worked for each stage; `output`
    is what the program printed, apart from the lines that name its stages.
    """

    seconds: float = 0.0
    peak: int = 0
    peaks: dict[str, int] = field(default_factory=dict)
    cpu: dict[str, float] = field(default_factory=dict)
    output: str = ""


class ProgramFailedError(Exception):
    """The program ended with a fault; the message is what it said."""


def run(command: Sequence[str | Path], folder: Path, stage_mark: str = "") -> Metered:
    """Run `command` in `folder` and measure it.

    A line that begins with `stage_mark` names the stage that begins. Raises ProgramFailedError.
    """
    metered, stage, lines = Metered(), "", []
    started = time.perf_counter()
    program = psutil.Popen(
        [str(word) for word in command],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    ended = threading.Event()

    def watch() -> None:
        worked = 0.0
        while not ended.wait(_EVERY):
            memory, cpu = family_of(program)
            metered.peak = max(metered.peak, memory)
            metered.peaks[stage] = max(metered.peaks.get(stage, 0), memory)
            metered.cpu[stage] = metered.cpu.get(stage, 0.0) + max(cpu - worked, 0.0)
            worked = max(cpu, worked)

    watcher = threading.Thread(target=watch)
    watcher.start()
    for line in program.stdout:
        if stage_mark and line.startswith(stage_mark):
            stage = line.removeprefix(stage_mark).strip()
        else:
            lines.append(line)
    code = program.wait()
    metered.seconds = time.perf_counter() - started
    ended.set()
    watcher.join()
    metered.output = "".join(lines)
    if code:
        raise ProgramFailedError(metered.output)
    return metered


def family_of(program: psutil.Process) -> tuple[int, float]:
    """Return the bytes in memory of a program with its children, and the seconds they worked.

    Memory that processes share is counted once where the system tells (Linux: PSS).
    """
    memory, cpu = 0, 0.0
    try:
        family = [program, *program.children(recursive=True)]
    except psutil.Error:
        return 0, 0.0
    for process in family:
        try:
            times = process.cpu_times()
            cpu += times.user + times.system
            if process is program:
                cpu += times.children_user + times.children_system
            if len(family) == 1:
                memory += process.memory_info().rss
            else:
                full = process.memory_full_info()
                memory += getattr(full, "pss", full.rss)
        except psutil.Error:  # it has just ended
            continue
    return memory, cpu
