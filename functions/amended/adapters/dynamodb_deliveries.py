"""Deliveries and lanes in DynamoDB.

A delivery is an item of its own, found by its id. While it is not over, a small item in its lane's partition says when
it may be taken; the two are written in one transaction, so that what is due is exact. Alerts are rare: what this costs
does not matter, that nothing is lost does.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from datetime import datetime

from amended.adapters.dynamodb_items import (
    Records,
    channel_free_at,
    delivery_ready_at,
    following,
    same_version,
)
from amended.adapters.dynamodb_keys import (
    LANE_SHARDS,
    Key,
    channel_key,
    deliveries_key,
    delivery_key,
    lane_of,
    lanes_partition,
    microseconds,
    waiting_key,
)
from amended.adapters.dynamodb_table import Item, Table, Write, add_members, delete, members, number, put, text
from amended.adapters.record_codec import encodable
from amended.domain.deliveries import Channel, Delivery

_PAGE = 25


class Deliveries:
    """The deliveries and lanes of a table."""

    def __init__(self, table: Table, records: Records) -> None:
        self._table = table
        self._records = records

    def put(self, delivery: Delivery) -> Delivery | None:
        """See `Store.put_delivery`."""
        key = delivery_key(delivery.id)
        old = self._table.get(key)
        if (0 if old is None else number(old, "version")) != delivery.version:
            return None
        writes = self.writes(delivery, None if old is None else self._records.read(Delivery, old))
        if old is None:
            writes.append(add_members(deliveries_key(delivery.alert_id), [encodable(delivery.id)]))
        if self._table.write(writes):
            current = self._table.get(key)
            return following(delivery) if current is not None and text(current, "w") == writes[0].token else None
        return following(delivery)

    def writes(self, delivery: Delivery, before: Delivery | None) -> list[Write]:
        """The delivery's own conditional write first, then those of its place in the lane."""
        parts = self._records.parts(
            following(delivery), id=encodable(delivery.id), status=delivery.status.value, lane=encodable(delivery.lane)
        )
        writes = [put(delivery_key(delivery.id), parts.item, same_version(delivery))]
        old_place, new_place = _place(before), _place(delivery)
        if new_place is not None and (new_place != old_place or _waiting(before) != _waiting(delivery)):
            writes.append(put(new_place, _waiting(delivery)))
        if old_place is not None and old_place != new_place:
            writes.append(delete(old_place))
        return writes

    def of_alert(self, alert_id: str) -> list[Delivery]:
        """See `Store.deliveries_of`."""
        names = members(self._table.get(deliveries_key(alert_id)))
        found = self._records.get_many(Delivery, [delivery_key(name) for name in names])
        return sorted(found.values(), key=lambda delivery: (delivery.lane, delivery.id))

    def due(self, lane: str, now: datetime, limit: int) -> list[Delivery]:
        """See `Store.due_deliveries`."""
        home, latest = lane_of(lane), microseconds(now)
        keys: list[Key] = []
        for item in self._table.query(home.pk, prefix=home.sk):
            if len(keys) >= limit:
                break
            if (number(item, "due") or 0) <= latest:
                keys.append(delivery_key(text(item, "id")))
        found = self._records.get_many(Delivery, keys)
        # Between the two reads one may have been taken or finished.
        ready = [found[key] for key in keys if key in found]
        return [one for one in ready if (at := delivery_ready_at(one)) is not None and at <= latest]

    def due_channels(self, now: datetime, limit: int) -> list[Channel]:
        """See `Store.due_channels`."""
        latest = microseconds(now)
        waiting: dict[str, int] = {}
        for shard in range(LANE_SHARDS):
            for item in self._table.due(lanes_partition(shard), latest):
                lane, due_at = text(item, "lane"), number(item, "due_at") or 0
                waiting[lane] = min(due_at, waiting.get(lane, due_at))
        lanes = sorted(waiting, key=lambda lane: (waiting[lane], lane))
        records = self._records.get_many(Channel, [channel_key(lane) for lane in lanes])
        channels = (records.get(channel_key(lane)) or _new_channel(lane) for lane in lanes)
        return [channel for channel in channels if channel_free_at(channel) <= latest][:limit]

    def next_due(self, by: int | None) -> int | None:
        """When the first delivery may be taken, if before `by`."""
        waiting = heapq.merge(
            *(self._table.due(lanes_partition(shard), page=_PAGE) for shard in range(LANE_SHARDS)), key=_due
        )
        free: dict[str, int] = {}
        for item in waiting:
            if by is not None and _due(item) >= by:
                break
            lane = text(item, "lane")
            if lane not in free:
                channel = self._records.get(Channel, channel_key(lane))
                free[lane] = 0 if channel is None else channel_free_at(channel)
            ready = max(_due(item), free[lane])
            by = ready if by is None else min(by, ready)
        return by

    def statuses(self, alert_ids: Sequence[str]) -> dict[str, int]:
        """How many deliveries of these alerts have each status."""
        counted: dict[str, int] = {}
        sets = self._table.get_many(deliveries_key(alert_id) for alert_id in alert_ids).values()
        keys = [delivery_key(name) for item in sets for name in members(item)]
        for item in self._table.get_many(keys).values():
            counted[text(item, "status")] = counted.get(text(item, "status"), 0) + 1
        return counted


def _due(item: Item) -> int:
    return number(item, "due") or 0


def _place(delivery: Delivery | None) -> Key | None:
    """Where the delivery stands in its lane, None where it does not (any more)."""
    if delivery is None or delivery_ready_at(delivery) is None:
        return None
    return waiting_key(delivery.lane, delivery.order, delivery.id)


def _waiting(delivery: Delivery | None) -> Item:
    ready = None if delivery is None else delivery_ready_at(delivery)
    if delivery is None or ready is None or delivery.due_at is None:
        return {}
    return {
        "id": encodable(delivery.id),
        "lane": encodable(delivery.lane),
        "due": ready,
        "due_at": microseconds(delivery.due_at),
    }


def _new_channel(lane: str) -> Channel:
    """The record, not stored yet, of a lane that has deliveries only."""
    sink, _, channel = lane.partition(":")
    return Channel(key=lane, sink=sink, channel=channel)
