"""One cycle of the whole job on one machine: poll what is due, visit what is due, send what is due.

Alerts are sent while visits go on: a correction does not wait for the slowest host. On AWS the same services run
behind queues instead, and `dispatch` takes the place of this file.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from amended.domain import heartbeats
from amended.domain.addresses import display_url
from amended.domain.deliveries import DeliveryStatus
from amended.domain.events import (
    AlertRaised,
    ArticleVisited,
    CycleFinished,
    DeliveryMade,
    Failure,
    FeedPolled,
    Reported,
    StockTaken,
)
from amended.domain.feeds import Feed
from amended.domain.poll_schedule import may_poll
from amended.domain.routing import Destinations
from amended.ports import Clock, MachineStore, Reporter
from amended.services.clock_set_back import plan_anew
from amended.services.deliver import SendAlerts
from amended.services.host_leases import lease_of
from amended.services.poll import PollFeeds
from amended.services.refused_lanes import refused_lanes
from amended.services.revisit import RevisitArticles, VisitPlan

# Later than anything can be due: what `--due all` asks the store for.
EVERYTHING = datetime(9999, 1, 1, tzinfo=UTC)
MANY = 1_000_000
# How often the sender looks for alerts while visits go on, and how long a pause between two messages it sits out.
LOOK_EVERY = 0.5
SEND_PATIENCE = timedelta(seconds=60)
# No clock that was ever set shows an earlier time: a board without a battery begins in 1970. An article that was met
# then would be dropped, as one of long ago, when the right time comes.
WRITTEN = datetime(2025, 1, 1, tzinfo=UTC)
PRUNE_EVERY = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class CycleResult:
    """What a cycle came to, for the exit status."""

    every_feed_failed: bool
    delivery_failed: bool


class Counting:
    """Passes events on and counts them."""

    def __init__(self, reporter: Reporter) -> None:
        self._reporter = reporter
        self._raised: list[str] = []
        self.begin()

    def begin(self) -> None:
        """Count from nothing: a cycle begins."""
        self.feeds = self.articles = self.alerts = self.deliveries = self.errors = 0
        self.good_feeds = 0
        self.delivery_failed = False

    def newly_raised(self) -> list[str]:
        """The ids of the alerts that were raised since this was last asked."""
        raised, self._raised = self._raised, []
        return raised

    def report(self, event: Reported) -> None:
        """Count one event and pass it on."""
        match event:
            case FeedPolled():
                self.feeds += 1
                self.good_feeds += not event.failed
            case ArticleVisited():
                self.articles += 1
            case AlertRaised():
                self.alerts += 1
                self._raised.append(event.alert.id)
            case DeliveryMade():
                self.deliveries += event.status == DeliveryStatus.POSTED
                failed = event.status == DeliveryStatus.FAILED
                self.delivery_failed = self.delivery_failed or failed
                self.errors += failed
            case Failure():
                self.errors += 1
            case _:
                pass
        self._reporter.report(event)


class Cycle:
    """The use case. The services that it is given report to `counting`.

    `tell_faults` tells the operators of what stops nothing and lasts until a person mends it.
    """

    def __init__(
        self,
        *,
        store: MachineStore,
        poll: PollFeeds,
        revisit: RevisitArticles,
        send: SendAlerts,
        clock: Clock,
        counting: Counting,
        retention: timedelta,
        destinations: Destinations,
        tell_faults: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._poll = poll
        self._revisit = revisit
        self._send = send
        self._clock = clock
        self._counting = counting
        self._retention = retention
        self._destinations = destinations
        self._tell_faults = tell_faults
        self._unread: BrokenPipeError | None = None
        self._told_of_clock = False

    async def run_once(
        self,
        *,
        all_due: bool = False,
        budget: timedelta | None = None,
        stopping: Callable[[], bool] = lambda: False,
    ) -> CycleResult:
        """One cycle. `budget` bounds the visits, so that a long round of them does not keep feeds waiting.

        Raises BrokenPipeError, after everything else, where whoever reads what is printed has gone.
        """
        began = self._clock.now()
        if began < WRITTEN:
            return self._wait_for_the_time(began)
        self._counting.begin()  # the services keep reporting to the same object
        back = await asyncio.to_thread(plan_anew, self._store, began, self._destinations)
        if back is not None:
            told = f"was set back by {str(back).partition('.')[0]}; what was planned is brought forward by as much"
            self._counting.report(Failure(at=began, subject="this machine's clock", message=told, transient=True))
        await asyncio.to_thread(self._store.beat, heartbeats.RUN, began, "cycle began")
        done = asyncio.Event()
        sender = asyncio.create_task(self._keep_sending(done, stopping))
        feeds: list[Feed] = []
        try:
            feeds = await self._poll_due(began, all_due=all_due, stopping=stopping)
            plan = VisitPlan(
                due_by=EVERYTHING if all_due else self._clock.now(),
                all_due=all_due,
                until=began + budget if budget else None,
                stopping=stopping,
            )
            if not stopping():
                # The host of a feed that was just read is not free this second, and one that a command holds is let go
                # of soon: their turns are waited for.
                hosts = await asyncio.to_thread(self._store.due_hosts, plan.due_by + lease_of(), MANY)
                await self._revisit.visit(hosts, plan)
                await self._report_stock(feeds)
        finally:
            done.set()
            await sender
        if self._unread is not None:
            raise self._unread
        await asyncio.to_thread(self._tell_faults)
        await self._prune(began)
        return await self._finish(began, feeds)

    def _wait_for_the_time(self, shown: datetime) -> CycleResult:
        """Do nothing by a clock that was never set, and say so, once."""
        if not self._told_of_clock:
            message = f"shows {shown:%Y-%m-%d}: nothing is polled, visited or sent until it is set right"
            self._counting.report(Failure(at=shown, subject="this machine's clock", message=message, transient=True))
        self._told_of_clock = True
        return CycleResult(every_feed_failed=True, delivery_failed=False)

    async def _poll_due(self, now: datetime, *, all_due: bool, stopping: Callable[[], bool]) -> list[Feed]:
        by = EVERYTHING if all_due else now
        feeds = await asyncio.to_thread(self._store.due_feeds, by, MANY)
        feeds = [feed for feed in feeds if may_poll(feed, now, all_due=all_due)]
        if feeds and not stopping():
            await self._poll.poll(feeds, stopping)
        return feeds

    async def _report_stock(self, polled: list[Feed]) -> None:
        """Tell, of each feed that was read for the first time, how many of its articles already carry a notice."""
        for feed in polled:
            if feed.stock_taken:
                continue
            now_known = await asyncio.to_thread(self._store.feed, feed.url)
            if now_known is None or not now_known.stock_taken:
                continue
            self._counting.report(await asyncio.to_thread(self._stock_of, feed.url))

    def _stock_of(self, url: str) -> StockTaken:
        articles = [one for one in self._store.articles() if url in one.feeds and not one.is_second_address]
        return StockTaken(
            at=self._clock.now(),
            feed=display_url(url),
            articles=len(articles),
            visited=sum(article.snapshot > 0 for article in articles),
            with_notices=sum(article.notices > 0 for article in articles),
        )

    async def _keep_sending(self, done: asyncio.Event, stopping: Callable[[], bool]) -> None:
        """Send what is due while the cycle works, and what is left when it is done."""
        while not done.is_set():
            await self._send_due()
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), LOOK_EVERY)
        give_up = self._clock.now() + SEND_PATIENCE
        while not stopping() and await self._send_due() and self._clock.now() < give_up:
            pass

    async def _send_due(self) -> bool:
        """Whether there was anything to send."""
        lanes = await asyncio.to_thread(self._store.due_channels, self._clock.now(), MANY)
        raised = self._counting.newly_raised()
        lanes += await asyncio.to_thread(refused_lanes, self._store, raised, self._clock.now())
        if lanes:
            try:
                await asyncio.to_thread(self._send.send, lanes)
            except BrokenPipeError as error:
                self._unread = error
                return False
        return bool(lanes)

    async def _prune(self, now: datetime) -> None:
        last = await asyncio.to_thread(self._store.heartbeat, heartbeats.PRUNE)
        if last is not None and timedelta() <= now - last[0] < PRUNE_EVERY:  # in the future: by a clock set back since
            return
        pruned = await asyncio.to_thread(self._store.prune, now, self._retention)
        await asyncio.to_thread(self._store.beat, heartbeats.PRUNE, now, f"{pruned.snapshots} snapshots")

    async def _finish(self, began: datetime, feeds: list[Feed]) -> CycleResult:
        counting, now = self._counting, self._clock.now()
        finished = CycleFinished(
            at=now,
            feeds=counting.feeds,
            articles=counting.articles,
            alerts=counting.alerts,
            deliveries=counting.deliveries,
            errors=counting.errors,
            seconds=round(max(0.0, (now - began).total_seconds()), 3),
        )
        self._counting.report(finished)
        if now >= began:  # else the clock was set back meanwhile, which the next cycle is to see
            await asyncio.to_thread(self._store.beat, heartbeats.RUN, now, "cycle finished")
        return CycleResult(
            every_feed_failed=bool(feeds) and counting.feeds > 0 and counting.good_feeds == 0,
            delivery_failed=counting.delivery_failed,
        )
