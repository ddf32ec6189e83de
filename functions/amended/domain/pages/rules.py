"""What is known of the conventions of web pages, as data: which words mark furniture, articles, notices, bot walls."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntFlag
from functools import lru_cache
from typing import Any

import re2

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_a-zA-Z]+")
_PATTERN_MEMORY = 64 << 20
_MOST_NAMES = 40  # of one attribute; utility classes come by the dozen
_MOST_KNOWN = 65_536
_LONGEST_KNOWN = 400


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of one class, id or role name: "articleFooter--wide" gives ("article", "footer", "wide")."""
    return tuple(word.lower() for word in _WORD.findall(name[:200]))


class Mark(IntFlag):
    """What a name (of a class, an id, a role) says of its element, by convention."""

    NONE = 0
    FURNITURE = 1
    COMMENTS = 2
    ARTICLE = 4
    BODY = 8
    NOTICE = 16
    CAPTION = 32
    UNSEEN = 64


class Conventions:
    """Names by convention, each of one or several words: an attribute matches if one of its names holds such a run.

    A name that only says what an element does not hold, or what stands around it ("has-sidebar", "no-comments"),
    matches nothing: `negating` are such first words.
    """

    def __init__(self, names: Mapping[Mark, Iterable[str]], negating: Iterable[str] = ()) -> None:
        self._runs: dict[str, list[tuple[tuple[str, ...], Mark]]] = {}
        for mark, conventional in names.items():
            for name in conventional:
                words = name_words(name)
                self._runs.setdefault(words[0], []).append((words, mark))
        self._negating = frozenset(negating)
        self._known: dict[str, int] = {}

    def marks(self, value: str) -> int:
        """The marks of an attribute's value: of all its names, which white space separates."""
        known = self._known.get(value)
        if known is None:
            known = 0
            for name in value.split()[:_MOST_NAMES]:
                if "/" in name:
                    continue  # an address, not a name
                known |= self._marks_of_name(name_words(name))
            if len(self._known) < _MOST_KNOWN and len(value) < _LONGEST_KNOWN:
                self._known[value] = known
        return known

    def _marks_of_name(self, words: tuple[str, ...]) -> int:
        found = 0
        if words and words[0] not in self._negating:
            for at, word in enumerate(words):
                for run, mark in self._runs.get(word, ()):
                    if words[at : at + len(run)] == run:
                        found |= mark
        return found


class Phrases:
    """A set of literal phrases, looked for in text without regard to case and white space."""

    def __init__(self, phrases: Iterable[str]) -> None:
        options = re2.Options()
        options.case_sensitive = False
        options.max_mem = _PATTERN_MEMORY
        options.log_errors = False
        escaped = [r"\s+".join(re2.escape(word) for word in phrase.split()) for phrase in phrases if phrase.strip()]
        self._pattern = re2.compile("|".join(escaped), options) if escaped else None

    def found_in(self, text: str) -> bool:
        """Whether any of the phrases stands in the text."""
        return self._pattern is not None and self._pattern.search(text) is not None

    def count_in(self, text: str) -> int:
        """How many times phrases stand in the text, without overlap."""
        return sum(1 for _ in self._pattern.finditer(text)) if self._pattern is not None else 0


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MarkupRules:
    """The conventions of markup, compiled. See `rules/pages.toml` for what each set holds and why.

    Made once by `markup_rules_from` and then shared; it keeps a bounded cache of the names that it has met.
    """

    conventions: Conventions
    furniture_roles: frozenset[str]
    article_types: frozenset[str]
    live_types: frozenset[str]
    listing_types: frozenset[str]
    triggers: Phrases
    furniture_headings: frozenset[str]
    furniture_lines: Phrases
    error_titles: Phrases
    error_texts: Phrases
    blocked: Phrases
    blocked_markup: tuple[str, ...]
    paywall: Phrases
    javascript: Phrases

    def opens_furniture(self, text: str) -> bool:
        """Whether the text is a heading or a label that opens a list of other stories, or begins with such a label."""
        label = text[:80].partition(":")[0].strip(" \t.»>|-–—").casefold()
        return label in self.furniture_headings


def markup_rules_from(tables: Mapping[str, Any]) -> MarkupRules:
    """The rules of a parsed `pages.toml`; raises KeyError where a table lacks a key."""
    names, phrases, types = tables["names"], tables["phrases"], tables["types"]
    conventions = Conventions({mark: names[mark.name.lower()] for mark in Mark if mark.name}, names["negating"])
    return MarkupRules(
        conventions=conventions,
        furniture_roles=frozenset(names["furniture_roles"]),
        article_types=frozenset(types["article"]),
        live_types=frozenset(types["live"]),
        listing_types=frozenset(types["listing"]),
        triggers=Phrases(phrases["triggers"]),
        furniture_headings=frozenset(heading.casefold() for heading in phrases["furniture_headings"]),
        furniture_lines=Phrases(phrases["furniture_lines"]),
        error_titles=Phrases(phrases["error_titles"]),
        error_texts=Phrases(phrases["error_texts"]),
        blocked=Phrases(phrases["blocked"]),
        blocked_markup=tuple(phrases["blocked_markup"]),
        paywall=Phrases(phrases["paywall"]),
        javascript=Phrases(phrases["javascript"]),
    )
