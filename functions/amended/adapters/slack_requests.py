"""Reads requests that claim to be Slack's: verified on the raw body first, parsed only then.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs

from amended.domain.shared_links import linked_articles
from amended.domain.slack_requests import (
    Button,
    ButtonPressed,
    Challenge,
    LinksPosted,
    Nothing,
    SlackRequest,
    SlashCommand,
)
from amended.errors import RequestRefused

_LONGEST_BODY = 1_000_000
_USER = re.compile(r"[UW][A-Z0-9]{1,30}")
_CHANNEL = re.compile(r"[A-Za-z0-9_-]{1,64}")
_TS = re.compile(r"\d{1,12}\.\d{1,9}")
_LONGEST_ID = 200
# The subtypes of messages that people post; None for an ordinary one.
_POSTED = frozenset({None, "thread_broadcast", "file_share", "me_message"})
_ALERT = re.compile(r"[A-Za-z0-9_-]{1,64}")


class NotFromSlack(RequestRefused):
    """The request is not signed by Slack, or too old: 401."""


class Malformed(RequestRefused):
    """The request is Slack's, and cannot be understood: 400."""


def raw_body(body: object, *, is_base64: bool) -> bytes:
    """The bytes that Slack signed; Lambda hands them over in base64. Raises Malformed."""
    if not isinstance(body, str | bytes):
        raise Malformed("Slack request", "a body that is no text")
    try:
        if is_base64:
            return base64.b64decode(body, validate=True)
        return body.encode() if isinstance(body, str) else body
    except (binascii.Error, ValueError):
        raise Malformed("Slack request", "a body that is not the base64 or the text it claims to be") from None


def verify(headers: Mapping[str, str], body: bytes, *, secret: str, now: datetime) -> None:
    """Raise NotFromSlack unless the request is signed with the app's secret and at most five minutes old."""
    from slack_sdk.signature import Clock, SignatureVerifier

    class Now(Clock):
        def now(self) -> float:
            return now.timestamp()

    stamp, signature = _header(headers, "x-slack-request-timestamp"), _header(headers, "x-slack-signature")
    known = bool(secret.strip()) and stamp.isascii() and stamp.isdecimal() and len(stamp) < 15 and signature.isascii()
    try:
        good = known and SignatureVerifier(secret, Now()).is_valid(body, stamp, signature)
    except UnicodeDecodeError:
        good = False
    if not good:
        raise NotFromSlack("Slack request", "not signed with this app's signing secret, or too old")


def _header(headers: Mapping[str, Any], wanted: str) -> str:
    """The first header of that name, in lower case; "" where there is none that is text."""
    values = (value for name, value in headers.items() if name.lower() == wanted)
    value = next(values, "")
    return value if isinstance(value, str) else ""


def parse(headers: Mapping[str, str], body: bytes) -> SlackRequest:
    """What a verified request asks for. Raises Malformed.

    One that Slack gave no id is known by its signature, which is the same in a repetition and in no other request.
    """
    request = _parsed(headers, body)
    if isinstance(request, SlashCommand | ButtonPressed | LinksPosted) and not request.id:
        return replace(request, id=_header(headers, "x-slack-signature")[:_LONGEST_ID])
    return request


def _parsed(headers: Mapping[str, str], body: bytes) -> SlackRequest:
    if len(body) > _LONGEST_BODY:
        raise Malformed("Slack request", "longer than anything that Slack sends")
    try:
        text = body.decode()
        if _header(headers, "content-type").lower().startswith("application/json"):
            return parse_event(json.loads(text))
        form = {name: values[0] for name, values in parse_qs(text, keep_blank_values=True).items()}
        if "payload" in form:
            return parse_interaction(json.loads(form["payload"]))
    except (ValueError, RecursionError):
        raise Malformed("Slack request", "neither a form nor JSON") from None
    if "command" in form:
        return parse_command(form)
    if form.get("ssl_check") == "1":
        return Nothing()  # Slack looks at the certificate now and then
    raise Malformed("Slack request", "neither a command nor a button nor an event")


