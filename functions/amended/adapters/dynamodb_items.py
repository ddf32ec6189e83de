"""Records as items and back: the packed record, its version, and beside it only what keys and queries need.

A record is one binary attribute, `data` (see `record_codec`): compressed, an article takes about 0.7 KB. What packs
to more than `MOST_PACKED` stands in S3, with its name in `large`: an item holds 400 KB and no more.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec

from amended.adapters.dynamodb_keys import AT_ONCE, Key, microseconds, time_of
from amended.adapters.dynamodb_table import ABSENT, Condition, Item, Table, Write, number, put, text
from amended.adapters.record_codec import encode, pack, unpack
from amended.adapters.s3_objects import S3Objects
from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed, FeedStatus
from amended.domain.hosts import Host
from amended.errors import StoreCorrupt

Record = TypeVar("Record", bound=Feed | Host | Article | Alert | Delivery | Channel | Thread)

MOST_PACKED = 300_000
VISITS_KEPT = 50
_MICROSECOND = timedelta(microseconds=1)


class Records:
    """Reads and writes records of every kind by key."""

    def __init__(self, table: Table, objects: S3Objects, most_packed: int = MOST_PACKED) -> None:
        self._table = table
        self._objects = objects
        self._most_packed = most_packed

    def get(self, kind: type[Record], key: Key) -> Record | None:
        """The record at this key, or None."""
        item = self._table.get(key)
        return None if item is None else self.read(kind, item)

    def get_many(self, kind: type[Record], keys: Sequence[Key]) -> dict[Key, Record]:
        """Those of the records that are stored."""
        return {key: self.read(kind, item) for key, item in self._table.get_many(keys).items()}

    def read(self, kind: type[Record], item: Item) -> Record:
        """The record in an item. Raises StoreCorrupt where its part in S3 is gone."""
        packed = item.get("data")
        if not isinstance(packed, bytes):
            packed = self._objects.large(text(item, "large"))
        if packed is None:
            raise StoreCorrupt(f"item {text(item, 'pk')}", "its data is missing from the bucket")
        return unpack(kind, packed)

    def written(self, record: Record, **beside: int | str | None) -> Item:
        """The item of a record as it is to be stored; attributes that are None are left out."""
        packed = pack(record)
        item: Item = {"version": record.version}
        if len(packed) <= self._most_packed:
            item["data"] = packed
        else:
            item["large"] = self._objects.put_large(packed)
        return item | {name: value for name, value in beside.items() if value is not None}

    def write(self, key: Key, record: Record, **beside: int | str | None) -> Write:
        """The conditional write of a record under its next version; see `following`."""
        return put(key, self.written(following(record), **beside), same_version(record))

    def store(self, key: Key, record: Record, **beside: int | str | None) -> Record | None:
        """Write a record under its next version, if the stored one is its own; else None."""
        return None if self._table.write([self.write(key, record, **beside)]) else following(record)


def following(record: Record) -> Record:
    """The record as it is after its write."""
    return replace(record, version=record.version + 1)


def same_version(record: Record) -> Condition:
    """That the stored version is the record's, or that none is stored for version 0."""
    return ABSENT if record.version == 0 else Condition("version", record.version)


def latest(*times: datetime | None) -> int:
    """The latest of the times that are set, AT_ONCE if none is."""
    return max((microseconds(time) for time in times if time is not None), default=AT_ONCE)


def wait_of(record: Feed | Article) -> int:
    """A wait, in microseconds, that can be divided by."""
    return max(1, record.wait // _MICROSECOND)


def feed_attributes(feed: Feed) -> dict[str, int | None]:
    """What of a feed stands in the index: nothing where it is polled no more."""
    if feed.status is not FeedStatus.ACTIVE:
        return {}
    return {
        "due": latest(feed.next_poll, feed.lease_until, feed.queued_until),
        "due_at": latest(feed.next_poll),
        "wait": wait_of(feed),
    }


def host_is_free(host: Host | None, now: int) -> bool:
    """Whether nothing holds the host back."""
    return host is None or host_free_at(host) <= now


def host_free_at(host: Host) -> int:
    """When nothing holds the host back any more."""
    return latest(host.next_free, host.lease_until, host.queued_until)


def channel_free_at(channel: Channel) -> int:
    """When nothing holds the lane back any more."""
    return latest(channel.next_free, channel.lease_until, channel.queued_until)


def delivery_ready_at(delivery: Delivery) -> int | None:
    """When the delivery may be taken, None when it is over."""
    return None if delivery.due_at is None else latest(delivery.due_at, delivery.lease_until)


def article_due_at(article: Article) -> int | None:
    """When the article is due, None when it is not visited any more."""
    if article.status is not ArticleStatus.FOLLOWED or article.next_visit is None:
        return None
    return microseconds(article.next_visit)


def last_seen(article: Article) -> int:
    """The last visit, or else the first sight: what retention counts from."""
    return latest(article.first_seen, article.last_visit)


def is_over(article: Article) -> bool:
    """Whether retention may forget the article: it ended, and never carried a notice."""
    return article.status in (ArticleStatus.ENDED, ArticleStatus.GONE) and not article.notices and not article.ledger


def with_touch(article: Article, mark: int | None) -> Article:
    """The article as it is to be stored where this mark stands: see "Touches" in `amended.ports`."""
    touched_at = None if mark is None else time_of(mark)
    if touched_at is None or touched_at == article.touched_at:
        return replace(article, touched_at=None)
    if article.status is not ArticleStatus.FOLLOWED:
        return replace(article, touched_at=touched_at)
    due = touched_at if article.next_visit is None else min(article.next_visit, touched_at)
    return replace(article, touched_at=touched_at, next_visit=due)


def visits_of(item: Item | None) -> list[Visit]:
    """The log in an article's item, oldest first."""
    packed = None if item is None else item.get("visits")
    if not isinstance(packed, bytes):
        return []
    at, visits = 0, []
    for row in msgspec.json.decode(zlib.decompress(packed), type=list[dict[str, Any]]):
        at += row["at"]
        visits.append(msgspec.convert({**row, "at": time_of(at)}, Visit))
    return visits


def packed_visits(visits: Sequence[Visit]) -> bytes:
    """The latest visits, as an article's item has them: fifty of them in about 0.4 KB.

    Each is its record without what is empty, its time as microseconds since the one before: an item of at most 1 KB
    costs half of a larger one to write, and is written at every visit.
    """
    before, rows = 0, []
    for visit in visits[-VISITS_KEPT:]:
        fields: dict[str, Any] = msgspec.to_builtins(visit)
        at = microseconds(visit.at)
        rows.append({name: value for name, value in fields.items() if value not in ("", None)} | {"at": at - before})
        before = at
    return zlib.compress(encode(rows), 9)


def mark_of(item: Item | None) -> int | None:
    """The touch that stands on an article's item."""
    return None if item is None else number(item, "touched")
