"""A feed as it is followed, and a feed document as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# Of one document no more entries are taken: the newest ones of a sitemap, the first ones of a feed.
MOST_ENTRIES = 1000
# Of an index of sitemaps the latest ones are read.
MOST_SITEMAPS = 5


class FeedStatus(StrEnum):
    """Whether a feed is polled: `GONE` answered 410 and is polled no more."""

    ACTIVE = "active"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """ETag and Last-Modified as the server sent them, byte for byte; None where it sent none.

    Each character stands for one byte (ISO 8859-1): an entity tag may hold any from 0x80 on (RFC 9110, 8.8.3).
    `at` is the address that gave them where redirects led there, "" where it is the one that is asked: another address
    has others, and would take its document for the one that is known.
    """

    etag: str | None = None
    last_modified: str | None = None
    at: str = ""


def refreshed(known: Validators, answered: Validators) -> Validators:
    """What is known after a 304: it may carry new validators, and what it leaves out stays (RFC 9110, 15.4.5)."""
    return Validators(
        etag=answered.etag or known.etag, last_modified=answered.last_modified or known.last_modified, at=known.at
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenEntry:
    """An entry as a feed last had it: which article it is, and what tells a changed link from a reused identity.

    `identity` and `title` are short hashes, the title's of its folded text; `link_key` is the key that its link has
    where that is another one than the article's ("" where it is the same).
    """

    identity: str
    article_key: str
    link_key: str = ""
    title: str = ""
    published: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed that is followed.

    `origin` is "config" or "command": who added it, so that a feed dropped from the file is dropped here.
    `stock_taken` turns true after the first good poll, whose articles raise no alert at first sight.
    `wait` is the feed's own interval at present; lateness is measured in it. `moved_to` is the address that a wholly
    permanent redirect led to. `not_before` is a pause that the server asked for, or a backoff: it holds even for a
    caller who disregards the schedule. `hint`, `skip_hours` and `skip_days` are what the last document asked for (see
    `FeedDocument`). `seen` remembers the entries of the last good document, so that an entry whose
    link changes stays one article. `day` (ISO date) and `new_that_day` count the articles that it brought on its last
    day. `version` is the store's.
    """

    url: str
    added_at: datetime
    origin: str = "command"
    title: str = ""
    channels: tuple[str, ...] = ()
    auth: str = ""
    status: FeedStatus = FeedStatus.ACTIVE
    validators: Validators = Validators()
    moved_to: str | None = None
    next_poll: datetime | None = None
    wait: timedelta = timedelta(minutes=30)
    last_polled: datetime | None = None
    last_good: datetime | None = None
    last_error: str = ""
    last_entries: int = 0
    failures: int = 0
    stock_taken: bool = False
    recent_entry_times: tuple[datetime, ...] = ()
    not_before: datetime | None = None
    hint: timedelta | None = None
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[int, ...] = ()
    seen: tuple[SeenEntry, ...] = ()
    day: str = ""
    new_that_day: int = 0
    lease_owner: str = ""
    lease_until: datetime | None = None
    queued_until: datetime | None = None
    version: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of a feed. `url` is absolute, cleaned of tracking; `identity` is guid, else link, else content.

    `touched` is the feed's own update signal (Atom `updated`, `date_modified`, `lastmod`), `text` the entry's
    summary or content as plain text, in which a notice may stand.
    """

    identity: str
    url: str
    title: str = ""
    published: datetime | None = None
    touched: datetime | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedDocument:
    """A feed document as it was read; `hint` is the longest wait that the feed itself asks for, if it does.

    `sitemaps` are further documents that a sitemap index names; `passed_over` counts those of them that are not read
    because they are on another host or an index again. `left_out` counts entries beyond the limit.
    `complete` is False where the document ends before its end: its validators are not to be kept.
    `skip_hours` (0 to 23, GMT) and `skip_days` (0 Monday to 6) are when the feed asks not to be read.
    """

    title: str
    entries: tuple[Entry, ...]
    hint: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()
    sitemaps: tuple[str, ...] = ()
    passed_over: int = 0
    left_out: int = 0
    format: str = ""
    complete: bool = True
