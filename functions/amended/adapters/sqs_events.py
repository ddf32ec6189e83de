"""What SQS hands to a function, and what the function answers: which messages are to come again.

The event's form: Lambda Developer Guide, "Using Lambda with Amazon SQS"; the answer's: there, "Implementing partial
batch responses".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from amended.domain.messages import Kind, read
from amended.errors import WrongUsage


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """The names in all messages that could be read, in order, each once; and why others could not, by their id."""

    names: tuple[str, ...]
    refused: Mapping[str, str]

    @property
    def answer(self) -> dict[str, Any]:
        """The function's answer: what could not be read comes again, and after a few times goes to the dead letters."""
        return {"batchItemFailures": [{"itemIdentifier": message_id} for message_id in self.refused]}


def batch_of(event: Any, kind: Kind) -> Batch:
    """The messages of an event. Raises WrongUsage where it is no event of a queue."""
    records = event.get("Records") if isinstance(event, Mapping) else None
    if not isinstance(records, list):
        raise WrongUsage("event", "is not what a queue sends: it has no list of records")
    names: dict[str, None] = {}
    refused: dict[str, str] = {}
    for record in records:
        if not isinstance(record, Mapping) or not isinstance(record.get("messageId"), str):
            raise WrongUsage("event", "is not what a queue sends: it has a record without a messageId")
        body = record.get("body")
        try:
            names |= dict.fromkeys(read(body if isinstance(body, str) else "", kind).names)
        except WrongUsage as error:
            refused[record["messageId"]] = error.detail
    return Batch(names=tuple(names), refused=refused)
