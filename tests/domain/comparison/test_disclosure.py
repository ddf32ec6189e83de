"""What is no change of substance: bylines that come and go, and labels in front of the title."""

from __future__ import annotations

import pytest

from amended.domain.comparison.disclosure import is_substantial
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.comparison_results import Change, Disclosure
from tests.domain.comparison.making import FILLER, compared, notice


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("en", "By Jane Roe", False),
        ("en", "By Jane Roe and John Doe", False),
        ("de", "Von Erika Muster", False),
        ("es", "Por Ana Ruiz", False),
        ("fr", "Par Anne Martin", False),
        ("it", "di Anna Rossi", False),
        ("nl", "Door Anna Bakker", False),
        ("pt", "Por Ana Lima", False),
        ("en", "By Jane Roe.", True),
        ("en", "The Harbour Board has resigned", True),
        ("en", "By Friday Harbour Street was flooded", True),
        ("de", "Von Erika Muster stammt der Entwurf", True),
    ],
)
def test_a_byline_that_came_or_went_is_no_change_of_substance(language: str, line: str, expected: bool) -> None:
    """A redesign prints the byline elsewhere; a line that says anything of anybody is a change."""
    for change in (Change(before="", after=line), Change(before=line, after="")):
        assert is_substantial(change, vocabulary(language)) is expected


def test_another_name_in_the_byline_is_a_change_of_substance() -> None:
    """That somebody else wrote the article is more than its design."""
    assert is_substantial(Change(before="By Jane Roe", after="By John Doe", facts=()), vocabulary("en"))


@pytest.mark.parametrize(
    ("title", "expected"), [("CORRECTED - ", Disclosure.ANNOUNCED), ("Twice: angry ", Disclosure.PARTLY)]
)
def test_a_notices_label_in_front_of_the_title_is_no_edit_of_it(title: str, expected: Disclosure) -> None:
    """What the wire puts before a headline is the notice, and other words before it are an edit."""
    told = compared(
        [],
        [notice("The wall costs 84 million, not 48 million.", "Corrected")],
        (*FILLER, "The wall costs 48 million."),
        (*FILLER, "The wall costs 84 million."),
        titles=("Council meets in autumn", f"{title}Council meets in autumn"),
    )
    assert told.disclosure is expected
