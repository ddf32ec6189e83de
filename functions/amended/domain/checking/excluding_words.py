"""Whether two words of which one stands in the other's place exclude each other. With the small ones as data.

Beside the pairs of `opposites` and the sorts of `alternative_words` these are small words before the same thing
("before the vote", "after the vote"). They tell nothing by themselves, and are asked for only where clauses are laid
side by side.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from amended.domain.checking.alternative_senses import senses_of
from amended.domain.checking.opposites import opposites_in
from amended.domain.language.words import CACHED, plain_word

_SMALL_PAIRS: Mapping[str, str] = MappingProxyType(
    {
        "en": "before/after for/against with/without inside/outside early/late",
        "de": "vor/nach für/gegen mit/ohne innerhalb/außerhalb früh/spät",
        "fr": "avant/après pour/contre avec/sans tôt/tard",
        "es": "antes/después antes/tras con/sin favor/contra temprano/tarde",
        "it": "prima/dopo con/senza favore/contro presto/tardi",
        "pt": "antes/depois antes/após com/sem favor/contra cedo/tarde",
        "nl": "voor/na voor/tegen met/zonder vroeg/laat",
        "sv": "före/efter för/mot med/utan tidigt/sent",
        "da": "før/efter for/imod med/uden tidligt/sent",
        "nb": "før/etter for/mot med/uten tidlig/sent",
        "pl": "przed/po za/przeciw z/bez",
    }
)
# Sorts of words of the table of which one excludes the others where they stand in each other's place.
_SORTS = frozenset(
    [
        *("harm", "justice", "office", "direction", "posts", "stance", "result", "access", "trade_of", "sequence"),
        *("answer", "activity", "held", "safety", "gravity", "standing", "accounts", "agreement", "staying"),
    ]
)
# What turns an adjective or a participle round in front of it, by language. Data.
_TURNING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": ("un", "in", "im", "ir", "il", "dis", "non"),
        "de": ("un",),
        "fr": ("in", "im", "ir", "il"),
        "es": ("in", "im", "ir", "i", "des"),
        "it": ("in", "im", "ir", "il", "dis"),
        "pt": ("in", "im", "ir", "i", "des"),
        "nl": ("on",),
        "sv": ("o",),
        "da": ("u",),
        "nb": ("u",),
        "pl": ("nie",),
    }
)
# A word that is longer is known by its beginning.
_SHORT = 3


@lru_cache(maxsize=4 * CACHED)
def exclude_each_other(word: str, other: str, language: str) -> bool:
    """Whether two words without case and accents exclude each other, in a language that has pairs of its own."""
    if language not in _SMALL_PAIRS or word == other:
        return False
    if any({word, other} == pair for pair in _small_pairs(language)):
        return True
    for one, two in opposites_in(language):
        first, second = plain_word(one), plain_word(two)
        if (_begins(word, first) and _begins(other, second)) or (_begins(word, second) and _begins(other, first)):
            return True
    mine, theirs = (
        {(sense.sort, sense.group) for sense in senses_of(each, language) if sense.sort in _SORTS}
        for each in (word, other)
    )
    if mine & theirs:
        return False
    shorter, longer = sorted((word, other), key=len)
    turned = len(shorter) > _SHORT and any(longer == f"{ahead}{shorter}" for ahead in _TURNING[language])
    return turned or bool({sort for sort, _ in mine} & {sort for sort, _ in theirs})


@lru_cache(maxsize=len(_SMALL_PAIRS))
def _small_pairs(language: str) -> tuple[set[str], ...]:
    return tuple({plain_word(word) for word in pair.split("/")} for pair in _SMALL_PAIRS[language].split())


def _begins(word: str, beginning: str) -> bool:
    return word == beginning or (len(beginning) > _SHORT and word.startswith(beginning))
