"""How the due times of one host's articles are packed into items: a head that is written often, buckets that never are.

All that changes of a host's articles goes through its **head**: it stands alone in the index, says when the host is
due, and holds the latest entries, as many as fill 1 KB. When it is full they go into a **bucket**, an item that is
written once and not changed any more; an entry of the head counts before those of buckets, and one of a younger
bucket (`stamp`) before those of older ones. Buckets of which half is out of date are written anew with what counts.
So a turn at a host is one write, whatever it visited, where rewriting each bucket that it touched took four to eight.

An entry also holds the visits that found nothing new since the article's own item was written (`quiet`): they cost
no write of their own. Their times are kept to the second, which packs them to two bytes.

Buckets of formats 1 to 3 are read as the oldest of all; those of 1 and 2 stood in the index themselves, and do until
they are written anew.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from amended.adapters.dynamodb_keys import Key, agenda_head
from amended.adapters.dynamodb_table import Item, Write, number, put, text, unchanged
from amended.adapters.record_codec import encodable
from amended.domain.revisit_schedule import ripe_at

SECOND = 1_000_000
# What an item of 1 KB, which one write unit pays for, has left for entries; a head's also names the host.
_BUCKET_ROOM = 920
_HEAD_ROOM = 880
_LEAST_ROOM = 500
# How buckets of format 1 had each entry in an attribute of its own.
_ENTRY = "@"

# A time or a wait: whole seconds, which pack best, as a number; others as their microseconds, in text.
Packed = int | str
Columns = tuple[int, list[str], list[Packed], list[Packed], list[int], list[list[int]]]


@dataclass(frozen=True, slots=True)
class Entry:
    """When an article is due at the earliest, and its wait, in microseconds; `pressing`: its visit is not put off.

    `version` is the article's, with its `quiet` visits: the time of each, and whether the page came whole. The item
    has the version `base`; if it has another one, it was written since, and the quiet visits count no more. `gone`
    entries say that older ones of the article do not count.
    """

    due: int
    wait: int
    pressing: bool = False
    version: int = 0
    quiet: tuple[tuple[int, bool], ...] = ()
    gone: bool = False

    @property
    def ripe(self) -> int:
        """When the visit may not be put off any longer: see `amended.domain.revisit_schedule`."""
        return self.due if self.pressing else ripe_at(self.due, self.wait)

    @property
    def base(self) -> int:
        """The version of the item that the quiet visits came after."""
        return self.version - len(self.quiet)


GONE = Entry(0, 1, gone=True)


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket: entries that counted when it was written, the later the higher its `stamp`."""

    key: Key
    entries: Mapping[str, Entry]
    stamp: int = 0
    indexed: bool = False

    def write(self) -> Write:
        """Store it; its key is its own."""
        return put(self.key, {"entries": packed_entries(self.entries), "stamp": self.stamp})


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the index for a host: `item` as it was read, None where it is not stored.

    `due`, `ripe` and `wait` are the least of all entries, None where there is none. `stamp` counts its writes. `names`
    is a sum over its buckets' names, by which a reader knows that it has seen all of them; None where it is not known.
    """

    key: Key
    host: str
    due: int | None = None
    ripe: int | None = None
    wait: int | None = None
    entries: Mapping[str, Entry] = field(default_factory=dict)
    stamp: int = 0
    names: int | None = 0
    item: Item | None = None

    def write(self) -> Write:
        """Store the head if it is stored as it was read."""
        item: Item = {"host": encodable(self.host), "stamp": self.stamp}
        if self.due is not None and self.ripe is not None and self.wait is not None:
            item |= {"due": self.due, "due_at": self.ripe, "wait": self.wait}
        if self.names is not None:
            item["names"] = self.names
        if self.entries:
            item["entries"] = packed_entries(self.entries)
        return put(self.key, item, unchanged(self.item))

    @property
    def is_full(self) -> bool:
        """Whether its entries would make it larger than what one write unit pays for."""
        room = max(_LEAST_ROOM, _HEAD_ROOM - len(encodable(self.host).encode()))
        return len(packed_entries(self.entries)) > room

    def over(self, entries: Iterable[Entry]) -> Head:
        """The head of a host that has exactly these entries."""
        those = [entry for entry in entries if not entry.gone]
        return replace(
            self,
            due=min((entry.due for entry in those), default=None),
            ripe=min((entry.ripe for entry in those), default=None),
            wait=min((entry.wait for entry in those), default=None),
        )

    def entered(self, key: str, entry: Entry) -> Head:
        """The head with one more entry, no later than that wants it."""
        more = self.over([entry])
        return replace(
            self,
            due=_least(self.due, more.due),
            ripe=_least(self.ripe, more.ripe),
            wait=_least(self.wait, more.wait),
            entries={**self.entries, key: entry},
            stamp=self.stamp + 1,
        )

    def same(self, other: Head) -> bool:
        """Whether both say the same."""
        mine, theirs = (self.due, self.ripe, self.wait), (other.due, other.ripe, other.wait)
        return mine == theirs and self.entries == other.entries and self.names == other.names


def current_entries(head: Head, buckets: Iterable[Bucket]) -> dict[str, Entry]:
    """The entries that count, those of articles that are gone among them."""
    return {**{key: entry for key, (_, entry) in newest(buckets).items()}, **head.entries}


def newest(buckets: Iterable[Bucket]) -> dict[str, tuple[Bucket, Entry]]:
    """Of each article the entry of the youngest bucket that has one; of two as young the earlier one, which is safe."""
    found: dict[str, tuple[Bucket, Entry]] = {}
    for bucket in sorted(buckets, key=lambda one: (one.stamp, one.key.sk)):
        for key, entry in bucket.entries.items():
            other = found.get(key)
            if other is None or other[0].stamp < bucket.stamp or _safer(entry, other[1]):
                found[key] = (bucket, entry)
    return found


def split(entries: Mapping[str, Entry]) -> list[dict[str, Entry]]:
    """The entries in as many parts as fill a bucket each, those that are due together beside each other."""
    rows = sorted(entries.items(), key=lambda row: (row[1].due, row[0]))
    if len(rows) <= 1 or len(packed_entries(dict(rows))) <= _BUCKET_ROOM:
        return [dict(rows)] if rows else []
    half = len(rows) // 2
    return split(dict(rows[:half])) + split(dict(rows[half:]))


def sum_of_names(buckets: Iterable[Bucket]) -> int:
    """What `Head.names` says of these buckets."""
    return sum(name_number(bucket.key) for bucket in buckets)


def name_number(key: Key) -> int:
    """A number for a bucket's name, of which sums are made."""
    return zlib.crc32(key.sk.encode())


