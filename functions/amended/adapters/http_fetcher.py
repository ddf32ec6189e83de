"""HTTP by aiohttp: one GET, politely and safely. Pace and robots.txt are the services' business.

What holds for every request, whatever it is for:

- only http and https, only addresses that are public at the moment of dialling (`address_guard`), except what
  `allow_private` names by host and port as the URL spells them; redirects are followed here, one by one, so that
  each is checked and ten are the most;
- one deadline over connecting, headers, body and redirects, which does not run while the services wait for the turn of
  a redirect; a limit of bytes after decompression, while reading;
- few large answers at a time, counted until whoever asked lets go of them: two hundred hosts that send the most that
  is allowed, or somewhat less, must not fill the memory. The deadline does not run while an answer waits for its place;
- no cookies, no Referer, no proxy from the environment, TLS verified, credentials to the first address only.

aiohttp was chosen by measurement (benchmarks/fetch.py) and because the hooks that the guard needs are public API:
`TCPConnector(resolver=, socket_factory=)`.
"""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit, urlunsplit

from amended import __version__
from amended.adapters.answer_places import HeldAnswer, Place, paused, places
from amended.adapters.content_decoding import BodyDecoder, encoding_of
from amended.adapters.http_faults import translated
from amended.adapters.watched_sockets import WatchedSockets
from amended.config import FetchSettings
from amended.domain.addresses import absolute, display_url, host_of, is_web_address, request_url
from amended.domain.feeds import Validators
from amended.domain.hosts import Redirect
from amended.domain.http_dates import retry_after
from amended.errors import AddressRefused, ServerFault, TookTooLong, TooLarge, Unreachable
from amended.ports import Fetched, FetchRequest

if TYPE_CHECKING:
    from aiohttp import ClientResponse, ClientSession, TCPConnector

