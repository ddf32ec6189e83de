"""The due times of articles, packed by host: what is due is found without an index entry for each article.

Each host has buckets of up to 32 articles that were first seen one after the other on one day. These share their age,
so by the ratio rule they fall due together, and one write of 1 KB moves all of them. A bucket has its articles packed
(when each is due, and its wait) and, for the index, the earliest of them in `due` and the shortest wait in `wait`: no
article of the bucket is later, in its own waits, than these two say.

**An entry is never later than the article is due; it may be earlier.** The article itself is the truth:

- what makes an article due earlier (its first write, a touch) writes article and entry in one transaction;
- what makes it due later (nearly every visit) writes the article alone: one write, not three;
- a worker that is done with a host moves on the entries of all that it visited, one write a bucket;
- whoever reads what is due compares entries with articles, leaves out what is not due yet and moves such entries on.

A correction of a bucket is written only if the bucket did not change since before the articles were read or written: a
touch in between, which writes both, is not lost. For the same reason buckets may be read as they stood a second ago:
who reads an old one corrects nothing, and finds what is new a minute later.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice

import msgspec

from amended.adapters.dynamodb_keys import AGENDA_SHARDS, Key, agenda_of, agenda_partition, article_key, time_of
from amended.adapters.dynamodb_table import Item, Table, Write, delete, key_of, number, put, text, unchanged
from amended.adapters.record_codec import encodable

# So many fill 1 KB, which is what one write unit pays for; the next bucket takes the others.
MOST_ENTRIES = 32
# How buckets of format 1 had each entry in an attribute of its own.
_ENTRY = "@"
_MOST_IN_MIND = 2000


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
        first = self.due
        rows = [(key, entry.due - first, entry.wait) for key, entry in self.entries.items()]
        packed = zlib.compress(msgspec.json.encode(rows), 9)
        shortest = min(entry.wait for entry in self.entries.values())
        item: Item = {"entries": packed, "host": encodable(self.host), "due": first, "wait": shortest}
        return put(self.key, item, unchanged(self.item))

    def following(self, items: Mapping[str, Item]) -> Write | None:
        """The write that brings the entries of these articles up to their items; None where they are."""
        true = {key: _true_entry(items[key], self.key) for key in self.entries if key in items}
        if all(self.entries[key] == entry for key, entry in true.items()):
            return None
        kept = {key: entry for key, entry in {**self.entries, **true}.items() if entry is not None}
        return replace(self, entries=kept).write()


@dataclass(frozen=True, slots=True)
class Claim:
    """An entry that says that its article is due."""

    article: str
    bucket: Key
    lateness: float


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
        self._filling: dict[str, int] = {}

    def entering(self, host: str, key: str, entry: Entry, born: datetime, known: str) -> tuple[str, Write | None]:
        """The bucket in which the article's entry stands, and the write that makes it no later than `entry`.

        `known` is the sort key of the bucket in which it stands already, "" if in none; None where nothing is to do.
        """
        home = agenda_of(host)
        day = f"{home.sk}{born:%Y%m%d}"
        overflow = self._filling.get(day, 0)
        name = known or _numbered(day, overflow)
        while True:
            place = Key(home.pk, name)
            item = self._table.get(place)
            bucket = Bucket(place, host, {}, None) if item is None else _bucket(item)
            if name == known or encodable(key) in bucket.entries or len(bucket.entries) < self._most_entries:
                break
            overflow += 1
            name = _numbered(day, overflow)
        if not known:
            # Where this process may begin to look next time.
            if len(self._filling) > _MOST_IN_MIND:
                self._filling.clear()
            self._filling[day] = overflow
        changed = replace(bucket, entries={**bucket.entries, encodable(key): entry})
        # Written even where the entry stands already: whoever is just correcting the bucket must notice.
        return name, changed.write()

    def of_host(self, host: str) -> list[Bucket]:
        """All buckets of a host, perhaps as they stood a second ago."""
        home = agenda_of(host)
        return [_bucket(item) for item in self._table.query(home.pk, prefix=home.sk, fresh=False)]

    def due(self, now: int, at_once: int) -> Iterator[tuple[float, list[Key]]]:
        """The buckets, of all hosts, that seem to have something due, the most late first; so many at a time.

        Before each of these lists stands how late, in its own waits, an article in it or in a later one may be.
        """
        entries = (
            (-_most_lateness(item, now), key_of(item))
            for shard in range(AGENDA_SHARDS)
            for item in self._table.due(agenda_partition(shard), now, fresh=False)
        )
        places = sorted(entries, key=lambda entry: entry[0])
        for start in range(0, len(places), at_once):
            yield -places[start][0], [place for _, place in places[start : start + at_once]]

    def first_of_each_shard(self, now: int, most: int) -> Iterator[list[Key]]:
        """Of each shard the buckets that seem to be due longest."""
        for shard in range(AGENDA_SHARDS):
            items = self._table.due(agenda_partition(shard), now, page=most, fresh=False)
            yield [key_of(item) for item in islice(items, most)]

    def buckets(self, places: Iterable[Key]) -> list[Bucket]:
        """The buckets at these keys, perhaps as they stood a second ago."""
        return [_bucket(item) for item in self._table.get_many(places, fresh=False).values()]

    def earliest_first(self, shard: int) -> Iterator[Bucket]:
        """The buckets of a shard by when they seem to be due; read as they are asked for."""
        for item in self._table.due(agenda_partition(shard), page=20):
            whole = self._table.get(key_of(item))
            if whole is not None:
                yield _bucket(whole)

    def settle(self, buckets: Iterable[Bucket], now: int, limit: int, soon: float = 0.0) -> list[Late]:
        """The articles of these buckets that are due, the most late first; entries that were early are moved on.

        Articles are read, the most late entries first, until `limit` of them are due. `soon`: and those that will be
        due within this share of their wait.
        """
        stand = {bucket.key: bucket for bucket in buckets}
        claims = _claims(stand.values(), now, soon)
        found: list[Late] = []
        moved: dict[Key, dict[str, Entry | None]] = {}
        while claims and len(found) < limit:
            some, claims = claims[: max(limit - len(found), 10)], claims[max(limit - len(found), 10) :]
            items = self._table.get_many(article_key(claim.article) for claim in some)
            for claim in some:
                late = _judged(claim, items.get(article_key(claim.article)), stand, moved, now, soon)
                if late is not None:
                    found.append(late)
        self._move(stand, moved)
        found.sort(key=lambda late: (-late.lateness, late.due))
        return found[:limit]

    def most_late(self, by_host: Mapping[str, Iterable[Bucket]], now: int) -> dict[str, Late]:
        """The most late article of each of these hosts, left out where nothing is due; early entries are moved on.

        An entry is never later than its article: where the first of a host's entries is true, it is the most late. So
        one article a host is read as a rule, those of all hosts together.
        """
        stand = {bucket.key: bucket for buckets in by_host.values() for bucket in buckets}
        claims = {host: _claims(buckets, now, 0.0) for host, buckets in by_host.items()}
        found: dict[str, Late] = {}
        moved: dict[Key, dict[str, Entry | None]] = {}
        at_once = 1
        while asked := {host: its[:at_once] for host, its in claims.items() if its and host not in found}:
            items = self._table.get_many(article_key(claim.article) for its in asked.values() for claim in its)
            for host, its in asked.items():
                late = [_judged(claim, items.get(article_key(claim.article)), stand, moved, now, 0.0) for claim in its]
                if known := [one for one in late if one is not None]:
                    found[host] = max(known, key=lambda one: (one.lateness, -one.due))
                claims[host] = claims[host][at_once:]
            at_once *= 4
        self._move(stand, moved)
        return found

    def move_on(self, buckets: Iterable[Bucket], items: Mapping[str, Item]) -> None:
        """Bring the entries of articles that have just been written up to their items."""
        for bucket in buckets:
            write = bucket.following(items)
            if write is not None:
                self._table.write([write])

    def _move(self, stand: Mapping[Key, Bucket], moved: Mapping[Key, Mapping[str, Entry | None]]) -> None:
        for place, changes in moved.items():
            kept = {key: entry for key, entry in {**stand[place].entries, **changes}.items() if entry is not None}
            # If it was changed since it was read, whoever looks next will see to it.
            self._table.write([replace(stand[place], entries=kept).write()])


def lateness(now: int, due: int, wait: int) -> float:
    """How late something is, in its own waits."""
    return (now - due) / max(1, wait)


def earliest(found: Iterable[Late]) -> datetime | None:
    """The earliest time at which one of these is due."""
    return min((time_of(late.due) for late in found), default=None)


def _claims(buckets: Iterable[Bucket], now: int, soon: float) -> list[Claim]:
    """The entries that say that their articles are due, the most late first."""
    claims = [
        Claim(key, bucket.key, lateness(now, entry.due, entry.wait))
        for bucket in buckets
        for key, entry in bucket.entries.items()
        if _is_due(entry, now, soon)
    ]
    return sorted(claims, key=lambda claim: -claim.lateness)


def _is_due(entry: Entry, now: int, soon: float) -> bool:
    return entry.due - (int(entry.wait * soon) if soon else 0) <= now


def _judged(
    claim: Claim,
    item: Item | None,
    stand: Mapping[Key, Bucket],
    moved: dict[Key, dict[str, Entry | None]],
    now: int,
    soon: float,
) -> Late | None:
    """The claim's article, if it is due as its item says; where the entry says otherwise, `moved` gets the true one."""
    entry = _true_entry(item, claim.bucket)
    if entry != stand[claim.bucket].entries[claim.article]:
        moved.setdefault(claim.bucket, {})[claim.article] = entry
    if item is None or entry is None or not _is_due(entry, now, soon):
        return None
    return Late(item, entry.due, lateness(now, entry.due, entry.wait))


