"""Where in a sentence somebody denies: by the phrases of the comparison, and by the verbs that the extract knows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
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


def is_denial(title: Sequence[str], known: Vocabulary) -> bool:
    """Whether a title tells that somebody denies something, as `places_of_denial` finds it by a verb."""
    gap = "" if any(map(is_unspaced, title)) else " "
    return known.denying is not None and known.denying.search(gap.join(title)) is not None


def without_verbs(known: Vocabulary) -> Vocabulary:
    """The same words but for the verbs by which somebody denies: what takes back a denial."""
    if known.denying is None:
        return known
    denials, negations = (
        [one for one in listed if known.denying.search(one) is None] for listed in (known.denials, known.negations)
    )
    return replace(known, denials=tuple(denials), negations=frozenset(negations), denying=None)
