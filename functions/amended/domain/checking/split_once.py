"""The sentences of texts that the check looks at from several sides, so that each is cut, and taken apart, once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from amended.domain.comparison.sentences import sentences
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED
from amended.domain.values.facts import Key, fact_keys


@lru_cache(maxsize=CACHED)
def split(text: str, language: str) -> tuple[str, ...]:
    """The sentences of a text in this language."""
    return tuple(sentences(text, language))


@lru_cache(maxsize=CACHED)
def facts_of(text: str, words: Wording) -> Mapping[Key, str]:
    """`fact_keys` of a whole passage by its sentences, each of which is looked at by others as well."""
    return {key: printed for part in split(text, words.language) for key, printed in fact_keys(part, words).items()}
