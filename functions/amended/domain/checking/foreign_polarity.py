"""Whether a summary in another language affirms what the notices deny, or denies what they affirm.

What happened is told by words of the same sense in both languages (charged, closed, resigned, died); of whom, by names
as printed. Where all clauses of the notices that tell it of the same negate it, a summary must negate it as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from amended.domain.checking.amounts import LIMITS
from amended.domain.checking.bound_facts import Clause, Fact, facts_of_clause, holding
from amended.domain.checking.split_once import split
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import tokens
from amended.domain.values.numbers import quantities

# Kinds of facts that say of whom or of what something is told, rather than what.
_WHOM = frozenset({"name"})
_NO_SENSE = frozenset({"name", "word", "number", "year", "day", "weekday", "month"})


def turned_in_translation(
    summary: Iterable[str], notices: Iterable[str], words: Wording, theirs: Wording
) -> Iterator[str]:
    """The words of a summary that are negated where the notices affirm them of the same, or the reverse."""
    held = [one for text in notices for one in _with_polarity(text, theirs)]
    for text in summary:
        for clause, negative in _with_polarity(text, words):
            for sense in clause:
                if sense.kind in _NO_SENSE:
                    continue
                turned = [other for one, other in _telling(sense, clause, held)]
                if turned and all(other != negative for other in turned):
                    yield f"“{sense.printed}” is turned round"


def _telling(sense: Fact, clause: Clause, held: Sequence[tuple[Clause, bool]]) -> list[tuple[Clause, bool]]:
    """The clauses that tell this of the same, else those that tell it at all."""
    having = [(one, negative) for one, negative in held if any(sense.same(fact) for fact in one)]
    whom = [fact for fact in clause if fact.kind in _WHOM]
    same = [(one, negative) for one, negative in having if any(fact.same(other) for fact in whom for other in one)]
    return same or having


def _with_polarity(text: str, words: Wording) -> Iterator[tuple[Clause, bool]]:
    """The clauses of a text that tell what holds, each with whether it negates or denies something.

    Those that only set a limit ("not until May") or a value against another ("two, not three") do neither.
    """
    for sentence in split(text, words.language):
        for part in holding(sentence, words):
            denied = False
            for piece in clause_ends(words.language).split(part):
                if denied:
                    # "She denied on Monday that it closes": how far a denial goes is left open.
                    break
                negation = words.negates.search(piece) if piece else None
                behind = piece[negation.end() :] if negation is not None else ""
                if not piece or (negation is not None and (LIMITS.search(behind) or _sets_apart(behind, words))):
                    continue
                denied = words.denies.search(piece) is not None
                yield facts_of_clause(piece, words), denied or negation is not None


def _sets_apart(behind: str, words: Wording) -> bool:
    """Whether a value or a name follows a negation directly, which is set against another."""
    found = tokens(behind)
    return bool(found) and (found[0].capital or any(one.first == 0 for one in quantities(behind, words.language)))
