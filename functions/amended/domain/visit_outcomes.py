"""How the asking for a page ended, and what is decided of it: what `amended.domain.visiting` gets and returns."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus, Visit, VisitStatus
from amended.domain.comparison_results import Comparison
from amended.domain.feeds import Validators
from amended.domain.policies import RevisitPolicy
from amended.domain.revisit_schedule import next_visit
from amended.domain.snapshots import Page, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRead:
    """The server answered 200 and the body was read, well or not. `body_hash` is its `source_hash`.

    `landed_at` is the address after redirects, `moved_to` the one to adopt, where the whole way there was permanent.
    `ended` is whether the document was sent to its end, as far as it tells (`amended.domain.cut_off`), `cut_off`
    whether it is known to be half of one though it was never read before. `left_out` is how many characters are not
    kept (`amended.domain.page_limits`), `announced` whether the page says that it was changed since the last visit
    (`amended.domain.pages.stated_change`).
    """

    page: Page
    left_out: int = 0
    ended: bool = True
    cut_off: bool = False
    landed_at: str = ""
    validators: Validators = Validators()
    body_hash: str = ""
    text_hash: str = ""
    moved_to: str | None = None
    announced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SameAnswer:
    """The page is as it was: 304 (`whole` False), or the same bytes or the same text again (`whole` True).

    `body_hash` is that of the new bytes, "" where they are the same or there are none; `announced` is as in `PageRead`.
    """

    whole: bool
    validators: Validators = Validators()
    body_hash: str = ""
    announced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """The server says that the page is not there: 404 or 410."""

    status: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFailed:
    """The visit brought no page: `reason` in words; `retry_after` where the server asked for a pause."""

    reason: str
    retry_after: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSkipped:
    """The page was not asked for: robots.txt, with the reason. `passing` where that file itself could not be read.

    `again` is when to try again where it is known: another worker was at the host, or the host asked for a pause.
    """

    reason: str
    passing: bool = False
    again: timedelta | None = None


Outcome = PageRead | SameAnswer | Missing | VisitFailed | VisitSkipped


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitDecision:
    """What to store and what to tell. `snapshot` and `alert` are None where there is nothing to keep or to tell.

    `beside` are records of other articles (`amended.domain.one_story`), to be written before this one's, each on
    condition; where one was changed meanwhile, the visit is decided anew.
    """

    article: Article
    visit: Visit
    snapshot: Snapshot | None = None
    alert: Alert | None = None
    comparison: Comparison | None = None
    beside: tuple[Article, ...] = ()


def settled(
    article: Article,
    status: VisitStatus,
    reason: str,
    wait: timedelta,
    revisit: RevisitPolicy,
    now: datetime,
    snapshot: Snapshot | None = None,
) -> VisitDecision:
    """The decision with the article's schedule and log brought up to date."""
    due = next_visit(article, revisit, now, wait)
    kept = replace(
        article,
        next_visit=due,
        # The last look comes when the horizon ends, which may be sooner.
        wait=wait if due is None else min(wait, due - now),
        last_status=status,
        last_reason=reason,
        status=ArticleStatus.FOLLOWED if due is not None else ArticleStatus.ENDED,
    )
    visit = Visit(at=now, status=status, reason=reason, snapshot=snapshot.number if snapshot else None)
    return VisitDecision(article=kept, visit=visit, snapshot=snapshot)
