"""What is told of a story over several visits, when a notice comes, goes and comes again in another dress."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.detection import Rules
from tests.domain.visited_story import BODY, Story, page

COST = "An earlier version of this article misstated the cost of the repairs. It is 2.1 million, not 1.2 million."
NAME = "Correction: An earlier version of this article misspelled the name of the head of works, Brigid Hale."
SCHOOLS = "The schools will use the pool of the next town, the mayor's office said."
LATER = "The roof will not be ready before May, the head of works said."
OWED = "Editor's note: The author's brother works for the contractor."
GAINED, REMOVED = [Event.GAINED], [Event.REMOVED]
MERGED = (
    "Corrections: An earlier version of this article misstated the cost of the repairs, which is 2.1 million, not 1.2 "
    "million, and misspelled the name of the head of works, Brigid Hale."
)

VISITS = [
    (
        "a notice comes back with a date",
        [[], [f"Correction: {COST}"], [], [f"Correction, May 3: {COST}"]],
        [GAINED, REMOVED, []],
    ),
    (
        "a notice comes back with another one",
        [[], [f"Correction: {COST}"], [], [f"Correction: {COST}", NAME]],
        [GAINED, REMOVED, GAINED],
    ),
    (
        "an update comes back with a number and a time",
        [[], [f"Update: {SCHOOLS}"], [], [f"Update 1, 10:30 a.m.: {SCHOOLS}"]],
        [GAINED, REMOVED, []],
    ),
    (
        "an update comes back below the next one",
        [[], [f"Update: {SCHOOLS}"], [], [f"Update 2, 2 p.m.: {LATER}", f"Update 1, 10:30 a.m.: {SCHOOLS}"]],
        [GAINED, REMOVED, GAINED],
    ),
    (
        "two notices are merged and parted",
        [[f"Correction: {COST}", NAME], [MERGED], [f"Correction: {COST}", NAME]],
        [[], []],
    ),
    ("an editor's note of the first day flaps", [[OWED], [], [OWED]], [[], []]),
    ("an editor's note that was put in flaps", [[], [OWED], [], [OWED]], [GAINED, [], []]),
]


@pytest.mark.parametrize(("pages", "told"), [pytest.param(pages, told, id=name) for name, pages, told in VISITS])
def test_nothing_is_told_twice(pages: list[list[str]], told: list[list[Event]], rules: Rules) -> None:
    """Each visit tells only what the article was never seen to say before."""
    story = Story(rules)
    story.visit(page(pages[0], BODY))
    alerts = [story.visit(page(notices, BODY)).alert for notices in pages[1:]]
    assert [list(alert.events) if alert else [] for alert in alerts] == told
