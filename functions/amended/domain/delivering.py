"""How a delivery and its lane move on: pure functions from a record and `now` to the next record.

A step is claimed before its call and marked after it. Whoever finds a claim without a mark does not know whether the
call was made: it looks before it calls again. The store's conditional writes decide who was first.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from amended.domain.comparison_results import Severity
from amended.domain.deliveries import Channel, Delivery, DeliveryStatus, Step, StepName, Thread
from amended.domain.events import DeliveryMade

# Longer than a worker lives without renewing it: a summary and one call with its deadline fit in twice over.
LEASE = timedelta(minutes=3)
# Slack may show a message a moment after the call that posted it broke off.
SETTLE = timedelta(seconds=5)
RETRY_REFUSED = timedelta(hours=1)
_FIRST_RETRY = timedelta(seconds=5)
_LAST_RETRY = timedelta(minutes=30)
_LONGEST_PAUSE = timedelta(days=1)
# More than this between two calls is no pace: the clock was set back since it was noted.
_LONGEST_PACE = timedelta(seconds=10)


def backoff(failures: int) -> timedelta:
    """How long to wait after the `failures`-th failure in a row: 5 s, doubling, at most half an hour."""
    doubled: int = 2 ** min(max(failures - 1, 0), 10)
    return min(_FIRST_RETRY * doubled, _LAST_RETRY)


def asked_pause(retry_after: timedelta | None, failures: int) -> timedelta:
    """The pause that the other side asked for, within reason; the backoff where it named none."""
    if retry_after is None:
        return backoff(failures)
    return min(max(retry_after, timedelta(seconds=1)), _LONGEST_PAUSE)


# lanes


def lease_lane(lane: Channel, owner: str, now: datetime) -> Channel | None:
    """The lane in the hands of `owner`, or None while someone else holds it."""
    held = lane.lease_until is not None and now < lane.lease_until <= now + 2 * LEASE  # beyond: the clock was set back
    if held and lane.lease_owner != owner:
        return None
    return replace(lane, lease_owner=owner, lease_until=now + LEASE, queued_until=None)


def renew_lane(lane: Channel, now: datetime) -> Channel:
    """The lane with its lease renewed."""
    return replace(lane, lease_until=now + LEASE)


def reserve_call(lane: Channel, now: datetime, pace: timedelta) -> Channel:
    """The lane before a call: the lease renewed, and the next call not before the pace allows, whoever makes it.

    The call takes a moment itself; `called` counts from its end, but is stored only with what comes next.
    """
    return replace(lane, lease_until=now + LEASE, paced_until=now + 2 * pace)


def called(lane: Channel, now: datetime, pace: timedelta) -> Channel:
    """The lane after a call: the pace counts from when it was over, for it may have taken long."""
    return replace(lane, paced_until=now + pace)


def ready_at(lane: Channel, now: datetime) -> datetime:
    """The earliest time of the next call: now, or when pace and pauses are over."""
    return max(now, lane.next_free or now, min(lane.paced_until or now, now + _LONGEST_PACE))


def paced_like(lane: Channel, other: Channel) -> Channel:
    """The lane as it is stored, with the pace of another copy of it where that one has made the later call."""
    if other.paced_until is None or (lane.paced_until is not None and lane.paced_until >= other.paced_until):
        return lane
    return replace(lane, paced_until=other.paced_until)


def holds_lane(lane: Channel, owner: str, now: datetime, call: timedelta) -> bool:
    """Whether `owner` still holds the lane for as long as a call may take."""
    return lane.lease_owner == owner and lane.lease_until is not None and now + call < lane.lease_until


def release_lane(lane: Channel) -> Channel:
    """The lane free for others; pace and pauses stay."""
    return replace(lane, lease_owner="", lease_until=None, queued_until=None)


def lane_paused(lane: Channel, until: datetime, error: str) -> Channel:
    """The lane after a passing failure: nothing more before `until`."""
    return replace(lane, next_free=until, failures=lane.failures + 1, last_error=error, remedy="")


def lane_refused(lane: Channel, now: datetime, error: str, remedy: str) -> Channel:
    """The lane after a refusal that a person must lift: tried once an hour, nothing lost."""
    failures = lane.failures + 1
    return replace(lane, next_free=now + RETRY_REFUSED, failures=failures, last_error=error, remedy=remedy)


def refused_until(lane: Channel, now: datetime) -> datetime | None:
    """When the lane is tried again in which a person has to act first; None for any other, and where it is time."""
    return lane.next_free if lane.remedy and lane.next_free is not None and lane.next_free > now else None


def lane_calmed(lane: Channel) -> Channel:
    """The lane after a call that went well: the next failure is a first one again."""
    return replace(lane, failures=0, last_error="", remedy="")


def lane_recovered(lane: Channel) -> Channel:
    """The lane after something that was refused went through: whoever is told of refusals will be told of the next."""
    return replace(lane_calmed(lane), told_operator_at=None)


def operator_told(lane: Channel, at: datetime | None) -> Channel:
    """The lane with the mark that the operators know of its failure; None takes it back."""
    return replace(lane, told_operator_at=at)


# deliveries


def step_of(delivery: Delivery, name: str) -> Step:
    """The record of a step; a blank one where it was never claimed."""
    return delivery.steps.get(name, Step())


def thread_of(delivery: Delivery) -> str | None:
    """The message whose thread the delivery stands in: the one that it replied to, or its own."""
    return delivery.thread_ts or step_of(delivery, StepName.PARENT).ts


def is_done(delivery: Delivery, name: str) -> bool:
    """Whether the step is marked: its call was made, or is not needed any more."""
    return step_of(delivery, name).done_at is not None


def unsure_claims(delivery: Delivery, name: str) -> tuple[datetime, datetime] | None:
    """When the step was first and last claimed, if it was never marked: its call may have been made. Else None."""
    step = step_of(delivery, name)
    if step.claimed_at is None or step.done_at is not None:
        return None
    return step.first_claimed_at or step.claimed_at, step.claimed_at


def settled_at(claimed_at: datetime, now: datetime) -> datetime:
    """When what a call left is sure to be seen; counted from now where the clock was set back since."""
    return min(claimed_at, now) + SETTLE


def claimed(delivery: Delivery, name: str, now: datetime) -> Delivery:
    """The delivery with a step claimed for a call that is made right after, by whoever holds the lane."""
    earlier = step_of(delivery, name)
    step = replace(earlier, claimed_at=now, first_claimed_at=earlier.first_claimed_at or now)
    return replace(
        delivery,
        status=DeliveryStatus.CLAIMED,
        steps={**delivery.steps, name: step},
        attempts=delivery.attempts + 1,
    )


def marked(delivery: Delivery, name: str, ts: str | None, now: datetime) -> Delivery:
    """The delivery with a step done; `ts` is the sink's name for what stands there now, None if nothing does."""
    step = replace(step_of(delivery, name), ts=ts, done_at=now)
    return replace(delivery, steps={**delivery.steps, name: step}, last_error="", remedy="")


