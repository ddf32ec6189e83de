"""Delivery: each alert once in each channel, whatever fails in between."""

from __future__ import annotations

import threading
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from amended.adapters.slack_api import SlackApi
from amended.adapters.slack_sink import SlackSink
from amended.domain.alerts import Alert, Event
from amended.domain.articles import Article
from amended.domain.comparison_results import Severity
from amended.domain.deliveries import Delivery, DeliveryStatus
from amended.domain.delivering import lease_lane, started_anew
from amended.domain.policies import Route
from amended.domain.routing import Destinations
from amended.errors import Ambiguous, Conflict, StoreBusy
from amended.ports import Job
from amended.services.deliver import SendAlerts, resend, take_over
from tests.manual_clock import NOON, ManualClock
from tests.services.delivery_world import Killed, MortalStore, PlainSummaries, World, keys_of
from tests.slack_rules import text_of_blocks
from tests.slack_stand_in import Fault, SlackStandIn


def test_an_alert_is_one_message_with_its_details_in_the_thread(world: World) -> None:
    """An alert becomes a message in the channel, a reply with the details, and a posted delivery."""
    alert = world.raise_alert()
    world.run()
    (message,) = world.slack.posts("C1")
    (details,) = world.slack.replies(message["ts"])
    assert "Title of ferries" in message["text"]
    assert "It is four." in str(details["blocks"])
    delivery = world.delivery(alert)
    assert delivery.status is DeliveryStatus.POSTED
    assert delivery.steps["parent"].ts == message["ts"]
    assert world.reporter.statuses() == ["posted"]


def test_nothing_is_sent_twice_by_later_cycles(world: World) -> None:
    """Cycles after the first one add nothing."""
    world.raise_alert()
    world.run_until_quiet(3)
    assert len(world.slack.messages) == 2


def test_unfurling_is_off_and_no_names_are_linked(world: World) -> None:
    """Messages ask Slack neither to preview links nor to turn names into mentions."""
    world.raise_alert()
    world.run()
    posted = world.slack.called("chat.postMessage")
    assert len(posted) == 2
    for arguments in posted:
        assert arguments["unfurl_links"] is False
        assert arguments["unfurl_media"] is False
        assert not {"link_names", "parse"} & set(arguments)


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


def test_what_failed_is_not_said_to_stand_in_the_thread(world: World) -> None:
    """The parent names the alerts that its thread holds, not one that was to be told there and never was."""
    world.raise_alert(notice="It is four.")
    world.run_until_quiet(2)
    (parent,) = world.slack.posts("C1")
    failed = world.delivery(world.raise_alert(notice="It is five."))
    later = world.clock.now() + timedelta(days=1)
    assert world.store.put_delivery(replace(failed, status=DeliveryStatus.FAILED, thread_ts=parent["ts"], due_at=later))
    world.raise_alert(notice="It is six.")
    world.run_until_quiet(2)
    (parent,) = world.slack.posts("C1")
    facts = [element["text"] for element in parent["blocks"][1]["elements"]]
    assert "Earlier, in the thread: Correction" in facts


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
@pytest.mark.parametrize("write", range(14))
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


def test_one_message_a_second_in_a_channel(world: World) -> None:
    """Messages of one channel keep a second's distance, by a Slack that refuses faster ones."""
    world.slack.pace = 1.0
    for number in range(4):
        world.raise_alert(f"story{number}")
    world.run()
    assert len(world.slack.posts("C1")) == 4
    assert not world.reporter.failures()


def test_the_pace_counts_from_the_end_of_a_slow_call(world: World) -> None:
    """A call that takes long does not bring the next one closer."""
    world.slack.pace = 1.0

    class Slow:
        """Slack, whose first message takes half a second to arrive."""

        def __getattr__(self, name: str) -> Any:
            return getattr(world.sink, name)

        def perform(self, step: str, job: Any) -> str | None:
            """Take the time, and make the call."""
            if step == "parent":
                world.clock.pass_time(timedelta(seconds=0.5))
            return world.sink.perform(step, job)

    world.raise_alert()
    world.run(sinks={"slack": Slow()})
    assert len(world.slack.messages) == 2
    assert not world.reporter.failures()


