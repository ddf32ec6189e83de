"""robots.txt: what an answer means, whom the rules are for, how long they hold."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from amended.domain.hosts import Robots
from amended.domain.robots import is_fresh, may_visit, robots_of_answer, robots_unreachable

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def rules(text: str) -> Robots:
    """The rules of a file that was read."""
    return robots_of_answer(200, text.encode(), NOW)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429])
def test_no_file_allows_everything(status: int) -> None:
    """A host that answers 4xx has no rules (RFC 9309, 2.3.1.3)."""
    assert may_visit(robots_of_answer(status, b"Disallow: /", NOW), "https://e.org/a")[0]


@pytest.mark.parametrize("status", [500, 502, 503, 301, 204])
def test_a_fault_allows_nothing_for_now(status: int) -> None:
    """A host whose rules cannot be read is left alone, and the reason is said (RFC 9309, 2.3.1.4)."""
    allowed, reason = may_visit(robots_of_answer(status, b"", NOW), "https://e.org/a")
    assert not allowed
    assert str(status) in reason


def test_an_unreachable_file_is_asked_for_again_soon() -> None:
    """Rules hold for a day; a file that could not be reached is asked for again within the hour."""
    assert is_fresh(rules(""), NOW + timedelta(hours=23))
    assert not is_fresh(rules(""), NOW + timedelta(hours=24))
    unreachable = robots_unreachable("no connection", NOW)
    assert not may_visit(unreachable, "https://e.org/a")[0]
    assert not is_fresh(unreachable, NOW + timedelta(hours=1))


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("User-agent: *\nDisallow: /private\n", True),
        ("User-agent: *\nDisallow: /news\n", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Amended\nAllow: /\n", True),
        ("User-agent: amended\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: AMENDED/0.1\nUser-agent: Other\nDisallow: /news", False),
        ("User-agent: Other\nDisallow: /\n", True),
        ("User-agent: Amen\nDisallow: /\n", True),
        ("User-agent: *\nDisallow: /news\nAllow: /news/story\n", True),
        ("\ufeffUser-agent: *\r\nDisallow: /*story$\r\n", False),
        ("User-agent: Other\nSitemap: https://e.org/s\nUser-agent: *\nDisallow: /news", False),
        ("<html>not found</html>", True),
    ],
)
def test_the_rules_that_are_for_us(text: str, allowed: bool) -> None:
    """Our own group counts before that for everyone, the longest rule wins, other robots' rules are not ours."""
    assert may_visit(rules(text), "https://e.org/news/story")[0] is allowed


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_rules_are_read_in_every_unicode(encoding: str) -> None:
    """A file with a byte order mark is read by it; RFC 9309 wants UTF-8, and forbids nothing to be guessed at."""
    mark = "\ufeff" if encoding.endswith("e") else ""
    robots = robots_of_answer(200, f"{mark}User-agent: *\r\nDisallow: /a\r\n".encode(encoding), NOW)
    assert [may_visit(robots, f"https://e.org/{page}")[0] for page in "ab"] == [False, True]


def test_only_what_concerns_us_is_kept() -> None:
    """The rules for a thousand other robots do not swell the host's record."""
    others = "".join(f"User-agent: bot{number}\nDisallow: /{number}\n" for number in range(10_000))
    kept = rules(f"{others}\nUser-agent: *\nDisallow: /news\n")
    assert len(kept.text) < 100
    assert not may_visit(kept, "https://e.org/news")[0]


def test_crawl_delay_is_told_and_bounded() -> None:
    """The Crawl-delay for us is kept, at most five minutes."""
    assert rules("User-agent: *\nCrawl-delay: 10").crawl_delay == timedelta(seconds=10)
    assert rules("User-agent: *\nCrawl-delay: 1e9").crawl_delay == timedelta(minutes=5)
    assert rules("User-agent: Other\nCrawl-delay: 10").crawl_delay is None
    assert rules("User-agent: *\nCrawl-delay: often").crawl_delay is None
