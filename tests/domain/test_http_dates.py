"""Retry-After, max-age and Expires, in the forms in which servers send them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.http_dates import fresh_for, http_date, retry_after

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({}, None),
        ({"retry-after": "120"}, timedelta(seconds=120)),
        ({"retry-after": "Mon, 02 Mar 2026 12:10:00 GMT"}, timedelta(minutes=10)),
        (
            {"retry-after": "Mon, 02 Mar 2026 12:10:00 GMT", "date": "Mon, 02 Mar 2026 12:09:00 GMT"},
            timedelta(minutes=1),
        ),
        ({"retry-after": "Mon, 02 Mar 2020 12:10:00 GMT"}, None),
        ({"retry-after": "0"}, None),
        ({"retry-after": "99999999999999999999"}, timedelta(days=1)),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-5"}, None),
        ({"retry-after": "1.5"}, timedelta(seconds=2)),
        ({"retry-after": "120.0"}, timedelta(seconds=120)),
        ({"retry-after": '"120"'}, timedelta(seconds=120)),
        ({"retry-after": "120s"}, timedelta(seconds=120)),
        ({"retry-after": "120, 240"}, timedelta(seconds=120)),
        ({"retry-after": "120 minutes"}, None),
        ({"retry-after": "2026-03-02T12:10:00Z"}, timedelta(minutes=10)),
        ({"retry-after": "Monday, 02-Mar-26 12:10:00 GMT"}, timedelta(minutes=10)),
        ({"retry-after": "Mon Mar  2 12:10:00 2026"}, timedelta(minutes=10)),
        ({"retry-after": "Mon, 99 Mar 2026 12:10:00 GMT"}, None),
        ({"retry-after": "١٢"}, None),
    ],
)
def test_retry_after(headers: dict[str, str], wait: timedelta | None) -> None:
    """Seconds and dates are read, a date by the server's own clock; a day at most, and nothing is none."""
    assert retry_after(headers, NOW) == wait


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"cache-control": "public, max-age=3600"}, timedelta(hours=1)),
        ({"cache-control": 'MAX-AGE="60"'}, timedelta(minutes=1)),
        ({"cache-control": "s-maxage=60"}, None),
        ({"cache-control": "max-age=0"}, None),
        ({"cache-control": "no-cache, max-age=60"}, None),
        ({"cache-control": "max-age=60", "expires": "Mon, 02 Mar 2026 18:00:00 GMT"}, timedelta(minutes=1)),
        ({"expires": "Mon, 02 Mar 2026 18:00:00 GMT"}, timedelta(hours=6)),
        ({"cache-control": 'no-cache="set-cookie", max-age=60'}, timedelta(minutes=1)),
        ({"cache-control": "stale-while-revalidate=600, max-age=60"}, timedelta(minutes=1)),
        ({"cache-control": "max-age=60, max-age=3600"}, timedelta(minutes=1)),
        ({"cache-control": "max-age=-1"}, None),
        ({"cache-control": "no-store"}, None),
        ({"expires": "0"}, None),
        ({"expires": "Thu, 01 Jan 1970 00:00:00 GMT"}, None),
    ],
)
def test_freshness(headers: dict[str, str], wait: timedelta | None) -> None:
    """max-age before Expires; what may not be cached says nothing about when to ask again."""
    assert fresh_for(headers, NOW) == wait


@given(st.text(max_size=40))
def test_no_header_raises(text: str) -> None:
    """Whatever a server writes into these headers, reading them ends well."""
    http_date(text)
    wait = retry_after({"retry-after": text, "date": text}, NOW)
    assert wait is None or timedelta(0) <= wait <= timedelta(days=1)
    fresh_for({"cache-control": text, "expires": text, "date": text}, NOW)
