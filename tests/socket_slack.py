"""Slack's side of Socket Mode on loopback, which tests of the adapter and of the command share."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import WSMsgType, web


class SocketSlack:
    """Slack's side of Socket Mode: hands out an address, sends envelopes, keeps what comes back."""

    def __init__(self, *envelopes: dict[str, Any]) -> None:
        self.envelopes = envelopes
        self.token = "xapp-good"
        self.answers: dict[str, Any] = {}
        self.complete = asyncio.Event()

    async def open(self, request: web.Request) -> web.Response:
        """`apps.connections.open`."""
        if request.headers.get("authorization") != f"Bearer {self.token}":
            return web.json_response({"ok": False, "error": "invalid_auth"})
        return web.json_response({"ok": True, "url": f"ws://127.0.0.1:{request.url.port}/link"})

    async def link(self, request: web.Request) -> web.WebSocketResponse:
        """The connection itself."""
        link = web.WebSocketResponse()
        await link.prepare(request)
        await link.send_json({"type": "hello"})
        for envelope in self.envelopes:
            await link.send_json(envelope)
        async for message in link:
            if message.type is WSMsgType.TEXT:
                data = json.loads(message.data)
                self.answers[data["envelope_id"]] = data.get("payload")
                if len(self.answers) == len(self.envelopes):
                    self.complete.set()
        return link

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        """Serve it meanwhile; gives what SLACK_API_URL is set to."""
        app = web.Application()
        app.router.add_post("/api/apps.connections.open", self.open)
        app.router.add_get("/link", self.link)
        runner = web.AppRunner(app)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            yield f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
        finally:
            await runner.cleanup()
