"""Asks a host's robots.txt before an article is revisited; the rules are kept in the host's record."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from amended.domain.hosts import Host, Redirect, Robots
from amended.domain.pace import not_before
from amended.domain.robots import MOST_BYTES, is_fresh, may_visit, robots_of_answer, robots_unreachable
from amended.errors import AddressRefused, AmendedError, TooLarge
from amended.ports import Clock, Fetched, Fetcher, FetchRequest
from amended.services.host_turns import GivenBack

_PAUSING = frozenset({429, 503})
# How a request is made that keeps the pace of the hosts on its way: `amended.services.ways.Way.ask`.
Ask = Callable[[Fetcher, FetchRequest], Awaitable[Fetched]]


class RobotsRules:
    """Whether articles may be visited. Reads robots.txt where it is not known or no longer fresh."""

    def __init__(self, fetcher: Fetcher, clock: Clock) -> None:
        self._fetcher = fetcher
        self._clock = clock

    async def allowed(
        self,
        url: str,
        host: Host,
        now: datetime,
        *,
        ask: Ask,
        before_request: Callable[[], Awaitable[Host]] | None = None,
    ) -> tuple[Host, bool, str]:
        """The host with its rules as they are now known, whether they allow `url`, and why not.

        The record is handed back for the caller, who holds the host, to store, with the pause that a 429 or 503 asked
        for. robots.txt is requested by `ask`; `before_request` is awaited before, for the host's pace, and hands back
        the record as it is then: whoever had the turn before may have asked. Raises AddressRefused where the host is
        at an address that is never contacted, GivenBack where no turn comes up for a redirect of robots.txt, and
        nothing for what a host does.
        """
        if before_request is not None and not is_fresh(host.robots, now):
            host = await before_request()
        robots = host.robots
        if robots is None or not is_fresh(robots, now):
            robots, pause = await self._read(url, ask)
            host = replace(host, robots=robots)
            host = not_before(host, now + pause) if pause else host
        allowed, reason = may_visit(robots, url)
        return host, allowed, reason

    async def _read(self, url: str, ask: Ask) -> tuple[Robots, timedelta | None]:
        parts = urlsplit(url)
        address = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}/robots.txt"
        led_on = False

        async def on_redirect(_: Redirect) -> None:
            nonlocal led_on
            led_on = True

        try:
            answer = await ask(
                self._fetcher, FetchRequest(url=address, max_bytes=4 * MOST_BYTES, on_redirect=on_redirect)
            )
        except GivenBack:
            raise
        except TooLarge:
            return robots_of_answer(200, b"", self._clock.now()), None
        except AmendedError as error:
            if isinstance(error, AddressRefused) and not led_on:
                raise
            return robots_unreachable(error.detail, self._clock.now()), None
        pause = answer.retry_after if answer.status in _PAUSING else None
        return robots_of_answer(answer.status, answer.body, self._clock.now()), pause
