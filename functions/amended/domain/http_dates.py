"""What an answer's headers say about time: when to come back, how long it stays fresh. Pure: `now` is an argument.

Header names are lower case throughout, as in `amended.ports.Fetched`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

# A Retry-After beyond a day is taken as a day: a typing error must not end a feed.
LONGEST_RETRY_AFTER = timedelta(days=1)
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,10})", re.IGNORECASE)
# `no-cache="set-cookie"` is about that header alone (RFC 9111, 5.2.2.4).
_NOT_CACHED = re.compile(r"(?:^|[\s,])(?:no-cache|no-store)(?:$|[\s,;])", re.IGNORECASE)
# Whole seconds by the letter; servers also write fractions, quotes, a unit, or what two proxies said.
_SECONDS = re.compile(r"[\"']?([0-9]{1,20}(?:\.[0-9]{0,9})?)\s*(?:s|secs?|seconds?)?[\"']?(?:\s*,.*)?", re.IGNORECASE)


def http_date(text: str) -> datetime | None:
    """An HTTP date (RFC 9110, 5.6.7) in UTC, None where it is none."""
    try:
        parsed = parsedate_to_datetime(text.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)


def _iso_date(text: str) -> datetime | None:
    try:
        parsed = datetime.fromisoformat(text)
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long the answer asks us to wait (RFC 9110, 10.2.3), a day at most; None where it does not say.

    A pause of nothing ("0", a time that is over) says no more than none: the usual backoff holds then. A date
    is taken relative to the answer's own Date, as far as there is one: the server's clock set both.
    """
    text = headers.get("retry-after", "").strip()
    if not text:
        return None
    if seconds := _SECONDS.fullmatch(text):
        # A fraction is rounded up: rather too late than too soon.
        whole = math.ceil(float(seconds[1]))
        return timedelta(seconds=min(whole, int(LONGEST_RETRY_AFTER.total_seconds()))) or None
    until = http_date(text) or _iso_date(text)
    if until is None:
        return None
    since = http_date(headers.get("date", "")) or now
    return min(max(until - since, timedelta(0)), LONGEST_RETRY_AFTER) or None


def fresh_for(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long the answer says that it stays fresh (RFC 9111, 5.2.2.1 and 5.3), None where it does not say.

    `max-age` wins over Expires; what may not be cached says nothing about when to ask again.
    """
    control = headers.get("cache-control", "")
    if _NOT_CACHED.search(control):
        return None
    if found := _MAX_AGE.search(control):
        seconds = int(found[1])
        return timedelta(seconds=seconds) if seconds > 0 else None
    expires = http_date(headers.get("expires", ""))
    if expires is None:
        return None
    fresh = expires - (http_date(headers.get("date", "")) or now)
    return fresh if fresh > timedelta(0) else None