PRODUCT_URL = "https://github.com/amended/amended"
_ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, text/html, application/xml, */*;q=0.8"
_MOST_REDIRECTS = 10
_PERMANENT = frozenset({301, 308})
_REDIRECTS = _PERMANENT | {302, 303, 307}
# News sites send policies of many kilobytes in their headers; aiohttp's own limit is 8 kB.
_HEADER_BYTES = 64 * 1024
# As many as hosts that are asked at a time, so that slow names hold up nobody else's.
_LOOKUPS_AT_A_TIME = 100
# Of an answer that is an error no more is read than can say why.
_ERROR_BYTES = 256 * 1024
# What a connection holds of an answer that is not read on, because it waits for its place, is twice this.
_BUFFER = 32 * 1024
# So long the services may take before a redirect is followed; they keep a shorter time themselves.
_LONGEST_TURN = 180.0
_LISTS = frozenset({"cache-control", "content-encoding", "link", "vary"})
_OK = 200


def user_agent(contact: str) -> str:
    """The name under which every request is made: product, version, where to read about it, whom to write to."""
    contact = "".join(c for c in contact if c.isprintable() and c.isascii()).strip()
    return f"Amended/{__version__} (+{PRODUCT_URL}{'; ' + contact if contact else ''})"


_AUTHORIZATION = re.compile(r"[A-Za-z][\w-]* \S+$")
_HEADER = re.compile(r"([A-Za-z0-9!#$%&'*+.^_`|~-]+): +(\S.*)$")


def credentials_header(secret: str) -> tuple[str, str]:
    """Name and value of the header that credentials of the configuration stand for.

    `user:password` is basic authentication (RFC 7617), `Name: value` a header, `Bearer …` (a scheme and a word) the
    Authorization header.
    """
    secret = secret.strip()
    if _AUTHORIZATION.match(secret):
        return "Authorization", secret
    if header := _HEADER.match(secret):
        return header[1], header[2]
    return "Authorization", _basic(secret)


def _basic(user_and_password: str) -> str:
    return "Basic " + base64.b64encode(user_and_password.encode()).decode()


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What holds for all steps of one fetch: its `subject` in words, the most bytes, and the deadline."""

    subject: str
    max_bytes: int
    deadline: asyncio.Timeout


@dataclass(frozen=True, slots=True)
class _Answer:
    """One answer on the way: a redirect to follow (`location`), or the last one with its body."""

    status: int
    headers: dict[str, str]
    body: bytes
    validators: Validators
    location: str | None = None
    place: Place | None = None
    broken_off: bool = False


class _ClosedMeanwhile(ServerFault):
    """A connection that was kept from an earlier request was closed: the server may never have seen this one."""


class HttpFetcher:
    """Fulfils `amended.ports.Fetcher`. `credentials` maps the names that requests carry in `auth` to secrets.

    Connections are opened on the first fetch and belong to the running event loop; `close` lets go of them.
    """

    def __init__(self, settings: FetchSettings, credentials: Mapping[str, str]) -> None:
        self._settings = settings
        self._credentials = credentials
        self._allowed = frozenset(entry.strip().lower() for entry in settings.allow_private)
        self._sessions: dict[bool, ClientSession] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lookups: ThreadPoolExecutor | None = None
        self._places = places()
        self._sockets = WatchedSockets()

    async def fetch(self, request: FetchRequest) -> Fetched:
        """The answer to one GET. Raises as `amended.ports.Fetcher.fetch` says."""
        seconds = self._settings.timeout.total_seconds()
        try:
            async with asyncio.timeout(seconds) as deadline:
                limit = request.max_bytes or self._settings.max_bytes
                return await self._follow(request, _Bounds(display_url(request.url), limit, deadline))
        except TimeoutError as error:
            raise TookTooLong(display_url(request.url), f"no complete answer within {seconds:g} s") from error

    async def close(self) -> None:
        """Let go of the connections; a later fetch opens new ones."""
        sessions, self._sessions = list(self._sessions.values()), {}
        for session in sessions:
            await session.close()
        if self._lookups is not None:
            self._lookups.shutdown(wait=False, cancel_futures=True)
            self._lookups = None

    async def _follow(self, request: FetchRequest, bounds: _Bounds) -> Fetched:
        """Requests the address and what it redirects to, until there is an answer."""
        asked, first_headers = self._first(request)
        redirect = request.redirect
        while True:
            url, headers = (asked, first_headers) if redirect is None else (redirect.url, {})
            conditions = _conditions(request.validators) if url == (request.validators.at or asked) else {}
            headers |= conditions
            try:
                answer = await self._ask(url, headers, bounds)
            except _ClosedMeanwhile:
                # RFC 9112, 9.3.1: asked once more, and like any other request at its host's turn.
                await _turn(request, redirect or Redirect(url=url, number=0), bounds)
                answer = await self._ask(url, headers, bounds)
            if answer.location is None:
                adopt = redirect is not None and redirect.permanent and answer.status == _OK
                return HeldAnswer(
                    url=url,
                    status=answer.status,
                    headers=answer.headers,
                    body=answer.body,
                    permanent_url=url if adopt else None,
                    retry_after=retry_after(answer.headers, datetime.now(UTC)),
                    validators=_given_at(url, asked, answer.validators),
                    conditional=bool(conditions),
                    broken_off=answer.broken_off,
                    place=answer.place,
                )
            redirect = _further(redirect, url, answer)
            if redirect.number > _MOST_REDIRECTS:
                raise ServerFault(bounds.subject, f"more than {_MOST_REDIRECTS} redirects")
            await _turn(request, redirect, bounds)

    def _first(self, request: FetchRequest) -> tuple[str, dict[str, str]]:
        """The first address, without user and password, and the headers that only it gets."""
        headers: dict[str, str] = {}
        url = request_url(request.url)
        if request.auth:
            secret = self._credentials.get(request.auth, "")
            if not secret:
                raise AddressRefused(display_url(url), f"the credentials {request.auth!r} are not set")
            name, value = credentials_header(secret)
            headers[name] = value
        elif is_web_address(url) and (user := urlsplit(url).netloc.rpartition("@")[0]):
            headers["Authorization"] = _basic(unquote(user) if ":" in user else f"{unquote(user)}:")
        return _without_user(url), headers

    async def _ask(self, url: str, headers: Mapping[str, str], bounds: _Bounds) -> _Answer:
        import aiohttp
        from yarl import URL

        from amended.adapters.asked_once import AskedOnce, HungUp

        subject = bounds.subject
        if not is_web_address(url):
            raise AddressRefused(subject, f"{display_url(url)} is no http or https address")
        where = "" if display_url(url) == subject else f" (at {display_url(url)})"
        try:
            once = AskedOnce()
            async with self._session(url).get(
                URL(url, encoded=True),
                headers=headers,
                allow_redirects=False,
                middlewares=(once,),
                trace_request_ctx=once,
            ) as got:
                return await self._read(got, bounds)
        except aiohttp.InvalidURL as error:
            raise AddressRefused(subject, f"no address that can be asked{where}") from error
        except aiohttp.ClientError as error:
            fault = translated(error.known if isinstance(error, HungUp) else error, subject, where)
            if isinstance(error, HungUp) and error.kept:
                raise _ClosedMeanwhile(subject, fault.detail) from error
            raise fault from error
        except (UnicodeError, ValueError) as error:
            raise AddressRefused(subject, f"no address that can be asked{where}") from error
        except OSError as error:
            raise Unreachable(subject, f"the connection failed: {error.strerror or error}{where}") from error

    async def _read(self, got: ClientResponse, bounds: _Bounds) -> _Answer:
        """The answer with its body, unless it is a redirect that says where to."""
        headers = _headers(got)
        validators = Validators(etag=_verbatim(got, b"etag"), last_modified=_verbatim(got, b"last-modified"))
        if got.status in _REDIRECTS and (location := _location(got)):
            if got.content_length is not None and got.content_length <= _ERROR_BYTES:
                await got.read()  # so that the connection can be used again
            return _Answer(got.status, headers, b"", validators, location)
        good = got.status < 400
        connection = self._sockets.of(got)
        try:
            most = bounds.max_bytes if good else min(bounds.max_bytes, _ERROR_BYTES)
            body, place = await self._body(got, headers, replace(bounds, max_bytes=most))
        except (ServerFault, TooLarge):
            if good:
                raise
            body, place = b"", None
        broken_off = connection is not None and connection.broken
        return _Answer(got.status, headers, body, validators, place=place, broken_off=broken_off)

    async def _body(self, got: ClientResponse, headers: Mapping[str, str], bounds: _Bounds) -> tuple[bytes, Place]:
        """The decoded body, and its place among the answers of its size."""
        subject, limit = bounds.subject, bounds.max_bytes
        decoder = BodyDecoder(encoding_of(headers.get("content-encoding", ""), subject), limit, subject)
        if got.content_length is not None and got.content_length > limit:
            raise TooLarge(subject, f"the answer has {got.content_length:,} bytes, {limit:,} are the most")
        place = Place()
        async for chunk in got.content.iter_any():
            for size in decoder.steps(chunk):
                await place.grow(size, self._places, bounds.deadline)
        return decoder.finish(), place

    def _session(self, url: str) -> ClientSession:
        """The session for this address: guarded, unless the configuration allows exactly this host and port."""
        import aiohttp

        from amended.adapters.asked_once import connections_traced
        from amended.adapters.exact_conditions import ExactConditions

        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            # The connections of an earlier loop died with it.
            self._sessions, self._loop, self._places = {}, loop, places()
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        free = f"{host_of(url)}:{port}" in self._allowed or host_of(url) in self._allowed
        if free not in self._sessions:
            self._sessions[free] = aiohttp.ClientSession(
                connector=self._connector(guarded=not free),
                request_class=ExactConditions,
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={
                    "User-Agent": user_agent(self._settings.contact),
                    "Accept": _ACCEPT,
                    "Accept-Encoding": "gzip, deflate",
                },
                timeout=aiohttp.ClientTimeout(total=None),  # ours covers the redirects too
                auto_decompress=False,
                trust_env=False,
                trace_configs=[connections_traced()],
                max_line_size=_HEADER_BYTES,
                max_field_size=_HEADER_BYTES,
                read_bufsize=_BUFFER,
            )
        return self._sessions[free]

    def _connector(self, *, guarded: bool) -> TCPConnector:
        import aiohttp

        from amended.adapters.address_guard import GuardedResolver, ThreadResolver, guarded_socket

        if self._lookups is None:
            self._lookups = ThreadPoolExecutor(_LOOKUPS_AT_A_TIME, thread_name_prefix="amended-dns")
        # No cache of names: what was checked is what is dialled.
        return aiohttp.TCPConnector(
            resolver=(GuardedResolver if guarded else ThreadResolver)(self._lookups),
            socket_factory=partial(guarded_socket, opened=self._sockets.opened) if guarded else self._sockets.opened,
            use_dns_cache=False,
            limit=0,
        )


async def _turn(request: FetchRequest, redirect: Redirect, bounds: _Bounds) -> None:
    """Wait until the services let the redirect be followed; the deadline does not run meanwhile."""
    if request.on_redirect is not None and is_web_address(redirect.url):
        with paused(bounds.deadline, _LONGEST_TURN):
            await request.on_redirect(redirect)


def _further(before: Redirect | None, url: str, answer: _Answer) -> Redirect:
    """The redirect that the answer at `url` is, after the one `before` it on the way."""
    return Redirect(
        url=_without_user(request_url(absolute(url, answer.location or ""))),
        number=1 if before is None else before.number + 1,
        permanent=answer.status in _PERMANENT and (before is None or before.permanent),
        retry_after=retry_after(answer.headers, datetime.now(UTC)),
    )


def _conditions(validators: Validators) -> dict[str, str]:
    """The headers of a conditional request: what the server gave, byte for byte (RFC 9110, 13.1)."""
    headers = {}
    if validators.etag:
        headers["If-None-Match"] = validators.etag
    if validators.last_modified:
        headers["If-Modified-Since"] = validators.last_modified
    return headers


def _given_at(url: str, asked: str, validators: Validators) -> Validators:
    """The validators, with the address that gave them where that is not the one that was asked."""
    return replace(validators, at=url) if url != asked and validators != Validators() else validators


def _without_user(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])) if "@" in parts.netloc else url


def _headers(got: ClientResponse) -> dict[str, str]:
    """The headers by lower-case name; lists are joined, of anything else that came twice the first counts."""
    headers: dict[str, str] = {}
    for field_name, field_value in got.headers.items():
        # aiohttp keeps bytes that are no UTF-8 as surrogates, which nothing else takes.
        name, value = field_name.lower(), field_value.encode("utf-8", "replace").decode()
        if name not in headers:
            headers[name] = value
        elif name in _LISTS:
            headers[name] += f", {value}"
    return headers


def _verbatim(got: ClientResponse, name: bytes) -> str | None:
    """A header as the server sent it, a character for each byte (ISO 8859-1)."""
    return next((value.decode("latin-1") for known, value in got.raw_headers if known.lower() == name and value), None)


def _location(got: ClientResponse) -> str:
    """The Location header; servers that send it raw mean UTF-8, or else Latin-1."""
    for name, value in got.raw_headers:
        if name.lower() == b"location":
            try:
                return value.decode().strip()
            except UnicodeDecodeError:
                return value.decode("latin-1").strip()
    return ""
