"""The persons whom sentences name: by what names, beside which offices, of what age; and who may be one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from amended.domain.checking.exonyms import is_office
from amended.domain.checking.names import TITLES
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.extracting.phrases import is_kind_of_speaker
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, Token, name_runs, plain_word, tokens

# Words beside a name among which an office of its bearer may stand.
_REACH = 8
# Letters by which a name is known in all its forms.
_LETTERS, _ENDING = 5, 2
# The words of a full name: more are a title or a house.
FULL_NAME, _LONGEST_NAME = 2, 4
# Words behind which stands where something is, by language: whoever is named there may be a place.
PLACING: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset({"in", "at", "near", "off", "outside"}),
        "de": frozenset({"in", "bei", "nahe"}),
        "fr": frozenset({"dans", "en"}),
        "es": frozenset({"en"}),
        "it": frozenset({"in"}),
        "pt": frozenset({"em", "no", "na"}),
        "nl": frozenset({"in", "te", "bij"}),
        "sv": frozenset({"i"}),
        "da": frozenset({"i"}),
        "nb": frozenset({"i"}),
    }
)
# An age behind its bearer: "Hale, 31," or "Hale (31)".
_AGE = re.compile(r"(?:,\s|\s?\()(\d{1,3})(?=\s?[,.;)]|\s\w|$)")
_POSSESSIVE = re.compile(r".['’]s?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A mention of somebody: the words of the name as compared, offices beside it with the word before each, what words
    are near, the age behind it, whether something is told as the person's ("Harlan's office")."""

    names: tuple[str, ...]
    offices: tuple[tuple[str, str], ...]
    near: frozenset[str]
    age: str
    owning: bool
    printed: str

    def same(self, other: Person) -> bool:
        """Whether both may be one person: the last name is the same, and no other given name stands before it."""
        if not alike(self.names[-1], other.names[-1]):
            return False
        if min(len(self.names), len(other.names)) < FULL_NAME:
            return True
        return alike(self.names[-2], other.names[-2])


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPersons:
    """The persons of the evidence, those of them who are named in full, and who is named twice in a sentence there."""

    persons: tuple[Person, ...]
    full: tuple[Person, ...]
    twice: frozenset[str]

    @staticmethod
    def of(texts: Sequence[str], words: Wording) -> KnownPersons:
        """Those of these sentences."""
        persons = tuple(person for text in texts for person in persons_in(text, words))
        full = tuple(one for one in persons if FULL_NAME <= len(one.names) <= _LONGEST_NAME)
        twice = frozenset(name for text in texts for name in named_twice(text, words))
        return KnownPersons(persons=persons, full=full, twice=twice)

    def is_person(self, person: Person) -> bool:
        """Whether somebody is named in full somewhere."""
        return any(one.same(person) for one in self.full)


def named_twice(sentence: str, words: Wording) -> Iterator[str]:
    """The last names of those who are named twice in a sentence."""
    called = vocabulary(words.language).called
    if not words.spaced and called is not None:
        found = called.findall(sentence)
        yield from {name for name in found if found.count(name) > 1}
        return
    persons = persons_in(sentence, words)
    for place, one in enumerate(persons):
        for other in persons[place + 1 :]:
            if one.same(other) and not (one.owning or other.owning):
                yield one.names[-1]


@lru_cache(maxsize=CACHED)
def persons_in(sentence: str, words: Wording) -> tuple[Person, ...]:
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
            Person(
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


def _bare(name: str) -> str:
    """A name as it is compared, without what says whose something is."""
    return plain_word(name).replace("’", "'").partition("'")[0].rstrip(".")


def alike(name: str, other: str) -> bool:
    """Whether two words are one name, give or take an ending."""
    if name == other or name[:1] != other[:1]:
        return name == other
    shorter, longer = sorted((name, other), key=len)
    ended = longer.startswith(shorter[:-1]) and len(longer) - len(shorter) <= _ENDING
    return len(shorter) >= _LETTERS and ended
