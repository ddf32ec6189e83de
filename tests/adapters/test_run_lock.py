"""One runner for each store."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from amended.adapters.run_lock import RunLock
from amended.errors import StoreInUse, WrongConfiguration

HOLDER = """
import sys, time
from pathlib import Path
from amended.adapters.run_lock import RunLock
RunLock(Path(sys.argv[1])).acquire()
print("locked", flush=True)
time.sleep(60)  # until the test kills it
"""

PARENT = """
import subprocess, sys, time
from pathlib import Path
from amended.adapters.run_lock import RunLock
RunLock(Path(sys.argv[1])).acquire()
# It outlives its parent, until the test kills it.
sleeper = [sys.executable, "-c", "import time; print(flush=True); time.sleep(60)"]
child = subprocess.Popen(sleeper, stdout=subprocess.PIPE, close_fds=False)
child.stdout.readline()
print(child.pid, flush=True)
time.sleep(60)  # until the test kills it
"""

FORKED = """
import os, sys, time
from pathlib import Path
from amended.adapters.run_lock import RunLock
lock = RunLock(Path(sys.argv[1])).acquire()
child = os.fork()
if child:
    lock.release()
    print(child, flush=True)
else:
    os.close(1)
    time.sleep(60)  # until the test kills it
"""


def test_a_second_runner_is_refused_by_name(tmp_path: Path) -> None:
    """While one holds the lock, another gets an error that names the store and the holder's process."""
    path = tmp_path / "amended.db"
    with (
        RunLock(path),
        pytest.raises(StoreInUse, match=f"another runner .process {os.getpid()}.*stop it first") as refused,
    ):
        RunLock(path).acquire()
    assert refused.value.subject == str(path)


def test_a_released_lock_can_be_taken_again(tmp_path: Path) -> None:
    """After release, by hand or at the end of the block, the next runner gets the lock."""
    path = tmp_path / "amended.db"
    first = RunLock(path).acquire()
    assert first.acquire() is first
    first.release()
    first.release()
    with RunLock(path):
        pass
    RunLock(path).acquire().release()


def test_two_stores_have_two_locks(tmp_path: Path) -> None:
    """Runners on different stores do not stand in each other's way."""
    with RunLock(tmp_path / "one.db"), RunLock(tmp_path / "two.db"):
        pass


def test_two_names_of_a_store_are_one_lock(tmp_path: Path) -> None:
    """A link to the store is the same store."""
    (tmp_path / "amended.db").touch()
    (tmp_path / "link.db").symlink_to(tmp_path / "amended.db")
    with RunLock(tmp_path / "amended.db"), pytest.raises(StoreInUse):
        RunLock(tmp_path / "link.db").acquire()


def test_a_killed_runner_leaves_no_lock(tmp_path: Path) -> None:
    """The lock of a process that is killed is free at once."""
    path = tmp_path / "amended.db"
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"locked\n"
        with pytest.raises(StoreInUse, match=f"process {holder.pid}"):
            RunLock(path).acquire()
        holder.send_signal(signal.SIGKILL)
    with RunLock(path):
        pass


def test_a_program_that_a_runner_started_does_not_keep_the_lock(tmp_path: Path) -> None:
    """The lock of a killed runner is free although a program that it started lives on."""
    path = tmp_path / "amended.db"
    with subprocess.Popen([sys.executable, "-c", PARENT, str(path)], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    try:
        os.kill(child, 0)
        with RunLock(path):
            pass
    finally:
        os.kill(child, signal.SIGKILL)


def test_a_forked_child_does_not_keep_a_released_lock(tmp_path: Path) -> None:
    """A lock that is let go of is free although a copy of the process still has its file open."""
    path = tmp_path / "amended.db"
    with subprocess.Popen([sys.executable, "-c", FORKED, str(path)], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        try:
            with RunLock(path):
                pass
        finally:
            os.kill(child, signal.SIGKILL)


def test_a_place_without_a_folder_is_named(tmp_path: Path) -> None:
    """A path in a folder that does not exist is a fault of the configuration."""
    with pytest.raises(WrongConfiguration, match="cannot open"):
        RunLock(tmp_path / "none" / "amended.db").acquire()
