"""Sends what is due: once, in order within a channel, at the channel's pace, whatever dies in between.

For each lane, under its lease, until nothing is due:

    the first delivery that is due, with others of the same story that are due as well
    -> which thread it joins, decided and stored before the first call
    -> its summary, made once and stored
    -> for each step: claim in the store, call, mark in the store
       (a claim without a mark: look in the channel first, and only then call)
    -> posted

A crash between any two of these leaves a record from which the next worker knows what may have happened.
"""

from __future__ import annotations

import heapq
import threading
import uuid
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from amended.domain import delivering
from amended.domain.alerts import Alert
from amended.domain.comparison_results import Severity
from amended.domain.deliveries import Channel, Delivery, DeliveryStatus, StepName, Thread, delivery_id
from amended.domain.events import DeliveryMade, Failure
from amended.domain.telling_together import told_together
from amended.errors import (
    Ambiguous,
    AmendedError,
    Conflict,
    DeliveryRefused,
    NotFound,
    Permanent,
    Transient,
)
from amended.ports import Clock, Job, Operators, Reporter, Sink, Store

_SEVERITIES = (Severity.LOW, Severity.MEDIUM, Severity.HIGH)
# The day's counter of changes that no notice explains; whoever compares the visits adds to it.
SILENT_CHANGES = "silent_changes"
_BATCH = 50
# As many as one message can name.
_MOST_TOGETHER = 20
_CONFLICTS = 5


class Summaries(Protocol):
    """Makes summaries: `amended.services.summarise.Summaries`."""

    def of(self, alert: Alert) -> Alert:
        """The alert with its summary, made once and stored. Raises Transient while another worker makes it."""
        ...


@dataclass(slots=True)
class _Lane:
    """A lane in this worker's hands: its record as it was last written."""

    record: Channel
    sink: Sink


class _LaneEnds(Exception):
    """This worker is done with the lane: it lost it, or the lane takes nothing for now."""


