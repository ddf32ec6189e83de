"""Which values a notice corrects, in whatever language: by its wording, else by what the comparison takes for wrong."""

from __future__ import annotations

from amended.domain.comparison.claims import claim
from amended.domain.comparison.sentences import sentences
from amended.domain.comparison.statements import LONGEST
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.extracting.wording import wording
from amended.domain.values.corrected import Corrected, corrected_values


def corrected_by(text: str, language: str | None) -> Corrected:
    """The values that the notice of this text puts in the place of others."""
    words = wording(language)
    found = sentences(text[:LONGEST], language)
    if words.known:
        return corrected_values(found, words)
    told = claim(text[:LONGEST], language, vocabulary(language))
    return corrected_values(found, words, claimed=(" ".join(told.right), " ".join(told.wrong)))
