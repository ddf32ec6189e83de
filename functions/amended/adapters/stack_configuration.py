"""The record of a stack's table that holds the configuration which `push` brought: one item, JSON, kept for a minute.

pk               sk        what
configuration    pushed    `document` (JSON of the tables of amended.toml) and when it was pushed
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

from amended.adapters.dynamodb_keys import Key, microseconds, time_of
from amended.adapters.dynamodb_table import Item, Table, number, put, text, unchanged
from amended.errors import Conflict, StoreCorrupt, Transient

KEPT_FOR = timedelta(minutes=1)
_KEY = Key("configuration", "pushed")


class StackConfiguration:
    """The record in the table of this name. `client` is boto3's for DynamoDB; one object may serve several threads."""

    def __init__(self, client: Any, table: str) -> None:
        self._table = Table(client, table)
        self._subject = f"DynamoDB table {table}"
        self._kept: tuple[datetime, dict[str, Any]] | None = None

    def read(self, now: datetime) -> dict[str, Any]:
        """The document, at most a minute old; where the table does not answer, the last that it gave.

        Empty where nothing was pushed. Raises as `Table.get`, and StoreCorrupt.
        """
        kept = self._kept
        if kept is None or now - kept[0] >= KEPT_FOR:
            try:
                kept = (now, self.pushed()[0])
            except Transient:
                if kept is None:
                    raise
            self._kept = kept
        return kept[1]

    def pushed(self) -> tuple[dict[str, Any], datetime | None]:
        """The document as it stands now, and when it was pushed."""
        item = self._table.get(_KEY)
        if item is None:
            return {}, None
        try:
            document = json.loads(text(item, "document"))
        except ValueError:
            document = None
        if not isinstance(document, dict):
            raise StoreCorrupt(self._subject, "holds a configuration that is no JSON object; push the file again")
        return document, time_of(number(item, "at") or 0)

    def write(self, document: dict[str, Any], now: datetime) -> None:
        """Put this document in the place of the one that stands there. Raises Conflict where another push is faster."""
        old = self._table.get(_KEY)
        item: Item = {"document": json.dumps(document, sort_keys=True), "at": microseconds(now)}
        if self._table.write([put(_KEY, item, unchanged(old))]):
            raise Conflict(
                self._subject, "somebody else pushed a configuration at this moment; look at it, and push again"
            )
        self._kept = None
