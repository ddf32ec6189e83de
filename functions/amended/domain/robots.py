"""What a host's robots.txt means for a visit (RFC 9309). Pure: the file was fetched by others."""

from __future__ import annotations

from datetime import datetime, timedelta

from amended.domain.hosts import Robots

# The name that robots.txt knows us by (RFC 9309, 2.2.1).
PRODUCT = "Amended"
# RFC 9309, 2.4: not used for longer than a day. What could not be read is asked for again sooner.
FRESH_FOR = timedelta(hours=24)
UNREADABLE_FRESH_FOR = timedelta(minutes=30)
# RFC 9309, 2.5: at least 500 kibibytes are read; more is cut off.
MOST_BYTES = 512_000
LONGEST_CRAWL_DELAY = timedelta(minutes=5)
_OK = 200


def is_fresh(robots: Robots | None, now: datetime) -> bool:
    """Whether what is known of the rules may still be used."""
    if robots is None:
        return False
    return now - robots.fetched_at < (UNREADABLE_FRESH_FOR if robots.disallow_all else FRESH_FOR)


def robots_of_answer(status: int, body: bytes, now: datetime) -> Robots:
    """What an answer to the request for robots.txt means (RFC 9309, 2.3.1)."""
    if status == _OK:
        text = body[:MOST_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")
        return Robots(fetched_at=now, text=text, crawl_delay=_crawl_delay(text))
    if 400 <= status < 500:
        return Robots(fetched_at=now, allow_all=True, reason=f"robots.txt answered {status}")
    return Robots(fetched_at=now, disallow_all=True, reason=f"robots.txt answered {status}")


def robots_unreachable(detail: str, now: datetime) -> Robots:
    """The rules of a host whose robots.txt could not be reached: nothing is allowed for now."""
    return Robots(fetched_at=now, disallow_all=True, reason=f"robots.txt could not be read: {detail}")


def may_visit(robots: Robots, url: str) -> tuple[bool, str]:
    """Whether the rules allow this URL, and why not."""
    if robots.disallow_all:
        return False, robots.reason
    if robots.allow_all or not robots.text.strip():
        return True, ""
    from protego import Protego

    if Protego.parse(robots.text).can_fetch(url, PRODUCT):
        return True, ""
    return False, "robots.txt does not allow it"


def _crawl_delay(text: str) -> timedelta | None:
    """The Crawl-delay for us, within reason; None where there is none."""
    if "crawl-delay" not in text.lower():
        return None
    from protego import Protego

    seconds = Protego.parse(text).crawl_delay(PRODUCT)
    if seconds is None or not seconds > 0:
        return None
    return min(timedelta(seconds=min(seconds, 3600)), LONGEST_CRAWL_DELAY)
