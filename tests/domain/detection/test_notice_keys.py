"""Notices are known by what they say: the key must tell texts apart in every script, and not care for print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.notices import Notice, NoticeKind, folded, notice_key


def key(text: str) -> str:
    """The key of a correction with this text."""
    return notice_key(Notice(kind=NoticeKind.CORRECTION, text=text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("पुल 1931 में बना था।", "पल 1931 म बन थ।"),
        ("मंत्री की बात", "मंत्रा का बात"),
        ("กำลังแก้ไข", "กาลงแกไข"),
    ],
)
def test_vowel_signs_tell_texts_apart(one: str, other: str) -> None:
    """Two texts that differ only in their vowel signs have two keys."""
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The café’s owner — Ann", "the cafe\u0301's owner Ann"),
        ("The reser\u00advoir", "The reservoir"),
        ("श्री राम", "श्\u200dरी  राम।"),
        ("Ｔｈｅ ｏｗｎｅｒ", "the owner"),
    ],
)
def test_print_does_not_change_the_key(one: str, other: str) -> None:
    """Case, width, punctuation, joiners and the way an accent is encoded do not make another notice."""
    assert key(one) == key(other)


def test_words_stay_parted() -> None:
    """Punctuation and spaces of any kind part words by one space."""
    assert folded("  One,two…\u00a0three_ four ☺\ufe0f five ") == "one two three four five"


@given(st.text(max_size=60))
def test_folding_leaves_single_spaces(text: str) -> None:
    """A folded text has no white space at its edges and no two spaces in a row, whatever it is made of."""
    once = folded(text)
    assert once == once.strip()
    assert "  " not in once
