"""Whether a summary puts one person of the article in the place of another.

Each name of it stands in the evidence, and so do all its words; what is wrong is who stands beside them. Three things
tell it. Nobody is named twice in one sentence, unless the evidence does so: a person has one part in what a sentence
tells ("Haddow accused Haddow", "Lee, not Lee"), and where there were two, one was exchanged. An office or an age stands
beside the person beside whom the evidence has it. What a clause tells of somebody, a clause of the evidence tells of
the same person, and not of another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from amended.domain.checking.bound_facts import Clause, Fact, facts_of_clause, holding
from amended.domain.checking.clause_ends import clause_ends
from amended.domain.checking.exonyms import is_office
from amended.domain.checking.names import TITLES
from amended.domain.checking.split_once import split
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.extracting.phrases import is_kind_of_speaker
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, Token, name_runs, plain_word, tokens

# Words beside a name among which an office of its bearer may stand.
_REACH = 8
# Letters by which an office and a name are known in all their forms.
_LETTERS, _ENDING = 5, 2
# A clause tells of another where it shares so many facts with what is told of that one, and twice as many more as with
# anything that is told of the person it names.
_LEAST_SHARED = 2
# The words of a full name: more are a title or a house.
_FULL_NAME, _LONGEST_NAME = 2, 4
# An age behind its bearer: "Hale, 31," or "Hale (31)".
_AGE = re.compile(r"(?:,\s|\s?\()(\d{1,3})(?=\s?[,.;)]|\s\w|$)")
_POSSESSIVE = re.compile(r".['’]s?$")
# Below this nobody can stand in the place of another.
_LEAST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    """A mention of somebody: the words of the name as compared, offices beside it with the word before each, what words
    are near, the age behind it, whether something is told as the person's ("Harlan's office")."""

    names: tuple[str, ...]
    offices: tuple[tuple[str, str], ...]
    near: frozenset[str]
    age: str
    owning: bool
    printed: str

    def same(self, other: _Person) -> bool:
        """Whether both may be one person: the last name is the same, and no other given name stands before it."""
        if not _alike(self.names[-1], other.names[-1]):
            return False
        if min(len(self.names), len(other.names)) < _FULL_NAME:
            return True
        return _alike(self.names[-2], other.names[-2])


def exchanged_persons(
    summary: Iterable[str], notices: Sequence[str], versions: Sequence[str], words: Wording, theirs: Wording
) -> Iterator[str]:
    """What is told of the wrong person. `words` is the wording of the summary's language, `theirs` that of the notices'
    and of the `versions`."""
    known = _Known.of((*notices, *versions), theirs)
    told = [sentence for text in summary for sentence in split(text, words.language)]
    for sentence in told:
        yield from _named_twice(sentence, known, words)
        if known.persons:
            yield from _beside_another(sentence, known, words, same_language=words.language == theirs.language)
    if words.language == theirs.language and len(known.full) >= _LEAST:
        yield from _told_of_another(told, notices, versions, words, known)


def who_says_nothing(who: str, notice: Sequence[str], words: Wording, theirs: Wording) -> Iterator[str]:
    """The person in `who` of whom these sentences of a notice, in `theirs`, tell something and not that anybody says
    it, where somebody else who is named in full is named beside a word for that."""
    told = [part for text in notice if theirs.restates.search(text) is None for part in text.split(";")]
    tells = (theirs.tells, theirs.according, theirs.denies, theirs.confirms)
    speaking = [one for text in told if any(cue.search(text) for cue in tells) for one in _persons(text, theirs)]
    named = [one for text in notice for one in _persons(text, theirs)]
    full = [one for one in speaking if len(one.names) >= _FULL_NAME]
    told_as = _persons(who, words)
    if not full or any(one.same(person) for one in speaking for person in told_as):
        return
    for person in told_as:
        if len(person.names) >= _FULL_NAME and any(one.same(person) for one in named):
            yield f"it is {full[0].printed} who says it, not {person.printed}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The persons of the evidence, those of them who are named in full, and who is named twice in a sentence there."""

    persons: tuple[_Person, ...]
    full: tuple[_Person, ...]
    twice: frozenset[str]

    @staticmethod
    def of(texts: Sequence[str], words: Wording) -> _Known:
        """Those of these sentences."""
        persons = tuple(person for text in texts for person in _persons(text, words))
        full = tuple(one for one in persons if _FULL_NAME <= len(one.names) <= _LONGEST_NAME)
        twice = frozenset(name for text in texts for name in _twice(text, words))
        return _Known(persons=persons, full=full, twice=twice)

    def is_person(self, person: _Person) -> bool:
        """Whether somebody is named in full somewhere."""
        return any(one.same(person) for one in self.full)