def parse_event(data: Any) -> SlackRequest:
    """A request of the Events API."""
    if not isinstance(data, dict):
        raise Malformed("Slack event", "not an object")
    if data.get("type") == "url_verification" and isinstance(data.get("challenge"), str):
        return Challenge(value=data["challenge"][:500])
    if data.get("type") == "app_rate_limited":
        return Nothing()
    event = data.get("event")
    if data.get("type") != "event_callback" or not isinstance(event, dict):
        raise Malformed("Slack event", "of a kind that Amended has not")
    if event.get("type") != "message":
        return Nothing()
    now, before = _messages(event)
    articles = linked_articles(_text(now))
    dropped = tuple(key for key in linked_articles(_text(before)) if key not in articles)
    message = now or before
    # What apps post is no remark of a reader's; our own alerts link to the very articles that they are about.
    if not (articles or dropped) or message.get("bot_id") or message.get("app_id"):
        return Nothing()
    return LinksPosted(
        channel=_matching(_CHANNEL, event.get("channel"), "channel"),
        ts=_matching(_TS, message.get("thread_ts") or message.get("ts"), "message"),
        articles=articles,
        dropped=dropped,
        id=str(data.get("event_id") or "")[:_LONGEST_ID],
    )


def _messages(event: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The message that an event is about, as it reads now and as it read before; empty where there is none.

    https://docs.slack.dev/reference/events/message#subtypes
    """
    kind = event.get("subtype")
    if not isinstance(kind, str | None):
        raise Malformed("Slack event", "a subtype that is no name")
    if kind in _POSTED:
        return event, {}
    before = _ordinary(event.get("previous_message"))
    if kind == "message_deleted":
        return {}, before
    return (_ordinary(event.get("message")), before) if kind == "message_changed" else ({}, {})


def _ordinary(message: object) -> Mapping[str, Any]:
    """A message that a person posted; an empty one for any other."""
    if not isinstance(message, dict) or not isinstance(message.get("subtype"), str | None):
        return {}
    return message if message.get("subtype") in _POSTED else {}


def _text(message: Mapping[str, Any]) -> str:
    return str(message.get("text") or "")


def parse_command(form: Mapping[str, Any]) -> SlackRequest:
    """A slash command, as a form or, in Socket Mode, as an object."""
    return SlashCommand(
        user=_matching(_USER, form.get("user_id"), "user"),
        channel=_matching(_CHANNEL, form.get("channel_id"), "channel"),
        text=str(form.get("text") or "")[:3000],
        id=str(form.get("trigger_id") or "")[:_LONGEST_ID],
    )


def parse_interaction(data: Any) -> SlackRequest:
    """A pressed button or a closed modal."""
    if not isinstance(data, dict):
        raise Malformed("Slack interaction", "not an object")
    if data.get("type") == "view_closed":
        return Nothing()
    if data.get("type") != "block_actions":
        raise Malformed("Slack interaction", "of a kind that Amended has not")
    actions = data.get("actions")
    if not isinstance(actions, list) or not actions or not isinstance(actions[0], dict):
        raise Malformed("Slack interaction", "no action")
    button, alert_id = _pressed(actions[0])
    if button is Button.OPEN:
        return Nothing()
    return ButtonPressed(
        button=button,
        alert_id=_matching(_ALERT, alert_id, "alert"),
        user=_matching(_USER, _part(data, "user").get("id"), "user"),
        channel=_matching(_CHANNEL, _part(data, "channel").get("id"), "channel"),
        ts=_matching(_TS, _part(data, "message").get("ts"), "message"),
        trigger=str(data.get("trigger_id") or "")[:_LONGEST_ID],
        id=str(data.get("trigger_id") or "")[:_LONGEST_ID],
    )


def _pressed(action: Mapping[str, Any]) -> tuple[Button, str]:
    """The button and the value behind it; what is behind the dots names both in its value."""
    name, value = action.get("action_id"), action.get("value")
    if name == "more":
        chosen = action.get("selected_option")
        name, _, value = str(chosen.get("value", "") if isinstance(chosen, dict) else "").partition(":")
    try:
        return Button(str(name)), str(value or "")
    except ValueError:
        raise Malformed("Slack interaction", "an unknown action") from None


def _part(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = data.get(name)
    if not isinstance(part, dict):
        raise Malformed("Slack interaction", f"no {name}")
    return part


def _matching(pattern: re.Pattern[str], value: object, name: str) -> str:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise Malformed("Slack request", f"no {name}")
    return value
