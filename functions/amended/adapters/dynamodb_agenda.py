"""The due times of articles, packed by host: what is due is found without an index entry for each article.

`dynamodb_buckets` has their form, `dynamodb_quiet` what else stands in them. What a reader of a promise should know:

- **an entry is never later than the article is due, and a head never later than its entries; both may be earlier**:
  whoever looks for what is due compares entries with articles and leaves out what is not due yet;
- what makes an article due earlier (its first write, a touch) writes article and head in one transaction; what makes
  it due later writes the article alone, or, where the visit found nothing new, the entry alone;
- a worker that is done with a host writes the entries of all that it visited, in one write of the head;
- every change goes through the head, and is made only if the head stands as it was read: a touch in between is not
  lost. Buckets are written before the head that counts on them, and removed after it. Where a worker dies in between,
  a bucket too many says nothing that was not true.

Reads may be a second old, for half the price: a head that was changed since cannot be written over, and it tells by
`names` whether all of its buckets were seen.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import islice

from amended.adapters.dynamodb_buckets import (
    GONE,
    Bucket,
    Entry,
    Head,
    bucket_of,
    current_entries,
    head_of,
    name_number,
    newest,
    split,
    sum_of_names,
)
from amended.adapters.dynamodb_keys import (
    AGENDA_SHARDS,
    Key,
    agenda_head,
    agenda_home,
    agenda_named,
    agenda_of,
    agenda_partition,
    article_key,
)
from amended.adapters.dynamodb_quiet import true_entry
from amended.adapters.dynamodb_table import Item, Table, Write, delete, key_of, number
from amended.adapters.record_codec import encodable

_QUERIES_AT_ONCE = 16
_ALL = 1_000_000
# Of each shard's index at once: 65 KB, eight read units.
_INDEX_PAGE = 500
# How many buckets are written anew at one go; the next time takes the others.
_MOST_CLEANED = 24


@dataclass(frozen=True, slots=True)
class Look:
    """What stood in a host's head and buckets, and in `items` what was read since of its articles."""

    head: Head
    buckets: list[Bucket]
    entries: dict[str, Entry]
    items: dict[str, Item | None] = field(default_factory=dict)

    @property
    def host(self) -> str:
        """The host's name."""
        return self.head.host

    @property
    def home(self) -> Key:
        """See `agenda_of`."""
        return agenda_home(self.head.key)


@dataclass(frozen=True, slots=True)
class Late:
    """An article's item that is due, with its entry, and how late it is in its own waits."""

    item: Item
    entry: Entry
    lateness: float

    @property
    def due(self) -> int:
        """When it was due."""
        return self.entry.due


