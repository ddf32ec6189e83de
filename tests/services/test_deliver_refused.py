"""Delivery: what a channel or a message that is refused comes to, and who is told of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from amended.domain.deliveries import DeliveryStatus
from amended.domain.policies import Route
from amended.services.deliver import resend
from tests.manual_clock import ManualClock
from tests.services.delivery_world import World
from tests.slack_stand_in import Fault, SlackStandIn

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
