"""Turns a request of Slack into an HTTP answer and work for afterwards; the same for `amended serve` and for Lambda."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from amended.adapters.slack_requests import Malformed, NotFromSlack, parse, verify
from amended.domain.events import Failure
from amended.domain.slack_requests import Later, Reply, SlackRequest, SlashCommand
from amended.errors import AmendedError, Transient
from amended.ports import Clock, Reporter, SlackAnswers
from amended.presentation.block_kit import Block
from amended.presentation.slack_views import ephemeral

_BUSY = "I cannot reach my records just now; please try again in a moment."
_TRIES = 3
_PAUSE_SECONDS = 2.0
_LONGEST_PAUSE_SECONDS = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpAnswer:
    """What is sent back, and what is done after it was sent (None for nothing)."""

    status: int
    body: str = ""
    content_type: str = "text/plain"
    later: Later | None = None


def respond(
    headers: Mapping[str, str], body: bytes, *, secret: str, clock: Clock, reporter: Reporter, answers: SlackAnswers
) -> HttpAnswer:
    """The answer to an HTTP request: 401 where it is not Slack's, 400 where it makes no sense, both without a word.

    503 where it could not be carried out: Slack sends an event again, and shows whoever pressed that it did not work.
    """
    request = admitted(headers, body, secret=secret, clock=clock)
    if isinstance(request, HttpAnswer):
        return request
    return http_answer(reply_to(request, clock=clock, reporter=reporter, answers=answers))


def admitted(headers: Mapping[str, str], body: bytes, *, secret: str, clock: Clock) -> SlackRequest | HttpAnswer:
    """What is asked for, or the answer to what is not Slack's or makes no sense."""
    try:
        verify(headers, body, secret=secret, now=clock.now())
        return parse(headers, body)
    except NotFromSlack:
        return HttpAnswer(status=401)
    except Malformed:
        return HttpAnswer(status=400)


def http_answer(reply: Reply | None) -> HttpAnswer:
    """A reply as it is sent back; None is for what could not be carried out."""
    if reply is None:
        return HttpAnswer(status=503)
    if reply.challenge:
        return HttpAnswer(status=200, body=reply.challenge)
    if (shown := shown_answer(reply)) is not None:
        content = json.dumps(shown, ensure_ascii=False)
        return HttpAnswer(status=200, body=content, content_type="application/json", later=reply.later)
    return HttpAnswer(status=200, later=reply.later)


def reply_to(request: SlackRequest, *, clock: Clock, reporter: Reporter, answers: SlackAnswers) -> Reply | None:
    """The reply to a verified request; a fault of the store is reported, and said to whoever typed a command.

    None where there is nobody to say it to.
    """
    try:
        return answers.answer(request)
    except AmendedError as error:
        report(error, clock, reporter)
        return busy(request)


def busy(request: SlackRequest) -> Reply | None:
    """What is replied where the records cannot be reached in time."""
    return Reply(text=_BUSY) if isinstance(request, SlashCommand) else None


def shown_answer(reply: Reply) -> Block | None:
    """What the person who typed a command sees, None where nothing is said."""
    return ephemeral(reply.text, reply.listed) if reply.text else None


def finish(later: Later, *, clock: Clock, reporter: Reporter, answers: SlackAnswers) -> None:
    """Do what was left to do, trying again where a failure passes; blocks meanwhile. Never raises for a failure."""
    for attempt in range(1, _TRIES + 1):
        try:
            answers.finish(later)
        except AmendedError as error:
            if isinstance(error, Transient) and attempt < _TRIES:
                asked = error.retry_after.total_seconds() if error.retry_after is not None else 0.0
                clock.pause(min(max(asked, _PAUSE_SECONDS * attempt), _LONGEST_PAUSE_SECONDS))
                continue
            report(error, clock, reporter)
        return


def report(error: AmendedError, clock: Clock, reporter: Reporter) -> None:
    """Tell of a failure that nobody is left to be told of."""
    transient = isinstance(error, Transient)
    reporter.report(Failure(at=clock.now(), subject=error.subject, message=error.detail, transient=transient))
