"""Whether another fact of the article fits better where a summary tells one: another person, figure or date of it.

Every fact of such a summary stands in the evidence, and so do all words around it; what is wrong is their binding. A
clause that tells a fact is compared with what the evidence tells of that fact and of each other one of its kind, on the
side of the evidence that the clause is about: what holds, or what was said before (`two_sides`). What the two share
counts by how rare it is there. Where more is shared with what is told of another, that one was exchanged.

Three things need no comparison. No figure is told twice in one sentence, unless the evidence does so ("14 to 14"). What
was said before is no fact that only the correction has, and what a summary rejects is one that was said before. And the
headline "still says" what stands in it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from amended.domain.checking.amounts import measures
from amended.domain.checking.bound_facts import Clause, Fact, Told, facts_of_clause, parted
from amended.domain.checking.persons import PLACING, KnownPersons, Person, persons_in
from amended.domain.checking.split_once import split
from amended.domain.checking.support import of_titles
from amended.domain.checking.two_sides import Places, Side, Sides, clauses_in
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import marked, plain_word, tokens
from amended.domain.summaries import Summary
from amended.domain.values.quotations import quotations

# Kinds of facts beside names that stand in each other's place; of the first ones no two in one sentence are the same.
_TOLD_ONCE = frozenset({"number", "year", "day"})
_PLACED = _TOLD_ONCE | {"weekday", "month"}
# What is shared counts whole in the same clause, and so much in another of the sentence, and in the sentence before.
_IN_SENTENCE, _BEFORE = 0.6, 0.4
# So much counts what other clauses of the summary's sentence share.
_ASIDE = 0.3
# Another fact is told of so much at least, and of so many times and so much more than the one in question.
_LEAST, _TIMES, _MORE = 1.2, 1.3, 1.0
# A person of so many facts at least: clauses of a short article often have one word in common.
_LEAST_OF_PERSONS = 2
# Words of a title of a work: fewer than these between quotation marks.
_TITLE = 6


class Rivals:
    """The two sides of the evidence with its sentences, in the language of `words`, and who is a person in it."""

    def __init__(self, sides: Sides, printed: Sequence[str], words: Wording) -> None:
        """Take these sides; facts are looked up as they are asked for."""
        self.sides, self.printed, self.words = sides, printed, words
        small = {one.text for text in printed for one in tokens(text) if one.word and not one.capital}
        works = {quoted for text in printed for quoted in quotations(text) if len(quoted.split()) < _TITLE}
        self.persons = KnownPersons.of(printed, words)
        plain = frozenset(map(plain_word, small)) if self.persons.full else frozenset[str]()
        self._full = [
            one
            for one in self.persons.full
            if plain.isdisjoint(one.names)
            and not any(sign.isdigit() for sign in one.printed)
            and not any(one.printed in work for work in works)
        ]
        self._persons: dict[str, Person | None] = {}
        self._measures: dict[frozenset[object], frozenset[str]] = {}
        self._weights: dict[Told, float] = {}

    def person(self, fact: Fact) -> Person | None:
        """Who is named in full somewhere in the evidence and has this name."""
        if fact.kind != "name":
            return None
        if fact.printed not in self._persons:
            named = persons_in(fact.printed, self.words) if self._full else ()
            self._persons[fact.printed] = next((one for one in self._full if any(one.same(who) for who in named)), None)
        return self._persons[fact.printed]

    def compared(self, fact: Fact) -> bool:
        """Whether a fact is a figure, a date, or a person's name."""
        return fact.kind in _PLACED or self.person(fact) is not None

    def measures(self, fact: Fact) -> frozenset[str]:
        """What a figure measures in the evidence."""
        if fact.keys not in self._measures:
            told = (one for text in self.printed for one in measures(text, self.words))
            self._measures[fact.keys] = frozenset(sort for values, sort, _ in told if values & fact.keys)
        return self._measures[fact.keys]

    def stands(self, fact: Fact) -> bool:
        """Whether the evidence has a fact at all."""
        return bool(self.weight(fact))

    def weight(self, fact: Fact) -> float:
        """How much it tells that two clauses share a fact: the more, the rarer it is in the evidence; 0 for none."""
        if (weight := self._weights.get(fact.told)) is None:
            sides = (self.sides.holds, self.sides.earlier)
            having = sum(len(side.places(fact).clauses) for side in sides)
            counted = sum(len(side.clauses) for side in sides)
            weight = self._weights[fact.told] = math.log(1 + counted / having) if having else 0.0
        return weight

    def rival(self, fact: Fact, other: Fact) -> bool:
        """Whether another fact may stand in the place of this one: another person, or a figure of the same kind."""
        if fact.kind != other.kind or fact.same(other):
            return False
        if fact.kind == "name":
            one, two = self.person(fact), self.person(other)
            return one is not None and two is not None and not one.same(two)
        if fact.kind == "number":
            return _figures(fact) != _figures(other) and self.measures(fact) == self.measures(other)
        return True


