"""A secret that cannot be read stops what needs it and nothing else, and is named where somebody looks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amended.adapters.secrets import Secrets
from amended.domain.deliveries import DeliveryStatus
from amended.errors import StoreBusy, WrongConfiguration
from tests.adapters.stored_records import alert, article, delivery, visit
from tests.aws.local_aws import LocalAws
from tests.aws.model_stand_in import ModelStandIn
from tests.aws.notifications import notification
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


@pytest.mark.parametrize(
    "text", ["sk-bare-key", *(pytest.param(text, marks=pytest.mark.slow) for text in ('["sk-1"]', '{"api_key": 7}'))]
)
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


@pytest.mark.parametrize(
    "token", ["xoxb-taken-back", *(pytest.param(token, marks=pytest.mark.slow) for token in ("", "not a token"))]
)
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


def held(aws: LocalAws, name: str, text: str) -> None:
    """Put a value into a secret of this name; "absent" and "deleted" take it away."""
    if text == "absent":
        return
    aws.secrets.create_secret(Name=name, SecretString=text)
    if text == "deleted":
        aws.secrets.delete_secret(SecretId=name)


UNREADABLE = [
    ("absent", "does not exist"),
    ("xoxb-bare", "is not a JSON object"),
    pytest.param('{"bot_token": 7}', "is not a JSON object", marks=pytest.mark.slow),
    pytest.param("deleted", "is marked for deletion", marks=pytest.mark.slow),
]


@pytest.mark.parametrize(("text", "told"), UNREADABLE)
def test_who_looks_after_a_stack_is_told_of_slacks_secret_that_cannot_be_read(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock, text: str, told: str
) -> None:
    """No channel can be told, so the topic of alarms is, once a day; the invocation fails, and so do its metrics."""
    stack = Stack(aws, monkeypatch, clock, AMENDED_OPERATORS="COPS")
    name = stack.environment["SLACK_SECRET"] = f"{stack.environment['TABLE_NAME']}/slack"
    held(aws, name, text)
    stack.store.commit(article(), visit(), None, alert(), [delivery(due_at=NOW)])
    for hours, times in ((0, 1), (1, 0), (24, 1)):
        clock.pass_time(timedelta(hours=hours))
        stack.dispatch()
        with pytest.raises(WrongConfiguration, match=name):
            stack.serve("send_alerts")
        post = [one["Message"] for one in stack.post()]
        assert len(post) == times
        assert all(f"secret {name}: {told}" in one and "alerts for Slack wait" in one for one in post)
    assert "bare" not in stack.log.getvalue()
    assert stack.metrics()["Errors"] >= 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("{}", marks=pytest.mark.slow),
        pytest.param('{"token": "xoxb-1"}', marks=pytest.mark.slow),
        pytest.param('{"bot_token": ""}', marks=pytest.mark.slow),
        '{"bot_token": "xoxb-taken-back"}',
    ],
)
def test_who_looks_after_a_stack_is_told_of_a_token_that_lacks_or_that_slack_refuses(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock, text: str
) -> None:
    """What waits for Slack is told of by e-mail, since no channel can be, with the field that is to be set; once."""
    with SlackStandIn() as slack:
        stack = Stack(aws, monkeypatch, clock, SLACK_API_URL=slack.url, AMENDED_OPERATORS="COPS")
        stack.secret("SLACK_SECRET", text)
        stack.store.commit(article(), visit(), None, alert(), [delivery(due_at=NOW)])
        for times in (1, 0, 0):
            stack.dispatch()
            assert stack.serve("send_alerts") == []
            post = [one["Message"] for one in stack.post()]
            assert len(post) == times
            assert all(
                "Alerts for C1 are waiting" in one and "bot_token of the secret desk/slack" in one for one in post
            )
            clock.pass_time(timedelta(hours=2))
    assert status_of(stack, "delivery") is DeliveryStatus.FAILED


def test_the_models_secret_is_told_by_e_mail_where_there_is_no_operators_channel(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock
) -> None:
    """The topic of alarms is told what the operators' channel would be."""
    with SlackStandIn() as slack:
        stack = Stack(aws, monkeypatch, clock, SLACK_API_URL=slack.url)
        stack.secret("SLACK_SECRET", f'{{"bot_token": "{TOKEN}"}}')
        name = stack.secret("OPENAI_SECRET", "sk-bare")
        stack.store.commit(article(), visit(), None, alert(), [delivery(due_at=NOW)])
        stack.dispatch()
        assert stack.serve("send_alerts") == []
    (post,) = stack.post()
    assert f"secret {name}: is not a JSON object" in post["Message"]
    assert status_of(stack, "delivery") is DeliveryStatus.POSTED


