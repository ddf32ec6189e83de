"""A clock that ran ahead and was set right: what it had planned is not waited for until the time that it showed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.domain import heartbeats
from amended.domain.articles import Article
from amended.domain.deliveries import Channel, DeliveryStatus
from amended.domain.events import CycleFinished, Failure
from amended.domain.feeds import Feed
from amended.domain.hosts import Host, Robots
from amended.domain.policies import Route
from amended.domain.routing import Destinations, deliveries_for
from amended.services.clock_set_back import plan_anew
from amended.services.cycle import Counting, Cycle
from tests.adapters.stored_records import alert, article, channel, delivery, snapshot, visit
from tests.manual_clock import ManualClock

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
AHEAD = timedelta(hours=30)
SHOWN = NOW + AHEAD
MINUTE = timedelta(minutes=1)
DAILY = "13:00"
QUIET = "22:00-07:00"
ROUTES = (
    Route(channels=("C1", "C2"), digest=""),
    Route(channels=("CDIGEST",), digest=DAILY),
    Route(channels=("CQUIET",), quiet=QUIET),
)
TOLD = Destinations(slack=True, routes=ROUTES)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """A store in which all is planned by a clock that runs ahead."""
    made = SqliteStore(tmp_path / "store.db")
    made.put_feed(Feed(url="https://f.example/rss", added_at=SHOWN, next_poll=SHOWN + MINUTE, stock_taken=True))
    for key, host in (("a", "a.example"), ("b", "b.example")):
        planned = Article(key=key, url=f"https://{host}/1", host=host, first_seen=SHOWN, next_visit=SHOWN + MINUTE)
        made.put_article(planned)
    made.put_host(Host(name="a.example", next_free=SHOWN + 2 * MINUTE))
    made.put_host(Host(name="b.example", lease_owner="dead", lease_until=SHOWN + MINUTE))
    made.put_host(Host(name="f.example", next_free=SHOWN + MINUTE))
    deliveries = [
        delivery("1", due_at=SHOWN + MINUTE),
        delivery("2", channel="C2", status=DeliveryStatus.CLAIMED, due_at=SHOWN, lease_until=SHOWN + MINUTE),
    ]
    made.commit(article("c"), visit(snapshot=1), snapshot("c"), alert(), deliveries)
    lane = Channel(key="slack:C1", sink="slack", channel="C1", lease_owner="dead", lease_until=SHOWN + 3 * MINUTE)
    assert made.put_channel(lane)
    # Nothing waits in it, and its last call failed: it must not stay closed to what comes next.
    assert made.put_channel(channel("C3", next_free=SHOWN + MINUTE))
    # Only a redirect leads there.
    made.put_host(Host(name="r.example", next_free=SHOWN + MINUTE, robots=Robots(fetched_at=SHOWN, allow_all=True)))
    made.beat(heartbeats.RUN, SHOWN, "cycle finished")
    yield made
    made.close()


def test_what_was_planned_is_due_as_soon_as_it_was_meant_to_be(store: SqliteStore) -> None:
    """Feeds, articles, hosts and deliveries come after the wait that was meant, not thirty hours later."""
    assert plan_anew(store, NOW, TOLD) == AHEAD
    assert [feed.url for feed in store.due_feeds(NOW, 10)] == []
    assert [feed.url for feed in store.due_feeds(NOW + MINUTE, 10)] == ["https://f.example/rss"]
    assert "b.example" in store.due_hosts(NOW + MINUTE, 10)
    assert "a.example" not in store.due_hosts(NOW + MINUTE, 10), "a pause is as long as it was meant"
    assert "a.example" in store.due_hosts(NOW + 2 * MINUTE, 10)
    assert [one.key for one in store.due_articles("a.example", NOW + MINUTE, 10)] == ["a"]
    feeds_host = store.host("f.example")
    assert feeds_host is not None
    assert feeds_host.next_free == NOW + MINUTE
    assert {lane.channel for lane in store.due_channels(NOW + MINUTE, 10)} == {"C1", "C2"}


def test_a_channel_is_open_to_what_comes_next(store: SqliteStore) -> None:
    """The pause after a failed call ends when it was meant to, in a channel too for which nothing waits."""
    plan_anew(store, NOW, TOLD)
    lane = store.channel("slack:C3")
    assert lane is not None
    assert lane.next_free == NOW + MINUTE


def test_a_host_that_only_redirects_lead_to_is_free_again(store: SqliteStore) -> None:
    """No article stands under its name; its pause is brought forward, and its robots.txt is no younger than now."""
    plan_anew(store, NOW, TOLD)
    host = store.host("r.example")
    assert host is not None
    assert host.next_free == NOW + MINUTE
    assert host.robots is not None
    assert host.robots.fetched_at == NOW


def test_what_an_article_remembers_lies_in_the_future_no_more(store: SqliteStore) -> None:
    """Its age counts from now on, its page is fetched whole within a day, and what a feed touched is due at once."""
    dreamt = article("d", first_seen=SHOWN, last_change=SHOWN, last_notice=SHOWN, next_visit=SHOWN + MINUTE)
    assert store.put_article(replace(dreamt, last_full_fetch=SHOWN, missing_since=SHOWN))
    assert store.touch_article("d", SHOWN)
    plan_anew(store, NOW, TOLD)
    known = store.article("d")
    assert known is not None
    stamps = (known.first_seen, known.last_change, known.last_notice, known.last_full_fetch, known.missing_since)
    assert set(stamps) == {NOW}
    assert known.touched_at is not None
    assert known.next_visit == known.touched_at == NOW


@pytest.mark.parametrize(
    ("now", "digest", "quiet"),
    [
        (NOW, NOW.replace(hour=13), NOW),
        (NOW + timedelta(hours=11), NOW + timedelta(hours=25), NOW + timedelta(hours=19)),
        (NOW + timedelta(hours=5), NOW + timedelta(hours=25), NOW + timedelta(hours=5)),
    ],
)
def test_a_digest_and_the_end_of_quiet_hours_come_by_the_right_clock(
    store: SqliteStore, now: datetime, digest: datetime, quiet: datetime
) -> None:
    """What waits for a time of the day is told at that time, not so many hours before it; what need not wait, now."""
    told = alert("told", "t", raised_at=SHOWN)
    waiting = deliveries_for(told, TOLD, SHOWN.replace(hour=23))
    store.commit(article("t"), visit(snapshot=1), snapshot("t"), told, waiting)
    plan_anew(store, now, TOLD)
    due = {one.channel: one.due_at for one in store.deliveries_of("told")}
    assert due["CDIGEST"] == digest
    assert due["CQUIET"] == quiet


def test_a_digest_that_failed_is_tried_again_after_its_pause(store: SqliteStore) -> None:
    """The pause after a refusal is as long as it was meant, in a channel of digests too."""
    told = alert("told", "t", raised_at=SHOWN)
    (failed,) = (one for one in deliveries_for(told, TOLD, SHOWN) if one.digest)
    refused = replace(failed, status=DeliveryStatus.FAILED, attempts=1, due_at=SHOWN + MINUTE)
    store.commit(article("t"), visit(snapshot=1), snapshot("t"), told, [refused])
    plan_anew(store, NOW, TOLD)
    assert [one.due_at for one in store.deliveries_of("told")] == [NOW + MINUTE]


def test_a_summary_that_a_dead_runner_was_at_is_made_by_the_next(store: SqliteStore) -> None:
    """Its lease, taken by the wrong clock, keeps nobody."""
    known = store.alert("alert")
    assert known is not None
    assert store.put_alert(replace(known, summary_lease_owner="dead", summary_lease_until=SHOWN + MINUTE))
    plan_anew(store, NOW, TOLD)
    freed = store.alert("alert")
    assert freed is not None
    assert (freed.summary_lease_owner, freed.summary_lease_until) == ("", None)


@pytest.mark.parametrize("now", [SHOWN, SHOWN + AHEAD, SHOWN - timedelta(seconds=90)])
def test_a_clock_that_goes_on_changes_nothing(store: SqliteStore, now: datetime) -> None:
    """After a while, a jump ahead or the second by which a clock is set right, all stays as it was planned."""
    before = store.next_due()
    assert plan_anew(store, now, TOLD) is None
    assert store.next_due() == before


def test_a_store_that_nobody_ran_on_is_left_alone(tmp_path: Path) -> None:
    """Without a heartbeat there is nothing to compare the clock with."""
    made = SqliteStore(tmp_path / "new.db")
    assert plan_anew(made, NOW, TOLD) is None
    made.close()


class Idle:
    """Services that do nothing; the clock is set back by `ahead` while the first visits are made.

    `events` are what was told, `rounds` counts the rounds of visits.
    """

    def __init__(self, clock: ManualClock, ahead: timedelta) -> None:
        self._clock = clock
        self._ahead = ahead
        self.rounds = 0
        self.events: list[Any] = []

    async def visit(self, *_: object) -> None:
        """A round of visits."""
        if not self.rounds:
            self._clock.pass_time(-self._ahead)
        self.rounds += 1

    async def poll(self, *_: object) -> None:
        """A round of polls."""

    def send(self, *_: object) -> None:
        """Nothing is sent."""

    def report(self, event: Any) -> None:
        """Take note of the event."""
        self.events.append(event)


def cycle_of(store: SqliteStore, idle: Idle, clock: ManualClock) -> Cycle:
    """A cycle over these services."""
    services = cast("Any", idle)
    return Cycle(
        store=store,
        poll=services,
        revisit=services,
        send=services,
        clock=clock,
        counting=Counting(services),
        retention=timedelta(days=180),
        destinations=TOLD,
    )


def test_a_clock_that_is_set_back_within_a_cycle_is_noticed_by_the_next(store: SqliteStore) -> None:
    """The end of the cycle in which it happened does not hide it, and it is told of once."""
    clock = ManualClock(SHOWN)
    idle = Idle(clock, AHEAD)
    cycle = cycle_of(store, idle, clock)
    for times in (0, 1, 1):
        asyncio.run(cycle.run_once())
        told = [event.subject for event in idle.events if isinstance(event, Failure)]
        assert told == ["this machine's clock"] * times
    assert all(event.seconds >= 0 for event in idle.events if isinstance(event, CycleFinished))


def test_nothing_is_done_while_the_clock_shows_a_time_long_past(store: SqliteStore) -> None:
    """A machine that has not got the time yet says so once; what it met then would be dropped as long over."""
    clock = ManualClock(datetime(1970, 1, 1, 0, 2, tzinfo=UTC))
    idle = Idle(clock, timedelta())
    cycle = cycle_of(store, idle, clock)
    for _ in range(3):
        assert asyncio.run(cycle.run_once()).every_feed_failed
    (told,) = idle.events
    assert "shows 1970-01-01" in told.message
    assert store.heartbeat(heartbeats.RUN) == (SHOWN, "cycle finished")
    clock.pass_time(NOW - clock.now())
    assert not asyncio.run(cycle.run_once()).every_feed_failed
    assert idle.rounds == 1
