"""A body that was streamed though no stream was asked for, put together into the one that was.

Some proxies stream whatever is asked: the body is then a list of server-sent events, each with a piece of the answer.
https://platform.openai.com/docs/api-reference/chat-streaming
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_OPENINGS = (b"data:", b"event:", b"id:", b":")
# The end of a stream of the Responses API: each carries the whole of the response.
_WHOLE = frozenset({"response.completed", "response.incomplete", "response.failed"})


def unstreamed(body: bytes) -> bytes:
    """The body as one answer in JSON; as it is where it was not streamed, where it broke off, and where it has no
    events that are known."""
    if not body.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_OPENINGS):
        return body
    events = list(_events(body))
    whole = next((event for event in events if event.get("error")), None)
    if whole is None:
        told = (event["response"] for event in events if event.get("type") in _WHOLE and event.get("response"))
        whole = next(told, None) or _chat(events)
    return body if whole is None else json.dumps(whole).encode()


def _events(body: bytes) -> Iterator[dict[str, Any]]:
    """The events that carry an object."""
    for line in body.decode("utf-8-sig", errors="replace").splitlines():
        line = line.strip()
        if line.startswith("data:"):
            try:
                event = json.loads(line.removeprefix("data:"))
            except (ValueError, RecursionError):
                continue
            if isinstance(event, dict):
                yield event


def _chat(events: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The answer of Chat Completions that these pieces make; None where it was not finished."""
    parts: dict[str, list[str]] = {"content": [], "refusal": []}
    reason: object = None
    usage: object = None
    for event in events:
        usage = event.get("usage") or usage
        choices = event.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices else None
        if not isinstance(choice, dict):
            continue
        reason = choice.get("finish_reason") or reason
        delta = choice.get("delta") or choice.get("message")
        for name, pieces in parts.items():
            if isinstance(delta, dict) and isinstance(delta.get(name), str):
                pieces.append(delta[name])
    if reason is None:
        return None
    message = {name: "".join(pieces) or None for name, pieces in parts.items()}
    return {"choices": [{"message": message, "finish_reason": reason}], "usage": usage}
