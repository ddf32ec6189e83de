"""One lane in one worker's hands: everything that is due in one channel, delivery by delivery, step by step.

The protocol by which nothing is lost or doubled is in `_step`; what may go wrong, and what is done about it, below it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from amended.domain import delivering
from amended.domain.deliveries import Channel, Delivery, DeliveryStatus, StepName
from amended.domain.events import Failure
from amended.errors import (
    Ambiguous,
    AmendedError,
    Conflict,
    DeliveryRefused,
    NotFound,
    Permanent,
    StoreCorrupt,
    Transient,
)
from amended.ports import Clock, Job, Operators, Reporter, Sink, Store
from amended.services.defects import told
from amended.services.telling import Telling

_BATCH = 50
_MANY = 1000
_CONFLICTS = 5
_REMEDY_FOR_A_MESSAGE = "it is tried again in an hour; `amended alerts show` has the alert"
_OR_AGAIN = "or look yourself, and if it is not there post it with `amended alerts resend {} --again`"


class _LaneEnds(Exception):
    """This worker is done with the lane: it lost it, or the lane takes nothing for now."""


class LaneTurn:
    """The turn of one worker in one lane. `work` is to be run once."""

    def __init__(
        self,
        lane: Channel,
        sink: Sink,
        *,
        store: Store,
        telling: Telling,
        clock: Clock,
        reporter: Reporter,
        operators: Operators | None,
        owner: str,
    ) -> None:
        self._lane = lane
        self._sink = sink
        self._store = store
        self._telling = telling
        self._clock = clock
        self._reporter = reporter
        self._operators = operators
        self._owner = owner

    def work(self) -> Generator[datetime]:
        """Everything due in one lane; yields, before each call, the time before which it may not be made."""
        leased = delivering.lease_lane(self._lane, self._owner, self._clock.now())
        stored = self._store.put_channel(leased) if leased is not None else None
        if stored is None:
            return
        self._lane = stored
        try:
            if (until := delivering.refused_until(stored, self._clock.now())) is not None:
                # Said of what came up since the channel was refused: it waits too, and for what.
                self._fail_due(until, stored.last_error, stored.remedy)
                return
            yield delivering.ready_at(stored, self._clock.now())
            yield from self._deliver_due()
        except _LaneEnds:
            pass
        except StoreCorrupt:
            # Nothing can be recorded that would keep the same work from being begun again and again.
            raise
        except AmendedError as error:
            # The store failed: what was claimed is looked for when the lane is taken up again.
            self._report_failure(self._lane.key, str(error), transient=isinstance(error, Transient))
        finally:
            self._release()

    def _deliver_due(self) -> Generator[datetime]:
        handled: set[tuple[str, int]] = set()
        while due := self._store.due_deliveries(self._lane.key, self._clock.now(), _BATCH):
            delivery = next((other for other in due if (other.id, other.version) not in handled), None)
            if delivery is None:
                return
            handled.add((delivery.id, delivery.version))
            try:
                yield from self._deliver(delivery, due)
            except Conflict:
                continue  # someone resent or muted it meanwhile; it is read again
            except (AmendedError, OSError, _LaneEnds):
                raise
            except Exception as error:  # noqa: BLE001 - the edge of one delivery: recorded as failed, no other is stopped
                self._trip(delivery.id, told(error))

    def _trip(self, delivery_id: str, defect: str) -> None:
        """Record that a delivery tripped a defect of Amended. A claim stays: its call may have been made."""
        current = self._store.delivery(delivery_id)
        if current is not None:
            with suppress(Conflict):
                self._fail(current, self._in_an_hour(), defect, _REMEDY_FOR_A_MESSAGE)

    def _fail_due(self, until: datetime, error: str, remedy: str) -> None:
        """Everything that is due waits for a person, until then."""
        seen: set[str] = set()
        while due := [
            delivery
            for delivery in self._store.due_deliveries(self._lane.key, self._clock.now(), _BATCH)
            if delivery.id not in seen
        ]:
            seen.update(delivery.id for delivery in due)
            for delivery in due:
                with suppress(Conflict):
                    self._fail(delivery, until, error, remedy)

    def _release(self) -> None:
        try:
            self._change(delivering.release_lane)
        except _LaneEnds:
            pass
        except AmendedError as error:
            self._report_failure(self._lane.key, f"{error}; its lease will run out", transient=True)

    def _keep(self) -> None:
        """Renew the lease. Raises _LaneEnds where it is lost."""
        self._change(lambda record: delivering.renew_lane(record, self._clock.now()))

    def _change(self, change: Callable[[Channel], Channel]) -> None:
        """Change the lane's record, on top of what others wrote meanwhile. Raises _LaneEnds where it is lost."""
        for _ in range(_CONFLICTS):
            if self._changed(change):
                return
        raise _LaneEnds

    def _changed(self, change: Callable[[Channel], Channel]) -> bool:
        """Whether the lane's record was changed; False where someone wrote to it meanwhile, and it was read afresh.

        Raises _LaneEnds where it is lost.
        """
        stored = self._store.put_channel(change(self._lane))
        if stored is not None:
            self._lane = stored
            return True
        fresh = self._store.channel(self._lane.key)
        if fresh is None or fresh.lease_owner != self._owner:
            raise _LaneEnds
        self._lane = delivering.paced_like(fresh, self._lane)
        return False

    def _put(self, delivery: Delivery) -> Delivery:
        stored = self._store.put_delivery(delivery)
        if stored is None:
            raise Conflict(f"delivery {delivery.id}", "changed meanwhile")
        return stored

    # a delivery

    def _deliver(self, delivery: Delivery, due: Sequence[Delivery]) -> Generator[datetime]:
        if delivery.told_by and self._follows(delivery):
            return
        thread = self._store.thread(delivery.article_key, self._lane.key) if self._sink.threaded else None
        article = self._store.article(delivery.article_key)
        if (thread is not None and thread.muted) or (article is not None and article.muted):
            self._report(self._put(delivering.muted(delivery)))
            return
        refused_before = delivery.status is DeliveryStatus.FAILED or bool(self._lane.remedy)
        if not delivery.steps:
            delivery = self._telling.decide(delivery, thread, due if self._sink.threaded else ())
        try:
            job = self._telling.job(delivery, self._keep)
        except AmendedError as error:
            yield self._went_wrong(delivery, error)
            return
        for step in self._sink.steps(job):
            if not delivering.is_done(delivery, step):
                further = yield from self._step(replace(job, delivery=delivery), step)
                if further is None:
                    return
                delivery = further
        self._finish(delivery, job)
        if refused_before:
            self._recover()

    def _follows(self, delivery: Delivery) -> bool:
        """Whether another delivery tells this one's alert; its own record follows that one's."""
        leader = self._store.delivery(delivery.told_by)
        if leader is None or delivery.id not in leader.together:
            return False
        if leader.status is DeliveryStatus.POSTED:
            self._finish_follower(delivery, leader)
        elif leader.due_at is not None:
            self._put(delivering.due_from(delivery, leader.due_at))
        else:
            return False
        return True

    # a step

    def _step(self, job: Job, step: str) -> Generator[datetime, None, Delivery | None]:
        """One step of a delivery, made or found; the delivery with its mark, or None if its turn is over."""
        delivery = job.delivery
        if (claims := delivering.unsure_claims(delivery, step)) is not None:
            looked = yield from self._look(job, step, claims)
            if looked is not delivery:
                return looked
        reserved = False
        while not reserved:
            yield delivering.ready_at(self._lane, self._clock.now())
            reserved = self._changed(lambda record: delivering.reserve_call(record, self._clock.now(), self._sink.pace))
        delivery = self._put(delivering.claimed(delivery, step, self._clock.now()))
        if not delivering.holds_lane(self._lane, self._owner, self._clock.now(), self._sink.call_limit):
            raise _LaneEnds
        try:
            ts = self._perform(step, replace(job, delivery=delivery))
        except NotFound as error:
            return self._parent_is_gone(delivery, step, error)
        except Ambiguous as error:
            yield self._went_wrong(delivery, error)
            return None
        except BrokenPipeError:
            untold = delivering.unclaimed(delivery, step)
            self._put(delivering.waiting(untold, self._clock.now(), "nobody reads what is printed"))
            raise
        except AmendedError as error:
            # This call left nothing, nor did an earlier one: the look before this call would have found it.
            delivery = self._put(delivering.unclaimed(delivery, step))
            only_this_message = isinstance(error, Permanent) and not isinstance(error, DeliveryRefused)
            if only_this_message and step != StepName.PARENT:
                return self._done_without(delivery, step, error)
            yield self._went_wrong(delivery, error)
            return None
        return self._went_well(delivering.marked(delivery, step, ts, self._clock.now()))

    def _look(
        self, job: Job, step: str, claims: tuple[datetime, datetime]
    ) -> Generator[datetime, None, Delivery | None]:
        """Look for what a claimed call may have left: the job's own delivery where it left nothing, else as `_step`."""
        delivery = job.delivery
        first_claimed, last_claimed = claims
        yield delivering.settled_at(last_claimed, self._clock.now())
        self._keep()
        try:
            found = self._sink.find(step, job, min(first_claimed, self._clock.now()))
        except NotFound as error:
            return self._parent_is_gone(delivery, step, error)
        except DeliveryRefused as error:
            # Where it may not look it does not post again. That holds up this delivery, not the channel.
            remedy = f"{error.remedy}; {_OR_AGAIN.format(delivery.alert_id)}"
            self._fail(delivery, self._in_an_hour(), error.detail, remedy)
            self._tell_operators(DeliveryRefused(error.subject, error.detail, remedy=remedy))
            return None
        except AmendedError as error:
            yield self._went_wrong(delivery, error)
            return None
        if found is None:
            return delivery
        return self._went_well(delivering.marked(delivery, step, found, self._clock.now()))

    def _done_without(self, delivery: Delivery, step: str, error: AmendedError) -> Delivery:
        """Go on without a step that Slack refuses for good, and report it."""
        self._report_failure(self._lane.key, f"{step}: {error.detail}", transient=False)
        if step == StepName.UPDATE:
            # What stands in the channel stays old news: so the reply is shown there as well.
            delivery = delivering.broadcast(delivery)
        return self._put(delivering.marked(delivery, step, None, self._clock.now()))

    def _went_well(self, delivery: Delivery) -> Delivery:
        """Store a delivery whose step was made or found; the next failure is a first one again."""
        stored = self._put(delivery)
        if self._lane.failures:
            self._change(delivering.lane_calmed)
        return stored

    def _perform(self, step: str, job: Job) -> str | None:
        try:
            return self._sink.perform(step, job)
        finally:
            # Written with the lane's next change.
            self._lane = delivering.called(self._lane, self._clock.now(), self._sink.pace)

    def _parent_is_gone(self, delivery: Delivery, step: str, error: NotFound) -> Delivery | None:
        """Someone deleted or locked the message that this step belongs to: news of a story starts a new thread,
        details and replies to a reader's message are dropped."""
        if step == StepName.PARENT and delivery.thread_ts is None:
            self._fail(delivering.unclaimed(delivery, step), self._in_an_hour(), error.detail, _REMEDY_FOR_A_MESSAGE)
            return None
        if step not in {StepName.PARENT, StepName.UPDATE} or delivery.reply_to:
            return self._put(delivering.marked(delivery, step, None, self._clock.now()))
        thread = self._store.thread(delivery.article_key, self._lane.key)
        if thread is not None and thread.ts == delivery.thread_ts:
            self._store.put_thread(replace(thread, ts=""))
        self._put(delivering.started_anew(delivery))
        return None

    def _went_wrong(self, delivery: Delivery, error: AmendedError) -> datetime:
        """Record a failed call; the time at which the lane goes on. Raises _LaneEnds where it does not."""
        now = self._clock.now()
        if isinstance(error, DeliveryRefused):
            self._refuse_lane(delivery, error)
            raise _LaneEnds
        if not isinstance(error, Transient):
            self._fail(delivery, self._in_an_hour(), error.detail, _REMEDY_FOR_A_MESSAGE)
            return now
        until = now + delivering.asked_pause(error.retry_after, self._lane.failures + 1)
        # What comes later in the lane waits too, so that the order is kept.
        self._put(delivering.waiting(delivery, until, str(error)))
        self._change(lambda record: delivering.lane_paused(record, until, str(error)))
        self._report_failure(self._lane.key, error.detail, transient=True, retry_at=until)
        return until

    def _refuse_lane(self, delivery: Delivery, error: DeliveryRefused) -> None:
        """Nothing goes into this channel until someone acts: say so on every delivery, tell the operators once."""
        now, until, remedy = self._clock.now(), self._in_an_hour(), error.remedy or _REMEDY_FOR_A_MESSAGE
        self._fail(delivery, until, error.detail, remedy)
        self._fail_due(until, error.detail, remedy)
        self._change(lambda record: delivering.lane_refused(record, now, error.detail, remedy))
        self._tell_operators(error)

    def _tell_operators(self, error: DeliveryRefused) -> None:
        """Tell those who look after Amended, once until the channel works again."""
        if self._operators is None or self._lane.told_operator_at is not None:
            return
        self._change(lambda record: delivering.operator_told(record, self._clock.now()))
        try:
            self._operators.tell(f"Alerts for {self._lane.channel} are waiting: {error.detail}. {error.remedy}")
        except AmendedError as failure:
            self._report_failure("operators", str(failure), transient=isinstance(failure, Transient))
            if not isinstance(failure, Ambiguous):
                self._change(lambda record: delivering.operator_told(record, None))

    def _fail(self, delivery: Delivery, until: datetime, error: str, remedy: str) -> None:
        self._report(self._put(delivering.failed(delivery, until, error, remedy)))

    def _in_an_hour(self) -> datetime:
        return self._clock.now() + delivering.RETRY_REFUSED

    # the end of a delivery

    def _finish(self, delivery: Delivery, job: Job) -> None:
        if self._sink.threaded and not delivery.digest:
            self._keep_thread(delivery, job)
        done = self._put(delivering.posted(delivery, self._clock.now()))
        self._report(done)
        for other in done.together:
            follower = self._store.delivery(other)
            if follower is not None and follower.told_by == done.id:
                try:
                    self._finish_follower(follower, done)
                except Conflict:
                    continue

    def _recover(self) -> None:
        """What was refused goes through again: the rest of it is tried now rather than in an hour."""
        now = self._clock.now()
        self._change(delivering.lane_recovered)
        for other in self._store.due_deliveries(self._lane.key, now + delivering.RETRY_REFUSED, _MANY):
            if other.status is DeliveryStatus.FAILED:
                self._store.put_delivery(delivering.due_from(other, now))

    def _finish_follower(self, delivery: Delivery, leader: Delivery) -> None:
        """Mark a delivery whose alert was told together with another one's."""
        ts = delivering.step_of(leader, StepName.PARENT).ts
        marked = delivering.marked(delivery, StepName.PARENT, ts, self._clock.now())
        self._report(self._put(delivering.posted(marked, self._clock.now())))

    def _keep_thread(self, delivery: Delivery, job: Job) -> None:
        """Remember the message that later news of the story replies to, and how grave it has been so far."""
        for _ in range(_CONFLICTS):
            thread = self._store.thread(delivery.article_key, self._lane.key)
            changed = delivering.thread_after(thread, delivery, job.alert.severity)
            if changed is None or self._store.put_thread(changed) is not None:
                return

    # what is said about it

    def _report(self, delivery: Delivery) -> None:
        self._reporter.report(delivering.reported(delivery, self._clock.now()))

    def _report_failure(self, subject: str, message: str, *, transient: bool, retry_at: datetime | None = None) -> None:
        now = self._clock.now()
        self._reporter.report(Failure(at=now, subject=subject, message=message, transient=transient, retry_at=retry_at))
