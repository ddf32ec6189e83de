"""A secret that cannot be read stops what needs it and nothing else, and is named where somebody looks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amended.adapters.secrets import Secrets
from amended.domain.deliveries import DeliveryStatus
from amended.errors import StoreBusy, WrongConfiguration
from tests.adapters.store_contract import alert, article, delivery, visit
from tests.aws.local_aws import LocalAws
from tests.aws.stack import Stack
from tests.manual_clock import ManualClock
from tests.slack_stand_in import TOKEN, SlackStandIn

NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def clock() -> ManualClock:
    """The stack's time."""
    return ManualClock(NOW)


def status_of(stack: Stack, name: str) -> DeliveryStatus:
    """Where a delivery stands."""
    found = stack.store.delivery(name)
    assert found is not None
    return found.status


@pytest.mark.parametrize("text", ["sk-bare-key", '["sk-1"]', '{"api_key": 7}'])
def test_alerts_go_out_as_extracts_where_the_models_key_cannot_be_read(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock, text: str
) -> None:
    """A model's secret that is no JSON is named in log and operators' channel, never shown; extracts go out."""
    with SlackStandIn() as slack:
        stack = Stack(aws, monkeypatch, clock, SLACK_API_URL=slack.url, AMENDED_OPERATORS="COPS")
        stack.secret("SLACK_SECRET", f'{{"bot_token": "{TOKEN}"}}')
        name = stack.secret("OPENAI_SECRET", text)
        stack.store.commit(article(), visit(), None, alert(), [delivery(due_at=NOW)])
        stack.dispatch()
        assert stack.serve("send_alerts") == []
        assert [message for message in slack.messages if message["channel"] == "C1"]
        for passed, times in ((MINUTE, 1), (timedelta(hours=25), 2)):
            clock.pass_time(passed)
            stack.send("send_alerts", '{"version": 1, "kind": "lanes", "names": ["slack:C1"]}')
            assert stack.serve("send_alerts") == []
            said = [message["text"] for message in slack.messages if message["channel"] == "COPS"]
            assert len(said) == times
        assert f"secret {name}" in said[0]
        assert "bot_token" not in said[0]
        assert "sk-" not in said[0]
    assert status_of(stack, "delivery") is DeliveryStatus.POSTED
    line, *_ = stack.lines("error")
    assert (line["level"], line["subject"]) == ("ERROR", f"secret {name}")
    assert "extracts until it can be read" in line["message"]
    assert "sk-" not in stack.log.getvalue()


def test_what_needs_no_token_is_sent_where_slacks_cannot_be_read(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock
) -> None:
    """Slack's deliveries stay due and the fault is named; what is printed is printed."""
    stack = Stack(aws, monkeypatch, clock)
    name = stack.secret("SLACK_SECRET", "xoxb-bare")
    printed = delivery("printed", sink="stdout", channel="-", due_at=NOW)
    stack.store.commit(article(), visit(), None, alert(), [delivery(due_at=NOW), printed])
    stack.dispatch()
    with pytest.raises(WrongConfiguration, match=name):
        stack.serve("send_alerts")
    assert status_of(stack, "printed") is DeliveryStatus.POSTED
    assert status_of(stack, "delivery") is DeliveryStatus.PENDING
    assert "xoxb-bare" not in stack.log.getvalue()


@pytest.mark.parametrize("token", ["", "xoxb-taken-back", "not a token"])
def test_whoever_lacks_a_token_reads_which_secret_it_belongs_into(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock, token: str
) -> None:
    """A delivery without a token, or with one that Slack refuses, names the stack's secret and no variable."""
    with SlackStandIn() as slack:
        stack = Stack(aws, monkeypatch, clock, SLACK_API_URL=slack.url)
        stack.secret("SLACK_SECRET", f'{{"bot_token": "{token}"}}')
        stack.store.commit(article(), visit(), None, alert(), [delivery(due_at=NOW)])
        stack.dispatch()
        assert stack.serve("send_alerts") == []
    lane = stack.store.channel("slack:C1")
    assert lane is not None
    assert "bot_token of the secret desk/slack" in lane.remedy
    assert "SLACK_BOT_TOKEN" not in stack.log.getvalue()


@pytest.mark.parametrize(
    ("secret", "example"), [("slack", "bot_token"), ("openai", "api_key"), ("feeds", "user:password")]
)
def test_a_secret_that_cannot_be_read_is_told_what_it_should_look_like(
    aws: LocalAws, secret: str, example: str
) -> None:
    """Each of a stack's secrets, named by its ARN as the functions know it, has an example of its own."""
    arn = aws.secrets.create_secret(Name=f"examples/{secret}", SecretString="bare")["ARN"]
    with pytest.raises(WrongConfiguration, match=f'such as {{.*"?{example}"?'):
        Secrets(aws.secrets).read(arn, NOW)


class Flaky:
    """Secrets Manager that answers until it is told to fail."""

    def __init__(self) -> None:
        self.fails = False

    def get_secret_value(self, SecretId: str) -> dict[str, Any]:  # noqa: N803 - the name that AWS gave it
        """The secret, or a fault of the service."""
        from botocore.exceptions import ClientError

        if self.fails:
            answer = {"Error": {"Code": "InternalServiceError"}, "ResponseMetadata": {"HTTPStatusCode": 500}}
            raise ClientError(answer, "GetSecretValue")
        return {"SecretString": f'{{"bot_token": "of {SecretId}"}}'}


def test_a_known_secret_outlives_a_fault_of_the_service() -> None:
    """Where Secrets Manager does not answer, the last known value is used; where none is known, it is tried again."""
    service = Flaky()
    secrets = Secrets(service)
    assert secrets.read("one", NOW) == {"bot_token": "of one"}
    service.fails = True
    assert secrets.read("one", NOW + 5 * MINUTE) == {"bot_token": "of one"}
    with pytest.raises(StoreBusy):
        secrets.read("two", NOW)
