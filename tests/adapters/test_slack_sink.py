"""Slack through its real library: what each outcome means, and that no secret is told."""

from __future__ import annotations

import logging
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from amended.adapters.slack_api import SlackApi
from amended.adapters.slack_sink import SlackSink
from amended.config import SlackSettings
from amended.domain.deliveries import Delivery, delivery_id
from amended.errors import (
    Ambiguous,
    AmendedError,
    DeliveryRefused,
    NotFound,
    RateLimited,
    RequestRefused,
    ServerFault,
    Unreachable,
)
from amended.ports import Job
from amended.presentation.sample import sample_alert
from tests.slack_stand_in import TOKEN, Fault, SlackStandIn

ALERT = sample_alert(datetime.now(UTC))
JOB = Job(
    alert=ALERT,
    delivery=Delivery(
        id=delivery_id(ALERT.id, "slack", "C1"), alert_id=ALERT.id, article_key="sample", sink="slack", channel="C1"
    ),
    alerts=(ALERT,),
)


@pytest.fixture
def slack() -> Iterator[SlackStandIn]:
    """An empty Slack."""
    with SlackStandIn() as running:
        yield running


def sink_for(slack: SlackStandIn, token: str = TOKEN) -> SlackSink:
    """A sink that talks to the stand-in."""
    settings = SlackSettings(bot_token=token, api_url=slack.url)
    return SlackSink(settings, SlackApi(settings, timeout_seconds=1))


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault("error", error="internal_error"), Ambiguous),
        (Fault("status", status=502), Ambiguous),
        (Fault("drop"), Ambiguous),
        (Fault("status", status=429, headers={"Retry-After": "7"}), RateLimited),
        (Fault("error", error="ratelimited"), RateLimited),
        (Fault("error", error="is_archived"), DeliveryRefused),
        (Fault("error", error="restricted_action_read_only_channel"), DeliveryRefused),
        (Fault("error", error="thread_not_found"), NotFound),
        (Fault("error", error="something_new"), RequestRefused),
        (Fault("status", status=403), ServerFault),
        (Fault("body", body=b'{"ok": false, "error": ["odd"]}'), Ambiguous),
    ],
)
def test_an_outcome_is_named_by_what_it_means(slack: SlackStandIn, fault: Fault, error: type[AmendedError]) -> None:
    """Each kind of answer is the error that says whether the message may have landed."""
    slack.fail("chat.postMessage", fault)
    with pytest.raises(error) as caught:
        sink_for(slack).perform("parent", JOB)
    assert type(caught.value) is error
    assert caught.value.subject == "C1"
    assert TOKEN not in str(caught.value)


def test_a_refused_connection_left_nothing() -> None:
    """Where nobody listens nothing can have landed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = SlackSettings(bot_token=TOKEN, api_url=f"http://127.0.0.1:{port}/api/")
    with pytest.raises(Unreachable):
        SlackSink(settings).perform("parent", JOB)


def test_an_answer_in_drops_ends_at_the_deadline(slack: SlackStandIn) -> None:
    """A server that sends byte after byte holds nobody beyond the deadline, and the message may have landed."""
    settings = SlackSettings(bot_token=TOKEN, api_url=slack.url)
    slack.fail("chat.postMessage", Fault("drip", landed=True, body=b" " * 50, seconds=0.1))
    began = time.monotonic()
    with pytest.raises(Ambiguous):
        SlackSink(settings, SlackApi(settings, timeout_seconds=1, deadline_seconds=0.5)).perform("parent", JOB)
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("fault", [Fault("drop", landed=True), Fault("status", landed=True)])
def test_the_library_repeats_nothing_by_itself(slack: SlackStandIn, fault: Fault) -> None:
    """One call is one request, whatever slack_sdk does by default after dropped connections and faults."""
    slack.fail("chat.postMessage", fault)
    with pytest.raises(Ambiguous):
        sink_for(slack).perform("parent", JOB)
    assert len(slack.called("chat.postMessage")) == 1


def test_a_message_is_found_by_its_key_and_step(slack: SlackStandIn) -> None:
    """The look finds the very step of the very delivery."""
    sink = sink_for(slack)
    since = datetime.now(UTC)
    assert sink.find("parent", JOB, since) is None
    ts = sink.perform("parent", JOB)
    assert sink.find("parent", JOB, since) == ts
    (asked, _) = slack.called("conversations.history")
    assert asked["include_all_metadata"] == "1"
    assert float(asked["oldest"]) <= since.timestamp()


def test_a_clock_that_is_ahead_finds_its_message_all_the_same(slack: SlackStandIn) -> None:
    """Slack's clock may be behind ours by some seconds."""
    sink = sink_for(slack)
    ts = sink.perform("parent", JOB)
    assert sink.find("parent", JOB, datetime.now(UTC) + timedelta(minutes=1)) == ts


