"""The decision after a visit to an address of a story that is followed at another address too. Pure.

`amended.domain.one_story` says when two addresses are one story, `amended.domain.temporary_redirects` what becomes of
one that redirects for the time being; here it is decided what to store.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from amended.domain.addresses import article_key, display_url
from amended.domain.articles import Article, ArticleStatus, Visit, VisitStatus
from amended.domain.fingerprint import fingerprint
from amended.domain.one_story import (
    Neighbours,
    Twin,
    as_second_address,
    claims_of,
    joined,
    moved_to,
    to_be_compared,
    with_addresses,
)
from amended.domain.policies import RevisitPolicy
from amended.domain.revisit_schedule import SKIPPED_AGAIN, ordinary_wait
from amended.domain.temporary_redirects import asked_first, by_the_way, is_ahead, stands_alone, taking_over
from amended.domain.visit_outcomes import Outcome, PageRead, VisitDecision, VisitSkipped, settled

# When an address is looked at again that tells more of a story than the article did: that one is asked meanwhile.
ASKED_FIRST = timedelta(minutes=30)


def second_address(
    article: Article,
    twins: Sequence[Twin],
    outcome: PageRead,
    neighbours: Neighbours,
    revisit: RevisitPolicy,
    now: datetime,
) -> VisitDecision:
    """The page holds a story that is followed at another address: from now on only that article is told of.

    It is visited at the address that its own page gives for the canonical one, where that is this one. Where it is
    followed at several, the others are read soon, to be compared with the first. An address from which only a temporary
    redirect led there is looked at again.
    """
    page, landed_at = outcome.page, outcome.landed_at
    twin, *others = twins
    changed = fingerprint(page) != fingerprint(twin.page)
    real = joined(twin.article, article, neighbours.told, changed=changed, now=now, floor=revisit.floor)
    if article_key(twin.page.canonical_url) == article_key(article.url) == article_key(landed_at):
        real = moved_to(real, article.url)
    real = with_addresses(real, (*real.also_at, *neighbours.unknown))
    reason = f"the same story as {display_url(twin.article.url)}"
    second = replace(as_second_address(article, real), last_status=VisitStatus.SKIPPED, last_reason=reason)
    visit = Visit(at=now, status=VisitStatus.SKIPPED, reason=reason)
    read_again = (to_be_compared(other.article, real, now, revisit.floor) for other in others)
    claims = claims_of(twin.article, real, neighbours, now)
    decision = VisitDecision(article=second, visit=visit)
    if by_the_way(article, outcome):
        decision = settled(second, VisitStatus.SKIPPED, reason, _second_look(second, revisit, now), revisit, now)
    return replace(decision, beside=(real, *read_again, *claims))


def goes_on_here(
    article: Article, twins: Sequence[Twin], outcome: PageRead, revisit: RevisitPolicy, now: datetime
) -> VisitDecision:
    """The story was read before by way of other addresses: it goes on here, and they are looked at again soon."""
    real, snapshot, led_here = taking_over(article, outcome, twins, now, revisit.floor)
    reason = f"the story was read before by way of {display_url(twins[0].article.url)}"
    changed = fingerprint(outcome.page) != fingerprint(snapshot.page)
    wait = revisit.floor if changed else ordinary_wait(real, revisit, now)
    return replace(settled(real, VisitStatus.FIRST, reason, wait, revisit, now, snapshot), beside=led_here)


def unread_there(article: Article, outcome: PageRead, neighbours: Neighbours) -> Article | None:
    """The article, not read yet, that is followed at the address to which this one redirects for the time being."""
    there = article_key(outcome.landed_at)
    return (
        next((other for other in neighbours.unread if other.key == there), None)
        if by_the_way(article, outcome)
        else None
    )


def sent_on(article: Article, there: Article, revisit: RevisitPolicy, now: datetime) -> VisitDecision:
    """The first visit to an address that redirects to one that is followed too: that one is read, where it is."""
    real = replace(
        joined(there, article, (), changed=True, now=now, floor=revisit.floor), stock=there.stock and article.stock
    )
    reason = f"the same story as {display_url(there.url)}"
    second = as_second_address(article, real)
    decision = settled(second, VisitStatus.SKIPPED, reason, _second_look(second, revisit, now), revisit, now)
    return replace(decision, beside=(real,))


def as_second(
    article: Article, outcome: Outcome, revisit: RevisitPolicy, now: datetime, neighbours: Neighbours
) -> VisitDecision | None:
    """What becomes of an article's other address; None where it has a page of its own now."""
    visited = replace(article, last_visit=now)
    if not stands_alone(article, outcome, neighbours):
        return _still_second(replace(visited, claimed_by=""), outcome, revisit, now)
    if neighbours.real is None or not is_ahead(article, outcome, neighbours):
        return None
    marked, beside = asked_first(visited, neighbours.real.article, now, revisit.floor)
    decision = settled(marked, VisitStatus.SKIPPED, article.last_reason, ASKED_FIRST, revisit, now)
    return replace(decision, beside=beside)


def _still_second(article: Article, outcome: Outcome, revisit: RevisitPolicy, now: datetime) -> VisitDecision:
    """What becomes of an article's other address is no news; it is looked at once more, unless it moved for good."""
    if isinstance(outcome, PageRead) and outcome.moved_to is not None and outcome.page.readable:
        ended = replace(article, status=ArticleStatus.ENDED, next_visit=None, last_status=VisitStatus.SKIPPED)
        visit = Visit(at=now, status=VisitStatus.SKIPPED, reason=article.last_reason)
        return VisitDecision(article=ended, visit=visit)
    again = outcome.again if isinstance(outcome, VisitSkipped) else None
    wait = again or _second_look(article, revisit, now)
    return settled(article, VisitStatus.SKIPPED, article.last_reason, wait, revisit, now)


def _second_look(article: Article, revisit: RevisitPolicy, now: datetime) -> timedelta:
    return max(ordinary_wait(article, revisit, now), SKIPPED_AGAIN)
