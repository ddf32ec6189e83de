"""Whether a text sets a value against itself ("14 teachers, not 14"): of the two, one was exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from amended.domain.checking.bound_facts import Clause, Fact, facts_of_clause
from amended.domain.checking.split_once import split
from amended.domain.language.wording import Wording
from amended.domain.language.words import tokens
from amended.domain.values.set_apart import set_apart

_KINDS = ("number", "day", "weekday", "month", "year")


def set_against_themselves(texts: Iterable[str], words: Wording) -> Iterator[str]:
    """The sentences that reject a number or date, and nothing else with it, and hold the same one."""
    for sentence in (sentence for text in texts for sentence in split(text, words.language)):
        if (apart := set_apart(sentence, words)) is None:
            continue
        holds, rejects = facts_of_clause(apart.holds, words), facts_of_clause(apart.rejects, words)
        printed = {token.text.casefold() for token in tokens(apart.holds)}
        told = [token.text.casefold() for token in tokens(apart.rejects) if token.word]
        more = [word for word in told if word not in printed | words.common | words.prepositions]
        for kind in _KINDS:
            rejected = _of_kind(rejects, kind)
            of_them = {part for fact in rejected for part in fact.printed.casefold().split()}
            # "104 degrees Fahrenheit, not 104 Celsius"
            if rejected and _has_in_a_row(_of_kind(holds, kind), rejected) and not set(more) - of_them:
                yield f"“{sentence.strip()}” sets {rejected[0].printed} against itself"


def _of_kind(clause: Clause, kind: str) -> list[Fact]:
    """The facts of this kind of a clause, in their order."""
    return sorted((fact for fact in clause if fact.kind == kind), key=lambda fact: fact.start)


def _has_in_a_row(held: Sequence[Fact], told: Sequence[Fact]) -> bool:
    """Whether the one facts stand among the others in their order: "15-6, not 15-6"."""
    starts = range(len(held) - len(told) + 1)
    return any(all(one.same(held[start + at]) for at, one in enumerate(told)) for start in starts)