def unclaimed(delivery: Delivery, name: str) -> Delivery:
    """The delivery after a call that certainly left nothing: there is nothing to look for."""
    steps = {other: step for other, step in delivery.steps.items() if other != name or step.done_at is not None}
    return replace(delivery, steps=steps)


def started_anew(delivery: Delivery) -> Delivery:
    """The delivery from its beginning: in a thread of its own, or under the reader's message that it replies to."""
    if delivery.reply_to:
        nothing_to_update = {StepName.UPDATE.value: Step(done_at=delivery.raised_at)}
        return replace(delivery, thread_ts=delivery.reply_to, broadcast=False, steps=nothing_to_update)
    return replace(delivery, thread_ts=None, broadcast=False, steps={})


def posted(delivery: Delivery, now: datetime) -> Delivery:
    """The delivery at its end: all its steps are done."""
    return replace(
        delivery,
        status=DeliveryStatus.POSTED,
        due_at=None,
        posted_at=now,
        last_error="",
        remedy="",
    )


def muted(delivery: Delivery) -> Delivery:
    """The delivery of a story that its readers muted: recorded, never told."""
    return replace(delivery, status=DeliveryStatus.MUTED, due_at=None)


def failed(delivery: Delivery, until: datetime, error: str, remedy: str) -> Delivery:
    """The delivery that waits for a person, tried again then; claims stay, so that a look comes first."""
    return replace(
        delivery,
        status=DeliveryStatus.FAILED,
        due_at=until,
        last_error=error,
        remedy=remedy,
    )


