"""One GET for a command: the page or feed at an address, or why there is none.

A host is asked at its turn, as workers do (`amended.services.host_turns`): a run and a command never ask it at once.
That workers back off from it because it failed hinders no person (`amended.domain.pace.free_at`).
"""

from __future__ import annotations

import asyncio
import re
from datetime import timedelta
from http import HTTPStatus

from amended import bootstrap
from amended.cli.host_records import CommandRecords
from amended.cli.output import say
from amended.config import Settings
from amended.domain.addresses import display_url, host_of, is_web_address
from amended.domain.hosts import Redirect
from amended.domain.pace import free_at
from amended.errors import (
    AddressRefused,
    RateLimited,
    RequestRefused,
    ServerFault,
    TookTooLong,
    Unreachable,
    WrongUsage,
)
from amended.ports import Fetched, Fetcher, FetchRequest
from amended.services.host_turns import PATIENCE, GivenBack, HostTurns
from amended.services.ways import Way

# A shorter wait than this is not spoken of.
_WORTH_SAYING = timedelta(seconds=3)


def web_address(text: str) -> str:
    """The address that a person meant, with https where none is said. Raises WrongUsage where it can never work.

    A bare word is a slip, no host: what is said without https is a name with a dot, or has a port.
    """
    url = text.strip()
    if "://" not in url and re.search("[.:]", host_of(f"https://{url}")):
        url = f"https://{url}"
    if re.search(r"\s", url) or not is_web_address(url):
        raise WrongUsage(text or '""', "is no address that can be followed: http:// or https:// and a host")
    return url


def fetched(settings: Settings, url: str) -> Fetched:
    """The answer with status 200.

    Raises ServerFault, RequestRefused, AddressRefused, RateLimited where its host's turn does not come up within
    `PATIENCE`, and what fetching raises.
    """
    records = CommandRecords(settings)
    try:
        answer = asyncio.run(_fetch(settings, url, records))
    except AddressRefused as error:
        advice = "an address of your own network is fetched where [fetch] allow_private names its host:port"
        raise AddressRefused(error.subject, f"{error.detail}; {advice}") from None
    finally:
        records.close()
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


async def _fetch(settings: Settings, url: str, records: CommandRecords) -> Fetched:
    """The answer, asked for at the turns of the hosts on the way. Raises RateLimited where one does not come up."""
    client = bootstrap.fetcher(settings)
    turns = HostTurns(
        records,
        bootstrap.clock(),
        owner=records.owner,
        interval=settings.fetch.host_interval,
        timeout=settings.fetch.timeout,
        held_patience=PATIENCE,
        has_ended=bootstrap.has_ended,
    )

    async def on_redirect(redirect: Redirect) -> None:
        await _say_what_is_waited_for(records, turns, redirect.url)

    try:
        await _say_what_is_waited_for(records, turns, url)
        turn = await turns.pass_by(host_of(url), PATIENCE)
        try:
            async with Way(turns, turn) as way:
                return await _asked(way, client, FetchRequest(url=url, on_redirect=on_redirect))
        finally:
            await turns.leave(turn)
    except GivenBack as back:
        again = f"try again in {back.again.total_seconds():.0f} s"
        detail = f"was not asked for because of {back.name}, {back.why}; {again}"
        raise RateLimited(display_url(url), detail, retry_after=back.again) from None
    finally:
        await client.close()


async def _asked(way: Way, client: Fetcher, request: FetchRequest) -> Fetched:
    """The answer; the host that gave it, or gave none, is known for it."""
    try:
        answer = await way.ask(client, request)
    except (Unreachable, TookTooLong):
        await way.failed()
        raise
    await way.answered(answer.status, answer.retry_after)
    return answer


async def _say_what_is_waited_for(records: CommandRecords, turns: HostTurns, url: str) -> None:
    """Say why nothing happens, where a person would wonder."""
    name, now = host_of(url), turns.clock.now()
    host = await asyncio.to_thread(records.host, name)
    if host is None:
        return
    if turns.is_held(host):
        most = f"{PATIENCE.total_seconds():.0f} s at most"
        say(f"amended: waiting for {name}, which is held for another worker just now ({most})")
    elif (free := free_at(host, records.owner)) is not None and _WORTH_SAYING < free - now <= PATIENCE:
        wait = (free - now).total_seconds()
        say(f"amended: waiting {wait:.0f} s for {name}: for its pace, or a pause that it asked for")
