"""What tests of several services start from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.manual_clock import ManualClock
from tests.services.delivery_world import World
from tests.slack_stand_in import SlackStandIn


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A fresh store, in `amended.db`, and an empty Slack."""
    clock = ManualClock()
    with SlackStandIn(now=clock.timestamp) as slack:
        made = World(tmp_path, slack, clock)
        yield made
        made.store.close()
