"""Revisits articles: fetches their pages, politely, compares them with what was kept, stores and raises alerts.

Many hosts at a time, one request at a time on each. For each article that is due:

    ask for its page (`amended.services.page_visits`)  ->  decide (pure)  ->  commit  ->  report
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from amended.domain.addresses import display_url
from amended.domain.alerts import Event
from amended.domain.articles import Article, ArticleStatus, VisitStatus
from amended.domain.comparison_results import Disclosure
from amended.domain.deliveries import Delivery
from amended.domain.detection import Rules
from amended.domain.events import AlertRaised, ArticleVisited, Failure
from amended.domain.one_story import ALONE
from amended.domain.policies import DetectPolicy, RevisitPolicy
from amended.domain.revisit_schedule import is_ripe
from amended.domain.routing import Destinations, deliveries_for
from amended.domain.visit_outcomes import Missing, Outcome, PageRead, VisitDecision, VisitFailed
from amended.domain.visiting import decide_visit
from amended.errors import AmendedError, Transient
from amended.ports import Clock, Reporter, Store
from amended.services.defects import told
from amended.services.host_turns import HostTurn, HostTurns
from amended.services.one_story import neighbours_of, second_addresses_of
from amended.services.page_visits import PageVisits
from amended.services.quiet_visits import QuietVisits
from amended.services.shared_links import shared_link_replies
from amended.services.telling import SILENT_CHANGES, channels_told

HOSTS_AT_A_TIME = 200
ARTICLES_A_BATCH = 100
# How often a visit is decided anew because a record beside the article's was changed.
_ATTEMPTS = 4


@dataclass(slots=True, kw_only=True)
class VisitPlan:
    """How far a round of visits goes: what counts as due, and when to stop for lack of time or on request.

    `due_by` is the moment by which an article must be due (later than now: disregard the schedule).
    `all_due` marks that; then a backoff still holds. `stopping` turns true when the user asked to stop. `soon`: what
    falls due within this share of its own wait is visited along, if the host is visited anyway and the floor allows it.
    `company`: while fewer hosts than this are being visited, none is waited for but for what may be put off no longer.
    `together`: visits that found nothing new are written down together when the host is left; whoever is stopped
    before makes them again.
    """

    due_by: datetime
    all_due: bool = False
    soon: float = 0.0
    company: int = 0
    together: bool = False
    until: datetime | None = None
    stopping: Callable[[], bool] = field(default=lambda: False)


class RevisitArticles:
    """The use case. One instance serves many rounds."""

    def __init__(
        self,
        *,
        store: Store,
        pages: PageVisits,
        turns: HostTurns,
        clock: Clock,
        reporter: Reporter,
        rules: Rules,
        revisit: RevisitPolicy,
        detecting: DetectPolicy,
        destinations: Destinations,
    ) -> None:
        self._store = store
        self._pages = pages
        self._turns = turns
        self._clock = clock
        self._reporter = reporter
        self._rules = rules
        self._revisit = revisit
        self._detecting = detecting
        self._destinations = destinations
        # Articles that this worker changed beside a visit of another: what was read of them before is out of date.
        self._changed: set[str] = set()
        self._hosts_at_work = 0
        self._quiet: dict[str, QuietVisits] = {}

    async def visit(self, hosts: Sequence[str], plan: VisitPlan) -> None:
        """Visit what is due on these hosts. A host whose records cannot be written now is reported and left alone.

        Raises Permanent where the store itself is unusable; then the other hosts have been visited all the same.
        """
        room = asyncio.Semaphore(HOSTS_AT_A_TIME)

        async def one(host: str) -> None:
            async with room:
                try:
                    await self._visit_host(host, plan)
                except Transient as error:
                    failure = Failure(at=self._clock.now(), subject=host, message=str(error), transient=True)
                    self._reporter.report(failure)

        done = await asyncio.gather(*(one(host) for host in hosts), return_exceptions=True)
        for outcome in done:
            if isinstance(outcome, BaseException):
                raise outcome

    async def _visit_host(self, name: str, plan: VisitPlan) -> None:
        async with self._turns.of(name) as turn:
            if turn is not None:
                self._hosts_at_work += 1
                if plan.together:
                    self._quiet[name] = QuietVisits()
                try:
                    await self._visit_due(name, plan, turn)
                finally:
                    self._hosts_at_work -= 1
                    await self._settle(name)
                    self._quiet.pop(name, None)

    async def _settle(self, name: str) -> None:
        """Write down what was gathered of this host."""
        decisions = self._quiet[name].all() if name in self._quiet else []
        seen = [(decision.article, decision.visit) for decision in decisions]
        stored = await asyncio.to_thread(self._store.settle, name, seen)
        for decision, article in zip(decisions, stored, strict=True):
            await self._tell(decision, article, raised=False)

    async def _visit_due(self, name: str, plan: VisitPlan, turn: HostTurn) -> None:
        seen: set[str] = set()
        while True:
            most = ARTICLES_A_BATCH + len(seen)
            found = await asyncio.to_thread(self._store.due_articles, name, plan.due_by, most, plan.soon)
            batch = [article for article in found if article.key not in seen]
            for article in batch:
                seen.add(article.key)
                if plan.all_due and _backing_off(article, self._clock.now()):
                    continue
                if plan.soon and self._too_soon(article, plan):
                    continue
                if self._hosts_at_work < plan.company and turn.must_wait and not is_ripe(article, self._clock.now()):
                    continue
                if plan.stopping() or (plan.until is not None and self._clock.now() >= plan.until):
                    return
                current = await self._current(article, plan)
                if current is not None and not await self._visit(current, turn):
                    return
            if not batch or len(found) < most:
                # There was no more than this; what fell due meanwhile is the next round's.
                return
            if plan.together:
                await self._settle(name)

    async def _current(self, article: Article, plan: VisitPlan) -> Article | None:
        """The article as it stands, read again where this worker changed it; None where it is not due any more."""
        if article.key not in self._changed:
            return article
        self._changed.discard(article.key)
        current = await asyncio.to_thread(self._store.article, article.key)
        if current is None or current.status is not ArticleStatus.FOLLOWED or current.host != article.host:
            return None
        due = current.next_visit
        return current if due is not None and due <= plan.due_by else None

    def _too_soon(self, article: Article, plan: VisitPlan) -> bool:
        """Whether an article that is not due yet was visited so lately that the floor forbids another visit."""
        if article.next_visit is not None and article.next_visit <= plan.due_by:
            return False
        return article.last_visit is not None and self._clock.now() - article.last_visit < self._revisit.floor

    async def _visit(self, article: Article, turn: HostTurn) -> bool:
        """Visit one article; False where the host must be left for now."""
        try:
            outcome = await self._pages.outcome_of(article, turn)
            if outcome is None:
                return False
            await self._conclude(article, outcome)
        except AmendedError:
            raise
        except Exception as error:  # noqa: BLE001 - the edge of one visit: recorded as its failure, and no other is stopped
            subject = display_url(article.url)
            failure = Failure(at=self._clock.now(), subject=subject, message=told(error), transient=True)
            self._reporter.report(failure)
            await self._conclude(article, VisitFailed(reason=f"a defect of Amended: {type(error).__name__}"))
        return True

    async def _conclude(self, article: Article, outcome: Outcome) -> None:
        """Decide, store in one transaction, and report; decided anew where a neighbour was changed meanwhile."""
        previous = None
        if article.snapshot and isinstance(outcome, PageRead | Missing):
            previous = await asyncio.to_thread(self._store.snapshot, article.key, article.snapshot)
            if previous is None:
                self._report_lost(article)
        for _ in range(_ATTEMPTS):
            neighbours = ALONE
            if isinstance(outcome, VisitFailed) and article.failures and article.also_at:
                neighbours = await asyncio.to_thread(second_addresses_of, self._store, article)
            elif isinstance(outcome, PageRead):
                neighbours = await asyncio.to_thread(
                    neighbours_of, self._store, article, outcome.page, outcome.landed_at
                )
            decision = decide_visit(
                article,
                previous,
                outcome,
                rules=self._rules,
                revisit=self._revisit,
                detecting=self._detecting,
                now=self._clock.now(),
                neighbours=neighbours,
            )
            if (quiet := self._quiet.get(article.host)) is not None and quiet.takes(decision):
                return
            if await asyncio.to_thread(self._store_beside, decision.beside):
                stored, raised = await self._store_decision(decision)
                break
        else:
            stored, raised = None, False
        await self._tell(decision, stored, raised=raised)

    async def _tell(self, decision: VisitDecision, stored: Article | None, *, raised: bool) -> None:
        """Report a visit: `stored` is the article as it is stored now, None on a conflict."""
        if stored is None:
            # Another worker or a command changed the article meanwhile. Nothing was written; it is due still.
            message = "was changed by someone else during the visit; it is visited again"
            subject = display_url(decision.article.url)
            self._reporter.report(Failure(at=decision.visit.at, subject=subject, message=message, transient=True))
            return
        await self._tally(decision)
        self._report(replace(decision, article=stored), raised)

    def _store_beside(self, others: Sequence[Article]) -> bool:
        """Write other articles' records, each on condition; False where one was changed since it was read."""
        self._changed |= {other.key for other in others if other.version}
        return all(self._store.put_article(other) is not None for other in others)

    async def _store_decision(self, decision: VisitDecision) -> tuple[Article | None, bool]:
        """The article as it is stored now, None on a conflict; and whether the alert was news."""
        alert = decision.alert
        if decision.snapshot is None and alert is None:
            return await asyncio.to_thread(self._store.put_article, decision.article, decision.visit), False
        article, now = decision.article, self._clock.now()
        deliveries: tuple[Delivery, ...] = ()
        if alert is not None:
            muted, channels = article.muted, article.channels
            told_in: tuple[str, ...] = ()
            if Event.GONE in alert.events:
                # No notice stands in it by which routes could go: it is told wherever the story was.
                told_in = await asyncio.to_thread(channels_told, self._store, article.key)
            deliveries = deliveries_for(alert, self._destinations, now, muted=muted, channels=channels, told_in=told_in)
            if self._destinations.slack:
                deliveries += await asyncio.to_thread(shared_link_replies, self._store, alert, muted=muted)
        committed = await asyncio.to_thread(
            self._store.commit, decision.article, decision.visit, decision.snapshot, alert, deliveries
        )
        return (committed.article if committed.stored else None), committed.alert_raised

    async def _tally(self, decision: VisitDecision) -> None:
        """Count the day's silent changes, for the digests' ledger line and `stats`."""
        comparison = decision.comparison
        if comparison is not None and comparison.disclosure is Disclosure.UNANNOUNCED:
            await asyncio.to_thread(self._store.tally, decision.visit.at.date().isoformat(), SILENT_CHANGES)

    def _report_lost(self, article: Article) -> None:
        """Somebody removed the newest snapshot from the store: the visit makes a new one."""
        message = f"snapshot {article.snapshot} is gone, or may not be read: what changed since it cannot be told"
        subject = display_url(article.url)
        self._reporter.report(Failure(at=self._clock.now(), subject=subject, message=message, transient=False))

    def _report(self, decision: VisitDecision, raised: bool) -> None:
        article, visit = decision.article, decision.visit
        self._reporter.report(
            ArticleVisited(
                at=visit.at,
                url=article.url,
                status=visit.status,
                next_visit=article.next_visit,
                reason=visit.reason,
                notices=article.notices,
            )
        )
        if visit.status in (VisitStatus.FAILED, VisitStatus.UNREADABLE):
            unreadable = visit.status is VisitStatus.UNREADABLE
            self._reporter.report(
                Failure(
                    at=visit.at,
                    subject=display_url(article.url),
                    message=f"no article to judge ({visit.reason})" if unreadable else visit.reason,
                    transient=article.next_visit is not None,
                    retry_at=article.next_visit,
                )
            )
        if raised and decision.alert is not None:
            self._reporter.report(AlertRaised(at=visit.at, alert=decision.alert))


def _backing_off(article: Article, now: datetime) -> bool:
    """Whether the article's last visit failed and its time has not come: no schedule is disregarded then."""
    return article.failures > 0 and article.next_visit is not None and article.next_visit > now