def waiting(delivery: Delivery, until: datetime, why: str = "") -> Delivery:
    """The delivery put off until a time: pace, a pause that was asked for, or a failure that passes.

    What may have landed stays claimed: it is looked for then.
    """
    unsure = any(unsure_claims(delivery, name) for name in delivery.steps)
    status = DeliveryStatus.CLAIMED if unsure else DeliveryStatus.WAITING
    return replace(delivery, status=status, due_at=until, last_error=why)


def decided(delivery: Delivery, *, others: tuple[str, ...], thread_ts: str | None, broadcast: bool) -> Delivery:
    """The delivery with what it tells as well, and the thread that it joins: kept from its first call on."""
    return replace(delivery, together=others, thread_ts=thread_ts, broadcast=broadcast)


def broadcast(delivery: Delivery) -> Delivery:
    """The delivery whose reply also shows in the channel."""
    return replace(delivery, broadcast=delivery.thread_ts is not None)


def told_by(delivery: Delivery, leader: str) -> Delivery:
    """The delivery whose alert another one tells; "" takes that back."""
    return replace(delivery, told_by=leader)


def resent(delivery: Delivery, now: datetime, *, again: bool = False) -> Delivery | None:
    """The delivery due at once, or None where it is posted already; `again` posts it once more all the same.

    With `again` one that failed is not looked for either: whoever asks has looked, or cannot let us look.
    """
    if delivery.status is DeliveryStatus.POSTED and not again:
        return None
    fresh = replace(delivery, status=DeliveryStatus.PENDING, due_at=now, last_error="", remedy="", attempts=0)
    if delivery.status is DeliveryStatus.POSTED:
        return replace(started_anew(fresh), repeat=delivery.repeat + 1, together=(), told_by="")
    if delivery.status is DeliveryStatus.FAILED and again:
        for name in delivery.steps:
            fresh = unclaimed(fresh, name)
    return fresh


def reported(delivery: Delivery, now: datetime) -> DeliveryMade:
    """What is said of the delivery as it stands now."""
    return DeliveryMade(
        at=now,
        alert_id=delivery.alert_id,
        sink=delivery.sink,
        channel=delivery.channel,
        status=delivery.status.value,
        ts=step_of(delivery, StepName.PARENT).ts,
        detail=f"{delivery.last_error} – {delivery.remedy}" if delivery.remedy else delivery.last_error,
        delivery_id=delivery.id,
        raised_at=delivery.raised_at,
    )


def due_from(delivery: Delivery, time: datetime) -> Delivery:
    """The delivery tried again at another time, because what it waits for comes about then."""
    return replace(delivery, due_at=time)


def lane_freed(lane: Channel) -> Channel:
    """The lane open again at once, for a delivery that a person asked to send now."""
    return replace(lane, next_free=None)


def thread_after(thread: Thread | None, delivery: Delivery, severity: Severity) -> Thread | None:
    """The story's thread after this delivery's steps, or None where it stays as it is.

    A delivery that replied in no thread has started one; a broadcast has raised what counts as grave in it.
    """
    ts = step_of(delivery, StepName.PARENT).ts
    if delivery.thread_ts is None and ts is not None and (thread is None or thread.ts != ts):
        blank = Thread(article_key=delivery.article_key, lane=delivery.lane, ts="", delivery_id="")
        return replace(thread or blank, ts=ts, delivery_id=delivery.id, severity=severity.value)
    if (
        thread is not None
        and delivery.broadcast
        and (not thread.severity or severity.rank > Severity(thread.severity).rank)
    ):
        return replace(thread, severity=severity.value)
    return None
