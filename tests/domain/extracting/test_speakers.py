"""Who says it is told in every language of the notices, as printed, and never guessed."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.comparison.sentences import sentences
from amended.domain.extracting.speakers import speaker
from amended.domain.language.wording import TABLE, wording

NOTICES = [
    (one["language"], one["text"], one["who"])
    for one in tomllib.loads((Path(__file__).parent / "speakers.toml").read_text(encoding="utf-8"))["notices"]
]


@pytest.mark.parametrize(("language", "text", "who"), NOTICES)
def test_the_speaker_is_told_as_printed(language: str, text: str, who: str) -> None:
    """The phrase that names who says it is told whole; none where nobody but the publisher or a pronoun speaks."""
    words = wording(language)
    assert speaker(sentences(text, words.language), words) == who


def test_every_language_has_notices_with_and_without_a_speaker() -> None:
    """No language of the table is without a case of either sort."""
    assert {wording(language).language for language, _, who in NOTICES if who} == set(TABLE)
    assert {wording(language).language for language, _, who in NOTICES if not who} == set(TABLE)


@given(
    language=st.sampled_from(sorted(TABLE)),
    parts=st.lists(st.sampled_from([part for _, text, _ in NOTICES for part in text.split()]), max_size=40),
)
def test_a_speaker_is_always_printed_in_the_notice(language: str, parts: list[str]) -> None:
    """Whatever the words and their order, who is told stands there word for word; but for a preposition's letters."""
    text = " ".join(parts)
    words = wording(language)
    found = speaker([text], words)
    assert found in text or (language == "ar" and found.removeprefix("ال") in text)
