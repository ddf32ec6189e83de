"""What a host's robots.txt means for a visit (RFC 9309). Pure: the file was fetched by others."""

from __future__ import annotations

import codecs
import re
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from amended.domain.hosts import Robots

if TYPE_CHECKING:
    from protego import Protego

# The name that robots.txt knows us by (RFC 9309, 2.2.1).
PRODUCT = "Amended"
# RFC 9309, 2.4: not used for longer than a day. What could not be read is asked for again sooner.
FRESH_FOR = timedelta(hours=24)
UNREADABLE_FRESH_FOR = timedelta(minutes=30)
# RFC 9309, 2.5: at least 500 kibibytes are read; more is cut off.
MOST_BYTES = 512_000
# Of that, what concerns us is kept up to this.
MOST_CHARACTERS = 100_000
LONGEST_CRAWL_DELAY = timedelta(minutes=5)
_OK = 200
_AGENT = re.compile(r"user[- ]?agent\s*[:\s]\s*(\S.*)$", re.IGNORECASE)
# Lines that belong to no group.
_FOR_ALL = re.compile(r"(?:site-?maps?|host)\s*:", re.IGNORECASE)


def is_fresh(robots: Robots | None, now: datetime) -> bool:
    """Whether what is known of the rules may still be used."""
    if robots is None:
        return False
    return now - robots.fetched_at < (UNREADABLE_FRESH_FOR if robots.disallow_all else FRESH_FOR)


def robots_of_answer(status: int, body: bytes, now: datetime) -> Robots:
    """What an answer to the request for robots.txt means (RFC 9309, 2.3.1)."""
    if status == _OK:
        # UTF-8 by the letter; editors of Windows also write UTF-16, which says so itself.
        utf_16 = body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        whole = body[:MOST_BYTES].decode("utf-16" if utf_16 else "utf-8", "replace")
        text = rules_for_us(whole.removeprefix("\ufeff").replace("\0", ""))
        return Robots(fetched_at=now, text=text, crawl_delay=_crawl_delay(text))
    if 400 <= status < 500:
        return Robots(fetched_at=now, allow_all=True, reason=f"robots.txt answered {status}")
    return Robots(fetched_at=now, disallow_all=True, reason=f"robots.txt answered {status}")


def rules_for_us(text: str) -> str:
    """The groups that speak to everyone or to us, by our product token (RFC 9309, 2.2.1).

    The record of a host is written often, and the rules for a thousand other robots are not for us.
    """
    kept: list[str] = []
    ours = in_agents = False
    for line in text.splitlines():
        line = line.partition("#")[0].strip()
        if not line:
            continue
        if agent := _AGENT.match(line):
            name = agent[1].partition("/")[0].strip()
            meant = name == "*" or name.lower() == PRODUCT.lower()
            ours = meant or (in_agents and ours)
            in_agents = True
            if meant:
                kept.append(f"User-agent: {name}")
        elif not _FOR_ALL.match(line):
            in_agents = False
            if ours:
                kept.append(line)
    return "\n".join(kept)[:MOST_CHARACTERS]


def robots_unreachable(detail: str, now: datetime) -> Robots:
    """The rules of a host whose robots.txt could not be reached: nothing is allowed for now."""
    return Robots(fetched_at=now, disallow_all=True, reason=f"robots.txt could not be read: {detail}")


def may_visit(robots: Robots, url: str) -> tuple[bool, str]:
    """Whether the rules allow this URL, and why not."""
    if robots.disallow_all:
        return False, robots.reason
    if robots.allow_all or not robots.text.strip():
        return True, ""
    if _parsed(robots.text).can_fetch(url, PRODUCT):
        return True, ""
    return False, "robots.txt does not allow it"


def _crawl_delay(text: str) -> timedelta | None:
    """The Crawl-delay for us, within reason; None where there is none."""
    if "crawl-delay" not in text.lower():
        return None
    seconds = _parsed(text).crawl_delay(PRODUCT)
    if seconds is None or not seconds > 0:
        return None
    return min(timedelta(seconds=min(seconds, 3600)), LONGEST_CRAWL_DELAY)


@lru_cache(maxsize=128)
def _parsed(text: str) -> Protego:
    """The rules, parsed; the articles of a host ask for the same ones one after the other."""
    from protego import Protego

    return Protego.parse(text)
