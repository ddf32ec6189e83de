"""Which values a notice corrects, in whatever language: by its wording, else by what the comparison takes for wrong."""

from __future__ import annotations

from functools import lru_cache

from amended.domain.comparison.adding import tells_of_addition
from amended.domain.comparison.claims import claim
from amended.domain.comparison.sentences import sentences
from amended.domain.comparison.statements import LONGEST
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.comparison.words import words
from amended.domain.language.wording import wording
from amended.domain.language.words import CACHED
from amended.domain.values.corrected import Corrected, corrected_values


@lru_cache(maxsize=CACHED)
def corrected_by(text: str, language: str | None) -> Corrected:
    """The values that the notice of this text puts in the place of others."""
    spoken = wording(language)
    found = sentences(text[:LONGEST], language)
    if spoken.known:
        return corrected_values(found, spoken)
    told = claim(text[:LONGEST], language, vocabulary(language))
    return corrected_values(found, spoken, claimed=(" ".join(told.right), " ".join(told.wrong)))


def only_adds(text: str, language: str | None) -> bool:
    """Whether a notice tells of something that was added ("updates with comment from …"), and of nothing wrong."""
    known = vocabulary(language)
    said = words(text[:LONGEST])
    return tells_of_addition(said, known) and not claim(text[:LONGEST], language, known).is_explicit
