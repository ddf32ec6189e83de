"""Which addresses are refused at sight, before anything is looked up: whoever types one is told at once.

What is fetched is judged when it is dialled (`address_guard`): a name that leads to a private address is found there.
RFC 6761, 6.3 (localhost); inet_aton(3) for the short, octal and hexadecimal forms of IPv4 that resolvers take.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from amended.domain.addresses import host_of


def refuser(allow_private: Iterable[str]) -> Callable[[str], str]:
    """A function that says why a URL's host is not fetched, "" where that is not to be seen by its name.

    `allow_private` is the configuration's: "host:port" entries that are fetched all the same.
    """
    allowed = frozenset(entry.strip().lower() for entry in allow_private)

    def refused(url: str) -> str:
        host = urlsplit(url).hostname or ""
        port = urlsplit(url).port or (443 if url.lower().startswith("https:") else 80)
        place = host_of(url)
        if {place, f"{place}:{port}"} & allowed:
            return ""
        if host.rstrip(".") == "localhost" or host.rstrip(".").endswith(".localhost"):
            return "loopback"
        address = _literal(host)
        if address is None:
            return ""
        # aiohttp stands behind it, which a function that answers within three seconds loads only where it must.
        from amended.adapters.address_guard import why_refused

        return why_refused(address) or ""

    return refused


def _literal(host: str) -> str | None:
    """The IP address that a host is, None where it is a name."""
    if ":" in host:
        return host
    try:
        return socket.inet_ntoa(socket.inet_aton(host.rstrip(".")))
    except (OSError, UnicodeError):
        return None
