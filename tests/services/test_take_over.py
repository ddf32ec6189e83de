"""What a killed runner leaves behind: nothing that its successor waits for but the pace of the hosts."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amended.adapters.sqlite_store import SqliteStore
from amended.domain.articles import Article
from amended.domain.feeds import Feed
from amended.domain.hosts import Host, Robots
from amended.domain.pace import COMMAND
from amended.presentation.sample import sample_alert
from amended.services.host_leases import LONGEST_WAY, lease_of
from amended.services.host_turns import PATIENCE, HostTurns
from amended.services.take_over import take_over
from tests.adapters.stored_records import alert, article, delivery, snapshot, visit
from tests.conformance.conftest import TurnedClock

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
INTERVAL = timedelta(seconds=2)
SLOW = Robots(fetched_at=NOW, text="User-agent: *\nCrawl-delay: 480", crawl_delay=timedelta(minutes=8))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """An empty store."""
    made = SqliteStore(tmp_path / "store.db")
    yield made
    made.close()


def held(name: str, robots: Robots | None = None) -> Host:
    """A host whose worker was killed."""
    return Host(name=name, robots=robots, lease_owner="dead", lease_until=NOW + lease_of())


def test_a_successor_may_ask_the_hosts_of_a_killed_runner_after_their_interval(store: SqliteStore) -> None:
    """Hosts of articles, of a feed alone, with a Crawl-delay: free, each not before its own pace allows."""
    store.put_article(Article(key="a", url="https://a.example/1", host="a.example", first_seen=NOW, next_visit=NOW))
    store.put_article(Article(key="s", url="https://s.example/1", host="s.example", first_seen=NOW, next_visit=NOW))
    store.put_feed(Feed(url="https://f.example/rss", added_at=NOW))
    for host in (held("a.example"), held("f.example"), held("s.example", SLOW)):
        assert store.put_host(host)
    take_over(store, NOW, INTERVAL)
    for name, wait in (("a.example", INTERVAL), ("f.example", INTERVAL), ("s.example", timedelta(minutes=8))):
        freed = store.host(name)
        assert freed is not None
        assert (freed.lease_owner, freed.lease_until, freed.next_free) == ("", None, NOW + wait)


def test_a_host_is_held_for_as_long_as_it_wants_between_two_requests(store: SqliteStore) -> None:
    """So its Crawl-delay holds for other workers though this one be killed before it lets go."""
    assert store.put_host(Host(name="s.example", robots=SLOW))

    async def take() -> Host:
        turns = HostTurns(store, TurnedClock(NOW), owner="me", interval=INTERVAL)
        async with turns.of("s.example"):
            found = store.host("s.example")
        assert found is not None
        return found

    assert asyncio.run(take()).lease_until == NOW + timedelta(minutes=8)


@pytest.mark.parametrize("robots", [None, SLOW])
def test_a_lone_runner_takes_a_host_that_only_redirects_lead_to_from_the_dead(
    store: SqliteStore, robots: Robots | None
) -> None:
    """Nobody lists it, so it is freed when it is needed: at its pace; whoever is not alone leaves it be."""
    assert store.put_host(held("r.example", robots))

    async def take(alone_since: datetime | None) -> Host | None:
        turns = HostTurns(store, TurnedClock(NOW), owner="me", interval=INTERVAL, alone_since=alone_since)
        async with turns.of("r.example") as turn:
            return None if turn is None else turn.host

    assert asyncio.run(take(None)) is None
    taken = asyncio.run(take(NOW))
    assert taken is not None
    assert (taken.lease_owner, taken.next_free) == ("me", NOW + (INTERVAL if robots is None else timedelta(minutes=8)))


@pytest.mark.parametrize(
    ("held_for", "outcome"),
    [(timedelta(seconds=5), (True, timedelta(seconds=5))), (timedelta(minutes=5), (False, PATIENCE))],
)
def test_a_lone_runner_waits_for_a_command_as_long_as_it_is_patient(
    store: SqliteStore, held_for: timedelta, outcome: tuple[bool, timedelta]
) -> None:
    """It takes the host as soon as the command lets go, and leaves it where that takes longer; others never wait."""
    host = replace(held("r.example"), lease_owner=f"{COMMAND}check", lease_until=NOW + held_for)
    assert store.put_host(host)

    async def waited(alone_since: datetime | None) -> tuple[bool, timedelta]:
        clock = TurnedClock(NOW)
        turns = HostTurns(store, clock, owner="me", interval=INTERVAL, alone_since=alone_since)
        async with turns.of("r.example") as turn:
            return turn is not None, clock.now() - NOW

    assert asyncio.run(waited(None)) == (False, timedelta(0))
    assert asyncio.run(waited(NOW)) == outcome


def test_a_lease_outlasts_the_longest_fetch(store: SqliteStore) -> None:
    """However long a fetch may take, its host is held until its end: at the first request and at each later one."""
    timeout, clock = timedelta(minutes=5), TurnedClock(NOW)

    async def ask() -> None:
        turns = HostTurns(store, clock, owner="me", interval=INTERVAL, timeout=timeout)
        async with turns.of("s.example") as turn:
            for _ in range(4):
                assert turn is not None
                assert await turn.wait()
                host = store.host("s.example")
                assert host is not None
                assert host.lease_until is not None
                assert host.lease_until - clock.now() >= timeout + LONGEST_WAY
                clock.time += timeout
                turn.answered(200)

    asyncio.run(ask())


def test_what_a_command_holds_is_left_to_it(store: SqliteStore) -> None:
    """The runner's lock says nothing of commands: a host that one holds is not freed under it."""
    store.put_feed(Feed(url="https://f.example/rss", added_at=NOW))
    assert store.put_host(replace(held("f.example"), lease_owner=f"{COMMAND}check"))
    take_over(store, NOW, INTERVAL)
    host = store.host("f.example")
    assert host is not None
    assert (host.lease_owner, host.lease_until) == (f"{COMMAND}check", NOW + lease_of())


def test_a_summary_that_was_under_way_is_made_anew_at_once(store: SqliteStore) -> None:
    """The lease of the dead holds no alert up; one whose summary is stored is left as it is."""
    for name, summary in (("under-way", None), ("made", sample_alert(NOW).summary)):
        news = alert(name, name, summary=summary, summary_lease_owner="dead", summary_lease_until=NOW + lease_of())
        told = [delivery(name, name, article_key=name, due_at=NOW)]
        assert store.commit(article(name), visit(), snapshot(name), news, told).alert_raised
    take_over(store, NOW, INTERVAL)
    assert [one.summary_lease_owner for name in ("under-way", "made") if (one := store.alert(name))] == ["", "dead"]
