"""The gate for whole pages: what detection reaches on them does not fall below what was pinned."""

from __future__ import annotations

import pytest

from tests.corpus.page_score import measure
from tests.corpus.score import Score

# By file of cases: recall, precision and the part of the fields that is right.
FLOORS = {
    "first": (1.0, 1.0, 1.0),
    "second": (1.0, 0.98, 1.0),
    "third": (0.95, 1.0, 1.0),
    "fourth": (0.98, 1.0, 0.98),
    "fifth": (0.96, 1.0, 1.0),
}


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """Scores of the rules that ship, by file of cases."""
    return measure()


@pytest.mark.parametrize("name", FLOORS)
def test_no_floor_is_lost(scores: dict[str, Score], name: str) -> None:
    """Recall, precision and fields of every file of pages reach their floors."""
    score = scores[name]
    reached = (score.recall, score.precision, score.accuracy)
    assert all(value >= floor for value, floor in zip(reached, FLOORS[name], strict=True)), score.errors


def test_every_file_has_a_floor(scores: dict[str, Score]) -> None:
    """A file of cases without a floor would hold nothing."""
    assert scores.keys() - {"all"} == FLOORS.keys()
