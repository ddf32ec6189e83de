"""Dates and numbers stand in a summary with what the notices tell them of, not with something else."""

from __future__ import annotations

import pytest

from amended.domain.checking.exchanges import misplaced_facts
from amended.domain.extracting.wording import wording

NOTICES = [
    "The library in Ness Lane in Corby closed on Thursday after 40 books were soaked.",
    "The city council meets on Tuesday to count 90 votes.",
]


def problems(told: str, *versions: str) -> list[str]:
    """What is wrong with one sentence of a summary."""
    return list(misplaced_facts([told], NOTICES, versions, wording("en")))


@pytest.mark.parametrize(
    "told",
    [
        "The library in Ness Lane in Corby closed on Tuesday after 40 books were soaked.",
        "The library in Ness Lane in Corby closed on Thursday after 90 books were soaked.",
    ],
)
def test_a_date_or_number_of_something_else_is_told(told: str) -> None:
    """A day or a number that the notices have, put with what they tell another day or number of."""
    assert problems(told) != []


@pytest.mark.parametrize(
    "told",
    [
        "On Thursday the library in Ness Lane, Corby, closed after 40 books were soaked.",
        "The city council meets on Tuesday.",
        "That was on Tuesday.",
    ],
)
def test_what_the_notices_tell_together_passes(told: str) -> None:
    """So does what tells too little to say of what it is told."""
    assert problems(told) == []


def test_what_a_version_of_the_article_tells_together_passes() -> None:
    """The changed passages are evidence as well."""
    told = "The library in Ness Lane in Corby closed on Tuesday."
    assert problems(told, told) == []
