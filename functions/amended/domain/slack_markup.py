"""Reads what Slack makes of what people type: links and channels in angle brackets, & < > escaped once.

https://docs.slack.dev/messaging/formatting-message-text
"""

from __future__ import annotations

import re

from amended.domain.addresses import is_web_address

_LINK = re.compile(r"<(https?://[^\s<>|]+)(?:\|[^<>]*)?>", re.IGNORECASE)
_CHANNEL = re.compile(r"<#([A-Z0-9]{2,30})(?:\|[^<>]*)?>")


def unescaped(text: str) -> str:
    """The text as it was typed."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def addresses(text: str) -> list[str]:
    """The web addresses that a message links to, in order."""
    found = (unescaped(match[1]) for match in _LINK.finditer(text))
    return [url for url in found if is_web_address(url)]


def address(word: str) -> str | None:
    """The web address that one word of a command is, marked up by Slack or bare; None where it is none.

    An address without a scheme ("example.org/story") is taken for an https one.
    """
    marked = _LINK.fullmatch(word)
    url = unescaped(marked[1] if marked else word)
    if "://" not in url and "." in url.partition("/")[0]:
        url = f"https://{url}"
    return url if is_web_address(url) and not set(url) & set("<>|") else None


def channel(word: str) -> str | None:
    """The id of the channel that one word of a command names, None where it names none.

    With `should_escape` in the app's manifest Slack turns #name into <#C0123456|name>; an id may stand by itself.
    """
    marked = _CHANNEL.fullmatch(word)
    if marked:
        return marked[1]
    return word if re.fullmatch(r"[CG][A-Z0-9]{7,30}", word) else None
