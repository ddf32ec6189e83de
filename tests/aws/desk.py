"""A desk whose stack follows a story, and Slack, which hears of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from amended.domain.feeds import Feed
from tests.aws.local_aws import LocalAws
from tests.aws.stack import Stack
from tests.manual_clock import ManualClock
from tests.news_site import NewsSite
from tests.slack_stand_in import TOKEN, SlackStandIn

SECRET = "a signing secret"
NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
CORRECTION = (
    "<strong>Correction:</strong> An earlier version of this article misstated how long the pool will be closed. "
    "It is 14 days, not 14 weeks."
)


class Desk:
    """A news site, a stack that watches it and the Slack that it tells."""

    def __init__(self, aws: LocalAws, patch: pytest.MonkeyPatch, site: NewsSite, slack: SlackStandIn) -> None:
        self.site, self.slack = site, slack
        self.clock = ManualClock(NOW)
        self.stack = Stack(
            aws,
            patch,
            self.clock,
            AMENDED_ALLOW_PRIVATE=site.host,
            AMENDED_CONTACT="desk@example.org",
            AMENDED_SLACK_CHANNEL="C1",
            SLACK_API_URL=slack.url,
        )
        self.stack.secret("SLACK_SECRET", json.dumps({"bot_token": TOKEN, "signing_secret": SECRET}))
        self.stack.store.put_feed(Feed(url=f"{site.url}/rss", added_at=NOW))

    def pass_time(self, minutes: int, step: int = 3) -> None:
        """Let so many minutes pass; every few of them happens all that else happens in each."""
        for _ in range(0, minutes, step):
            self.stack.minute()
            self.clock.pass_time(timedelta(minutes=step))

    def posted(self) -> list[str]:
        """The texts of the messages in the channel, without replies."""
        return [message["text"] for message in self.slack.messages if not message.get("thread_ts")]
