"""A store, a strict Slack and the service between them: what the delivery tests play in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from amended.adapters.slack_api import SlackApi
from amended.adapters.slack_sink import SlackSink
from amended.adapters.sqlite_store import SqliteStore
from amended.config import SlackSettings
from amended.domain.alerts import Alert, Event
from amended.domain.articles import Article, Visit, VisitStatus
from amended.domain.comparison_results import Severity
from amended.domain.deliveries import Delivery, DeliveryStatus, delivery_id, lane_key
from amended.domain.events import DeliveryMade, Failure, Reported
from amended.domain.notices import Notice, NoticeKind
from amended.domain.routing import Destinations, deliveries_for
from amended.domain.summaries import Now, Summary
from amended.ports import Operators, Sink
from amended.services.deliver import SendAlerts
from tests.manual_clock import ManualClock
from tests.slack_stand_in import TOKEN, SlackStandIn


class Recorder:
    """A reporter that keeps what it is told."""

    def __init__(self) -> None:
        self.events: list[Reported] = []

    def report(self, event: Reported) -> None:
        """Keep one event."""
        self.events.append(event)

    def statuses(self) -> list[str]:
        """How the deliveries ended, in order."""
        return [event.status for event in self.events if isinstance(event, DeliveryMade)]

    def failures(self) -> list[str]:
        """What failed, in order."""
        return [event.message for event in self.events if isinstance(event, Failure)]


class PlainSummaries:
    """Summaries that say what the notice says, stored like real ones."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store

    def of(self, alert: Alert) -> Alert:
        """The alert with its summary."""
        stored = self._store.alert(alert.id) or alert
        if stored.summary is not None:
            return stored
        now = tuple(Now(notice=i, who="", text=notice.text) for i, notice in enumerate(stored.gained))
        summary = Summary(headline=stored.title, said="It was fourteen.", now=now)
        return self._store.put_alert(replace(stored, summary=summary)) or self.of(alert)


class World:
    """Everything that one test needs; `run` is one cycle's sending."""

    def __init__(self, folder: Path, slack: SlackStandIn, clock: ManualClock, **slack_settings: Any) -> None:
        self.slack = slack
        self.clock = clock
        self.store = SqliteStore(folder / "amended.db")
        self.reporter = Recorder()
        self.settings = SlackSettings(bot_token=TOKEN, api_url=slack.url, **slack_settings)
        self.sink = SlackSink(self.settings, SlackApi(self.settings, timeout_seconds=1), pause=clock.pause)
        self.destinations = Destinations(slack=True, default_channel="C1")

    def raise_alert(self, story: str = "ferries", notice: str = "It is four.", **fields: Any) -> Alert:
        """Store an alert about a story, with its deliveries, as a revisit would."""
        at = self.clock.now()
        article = self.store.article(story) or Article(
            key=story, url=f"https://example.org/{story}", host="example.org", first_seen=at
        )
        alert = Alert(
            id=f"{story}-{notice}"[:24],
            article_key=story,
            url=f"https://example.org/{story}",
            title=f"Title of {story}",
            events=(Event.GAINED,),
            raised_at=at,
            gained=(Notice(kind=NoticeKind.CORRECTION, text=notice, label="Correction"),),
            severity=Severity.MEDIUM,
        )
        alert = replace(alert, **fields)
        deliveries = deliveries_for(alert, self.destinations, at)
        done = self.store.commit(article, Visit(at=at, status=VisitStatus.CHANGED), None, alert, deliveries)
        assert done.alert_raised
        return alert

    def service(
        self, *, store: Any = None, sinks: Mapping[str, Sink] | None = None, operators: Operators | None = None
    ) -> SendAlerts:
        """A new worker."""
        used = store or self.store
        sinks = sinks or {"slack": self.sink}
        return SendAlerts(
            used, sinks, PlainSummaries(used), self.clock, self.reporter, operators=operators or self.sink
        )

    def run(self, **parts: Any) -> None:
        """Send what is due now, once."""
        lanes = self.store.due_channels(self.clock.now(), 100)
        self.service(**parts).send(lanes)

    def run_until_quiet(self, rounds: int = 20, **parts: Any) -> None:
        """Cycles, a minute apart, until nothing is due any more."""
        for _ in range(rounds):
            self.run(**parts)
            self.clock.pass_time(timedelta(minutes=1))

    def delivery(self, alert: Alert, channel: str = "C1", sink: str = "slack") -> Delivery:
        """The delivery as it is stored now."""
        found = self.store.delivery(delivery_id(alert.id, sink, channel))
        assert found is not None
        return found

    def is_posted(self, message: dict[str, Any]) -> bool:
        """Whether the delivery of a message is through."""
        found = self.store.delivery(message["metadata"]["event_payload"]["delivery"])
        return found is not None and found.status is DeliveryStatus.POSTED

    def lane(self, channel: str = "C1", sink: str = "slack") -> Any:
        """The lane as it is stored now."""
        return self.store.channel(lane_key(sink, channel))


def keys_of(messages: list[dict[str, Any]]) -> list[str]:
    """The delivery and step that each message carries."""
    payloads = [message["metadata"]["event_payload"] for message in messages]
    return [f"{payload['delivery']} {payload['step']}" for payload in payloads]


class Killed(BaseException):
    """The worker is gone: nothing after this runs, as after SIGKILL."""


class MortalStore:
    """A store before or after whose n-th write the worker is killed."""

    def __init__(self, store: Any, dies_at: int, *, before: bool) -> None:
        self._store = store
        self._left = dies_at
        self._before = before
        self.died = False

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._store, name)
        if not name.startswith("put_"):
            return method

        def write(*arguments: Any) -> Any:
            if self.died:
                raise Killed
            self._left -= 1
            if self._left < 0 and self._before:
                self.died = True
                raise Killed
            result = method(*arguments)
            if self._left < 0:
                self.died = True
                raise Killed
            return result

        return write
