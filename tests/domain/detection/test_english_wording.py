"""How English lines at the foot of an article are read: what they are, and the day that they state."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind

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