def _named_twice(sentence: str, known: _Known, words: Wording) -> Iterator[str]:
    for name in _twice(sentence, words):
        if name not in known.twice and (not words.spaced or any(_alike(one.names[-1], name) for one in known.full)):
            yield f"“{name}” is named twice in “{sentence.strip()}”: one of them is somebody else in the notices"


def _twice(sentence: str, words: Wording) -> Iterator[str]:
    """The last names of those who are named twice in a sentence."""
    called = vocabulary(words.language).called
    if not words.spaced and called is not None:
        found = called.findall(sentence)
        yield from {name for name in found if found.count(name) > 1}
        return
    persons = _persons(sentence, words)
    for place, one in enumerate(persons):
        for other in persons[place + 1 :]:
            if one.same(other) and not (one.owning or other.owning):
                yield one.names[-1]


def _beside_another(sentence: str, known: _Known, words: Wording, *, same_language: bool) -> Iterator[str]:
    """Offices and ages that the evidence has beside others only."""
    for person in _persons(sentence, words):
        if not (person.age or person.offices) or not known.is_person(person):
            continue
        own = [one for one in known.persons if one.same(person)]
        others = [one for one in known.full if not one.same(person)]
        if person.age and person.age not in {one.age for one in own}:
            yield from (
                f"{person.age} is the age of {one.printed}, not of {person.printed}"
                for one in others
                if one.age == person.age
            )
        if not same_language:
            continue
        for office, ahead in person.offices:
            near = frozenset[str]().union(*(one.near for one in own))
            # "Deputy mayor" may be told for "the deputy".
            if ahead in near or any(_begins_alike(office, one) or one.endswith(office) for one in near):
                continue
            held = [one for one in others if office in {title for title, _ in one.offices}]
            if held:
                yield f"“{office}” stands beside {held[0].printed} in the notices, not beside {person.printed}"


def _told_of_another(
    told: Sequence[str], notices: Sequence[str], versions: Sequence[str], words: Wording, known: _Known
) -> Iterator[str]:
    """Clauses with one name most of whose facts the notices tell of somebody else, and little of them of this one."""
    full = frozenset(one.names[-1] for one in known.full)
    rivals = [
        one.facts
        for text in notices
        if _mentions(text, full)
        for part in holding(text, words)
        for one in _bound(part, words, spoken=False)
        if any(_full(fact, full) for fact in _names(one.facts))
    ]
    held: list[_Bound] | None = None
    naming = (text for text in told if rivals and _mentions(text, full))
    for clause in (one.facts for text in naming for one in _bound(text, words, spoken=False)):
        for person in (name for name in _names(clause) if _full(name, full)):
            about = [fact for fact in clause if fact is not person]
            own: int | None = None
            for rival in rivals:
                named = [name for name in _names(rival) if _full(name, full) and not _has(clause, name)]
                shared = _shared(about, rival) if named and not _has(rival, person) else 0
                if shared < _LEAST_SHARED:
                    continue
                # What is told of whom is taken apart only where somebody may stand in the place of another.
                held = _told_of(notices, versions, words) if held is None else held
                if own is None:
                    having = (one.facts for one in held if any(person.same(name) for name in one.named))
                    own = max((_shared(about, one) for one in having), default=0)
                if shared >= 2 * own + _LEAST_SHARED:
                    yield f"what is told of {person.printed} the notices tell of {named[0].printed}"
                    break


def _mentions(text: str, names: frozenset[str]) -> bool:
    """Whether a text has one of these last names."""
    return any(token.capital and plain_word(token.text) in names for token in tokens(text))


