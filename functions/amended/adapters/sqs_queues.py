"""Sends messages to SQS queues, ten in a request; fulfils `amended.services.dispatch.Queues`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from amended.adapters.aws_faults import translated
from amended.domain.messages import Kind, Message, written
from amended.errors import ServerFault

# Limits of one request (API reference: SendMessageBatch; of 256 KB some room is left), and how often what was refused
# is sent again.
_AT_ONCE = 10
_BYTES_AT_ONCE = 200_000
_ATTEMPTS = 3


class SqsQueues:
    """The queues whose addresses `address` knows, by kind of message. `client` is boto3's SQS client."""

    def __init__(self, client: Any, address: Callable[[Kind], str]) -> None:
        self._client = client
        self._address = address

    def send(self, messages: Sequence[Message]) -> None:
        """Send each to the queue of its kind. Raises StoreBusy or ServerFault (some may have been sent).

        And WrongConfiguration, where a queue that is needed is not there or its address is not known.
        """
        for kind in Kind:
            for bodies in _requests(written(message) for message in messages if message.kind is kind):
                self._send(kind, bodies)

    def _send(self, kind: Kind, bodies: list[str]) -> None:
        url = self._address(kind)
        left = {str(number): body for number, body in enumerate(bodies)}
        for _ in range(_ATTEMPTS):
            with translated(f"queue of {kind.value}"):
                answer = self._client.send_message_batch(
                    QueueUrl=url,
                    Entries=[{"Id": number, "MessageBody": body} for number, body in left.items()],
                )
            left = {failed["Id"]: left[failed["Id"]] for failed in answer.get("Failed", [])}
            if not left:
                return
        raise ServerFault(f"queue of {kind.value}", f"{len(left)} messages were not taken")


def _requests(bodies: Iterable[str]) -> Iterator[list[str]]:
    """The bodies in as few requests as may hold them, in their order. They are ASCII: a character is a byte."""
    request: list[str] = []
    size = 0
    for body in bodies:
        if request and (len(request) == _AT_ONCE or size + len(body) > _BYTES_AT_ONCE):
            yield request
            request, size = [], 0
        request.append(body)
        size += len(body)
    if request:
        yield request
