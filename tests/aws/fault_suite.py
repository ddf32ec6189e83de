"""The fault suite: a story is played on a stack, and at every single call something goes wrong, in every way.

The story: a feed is polled, its article seen for the first time; it gains a correction, which is told; it gains a
second one, which is told in the first one's thread. The story is played once to count its calls, to AWS and over HTTP
(site, model, Slack), and then once for each call and each way in which that call can go wrong. What a queue does
meanwhile changes from play to play: messages come twice, late and in the wrong order, or never, or those of a function
that failed stay hidden until their visibility timeout is over. After the fault the clock goes on and `dispatch` runs
until nothing is due; then each alert must stand in Slack once, with its text.

A call that only reads has no effect that could be lost: it goes wrong before it is made, and in how it is refused they
take turns, as all refusals are one to the code that asked. "dies" is unkind: from that call on the function reaches
nothing any more, not even to let go of what it holds.

`benchmarks/faults.py` plays all of it and prints a table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amended.domain.alerts import Alert
from amended.domain.deliveries import DeliveryStatus
from amended.domain.feeds import Feed
from amended.errors import AmendedError
from tests.aws.harm import Call, Harm, HarmedSession, HarmedSite, HarmedSlack, Killed, harmed_session
from tests.aws.local_aws import LocalAws, template
from tests.aws.model_stand_in import ModelStandIn
from tests.aws.stack import QUEUES, Stack, event_of
from tests.manual_clock import ManualClock
from tests.slack_stand_in import TOKEN

NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)
FIRST = (
    "<strong>Correction:</strong> An earlier version of this article misstated how long the pool will be closed. "
    "It is 14 days, not 14 weeks."
)
SECOND = (
    "<strong>Correction:</strong> An earlier version of this article misspelled the name of the head of works. "
    "She is Bridget Hale, not Brigid Hale."
)
# What tells the two alerts apart in Slack.
TEXTS = ("14 days", "Bridget Hale")
HIDDEN = "hidden after a failure"
QUEUE_MOODS = ("kind", "twice and late", "never", HIDDEN)
_RECOVERY = 4
_LONGER_THAN_ANY_MARK = timedelta(minutes=11)


@dataclass
class Play:
    """One play of the story."""

    alerts: list[Alert]
    told: tuple[int, ...]
    messages: int
    unfinished: int
    calls: list[Call]
    struck: Call | None

    @property
    def lost(self) -> int:
        """How many of the story's alerts are not in Slack."""
        return max(sum(count == 0 for count in self.told), len(TEXTS) - self.messages, 0)

    @property
    def doubled(self) -> int:
        """How many stand there more than once."""
        return max(sum(count > 1 for count in self.told), self.messages - len(TEXTS), 0)

    @property
    def well(self) -> bool:
        """Whether all is as if nothing had been."""
        return self.told == (1, 1) and self.messages == len(self.alerts) == len(TEXTS) and self.unfinished == 0


class Stage:
    """A stack with a site, a model and Slack, and the story that is played on it."""

    def __init__(self, aws: LocalAws, patch: pytest.MonkeyPatch, harm: Harm, mood: str) -> None:
        self.harm, self.mood = harm, mood
        self.clock = ManualClock(NOW)
        self.late: list[tuple[str, dict[str, Any]]] = []
        self.hidden: list[tuple[datetime, str, dict[str, Any]]] = []
        self.site, self.slack, self.model = HarmedSite(harm), HarmedSlack(harm), ModelStandIn(harm.over_http)
        self.stack = Stack(
            aws,
            patch,
            self.clock,
            AMENDED_ALLOW_PRIVATE=self.site.host,
            AMENDED_CONTACT="desk@example.org",
            AMENDED_SLACK_CHANNEL="C1",
            SLACK_API_URL=self.slack.url,
            OPENAI_BASE_URL=self.model.url,
        )
        self.stack.secret("SLACK_SECRET", f'{{"bot_token": "{TOKEN}", "signing_secret": "secret"}}')
        self.stack.secret("OPENAI_SECRET", '{"api_key": "key"}')
        self.stack.store.put_feed(Feed(url=f"{self.site.url}/rss", added_at=NOW))

    def play(self) -> Play:
        """The whole story."""
        with self.site, self.slack, self.model:
            self._scene(("dispatch", "poll_feeds", "dispatch", "revisit_articles"))
            for notice in (FIRST, SECOND):
                self.site.stories["/news/pool"].notices.append(notice)
                self.clock.pass_time(timedelta(minutes=20))
                self._scene(("dispatch", "revisit_articles", "send_alerts"))
            # What was held back comes now, the last first, when all is done long ago.
            for function, event in reversed(self.late):
                self._invoke(function, event)
        store = self.stack.store
        alerts = list(store.alerts())
        deliveries = [one for alert in alerts for one in store.deliveries_of(alert.id)]
        # Each alert is a message, and its notice, word for word, stands in a reply of its own.
        steps = [(_step_of(message), str(message["blocks"])) for message in self.slack.messages]
        return Play(
            alerts=alerts,
            told=tuple(sum(step == "details" and text in said for step, said in steps) for text in TEXTS),
            messages=sum(step == "parent" for step, _ in steps),
            unfinished=sum(one.status is not DeliveryStatus.POSTED for one in deliveries),
            calls=self.harm.calls,
            struck=self.harm.struck,
        )

    def _scene(self, steps: tuple[str, ...]) -> None:
        before = self.harm.struck
        self.harm.armed = True
        for step in steps:
            self._step(step, self.mood)
        self.harm.armed = False
        if self.harm.struck is before:
            return
        for _ in range(_RECOVERY):
            self.clock.pass_time(_LONGER_THAN_ANY_MARK)
            for step in ("dispatch", *QUEUES):
                self._step(step, "kind")

    def _step(self, step: str, mood: str) -> None:
        if step == "dispatch":
            self.clock.pass_time(timedelta(minutes=1))
            self._invoke(step, {})
            return
        self._show_again()
        messages = self.stack.waiting(step)
        if not messages:
            return
        event = event_of(messages)
        struck = self.harm.struck
        failed = self._invoke(step, event)
        if mood == "twice and late":
            # Not counted, so that a call has the same number in every mood.
            self.harm.armed, armed = False, self.harm.armed
            self._invoke(step, event)
            self.harm.armed = armed
            self.late.append((step, event))
        if failed and mood == HIDDEN:
            self.hidden.append((self.clock.now() + _visibility(), step, event))
        # A message that is handed over again after its function died is the kind queue's; the unkind one loses it.
        if not failed or mood == HIDDEN or (mood == "never" and self.harm.struck is not struck):
            self.stack.lose(step)

    def _show_again(self) -> None:
        """Hand over what was hidden for as long as a queue hides what it handed to a function."""
        shown = [one for one in self.hidden if one[0] <= self.clock.now()]
        self.hidden = [one for one in self.hidden if one not in shown]
        for _, step, event in shown:
            self._invoke(step, event)

    def _invoke(self, function: str, event: dict[str, Any]) -> bool:
        """Call a function; whether its messages come again."""
        self.harm.dead = False
        try:
            answer = self.stack.call(function, event, 180)
        except (Killed, AmendedError):
            return True
        finally:
            self.harm.dead = False
        return bool(answer.get("batchItemFailures"))