def _told_of(notices: Sequence[str], versions: Sequence[str], words: Wording) -> list[_Bound]:
    """The clauses of the evidence with the names of whom each tells, those of a pronoun behind it as well."""
    read = (*notices, *versions)
    return [
        replace(one, named=(*one.named, *_taken_up(behind, words)))
        for text, behind in zip(read, (*read[1:], ""), strict=True)
        for one in _bound(text, words)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bound:
    """A clause with the names of whom it tells: its own, or those of the clause before."""

    facts: Clause
    named: Clause


@lru_cache(maxsize=CACHED)
def _bound(text: str, words: Wording, *, spoken: bool = True) -> tuple[_Bound, ...]:
    """The clauses of a sentence; those that tell that somebody says something only where they are asked for."""
    found: list[_Bound] = []
    named: Clause = ()
    for piece in clause_ends(words.language).split(text):
        if piece and (clause := facts_of_clause(piece, words)):
            named = _names(clause) or named
            if spoken or words.tells.search(piece) is None:
                found.append(_Bound(facts=clause, named=named))
    return tuple(found)


def _taken_up(sentence: str, words: Wording) -> Clause:
    """The names of a sentence that goes on with a pronoun for those before it: "She is Yuki Tanabe"."""
    opening = next(iter(tokens(sentence)), None)
    if opening is None or opening.text.casefold() not in words.pronouns:
        return ()
    return tuple(name for one in _bound(sentence, words) for name in one.named)


def _names(clause: Clause) -> Clause:
    return tuple(fact for fact in clause if fact.kind == "name")


def _full(fact: Fact, names: frozenset[str]) -> bool:
    """Whether a name has the last name of somebody who is named in full."""
    return not fact.keys.isdisjoint(names)


def _shared(about: Iterable[Fact], clause: Clause) -> int:
    return sum(_has(clause, fact) for fact in about)


def _has(clause: Clause, fact: Fact) -> bool:
    return any(fact.same(one) for one in clause)


@lru_cache(maxsize=CACHED)
def _persons(sentence: str, words: Wording) -> tuple[_Person, ...]:
    """Everybody and everything with a name in a sentence, in order."""
    found = tokens(sentence)
    persons = []
    for run in name_runs(sentence, words):
        named = [token for token in found[run.first : run.last + 1] if token.capital and len(token.text) > 1]
        if not named or _is_office(named[-1], words) or _bare(named[-1].text) in TITLES:
            continue
        last = named[-1].text
        named = [token for token in named if not _is_office(token, words) and _bare(token.text) not in TITLES]
        names = tuple(_bare(token.text) for token in named)
        age = _AGE.match(sentence, found[run.last].end)
        near = found[max(0, run.first - _REACH) : run.last + 1 + _REACH]
        persons.append(
            _Person(
                names=names,
                offices=tuple(_beside(found, run.first, run.last, words)),
                near=frozenset(plain_word(token.text) for token in near if token.word),
                age=age[1] if age is not None else "",
                owning=_POSSESSIVE.search(last) is not None,
                printed=run.text,
            )
        )
    return tuple(persons)


def _beside(found: Sequence[Token], first: int, last: int, words: Wording) -> Iterator[tuple[str, str]]:
    """The offices right before a name, or before its comma where another one follows, each with the word before it:
    "chair Helen Brandt", "the chair, Helen Brandt, says"."""
    places = [place for place in range(first, last) if _is_office(found[place], words)]
    if not places and first:
        place = first - 1
        if found[place].text == "," and place and last + 1 < len(found) and found[last + 1].text == ",":
            place -= 1
        places = [place] if _is_office(found[place], words) else []
    for place in places:
        yield plain_word(found[place].text), plain_word(found[place - 1].text) if place else ""


def _is_office(token: Token, words: Wording) -> bool:
    """Whether a word tells what somebody is."""
    return token.word and (is_kind_of_speaker(token.text, words.language) or is_office(token.text.casefold()))


def _begins_alike(word: str, other: str) -> bool:
    return word[:_LETTERS] == other[:_LETTERS]


def _bare(name: str) -> str:
    """A name as it is compared, without what says whose something is."""
    return plain_word(name).replace("’", "'").partition("'")[0].rstrip(".")


def _alike(name: str, other: str) -> bool:
    """Whether two words are one name, give or take an ending."""
    if name == other or name[:1] != other[:1]:
        return name == other
    shorter, longer = sorted((name, other), key=len)
    ended = longer.startswith(shorter[:-1]) and len(longer) - len(shorter) <= _ENDING
    return len(shorter) >= _LETTERS and ended
