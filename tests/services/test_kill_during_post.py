"""A sender that is killed with SIGKILL while Slack has its request in hand."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from amended.domain.deliveries import DeliveryStatus
from tests.manual_clock import ManualClock
from tests.services.delivery_world import World, keys_of
from tests.slack_stand_in import Fault, SlackStandIn

pytestmark = pytest.mark.slow


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A store and a Slack in real time."""
    with SlackStandIn() as slack:
        made = World(tmp_path, slack, ManualClock(datetime.now(UTC)))
        yield made
        made.store.close()


def start(world: World, folder: Path) -> subprocess.Popen[bytes]:
    """A sender of its own."""
    command = [sys.executable, "-m", "tests.services.sending_process", str(folder / "amended.db"), world.slack.url]
    return subprocess.Popen(command, cwd=Path(__file__).parents[2])


@pytest.mark.parametrize("landed", [False, True], ids=["before it landed", "after it landed"])
@pytest.mark.parametrize("passed", [0, 1], ids=["parent", "details"])
def test_a_sender_killed_during_a_post_loses_and_doubles_nothing(
    world: World, tmp_path: Path, passed: int, landed: bool
) -> None:
    """Killed while a post is under way, the next start finds what landed and posts what did not."""
    alert = world.raise_alert()
    world.slack.fail("chat.postMessage", *[None] * passed, Fault("hang", landed=landed, seconds=60))
    first = start(world, tmp_path)
    deadline = time.monotonic() + 30
    while len(world.slack.called("chat.postMessage")) <= passed or len(world.slack.messages) < passed + landed:
        assert time.monotonic() < deadline, "the sender never came to its post"
        time.sleep(0.01)  # the sender is another process; there is nothing to await
    os.kill(first.pid, signal.SIGKILL)
    assert first.wait() == -signal.SIGKILL
    assert start(world, tmp_path).wait(timeout=60) == 0
    identity = world.delivery(alert).id
    assert keys_of(world.slack.messages) == [f"{identity} parent", f"{identity} details"]
    assert world.delivery(alert).status is DeliveryStatus.POSTED
