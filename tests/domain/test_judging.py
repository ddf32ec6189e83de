"""What readers' verdicts say of the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.alerts import Alert, Event, Mark, Verdict
from amended.domain.comparison_results import Reworded
from amended.domain.judging import Judged, counted_as, is_verdict_counter, precision
from amended.domain.notices import Notice, NoticeKind

NOW = datetime(2026, 3, 2, tzinfo=UTC)
NOTICE = Notice(kind=NoticeKind.CORRECTION, text="It is four.", rule="english/correction")
ALERT = Alert(
    id="a",
    article_key="k",
    url="https://www.example.org/a",
    title="",
    events=(Event.GAINED,),
    raised_at=NOW,
    gained=(NOTICE, NOTICE, replace(NOTICE, rule="markup/note")),
)


def counted(alert: Alert, verdicts: list[Verdict]) -> dict[str, int]:
    """The counters after readers gave these verdicts one after another, each of them once."""
    tallies: dict[str, int] = {}
    for verdict in dict.fromkeys(verdicts):
        for name, amount in counted_as(alert, verdict):
            tallies[name] = tallies.get(name, 0) + amount
        alert = replace(alert, marks=(*alert.marks, Mark(verdict=verdict, by="U1", at=NOW)))
    return tallies


def test_a_verdict_counts_for_each_rule_and_for_the_domain() -> None:
    """Each rule that took a notice of the alert is counted once."""
    found = precision(counted(ALERT, [Verdict.HANDLED]))
    assert found.total == Judged(right=1)
    assert dict(found.by_rule) == {"english/correction": Judged(right=1), "markup/note": Judged(right=1)}
    assert dict(found.by_domain) == {"example.org": Judged(right=1)}
    assert (found.total.precision, Judged().precision) == (1.0, None)


def test_the_rules_of_reworded_and_removed_notices_count_too() -> None:
    """An alert that gained nothing still rests on rules."""
    pair = Reworded(before=NOTICE, after=replace(NOTICE, rule="after"))
    alert = replace(ALERT, gained=(), reworded=(pair,), removed=(replace(NOTICE, rule="removed"),))
    assert set(precision(counted(alert, [Verdict.WRONG])).by_rule) == {"after", "removed"}


@pytest.mark.parametrize(
    ("verdicts", "total"),
    [
        ([Verdict.MUTED], Judged()),
        ([Verdict.HANDLED, Verdict.MUTED], Judged(right=1)),
        ([Verdict.HANDLED, Verdict.WRONG], Judged(wrong=1)),
        ([Verdict.WRONG, Verdict.HANDLED], Judged(wrong=1)),
    ],
)
def test_wrong_outweighs_handled(verdicts: list[Verdict], total: Judged) -> None:
    """Muting says nothing of right and wrong; "not a correction" holds whatever else was pressed."""
    assert precision(counted(ALERT, verdicts)).total == total


@given(st.lists(st.sampled_from(Verdict)))
def test_an_alert_is_judged_once_at_most(verdicts: list[Verdict]) -> None:
    """However many readers press whatever: one alert is right, wrong or not judged, by every count."""
    found = precision(counted(ALERT, verdicts))
    for judged in (found.total, *found.by_rule.values(), *found.by_domain.values()):
        assert (judged.right, judged.wrong) in {(0, 0), (1, 0), (0, 1)}


def test_other_counters_are_left_alone() -> None:
    """Tokens and the like are no verdicts."""
    tallies = counted(ALERT, [Verdict.WRONG])
    assert all(is_verdict_counter(name) for name in tallies)
    assert not is_verdict_counter("tokens")
    assert precision({"tokens": 7}) == precision({})


def test_an_address_that_cannot_be_read_is_counted_as_unknown() -> None:
    """No address breaks the count."""
    assert "unknown" in precision(counted(replace(ALERT, url="https://["), [Verdict.WRONG])).by_domain
