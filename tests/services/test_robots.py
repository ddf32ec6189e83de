"""robots.txt is asked for once a day, by a host's own rules, and never raises."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from amended.domain.hosts import Host, Robots
from amended.errors import AddressRefused, AmendedError, TooLarge, Unreachable
from amended.ports import Fetched, Fetcher, FetchRequest
from amended.services.robots import RobotsRules

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@dataclass
class OneAnswer:
    """A fetcher with one answer, or one error, for everything."""

    outcome: Fetched | AmendedError
    asked: list[str] = field(default_factory=list)

    async def fetch(self, request: FetchRequest) -> Fetched:
        """The answer."""
        self.asked.append(request.url)
        if isinstance(self.outcome, AmendedError):
            raise self.outcome
        return self.outcome

    async def close(self) -> None:
        """Nothing to close."""


class Still:
    """A clock that stands still."""

    def now(self) -> datetime:
        """Noon."""
        return NOW

    async def sleep(self, seconds: float) -> None:
        """Not at all."""

    def pause(self, seconds: float) -> None:
        """Not at all."""


def file(text: str, status: int = 200) -> Fetched:
    """A robots.txt."""
    return Fetched(url="https://example.org/robots.txt", status=status, headers={}, body=text.encode())


def ask(
    outcome: Fetched | AmendedError, host: Host, *urls: str, now: datetime = NOW
) -> tuple[Host, list[bool], list[str]]:
    """Whether these URLs may be visited, one after the other, and what was fetched for it."""
    fetcher = OneAnswer(outcome)
    rules = RobotsRules(fetcher, Still())
    allowed = []

    async def scene() -> Host:
        current = host
        for url in urls:
            current, may, _ = await rules.allowed(url, current, now, ask=at_once)
            allowed.append(may)
        return current

    return asyncio.run(scene()), allowed, fetcher.asked


HOST = Host(name="example.org")


async def at_once(fetcher: Fetcher, request: FetchRequest) -> Fetched:
    """Ask without a turn."""
    return await fetcher.fetch(request)


def test_the_file_is_asked_for_once() -> None:
    """One request for the host's articles, at the root, without credentials; then what was learned is used."""
    host, allowed, asked = ask(
        file("User-agent: *\nDisallow: /a"), HOST, "https://me:pw@example.org/a/1", "https://example.org/b/2?x"
    )
    assert allowed == [False, True]
    assert asked == ["https://example.org/robots.txt"]
    _, allowed, asked = ask(file(""), host, "https://example.org/a/1", now=NOW + timedelta(hours=23))
    assert (allowed, asked) == ([False], [])


def test_a_day_later_it_is_asked_for_again() -> None:
    """Rules are used for a day at most."""
    host, _, _ = ask(file("User-agent: *\nDisallow: /"), HOST, "https://example.org/a")
    _, allowed, asked = ask(file("", 404), host, "https://example.org/a", now=NOW + timedelta(hours=25))
    assert (allowed, len(asked)) == ([True], 1)


@pytest.mark.parametrize("outcome", [Unreachable("example.org", "no connection"), file("oops", 503)])
def test_what_cannot_be_read_forbids_for_now(outcome: Fetched | AmendedError) -> None:
    """Unreachable and 5xx: not now, with the reason; asked for again within the hour."""
    host, allowed, _ = ask(outcome, HOST, "https://example.org/a")
    assert allowed == [False]
    _, allowed, asked = ask(file(""), host, "https://example.org/a", now=NOW + timedelta(hours=1))
    assert (allowed, len(asked)) == ([True], 1)


def test_an_address_that_is_never_contacted_has_no_rules() -> None:
    """A host that may not be asked at all is no matter of robots.txt: the refusal is handed on."""
    with pytest.raises(AddressRefused):
        ask(AddressRefused("http://10.0.0.1/robots.txt", "not fetched"), HOST, "https://example.org/a")


def test_a_monster_is_no_rule() -> None:
    """A robots.txt beyond all limits holds no rules that anyone could mean."""
    assert ask(TooLarge("example.org", "too much"), HOST, "https://example.org/a")[1] == [True]


def test_the_pace_of_the_host_is_kept() -> None:
    """The caller is told before the file is requested, and only then."""
    told = []

    async def wait() -> Host:
        told.append(1)
        return HOST

    rules = RobotsRules(OneAnswer(file("")), Still())

    async def scene() -> None:
        host, _, _ = await rules.allowed("https://example.org/a", HOST, NOW, ask=at_once, before_request=wait)
        await rules.allowed("https://example.org/b", host, NOW, ask=at_once, before_request=wait)

    asyncio.run(scene())
    assert told == [1]


def test_what_another_turn_read_meanwhile_is_not_asked_for_again() -> None:
    """Whoever waited for the host's turn takes the rules that the turn before brought."""
    never_asked = RobotsRules(OneAnswer(AddressRefused("example.org", "asked again")), Still())
    read = replace(HOST, robots=Robots(fetched_at=NOW, text="User-agent: *\nDisallow: /b"))

    async def wait() -> Host:
        return read

    for path, may in (("/a", True), ("/b", False)):
        url = f"https://example.org{path}"
        found = asyncio.run(never_asked.allowed(url, HOST, NOW, ask=at_once, before_request=wait))
        assert found[:2] == (read, may)
