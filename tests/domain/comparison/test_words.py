"""Words and word differences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.comparison import word_diff
from amended.domain.comparison.words import key, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don’t pay £5,000 (3.5%)", ["don't", "pay", "£", "5,000", "3.5", "%"]),
        ("The U.S.-led team", ["the", "u", "s", "led", "team"]),
        ("今日は3人", ["今", "日", "は", "3", "人"]),
        ("यह किया है।", ["यह", "किया", "है"]),
        ("3.–4. mai", ["3", "4", "mai"]),
        ("caf\u00e9 cafe\u0301 co\u00adop", ["café", "café", "coop"]),
    ],
)
def test_words_are_those_a_reader_sees(text: str, expected: list[str]) -> None:
    """Numbers stay whole, marks stay with their letters, scripts without spaces are cut into characters."""
    assert words(text) == expected


def test_quotation_marks_are_part_of_what_is_said() -> None:
    """Punctuation makes no difference to a text's key; that words become a quotation does."""
    assert key("He said it was a mistake.") == key("He said: it was a mistake")
    assert key("He said it was a mistake.") != key("He said it was a “mistake”.")
    assert key("* * *") == key("“”") == ""


@given(st.text(), st.text())
def test_a_word_difference_holds_both_texts(before: str, after: str) -> None:
    """Same and gone make up the old text, same and new the new one, to the character."""
    parts = word_diff(before, after)
    assert "".join(text for kind, text in parts if kind != "new") == before
    assert "".join(text for kind, text in parts if kind != "gone") == after
    assert all(text for _, text in parts)


def test_a_word_difference_shows_what_was_edited() -> None:
    """An edit of neighbouring words reads in one piece; unchanged words stay."""
    assert word_diff("The mayor is 45 years old.", "The mayor is forty six years old.") == [
        ("same", "The mayor is "),
        ("gone", "45"),
        ("new", "forty six"),
        ("same", " years old."),
    ]


def test_texts_too_long_to_align_are_compared_at_their_ends() -> None:
    """A pair of huge texts is told by what differs between its common ends, at once."""
    old, new = "start " + "a b " * 12_000 + "end", "start " + "c d " * 12_000 + "end"
    parts = word_diff(old, new)
    assert [kind for kind, _ in parts] == ["same", "gone", "new", "same"]