def rival_facts(summary: Summary, headline: str, rivals: Rivals, words: Wording) -> Iterator[str]:
    """The facts of a summary, with this headline and in the language of `words`, in whose place the evidence has
    others."""
    if not (words.known and rivals.words.known):
        return
    same_language = words.language == rivals.words.language
    for text, earlier in ((headline, False), (summary.said, True), *((now.text, False) for now in summary.now)):
        for sentence in split(text, words.language):
            told = tuple(chain.from_iterable(clauses_in(sentence, words)))
            if not any(rivals.compared(fact) for fact in told):
                continue
            yield from _told_twice(sentence, told, rivals, words)
            rejected = parted(sentence, words).rejected
            if earlier and not rejected:
                yield from _only_new(told, rivals)
            if not earlier:
                yield from _rejects_what_stands(rejected, rivals, words)
            if same_language:
                yield from _of_rivals(sentence, told, rivals, words, earlier=earlier)
    yield from _of_the_title(summary.why, rivals, words)


def _figures(fact: Fact) -> str:
    return "".join(sign for sign in fact.printed if sign.isdigit()) or fact.printed


def _told_twice(sentence: str, whole: Clause, rivals: Rivals, words: Wording) -> Iterator[str]:
    """Figures that a sentence tells twice and no sentence of the evidence does."""
    told = [fact for fact in whole if fact.kind in _TOLD_ONCE]
    if not any(fact.same(other) for place, fact in enumerate(told) for other in told[place + 1 :]):
        return
    # The sign within a time or a score ends no clause: "9:30, not 8:30" has no figure twice.
    told = [fact for fact in facts_of_clause(sentence, words) if fact.kind in _TOLD_ONCE]
    for place, fact in enumerate(told):
        # "One … one" is no figure.
        if fact.kind == "number" and not any(isinstance(key, float) and key > 1 for key in fact.keys):
            continue
        if any(fact.same(other) for other in told[place + 1 :]) and not any(
            sum(fact.same(one) for one in facts_of_clause(text, rivals.words)) > 1 for text in rivals.printed
        ):
            yield f"“{fact.printed}” is told twice in “{sentence.strip()}”: one of them is another one in the evidence"


def _only_new(told: Clause, rivals: Rivals) -> Iterator[str]:
    """What is told as said before, and only the correction has, where what was said before has others of the kind."""
    holds, earlier = rivals.sides.holds, rivals.sides.earlier
    for fact in told:
        if not rivals.compared(fact) or earlier.places(fact).clauses or not holds.places(fact).clauses:
            continue
        if any(rivals.compared(one) for one in earlier.of_kind(fact.kind)):
            yield f"said: no earlier version had {fact.printed}: it is what holds now"


def _rejects_what_stands(parts: Iterable[str], rivals: Rivals, words: Wording) -> Iterator[str]:
    """What is set apart as wrong, and neither a notice nor an edit took back, where they did so with others of the
    kind."""
    wrong = rivals.sides.wrong
    for part in parts:
        for fact in facts_of_clause(part, words):
            if rivals.compared(fact) and wrong.of_kind(fact.kind) and not wrong.places(fact) and rivals.stands(fact):
                yield f"“{part.strip()}” is told as wrong, and nothing takes {fact.printed} back"


def _of_the_title(why: str, rivals: Rivals, words: Wording) -> Iterator[str]:
    """What is told to stand in the title, which has another of the kind."""
    if not of_titles(why):
        return
    held = [fact for title in rivals.sides.titles for fact in facts_of_clause(title, rivals.words)]
    for fact in facts_of_clause(why, words):
        alike = [one for one in held if one.kind == fact.kind and rivals.compared(one)]
        if rivals.compared(fact) and alike and not any(fact.same(one) for one in alike):
            yield f"why: the title has {alike[0].printed}, not {fact.printed}"


