"""Marks between a label and its day, days on lines of their own, and the full stop after a day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.detection import Rules, detect
from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block, Page


@pytest.mark.parametrize("mark", ["·", "•", "|", "–"])
def test_the_day_after_a_mark_is_no_number(read: Callable[..., Detection], mark: str) -> None:
    """A day that a dot or a bullet parts from the label is part of the date, not the number of the label."""
    (found,) = read(f"Update {mark} 22 Jan 2024: The company has withdrawn its application.").notices
    assert (found.label, found.number, found.stated_time) == ("Update", None, "22 Jan 2024")


@pytest.mark.parametrize("blocks", [("Corrected\nMay 2, 2019",), ("Corrected", "May 2, 2019")])
def test_a_bare_corrected_has_its_day_on_the_next_line(read: Callable[..., Detection], blocks: tuple[str, ...]) -> None:
    """The word and its day are one notice without a text, whether or not a line ends between them."""
    (found,) = read(*blocks, before=0).notices
    assert (found.kind, found.label, found.stated_time, found.text) == (
        NoticeKind.CORRECTION,
        "Corrected",
        "May 2, 2019",
        "",
    )


@pytest.mark.parametrize("blocks", [("Updated\nMay 2, 2019",), ("Corrected", "The vote is on May 2, 2019, at noon.")])
def test_a_stamp_or_a_sentence_gives_no_day(read: Callable[..., Detection], blocks: tuple[str, ...]) -> None:
    """A word for an update stays a stamp, and a sentence below is no day."""
    assert not read(*blocks, before=0).notices


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("This article was amended on June 9.", "June 9"),
        ("This article was amended on June 9. It misstated the date.", "June 9"),
        ("This article was amended on Jan. 9.", "Jan. 9"),
    ],
)
def test_the_full_stop_of_a_sentence_is_no_part_of_its_day(
    read: Callable[..., Detection], text: str, time: str
) -> None:
    """A time is told as printed, without the full stop that ends its sentence."""
    (found,) = read(text, before=6, after=0).notices
    assert found.stated_time == time


def test_a_hungarian_day_keeps_its_full_stop(rules: Rules) -> None:
    """After a year and a month, the full stop makes the day's number an ordinal."""
    prose = "A bizottság kedden ült össze, hogy megvitassa a város költségvetését, amely már harmadik éve nő."
    notice = "Frissítés (2024. március 4.): Lemondott a polgármester."
    blocks = (*(Block(text=prose) for _ in range(4)), Block(text=notice))
    page = Page(url="", canonical_url="", language="hu", blocks=blocks)
    assert [found.stated_time for found in detect(page, rules).notices] == ["2024. március 4."]


@pytest.mark.parametrize(
    ("language", "text", "label", "time", "said"),
    [
        ("zh", "【3月11日14时15分更新】新增县政府的回应。", "更新", "3月11日14时15分", "新增县政府的回应。"),
        ("zh", "（2026年3月11日更新）补充县政府的回应。", "更新", "2026年3月11日", "补充县政府的回应。"),
        ("ja", "【3月11日更新】追記：県の回答を加えました。", "更新", "3月11日", "追記：県の回答を加えました。"),
    ],
)
def test_a_day_and_a_label_in_a_bracket_are_no_agency(
    read: Callable[..., Detection], language: str, text: str, label: str, time: str, said: str
) -> None:
    """Who reports may stand in brackets before a label; a day with a label of its own is not his name."""
    (found,) = read(text, before=8, after=0, language=language).notices
    assert (found.label, found.stated_time, found.text) == (label, time, said)
