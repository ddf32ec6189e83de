"""Alarms that SNS hands to the function that holds Slack's token: the operators' channel is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from amended.adapters.sns_alarms import is_notification, texts_of
from amended.errors import Transient
from tests.aws.desk import Desk
from tests.aws.local_aws import LocalAws
from tests.aws.notifications import ALARM, notification
from tests.aws.stack import QUEUES
from tests.news_site import NewsSite
from tests.slack_stand_in import Fault, SlackStandIn

BUDGET = "AWS Budgets: desk has exceeded your alert threshold\n\nBudgeted Amount: $10.00\nACTUAL Amount: $12.34"


@pytest.fixture
def desk(aws: LocalAws, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A stack with an operators' channel."""
    with NewsSite() as site, SlackStandIn() as slack:
        made = Desk(aws, monkeypatch, site, slack)
        made.stack.environment["AMENDED_OPERATORS"] = "COPS"
        yield made


def told(desk: Desk) -> list[str]:
    """What stands in the operators' channel."""
    return [message["text"] for message in desk.slack.messages if message["channel"] == "COPS"]


def test_an_alarm_reaches_the_operators_channel(desk: Desk) -> None:
    """Name, what to do and why stand in one message, and in the log."""
    assert desk.stack.call("send_alerts", notification(json.dumps(ALARM)), 150) == {}
    (text,) = told(desk)
    for part in (ALARM["AlarmName"], ALARM["AlarmDescription"], "Threshold Crossed"):
        assert part in text
    (line,) = desk.stack.lines("alarm")
    assert ALARM["AlarmName"] in line["message"]


def test_a_budgets_words_are_told_as_they_are(desk: Desk) -> None:
    """What is no alarm of CloudWatch's, such as the budget's mail, is passed on."""
    desk.stack.call("send_alerts", notification(BUDGET, "AWS Budgets: desk"), 150)
    (text,) = told(desk)
    assert "$12.34" in text


def test_an_alarm_that_is_over_is_not_told(desk: Desk) -> None:
    """Only what needs somebody is told."""
    desk.stack.call("send_alerts", notification(json.dumps({**ALARM, "NewStateValue": "OK"})), 150)
    assert told(desk) == []


def test_without_a_channel_an_alarm_is_in_the_log_alone(desk: Desk) -> None:
    """Nobody to tell is no fault."""
    desk.stack.environment["AMENDED_OPERATORS"] = ""
    desk.stack.call("send_alerts", notification(json.dumps(ALARM)), 150)
    assert desk.slack.messages == []
    assert len(desk.stack.lines("alarm")) == 1


def test_an_alarm_that_slack_does_not_take_comes_again(desk: Desk) -> None:
    """Where Slack fails the invocation fails, and Lambda calls again."""
    desk.slack.fail("chat.postMessage", *[Fault("status", status=503)] * 5)
    with pytest.raises(Transient):
        desk.stack.call("send_alerts", notification(json.dumps(ALARM)), 150)


def test_markup_in_an_alarm_is_text(desk: Desk) -> None:
    """What an alarm says cannot call everyone."""
    desk.stack.call("send_alerts", notification("<!channel> help"), 150)
    (text,) = told(desk)
    assert "<!channel>" not in text
    assert "help" in text


@pytest.mark.parametrize(
    "event",
    [
        None,
        {},
        [],
        {"Records": []},
        {"Records": [{}]},
        {"Records": [None]},
        {"Records": {}},
        {"Records": [{"EventSource": "aws:sns"}]},
    ],
)
def test_what_sns_did_not_send_is_no_notification(event: Any) -> None:
    """Events of queues, and no events at all, go their other way."""
    assert not is_notification(event)


@pytest.mark.parametrize("message", ["", "null", "[1]", "{}", '{"AlarmName": 1}', "x" * 9000])
def test_odd_messages_are_told_short(message: str) -> None:
    """A message that is no alarm is text, and no text is too long for Slack."""
    assert all(len(text) <= 1500 for text in texts_of(notification(message)))


@pytest.mark.parametrize("function", sorted(set(QUEUES) - {"send_alerts"}))
def test_other_functions_take_no_alarms(desk: Desk, function: str) -> None:
    """Only the function that is subscribed knows them."""
    with pytest.raises(Exception, match=r"body|event"):
        desk.stack.call(function, notification(json.dumps(ALARM)), 150)
