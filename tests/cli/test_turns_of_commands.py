"""Commands that fetch take a host's turn in the store, as workers do: a run and a person never ask it at once."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.domain.hosts import Host
from amended.domain.pace import COMMAND
from amended.services.host_leases import lease_of
from tests.cli.conftest import User
from tests.news_site import Story

INTERVAL = 0.2
STORE = "amended.db"


@dataclass
class Asked:
    """When each request began and ended, as the site saw it; each takes `slow` seconds."""

    slow: float = 0.1
    times: list[tuple[float, float]] = field(default_factory=list)

    def __call__(self, _: str) -> None:
        """One request."""
        began = time.monotonic()
        time.sleep(self.slow)  # what the answer takes: another request must not come meanwhile
        self.times.append((began, time.monotonic()))

    @property
    def gaps(self) -> list[float]:
        """The pauses between the end of a request and the beginning of the next."""
        return [later[0] - earlier[1] for earlier, later in pairwise(sorted(self.times))]


@pytest.fixture
def asked(user: User) -> Asked:
    """The site is slow, and configured to be asked at an interval; a store is there."""
    configure(user)
    with opened(user.folder):
        pass
    user.site.on_request = seen = Asked()
    return seen


def configure(user: User, more: str = "") -> None:
    """Follow the site's feed at the interval."""
    (user.folder / "amended.toml").write_text(
        f'[fetch]\nallow_private = ["{user.site.host}"]\nhost_interval = "{INTERVAL}s"\n'
        f'[[feeds]]\nurl = "{user.site.url}/rss"\n{more}'
    )


def opened(folder: Path) -> closing[SqliteStore]:
    """The user's store."""
    return closing(SqliteStore(folder / STORE))


def hold(user: User, owner: str, seconds: float) -> None:
    """Let somebody hold the site's host for so long."""
    now = datetime.now(UTC)
    with opened(user.folder) as store:
        known = store.host(user.site.host)
        version = known.version if known else 0
        until = now + timedelta(seconds=seconds)
        assert store.put_host(Host(name=user.site.host, lease_owner=owner, lease_until=until, version=version))


def host(user: User) -> Host:
    """The site's host as it is stored."""
    with opened(user.folder) as store:
        found = store.host(user.site.host)
    assert found is not None
    return found


