"""Notices whose label, title or first words stand apart from what they say: turned to the reader, or set off above."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block

Reader = Callable[..., Detection]


@pytest.mark.parametrize("words", ["Note, ", "Please note that ", "Oops, ", "For the record, "])
def test_a_bare_sentence_may_begin_by_turning_to_the_reader(read: Reader, words: str) -> None:
    """The words with which a writer turns to the reader neither hide the sentence nor are cut off it."""
    text = f"{words}this post originally said that the hall was built in 1986."
    [notice] = read(text, after=0).notices
    assert (notice.text, notice.kind) == (text, NoticeKind.CORRECTION)


def test_such_words_before_anything_else_are_prose(read: Reader) -> None:
    """They make no notice of a sentence that is none."""
    assert read("Note that the post office has been moved to the station.", after=0).notices == ()


@pytest.mark.parametrize(("title", "told"), [("Second Beta", 1), ("The second beta is out now, at last.", 0)])
def test_a_dated_label_with_a_title_speaks_for_the_line_that_tells_of_the_change(
    read: Reader, title: str, told: int
) -> None:
    """A title set off without an end takes the next line along; a sentence is a notice by itself."""
    line = f"UPDATE: 2015-11-05 - {title}"
    below = "I’ve updated this post to suit the second beta of the program."
    found = read(Block(text=line, emphasis=line), Block(text=below), before=0).notices
    assert (found[0].stated_time, found[0].text.count("\n")) == ("2015-11-05", told)


def test_where_it_was_corrected_stands_between_label_and_day(read: Reader) -> None:
    """Journals say where they corrected: the day is the notice's all the same."""
    [notice] = read("Corrected online 1 June 2022: the affiliation of the third author was wrong.", after=0).notices
    assert (notice.label, notice.stated_time) == ("Corrected", "1 June 2022")


def test_a_dated_label_that_ends_with_a_colon_speaks_for_the_paragraph_below(read: Reader) -> None:
    """At the top too: a stamp has no colon at its end."""
    [notice] = read("UPDATE (Tuesday, Feb. 7):", "The road has reopened, the county says.", before=0).notices
    assert (notice.text, notice.stated_time) == ("The road has reopened, the county says.", "Tuesday, Feb. 7")
    assert read("UPDATE (Tuesday, Feb. 7)", "The road has reopened, the county says.", before=0).notices == ()


def test_when_a_page_was_published_is_no_text_of_a_heading(read: Reader) -> None:
    """“Updates to this page” over “Published 7 February 2023” tells of no change."""
    heading = Block(text="Updates to this page", element="h2")
    assert read(heading, "Published 7 February 2023", before=4, after=0).notices == ()
    assert len(read(heading, "Added the form for landlords.", before=4, after=0).notices) == 1


def test_what_was_done_on_each_day_is_one_log(read: Reader) -> None:
    """An entry that begins with the word for the edit is an entry like the others, not a label of its own."""
    entries = (
        "9 February 2023",
        "Added the form for landlords.",
        "8 February 2023",
        "Changed the deadline to 30 days.",
    )
    blocks = [Block(text=text, element="p") for text in entries]
    [notice] = read(Block(text="Updates", element="h2"), *blocks, before=4, after=0).notices
    assert notice.text.splitlines() == [entries[1], entries[3]]


@pytest.mark.parametrize(
    "text",
    [
        "Edit: As several readers pointed out, my original method was broken.",
        "An earlier version of this post reversed the rows. Thanks to those who corrected me!",
    ],
)
def test_what_says_that_the_first_text_was_wrong_is_a_correction(read: Reader, text: str) -> None:
    """The kind follows what a note says, where its label says only that the text was edited."""
    assert [notice.kind for notice in read(text, after=0).notices] == [NoticeKind.CORRECTION]