class Agenda:
    """The heads and buckets of all hosts."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def entering(self, host: str, key: str, entry: Entry) -> list[Write]:
        """The writes that make the article's entry this one."""
        home = agenda_of(host)
        head = head_of(self._table.get(agenda_head(home)), home, host)
        after = head.entered(encodable(key), entry)
        if after.is_full and head.entries:
            names = after.names
            for part in split(head.entries):
                bucket = Bucket(_new_name(home), part, after.stamp)
                self._table.write([bucket.write()])
                names = None if names is None else names + name_number(bucket.key)
            after = replace(after, entries={encodable(key): entry}, names=names)
        return [after.write()]

    def look(self, host: str, *, fresh: bool = True) -> Look:
        """The head and all buckets of a host; not `fresh`: perhaps as they stood a second ago."""
        return self._look(agenda_of(host), host, fresh=fresh)

    def entry(self, item: Item | None, key: str) -> Entry | None:
        """The entry of the article that has this item."""
        home = "" if item is None else str(item.get("bucket", ""))
        if not home:
            return None
        return self._look(agenda_home(agenda_named(home)), "", fresh=True).entries.get(encodable(key))

    def entries_at(self, homes: Iterable[Key]) -> dict[Key, dict[str, Entry]]:
        """The entries of the hosts at home here; perhaps as they stood a second ago."""
        return {look.home: look.entries for look in self._looks(homes)}

    def due(self, now: int, at_once: int, *, ripe: bool = False) -> Iterator[tuple[float, list[Key]]]:
        """The homes of hosts that seem to have something due, the most late first; so many at a time.

        Before each of these lists stands how late, in its own waits, an article in it or in a later one may be. Of a
        long backlog the part that was due first comes first, whatever it holds: what was due later is only read, and
        has 0 before it, if that was not enough. `ripe`: see `Store.due_hosts`.
        """
        shards = [self._said_to_be_due(shard, now, ripe=ripe) for shard in range(AGENDA_SHARDS)]
        most = max(_INDEX_PAGE, at_once)
        part = 0
        while items := [item for shard in shards for item in islice(shard, most)]:
            homes: dict[Key, float] = {}
            for item in items:
                home = agenda_home(key_of(item))
                homes[home] = max(_most_lateness(item, now), homes.get(home, 0.0))
            places = sorted(homes, key=lambda home: -homes[home])
            for start in range(0, len(places), at_once):
                bound = 0.0 if part and not start else homes[places[start]]
                yield bound, places[start : start + at_once]
            part += 1

    def first_of_each_shard(self, now: int, most: int) -> Iterator[list[Key]]:
        """Of each shard the homes of the hosts that seem to be due longest."""
        for shard in range(AGENDA_SHARDS):
            items = self._table.due(agenda_partition(shard), now, page=most, fresh=False)
            yield list(dict.fromkeys(agenda_home(key_of(item)) for item in islice(items, most)))

    def looks_at(self, homes: Iterable[Key]) -> dict[str, Look]:
        """The heads and buckets of the hosts at home here, by host; perhaps as they stood a second ago."""
        return {look.host: look for look in self._looks(homes) if look.host}

    def earliest_first(self, shard: int) -> Iterator[tuple[int, Look]]:
        """The hosts of a shard by when they seem to be due, which stands first; read as they are asked for."""
        for item in self._table.due(agenda_partition(shard), page=20):
            look = self._look(agenda_home(key_of(item)), "", fresh=True)
            yield number(item, "due") or 0, look

    def late(self, look: Look, now: int, limit: int, soon: float = 0.0) -> list[Late]:
        """The articles of a host that are due, the most late first.

        Articles are read, the most late entries first, until `limit` of them are due. `soon`: and those that will be
        due within this share of their wait.
        """
        claims = _claims(look, now, soon)
        found: list[Late] = []
        while claims and len(found) < limit:
            some, claims = claims[: max(limit - len(found), 10)], claims[max(limit - len(found), 10) :]
            self._read(look, some)
            for key in some:
                late = _judged(look, key, now)
                if late is not None and _is_due(late.entry, now, soon):
                    found.append(late)
        found.sort(key=lambda late: (-late.lateness, late.due))
        return found[:limit]

    def most_late(self, looks: Mapping[str, Look], now: int, *, ripe: bool = False) -> dict[str, Late]:
        """The most late article of each of these hosts, left out where nothing is due; what says otherwise is moved on.

        An entry is never later than its article: where the first of a host's entries is true, it is the most late. So
        one article a host is read as a rule, those of all hosts together. `ripe`: see `Store.due_hosts`.
        """
        claims = {host: _claims(look, now, ripe=ripe) for host, look in looks.items()}
        found: dict[str, Late] = {}
        at_once = 1
        while asked := {host: its[:at_once] for host, its in claims.items() if its and host not in found}:
            self._read_of([(looks[host], its) for host, its in asked.items()])
            for host, its in asked.items():
                late = [_judged(looks[host], key, now) for key in its]
                if known := [one for one in late if one is not None and _counts(one.entry, now, ripe=ripe)]:
                    found[host] = max(known, key=lambda one: (one.lateness, -one.due))
                claims[host] = claims[host][at_once:]
            at_once *= 4
        for host in looks:
            if host not in found:
                self._tidy(host, now)
        return found

    def first_due(self, look: Look, now: int) -> int | None:
        """When the article of this host was due that is due longest; None where none is."""
        first: int | None = None
        for key in sorted(_claims(look, now), key=lambda key: look.entries[key].due):
            if first is not None and first <= look.entries[key].due:
                break
            self._read(look, [key])
            late = _judged(look, key, now)
            if late is not None and late.due <= now:
                first = late.due if first is None else min(first, late.due)
        return first

    def move_on(self, look: Look, changes: Mapping[str, Entry]) -> bool:
        """Make the entries of these articles the given ones, and the head no earlier than all entries.

        False where something was entered since the look: then nothing is changed.
        """
        known = look.entries
        new = {
            key: entry for key, entry in changes.items() if known.get(key) != entry and (key in known or not entry.gone)
        }
        head, buckets = look.head, look.buckets
        kept = {key: it for key, it in {**head.entries, **new}.items() if not it.gone or _is_in(buckets, key)}
        after = replace(head, entries=kept, names=sum_of_names(buckets)).over({**known, **new}.values())
        made: list[Bucket] = []
        cleaned: list[Bucket] = []
        if after.is_full or any(bucket.indexed for bucket in buckets):
            after, made, cleaned = _compacted(after, buckets)
        if after.same(head) and not made and not cleaned:
            return True
        for bucket in made:
            self._table.write([bucket.write()])
        stands = not self._table.write([replace(after, stamp=head.stamp + 1).write()])
        for bucket in cleaned if stands else made:
            self._table.write([delete(bucket.key)])
        return stands

    def corrections(self, look: Look) -> dict[str, Entry]:
        """The entries of the articles that were read, where they say otherwise than the articles."""
        return {key: entry for key, item in look.items.items() if (entry := _corrected(look, key, item)) is not None}

    def _tidy(self, host: str, now: int) -> None:
        """Move on what says that something of a host is due, where nothing is."""
        look = self.look(host)
        self.late(look, now, _ALL)
        self.move_on(look, self.corrections(look))

    def _said_to_be_due(self, shard: int, now: int, *, ripe: bool) -> Iterator[Item]:
        """What the index has of a shard, the earliest first; read as it is asked for."""
        for item in self._table.due(agenda_partition(shard), now, page=_INDEX_PAGE, fresh=False):
            if not ripe or (number(item, "due_at") or 0) <= now:
                yield item

    def _looks(self, homes: Iterable[Key]) -> list[Look]:
        wanted = list(homes)
        if not wanted:
            return []
        with ThreadPoolExecutor(min(_QUERIES_AT_ONCE, len(wanted))) as threads:
            return list(threads.map(lambda home: self._look(home, "", fresh=False), wanted))

    def _look(self, home: Key, host: str, *, fresh: bool) -> Look:
        """The head first, then the buckets, as their keys sort: what enters in between changes the head."""
        place = agenda_head(home)
        items = {key_of(item): item for item in self._table.query(home.pk, prefix=place.sk, fresh=fresh)}
        head = head_of(items.pop(place, None), home, host)
        buckets = [bucket_of(item, key) for key, item in items.items()]
        if not fresh and head.names != sum_of_names(buckets):
            return self._look(home, host, fresh=True)
        if not head.host:
            # Buckets of formats 1 and 2 have no head.
            head = replace(head, host=next((str(item["host"]) for item in items.values() if "host" in item), host))
        return Look(head, buckets, current_entries(head, buckets))

    def _read(self, look: Look, keys: Iterable[str]) -> None:
        self._read_of([(look, list(keys))])

    def _read_of(self, wanted: list[tuple[Look, list[str]]]) -> None:
        """Read the items of these articles; again, as they stand now, those that do not agree with their entries.

        Such an item may be older than its entry, and what it says must not be entered: a touch would be lost.
        """
        found = self._table.get_many((article_key(key) for _, keys in wanted for key in keys), fresh=False)
        old = [
            article_key(key)
            for look, keys in wanted
            for key in keys
            if (number(found.get(article_key(key), {}), "version") or 0) < look.entries[key].base
            or _corrected(look, key, found.get(article_key(key))) is not None
        ]
        found |= self._table.get_many(old) if old else {}
        for look, keys in wanted:
            look.items.update({key: found.get(article_key(key)) for key in keys})


