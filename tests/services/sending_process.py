"""A sender as a process of its own, for a test to kill: `python -m tests.services.sending_process STORE URL`."""

from __future__ import annotations

import sys
from pathlib import Path

from amended.adapters.slack_sink import SlackSink
from amended.adapters.sqlite_store import SqliteStore
from amended.adapters.system_clock import SystemClock
from amended.config import SlackSettings
from amended.services.deliver import SendAlerts, take_over
from tests.services.delivery_world import PlainSummaries, Recorder
from tests.slack_stand_in import TOKEN


def main(store_path: str, url: str) -> None:
    """Take over what a predecessor left, and send what is due."""
    clock = SystemClock()
    store = SqliteStore(Path(store_path))
    take_over(store, clock.now())
    sink = SlackSink(SlackSettings(bot_token=TOKEN, api_url=url))
    service = SendAlerts(store, {"slack": sink}, PlainSummaries(store), clock, Recorder())
    service.send(store.due_channels(clock.now(), 10))
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
