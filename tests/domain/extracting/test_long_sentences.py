"""Sentences as long as a page: who says something is found in the time of their beginning."""

from __future__ import annotations

import pytest

from amended.domain.extracting.speakers import sentence_speaker, speakers_in
from amended.domain.language.wording import wording
from tests.processor_time import processor_time

_REPEATED = {
    "names with a verb each": ("en", "Holm said "),
    "verbs in front of a name": ("en", ", said Holm"),
    "names joined": ("en", "Holm and "),
    "according to many": ("en", "according to Holm "),
    "negations": ("en", "not not "),
    "of whom it is": ("en", "of the of the "),
    "verbs in two parts": ("de", "teilte Holm mit "),
    "quotations opened": ("en", "“Holm said "),
    "brackets opened": ("en", "(Holm said "),
    "right to left": ("ar", "قال الوزير "),
    "no spaces": ("zh", "市长说"),
    "signs joined": ("en", "👩\u200d👩\u200d👧"),
    "one word": ("en", "Holmsaid"),
}


@pytest.mark.parametrize("kind", _REPEATED)
def test_who_speaks_is_found_in_a_sentence_of_any_length(kind: str) -> None:
    """A sentence of a megabyte takes no longer than its beginning, whatever it repeats."""
    language, repeated = _REPEATED[kind]
    words = wording(language)
    sentence = repeated * (1_000_000 // len(repeated))
    sentence_speaker(repeated, words)  # makes the language ready
    with processor_time(below=0.5):
        sentence_speaker(sentence, words)
        speakers_in(sentence, words, headline=True)


@pytest.mark.parametrize("repeated", ["Holm said ", ", said X", "and said ", "according to Holm "])
def test_names_and_verbs_are_not_tried_with_one_another(repeated: str) -> None:
    """Twice the names and verbs take about twice the time: each verb looks at the names near it."""
    words = wording("en")
    with processor_time(below=0.5):
        for number in range(10):
            speakers_in(f"{number} {repeated * (3_900 // len(repeated))}", words)


def test_a_speaker_is_found_behind_a_long_clause() -> None:
    """Who says something is found behind any number of words and names that a sentence may have."""
    words = wording("en")
    listed = ", ".join(f"Ann Lee of {number} Oak Road" for number in range(60))
    assert sentence_speaker(f"The list has {listed}, Jane Roe said.", words) == "Jane Roe"
