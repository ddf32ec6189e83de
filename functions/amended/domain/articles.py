"""An article as it is followed: its schedule, its ledger of notices, and what happened at its visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from amended.domain.feeds import Validators


class ArticleStatus(StrEnum):
    """Whether an article is visited: `ENDED` is past its horizon, `GONE` was deleted by its publisher."""

    FOLLOWED = "followed"
    ENDED = "ended"
    GONE = "gone"
    UNWATCHED = "unwatched"


class VisitStatus(StrEnum):
    """How a visit ended. Contract: `article_visited` in CONTRACT.md."""

    FIRST = "first"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    NOT_MODIFIED = "not_modified"
    UNREADABLE = "unreadable"
    GONE = "gone"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """A notice that this article was ever seen to carry: it is never news again. `text` is cut at 300 characters."""

    key: str
    text: str
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit in the article's log: when, how it ended, why, and which snapshot it made, if one."""

    at: datetime
    status: VisitStatus
    reason: str = ""
    snapshot: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One story at one canonical URL, as it is followed. `key` is `amended.domain.addresses.article_key`.

    `stock` is true for articles met in a feed's first poll: what they carry then is taken stock of, never told.
    `wait` is the present interval between visits; lateness is measured in it. `next_visit` is None when it is over.
    `touched_at` is a feed's mark that the article changed: the store keeps a newer mark through a save (`Store`).
    `changes_in_row` counts visits in a row that found a change (a live page grows no younger by them).
    `body_hash` is the `source_hash` of the last good answer, so that the same page is not read again, and `text_hash`
    the `quick_hash` of the last page that was read well, so that the same text in other bytes is not read in full.
    `fickle` says that the last page had the same article in other bytes: where the next one has too, the page is made
    anew each time, and what it came in is not worth a record.
    `feed_text` and `feed_title` are what the feed that brought it says of it now: a notice may stand there;
    `feed_read` is the `amended.domain.feed_notices.feed_mark` of them at the last visit that read the page.
    `cut_short` says that the newest snapshot is of a page that did not end (`amended.domain.cut_off`).
    `muted` articles raise alerts that are recorded and not delivered. `channels` are told of it whatever the routes
    say (`/amended watch URL #channel`). `version` is the store's.

    One story at several addresses (`amended.domain.one_story`): `same_as` is the key of the article that this one
    turned out to be; it is visited no more, and what feeds say of it is said of that one. `claimed_by` is the key of
    an article whose page gave this address for its own, which is believed only when this page was read too.
    `also_at` are such addresses of the article itself.
    """

    key: str
    url: str
    host: str
    first_seen: datetime
    title: str = ""
    feeds: tuple[str, ...] = ()
    watched: bool = False
    stock: bool = False
    status: ArticleStatus = ArticleStatus.FOLLOWED
    published: datetime | None = None
    last_change: datetime | None = None
    last_notice: datetime | None = None
    changes_in_row: int = 0
    validators: Validators = Validators()
    last_full_fetch: datetime | None = None
    body_hash: str = ""
    text_hash: str = ""
    snapshot: int = 0
    fingerprint: str = ""
    notices: int = 0
    ledger: tuple[LedgerEntry, ...] = ()
    next_visit: datetime | None = None
    wait: timedelta = timedelta(minutes=15)
    last_visit: datetime | None = None
    last_status: VisitStatus | None = None
    last_reason: str = ""
    failures: int = 0
    missing_since: datetime | None = None
    touched_at: datetime | None = None
    feed_modified: datetime | None = None
    feed_text: str = ""
    feed_title: str = ""
    feed_read: str = ""
    cut_short: bool = False
    fickle: bool = False
    muted: bool = False
    channels: tuple[str, ...] = ()
    same_as: str = ""
    claimed_by: str = ""
    also_at: tuple[str, ...] = ()
    version: int = 0

    @property
    def is_claim(self) -> bool:
        """Whether nobody follows this address: the record only says whose page gave it for its own."""
        return bool(self.claimed_by) and self.status is ArticleStatus.ENDED and self.last_visit is None

    @property
    def is_second_address(self) -> bool:
        """Whether the record is no article of its own but another address of one."""
        return bool(self.same_as) or self.is_claim
