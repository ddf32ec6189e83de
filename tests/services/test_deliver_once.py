"""Delivery: each alert once in each channel, whatever fails, dies or comes late in between."""

from __future__ import annotations

import threading
from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest

from amended.adapters.slack_api import SlackApi
from amended.adapters.slack_sink import SlackSink
from amended.domain.deliveries import Delivery, DeliveryStatus
from amended.domain.delivering import lease_lane
from amended.domain.policies import Route
from amended.domain.routing import Destinations
from amended.errors import Ambiguous, StoreBusy
from amended.ports import Job
from amended.services.deliver import resend, take_over
from tests.services.delivery_world import Killed, MortalStore, World, keys_of
from tests.slack_stand_in import Fault

AMBIGUOUS = {
    "dropped before it landed": Fault("drop"),
    "dropped after it landed": Fault("drop", landed=True),
    "500 before": Fault("status", status=500),
    "500 after": Fault("status", status=500, landed=True),
    "503 after": Fault("status", status=503, landed=True),
    "fatal_error before": Fault("error", error="fatal_error"),
    "fatal_error after": Fault("error", error="fatal_error", landed=True),
    "internal_error after": Fault("error", error="internal_error", landed=True),
    "timeout before": Fault("hang", seconds=1.2),
    "timeout after": Fault("hang", seconds=1.2, landed=True),
    "no json after": Fault("body", body=b"<html>OK</html>", landed=True),
    "empty answer after": Fault("body", body=b"", landed=True),
    "a list after": Fault("body", body=b"[1, 2]", landed=True),
    "null after": Fault("body", body=b"null", landed=True),
    "broken utf-8 after": Fault("body", body=b"\xff\xfe{", landed=True),
    "ok without ts after": Fault("body", body=b'{"ok": true}', landed=True),
    "half an answer after": Fault("body", body=b'{"ok": tr', landed=True),
}


def every_third(writes: int) -> list[Any]:
    """The numbers of so many writes; in the quick tests one of three is tried."""
    return [pytest.param(write, marks=[pytest.mark.slow] if write % 3 else []) for write in range(writes)]


@pytest.mark.parametrize("fault", AMBIGUOUS.values(), ids=AMBIGUOUS.keys())
@pytest.mark.parametrize("which", ["parent", "details"])
def test_an_unclear_outcome_never_loses_nor_doubles(world: World, fault: Fault, which: str) -> None:
    """Whatever a call ends in, landed or not, each message stands in the channel once in the end."""
    alert = world.raise_alert()
    world.slack.fail("chat.postMessage", *([None] if which == "details" else []), fault)
    world.run_until_quiet(4)
    assert keys_of(world.slack.messages) == [
        f"{world.delivery(alert).id} parent",
        f"{world.delivery(alert).id} details",
    ]
    assert world.delivery(alert).status is DeliveryStatus.POSTED


def test_a_message_that_lands_a_moment_after_the_failure_is_found(world: World) -> None:
    """The look waits for the message to settle: one that shows up a moment late is not posted again."""
    world.raise_alert()
    world.slack.fail("chat.postMessage", Fault("late", seconds=0.0))
    world.run_until_quiet(3)
    assert len(world.slack.posts("C1")) == 1
    assert sum(world.clock.paused) > 4.9


def test_what_a_call_left_is_found_however_long_nobody_looked(world: World) -> None:
    """A machine that is switched off in the midst of a call looks as far back as that when it comes up again."""

    class SwitchedOff(SlackSink):
        def perform(self, step: str, job: Job) -> str | None:
            super().perform(step, job)
            raise Killed

    world.raise_alert()
    api = SlackApi(world.settings, timeout_seconds=1)
    with suppress(Killed):
        world.run(sinks={"slack": SwitchedOff(world.settings, api, pause=world.clock.pause)})
    world.clock.pass_time(timedelta(days=5))
    world.run_until_quiet(3)
    assert len(world.slack.posts("C1")) == 1


def test_several_unclear_outcomes_in_a_row_still_make_one_message(world: World) -> None:
    """Failing again and again, and landing in the last attempt, the message stands once."""
    world.raise_alert()
    world.slack.fail("chat.postMessage", Fault("drop"), Fault("status"), Fault("drop"), Fault("drop", landed=True))
    world.run_until_quiet(10)
    assert len(world.slack.posts("C1")) == 1


