"""Where a verb of saying says nothing: "sagde op" (resigned), "called off the match", "wrote the script"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.language.wording import THAT, Wording, lowered

# Languages in which the subject stands behind a verb that is not first.
_SUBJECT_BEHIND = frozenset({"de", "nl", "sv", "da", "nb"})
# What was said follows: "napisał, że", "wrote: “…".
_SAID = re.compile(
    rf",?\s*(?:[:“\"„«]|(?:{THAT})(?!\w))",
    re.IGNORECASE,
)
# Or it stands in front, closed: “…,” wrote Doe.
_CLOSED = re.compile(r"[”\"»“]")
# "… skriver direktør Søren Bak, at": who wrote it stands between, by name.
_BY_NAME = re.compile(r"[^.;:“”«»]{0,40}\b[A-ZÅÄÖØÆÜ]\w+,? (?:att|at|dass|daß|dat)\b")
# Where it was written may stand between: "wrote in a letter that"; so many characters of it.
_PLACE = 40


# "Wie die Polizei schrieb, wurde niemand verletzt": what was written follows the clause that opens so.
_AS = {"de": "wie", "en": "as", "nl": "zoals", "fr": "comme", "es": "como", "pt": "como", "it": "come", "sv": "som"}


def unsaid(sentence: str, words: Wording) -> Sequence[tuple[int, int]]:
    """Where verbs of saying stand in a sentence and nothing is said by them, as spans of characters."""
    if words.unsaying.search(lowered(sentence)) is None:
        # In most sentences there is none, which is known in a tenth of the time.
        return ()
    return (
        *(match.span() for match in words.idioms.finditer(sentence)),
        *(match.span() for match in words.writes.finditer(sentence) if not _quotes(sentence, *match.span(), words)),
    )


def _quotes(sentence: str, start: int, end: int, words: Wording) -> bool:
    """Whether what was written is what was said rather than a thing: not so in "wrote the script that won"."""
    if _CLOSED.search(sentence, 0, start) is not None or _SAID.match(sentence, end) is not None:
        return True
    if sentence.casefold().startswith(f"{_AS.get(words.language)} ") and sentence.find(",") == end:
        return True
    if words.language in _SUBJECT_BEHIND and _BY_NAME.match(sentence, end) is not None:
        return True
    behind = sentence[end : end + _PLACE].split(maxsplit=1)
    placed = len(behind) > 1 and behind[0].casefold() in words.prepositions
    return placed and _SAID.search(sentence, end, end + _PLACE) is not None