def _visibility() -> timedelta:
    """For how long the template's queues hide what they hand over."""
    queues = (one for one in template()["Resources"].values() if one["Type"] == "AWS::SQS::Queue")
    return timedelta(seconds=max(queue["Properties"].get("VisibilityTimeout", 30) for queue in queues))


def _step_of(message: dict[str, Any]) -> str:
    return str(message.get("metadata", {}).get("event_payload", {}).get("step", ""))


def played(
    aws: LocalAws, session: HarmedSession, at: int | None = None, way: str = "", mood: str = QUEUE_MOODS[0]
) -> Play:
    """The story with this fault at the call of this number; None: with none."""
    return played_with(aws, session, Harm(at=at, way=way), mood)


def played_with(aws: LocalAws, session: HarmedSession, harm: Harm, mood: str = QUEUE_MOODS[0]) -> Play:
    """The story with this harm."""
    session.harm = harm
    with pytest.MonkeyPatch.context() as patch:
        return Stage(aws, patch, harm, mood).play()


def plan(calls: list[Call]) -> list[tuple[int, str, str]]:
    """Every call with every way in which it can go wrong; the queue's mood changes from one to the next."""
    faults = [(at, way) for at, call in enumerate(calls) for way in call.ways(at)]
    return [(at, way, QUEUE_MOODS[number % len(QUEUE_MOODS)]) for number, (at, way) in enumerate(faults)]


@dataclass
class Result:
    """What came of faults of one kind."""

    injected: int = 0
    lost: int = 0
    doubled: int = 0
    unfinished: int = 0


def table(results: dict[tuple[str, str], Result]) -> str:
    """The results as a table in Markdown."""
    lines = ["| calls to | what goes wrong | injected | lost | doubled |", "|---|---|---|---|---|"]
    for (service, way), result in sorted(results.items()):
        lines.append(f"| {service} | {way} | {result.injected} | {result.lost} | {result.doubled} |")
    total = [sum(getattr(one, name) for one in results.values()) for name in ("injected", "lost", "doubled")]
    return "\n".join([*lines, f"| all | | {total[0]} | {total[1]} | {total[2]} |"])


def run(
    aws: LocalAws, every: int = 1, start: int = 0, say: Callable[[str], object] | None = None
) -> tuple[dict[tuple[str, str], Result], list[str]]:
    """Play the story with every fault, or with one of so many; the results, and what went wrong in words."""
    with harmed_session() as session:
        return _run(aws, session, every, start, say)


def _run(
    aws: LocalAws, session: HarmedSession, every: int, start: int, say: Callable[[str], object] | None
) -> tuple[dict[tuple[str, str], Result], list[str]]:
    sound = played(aws, session)
    assert sound.well, sound
    results: dict[tuple[str, str], Result] = {}
    wrong: list[str] = []
    for number, (at, way, mood) in enumerate(plan(sound.calls)[start::every]):
        play = played(aws, session, at, way, mood)
        service = play.struck.service if play.struck is not None else "none"
        result = results.setdefault((service, way), Result())
        result.injected += play.struck is not None
        result.lost += play.lost
        result.doubled += play.doubled
        result.unfinished += play.unfinished
        if not play.well:
            wrong.append(
                f"call {at} ({play.struck}), {way}, queue {mood}: told {play.told}, "
                f"{play.messages} messages, {len(play.alerts)} alerts, "
                f"{play.unfinished} unfinished"
            )
        if say is not None and number % 50 == 0:
            say(f"{number} played, {len(wrong)} wrong")
    return results, wrong
