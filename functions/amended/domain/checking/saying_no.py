"""Where a negation is what somebody says: "disse não ao governador", "said no to the offer". It negates no clause.

Only the word that is an answer by itself is said so. "Is said not to have known" and "sagte nicht zu" negate.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from amended.domain.language.wording import Wording

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# By language: the answer, and the words behind which stands to what it is said. Data.
_ANSWERS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        language: (frozenset(answers.split()), frozenset(to.split()))
        for language, answers, to in (
            ("en", "no", "to"),
            ("de", "nein", "zu zum zur"),
            ("fr", "non", "à au aux"),
            ("es", "no", "a al"),
            ("it", "no", "a al alla allo ai agli alle"),
            ("pt", "não", "a à ao aos às"),
            ("nl", "nee", "tegen"),
            ("sv", "nej", "till"),
            ("da", "nej", "til"),
            ("nb", "nei", "til"),
        )
    }
)


def says_no(clause: str, negation: re.Match[str], words: Wording) -> bool:
    """Whether a negation is the answer of a verb of saying right before it, with nothing or to what it is said behind
    it."""
    answers, to = _ANSWERS.get(words.language, (frozenset[str](), frozenset[str]()))
    if negation.group().casefold() not in answers:
        return False
    ahead, behind = _WORD.findall(clause[: negation.start()]), _WORD.findall(clause[negation.end() :])
    said = bool(ahead) and words.tells.fullmatch(ahead[-1]) is not None
    return said and (not behind or behind[0].casefold() in to)
