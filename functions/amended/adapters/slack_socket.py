"""Answers Slack over Socket Mode, which needs an app token and no public address: `amended serve --socket`.

The connection is Slack's, so requests need no signature. https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from amended.adapters.slack_afterwards import Afterwards
from amended.adapters.slack_answers import shown_answer
from amended.adapters.slack_requests import Malformed, parse_command, parse_event, parse_interaction
from amended.config import SlackSettings
from amended.errors import Unreachable, WrongConfiguration
from amended.ports import Clock, Reporter, SlackAnswers

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
    from slack_sdk.socket_mode.request import SocketModeRequest

_PARSERS: dict[str, Callable[[Any], Any]] = {
    "slash_commands": parse_command,
    "interactive": parse_interaction,
    "events_api": parse_event,
}


async def serve_socket(
    answers: SlackAnswers,
    settings: SlackSettings,
    *,
    clock: Clock,
    reporter: Reporter,
    stopping: asyncio.Event,
    ready: Callable[[str], None],
) -> None:
    """Serve until `stopping` is set, then finish what is in hand; a lost connection is made again.

    Raises WrongConfiguration where Slack refuses the app token, Unreachable where it cannot be asked.
    """
    from aiohttp import ClientError
    from slack_sdk.errors import SlackApiError
    from slack_sdk.socket_mode.aiohttp import SocketModeClient
    from slack_sdk.socket_mode.response import SocketModeResponse
    from slack_sdk.web.async_client import AsyncWebClient

    quiet = logging.getLogger("amended.slack_sdk")
    quiet.setLevel(logging.CRITICAL)  # it would log whole messages
    web = AsyncWebClient(base_url=settings.api_url, retry_handlers=[], logger=quiet)
    client = SocketModeClient(app_token=settings.app_token, web_client=web, logger=quiet)
    afterwards = Afterwards(answers, clock, reporter)
    answering: set[asyncio.Task[None]] = set()

    async def answer(connection: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        parse = _PARSERS.get(request.type)
        try:
            wanted = parse(request.payload) if parse is not None else None
        except Malformed:
            wanted = None
        if wanted is None:
            await connection.send_socket_mode_response(SocketModeResponse(request.envelope_id))
            return
        reply = await afterwards.reply(wanted)
        if reply is None:
            return  # not acknowledged, so that Slack sends an event again, and shows whoever pressed that it failed
        await connection.send_socket_mode_response(SocketModeResponse(request.envelope_id, shown_answer(reply)))

    async def handle(connection: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        # A task of its own: others need not wait, and a defect is shown by the event loop, where slack_sdk hides it.
        task = asyncio.create_task(answer(connection, request))
        answering.add(task)
        task.add_done_callback(answering.discard)

    client.socket_mode_request_listeners.append(handle)
    try:
        # Asked once before: the client itself would try a refused token for ever.
        await client.issue_new_wss_url()
        await client.connect()
        ready("Slack’s Socket Mode")
        await stopping.wait()
    except SlackApiError as error:
        code = error.response.get("error", "an error") if isinstance(error.response.data, dict) else "an error"
        allowed = "an app-level token (xapp-…) with the scope connections:write"
        raise WrongConfiguration("SLACK_APP_TOKEN", f"Slack says {code}; what works is {allowed}") from None
    except (ClientError, OSError) as error:
        what = f"Socket Mode cannot be opened ({type(error).__name__})"
        raise Unreachable("Slack", f"{what}; see that Slack can be reached, and start it again") from None
    finally:
        if answering:
            await asyncio.wait(answering)
        await client.close()
        await afterwards.done()
