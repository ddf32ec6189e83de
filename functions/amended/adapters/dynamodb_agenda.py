"""The due times of articles, packed by host: what is due is found without an index entry for each article.

Each host has buckets: one for the articles first seen in the same hour. These share their age, so by the ratio rule
they fall due together, and one write moves many of them. A bucket has an attribute for each article (`@` and its key:
when it is due, and its wait) and, for the index, the earliest of them in `due`.

**An entry is never later than the article is due; it may be earlier.** The article itself is the truth:

- what makes an article due earlier (its first write, a touch) writes article and entry in one transaction;
- what makes it due later (nearly every visit) writes the article alone: one write, not three;
- whoever reads what is due compares entries with articles, leaves out what is not due yet and moves the entries of a
  bucket on, in one write. A worker's last look at a host, which finds nothing left, does that for all its visits.

A correction of a bucket is written only if the bucket did not change since before the articles were read: a touch in
between, which writes both, is not lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from amended.adapters.dynamodb_keys import AGENDA_SHARDS, Key, agenda_of, agenda_partition, article_key, time_of
from amended.adapters.dynamodb_table import Item, Table, Write, delete, key_of, number, put, text, unchanged
from amended.adapters.record_codec import encodable

# A bucket with so many articles has 250 KB at most; the next one takes the others. An item can have 400.
MOST_ENTRIES = 4000
_ENTRY = "@"


@dataclass(frozen=True, slots=True)
class Entry:
    """When an article is due at the earliest, and its wait, in microseconds."""

    due: int
    wait: int


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket as it was read; `item` is None for one that is not stored."""

    key: Key
    host: str
    entries: Mapping[str, Entry]
    item: Item | None = None

    @property
    def due(self) -> int:
        """The earliest of its entries."""
        return min(entry.due for entry in self.entries.values())

    def write(self) -> Write:
        """Store the bucket if it is stored as it was read; an empty one is removed."""
        if not self.entries:
            return delete(self.key, unchanged(self.item))
        item: Item = {f"{_ENTRY}{key}": f"{entry.due} {entry.wait}" for key, entry in self.entries.items()}
        return put(self.key, item | {"host": encodable(self.host), "due": self.due}, unchanged(self.item))


@dataclass(frozen=True, slots=True)
class Late:
    """An article's item that is due, and how late it is in its own waits."""

    item: Item
    due: int
    lateness: float


class Agenda:
    """The buckets of all hosts."""

    def __init__(self, table: Table, most_entries: int = MOST_ENTRIES) -> None:
        self._table = table
        self._most_entries = most_entries

    def entering(self, host: str, key: str, entry: Entry, born: datetime, known: str) -> tuple[str, Write | None]:
        """The bucket in which the article's entry stands, and the write that makes it no later than `entry`.

        `known` is the sort key of the bucket in which it stands already, "" if in none; None where nothing is to do.
        """
        home = agenda_of(host)
        name, overflow = known or f"{home.sk}{born:%Y%m%d%H}", 0
        while True:
            place = Key(home.pk, name)
            item = self._table.get(place)
            bucket = Bucket(place, host, {}, None) if item is None else _bucket(item)
            if name == known or encodable(key) in bucket.entries or len(bucket.entries) < self._most_entries:
                break
            overflow += 1
            name = f"{home.sk}{born:%Y%m%d%H}.{overflow}"
        changed = replace(bucket, entries={**bucket.entries, encodable(key): entry})
        # Written even where the entry stands already: whoever is just correcting the bucket must notice.
        return name, changed.write()

    def of_host(self, host: str) -> list[Bucket]:
        """All buckets of a host."""
        home = agenda_of(host)
        return [_bucket(item) for item in self._table.query(home.pk, prefix=home.sk)]

    def due(self, now: int) -> list[Bucket]:
        """The buckets, of all hosts, that seem to have something due."""
        places = [
            key_of(item) for shard in range(AGENDA_SHARDS) for item in self._table.due(agenda_partition(shard), now)
        ]
        return [_bucket(item) for item in self._table.get_many(places).values()]

    def earliest_first(self, shard: int) -> Iterator[Bucket]:
        """The buckets of a shard by when they seem to be due; read as they are asked for."""
        for item in self._table.due(agenda_partition(shard), page=20):
            whole = self._table.get(key_of(item))
            if whole is not None:
                yield _bucket(whole)

    def settle(self, buckets: Iterable[Bucket], now: int, limit: int) -> list[Late]:
        """The articles of these buckets that are due, the most late first; entries that were early are moved on.

        Articles are read, the most late entries first, until `limit` of them are due.
        """
        stand = {bucket.key: bucket for bucket in buckets}
        claims = [
            (lateness(now, entry.due, entry.wait), key, bucket.key)
            for bucket in stand.values()
            for key, entry in bucket.entries.items()
            if entry.due <= now
        ]
        claims.sort(key=lambda claim: -claim[0])
        found: list[Late] = []
        moved: dict[Key, dict[str, Entry | None]] = {}
        while claims and len(found) < limit:
            some, claims = claims[: max(limit - len(found), 10)], claims[max(limit - len(found), 10) :]
            items = self._table.get_many(article_key(key) for _, key, _ in some)
            for _, key, place in some:
                item = items.get(article_key(key))
                entry = _true_entry(item, place)
                if entry != stand[place].entries[key]:
                    moved.setdefault(place, {})[key] = entry
                if item is not None and entry is not None and entry.due <= now:
                    found.append(Late(item, entry.due, lateness(now, entry.due, entry.wait)))
        for place, changes in moved.items():
            kept = {key: entry for key, entry in {**stand[place].entries, **changes}.items() if entry is not None}
            # If it was changed since it was read, whoever looks next will see to it.
            self._table.write([replace(stand[place], entries=kept).write()])
        found.sort(key=lambda late: (-late.lateness, late.due))
        return found[:limit]


def lateness(now: int, due: int, wait: int) -> float:
    """How late something is, in its own waits."""
    return (now - due) / max(1, wait)


def earliest(found: Iterable[Late]) -> datetime | None:
    """The earliest time at which one of these is due."""
    return min((time_of(late.due) for late in found), default=None)


def _true_entry(item: Item | None, place: Key) -> Entry | None:
    """The entry that the article should have in this bucket: None where it has none, or has it in another."""
    due, wait = (None, None) if item is None else (number(item, "due_at"), number(item, "wait"))
    if item is None or due is None or wait is None or text(item, "bucket") != place.sk:
        return None
    return Entry(due, wait)


def _bucket(item: Item) -> Bucket:
    entries = {}
    for name, value in item.items():
        if name.startswith(_ENTRY) and isinstance(value, str):
            due, _, wait = value.partition(" ")
            entries[name.removeprefix(_ENTRY)] = Entry(int(due), int(wait))
    return Bucket(key_of(item), text(item, "host"), entries, item)
