"""What sentences set against each other."""

from __future__ import annotations

from amended.domain.language.wording import wording
from amended.domain.values.contrasts import contrast_in

EN = wording("en")


def test_a_sentence_that_stands_twice_sets_apart_what_it_does_once() -> None:
    """A notice that prints its correction twice corrects nothing more: "bridge" and "opened" are not put right."""
    sentence = "The bridge opened in 1933, not 1932."
    once = contrast_in([sentence], EN)
    assert list(once.right.values()) == ["1933"]
    assert contrast_in([sentence, sentence], EN) == once