def test_the_pace_holds_across_workers_and_keeps_no_alert_for_later(world: World) -> None:
    """A worker that starts right after another one posted waits for the pace, and sends in the same cycle."""
    world.slack.pace = 1.0
    world.raise_alert("one")
    world.run()
    world.raise_alert("two")
    world.run()
    assert len(world.slack.posts("C1")) == 2
    assert not world.reporter.failures()


def test_order_within_a_channel_is_that_of_raising(world: World) -> None:
    """Alerts appear in a channel in the order in which they were raised."""
    titles = [world.raise_alert(f"story{number}").title for number in range(5)]
    world.slack.fail("chat.postMessage", None, None, Fault("drop"))
    world.run_until_quiet(5)
    shown = [next(title for title in titles if title in message["text"]) for message in world.slack.posts("C1")]
    assert shown == titles


def test_a_long_retry_after_goes_back_to_the_store(world: World) -> None:
    """A pause longer than the worker waits is kept in the store, for whichever worker comes then."""
    alert = world.raise_alert()
    world.slack.fail("chat.postMessage", Fault("status", status=429, headers={"Retry-After": "90"}))
    world.run()
    assert world.slack.messages == []
    assert world.clock.paused == []
    assert world.delivery(alert).status is DeliveryStatus.WAITING
    world.clock.pass_time(timedelta(seconds=60))
    world.run()
    assert len(world.slack.called("chat.postMessage")) == 1
    world.clock.pass_time(timedelta(seconds=31))
    world.run()
    assert len(world.slack.posts("C1")) == 1
    assert world.slack.called("conversations.history") == []


def test_a_short_retry_after_is_waited_for(world: World) -> None:
    """A pause of a few seconds is spent in the worker."""
    world.raise_alert()
    world.slack.fail("chat.postMessage", Fault("status", status=429, headers={"Retry-After": "3"}))
    world.run()
    assert len(world.slack.posts("C1")) == 1
    assert 3 <= sum(world.clock.paused) < 5


@pytest.mark.parametrize("nonsense", ["soon", "-5", "", "1e400", "nan"])
def test_a_nonsense_retry_after_makes_a_pause_all_the_same(world: World, nonsense: str) -> None:
    """A Retry-After that is no number of seconds neither crashes nor makes a storm."""
    world.raise_alert()
    world.slack.fail("chat.postMessage", Fault("status", status=429, headers={"Retry-After": nonsense}))
    world.run()
    assert len(world.slack.called("chat.postMessage")) <= 3
    world.run_until_quiet(3)
    assert len(world.slack.posts("C1")) == 1


REFUSALS = ["channel_not_found", "not_in_channel", "is_archived", "token_revoked", "invalid_auth", "missing_scope"]
REFUSALS += ["restricted_action", "restricted_action_thread_only_channel", "account_inactive"]


@pytest.mark.parametrize("code", REFUSALS)
def test_a_refused_channel_waits_with_a_remedy_and_recovers_by_itself(world: World, code: str) -> None:
    """A refusal that needs a person makes one call an hour, names the remedy, and delivers once it is lifted."""
    alerts = [world.raise_alert(f"story{number}") for number in range(3)]
    world.slack.fail("chat.postMessage", *[Fault("error", error=code)] * 3)
    world.run_until_quiet(5)
    assert len(world.slack.called("chat.postMessage")) <= 2  # the alert, and what the operators are told
    for alert in alerts:
        delivery = world.delivery(alert)
        assert delivery.status is DeliveryStatus.FAILED
        assert code in delivery.last_error
        assert delivery.remedy
    world.run_until_quiet(250)
    assert [world.delivery(alert).status for alert in alerts] == [DeliveryStatus.POSTED] * 3
    assert len(world.slack.posts("C1")) == 3


