"""How a delivery and its lane move on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from amended.domain import delivering
from amended.domain.comparison_results import Severity
from amended.domain.deliveries import Channel, Delivery, DeliveryStatus

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
LANE = Channel(key="slack:C1", sink="slack", channel="C1")
DELIVERY = Delivery(id="d", alert_id="a", article_key="s", sink="slack", channel="C1", due_at=NOW)


def test_a_claim_without_a_mark_is_unsure_from_its_first_claim() -> None:
    """A later claim keeps the time of the first one: the look goes back to it."""
    twice = delivering.claimed(delivering.claimed(DELIVERY, "parent", NOW), "parent", LATER)
    assert delivering.unsure_claims(twice, "parent") == (NOW, LATER)
    assert twice.attempts == 2


def test_a_marked_step_is_done_and_sure() -> None:
    """After its mark a step is neither made nor looked for again."""
    done = delivering.marked(delivering.claimed(DELIVERY, "parent", NOW), "parent", "1.2", LATER)
    assert delivering.is_done(done, "parent")
    assert delivering.unsure_claims(done, "parent") is None
    assert done.steps["parent"].ts == "1.2"


def test_a_call_that_certainly_failed_leaves_nothing_to_look_for() -> None:
    """Taking a claim back forgets it, and no other step."""
    first = delivering.marked(delivering.claimed(DELIVERY, "parent", NOW), "parent", "1.2", NOW)
    back = delivering.unclaimed(delivering.claimed(first, "details", NOW), "details")
    assert delivering.unsure_claims(back, "details") is None
    assert delivering.is_done(back, "parent")


def test_a_failed_delivery_is_due_again_with_its_claims() -> None:
    """A refusal is tried again when it is time; what may have landed is still looked for then."""
    failed = delivering.failed(delivering.claimed(DELIVERY, "parent", NOW), LATER, "not_in_channel", "/invite")
    assert failed.due_at == LATER
    assert delivering.unsure_claims(failed, "parent") is not None
    assert (failed.status, failed.remedy) == (DeliveryStatus.FAILED, "/invite")


def test_what_may_have_landed_stays_claimed_while_it_waits() -> None:
    """A delivery that is put off is waiting, unless a call of it may have landed."""
    assert delivering.waiting(DELIVERY, LATER).status is DeliveryStatus.WAITING
    assert delivering.waiting(delivering.claimed(DELIVERY, "parent", NOW), LATER).status is DeliveryStatus.CLAIMED


def test_a_first_message_starts_the_storys_thread_and_a_reply_does_not() -> None:
    """The thread is where the first message stands; a broadcast raises its severity."""
    first = delivering.marked(DELIVERY, "parent", "1.1", NOW)
    thread = delivering.thread_after(None, first, Severity.LOW)
    assert thread is not None
    assert (thread.ts, thread.lane, thread.severity) == ("1.1", "slack:C1", "low")
    assert delivering.thread_after(thread, first, Severity.LOW) is None
    reply = delivering.marked(replace(DELIVERY, thread_ts="1.1"), "parent", "1.2", NOW)
    assert delivering.thread_after(thread, reply, Severity.HIGH) is None
    raised = delivering.thread_after(thread, replace(reply, broadcast=True), Severity.HIGH)
    assert raised == replace(thread, severity="high")


def test_only_one_of_two_owners_gets_a_lane() -> None:
    """A lane is its owner's until the lease ends."""
    mine = delivering.lease_lane(LANE, "me", NOW)
    assert mine is not None
    assert delivering.lease_lane(mine, "you", NOW) is None
    assert delivering.lease_lane(mine, "you", NOW + delivering.LEASE) is not None
    assert delivering.lease_lane(delivering.release_lane(mine), "you", NOW) is not None


def test_a_lease_that_would_end_during_the_call_does_not_hold() -> None:
    """A worker that was held up checks that its lease outlives the call."""
    mine = delivering.lease_lane(LANE, "me", NOW)
    assert mine is not None
    call = timedelta(seconds=45)
    assert delivering.holds_lane(mine, "me", NOW, call)
    assert not delivering.holds_lane(mine, "me", NOW + delivering.LEASE - call, call)
    assert not delivering.holds_lane(mine, "you", NOW, call)


def test_release_keeps_pace_and_pauses() -> None:
    """Letting go of a lane does not shorten a pause that was asked for."""
    paused = delivering.lane_paused(LANE, LATER, "rate limited")
    assert delivering.release_lane(paused).next_free == LATER


@given(st.integers(0, 10_000))
def test_backoff_grows_and_is_bounded(failures: int) -> None:
    """The wait after failures never shrinks, and never exceeds half an hour."""
    assert delivering.backoff(failures) <= delivering.backoff(failures + 1) <= timedelta(minutes=30)
    assert delivering.backoff(failures) >= delivering.SETTLE


