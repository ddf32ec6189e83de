"""Makes the feeds, routes and settings of a deployed stack match a file: first the difference, then the change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from amended.config import FeedSettings
from amended.domain.feeds import Feed
from amended.errors import Conflict
from amended.ports import Store
from amended.services.follow import FROM_CONFIG

_ATTEMPTS = 5
_LISTS = ("routes", "sinks")

Table = Mapping[str, Any]


class Configuration(Protocol):
    """The record that the deployed functions read their configuration from."""

    def pushed(self) -> tuple[dict[str, Any], datetime | None]:
        """The document, {} where there is none yet, and when it was pushed."""
        ...

    def write(self, document: dict[str, Any], now: datetime) -> None:
        """Replace the document. Raises Conflict where somebody else does so at this moment."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A single key with its value before and after; None where it is not set."""

    key: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What a push changes. `changed` are feeds as they are followed, with what the file says of them."""

    added: tuple[FeedSettings, ...] = ()
    changed: tuple[tuple[Feed, FeedSettings], ...] = ()
    removed: tuple[Feed, ...] = ()
    routes_added: tuple[Table, ...] = ()
    routes_removed: tuple[Table, ...] = ()
    sinks_added: tuple[Table, ...] = ()
    sinks_removed: tuple[Table, ...] = ()
    settings: tuple[Setting, ...] = ()

    @property
    def configures(self) -> bool:
        """Whether the record changes."""
        lists = (self.routes_added, self.routes_removed, self.sinks_added, self.sinks_removed)
        return bool(self.settings) or any(lists)

    @property
    def empty(self) -> bool:
        """Whether nothing changes."""
        return not (self.configures or self.added or self.changed or self.removed)


def difference(followed: Sequence[Feed], wanted: Sequence[FeedSettings], old: Table, new: Table) -> Difference:
    """What leads from the followed feeds and the `old` document to the wanted ones and the `new` document."""
    listed = {feed.url: feed for feed in wanted}
    known = {feed.url: feed for feed in followed}
    routes, sinks = ((_beyond(new, old, name), _beyond(old, new, name)) for name in _LISTS)
    before, after = _flat(old), _flat(new)
    return Difference(
        added=tuple(feed for url, feed in listed.items() if url not in known),
        changed=tuple(
            (known[url], feed)
            for url, feed in listed.items()
            if url in known and (known[url].channels, known[url].auth) != (feed.channels, feed.auth)
        ),
        removed=tuple(feed for url, feed in known.items() if url not in listed),
        routes_added=routes[0],
        routes_removed=routes[1],
        sinks_added=sinks[0],
        sinks_removed=sinks[1],
        settings=tuple(
            Setting(key=key, before=before.get(key), after=after.get(key))
            for key in sorted(before.keys() | after.keys())
            if before.get(key) != after.get(key)
        ),
    )


def push(
    store: Store, configuration: Configuration, found: Difference, document: dict[str, Any], now: datetime
) -> None:
    """Carry the difference out; begun again after a failure, it does the rest. Raises Transient or Permanent.

    Where alerts go is changed before what is followed: no alert of a new feed goes the old way.
    """
    if found.configures:
        configuration.write(document, now)
    for feed in found.added:
        added = Feed(url=feed.url, added_at=now, origin=FROM_CONFIG, channels=feed.channels, auth=feed.auth)
        if store.put_feed(added) is None:
            _configure(store, feed)
    for _, feed in found.changed:
        _configure(store, feed)
    for known in found.removed:
        store.remove_feed(known.url)


def _configure(store: Store, wanted: FeedSettings) -> None:
    """Give a followed feed what the file says of it; a worker may be polling it, so that a write may come too late."""
    for _ in range(_ATTEMPTS):
        known = store.feed(wanted.url)
        if known is None:
            return
        said = replace(known, channels=wanted.channels, auth=wanted.auth, origin=FROM_CONFIG)
        if store.put_feed(said) is not None:
            return
    raise Conflict(f"feed {wanted.url}", "is being polled again and again just now; push once more")


def _beyond(document: Table, other: Table, name: str) -> tuple[Table, ...]:
    """The tables of a list ("routes") that the other document has not; their order means nothing."""
    left = [_set(table) for table in other.get(name, [])]
    found = []
    for table in (_set(table) for table in document.get(name, [])):
        if table in left:
            left.remove(table)
        else:
            found.append(table)
    return tuple(found)


def _flat(document: Table) -> dict[str, Any]:
    """The single keys ("poll.interval") with their values."""
    tables = {name: keys for name, keys in document.items() if name not in _LISTS}
    return {f"{table}.{key}": value for table, keys in tables.items() for key, value in _set(keys).items()}


def _set(table: Table) -> dict[str, Any]:
    """The keys that are set: empty ones count as not set."""
    return {key: value for key, value in table.items() if value not in ("", [])}
