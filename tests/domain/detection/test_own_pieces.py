"""How papers speak of their own pieces and take them back, and what counts, teaches or quotes instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block

Reader = Callable[..., Detection]
FORMULA = "The caption with Friday’s picture suggested that the lawyer was the accused. The Ledger regrets the error."
APOLOGY = "On 4 March we reported that Ruth Ito had been charged. She was not. We apologise to Ms Ito for the distress."


def told(detection: Detection) -> list[tuple[NoticeKind, str]]:
    """Kind and text of what was found."""
    return [(notice.kind, notice.text) for notice in detection.notices]


def test_a_closing_formula_speaks_of_the_line_before_it(read: Reader) -> None:
    """“… The Ledger regrets the error.” makes a notice of its line where that names a piece, else of nothing."""
    assert told(read(FORMULA, before=4, after=0)) == [(NoticeKind.CORRECTION, FORMULA)]
    plain = "The bridge was closed for an hour on Friday. The company regrets the error."
    assert told(read(plain, before=4, after=0)) == []


def test_what_was_published_and_taken_back_is_one_notice(read: Reader) -> None:
    """An apology for what the paper reported is a notice at the top; what somebody else apologises for is none."""
    assert told(read(APOLOGY, before=0)) == [(NoticeKind.CORRECTION, APOLOGY)]
    others = "In a report published on Monday, the ombudsman says that the bank should apologise to its customers."
    assert told(read(others, before=0)) == []


@pytest.mark.parametrize("before", [0, 4])
def test_a_piece_by_its_day_counts_at_the_foot_only(read: Reader, before: int) -> None:
    """“A story Tuesday incorrectly gave …” closes an article as a notice; an opinion may open with such words."""
    text = "A story Tuesday incorrectly gave the sum as 121,000 dollars. It is 212,000 dollars."
    found = told(read(text, before=before, after=4 - before))
    assert found == ([(NoticeKind.CORRECTION, text)] if before else [])


def test_dated_corrections_under_one_heading_are_several(read: Reader) -> None:
    """Corrections with days of their own are notices of their own; a log of updates stays one."""
    items = ("March 5, 2023: The pool was built in 1968.", "March 8, 2023: Margaret Hale is 71.")
    heading = Block(text="Corrections", element="h4")
    found = read(heading, *items, before=4, after=0).notices
    assert [(one.label, one.stated_time, one.text) for one in found] == [
        ("Corrections", "March 5, 2023", "The pool was built in 1968."),
        ("Corrections", "March 8, 2023", "Margaret Hale is 71."),
    ]
    assert len(read(Block(text="Updates", element="h4"), *items, before=4, after=0).notices) == 1


def test_a_label_may_be_told_more_of_before_its_colon(read: Reader) -> None:
    """A bracket, a comma with when it was added, or a footnote's figure belong to the head and not to the text."""
    for head in ("Correction (made after two readers wrote):", "Correction, added later:", "¹Correction:"):
        found = told(read(f"{head} The case weighs 180 grams.", before=4, after=0))
        assert found == [(NoticeKind.CORRECTION, "The case weighs 180 grams.")]


def test_several_counted_updates_that_tell_what_to_do_are_steps(read: Reader) -> None:
    """“Update 1: Open …” and “Update 2: Press …” are steps; updates that tell what happened are updates."""
    assert told(read("Update 1: Open the box.", "Update 2: Press the button until it blinks.")) == []
    assert len(read("Update 1: The box is late.", "Update 2: The box is here.", before=4, after=0).notices) == 2


def test_a_heading_over_what_a_reader_is_to_do_is_no_label(read: Reader) -> None:
    """“Update” over “Run the installer again” is a chapter; over what happened since it is a label."""
    heading = Block(text="Update", element="h2")
    assert told(read(heading, "Run the installer again and choose “repair”.", before=4, after=0)) == []
    assert len(read(heading, "The maker has repaired all of the phones.", before=4, after=0).notices) == 1


def test_a_headline_of_other_news_at_the_foot_is_no_update(read: Reader) -> None:
    """A line without an end that shares no word with the article is another story's, one that tells of it is not."""
    title = {"headline": "Council votes on the budget"}
    assert told(read("Update: Ferries to run all night during the summer", before=4, after=0, **title)) == []
    update = read("Update: Council puts off the vote on all of it until June", before=4, after=0, **title)
    assert len(update.notices) == 1


def test_an_update_whose_sentence_is_a_link_is_read(read: Reader) -> None:
    """A label outside a link to a whole sentence is a notice; a line that is all link is the way to something else."""
    text = "UPDATE: The maker has sent a list of cases."
    assert len(read(Block(text=text, link_share=0.82), before=4, after=0).notices) == 1
    assert told(read(Block(text=text, link_share=1.0), before=4, after=0)) == []


def test_another_papers_notice_is_no_own_one(read: Reader) -> None:
    """What a line in mid-article leads in as another paper's is quoted, though no element says so."""
    notice = "This article was amended on 4 March. We said that the whale was a minister."
    assert told(read("From the Harbour Times:", notice, before=3)) == []
    assert len(read("The harbour is calm today.", notice, before=3).notices) == 1


def test_a_headline_that_names_a_collection_is_no_notice(read: Reader) -> None:
    """“Corrections: a whale and a bear” is an article about several, “Correction: …” says it of this one."""
    assert told(read(headline="Corrections: a whale, a minister and a bear")) == []
    assert len(read(headline="Correction: the whale was a minister").notices) == 1


def test_a_correction_among_the_entries_of_a_live_blog_is_an_entry(read: Reader) -> None:
    """A label three lines below an entry's time belongs to the entry; at the foot of the page it is a notice."""
    entry = ("11:40", "Ann Reed", "Correction: The hall holds ninety people.")
    assert told(read(*entry, live_blog=True)) == []
    assert len(read("Correction: The hall holds ninety people.", before=4, after=0, live_blog=True).notices) == 1


def test_items_that_say_it_of_other_texts_are_a_list(read: Reader) -> None:
    """“Storage: We have updated this article …” beside its like tells of other articles."""
    items = [
        Block(text=f"{name}: We have updated this article to list the blue one.", element="li")
        for name in ("Cases", "Chargers")
    ]
    assert told(read(*items)) == []
