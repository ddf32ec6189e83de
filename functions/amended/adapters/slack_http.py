"""Answers Slack over HTTP on this machine: `amended serve`. Behind a proxy that speaks TLS, loopback unless told
otherwise."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from amended.adapters.slack_afterwards import Afterwards
from amended.adapters.slack_answers import HttpAnswer, admitted, http_answer
from amended.errors import WrongUsage
from amended.ports import Clock, Reporter, SlackAnswers

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp import web

_LARGEST_BODY = 1_000_000
_SECONDS_FOR_A_BODY = 10


async def serve_http(
    answers: SlackAnswers,
    *,
    secret: str,
    clock: Clock,
    reporter: Reporter,
    host: str,
    port: int,
    stopping: asyncio.Event,
    ready: Callable[[str], None],
) -> None:
    """Serve until `stopping` is set, then finish what is in hand. `ready` is called with the address.

    Every path is answered alike: what a request is stands in its body. Raises WrongUsage where the port is taken.
    """
    from aiohttp import web

    afterwards = Afterwards(answers, clock, reporter)

    async def handle(request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(_SECONDS_FOR_A_BODY):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=408)
        except (web.RequestPayloadError, web.HTTPRequestEntityTooLarge):
            return web.Response(status=400)
        asked = admitted(dict(request.headers), body, secret=secret, clock=clock)
        answer = asked if isinstance(asked, HttpAnswer) else http_answer(await afterwards.reply(asked))
        return web.Response(status=answer.status, text=answer.body, content_type=answer.content_type)

    app = web.Application(client_max_size=_LARGEST_BODY)
    app.router.add_post("/{path:.*}", handle)
    # What is signed is the body as it was sent; nothing of a stranger's is unpacked.
    runner = web.AppRunner(app, access_log=None, auto_decompress=False)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError as error:
            what = f"cannot be listened on: {error.strerror or error}; choose another with --port or --host"
            raise WrongUsage(f"{host}:{port}", what) from None
        address = runner.addresses[0]
        ready(f"http://{address[0]}:{address[1]}/")
        await stopping.wait()
    finally:
        await runner.cleanup()
        await afterwards.done()
