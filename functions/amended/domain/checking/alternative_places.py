"""Where a text has words of the table of what excludes each other (`alternative_words`), and what stands by them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from amended.domain.checking.alternative_senses import SORT, Sense, opens_pair, senses_of
from amended.domain.checking.alternative_words import ALTERNATIVES
from amended.domain.checking.polarity import word_form
from amended.domain.checking.support import JOINED, OF_ARTICLES
from amended.domain.language.calendar_names import CALENDAR_WORDS
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, Token, plain_word, tokens
from amended.domain.values.numbers import quantities

# Sorts of words that say what somebody is: who that is stands before or behind them.
_DESCRIBING = frozenset({"job", "portfolio", "family"})
# Sorts of words that numbers are told of.
_COUNTED = frozenset({"harm", "direction", "access", "posts", "people", "accounts", "sequence"})
# Words of meaning this far apart have nothing to do with each other.
_REACH = 4
# The sort of words for spans of time, and how far behind the name of one may stand.
_AMOUNTS, _OF_DATE = "amount_of", 2
# "As first reported" puts nothing in an order.
_FIRST = "first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A word of the table in a clause: as printed, its sort and groups, and what stands beside it.

    `beside` are the forms of the words of meaning next to it, and the values of the number that is told of it; `near`
    is the word of meaning behind the next one.
    """

    word: str
    sort: str
    strict: bool
    groups: frozenset[int]
    beside: frozenset[object]
    near: frozenset[object]

    def excludes(self, sense: Sense) -> bool:
        """Whether a sense is another of the same sort."""
        return sense.sort == self.sort and sense.group not in self.groups


@lru_cache(maxsize=CACHED)
def places_in(text: str, words: Wording) -> tuple[Place, ...]:
    """The words of the table in a text."""
    found = tokens(text) if words.spaced else ()
    return tuple(
        Place(
            word=told.word,
            sort=told.sort,
            strict=told.senses[0].strict,
            groups=told.groups,
            beside=_around(text, found, told.at, told.sort, words) if found else frozenset(),
            near=frozenset(_words_behind(found, told.at, 1, words)[1:]) if found else frozenset(),
        )
        for told in told_senses(text, words)
    )


class Told(NamedTuple):
    """A word of the table, `at` which token it stands (0 where no space parts words), and its senses of one sort."""

    word: str
    at: int
    sort: str
    senses: tuple[Sense, ...]

    @property
    def groups(self) -> frozenset[int]:
        """The groups of the sort that the word is of."""
        return frozenset(sense.group for sense in self.senses)


def told_senses(text: str, words: Wording) -> Iterator[Told]:
    """The words of the table in a text, by their sorts, without what stands beside them."""
    if words.language not in ALTERNATIVES:
        return
    if not words.spaced:
        yield from _told_in_signs(text, words.language)
        return
    found = tokens(text)
    listed = [index for index, token in enumerate(found) if token.word and _is_listed(token.text, words.language)]
    for index in listed:
        token = found[index]
        word, senses = token.text, printed_senses(token.text, words.language)
        behind = found[index + 1] if index + 1 < len(found) else None
        if behind is not None and behind.word and opens_pair(plain_word(token.text), words.language):
            paired = senses_of(f"{plain_word(token.text)}_{plain_word(behind.text)}", words.language)
            if len(paired) > len(senses):
                word, senses = f"{token.text} {behind.text}", paired
        if not senses or (token.text.casefold() == _FIRST and behind is not None and _of_telling(behind.text, words)):
            continue
        # "Le mois de janvier" is a date.
        dated = any(near.text.casefold() in CALENDAR_WORDS for near in found[index + 1 : index + 1 + _OF_DATE])
        for sort in dict.fromkeys(sense.sort for sense in senses):
            if not (dated and sort == _AMOUNTS):
                yield Told(word, index, sort, tuple(sense for sense in senses if sense.sort == sort))


@lru_cache(maxsize=4 * CACHED)
def _is_listed(word: str, language: str) -> bool:
    """Whether a word is of the table, or opens a pair of words that may be; most are not."""
    return bool(printed_senses(word, language)) or opens_pair(plain_word(word), language)


def _told_in_signs(text: str, language: str) -> Iterator[Told]:
    """The words of the table in a text of a script without spaces, wherever their characters stand."""
    for match in _signs(language).finditer(text):
        for sense in senses_of(plain_word(match.group()), language):
            yield Told(match.group(), 0, sense.sort, (sense,))


@lru_cache(maxsize=len(ALTERNATIVES))
def _signs(language: str) -> re.Pattern[str]:
    """All words of a language of the table, the longest first."""
    listed = (word for word in ALTERNATIVES[language].split() if not SORT.fullmatch(word) and word != "/")
    return re.compile("|".join(map(re.escape, sorted(listed, key=len, reverse=True))))


@lru_cache(maxsize=4 * CACHED)
def printed_senses(word: str, language: str) -> tuple[Sense, ...]:
    """The senses of a word as printed, without what Hebrew and Arabic write in one with it if it has none as it is."""
    senses = senses_of(plain_word(word), language)
    joined = JOINED.get(language)
    return senses if senses or joined is None else senses_of(plain_word(joined.sub("", word)), language)


def _of_telling(word: str, words: Wording) -> bool:
    return words.tells.fullmatch(word) is not None or OF_ARTICLES.fullmatch(word) is not None


def _around(text: str, found: Sequence[Token], index: int, sort: str, words: Wording) -> frozenset[object]:
    """The next word of meaning, for what describes somebody the one before as well, and for what is counted the nearest
    number."""
    beside: list[object] = []
    if sort in _DESCRIBING:
        beside += [form for step in (1, -1) for form in _words_behind(found, index, step, words, named=True)[:1]]
    else:
        beside += _words_behind(found, index, 1, words)[:1]
    if sort in _COUNTED:
        near = min(quantities(text, words.language), key=lambda one: abs(one.first - index), default=None)
        beside += [near.values] if near is not None and near.values else []
    return frozenset(beside)


def _words_behind(found: Sequence[Token], index: int, step: int, words: Wording, *, named: bool = False) -> list[str]:
    """The forms of the nearest two words of meaning in one direction; where `named`, of the nearest one if a name."""
    forms: list[str] = []
    for place in range(index + step, index + step * (_REACH + 1), step):
        if not 0 <= place < len(found) or found[place].text in ".;:" or len(forms) > 1:
            break
        text = found[place].text
        if text[0].isalpha() and len(text) > 2 and text.casefold() not in words.common:
            if named and not found[place].capital:
                break
            forms.append(word_form(text))
    return forms
