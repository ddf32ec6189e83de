"""Records as items and back: the packed record, its version, and beside it only what keys and queries need.

A record is one binary attribute, `data` (see `record_codec`): compressed, an article takes about 0.4 KB. A write is
paid for by the kilobyte, and most writes change only times and counts; hence what is large and seldom changes
(`_APART`) stands in an item of its own beside the record's, which names its digest in `apart`. The two are written in
one transaction, and only where that part changed. What packs to more than `MOST_PACKED` stands in S3, with its name in
`large`: an item holds 400 KB and no more.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
from msgspec import Raw

from amended.adapters.dynamodb_keys import AT_ONCE, Key, apart_key, microseconds, time_of
from amended.adapters.dynamodb_table import ABSENT, Condition, Item, Table, Write, key_of, number, put, text
from amended.adapters.record_codec import decode, encode, pack_small, unpacked
from amended.adapters.s3_objects import S3Objects
from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus, Visit
from amended.domain.deliveries import Channel, Delivery, Thread
from amended.domain.feeds import Feed, FeedStatus
from amended.domain.hosts import Host
from amended.errors import StoreBusy, StoreCorrupt

Record = TypeVar("Record", bound=Feed | Host | Article | Alert | Delivery | Channel | Thread)

MOST_PACKED = 300_000
VISITS_KEPT = 50
# What of the log is kept where its reasons are long: with the record an item must stay under 400 KB.
MOST_VISITS_PACKED = 60_000
# What stands apart from its record where it is of any size: words of feeds and of publishers, which change seldom.
_APART: Mapping[type, tuple[str, ...]] = {Article: ("ledger", "feed_text", "feed_title"), Host: ("robots",)}
_WORTH_A_PART = 200
_MOST_IN_MIND = 2000
_ATTEMPTS = 5
_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Parts:
    """A record's item, and the one that stands apart from it, if one does."""

    item: Item
    apart: Item | None

    @property
    def digest(self) -> str:
        """What names the part that stands apart, "" where none does."""
        return text(self.item, "apart")


