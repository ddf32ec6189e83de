"""The whole job on AWS: a story gains a notice, and Slack is told once, whatever the queues do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from amended.domain.deliveries import DeliveryStatus
from tests.aws.desk import CORRECTION, Desk
from tests.aws.local_aws import LocalAws
from tests.aws.stack import QUEUES
from tests.news_site import NewsSite, Story
from tests.slack_stand_in import SlackStandIn


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
