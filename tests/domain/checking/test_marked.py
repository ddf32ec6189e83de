"""Whether a sentence has any word of denial, correction, contrast or negation, which is asked of each one first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.language.wording import TABLE, wording
from amended.domain.language.words import marked


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "THE MAYOR DID NOT RESIGN."),
        ("tr", "BAKAN İSTİFA ETMEDİĞİNİ SÖYLEDİ, HABER YANLIŞ."),
        ("tr", "Haber yanlış."),
        ("el", "Η ΕΊΔΗΣΗ ΔΕΝ ΙΣΧΎΕΙ."),
        ("de", "Der Minister ist NICHT zurückgetreten."),
        ("zh", "市长没有辞职。"),
    ],
)
def test_a_sentence_is_marked_whatever_the_case_of_its_letters(language: str, sentence: str) -> None:
    """A negation or a word of correction is found in capitals as well, with or without a dot on the i."""
    assert marked(sentence, wording(language))


@given(language=st.sampled_from(sorted(TABLE)), text=st.text(max_size=40))
def test_what_no_cue_is_found_in_is_not_marked(language: str, text: str) -> None:
    """The marks of a language are found just where one of the cues that they are made of is."""
    words = wording(language)
    cues = (words.denies, words.corrects, words.contrast, words.restates, words.negates)
    assert marked(text, words) == any(cue.search(text) is not None for cue in cues)


@pytest.mark.parametrize("language", sorted(TABLE))
def test_marks_are_found_in_the_cues_own_words(language: str) -> None:
    """Each plain word of the cues is one mark, in small letters and in capitals."""
    words = wording(language)
    plain = [cue for cue in re.split(r"[|()?:]+", words.negates.pattern) if cue.isalpha()]
    for word in plain:
        for text in (word, word.upper(), word.title()):
            assert marked(text, words) == any(
                cue.search(text) is not None
                for cue in (words.negates, words.denies, words.corrects, words.contrast, words.restates)
            )
