"""A line that only tells that a correction was appended: a notice where the page says no more of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind

Reader = Callable[..., Detection]


@pytest.mark.parametrize(("before", "after"), [(0, 6), (6, 0)])
@pytest.mark.parametrize(
    "line", ["Correction Appended", "CORRECTION APPENDED", "(Correction appended)", "Story corrected"]
)
def test_alone_it_is_a_correction_without_text(read: Reader, line: str, before: int, after: int) -> None:
    """Over the article or at its foot, where nothing else on the page tells of a correction, it is one."""
    found = read(line, before=before, after=after)
    assert [(one.kind, one.text) for one in found.notices] == [(NoticeKind.CORRECTION, "")]


def test_beside_the_correction_it_is_a_hint(read: Reader) -> None:
    """Over an article that ends with the correction itself, only that one is a notice."""
    told = "Correction: The vote was 5-2, not 5-3."
    prose = ("The council met on Tuesday to vote on the pool.", "Nobody spoke against the plan.", "It opens in May.")
    found = read("Correction Appended", *prose, told, before=0, after=0)
    assert [one.text for one in found.notices] == ["The vote was 5-2, not 5-3."]


def test_within_an_article_it_is_none(read: Reader) -> None:
    """Between two paragraphs the words are the article's."""
    assert read("Correction appended", before=5, after=5).notices == ()
