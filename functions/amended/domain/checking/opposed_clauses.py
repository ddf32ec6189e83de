"""Whether a clause has the opposite of what the notices have, or tells as certain what they tell as possible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from amended.domain.checking.alternatives import stays
from amended.domain.checking.opposites import HEDGES, leaves_open, opposites_in
from amended.domain.checking.told_clauses import Clause
from amended.domain.language.wording import Wording
from amended.domain.language.words import alike

# Parts of a clause's words that a clause of the notice must have for both to be about the same.
_SAME = 0.5
_SAME_WHEN_SURE = 0.6
# "Under the law" tells nothing by itself.
_LEAST_TOLD = 2
# A word that is longer is known by its beginning.
_SHORT = 3


def opposed(summary: Iterable[Clause], notices: Sequence[Clause], words: Wording) -> Iterator[str]:
    """Words whose opposite the notices have instead, in clauses about the same."""
    known = opposites_in(words.language)
    beginnings = tuple(dict.fromkeys(word for pair in known for word in pair))
    positive = [one for one in notices if not one.negative]
    everything = frozenset[str]().union(*(one.printed for one in positive))
    for clause in summary:
        if clause.negative or not any(word.startswith(beginnings) for word in clause.printed):
            continue
        if stays(clause.text, words) and any(clause.about & one.about for one in notices if one.negative):
            # Of whom it is denied that they resigned may stay, whoever left.
            continue
        for one, other in known:
            for said, instead in ((one, other), (other, one)):
                if not _has(clause.printed, said) or _has(clause.printed, instead) or _has(everything, said):
                    continue
                # "Stay" is no opposite of "leave" where the notices have "remain".
                if any(_has(everything, word) for pair in known if instead in pair for word in pair if word != instead):
                    continue
                if any(
                    _has(held.printed, instead) and (_alike(clause, held) or clause.numbers & held.numbers)
                    for held in positive
                ):
                    yield f"“{clause.text}” has “{said}” where the notices have “{instead}”"


def too_sure(summary: Iterable[Clause], notices: Sequence[Clause], words: Wording) -> Iterator[str]:
    """Clauses that tell as certain what the notices tell as possible."""
    hedges = HEDGES.get(words.language)
    if hedges is None:
        return
    unsure = [one for one in notices if hedges.search(one.text)]
    for clause in summary:
        told = frozenset(clause.words)
        if clause.negative or len(told) < _LEAST_TOLD or hedges.search(clause.text) or leaves_open(clause.text, words):
            continue
        if any(_share(told, one) >= _SAME_WHEN_SURE for one in unsure) and not any(
            _share(told, one) >= _SAME_WHEN_SURE for one in notices if one not in unsure
        ):
            yield f"“{clause.text}” is told as certain, and is only possible"


def _has(printed: frozenset[str], word: str) -> bool:
    """Whether one of these words begins so; short ones are whole words."""
    return word in printed or (len(word) > _SHORT and any(one.startswith(word) for one in printed))


def _alike(clause: Clause, other: Clause) -> bool:
    return _share(frozenset(clause.words), other) >= _SAME


def _share(told: frozenset[str], other: Clause) -> float:
    """The part of some words that stands in a clause or is what that is about."""
    held = frozenset(other.words) | other.about
    return sum(any(alike(word, one) for one in held) for word in told) / len(told) if len(told) > 1 else 0.0
