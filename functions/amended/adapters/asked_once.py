"""Keeps aiohttp from asking a server again at once that hung up: it would be a second request without the pace.

aiohttp repeats a GET whose connection was reset. To repeat it is right where the connection had been kept from an
earlier request, since the server may have closed it meanwhile (RFC 9112, 9.3.1), but not before the host's next turn.
"""

from __future__ import annotations

from types import SimpleNamespace

import aiohttp


class HungUp(aiohttp.ClientError):
    """A server hung up, over a connection that was `kept` from an earlier request or a new one."""

    def __init__(self, known: aiohttp.ClientError, *, kept: bool) -> None:
        super().__init__(known)
        self.known = known
        self.kept = kept


class AskedOnce:
    """One request, as a middleware of aiohttp and as the context that its tracing hands on."""

    def __init__(self) -> None:
        self.reused = False

    async def __call__(
        self, request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
    ) -> aiohttp.ClientResponse:
        """Make the request. Raises HungUp where aiohttp would make it once more at once."""
        self.reused = False
        try:
            return await handler(request)
        except aiohttp.ClientConnectorError:
            raise
        except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
            raise HungUp(error, kept=self.reused) from error


def connections_traced() -> aiohttp.TraceConfig:
    """What tells a request (its `AskedOnce` is the context) that it goes over a connection that was kept."""

    async def reused(
        _: aiohttp.ClientSession, context: SimpleNamespace, __: aiohttp.TraceConnectionReuseconnParams
    ) -> None:
        context.trace_request_ctx.reused = True

    trace = aiohttp.TraceConfig()
    trace.on_connection_reuseconn.append(reused)
    return trace
