"""Which network addresses are dialled: only public ones, judged at the moment of dialling.

The check sits where no trick gets around it: aiohttp asks `guarded_socket` for the socket of every single address
that it is about to connect to, whether it came from DNS, from a literal in a URL or from a redirect. `GuardedResolver`
says the same earlier, so that a refusal is named as one.

Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries; RFC 6890; RFC 6052 (NAT64).
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from concurrent.futures import Executor
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from aiohttp.abc import AbstractResolver, ResolveResult

from amended.adapters.watched_sockets import Address

_REFUSED_V4 = tuple(
    (ip_network(network), name)
    for network, name in (
        ("0.0.0.0/8", "this network"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "shared by carriers (CGNAT)"),
        ("127.0.0.0/8", "loopback"),
        ("168.63.129.16/32", "a cloud's own service"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved"),
        ("192.0.2.0/24", "for documentation"),
        ("192.88.99.0/24", "reserved"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "for benchmarks"),
        ("198.51.100.0/24", "for documentation"),
        ("203.0.113.0/24", "for documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
    )
)
# Of IPv6 only global unicast is public; within it these are not, or carry an IPv4 address that could be anything.
_GLOBAL_UNICAST = ip_network("2000::/3")
_REFUSED_V6 = tuple(
    (ip_network(network), name)
    for network, name in (
        ("2001::/23", "for protocols (Teredo and others)"),
        ("2001:db8::/32", "for documentation"),
        ("2002::/16", "6to4"),
        ("3fff::/20", "for documentation"),
    )
)
_NAMED_V6 = tuple(
    (ip_network(network), name)
    for network, name in (
        ("::1/128", "loopback"),
        ("::ffff:0:0/96", "an IPv4 address in IPv6"),
        ("64:ff9b::/96", "NAT64"),
        ("64:ff9b:1::/48", "NAT64"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("ff00::/8", "multicast"),
    )
)


def why_refused(address: str) -> str | None:
    """Why this IP address is not dialled, in words; None where it is public. What is no address is refused too."""
    try:
        parsed: IPv4Address | IPv6Address = ip_address(address.partition("%")[0])
    except ValueError:
        return "no IP address"
    if isinstance(parsed, IPv4Address):
        return next((name for network, name in _REFUSED_V4 if parsed in network), None)
    if parsed not in _GLOBAL_UNICAST:
        return next((name for network, name in _NAMED_V6 if parsed in network), "reserved")
    return next((name for network, name in _REFUSED_V6 if parsed in network), None)


class ForbiddenAddress(OSError):
    """A connection to an address that is not public was about to be made. An OSError, as aiohttp expects here."""


def guarded_socket(address: Address, opened: Callable[[Address], socket.socket]) -> socket.socket:
    """The socket with which this address is dialled, as `opened` makes it. Raises ForbiddenAddress."""
    endpoint = address[4]
    reason = why_refused(str(endpoint[0]))
    if reason is not None:
        raise ForbiddenAddress(f"{endpoint[0]} is {reason}")
    return opened(address)


class ThreadResolver(AbstractResolver):
    """Asks the system for a name's addresses, in the threads of its own executor: a slow DNS holds up nothing else."""

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of a name. Raises OSError."""
        found = await asyncio.get_running_loop().run_in_executor(
            self._executor, lambda: socket.getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM)
        )
        return [
            ResolveResult(
                hostname=host,
                host=str(endpoint[0]),
                port=int(endpoint[1]),
                family=kind,
                proto=protocol,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for kind, _, protocol, _, endpoint in found
        ]

    async def close(self) -> None:
        """Nothing to let go of: the executor belongs to whoever made it."""


class GuardedResolver(ThreadResolver):
    """Leaves out addresses that are not public; raises ForbiddenAddress where none is left."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The public addresses of a name. Raises ForbiddenAddress, or OSError where the name does not resolve."""
        found = await super().resolve(host, port, family)
        allowed = [result for result in found if why_refused(result["host"]) is None]
        if found and not allowed:
            raise ForbiddenAddress(f"{found[0]['host']} is {why_refused(found[0]['host'])}")
        return allowed