class SendAlerts:
    """Sends the due deliveries of lanes.

    `sinks` are found by lane ("jsonl:alerts.jsonl") or else by kind ("slack"). `patience` is the longest wait that is
    spent in here; longer ones go back to the store. `operators` are told when a channel takes nothing any more.
    """

    def __init__(
        self,
        store: Store,
        sinks: Mapping[str, Sink],
        summaries: Summaries,
        clock: Clock,
        reporter: Reporter,
        *,
        operators: Operators | None = None,
        patience: timedelta = timedelta(seconds=10),
        owner: str = "",
    ) -> None:
        self._store = store
        self._sinks = sinks
        self._summaries = summaries
        self._clock = clock
        self._reporter = reporter
        self._operators = operators
        self._patience = patience
        self._owner = owner or uuid.uuid4().hex
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Finish the call in hand and leave the rest for the next start; may be called from any thread."""
        self._stopped.set()

    def send(self, lanes: Sequence[Channel], *, until: datetime | None = None) -> None:
        """Send what is due in these lanes, one call after another, taking turns between lanes.

        Nothing is begun after `until`. Lanes that another worker holds are left alone. A fault of the store ends the
        lane's turn and is reported; faults of a channel are recorded with its deliveries.
        """
        turns: list[tuple[datetime, int, Generator[datetime]]] = []
        for number, lane in enumerate(lanes):
            turns.append((self._clock.now(), number, self._work(lane)))
        heapq.heapify(turns)
        while turns:
            ready, number, work = heapq.heappop(turns)
            now = self._clock.now()
            late = until is not None and max(now, ready) >= until
            if self._stopped.is_set() or late or ready - now > self._patience:
                work.close()
                continue
            if ready > now:
                self._clock.pause((ready - now).total_seconds())
            following = next(work, None)
            if following is not None:
                heapq.heappush(turns, (following, number, work))

    # a lane

    def _work(self, channel: Channel) -> Generator[datetime]:
        """Everything due in one lane; yields, before each call, the time before which it may not be made."""
        sink = self._sinks.get(channel.key) or self._sinks.get(channel.sink)
        if sink is None:
            detail = f"nothing is configured that delivers to {channel.sink}"
            self._report_failure(channel.key, detail, transient=False)
            return
        leased = delivering.lease_lane(channel, self._owner, self._clock.now())
        stored = self._store.put_channel(leased) if leased is not None else None
        if stored is None:
            return
        lane = _Lane(stored, sink)
        try:
            yield delivering.ready_at(stored, self._clock.now())
            yield from self._deliver_due(lane)
        except _LaneEnds:
            pass
        except AmendedError as error:
            # The store failed: what was claimed is looked for when the lane is taken up again.
            self._report_failure(channel.key, str(error), transient=isinstance(error, Transient))
        finally:
            self._release(lane)

    def _deliver_due(self, lane: _Lane) -> Generator[datetime]:
        handled: set[tuple[str, int]] = set()
        while due := self._store.due_deliveries(lane.record.key, self._clock.now(), _BATCH):
            delivery = next((other for other in due if (other.id, other.version) not in handled), None)
            if delivery is None:
                return
            handled.add((delivery.id, delivery.version))
            try:
                yield from self._deliver(lane, delivery, due)
            except Conflict:
                continue  # someone resent or muted it meanwhile; it is read again

    def _release(self, lane: _Lane) -> None:
        try:
            self._change(lane, delivering.release_lane)
        except _LaneEnds:
            pass
        except AmendedError as error:
            self._report_failure(lane.record.key, f"{error}; its lease will run out", transient=True)

    def _change(self, lane: _Lane, change: Callable[[Channel], Channel]) -> None:
        """Change the lane's record, on top of what others wrote meanwhile. Raises _LaneEnds where it is lost."""
        record = lane.record
        for _ in range(_CONFLICTS):
            stored = self._store.put_channel(change(record))
            if stored is not None:
                lane.record = stored
                return
            fresh = self._store.channel(record.key)
            if fresh is None or fresh.lease_owner != self._owner:
                break
            record = fresh
        raise _LaneEnds

    def _put(self, delivery: Delivery) -> Delivery:
        stored = self._store.put_delivery(delivery)
        if stored is None:
            raise Conflict(f"delivery {delivery.id}", "changed meanwhile")
        return stored

    # a delivery

    def _deliver(self, lane: _Lane, delivery: Delivery, due: Sequence[Delivery]) -> Generator[datetime]:
        if delivery.told_by:
            leader = self._store.delivery(delivery.told_by)
            if leader is not None and delivery.id in leader.together:
                if leader.status is DeliveryStatus.POSTED:
                    self._finish_follower(delivery, leader)
                    return
                if leader.due_at is not None:
                    # Its leader is not through yet; it is told with it, never by itself.
                    self._put(replace(delivery, due_at=leader.due_at))
                    return
            delivery = self._put(delivering.told_by(delivery, ""))
        thread = self._store.thread(delivery.article_key, lane.record.key) if lane.sink.threaded else None
        article = self._store.article(delivery.article_key)
        if (thread is not None and thread.muted) or (article is not None and article.muted):
            self._report(self._put(delivering.muted(delivery)))
            return
        if not delivery.steps:
            delivery = self._decide(lane, delivery, thread, due)
        try:
            job = self._job(delivery)
        except AmendedError as error:
            yield self._went_wrong(lane, delivery, error)
            return
        for step in lane.sink.steps(job):
            if not delivering.is_done(delivery, step):
                further = yield from self._step(lane, replace(job, delivery=delivery), step)
                if further is None:
                    return
                delivery = further
        self._finish(lane, delivery, job)

    def _decide(self, lane: _Lane, delivery: Delivery, thread: Thread | None, due: Sequence[Delivery]) -> Delivery:
        """Store what is told together and in which thread, before anything is posted.

        Other alerts of the same story are told with it, or, for a digest, everything that is due in that digest.
        """
        others: list[Delivery] = []
        for other in due:
            together = other.digest == delivery.digest and (
                bool(delivery.digest) or other.article_key == delivery.article_key
            )
            free = not other.steps and not other.together and other.told_by in {"", delivery.id}
            room = len(others) < _MOST_TOGETHER - 1
            if lane.sink.threaded and together and free and room and other.id != delivery.id:
                marked = self._store.put_delivery(delivering.told_by(other, delivery.id))
                if marked is not None:
                    others.append(marked)
        if delivery.digest:
            thread = None
        joins = thread if thread is not None and thread.ts else None
        alerts = [self._store.alert(told.alert_id) for told in (delivery, *others)]
        told_so_far = _SEVERITIES.index(Severity(joins.severity)) if joins is not None and joins.severity else -1
        rises = any(alert is not None and _SEVERITIES.index(alert.severity) > told_so_far for alert in alerts)
        return self._put(
            delivering.decided(
                delivery,
                others=tuple(other.id for other in others),
                thread_ts=joins.ts if joins is not None else None,
                broadcast=joins is not None and rises,
            )
        )

    def _job(self, delivery: Delivery) -> Job:
        """The alerts that this delivery tells, with their summaries."""
        told = [delivery, *(found for other in delivery.together if (found := self._store.delivery(other)))]
        alerts = []
        for one in told:
            alert = self._store.alert(one.alert_id)
            if alert is None:
                raise NotFound(f"alert {one.alert_id}", "not in the store any more")
            alerts.append(self._summaries.of(alert))
        alerts.sort(key=lambda alert: (alert.raised_at, alert.id))
        earlier = 0
        if delivery.thread_ts is not None:
            now_told = {alert.id for alert in alerts}
            for alert in self._store.alerts_of(delivery.article_key):
                known = self._store.delivery(delivery_id(alert.id, delivery.sink, delivery.channel))
                earlier += alert.id not in now_told and known is not None and known.status is DeliveryStatus.POSTED
        if delivery.digest:
            return Job(alert=alerts[0], delivery=delivery, alerts=tuple(alerts), ledger=self._ledger())
        return Job(alert=told_together(alerts), delivery=delivery, alerts=tuple(alerts), earlier=earlier)

    def _ledger(self) -> str:
        """The day's line of a digest: what was watched, what was found, what changed without a word."""
        yesterday = self._clock.now() - timedelta(days=1)
        statistics = self._store.statistics(yesterday.date().isoformat())
        gained = sum(len(alert.gained) for alert in self._store.alerts(since=yesterday))
        counts = [
            (statistics.articles_followed, "story", "stories", "watched"),
            (gained, "notice", "notices", "gained"),
            (statistics.tallies.get(SILENT_CHANGES, 0), "silent change", "silent changes", "seen"),
        ]
        told = [f"{count} {one if count == 1 else many} {what}" for count, one, many, what in counts]
        return f"In the last day: {', '.join(told)}"

    # a step

    def _step(self, lane: _Lane, job: Job, step: str) -> Generator[datetime, None, Delivery | None]:
        """One step of a delivery, made or found; the delivery with its mark, or None if its turn is over."""
        delivery = job.delivery
        if (claims := delivering.unsure_claims(delivery, step)) is not None:
            first_claimed, last_claimed = claims
            yield last_claimed + delivering.SETTLE
            self._change(lane, lambda record: delivering.renew_lane(record, self._clock.now()))
            try:
                found = lane.sink.find(step, job, first_claimed)
            except NotFound:
                return self._parent_is_gone(lane, delivery, step)
            except AmendedError as error:
                yield self._went_wrong(lane, delivery, error)
                return None
            if found is not None:
                return self._put(delivering.marked(delivery, step, found, self._clock.now()))
        yield delivering.ready_at(lane.record, self._clock.now())
        self._change(lane, lambda record: delivering.reserve_call(record, self._clock.now(), lane.sink.pace))
        delivery = self._put(delivering.claimed(delivery, step, self._clock.now()))
        if not delivering.holds_lane(lane.record, self._owner, self._clock.now(), lane.sink.call_limit):
            raise _LaneEnds
        try:
            ts = lane.sink.perform(step, replace(job, delivery=delivery))
        except NotFound:
            return self._parent_is_gone(lane, delivery, step)
        except Ambiguous as error:
            yield self._went_wrong(lane, delivery, error)
            return None
        except AmendedError as error:
            # This call left nothing, nor did an earlier one: the look before this call would have found it.
            delivery = self._put(delivering.unclaimed(delivery, step))
            only_this_message = isinstance(error, Permanent) and not isinstance(error, DeliveryRefused)
            if only_this_message and step != StepName.PARENT:
                self._report_failure(lane.record.key, f"{step}: {error.detail}", transient=False)
                return self._put(delivering.marked(delivery, step, None, self._clock.now()))
            yield self._went_wrong(lane, delivery, error)
            return None
        return self._put(delivering.marked(delivery, step, ts, self._clock.now()))

    def _parent_is_gone(self, lane: _Lane, delivery: Delivery, step: str) -> Delivery | None:
        """Someone deleted the message that this step belongs to: a reply starts a new thread, the rest is dropped."""
        if delivery.thread_ts is None:
            return self._put(delivering.marked(delivery, step, None, self._clock.now()))
        thread = self._store.thread(delivery.article_key, lane.record.key)
        if thread is not None and thread.ts == delivery.thread_ts:
            self._store.put_thread(replace(thread, ts=""))
        self._put(delivering.started_anew(delivery))
        return None

    def _went_wrong(self, lane: _Lane, delivery: Delivery, error: AmendedError) -> datetime:
        """Record a failed call; the time at which the lane goes on. Raises _LaneEnds where it does not."""
        now = self._clock.now()
        if isinstance(error, DeliveryRefused):
            self._refuse_lane(lane, delivery, error)
            raise _LaneEnds
        if not isinstance(error, Transient):
            self._fail(delivery, now, error.detail, _REMEDY_FOR_A_MESSAGE)
            return now
        pause = delivering.asked_pause(error.retry_after, lane.record.failures + 1)
        if isinstance(error, Ambiguous):
            pause = delivering.SETTLE if lane.record.failures == 0 else max(pause, delivering.SETTLE)
        until = now + pause
        # What comes later in the lane waits too, so that the order is kept.
        self._put(delivering.waiting(delivery, until, str(error)))
        self._change(lane, lambda record: delivering.lane_paused(record, until, str(error)))
        self._report_failure(lane.record.key, error.detail, transient=True, retry_at=until)
        return until

    def _refuse_lane(self, lane: _Lane, delivery: Delivery, error: DeliveryRefused) -> None:
        """Nothing goes into this channel until someone acts: say so on every delivery, tell the operators once."""
        now = self._clock.now()
        self._fail(delivery, now, error.detail, error.remedy)
        for other in self._store.due_deliveries(lane.record.key, now, _BATCH):
            if other.id != delivery.id:
                try:
                    self._fail(other, now, error.detail, error.remedy)
                except Conflict:
                    continue
        tell = lane.record.told_operator_at is None and self._operators is not None

        def refused(record: Channel) -> Channel:
            changed = delivering.lane_refused(record, now, error.detail)
            return delivering.operator_told(changed, now) if tell else changed

        self._change(lane, refused)
        if tell and self._operators is not None:
            try:
                self._operators.tell(f"Alerts for {lane.record.channel} are waiting: {error.detail}. {error.remedy}")
            except AmendedError as failure:
                self._report_failure("operators", str(failure), transient=isinstance(failure, Transient))

    def _fail(self, delivery: Delivery, now: datetime, error: str, remedy: str) -> None:
        self._report(self._put(delivering.failed(delivery, now, error, remedy)))

    # the end of a delivery

    def _finish(self, lane: _Lane, delivery: Delivery, job: Job) -> None:
        now = self._clock.now()
        if lane.sink.threaded and not delivery.digest:
            self._keep_thread(lane, delivery, job)
        done = self._put(delivering.posted(delivery, now))
        if lane.record.failures or lane.record.told_operator_at is not None:
            self._recover(lane, now)
        self._report(done)
        for other in done.together:
            follower = self._store.delivery(other)
            if follower is not None and follower.told_by == done.id:
                try:
                    self._finish_follower(follower, done)
                except Conflict:
                    continue

    def _recover(self, lane: _Lane, now: datetime) -> None:
        """The channel takes messages again: what was refused before is tried now rather than in an hour."""
        self._change(lane, delivering.lane_recovered)
        for other in self._store.due_deliveries(lane.record.key, now + delivering.RETRY_REFUSED, _BATCH):
            if other.status is DeliveryStatus.FAILED:
                self._store.put_delivery(delivering.due_now(other, now))

    def _finish_follower(self, delivery: Delivery, leader: Delivery) -> None:
        """Mark a delivery whose alert was told together with another one's."""
        ts = delivering.step_of(leader, StepName.PARENT).ts
        marked = delivering.marked(delivery, StepName.PARENT, ts, self._clock.now())
        self._report(self._put(delivering.posted(marked, self._clock.now())))

    def _keep_thread(self, lane: _Lane, delivery: Delivery, job: Job) -> None:
        """Remember the message that later news of the story replies to, and how grave it has been so far."""
        ts = delivering.step_of(delivery, StepName.PARENT).ts
        for _ in range(_CONFLICTS):
            thread = self._store.thread(delivery.article_key, lane.record.key)
            if delivery.thread_ts is None and ts is not None and (thread is None or thread.ts != ts):
                version, muted = (thread.version, thread.muted) if thread is not None else (0, False)
                thread = Thread(
                    article_key=delivery.article_key,
                    lane=lane.record.key,
                    ts=ts,
                    delivery_id=delivery.id,
                    severity=job.alert.severity.value,
                    muted=muted,
                    version=version,
                )
            elif thread is not None and delivery.broadcast and thread.severity != job.alert.severity.value:
                thread = replace(thread, severity=job.alert.severity.value)
            else:
                return
            if self._store.put_thread(thread) is not None:
                return

    # what is said about it

    def _report(self, delivery: Delivery) -> None:
        detail = f"{delivery.last_error} – {delivery.remedy}" if delivery.remedy else delivery.last_error
        self._reporter.report(
            DeliveryMade(
                at=self._clock.now(),
                alert_id=delivery.alert_id,
                sink=delivery.sink,
                channel=delivery.channel,
                status=delivery.status.value,
                ts=delivering.step_of(delivery, StepName.PARENT).ts,
                detail=detail,
            )
        )

    def _report_failure(self, subject: str, message: str, *, transient: bool, retry_at: datetime | None = None) -> None:
        now = self._clock.now()
        self._reporter.report(Failure(at=now, subject=subject, message=message, transient=transient, retry_at=retry_at))


_REMEDY_FOR_A_MESSAGE = "it is tried again in an hour; `amended alerts show` has the alert"


def take_over(store: Store, now: datetime, *, limit: int = 1000) -> None:
    """Free the lanes that a dead predecessor held. Only for a runner that knows it is the only one (`RunLock`)."""
    for lane in store.due_channels(now + delivering.LEASE, limit):
        if lane.lease_owner:
            store.put_channel(delivering.release_lane(lane))


def resend(store: Store, delivery: Delivery, now: datetime, *, again: bool = False) -> Delivery | None:
    """Make a delivery due at once, and its lane free; None if it is posted already and not asked for `again`.

    Raises Conflict where a worker changed it at this moment.
    """
    fresh = delivering.resent(delivery, now, again=again)
    if fresh is None:
        return None
    stored = store.put_delivery(fresh)
    if stored is None:
        raise Conflict(f"delivery {delivery.id}", "changed meanwhile; try again")
    lane = store.channel(delivery.lane)
    if lane is not None and lane.next_free is not None and lane.next_free > now:
        store.put_channel(delivering.lane_freed(lane))
    return stored
