"""Polls feeds: many hosts at a time, one host's feeds one after the other. Does the I/O and decides nothing.

For each feed, in its host's turn:

    is it still as it was?  ->  wait for the host  ->  fetch  ->  read the document  ->  decide (pure)
        ->  store articles and touches  ->  store the feed with its new validators

Articles are stored before the validators, so that a poll that is cut short between the two is only repeated. A feed
needs no lease of its own: whoever polls it holds its host, and the store takes only one of two versions.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from amended.domain.addresses import display_url, host_of
from amended.domain.events import Failure, FeedPolled
from amended.domain.feed_entries import keys_to_look_up
from amended.domain.feeds import MOST_ENTRIES, MOST_SITEMAPS, Entry, Feed, FeedDocument
from amended.domain.http_dates import fresh_for
from amended.domain.policies import PollPolicy
from amended.domain.polling import (
    PollAnswer,
    PollDecision,
    credentials_for,
    decide_poll,
    hosts_of,
    is_read_as,
    left_to,
    put_off,
    request_address,
)
from amended.errors import AmendedError, Conflict, RateLimited, ServerFault, TookTooLong, Transient, Unreachable
from amended.ports import Clock, FeedReader, Fetched, Fetcher, FetchRequest, Reporter, Store
from amended.services.defects import told
from amended.services.host_turns import GivenBack, HostTurn, HostTurns
from amended.services.one_story import with_real_articles
from amended.services.ways import Way

HOSTS_AT_A_TIME = 100
# As many as a reader reads at once (`amended.adapters.feed_documents`); whoever waits takes no thread from the store.
READ_AT_A_TIME = 2
# How often a write that met another worker's is decided anew.
_ATTEMPTS = 4
_OK = 200
_PAUSED = "not asked: its host asked for a pause, or failed again and again"


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of asking: an answer or an error, the document if it is one, and what `failed` of its sitemaps."""

    answer: PollAnswer | AmendedError
    document: FeedDocument | None = None
    failed: tuple[AmendedError, ...] = ()


