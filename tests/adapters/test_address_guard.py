"""Which addresses are dialled, and that the check sits at the dialling."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import aiohttp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.adapters.address_guard import ForbiddenAddress, GuardedResolver, guarded_socket, why_refused
from amended.adapters.watched_sockets import WatchedSockets

REFUSED = {
    "0.0.0.1": "this network",
    "10.1.2.3": "private",
    "100.64.0.1": "carriers",
    "100.100.100.200": "carriers",
    "127.0.0.1": "loopback",
    "168.63.129.16": "cloud",
    "169.254.169.254": "link-local",
    "172.31.255.255": "private",
    "192.0.0.192": "reserved",
    "192.168.1.1": "private",
    "198.19.0.1": "benchmarks",
    "224.0.0.1": "multicast",
    "255.255.255.255": "reserved",
    "::": "reserved",
    "::1": "loopback",
    "::127.0.0.1": "reserved",
    "::ffff:10.0.0.1": "IPv4",
    "::ffff:93.184.216.34": "IPv4",
    "64:ff9b::a00:1": "NAT64",
    "64:ff9b:1::1": "NAT64",
    "2001::1": "Teredo",
    "2001:db8::1": "documentation",
    "2002:7f00:1::": "6to4",
    "fc00::1": "private",
    "fd00:ec2::254": "private",
    "fe80::1%eth0": "link-local",
    "fec0::1": "reserved",
    "ff02::1": "multicast",
    "example.org": "no IP address",
}


@pytest.mark.parametrize(("address", "reason"), REFUSED.items())
def test_addresses_that_are_not_public_are_refused(address: str, reason: str) -> None:
    """Every kind of address that is not public is refused, with the kind in words."""
    assert reason in (why_refused(address) or "")


@pytest.mark.parametrize("address", ["93.184.216.34", "1.1.1.1", "172.32.0.1", "2606:2800:220:1::", "2a00:1450::1"])
def test_public_addresses_are_dialled(address: str) -> None:
    """Public addresses are not refused."""
    assert why_refused(address) is None


@given(st.ip_addresses())
def test_nothing_that_python_calls_private_is_dialled(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    """What is public here is global for the standard library too, and no multicast."""
    if why_refused(str(address)) is None:
        assert address.is_global
        assert not address.is_multicast


def test_a_socket_for_a_private_address_is_not_made() -> None:
    """The last check stands where the socket is made, whoever asked for it."""
    with pytest.raises(ForbiddenAddress, match="link-local"):
        guarded_socket((socket.AF_INET, socket.SOCK_STREAM, 6, "", ("169.254.169.254", 80)), WatchedSockets().opened)


def test_a_name_with_only_private_addresses_is_refused() -> None:
    """A name that leads to this machine is refused when it is resolved."""

    async def resolve() -> None:
        with ThreadPoolExecutor(1) as executor:
            await GuardedResolver(executor).resolve("localhost", 80)

    with pytest.raises(ForbiddenAddress):
        asyncio.run(resolve())


def test_a_name_that_turns_private_between_check_and_dialling_is_refused() -> None:
    """DNS rebinding: even where the resolver is fooled, no connection is made, to one address or to several."""

    class Rebinding(aiohttp.abc.AbstractResolver):
        def __init__(self, *addresses: str) -> None:
            self.addresses = addresses

        async def resolve(
            self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
        ) -> list[aiohttp.abc.ResolveResult]:
            return [
                {
                    "hostname": host,
                    "host": address,
                    "port": port,
                    "family": family or socket.AF_INET,
                    "proto": 6,
                    "flags": 0,
                }
                for address in self.addresses
            ]

        async def close(self) -> None:
            pass

    contacts = []

    async def scene() -> None:
        async def contact(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            contacts.append(1)
            writer.close()

        listener = await asyncio.start_server(contact, "127.0.0.1", 0)
        port = listener.sockets[0].getsockname()[1]
        for addresses in (["127.0.0.1"], ["127.0.0.1", "10.0.0.1", "127.0.0.1"]):
            guarded = partial(guarded_socket, opened=WatchedSockets().opened)
            connector = aiohttp.TCPConnector(resolver=Rebinding(*addresses), socket_factory=guarded)
            async with aiohttp.ClientSession(connector=connector) as session:
                with pytest.raises(aiohttp.ClientConnectorError):
                    await session.get(f"http://news.example:{port}/")
        listener.close()

    asyncio.run(scene())
    assert not contacts