class Records:
    """Reads and writes records of every kind by key.

    It remembers what it read of the parts that stand apart: they are named by their digests, so that what is
    remembered is never out of date.
    """

    def __init__(self, table: Table, objects: S3Objects, most_packed: int = MOST_PACKED) -> None:
        self._table = table
        self._objects = objects
        self._most_packed = most_packed
        self._parts: dict[str, bytes] = {}
        self._stored: dict[Key, tuple[int, str]] = {}

    def get(self, kind: type[Record], key: Key) -> Record | None:
        """The record at this key, or None."""
        item = self._table.get(key)
        return None if item is None else self.read(kind, item)

    def get_many(self, kind: type[Record], keys: Sequence[Key], *, fresh: bool = True) -> dict[Key, Record]:
        """Those of the records that are stored; `fresh`: see `Table.query`."""
        items = self._table.get_many(keys, fresh=fresh)
        return dict(zip(items, self.read_many(kind, items.values()), strict=True))

    def read(self, kind: type[Record], item: Item) -> Record:
        """The record in an item. Raises StoreCorrupt where its part in S3 is gone."""
        return self.read_many(kind, [item])[0]

    def read_many(self, kind: type[Record], items: Iterable[Item]) -> list[Record]:
        """The records in these items, in their order; a part that was replaced since is read with its item anew."""
        wanted = list(items)
        for attempt in range(_ATTEMPTS):
            # A part has its digest for a name, so that an old one is never taken for the present one.
            parts = self._parts_of(wanted, fresh=attempt > 0)
            torn = [item for item in wanted if text(item, "apart") not in parts]
            if not torn:
                return [self._record(kind, item, parts) for item in wanted]
            current = self._table.get_many(key_of(item) for item in torn)
            wanted = [current.get(key_of(item), item) for item in wanted]
        raise StoreBusy("records", "others write to them again and again")

    def parts(self, record: Record, **beside: int | str | None) -> Parts:
        """The items of a record as it is to be stored; attributes that are None are left out."""
        item: Item = {"version": record.version}
        apart: Item | None = None
        names = _APART.get(type(record), ())
        heavy = encode({name: getattr(record, name) for name in names})
        if names and len(heavy) > _WORTH_A_PART:
            digest = hashlib.sha256(heavy).hexdigest()[:32]
            # Whatever the kind, these are its fields.
            light: dict[str, Any] = {one.name: one.default for one in fields(record) if one.name in names}
            record = replace(record, **light)
            apart = self._packed(_object(heavy)) | {"digest": digest}
            item["apart"] = digest
        item |= self._packed(record)
        return Parts(item | {name: value for name, value in beside.items() if value is not None}, apart)

    def write(self, key: Key, record: Record, **beside: int | str | None) -> Write:
        """The conditional write of a record, of a kind that has nothing apart, under its next version."""
        return put(key, self.parts(following(record), **beside).item, same_version(record))

    def store(self, key: Key, record: Record, **beside: int | str | None) -> Record | None:
        """Write a record under its next version, if the stored one is its own; else None."""
        stored = following(record)
        parts = self.parts(stored, **beside)
        writes = [put(key, parts.item, same_version(record))]
        # The part changes only with the version: where it was seen beside this version, it stands there still.
        if parts.apart is not None and self._stored.get(key) != (record.version, parts.digest):
            writes.append(put(apart_key(key), parts.apart))
        if self._table.write(writes):
            current = self._table.get(key) if len(writes) > 1 else None
            if current is None or text(current, "w") != writes[0].token:
                return None
        self._keep_in_mind(key, stored.version, parts.digest)
        return stored

    def _packed(self, record: object) -> Item:
        packed = pack_small(record)
        return {"data": packed} if len(packed) <= self._most_packed else {"large": self._objects.put_large(packed)}

    def _bytes(self, item: Item) -> bytes:
        packed = item.get("data")
        if not isinstance(packed, bytes):
            packed = self._objects.large(text(item, "large"))
        if packed is None:
            raise StoreCorrupt(f"item {text(item, 'pk')}", "its data is missing from the bucket")
        return unpacked(packed)

    def _record(self, kind: type[Record], item: Item, parts: Mapping[str, bytes]) -> Record:
        data, digest = self._bytes(item), text(item, "apart")
        if digest:
            data = encode({**_object(data), **_object(parts[digest])})
        self._keep_in_mind(key_of(item), number(item, "version") or 0, digest)
        return decode(kind, data)

    def _parts_of(self, items: Sequence[Item], *, fresh: bool) -> Mapping[str, bytes]:
        """What stands apart of these, by digest, as far as it stands there still."""
        remembered = self._parts
        found = {"": b""}
        found |= {digest: remembered[digest] for item in items if (digest := text(item, "apart")) in remembered}
        missing = [apart_key(key_of(item)) for item in items if text(item, "apart") not in found]
        found_now = self._table.get_many(missing, fresh=fresh).values()
        read = {text(item, "digest"): self._bytes(item) for item in found_now}
        # Another dictionary each time: other threads are reading this one.
        self._parts = {**(remembered if len(remembered) < _MOST_IN_MIND else {}), **read} if read else remembered
        return found | read

    def _keep_in_mind(self, key: Key, version: int, digest: str) -> None:
        if len(self._stored) > _MOST_IN_MIND:
            self._stored.clear()
        self._stored[key] = (version, digest)


def _object(data: bytes) -> Mapping[str, Raw]:
    """The fields of a record in JSON, each as it is written."""
    return msgspec.json.decode(data, type=dict[str, Raw])


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


def feed_is_due(feed: Feed, now: int) -> bool:
    """Whether the feed is to be polled and nothing holds it back."""
    due = feed_attributes(feed).get("due")
    return due is not None and due <= now


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
    costs half of a larger one to write, and is written at every visit. Fewer are kept where they would take too much.
    """
    kept = visits[-VISITS_KEPT:]
    while len(packed := _packed_log(kept)) > MOST_VISITS_PACKED and len(kept) > 1:
        kept = kept[-(len(kept) // 2) :]
    return packed


def _packed_log(visits: Sequence[Visit]) -> bytes:
    before, rows = 0, []
    for visit in visits:
        fields: dict[str, Any] = msgspec.to_builtins(visit)
        at = microseconds(visit.at)
        rows.append({name: value for name, value in fields.items() if value not in ("", None)} | {"at": at - before})
        before = at
    return zlib.compress(encode(rows), 9)


def mark_of(item: Item | None) -> datetime | None:
    """The touch that stands on an article's item."""
    mark = None if item is None else number(item, "touched")
    return None if mark is None else time_of(mark)
