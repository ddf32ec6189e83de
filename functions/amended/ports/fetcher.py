"""HTTP: what is asked, what is answered, and who does it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from amended.domain.feeds import Validators
from amended.domain.hosts import Redirect


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRequest:
    """What to fetch. `auth` names credentials of the configuration; `validators` go to the address that gave them.

    `on_redirect` is awaited before a redirect is followed, and before a request is made once more, so that the services
    can keep the pace of its host and its robots.txt; the fetch's deadline does not run meanwhile, and what it raises,
    `fetch` raises. `redirect` is one that an earlier fetch of `url` was given back at: this one goes on there, as if it
    had come from `url`.
    """

    url: str
    validators: Validators = Validators()
    auth: str = ""
    max_bytes: int | None = None
    on_redirect: Callable[[Redirect], Awaitable[object]] | None = None
    redirect: Redirect | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """An answer, whatever its status. `body` is decoded of its content encoding and complete.

    `url` is where it came from after redirects; `permanent_url` is the address to adopt: set only where the whole
    chain was permanent (301, 308) and the answer good. `headers` has lower-case names. `retry_after` is already
    clamped and relative to when the answer came. `conditional` is whether this very address was sent the validators.
    `broken_off`: the connection ended with an error; where the answer has no length, that may have been before its end.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    permanent_url: str | None = None
    retry_after: timedelta | None = None
    validators: Validators = Validators()
    conditional: bool = True
    broken_off: bool = False

    @property
    def content_type(self) -> str:
        """The Content-Type header, "" if there was none."""
        return self.headers.get("content-type", "")


class Fetcher(Protocol):
    """HTTP, politely and safely. Pace and robots.txt are the services' business, addresses and limits this one's."""

    async def fetch(self, request: FetchRequest) -> Fetched:
        """The answer to one GET.

        Raises Unreachable, TookTooLong, ServerFault (cut off, bad encoding), AddressRefused, TooLarge; an HTTP status
        never raises.
        """
        ...

    async def close(self) -> None:
        """Let go of the connections."""
        ...
