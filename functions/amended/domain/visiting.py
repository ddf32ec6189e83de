"""The decision after a visit: what to store, and whether there is something to tell. Pure.

The order of thought, for a page that was read:

1. Was it read well? A page that collapsed, was blocked or is no article is a failed visit; the last snapshot stands.
2. Is it another text? Furniture and markup may change; where all that could matter is the same, so is the page.
3. What happened to the notices? Old and new page are judged by the same rules, now; what the article's ledger knows
   is never news again.
4. Is that worth an alert, and which one?
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from amended.domain.addresses import display_url, host_of
from amended.domain.articles import Article, ArticleStatus, Visit, VisitStatus
from amended.domain.comparison import compare
from amended.domain.cut_off import breaks_off
from amended.domain.detection import Rules, each_page_once, under_one_name
from amended.domain.feed_notices import feed_mark, with_feed_notices
from amended.domain.feeds import Validators, refreshed
from amended.domain.fingerprint import fingerprint, same_for_readers
from amended.domain.one_story import (
    ALONE,
    Neighbours,
    Twin,
    claims_of,
    giving_way,
    led_astray,
    may_give_way,
    stood_in,
    with_addresses,
)
from amended.domain.page_limits import MOST_TEXT
from amended.domain.policies import DetectPolicy, RevisitPolicy
from amended.domain.raising import alert_of, as_it_came, first_sight_alert, gone_alert, lede_of, news_of, with_seen
from amended.domain.revisit_schedule import (
    LIVE_PAGE_CHANGES,
    MISSING_AGAIN,
    SKIPPED_AGAIN,
    after_failures,
    ordinary_wait,
)
from amended.domain.second_addresses import as_second, goes_on_here, second_address, sent_on, unread_there
from amended.domain.snapshots import Snapshot
from amended.domain.temporary_redirects import (
    afresh,
    takes_over,
    twins_of,
)
from amended.domain.visit_outcomes import (
    Missing,
    Outcome,
    PageRead,
    SameAnswer,
    VisitDecision,
    VisitFailed,
    VisitSkipped,
    settled,
)

# Validators can lie: an article answers 304 for at most this long before it is fetched whole once.
WHOLE_FETCH_EVERY = timedelta(days=1)
# A page that seems to break off is taken at its word at the visit after so many.
BELIEVED_AFTER = 3


def conditional(article: Article, now: datetime) -> Validators:
    """The validators to send: none for a first visit, a day after the last whole fetch, or with news in the feed."""
    if article.snapshot == 0 or article.last_full_fetch is None or now - article.last_full_fetch >= WHOLE_FETCH_EVERY:
        return Validators()
    return article.validators if feed_is_read(article) else Validators()


def feed_is_read(article: Article) -> bool:
    """Whether what the feed says of the article is what it said at the last visit that read the page."""
    return feed_mark(article) == article.feed_read


def decide_visit(
    article: Article,
    previous: Snapshot | None,
    outcome: Outcome,
    *,
    rules: Rules,
    revisit: RevisitPolicy,
    detecting: DetectPolicy,
    now: datetime,
    neighbours: Neighbours = ALONE,
) -> VisitDecision:
    """What follows from a visit. `previous` is the article's newest snapshot, None before the first.

    `neighbours` are the articles at the other addresses that the page leads to.
    """
    if article.same_as and (second := as_second(article, outcome, revisit, now, neighbours)):
        return second
    article = replace(article, last_visit=now)
    match outcome:
        case PageRead():
            lost = previous is None and article.snapshot > 0
            if fresh := afresh(article, previous, outcome, neighbours):
                article, previous, lost = fresh.article, fresh.previous, False
            whole = outcome.page if previous is None else as_it_came(previous.page, outcome.page, rules)
            came = replace(outcome, page=whole)
            twins = twins_of(article, previous, came, neighbours, fresh=fresh is not None)
            if reason := _why_unread(article, previous, came, twins):
                return _not_read(article, VisitStatus.UNREADABLE, reason, revisit, now)
            if takes_over(article, came, twins):
                return goes_on_here(article, twins, came, revisit, now)
            if twins:
                return second_address(article, twins, came, neighbours, revisit, now)
            if previous is None and (there := unread_there(article, came, neighbours)):
                return sent_on(article, there, revisit, now)
            seen = with_addresses(article, (*article.also_at, *neighbours.unknown))
            came = replace(came, page=with_feed_notices(whole, article, rules))
            decision = _read(seen, previous, came, rules, revisit, detecting, now, lost=lost)
            parted = fresh.beside if fresh is not None else ()
            return replace(decision, beside=(*parted, *claims_of(article, seen, neighbours, now)))
        case SameAnswer():
            return _same(article, outcome, revisit, now)
        case Missing():
            return _missing(article, previous, outcome, revisit, now)
        case VisitFailed():
            return _not_read(
                article, VisitStatus.FAILED, outcome.reason, revisit, now, outcome.retry_after, neighbours.second
            )
        case VisitSkipped():
            ordinary = ordinary_wait(article, revisit, now)
            wait = outcome.again or (ordinary if outcome.passing else max(ordinary, SKIPPED_AGAIN))
            return settled(article, VisitStatus.SKIPPED, outcome.reason, wait, revisit, now)


def _why_unread(article: Article, previous: Snapshot | None, came: PageRead, twins: Sequence[Twin]) -> str:
    """Why the page that came is no state of the article, "" where it is one."""
    if _sent_home(article.url, came.landed_at):
        return "not_article: redirected to the home page"
    if _half(article, previous, came):
        return "collapsed: the page breaks off"
    if not came.page.readable:
        return came.page.unreadable_reason.value if came.page.unreadable_reason else "unreadable"
    believed = came.moved_to is not None or (article.failures >= BELIEVED_AFTER and not twins)
    if previous is not None and not believed and led_astray(article, previous.page, came.page, came.landed_at):
        return "not_article: redirected to another story"
    return ""


def _half(article: Article, previous: Snapshot | None, outcome: PageRead) -> bool:
    """Whether only the first part of the page came. Said three times in a row, the publisher did shorten it."""
    if outcome.ended or article.failures >= BELIEVED_AFTER:
        return False
    return outcome.cut_off or (previous is not None and breaks_off(previous.page, outcome.page))


def _sent_home(asked: str, landed_at: str) -> bool:
    """Whether a redirect led from a story to a site's front page, as some sites do with stories they took down."""
    return bool(landed_at) and urlsplit(landed_at).path in ("", "/") and urlsplit(asked).path not in ("", "/")