def lateness(now: int, due: int, wait: int) -> float:
    """How late something is, in its own waits."""
    return (now - due) / max(1, wait)


def earliest(found: Iterable[Late]) -> int | None:
    """The earliest time at which one of these is due."""
    return min((late.due for late in found), default=None)


def _compacted(head: Head, buckets: list[Bucket]) -> tuple[Head, list[Bucket], list[Bucket]]:
    """The head with its entries in buckets: those are new, and the old ones that need not be kept for it.

    Old buckets of which half does not count any more give what counts to the new ones.
    """
    count = {bucket.key: 0 for bucket in buckets}
    source = {key: found for key, found in newest(buckets).items() if key not in head.entries}
    for bucket, entry in source.values():
        count[bucket.key] += not entry.gone
    worn = [one for one in buckets if one.indexed or 2 * count[one.key] <= len(one.entries)]
    worn.sort(key=lambda one: (not one.indexed, count[one.key]))
    cleaned = {one.key for one in worn[:_MOST_CLEANED]}
    kept = [one for one in buckets if one.key not in cleaned]
    moving = {key: entry for key, (bucket, entry) in source.items() if bucket.key in cleaned}
    entries = {key: it for key, it in {**moving, **head.entries}.items() if not it.gone or _is_in(kept, key)}
    made = [Bucket(_new_name(agenda_home(head.key)), part, head.stamp + 1) for part in split(entries)]
    after = replace(head, entries={}, names=sum_of_names([*kept, *made]))
    return after, made, [one for one in buckets if one.key in cleaned]


