"""What `doctor` says of a stack's alarms: which ring, which are gone, that all is quiet, and who hears of them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import boto3
import pytest

from amended.adapters.stack_examination import StackExamination
from amended.adapters.stack_outputs import Resource
from amended.config import StackSettings
from amended.domain.findings import Finding, Health
from tests.aws.local_aws import LocalAws

NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
NAMES = {"DeadLettersAlarm": "desk-DeadLettersAlarm-1A2B", "BacklogAlarm": "desk-BacklogAlarm-3C4D"}


@pytest.fixture
def cloudwatch(aws: LocalAws) -> Any:
    """CloudWatch with the stack's alarms, all of them quiet."""
    client = boto3.client("cloudwatch")
    for name in NAMES.values():
        client.put_metric_alarm(
            AlarmName=name,
            AlarmDescription=f"What {name} means",
            Namespace="AWS/SQS",
            MetricName="ApproximateNumberOfMessagesVisible",
            Statistic="Maximum",
            Period=300,
            EvaluationPeriods=1,
            Threshold=0,
            ComparisonOperator="GreaterThanThreshold",
        )
        client.set_alarm_state(AlarmName=name, StateValue="OK", StateReason="quiet")
    return client


def findings() -> list[Finding]:
    """What is said of alarms."""
    resources = {logical: Resource(type="AWS::CloudWatch::Alarm", name=name) for logical, name in NAMES.items()}
    stack = StackSettings(name="desk", table="none", bucket="none")
    found = StackExamination(stack, resources, boto3.client).findings(NOW)
    return [one for one in found if one.subject.startswith("alarm")]


@pytest.mark.parametrize("state", ["OK", "INSUFFICIENT_DATA"])
def test_quiet_alarms_are_one_good_finding(cloudwatch: Any, state: str) -> None:
    """An alarm that is quiet, or has nothing to judge by yet, is no fault."""
    cloudwatch.set_alarm_state(AlarmName=NAMES["BacklogAlarm"], StateValue=state, StateReason="so")
    (found,) = findings()
    assert (found.health, found.detail) == (Health.GOOD, "none of 2 rings")


def test_an_alarm_that_rings_is_a_fault_by_its_name(cloudwatch: Any) -> None:
    """It is named as the template names it, with what it means and where it stands what to do."""
    cloudwatch.set_alarm_state(AlarmName=NAMES["DeadLettersAlarm"], StateValue="ALARM", StateReason="2 > 0")
    (found,) = findings()
    assert (found.subject, found.health) == ("alarm DeadLettersAlarm", Health.FAULT)
    assert found.detail == "What desk-DeadLettersAlarm-1A2B means"
    assert "infra/README.md" in found.remedy


def test_an_alarm_that_was_deleted_is_told(cloudwatch: Any) -> None:
    """CloudFormation does not notice that an alarm is gone; the others' quiet does not hide it."""
    cloudwatch.delete_alarms(AlarmNames=[NAMES["BacklogAlarm"]])
    gone, quiet = findings()
    assert (gone.subject, gone.health) == ("alarm BacklogAlarm", Health.WARNING)
    assert "put-metric-alarm" in gone.remedy
    assert (quiet.health, quiet.detail) == (Health.GOOD, "none of 1 rings")


class Subscriptions:
    """SNS with these subscriptions; moto confirms an e-mail's at once."""

    def __init__(self, *subscribed: tuple[str, str, str]) -> None:
        self._found = [
            {"Protocol": protocol, "Endpoint": endpoint, "SubscriptionArn": arn}
            for protocol, endpoint, arn in subscribed
        ]

    def get_paginator(self, _: str) -> Subscriptions:
        """Itself."""
        return self

    def paginate(self, TopicArn: str) -> list[dict[str, Any]]:  # noqa: N803, ARG002 - as AWS calls it
        """One page."""
        return [{"Subscriptions": self._found}]


FUNCTION = ("lambda", "arn:aws:lambda:…:function:SendAlerts", "arn:aws:sns:…:Alarms:1")
CONFIRMED = ("email", "desk@example.org", "arn:aws:sns:…:Alarms:2")
PENDING = ("email", "desk@example.org", "PendingConfirmation")


@pytest.mark.parametrize(
    ("subscribed", "operators", "health", "told"),
    [
        ([FUNCTION, CONFIRMED], "", Health.GOOD, "tells desk@example.org"),
        ([FUNCTION], "COPS", Health.GOOD, "tells the channel COPS; of Slack's own secret"),
        ([FUNCTION], "", Health.WARNING, "tells nobody"),
        ([], "", Health.WARNING, "tells nobody"),
        ([FUNCTION, PENDING], "", Health.WARNING, "desk@example.org was not confirmed"),
        ([FUNCTION, PENDING], "COPS", Health.WARNING, "desk@example.org was not confirmed"),
        ([FUNCTION, CONFIRMED, PENDING], "", Health.GOOD, "tells desk@example.org"),
    ],
)
def test_it_is_told_whether_anybody_hears_of_alarms(
    subscribed: list[tuple[str, str, str]], operators: str, health: Health, told: str
) -> None:
    """An address that was not confirmed gets nothing, and no channel can be told of Slack's own secret."""
    stack = StackSettings(name="desk", table="none", bucket="none")
    resources = {"Alarms": Resource(type="AWS::SNS::Topic", name="arn:aws:sns:…:Alarms")}
    (found,) = StackExamination(stack, resources, lambda _: Subscriptions(*subscribed)).who_is_told(operators)
    assert (found.subject, found.health) == ("topic Alarms", health)
    assert found.detail.startswith(told)
    assert bool(found.remedy) == (health is Health.WARNING)
