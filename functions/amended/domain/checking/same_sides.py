"""Whether a text sets a value against itself ("14 teachers, not 14"): of the two, one was exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from amended.domain.checking.bound_facts import Clause, Fact, facts_of_clause
from amended.domain.checking.split_once import split
from amended.domain.extracting.wording import Wording
from amended.domain.extracting.words import tokens
from amended.domain.values.set_apart import set_apart

_KINDS = ("number", "day", "weekday", "month", "year")


def set_against_themselves(texts: Iterable[str], words: Wording) -> Iterator[str]:
    """The sentences that hold a number or date and reject the same one, and nothing else with it."""
    for sentence in (sentence for text in texts for sentence in split(text, words.language)):
        if (apart := set_apart(sentence, words)) is None:
            continue
        holds, rejects = facts_of_clause(apart.holds, words), facts_of_clause(apart.rejects, words)
        printed = {token.text.casefold() for token in tokens(apart.holds)}
        told = [token.text.casefold() for token in tokens(apart.rejects) if token.word]
        more = [word for word in told if word not in printed | words.common | words.prepositions]
        for kind in _KINDS:
            one, other = _only(holds, kind), _only(rejects, kind)
            # "104 degrees Fahrenheit, not 104 Celsius"
            if (
                one is not None
                and other is not None
                and one.same(other)
                and not (set(more) - set(other.printed.casefold().split()))
            ):
                yield f"“{sentence.strip()}” sets {other.printed} against itself"


def _only(clause: Clause, kind: str) -> Fact | None:
    """The fact of this kind of a clause that has one."""
    found = [fact for fact in clause if fact.kind == kind]
    return found[0] if len(found) == 1 else None