def test_operators_are_told_once_and_healthy_channels_go_on(tmp_path: Path) -> None:
    """One dead channel is told of once in the operators' channel, and others get their alerts."""
    clock = ManualClock()
    with SlackStandIn(now=clock.timestamp) as slack:
        world = World(tmp_path, slack, clock, operators="COPS")
        world.destinations = replace(world.destinations, routes=(Route(channels=("C9NOT", "C2")),))
        world.raise_alert()
        world.run_until_quiet(130)
        assert len(slack.posts("C2")) == 1
        (told,) = slack.posts("COPS")
        assert "C9NOT" in told["text"]
        assert "/invite @Amended" in told["text"]
        assert slack.token not in str(world.reporter.events)
        world.store.close()


def test_operators_are_told_of_several_channels_at_their_own_pace(tmp_path: Path) -> None:
    """Channels that fail at the same moment are each told of, a second apart, and a pause that is asked for is kept."""
    clock = ManualClock()
    with SlackStandIn(now=clock.timestamp, pace=1.0) as slack:
        world = World(tmp_path, slack, clock, operators="COPS")
        world.destinations = replace(world.destinations, routes=(Route(channels=("C9A", "C9B", "C9C")),))
        world.raise_alert()
        slack.fail("chat.postMessage", None, Fault("status", status=429, headers={"Retry-After": "3"}))
        world.run()
        told = slack.posts("COPS")
        assert [name for name in ("C9A", "C9B", "C9C") if any(name in message["text"] for message in told)] == [
            "C9A",
            "C9B",
            "C9C",
        ]
        assert len(told) == 3
        assert sum(call.arguments["channel"] == "COPS" for call in slack.calls) == 4
        world.store.close()


def test_operators_that_could_not_be_told_are_told_later(tmp_path: Path) -> None:
    """A fault of the operators' own channel does not swallow what they were to be told."""
    clock = ManualClock()
    with SlackStandIn(now=clock.timestamp) as slack:
        world = World(tmp_path, slack, clock, operators="COPS")
        slack.archived |= {"C1", "COPS"}
        world.raise_alert()
        world.run_until_quiet(2)
        assert any("is_archived" in failure for failure in world.reporter.failures())
        slack.archived.discard("COPS")
        world.run_until_quiet(130)
        assert len(slack.posts("COPS")) == 1
        world.store.close()


def test_resend_delivers_at_once_after_the_remedy(world: World) -> None:
    """After the channel was mended a resend needs no hour's wait."""
    world.slack.archived.add("C1")
    alert = world.raise_alert()
    world.run()
    world.slack.archived.clear()
    assert resend(world.store, world.delivery(alert), world.clock.now()) is not None
    world.run()
    assert len(world.slack.posts("C1")) == 1


def test_resend_again_posts_a_posted_alert_once_more(world: World) -> None:
    """A posted alert is sent again only when asked for, and then exactly once."""
    alert = world.raise_alert()
    world.run_until_quiet(2)
    assert resend(world.store, world.delivery(alert), world.clock.now()) is None
    assert resend(world.store, world.delivery(alert), world.clock.now(), again=True) is not None
    world.slack.fail("chat.postMessage", Fault("drop", landed=True))
    world.run_until_quiet(3)
    assert len(world.slack.posts("C1")) + len(world.slack.replies(world.slack.posts("C1")[0]["ts"])) == 4


def test_where_history_may_not_be_read_nothing_is_posted_again(tmp_path: Path) -> None:
    """Without the right to look an unclear post is not repeated, the operators learn which scope is missing, and the
    channel's other alerts go on."""
    clock = ManualClock()
    with SlackStandIn(now=clock.timestamp) as slack:
        world = World(tmp_path, slack, clock, operators="COPS")
        slack.scopes.discard("channels:history")
        alert, other = world.raise_alert("one"), world.raise_alert("two")
        slack.fail("chat.postMessage", Fault("drop"))
        world.run_until_quiet(3)
        delivery = world.delivery(alert)
        assert delivery.status is DeliveryStatus.FAILED
        assert "channels:history" in delivery.remedy
        assert [other.title in message["text"] for message in slack.posts("C1")] == [True]
        (told,) = slack.posts("COPS")
        assert "channels:history" in told["text"]
        slack.scopes.add("channels:history")
        world.run_until_quiet(70)
        assert len(slack.posts("C1")) == 2
        world.store.close()