def test_failures_that_pass_do_not_add_up(world: World) -> None:
    """Each step that goes well makes the next failure a first one: tried again after seconds, in the same turn."""
    world.raise_alert("one")
    world.raise_alert("two")
    landed, lost = Fault("drop", landed=True), Fault("status", status=502)
    world.slack.fail("chat.postMessage", landed, landed, lost, None, lost, lost)
    began = world.clock.now()
    world.run()
    assert len(world.slack.posts("C1")) == 2
    assert len(world.slack.messages) == 4
    assert world.clock.now() - began < timedelta(minutes=1)


def test_the_look_reads_all_pages(world: World) -> None:
    """A landed message is found behind many later ones."""
    world.slack.page = 3
    alert = world.raise_alert()
    world.slack.fail("chat.postMessage", Fault("drop", landed=True))
    with pytest.raises(Killed):
        world.run(sinks={"slack": _DiesAfterCall(world.sink)})
    for number in range(10):
        message = {"channel": "C1", "ts": f"{int(world.clock.timestamp()) + 60}.{number:06d}", "text": "chat"}
        world.slack.messages.append(message)
    world.clock.pass_time(timedelta(minutes=5))
    world.run()
    assert len([m for m in world.slack.posts("C1") if "metadata" in m]) == 1
    assert world.delivery(alert).status is DeliveryStatus.POSTED


class _DiesAfterCall:
    """A sink whose worker is killed right after its first call, whatever became of it."""

    def __init__(self, sink: Any) -> None:
        self._sink = sink

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sink, name)

    def perform(self, step: str, job: Any) -> str | None:
        """Make the call and die."""
        with suppress(Ambiguous):
            self._sink.perform(step, job)
        raise Killed


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("write", every_third(14))
def test_a_worker_killed_at_any_write_loses_and_doubles_nothing(world: World, write: int, before: bool) -> None:
    """Killed before or after any of its writes, the next worker finishes: two messages, no more, no fewer."""
    alert = world.raise_alert()
    second = world.raise_alert("trains", "It was late.")
    with suppress(Killed):  # it may finish before its hour comes
        world.run(store=MortalStore(world.store, write, before=before))
    world.clock.pass_time(timedelta(minutes=5))
    world.run_until_quiet(3)
    ids = [world.delivery(alert).id, world.delivery(second).id]
    assert keys_of(world.slack.posts("C1")) == [f"{ids[0]} parent", f"{ids[1]} parent"]
    assert len(world.slack.messages) == 4


def test_a_lane_held_by_another_worker_is_left_alone(world: World) -> None:
    """While one worker holds a channel another one sends nothing into it."""
    world.raise_alert()
    (lane,) = world.store.due_channels(world.clock.now(), 10)
    leased = lease_lane(lane, "another", world.clock.now())
    assert leased is not None
    world.store.put_channel(leased)
    world.service().send([lane])
    assert world.slack.messages == []


def test_a_new_runner_takes_over_what_its_dead_predecessor_held(world: World) -> None:
    """After `take_over` the channels that a killed process held are sent to at once."""
    world.raise_alert()
    with pytest.raises(Killed):
        world.run(store=MortalStore(world.store, 4, before=True))
    assert world.store.due_channels(world.clock.now(), 10) == []
    take_over(world.store, world.clock.now())
    world.clock.pass_time(timedelta(seconds=2))
    world.run()
    assert len(world.slack.posts("C1")) == 1


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("write", every_third(16))
def test_a_worker_killed_while_telling_together_tells_once(world: World, write: int, before: bool) -> None:
    """Killed at any write while two alerts are told in one message, all ends with that one message."""
    alerts = [world.raise_alert(notice="It is four."), world.raise_alert(notice="It is five after all.")]
    with suppress(Killed):
        world.run(store=MortalStore(world.store, write, before=before))
    world.clock.pass_time(timedelta(minutes=5))
    world.run_until_quiet(3)
    assert len(world.slack.posts("C1")) == 1
    assert len(world.slack.messages) == 2
    assert [world.delivery(alert).status for alert in alerts] == [DeliveryStatus.POSTED] * 2


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("write", every_third(14))
def test_a_worker_killed_while_replying_replies_once(world: World, write: int, before: bool) -> None:
    """Killed at any write of a reply in a thread, the thread has that reply and its details once."""
    world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    world.raise_alert(notice="It is five after all.")
    with suppress(Killed):
        world.run(store=MortalStore(world.store, write, before=before))
    world.clock.pass_time(timedelta(minutes=5))
    world.run_until_quiet(3)
    (parent,) = world.slack.posts("C1")
    assert len(world.slack.replies(parent["ts"])) == 3
    assert "five after all" in parent["text"]


