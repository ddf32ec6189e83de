"""Dates and times in any form and language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.values.dates import Moment, moments, supported

ENGLISH = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
GERMAN = [
    *("Januar", "Februar", "März", "April", "Mai", "Juni"),
    *("Juli", "August", "September", "Oktober", "November", "Dezember"),
]
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


def found(text: str) -> Sequence[Moment]:
    """The dates of the text."""
    return moments(text)


def agrees(text: str, evidence: str) -> bool:
    """Whether all dates of the text agree with some date of the evidence."""
    return all(supported(moment, found(evidence), frozenset()) for moment in found(text))


def forms(day: date) -> list[str]:
    """The day as newspapers print it."""
    return [
        f"{ENGLISH[day.month - 1]} {day.day}, {day.year}",
        f"{day.day} {ENGLISH[day.month - 1]} {day.year}",
        f"{day.day}. {GERMAN[day.month - 1]} {day.year}",
        f"{ENGLISH[day.month - 1][:3]}. {day.day}, {day.year}",
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
    ]


@given(DAYS)
def test_the_forms_of_a_day_agree(day: date) -> None:
    """A day is the same day in every form."""
    for one in forms(day):
        assert found(one), one
        for other in forms(day):
            assert agrees(one, other), (one, other)


@given(DAYS, DAYS)
def test_another_day_is_another_day(day: date, other: date) -> None:
    """A day does not agree with another one, in whatever form."""
    if day != other:
        assert not agrees(forms(day)[0], forms(other)[2])


@pytest.mark.parametrize(
    ("text", "evidence", "same"),
    [
        ("on Monday", "am Montag", True),
        ("on Tuesday", "am Montag", False),
        ("on Monday", "on January 5, 2026", True),
        ("on Sunday", "on January 5, 2026", False),
        ("at 16:09", "at 4:09 P.M.", True),
        ("at 4 p.m.", "um 16 Uhr", True),
        ("at 4:09 a.m.", "at 4:09 p.m.", False),
        ("in March", "on March 3, 2020", True),
        ("in April", "on March 3, 2020", False),
        ("5 de enero", "January 5", True),
        ("le 5 janvier 2025", "January 5, 2026", False),
        ("5.1.2026", "January 5, 2026", True),
    ],
)
def test_dates_agree_in_what_they_state(text: str, evidence: str, same: bool) -> None:
    """Weekdays, months and times agree with what contains them, and with nothing else."""
    assert found(text)
    assert agrees(text, evidence) is same


def test_short_weekdays_in_small_letters_are_no_dates() -> None:
    """Danish "kom fri" and English "sat down" name no day; "Fri" does."""
    assert [moment.weekday for moment in found("hun kom fri, he sat down; Fri")] == [5]


def test_words_that_are_months_too_are_no_dates() -> None:
    """ "May" and "march" without a day or a year are ordinary words."""
    assert not found("They may march again")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 20 and 21 December", {(12, 20), (12, 21)}),
        ("December 20 and 21.", {(12, 20), (12, 21)}),
        ("9–10 January", {(1, 9), (1, 10)}),
        ("14, 15 and 16 May 2026", {(5, 15), (5, 16)}),
        ("du 3 au 5 juillet", {(7, 3), (7, 5)}),
        ("le jeudi 8 et non le mercredi 7 février", {(2, 8), (2, 7)}),
        ("vom 10. bis 12. Juli", {(7, 10), (7, 12)}),
        ("de 3 a 5 de julho", {(7, 3), (7, 5)}),
        ("6月13日から19日まで", {(6, 13), (6, 19)}),
        ("6월 13일부터 19일까지", {(6, 13), (6, 19)}),
        ("on May 9 and 10 people were hurt", {(5, 9)}),
        ("$3 and 4 May", {(5, 4)}),
        ("3 people and 4 May", {(5, 4)}),
    ],
)
def test_a_day_leaves_its_month_to_a_neighbour(text: str, days: set[tuple[int, int]]) -> None:
    """Days that are listed, span a time or are set apart are of one month; what is counted is none."""
    assert {day for moment in found(text) for day in moment.days} >= days
    assert (5, 10) not in {day for moment in found(text) for day in moment.days}
    assert (5, 3) not in {day for moment in found(text) for day in moment.days}
