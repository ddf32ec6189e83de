"""Requests as Slack signs and sends them."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
FORM = {"content-type": "application/x-www-form-urlencoded"}
JSON = {"content-type": "application/json"}


def signed(body: bytes, *, secret: str = SECRET, at: datetime = NOW) -> dict[str, str]:
    """The headers with which Slack would send this body."""
    stamp = str(int(at.timestamp()))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={digest}"}


def press(action: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """What Slack says of a pressed button."""
    return {
        "type": "block_actions",
        "user": {"id": "U1A"},
        "channel": {"id": "C1A"},
        "message": {"ts": "1700000000.000100"},
        "trigger_id": "T.1",
        "actions": [action],
    } | changes


def pressed(action: dict[str, Any], **changes: Any) -> bytes:
    """The body of a pressed button."""
    return urlencode({"payload": json.dumps(press(action, **changes))}).encode()
