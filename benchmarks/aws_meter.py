"""Counts what calls to DynamoDB and S3 are charged for: wraps clients, as the store has them, of a local AWS.

Units by the Developer Guide ("DynamoDB read and write operations", "Local secondary indexes: provisioned throughput
considerations"): a write costs a unit for each KB begun of the larger of the old and the new item, twice that in a
transaction, and the same anew for each index entry that is put or removed; a read costs a unit for each 4 KB begun,
half of that where it need not be fresh, a query of its items taken together.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

_PROJECTED = ("pk", "sk", "due", "due_at", "wait", "lane")


@dataclass
class Bill:
    """What is charged: units, and how many requests brought them; bytes are those of S3's objects."""

    writes: float = 0.0
    reads: float = 0.0
    requests: float = 0.0
    puts: float = 0.0
    gets: float = 0.0
    bytes: float = 0.0

    def __add__(self, other: Bill) -> Bill:
        return Bill(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    def __sub__(self, other: Bill) -> Bill:
        return self + other * -1

    def __mul__(self, times: float) -> Bill:
        return Bill(*(getattr(self, one.name) * times for one in fields(self)))


class Metered:
    """A client of DynamoDB or S3 whose calls are put on a bill."""

    def __init__(self, client: Any, bill: Bill) -> None:
        self._client = client
        self._bill = bill

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._client, name)
        charge = getattr(self, f"_{name}", None)
        if charge is None:
            return method

        def call(**request: Any) -> Any:
            self._bill.requests += 1
            before = self._before(name, request)
            answer = method(**request)
            charge(request, answer, before)
            return answer

        return call

    def _before(self, name: str, request: dict[str, Any]) -> list[dict[str, Any]]:
        """The items that a write replaces."""
        if name == "transact_write_items":
            actions = [action for one in request["TransactItems"] for action in one.values()]
            return [self._stored(action) for action in actions]
        return [self._stored(request)] if name in ("put_item", "update_item", "delete_item") else []

    def _stored(self, request: dict[str, Any]) -> dict[str, Any]:
        key = request.get("Key") or {name: request["Item"][name] for name in ("pk", "sk")}
        found = self._client.get_item(TableName=request["TableName"], Key=key, ConsistentRead=True)
        return dict(found.get("Item", {}))

    def _write(self, old: dict[str, Any], new: dict[str, Any], times: int = 1) -> None:
        units = max(_units(size_of(old)), _units(size_of(new)))
        entries = [{name: item[name] for name in _PROJECTED if name in item} for item in (old, new) if "due" in item]
        if len(entries) == 1 or (len(entries) == 2 and entries[0]["due"] != entries[1]["due"]):
            units += sum(_units(size_of(entry)) for entry in entries)
        elif len(entries) == 2 and entries[0] != entries[1]:
            units += _units(size_of(entries[1]))
        self._bill.writes += units * times

    def _put_item(self, request: dict[str, Any], _: Any, before: list[dict[str, Any]]) -> None:
        self._write(before[0], request["Item"])

    def _delete_item(self, _: dict[str, Any], __: Any, before: list[dict[str, Any]]) -> None:
        self._write(before[0], {})

    def _update_item(self, request: dict[str, Any], _: Any, before: list[dict[str, Any]]) -> None:
        self._write(before[0], self._stored(request))

    def _transact_write_items(self, request: dict[str, Any], _: Any, before: list[dict[str, Any]]) -> None:
        for one, old in zip(request["TransactItems"], before, strict=True):
            ((kind, action),) = one.items()
            self._write(old, {} if kind == "Delete" else action.get("Item") or self._stored(action), times=2)

    def _get_item(self, request: dict[str, Any], answer: Any, _: Any) -> None:
        self._read([answer.get("Item", {})], fresh=request.get("ConsistentRead", False))

    def _query(self, request: dict[str, Any], answer: Any, _: Any) -> None:
        self._read(answer["Items"], fresh=request.get("ConsistentRead", False))

    def _batch_get_item(self, request: dict[str, Any], answer: Any, _: Any) -> None:
        for table, asked in request["RequestItems"].items():
            found = answer["Responses"].get(table, [])
            missing: list[dict[str, Any]] = [{}] * (len(asked["Keys"]) - len(found))
            for item in [*found, *missing]:
                self._read([item], fresh=asked.get("ConsistentRead", False))

    def _read(self, items: Iterable[dict[str, Any]], *, fresh: bool) -> None:
        units = max(1, math.ceil(sum(size_of(item) for item in items) / 4096))
        self._bill.reads += units if fresh else units / 2

    def _put_object(self, request: dict[str, Any], _: Any, __: Any) -> None:
        self._bill.puts += 1
        self._bill.bytes += len(request["Body"])

    def _get_object(self, _: dict[str, Any], __: Any, ___: Any) -> None:
        self._bill.gets += 1


def _units(size: int) -> int:
    return max(1, math.ceil(size / 1024))


def size_of(item: dict[str, Any]) -> int:
    """The size of an item (Developer Guide, "DynamoDB item sizes and formats")."""
    return sum(len(name.encode()) + _value_size(value) for name, value in item.items())


def _value_size(typed: dict[str, Any]) -> int:
    ((kind, value),) = typed.items()
    if kind == "N":
        return (len(value) + 1) // 2 + 1
    if kind == "SS":
        return sum(len(one.encode()) for one in value) + 3
    return len(value.encode() if isinstance(value, str) else value)
