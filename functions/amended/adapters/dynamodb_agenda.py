"""The due times of articles, packed by host: what is due is found without an index entry for each article.

`dynamodb_buckets` has their form: buckets of articles, and for each host a head, which alone stands in the index.

**An entry is never later than the article is due, and a head never later than its entries; both may be earlier.** The
article itself is the truth:

- what makes an article due earlier (its first write, a touch) writes article, bucket and head in one transaction;
- what makes it due later (nearly every visit) writes the article alone: one write, not three;
- a worker that is done with a host moves on the entries of what it visited, one write a bucket and one for the head;
- whoever looks for what is due compares entries with articles and leaves out what is not due yet.

Heads and buckets are moved on only if they did not change since before the articles were read or written: a touch in
between, which writes them too, is not lost. The head goes first: if the buckets do not follow, their entries are early.
For the same reason whoever moves them must have read them as they stood; others may read what stood a second ago, and
find what is new a minute later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import islice

from amended.adapters.dynamodb_buckets import Bucket, Entry, Head, bucket_of, head_of, true_entry
from amended.adapters.dynamodb_keys import (
    AGENDA_SHARDS,
    Key,
    agenda_head,
    agenda_home,
    agenda_of,
    agenda_partition,
    article_key,
)
from amended.adapters.dynamodb_table import Item, Table, Write, key_of, number
from amended.adapters.record_codec import encodable

# So many fill 1 KB, which is what one write unit pays for; the next bucket takes the others.
MOST_ENTRIES = 32
_QUERIES_AT_ONCE = 16
_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Look:
    """What stood in a host's head and buckets, and in `items` what was read or written since of its articles."""

    head: Head
    buckets: list[Bucket]
    items: dict[str, Item | None] = field(default_factory=dict)

    @property
    def host(self) -> str:
        """The host's name."""
        return self.head.host


@dataclass(frozen=True, slots=True)
class Claim:
    """An entry that says that its article is due."""

    article: str
    bucket: Key
    due: int
    lateness: float


@dataclass(frozen=True, slots=True)
class Late:
    """An article's item that is due, and how late it is in its own waits."""

    item: Item
    entry: Entry
    lateness: float

    @property
    def due(self) -> int:
        """When it was due."""
        return self.entry.due