class PollFeeds:
    """The use case. One instance serves many rounds."""

    def __init__(
        self,
        store: Store,
        fetcher: Fetcher,
        reader: FeedReader,
        turns: HostTurns,
        clock: Clock,
        reporter: Reporter,
        policy: PollPolicy,
        revisit_floor: timedelta = timedelta(minutes=15),
    ) -> None:
        self._store = store
        self._fetcher = fetcher
        self._reader = reader
        self._turns = turns
        self._clock = clock
        self._reporter = reporter
        self._policy = policy
        self._revisit_floor = revisit_floor
        self._reading = asyncio.Semaphore(READ_AT_A_TIME)

    async def poll(self, feeds: Sequence[Feed], stopping: Callable[[], bool] = lambda: False) -> None:
        """Poll these feeds, whether due or not: the caller chose them (`poll_schedule.may_poll`).

        `stopping` is asked before each request; feeds not asked by then are left for a later round, as are those of
        a host that another worker holds. What fails is reported and harms nothing else. Raises Permanent where the
        store itself is unusable; then the other hosts have been polled all the same.
        """
        at_a_time = asyncio.Semaphore(HOSTS_AT_A_TIME)

        async def one_host(host: str, its_feeds: Sequence[Feed]) -> None:
            async with at_a_time:
                await self._poll_host(host, its_feeds, stopping)

        hosts = hosts_of(feeds).items()
        done = await asyncio.gather(*(one_host(host, its) for host, its in hosts), return_exceptions=True)
        for outcome in done:
            if isinstance(outcome, BaseException):
                raise outcome

    async def _poll_host(self, host: str, feeds: Sequence[Feed], stopping: Callable[[], bool]) -> None:
        try:
            async with self._turns.of(host) as turn:
                for feed in feeds if turn is not None else ():
                    if turn is None or stopping():
                        return
                    await self._poll_feed(feed, turn)
        except Transient as error:
            self._report_failure(host, error, None)

    async def _poll_feed(self, feed: Feed, turn: HostTurn) -> None:
        # Another worker may have polled it since it was chosen.
        current = await asyncio.to_thread(self._store.feed, feed.url)
        if current is None or current.version != feed.version:
            return
        if current.moved_to is not None:
            other = await asyncio.to_thread(self._store.feed, current.moved_to)
            if other is not None and is_read_as(current, other):
                await asyncio.to_thread(self._leave_to, current, other)
                return
        if not await turn.wait():
            if turn.paused_until is not None:
                await asyncio.to_thread(self._put_off, current, turn.paused_until, _PAUSED)
            return
        try:
            outcome = await self._ask(current, turn)
            if isinstance(outcome.answer, GivenBack):
                again = self._clock.now() + outcome.answer.again
                await asyncio.to_thread(self._put_off, current, again, f"not read: {outcome.answer.detail}")
                return
            decision, new = await self._conclude(current, outcome)
        except AmendedError:
            raise
        except Exception as error:  # noqa: BLE001 - the edge of one feed: recorded as its fault, and no other is stopped
            outcome = _Outcome(ServerFault(display_url(feed.url), told(error)))
            decision, new = await self._conclude(current, outcome)
        self._report(decision, new)
        for fault in outcome.failed:
            # It is asked for again with its index.
            self._report_failure(fault.subject, fault, decision.feed.next_poll)

    def _put_off(self, feed: Feed, until: datetime, why: str) -> None:
        """Leave the feed for when its host may be asked again, and say so."""
        stored = self._store.put_feed(_released(put_off(feed, until, why)))
        if stored is not None:
            paused = RateLimited(display_url(feed.url), why)
            self._report_failure(paused.subject, paused, stored.next_poll)

    def _leave_to(self, feed: Feed, other: Feed) -> None:
        """Do not ask for a feed that is read as another one, and say so once."""
        decision = left_to(feed, other, self._clock.now(), self._policy)
        if self._store.put_feed(_released(decision.feed)) is not None and decision.feed.last_error != feed.last_error:
            self._report(decision, 0)

    async def _conclude(self, feed: Feed, outcome: _Outcome) -> tuple[PollDecision, int]:
        return await asyncio.to_thread(self._store_outcome, feed, outcome, self._clock.now())

    async def _ask(self, feed: Feed, turn: HostTurn) -> _Outcome:
        address = request_address(feed)
        failed: list[AmendedError] = []
        try:
            fetched = await self._fetch(
                FetchRequest(url=address, validators=feed.validators, auth=credentials_for(feed, address)), turn
            )
            document = await self._read(fetched) if fetched.status == _OK else None
            if document is not None and document.sitemaps:
                document = await self._read_sitemaps(document, host_of(address), turn, failed)
        except AmendedError as error:
            return _Outcome(error)
        answer = PollAnswer(
            status=fetched.status,
            asked=address,
            url=fetched.url,
            permanent_url=fetched.permanent_url,
            retry_after=fetched.retry_after,
            validators=fetched.validators,
            fresh_for=fresh_for(fetched.headers, self._clock.now()),
            conditional=fetched.conditional,
        )
        return _Outcome(answer, document, tuple(failed))

    async def _fetch(self, request: FetchRequest, turn: HostTurn) -> Fetched:
        """Fetch, at the host whose turn was waited for, and tell each host on the way how it answered."""
        async with Way(self._turns, turn) as way:
            try:
                fetched = await way.ask(self._fetcher, request)
            except (Unreachable, TookTooLong):
                await way.failed()
                raise
            await way.answered(fetched.status, fetched.retry_after)
            return fetched

    async def _read(self, fetched: Fetched) -> FeedDocument:
        async with self._reading:
            return await asyncio.to_thread(
                self._reader.read, fetched.body, content_type=fetched.content_type, url=fetched.url
            )

    async def _read_sitemaps(
        self, index: FeedDocument, host: str, turn: HostTurn, failed: list[AmendedError]
    ) -> FeedDocument:
        """The latest sitemaps of an index, on its own host, as one document; incomplete where one is in `failed`."""
        entries: list[Entry] = []
        left_out, complete = 0, index.complete
        here = [url for url in index.sitemaps if host_of(url) == host]
        passed_over = len(index.sitemaps) - len(here)
        for url in here[:MOST_SITEMAPS]:
            if not await turn.wait():
                return replace(index, entries=tuple(entries), complete=False)
            try:
                document = await self._read_sitemap(url, turn)
            except AmendedError as error:
                failed.append(error)
                complete = False
                continue
            passed_over += bool(document.sitemaps)
            entries += document.entries
            left_out += document.left_out
        kept = entries[:MOST_ENTRIES]
        left_out += len(entries) - len(kept)
        return replace(index, entries=tuple(kept), left_out=left_out, passed_over=passed_over, complete=complete)

    async def _read_sitemap(self, url: str, turn: HostTurn) -> FeedDocument:
        fetched = await self._fetch(FetchRequest(url=url), turn)
        if fetched.status != _OK:
            raise ServerFault(display_url(url), f"this sitemap of the feed was answered with {fetched.status}")
        return await self._read(fetched)

    def _store_outcome(self, feed: Feed, outcome: _Outcome, now: datetime) -> tuple[PollDecision, int]:
        """Decide and store, anew wherever another worker was faster; the decision and how many articles are new."""
        new = 0
        current: Feed | None = feed
        for _ in range(_ATTEMPTS):
            if current is None:
                # Removed while it was polled: what was found stays followed, the feed is no more.
                break
            decision = self._decide(current, outcome, now)
            added, settled = self._store_articles(decision, now)
            new += added
            if not settled:
                continue
            if self._store.put_feed(_released(decision.feed)) is not None:
                return decision, new
            current = self._store.feed(feed.url)
        else:
            raise Conflict(display_url(feed.url), "the feed was changed by others again and again")
        return decision, new

    def _decide(self, feed: Feed, outcome: _Outcome, now: datetime) -> PollDecision:
        keys = keys_to_look_up(feed, outcome.document) if outcome.document is not None else ()
        known = with_real_articles(self._store, self._store.known_articles(keys)) if keys else {}
        return decide_poll(feed, outcome.answer, outcome.document, known, now, self._policy, self._revisit_floor)

    def _store_articles(self, decision: PollDecision, now: datetime) -> tuple[int, bool]:
        """How many articles were added, and whether every write went through."""
        articles = [(article, None) for article in (*decision.new, *decision.updated, *decision.claims)]
        written = self._store.put_articles(articles) if articles else []
        stored = [article is not None for article in written]
        for key in decision.touched:
            self._store.touch_article(key, now)
        return sum(stored[: len(decision.new)]), all(stored)

    def _report(self, decision: PollDecision, new: int) -> None:
        feed = decision.feed
        subject = display_url(feed.url)
        self._reporter.report(
            FeedPolled(
                at=feed.last_polled or self._clock.now(),
                feed=subject,
                status=decision.status,
                failed=decision.failure is not None,
                entries=decision.entries,
                new=new,
                next_poll=feed.next_poll,
                detail="; ".join(decision.messages),
            )
        )
        if decision.failure is not None:
            self._report_failure(subject, decision.failure, feed.next_poll)

    def _report_failure(self, subject: str, error: AmendedError, retry_at: datetime | None) -> None:
        self._reporter.report(
            Failure(
                at=self._clock.now(),
                subject=subject,
                message=error.detail,
                transient=isinstance(error, Transient),
                retry_at=retry_at,
            )
        )


def _released(feed: Feed) -> Feed:
    return replace(feed, lease_owner="", lease_until=None, queued_until=None)
