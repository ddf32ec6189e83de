"""Every error that Amended raises on purpose, in one tree.

    AmendedError
    ├── Transient                 try again, after `retry_after` where it is known
    │   ├── Unreachable           DNS, connection or TLS failed
    │   ├── TookTooLong           a deadline passed
    │   ├── ServerFault           the other side answered with a fault of its own (5xx, nonsense)
    │   ├── RateLimited           the other side asked for a pause (429, 503 with Retry-After)
    │   ├── Ambiguous             a post may or may not have arrived: look before posting again
    │   ├── Conflict              a record was changed by another worker in between
    │   └── StoreBusy             the store could not be locked in time
    └── Permanent                 record, tell, stop
        ├── WrongConfiguration    a key, its value and what is allowed
        ├── WrongUsage            a command was given something it cannot work with
        ├── AddressRefused        an address that Amended does not contact
        ├── TooLarge              more bytes, entries or nesting than the limit
        ├── NotAFeed              a document that is no feed
        ├── Gone                  the other side says that it will not come back (410)
        ├── RequestRefused        the other side will not answer this request (4xx)
        ├── DeliveryRefused       a channel that will not take the message; `remedy` says what to do
        ├── StoreCorrupt          the store's file is damaged
        ├── StoreTooNew           the store was written by a newer version
        ├── StoreInUse            another runner works on this store
        └── NotFound              what was named does not exist

An error names its subject (a URL, a feed, a channel, a file) and never a secret: whoever raises one passes URLs
through `amended.domain.addresses.display_url` first.
"""

from __future__ import annotations

from datetime import timedelta


class AmendedError(Exception):
    """Base of the tree: `subject` is what it is about, `detail` what happened, in words for a person."""

    def __init__(self, subject: str, detail: str) -> None:
        super().__init__(subject, detail)
        self.subject = subject
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.subject}: {self.detail}" if self.subject else self.detail


class Transient(AmendedError):
    """It may work later; `retry_after` is how long the other side asked us to wait, if it said."""

    def __init__(self, subject: str, detail: str, *, retry_after: timedelta | None = None) -> None:
        super().__init__(subject, detail)
        self.retry_after = retry_after


class Unreachable(Transient):
    """The name did not resolve, or no connection or no TLS session came about."""


class TookTooLong(Transient):
    """A wall-clock deadline passed before the work was done."""


class ServerFault(Transient):
    """The other side failed: a 5xx, a broken answer, a connection cut off half way."""


class RateLimited(Transient):
    """The other side asked for a pause."""


class Ambiguous(Transient):
    """A message may have arrived although no answer said so."""


class Conflict(Transient):
    """The record was changed by someone else since it was read."""


class StoreBusy(Transient):
    """The store could not be locked in time."""


class Permanent(AmendedError):
    """Trying again changes nothing until someone acts."""


class WrongConfiguration(Permanent):
    """A configuration key, the value found there and what is allowed."""


class WrongUsage(Permanent):
    """A command was given something it cannot work with."""


class AddressRefused(Permanent):
    """An address that Amended does not contact: not http(s), private, loopback, link-local, …"""


class TooLarge(Permanent):
    """More bytes, entries or nesting than the limit."""


class NotAFeed(Permanent):
    """The document is no feed that can be read."""


class Gone(Permanent):
    """The other side says that it is gone for good."""


class RequestRefused(Permanent):
    """The other side will not answer this request."""


class DeliveryRefused(Permanent):
    """A channel will not take the message; `remedy` says what a person can do about it."""

    def __init__(self, subject: str, detail: str, *, remedy: str = "") -> None:
        super().__init__(subject, detail)
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{super().__str__()} — {self.remedy}" if self.remedy else super().__str__()


class StoreCorrupt(Permanent):
    """The store's file is damaged; it is left as it is."""


class StoreTooNew(Permanent):
    """The store was written by a newer version of Amended."""


class StoreInUse(Permanent):
    """Another runner works on this store."""


class NotFound(Permanent):
    """What was named does not exist."""
