"""Articles in DynamoDB: one item each with its log of visits, its place in the agenda and in the list of all.

An article is its item and, over it, the visits that found nothing new (`dynamodb_quiet`). A write needs the item that
it replaces: it makes the new one from it and writes that on condition that the old one is still there. What was read
for a visit is remembered until the visit is written. Where the article becomes due earlier, where a part that stands
apart changes, or what the list says of it, the writes go into one transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from amended.adapters.dynamodb_agenda import Agenda
from amended.adapters.dynamodb_buckets import Entry
from amended.adapters.dynamodb_items import (
    Parts,
    Records,
    article_due_at,
    following,
    is_over,
    last_seen,
    mark_of,
    packed_visits,
    visits_of,
    wait_of,
)
from amended.adapters.dynamodb_keys import (
    Key,
    agenda_home,
    agenda_named,
    agenda_of,
    apart_key,
    article_key,
    article_of,
    listed_key,
    microseconds,
    name_listed,
    time_of,
    watched_key,
)
from amended.adapters.dynamodb_lists import Lists
from amended.adapters.dynamodb_quiet import merged, quiet_visits, version_of
from amended.adapters.dynamodb_table import Item, Table, Write, delete, number, put, text, unchanged
from amended.adapters.record_codec import encodable
from amended.domain.articles import Article, ArticleStatus, Visit
from amended.domain.revisit_schedule import is_pressing
from amended.domain.touches import as_saved, touched
from amended.errors import StoreBusy

ARTICLES = "articles"
WATCHED = "watched"
_ATTEMPTS = 8
_MOST_IN_MIND = 2000
_SECOND = 1_000_000


@dataclass(frozen=True, slots=True)
class Seen:
    """An article as it was read: its item, None where there is none, and its entry, if it has one."""

    item: Item | None
    entry: Entry | None = None

    @property
    def version(self) -> int:
        """The article's version."""
        return version_of(self.item, self.entry)

    @property
    def visits(self) -> list[Visit]:
        """The article's log, oldest first."""
        return visits_of(self.item) + quiet_visits(self.item, self.entry)


@dataclass(frozen=True, slots=True)
class Stored:
    """What came of a write: the article as it is now, and its item.

    `refused` are the writes beside it whose condition failed.
    """

    article: Article | None
    refused: tuple[Key, ...] = ()
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Commit:
    """What is written with an article: `beside` makes the writes from the item that was read.

    `newest` is the number of the snapshot that is written, if one is, and `adds` how many there were not before;
    `alerted` says that an alert is raised. `earlier` are visits from before the one that is written, oldest first.
    """

    beside: Callable[[Item | None], Sequence[Write]]
    newest: int | None = None
    adds: int = 0
    alerted: bool = False
    earlier: tuple[Visit, ...] = ()


