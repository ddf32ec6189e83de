"""Two workers of each function at once, every message to both, now and then a fault: still each alert comes once."""

from __future__ import annotations

import random
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from amended.bootstrap_aws import Deployment
from amended.domain.deliveries import DeliveryStatus
from amended.domain.feeds import Feed
from amended.errors import AmendedError
from tests.aws.fault_suite import FIRST, NOW, SECOND
from tests.aws.harm import Call, Harm, Killed, harmed_session
from tests.aws.local_aws import LocalAws
from tests.aws.stack import QUEUES, Context, Stack, event_of
from tests.manual_clock import ManualClock
from tests.news_site import NewsSite, Story
from tests.slack_stand_in import TOKEN, SlackStandIn

SHARE = 0.03
LONGER_THAN_ANY_MARK = timedelta(minutes=11)
# A host's interval, but for the microseconds that looking at the clock takes here.
INTERVAL = timedelta(seconds=1.99)


class NowAndThen(Harm):
    """Lets a share of all calls go wrong, in ways chosen by chance."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__()
        self._chance = chance

    def takes_place(self, call: Call) -> str:
        """The way in which this call goes wrong, "" if it does not."""
        if not self.armed or self._chance.random() > SHARE:
            return ""
        self.calls.append(call)
        return self._chance.choice(call.ways(len(self.calls)))


class Worker:
    """One environment of every function, whose calls to AWS go through its own harm."""

    def __init__(self, stack: Stack, clock: ManualClock, harm: Harm) -> None:
        self.harm = harm
        with harmed_session() as session:
            session.harm = harm
            self._deployment = Deployment(stack.environment, stack.log, clock)
            # Their clients are made here, in this session.
            made = self._deployment
            assert None not in (made.store, made._secrets, made._configuration, made._queue_client)

    def call(self, function: str, event: Any) -> bool:
        """Call a function; whether it got through."""
        self.harm.dead = False
        try:
            if function == "dispatch":
                self._deployment.dispatch(Context(60))
            else:
                getattr(self._deployment, function)(event, Context())
        except (Killed, AmendedError):
            return False
        finally:
            self.harm.dead = False
        return True


class Rivals:
    """Workers of one stack, of whom each does the same at the same time."""

    def __init__(self, stack: Stack, clock: ManualClock, chance: random.Random) -> None:
        self._stack, self._clock, self._chance = stack, clock, chance
        self.workers = [Worker(stack, clock, NowAndThen(chance)) for _ in range(2)]

    def minutes(self, count: int, *, armed: bool) -> None:
        """So many looks for what is due, with what they bring; calm ones are so far apart that no mark is left."""
        for worker in self.workers:
            worker.harm.armed = armed
        for _ in range(count):
            self._clock.pass_time(timedelta(minutes=self._chance.choice([1, 1, 5])) if armed else LONGER_THAN_ANY_MARK)
            self._all("dispatch", None)
            for function in QUEUES:
                messages = self._stack.waiting(function)
                if messages and any(self._all(function, event_of(messages))):
                    self._stack.lose(function)

    def _all(self, function: str, event: Any) -> list[bool]:
        with ThreadPoolExecutor(len(self.workers)) as threads:
            return list(threads.map(lambda worker: worker.call(function, event), self.workers))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_rivals_tell_everything_once_and_keep_the_pace(
    aws: LocalAws, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Whatever two workers do at once while calls fail: each alert is told once, and a host sees one polite reader."""
    chance, clock, asked = random.Random(seed), ManualClock(NOW), list[datetime]()  # noqa: S311 - no secret
    with NewsSite() as site, SlackStandIn() as slack:
        site.stories["/news/bridge"] = Story(title="Old bridge over the Wend is to be painted green")
        stack = Stack(
            aws,
            monkeypatch,
            clock,
            AMENDED_ALLOW_PRIVATE=site.host,
            AMENDED_CONTACT="desk@example.org",
            AMENDED_SLACK_CHANNEL="C1",
            SLACK_API_URL=slack.url,
        )
        stack.secret("SLACK_SECRET", f'{{"bot_token": "{TOKEN}", "signing_secret": "secret"}}')
        stack.store.put_feed(Feed(url=f"{site.url}/rss", added_at=NOW))
        rivals = Rivals(stack, clock, chance)

        def answer_slowly(_: str) -> None:
            asked.append(clock.now())
            time.sleep(0.003)  # what an answer takes: a rival’s request falls into it if any may

        site.on_request = answer_slowly
        rivals.minutes(5, armed=True)
        rivals.minutes(4, armed=False)
        for notice in (FIRST, SECOND):
            for story in site.stories.values():
                story.notices.append(notice)
            rivals.minutes(12, armed=True)
            rivals.minutes(6, armed=False)
    alerts = list(stack.store.alerts())
    told = [message["metadata"]["event_payload"] for message in slack.messages]
    assert sum(len(worker.harm.calls) for worker in rivals.workers) > 10
    assert len(alerts) == 4
    assert sorted(one["alert"] for one in told if one["step"] == "parent") == sorted(alert.id for alert in alerts)
    assert sorted(one["alert"] for one in told if one["step"] == "details") == sorted(alert.id for alert in alerts)
    deliveries = [one for alert in alerts for one in stack.store.deliveries_of(alert.id)]
    assert {one.status for one in deliveries} == {DeliveryStatus.POSTED}
    assert all(later - earlier >= INTERVAL for earlier, later in pairwise(asked))
