"""Photos on a real Dask scheduler with two real workers, one of which is killed in the middle."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from distributed import Client
from made_photos import corners, encoded, put

from generator.media.cache import Cache
from generator.media.photo_file import PhotoFault
from generator.media.photo_recipe import Recipe, Step
from generator.media.photos import PhotoSet, process
from generator.media.work import executor_for

RECIPE = Recipe(steps=(Step(480, avif=50, jpeg=70), Step(800, avif=50, jpeg=70)))


@pytest.fixture
def cluster(tmp_path):
    """A scheduler and two workers as processes of their own; yields its address and the workers."""
    address = tmp_path / "scheduler.json"
    quiet = {**os.environ, "DASK_LOGGING__DISTRIBUTED": "critical"}

    def start(*arguments):
        command = [sys.executable, "-m", *arguments, "--scheduler-file", str(address)]
        return subprocess.Popen(
            command, cwd=tmp_path, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    local = ("--host", "127.0.0.1", "--no-dashboard")
    scheduler = start("distributed.cli.dask_scheduler", "--port", "0", *local)
    worker = ("distributed.cli.dask_worker", "--nthreads", "1", "--no-nanny", *local)
    workers = [start(*worker, "--death-timeout", "20") for _ in range(2)]
    try:
        at = address_in(address)
        with Client(at, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=20)
        yield at, workers
    finally:
        for process_ in (*workers, scheduler):
            process_.kill()
            process_.wait()


def address_in(file):
    until = time.monotonic() + 20
    while time.monotonic() < until:
        if file.exists() and file.stat().st_size:
            return json.loads(file.read_text())["address"]
        time.sleep(0.05)
    raise TimeoutError("the scheduler did not start")


def test_a_killed_worker_loses_nothing(cluster, tmp_path):
    address, workers = cluster
    photos = [
        put(tmp_path, f"{n}.jpg", encoded(corners((900, 600 + n)), "JPEG")) for n in range(12)
    ]
    broken = put(tmp_path, "hong.jpg", encoded(corners(), "JPEG")[:-500])
    cache = Cache(tmp_path / "cache")
    killed_at = []

    def kill_one(done, _total):
        if done >= 3 and not killed_at:
            killed_at.append(done)
            os.kill(workers[0].pid, signal.SIGKILL)

    with executor_for(address) as executor:
        found = process([*photos, broken], cache, executor, recipe=RECIPE, progress=kill_one)
        assert executor.submit(os.getpid).result() == workers[1].pid

    assert killed_at
    assert killed_at[0] < len(photos)
    assert workers[0].wait() == -signal.SIGKILL
    assert all(isinstance(found[photo], PhotoSet) for photo in photos)
    assert found[broken] == PhotoFault("OC904")

    here = process(photos, Cache(tmp_path / "here"), recipe=RECIPE)
    for photo in photos:
        there = [rendition.path.read_bytes() for rendition in found[photo].renditions]
        assert there == [rendition.path.read_bytes() for rendition in here[photo].renditions]