def test_refused_blocks_are_sent_once_as_plain_text(world: World) -> None:
    """If Slack refuses the blocks after all, the same alert goes as text with its address, once, at the pace."""
    world.raise_alert()
    world.slack.fail("chat.postMessage", Fault("error", error="invalid_blocks"))
    world.run_until_quiet(2)
    (message,) = world.slack.posts("C1")
    assert "blocks" not in message
    assert "Title of ferries" in message["text"]
    assert message["text"].endswith("\nhttps://example.org/ferries")
    refused, plain = [call.at for call in world.slack.calls[:2]]
    assert plain - refused >= 1.0


def test_a_message_that_is_refused_does_not_block_the_channel(world: World) -> None:
    """An alert that Slack will not take in any form fails by itself; the next one is posted."""
    first, second = world.raise_alert("one"), world.raise_alert("two")
    world.slack.fail("chat.postMessage", Fault("error", error="some_new_error"))
    world.run()
    assert world.delivery(first).status is DeliveryStatus.FAILED
    assert world.delivery(second).status is DeliveryStatus.POSTED


def test_later_news_of_a_story_joins_its_thread_and_updates_the_parent(world: World) -> None:
    """The second notice replies in the first one's thread, and the parent then states the newest."""
    world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    world.raise_alert(notice="It is five after all.")
    world.run_until_quiet(2)
    (parent,) = world.slack.posts("C1")
    assert "It is five after all." in parent["text"]
    assert "It is five after all." in str(parent["blocks"])
    assert "It is four." not in str(parent["blocks"])
    assert len(world.slack.replies(parent["ts"])) == 3


def test_undelivered_alerts_of_one_story_are_told_together(world: World) -> None:
    """Two alerts of a story that wait both become one message with both notices."""
    first = world.raise_alert(notice="It is four.")
    between = world.raise_alert("trains", "It was late.")
    second = world.raise_alert(notice="It is five after all.")
    world.run_until_quiet(2)
    assert len(world.slack.posts("C1")) == 2
    parent = world.slack.posts("C1")[0]
    assert "It is four." in str(parent["blocks"])
    assert "It is five after all." in str(parent["blocks"])
    for alert in (first, between, second):
        assert world.delivery(alert).status is DeliveryStatus.POSTED
    assert world.delivery(second).steps["parent"].ts == parent["ts"]


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("write", range(16))
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
@pytest.mark.parametrize("write", range(14))
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


def test_a_reply_shows_in_the_channel_only_when_severity_rises(world: World) -> None:
    """Graver news is broadcast from the thread into the channel; news of the same weight is not."""
    world.raise_alert(notice="It is four.", severity=Severity.LOW)
    world.run_until_quiet(1)
    world.raise_alert(notice="It is five.", severity=Severity.HIGH)
    world.run_until_quiet(1)
    world.raise_alert(notice="It is six.", severity=Severity.HIGH)
    world.run_until_quiet(1)
    replies = [m for m in world.slack.messages if m["metadata"]["event_payload"]["step"] == "parent"][1:]
    assert [bool(reply.get("reply_broadcast")) for reply in replies] == [True, False]


def test_a_deleted_parent_gets_a_new_one_once(world: World) -> None:
    """If someone deleted the story's message, the next news starts one new thread, and further news joins that."""
    world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    world.slack.delete(world.slack.posts("C1")[0]["ts"])
    world.raise_alert(notice="It is five.")
    world.run_until_quiet(2)
    (parent,) = world.slack.posts("C1")
    assert "It is five." in parent["text"]
    world.raise_alert(notice="It is six.")
    world.run_until_quiet(2)
    assert len(world.slack.posts("C1")) == 1
    assert "It is six." in world.slack.posts("C1")[0]["text"]


