"""A function dies at any of its calls to AWS, or a call fails: after a while the alert is in Slack, once.

The story is cut down to the hour in which a notice is found and told. Dying is unkind: from that call on the function
reaches nothing any more, not even to let go of what it holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import boto3
import pytest
from botocore.exceptions import ReadTimeoutError

from amended.errors import AmendedError
from tests.aws.local_aws import LocalAws
from tests.aws.stack import QUEUES
from tests.aws.test_story import CORRECTION, Desk
from tests.news_site import NewsSite
from tests.slack_stand_in import SlackStandIn

WAYS = ("dies before", "dies after", "fails before", "fails after")
# Of all calls of the story, each of so many is tried: more would take many minutes.
STRIDE = 17
DISPATCHES_HARMED = 3


class Killed(BaseException):
    """The function's end; nothing in it may catch this."""


@dataclass
class Harm:
    """What happens to the call with number `at`; `dead` is true from a function's death to its next invocation."""

    at: int | None = None
    way: str = ""
    count: int = 0
    dead: bool = False
    armed: bool = False

    def before(self, **_: Any) -> None:
        """Before a call."""
        if self.dead:
            raise Killed
        self.strike("before")

    def after(self, **_: Any) -> None:
        """After a call, whose answer does not arrive."""
        if self.armed:
            self.strike("after")
            self.count += 1

    def strike(self, when: str) -> None:
        """Let it happen, if this is the call."""
        if not self.armed or self.count != self.at or not self.way.endswith(when):
            return
        self.count += 1
        if self.way.startswith("dies"):
            self.dead = True
            raise Killed
        raise ReadTimeoutError(endpoint_url="https://aws.example")


@pytest.fixture
def harm() -> Iterator[Harm]:
    """What happens to the functions' calls; the test's own clients are not harmed."""
    before, session, harm = boto3.DEFAULT_SESSION, boto3.Session(), Harm()
    session.events.register("before-parameter-build.*.*", harm.before)
    session.events.register("after-call.*.*", harm.after)
    boto3.DEFAULT_SESSION = session
    yield harm
    boto3.DEFAULT_SESSION = before


def played(aws: LocalAws, harm: Harm) -> tuple[Desk, int]:
    """The story with this harm; the desk, and how many calls there were."""
    with NewsSite() as site, SlackStandIn() as slack, pytest.MonkeyPatch.context() as patch:
        desk = Desk(aws, patch, site, slack)
        harm.armed = False
        desk.pass_time(6)
        site.stories["/news/pool"].notices.append(CORRECTION)
        desk.clock.pass_time(timedelta(minutes=20))
        harm.armed, harm.count = True, 0
        for round_ in range(14):
            for function in ("dispatch", *QUEUES):
                harm.dead = False
                # Looks that find nothing any more are most of all calls, and all alike.
                harm.armed = function != "dispatch" or round_ < DISPATCHES_HARMED
                try:
                    if function == "dispatch":
                        desk.stack.dispatch()
                    else:
                        desk.stack.serve(function)
                except (Killed, AmendedError):
                    # Lambda hands the messages over again; the local queue does so at once.
                    pass
            desk.clock.pass_time(timedelta(minutes=4))
        harm.armed = harm.dead = False
        return desk, harm.count


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
def test_a_function_may_end_at_any_call(aws: LocalAws, harm: Harm, way: str) -> None:
    """Whichever call a function dies at, or which fails: one alert, one message."""
    _, calls = played(aws, harm)
    assert calls > 50
    lost, doubled = [], []
    for at in range(7 * WAYS.index(way), calls, STRIDE):
        harm.at, harm.way = at, way
        desk, _ = played(aws, harm)
        if not desk.posted():
            lost.append(at)
        elif len(desk.posted()) > 1:
            doubled.append(at)
    assert (lost, doubled) == ([], [])
