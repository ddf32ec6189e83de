"""The stand-in refuses what Slack refuses: otherwise nothing that passes against it would mean anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from amended.adapters.slack_api import SlackApi
from amended.config import SlackSettings
from amended.errors import AmendedError
from tests.slack_rules import problem_of_message, problems_of_blocks
from tests.slack_stand_in import TOKEN, SlackStandIn

PLAIN = {"type": "plain_text", "text": "x"}
BUTTON = {"type": "button", "action_id": "a", "text": PLAIN}


def section(*elements: dict[str, Any]) -> dict[str, Any]:
    """A block of rich text."""
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(elements)}]}


GOOD = [
    {"type": "header", "text": PLAIN},
    {"type": "context", "elements": [PLAIN, {"type": "mrkdwn", "text": "x", "verbatim": True}]},
    {"type": "actions", "elements": [BUTTON]},
    {"type": "divider"},
    section({"type": "text", "text": "x", "style": {"strike": True}}),
]
REFUSED = {
    "unknown block": {"type": "headline", "text": PLAIN},
    "unknown property": {"type": "header", "text": PLAIN, "colour": "red"},
    "unknown property of a text": {"type": "header", "text": PLAIN | {"size": 3}},
    "mrkdwn in a header": {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
    "header of 151": {"type": "header", "text": PLAIN | {"text": "x" * 151}},
    "section of 3001": {"type": "section", "text": PLAIN | {"text": "x" * 3001}},
    "field of 2001": {"type": "section", "fields": [PLAIN | {"text": "x" * 2001}]},
    "empty text": {"type": "section", "text": PLAIN | {"text": ""}},
    "context of 11": {"type": "context", "elements": [PLAIN] * 11},
    "button in a context": {"type": "context", "elements": [BUTTON]},
    "two buttons of one id": {"type": "actions", "elements": [BUTTON, BUTTON]},
    "label of 76": {"type": "actions", "elements": [BUTTON | {"text": PLAIN | {"text": "x" * 76}}]},
    "value of 2001": {"type": "actions", "elements": [BUTTON | {"value": "x" * 2001}]},
    "link to a script": {"type": "actions", "elements": [BUTTON | {"url": "javascript:alert(1)"}]},
    "empty rich text": section({"type": "text", "text": ""}),
    "unknown style": section({"type": "text", "text": "x", "style": {"blink": True}}),
    "mrkdwn in rich text": section({"type": "mrkdwn", "text": "x"}),
    "no elements": {"type": "rich_text", "elements": []},
}


def test_what_slack_takes_is_taken() -> None:
    """Ordinary blocks pass."""
    assert problems_of_blocks(GOOD) == []
    metadata = {"event_type": "amended_alert", "event_payload": {"delivery": "1"}}
    assert problem_of_message({"channel": "C1", "text": "x", "blocks": GOOD, "metadata": metadata}) is None


@pytest.mark.parametrize("block", REFUSED.values(), ids=REFUSED.keys())
def test_what_slack_refuses_is_refused(block: dict[str, Any]) -> None:
    """One bad block refuses the message."""
    assert problem_of_message({"channel": "C1", "text": "x", "blocks": [block]}) is not None


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"blocks": [{"type": "divider"}] * 51}, "invalid_blocks"),
        ({"blocks": [section({"type": "text", "text": "x" * 2900}) for _ in range(4)]}, "msg_blocks_too_long"),
        ({"text": ""}, "no_text"),
        ({"thread_ts": 1700000000.0001}, "invalid_thread_ts"),
        ({"invented": 1}, "invalid_arguments"),
        ({"metadata": {"event_type": "a b", "event_payload": {}}}, "invalid_metadata_format"),
        ({"metadata": {"event_type": "a", "event_payload": {"x": "y" * 8000}}}, "metadata_too_large"),
    ],
)
def test_whole_messages_are_refused_by_their_error(arguments: dict[str, Any], error: str) -> None:
    """Limits of the whole message have the names that Slack gives them."""
    refusal = problem_of_message({"channel": "C1", "text": "x"} | arguments)
    assert refusal is not None
    assert refusal[0] == error


@pytest.fixture
def slack() -> Iterator[SlackStandIn]:
    """An empty Slack that keeps its pace."""
    with SlackStandIn(pace=60) as running:
        yield running


def call(slack: SlackStandIn, method: str, token: str = TOKEN, **arguments: Any) -> dict[str, Any]:
    """One call through the real library."""
    api = SlackApi(SlackSettings(bot_token=token, api_url=slack.url))
    return api.call(method, arguments, subject="test", posts=method.startswith("chat."))


def test_channels_tokens_and_pace_are_guarded(slack: SlackStandIn) -> None:
    """A wrong token, a channel without the bot and a second message within the pace are refused."""
    refused = [
        ({"channel": "C1"}, "xoxb-wrong"),
        ({"channel": "C9"}, TOKEN),
        ({"channel": "CNONE"}, TOKEN),
    ]
    for arguments, token in refused:
        with pytest.raises(AmendedError):
            call(slack, "chat.postMessage", token, text="x", **arguments)
    call(slack, "chat.postMessage", channel="C1", text="x")
    with pytest.raises(AmendedError, match="pause"):
        call(slack, "chat.postMessage", channel="C1", text="x")
    assert len(slack.messages) == 1


def test_history_shows_no_replies_and_metadata_only_on_demand(slack: SlackStandIn) -> None:
    """As in Slack, replies are found through their thread, and metadata must be asked for."""
    slack.pace = 0
    metadata = {"event_type": "a", "event_payload": {}}
    parent = call(slack, "chat.postMessage", channel="C1", text="x", metadata=metadata)["ts"]
    reply = call(slack, "chat.postMessage", channel="C1", text="y", thread_ts=parent)["ts"]
    (shown,) = call(slack, "conversations.history", channel="C1")["messages"]
    assert "metadata" not in shown
    (shown,) = call(slack, "conversations.history", channel="C1", include_all_metadata=True)["messages"]
    assert shown["metadata"] == metadata
    assert [m["ts"] for m in call(slack, "conversations.replies", channel="C1", ts=parent)["messages"]] == [
        parent,
        reply,
    ]
    slack.delete(parent)
    for method, arguments in [("conversations.replies", {"ts": parent}), ("chat.update", {"ts": parent, "text": "z"})]:
        with pytest.raises(AmendedError, match="not_found"):
            call(slack, method, channel="C1", **arguments)
    with pytest.raises(AmendedError, match="thread_not_found"):
        call(slack, "chat.postMessage", channel="C1", text="y", thread_ts=parent)
