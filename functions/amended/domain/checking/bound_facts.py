"""The facts of a text by clauses, as they are compared across texts and languages: numbers, dates, names and words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from amended.domain.checking.alternative_places import told_senses
from amended.domain.checking.polarity import parted_by_report
from amended.domain.checking.split_once import split
from amended.domain.checking.superseded import unit_of, units
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, Token, name_runs, plain_word, tokens
from amended.domain.values.dates import Moment, moments
from amended.domain.values.numbers import quantities, spells_a_number
from amended.domain.values.set_apart import set_apart

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
# What stands between brackets and has a figure.
_BRACKETED = re.compile(r"\s\(([^()]{0,30}\d[^()]{0,30})\)")
# So many contrasts of one sentence are cut off.
_CONTRASTS = 3
# Before names, and at the end of what stands before a German noun: articles and adjectives.
_PLACED = frozenset({"in", "bei", "von", "wegen", "nahe", "der", "und"})
_INFLECTED = ("e", "en", "er", "es", "em")
# Letters by which two forms of a name are known, and letters more that one of them may have.
LETTERS, _ENDING = 4, 3
_PRONOUN = 2
# Languages that put what was said and what holds into one sentence: "「X」とあるのは「Y」の誤り".
_QUOTING = frozenset({"ja"})
# Sorts of words of which one excludes the others, in any language: who is dead and who is hurt, who is acquitted.
_SENSES = frozenset({"harm", "justice", "office", "illness", "access", "stance", "posts"})


# The kind of a fact and what it is told by.
Told = tuple[str, frozenset[object]]


class Fact(NamedTuple):
    """A fact as it is compared: its kind ("number", "year", "day", "name", "word", or a sort of words that exclude each
    other) and what it is told by,
    of which two mentions of one share some; `printed` is how it stands there, where, and `ahead` the word before it.

    A check makes hundreds, which a named tuple is in a third of the time of a frozen dataclass.
    """

    kind: str
    keys: frozenset[object]
    printed: str
    ahead: str = ""
    start: int = 0

    def __eq__(self, other: object) -> bool:
        """Whether both are the same fact, however it is printed."""
        return isinstance(other, Fact) and self.kind == other.kind and self.keys == other.keys

    def __ne__(self, other: object) -> bool:
        """See `__eq__`: a tuple has its own."""
        return not self == other

    def __hash__(self) -> int:
        """By what it is told by alone."""
        return hash((self.kind, self.keys))

    @property
    def told(self) -> Told:
        """What two equal facts have in common, as a key: it is looked up in a third of the time of the fact itself."""
        return self.kind, self.keys

    def same(self, other: Fact) -> bool:
        """Whether both are mentions of one fact."""
        if self.kind != other.kind:
            return False
        return not self.keys.isdisjoint(other.keys) or (self.kind == "name" and _inflected(self.keys, other.keys))

    def among(self, others: Iterable[Fact]) -> bool:
        """Whether one of others is a mention of this fact."""
        kind = self.kind
        return any(kind == one.kind and self.same(one) for one in others)


def _inflected(some: frozenset[object], others: frozenset[object]) -> bool:
    """Whether two names have a word that is one but for its ending ("Kowal", "Kowala"; "Praha", "Prahy")."""
    for one in some:
        for other in others:
            shorter, longer = sorted((str(one), str(other)), key=len)
            kept = shorter if len(shorter) == LETTERS else shorter[:-1]
            if len(kept) >= LETTERS and longer.startswith(kept) and len(longer) - len(shorter) <= _ENDING:
                return True
    return False


# The facts of one clause.
Clause = tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parted:
    """The parts of a sentence: those that tell what holds, those that tell what an earlier version said, and those that
    are set apart from what holds as wrong."""

    holds: tuple[str, ...]
    reported: tuple[str, ...]
    rejected: tuple[str, ...]


@lru_cache(maxsize=CACHED)
def parted(text: str, words: Wording) -> Parted:
    """The parts of a sentence."""
    holds, reports, rejected = [], [], []
    for part in text.split("; "):
        if words.language in _QUOTING and (apart := set_apart(part, words)) is not None:
            holds.append(apart.holds)
            reports.append(apart.rejects)
            continue
        holding, report = parted_by_report(part, words)
        turn = words.turns.search(report)
        if report.strip():
            reports.append(report if turn is None else report[: turn.start()])
        for one in (holding, "" if turn is None else report[turn.end() :]):
            told = one
            for _ in range(_CONTRASTS):
                apart = set_apart(told, words) if told.strip() else None
                if apart is None:
                    break
                told = apart.holds
                rejected.append(apart.rejects)
            if told.strip():
                holds.append(told)
    return Parted(holds=tuple(holds), reported=tuple(reports), rejected=tuple(one for one in rejected if one.strip()))


def holding(text: str, words: Wording) -> tuple[str, ...]:
    """The parts of a sentence that tell what holds, without what an earlier version said and what is rejected."""
    return parted(text, words).holds


@lru_cache(maxsize=CACHED)
def clauses(text: str, words: Wording) -> tuple[Clause, ...]:
    """The clauses of a text, each with its facts in their order; those that negate something are left out.

    A number between commas or brackets belongs to what stands before it: "Kyle Benton, 24", "Yecla (130 employees)".
    """
    found: list[Clause] = []
    for sentence in split(text, words.language):
        for part in parted(sentence, words).holds:
            opened = _BRACKETED.sub(r" \1", part)
            told: list[Clause] = []
            for piece in clause_ends(words.language).split(opened):
                facts = facts_of_clause(piece, words) if piece and words.negates.search(piece) is None else ()
                if told and facts and _is_apposition(facts):
                    told[-1] += facts
                elif facts:
                    told.append(facts)
            found += told
    return tuple(found)


def _is_apposition(facts: Clause) -> bool:
    """Whether a clause has nothing but a number, and the word for what it counts: "de 52 anos"."""
    kinds = [fact.kind for fact in facts]
    return "number" in kinds and kinds.count("word") <= 1 and set(kinds) <= {"number", "word"}


@lru_cache(maxsize=CACHED)
def facts_of_clause(text: str, words: Wording) -> Clause:
    """The facts of a clause: its dates, numbers and names, and its words of meaning."""
    found = tokens(text)
    dated = moments(text)
    facts = [fact for moment in dated for fact in _of_date(moment, _ahead(text, moment.start))]
    # The characters of what was found already.
    taken: set[int] = set()
    for moment in dated:
        taken.update(range(moment.start, moment.end))
    for quantity in quantities(text, words.language):
        start = found[quantity.first].start
        if start not in taken:
            kind = "year" if _YEAR.fullmatch(quantity.text) else "number"
            ahead = found[quantity.first - 1].text.casefold() if quantity.first else ""
            facts.append(Fact(kind, frozenset[object](quantity.values), quantity.text, ahead, start))
            taken.update(range(start, found[quantity.last].end))
    for run in name_runs(text, words):
        named = [token for token in found[run.first : run.last + 1] if token.capital and len(token.text) > 1]
        # "Ik", "Je": who speaks of himself is not named.
        named = [token for token in named if token.text.isupper() or len(token.text) > _PRONOUN]
        counted = bool(named) and spells_a_number(named[0].text, words.language)
        named = [token for token in named if not spells_a_number(token.text, words.language)]
        # "14,5 Millionen Euro": German writes what is counted with a capital.
        noun = len(named) == 1 and (counted or (run.first == run.last and _is_noun(found, run.first)))
        if named and not (words.language == "de" and noun):
            keys = frozenset[object]([plain_word(token.text) for token in named])
            ahead, start = found[run.first - 1].text.casefold() if run.first else "", named[0].start
            facts.append(Fact("name", keys, run.text, ahead, start))
            taken.update(range(start, named[-1].end))
    facts += [
        Fact(one.sort, frozenset[object](one.groups), one.word, "", text.find(one.word))
        for one in told_senses(text, words)
        if one.sort in _SENSES
    ]
    if not words.spaced:
        told = (unit for unit in units(text, words) if not unit.isdecimal())
        facts += [Fact("word", frozenset[object]((unit,)), unit, "", text.find(unit)) for unit in told]
        return tuple(facts)
    facts += [
        Fact("word", frozenset[object]((unit,)), token.text, "", token.start)
        for token in found
        # Most words are small ones.
        if token.word and (unit := unit_of(token.text, words)) and token.start not in taken
    ]
    return tuple(facts)


def _is_noun(found: Sequence[Token], place: int) -> bool:
    """Whether a German word with a capital is an ordinary noun by what stands before it: a number, an article, an
    adjective."""
    ahead = found[place - 1].text if place else "."
    counted = ahead[0].isdigit() or spells_a_number(ahead, "de")
    return counted or (ahead[0].islower() and ahead not in _PLACED and ahead.endswith(_INFLECTED))


def _ahead(text: str, place: int) -> str:
    """The word before a place of a text."""
    before = text[:place].split()
    return before[-1].casefold() if before else ""


def _of_date(moment: Moment, ahead: str) -> Iterator[Fact]:
    if moment.days:
        yield Fact("day", frozenset[object](moment.days), moment.text, ahead, moment.start)
    elif moment.weekday:
        yield Fact("weekday", frozenset[object]((moment.weekday,)), moment.text, ahead, moment.start)
    elif moment.month:
        yield Fact("month", frozenset[object]((moment.month,)), moment.text, ahead, moment.start)


def is_caseless(word: str) -> bool:
    """Whether a word is of a script without capitals."""
    return word[0].upper() == word[0].lower()
