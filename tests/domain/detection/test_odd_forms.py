"""Notices in forms that few print: a label once more updated, one that refers back, a list of terms, a caption."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.detection.spans import without_credit
from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block

Reader = Callable[..., Detection]

# A last line, and the kind, label, time and text of its notice.
LAST_LINES = {
    "Correction, updated May 8: The hall opens on Friday.": (
        NoticeKind.CORRECTION, "Correction", "May 8", "The hall opens on Friday.",
    ),
    "Correction to the above: the hall opens on Friday.": (
        NoticeKind.CORRECTION, "Correction to the above", None, "the hall opens on Friday.",
    ),
    "Strike that: the hall opens on Friday.": (
        NoticeKind.CORRECTION, "Strike that", None, "the hall opens on Friday.",
    ),
    "UPDATE #3, Sunday night: The town has given its reasons.": (
        NoticeKind.UPDATE, "UPDATE #3", "Sunday night", "The town has given its reasons.",
    ),
    "**UPDATE: The town has given its reasons.**": (
        NoticeKind.UPDATE, "UPDATE", None, "The town has given its reasons.",
    ),
    "A note to readers: We named the wrong street in this story. It is Castle Street.": (
        NoticeKind.EDITORS_NOTE, "A note to readers", None,
        "We named the wrong street in this story. It is Castle Street.",
    ),
}  # fmt: skip
CREDITS = {
    "The caption gave another year. (Town archive)": "The caption gave another year.",
    "The caption gave another year. Photo: J. Moss": "The caption gave another year.",
    "The caption gave another year. AP Photo/John Doe": "The caption gave another year.",
    "The caption gave another year. It is 1971": "The caption gave another year. It is 1971",
    "The caption gave another year. We regret the error.": "The caption gave another year. We regret the error.",
    "图片说明有误。新华社": "图片说明有误。",
    "The caption gave another name for Dr. Ann Lee": "The caption gave another name for Dr. Ann Lee",
    "The picture was taken in Washington D.C. on the Mall": "The picture was taken in Washington D.C. on the Mall",
    "Der Name der Ärztin ist Dr. Anna Berg. Foto: dpa": "Der Name der Ärztin ist Dr. Anna Berg.",
}


@pytest.mark.parametrize("line", LAST_LINES)
def test_odd_labels_are_read_whole(line: str, read: Reader) -> None:
    """What belongs to a label is taken off the text, and nothing of the text with it."""
    found = read(line, before=4, after=0).notices
    assert [(one.kind, one.label, one.stated_time, one.text) for one in found] == [LAST_LINES[line]]


def test_a_note_in_words_of_prose_that_speaks_of_no_mistake_introduces(read: Reader) -> None:
    """A note at the foot that names no mistake stays an introduction."""
    assert read("A note to readers: This story names nobody.", before=4, after=0).notices == ()


def test_a_dated_definition_is_a_correction(read: Reader) -> None:
    """A list of terms explains what words mean; with a day of its own an entry tells of what was wrong."""
    terms = [
        Block(text="Correction", element="dt"),
        Block(text="March 6: The road was closed for a week.", element="dd"),
    ]
    found = read(*terms, before=4, after=0).notices
    assert [(one.kind, one.stated_time, one.text) for one in found] == [
        (NoticeKind.CORRECTION, "March 6", "The road was closed for a week.")
    ]


def test_a_house_that_has_corrected_its_story_corrects(read: Reader) -> None:
    """A last line in which the paper itself says that it has corrected a story is a correction."""
    found = read("The Times has corrected its story.", before=4, after=0).notices
    assert [one.kind for one in found] == [NoticeKind.CORRECTION]


@pytest.mark.parametrize("caption", CREDITS)
def test_the_credit_of_a_picture_is_no_part_of_a_notice(caption: str) -> None:
    """What names the photographer behind a caption's last sentence is taken off; sentences and figures stay."""
    assert without_credit(caption) == CREDITS[caption]
