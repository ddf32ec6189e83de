"""The facts of the notices by the clauses in which they stand, so that where one stands is looked for once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from amended.domain.checking.bound_facts import LETTERS, Clause, Fact


class Held:
    """Clauses in their order, each told by its place, and which of them have a fact in any of its forms."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        """Take these clauses; facts are looked up as they are asked for."""
        self.clauses: Sequence[Clause] = tuple(clauses)
        self._printed: list[tuple[int, Fact]] = []
        self._by_key: dict[tuple[str, object], list[int]] = {}
        self._by_kind: dict[str, set[int]] = {}
        self._known: dict[Fact, tuple[Fact | None, frozenset[int]]] = {}
        for place, clause in enumerate(self.clauses):
            for fact in clause:
                for key in _told_by(fact):
                    self._by_key.setdefault(key, []).append(len(self._printed))
                self._printed.append((place, fact))
                self._by_kind.setdefault(fact.kind, set()).add(place)

    def mention(self, fact: Fact) -> Fact | None:
        """The first fact here of which this one is a mention, if there is one."""
        return self._look_up(fact)[0]

    def places(self, fact: Fact) -> frozenset[int]:
        """The clauses that have a fact."""
        return self._look_up(fact)[1]

    def of_kind(self, kind: str) -> set[int]:
        """The clauses that have any fact of a kind."""
        return self._by_kind.get(kind, set())

    def together(self, fact: Fact, other: Fact) -> bool:
        """Whether a clause has both."""
        return not self.places(fact).isdisjoint(self.places(other))

    def _look_up(self, fact: Fact) -> tuple[Fact | None, frozenset[int]]:
        if (found := self._known.get(fact)) is None:
            having = (self._by_key.get(key, ()) for key in _told_by(fact))
            numbers = sorted(set(chain.from_iterable(having)))
            if fact.kind == "name":
                # Names with the same first letters may be two.
                numbers = [number for number in numbers if self._printed[number][1].same(fact)]
            same = [self._printed[number] for number in numbers]
            found = (same[0][1] if same else None, frozenset(place for place, _ in same))
            self._known[fact] = found
        return found


def _told_by(fact: Fact) -> Iterable[tuple[str, object]]:
    """What two mentions of one fact share at least: a key, and the forms of a name their first letters."""
    for key in fact.keys:
        yield fact.kind, key
        if fact.kind == "name":
            yield "form", str(key)[:LETTERS]
