"""Snapshots, alerts, deliveries and their lanes, in dictionaries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice

from amended.domain.alerts import Alert
from amended.domain.articles import Article, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.snapshots import Snapshot
from amended.ports import Committed, SnapshotInfo
from tests.fakes.memory_followed import MemoryFollowed
from tests.fakes.memory_records import one_at_a_time, put


class MemoryTold(MemoryFollowed):
    """What is told, and where it stands."""

    @one_at_a_time
    def commit(
        self,
        article: Article,
        visit: Visit,
        snapshot: Snapshot | None,
        alert: Alert | None,
        deliveries: Sequence[Delivery] = (),
    ) -> Committed:
        """See `Store.commit`."""
        written = self.put_article(article, visit)
        if written is None:
            return Committed(stored=False)
        if snapshot is not None:
            self.all_snapshots[snapshot.article_key, snapshot.number] = snapshot
        raised = alert is not None and self.put_alert(replace(alert, version=0)) is not None
        if raised:
            for delivery in deliveries:
                self.put_delivery(replace(delivery, version=0))
        return Committed(stored=True, alert_raised=raised, article=written)

    @one_at_a_time
    def snapshot(self, key: str, number: int) -> Snapshot | None:
        """See `Store.snapshot`."""
        return self.all_snapshots.get((key, number))

    @one_at_a_time
    def snapshots(self, key: str) -> list[SnapshotInfo]:
        """See `Store.snapshots`."""
        return [
            SnapshotInfo(number=number, taken_at=snapshot.taken_at, fingerprint=snapshot.fingerprint)
            for (owner, number), snapshot in sorted(self.all_snapshots.items())
            if owner == key
        ]

    @one_at_a_time
    def alert(self, alert_id: str) -> Alert | None:
        """See `Store.alert`."""
        return self.all_alerts.get(alert_id)

    @one_at_a_time
    def alerts(self, *, since: datetime | None = None, limit: int | None = None) -> Iterator[Alert]:
        """See `Store.alerts`."""
        found = [alert for alert in self.all_alerts.values() if since is None or alert.raised_at >= since]
        return islice(sorted(found, key=lambda alert: (alert.raised_at, alert.id), reverse=True), limit)

    @one_at_a_time
    def alerts_of(self, article_key: str) -> list[Alert]:
        """See `Store.alerts_of`."""
        found = [alert for alert in self.all_alerts.values() if alert.article_key == article_key]
        return sorted(found, key=lambda alert: (alert.raised_at, alert.id))

    @one_at_a_time
    def put_alert(self, alert: Alert) -> Alert | None:
        """See `Store.put_alert`."""
        return put(self.all_alerts, alert.id, alert)

    @one_at_a_time
    def delivery(self, delivery_id: str) -> Delivery | None:
        """See `Store.delivery`."""
        return self.all_deliveries.get(delivery_id)

    @one_at_a_time
    def deliveries_of(self, alert_id: str) -> list[Delivery]:
        """See `Store.deliveries_of`."""
        found = [delivery for delivery in self.all_deliveries.values() if delivery.alert_id == alert_id]
        return sorted(found, key=lambda delivery: (delivery.lane, delivery.id))

    @one_at_a_time
    def put_delivery(self, delivery: Delivery) -> Delivery | None:
        """See `Store.put_delivery`."""
        return put(self.all_deliveries, delivery.id, delivery)

    @one_at_a_time
    def due_channels(self, now: datetime, limit: int) -> list[Channel]:
        """See `Store.due_channels`."""
        earliest: dict[str, datetime] = {}
        channels: dict[str, Channel] = {}
        for delivery in self._due_deliveries(now):
            lane = delivery.lane
            if self._open_at(lane) <= now and delivery.due_at is not None:
                earliest[lane] = min(earliest.get(lane, now), delivery.due_at)
                new = Channel(key=lane, sink=delivery.sink, channel=delivery.channel)
                channels[lane] = self.all_channels.get(lane, new)
        return [channels[lane] for lane in sorted(channels, key=lambda lane: (earliest[lane], lane))][:limit]

    @one_at_a_time
    def due_deliveries(self, lane: str, now: datetime, limit: int) -> list[Delivery]:
        """See `Store.due_deliveries`."""
        found = [delivery for delivery in self._due_deliveries(now) if delivery.lane == lane]
        return sorted(found, key=lambda delivery: (delivery.order, delivery.id))[:limit]

    @one_at_a_time
    def channel(self, lane: str) -> Channel | None:
        """See `Store.channel`."""
        return self.all_channels.get(lane)

    @one_at_a_time
    def put_channel(self, channel: Channel) -> Channel | None:
        """See `Store.put_channel`."""
        return put(self.all_channels, channel.key, channel)

    @one_at_a_time
    def thread(self, article_key: str, lane: str) -> Thread | None:
        """See `Store.thread`."""
        return self.all_threads.get((article_key, lane))

    @one_at_a_time
    def put_thread(self, thread: Thread) -> Thread | None:
        """See `Store.put_thread`."""
        return put(self.all_threads, (thread.article_key, thread.lane), thread)
