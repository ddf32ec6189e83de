"""Remembers of a connection that it was reset: of an answer without a length, aiohttp takes that for the proper end."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from aiohttp import ClientResponse

# An address as getaddrinfo gives it.
Address = tuple[int | socket.AddressFamily, int | socket.SocketKind, int, str, tuple[object, ...]]


class WatchedSocket(socket.socket):
    """A socket that knows whether reading from it ended with an error."""

    broken = False

    def recv(self, bufsize: int, flags: int = 0, /) -> bytes:
        """What `socket.socket.recv` returns and raises: so asyncio reads from a plain connection."""
        with self._watched():
            return super().recv(bufsize, flags)

    def recv_into(self, buffer: WriteableBuffer, nbytes: int = 0, flags: int = 0) -> int:
        """What `socket.socket.recv_into` returns and raises: so asyncio reads from an encrypted connection."""
        with self._watched():
            return super().recv_into(buffer, nbytes, flags)

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            yield
        except (BlockingIOError, InterruptedError):
            raise
        except OSError:
            self.broken = True
            raise


class WatchedSockets:
    """Makes the sockets of one event loop, and finds the one over which an answer comes."""

    def __init__(self) -> None:
        self._open: WeakValueDictionary[int, WatchedSocket] = WeakValueDictionary()

    def opened(self, address: Address) -> WatchedSocket:
        """A socket with which this address is dialled."""
        family, kind, protocol, _, _ = address
        made = WatchedSocket(family=family, type=kind, proto=protocol)
        self._open[made.fileno()] = made
        return made

    def of(self, got: ClientResponse) -> WatchedSocket | None:
        """The socket of an answer that is not read to its end; None where aiohttp has let go of it already."""
        transport = got.connection.transport if got.connection is not None else None
        known = transport.get_extra_info("socket") if transport is not None else None
        return self._open.get(known.fileno()) if known is not None else None
