"""Delivery: what joins a story’s thread, and what becomes of threads that go, are locked or are answered elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from amended.domain.alerts import Alert, Event
from amended.domain.comparison_results import Severity
from amended.domain.deliveries import Delivery, DeliveryStatus
from amended.domain.delivering import started_anew
from amended.domain.policies import Route
from amended.domain.routing import Destinations
from tests.services.delivery_world import World, keys_of
from tests.slack_rules import text_of_blocks
from tests.slack_stand_in import Fault


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
