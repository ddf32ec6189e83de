"""The service that makes summaries: once, stored before anything is posted, and an extract whenever the model fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amended.adapters.openai_summariser import OpenAiSummariser
from amended.config import SummarySettings
from amended.domain.alerts import Alert, Event
from amended.domain.events import Failure, Reported
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource, Usage
from amended.domain.summary_material import SummaryMaterial, material_of
from amended.domain.summary_prompt import estimated_tokens
from amended.errors import (
    AmendedError,
    Conflict,
    RateLimited,
    RequestRefused,
    ServerFault,
    TookTooLong,
)
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


def test_without_a_model_the_extract_is_stored() -> None:
    """With no model configured, the alert gets an extract, which is stored, and nobody is told of a fault."""
    desk = Desk(None)
    summary = made(desk.service.of(ALERT))
    assert summary.source is SummarySource.EXTRACT
    assert desk.store.all_alerts["a1"].summary == summary
    assert desk.reports == []


def test_a_model_is_asked_about_notices_only() -> None:
    """An alert without a gained notice gets an extract; the model is not asked."""
    model = Model(GOOD)
    gone = replace(ALERT, events=(Event.GONE,), gained=())
    summary = made(Desk(model, gone).service.of(gone))
    assert summary.source is SummarySource.EXTRACT
    assert summary.note == ""
    assert model.asked == []


def test_a_good_summary_is_stored_with_its_check_key_and_cost() -> None:
    """What the model wrote and the check passed is stored, with verdict, key and tokens; the lease is let go."""
    desk = Desk(Model(GOOD))
    alert = desk.service.of(ALERT)
    summary = made(alert)
    assert (summary.source, summary.headline, summary.check.verdict) == (SummarySource.MODEL, GOOD.headline, "pass")
    assert summary.key
    assert summary.usage == GOOD.usage
    assert desk.tokens() == 800
    assert desk.store.all_alerts["a1"] == alert
    assert (alert.summary_lease_owner, alert.summary_lease_until) == ("", None)


def test_entries_are_told_in_order_whoever_wrote_them() -> None:
    """The correction leads the entries of a model's summary, though the model told the update first."""
    update = Notice(kind=NoticeKind.UPDATE, text="The bridge reopens on Friday.")
    alert = replace(ALERT, gained=(update, *ALERT.gained))
    told = (Now(notice=0, who="", text="It reopens on Friday."), replace(GOOD.now[0], notice=1))
    summary = made(Desk(Model(replace(GOOD, now=told)), alert).service.of(alert))
    assert summary.source is SummarySource.MODEL
    assert [now.notice for now in summary.now] == [1, 0]


def test_a_summary_is_made_once() -> None:
    """A stored summary is returned as it is: the model is not asked again, whoever asks."""
    model = Model(GOOD)
    desk = Desk(model)
    first = desk.service.of(ALERT)
    assert desk.service.of(ALERT) == first
    assert desk.again(model).of(ALERT) == first
    assert len(model.asked) == 1


def test_a_summary_under_way_elsewhere_is_waited_for() -> None:
    """While another worker holds the lease, Conflict says when to look again: soon, as the summary may be there long
    before the lease ends. Once that has run out, the work is taken over."""
    held = replace(ALERT, summary_lease_owner="other", summary_lease_until=NOON + timedelta(seconds=30))
    desk = Desk(Model(GOOD), held)
    for second, wait in ((0, 5), (27, 3)):
        desk.clock.pass_time(timedelta(seconds=second))
        with pytest.raises(Conflict) as caught:
            desk.service.of(ALERT)
        assert caught.value.retry_after == timedelta(seconds=wait)
    desk.clock.pass_time(timedelta(seconds=4))
    assert made(desk.service.of(ALERT)).source is SummarySource.MODEL


def test_a_lease_ends_soon_after_the_deadline() -> None:
    """A worker that dies while it asks holds nobody up for longer than its deadline and a quarter of a minute."""
    leases: list[timedelta] = []
    desk = Desk(None, deadline=timedelta(seconds=20))

    class Watching(Model):
        def summarise(self, *arguments: Any, **options: Any) -> Summary:
            until = desk.store.all_alerts[ALERT.id].summary_lease_until
            assert until is not None
            leases.append(until - desk.clock.now())
            return super().summarise(*arguments, **options)

    desk.again(Watching(GOOD)).of(ALERT)
    assert leases == [timedelta(seconds=35)]


def test_a_lease_beyond_reach_is_none() -> None:
    """A lease that ends in a year was taken before the clock was set back, and holds nobody up."""
    desk = Desk(
        Model(GOOD), replace(ALERT, summary_lease_owner="other", summary_lease_until=NOON + timedelta(days=365))
    )
    assert made(desk.service.of(ALERT)).source is SummarySource.MODEL


