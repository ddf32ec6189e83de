"""Says in our own words what went wrong with a request: errors of aiohttp as those of `amended.errors`."""

from __future__ import annotations

import errno
import ssl

from amended.errors import AddressRefused, AmendedError, ServerFault, Unreachable

_BROKEN_OFF = frozenset({errno.ECONNRESET, errno.ECONNABORTED, errno.EPIPE})


def translated(error: BaseException, subject: str, where: str) -> AmendedError:
    """An error of aiohttp as one of ours, about `subject`; `where` is added where a redirect led elsewhere."""
    import aiohttp

    from amended.adapters.address_guard import ForbiddenAddress

    if isinstance(error, aiohttp.ClientSSLError | ssl.SSLError):
        return Unreachable(subject, f"no TLS session: {_words(error)}{where}")
    if isinstance(error, aiohttp.ClientConnectorError):
        if isinstance(error.os_error, ForbiddenAddress):
            return AddressRefused(subject, f"not fetched: {error.os_error}{where}")
        if isinstance(error, aiohttp.ClientConnectorDNSError):
            return Unreachable(subject, f"the name {error.host} does not resolve{where}")
        return Unreachable(subject, f"no connection: {_words(error.os_error)}{where}")
    if isinstance(error, aiohttp.ClientPayloadError):
        return ServerFault(subject, f"the answer was cut off{where}")
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return ServerFault(subject, f"the server hung up without an answer{where}")
    if isinstance(error, OSError) and error.errno in _BROKEN_OFF:
        return ServerFault(subject, f"the server broke the connection off without an answer{where}")
    if isinstance(error, aiohttp.ClientResponseError):
        # The parser's reason; what stands behind it is the server's.
        reason = error.message.partition(":")[0].strip()
        return ServerFault(subject, f"the answer is not HTTP{f' ({reason})' if reason else ''}{where}")
    return Unreachable(subject, f"the connection failed: {_words(error)}{where}")


def _words(error: BaseException) -> str:
    """What an error says, on one line and of sane length."""
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join("".join(c if c.isprintable() else " " for c in said).split())[:200] or type(error).__name__
