"""The floors under the quality of summaries: what the extract tells, and what the check catches and lets pass."""

from __future__ import annotations

from collections import Counter

import pytest

from amended.domain.checking import check
from amended.domain.extract import extract
from tests.evaluation.correction_stories import Story, caught, digest, missed, scores, stories

# Measured on the set with this digest. Whoever changes the set measures again; whoever lowers a floor says why.
DIGEST = "9f52e449e21304f0"
# All of them are met whole: a single case that is lost shows.
FLOORS = {"said": 1.0, "now": 1.0, "who": 1.0, "why": 1.0, "faithful": 1.0}
CAUGHT = 1.0
FALSE_ALARMS = 0.04


@pytest.fixture(scope="module")
def told() -> list[Story]:
    """The stories."""
    return stories()


def test_the_set_is_large_and_varied_enough(told: list[Story]) -> None:
    """There are at least 40 stories, in at least 8 languages with three or more each, of all kinds of notice."""
    languages = Counter(story.language for story in told)
    assert len(told) >= 40
    assert sum(count >= 3 for count in languages.values()) >= 8
    assert len({notice.kind for story in told for notice in story.material.notices}) == 6


def test_the_floors_are_those_of_this_set() -> None:
    """A changed set has its floors measured anew."""
    assert digest() == DIGEST


@pytest.mark.parametrize("measure", FLOORS)
def test_the_extract_tells_the_facts(told: list[Story], measure: str) -> None:
    """The extract tells who said what, then and now, and passes the check."""
    assert getattr(scores(told, extract), measure) >= FLOORS[measure]


def test_extracts_are_short(told: list[Story]) -> None:
    """An extract of these stories is no longer than a few sentences."""
    assert scores(told, extract).length <= 400


def test_corruptions_are_caught(told: list[Story]) -> None:
    """Changed numbers, names, negations, attributions, dates, quotations and omissions fail the check."""
    counts = caught(told)
    counts.pop("faithful")
    hits, total = (sum(part) for part in zip(*counts.values(), strict=True))
    assert total >= 100
    assert hits / total >= CAUGHT, missed(told)


def test_faithful_summaries_pass(told: list[Story]) -> None:
    """Faithful summaries, with other forms of numbers, dates and persons, pass the check."""
    alarms, total = caught(told)["faithful"]
    assert alarms / total <= FALSE_ALARMS, missed(told)


def test_every_extract_passes_its_own_check(told: list[Story]) -> None:
    """What the extract says stands in the material by construction, and the check agrees."""
    assert [story.id for story in told if check(extract(story.material), story.material).verdict != "pass"] == []