def _not_read(
    article: Article,
    status: VisitStatus,
    reason: str,
    revisit: RevisitPolicy,
    now: datetime,
    retry_after: timedelta | None = None,
    second: Sequence[str] = (),
) -> VisitDecision:
    """A visit that failed: the last good snapshot stands, the next try comes later each time.

    An address that fails on and on gives way to a `second` one of the story.
    """
    failed = replace(article, failures=article.failures + 1)
    if second and may_give_way(failed, now):
        instead = giving_way(failed, second)
        reason = f"{reason}; from now on visited at {display_url(instead.url)}, the same story"
        return settled(instead, status, reason, revisit.floor, revisit, now)
    wait = max(after_failures(failed, revisit, now), retry_after or timedelta(0))
    return settled(failed, status, reason, wait, revisit, now)


def _same(article: Article, outcome: SameAnswer, revisit: RevisitPolicy, now: datetime) -> VisitDecision:
    new_bytes = bool(outcome.body_hash)
    same = replace(article, fickle=new_bytes)
    if not (new_bytes and article.fickle):
        same = replace(
            same,
            validators=outcome.validators if outcome.whole else refreshed(article.validators, outcome.validators),
            body_hash=outcome.body_hash or article.body_hash,
        )
    same = replace(
        same,
        failures=0,
        missing_since=None,
        changes_in_row=0,
        last_full_fetch=now if outcome.whole else article.last_full_fetch,
    )
    status = VisitStatus.UNCHANGED if outcome.whole else VisitStatus.NOT_MODIFIED
    return settled(same, status, "", _wait_for_change(same, outcome, revisit, now), revisit, now)


def _wait_for_change(
    article: Article, outcome: SameAnswer | PageRead, revisit: RevisitPolicy, now: datetime
) -> timedelta:
    """The wait after a page was found unchanged: the shortest where it says that it was changed, once in a row."""
    if outcome.announced and article.wait > revisit.floor:
        return revisit.floor
    return ordinary_wait(article, revisit, now)