def test_a_new_parent_names_only_what_its_own_thread_holds(world: World) -> None:
    """What was told in the thread of a deleted message is not said to stand in the new one."""
    world.raise_alert(notice="It is four.", severity=Severity.HIGH)
    world.run_until_quiet(1)
    world.slack.delete(world.slack.posts("C1")[0]["ts"])
    world.raise_alert(notice="It is five.", severity=Severity.LOW)
    world.run_until_quiet(2)
    world.raise_alert(notice="It is six.", severity=Severity.LOW)
    world.raise_alert(notice="It is seven.", severity=Severity.LOW)
    world.run_until_quiet(2)
    world.raise_alert(notice="It is eight.", severity=Severity.LOW)
    world.run_until_quiet(2)
    (parent,) = world.slack.posts("C1")
    shown = text_of_blocks(parent["blocks"][1])
    assert "Low severity" in shown
    assert shown.count("Correction") == 1 + 3  # its own; five, and six and seven, told together


def test_a_parent_that_may_not_be_edited_does_not_keep_the_reply(world: World) -> None:
    """Where the workspace forbids edits, the later notice is still told in the thread."""
    world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    world.raise_alert(notice="It is five.")
    world.slack.fail("chat.update", Fault("error", error="edit_window_closed"))
    world.run_until_quiet(1)
    (parent,) = world.slack.posts("C1")
    replies = world.slack.replies(parent["ts"])
    assert [reply.get("reply_broadcast") for reply in replies] == [None, True, None]


def test_news_that_was_held_up_does_not_push_newer_news_out_of_the_parent(world: World) -> None:
    """An alert that Slack refused joins the thread of a later one an hour on, and its parent still says the newest."""
    held_up = world.raise_alert(notice="It is four.")
    world.slack.fail("chat.postMessage", Fault("error", error="no_text"))
    world.run_until_quiet(1)
    world.raise_alert(notice="It is five.")
    world.run_until_quiet(70)
    (parent,) = world.slack.posts("C1")
    assert "It is five." in parent["text"]
    assert "It is five." in text_of_blocks(parent["blocks"])
    assert world.delivery(held_up).status is DeliveryStatus.POSTED
    assert ["four" in reply["text"] for reply in world.slack.replies(parent["ts"])] == [False, True, True]


@pytest.mark.parametrize("code", ["restricted_action_thread_locked", "restricted_action_non_threadable_channel"])
def test_a_locked_thread_refuses_its_replies_and_not_the_channel(world: World, code: str) -> None:
    """Where only replies are refused details are left out, and later news starts a thread of its own."""
    alert = world.raise_alert(notice="It is four.")
    world.slack.fail("chat.postMessage", None, Fault("error", error=code))
    world.run_until_quiet(1)
    assert world.delivery(alert).status is DeliveryStatus.POSTED
    world.raise_alert(notice="It is five.")
    world.slack.fail("chat.postMessage", Fault("error", error=code))
    world.run_until_quiet(2)
    assert ["five" in post["text"] for post in world.slack.posts("C1")] == [True, True]  # brought up to date; new
    assert [len(world.slack.replies(post["ts"])) for post in world.slack.posts("C1")] == [0, 1]


def test_a_thread_that_goes_while_its_reply_is_told_gets_no_second_message(world: World) -> None:
    """The reply stands, so only its details are left out."""
    world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    world.raise_alert(notice="It is five.")
    world.slack.fail("chat.postMessage", None, Fault("error", error="thread_not_found"))
    world.run_until_quiet(3)
    assert len(world.slack.posts("C1")) == 1
    assert ["five" in message["text"] for message in world.slack.messages].count(True) == 2  # the parent says it too


def reply_to_reader(world: World, alert: Alert, ts: str) -> Delivery:
    """A delivery that replies under a reader's message, as it is stored with its alert."""
    beginning = Delivery(
        id=f"{alert.id}-reply",
        alert_id=alert.id,
        article_key=alert.article_key,
        sink="slack",
        channel="C1",
        order="~",
        due_at=world.clock.now(),
        raised_at=alert.raised_at,
        reply_to=ts,
    )
    stored = world.store.put_delivery(started_anew(beginning))
    assert stored is not None
    return stored


