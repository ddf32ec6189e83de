"""A DynamoDB table as the store uses it: whole items, conditional writes, transactions, queries; no scan.

An item is a dictionary of text, whole numbers, bytes and sets of text. Every write carries a token of its own (`w`):
where an answer was lost and the library asked again, the second answer is "the condition failed", and the token tells
that it was our own first request which changed the item.
"""

from __future__ import annotations

import random
import time
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from amended.adapters.aws_faults import code_of, translated
from amended.adapters.dynamodb_keys import INDEX, Key
from amended.errors import StoreBusy, StoreTooNew

Value = str | int | bytes | frozenset[str]
Item = dict[str, Value]

# The version of the items' form, in each of them. An item of a later one is left alone and said to be too new.
# 2: records are packed with a primer, may have a part that stands apart, and buckets are packed. 3: a head stands in
# the index for the buckets of a host. 4: the head has entries too, buckets are not changed any more, and visits that
# found nothing new stand in entries. 1 to 3 are read still.
FORMAT = 4
# Limit of one request (API reference: BatchGetItem).
_KEYS_AT_ONCE = 100
_ATTEMPTS = 6
_FIRST_PAUSE = 0.02


@dataclass(frozen=True, slots=True)
class Condition:
    """What must hold of the stored item: `absent`, or that `name` equals `value`."""

    name: str = ""
    value: Value | None = None

    def parameters(self) -> dict[str, Any]:
        """As the API wants it."""
        if self.value is None:
            return {"ConditionExpression": "attribute_not_exists(pk)"}
        return {
            "ConditionExpression": "#c = :c",
            "ExpressionAttributeNames": {"#c": self.name},
            "ExpressionAttributeValues": {":c": _wire(self.value)},
        }


ABSENT = Condition()


