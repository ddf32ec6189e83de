"""What the fetcher says of itself and sends along: its name, validators, credentials."""

from __future__ import annotations

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from amended.adapters.http_fetcher import credentials_header, user_agent
from amended.domain.feeds import Validators
from amended.errors import AddressRefused
from tests.adapters.http_fetcher.conftest import fetch


def test_it_says_who_it_is_and_carries_nothing_else(server: HTTPServer) -> None:
    """The User-Agent names product, version, URL and contact; there is no cookie, no Referer, nothing uncacheable."""
    seen: list[dict[str, str]] = []

    def answer(request: Request) -> Response:
        seen.append(dict(request.headers))
        return Response("ok", headers={"Set-Cookie": "id=1"})

    server.expect_request("/a").respond_with_handler(answer)
    server.expect_request("/b").respond_with_data("", status=302, headers={"Location": "/a", "Set-Cookie": "x=1"})
    fetch(server.url_for("/b"), server)
    headers = {name.lower() for name in seen[0]}
    assert seen[0]["User-Agent"] == user_agent("desk@example.org")
    assert "https://github.com/amended/amended; desk@example.org" in seen[0]["User-Agent"]
    assert not headers & {"cookie", "referer", "cache-control", "pragma", "authorization"}


def test_a_contact_cannot_add_headers() -> None:
    """Line breaks in the configured contact do not reach the wire."""
    assert "\n" not in user_agent("desk\r\nX-Evil: 1")


def test_validators_come_back_byte_for_byte(server: HTTPServer) -> None:
    """What the server gave as ETag and Last-Modified is sent back unchanged, however odd."""
    odd = Validators(etag='W/"a,b  c" x', last_modified="yesterday, more or less")
    server.expect_request(
        "/a", headers={"If-None-Match": 'W/"a,b  c" x', "If-Modified-Since": "yesterday, more or less"}
    ).respond_with_data("", status=304, headers={"ETag": "unquoted"})
    answer = fetch(server.url_for("/a"), server, validators=odd)
    assert answer.status == 304
    assert answer.validators == Validators(etag="unquoted")


def test_credentials_go_to_the_first_address_only(server: HTTPServer, other: HTTPServer) -> None:
    """Credentials by name are sent to the address asked, and across no redirect."""
    server.expect_request("/", headers={"X-Api-Key": "sesame"}).respond_with_data(
        "", status=302, headers={"Location": other.url_for("/")}
    )
    other.expect_request("/").respond_with_data("end")
    fetch(server.url_for("/"), server, other, credentials={"DESK": "X-Api-Key: sesame"}, auth="DESK")
    assert "X-Api-Key" not in other.log[0][0].headers


def test_a_password_in_the_address_is_sent_and_never_shown(server: HTTPServer) -> None:
    """A URL's user and password become basic authentication; no result and no error shows them."""
    server.expect_request("/", headers={"Authorization": "Basic bWU6c2VzYW1l"}).respond_with_data("in")
    url = server.url_for("/").replace("//", "//me:sesame@")
    answer = fetch(url, server)
    assert answer.body == b"in"
    assert "sesame" not in answer.url
    with pytest.raises(AddressRefused) as refusal:
        fetch(url)
    assert "sesame" not in str(refusal.value)


def test_a_user_in_an_address_is_no_header(server: HTTPServer) -> None:
    """User and password of an address are only ever basic authentication, whatever they look like."""
    server.expect_request("/").respond_with_data("in")
    fetch(server.url_for("/").replace("//", "//X-Evil:%20yes@"), server)
    headers = server.log[0][0].headers
    assert "X-Evil" not in headers
    assert headers["Authorization"].startswith("Basic ")


@pytest.mark.parametrize(
    ("secret", "header"),
    [
        ("Bearer abc:def", ("Authorization", "Bearer abc:def")),
        ("X-Key: a b", ("X-Key", "a b")),
        ("me:sesame", ("Authorization", "Basic bWU6c2VzYW1l")),
    ],
)
def test_credentials_are_a_scheme_a_header_or_a_user(secret: str, header: tuple[str, str]) -> None:
    """The three spellings of credentials become the header that they stand for."""
    assert credentials_header(secret) == header