def test_a_reply_that_landed_unseen_is_found_in_the_thread(world: World) -> None:
    """After an unclear reply the look goes to the thread, which the channel's history does not show."""
    world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    world.raise_alert(notice="It is five after all.")
    world.slack.fail("chat.postMessage", Fault("drop", landed=True))
    world.run_until_quiet(2)
    (parent,) = world.slack.posts("C1")
    assert len(world.slack.replies(parent["ts"])) == 3
    assert world.slack.called("conversations.replies")


def test_a_clock_that_is_set_back_doubles_nothing(world: World) -> None:
    """What landed while the clock was hours ahead is found when it is right again."""
    alert = world.raise_alert()
    world.slack.fail("chat.postMessage", Fault("drop", landed=True))
    world.clock.pass_time(timedelta(hours=5))
    world.slack.fail("conversations.history", *[Fault("status", status=502)] * 3)
    slacks_time = world.slack.now  # Slack's own clock is right all the time
    world.slack.now = lambda: slacks_time() - 5 * 3600
    world.run()
    world.clock.pass_time(-timedelta(hours=5))
    world.slack.now = slacks_time
    assert len(world.slack.posts("C1")) == 1
    assert resend(world.store, world.delivery(alert), world.clock.now()) is not None
    world.run_until_quiet(3)
    assert len(world.slack.posts("C1")) == 1
    assert world.delivery(alert).status is DeliveryStatus.POSTED


@pytest.mark.parametrize("write", every_third(12))
def test_a_worker_killed_while_sending_a_digest_sends_it_once(world: World, write: int) -> None:
    """Killed at any write of a digest, the day's items are told once."""
    world.destinations = Destinations(slack=True, routes=(Route(channels=("C1",), digest="18:00"),))
    alerts = [world.raise_alert(f"story{number}") for number in range(3)]
    world.clock.pass_time(timedelta(hours=7))
    with suppress(Killed):
        world.run(store=MortalStore(world.store, write, before=False))
    world.clock.pass_time(timedelta(minutes=5))
    world.run_until_quiet(3)
    assert len(world.slack.messages) == 1
    assert [world.delivery(alert).status for alert in alerts] == [DeliveryStatus.POSTED] * 3


def test_several_workers_at_once_send_each_alert_once(world: World) -> None:
    """Four workers that all see the same lanes make one message an alert and channel."""
    world.destinations = Destinations(slack=True, routes=(Route(channels=("C1", "C2", "C3")),))
    for number in range(5):
        world.raise_alert(f"story{number}")
    lanes = world.store.due_channels(world.clock.now(), 10)
    workers = [threading.Thread(target=world.service().send, args=(lanes,)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    world.run_until_quiet(3)
    keys = keys_of(world.slack.messages)
    assert len(keys) == len(set(keys)) == 5 * 3 * 2


def test_a_store_that_fails_after_the_call_leads_to_a_look_and_not_to_a_second_post(world: World) -> None:
    """Where the mark could not be written the message is found later; the failure is reported."""
    alert = world.raise_alert()

    class Busy:
        """A store that cannot be written for a while once the parent was posted."""

        failures = 3

        def __getattr__(self, name: str) -> Any:
            return getattr(world.store, name)

        def put_delivery(self, delivery: Delivery) -> Delivery | None:
            """Fail after the post."""
            if world.slack.messages and self.failures:
                self.failures -= 1
                raise StoreBusy("store", "locked")
            return world.store.put_delivery(delivery)

    world.run(store=Busy())
    assert "locked" in world.reporter.failures()[-1]
    world.clock.pass_time(timedelta(minutes=1))
    world.run_until_quiet(2)
    assert keys_of(world.slack.messages) == [
        f"{world.delivery(alert).id} parent",
        f"{world.delivery(alert).id} details",
    ]
