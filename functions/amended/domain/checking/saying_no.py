"""Where a negation is what somebody says: "disse não ao governador", "said no to the offer". It negates no clause."""

from __future__ import annotations

import re

from amended.domain.language.wording import Wording

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# Behind "no" stands to what it is said.
_TO = frozenset(
    {"to", "a", "al", "à", "au", "aux", "ao", "às", "aos", "zu", "zum", "zur", "tegen", "till", "til", "alla", "allo"}
)


def says_no(clause: str, negation: re.Match[str], words: Wording) -> bool:
    """Whether a verb of saying stands right before a negation, and nothing or a word for "to" behind it."""
    ahead, behind = _WORD.findall(clause[: negation.start()]), _WORD.findall(clause[negation.end() :])
    said = bool(ahead) and words.tells.fullmatch(ahead[-1]) is not None
    return said and (not behind or behind[0].casefold() in _TO)
