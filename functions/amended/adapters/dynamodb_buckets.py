"""How the due times of one host's articles are packed into items: buckets of articles, and a head over them.

A bucket has up to 32 articles that were first seen one after the other: when each is due, and its wait. They share
their age, so by the ratio rule they fall due together, and one write of 1 KB moves all of them. The head says when the
host is due, and it alone stands in the index: an index entry for each bucket would triple the price of moving one.
Buckets of formats 1 and 2 stood in the index themselves; they do until they are written again.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

import msgspec

from amended.adapters.dynamodb_keys import Key, agenda_head
from amended.adapters.dynamodb_table import Item, Write, delete, number, put, text, unchanged
from amended.adapters.record_codec import encodable
from amended.domain.revisit_schedule import LATE_SHARE, MOST_LATE

# How buckets of format 1 had each entry in an attribute of its own.
_ENTRY = "@"
_MOST_LATE = MOST_LATE // timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """When an article is due at the earliest, and its wait, in microseconds; `pressing`: its visit is not put off."""

    due: int
    wait: int
    pressing: bool = False

    @property
    def ripe(self) -> int:
        """When the visit may not be put off any longer: see `amended.domain.revisit_schedule.may_be_late`."""
        return self.due if self.pressing else self.due + min(self.wait // LATE_SHARE, _MOST_LATE)


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket as it was read; `item` is None for one that is not stored."""

    key: Key
    host: str
    entries: Mapping[str, Entry]
    item: Item | None = None

    @property
    def indexed(self) -> bool:
        """Whether it stands in the index itself, as buckets of earlier formats do."""
        return self.item is not None and "due" in self.item

    def write(self) -> Write:
        """Store the bucket if it is stored as it was read; an empty one is removed."""
        if not self.entries:
            return delete(self.key, unchanged(self.item))
        first = min(entry.due for entry in self.entries.values())
        # A wait is never negative: its sign is free to say that the visit is pressing.
        rows = [(key, it.due - first, -it.wait if it.pressing else it.wait) for key, it in self.entries.items()]
        packed = zlib.compress(msgspec.json.encode(rows), 9)
        item: Item = {"entries": packed, "host": encodable(self.host), "first": first}
        return put(self.key, item, unchanged(self.item))

    def following(self, items: Mapping[str, Item | None]) -> Bucket:
        """The bucket with the entries of these articles brought up to their items (None: there is none any more)."""
        true = {key: true_entry(items[key], self.key) for key in self.entries if key in items}
        if all(self.entries[key] == entry for key, entry in true.items()):
            return self
        kept = {key: entry for key, entry in {**self.entries, **true}.items() if entry is not None}
        return replace(self, entries=kept)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the index for a host: `item` as it was read, None where it is not stored.

    `due`, `ripe` and `wait` are the least of all entries, None where there is none. `filling` numbers the bucket that
    new articles go to.
    """

    key: Key
    host: str
    due: int | None = None
    ripe: int | None = None
    wait: int | None = None
    filling: int = 0
    item: Item | None = None

    def write(self) -> Write:
        """Store the head if it is stored as it was read."""
        item: Item = {"host": encodable(self.host)}
        if self.due is not None and self.ripe is not None and self.wait is not None:
            item |= {"due": self.due, "due_at": self.ripe, "wait": self.wait}
        if self.filling:
            item["filling"] = self.filling
        return put(self.key, item, unchanged(self.item))

    def over(self, buckets: Iterable[Bucket]) -> Head:
        """The head of exactly these buckets."""
        entries = [entry for bucket in buckets for entry in bucket.entries.values()]
        return replace(
            self,
            due=min((entry.due for entry in entries), default=None),
            ripe=min((entry.ripe for entry in entries), default=None),
            wait=min((entry.wait for entry in entries), default=None),
        )

    def also_over(self, bucket: Bucket) -> Head:
        """The head, no later than this bucket wants it."""
        more = self.over([bucket])
        return replace(
            self, due=_least(self.due, more.due), ripe=_least(self.ripe, more.ripe), wait=_least(self.wait, more.wait)
        )

    def same_times(self, other: Head) -> bool:
        """Whether both say the same of when the host is due."""
        return (self.due, self.ripe, self.wait) == (other.due, other.ripe, other.wait)


def true_entry(item: Item | None, place: Key) -> Entry | None:
    """The entry that the article should have in this bucket: None where it has none, or has it in another."""
    due, wait = (None, None) if item is None else (number(item, "due_at"), number(item, "wait"))
    if item is None or due is None or wait is None or text(item, "bucket") != place.sk:
        return None
    return Entry(due, wait, "touched" in item or due <= (number(item, "first_seen") or 0))


def bucket_of(item: Item, key: Key) -> Bucket:
    """The bucket in an item."""
    packed, entries = item.get("entries"), {}
    if isinstance(packed, bytes):
        base = number(item, "first")
        first = base if base is not None else number(item, "due") or 0
        rows = msgspec.json.decode(zlib.decompress(packed), type=list[tuple[str, int, int]])
        entries = {article: Entry(first + later, abs(wait), wait < 0) for article, later, wait in rows}
    for name, value in item.items():
        if name.startswith(_ENTRY) and isinstance(value, str):
            due, _, wait = value.partition(" ")
            entries[name.removeprefix(_ENTRY)] = Entry(int(due), int(wait))
    return Bucket(key, text(item, "host"), entries, item)


def head_of(item: Item | None, home: Key, host: str) -> Head:
    """The head in an item, or the empty one of a host that has none."""
    if item is None:
        return Head(agenda_head(home), host)
    return Head(
        agenda_head(home),
        text(item, "host"),
        number(item, "due"),
        number(item, "due_at"),
        number(item, "wait"),
        number(item, "filling") or 0,
        item,
    )


def _least(one: int | None, other: int | None) -> int | None:
    return min((it for it in (one, other) if it is not None), default=None)
