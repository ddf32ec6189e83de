"""A negation that is what somebody says negates nothing; any other one does."""

from __future__ import annotations

import pytest

from amended.domain.checking.saying_no import says_no
from amended.domain.language.wording import wording

ANSWERS = [
    ("en", "The mayor said no to the offer"),
    ("en", "She said no"),
    ("fr", "Le maire a dit non à l’offre"),
    ("es", "El alcalde dijo no al acuerdo"),
    ("it", "Il sindaco ha detto no alla proposta"),
    ("pt", "A deputada disse não ao governador"),
]
NEGATIONS = [
    ("en", "The mayor is said not to have known of the plan"),
    ("en", "The minister said not a single soldier had died"),
    ("en", "The minister said never to have met him"),
    ("en", "The mayor said nothing"),
    ("de", "Der Minister sagte nicht zu"),
    ("nl", "De minister zei niet tegen de motie te zijn"),
    ("da", "Ministeren sagde ikke til politiet, hvor han var"),
    ("sv", "Hon sa inte till polisen var hon var"),
    ("fr", "Le maire ne dit pas"),
    ("ru", "Он сказал нет"),
]


def found(language: str, clause: str) -> list[bool]:
    """Of each negation of a clause, whether it is what somebody says."""
    words = wording(language)
    return [says_no(clause, negation, words) for negation in words.negates.finditer(clause)]


@pytest.mark.parametrize(("language", "clause"), ANSWERS)
def test_who_says_no_negates_nothing(language: str, clause: str) -> None:
    """The word that is an answer by itself, said to somebody or to nothing that is named, is what was said."""
    assert found(language, clause) == [True]


@pytest.mark.parametrize(("language", "clause"), NEGATIONS)
def test_a_negation_behind_a_verb_of_saying_negates(language: str, clause: str) -> None:
    """A word that only negates does so behind any verb, whatever stands behind it, in its own language or another's."""
    assert not any(found(language, clause))
