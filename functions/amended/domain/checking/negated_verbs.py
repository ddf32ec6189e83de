"""The verbs that carry their negation within themselves: "nezmění", "düşmedi". Other languages negate by a word."""

from __future__ import annotations

import re

from amended.domain.checking.polarity import NEGATING_PREFIX
from amended.domain.language.wording import Wording
from amended.domain.language.words import plain_word

# Letters by which the forms of a word are known.
_LETTERS = 4
# What Turkish negates a verb by.
NEGATING_ENDING = {"tr": re.compile(r"m(?:[ae]|[ıiuü]yor)\w*$", re.IGNORECASE)}


def negated_within(clause: str, words: Wording) -> frozenset[str]:
    """The beginnings of the verbs of a clause that negate within themselves, without what negates them."""
    prefix, ending = NEGATING_PREFIX.get(words.language, ""), NEGATING_ENDING.get(words.language)
    if not prefix and ending is None:
        return frozenset()
    found = (match.group() for match in words.negates.finditer(clause))
    verbs = (plain_word(ending.sub("", one) if ending is not None else one).removeprefix(prefix) for one in found)
    return frozenset(verb[:_LETTERS] for verb in verbs if len(verb) > 1)