class Agenda:
    """The heads and buckets of all hosts."""

    def __init__(self, table: Table, most_entries: int = MOST_ENTRIES) -> None:
        self._table = table
        self._most_entries = most_entries

    def entering(self, host: str, key: str, entry: Entry, known: str) -> tuple[str, list[Write]]:
        """The bucket in which the article's entry stands, and the writes that make it no later than `entry`.

        `known` is the sort key of the bucket in which it stands already, "" if in none.
        """
        home = agenda_of(host)
        head = head_of(self._table.get(agenda_head(home)), home, host)
        filling, name = head.filling, known
        while True:
            place = Key(home.pk, name or f"{home.sk}{filling}")
            item = self._table.get(place)
            bucket = Bucket(place, host, {}) if item is None else bucket_of(item, place)
            if name or encodable(key) in bucket.entries or len(bucket.entries) < self._most_entries:
                break
            filling += 1
        changed = replace(bucket, entries={**bucket.entries, encodable(key): entry})
        # Written even where nothing is new in them: whoever is just moving them on must notice.
        over = replace(head.also_over(changed), filling=filling)
        return place.sk, [changed.write(), over.write()]

    def look(self, host: str) -> Look:
        """The head and all buckets of a host as they stand now."""
        return self._look(agenda_of(host), host)

    def of_host(self, host: str) -> list[Bucket]:
        """All buckets of a host."""
        return self.look(host).buckets

    def due(self, now: int, at_once: int, *, ripe: bool = False) -> Iterator[tuple[float, list[Key]]]:
        """The homes of hosts that seem to have something due, the most late first; so many at a time.

        Before each of these lists stands how late, in its own waits, an article in it or in a later one may be. `ripe`:
        see `Store.due_hosts`.
        """
        homes: dict[Key, float] = {}
        for shard in range(AGENDA_SHARDS):
            for item in self._table.due(agenda_partition(shard), now, fresh=False):
                if ripe and (number(item, "due_at") or 0) > now:
                    continue
                home = agenda_home(key_of(item))
                homes[home] = max(_most_lateness(item, now), homes.get(home, 0.0))
        places = sorted(homes, key=lambda home: -homes[home])
        for start in range(0, len(places), at_once):
            yield homes[places[start]], places[start : start + at_once]

    def first_of_each_shard(self, now: int, most: int) -> Iterator[list[Key]]:
        """Of each shard the homes of the hosts that seem to be due longest."""
        for shard in range(AGENDA_SHARDS):
            items = self._table.due(agenda_partition(shard), now, page=most, fresh=False)
            yield list(dict.fromkeys(agenda_home(key_of(item)) for item in islice(items, most)))

    def buckets_of(self, homes: Iterable[Key]) -> dict[str, list[Bucket]]:
        """The buckets of the hosts at home here, by host; perhaps as they stood a second ago."""
        wanted = list(homes)
        if not wanted:
            return {}
        with ThreadPoolExecutor(min(_QUERIES_AT_ONCE, len(wanted))) as threads:
            found = list(threads.map(lambda home: self._buckets(home, fresh=False), wanted))
        return {buckets[0].host: buckets for buckets in found if buckets}

    def earliest_first(self, shard: int) -> Iterator[tuple[int, Look]]:
        """The hosts of a shard by when they seem to be due, which stands first; read as they are asked for."""
        for item in self._table.due(agenda_partition(shard), page=20):
            look = self._look(agenda_home(key_of(item)), "")
            yield number(item, "due") or 0, look

    def late(self, look: Look, now: int, limit: int, soon: float = 0.0) -> list[Late]:
        """The articles of a host that are due, the most late first.

        Articles are read, the most late entries first, until `limit` of them are due. `soon`: and those that will be
        due within this share of their wait.
        """
        claims = _claims(look.buckets, now, soon)
        found: list[Late] = []
        while claims and len(found) < limit:
            some, claims = claims[: max(limit - len(found), 10)], claims[max(limit - len(found), 10) :]
            items = self._table.get_many(article_key(claim.article) for claim in some)
            for claim in some:
                item = items.get(article_key(claim.article))
                look.items[claim.article] = item
                late = _judged(claim, item, now)
                if late is not None and _is_due(late.entry, now, soon):
                    found.append(late)
        found.sort(key=lambda late: (-late.lateness, late.due))
        return found[:limit]

    def most_late(self, by_host: Mapping[str, Iterable[Bucket]], now: int, *, ripe: bool = False) -> dict[str, Late]:
        """The most late article of each of these hosts, left out where nothing is due; what says otherwise is moved on.

        An entry is never later than its article: where the first of a host's entries is true, it is the most late. So
        one article a host is read as a rule, those of all hosts together. `ripe`: see `Store.due_hosts`.
        """
        claims = {host: _claims(buckets, now, ripe=ripe) for host, buckets in by_host.items()}
        found: dict[str, Late] = {}
        at_once = 1
        while asked := {host: its[:at_once] for host, its in claims.items() if its and host not in found}:
            items = self._table.get_many(article_key(claim.article) for its in asked.values() for claim in its)
            for host, its in asked.items():
                late = [_judged(claim, items.get(article_key(claim.article)), now) for claim in its]
                if known := [one for one in late if one is not None and _counts(one.entry, now, ripe=ripe)]:
                    found[host] = max(known, key=lambda one: (one.lateness, -one.due))
                claims[host] = claims[host][at_once:]
            at_once *= 4
        for host in by_host:
            if host not in found:
                self._tidy(host, now)
        return found

    def first_due(self, buckets: Iterable[Bucket], now: int) -> int | None:
        """When the article of these buckets was due that is due longest; None where none is."""
        first: int | None = None
        for claim in sorted(_claims(buckets, now), key=lambda claim: claim.due):
            if first is not None and first <= claim.due:
                break
            late = _judged(claim, self._table.get(article_key(claim.article)), now)
            if late is not None and late.due <= now:
                first = late.due if first is None else min(first, late.due)
        return first

    def move_on(self, look: Look) -> None:
        """Bring the entries of the articles that were looked at up to their items, and the head to the entries.

        If one was changed since it was read, it is left as it is: whoever looks next will see to it.
        """
        after = [bucket.following(look.items) for bucket in look.buckets]
        changed = [new for new, old in zip(after, look.buckets, strict=True) if new is not old or new.indexed]
        head = look.head.over(after)
        stands = head.same_times(look.head) and not any(bucket.indexed for bucket in changed)
        if not stands and self._table.write([head.write()]):
            return
        for bucket in changed:
            self._table.write([bucket.write()])

    def _tidy(self, host: str, now: int) -> None:
        """Move on what says that something of a host is due, where nothing is."""
        look = self.look(host)
        self.late(look, now, _ALL)
        self.move_on(look)

    def _look(self, home: Key, host: str) -> Look:
        # The head before the buckets: what enters in between changes the head, which is then not moved on.
        head = head_of(self._table.get(agenda_head(home)), home, host)
        buckets = self._buckets(home, fresh=True)
        return Look(replace(head, host=buckets[0].host) if buckets else head, buckets)

    def _buckets(self, home: Key, *, fresh: bool) -> list[Bucket]:
        return [bucket_of(item, key_of(item)) for item in self._table.query(home.pk, prefix=home.sk, fresh=fresh)]


def lateness(now: int, due: int, wait: int) -> float:
    """How late something is, in its own waits."""
    return (now - due) / max(1, wait)


def earliest(found: Iterable[Late]) -> int | None:
    """The earliest time at which one of these is due."""
    return min((late.due for late in found), default=None)


def _claims(buckets: Iterable[Bucket], now: int, soon: float = 0.0, *, ripe: bool = False) -> list[Claim]:
    """The entries that say that their articles are due, the most late first."""
    claims = [
        Claim(key, bucket.key, entry.due, lateness(now, entry.due, entry.wait))
        for bucket in buckets
        for key, entry in bucket.entries.items()
        if (_counts(entry, now, ripe=ripe) if not soon else _is_due(entry, now, soon))
    ]
    return sorted(claims, key=lambda claim: -claim.lateness)


def _is_due(entry: Entry, now: int, soon: float) -> bool:
    return entry.due - (int(entry.wait * soon) if soon else 0) <= now


def _counts(entry: Entry, now: int, *, ripe: bool) -> bool:
    return (entry.ripe if ripe else entry.due) <= now


def _judged(claim: Claim, item: Item | None, now: int) -> Late | None:
    """The claim's article as its item says; None where it is not visited any more, or stands in another bucket."""
    entry = true_entry(item, claim.bucket)
    if item is None or entry is None:
        return None
    return Late(item, entry, lateness(now, entry.due, entry.wait))


def _most_lateness(entry: Item, now: int) -> float:
    """How late an article of a host is at most, by its entry in the index; those of older buckets lack the wait."""
    return lateness(now, number(entry, "due") or 0, number(entry, "wait") or 1)
