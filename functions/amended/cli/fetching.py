"""One GET for a command: the page or feed at an address, or why there is none."""

from __future__ import annotations

import asyncio
import re
from http import HTTPStatus

from amended import bootstrap
from amended.config import Settings
from amended.domain.addresses import display_url, is_web_address
from amended.errors import AddressRefused, RequestRefused, ServerFault, WrongUsage
from amended.ports import Fetched, FetchRequest


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


async def _fetch(settings: Settings, url: str) -> Fetched:
    client = bootstrap.fetcher(settings)
    try:
        return await client.fetch(FetchRequest(url=url))
    finally:
        await client.close()
