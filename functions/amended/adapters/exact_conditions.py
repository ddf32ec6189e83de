"""Sends the conditions of a request byte for byte, where a server made its validators of bytes that are no ASCII.

An entity tag may hold any byte from 0x80 on (RFC 9110, 8.8.3: obs-text), and a server compares bytes. aiohttp writes
headers as UTF-8, two bytes for each of these. So a word of ASCII is written in the place of such a value, and the value
put in its place where the head of the request goes into the connection.
"""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING, cast

import aiohttp

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiohttp.connector import Connection

CONDITIONS = ("If-None-Match", "If-Modified-Since")


class ExactConditions(aiohttp.ClientRequest):
    """A request whose conditions are given as ISO 8859-1, a character for each byte (`Validators`)."""

    async def send(self, conn: Connection) -> aiohttp.ClientResponse:
        """Write the request to the connection. Raises ClientConnectionError where the head did not go out whole."""
        values: dict[bytes, bytes] = {}
        for name in CONDITIONS:
            value = self.headers.get(name, "")
            if not value.isascii() and max(value) < "\u0100":
                word = f"w{secrets.token_hex(16)}"
                values[word.encode()] = value.encode("latin-1")
                self.headers[name] = word
        protocol = conn.protocol
        if not values or protocol is None or protocol.transport is None:
            return await super().send(conn)
        transport = protocol.transport
        filled_in = _FilledIn(transport, values)
        protocol.transport = cast(asyncio.Transport, filled_in)
        try:
            answer = await super().send(conn)
        finally:
            # Unless the connection was lost meanwhile.
            if protocol.transport is not None:
                protocol.transport = transport
        if filled_in.left:
            conn.close()
            raise aiohttp.ClientConnectionError("the conditions could not be sent as they are")
        return answer


class _FilledIn:
    """A connection's way out, which puts each of `left` (a word and its value) in its place once."""

    def __init__(self, transport: asyncio.Transport, values: Mapping[bytes, bytes]) -> None:
        self._transport = transport
        self.left = dict(values)

    def write(self, data: bytes) -> None:
        for word, value in list(self.left.items()):
            if word in data:
                data = data.replace(word, value, 1)
                del self.left[word]
        self._transport.write(data)

    def __getattr__(self, name: str) -> object:
        return getattr(self._transport, name)
