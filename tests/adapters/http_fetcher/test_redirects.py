"""Where the fetcher lets itself be led: permanent and temporary redirects, and the addresses that it refuses."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from amended.domain.hosts import Redirect
from amended.errors import AddressRefused, ServerFault, TookTooLong, Unreachable
from tests.adapters.http_fetcher.conftest import fetch


@pytest.mark.parametrize(("first", "second", "adopted"), [(301, 308, True), (301, 302, False), (307, 301, False)])
def test_only_a_wholly_permanent_chain_is_adopted(server: HTTPServer, first: int, second: int, adopted: bool) -> None:
    """The new address is to be adopted only when every redirect of the chain was permanent and the end was good."""
    server.expect_request("/1").respond_with_data("", status=first, headers={"Location": "/2"})
    server.expect_request("/2").respond_with_data("", status=second, headers={"Location": "/3"})
    server.expect_request("/3").respond_with_data("end")
    answer = fetch(server.url_for("/1"), server)
    assert answer.url == server.url_for("/3")
    assert answer.permanent_url == (server.url_for("/3") if adopted else None)


def test_a_permanent_redirect_to_an_error_is_not_adopted(server: HTTPServer) -> None:
    """A permanent redirect that ends in a 404 gives no new address."""
    server.expect_request("/1").respond_with_data("", status=301, headers={"Location": "/2"})
    server.expect_request("/2").respond_with_data("no", status=404)
    assert fetch(server.url_for("/1"), server).permanent_url is None


@pytest.mark.parametrize(("hops", "arrives"), [(10, True), (11, False)])
def test_ten_redirects_are_the_most(server: HTTPServer, hops: int, arrives: bool) -> None:
    """Ten redirects are followed, an eleventh is a fault of the server."""
    for hop in range(hops):
        server.expect_request(f"/{hop}").respond_with_data("", status=302, headers={"Location": f"/{hop + 1}"})
    server.expect_request(f"/{hops}").respond_with_data("end")
    if arrives:
        assert fetch(server.url_for("/0"), server).body == b"end"
    else:
        with pytest.raises(ServerFault, match="redirects"):
            fetch(server.url_for("/0"), server)


@pytest.mark.slow
def test_the_deadline_does_not_run_while_a_redirect_waits_for_its_turn(server: HTTPServer) -> None:
    """Four turns are longer than the deadline; an answer that drips after them is ended by what is left of it."""
    for hop in range(4):
        server.expect_request(f"/{hop}").respond_with_data("", status=302, headers={"Location": f"/{hop + 1}"})

    def drip() -> Iterator[bytes]:
        for _ in range(25):
            time.sleep(0.2)  # the drip: five seconds of bytes, each sooner than a read times out
            yield b"x"

    answers = iter((Response("end"), Response(drip())))
    server.expect_request("/4").respond_with_handler(lambda _: next(answers))
    turns: list[Redirect] = []

    async def wait(redirect: Redirect) -> None:
        turns.append(redirect)
        await asyncio.sleep(0.2)

    assert fetch(server.url_for("/0"), server, timeout=0.6, on_redirect=wait).body == b"end"
    assert [(turn.url, turn.number, turn.permanent) for turn in turns[1:3]] == [
        (server.url_for("/2"), 2, False),
        (server.url_for("/3"), 3, False),
    ]
    began = time.monotonic()
    with pytest.raises(TookTooLong):
        fetch(server.url_for("/0"), server, timeout=0.6, on_redirect=wait)
    assert 1.4 < time.monotonic() - began < 5


def test_a_fetch_goes_on_where_an_earlier_one_was_given_back(server: HTTPServer) -> None:
    """The redirects before count on, and whether they were permanent; credentials are for the first address alone."""
    server.expect_request("/9").respond_with_data("", status=301, headers={"Location": "/10"})
    server.expect_request("/10").respond_with_data("end")
    for permanent in (True, False):
        redirect = Redirect(url=server.url_for("/9"), number=9, permanent=permanent)
        answer = fetch(
            server.url_for("/0"), server, redirect=redirect, auth="DESK", credentials={"DESK": "X-Api-Key: sesame"}
        )
        assert (answer.body, answer.permanent_url is not None) == (b"end", permanent)
    assert not any("X-Api-Key" in request.headers for request, _ in server.log)
    with pytest.raises(ServerFault, match="redirects"):
        fetch(server.url_for("/0"), server, redirect=Redirect(url=server.url_for("/9"), number=10))


def test_a_redirect_to_a_private_address_is_refused(server: HTTPServer, other: HTTPServer) -> None:
    """Each redirect is checked: a server that may be contacted cannot send us to one that may not."""
    other.expect_request("/").respond_with_data("secret")
    server.expect_request("/1").respond_with_data("", status=302, headers={"Location": other.url_for("/")})
    with pytest.raises(AddressRefused):
        fetch(server.url_for("/1"), server)
    assert not other.log


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://example.org/", "gopher://x/", "javascript:1"])
def test_a_redirect_to_another_scheme_is_refused(server: HTTPServer, location: str) -> None:
    """Only http and https are fetched, wherever the address comes from."""
    server.expect_request("/1").respond_with_data("", status=302, headers={"Location": location})
    with pytest.raises(AddressRefused):
        fetch(server.url_for("/1"), server)


SPELLINGS = [
    "127.0.0.1",
    "localhost",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "127.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "0",
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_of_this_machine_is_refused(server: HTTPServer, spelling: str) -> None:
    """Loopback is not contacted in any spelling of its address."""
    server.expect_request("/").respond_with_data("secret")
    with pytest.raises((AddressRefused, Unreachable)):
        fetch(f"http://{spelling}:{server.port}/")
    assert not server.log


def test_an_exception_holds_for_exactly_its_host_and_port(server: HTTPServer, other: HTTPServer) -> None:
    """What allow_private names is fetched; the same host at another port is not, nor the same port by another name."""
    server.expect_request("/").respond_with_data("fine")
    assert fetch(server.url_for("/"), server).body == b"fine"
    with pytest.raises(AddressRefused):
        fetch(other.url_for("/"), server)
    named = server.url_for("/").replace("localhost", "LOCALHOST.localdomain.invalid")
    with pytest.raises((AddressRefused, Unreachable)):
        fetch(named, server)


@pytest.mark.parametrize("url", ["http://[::1", "", "example.org", "http://", "http://e.org:99999/", "http://\ud800/"])
def test_what_is_no_address_is_refused(url: str) -> None:
    """Whatever stands in the place of an address is refused as such, and nothing else is raised."""
    with pytest.raises(AddressRefused):
        fetch(url)
