"""Requests that claim to be Slack's."""

from __future__ import annotations

import base64
import json
from contextlib import suppress
from copy import deepcopy
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.slack_requests import Malformed, NotFromSlack, parse, raw_body, verify
from amended.domain.addresses import article_key
from amended.domain.slack_requests import Button, ButtonPressed, Challenge, LinksPosted, Nothing, SlashCommand
from tests.adapters.signed_requests import FORM, JSON, NOW, SECRET, press, pressed, signed

STORY = "https://example.org/news/pool"


def event(what: dict[str, Any]) -> bytes:
    """The body of an event."""
    return json.dumps({"type": "event_callback", "event_id": "Ev1", "event": what}).encode()


def posted(text: str, **more: Any) -> dict[str, Any]:
    """A message that somebody posts."""
    return {"type": "message", "channel": "C1A", "user": "U1A", "text": text, "ts": "1700000000.000100"} | more


def test_a_request_that_slack_signed_is_let_in() -> None:
    """The signature over time and raw body is checked with the app's secret."""
    verify(signed(b"token=x&text=94070"), b"token=x&text=94070", secret=SECRET, now=NOW)


@pytest.mark.parametrize(
    ("headers", "secret"),
    [
        ({}, SECRET),
        (signed(b"body", secret="another"), SECRET),
        (signed(b"other body"), SECRET),
        (signed(b"body", at=NOW - timedelta(minutes=6)), SECRET),
        (signed(b"body", at=NOW + timedelta(minutes=6)), SECRET),
        (signed(b"body") | {"X-Slack-Request-Timestamp": "soon"}, SECRET),
        (signed(b"body") | {"X-Slack-Request-Timestamp": "-1"}, SECRET),
        (signed(b"body") | {"X-Slack-Request-Timestamp": "9" * 400}, SECRET),
        (signed(b"body") | {"X-Slack-Request-Timestamp": "٣"}, SECRET),
        (signed(b"body") | {"X-Slack-Signature": "v0=ü"}, SECRET),
        (signed(b"body") | {"X-Slack-Signature": ""}, SECRET),
        (signed(b"body", secret=""), ""),
        (signed(b"body", secret=" "), " "),
    ],
)
def test_any_other_request_is_turned_away(headers: dict[str, str], secret: str) -> None:
    """Wrong, old, future, nonsense or missing: not from Slack; and without a secret nobody is."""
    with pytest.raises(NotFromSlack):
        verify(headers, b"body", secret=secret, now=NOW)


@pytest.mark.parametrize("wrong", [None, 5, ["v0=1"], {}])
def test_a_header_that_is_no_text_is_none(wrong: Any) -> None:
    """A function's event may hold anything; it is not Slack's then."""
    for name in signed(b"body"):
        with pytest.raises(NotFromSlack):
            verify(signed(b"body") | {name: wrong}, b"body", secret=SECRET, now=NOW)


@given(st.binary(max_size=200), st.dictionaries(st.text(max_size=30), st.text(max_size=50), max_size=4))
def test_no_nonsense_gets_in(body: bytes, headers: dict[str, str]) -> None:
    """Arbitrary headers and bytes are turned away, whatever they are."""
    with pytest.raises(NotFromSlack):
        verify(headers, body, secret=SECRET, now=NOW)
    with pytest.raises(NotFromSlack):
        verify(headers | {"X-Slack-Request-Timestamp": str(int(NOW.timestamp()))}, body, secret=SECRET, now=NOW)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=4,
)
EVENT = {
    "type": "event_callback",
    "event_id": "Ev1",
    "event": {
        "type": "message",
        "subtype": "message_changed",
        "channel": "C1A",
        "message": {"ts": "1.1", "thread_ts": "1.1", "text": f"<{STORY}>", "subtype": None, "bot_id": None},
        "previous_message": {"ts": "1.1", "text": f"<{STORY}>"},
    },
}
PRESS = press({"action_id": "more", "value": "a1", "selected_option": {"value": "mute:a1"}})


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path to every value within a JSON value."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [path, *(place for key, value in inner for place in places(value, (*path, key)))]


