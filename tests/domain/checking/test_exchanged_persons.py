"""Names of the article that stand in each other's place."""

from __future__ import annotations

import pytest

from amended.domain.checking.exchanged_persons import exchanged_persons, who_says_nothing
from amended.domain.checking.persons import KnownPersons
from amended.domain.language.wording import wording

NOTICE = {
    "en": [
        "Deputy Chief Ann Sykes, 41, stepped down on Monday over the audit.",
        "Chief Owen Doyle has been offered the post of harbour master, the auditor, Ben Marsh, said.",
    ],
    "fr": [
        "Le premier but a été marqué par Adama Koné, et non par Hugo Perrin.",
        "Le maire Luc Vidal quitte la région.",
    ],
    "ja": ["当選したのは田中誠氏ではなく小林恵子氏でした。"],
}
EXCHANGED = [
    ("en", "Sykes, not Sykes, stepped down"),
    ("en", "Marsh was told by Marsh."),
    ("en", "Deputy Chief Owen Doyle is the one who went."),
    ("en", "One of them is Doyle, 41."),
    ("fr", "Le but est d'Adama Koné, et non de Koné."),
    ("fr", "Le maire Hugo Perrin part."),
    ("ja", "当選したのは小林恵子氏ではなく小林恵子氏。"),
]
FAITHFUL = [
    ("en", "Sykes, not Doyle, stepped down on Monday"),
    ("en", "Sykes's deputy and not Sykes herself spoke."),
    ("en", "Doyle has been offered the post, Marsh said."),
    ("en", "The auditor, Ben Marsh, said so."),
    ("fr", "Le maire, Luc Vidal, s'en va."),
    ("ja", "田中誠氏ではなく小林恵子氏が当選した。"),
]


def found(language: str, text: str) -> list[str]:
    """What is told of the wrong person in a text."""
    words = wording(language)
    return list(exchanged_persons([text], KnownPersons.of(NOTICE[language], words), words, words))


@pytest.mark.parametrize(("language", "text"), EXCHANGED)
def test_a_person_in_the_place_of_another_is_found(language: str, text: str) -> None:
    """Somebody named twice, or with another's office or age, is a problem."""
    assert found(language, text)


@pytest.mark.parametrize(("language", "text"), FAITHFUL)
def test_everybody_in_their_place_is_none(language: str, text: str) -> None:
    """Who has their own part in a sentence, or owns something that is told of, is no problem."""
    assert found(language, text) == []


def test_who_only_is_told_of_does_not_say_it() -> None:
    """Of those whom a notice names it is the one beside a word for saying who says it."""
    words = wording("en")
    notice = ["The driver was Alan Reeve, who is well; Karl Voss is in hospital, said Jo Marsh."]
    assert list(who_says_nothing("Alan Reeve", notice, words, words))
    assert not list(who_says_nothing("Jo Marsh", notice, words, words))