def test_a_shared_link_gets_the_alert_in_its_thread_once(world: World) -> None:
    """The reply under a reader's message is posted once, and is not taken for the story's thread."""
    ts = f"{int(world.clock.timestamp()) - 60}.000001"
    world.slack.messages.append({"channel": "C1", "ts": ts, "text": "have you seen this?", "metadata": {}})
    alert = world.raise_alert()
    reply = reply_to_reader(world, alert, ts)
    world.slack.fail("chat.postMessage", None, None, Fault("drop", landed=True))
    world.run_until_quiet(3)
    assert keys_of(world.slack.replies(ts)) == [f"{reply.id} parent"]
    thread = world.store.thread(alert.article_key, "slack:C1")
    assert thread is not None
    assert thread.ts != ts
    assert world.slack.called("chat.update") == []


def test_an_alert_for_a_refused_channel_says_at_once_what_to_do(world: World) -> None:
    """Between two hourly tries a new alert waits as failed with the remedy, and is tried with the others."""
    world.slack.archived.add("C1")
    world.raise_alert("one")
    world.run()
    second = world.raise_alert("two")
    world.clock.pass_time(timedelta(minutes=20))
    calls = len(world.slack.calls)
    world.service().send([world.lane()])
    delivery = world.delivery(second)
    assert (delivery.status, "unarchive" in delivery.remedy) == (DeliveryStatus.FAILED, True)
    assert delivery.due_at == world.lane().next_free
    assert len(world.slack.calls) == calls
    world.slack.archived.clear()
    world.run_until_quiet(60)
    assert len(world.slack.posts("C1")) == 2


def test_every_alert_of_a_refused_channel_has_the_remedy(world: World) -> None:
    """However many wait, each says for what."""
    alerts = [world.raise_alert(f"story-{number}") for number in range(55)]
    world.slack.archived.add("C1")
    world.run()
    deliveries = [world.delivery(alert) for alert in alerts]
    assert {(delivery.status, bool(delivery.remedy)) for delivery in deliveries} == {(DeliveryStatus.FAILED, True)}
    assert len(world.slack.calls) == 1


def test_once_a_resent_alert_goes_through_the_others_follow_in_their_order(world: World) -> None:
    """After the remedy one resend is enough for the whole channel."""
    alerts = [world.raise_alert(f"story-{number}") for number in range(4)]
    world.slack.archived.add("C1")
    world.run()
    world.slack.archived.clear()
    assert resend(world.store, world.delivery(alerts[2]), world.clock.now()) is not None
    world.run_until_quiet(1)
    told = [post["text"].partition(": ")[2].partition(" –")[0] for post in world.slack.posts("C1")]
    assert told == [alerts[number].title for number in (2, 0, 1, 3)]


def test_operators_who_get_alerts_too_are_told_at_the_pace_of_their_channel(tmp_path: Path) -> None:
    """Alerts and faults in one channel stay a second apart, whoever posts them."""
    clock = ManualClock()
    with SlackStandIn(now=clock.timestamp, pace=1.0) as slack:
        world = World(tmp_path, slack, clock, operators="C1")
        world.destinations = replace(world.destinations, routes=(Route(channels=("C1", "C9A", "C9B")),))
        for story in ("one", "two", "three"):
            world.raise_alert(story)
        world.run_until_quiet(2)
        posted = [call for call in slack.calls if call.arguments["channel"] == "C1"]
        assert len(posted) == len(slack.posts("C1")) + sum(len(slack.replies(post["ts"])) for post in slack.posts("C1"))
        assert len(slack.posts("C1")) == 5
        world.store.close()


