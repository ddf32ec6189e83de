"""Tells alerts in Slack channels: a message, its details in the thread, and the parent brought up to date.

Every message carries the delivery's key in its metadata, so that it can be found again after a call whose outcome is
not known. https://docs.slack.dev/messaging/message-metadata
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

from amended.adapters.slack_api import DEADLINE_SECONDS, SlackApi
from amended.config import SlackSettings
from amended.domain.alerts import Alert
from amended.domain.deliveries import StepName, lane_key
from amended.domain.summaries import Summary
from amended.errors import Ambiguous, NotFound, RequestRefused, ServerFault, WrongUsage
from amended.ports import Job
from amended.presentation.hostile_text import cut, escaped, escaped_units
from amended.presentation.slack_blocks import SlackMessage, slack_message, without_blocks
from amended.presentation.slack_details import slack_details
from amended.presentation.slack_digest import slack_digest

EVENT_TYPE = "amended_alert"
_PAGE = 200
_MOST_PAGES = 300
# Slack's clock and ours may differ, by hours where a zone is set wrong or a machine was asleep; what is looked for is
# known by its key, so that looking from earlier only costs a few pages.
_CLOCKS_DIFFER = timedelta(days=1)
# By so little all clocks differ.
_CLOCKS_ALIKE = timedelta(minutes=1)


class SlackSink:
    """Slack, with a bot token. Fulfils `amended.ports.Sink` and `amended.ports.Operators`."""

    kind = "slack"
    threaded = True
    pace = timedelta(seconds=1)
    call_limit = timedelta(seconds=2 * DEADLINE_SECONDS + 5)

    def __init__(
        self, settings: SlackSettings, api: SlackApi | None = None, *, pause: Callable[[float], None] = time.sleep
    ) -> None:
        self._settings = settings
        self._api = api or SlackApi(settings)
        self._pause = pause

    @property
    def lane(self) -> str:
        """See `Operators.lane`."""
        return lane_key(self.kind, self._settings.operators) if self._settings.operators else ""

    def steps(self, job: Job) -> tuple[str, ...]:
        """A new story is posted with its details below; later news first brings the parent up to date.

        The update comes first because it shows whether the parent still stands. A digest is one message, and so is a
        reply under a reader's message: who wants the details finds them in the story's own thread.
        """
        if job.delivery.digest or job.delivery.reply_to:
            return (StepName.PARENT,)
        details = [f"{StepName.DETAILS}{_part(number)}" for number in range(len(slack_details(job.alert)))]
        first = [] if job.delivery.thread_ts is None else [StepName.UPDATE]
        return (*first, StepName.PARENT, *details)

    def perform(self, step: str, job: Job) -> str | None:
        """Make the step's call; see `amended.ports.Sink.perform`."""
        channel = job.delivery.channel
        if step == StepName.UPDATE:
            newest, *others = sorted((job.alert, *job.earlier), key=lambda alert: alert.raised_at, reverse=True)
            message = slack_message(newest, _summary(newest), earlier=others[::-1])
            self._call("chat.update", {"channel": channel, "ts": job.delivery.thread_ts}, message)
            return job.delivery.thread_ts
        thread = job.delivery.thread_ts if step == StepName.PARENT else _root(job)
        if step != StepName.PARENT and thread is None:
            raise NotFound(channel, "the alert's message is not known")
        arguments = {
            "channel": channel,
            "thread_ts": thread,
            "reply_broadcast": True if step == StepName.PARENT and job.delivery.broadcast else None,
            "unfurl_links": False,
            "unfurl_media": False,
            "mrkdwn": False,
            "metadata": {
                "event_type": EVENT_TYPE,
                "event_payload": {"delivery": job.key, "step": step, "alert": job.delivery.alert_id},
            },
        }
        answer = self._call("chat.postMessage", arguments, _message(step, job))
        ts = answer.get("ts")
        if not isinstance(ts, str) or not ts:
            raise Ambiguous(channel, "chat.postMessage: an answer without the message's ts")
        return ts

    def find(self, step: str, job: Job, since: datetime) -> str | None:
        """The `ts` of the message that carries this step's key, among all messages since then."""
        if step == StepName.UPDATE:
            return None  # the same update twice is one update
        found = self._found(step, job, since)
        date = self._api.date
        if found is None and date is not None and since - date > _CLOCKS_ALIKE:
            # Ours is ahead, perhaps by days, so that the message may seem to be older than what was looked through.
            found = self._found(step, job, date)
        return found

    def _found(self, step: str, job: Job, since: datetime) -> str | None:
        thread = job.delivery.thread_ts if step == StepName.PARENT else _root(job)
        for message in self._messages(job.delivery.channel, thread, since - _CLOCKS_DIFFER):
            metadata = message.get("metadata")
            if not isinstance(metadata, dict) or metadata.get("event_type") != EVENT_TYPE:
                continue
            payload = metadata.get("event_payload")
            if isinstance(payload, dict) and payload.get("delivery") == job.key and payload.get("step") == step:
                return str(message["ts"])
        return None

    def tell(self, text: str) -> None:
        """Tell the operators' channel, if there is one."""
        if self._settings.operators:
            shown = escaped(cut(text, 2000, measure=escaped_units))
            arguments = {
                "channel": self._settings.operators,
                "text": shown,
                "unfurl_links": False,
                "unfurl_media": False,
                "mrkdwn": False,
            }
            self._api.call("chat.postMessage", arguments, subject=self._settings.operators, posts=True)

    def _call(self, method: str, arguments: dict[str, Any], message: SlackMessage) -> dict[str, Any]:
        """Send a message; if Slack refuses its blocks, once more as plain text, at the channel's pace."""
        channel = str(arguments["channel"])
        try:
            with_blocks = arguments | {"text": message.text, "blocks": message.blocks}
            return self._api.call(method, with_blocks, subject=channel, posts=True)
        except RequestRefused as error:
            if not any(word in error.detail for word in ("block", "too_long", "invalid_arg", "attachment")):
                raise
        # An update without blocks would keep the old ones, so they are taken out by an empty list.
        plain = arguments | {"text": without_blocks(message)} | ({"blocks": []} if method == "chat.update" else {})
        self._pause(self.pace.total_seconds())
        return self._api.call(method, plain, subject=channel, posts=True)

    def _messages(self, channel: str, thread: str | None, oldest: datetime) -> Iterator[dict[str, Any]]:
        """All messages of a channel, or of a thread, since a time; history does not show replies."""
        cursor = ""
        method = "conversations.history" if thread is None else "conversations.replies"
        for _ in range(_MOST_PAGES):
            arguments = {
                "channel": channel,
                "ts": thread,
                "oldest": f"{oldest.timestamp():.6f}",
                "include_all_metadata": True,
                "limit": _PAGE,
                "cursor": cursor or None,
            }
            answer = self._api.call(method, arguments, subject=channel)
            messages = answer.get("messages")
            yield from (message for message in messages or [] if isinstance(message, dict) and message.get("ts"))
            following = answer.get("response_metadata")
            cursor = str(following.get("next_cursor") or "") if isinstance(following, dict) else ""
            if not cursor:
                return
        raise ServerFault(channel, f"{method}: no end after {_MOST_PAGES} pages")


def _message(step: str, job: Job) -> SlackMessage:
    """What a step that posts shows."""
    if step != StepName.PARENT:
        numbered = {f"{StepName.DETAILS}{_part(n)}": message for n, message in enumerate(slack_details(job.alert))}
        return numbered[step]
    if job.delivery.digest:
        return slack_digest(job.alerts, job.ledger)
    return slack_message(job.alert, _summary(job.alert), has_details=not job.delivery.reply_to)


def _part(number: int) -> str:
    """The end of a step's name: the first of several details has none."""
    return f"-{number + 1}" if number else ""


def _root(job: Job) -> str | None:
    """The message whose thread the details belong to."""
    parent = job.delivery.steps.get(StepName.PARENT)
    return job.delivery.thread_ts or (parent.ts if parent is not None else None)


def _summary(alert: Alert) -> Summary:
    if alert.summary is None:
        raise WrongUsage(f"alert {alert.id}", "it has no summary yet")
    return alert.summary
