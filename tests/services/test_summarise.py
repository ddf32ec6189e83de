"""The service that makes summaries: once, checked, and stored before anything is posted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from amended.domain.alerts import Event
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.errors import Conflict, ServerFault
from tests.services.summary_desk import ALERT, BAD, GOOD, NOON, Desk, Model, made, made_by


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


_TITLED = replace(ALERT, title="Bridge of 1932 closes", title_before="Bridge of 1932 closes")


def test_a_reason_that_a_model_left_out_is_given_by_rule() -> None:
    """That the title still states what was corrected is told though the model did not say it; never in its place."""
    told = made(Desk(Model(GOOD), _TITLED).service.of(_TITLED))
    assert told.source is SummarySource.MODEL
    assert told.why == "The headline still reads “Bridge of 1932 closes”"
    own = replace(GOOD, why="The headline still says 1932.")
    assert made(Desk(Model(own), _TITLED).service.of(_TITLED)).why == own.why


def test_a_reason_by_rule_stands_in_its_own_language_only() -> None:
    """Its fixed words are of the notice's language: a summary asked for in another one gets none."""
    german = replace(
        GOOD,
        headline="Korrektur: Die Brücke wurde 1933 eröffnet, nicht 1932",
        said="Es hieß 1932.",
        now=(Now(notice=0, who="", text="Die Brücke wurde 1933 eröffnet, nicht 1932."),),
    )
    told = made(Desk(Model(german), _TITLED, language="de").service.of(_TITLED))
    assert (told.source, told.why) == (SummarySource.MODEL, "")