def packed_entries(entries: Mapping[str, Entry]) -> bytes:
    """Entries in about 20 bytes each: by column, times from the first on."""
    first = min((entry.due for entry in entries.values() if not entry.gone), default=0) // SECOND * SECOND
    columns: Columns = (
        first // SECOND,
        list(entries),
        [0 if it.gone else _packed(it.due - first) for it in entries.values()],
        # A wait is never negative: its sign is free to say that the visit is pressing, and 0 that the article is gone.
        [0 if it.gone else _packed(-it.wait if it.pressing else it.wait) for it in entries.values()],
        [it.version for it in entries.values()],
        [_packed_visits(it) for it in entries.values()],
    )
    return zlib.compress(msgspec.json.encode(columns), 9)


def unpacked_entries(packed: bytes) -> dict[str, Entry]:
    """What `packed_entries` packed."""
    first, *columns = msgspec.json.decode(zlib.decompress(packed), type=Columns)
    found = {}
    for key, later, packed_wait, version, visits in zip(*columns, strict=True):
        due, wait = first * SECOND + _unpacked(later), _unpacked(packed_wait)
        entry = Entry(due, abs(wait), wait < 0, version, _unpacked_visits(visits, due - abs(wait)))
        found[key] = entry if wait else replace(GONE, version=version)
    return found


def bucket_of(item: Item, key: Key) -> Bucket:
    """The bucket in an item."""
    packed, entries = item.get("entries"), {}
    if isinstance(packed, bytes) and "stamp" in item:
        return Bucket(key, unpacked_entries(packed), number(item, "stamp") or 0)
    if isinstance(packed, bytes):
        base = number(item, "first")
        first = base if base is not None else number(item, "due") or 0
        rows = msgspec.json.decode(zlib.decompress(packed), type=list[tuple[str, int, int]])
        entries = {article: Entry(first + later, abs(wait), wait < 0) for article, later, wait in rows}
    for name, value in item.items():
        if name.startswith(_ENTRY) and isinstance(value, str):
            due, _, wait = value.partition(" ")
            entries[name.removeprefix(_ENTRY)] = Entry(int(due), int(wait))
    return Bucket(key, entries, indexed="due" in item)


def head_of(item: Item | None, home: Key, host: str) -> Head:
    """The head in an item, or the empty one of a host that has none."""
    if item is None:
        return Head(agenda_head(home), host)
    packed = item.get("entries")
    return Head(
        agenda_head(home),
        text(item, "host"),
        number(item, "due"),
        number(item, "due_at"),
        number(item, "wait"),
        unpacked_entries(packed) if isinstance(packed, bytes) else {},
        number(item, "stamp") or 0,
        number(item, "names"),
        item,
    )


def _packed_visits(entry: Entry) -> list[int]:
    """The last visit as seconds before the wait began, those before it as seconds before the next; whole ones even."""
    rows, after = [], (entry.due - entry.wait) // SECOND
    for at, whole in reversed(entry.quiet):
        rows.append((after - at // SECOND) * 2 + (0 if whole else 1))
        after = at // SECOND
    return rows


def _unpacked_visits(rows: Sequence[int], began: int) -> tuple[tuple[int, bool], ...]:
    visits, after = [], began // SECOND
    for row in rows:
        after -= row // 2
        visits.append((after * SECOND, row % 2 == 0))
    return tuple(reversed(visits))


def _packed(microseconds: int) -> Packed:
    return microseconds // SECOND if microseconds % SECOND == 0 else str(microseconds)


def _unpacked(packed: Packed) -> int:
    return int(packed) if isinstance(packed, str) else packed * SECOND


def _safer(one: Entry, other: Entry) -> bool:
    """Whether the first is the one to go by where nothing tells which is younger: a visit too early does no harm."""
    return not one.gone and (other.gone or one.due < other.due)


def _least(one: int | None, other: int | None) -> int | None:
    return min((it for it in (one, other) if it is not None), default=None)