def test_of_two_workers_one_asks() -> None:
    """Two workers that read the alert at the same moment: the one whose lease comes second asks nothing."""
    model = Model(GOOD)
    desk = Desk(model)

    def overtaken() -> None:
        desk.store.before_put = lambda: None
        desk.again(model).of(ALERT)

    desk.store.before_put = overtaken
    with pytest.raises(Conflict):
        desk.service.of(ALERT)
    assert len(model.asked) == 1
    assert made(desk.service.of(ALERT)).headline == GOOD.headline


def test_a_summary_that_fails_the_check_is_asked_for_once_more() -> None:
    """The second request names the problems; if its answer passes, it is taken, and both are paid for."""
    model = Model(BAD, GOOD)
    desk = Desk(model)
    summary = made(desk.service.of(ALERT))
    assert summary.headline == GOOD.headline
    assert model.asked[0] == ()
    assert any("1977" in problem for problem in model.asked[1])
    assert desk.tokens() == 1600
    assert summary.usage is not None
    assert summary.usage.requests == 2


def test_a_summary_that_fails_twice_is_replaced_by_the_extract() -> None:
    """After two failures the extract is told; what was wrong stays in its note and with its verdict."""
    model = Model(BAD)
    summary = made(Desk(model).service.of(ALERT))
    assert summary.source is SummarySource.EXTRACT
    assert "1977" in summary.note
    assert "1977" not in summary.headline
    assert summary.check.verdict == "pass"
    assert any("1977" in problem for problem in summary.check.problems)
    assert len(model.asked) == 2


def test_problems_outlive_a_second_request_that_fails() -> None:
    """Where the second request ends in an error, what was wrong with the first answer is stored with its cost."""
    summary = made(Desk(Model(BAD, ServerFault("openai", "answered 500"))).service.of(ALERT))
    assert "answered 500" in summary.note
    assert any("1977" in problem for problem in summary.check.problems)
    assert summary.usage is not None
    assert summary.usage.tokens_in == 700


def test_a_late_answer_that_fails_is_not_asked_for_again() -> None:
    """Where the first answer took most of the deadline, the extract is told at once."""
    desk = Desk(None)
    model = Model(BAD, clock=desk.clock, takes=16)
    assert made(desk.again(model).of(ALERT)).source is SummarySource.EXTRACT
    assert len(model.asked) == 1


def test_both_requests_share_one_deadline() -> None:
    """The second request gets what the first one has left of the deadline."""
    desk = Desk(None)
    model = Model(BAD, GOOD, clock=desk.clock, takes=12)
    desk.again(model).of(ALERT)
    assert model.within == [timedelta(seconds=20), timedelta(seconds=8)]


@pytest.mark.parametrize(
    ("error", "transient"),
    [(ServerFault("openai", "answered 500"), True), (RequestRefused("openai", "wrong key (401)"), False)],
)
def test_a_failing_model_ends_in_the_extract(error: AmendedError, transient: bool) -> None:
    """Whatever the model's endpoint does, the alert gets its extract with the reason, and the failure is reported."""
    desk = Desk(Model(error))
    summary = made(desk.service.of(ALERT))
    assert summary.source is SummarySource.EXTRACT
    assert error.detail in summary.note
    assert [event.transient for event in desk.reports if isinstance(event, Failure)] == [transient]


def test_the_same_failure_is_reported_once_an_hour() -> None:
    """A wrong key, which fails with every alert, is reported once, and again an hour later."""
    alerts = [replace(ALERT, id=f"a{n}", article_key=f"k{n}") for n in range(3)]
    desk = Desk(Model(RequestRefused("openai", "wrong key (401)")), *alerts)
    desk.service.of(alerts[0])
    desk.service.of(alerts[1])
    assert len(desk.reports) == 1
    desk.clock.pass_time(timedelta(hours=1))
    desk.service.of(alerts[2])
    assert len(desk.reports) == 2


def test_a_dead_endpoint_rests() -> None:
    """After three timeouts in a row the endpoint is left alone for five minutes, then asked again."""
    alerts = [replace(ALERT, id=f"a{n}", article_key=f"k{n}") for n in range(6)]
    model = Model(TookTooLong("openai", "no answer within 20s"))
    desk = Desk(model, *alerts)
    for alert in alerts[:5]:
        assert made(desk.service.of(alert)).source is SummarySource.EXTRACT
    assert len(model.asked) == 3
    desk.clock.pass_time(timedelta(minutes=6))
    desk.service.of(alerts[5])
    assert len(model.asked) == 4


