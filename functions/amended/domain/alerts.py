"""An alert: one thing worth telling about one article."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from amended.domain.comparison_results import Change, Comparison, Disclosure, Reworded, Severity
from amended.domain.notices import Notice, notice_key
from amended.domain.summaries import Summary


class Event(StrEnum):
    """What is told. The order is that of telling: a gained notice leads."""

    GAINED = "gained"
    REWORDED = "reworded"
    REMOVED = "removed"
    GONE = "gone"
    UNANNOUNCED = "unannounced"


class Verdict(StrEnum):
    """What a reader says of an alert in Slack: dealt with, not what it claims to be, or no more of this story."""

    HANDLED = "handled"
    WRONG = "wrong"
    MUTED = "muted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A reader's verdict: whose (a Slack user's id) and when."""

    verdict: Verdict
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One thing worth telling, with all that summary, routes and messages need, so that it can be told later.

    `events` has at least one entry. `passages[i]` is what the earlier version said where `gained[i]` corrects it.
    `lede` is the first paragraph of the earlier version. `first_sight` is true where the notice was there already
    when the article was first met, so that no earlier version is known. `before` and `after` are snapshot numbers.
    `version` is the store's (see `amended.ports.Store`), `summary_lease_*` the lease under which a summary is made.
    `marks` are the readers' verdicts, the latest last.
    """

    id: str
    article_key: str
    url: str
    title: str
    events: tuple[Event, ...]
    raised_at: datetime
    title_before: str = ""
    language: str | None = None
    feeds: tuple[str, ...] = ()
    gained: tuple[Notice, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    removed: tuple[Notice, ...] = ()
    changes: tuple[Change, ...] = ()
    passages: tuple[str, ...] = ()
    lede: str = ""
    disclosure: Disclosure = Disclosure.NONE
    severity: Severity = Severity.LOW
    severity_reason: str = ""
    published: datetime | None = None
    first_sight: bool = False
    before: int | None = None
    after: int | None = None
    summary: Summary | None = None
    summary_lease_owner: str = ""
    summary_lease_until: datetime | None = None
    marks: tuple[Mark, ...] = ()
    version: int = 0


def alert_id(article_key: str, events: Iterable[Event], comparison: Comparison | None, fingerprint: str = "") -> str:
    """Hash of article, events and notice keys: the same news is the same alert, whoever finds it and when.

    Where no notice is involved (`gone`, `unannounced`) the snapshot's fingerprint stands in for the notices.
    """
    parts = [article_key, ",".join(sorted(event.value for event in events))]
    keys: list[str] = []
    if comparison is not None:
        keys += [f"+{notice_key(notice)}" for notice in comparison.gained]
        keys += [f"~{notice_key(pair.before)}>{notice_key(pair.after)}" for pair in comparison.reworded]
        keys += [f"-{notice_key(notice)}" for notice in comparison.removed]
    parts += sorted(keys) or [fingerprint]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:24]
