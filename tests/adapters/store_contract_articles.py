"""What every store promises of articles, their touches and their hosts: a part of `StoreContract`."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from amended.domain.articles import ArticleStatus, VisitStatus
from amended.domain.hosts import Host
from amended.ports import Store
from tests.adapters.stored_records import (
    INSTANT,
    MINUTE,
    NOW,
    article,
    delivery,
    feed,
    quiet,
    snapshot,
    to_the_second,
    visit,
)


class ArticlesContract:
    """What holds for articles and hosts in every store."""

    # articles

    def test_known_articles_are_those_that_are_stored(self, store: Store) -> None:
        """Of many keys, the stored ones come back by key."""
        for key in ("a", "b"):
            store.put_article(article(key))
        keys = [*(f"unknown {number}" for number in range(1200)), "a", "b", "a"]
        assert {key: found.key for key, found in store.known_articles(keys).items()} == {"a": "a", "b": "b"}

    def test_articles_come_latest_first_seen_first(self, store: Store) -> None:
        """All articles are iterated by when they were first seen, or those that carry a notice only."""
        for number in range(5):
            store.put_article(article(f"{number}", first_seen=NOW + number * MINUTE, notices=number % 2))
        assert [one.key for one in store.articles()] == ["4", "3", "2", "1", "0"]
        assert [one.key for one in store.articles(with_notices=True)] == ["3", "1"]

    def test_articles_may_be_written_while_they_are_iterated(self, store: Store) -> None:
        """An iterator over articles does not stand in the way of writing them."""
        for number in range(5):
            store.put_article(article(f"{number}", first_seen=NOW + number * MINUTE))
        for one in store.articles():
            assert store.put_article(replace(one, title="seen")) is not None
        assert {one.title for one in store.articles()} == {"seen"}

    def test_due_articles_are_those_of_the_host(self, store: Store) -> None:
        """Due are followed articles of that host whose time has come, most late for their wait first."""
        store.put_article(article("slow", next_visit=NOW - 60 * MINUTE, wait=timedelta(days=1)))
        store.put_article(article("quick", next_visit=NOW - 10 * MINUTE, wait=20 * MINUTE))
        store.put_article(article("now"))
        store.put_article(article("no wait", next_visit=NOW - INSTANT, wait=timedelta(0)))
        store.put_article(article("later", next_visit=NOW + INSTANT))
        store.put_article(article("elsewhere", host="example.com"))
        store.put_article(article("over", next_visit=None))
        store.put_article(article("ended", status=ArticleStatus.ENDED))
        assert [one.key for one in store.due_articles("example.org", NOW, 10)] == ["no wait", "quick", "slow", "now"]
        assert [one.key for one in store.due_articles("example.org", NOW, 2)] == ["no wait", "quick"]
        assert store.due_articles("example.net", NOW, 10) == []

    def test_an_article_moves_to_its_next_time(self, store: Store) -> None:
        """After a visit that plans the next one, the article is not due before then."""
        stored = store.put_article(article())
        assert stored is not None
        store.put_article(replace(stored, next_visit=NOW + 15 * MINUTE), visit())
        assert store.due_articles("example.org", NOW + 14 * MINUTE, 10) == []
        assert [one.key for one in store.due_articles("example.org", NOW + 15 * MINUTE, 10)] == ["a"]

    def test_the_log_has_the_latest_visits_first(self, store: Store) -> None:
        """Visits are logged with a write that succeeds, several of one time too, and the latest 50 are kept."""
        stored = store.put_article(article(), visit(status=VisitStatus.FIRST, reason="first", snapshot=1))
        assert stored is not None
        assert store.put_article(replace(stored, version=9), visit(reason="refused")) is None
        for number in range(60):
            stored = store.put_article(stored, visit(NOW + number // 2 * MINUTE, reason=str(number)))
            assert stored is not None
        log = store.visits("a")
        assert [one.reason for one in log] == [str(number) for number in range(59, 9, -1)]
        assert store.visits("a", limit=2) == log[:2]

    def test_articles_written_together_are_each_conditional(self, store: Store) -> None:
        """Of several articles written at once, those of the stored version are written, with their visits."""
        first, second = store.put_article(article("a")), store.put_article(article("b"))
        assert first is not None
        assert second is not None
        results = store.put_articles(
            [(replace(first, title="new"), visit()), (replace(second, version=5), visit()), (article("c"), None)]
        )
        assert [None if one is None else one.version for one in results] == [2, None, 1]
        assert store.article("a") == results[0]
        assert store.article("b") == second
        assert [len(store.visits(key)) for key in "abc"] == [1, 0, 0]
        assert store.put_articles([]) == []

    # touches

    def test_a_touch_makes_an_article_due(self, store: Store) -> None:
        """A touched article is due from then on, under the version it had, so that a revisit is not undone."""
        store.put_article(article(next_visit=NOW + timedelta(days=1)))
        assert store.touch_article("a", NOW)
        (due,) = store.due_articles("example.org", NOW, 10)
        assert (due.touched_at, due.version) == (NOW, 1)
        assert store.due_hosts(NOW, 10) == ["example.org"]

    def test_a_touch_does_not_make_an_article_less_late(self, store: Store) -> None:
        """An article that was due before it was touched keeps its place."""
        store.put_article(article(next_visit=NOW - MINUTE))
        store.touch_article("a", NOW)
        touched = store.article("a")
        assert touched is not None
        assert touched.next_visit == NOW - MINUTE

    @pytest.mark.parametrize("status", [ArticleStatus.ENDED, ArticleStatus.GONE, ArticleStatus.UNWATCHED])
    def test_only_followed_articles_are_touched(self, store: Store, status: ArticleStatus) -> None:
        """A touch of an article that is unknown or not followed does nothing and says so."""
        stored = store.put_article(article(status=status, next_visit=None))
        assert not store.touch_article("a", NOW)
        assert not store.touch_article("unknown", NOW)
        assert store.article("a") == stored
        assert store.article("unknown") is None

    def test_a_save_clears_the_touch_that_its_reader_saw(self, store: Store) -> None:
        """A visit that was made knowing of the touch answers it."""
        store.put_article(article())
        store.touch_article("a", NOW)
        seen = store.article("a")
        assert seen is not None
        saved = store.put_article(replace(seen, next_visit=NOW + 15 * MINUTE), visit())
        assert saved is not None
        assert (saved.touched_at, saved.next_visit) == (None, NOW + 15 * MINUTE)
        assert store.article("a") == saved

    @pytest.mark.parametrize("seen_before", [False, True])
    @pytest.mark.parametrize("way", ["put_article", "put_articles", "commit"])
    def test_a_touch_between_read_and_write_is_kept(self, store: Store, way: str, seen_before: bool) -> None:
        """A visit that did not know of the touch leaves the mark, and the article is due from the mark on."""
        store.put_article(article())
        if seen_before:
            store.touch_article("a", NOW - MINUTE)
        read = store.article("a")
        assert read is not None
        store.touch_article("a", NOW)
        visited = replace(read, next_visit=NOW + 15 * MINUTE)
        if way == "put_article":
            saved = store.put_article(visited, visit())
        elif way == "put_articles":
            (saved,) = store.put_articles([(visited, visit())])
        else:
            saved = store.commit(visited, visit(), snapshot(), None).article
        assert saved is not None
        assert (saved.touched_at, saved.next_visit, saved.version) == (NOW, NOW, 2)
        assert store.article("a") == saved
        assert [one.key for one in store.due_articles("example.org", NOW, 10)] == ["a"]

    @pytest.mark.parametrize("late", [timedelta(0), MINUTE])
    def test_a_second_touch_is_another_mark(self, store: Store, late: timedelta) -> None:
        """Two touches of one time, or of clocks that differ, are two marks: a reader of the first keeps the second."""
        store.put_article(article())
        store.touch_article("a", NOW)
        read = store.article("a")
        assert read is not None
        store.touch_article("a", NOW - late)
        saved = store.put_article(replace(read, next_visit=NOW + 15 * MINUTE), visit())
        assert saved is not None
        assert saved.touched_at is not None
        assert saved.touched_at > NOW
        assert saved.next_visit == saved.touched_at

    def test_an_article_that_ended_keeps_the_touch_but_is_not_due(self, store: Store) -> None:
        """A touch that comes while the article is ended does not bring it back by itself."""
        read = store.put_article(article())
        assert read is not None
        store.touch_article("a", NOW)
        saved = store.put_article(replace(read, status=ArticleStatus.ENDED, next_visit=None), visit())
        assert saved is not None
        assert (saved.touched_at, saved.next_visit) == (NOW, None)
        assert store.due_articles("example.org", NOW, 10) == []

    def test_only_a_touch_sets_a_mark(self, store: Store) -> None:
        """A mark in a record that is written, where none is stored, is not stored and changes nothing else."""
        later = NOW + timedelta(days=1)
        saved = store.put_article(article(touched_at=NOW, next_visit=later))
        assert saved == replace(article(next_visit=later), version=1)
        assert store.article("a") == saved

    def test_what_is_due_soon_comes_along(self, store: Store) -> None:
        """Whoever visits a host may ask for what is due within a share of its own wait, after all that is due."""
        for key, ahead, wait in (("now", 0, 60), ("soon", 7, 60), ("later", 8, 60)):
            store.put_article(article(key, next_visit=NOW + ahead * MINUTE, wait=wait * MINUTE))
        assert [one.key for one in store.due_articles("example.org", NOW, 10)] == ["now"]
        assert [one.key for one in store.due_articles("example.org", NOW, 10, 0.125)] == ["now", "soon"]

    def test_settling_changes_nothing_that_can_be_seen(self, store: Store) -> None:
        """After a worker said that it is done, what it visited is due when it said, and what was touched is due now."""
        for key in ("seen", "touched", "left"):
            store.put_article(article(key))
        for due in store.due_articles("example.org", NOW, 10):
            if due.key != "left":
                store.put_article(replace(due, next_visit=NOW + MINUTE), visit())
        store.touch_article("touched", NOW)
        store.settle("example.org")
        store.settle("elsewhere.org")
        assert {one.key for one in store.due_articles("example.org", NOW, 10)} == {"left", "touched"}
        assert len(store.due_articles("example.org", NOW + MINUTE, 10)) == 3

    @pytest.mark.parametrize("status", [VisitStatus.NOT_MODIFIED, VisitStatus.UNCHANGED])
    def test_visits_that_found_nothing_new_are_written_together(self, store: Store, status: VisitStatus) -> None:
        """However many rounds of them there are: schedule, version and log are those of the last, to the second."""
        for key in ("a", "b"):
            store.put_article(article(key, first_seen=NOW - 2 * MINUTE, feed_text="what the feed says " * 20))
        for number in range(12):
            now = NOW + number * MINUTE
            due = store.due_articles("example.org", now, 10)
            assert {one.key for one in due} == {"a", "b"}
            seen = [quiet(one, now, status) for one in due]
            stored = store.settle("example.org", seen)
            for (wanted, _), one in zip(seen, stored, strict=True):
                assert one == store.article(wanted.key)
                assert to_the_second(one) == to_the_second(replace(wanted, version=wanted.version + 1))
            assert store.due_articles("example.org", now, 10) == []
            assert store.due_hosts(now, 10) == []
        assert [one.at.replace(microsecond=0) for one in store.visits("a")] == [
            (NOW + number * MINUTE).replace(microsecond=0) for number in reversed(range(12))
        ]
        assert {one.status for one in store.visits("b")} == {status}
        known = store.known_articles(["a", "b", "unknown"])
        assert known == {key: store.article(key) for key in ("a", "b")}
        assert {one.key: one for one in store.articles()} == known

    def test_a_touch_before_settling_is_kept(self, store: Store) -> None:
        """A feed that says that an article changed while it is visited makes it due at once, whatever was found."""
        for key in ("a", "b"):
            store.put_article(article(key, first_seen=NOW - MINUTE))
        due = store.due_articles("example.org", NOW, 10)
        store.touch_article("a", NOW)
        stored = store.settle("example.org", [quiet(one, NOW) for one in due])
        assert None not in stored
        assert [one.key for one in store.due_articles("example.org", NOW, 10)] == ["a"]
        assert store.due_hosts(NOW, 10, ripe=True) == ["example.org"]
        assert len(store.visits("a")) == len(store.visits("b")) == 1

    def test_a_visit_of_what_was_written_meanwhile_is_not_settled(self, store: Store) -> None:
        """The others are: each is conditional on its own article."""
        for key in ("a", "b"):
            store.put_article(article(key, first_seen=NOW - MINUTE))
        due = sorted(store.due_articles("example.org", NOW, 10), key=lambda one: one.key)
        assert store.put_article(replace(due[0], title="new")) is not None
        stored = store.settle("example.org", [quiet(one, NOW) for one in due])
        assert [one is not None for one in stored] == [False, True]
        assert [one.key for one in store.due_articles("example.org", NOW, 10)] == ["a"]
        assert store.visits("a") == []

    def test_what_is_written_after_quiet_visits_has_them(self, store: Store) -> None:
        """A write of another kind, and a touch, keep the log and follow the version of the visits before."""
        store.put_article(article(first_seen=NOW - MINUTE))
        for number in range(3):
            (due,) = store.due_articles("example.org", NOW + number * MINUTE, 10)
            store.settle("example.org", [quiet(due, NOW + number * MINUTE)])
        known = store.article("a")
        assert known is not None
        assert store.put_article(replace(known, title="stale", version=known.version - 1)) is None
        written = store.put_article(replace(known, title="new"), visit(at=NOW + 3 * MINUTE))
        assert written == replace(known, title="new", version=known.version + 1) == store.article("a")
        assert len(store.visits("a")) == 4
        (due,) = store.due_articles("example.org", NOW + 4 * MINUTE, 10)
        store.settle("example.org", [quiet(due, NOW + 4 * MINUTE)])
        assert store.touch_article("a", NOW + 4 * MINUTE)
        assert len(store.visits("a")) == 5
        touched = store.article("a")
        assert touched is not None
        assert (touched.version, touched.touched_at) == (written.version + 1, NOW + 4 * MINUTE)

    def test_a_backlog_has_an_age(self, store: Store) -> None:
        """It counts from what has been due longest, queued or not; pauses that were asked for are no backlog."""
        assert store.overdue_since(NOW) is None
        store.put_feed(feed("new", next_poll=None))
        store.put_article(article("later", next_visit=NOW + INSTANT))
        store.put_article(article("paused", host="paused", next_visit=NOW - 90 * MINUTE))
        store.put_host(Host(name="paused", next_free=NOW + MINUTE))
        assert store.overdue_since(NOW) is None
        store.put_delivery(delivery(due_at=NOW - MINUTE))
        assert store.overdue_since(NOW) == NOW - MINUTE
        store.put_feed(feed("queued", next_poll=NOW - 2 * MINUTE, queued_until=NOW + MINUTE))
        assert store.overdue_since(NOW) == NOW - 2 * MINUTE
        store.put_article(article("leased", host="leased", next_visit=NOW - 3 * MINUTE))
        store.put_host(Host(name="leased", lease_until=NOW + MINUTE))
        assert store.overdue_since(NOW) == NOW - 3 * MINUTE

    # hosts

    def test_due_hosts_have_due_articles_and_are_free(self, store: Store) -> None:
        """A host is due with its most late article, unless it is leased, queued or pauses beyond now."""
        for name in ("slow", "quick", "unknown", "later", "leased", "queued", "paused", "ended"):
            store.put_article(article(name, host=name))
        for key, late, wait in (("slow", 60, 1440), ("quick", 10, 20)):
            store.put_article(article(f"{key} 2", host=key, next_visit=NOW - late * MINUTE, wait=wait * MINUTE))
        store.put_article(replace(article("later"), version=1, host="later", next_visit=NOW + INSTANT))
        store.put_article(replace(article("ended"), version=1, host="ended", status=ArticleStatus.ENDED))
        store.put_host(Host(name="quick", next_free=NOW, lease_until=NOW, queued_until=NOW))
        store.put_host(Host(name="leased", lease_until=NOW + INSTANT))
        store.put_host(Host(name="queued", queued_until=NOW + INSTANT))
        store.put_host(Host(name="paused", next_free=NOW + INSTANT))
        assert store.due_hosts(NOW, 10) == ["quick", "slow", "unknown"]
        assert store.due_hosts(NOW, 2) == ["quick", "slow"]
        assert set(store.due_hosts(NOW + INSTANT, 10)) == {
            "quick", "slow", "unknown", "later", "leased", "queued", "paused"
        }  # fmt: skip

    @pytest.mark.parametrize("limit", [1, 3, 5])
    def test_a_backlog_of_hosts_drains_most_late_first(self, store: Store, limit: int) -> None:
        """However few are asked for, those come that are latest for their own waits, not those due the longest."""
        for number in range(4):
            old = {
                "next_visit": NOW - (120 - number) * MINUTE,
                "wait": 6 * 1440 * MINUTE,
                "first_seen": NOW - 43_200 * MINUTE,
            }
            store.put_article(article(f"old {number}", host=f"old {number}", **old))
            young = {"next_visit": NOW - (60 - number) * MINUTE, "wait": 15 * MINUTE}
            store.put_article(article(f"young {number}", host=f"young {number}", **young))
        expected = [*(f"young {number}" for number in range(4)), "old 0"]
        assert store.due_hosts(NOW, limit) == expected[:limit]

    def test_a_host_is_ripe_when_something_waits_no_longer_or_was_touched(self, store: Store) -> None:
        """A visit may be late by a third of its wait, half an hour at most; a first one and a touched one not.

        Within that it waits for the last full five minutes by the clock.
        """
        late = {
            "third": (9, 27),
            "not yet": (4, 27),
            "most": (30, 1440),
            "nor this": (25, 1440),
            "touched": (-60, 1440),
        }
        for key, (minutes, wait) in late.items():
            times = {"next_visit": NOW - minutes * MINUTE, "wait": wait * MINUTE, "first_seen": NOW - 2000 * MINUTE}
            store.put_article(article(key, host=key, **times))
        assert store.due_hosts(NOW, 10, ripe=True) == ["third", "most"]
        assert store.touch_article("touched", NOW - MINUTE)
        assert store.touch_article("nor this", NOW)
        assert store.due_hosts(NOW, 10, ripe=True) == ["third", "most", "nor this", "touched"]
        assert store.due_hosts(NOW, 2, ripe=True) == ["third", "most"]
        assert len(store.due_hosts(NOW, 10)) == 5
        touched = store.article("touched")
        assert touched is not None
        store.put_article(replace(touched, next_visit=NOW - MINUTE, wait=1440 * MINUTE))
        assert store.due_hosts(NOW, 10, ripe=True) == ["third", "most", "nor this"]
        store.put_article(article("new", host="new", next_visit=NOW, first_seen=NOW, wait=1440 * MINUTE))
        assert store.due_hosts(NOW, 10, ripe=True) == ["third", "most", "nor this", "new"]

    def test_a_lease_goes_to_one_of_two(self, store: Store) -> None:
        """Two workers that read the same host cannot both lease it."""
        host = store.put_host(Host(name="example.org"))
        assert host is not None
        mine = replace(host, lease_owner="me", lease_until=NOW + MINUTE)
        assert store.put_host(mine) is not None
        assert store.put_host(replace(mine, lease_owner="you")) is None
        kept = store.host("example.org")
        assert kept is not None
        assert kept.lease_owner == "me"
