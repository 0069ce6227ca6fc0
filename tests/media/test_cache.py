"""The cache: whole entries or none, whoever writes at the same time."""

import os
import threading
import time

import pytest
from made_photos import put

from generator.media.cache import Cache, Pruned, digest_of, key_of

FILES = {"a.bin": b"x" * 1000, "b.bin": b"y"}
KEY = key_of("photo", "recipe")


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "cache")


def test_what_is_kept_is_found(cache):
    kept = cache.keep(KEY, FILES, {"colour": "#123456"})
    found = Cache(cache.folder).find(KEY)
    assert found == kept
    assert {name: (found.folder / name).read_bytes() for name in found.sizes} == FILES
    assert found.notes == {"colour": "#123456"}
    assert cache.find(key_of("another")) is None


@pytest.mark.parametrize("harm", ["lost", "short", "empty list", "no list"])
def test_an_entry_that_lost_something_counts_as_absent_and_is_made_anew(cache, harm):
    folder = cache.keep(KEY, FILES, {}).folder
    if harm == "lost":
        (folder / "a.bin").unlink()
    elif harm == "short":
        (folder / "a.bin").write_bytes(b"x" * 999)
    elif harm == "empty list":
        (folder / "entry.json").write_bytes(b"")
    else:
        (folder / "entry.json").unlink()
    assert cache.find(KEY) is None

    cache.keep(KEY, FILES, {"again": True})
    assert cache.find(KEY).notes == {"again": True}


def test_of_two_who_make_the_same_entry_the_first_wins(cache):
    cache.keep(KEY, FILES, {"by": "first"})
    Cache(cache.folder).keep(KEY, FILES, {"by": "second"})
    assert cache.find(KEY).notes == {"by": "first"}
    assert not list(cache.folder.glob(".new-*"))


def test_nobody_sees_half_an_entry(cache):
    """Writers and readers at once: whatever is found is whole."""
    files = {f"{n}.bin": bytes([n]) * 50_000 for n in range(6)}
    stop, seen, torn = threading.Event(), [0], []

    def read():
        while not stop.is_set():
            for number in range(20):
                entry = Cache(cache.folder).find(key_of(str(number)))
                if entry is None:
                    continue
                seen[0] += 1
                if {name: (entry.folder / name).read_bytes() for name in files} != files:
                    torn.append(number)

    def write():
        for number in range(20):
            Cache(cache.folder).keep(key_of(str(number)), files, {})

    readers = [threading.Thread(target=read) for _ in range(2)]
    writers = [threading.Thread(target=write) for _ in range(3)]
    for thread in (*readers, *writers):
        thread.start()
    for writer in writers:
        writer.join()
    stop.set()
    for reader in readers:
        reader.join()
    assert not torn
    assert seen[0]
    assert all(cache.find(key_of(str(number))) for number in range(20))


def unused_for(entry, days):
    then = time.time() - days * 24 * 3600
    os.utime(entry.folder / "entry.json", (then, then))


def test_pruning_removes_what_nobody_used_for_long(cache):
    old, other = cache.keep(KEY, FILES, {}), key_of("other")
    used = cache.keep(other, FILES, {})
    unused_for(old, 15)
    unused_for(used, 15)
    assert cache.find(other), "looking for it is using it"
    size = sum(file.stat().st_size for file in old.folder.iterdir())

    assert cache.prune(days=14) == Pruned(entries=1, bytes=size)
    assert cache.find(other)
    assert cache.find(KEY) is None
    assert cache.prune(days=14) == Pruned(0, 0)
    assert cache.prune(days=0).entries == 1


def test_pruning_an_absent_cache_is_no_fault(tmp_path):
    assert Cache(tmp_path / "none").prune(days=0) == Pruned(0, 0)


def test_pruning_removes_what_a_broken_run_left_long_ago(cache):
    cache.keep(KEY, FILES, {})
    old, new = cache.folder / ".new-old", cache.folder / ".new-new"
    for folder in (old, new):
        folder.mkdir()
        (folder / "half").write_bytes(b"half")
    long_ago = time.time() - 48 * 3600
    os.utime(old, (long_ago, long_ago))
    cache.prune(days=14)
    assert not old.exists()
    assert new.exists(), "another run may be writing it"


def test_digests_are_remembered_until_the_file_changes(tmp_path, cache, monkeypatch):
    file = put(tmp_path, "a.jpg", b"one")
    assert cache.digest(file) == digest_of(b"one")
    cache.remember()

    again = Cache(cache.folder)
    monkeypatch.setattr("generator.media.cache.digest_of", lambda _: "read again")
    assert again.digest(file) == digest_of(b"one")
    file.write_bytes(b"two")
    assert again.digest(file) == "read again"


def test_a_file_changed_a_moment_ago_is_not_trusted(tmp_path, cache):
    file = tmp_path / "a.jpg"
    file.write_bytes(b"one")
    status = file.stat()
    cache.digest(file)
    cache.remember()
    file.write_bytes(b"two")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert Cache(cache.folder).digest(file) == digest_of(b"two")


def test_digests_of_files_that_are_gone_are_forgotten(tmp_path, cache):
    file, other = put(tmp_path, "a.jpg", b"one"), put(tmp_path, "b.jpg", b"two")
    cache.digest(file)
    cache.remember()
    file.unlink()
    cache.digest(other)
    cache.remember()
    assert str(file) not in (cache.folder / "digests.json").read_text()


@pytest.mark.parametrize("nonsense", [b"", b"[]", b"{", b'{"x": 1}', "é".encode("latin-1")])
def test_a_broken_list_of_digests_is_passed_over(tmp_path, cache, nonsense):
    cache.folder.mkdir()
    (cache.folder / "digests.json").write_bytes(nonsense)
    file = put(tmp_path, "a.jpg", b"one")
    assert Cache(cache.folder).digest(file) == digest_of(b"one")
