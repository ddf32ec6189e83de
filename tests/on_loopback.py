"""What the web servers have in common that tests stand in place of others."""

from __future__ import annotations

import sys
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self


class Handler(BaseHTTPRequestHandler):
    """Answers requests in the way of a subclass, and says nothing on the terminal."""

    def answer(self) -> None:
        """Answer one request."""
        raise NotImplementedError

    def do_GET(self) -> None:
        """One request."""
        self.answer()

    def do_POST(self) -> None:
        """One request, whose body is not read yet."""
        self.answer()

    def reply(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        """Send one answer, with its length."""
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """Each request in a thread of its own."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Show what went wrong, unless a connection was dropped: that is often done on purpose."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class OnLoopback:
    """A web server on this machine: `with` serves it, each request in a thread of its own."""

    def __init__(self, handler: type[BaseHTTPRequestHandler], *, address: str = "127.0.0.1", port: int = 0) -> None:
        self._server = _Server((address, port), handler)

    @property
    def port(self) -> int:
        """The port, which the system chose unless it was given."""
        return self._server.server_port

    @property
    def host(self) -> str:
        """Host and port."""
        return f"{self._server.server_address[0]!s}:{self.port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
