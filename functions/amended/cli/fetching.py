"""One GET for a command: the page or feed at an address, or why there is none."""

from __future__ import annotations

import asyncio
import re

from amended import bootstrap
from amended.config import Settings
from amended.domain.addresses import display_url, is_web_address
from amended.errors import RequestRefused, ServerFault, WrongUsage
from amended.ports import Fetched, FetchRequest


def web_address(text: str) -> str:
    """The address that a person meant, with https where none is said. Raises WrongUsage where it can never work."""
    url = text.strip() if "://" in text else f"https://{text.strip()}"
    if re.search(r"\s", url) or not is_web_address(url):
        raise WrongUsage(text or '""', "is no address that can be followed: http:// or https:// and a host")
    return url


def fetched(settings: Settings, url: str) -> Fetched:
    """The answer with status 200. Raises ServerFault, RequestRefused, and what fetching raises."""
    answer = asyncio.run(_fetch(settings, url))
    if answer.status >= 500:
        raise ServerFault(display_url(url), f"answered {answer.status}")
    if answer.status != 200:
        raise RequestRefused(display_url(url), f"answered {answer.status}")
    return answer


async def _fetch(settings: Settings, url: str) -> Fetched:
    client = bootstrap.fetcher(settings)
    try:
        return await client.fetch(FetchRequest(url=url))
    finally:
        await client.close()
