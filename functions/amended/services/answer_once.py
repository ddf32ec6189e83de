"""Answers each request of Slack once: one that comes again is known by its id.

Slack repeats an event that was not answered in time, under the same event id (with a retry number, which says no more
than the id does: the first try may never have arrived). Commands and presses carry an id of their own, so that a
recorded request that is sent once more does nothing. Commands that change nothing are answered each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import timedelta

from amended.domain.slack_requests import (
    CHANGE_NOTHING,
    ButtonPressed,
    Later,
    LinksPosted,
    Reply,
    SlackRequest,
    SlashCommand,
    understood,
)
from amended.ports import Clock, SlackAnswers, Store
from amended.services.shared_links import remember_links

# Slack repeats an event for an hour at most, a signature is good for five minutes.
REMEMBERED = timedelta(days=1)
_DONE = "That was done already."


class AnswerOnce:
    """Fulfils `amended.ports.SlackAnswers` over another one, `answers`.

    `shared_links` are the channels in which links are looked at; they are remembered for `horizon`.
    """

    def __init__(
        self,
        answers: SlackAnswers,
        store: Store,
        clock: Clock,
        *,
        shared_links: Collection[str] = (),
        horizon: timedelta,
    ) -> None:
        self._answers = answers
        self._store = store
        self._clock = clock
        self._shared_links = frozenset(shared_links)
        self._horizon = horizon

    def answer(self, request: SlackRequest) -> Reply:
        """The answer to a verified request, nothing new to a replay. What fails may be sent again."""
        if isinstance(request, LinksPosted) and request.channel not in self._shared_links:
            return Reply()
        identity = _identity(request)
        now = self._clock.now()
        if identity and not self._store.claim_request(identity, now, now + REMEMBERED):
            return Reply(text=_DONE) if isinstance(request, SlashCommand) else Reply()
        try:
            if isinstance(request, LinksPosted):
                remember_links(self._store, request, now, now + self._horizon)
                return Reply()
            return self._answers.answer(request)
        except BaseException:
            if identity:
                self._store.release_request(identity)
            raise

    def finish(self, later: Later) -> None:
        """See `SlackAnswers.finish`."""
        self._answers.finish(later)


def _identity(request: SlackRequest) -> str:
    """What a request is remembered by: a hash of its id and of what it asks for; "" where it need not be."""
    match request:
        case SlashCommand(id=given) if understood(request.text).verb not in CHANGE_NOTHING:
            parts = [request.user, request.channel, request.text]
        case ButtonPressed(id=given):
            parts = [request.user, request.channel, request.ts, request.button.value, request.alert_id]
        case LinksPosted(id=given):
            parts = [request.channel, request.ts, *request.articles, "", *request.dropped]
        case _:
            return ""
    if not given:
        return ""
    return hashlib.sha256("\n".join([given, *parts]).encode("utf-8", "surrogatepass")).hexdigest()[:32]
