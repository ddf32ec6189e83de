"""The model behind an endpoint that hangs, drips or hangs up: an answer comes in time or not at all."""

from __future__ import annotations

import socket
import struct
import subprocess
import sys
import time
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from amended.errors import RequestRefused, ServerFault, TookTooLong, Unreachable
from tests.adapters.model_endpoint import asked
from tests.raw_server import raw_server


def hang(connection: socket.socket) -> None:
    """Take whatever comes and say nothing, until whoever asks hangs up."""
    connection.settimeout(20)
    with suppress(OSError):
        while connection.recv(65536):
            pass


@contextmanager
def raw_endpoint(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """The address of an endpoint that does on its sockets what no web server would do."""

    def speak(connection: socket.socket) -> None:
        connection.settimeout(5)
        connection.recv(65536)
        talk(connection)

    with raw_server(speak) as address:
        yield f"http://{address}/v1"


def test_a_hang_ends_at_the_deadline() -> None:
    """An endpoint that takes the request and says nothing costs the deadline and no more."""
    with raw_endpoint(hang) as url:
        error, seconds = asked(url, seconds=0.6)
    assert isinstance(error, TookTooLong)
    assert seconds < 5


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"])
def test_a_drip_ends_at_the_deadline(start: bytes) -> None:
    """Bytes that keep coming, in the head or in the body, do not stretch the deadline."""

    def drip(connection: socket.socket) -> None:
        connection.sendall(start or b"HTTP/1.1 200 OK\r\nX-Slow: ")
        for _ in range(400):
            connection.sendall(b" ")
            time.sleep(0.05)  # the drip: each byte sooner than a read times out

    with raw_endpoint(drip) as url:
        error, seconds = asked(url, seconds=0.6)
    assert isinstance(error, TookTooLong)
    assert seconds < 5


def test_half_an_answer_is_a_server_fault() -> None:
    """A connection that closes in the middle of the body is a fault of the server."""

    def half(connection: socket.socket) -> None:
        connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{"choices": [{"mes')

    with raw_endpoint(half) as url:
        error, _ = asked(url)
    assert isinstance(error, ServerFault)


def _hang_up(connection: socket.socket) -> None:
    """Close without a word."""


def _reset(connection: socket.socket) -> None:
    """Close with a reset, as a gateway without a live backend does."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@pytest.mark.parametrize("behaviour", [_hang_up, _reset])
def test_a_connection_closed_without_an_answer_is_unreachable(behaviour: Callable[[socket.socket], None]) -> None:
    """Whoever takes the connection and says nothing cannot be reached: nothing was answered, and nothing broke off."""
    with raw_endpoint(behaviour) as url:
        error, _ = asked(url)
    assert isinstance(error, Unreachable)
    assert "closed the connection without an answer" in str(error)


def test_what_is_no_http_is_a_server_fault() -> None:
    """An answer that is no HTTP at all was answered, and wrongly."""
    with raw_endpoint(lambda connection: connection.sendall(b"220 mail.example ESMTP\r\n\r\n")) as url:
        error, _ = asked(url)
    assert isinstance(error, ServerFault)


def test_an_endless_answer_is_a_server_fault() -> None:
    """An answer of more than a megabyte is not read to its end."""

    def flood(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(10_000):
            connection.sendall(b"x" * 65536)

    with raw_endpoint(flood) as url:
        error, seconds = asked(url, within=20)
    assert isinstance(error, ServerFault)
    assert seconds < 20


def _packed() -> bytes:
    """A hundred megabytes of spaces, packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(b" " * 1_000_000) for _ in range(100)) + packer.flush()


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
def test_an_endless_page_of_error_is_not_kept(packed: bool) -> None:
    """Neither an error's page without an end nor one that unpacks to a hundred times its size fills the memory."""
    coding = "Content-Encoding: gzip\r\n" if packed else ""
    page = _packed() if packed else b"x" * 100_000_000

    def flood(connection: socket.socket) -> None:
        connection.sendall(f"HTTP/1.1 403 No\r\n{coding}Connection: close\r\n\r\n".encode())
        with suppress(OSError):
            connection.sendall(page)

    tracemalloc.start()
    with raw_endpoint(flood) as url:
        error, _ = asked(url, within=20)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(error, RequestRefused)
    assert most < 40_000_000


def test_the_time_that_is_left_is_the_deadline() -> None:
    """A call that is given less than the configured deadline takes no longer than that."""
    with raw_endpoint(hang) as url:
        error, seconds = asked(url, seconds=30, within=0.4)
    assert isinstance(error, TookTooLong)
    assert seconds < 5


# A process that has never asked a model: it asks one, and prints the seconds that took, and those in which the library
# was imported, which goes on behind it.
_FIRST_CALL = """
import sys, time
from datetime import timedelta
from amended.adapters.openai_summariser import OpenAiSummariser
from amended.config import SummarySettings
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summary_material import SummaryMaterial
from amended.errors import TookTooLong

notice = Notice(kind=NoticeKind.CORRECTION, text="The bridge opened in 1933.")
material = SummaryMaterial(
    url="", title_before="", title_after="", language="en", events=(), notices=(notice,)
)
settings = SummarySettings(key="none", base_url=sys.argv[1], deadline=timedelta(seconds=0.05))
assert "openai" not in sys.modules
began = time.monotonic()
try:
    OpenAiSummariser(settings).summarise(material)
except TookTooLong:
    took = time.monotonic() - began
    import openai
    print(took, time.monotonic() - began)
"""


def test_the_deadline_holds_around_the_first_call_of_a_process() -> None:
    """What the library takes to be imported, a second or more, is part of the deadline."""
    with raw_endpoint(hang) as url:
        done = subprocess.run(
            [sys.executable, "-c", _FIRST_CALL, url], capture_output=True, text=True, timeout=60, check=True
        )
    took, imported = map(float, done.stdout.split())
    assert 0.05 <= took < imported / 2


def test_an_endpoint_that_is_down_is_unreachable() -> None:
    """A closed port is tried again within the deadline and then reported."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    error, seconds = asked(f"http://127.0.0.1:{port}/v1")
    assert isinstance(error, Unreachable)
    assert seconds < 10
