"""Where a model fails, rests or has cost enough, an extract is sent, and whoever looks after it is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from amended.adapters.openai_summariser import OpenAiSummariser
from amended.config import SummarySettings
from amended.domain.events import Failure
from amended.domain.summaries import SummarySource, Usage
from amended.domain.summary_material import material_of
from amended.domain.summary_prompt import estimated_tokens
from amended.errors import AmendedError, RateLimited, RequestRefused, ServerFault, TookTooLong
from tests.services.summary_desk import ALERT, GOOD, Desk, Model, made


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
