"""Delivery: a defect of Amended that one alert trips holds up that alert, and no other."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from amended.domain.deliveries import DeliveryStatus
from amended.domain.routing import Destinations
from tests.services.delivery_world import World


class Defective:
    """Slack, and what trips over one story: before its call is made, or when it was."""

    def __init__(self, world: World, story: str, *, called: bool) -> None:
        self._sink, self._story, self._called = world.sink, story, called

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sink, name)

    def perform(self, step: str, job: Any) -> str | None:
        """Make the call, unless it is the story."""
        if job.alert.article_key != self._story:
            return self._sink.perform(step, job)
        if self._called:
            self._sink.perform(step, job)
        raise KeyError("the text of a stranger")


@pytest.mark.parametrize("called", [False, True], ids=["before the call", "after the call"])
def test_a_defect_holds_up_its_own_alert_alone(world: World, called: bool) -> None:
    """Other alerts of the lane, and other lanes, are told; the one is recorded as failed, and told once in the end."""
    world.destinations = Destinations(slack=True, default_channel="C1", feed_channels={"feed": ("C2",)})
    tripped = world.raise_alert("ferries")
    following = world.raise_alert("trains")
    elsewhere = world.raise_alert("buses", feeds=("feed",))
    world.run(sinks={"slack": Defective(world, "ferries", called=called)})
    failed = world.delivery(tripped)
    assert failed.status is DeliveryStatus.FAILED
    assert "a defect of Amended, please report it: KeyError at test_deliver_defects.py" in failed.last_error
    assert "stranger" not in str(world.reporter.events)
    assert world.delivery(following).status is DeliveryStatus.POSTED
    assert world.delivery(elsewhere, "C2").status is DeliveryStatus.POSTED
    world.clock.pass_time(timedelta(hours=1))
    world.run_until_quiet(3)
    assert world.delivery(tripped).status is DeliveryStatus.POSTED
    assert sorted(post["text"].count("Title of ferries") for post in world.slack.posts("C1")) == [0, 1]
