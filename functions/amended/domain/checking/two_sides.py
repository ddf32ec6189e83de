"""What holds and what was said before, as the evidence tells them: two sides, each with its facts by clauses.

A notice tells both ("It was 15 to 6, not 16 to 5", "We wrote that …"), a changed passage is one before and the other
after, and what no correction touched stands on both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from amended.domain.checking.bound_facts import Clause, Fact, Told, facts_of_clause, parted
from amended.domain.checking.held_facts import Held
from amended.domain.checking.split_once import split
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, folded_tokens
from amended.domain.summary_material import SummaryMaterial

# Characters of one passage that are read.
_READ_LIMIT = 2000
# Facts that what is wrong in one place is wrong in another by.
_FIGURES = frozenset({"number", "year", "day"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence as one side has it: the clauses that are this side's, names that stand beside them and that the other
    side's part has not (`named`), all else (`aside`), and whether it goes on with whom the sentence before names."""

    clauses: tuple[Clause, ...]
    named: Clause
    aside: Clause
    goes_on: bool


class Places(NamedTuple):
    """Where a side has a fact: in which clauses, and in which sentences: in the side's own part, as one of which this
    side tells something, or at all."""

    clauses: frozenset[int]
    part: frozenset[int]
    own: frozenset[int]
    whole: frozenset[int]


class Side:
    """The sentences of one side; where a fact stands is looked up.

    `clauses` has their clauses in a row, `sentence_of` the sentence of each, `before` the sentence before each
    sentence, -1 where a text begins.
    """

    def __init__(self, texts: Iterable[Sequence[Sentence]]) -> None:
        """Take these texts, each of sentences in a row."""
        read = [list(text) for text in texts]
        self.sentences = tuple(chain.from_iterable(read))
        rows = chain.from_iterable(range(len(text)) for text in read)
        self.before = tuple(place - 1 if row else -1 for place, row in enumerate(rows))
        self.sentence_of = tuple(place for place, one in enumerate(self.sentences) for _ in one.clauses)
        self.clauses = tuple(chain.from_iterable(one.clauses for one in self.sentences))
        # Behind the clauses, the names beside those of each sentence, and then what else stands there.
        self._held = Held(
            (*self.clauses, *(one.named for one in self.sentences), *(one.aside for one in self.sentences))
        )
        self._places: dict[Told, Places] = {}
        self._of_kind: dict[str, tuple[Fact, ...]] = {}

    def places(self, fact: Fact) -> Places:
        """Where this side has a fact."""
        if (known := self._places.get(fact.told)) is None:
            counted, sentences = len(self.clauses), len(self.sentences)
            found = self._held.places(fact)
            clauses = frozenset([place for place in found if place < counted])
            part = frozenset([self.sentence_of[place] for place in clauses])
            own = whole = part
            if len(clauses) < len(found):
                own = part.union([place - counted for place in found if counted <= place < counted + sentences])
                whole = own.union([place - counted - sentences for place in found if place >= counted + sentences])
            known = self._places[fact.told] = Places(clauses=clauses, part=part, own=own, whole=whole)
        return known

    def of_kind(self, kind: str) -> Sequence[Fact]:
        """The facts of a kind in the clauses, each once."""
        if (known := self._of_kind.get(kind)) is None:
            places = sorted(place for place in self._held.of_kind(kind) if place < len(self.clauses))
            found = (fact for place in places for fact in self.clauses[place] if fact.kind == kind)
            known = self._of_kind[kind] = tuple(dict.fromkeys(found))
        return known


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """`holds` is what the evidence tells as it is, `earlier` what was said before, `wrong` what of that a notice
    reports or rejects or an edit took out; `titles` are those of the article."""

    holds: Side
    earlier: Side
    wrong: Held
    titles: tuple[str, ...]


