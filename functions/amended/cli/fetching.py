"""One GET for a command: the page or feed at an address, or why there is none. Hosts are asked at the runner's pace."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from http import HTTPStatus

from amended import bootstrap
from amended.config import Settings
from amended.domain.addresses import display_url, host_of, is_web_address
from amended.domain.hosts import Redirect
from amended.errors import AddressRefused, RateLimited, RequestRefused, ServerFault, WrongUsage
from amended.ports import Clock, Fetched, FetchRequest

# A person waits for no longer pause than this.
_PATIENCE = timedelta(seconds=30)


def web_address(text: str) -> str:
    """The address that a person meant, with https where none is said. Raises WrongUsage where it can never work."""
    url = text.strip() if "://" in text else f"https://{text.strip()}"
    if re.search(r"\s", url) or not is_web_address(url):
        raise WrongUsage(text or '""', "is no address that can be followed: http:// or https:// and a host")
    return url


def fetched(settings: Settings, url: str) -> Fetched:
    """The answer with status 200. Raises ServerFault, RequestRefused, AddressRefused, and what fetching raises."""
    try:
        answer = asyncio.run(_fetch(settings, url))
    except AddressRefused as error:
        advice = "an address of your own network is fetched where [fetch] allow_private names its host:port"
        raise AddressRefused(error.subject, f"{error.detail}; {advice}") from None
    if answer.status == HTTPStatus.OK:
        return answer
    refusal = ServerFault if answer.status >= 500 else RequestRefused
    raise refusal(display_url(url), f"answered {answer.status}{_phrase(answer.status)}")


def _phrase(status: int) -> str:
    """What a status is called (RFC 9110, 15), as the end of a sentence; "" where it has no name."""
    try:
        return f" ({HTTPStatus(status).phrase})"
    except ValueError:
        return ""


def free_again() -> Mapping[str, datetime]:
    """The hosts that this process has asked, and when each may be asked again."""
    return _pace().free


async def _fetch(settings: Settings, url: str) -> Fetched:
    client, pace, at = bootstrap.fetcher(settings), _pace(), url

    async def on_redirect(redirect: Redirect) -> None:
        nonlocal at
        pace.answered(at, settings.fetch.host_interval)
        at = redirect.url
        await pace.turn(at, redirect.retry_after)

    await pace.turn(url)
    try:
        return await client.fetch(FetchRequest(url=url, on_redirect=on_redirect))
    finally:
        pace.answered(at, settings.fetch.host_interval)
        await client.close()


@dataclass(frozen=True, slots=True)
class _Pace:
    """When this process may ask each host again."""

    clock: Clock
    free: dict[str, datetime] = field(default_factory=dict)

    async def turn(self, url: str, pause: timedelta | None = None) -> None:
        """Wait until the host may be asked, and at least for so long. Raises RateLimited."""
        now = self.clock.now()
        wait = max(self.free.get(host_of(url), now) - now, pause or timedelta(0))
        if wait > _PATIENCE:
            detail = f"its server asks that it be asked for only in {wait.total_seconds():.0f} s"
            raise RateLimited(display_url(url), detail, retry_after=wait)
        if wait > timedelta(0):
            await self.clock.sleep(wait.total_seconds())

    def answered(self, url: str, interval: timedelta) -> None:
        """The interval of the host runs from now."""
        self.free[host_of(url)] = self.clock.now() + interval


@cache
def _pace() -> _Pace:
    return _Pace(bootstrap.clock())