class Articles:
    """The articles of a table. What retention may forget expires `retention` after its last visit."""

    def __init__(self, table: Table, records: Records, agenda: Agenda, lists: Lists, retention: timedelta) -> None:
        self._table = table
        self._records = records
        self._agenda = agenda
        self._lists = lists
        self._retention = retention // timedelta(microseconds=1)
        self._read: dict[str, Seen] = {}

    def remember(self, key: str, seen: Seen) -> None:
        """Keep what was read and is likely to be written next; whether it stands still is seen then."""
        if len(self._read) > _MOST_IN_MIND:
            self._read.clear()
        self._read[key] = seen

    def forget(self, keys: Iterable[str]) -> None:
        """Keep these no longer."""
        for key in keys:
            self._read.pop(key, None)

    def get(self, key: str) -> Article | None:
        """The article as it stands now."""
        seen = self._seen(key)
        return None if seen.item is None else merged(self._records.read(Article, seen.item), seen.item, seen.entry)

    def get_many(
        self, keys: Sequence[str], known: dict[Key, Mapping[str, Entry]] | None = None, *, fresh: bool = True
    ) -> dict[str, Article]:
        """Those of these articles that are stored, perhaps as they stood a second ago; `known` collects entries."""
        items = self._table.get_many((article_key(key) for key in keys), fresh=fresh)
        records = dict(zip(items, self._records.read_many(Article, items.values()), strict=True))
        entries = {} if known is None else known
        homes = {place: _home(item) for place, item in items.items() if number(item, "due_at") is not None}
        entries |= self._agenda.entries_at(
            {home for home in homes.values() if home is not None and home not in entries}
        )
        found = {}
        for key in keys:
            place = article_key(key)
            if place in items:
                entry = entries.get(homes.get(place) or place, {}).get(encodable(key))
                found[key] = merged(records[place], items[place], entry)
        return found

    def fold(self, article: Article, item: Item, visits: Sequence[Visit]) -> Item | None:
        """The article's new item with its quiet visits in it, of which these are all; None if it was written since.

        Nothing that can be seen changes: the entry with the same visits does not count any more.
        """
        parts, _ = self._item(article, Seen(item), None, Commit(lambda _: (), earlier=tuple(visits)), enters=False)
        write = put(article_key(article.key), parts.item, unchanged(item))
        return None if self._table.write([write]) else parts.item

    def put(self, article: Article, visit: Visit | None, commit: Commit | None = None) -> Stored:
        """Write the article under its next version, if its version is the stored one, with what is beside it."""
        seen = self._read.pop(article.key, None)
        for _ in range(_ATTEMPTS):
            if seen is None or seen.version != article.version:
                seen = self._seen(article.key)
            if seen.version != article.version:
                return Stored(None)
            old = seen.item
            stored = following(as_saved(article, mark_of(old)))
            beside = () if commit is None else tuple(commit.beside(old))
            writes = self._writes(stored, seen, visit, commit)
            failed = self._table.write([*writes, *beside])
            if not failed:
                return Stored(stored, item=writes[0].item)
            refused = tuple(beside[number - len(writes)].key for number in failed if number >= len(writes))
            if refused and not any(number < len(writes) for number in failed):
                return Stored(None, refused)
            seen = None
            current = self._table.get(article_key(article.key))
            if current is not None and text(current, "w") == writes[0].token:
                # It was our own write that changed it; the answer to that was lost.
                return Stored(stored, item=writes[0].item)
        raise StoreBusy(f"article {article.key}", "others write to it again and again")

    def touch(self, key: str, at: datetime) -> bool:
        """Mark the article: see `Store.touch_article`."""
        for _ in range(_ATTEMPTS):
            seen = self._seen(key)
            old = seen.item
            if old is None:
                return False
            article = merged(self._records.read(Article, old), old, seen.entry)
            marked = touched(article, at)
            if marked is None:
                return False
            writes = self._writes(marked, seen, None, None)
            if not self._table.write(writes):
                return True
            current = self._table.get(article_key(key))
            if current is not None and text(current, "w") == writes[0].token:
                return True
        raise StoreBusy(f"article {key}", "others write to it again and again")

    def visits(self, key: str, limit: int) -> list[Visit]:
        """The log, latest first."""
        return self._seen(key).visits[::-1][:limit]

    def removal(self, old: Item) -> list[Write]:
        """The writes that forget an article which nobody visits: its item and its places in the lists."""
        key, first_seen = article_of(text(old, "pk")), _first_seen(old)
        watched = [delete(watched_key(first_seen, key))] if old.get("watched") else []
        apart = [delete(apart_key(article_key(key)))] if old.get("apart") else []
        gone = delete(article_key(key), unchanged(old))
        return [gone, delete(listed_key(ARTICLES, first_seen, key)), *watched, *apart]

    def recount(self, key: str, snapshots: int) -> None:
        """Correct how many snapshots the article is said to have; where it changes meanwhile, its own count stays."""
        item = self._table.get(article_key(key))
        if item is None:
            return
        changed = item | {"snapshots": snapshots}
        place = listed_key(ARTICLES, _first_seen(item), key)
        self._table.write([put(article_key(key), changed, unchanged(item)), put(place, _listing(changed))])

    def listed(self, *, with_notices: bool = False) -> Iterator[Article]:
        """All articles, the latest first seen first."""
        entries = (entry for entry in self._lists.entries(ARTICLES) if not with_notices or entry.get("noticed"))
        known: dict[Key, Mapping[str, Entry]] = {}
        for keys in self._lists.batches(name_listed(text(entry, "sk")) for entry in entries):
            if len(known) > _MOST_IN_MIND:
                known.clear()
            found = self.get_many(keys, known)
            yield from (found[key] for key in keys if key in found)

    def watched(self, limit: int) -> list[Article]:
        """Articles that someone asked for by hand, the latest first seen first."""
        entries = islice(self._table.query(WATCHED, latest_first=True), limit)
        keys = [name_listed(text(entry, "sk")) for entry in entries]
        found = self.get_many(keys)
        return [found[key] for key in keys if key in found]

    def _seen(self, key: str) -> Seen:
        """The article as it stands now: its item is read first, since whatever changes both writes the entry last."""
        item = self._table.get(article_key(key))
        return Seen(item, self._agenda.entry(item, key) if item is not None and "due_at" in item else None)

    def _writes(self, stored: Article, seen: Seen, visit: Visit | None, commit: Commit | None) -> list[Write]:
        """The article's own item first; then, where they change, its entry, its part apart, its entry in the list."""
        old = seen.item
        parts, entered = self._item(stored, seen, visit, commit)
        item, home = parts.item, article_key(stored.key)
        writes = [put(home, item, unchanged(old))]
        writes += entered
        if parts.apart is not None and (old is None or any(old.get(it) != item.get(it) for it in ("apart", "expires"))):
            lasting = {"expires": item["expires"]} if "expires" in item else {}
            writes.append(put(apart_key(home), parts.apart | lasting))
        elif parts.apart is None and old is not None and old.get("apart"):
            writes.append(delete(apart_key(home)))
        place, listing = listed_key(ARTICLES, stored.first_seen, stored.key), _listing(item)
        before = None if old is None else listed_key(ARTICLES, _first_seen(old), stored.key)
        if old is None or before != place or _listing(old) != listing:
            self._lists.open_month(ARTICLES, stored.first_seen)
            writes.append(put(place, listing))
            if before is not None and before != place:
                writes.append(delete(before))
        return writes + _watching(stored, old)

    def _item(
        self, stored: Article, seen: Seen, visit: Visit | None, commit: Commit | None, *, enters: bool = True
    ) -> tuple[Parts, list[Write]]:
        """The article's items, and the writes to the agenda that must go with them, if any must."""
        old, due, home = seen.item, article_due_at(stored), agenda_of(stored.host)
        same_host = old is not None and text(old, "bucket").startswith(home.sk)
        entry = seen.entry if same_host and seen.entry is not None and not seen.entry.gone else None
        newly_touched = stored.touched_at is not None and mark_of(old) is None
        entered: list[Write] = []
        # Who writes without a visit does not hold the host: whoever does must notice before he writes of his visits.
        beside = visit is None and old is not None
        if enters and due is not None and (entry is None or due < entry.due or newly_touched or beside):
            entered = self._agenda.entering(
                stored.host, stored.key, Entry(due, wait_of(stored), is_pressing(stored), stored.version)
            )
        visits = [*seen.visits, *(commit.earlier if commit else ()), *([visit] if visit is not None else [])]
        alerted = bool(commit and commit.alerted) or bool(old and old.get("alerted"))
        numbers = [commit.newest if commit else None, number(old, "newest") if old else None]
        newest = max((one for one in numbers if one is not None), default=None)
        snapshots = (number(old, "snapshots") if old else None) or 0
        snapshots += commit.adds if commit else 0
        parts = self._records.parts(
            stored,
            first_seen=microseconds(stored.first_seen),
            due_at=due,
            wait=wait_of(stored),
            bucket=home.sk if due is not None else None,
            touched=None if stored.touched_at is None else microseconds(stored.touched_at),
            # What does not hold is left out: each byte of this item is paid for at every visit.
            followed=int(stored.status is ArticleStatus.FOLLOWED) or None,
            noticed=int(stored.notices > 0) or None,
            watched=int(stored.watched) or None,
            over=int(is_over(stored)) or None,
            alerted=int(alerted) or None,
            newest=newest,
            snapshots=snapshots or None,
            expires=(last_seen(stored) + self._retention) // _SECOND if is_over(stored) and not alerted else None,
        )
        if visits:
            parts.item["visits"] = packed_visits(visits)
        return parts, entered


def _home(item: Item) -> Key | None:
    """Where the host's due times stand at which the article is visited, if it is visited."""
    home = text(item, "bucket")
    return agenda_home(agenda_named(home)) if home else None


def _first_seen(item: Item) -> datetime:
    return time_of(number(item, "first_seen") or 0)


def _watching(stored: Article, old: Item | None) -> list[Write]:
    """The changes, where there are any, to the list of articles that someone asked for by hand."""
    before = watched_key(_first_seen(old), stored.key) if old is not None and old.get("watched") else None
    place = watched_key(stored.first_seen, stored.key) if stored.watched else None
    gone = [delete(before)] if before is not None and before != place else []
    return gone + ([put(place, {})] if place is not None and place != before else [])


def _listing(item: Item) -> Item:
    """What the list of all articles says of one: what is counted and chosen by."""
    names = ("followed", "noticed", "over", "snapshots", "expires")
    return {name: item[name] for name in names if name in item}