@given(st.none() | st.timedeltas(timedelta(days=-10), timedelta(days=10)), st.integers(0, 50))
def test_an_asked_pause_is_taken_within_reason(asked: timedelta | None, failures: int) -> None:
    """A pause is at least a second and at most a day, whatever was asked for."""
    pause = delivering.asked_pause(asked, failures)
    assert timedelta(seconds=1) <= pause <= timedelta(days=1)
    if asked is not None and timedelta(seconds=1) <= asked <= timedelta(days=1):
        assert pause == asked


def test_resending_a_posted_delivery_needs_to_be_asked_for() -> None:
    """A posted delivery stays posted unless it is wanted again; then it is another message."""
    done = delivering.posted(delivering.marked(DELIVERY, "parent", "1.2", NOW), NOW)
    assert delivering.resent(done, LATER) is None
    again = delivering.resent(done, LATER, again=True)
    assert again is not None
    assert (again.status, again.due_at, again.repeat, again.steps) == (DeliveryStatus.PENDING, LATER, 1, {})


def test_resending_a_failed_delivery_keeps_what_may_have_landed() -> None:
    """A failed delivery that is sent again is still the same message, looked for first."""
    failed = delivering.failed(delivering.claimed(DELIVERY, "parent", NOW), NOW, "error", "remedy")
    fresh = delivering.resent(failed, LATER)
    assert fresh is not None
    assert fresh.repeat == 0
    assert delivering.unsure_claims(fresh, "parent") is not None
    assert fresh.due_at == LATER


def test_a_recovered_lane_will_tell_of_its_next_failure() -> None:
    """After what was refused went through the operators' mark is gone; another good call leaves it."""
    refused = delivering.operator_told(delivering.lane_refused(LANE, NOW, "is_archived", "unarchive it"), NOW)
    assert delivering.lane_recovered(refused).told_operator_at is None
    assert delivering.lane_calmed(refused).told_operator_at == NOW
    assert delivering.lane_calmed(refused).failures == 0
    assert delivering.refused_until(refused, NOW) == NOW + timedelta(hours=1)
    assert delivering.refused_until(refused, NOW + timedelta(hours=1)) is None
    assert delivering.refused_until(delivering.lane_calmed(refused), NOW) is None
    assert delivering.refused_until(delivering.lane_paused(refused, LATER, "slow"), NOW) is None


def test_a_failed_delivery_that_is_sent_again_all_the_same_is_not_looked_for() -> None:
    """Who asks for it again has looked, or cannot let us look; what is marked stays, and no other state forgets."""
    unsure = delivering.claimed(delivering.marked(DELIVERY, "parent", "1.1", NOW), "details", NOW)
    failed = delivering.failed(unsure, LATER, "missing_scope", "add it")
    fresh = delivering.resent(failed, NOW, again=True)
    assert fresh is not None
    assert delivering.is_done(fresh, "parent")
    assert delivering.unsure_claims(fresh, "details") is None
    in_hand = delivering.resent(unsure, NOW, again=True)
    assert in_hand is not None
    assert delivering.unsure_claims(in_hand, "details") is not None


def test_a_clock_that_was_set_back_holds_nothing_up() -> None:
    """Leases, pace and claims of a time to come are no reason to wait for that time."""
    day = timedelta(days=1)
    held = replace(LANE, lease_owner="other", lease_until=NOW + day, paced_until=NOW + day)
    assert delivering.lease_lane(held, "me", NOW) is not None
    assert delivering.ready_at(held, NOW) < NOW + timedelta(minutes=1)
    assert delivering.settled_at(NOW + day, NOW) < NOW + timedelta(minutes=1)


def test_a_delivery_that_starts_anew_has_no_thread_and_no_steps() -> None:
    """When its thread is gone a delivery forgets what it did in there."""
    replied = delivering.marked(replace(DELIVERY, thread_ts="1.1", broadcast=True), "update", "1.1", NOW)
    fresh = delivering.started_anew(replied)
    assert (fresh.thread_ts, fresh.broadcast, fresh.steps) == (None, False, {})


def test_a_reply_to_a_readers_message_stays_there() -> None:
    """Sent again, it replies under the same message, and has nothing there to update."""
    reply = replace(DELIVERY, reply_to="1.1", thread_ts="1.1", raised_at=NOW)
    done = delivering.posted(delivering.marked(reply, "parent", "1.2", NOW), NOW)
    again = delivering.resent(done, LATER, again=True)
    assert again is not None
    assert again.thread_ts == "1.1"
    assert delivering.is_done(again, "update")
    assert not delivering.is_done(again, "parent")
