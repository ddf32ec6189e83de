"""The senses of a word in the table of what excludes each other (`alternative_words`), which is read here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from amended.domain.checking.alternative_words import ALTERNATIVES
from amended.domain.language.words import CACHED, plain_word

# What opens a line of the table: a sort, and whether its words must be read to be told.
SORT = re.compile(r"(\w+)(!?): ?")


@dataclass(frozen=True, slots=True)
class Sense:
    """A word in one of its senses: the sort, whether it must be read to be told, and its group in that sort."""

    sort: str
    strict: bool
    group: int


@lru_cache(maxsize=4 * CACHED)
def opens_pair(word: str, language: str) -> bool:
    """Whether a word without case and accents begins a pair of words of the table."""
    return word in _openings(language)


@lru_cache(maxsize=len(ALTERNATIVES))
def _openings(language: str) -> frozenset[str]:
    return frozenset(
        plain_word(word.partition("_")[0]) for word in ALTERNATIVES.get(language, "").split() if "_" in word
    )


@lru_cache(maxsize=4 * CACHED)
def senses_of(word: str, language: str) -> tuple[Sense, ...]:
    """The senses of a word without case and accents, in a language of the table."""
    if language not in ALTERNATIVES:
        return ()
    beginnings, wholes = _table(language)
    found = list(wholes.get(word, ()))
    for length in range(2, len(word) + 1):
        found += beginnings.get(word[:length], ())
    return tuple(found)


@lru_cache(maxsize=len(ALTERNATIVES))
def _table(language: str) -> tuple[Mapping[str, Sequence[Sense]], Mapping[str, Sequence[Sense]]]:
    """The table of a language: what words begin with, and whole words, with their senses."""
    beginnings: dict[str, list[Sense]] = {}
    wholes: dict[str, list[Sense]] = {}
    sort, strict, group = "", False, 0
    for word in ALTERNATIVES[language].split():
        if named := SORT.fullmatch(word):
            sort, strict, group = named[1], bool(named[2]), 0
        elif word == "/":
            group += 1
        elif word.endswith("="):
            wholes.setdefault(plain_word(word[:-1]), []).append(Sense(sort, strict, group))
        else:
            beginnings.setdefault(plain_word(word), []).append(Sense(sort, strict, group))
    return MappingProxyType(beginnings), MappingProxyType(wholes)
