"""The facts of the notices by the clauses in which they stand, so that where one stands is looked for once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain

from amended.domain.checking.bound_facts import LETTERS, Clause, Fact, Told


class Held:
    """Clauses in their order, each told by its place, and which of them have a fact in any of its forms."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        """Take these clauses; facts are looked up as they are asked for."""
        self.clauses: Sequence[Clause] = tuple(clauses)
        self._printed = [(place, fact) for place, clause in enumerate(self.clauses) for fact in clause]
        self._by_key: dict[tuple[str, object], list[int]] = defaultdict(list)
        self._by_kind: dict[str, set[int]] = defaultdict(set)
        self._known: dict[Told, tuple[Fact | None, frozenset[int]]] = {}
        for number, (place, fact) in enumerate(self._printed):
            for key in _told_by(fact):
                self._by_key[key].append(number)
            self._by_kind[fact.kind].add(place)

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
        if (found := self._known.get(fact.told)) is None:
            having = [self._by_key.get(key, ()) for key in _told_by(fact)]
            # Most facts have one key, whose numbers are in order.
            numbers = having[0] if len(having) == 1 else sorted(set(chain.from_iterable(having)))
            if fact.kind == "name":
                # Names with the same first letters may be two.
                numbers = [number for number in numbers if self._printed[number][1].same(fact)]
            same = [self._printed[number] for number in numbers]
            found = (same[0][1] if same else None, frozenset([place for place, _ in same]))
            self._known[fact.told] = found
        return found


def _told_by(fact: Fact) -> Iterable[tuple[str, object]]:
    """What two mentions of one fact share at least: a key, and the forms of a name their first letters."""
    kind = fact.kind
    told: list[tuple[str, object]] = [(kind, key) for key in fact.keys]
    if kind == "name":
        told += [("form", str(key)[:LETTERS]) for key in fact.keys]
    return told