def test_where_history_may_not_be_read_a_person_may_ask_for_it_again(tmp_path: Path) -> None:
    """`--again` posts without the look that is refused, as the remedy says."""
    clock = ManualClock()
    with SlackStandIn(now=clock.timestamp) as slack:
        world = World(tmp_path, slack, clock)
        slack.scopes.discard("channels:history")
        alert = world.raise_alert()
        slack.fail("chat.postMessage", Fault("drop"))
        world.run_until_quiet(3)
        assert f"alerts resend {alert.id} --again" in world.delivery(alert).remedy
        assert resend(world.store, world.delivery(alert), clock.now(), again=True) is not None
        world.run_until_quiet(2)
        assert len(slack.posts("C1")) == 1
        assert world.delivery(alert).status is DeliveryStatus.POSTED
        world.store.close()


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


def test_a_shared_link_that_was_deleted_gets_no_reply_anywhere(world: World) -> None:
    """Where the reader's message is gone nothing is posted in its stead."""
    alert = world.raise_alert()
    reply_to_reader(world, alert, "1700000000.000001")
    world.run_until_quiet(3)
    assert len(world.slack.messages) == 2


def test_a_removed_notice_is_told_in_the_thread(world: World) -> None:
    """A notice that is gone again is told where the story was told."""
    first = world.raise_alert(notice="It is four.")
    world.run_until_quiet(1)
    world.raise_alert(notice="gone", gained=(), removed=first.gained, events=(Event.REMOVED,))
    world.run_until_quiet(1)
    (parent,) = world.slack.posts("C1")
    assert parent["text"].startswith("Notice removed")
    assert len(world.slack.replies(parent["ts"])) == 3


def test_a_muted_story_is_recorded_and_not_told(world: World) -> None:
    """What was muted after it was raised is not sent any more."""
    alert = world.raise_alert()
    article = world.store.article("ferries")
    assert isinstance(article, Article)
    assert world.store.put_article(replace(article, muted=True)) is not None
    world.run_until_quiet(2)
    assert world.slack.messages == []
    assert world.delivery(alert).status is DeliveryStatus.MUTED


def test_an_alert_in_several_channels_is_one_message_in_each(world: World) -> None:
    """The union of routes makes one message a channel."""
    routes = (Route(channels=("C1", "C2")), Route(channels=("C2", "C3")))
    world.destinations = Destinations(slack=True, routes=routes)
    world.raise_alert()
    world.run_until_quiet(2)
    assert [len(world.slack.posts(channel)) for channel in ("C1", "C2", "C3")] == [1, 1, 1]


def test_a_stopped_service_leaves_the_rest_for_later(world: World) -> None:
    """After `stop` nothing more is begun, and the lane is free for the next start."""
    world.raise_alert()
    service = world.service()
    service.stop()
    service.send(world.store.due_channels(world.clock.now(), 10))
    assert world.slack.messages == []
    world.run()
    assert len(world.slack.posts("C1")) == 1