def _is_in(buckets: Iterable[Bucket], key: str) -> bool:
    return any(key in bucket.entries for bucket in buckets)


def _new_name(home: Key) -> Key:
    """A key for a bucket that no other one has."""
    return Key(home.pk, f"{home.sk}{uuid.uuid4().hex[:12]}")


def _corrected(look: Look, key: str, item: Item | None) -> Entry | None:
    entry = look.entries.get(key)
    if entry is None or entry.gone:
        return None
    true = true_entry(item, entry, look.home)
    if true is None:
        return GONE
    return None if (true.due, true.wait, true.pressing) == (entry.due, entry.wait, entry.pressing) else true


def _claims(look: Look, now: int, soon: float = 0.0, *, ripe: bool = False) -> list[str]:
    """The articles of which the entries say that they are due, the most late first."""
    due = {
        key: lateness(now, entry.due, entry.wait)
        for key, entry in look.entries.items()
        if not entry.gone and (_is_due(entry, now, soon) if soon else _counts(entry, now, ripe=ripe))
    }
    return sorted(due, key=lambda key: -due[key])


def _is_due(entry: Entry, now: int, soon: float) -> bool:
    return entry.due - (int(entry.wait * soon) if soon else 0) <= now


def _counts(entry: Entry, now: int, *, ripe: bool) -> bool:
    return (entry.ripe if ripe else entry.due) <= now


def _judged(look: Look, key: str, now: int) -> Late | None:
    """The claim's article as it truly is; None where it is not visited any more, or not at this host."""
    item = look.items.get(key)
    entry = true_entry(item, look.entries.get(key), look.home)
    if item is None or entry is None:
        return None
    return Late(item, entry, lateness(now, entry.due, entry.wait))


def _most_lateness(entry: Item, now: int) -> float:
    """How late an article of a host is at most, by its entry in the index; those of older buckets lack the wait."""
    return lateness(now, number(entry, "due") or 0, number(entry, "wait") or 1)