@pytest.mark.slow  # loads the model's library
def test_a_key_that_the_model_does_not_take_is_told_once_a_day(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock
) -> None:
    """The secret is well and the key in it is not: alerts go out as extracts, and somebody is told."""
    with SlackStandIn() as slack, ModelStandIn(lambda *_, **__: "knows no key") as model:
        stack = Stack(aws, monkeypatch, clock, SLACK_API_URL=slack.url, OPENAI_BASE_URL=model.url)
        stack.secret("SLACK_SECRET", f'{{"bot_token": "{TOKEN}"}}')
        stack.secret("OPENAI_SECRET", '{"api_key": "sk-taken-back"}')
        stack.store.commit(article(), visit(), None, alert(), [delivery(due_at=NOW)])
        for number in range(2):
            stack.store.put_alert(alert(f"n{number}"))
            stack.store.put_delivery(delivery(f"d{number}", f"n{number}", due_at=clock.now()))
            stack.dispatch()
            assert stack.serve("send_alerts") == []
            clock.pass_time(timedelta(hours=2))
    (post,) = stack.post()
    assert "the key is not accepted" in post["Message"]
    assert "sk-taken-back" not in post["Message"] + stack.log.getvalue()
    assert status_of(stack, "delivery") is DeliveryStatus.POSTED


SIGNED = {"x-slack-signature": "v0=00", "x-slack-request-timestamp": "1777924800"}


@pytest.mark.parametrize(("text", "told"), UNREADABLE)
def test_who_looks_after_a_stack_is_told_that_nobody_can_be_answered(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock, text: str, told: str
) -> None:
    """A request that finds Slack's secret unreadable fails, and the topic of alarms says why, once a day."""
    stack = Stack(aws, monkeypatch, clock)
    name = stack.environment["SLACK_SECRET"] = f"{stack.environment['TABLE_NAME']}/slack"
    held(aws, name, text)
    for times in (1, 0):
        with pytest.raises(WrongConfiguration, match=name):
            stack.call("slack_app", {"headers": SIGNED, "body": "text=list"}, 30)
        post = [one["Message"] for one in stack.post()]
        assert len(post) == times
        assert all(f"secret {name}: {told}" in one for one in post)


def test_a_signing_secret_that_lacks_is_told_when_slack_asks(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock
) -> None:
    """Without it nobody is let in; a stranger's request, which has no signature, tells nobody of anything."""
    stack = Stack(aws, monkeypatch, clock)
    stack.secret("SLACK_SECRET", '{"bot_token": "xoxb-1"}')
    for headers, times in (({}, 0), (SIGNED, 1), (SIGNED, 0)):
        assert stack.call("slack_app", {"headers": headers, "body": "text=list"}, 30)["statusCode"] == 401
        post = [one["Message"] for one in stack.post()]
        assert len(post) == times
        assert all("secret desk/slack: has no signing_secret" in one for one in post)


def test_an_alarm_is_logged_where_slacks_secret_cannot_be_read(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, clock: ManualClock
) -> None:
    """The function does not fail of it, which would ring the next alarm; nor of a model's key."""
    with SlackStandIn() as slack:
        stack = Stack(aws, monkeypatch, clock, SLACK_API_URL=slack.url, AMENDED_OPERATORS="COPS")
        stack.secret("OPENAI_SECRET", "sk-bare")
        name = stack.environment["SLACK_SECRET"] = f"{stack.environment['TABLE_NAME']}/slack"
        assert stack.call("send_alerts", notification("it rings"), 150) == {}
        assert [line["message"] for line in stack.lines("alarm")] == ["it rings"]
        assert f"secret {name}" in [line["subject"] for line in stack.lines("error")]
        aws.secrets.create_secret(Name=name, SecretString=f'{{"bot_token": "{TOKEN}"}}')
        assert stack.call("send_alerts", notification("it rings again"), 150) == {}
        assert [message["text"] for message in slack.messages] == ["it rings again"]


@pytest.mark.parametrize(
    ("code", "message", "told"),
    [
        ("ResourceNotFoundException", "Secrets Manager can't find the specified secret.", "does not exist"),
        ("AccessDeniedException", "… is not authorized to perform: …", "does not exist, or may not be read"),
        ("AccessDeniedException", "Access to KMS is not allowed", "cannot be decrypted"),
        ("DecryptionFailure", "Secrets Manager can't decrypt the protected secret text", "cannot be decrypted"),
        ("KMSDisabledException", "… is disabled.", "cannot be decrypted"),
        ("InvalidRequestException", "… because it was marked for deletion.", "restore-secret --secret-id one"),
        ("InvalidRequestException", "something else", "AWS refuses the request: InvalidRequestException"),
    ],
)
def test_each_state_of_a_secret_has_its_words(code: str, message: str, told: str) -> None:
    """What AWS answers of a secret that may not, or cannot, be read is told by what a person can do about it."""

    class Refusing:
        def get_secret_value(self, SecretId: str) -> dict[str, Any]:  # noqa: N803, ARG002 - as AWS calls it
            from botocore.exceptions import ClientError

            answer = {"Error": {"Code": code, "Message": message}, "ResponseMetadata": {"HTTPStatusCode": 400}}
            raise ClientError(answer, "GetSecretValue")

    with pytest.raises(WrongConfiguration) as raised:
        Secrets(Refusing()).read("one", NOW)
    assert raised.value.subject == "secret one"
    assert told in raised.value.detail


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
