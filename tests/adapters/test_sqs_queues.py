"""What a queue did not take of a batch is sent again, and nothing that it took; what cannot be sent is said."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ClientError

from amended.adapters.sqs_queues import SqsQueues
from amended.domain.messages import Kind, Message, read
from amended.errors import ServerFault, StoreBusy, WrongConfiguration


class Queue:
    """SQS, which refuses the messages of these names so often, each for itself, as SendMessageBatch may."""

    def __init__(self, refused: dict[str, int]) -> None:
        self._refused = refused
        self.batches: list[list[str]] = []
        self.taken: list[str] = []

    def send_message_batch(self, *, QueueUrl: str, Entries: list[dict[str, str]]) -> dict[str, Any]:  # noqa: N803 - boto3's
        """One request: answers 200 also where a part of the batch, or all of it, was refused."""
        if "throttled" in QueueUrl:
            code = {"Code": "ThrottlingException", "Message": "slow down"}
            raise ClientError({"Error": code, "ResponseMetadata": {"HTTPStatusCode": 400}}, "SendMessageBatch")
        names = {entry["Id"]: read(entry["MessageBody"], Kind.HOSTS).names[0] for entry in Entries}
        self.batches.append(list(names.values()))
        answer: dict[str, Any] = {"Successful": []}
        for number, name in names.items():
            if self._refused.get(name, 0):
                self._refused[name] -= 1
                told = {"Id": number, "SenderFault": False, "Code": "InternalError"}
                answer.setdefault("Failed", []).append(told)
            else:
                self.taken.append(name)
                answer["Successful"].append({"Id": number})
        return answer


def messages(*names: str) -> list[Message]:
    """A message for each host."""
    return [Message(kind=Kind.HOSTS, names=(name,)) for name in names]


def test_only_what_was_refused_is_sent_again() -> None:
    """Of a batch that was taken in part each message arrives once, however often the others were refused."""
    queue = Queue({"b": 1, "d": 2})
    SqsQueues(queue, lambda kind: f"https://sqs.example/{kind}").send(messages("a", "b", "c", "d"))
    assert queue.batches == [["a", "b", "c", "d"], ["b", "d"], ["d"]]
    assert sorted(queue.taken) == ["a", "b", "c", "d"]


def test_ten_messages_are_a_request() -> None:
    """No request has more messages than SQS takes at once, and none is left out."""
    queue, names = Queue({}), [f"host {number}" for number in range(23)]
    SqsQueues(queue, lambda kind: f"https://sqs.example/{kind}").send(messages(*names))
    assert [len(batch) for batch in queue.batches] == [10, 10, 3]
    assert queue.taken == names


def test_long_names_take_more_requests() -> None:
    """A request stays below what SQS takes at once, however long the addresses are; nothing is left out."""
    queue, names = Queue({}), [f"{number}".rjust(60_000, "x") for number in range(8)]
    SqsQueues(queue, lambda _: "https://sqs.example/").send(messages(*names))
    assert [len(batch) for batch in queue.batches] == [3, 3, 2]
    assert queue.taken == names


def test_what_is_refused_again_and_again_is_said() -> None:
    """A message that no request gets in is an error that passes: its mark runs out, and it is found again."""
    with pytest.raises(ServerFault, match="hosts: 1 messages were not taken"):
        SqsQueues(Queue({"b": 100}), lambda _: "https://sqs.example/").send(messages("a", "b"))


def test_a_throttled_queue_is_busy() -> None:
    """Where SQS asks to try again, that is what is said."""
    with pytest.raises(StoreBusy, match="queue of hosts"):
        SqsQueues(Queue({}), lambda _: "https://sqs.example/throttled").send(messages("a"))


def test_no_address_is_asked_for_where_nothing_is_sent() -> None:
    """A function that wakes one kind of worker needs to know that one's queue only."""

    def address(kind: Kind) -> str:
        if kind is not Kind.HOSTS:
            raise WrongConfiguration(kind, "is not set")
        return "https://sqs.example/"

    queue = Queue({})
    SqsQueues(queue, address).send(messages("a"))
    assert queue.taken == ["a"]