def _numbered(day: str, overflow: int) -> str:
    return f"{day}.{overflow}" if overflow else day


def _most_lateness(entry: Item, now: int) -> float:
    """How late an article of a bucket is at most, by its entry in the index; those of older buckets lack the wait."""
    return lateness(now, number(entry, "due") or 0, number(entry, "wait") or 1)


def _true_entry(item: Item | None, place: Key) -> Entry | None:
    """The entry that the article should have in this bucket: None where it has none, or has it in another."""
    due, wait = (None, None) if item is None else (number(item, "due_at"), number(item, "wait"))
    if item is None or due is None or wait is None or text(item, "bucket") != place.sk:
        return None
    return Entry(due, wait)


def _bucket(item: Item) -> Bucket:
    packed, entries = item.get("entries"), {}
    if isinstance(packed, bytes):
        first = number(item, "due") or 0
        rows = msgspec.json.decode(zlib.decompress(packed), type=list[tuple[str, int, int]])
        entries = {key: Entry(first + later, wait) for key, later, wait in rows}
    for name, value in item.items():
        if name.startswith(_ENTRY) and isinstance(value, str):
            due, _, wait = value.partition(" ")
            entries[name.removeprefix(_ENTRY)] = Entry(int(due), int(wait))
    return Bucket(key_of(item), text(item, "host"), entries, item)