@given(st.data(), st.sampled_from([EVENT, PRESS]), JSON_VALUES)
def test_a_wrong_type_anywhere_is_malformed_or_nothing_worse(data: st.DataObject, good: Any, wrong: Any) -> None:
    """Whatever stands in the place of whichever value: the request is understood or is malformed."""
    path = data.draw(st.sampled_from(places(good)))
    bad = deepcopy(good)
    node = bad
    for key in path[:-1]:
        node = node[key]
    if path:
        node[path[-1]] = wrong
    else:
        bad = wrong
    text = json.dumps(bad)
    with suppress(Malformed):
        parse(JSON, text.encode("utf-8", "replace"))
    with suppress(Malformed):
        parse(FORM, urlencode({"payload": text}).encode())


def test_lambdas_base64_is_decoded_first() -> None:
    """The signature is over the bytes as Slack sent them."""
    body = "text=ä".encode()
    assert raw_body(base64.b64encode(body).decode(), is_base64=True) == body
    assert raw_body("text=ä", is_base64=False) == body
    for nonsense, is_base64 in (("no base64!", True), ("ü", True), (5, True), ({}, False), ("\ud800", False)):
        with pytest.raises(Malformed):
            raw_body(nonsense, is_base64=is_base64)


@pytest.mark.parametrize(
    ("action", "button"),
    [
        ({"action_id": "show_changes", "value": "a1"}, Button.CHANGES),
        ({"action_id": "mark_handled", "value": "a1"}, Button.HANDLED),
        ({"action_id": "more", "selected_option": {"value": "mute:a1"}}, Button.MUTE),
        ({"action_id": "more", "selected_option": {"value": "wrong:a1"}}, Button.WRONG),
        ({"action_id": "mute", "value": "a1"}, Button.MUTE),
    ],
)
def test_buttons_are_told_apart(action: dict[str, Any], button: Button) -> None:
    """Each button of an alert, with who pressed it where."""
    assert parse(FORM, pressed(action)) == ButtonPressed(
        button=button, alert_id="a1", user="U1A", channel="C1A", ts="1700000000.000100", trigger="T.1", id="T.1"
    )


def test_a_link_button_a_closed_modal_and_unknown_events_need_nothing() -> None:
    """What needs no more than a yes."""
    assert parse(FORM, pressed({"action_id": "open_article", "value": "a1"})) == Nothing()
    assert parse(FORM, urlencode({"payload": '{"type": "view_closed"}'}).encode()) == Nothing()
    assert parse(JSON, event({"type": "channel_rename"})) == Nothing()
    assert parse(JSON, b'{"type": "app_rate_limited"}') == Nothing()
    assert parse(FORM, b"ssl_check=1&token=x") == Nothing()


def test_slacks_question_whether_anybody_is_here() -> None:
    """The challenge is handed on."""
    asked = b'{"type": "url_verification", "challenge": "abc"}'
    assert parse({"Content-Type": "application/json"}, asked) == Challenge(value="abc")


def test_a_slash_command() -> None:
    """Who typed what where."""
    body = urlencode({"command": "/amended", "text": "list", "user_id": "U1", "channel_id": "C1"}).encode()
    assert parse(FORM, body) == SlashCommand(user="U1", channel="C1", text="list")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"nothing=here",
        b"payload=no+json",
        b"payload=[]",
        b"payload={}",
        urlencode({"payload": '{"type": "view_submission"}'}).encode(),
        b"\xff\xfe",
        pressed({"action_id": "explode", "value": "a1"}),
        pressed({"action_id": "more"}),
        pressed({"action_id": "mark_handled", "value": "<!channel>"}),
        pressed({"action_id": "mark_handled", "value": "a1"}, user={"id": "<!here>"}),
        pressed({"action_id": "mark_handled", "value": "a1"}, channel=None),
        pressed({"action_id": "mark_handled", "value": "a1"}, message={"ts": "now"}),
        pressed({}, actions=[]),
        b"command=/amended&user_id=x",
        b"payload=" + b"[" * 100_000,
        b"x" * 1_000_001,
    ],
)
def test_malformed_requests_are_named_as_such(body: bytes) -> None:
    """What cannot be understood is refused without a trace of it in the error."""
    with pytest.raises(Malformed) as caught:
        parse(FORM, body)
    assert len(str(caught.value)) < 100


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"[]",
        b"no json",
        b'{"type": "event_callback"}',
        b'{"type": "something_else", "event": {"type": "message"}}',
        event(posted(f"<{STORY}>", channel="#general")),
        event(posted(f"<{STORY}>", ts="now")),
        event(posted(f"<{STORY}>", ts=None)),
    ],
)
def test_malformed_events_are_named_as_such(body: bytes) -> None:
    """An event that cannot be understood is refused."""
    with pytest.raises(Malformed):
        parse(JSON, body)


