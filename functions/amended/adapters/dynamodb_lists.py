"""The lists of all articles and all alerts, by month, the latest first.

The months in which there is anything stand in an item of their own. A month is entered before its first entry is
written; each process remembers which ones it has seen to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from typing import TypeVar

from amended.adapters.dynamodb_keys import microseconds, month_of, months_key
from amended.adapters.dynamodb_table import Item, Table, add_members, members

_BATCH = 100

Asked = TypeVar("Asked")


class Lists:
    """The lists of a table."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._opened: set[tuple[str, str]] = set()

    def open_month(self, kind: str, time: datetime) -> None:
        """See to it that the month of this time is among the months of "articles" or "alerts"."""
        month = month_of(time)
        if (kind, month) not in self._opened:
            self._table.write([add_members(months_key(kind), [month])])
            self._opened.add((kind, month))

    def months(self, kind: str) -> list[str]:
        """The months with entries, the latest first."""
        return sorted(members(self._table.get(months_key(kind))), reverse=True)

    def entries(self, kind: str, since: datetime | None = None) -> Iterator[Item]:
        """The entries, the latest first; `since`: of then or later."""
        first = "" if since is None else f"{microseconds(since):020d}"
        for month in self.months(kind):
            if since is not None and month < month_of(since):
                return
            yield from self._table.query(f"{kind}#{month}", first=first, latest_first=True)

    def batches(self, keys: Iterable[Asked]) -> Iterator[list[Asked]]:
        """The keys, as many at a time as one request can ask for."""
        remaining = iter(keys)
        while batch := list(islice(remaining, _BATCH)):
            yield batch
