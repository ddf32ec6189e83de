"""Lines that own up to a mistake without label and set sentence: where they count, and where a comparison tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.comparison import compare
from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block, Page, Place
from tests.domain.detection.conftest import PROSE

Reader = Callable[..., Detection]
MISTAKE = "Sleepy as we were, our headline misspelled the town and misstated its size; the baker got a cake from us."
PUBLIC = "One headline in the Courier misspelled the mayor and misstated her age, her office complained."


def test_a_line_that_is_set_off_is_a_notice(read: Reader) -> None:
    """In italics at the foot, or outside the body, a line that owns up in two ways is a correction."""
    for block in (Block(text=MISTAKE, emphasis=MISTAKE), Block(text=MISTAKE, place=Place.OUTSIDE)):
        found = read(block, before=4, after=0)
        assert [(one.kind, one.text) for one in found.notices] == [(NoticeKind.CORRECTION, MISTAKE)]


def test_one_way_is_enough_where_the_whole_line_is_set_off(read: Reader) -> None:
    """In italics one word of error and a piece of journalism are a correction; in plain letters nothing."""
    line = "Our headline misspelled it."
    assert [one.kind for one in read(Block(text=line, emphasis=line), before=4, after=0).notices] == ["correction"]
    assert read("Another headline misspelled it.", before=4, after=0).notices == ()


def test_a_plain_line_at_the_foot_is_none_by_itself(read: Reader) -> None:
    """An article that ends with a report on journalism says the same things: nothing is found on it alone."""
    assert read(PUBLIC, before=4, after=0).notices == ()


@pytest.mark.parametrize(
    ("line", "edited", "gained"),
    [
        (MISTAKE, True, True),
        (MISTAKE, False, False),
        (
            "At first our story was wrong about the budget of the town: it has grown, by mistake we had it fall.",
            False,
            True,
        ),
        (PUBLIC, False, False),
    ],
)
def test_a_plain_line_that_was_put_in_later_needs_more(read: Reader, line: str, edited: bool, gained: bool) -> None:
    """It is gained where the text was edited along with it, or where it tells of what the article tells of."""

    def page(*texts: str) -> Page:
        blocks = tuple(Block(text=text) for text in texts)
        return Page(url="https://news.example/s", canonical_url="https://news.example/s", language="en", blocks=blocks)

    now = [text.replace("third", "fourth") for text in PROSE] if edited else PROSE
    told = compare(page(*PROSE), page(*now, line), read(before=4, after=0), read(line, before=4, after=0))
    assert [one.text for one in told.gained] == [line] * gained


@pytest.mark.parametrize(
    "text",
    [
        "The bill misspelled the town and misstated its size.",
        "One headline thanked the town.",
        "Tell us which headline misspelled it: email us if you know.",
        "“One headline misspelled us and misstated our age,” he said.",
    ],
)
def test_less_does_not_count(read: Reader, text: str) -> None:
    """Without a piece of journalism or a word of error, as a promise, or in a quotation, a line is not kept aside."""
    found = read(Block(text=text, emphasis=text), before=4, after=0)
    assert (found.notices, found.introductions) == ((), ())