def _of_rivals(sentence: str, whole: Clause, rivals: Rivals, words: Wording, *, earlier: bool) -> Iterator[str]:
    """The facts of a sentence, which tells what was said before or what holds, that fit worse than others."""
    sides = rivals.sides
    parts = [(sides.earlier, sentence)]
    if not earlier:
        found = parted(sentence, words)
        parts = [(sides.earlier, part) for part in (*found.reported, *found.rejected)]
        parts += [(sides.holds, part) for part in found.holds]
    # Most sentences are not even marked, which is known already.
    denied = marked(sentence, words) and words.denies.search(sentence) is not None
    for side, part in parts:
        for piece in clause_ends(words.language).split(part):
            clause = facts_of_clause(piece, words) if piece and piece.strip() else ()
            # Of whom something is denied it was said before.
            read = (sides.holds, sides.earlier) if denied or words.negates.search(piece or "") else (side,)
            for fact in clause:
                # "Deaths in Pell County rise to 14": whoever stands there is where it is.
                placed = fact.kind == "name" and fact.ahead in PLACING.get(words.language, ())
                if not placed and rivals.compared(fact) and rivals.stands(fact):
                    yield from _outdone(fact, clause, whole, side, read, rivals)


def _outdone(
    fact: Fact, clause: Clause, whole: Clause, side: Side, read: Sequence[Side], rivals: Rivals
) -> Iterator[str]:
    """The fact of the evidence with which this side shares much more of a clause than these ones do with `fact`."""
    others = (one for one in side.of_kind(fact.kind) if rivals.rival(fact, one) and not one.among(whole))
    # Most facts have none: what is shared is weighed where there is one.
    if (first := next(others, None)) is None:
        return
    about = _weighed((one for one in clause if not one.same(fact)), rivals)
    wider = _weighed((one for one in whole if not one.same(fact) and not one.among(clause)), rivals)
    most = sum(about.values()) + _ASIDE * sum(wider.values())
    if most < _LEAST:
        return
    least = max(_LEAST, _TIMES * max(_shared_with(fact, about, wider, one) for one in read) + _MORE)
    if most < least:
        return
    held = [(weight, side.places(one)) for one, weight in about.items()]
    beside = [(weight, side.places(one).part) for one, weight in wider.items()]
    for other in chain([first], others):
        if _shared_by_clause(other, held, beside, side) >= least:
            yield f"what is told of {fact.printed} the evidence tells of {other.printed}"
            return


def _weighed(facts: Iterable[Fact], rivals: Rivals) -> dict[Fact, float]:
    return {fact: weight for fact in facts if (weight := rivals.weight(fact))}


def _shared_with(fact: Fact, about: dict[Fact, float], wider: dict[Fact, float], side: Side) -> float:
    """How much of a clause a side tells of its fact, at most in one sentence: one that has it, or goes on with it."""
    places, having = side.places(fact).own, side.places(fact).whole
    held = [(weight, side.places(one).whole) for one, weight in about.items()]
    beside = [(weight, side.places(one).whole) for one, weight in wider.items()]
    best = 0.0
    for place in places:
        shared = _ASIDE * sum(weight for weight, there in beside if place in there)
        for weight, there in held:
            shared += weight if place in there else _BEFORE * weight if side.before[place] in there else 0
        best = max(best, shared)
    for place, before in enumerate(side.before):
        if before in having and place not in places and side.sentences[place].goes_on:
            best = max(best, sum(weight for weight, there in held if place in there))
    return best


def _shared_by_clause(
    fact: Fact, held: Sequence[tuple[float, Places]], beside: Sequence[tuple[float, frozenset[int]]], side: Side
) -> float:
    """How much of a clause a side tells of another fact, at most in one clause.

    `held` has where this side has the facts of the clause, `beside` in which sentences those beside it, each with how
    much it tells.
    """
    having, before = side.places(fact).clauses, side.places(fact).part
    named = fact.kind == "name"
    best = 0.0
    for clause in range(len(side.clauses)) if named else having:
        place = side.sentence_of[clause]
        ahead = side.before[place] if side.sentences[place].goes_on else -1
        if named and sum(place in one.part for _, one in held) < _LEAST_OF_PERSONS:
            continue
        if clause in having:
            shared = _ASIDE * sum(weight for weight, there in beside if place in there)
            for weight, one in held:
                if clause in one.clauses:
                    shared += weight
                elif place in one.part:
                    shared += _IN_SENTENCE * weight
                elif ahead in one.part:
                    shared += _BEFORE * weight
            best = max(best, shared)
        elif ahead in before:
            # Only of a person.
            best = max(best, _IN_SENTENCE * sum(weight for weight, one in held if clause in one.clauses))
    return best
