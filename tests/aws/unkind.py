"""AWS at its least kind: a client that loses a request, loses an answer, or is asked twice, at one call of many."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from botocore.exceptions import ClientError, ReadTimeoutError

from tests.aws.harm import Call, Harm

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


class Outage(Harm):
    """Every call of one service is refused, as long as a scene lasts."""

    def __init__(self, service: str, way: str) -> None:
        super().__init__(way=way)
        self._service = service

    def before(self, params: dict[str, Any], event_name: str, **_: Any) -> None:
        """Before a call to AWS."""
        service, operation = event_name.split(".")[1:]
        if self.armed and service == self._service:
            self.struck = Call(service, operation, writes=True)
            self.refuse(self.way, service, operation, len(params.get("TransactItems", ())))


class Lagging(Harm):
    """What is not asked for freshly is answered, every other time, as it was when the same was asked before."""

    def __init__(self) -> None:
        super().__init__()
        self.stale = 0
        self._answers: dict[str, Any] = {}

    def before(self, params: dict[str, Any], event_name: str, **beside: Any) -> None:
        """Before a call to AWS: what is asked, but for the time until which it is asked."""
        operation = event_name.rpartition(".")[2]
        fresh = params.get("ConsistentRead", False)
        if operation == "BatchGetItem":
            fresh = all(asked.get("ConsistentRead", False) for asked in params["RequestItems"].values())
        if operation in ("Query", "GetItem", "BatchGetItem") and not fresh:
            values = params.get("ExpressionAttributeValues", {})
            asked = {key: value for key, value in params.items() if key != "ExpressionAttributeValues"}
            beside["context"]["question"] = f"{operation} {asked} {values.get(':pk')}"

    def instead(self, **call: Any) -> Any:
        """The answer of a while ago, if there is one."""
        context = call["context"]
        answer = self._answers.pop(context.get("question", ""), None)
        if answer is None:
            return None
        self.stale += 1
        # Whatever it hides is found later: the story is to wait for that.
        self.struck = Call("dynamodb", f"stale {self.stale}", writes=False)
        context.pop("question")
        return SimpleNamespace(status_code=200), answer

    def after(self, **call: Any) -> None:
        """After a call to AWS: its answer is kept for the next time."""
        if "question" in call["context"]:
            self._answers[call["context"]["question"]] = call["parsed"]


class HalfDone(Harm):
    """Of what is asked for in batches, one half is left undone and said to be."""

    def __init__(self) -> None:
        super().__init__()
        self.left = 0

    def before(self, params: dict[str, Any], event_name: str, **beside: Any) -> None:
        """Before a call to AWS: what is asked for."""
        beside["context"]["asked"] = params if event_name.endswith("BatchGetItem") else None

    def after(self, **call: Any) -> None:
        """After a call to AWS: a half of the answer is taken away."""
        asked, parsed = call["context"].get("asked"), call["parsed"]
        for table, request in (asked or {"RequestItems": {}})["RequestItems"].items():
            keys = request["Keys"]
            late = keys[(len(keys) + 1) // 2 :]
            if late:
                self.left += len(late)
                found = [one for one in parsed["Responses"][table] if {"pk": one["pk"], "sk": one["sk"]} not in late]
                parsed["Responses"][table] = found
                parsed["UnprocessedKeys"] = {table: {**request, "Keys": late}}
