"""AWS at its least kind: a client that loses a request, loses an answer, or is asked twice, at one call of many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError, ReadTimeoutError

# What may happen to one call.
LOST_REQUEST, LOST_ANSWER, ASKED_TWICE, THROTTLED = "lost request", "lost answer", "asked twice", "throttled"
FAULTS = (LOST_REQUEST, LOST_ANSWER, ASKED_TWICE, THROTTLED)


class Calls:
    """Counts the calls of several clients, and lets `fault` happen to the one with number `at`."""

    def __init__(self) -> None:
        self.count = 0
        self.at: int | None = None
        self.fault = ""

    def plan(self, at: int | None, fault: str = "") -> None:
        """Count anew; let this happen to that call."""
        self.count, self.at, self.fault = 0, at, fault

    def call(self, name: str, method: Callable[..., Any], **request: Any) -> Any:
        """One call."""
        self.count += 1
        if self.count - 1 != self.at:
            return method(**request)
        if self.fault == LOST_REQUEST:
            raise ReadTimeoutError(endpoint_url="https://aws.example")
        if self.fault == THROTTLED:
            code = {"Code": "ProvisionedThroughputExceededException", "Message": "slow down"}
            raise ClientError({"Error": code, "ResponseMetadata": {"HTTPStatusCode": 400}}, name)
        method(**request)
        if self.fault == ASKED_TWICE:
            return method(**request)
        raise ReadTimeoutError(endpoint_url="https://aws.example")


class Unkind:
    """A client whose calls go through `Calls`."""

    def __init__(self, client: Any, calls: Calls) -> None:
        self._client = client
        self._calls = calls

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._client, name)
        return lambda **request: self._calls.call(name, method, **request)