def test_a_clock_that_is_days_ahead_finds_its_message_all_the_same(slack: SlackStandIn) -> None:
    """Where Slack's own clock shows that ours is wrong by days, it is looked from there: nothing is posted twice."""
    sink = sink_for(slack)
    ts = sink.perform("parent", JOB)
    assert sink.find("parent", JOB, datetime.now(UTC) + timedelta(days=3)) == ts
    assert sink.find("details", JOB, datetime.now(UTC) + timedelta(days=3)) is None
    asked = [float(call["oldest"]) for call in slack.called("conversations.history")]
    assert min(asked) == pytest.approx(datetime.now(UTC).timestamp() - 86_400, abs=60)


def test_looking_without_the_scope_is_refused_with_the_scope_named(slack: SlackStandIn) -> None:
    """What is missing is named, so that it can be added."""
    slack.scopes.discard("channels:history")
    with pytest.raises(DeliveryRefused) as caught:
        sink_for(slack).find("parent", JOB, datetime.now(UTC))
    assert "channels:history" in caught.value.remedy


def test_a_wrong_token_is_told_without_being_shown(slack: SlackStandIn, caplog: pytest.LogCaptureFixture) -> None:
    """A refused token appears neither in the error nor in a log."""
    with caplog.at_level(logging.DEBUG), pytest.raises(DeliveryRefused) as caught:
        sink_for(slack, token="xoxb-secret-of-mine").perform("parent", JOB)
    assert "SLACK_BOT_TOKEN" in caught.value.remedy
    assert "xoxb-secret-of-mine" not in str(caught.value) + caplog.text
    assert ALERT.title not in caplog.text


def test_metadata_carries_the_key_and_nothing_secret(slack: SlackStandIn) -> None:
    """The key is the delivery's, never the model's words, and small."""
    sink_for(slack).perform("parent", JOB)
    (message,) = slack.messages
    payload = message["metadata"]["event_payload"]
    assert payload == {"delivery": JOB.delivery.id, "step": "parent", "alert": ALERT.id}


@pytest.mark.parametrize("code", ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"])
def test_refused_blocks_are_replaced_by_text(slack: SlackStandIn, code: str) -> None:
    """If the blocks are refused the text goes alone, with markup switched off."""
    slack.fail("chat.postMessage", Fault("error", error=code))
    settings = SlackSettings(bot_token=TOKEN, api_url=slack.url)
    SlackSink(settings, pause=lambda _: None).perform("parent", JOB)
    (message,) = slack.messages
    assert "blocks" not in message
    assert message["mrkdwn"] is False


def test_the_operators_text_is_escaped(slack: SlackStandIn) -> None:
    """What operators are told cannot mention anyone."""
    settings = SlackSettings(bot_token=TOKEN, api_url=slack.url, operators="COPS")
    SlackSink(settings).tell("<!channel> is & was")
    (message,) = slack.posts("COPS")
    assert message["text"] == "&lt;!channel&gt; is &amp; was"
    assert (message["unfurl_links"], message["unfurl_media"], message["mrkdwn"]) == (False, False, False)


@pytest.mark.parametrize("token", ["xoxb-é", "xoxb-\u2603", "xoxb a", "xoxb-a\nX-Other: b", "xoxb-\x00"])
def test_a_token_that_cannot_be_one_is_refused_with_a_remedy(slack: SlackStandIn, token: str) -> None:
    """A token that no header holds is a fault for a person, not an answer that cannot be read; it is not repeated."""
    with pytest.raises(DeliveryRefused) as caught:
        sink_for(slack, token).perform("parent", JOB)
    assert "SLACK_BOT_TOKEN" in caught.value.remedy
    assert token not in str(caught.value)
    assert slack.calls == []


def test_without_an_operators_channel_nobody_is_told(slack: SlackStandIn) -> None:
    """Operators are optional."""
    sink_for(slack).tell("fault")
    assert slack.calls == []
