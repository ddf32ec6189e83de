"""Dates and numbers stand in a summary with what the notices tell them of, not with something else."""

from __future__ import annotations

import pytest

from amended.domain.checking.exchanges import exchanged_facts, misplaced_facts
from amended.domain.language.wording import wording

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


MOVES = ["The mill will move from Hull to Leeds, not from Leeds to Hull, and its staff will grow from 20 to 45."]


@pytest.mark.parametrize("told", ["The mill moves from Leeds to Hull.", "Its staff grows from 45 to 20."])
def test_two_facts_with_each_others_prepositions_are_exchanged(told: str) -> None:
    """Where something comes from is told as where it goes, though the notice rejects exactly that."""
    assert list(exchanged_facts([told], MOVES, wording("en"), wording("en"))) != []


@pytest.mark.parametrize(
    "told",
    [
        "The mill moves from Hull to Leeds.",
        "To Leeds, from Hull: that is where the mill goes.",
        "The mill moves from Hull to Leeds, not from Leeds to Hull.",
        "The mill leaves Hull for Leeds.",
        "Its staff grows from 20 to 45.",
    ],
)
def test_prepositions_kept_pass(told: str) -> None:
    """In whichever order, each fact behind its own preposition is faithful."""
    assert list(exchanged_facts([told], MOVES, wording("en"), wording("en"))) == []
