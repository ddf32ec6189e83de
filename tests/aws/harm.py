"""What may go wrong with one call of a story on AWS, and the services that it is done to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import boto3
from botocore.exceptions import ClientError, ConnectionClosedError, ReadTimeoutError

from tests.news_site import NewsSite
from tests.on_loopback import Handler
from tests.slack_stand_in import Fault, SlackStandIn

DIES, DIES_AFTER = "dies before", "dies after"
THROTTLED, CONFLICT, FAULTY, TIMES_OUT = "throttled", "conflict", "answers 500", "times out"
RESET_AFTER = "reset after it was done"
LEFT_UNDONE = "answers 200, left undone"
BEFORE = (DIES, THROTTLED, FAULTY, TIMES_OUT)
AFTER = (DIES_AFTER, RESET_AFTER)
_CONFLICTING = frozenset({"TransactWriteItems", "PutItem", "UpdateItem", "DeleteItem"})
_WRITES = _CONFLICTING | {"PutObject", "DeleteObject", "SendMessageBatch"}
_THROTTLES = {"s3": "SlowDown", "sqs": "OverLimit", "secrets-manager": "ThrottlingException"}
_AWS = frozenset({"dynamodb", "s3", "sqs", "secrets-manager"})


class Killed(BaseException):
    """The function's end; nothing in it may catch this."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the story: to whom, what, and whether it changes anything there."""

    service: str
    operation: str
    writes: bool

    def ways(self, at: int) -> tuple[str, ...]:
        """How this call, the one with number `at`, goes wrong."""
        if not self.writes and self.service in _AWS:
            return (DIES, (THROTTLED, FAULTY, TIMES_OUT)[at % 3])
        beside: tuple[str, ...] = (CONFLICT,) if self.operation in _CONFLICTING else ()
        beside += (LEFT_UNDONE,) if self.operation == "SendMessageBatch" else ()
        return BEFORE + beside + (AFTER if self.writes else ())


@dataclass
class Harm:
    """What happens to the call with number `at`; `dead` is true from a function's death to its next invocation."""

    at: int | None = None
    way: str = ""
    calls: list[Call] = field(default_factory=list)
    struck: Call | None = None
    dead: bool = False
    armed: bool = False
    _pending: str = ""
    _undone: list[str] = field(default_factory=list)

    def takes_place(self, call: Call) -> str:
        """Count a call; the way in which it goes wrong, "" if it does not."""
        if not self.armed:
            return ""
        self.calls.append(call)
        if len(self.calls) - 1 != self.at:
            return ""
        self.struck = call
        return self.way

    # AWS

    def before(self, params: dict[str, Any], event_name: str, **_: Any) -> None:
        """Before a call to AWS."""
        if self.dead:
            raise Killed
        service, operation = event_name.split(".")[1:]
        way = self.takes_place(Call(service, operation, operation in _WRITES))
        if way in AFTER:
            self._pending = way
        elif way == LEFT_UNDONE:
            self._undone = [entry["Id"] for entry in params["Entries"]]
        elif way:
            self.refuse(way, service, operation, len(params.get("TransactItems", ())))

    def instead(self, **_: Any) -> Any:
        """Another answer than that of AWS, None for its own."""
        undone, self._undone = self._undone, []
        failed = [{"Id": name, "SenderFault": False, "Code": "InternalError"} for name in undone]
        return (SimpleNamespace(status_code=200), {"Failed": failed}) if failed else None

    def after(self, **_: Any) -> None:
        """After a call to AWS, whose answer does not arrive."""
        way, self._pending = self._pending, ""
        if way == DIES_AFTER:
            self.dead = True
            raise Killed
        if way:
            raise ConnectionClosedError(endpoint_url="https://aws.example")

    def refuse(self, way: str, service: str, operation: str, actions: int) -> None:
        """Let a call fail in this way; `actions` is how many a transaction has."""
        if way == DIES:
            self.dead = True
            raise Killed
        if way == TIMES_OUT:
            raise ReadTimeoutError(endpoint_url="https://aws.example")
        code, status = _THROTTLES.get(service, "ProvisionedThroughputExceededException"), 400
        answer: dict[str, Any] = {}
        if way == FAULTY:
            code, status = "InternalServerError", 500
        elif way == CONFLICT:
            code = "TransactionCanceledException" if actions else "TransactionConflictException"
            answer = {"CancellationReasons": [{"Code": "TransactionConflict"}] * actions}
        told = {"Error": {"Code": code, "Message": "not now"}, "ResponseMetadata": {"HTTPStatusCode": status}}
        raise ClientError(told | answer, operation)

    # HTTP

    def over_http(self, service: str, operation: str, *, writes: bool) -> str:
        """How a request to a site, the model or Slack goes wrong: a way, or "" if it does not."""
        if self.dead:
            return DIES
        way = self.takes_place(Call(service, operation, writes))
        if way in (DIES, DIES_AFTER):
            self.dead = True
        return way


class HarmedSlack(SlackStandIn):
    """Slack, whose calls may go wrong."""

    def __init__(self, harm: Harm) -> None:
        super().__init__()
        self._harm = harm

    def handle(self, request: Handler) -> None:
        """Answer one request, or do to it what is to happen."""
        method = request.path.rpartition("/")[2].partition("?")[0]
        way = self._harm.over_http("slack", method, writes=method in ("chat.postMessage", "chat.update"))
        landed = way in AFTER
        if way == THROTTLED:
            self.fail(method, Fault("status", status=429, headers={"retry-after": "30"}))
        elif way == FAULTY:
            self.fail(method, Fault("status", status=500))
        elif way:
            self.fail(method, Fault("drop", landed=landed))
        super().handle(request)


class HarmedSite(NewsSite):
    """A news site whose answers may go wrong. It hears of nothing that a request would change."""

    def __init__(self, harm: Harm) -> None:
        super().__init__()
        self._harm = harm
        self.on_request = self._request

    def _request(self, path: str) -> None:
        way = self._harm.over_http("site", "GET", writes=False)
        self.broken = path if way in (FAULTY, THROTTLED) else ""
        if way in (DIES, TIMES_OUT):
            raise ConnectionAbortedError


class HarmedSession(boto3.Session):  # type: ignore[misc]  # boto3 has no types
    """Makes each client once, because making them takes longer than a play, and lets the present harm happen to it."""

    def __init__(self) -> None:
        super().__init__()
        self.harm = Harm()
        self._clients: dict[str, Any] = {}
        self.events.register("before-parameter-build.*.*", lambda **call: self.harm.before(**call))
        self.events.register("before-call.*.*", lambda **call: self.harm.instead(**call))
        self.events.register("after-call.*.*", lambda **call: self.harm.after(**call))

    def client(self, service: str, *args: Any, config: Any = None, **others: Any) -> Any:
        """The client of this service, with the patience that is asked for."""
        name = f"{service} {config and config.read_timeout}"
        if name not in self._clients:
            self._clients[name] = super().client(service, *args, config=config, **others)
        return self._clients[name]


@contextmanager
def harmed_session() -> Iterator[HarmedSession]:
    """Let functions make their clients of this session while the block runs."""
    before, session = boto3.DEFAULT_SESSION, HarmedSession()
    boto3.DEFAULT_SESSION = session
    try:
        yield session
    finally:
        boto3.DEFAULT_SESSION = before