def _missing(
    article: Article, previous: Snapshot | None, outcome: Missing, revisit: RevisitPolicy, now: datetime
) -> VisitDecision:
    """404 or 410: believed only when it is said twice, at least an hour apart."""
    reason = f"answered {outcome.status}"
    if article.missing_since is None or now - article.missing_since < MISSING_AGAIN:
        first = replace(article, missing_since=article.missing_since or now, failures=article.failures + 1)
        wait = max(MISSING_AGAIN, after_failures(first, revisit, now) if article.missing_since else MISSING_AGAIN)
        return settled(first, VisitStatus.FAILED, reason, wait, revisit, now)
    gone = replace(
        article,
        status=ArticleStatus.GONE,
        next_visit=None,
        last_status=VisitStatus.GONE,
        last_reason=reason,
    )
    visit = Visit(at=now, status=VisitStatus.GONE, reason=reason)
    alert = None if previous is None else gone_alert(article, previous, now)
    return VisitDecision(article=gone, visit=visit, alert=alert)


def _read(
    article: Article,
    previous: Snapshot | None,
    outcome: PageRead,
    rules: Rules,
    revisit: RevisitPolicy,
    detecting: DetectPolicy,
    now: datetime,
    *,
    lost: bool,
) -> VisitDecision:
    """The decision on a page that was read. `lost` says that `previous` is None though there was a snapshot."""
    page = outcome.page
    if previous is not None:
        before, page = under_one_name(previous.page, page)
        previous = replace(previous, page=before)
    read = replace(
        article,
        url=outcome.moved_to or article.url,
        host=host_of(outcome.moved_to or article.url),
        title=page.title or article.title,
        published=page.published or article.published,
        # What did not end may be half a page: it is asked for as a whole until it comes like that twice.
        validators=outcome.validators if outcome.ended else Validators(),
        body_hash=outcome.body_hash,
        text_hash=outcome.text_hash,
        feed_read=feed_mark(article),
        last_full_fetch=now,
        failures=0,
        missing_since=None,
    )
    if outcome.moved_to is not None:
        read = with_addresses(read, ())  # where it stands now is no further address of it
    found_on = each_page_once(rules)
    if previous is not None and same_for_readers(previous.page, page, found_on):
        same = replace(read, changes_in_row=0, fickle=True)
        if article.fickle:
            came_in = {name: getattr(article, name) for name in ("validators", "body_hash", "text_hash")}
            same = replace(same, **came_in)
        wait = _wait_for_change(same, outcome, revisit, now)
        return settled(same, VisitStatus.UNCHANGED, "", wait, revisit, now)

    found = found_on(page)
    mark = fingerprint(page, found.notices)
    snapshot = Snapshot(article_key=article.key, number=article.snapshot + 1, taken_at=now, fingerprint=mark, page=page)
    kept = replace(
        read,
        snapshot=snapshot.number,
        fingerprint=mark,
        cut_short=not outcome.ended,
        notices=len(found.notices),
        ledger=with_seen(article.ledger, (*found.notices, *found.introductions, *found.if_put_in), now),
    )
    reason = f"{outcome.left_out:,} characters beyond {MOST_TEXT:,} are not kept" if outcome.left_out else ""
    cut_off = previous is not None and article.cut_short and outcome.ended and breaks_off(page, previous.page)
    met_now = previous is not None and (cut_off or (not article.notices and stood_in(previous.page, page)))
    if previous is None or met_now:
        # What did not come when the page was first seen cut off, or behind a wall, is met for the first time too.
        reason = "whole for the first time" if met_now else "the snapshot before it is lost" if lost else reason
        alert = first_sight_alert(kept, snapshot, found.notices, article.ledger, detecting, now, lost=lost)
        kept = replace(kept, last_notice=now if alert else article.last_notice if lost else None)
        status = VisitStatus.FIRST if previous is None and not lost else VisitStatus.CHANGED
        decision = settled(kept, status, reason, ordinary_wait(kept, revisit, now), revisit, now, snapshot)
        return replace(decision, alert=alert)

    found_before = found_on(previous.page)
    comparison = news_of(compare(previous.page, page, found_before, found), article.ledger, found.notices)
    if article.changes_in_row < LIVE_PAGE_CHANGES or comparison.gained:
        kept = replace(kept, last_change=now)
    kept = replace(
        kept,
        changes_in_row=article.changes_in_row + 1,
        last_notice=now if comparison.gained else article.last_notice,
    )
    lede = lede_of(previous.page, found_before.notices)
    # What was added to a notice is told as one of its own: it is known again by itself, and within the whole.
    kept = replace(kept, ledger=with_seen(kept.ledger, comparison.gained, now))
    alert = alert_of(kept, previous, snapshot, comparison, detecting, now, lede=lede)
    decision = settled(kept, VisitStatus.CHANGED, reason, ordinary_wait(kept, revisit, now), revisit, now, snapshot)
    return replace(decision, alert=alert, comparison=comparison)
