"""What every store promises of snapshots, alerts and deliveries: a part of `StoreContract`."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from amended.domain.alerts import Event
from amended.domain.articles import ArticleStatus
from amended.domain.deliveries import DeliveryStatus
from amended.ports import Store
from tests.adapters.stored_records import (
    FULL_ARTICLE,
    FULL_SNAPSHOT,
    INSTANT,
    LANE,
    MINUTE,
    NOW,
    alert,
    article,
    channel,
    delivery,
    snapshot,
    visit,
)


class AlertsContract:
    """What holds for what is told, in every store."""

    # snapshots and alerts

    def test_a_commit_stores_everything_at_once(self, store: Store) -> None:
        """Article, visit, snapshot, alert and deliveries are there together after a commit."""
        read = store.put_article(article())
        assert read is not None
        done = store.commit(read, visit(snapshot=1), snapshot(), alert(), [delivery("1"), delivery("2", channel="C2")])
        assert done.stored
        assert done.alert_raised
        assert done.article == store.article("a") == replace(read, version=2)
        assert store.visits("a") == [visit(snapshot=1)]
        assert store.snapshot("a", 1) == snapshot()
        assert store.alert("alert") == replace(alert(), version=1)
        assert {one.id: one.version for one in store.deliveries_of("alert")} == {"1": 1, "2": 1}
        assert {lane.channel for lane in store.due_channels(NOW, 10)} == {"C1", "C2"}

    def test_a_commit_of_another_version_stores_nothing(self, store: Store) -> None:
        """If the article was changed since it was read, nothing of the commit is written."""
        read = store.put_article(article())
        assert read is not None
        current = store.put_article(replace(read, title="changed"))
        done = store.commit(read, visit(), snapshot(), alert(), [delivery()])
        assert (done.stored, done.alert_raised, done.article) == (False, False, None)
        assert store.article("a") == current
        assert store.visits("a") == []
        assert store.snapshots("a") == []
        assert store.alert("alert") is None
        assert store.delivery("delivery") is None
        assert store.due_channels(NOW, 10) == []

    def test_a_known_alert_is_not_raised_again(self, store: Store) -> None:
        """The same news found again stores its snapshot alone: the alert and its deliveries stay as they were."""
        read = store.put_article(article())
        assert read is not None
        first = store.commit(read, visit(), snapshot(), alert(), [delivery()]).article
        assert first is not None
        told = store.put_delivery(replace(delivery(), version=1, status=DeliveryStatus.POSTED, due_at=None))
        known = store.alert("alert")
        again = alert(title="Again", raised_at=NOW + MINUTE, version=1)
        done = store.commit(first, visit(), snapshot(number=2), again, [delivery(), delivery("new", channel="C2")])
        assert done.stored
        assert not done.alert_raised
        assert store.alert("alert") == known
        assert store.delivery("delivery") == told
        assert store.delivery("new") is None
        assert [info.number for info in store.snapshots("a")] == [1, 2]
        assert store.due_channels(NOW + MINUTE, 10) == []

    def test_a_commit_may_make_the_article(self, store: Store) -> None:
        """An article of version 0 is stored by the commit itself, once."""
        assert store.commit(article(), visit(), snapshot(), None).stored
        assert not store.commit(article(), visit(), snapshot(number=2), None).stored
        assert [info.number for info in store.snapshots("a")] == [1]

    def test_a_commit_may_have_no_snapshot(self, store: Store) -> None:
        """An alert that an article is gone has no snapshot of its own."""
        gone = alert(events=(Event.GONE,), gained=())
        assert store.commit(article(status=ArticleStatus.GONE), visit(), None, gone, [delivery()]).alert_raised
        assert store.snapshots("a") == []
        assert [one.id for one in store.due_deliveries(LANE, NOW, 10)] == ["delivery"]

    def test_snapshots_come_back_whole_and_in_order(self, store: Store) -> None:
        """Every field of a large page is kept; the list has them oldest first without their pages."""
        last = replace(FULL_SNAPSHOT, number=11, taken_at=NOW + MINUTE)
        store.commit(FULL_ARTICLE, visit(), FULL_SNAPSHOT, None)
        store.commit(replace(FULL_ARTICLE, version=1), visit(), last, None)
        assert store.snapshot("full", 3) == FULL_SNAPSHOT
        assert store.snapshot("full", 11) == last
        assert store.snapshot("full", 4) is None
        assert [(info.number, info.taken_at, info.fingerprint) for info in store.snapshots("full")] == [
            (3, NOW, "1:abc"),
            (11, NOW + MINUTE, "1:abc"),
        ]

    def test_a_snapshot_of_the_same_number_is_written_over(self, store: Store) -> None:
        """What a commit says is the newest state counts."""
        first = store.commit(article(), visit(), snapshot(text="one"), None).article
        assert first is not None
        store.commit(first, visit(), snapshot(text="two"), None)
        assert store.snapshot("a", 1) == snapshot(text="two")
        assert len(store.snapshots("a")) == 1

    def test_alerts_come_latest_first(self, store: Store) -> None:
        """Alerts are listed from the latest back, as far as is asked; an article's own from the oldest on."""
        for number in range(5):
            raised = alert(f"{number}", key="ab"[number % 2], raised_at=NOW + number * MINUTE)
            store.put_alert(raised)
        assert [one.id for one in store.alerts()] == ["4", "3", "2", "1", "0"]
        assert [one.id for one in store.alerts(since=NOW + 2 * MINUTE)] == ["4", "3", "2"]
        assert [one.id for one in store.alerts(limit=2)] == ["4", "3"]
        assert list(store.alerts(limit=0)) == []
        assert [one.id for one in store.alerts_of("a")] == ["0", "2", "4"]

    # deliveries and channels

    def test_due_deliveries_come_in_the_lanes_order(self, store: Store) -> None:
        """Due deliveries of one lane come in its order, however late each is; leased and finished ones are left out."""
        store.put_delivery(delivery("3"))
        store.put_delivery(delivery("1"))
        store.put_delivery(delivery("2", due_at=NOW - MINUTE))
        store.put_delivery(delivery("later", due_at=NOW + INSTANT))
        store.put_delivery(delivery("leased", lease_until=NOW + INSTANT))
        store.put_delivery(delivery("ended lease", order="9", lease_until=NOW))
        store.put_delivery(delivery("over", due_at=None))
        store.put_delivery(delivery("elsewhere", channel="C2"))
        assert [one.id for one in store.due_deliveries(LANE, NOW, 10)] == ["1", "2", "3", "ended lease"]
        assert [one.id for one in store.due_deliveries(LANE, NOW, 1)] == ["1"]

    def test_due_channels_have_due_deliveries_and_are_free(self, store: Store) -> None:
        """A lane is due with a due delivery unless it is leased, queued or pauses; the longest waiting comes first."""
        for number, name in enumerate(("late", "new", "leased", "queued", "paused", "free")):
            store.put_delivery(delivery(name, channel=name, due_at=NOW - timedelta(minutes=10 - number)))
        store.put_delivery(delivery("later", channel="later", due_at=NOW + INSTANT))
        store.put_delivery(delivery("busy", channel="busy", lease_until=NOW + INSTANT))
        store.put_channel(channel("late", failures=3))
        store.put_channel(channel("leased", lease_until=NOW + INSTANT))
        store.put_channel(channel("queued", queued_until=NOW + INSTANT))
        store.put_channel(channel("paused", next_free=NOW + INSTANT))
        store.put_channel(channel("free", lease_until=NOW, queued_until=NOW, next_free=NOW))
        store.put_channel(channel("idle"))
        assert [lane.channel for lane in store.due_channels(NOW, 10)] == ["late", "new", "free"]
        assert store.due_channels(NOW, 2) == [channel("late", failures=3, version=1), channel("new")]
        assert len(store.due_channels(NOW + INSTANT, 10)) == 8

    def test_a_lane_without_a_record_can_be_leased(self, store: Store) -> None:
        """The record that stands for a lane nobody has written yet can be written once."""
        store.put_delivery(delivery())
        (lane,) = store.due_channels(NOW, 10)
        assert lane == channel()
        assert store.put_channel(replace(lane, lease_until=NOW + MINUTE)) is not None
        assert store.put_channel(replace(lane, lease_until=NOW + MINUTE)) is None
        assert store.due_channels(NOW, 10) == []

    def test_a_delivery_is_claimed_once(self, store: Store) -> None:
        """Of two workers that claim a delivery one gets it, and it is not due again until its lease ends."""
        pending = store.put_delivery(delivery())
        assert pending is not None
        claimed = replace(pending, status=DeliveryStatus.CLAIMED, lease_until=NOW + MINUTE)
        assert store.put_delivery(replace(claimed, lease_owner="me")) is not None
        assert store.put_delivery(replace(claimed, lease_owner="you")) is None
        assert store.due_deliveries(LANE, NOW, 10) == []
        assert [one.lease_owner for one in store.due_deliveries(LANE, NOW + MINUTE, 10)] == ["me"]