def sides_of(material: SummaryMaterial, words: Wording) -> Sides:
    """The two sides of this material, in the language of these words."""

    def cut(*texts: str) -> list[tuple[str, ...]]:
        return [split(text[:_READ_LIMIT], words.language) for text in dict.fromkeys(texts) if text]

    notices = cut(*(notice.text for notice in material.notices))
    edited = cut(material.title_before, *(one.before for one in material.changes))
    before = [*edited, *cut(*material.passages)]
    after = cut(*(one.after for one in material.changes))
    gone, placed = (frozenset(chain.from_iterable(texts)) for texts in (edited, (*before, *after)))
    # What stands in the lede and in neither version of what changed was there before and is there now.
    lede = [tuple(sentence for sentence in found if sentence not in placed) for found in cut(material.lede)]
    kept = [tuple(sentence for sentence in found if sentence not in gone) for found in before if material.changes]
    both = [[(sentence, *_parted(sentence, words)) for sentence in found] for found in notices]
    holds = [[_sentence(whole, holds, told, words) for whole, holds, told in one] for one in both]
    holds += [[_sentence(one, one, "", words) for one in found] for found in (*after, *kept)]
    earlier = [[_sentence(whole, told, holds, words) for whole, holds, told in one] for one in both]
    earlier += [[_sentence(one, one, "", words) for one in found] for found in before]
    aside = [[_sentence(one, one, "", words) for one in found] for found in lede]
    rejected = chain.from_iterable(earlier if material.changes else (*earlier, *aside))
    standing = _standing(both, words)
    return Sides(
        holds=Side((*holds, *([one for one in found if standing(one)] for found in aside))),
        earlier=Side((*earlier, *aside)),
        wrong=Held(clause for one in rejected for clause in one.clauses),
        titles=tuple(dict.fromkeys(one for one in (material.title_before, material.title_after) if one)),
    )


def _standing(notices: Iterable[Iterable[tuple[str, str, str]]], words: Wording) -> Callable[[Sentence], bool]:
    """Whether a sentence of the article may stand yet: it has no figure that the notices only reject ("42, not 24")."""
    parts = [(holds, told) for found in notices for _, holds, told in found]
    right, wrong = (Held(clause for part in parts for clause in clauses_in(part[side], words)) for side in range(2))
    return lambda one: (
        not any(
            fact.kind in _FIGURES and wrong.places(fact) and not right.places(fact)
            for clause in one.clauses
            for fact in clause
        )
    )


def _parted(sentence: str, words: Wording) -> tuple[str, str]:
    """What a sentence of a notice tells as it is, and what it reports or rejects."""
    parts = parted(sentence, words)
    return "; ".join(parts.holds), "; ".join((*parts.reported, *parts.rejected))


@lru_cache(maxsize=CACHED)
def _sentence(whole: str, part: str, other: str, words: Wording) -> Sentence:
    """A sentence of which one part is this side's, and another the other side's."""
    clauses = clauses_in(part, words)
    theirs = clauses_in(other, words)
    all_of_it = clauses_in(whole, words) if other else ()
    own = tuple(chain.from_iterable(clauses)) if all_of_it else ()
    beside = [fact for one in all_of_it for fact in one if not fact.among(own)]
    named = tuple(fact for fact in beside if fact.kind == "name" and not fact.among(chain.from_iterable(theirs)))
    unnamed = not any(fact.kind == "name" for fact in chain(beside, *clauses))
    return Sentence(
        clauses=clauses,
        named=named,
        aside=tuple(fact for fact in beside if fact not in named),
        goes_on=unnamed or not words.pronouns.isdisjoint(folded_tokens(whole)),
    )


@lru_cache(maxsize=CACHED)
def clauses_in(text: str, words: Wording) -> tuple[Clause, ...]:
    """The clauses of a text with their facts; those without any are left out."""
    pieces = (piece for piece in clause_ends(words.language).split(text) if piece and piece.strip())
    return tuple(facts for piece in pieces if (facts := facts_of_clause(piece, words)))
