"""A sentence in which two facts were corrected, of which the notice tells one."""

from __future__ import annotations

import pytest

from amended.domain.comparison_results import Disclosure
from tests.domain.comparison.making import FILLER, compared, notice

_COST = "The wall will cost 240 million pounds, is to open in March 2027 and will protect 85,000 homes."


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (
            "The wall will cost 420 million pounds, is to open in June 2028 and will protect 85,000 homes.",
            "The wall will cost 420 million pounds. An earlier version said 240 million.",
        ),
        (
            "The wall will cost 420 million pounds, is to open in March 2027 and will protect 58,000 homes.",
            "An earlier version misstated the number of homes that the wall protects. It is 58,000, not 85,000.",
        ),
        (
            "The wall will cost 240 million pounds, is to open in March 2028 and will protect 82,000 homes.",
            "The wall is to open in 2028, not in 2027.",
        ),
    ],
)
def test_a_second_value_in_a_corrected_sentence_that_no_notice_gives_is_not_announced(after: str, told: str) -> None:
    """Who reads the notice believes the other number."""
    found = compared([], [notice(told, "Correction")], (*FILLER, _COST), (*FILLER, after))
    assert found.changes[0].notice == 0
    assert found.disclosure is Disclosure.PARTLY


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (
            "The wall will cost 420 million pounds, is to open in June 2028 and will protect 85,000 homes.",
            "The wall will cost £420m, and it opens in June 2028. An earlier version gave other figures.",
        ),
        (
            "The wall will cost 420 million pounds, is to open in June 2028 and will protect 85,000 homes.",
            "The wall will cost 420 million pounds, and an earlier version gave the wrong date of its opening.",
        ),
        (
            "The wall will cost 420 million pounds, is to open in June 2028 and will protect 85,000 homes.",
            "An earlier version misstated the cost of the wall in pounds and when it is to open.",
        ),
        (
            "The wall will cost 420m pounds, is to open in 2027 in March and will protect 85 000 homes.",
            "The wall will cost 420 million pounds. An earlier version said 240 million.",
        ),
    ],
)
def test_values_that_a_notice_gives_or_names_and_such_as_hold_are_announced(after: str, told: str) -> None:
    """A notice that sums up, and a value in another form or place, leave nothing untold."""
    found = compared([], [notice(told, "Correction")], (*FILLER, _COST), (*FILLER, after))
    assert found.changes[0].notice == 0
    assert found.disclosure is Disclosure.ANNOUNCED


def test_a_value_that_a_notice_gives_for_one_fact_does_not_tell_of_another() -> None:
    """That there are three counts says nothing of three years."""
    before = "The mayor was cleared of four counts of fraud, which ends a case that lasted two years."
    after = "The mayor was cleared of three counts of fraud, which ends a case that lasted three years."
    correction = notice("The mayor was cleared of three counts of fraud, not four.", "Correction")
    found = compared([], [correction], (*FILLER, before), (*FILLER, after))
    assert found.disclosure is Disclosure.PARTLY


def test_another_name_beside_a_corrected_number_is_not_announced() -> None:
    """Who was exchanged silently is no part of what the notice owns up to."""
    before = "Reporters met Ann Lee, who is 46 and has led the harbour board since it was founded."
    after = "Reporters met Ann Moss, who is 45 and has led the harbour board since it was founded."
    correction = notice("The head of the harbour board is 45, not 46.", "Correction")
    found = compared([], [correction], (*FILLER, before), (*FILLER, after))
    assert found.disclosure is Disclosure.PARTLY
