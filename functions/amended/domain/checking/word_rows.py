"""The words of a text in a row, each with or without a negation, so that two texts can be laid side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from amended.domain.checking.negated_verbs import NEGATING_ENDING
from amended.domain.checking.opposites import QUANTIFIERS
from amended.domain.checking.polarity import AUXILIARIES, COPULAS, NEGATING_PREFIX
from amended.domain.checking.saying_no import says_no
from amended.domain.language.calendar_names import CALENDAR_WORDS
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, Token, marked, plain_word, tokens

# A word is the same in another form where it begins so: this part of the shorter one, and these letters at least.
_SAME_BEGINNING = 0.55
_LEAST_BEGINNING = 3
# A word of so many letters may be the end of a compound, or have a small word written in one with it.
_LEAST_COMPOUND = 4
# What turns a word round in front of it.
_NEGATIVE = frozenset(
    [
        *("un", "in", "im", "il", "ir", "dis", "de", "non", "non-", "ent", "ver", "ont", "on", "o", "u", "nie", "ne"),
        *("bez", "epa", "не", "ні", "без", "α", "αν"),
    ]
)
_VOWELS = re.compile("[aeiouy]")
# Languages in which a second negation takes the first back.
CANCELLING = frozenset({"en", "de", "nl", "sv", "da", "nb", "fi"})
# Languages whose negation may stand behind what it negates.
_BEHIND = frozenset({"de", "nl", "sv", "da", "nb", "tr", "hi", "ko"})
# Letters of a Turkish verb that negates within itself.
_OWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The words of meaning and the numbers of a text in their order, without case and accents.

    Of their places those that a negation stands beside (`negated`), before which a clause begins (`breaks`), right
    behind the word before (`joined`), and with a capital within the text; `spelled` are all words and numbers of the
    text in their order, of which those in the row stand at `places`, `printed` all its words, `begun` the beginnings of
    those in the row, `denies` is whether it tells of a denial.
    """

    words: tuple[str, ...]
    spelled: tuple[str, ...]
    places: tuple[int, ...]
    negated: frozenset[int]
    breaks: frozenset[int]
    joined: frozenset[int]
    capitals: frozenset[int]
    printed: frozenset[str]
    begun: frozenset[str]
    denies: bool


@lru_cache(maxsize=4 * CACHED)
def alike_in_form(word: str, other: str) -> bool:
    """Whether two words without case and accents are one in two forms: they begin alike, differ in vowels only ("sank",
    "sunk"), or one ends in the other, which no negative prefix turns round."""
    if word == other:
        return True
    if word[0].isdigit() or other[0].isdigit():
        return False
    short, long = sorted((word, other), key=len)
    if word[0] != other[0]:
        before = long.removesuffix(short)
        return before != long and len(short) >= _LEAST_COMPOUND and before not in _NEGATIVE
    shared = next((at for at in range(len(short)) if word[at] != other[at]), len(short))
    if shared >= max(_LEAST_BEGINNING, _SAME_BEGINNING * len(short)):
        return True
    bare = _VOWELS.sub("", short)
    return len(bare) >= _LEAST_BEGINNING and bare == _VOWELS.sub("", long)


@lru_cache(maxsize=CACHED)
def row(text: str, words: Wording) -> Row:
    """The words of meaning of a text in a row."""
    signed = marked(text, words)
    denials = list(words.denies.finditer(text)) if signed else []
    negations = [match for match in words.negates.finditer(text) if not says_no(text, match, words)] if signed else []
    turned = [match.span() for match in negations]
    turned += [match.span() for match in denials if words.negates.match(match.group())]
    begun = frozenset(start for start, _ in turned)
    inside = _within(tokens(text), sorted(turned))
    framing = [match.span() for match in words.according.finditer(text)]
    ends = [match.start() for match in clause_ends(words.language).finditer(text)]
    prefix, ending = NEGATING_PREFIX.get(words.language, ""), NEGATING_ENDING.get(words.language)
    found: list[str] = []
    spelled: list[str] = []
    places: list[int] = []
    negated: set[int] = set()
    breaks: set[int] = set()
    waiting = False
    joined: set[int] = set()
    capitals: set[int] = set()
    passed, last = 0, -1
    cancels = words.language in CANCELLING
    for index, token in enumerate(tokens(text)):
        if passed < len(ends) and token.start >= ends[passed]:
            passed = sum(end <= token.start for end in ends)
            breaks.add(len(found))
            waiting = False
        counted = token.text[0].isdigit()
        if token.word or counted:
            spelled.append(plain_word(token.text))
        within = index in inside
        if within and not _of_verb(token.text, words):
            if token.start in begun:
                # "Did not refuse to": two negations are none, but where a language says one of them twice.
                waiting = not (waiting and cancels)
            if words.language in _BEHIND and found and len(found) not in breaks:
                negated.add(len(found) - 1)
        elif framing and any(start <= token.start and token.end <= end for start, end in framing):
            continue
        elif counted or (token.word and _tells(token.text, words)):
            if waiting or within:
                negated.add(len(found))
            waiting = False
            if index == last + 1:
                joined.add(len(found))
            last = index
            if token.capital and index:
                capitals.add(len(found))
            bare = token.text if ending is None or not within else ending.sub("", token.text)
            places.append(len(spelled) - 1)
            found.append(plain_word(bare).removeprefix(prefix if within else ""))
    breaks -= {0, len(found)}
    return Row(
        words=tuple(found),
        spelled=tuple(spelled),
        places=tuple(places),
        negated=frozenset(negated),
        breaks=frozenset(breaks),
        joined=frozenset(joined),
        capitals=frozenset(capitals),
        printed=frozenset(word for word in spelled if not word[0].isdigit()),
        begun=frozenset(word[:_LEAST_BEGINNING] for word in found),
        denies=bool(denials),
    )


def _within(found: Sequence[Token], spans: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The places of the tokens that lie within one of these spans, which are in their order."""
    inside: list[int] = []
    passed = reach = 0
    for index, token in enumerate(found if spans else ()):
        while passed < len(spans) and spans[passed][0] <= token.start:
            reach = max(reach, spans[passed][1])
            passed += 1
        if token.end <= reach:
            inside.append(index)
    return frozenset(inside)


def _of_verb(word: str, words: Wording) -> bool:
    """Whether a word that negates is a verb that carries its negation within itself."""
    return words.language in NEGATING_PREFIX or (words.language == "tr" and len(word) > _OWN)


@lru_cache(maxsize=CACHED)
def _tells(word: str, words: Wording) -> bool:
    """Whether a word carries meaning, or says how many of all."""
    folded = word.casefold()
    return any(folded in group for group in QUANTIFIERS.get(words.language, ())) or (
        len(word) > 2
        and folded not in words.common
        and folded not in words.prepositions
        and folded not in AUXILIARIES
        and folded not in COPULAS
        and folded not in CALENDAR_WORDS
    )
