"""A socket knows that its connection was reset, in whichever of the two ways an event loop reads from it."""

from __future__ import annotations

import socket
import struct
from collections.abc import Callable

import pytest

from amended.adapters.watched_sockets import WatchedSocket, WatchedSockets

# asyncio reads the first way from a plain connection, and the second from one that is encrypted.
WAYS: dict[str, Callable[[WatchedSocket], object]] = {
    "recv": lambda connection: connection.recv(1000),
    "recv_into": lambda connection: connection.recv_into(bytearray(1000)),
}


@pytest.mark.parametrize("read", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("reset", [True, False])
def test_a_reset_is_told_from_an_end_and_from_nothing_yet(read: Callable[[WatchedSocket], object], reset: bool) -> None:
    """Neither that no bytes are there yet nor the proper end says that it is broken; a reset does."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        connection = WatchedSockets().opened((socket.AF_INET, socket.SOCK_STREAM, 0, "", server.getsockname()))
        with connection:
            connection.connect(server.getsockname())
            peer, _ = server.accept()
            connection.setblocking(False)
            with pytest.raises(BlockingIOError):
                read(connection)
            assert not connection.broken
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", int(reset), 0))
            peer.close()
            connection.settimeout(5)
            if reset:
                with pytest.raises(ConnectionResetError):
                    read(connection)
            else:
                read(connection)
            assert connection.broken is reset
