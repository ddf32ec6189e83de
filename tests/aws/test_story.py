"""The whole job on AWS: a story gains a notice, and Slack is told once, whatever the queues do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from amended.domain.deliveries import DeliveryStatus
from amended.domain.feeds import Feed
from tests.aws.local_aws import LocalAws
from tests.aws.stack import QUEUES, Stack
from tests.manual_clock import ManualClock
from tests.news_site import NewsSite, Story
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


@pytest.fixture
def desk(aws: LocalAws, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk whose story has been read once."""
    with NewsSite() as site, SlackStandIn() as slack:
        yield Desk(aws, monkeypatch, site, slack)


def test_a_gained_notice_is_told_once(desk: Desk) -> None:
    """From the feed to the first visit, from the notice to one message in Slack, and nothing more after it."""
    desk.pass_time(9)
    assert desk.posted() == []
    desk.site.stories["/news/pool"].notices.append(CORRECTION)
    desk.pass_time(40, step=8)
    assert len(desk.posted()) == 1
    assert "14 days" in str(desk.slack.messages[0]["blocks"])
    desk.pass_time(60, step=12)
    assert len(desk.posted()) == 1
    metrics = desk.stack.metrics()
    assert (metrics["AlertsRaised"], metrics["NoticesGained"], metrics["DeliveriesPosted"]) == (1, 1, 1)
    assert metrics.get("Errors", 0) == 0


def test_an_alert_for_a_channel_that_takes_nothing_says_so_at_once(desk: Desk) -> None:
    """A second alert before the refused channel's next hourly try fails with the remedy too, and Slack is not asked."""
    desk.slack.archived.add("C1")
    desk.site.stories["/news/other"] = Story(title="Another story of the day")
    desk.pass_time(9)
    desk.site.stories["/news/pool"].notices.append(CORRECTION)
    desk.pass_time(21)
    asked = len(desk.slack.calls)
    desk.site.stories["/news/other"].notices.append(CORRECTION)
    desk.pass_time(21, step=7)
    deliveries = [one for alert in desk.stack.store.alerts() for one in desk.stack.store.deliveries_of(alert.id)]
    assert [one.status for one in deliveries] == [DeliveryStatus.FAILED] * 2
    assert all("unarchive" in one.remedy for one in deliveries)
    assert len(desk.slack.calls) == asked


@pytest.mark.slow
def test_messages_that_come_again_change_nothing(desk: Desk) -> None:
    """Every message is delivered twice, at once and again after its work is done: one alert, one message."""
    for step in range(15):
        if step == 3:
            desk.site.stories["/news/pool"].notices.append(CORRECTION)
        desk.stack.dispatch()
        for function in QUEUES:
            desk.stack.serve(function, keep=True)
            desk.stack.serve(function)
        desk.clock.pass_time(timedelta(minutes=3))
    assert len(desk.posted()) == 1
    assert len(list(desk.stack.store.alerts())) == 1


@pytest.mark.slow
def test_messages_that_get_lost_cost_time_only(desk: Desk) -> None:
    """Of every queue all messages of a while are lost: what they named is queued again, and told once."""
    desk.pass_time(6)
    desk.site.stories["/news/pool"].notices.append(CORRECTION)
    for _ in range(10):
        desk.stack.dispatch()
        for function in QUEUES:
            desk.stack.lose(function)
        desk.clock.pass_time(timedelta(minutes=3))
    assert desk.posted() == []
    desk.pass_time(30)
    assert len(desk.posted()) == 1
