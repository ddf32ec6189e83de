"""Builds Slack's blocks within Slack's limits: whatever is passed in, what comes out is accepted.

Text of the web goes only into `plain_text` objects and `rich_text` elements, where no parser runs.
https://docs.slack.dev/reference/block-kit/blocks
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from amended.presentation import limits
from amended.presentation.hostile_text import cut, escaped, link, units

Block = dict[str, Any]


def plain_text(text: str, limit: int = limits.TEXT_OBJECT) -> Block:
    """A text object in which nothing is parsed, not even :emoji: names."""
    return {"type": "plain_text", "text": cut(text, limit) or " ", "emoji": False}


def header(text: str) -> Block:
    """A header block."""
    return {"type": "header", "text": plain_text(text, limits.HEADER)}


def context(*elements: Block) -> Block:
    """A context block of text objects."""
    return {"type": "context", "elements": list(elements[: limits.CONTEXT_ELEMENTS])}


def moment(words: str, at: datetime) -> Block:
    """A text object with a time that Slack shows in each reader's zone; `words` are our own, never the web's.

    https://docs.slack.dev/messaging/formatting-message-text#date-formatting
    """
    fallback = at.strftime("%Y-%m-%d %H:%M UTC")
    date = f"<!date^{int(at.timestamp())}^{{date_short_pretty}} {{time}}|{fallback}>"
    return {"type": "mrkdwn", "text": f"{escaped(words)} {date}", "verbatim": True}


def signed(words: str, user: str, at: datetime) -> Block:
    """A text object that says who did something and when; `user` is a Slack user's id, not a name from the web.

    Raises ValueError where it is no id.
    """
    if not re.fullmatch(r"[UW][A-Z0-9]+", user):
        raise ValueError("not a Slack user's id")
    made = moment("", at)
    return made | {"text": f"{escaped(words)} <@{user}>,{made['text']}"}


def text(words: str, *, bold: bool = False, strike: bool = False, italic: bool = False) -> Block:
    """A piece of rich text."""
    element: Block = {"type": "text", "text": cut(words, limits.TEXT_OBJECT)}
    style = {name: True for name, wanted in (("bold", bold), ("strike", strike), ("italic", italic)) if wanted}
    return element | ({"style": style} if style else {})


def anchor(label: str, url: str) -> Block | None:
    """A link in rich text, or None where the URL is not one to send readers to.

    `label` is our own words or the URL's own host, never text of the web: it could pose as another host.
    """
    target = link(url)
    return None if target is None else {"type": "link", "url": target, "text": cut(label, 200)}


def line(*pieces: Block) -> Block:
    """A paragraph of rich text. Slack refuses empty text elements, so they are left out."""
    return {"type": "rich_text_section", "elements": _not_empty(pieces)}


def quotation(*pieces: Block) -> Block:
    """A quoted paragraph of rich text."""
    return {"type": "rich_text_quote", "elements": _not_empty(pieces)}


def bullets(lines: Sequence[Block]) -> Block:
    """A bulleted list of paragraphs."""
    return {"type": "rich_text_list", "style": "bullet", "elements": list(lines)}


def rich_text(*parts: Block) -> Block:
    """A block of rich text."""
    return {"type": "rich_text", "elements": list(parts)}


def button(label: str, action: str, value: str, *, url: str | None = None) -> Block:
    """A button; with `url` it opens that address as well."""
    made: Block = {"type": "button", "action_id": action, "text": plain_text(label, limits.BUTTON_LABEL)}
    return made | {"value": value[: limits.BUTTON_VALUE]} | ({"url": url} if url else {})


def overflow(action: str, options: Sequence[tuple[str, str]]) -> Block:
    """A menu behind three dots: pairs of label and value."""
    entries = [{"text": plain_text(label, limits.BUTTON_LABEL), "value": value[:150]} for label, value in options]
    return {"type": "overflow", "action_id": action, "options": entries}


def actions(*elements: Block) -> Block:
    """A row of buttons."""
    return {"type": "actions", "elements": list(elements)}


def text_size(node: Block) -> int:
    """How much text stands in a part of a message: what counts for the limit on all text together."""
    own = node.get("text", "")
    size = text_size(own) if isinstance(own, dict) else units(own)
    return size + sum(text_size(inner) for inner in node.get("elements", []))


def _not_empty(pieces: Sequence[Block]) -> list[Block]:
    return [piece for piece in pieces if piece.get("text")] or [text("–")]
