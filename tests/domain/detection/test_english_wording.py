"""How English lines at the foot of an article are read: what they are, and the day that they state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block

CORRECTION, UPDATE, RETRACTION = NoticeKind.CORRECTION, NoticeKind.UPDATE, NoticeKind.RETRACTION


@pytest.mark.parametrize(
    ("line", "kind", "label", "time"),
    [
        ("Story has been corrected.", CORRECTION, None, None),
        ("Note: an earlier version had the wrong link to the petition.", CORRECTION, "Note", None),
        (
            "The Northern Post has withdrawn an earlier version of this report, which named the wrong man.",
            RETRACTION,
            None,
            None,
        ),
        (
            "Correction No. 2, filed 5:15 p.m. Tuesday: The vote was 7-2.",
            CORRECTION,
            "Correction No. 2",
            "5:15 p.m. Tuesday",
        ),
        ("This article has been updated to reflect that Ms. Hart resigned on Monday.", UPDATE, None, None),
        ("The story was updated to say that Ms. Hart, who is 61, resigned on Monday.", UPDATE, None, None),
        ("The story was updated on Monday to say that Ms. Hart, who is 61, resigned.", UPDATE, None, "Monday"),
        (
            "The story has been revised to reflect the following correction: The concert is on Friday, not Saturday.",
            CORRECTION,
            None,
            None,
        ),
        (
            "Apology: On 4 May we reported that Mr Hall had been convicted of theft. This was untrue.",
            CORRECTION,
            "Apology",
            None,
        ),
        ("Correction: On 4 May the club sent us the score, which is 3-1, not 2-1.", CORRECTION, "Correction", "4 May"),
        (
            "Following a complaint, this article has been amended. The original said that the council had lost.",
            CORRECTION,
            None,
            None,
        ),
        ("An error in the second paragraph was fixed on Tuesday.", CORRECTION, None, "Tuesday"),
        ("This article from June 4, 2022, has been corrected. The concert is on June 12.", CORRECTION, None, None),
        (
            "Updated 9-12-2021 4:00 pm EDT: This story was updated to correct the spelling of Ola Brandt's name.",
            CORRECTION,
            "Updated",
            "9-12-2021 4:00 pm EDT",
        ),
        ("Update: The story was updated after the mill said, “The list has been corrected.”", UPDATE, "Update", None),
        ("The original text of this article said the strike would begin at noon.", CORRECTION, None, None),
        ("An earlier version of the headline on this story overstated the study's findings.", CORRECTION, None, None),
        ("We regret that the print edition of Saturday named the wrong man.", CORRECTION, None, None),
        ("In an earlier draft, I said the valve is made of brass. It is steel.", CORRECTION, None, None),
    ],
)
def test_a_line_at_the_foot(
    read: Callable[..., Detection], line: str, kind: NoticeKind, label: str | None, time: str | None
) -> None:
    """A line at the foot is the notice that it says it is, with the day of the change and of nothing else."""
    (notice,) = read(line, before=6, after=0).notices
    assert (notice.kind, notice.label, notice.stated_time) == (kind, label, time)


@pytest.mark.parametrize(
    "line",
    [
        "The story was updated for the stage by the playwright Lena Holm, who moved it to a call centre.",
        "The story has been updated to the present, with a spy who works from her kitchen.",
        "A spokesman said the figures in the report were wrong and would be corrected.",
        "If this article has been updated since you read it, its time is at the top, the site's help page says.",
        "Note: An earlier version of the app had the wrong link to the petition.",
        "What is right: the bridge was built in 1911, long before the road.",
        "In an earlier story we wrote about the town's last cobbler. This week he retired.",
    ],
)
@pytest.mark.parametrize("after", [0, 4])
def test_a_line_of_something_else(read: Callable[..., Detection], line: str, after: int) -> None:
    """A line that tells of a play, of a report of others or of what holds in general is no notice at either edge."""
    assert not read(line, before=6 if after == 0 else 0, after=after).notices


def test_what_is_right_follows_what_was_wrong(read: Callable[..., Detection]) -> None:
    """Two lines of which one says what was wrong and the next what is right are one notice."""
    wrong, right = "What was wrong: We said the bridge was built in 1911.", "What is right: It was built in 1931."
    (notice,) = read(wrong, right, before=6, after=0).notices
    assert notice.text == f"{wrong}\n{right}"


def test_a_day_in_a_bracket_before_a_sentence(read: Callable[..., Detection]) -> None:
    """A day in a bracket and a colon before a sentence are its time, and no part of its text."""
    said = "This article has been updated. A previous version of this article misstated the amount of the grant."
    (notice,) = read(f"(May 4, 2021): {said}", before=6, after=0).notices
    assert (notice.stated_time, notice.text) == ("May 4, 2021", said)


def test_a_heading_over_how_to_write_in(read: Callable[..., Detection]) -> None:
    """A heading over what a paper does with mistakes and where to write is no notice."""
    heading = Block(text="Corrections", element="h4")
    said = "The Gazette corrects its mistakes. Write to the editor at the address below."
    assert not read(heading, said, before=6, after=0).notices


@pytest.mark.parametrize("source", ["The Northern Herald, 4 May 2021", "Evening Post, page two"])
def test_a_quotation_with_its_source(read: Callable[..., Detection], source: str) -> None:
    """In the midst of an article a quotation that ends with a paper's name is that paper's notice."""
    said = Block(text="Correction: The mayor was misquoted in this story.", hints=("blockquote",))
    assert not read(said, Block(text=source, element="blockquote"), before=3, after=4).notices


@pytest.mark.parametrize("stamp", ["May 4, 2021", "Posted on Tuesday, May 4", "The editors"])
def test_a_box_with_its_day(read: Callable[..., Detection], stamp: str) -> None:
    """A notice set as a quotation stays one where only a day or the editors stand below it."""
    said = Block(text="Correction: The mayor was misquoted in this story.", hints=("blockquote",))
    assert len(read(said, Block(text=stamp, element="blockquote"), before=3, after=4).notices) == 1


@pytest.mark.parametrize("source", ["@cityfire on Twitter", "City Hall press office", "Mayor Ann Lee, in a letter"])
def test_a_quotation_that_names_its_source(read: Callable[..., Detection], source: str) -> None:
    """In the midst of an article a quotation whose markup names who is cited is no notice of the article."""
    said = Block(text="Correction: The vote was 5 to 4, not 6 to 3.", hints=("blockquote",))
    cited = Block(text=source, element="cite", hints=("blockquote",))
    assert not read(said, cited, before=3, after=4).notices
    assert len(read(said, cited, before=9, after=0).notices) == 1
    assert (
        len(read(said, Block(text="May 4, 2021", element="cite", hints=("blockquote",)), before=3, after=4).notices)
        == 1
    )
