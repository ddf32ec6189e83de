"""Claims that a sentence names and calls wrong: "earlier reports that he was fired were wrong". Words by language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_CALLED_WRONG: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(pattern, re.IGNORECASE)
        for language, pattern in {
            "en": r"\b(?:reports?|account|claims?|statements?|information|assertion|suggestion|impression),? that "
            r"(?P<claim>[^;]{4,200}?),? (?:is|was|were|are|proved|turned out to be) "
            r"(?:wrong|incorrect|false|untrue|inaccurate|mistaken|erroneous)\b",
            "de": r"\b(?:berichte?|angaben?|darstellung|behauptung|meldung|information),? dass "
            r"(?P<claim>[^;]{4,200}?), (?:ist|sind|war|waren|sei|seien) (?:falsch|unzutreffend|unrichtig|unwahr)\b",
            "fr": r"\b(?:informations?|affirmation|version|annonce) selon (?:laquelle|lesquelles) "
            r"(?P<claim>[^;]{4,200}?),? (?:est|était|sont|étaient) (?:fausses?|erronées?|inexactes?)\b",
            "es": r"\b(?:informaci(?:ón|ones)|afirmación|versión|noticia) de que "
            r"(?P<claim>[^;]{4,200}?),? (?:es|era|son|eran) (?:falsas?|erróneas?|incorrectas?|inexactas?)\b",
        }.items()
    }
)
# What may stand around what follows.
_AROUND = " ,;:.–—"


def parted_by_claim(part: str, language: str) -> tuple[str, str]:
    """What stands behind a claim that a part of a sentence names and calls wrong, and the claim; both "" without one.

    "Earlier reports that he was fired were wrong, and he resigned on 3 May" tells that he resigned.
    """
    pattern = _CALLED_WRONG.get(language)
    found = pattern.search(part) if pattern is not None else None
    if found is None:
        return "", ""
    return part[found.end() :].strip(_AROUND), found["claim"]
