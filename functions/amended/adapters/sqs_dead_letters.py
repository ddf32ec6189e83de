"""The dead-letter queues of a stack: how much is in them, a look at some of it, and back to where it came from.

Messages are moved by receiving, sending and deleting, in this order: whoever is stopped in between leaves a message
twice, which changes nothing (`amended.domain.messages`), and never loses one. SQS's own StartMessageMoveTask does the
same out of sight, for as long as it likes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from amended.adapters.aws_faults import translated
from amended.domain.dead_letters import DeadLetter
from amended.errors import ServerFault

ENDING = "DeadLetters"
# Limit of one request (API reference: ReceiveMessage, SendMessageBatch, DeleteMessageBatch).
_AT_ONCE = 10
# How long what was received is hidden from others, in seconds: for a look, and for being moved.
_LOOKED_AT = 20
_MOVED = 120
# How often a queue is asked again that says it is empty: SQS asks a part of its servers only, even when it waits.
_EMPTY_ANSWERS = 2


class SqsDeadLetters:
    """Fulfils `amended.services.dead_letters.DeadLetters` for those of the queues that end in "DeadLetters".

    `queues` are addresses by names of the template, `client` is boto3's SQS client. Every method raises
    WrongConfiguration, StoreBusy or ServerFault.
    """

    def __init__(self, client: Any, queues: Mapping[str, str]) -> None:
        self._client = client
        self._queues = queues

    @property
    def names(self) -> list[str]:
        """The dead-letter queues, by name."""
        return sorted(name for name in self._queues if name.endswith(ENDING))

    def origin(self, name: str) -> str | None:
        """The queue whose dead letters these are; None where it is no queue that they came from."""
        origin = name.removesuffix(ENDING)
        return origin if origin in self._queues else None

    def count(self, name: str) -> int:
        """About how many messages there are, those included that somebody is looking at."""
        counted = ("ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible")
        with translated(f"queue {name}"):
            answer = self._client.get_queue_attributes(QueueUrl=self._queues[name], AttributeNames=list(counted))
        return sum(int(answer["Attributes"].get(attribute, 0)) for attribute in counted)

    def look(self, name: str, most: int) -> list[DeadLetter]:
        """Some of the messages, the oldest of them first; they stay where they are."""
        seen: dict[str, Any] = {}
        while len(seen) < most and (received := self._received(name, min(_AT_ONCE, most - len(seen)), _LOOKED_AT)):
            seen |= {message["MessageId"]: message for message in received}
        self._show_again(name, list(seen.values()))
        letters = [DeadLetter(body=message["Body"], sent_at=_sent_at(message)) for message in seen.values()]
        return sorted(letters, key=lambda letter: letter.sent_at)

    def redrive(self, name: str, most: int) -> int:
        """Move up to so many messages back to the queue that they came from; how many were."""
        origin = self.origin(name)
        if origin is None:
            return 0
        moved = empty = 0
        while moved < most and empty < _EMPTY_ANSWERS:
            received = self._received(name, min(_AT_ONCE, most - moved), _MOVED)
            empty = 0 if received else empty + 1
            if received:
                moved += self._move(name, origin, received)
        return moved

    def _move(self, name: str, origin: str, received: list[Any]) -> int:
        by_number = {str(number): message for number, message in enumerate(received)}
        with translated(f"queue {origin}"):
            answer = self._client.send_message_batch(
                QueueUrl=self._queues[origin],
                Entries=[{"Id": number, "MessageBody": message["Body"]} for number, message in by_number.items()],
            )
        taken = [by_number[done["Id"]] for done in answer.get("Successful", [])]
        if taken:
            with translated(f"queue {name}"):
                self._client.delete_message_batch(
                    QueueUrl=self._queues[name],
                    Entries=[
                        {"Id": str(number), "ReceiptHandle": message["ReceiptHandle"]}
                        for number, message in enumerate(taken)
                    ],
                )
        if answer.get("Failed"):
            self._show_again(name, [by_number[failed["Id"]] for failed in answer["Failed"]])
            raise ServerFault(f"queue {origin}", f"{len(answer['Failed'])} messages were not taken; redrive them again")
        return len(taken)

    def _received(self, name: str, most: int, hidden: int) -> list[Any]:
        with translated(f"queue {name}"):
            answer = self._client.receive_message(
                QueueUrl=self._queues[name],
                MaxNumberOfMessages=most,
                VisibilityTimeout=hidden,
                WaitTimeSeconds=1,
                AttributeNames=["SentTimestamp"],
            )
        return list(answer.get("Messages", []))

    def _show_again(self, name: str, messages: list[Any]) -> None:
        for start in range(0, len(messages), _AT_ONCE):
            entries = [
                {"Id": str(number), "ReceiptHandle": message["ReceiptHandle"], "VisibilityTimeout": 0}
                for number, message in enumerate(messages[start : start + _AT_ONCE])
            ]
            with translated(f"queue {name}"):
                self._client.change_message_visibility_batch(QueueUrl=self._queues[name], Entries=entries)


def _sent_at(message: Any) -> datetime:
    return datetime.fromtimestamp(int(message.get("Attributes", {}).get("SentTimestamp", 0)) / 1000, UTC)