def test_beyond_the_days_budget_extracts_are_sent_and_the_operator_told_once() -> None:
    """Once the day's tokens are used up, the model is not asked; the operator hears of it once a day."""
    alerts = [replace(ALERT, id=f"a{n}", article_key=f"k{n}") for n in range(3)]
    model = Model(GOOD)
    desk = Desk(model, *alerts, daily_tokens=10_000)
    desk.store.tally("2026-05-01", "tokens", 9_990)
    for alert in alerts:
        assert "daily_tokens" in made(desk.service.of(alert)).note
    assert model.asked == []
    # What passes by itself is told to no operator.
    assert [isinstance(report, Failure) and not report.transient for report in desk.reports] == [True]
    desk.clock.pass_time(timedelta(days=1))
    assert made(desk.again(model).of(replace(ALERT, id="a9"))).source is SummarySource.MODEL


def test_the_same_news_is_not_paid_for_twice() -> None:
    """An alert of the same article with the same material gets the summary that the model wrote before, at no cost."""
    model = Model(GOOD)
    desk = Desk(model, ALERT, replace(ALERT, id="a2"))
    desk.service.of(ALERT)
    summary = made(desk.service.of(replace(ALERT, id="a2")))
    assert summary.headline == GOOD.headline
    assert summary.usage is None
    assert len(model.asked) == 1


def test_a_failed_request_is_paid_for() -> None:
    """What a request cost that ended in an error is stored with the extract and counted against the day."""
    model = Model(ServerFault("openai", "the answer was cut off"))
    model.in_vain = Usage(tokens_in=900, tokens_out=400, seconds=2.5, requests=1)
    desk = Desk(model)
    assert made(desk.service.of(ALERT)).usage == model.in_vain
    assert desk.tokens() == 1300


def test_an_endpoint_that_counts_nothing_is_counted_by_estimate() -> None:
    """Where an endpoint names no tokens, the day's budget is charged with an estimate, and the alert with none."""
    desk = Desk(Model(replace(GOOD, usage=Usage(requests=1, seconds=1.0))))
    summary = made(desk.service.of(ALERT))
    assert summary.usage is not None
    assert summary.usage.tokens_in == 0
    assert desk.tokens() == estimated_tokens(material_of(ALERT))


def test_a_pause_that_was_asked_for_is_kept_across_alerts() -> None:
    """After "come back in a minute" the endpoint is left alone for that minute; alerts go out with extracts."""
    alerts = [replace(ALERT, id=f"a{n}", article_key=f"k{n}") for n in range(3)]
    model = Model(RateLimited("openai", "slow down", retry_after=timedelta(minutes=1)), GOOD)
    desk = Desk(model, *alerts)
    assert made(desk.service.of(alerts[0])).source is SummarySource.EXTRACT
    assert made(desk.service.of(alerts[1])).source is SummarySource.EXTRACT
    assert len(model.asked) == 1
    desk.clock.pass_time(timedelta(minutes=1))
    assert made(desk.service.of(alerts[2])).source is SummarySource.MODEL
    # An answer that did not come because of a pause was not paid for.
    assert desk.tokens() == 800


def test_an_endpoint_rests_for_an_hour_at_most() -> None:
    """Whatever pause it asks for, after an hour it is asked again."""
    alerts = [replace(ALERT, id=f"a{n}", article_key=f"k{n}") for n in range(2)]
    desk = Desk(Model(RateLimited("openai", "come back on Monday", retry_after=timedelta(days=3)), GOOD), *alerts)
    assert made(desk.service.of(alerts[0])).source is SummarySource.EXTRACT
    desk.clock.pass_time(timedelta(hours=1))
    assert made(desk.service.of(alerts[1])).source is SummarySource.MODEL


def test_a_model_without_a_key_is_said_plainly_and_ends_in_the_extract() -> None:
    """The alert goes out with an extract whose note, like the report, names the key that is not set; nothing is
    counted as paid."""
    desk = Desk(OpenAiSummariser(SummarySettings(provider="openai")))
    assert "OPENAI_API_KEY is not set" in made(desk.service.of(ALERT)).note
    assert ["OPENAI_API_KEY is not set" in event.message for event in desk.reports if isinstance(event, Failure)] == [
        True
    ]
    assert desk.tokens() == 0


def test_a_summary_in_another_language_is_asked_for_once_more() -> None:
    """A summary that is faithful and in the wrong language is refused for that; twice is the extract."""
    german = replace(
        GOOD,
        headline="Korrektur: Die Brücke wurde 1933 eröffnet und nicht 1932",
        said="Es hieß zuvor, die Brücke sei 1932 eröffnet worden.",
        now=(Now(notice=0, who="", text="Die Brücke wurde im Jahr 1933 eröffnet und nicht schon 1932."),),
    )
    model = Model(german, GOOD)
    assert made_by(model).headline == GOOD.headline
    assert model.asked[1] == ("it is written in the language de, not in en",)
    assert made_by(Model(german)).source is SummarySource.EXTRACT
    assert made_by(Model(german), language="de").headline == german.headline


def made_by(model: Model, **settings: object) -> Summary:
    """The summary that a desk with this model makes of the alert."""
    return made(Desk(model, ALERT, **settings).service.of(ALERT))
