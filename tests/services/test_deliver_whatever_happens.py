"""Delivery under any mixture of faults, kills, deletions and passing time."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from amended.domain.alerts import Alert
from amended.domain.comparison_results import Severity
from amended.domain.deliveries import DeliveryStatus
from tests.manual_clock import ManualClock
from tests.services.delivery_world import Killed, MortalStore, World, keys_of
from tests.slack_stand_in import Fault, SlackStandIn

FAULTS = [
    Fault("drop"),
    Fault("drop", landed=True),
    Fault("status", status=500),
    Fault("status", status=500, landed=True),
    Fault("status", status=429, headers={"Retry-After": "2"}),
    Fault("status", status=429, headers={"Retry-After": "300"}),
    Fault("error", error="fatal_error", landed=True),
    Fault("error", error="is_archived"),
    Fault("error", error="restricted_action_thread_locked"),
    Fault("error", error="edit_window_closed"),
    Fault("error", error="no_text"),
    Fault("body", body=b"{", landed=True),
    None,
]
METHODS = ["chat.postMessage", "chat.update", "conversations.history", "conversations.replies"]

happenings = st.lists(
    st.one_of(
        st.tuples(st.just("raise"), st.sampled_from(["a", "b"]), st.sampled_from(Severity)),
        st.tuples(st.just("run")),
        st.tuples(st.just("killed"), st.integers(0, 15), st.booleans()),
        st.tuples(st.just("fault"), st.sampled_from(METHODS), st.sampled_from(range(len(FAULTS)))),
        st.tuples(st.just("wait"), st.sampled_from([1, 60, 400])),
        st.tuples(st.just("delete")),
    ),
    max_size=15,
)


@given(happenings)
def test_every_alert_is_told_exactly_once(story: list[tuple[Any, ...]]) -> None:
    """Whatever happened on the way, in the end each message was posted once, and no alert was lost."""
    clock = ManualClock()
    with tempfile.TemporaryDirectory() as folder, SlackStandIn(now=clock.timestamp) as slack:
        world = World(Path(folder), slack, clock)
        alerts: list[Alert] = []
        posted: list[dict[str, Any]] = []
        for what, *details in story:
            if what == "raise":
                alerts.append(world.raise_alert(details[0], notice=f"Fact {len(alerts)}.", severity=details[1]))
            elif what == "run":
                world.run()
            elif what == "killed":
                with suppress(Killed):
                    world.run(store=MortalStore(world.store, details[0], before=details[1]))
            elif what == "fault" and isinstance(fault := FAULTS[details[1]], Fault):
                # A call that only reads has nothing that could land.
                reads = details[0].startswith("conversations")
                slack.fail(details[0], Fault("status", status=502) if reads and fault.landed else fault)
            elif what == "wait":
                clock.pass_time(timedelta(seconds=details[0]))
            elif what == "delete" and (told := [post for post in slack.posts("C1") if world.is_posted(post)]):
                # One that is deleted before anybody saw it land cannot be told from one that never did.
                posted.append(told[0])
                slack.delete(told[0]["ts"])
        slack.forget_faults()
        for _ in range(12):
            clock.pass_time(timedelta(minutes=10))
            world.run_until_quiet(3)
        keys = keys_of([*slack.messages, *posted])
        deliveries = [world.delivery(alert) for alert in alerts]
        assert len(keys) == len(set(keys))
        assert all(delivery.status is DeliveryStatus.POSTED for delivery in deliveries)
        for delivery in deliveries:
            assert f"{delivery.told_by or delivery.id} parent" in keys
        world.store.close()
