"""One GET for a command: the page or feed at an address, or why there is none."""

from __future__ import annotations

import asyncio

from amended import bootstrap
from amended.config import Settings
from amended.domain.addresses import display_url
from amended.errors import RequestRefused, ServerFault
from amended.ports import Fetched, FetchRequest


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
