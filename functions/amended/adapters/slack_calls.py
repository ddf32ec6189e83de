"""Slack's requests at a function's own address: Lambda's event -> answer, and what is left to do for later.

The event's form: Lambda Developer Guide, "Invoking Lambda function URLs", payload format 2.0.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from amended.adapters.aws_faults import translated
from amended.adapters.slack_answers import HttpAnswer, finish, respond
from amended.adapters.slack_requests import Malformed, raw_body
from amended.domain.slack_requests import Later
from amended.errors import WrongUsage
from amended.ports import Clock, Reporter, SlackAnswers

__all__ = ["answered", "finish", "leave_over", "left_over"]

# Where what is left to do stands in an event. No request from outside can have it: its address puts what it gets
# into fields of its own.
_LEFT = "left"


def answered(
    event: Any, *, secret: str, clock: Clock, reporter: Reporter, answers: SlackAnswers
) -> tuple[dict[str, Any], Later | None]:
    """The answer to a request, as Lambda sends it on, and what is left to do. Raises WrongUsage for no request."""
    if not isinstance(event, Mapping) or not isinstance(event.get("headers"), Mapping):
        raise WrongUsage("event", "is not what a function's address sends: it has no headers")
    try:
        body = raw_body(event.get("body") or "", is_base64=bool(event.get("isBase64Encoded")))
    except Malformed:
        answer = HttpAnswer(status=400)
    else:
        answer = respond(event["headers"], body, secret=secret, clock=clock, reporter=reporter, answers=answers)
    headers = {"Content-Type": f"{answer.content_type}; charset=utf-8"}
    return {"statusCode": answer.status, "headers": headers, "body": answer.body}, answer.later


def is_signed(event: Any) -> bool:
    """Whether a request claims to be Slack's: what strangers send seldom does."""
    headers = event.get("headers") if isinstance(event, Mapping) else None
    return isinstance(headers, Mapping) and any(str(name).lower() == "x-slack-signature" for name in headers)


def leave_over(client: Any, function: str, later: Later) -> None:
    """Have this function called again, by Lambda itself, with what is left to do. `client` is boto3's for Lambda."""
    with translated("function SlackApp"):
        client.invoke(FunctionName=function, InvocationType="Event", Payload=msgspec.json.encode({_LEFT: later}))


def left_over(event: Any) -> Later | None:
    """What an earlier call left to do, None where the event is a request. Raises WrongUsage for what is neither."""
    if not isinstance(event, Mapping) or _LEFT not in event:
        return None
    try:
        return msgspec.convert(event[_LEFT], Later)
    except msgspec.ValidationError as error:
        raise WrongUsage("event", f"what is left to do cannot be read: {error}") from None
