"""A summary that copies the evidence but for a word or a negation is caught, whatever the word; free wording is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.checking.copied_clauses import edited_copies
from amended.domain.language.wording import wording

NOTICES = {
    "en": "The harbour board tabled the dredging proposal and asked engineer Lena Ortiz for a cheaper plan.",
    "de": "Der Kreistag verschob den Ausbau der Klinik und beauftragte ein Gutachten.",
    "es": "La alcaldesa pidió una prórroga de dos meses por motivos de salud.",
    "pl": "Rada gminy odłożyła budowę mostu i zamówiła ekspertyzę.",
    "ru": "Совет отложил строительство моста и заказал экспертизу.",
    "el": "Ο δήμος απαγόρευσε την είσοδο οχημάτων στο πάρκο.",
}
WORDS = NOTICES["en"].rstrip(".").split()


def problems(
    summary: str, *notices: str, earlier: tuple[str, ...] = (), now: tuple[str, ...] = (), language: str = "en"
) -> list[str]:
    """What is wrong with one sentence of a summary."""
    return list(edited_copies([summary], notices, earlier, now, wording(language)))


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "tabled", "shredded"),
        ("en", "proposal", "contract"),
        ("en", "engineer", "solicitor"),
        ("de", "verschob", "beschloss"),
        ("es", "pidió", "rechazó"),
        ("pl", "mostu", "szkoły"),
        ("ru", "отложил", "ускорил"),
        ("el", "απαγόρευσε", "επέτρεψε"),
    ],
)
def test_a_word_in_the_place_of_another_is_told(language: str, old: str, new: str) -> None:
    """One word that stands nowhere, where all else is copied, is told with the word whose place it has."""
    (problem,) = problems(NOTICES[language].replace(old, new), NOTICES[language], language=language)
    assert "where the evidence has" in problem


@pytest.mark.parametrize("language", NOTICES)
def test_a_copy_passes(language: str) -> None:
    """What a notice says in its own words passes."""
    assert problems(NOTICES[language], NOTICES[language], language=language) == []


@pytest.mark.parametrize(
    "summary",
    [
        "No vote on dredging was taken; Ortiz must come up with something that costs less.",
        "Lena Ortiz has been asked for a cheaper plan by the board.",
        "The board wants a plan that is cheaper than the one it had before it.",
        "The board shelved its dredging proposal, and it asked the engineer, Lena Ortiz, for cheaper plans.",
        "The harbour board put the matter off.",
    ],
)
def test_free_wording_passes(summary: str) -> None:
    """Other words in another order are no copy that was edited."""
    assert problems(summary, NOTICES["en"]) == []


@given(place=st.sampled_from([1, 2, 3, 5, 6, 8, 9]), word=st.sampled_from(["zorbled", "quindow", "vexilly", "jumpers"]))
def test_any_word_put_in_is_told(place: int, word: str) -> None:
    """Which word is exchanged, and for which, makes no difference."""
    told = " ".join([*WORDS[:place], word, *WORDS[place + 1 :]])
    assert problems(told, NOTICES["en"]) != []


@pytest.mark.parametrize(
    ("summary", "notice", "language"),
    [
        ("The mill is shut for good", "The mill is not shut for good.", "en"),
        ("The mill will not reopen in May.", "The mill will reopen in May.", "en"),
        ("The owner did not refuse to pay the fine.", "The owner refused to pay the fine.", "en"),
        ("Trainer Brandt wird entlassen", "Trainer Brandt wird nicht entlassen.", "de"),
        ("Fabrikanın kapanacağını söyledi", "Fabrikanın kapanmayacağını söyledi.", "tr"),
        ("Zastupitelé zákaz schválili", "Zastupitelé zákaz neschválili.", "cs"),
    ],
)
def test_a_negation_more_or_less_is_told(summary: str, notice: str, language: str) -> None:
    """A copy that negates what the notice affirms, or affirms what it negates, is told."""
    assert problems(summary, notice, language=language) != []


def test_the_earlier_claim_word_by_word_is_told() -> None:
    """What only the earlier version said, in its words, is told as such; where the notice says it as well it passes."""
    earlier = ("Corvin Bank still lends to Tarrant Arms.",)
    told = problems("Corvin Bank still lends to Tarrant Arms", "The bank stopped lending in 2021.", earlier=earlier)
    assert [problem.endswith("repeats what the earlier version told") for problem in told] == [True]
    assert problems("Corvin Bank still lends to Tarrant Arms", *earlier, earlier=earlier) == []


@pytest.mark.parametrize(
    ("told", "held"),
    [
        ("Most parents want the uniform gone.", "Few parents want the uniform gone."),
        ("Alle Gäste wurden am Abend versorgt.", "Einige Gäste wurden am Abend versorgt."),
    ],
)
def test_how_many_of_all_is_kept(told: str, held: str) -> None:
    """ "Most" for "few" is told, small as the words are."""
    assert problems(told, held, language="de" if "Alle" in told else "en") != []


def test_only_may_be_put_otherwise() -> None:
    """Words for the same part of all say the same."""
    assert (
        problems("Geschlossen wird nur der Kreißsaal.", "Geschlossen wird lediglich der Kreißsaal.", language="de")
        == []
    )
