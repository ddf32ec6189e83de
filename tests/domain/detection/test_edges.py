"""Sentences in common words: they count where notices stand, and not in the midst of an article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection

Reader = Callable[..., Detection]


@pytest.mark.parametrize(
    "line",
    [
        "As first published, this article gave the wrong date.",
        "The second table had the wrong totals.",
        "A comment from the firm was added to this story on 5 May.",
    ],
)
def test_a_sentence_for_edges_counts_at_an_edge_only(line: str, read: Reader) -> None:
    """The same words are a notice at the foot and prose between paragraphs."""
    assert [one.text for one in read(line, before=4, after=0).notices] == [line]
    assert read(line, before=4, after=4).notices == ()


@pytest.mark.parametrize(
    "line",
    [
        "The wording has been softened, two officials said.",
        "According to the firm, a link to its reply has been added.",
        "A sentence of the treaty has been removed.",
    ],
)
def test_what_somebody_reports_of_a_text_is_prose(line: str, read: Reader) -> None:
    """A change that others tell of, or of another text, is no notice."""
    assert read(line, before=4, after=0).notices == ()
