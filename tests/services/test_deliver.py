"""Delivery: each alert once in each channel, whatever fails in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from amended.domain.alerts import Alert
from amended.domain.articles import Article
from amended.domain.comparison_results import Severity
from amended.domain.deliveries import DeliveryStatus
from amended.domain.policies import Route
from amended.domain.routing import Destinations
from amended.errors import Conflict
from amended.services.deliver import SendAlerts
from tests.manual_clock import NOON
from tests.services.delivery_world import PlainSummaries, World
from tests.slack_stand_in import Fault


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


def test_lanes_take_turns(world: World) -> None:
    """While one channel keeps its pace others are served: two channels take no longer than one."""
    world.destinations = Destinations(slack=True, routes=(Route(channels=("C1", "C2", "C3")),))
    for number in range(5):
        world.raise_alert(f"story{number}")
    world.run()
    assert len(world.slack.messages) == 30
    assert sum(world.clock.paused) < 12


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