def unchanged(item: Item | None) -> Condition:
    """That the stored item is still this one, or still none."""
    return ABSENT if item is None else Condition("w", item["w"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """One write of a transaction: put `item`, add `members` to a set, or (neither) delete what stands at `key`."""

    key: Key
    item: Item | None = None
    members: frozenset[str] = frozenset()
    condition: Condition | None = None
    token: str = field(default_factory=lambda: uuid.uuid4().hex[:16])


def put(key: Key, item: Item, condition: Condition | None = None) -> Write:
    """Write the whole item."""
    return Write(key=key, item=item, condition=condition)


def delete(key: Key, condition: Condition | None = None) -> Write:
    """Remove the item, if there is one."""
    return Write(key=key, condition=condition)


def add_members(key: Key, members: Iterable[str]) -> Write:
    """Add to the set `members` of an item, which is made where there is none."""
    return Write(key=key, members=frozenset(members))


class Table:
    """The table of this name. `client` is boto3's DynamoDB client; it may be shared between threads."""

    def __init__(self, client: Any, name: str) -> None:
        self._client = client
        self._name = name
        self._subject = f"DynamoDB table {name}"

    def get(self, key: Key) -> Item | None:
        """The item at this key as it stands now, or None."""
        with translated(self._subject):
            answer = self._client.get_item(TableName=self._name, Key=_wire_key(key), ConsistentRead=True)
        return _item(answer["Item"]) if "Item" in answer else None

    def get_many(self, keys: Iterable[Key], *, fresh: bool = True) -> dict[Key, Item]:
        """Those of the keys at which there is an item; `fresh`: as in `query`."""
        wanted = list(dict.fromkeys(keys))
        found: dict[Key, Item] = {}
        for start in range(0, len(wanted), _KEYS_AT_ONCE):
            left: Any = [_wire_key(key) for key in wanted[start : start + _KEYS_AT_ONCE]]
            for _ in _attempts():
                with translated(self._subject):
                    answer = self._client.batch_get_item(
                        RequestItems={self._name: {"Keys": left, "ConsistentRead": fresh}}
                    )
                for wire in answer["Responses"].get(self._name, []):
                    item = _item(wire)
                    found[key_of(item)] = item
                left = answer.get("UnprocessedKeys", {}).get(self._name, {}).get("Keys")
                if not left:
                    break
            else:
                raise StoreBusy(self._subject, "some of what was asked for was not read, again and again")
        return found

    def query(
        self,
        partition: str,
        *,
        prefix: str = "",
        first: str = "",
        latest_first: bool = False,
        page: int | None = None,
        fresh: bool = True,
    ) -> Iterator[Item]:
        """The items of a partition by their sort keys: those that begin with `prefix`, or from `first` on.

        Not `fresh`: perhaps as they stood a second ago, for half the price.
        """
        condition, values = "pk = :pk", {":pk": _wire(partition)}
        if prefix:
            condition, values = f"{condition} AND begins_with(sk, :sk)", values | {":sk": _wire(prefix)}
        elif first:
            condition, values = f"{condition} AND sk >= :sk", values | {":sk": _wire(first)}
        yield from self._pages(
            KeyConditionExpression=condition,
            ExpressionAttributeValues=values,
            ScanIndexForward=not latest_first,
            ConsistentRead=fresh,
            **({"Limit": page} if page else {}),
        )

    def due(
        self, partition: str, until: int | None = None, page: int | None = None, *, fresh: bool = True
    ) -> Iterator[Item]:
        """What the index has of a partition, the earliest first; `until`: due by then; `fresh`: as in `query`."""
        condition, values = "pk = :pk", {":pk": _wire(partition)}
        if until is not None:
            condition, values = f"{condition} AND due <= :until", values | {":until": _wire(until)}
        yield from self._pages(
            IndexName=INDEX,
            KeyConditionExpression=condition,
            ExpressionAttributeValues=values,
            ConsistentRead=fresh,
            **({"Limit": page} if page else {}),
        )

    def _pages(self, **request: Any) -> Iterator[Item]:
        following: dict[str, Any] = {}
        while True:
            with translated(self._subject):
                answer = self._client.query(TableName=self._name, **request, **following)
            for wire in answer["Items"]:
                yield _item(wire)
            if not answer.get("LastEvaluatedKey"):
                return
            following = {"ExclusiveStartKey": answer["LastEvaluatedKey"]}

    def write(self, writes: Sequence[Write]) -> list[int]:
        """All of the writes, or none: then the numbers of those whose condition failed.

        A single write is a plain request, which costs half of what a transaction does. Raises StoreBusy where others
        write to the same items again and again.
        """
        if len(writes) == 1:
            return [] if self._write_one(writes[0]) else [0]
        token = uuid.uuid4().hex
        for _ in _attempts():
            failed = self._transact(writes, token)
            if failed is not None:
                return failed
        raise StoreBusy(self._subject, "others write to the same records again and again")

    def add(self, key: Key, name: str, amount: int, **others: int) -> int:
        """Add to a number; its new value. `others` are set beside it."""
        sets = ", ".join(f"#{other} = :{other}" for other in others)
        with translated(self._subject):
            answer = self._client.update_item(
                TableName=self._name,
                Key=_wire_key(key),
                UpdateExpression=f"ADD #n :n{f' SET {sets}' if sets else ''}",
                ExpressionAttributeNames={"#n": name, **{f"#{other}": other for other in others}},
                ExpressionAttributeValues={
                    ":n": _wire(amount),
                    **{f":{other}": _wire(value) for other, value in others.items()},
                },
                ReturnValues="UPDATED_NEW",
            )
        return int(answer["Attributes"][name]["N"])

    def _write_one(self, write: Write) -> bool:
        from botocore.exceptions import ClientError

        request = _action(write)
        for _ in _attempts():
            with translated(self._subject):
                try:
                    if write.item is not None:
                        self._client.put_item(TableName=self._name, **request)
                    elif write.members:
                        self._client.update_item(TableName=self._name, **request)
                    else:
                        self._client.delete_item(TableName=self._name, **request)
                except ClientError as error:
                    code = code_of(error.response)
                    if code == "ConditionalCheckFailedException":
                        # Our own first request may have landed although its answer was lost.
                        return bool(error.response.get("Item", {}).get("w", {}).get("S") == write.token)
                    if code != "TransactionConflictException":
                        raise
                else:
                    return True
        raise StoreBusy(self._subject, "others write to the same record again and again")

    def _transact(self, writes: Sequence[Write], token: str) -> list[int] | None:
        """As `write`; None where it is to be tried again. The token makes a repeated request the same one."""
        from botocore.exceptions import ClientError

        kinds = ["Put" if write.item is not None else "Update" if write.members else "Delete" for write in writes]
        actions = [
            {kind: {"TableName": self._name, **_action(write)}} for kind, write in zip(kinds, writes, strict=True)
        ]
        with translated(self._subject):
            try:
                self._client.transact_write_items(TransactItems=actions, ClientRequestToken=token)
            except ClientError as error:
                if code_of(error.response) != "TransactionCanceledException":
                    raise
                codes = [reason.get("Code", "None") for reason in error.response.get("CancellationReasons", [])]
                failed = [number for number, code in enumerate(codes) if code == "ConditionalCheckFailed"]
                if failed:
                    return failed
                if any(code in {"ValidationError", "ItemCollectionSizeLimitExceeded"} for code in codes):
                    raise
                return None
        return []


def key_of(item: Item) -> Key:
    """Where the item stands."""
    return Key(text(item, "pk"), text(item, "sk"))


def text(item: Item, name: str) -> str:
    """A text of the item, "" where it has none."""
    value = item.get(name, "")
    return value if isinstance(value, str) else ""


def number(item: Item, name: str) -> int | None:
    """A number of the item, None where it has none."""
    value = item.get(name)
    return value if isinstance(value, int) else None


def members(item: Item | None) -> frozenset[str]:
    """The set of an item made by `add_members`."""
    found = None if item is None else item.get("members")
    return found if isinstance(found, frozenset) else frozenset()


def _attempts() -> Iterator[int]:
    """The attempts at one request, with growing pauses between, spread so that two rivals do not meet again.

    The pauses are slept through: the store is synchronous by its port and called from worker threads, and a throttled
    table asks for just this. After the last attempt there is none: the caller raises StoreBusy at once.
    """
    for attempt in range(_ATTEMPTS):
        if attempt:
            spread = 0.5 + random.random()  # noqa: S311 - to spread load, not to keep a secret
            pause = _FIRST_PAUSE * 2 ** (attempt - 1) * spread
            time.sleep(pause)  # the port is synchronous, and a throttled table asks for a pause
        yield attempt


def _action(write: Write) -> dict[str, Any]:
    """The request of one write, but for the table's name."""
    request: dict[str, Any] = {} if write.condition is None else write.condition.parameters()
    request["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
    if write.item is not None:
        item = write.item | {"pk": write.key.pk, "sk": write.key.sk, "w": write.token, "f": FORMAT}
        return request | {"Item": {name: _wire(value) for name, value in item.items()}}
    request["Key"] = _wire_key(write.key)
    if write.members:
        request |= {
            "UpdateExpression": "ADD members :m SET w = :w, f = :f",
            "ExpressionAttributeValues": {
                ":m": _wire(write.members),
                ":w": _wire(write.token),
                ":f": _wire(FORMAT),
            },
        }
    return request


def _wire_key(key: Key) -> dict[str, Any]:
    return {"pk": _wire(key.pk), "sk": _wire(key.sk)}


def _wire(value: Value) -> dict[str, Any]:
    """A value as the API writes it."""
    if isinstance(value, str):
        return {"S": value}
    if isinstance(value, int):
        return {"N": str(value)}
    if isinstance(value, bytes):
        return {"B": value}
    return {"SS": sorted(value)}


def _item(wire: Mapping[str, Mapping[str, Any]]) -> Item:
    """An item as it came; the index hands out no format, so that only whole items are judged by it."""
    item: Item = {}
    for name, typed in wire.items():
        ((kind, value),) = typed.items()
        item[name] = int(value) if kind == "N" else frozenset(value) if kind == "SS" else value
    found = item.get("f")
    if isinstance(found, int) and found > FORMAT:
        raise StoreTooNew(f"item {text(item, 'pk')}", f"has format {found}; this version of Amended knows {FORMAT}")
    return item
