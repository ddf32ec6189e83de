"""A desk at which summaries are made: an alert to tell of, a model to ask, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from amended.adapters.openai_summariser import OpenAiSummariser
from amended.config import SummarySettings
from amended.domain.alerts import Alert, Event
from amended.domain.events import Reported
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource, Usage
from amended.domain.summary_material import SummaryMaterial
from amended.errors import AmendedError
from amended.services.summarise import Summaries
from tests.fakes.memory_store import InMemoryStore
from tests.manual_clock import ManualClock

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
ALERT = Alert(
    id="a1",
    article_key="k1",
    url="https://news.example/bridge",
    title="Bridge closes",
    events=(Event.GAINED,),
    raised_at=NOON,
    language="en",
    gained=(Notice(kind=NoticeKind.CORRECTION, text="The bridge opened in 1933, not 1932."),),
)
GOOD = Summary(
    headline="Correction: the bridge opened in 1933, not 1932",
    said="It was reported as 1932.",
    now=(Now(notice=0, who="", text="The bridge opened in 1933, not 1932."),),
    source=SummarySource.MODEL,
    model="gpt-test",
    usage=Usage(tokens_in=700, tokens_out=100, seconds=1.5, requests=1),
)
BAD = replace(GOOD, headline="The bridge opened in 1977")


class Records(InMemoryStore):
    """A store with these alerts; `before_put` is what another worker does just before an alert is written."""

    def __init__(self, *alerts: Alert) -> None:
        super().__init__()
        self.all_alerts = {alert.id: alert for alert in alerts}
        self.before_put: Callable[[], None] = lambda: None

    def put_alert(self, alert: Alert) -> Alert | None:
        """Write if the version is the stored one."""
        self.before_put()
        return super().put_alert(alert)


class StandingClock(ManualClock):
    """A clock that stands still until it is turned, so that waits can be told to the second."""

    def now(self) -> datetime:
        """The time that it was turned to."""
        return self._now


class Reports(list[Reported]):
    """Collects what is reported."""

    def report(self, event: Reported) -> None:
        """Keep the event."""
        self.append(event)


class Model:
    """Answers as scripted: summaries are returned, errors raised; the last one again and again."""

    name = "gpt-test"

    def __init__(self, *script: Summary | AmendedError, clock: StandingClock | None = None, takes: float = 1) -> None:
        self.script = list(script)
        self.asked: list[tuple[str, ...]] = []
        self.within: list[timedelta | None] = []
        self.in_vain = Usage()
        self.clock, self.takes = clock, takes

    def summarise(
        self,
        material: SummaryMaterial,
        problems: Sequence[str] = (),
        *,
        within: timedelta | None = None,
        in_vain: list[Usage] | None = None,
    ) -> Summary:
        """The next answer of the script."""
        assert material.notices
        self.within.append(within)
        self.asked.append(tuple(problems))
        if self.clock is not None:
            self.clock.pass_time(timedelta(seconds=self.takes))
        answer = self.script.pop(0) if len(self.script) > 1 else self.script[0]
        if isinstance(answer, AmendedError):
            if in_vain is not None:
                in_vain.append(self.in_vain)
            raise answer
        return answer


class Desk:
    """The service with its fakes."""

    def __init__(self, model: Model | OpenAiSummariser | None, *alerts: Alert, **settings: Any) -> None:
        self.store, self.clock, self.reports = Records(*(alerts or (ALERT,))), StandingClock(NOON), Reports()
        self.settings = SummarySettings(**settings)
        self.service = self.again(model)

    def again(self, model: Model | OpenAiSummariser | None) -> Summaries:
        """Another worker on the same store."""
        return Summaries(self.store, model, self.clock, self.reports, self.settings)

    def tokens(self) -> int:
        """What the day has cost so far."""
        return self.store.tally("2026-05-01", "tokens", 0)


def made(alert: Alert) -> Summary:
    """The alert's summary, which must be there."""
    assert alert.summary is not None
    return alert.summary


def made_by(model: Model, **settings: object) -> Summary:
    """The summary that a desk with this model makes of the alert."""
    return made(Desk(model, ALERT, **settings).service.of(ALERT))