def test_a_wait_is_given_up_when_it_is_time_to_stop(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever is told to stop while it waits for a channel's pace stops at once, and the rest is sent later."""
    world.raise_alert()
    service = world.service()
    pause = world.clock.pause

    def stop_while_pausing(seconds: float) -> None:
        service.stop()
        pause(seconds)

    with monkeypatch.context() as impatient:
        impatient.setattr(world.clock, "pause", stop_while_pausing)
        service.send(world.store.due_channels(world.clock.now(), 10))
    assert len(world.slack.messages) == 1
    assert sum(world.clock.paused) <= 0.5
    world.run_until_quiet(2)
    assert len(world.slack.messages) == 2


def test_nothing_is_begun_after_the_workers_time(world: World) -> None:
    """A worker that must end at a time begins nothing after it."""
    world.raise_alert()
    world.service().send(world.store.due_channels(world.clock.now(), 10), until=world.clock.now())
    assert world.slack.messages == []


def test_a_digest_is_one_message_a_day_with_each_item_once(world: World) -> None:
    """What is collected comes at the hour, in one message with the day's line, and never again."""
    world.destinations = Destinations(slack=True, routes=(Route(channels=("C1",), digest="18:00"),))
    alerts = [world.raise_alert(f"story{number}", severity=Severity.LOW) for number in range(3)]
    world.run_until_quiet(2)
    assert world.slack.messages == []
    world.clock.pass_time(timedelta(hours=6))
    world.run_until_quiet(2)
    (digest,) = world.slack.messages
    shown = str(digest["blocks"])
    assert all(shown.count(alert.title) == 1 for alert in alerts)
    assert "3 stories watched, 3 notices gained, 0 silent changes seen" in shown
    assert [world.delivery(alert).status for alert in alerts] == [DeliveryStatus.POSTED] * 3
    world.clock.pass_time(timedelta(days=1))
    world.run_until_quiet(2)
    assert len(world.slack.messages) == 1


def test_a_story_told_in_a_digest_starts_its_thread_with_its_next_alert(world: World) -> None:
    """A digest is no story's parent: graver news of a story in it gets a message of its own."""
    route = Route(channels=("C1",), min_severity="high", digest="18:00")
    world.destinations = Destinations(slack=True, routes=(route,))
    world.raise_alert(notice="It is four.", severity=Severity.LOW)
    world.clock.pass_time(timedelta(hours=7))
    world.run_until_quiet(2)
    world.raise_alert(notice="It is five.", severity=Severity.HIGH)
    world.run_until_quiet(2)
    assert len(world.slack.posts("C1")) == 2
    assert len(world.slack.replies(world.slack.posts("C1")[1]["ts"])) == 1


@pytest.mark.parametrize("write", range(12))
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


def test_lanes_take_turns(world: World) -> None:
    """While one channel keeps its pace others are served: two channels take no longer than one."""
    world.destinations = Destinations(slack=True, routes=(Route(channels=("C1", "C2", "C3")),))
    for number in range(5):
        world.raise_alert(f"story{number}")
    world.run()
    assert len(world.slack.messages) == 30
    assert sum(world.clock.paused) < 12


def test_a_sink_that_is_not_configured_any_more_is_told(world: World) -> None:
    """Deliveries to a sink that was taken out of the configuration wait with the remedy, and go when it is back."""
    alert = world.raise_alert()
    world.run(sinks={"stdout": world.sink})
    assert world.slack.messages == []
    assert world.delivery(alert).status is DeliveryStatus.FAILED
    assert "SLACK_BOT_TOKEN" in world.delivery(alert).remedy
    assert world.store.due_channels(world.clock.now(), 10) == []
    world.run_until_quiet(70)
    assert len(world.slack.posts("C1")) == 1


def test_an_alert_that_was_pruned_fails_by_itself(world: World) -> None:
    """A delivery whose alert is gone does not keep the channel."""
    alert = world.raise_alert("one")
    second = world.raise_alert("two")

    class Forgetful:
        """A store that lost one alert."""

        def __getattr__(self, name: str) -> Any:
            return getattr(world.store, name)

        def alert(self, alert_id: str) -> Any:
            """Any alert but the lost one."""
            return None if alert_id == alert.id else world.store.alert(alert_id)

    world.run(store=Forgetful())
    assert world.delivery(alert).status is DeliveryStatus.FAILED
    assert world.delivery(second).status is DeliveryStatus.POSTED


def test_a_summary_that_another_worker_makes_is_waited_for(world: World) -> None:
    """While the summary is being made elsewhere nothing is posted; afterwards the alert is, once."""
    alert = world.raise_alert()

    class Elsewhere(PlainSummaries):
        """Summaries that another worker makes until noon and twenty seconds."""

        def of(self, alert: Alert) -> Alert:
            """Refuse until then."""
            if world.clock.now() < NOON + timedelta(seconds=20):
                raise Conflict(alert.id, "another worker makes its summary", retry_after=timedelta(seconds=20))
            return super().of(alert)

    def send() -> None:
        lanes = world.store.due_channels(world.clock.now(), 10)
        summaries = Elsewhere(world.store)
        SendAlerts(world.store, {"slack": world.sink}, summaries, world.clock, world.reporter).send(lanes)

    send()
    assert world.slack.messages == []
    assert world.delivery(alert).status is DeliveryStatus.WAITING
    world.clock.pass_time(timedelta(seconds=21))
    send()
    assert len(world.slack.posts("C1")) == 1


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
