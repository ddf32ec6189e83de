"""What is read from the tables of languages, and how a text is taken apart into tokens."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.checking.opposites import opposites_in
from amended.domain.extracting.sayings import unsaid
from amended.domain.language.wording import TABLE, all_labels, languages_of_common_words, lowered, wording
from amended.domain.language.words import is_capital, tokens

_FIRST_QUESTION = """
import re
from amended.domain.checking import check
from amended.domain.language.words import language_of
compiled = []
compiling, re.compile = re.compile, lambda *given: compiled.append(given) or compiling(*given)
assert language_of("An earlier version of this article gave the wrong date for the vote.", "en") == "en"
assert not compiled, compiled
"""


def test_the_languages_of_a_common_word_are_those_whose_wording_has_it() -> None:
    """Each language is listed once for each of its common words, and for no other."""
    listed = languages_of_common_words()
    for language in TABLE:
        assert {word for word, having in listed.items() if language in having} == wording(language).common
    assert all(len(having) == len(set(having)) for having in listed.values())


def test_the_labels_of_all_languages_are_known() -> None:
    """Every fixed label of every language is among them, case folded."""
    assert all_labels() >= {label.casefold() for language in TABLE for label in wording(language).labels.values()}


def test_asking_for_a_texts_language_makes_no_language_ready() -> None:
    """The first question of a process for a language compiles no expression."""
    subprocess.run([sys.executable, "-c", _FIRST_QUESTION], check=True, timeout=60)


def test_opposites_are_those_of_the_check_and_of_the_comparison() -> None:
    """A language's pairs come from both tables; one that has none of its own has none."""
    assert {("more", "less"), ("guilty", "innocent")} <= set(opposites_in("en"))
    assert opposites_in("ja") == opposites_in("xx") == ()


@given(st.text(st.sampled_from("abZ 1.,'’-!?:;”\")(…éß\n“"), max_size=40))
def test_tokens_cover_a_text_without_its_white_space(text: str) -> None:
    """A token stands where it says, and words are told from signs and capitals from small letters as they begin."""
    found = tokens(text)
    assert [text[token.start : token.end] for token in found] == [token.text for token in found]
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert "".join(token.text for token in found) == "".join(text.split())
    for token in found:
        assert token.word == token.text[0].isalpha()
        assert token.capital == (is_capital(token.text) if token.word else token.text[0].isupper())


@given(language=st.sampled_from(sorted(TABLE)), text=st.text(max_size=40))
def test_where_no_idiom_stands_none_is_looked_for(language: str, text: str) -> None:
    """What is asked of a sentence first finds an idiom or a verb of writing just where one of the two is."""
    words = wording(language)
    stands = words.idioms.search(text) is not None or words.writes.search(text) is not None
    assert (words.unsaying.search(lowered(text)) is not None) == stands


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "She CALLED OFF the match."),
        ("da", "Ministeren SAGDE OP i går."),
        ("en", "Ann Lee WROTE the script."),
    ],
)
def test_an_idiom_is_found_whatever_the_case_of_its_letters(language: str, sentence: str) -> None:
    """A verb of saying that says nothing is known in capitals as well."""
    assert unsaid(sentence, wording(language))
