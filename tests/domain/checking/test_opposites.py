"""What a summary tells of a word, where all that holds tells the opposite of it."""

from __future__ import annotations

import pytest

from amended.domain.checking.opposites import opposed_beside, opposites_in
from amended.domain.language.wording import wording

LANGUAGES = [
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "sv",
    "da",
    "nb",
    "pl",
    "cs",
    "ru",
    "uk",
    "tr",
    "ro",
    "fi",
    "hu",
    "el",
]


@pytest.mark.parametrize(
    ("language", "told", "now", "found"),
    [
        ("en", "The firm hired 40 workers.", "The firm laid off 40 workers.", 1),
        ("en", "The firm let go of 40 workers.", "The firm laid off 40 workers.", 0),
        ("en", "The firm hired 40 workers.", "The firm laid off 40 workers and hired ten.", 0),
        ("de", "Der Rat hat die Steuer erhöht.", "Der Rat hat die Steuer gesenkt.", 1),
        ("pl", "Cena spadnie w maju.", "Cena wzrośnie w maju, a spadnie w lipcu.", 0),
        ("pl", "Sąd uniewinnił burmistrza.", "Sąd skazał burmistrza na rok.", 1),
        ("ru", "Суд согласился на арест.", "Суд отказал в аресте.", 1),
        ("ru", "Суд не согласился на арест.", "Суд отказал в аресте.", 0),
        ("uk", "Ціни знизилися на 4 %.", "Ціни зросли на 4 %.", 1),
        ("cs", "Soud žádost zamítl.", "Soud žádost schválil.", 1),
        ("tr", "Meclis tasarıyı reddetti.", "Meclis tasarıyı kabul etti.", 1),
        ("ro", "Instanța a condamnat primarul.", "Instanța a achitat primarul.", 1),
        ("fi", "Hinta laski viikolla.", "Hinta nousi viikolla.", 1),
        ("hu", "A nyereség csökkent idén.", "A nyereség nőtt idén.", 1),
        ("el", "Οι τιμές μειώθηκαν.", "Οι τιμές αυξήθηκαν.", 1),
    ],
)
def test_opposite_beside_the_same_word_is_a_problem(language: str, told: str, now: str, found: int) -> None:
    """Words that exclude each other are told apart in each language, where one stands beside the same word."""
    assert len(list(opposed_beside([told], [now], wording(language)))) == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_its_own_opposite(language: str) -> None:
    """No beginning of a pair begins the other one."""
    assert [pair for pair in opposites_in(language) if pair[0].startswith(pair[1]) or pair[1].startswith(pair[0])] == []
