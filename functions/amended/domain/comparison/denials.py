"""Where in a sentence somebody denies: by the phrases of the comparison, and by the verbs that the extract knows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from amended.domain.comparison.claims import places_of_phrase
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import is_unspaced


def places_of_denial(said: Sequence[str], known: Vocabulary, *, rejections: bool = False) -> list[int]:
    """The places of the words with which a denial begins; `rejections` counts that somebody will have nothing of it.

    `said` are the words of a sentence, case-folded; of a script without spaces its characters.
    """
    places = [place for one in known.denials for place in places_of_phrase(said, one)]
    gap = "" if any(map(is_unspaced, said)) else " "
    line = gap.join(said)
    starts = list(accumulate((len(word) + len(gap) for word in said), initial=0))
    for verbs in (known.denying, known.rejecting if rejections else None):
        if verbs is not None:
            places += [bisect_right(starts, match.start()) - 1 for match in verbs.finditer(line)]
    return places