def started(user: User, *arguments: str) -> subprocess.Popen[str]:
    """The command in a process of its own."""
    command = [sys.executable, "-m", "amended", *arguments]
    return subprocess.Popen(command, cwd=user.folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.fixture
def processes() -> Iterator[list[subprocess.Popen[str]]]:
    """Processes that a test starts; none outlives it."""
    running: list[subprocess.Popen[str]] = []
    yield running
    for process in running:
        process.kill()
        process.communicate()


def test_a_command_waits_for_a_worker_and_leaves_the_pace_behind(user: User, asked: Asked) -> None:
    """What it waits for is said on stderr; then the host is free, at its interval from the answer."""
    began = time.monotonic()
    hold(user, "another", 1)
    said = user.amended("check", "--json", f"{user.site.url}/news/pool")
    assert (said.status, said.json["readable"]) == (0, True)
    assert f"waiting for {user.site.host}, which is held for another worker" in said.err
    assert asked.times[0][0] - began >= 1
    left = host(user)
    assert (left.lease_owner, left.lease_until) == ("", None)
    assert left.next_free is not None
    assert left.next_free - datetime.now(UTC) < timedelta(seconds=INTERVAL)


@pytest.mark.parametrize("command", [["check"], ["feeds", "add"], ["feeds", "discover"], ["compare", "/dev/null"]])
def test_a_pause_beyond_a_persons_patience_is_told(user: User, asked: Asked, command: list[str]) -> None:
    """A host that asked to be left alone for an hour is not asked; the message names it and when to try again."""
    with opened(user.folder) as store:
        assert store.put_host(Host(name=user.site.host, next_free=datetime.now(UTC) + timedelta(hours=1)))
    said = user.amended(*command, f"{user.site.url}/news/pool")
    assert said.status == 1
    assert f"was not asked for because of {user.site.host}, which is left alone until" in said.err
    assert re.search(r"try again in 3[56]\d\d s", said.err)
    assert asked.times == []
    assert host(user).lease_owner == ""


@pytest.mark.slow
@pytest.mark.parametrize("with_store", [True, False])
def test_faults_hinder_no_person_and_no_run(user: User, with_store: bool) -> None:
    """Many checks of failing pages, then a good one: each is asked for, and the host is in no backoff for the run."""
    configure(user)
    user.site.stories |= {"/bad": Story(status=500), "/busy": Story(status=503)}
    if with_store:
        with opened(user.folder) as store:
            # A run met faults, and backs off.
            now = datetime.now(UTC)
            later = now + timedelta(hours=1)
            assert store.put_host(Host(name=user.site.host, failures=9, next_free=later, backs_off_from=now))
    bad, busy, good = (f"{user.site.url}{path}" for path in ("/bad", "/busy", "/news/pool"))
    said = user.amended("check", "--json", bad, busy, bad, busy, bad, busy, bad, good)
    assert [path for path, _ in user.site.requests] == ["/bad", "/busy"] * 3 + ["/bad", "/news/pool"]
    assert said.err.count("answered 500") == 4
    assert said.events[-1]["readable"] is True
    if with_store:
        assert host(user).failures == 9
        with opened(user.folder) as store:
            assert store.put_host(Host(name=user.site.host, version=host(user).version))
        user.amended("check", *[bad] * 7)
        assert host(user).failures == 0
        free = host(user).next_free
        assert free is not None
        assert free - datetime.now(UTC) <= timedelta(seconds=INTERVAL)


def test_a_pause_that_the_server_asks_a_person_for_holds(user: User, asked: Asked) -> None:
    """Retry-After of an answer to a command is heeded by the next command, with its time, and by a run."""
    user.site.stories["/busy"] = Story(status=503)
    user.site.retry_after = "600"
    assert "answered 503" in user.amended("check", f"{user.site.url}/busy").err
    said = user.amended("check", f"{user.site.url}/news/pool")
    assert (said.status, len(asked.times)) == (1, 1)
    assert f"because of {user.site.host}, which is left alone until" in said.err
    free = host(user).next_free
    assert free is not None
    assert free - datetime.now(UTC) > timedelta(minutes=9)


def test_a_command_needs_no_store(user: User) -> None:
    """Before there is one a page is checked all the same, and none is made."""
    assert user.amended("check", f"{user.site.url}/news/pool").status in (0, 1)
    assert not (user.folder / STORE).exists()


@pytest.mark.parametrize("fault", ["damaged", "newer", "unwritable"])
def test_a_store_that_cannot_be_used_hinders_no_check(user: User, asked: Asked, fault: str) -> None:
    """It is said once, and the pages are read at their pace."""
    file = user.folder / STORE
    if fault == "damaged":
        file.write_bytes(b"no database" * 100)
    elif fault == "newer":
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA user_version = 999")
    else:
        file.unlink()
        file.mkdir()
    said = user.amended("check", f"{user.site.url}/news/pool", f"{user.site.url}/news/pool")
    assert said.status == 0
    assert f"{STORE} cannot be used" in said.err
    assert min(asked.gaps) >= INTERVAL


@pytest.mark.slow
def test_a_lone_runner_waits_for_a_command_and_not_for_the_dead(user: User, asked: Asked) -> None:
    """A run visits the site once a command lets go of it; what a killed runner held it takes at once."""
    began = time.monotonic()
    hold(user, f"{COMMAND}somebody", 1)
    assert user.amended("run", "--once").status == 0
    assert len(asked.times) >= 3
    assert min(asked.times)[0] - began >= 1
    hold(user, "killed", 600)
    began = time.monotonic()
    assert user.amended("run", "--once", "--due", "all").status == 0
    assert max(asked.times)[0] > began


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_command_holds_no_host_for_long(
    user: User, asked: Asked, processes: list[subprocess.Popen[str]], number: int
) -> None:
    """Ctrl-C gives the host back; what a kill -9 leaves is known to be dead on this machine, or runs out by itself."""
    at_it = threading.Event()

    def answer_late(_: str) -> None:
        at_it.set()
        time.sleep(3)  # the command is ended before its answer is there

    user.site.on_request = answer_late
    process = started(user, "check", f"{user.site.url}/news/pool")
    processes.append(process)
    assert at_it.wait(20)
    held = host(user)
    assert held.lease_owner.startswith(COMMAND)
    assert held.lease_until is not None
    assert held.lease_until - datetime.now(UTC) <= lease_of(timedelta(seconds=20))
    os.kill(process.pid, number)
    process.communicate(timeout=20)
    if number == signal.SIGINT:
        assert process.returncode == 130
        assert host(user).lease_owner == ""
    user.site.on_request = None
    said = user.amended("check", f"{user.site.url}/news/pool")
    assert (said.status, said.err) == (0, "")
    assert host(user).lease_owner == ""


@pytest.mark.slow
def test_two_processes_never_ask_a_host_at_once(
    user: User, asked: Asked, processes: list[subprocess.Popen[str]]
) -> None:
    """Beside a run and each other, `check`, `compare` and `feeds add` keep one request at a time and the interval."""
    for number in range(8):
        user.site.stories[f"/news/{number}"] = Story(title=f"Story {number}")
    url = f"{user.site.url}/news/pool"
    commands = (
        ["run", "--once"],
        ["check", url, url],
        ["compare", url, url],
        ["feeds", "add", f"{user.site.url}/rss"],
    )
    processes += [started(user, *arguments) for arguments in commands]
    for process in processes:
        _, told = process.communicate(timeout=100)
        assert process.returncode == 0, told
    assert len(asked.times) >= 1 + 1 + 9 + 5
    assert min(asked.gaps) >= INTERVAL