@pytest.mark.parametrize(
    ("what", "ts", "dropped"),
    [
        (posted(f"look: <{STORY}>"), "1700000000.000100", False),
        (posted(f"<{STORY}?utm_source=mail&amp;x=|the pool> and again <{STORY}>"), "1700000000.000100", False),
        (posted(f"<{STORY}>", thread_ts="1600000000.000100"), "1600000000.000100", False),
        (posted(f"<{STORY}>", subtype="thread_broadcast", thread_ts="1600000000.000100"), "1600000000.000100", False),
        (posted("", subtype="message_changed", message=posted(f"<{STORY}>")), "1700000000.000100", False),
        (posted("", subtype="message_deleted", previous_message=posted(f"<{STORY}>")), "1700000000.000100", True),
        (
            posted("", subtype="message_changed", message=posted("no"), previous_message=posted(f"<{STORY}>")),
            "1700000000.000100",
            True,
        ),
    ],
)
def test_messages_that_link_to_articles_are_noticed(what: dict[str, Any], ts: str, dropped: bool) -> None:
    """Posted, edited or deleted: which article, in which thread, and the event's own id."""
    found = parse(JSON, event(what))
    assert isinstance(found, LinksPosted)
    assert article_key(STORY) in (found.dropped if dropped else found.articles)
    assert bool(found.articles) is not dropped
    assert (found.channel, found.ts, found.id) == ("C1A", ts, "Ev1")


@pytest.mark.parametrize(
    "what",
    [
        posted("no link"),
        posted(STORY),
        posted("<mailto:desk@example.org|desk> <#C1A> <!channel>"),
        posted(f"<{STORY}>", bot_id="B1"),
        posted(f"<{STORY}>", subtype="bot_message"),
        posted(f"<{STORY}>", subtype="channel_topic"),
        posted("", subtype="message_changed", message=posted(f"<{STORY}>", bot_id="B1")),
        posted("", subtype="message_changed", message="none"),
        posted(" ".join(f"<{STORY}{number}>" for number in range(11))),
    ],
)
def test_other_messages_need_nothing(what: dict[str, Any]) -> None:
    """No link, an app's own message, a notice of Slack's, a whole list of links: nothing to remember."""
    assert parse(JSON, event(what)) == Nothing()


def test_a_request_without_an_id_is_known_by_its_signature() -> None:
    """The same bytes with the same signature are the same request; the same words typed again are not."""
    body = urlencode({"command": "/amended", "text": "list", "user_id": "U1", "channel_id": "C1"}).encode()

    def identity(at: datetime) -> str:
        found = parse(FORM | signed(body, at=at), body)
        assert isinstance(found, SlashCommand)
        return found.id

    assert identity(NOW) == identity(NOW) != identity(NOW + timedelta(seconds=1))


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers()
        | st.text(max_size=9)
        | st.sampled_from(["message", "event_callback"]),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["type", "event", "subtype", "message", "text", "ts", "channel"]), inner)
        ),
    )
)
def test_no_event_breaks_the_reader(payload: Any) -> None:
    """Any JSON is an event or malformed, and nothing else."""
    with suppress(Malformed):
        parse(JSON, json.dumps(payload).encode())


NAMES = ["type", "actions", "user", "id", "channel", "message", "ts", "action_id", "value", "selected_option"]
payloads = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9) | st.sampled_from(["block_actions", "more"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
)


@given(payloads)
def test_no_payload_breaks_the_reader(payload: Any) -> None:
    """Any JSON is a request or malformed, and nothing else."""
    with suppress(Malformed):
        parse(FORM, urlencode({"payload": json.dumps(payload)}).encode())
