"""Comparing in every language that notices are known in: sentences, set phrases, and the language that is spoken."""

from __future__ import annotations

import pytest

from amended.domain.comparison import sentences
from amended.domain.comparison.languages import LANGUAGES
from amended.domain.comparison.vocabulary import spoken_language
from amended.domain.comparison.words import words
from amended.domain.comparison_results import Disclosure, Fact, Severity
from tests.domain.comparison.making import compared, notice
from tests.domain.comparison.stories_by_language import LANGUAGE, STORIES, correction


def test_every_language_has_its_story() -> None:
    """No language is added without a case."""
    assert set(STORIES) == set(LANGUAGES)


@LANGUAGE
def test_a_redated_correction_is_reworded(language: str) -> None:
    """A correction whose date alone is another one is reworded, in place."""
    story = STORIES[language]
    told = compared([correction(story.correction)], [correction(story.redated)], (story.before,), language=language)
    assert (len(told.reworded), told.gained, told.removed) == (1, (), ())


@LANGUAGE
def test_another_correction_in_the_same_set_phrases_is_gained(language: str) -> None:
    """A second correction is gained beside the first one, and in its place."""
    story = STORIES[language]
    first, second = correction(story.correction), correction(story.other)
    assert compared([first], [first, second], (story.before,), language=language).gained == (second,)
    assert compared([first], [second], (story.before,), language=language).gained == (second,)


@LANGUAGE
def test_the_corrected_sentence_is_found_and_explained(language: str) -> None:
    """The edit of the sentence that the correction is about is explained by it, and is its passage."""
    story = STORIES[language]
    told = compared([], [correction(story.correction)], (story.before,), (story.after,), language=language)
    assert [(one.before, one.after, one.notice) for one in told.changes] == [(story.before, story.after, 0)]
    assert told.changes[0].facts == (Fact.NUMBER,)
    assert told.passages == (story.before,)
    assert (told.disclosure, told.severity) == (Disclosure.ANNOUNCED, Severity.HIGH)


@LANGUAGE
def test_the_corrected_sentence_is_found_without_an_edit(language: str) -> None:
    """Where the body still says what was wrong, the correction's passage is found all the same."""
    story = STORIES[language]
    assert compared([], [correction(story.correction)], (story.before,), language=language).passages == (story.before,)


@LANGUAGE
def test_a_negation_is_a_fact(language: str) -> None:
    """A sentence that is turned round differs in a negation."""
    story = STORIES[language]
    told = compared([], [], (story.before,), (story.negated,), language=language)
    assert Fact.NEGATION in told.changes[0].facts


@LANGUAGE
def test_sentences_end_where_they_do(language: str) -> None:
    """Two sentences in a row are two, and hold all that was said."""
    story = STORIES[language]
    for first, second in ((story.before, story.after), (story.after, f"54 {story.before}")):
        assert sentences(f"{first} {second}", language) == [first, second]


def test_a_language_without_a_vocabulary_is_compared_all_the_same() -> None:
    """In a language that is not known, numbers and word order still tell."""
    old = notice("Makala hii ilirekebishwa. Toleo la awali lilisema watu 45 walijeruhiwa bandarini.", label=None)
    new = notice("Makala hii ilirekebishwa. Toleo la awali lilisema watu 54 walijeruhiwa bandarini.", label=None)
    told = compared([old], [new], ("Watu 45 walijeruhiwa.",), ("Watu 54 walijeruhiwa.",), language="sw")
    assert (len(told.reworded), told.gained) == (1, ())
    assert told.changes[0].facts == (Fact.NUMBER,)


BODY = {
    "en": "The council met in the old town hall and spoke about the harbour, which is closed from May on.",
    "de": "Der Rat traf sich im alten Rathaus und sprach über den Hafen, der von Mai an geschlossen wird.",
    "fr": "Le conseil s’est réuni dans la vieille mairie et a parlé du port, qui sera fermé à partir de mai.",
    "ru": "Совет собрался в старой ратуше и говорил о порте, который с мая закроют, и о том, что будет с ним.",
    "ja": "評議会は古い市庁舎で会合を開き、五月から一年間閉鎖される港について話し合った。",
    "zh": "市议会在旧市政厅开会，讨论了将于五月起关闭的港口，这是他们今年的第一次会议。",
}


@pytest.mark.parametrize("language", sorted(BODY))
@pytest.mark.parametrize("declared", [None, "en", "pl"])
def test_the_language_is_the_one_that_is_spoken(language: str, declared: str | None) -> None:
    """A page that declares no language, or another one than it speaks, is compared in the one it speaks."""
    assert spoken_language(declared, words(BODY[language])) == language


def test_a_declared_language_stands_where_the_text_says_nothing_else() -> None:
    """A short text, and one in a language that is not known, leave the declaration."""
    assert spoken_language("pt-BR", ["sim"]) == "pt-BR"
    assert spoken_language("sw", words("Baraza lilikutana katika ukumbi wa zamani " * 5)) == "sw"
    assert spoken_language("en-GB", words(BODY["en"])) == "en-GB"
