"""A machine whose clock ran ahead for a while: the runner says so, and waits for nothing that it planned then."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from amended.adapters.sqlite_store import SqliteStore
from amended.domain import heartbeats
from tests.cli.conftest import User

CORRECTION = (
    "<strong>Correction, May 4:</strong> An earlier version of this article misstated how long the swimming pool will "
    "be closed. It is 14 days, not 14 weeks."
)


def test_a_notice_is_told_though_the_clock_had_run_ahead(user: User) -> None:
    """What a clock that was thirty hours ahead had planned is brought forward, and said so; the notice is found."""
    user.configure()
    assert user.amended("run", "--once").status == 0
    shown = datetime.now(UTC) + timedelta(hours=30)
    with contextlib.closing(SqliteStore(user.folder / "amended.db")) as store:
        for feed in store.feeds():
            assert store.put_feed(replace(feed, next_poll=shown))
        for article in store.articles():
            assert store.put_article(replace(article, next_visit=shown))
        store.beat(heartbeats.RUN, shown, "cycle finished")
    user.gain(CORRECTION)
    said = user.amended("run", "--once")
    assert "clock: was set back by 1 day, 5:59" in said.err
    assert "Correction: Council to close swimming pool" in said.out
    assert "clock" not in user.amended("run", "--once").err
