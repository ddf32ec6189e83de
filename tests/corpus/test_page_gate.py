"""The gate for whole pages: what detection reaches on them does not fall below what was pinned."""

from __future__ import annotations

import pytest

from tests.corpus.page_cases import digest
from tests.corpus.page_score import FLOORS, measure
from tests.corpus.score import Score, settled


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """Scores of the rules that ship, by file of cases."""
    return measure()


def test_no_floor_is_lost(scores: dict[str, Score]) -> None:
    """Recall, precision and fields of every file of pages reach the floors that were pinned for these pages."""
    assert settled(scores, digest(), FLOORS, pin=False) == [], scores["all"].errors
