"""Sentences that only deny what the earlier version told: they are the correction itself, and turn nothing round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from amended.domain.checking.superseded import units
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.values.set_apart import set_apart


def without_denied_claims(
    sentences: Iterable[str], claims: Iterable[str], holds: Iterable[str], words: Wording
) -> Iterator[str]:
    """The sentences but for those that negate and have only words of what was claimed, of which one claim has more than
    any sentence that holds: "the board did not fire her", where the title says "Board fires superintendent"."""
    told = list(sentences)
    denying = {one for one in told if words.spaced and _denies(one, words)}
    if not denying:
        yield from told
        return
    # What negates a claim that negates itself may be that claim ("refused to treat him").
    claimed = [units(text, words) for text in claims if words.negates.search(text) is None]
    held = [units(text, words) for text in holds]
    everything = frozenset[str]().union(*claimed)
    for sentence in told:
        own = units(sentence, words)
        if not (sentence in denying and own <= everything and _most(own, claimed) > _most(own, held)):
            yield sentence


def _denies(sentence: str, words: Wording) -> bool:
    """Whether all that a sentence tells is negated, and nothing told in its place."""
    if words.negates.search(sentence) is None or set_apart(sentence, words) is not None:
        return False
    parts = (part for part in clause_ends(words.language).split(sentence) if part and units(part, words))
    return all(words.negates.search(part) for part in parts)


def _most(told: frozenset[str], texts: Iterable[frozenset[str]]) -> int:
    return max((len(told & one) for one in texts), default=0)
