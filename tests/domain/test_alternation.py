"""Alternatives of regular expressions put together by their first letters."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.language.alternation import by_first_letters

_ONE = st.from_regex(r"(?:[abst]|[ab][?*+]|\(?:ab\|a\)|\[\]b|c\]|\\w|ı){1,4}", fullmatch=True).map(
    # A set or group that stays open is none.
    lambda one: one if one.count("(") == one.count(")") else "ab"
)
_TEXT = st.text(alphabet="abstSİıſc] |", max_size=30)


def _compiles(alternatives: str) -> bool:
    try:
        re.compile(alternatives)
    except re.error:
        return False
    return True


@pytest.mark.parametrize(
    ("alternatives", "grouped"),
    [
        ("deny|denied|said", "de(?:ny|nied)|said"),
        ("not|no|non-?", "n(?:o(?:t||n-?))"),
        (r"a?b|ab|\w+c|ac|(?:b|c)d|[|)]e", r"a?b|ab|\w+c|ac|(?:b|c)d|[|)]e"),
        ("x", "x"),
        ("", ""),
    ],
)
def test_alternatives_with_one_first_letter_are_one(alternatives: str, grouped: str) -> None:
    """What begins with one letter is put together, and what may begin otherwise stays where it is."""
    found = by_first_letters(alternatives)
    texts = ["denied", "no", "non", "non-", "not", "ab", "b", "ac", "xc", "bd", "|e", "", "said"]
    for text in texts:
        assert _spans(found, text) == _spans(alternatives, text) == _spans(grouped, text)
    assert found.count("|") == alternatives.count("|")


@given(st.lists(_ONE, min_size=1, max_size=7), _TEXT)
def test_the_same_is_found(listed: list[str], text: str) -> None:
    """Whatever the alternatives are, the expression finds the same places as before."""
    alternatives = "|".join(listed)
    if _compiles(alternatives):
        assert _spans(by_first_letters(alternatives), text) == _spans(alternatives, text)


def _spans(alternatives: str, text: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(alternatives, text, re.IGNORECASE)]
