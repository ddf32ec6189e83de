"""What is known of the conventions of web pages, as data: which words mark furniture, articles, notices, bot walls."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntFlag
from functools import lru_cache
from itertools import accumulate
from typing import Any

import re2

_PART = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^a-zA-Z]+")
_NUMBERED = re.compile(r"([A-Za-z]+)\d+")
_PATTERN_MEMORY = 64 << 20
_LONGEST_CONTROL = 160
_LONGEST_STAMP = 80
_MOST_NAMES = 40  # of one attribute; utility classes come by the dozen
_MOST_HINTS = 12
_LONGEST_NAME = 60
_MOST_KNOWN = 65_536
_LONGEST_KNOWN = 400


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of one class, id or role name: "articleFooter--wide" gives ("article", "footer", "wide").

    A part that mixes letters and digits is one word ("5f18ad9" holds no "ad"), but for a number at its end.
    """
    words: list[str] = []
    for part in _PART.findall(name[:200]):
        if part.isalpha():
            words.extend(word.lower() for word in _WORD.findall(part))
        else:
            numbered = _NUMBERED.fullmatch(part)
            words.append((numbered.group(1) if numbered else part).lower())
    return tuple(words)


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
    LIVE = 128


class Conventions:
    """Names by convention, each of one or several words: an attribute matches if one of its names holds such a run.

    A name that only says what an element does not hold, or what stands around it ("has-sidebar", "no-comments"),
    matches nothing: `negating` are such first words, `lacking` are words that take back the one after them; `hiding`
    are whole names that style sheets give to what is not shown; it is kept as an attribute.
    """

    def __init__(
        self,
        names: Mapping[Mark, Iterable[str]],
        *,
        negating: Iterable[str] = (),
        lacking: Iterable[str] = (),
        hiding: Iterable[str] = (),
    ) -> None:
        self._runs: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for mark, conventional in names.items():
            for name in conventional:
                words = name_words(name)
                self._runs.setdefault(words[0], []).append((words, int(mark)))
        self._negating = frozenset(negating)
        self._lacking = frozenset(lacking)
        self.hiding = frozenset(hiding)
        self._known: dict[str, int] = {}
        self._hints: dict[str, tuple[str, ...]] = {}

    def hints(self, value: str) -> tuple[str, ...]:
        """The names of an attribute's value in lower case, and their words, for those who judge a block later.

        Names that say what an element lacks, and names that no person wrote, are left out.
        """
        known = self._hints.get(value)
        if known is None:
            found: dict[str, None] = {}
            for name in value.split()[:_MOST_HINTS]:
                words = name_words(name)
                if len(name) <= _LONGEST_NAME and not self.is_negating(words):
                    found[name.lower()] = None
                    found.update((word, None) for word in words if len(word) > 2)
            known = tuple(found)
            if len(self._hints) < _MOST_KNOWN and len(value) < _LONGEST_KNOWN:
                self._hints[value] = known
        return known

    def is_negating(self, words: tuple[str, ...]) -> bool:
        """Whether a name of these words says what an element lacks or what stands around it."""
        return bool(words) and words[0] in self._negating

    def marks(self, value: str) -> int:
        """The marks of an attribute's value: of all its names, which white space separates."""
        known = self._known.get(value)
        if known is None:
            known = 0
            names = value.split()[:_MOST_NAMES]
            for name in names:
                if "/" not in name:  # else it is an address, not a name
                    known |= self._marks_of_name(name_words(name))
            if self._hides(names):
                known |= Mark.UNSEEN
            if len(self._known) < _MOST_KNOWN and len(value) < _LONGEST_KNOWN:
                self._known[value] = known
        return known

    def _hides(self, names: list[str]) -> bool:
        """Whether a name hides the element, and no other shows it on wider screens ("hidden md:block")."""
        hiding = self.hiding.intersection(names)
        return bool(hiding) and not any(":" in name or name.startswith("d-") for name in names if name not in hiding)

    def _marks_of_name(self, words: tuple[str, ...]) -> int:
        found = 0
        if not self.is_negating(words):
            for at, word in enumerate(words):
                for run, mark in self._runs.get(word, ()):
                    taken_back = at > 0 and words[at - 1] in self._lacking
                    if words[at : at + len(run)] == run and not taken_back:
                        found |= mark
        return found


def _literally(phrase: str) -> str:
    """The pattern of a phrase, with either apostrophe."""
    return "(?:'|\N{RIGHT SINGLE QUOTATION MARK})".join(re2.escape(part) for part in phrase.split("'"))


class Phrases:
    """A set of phrases (or, if not `literal`, of RE2 patterns), looked for in text without regard to case.

    The text has single spaces, as all text of a block does; a phrase is found wherever it stands, in a word too. A
    straight apostrophe in it stands for a curved one as well.
    """

    def __init__(self, phrases: Iterable[str], *, literal: bool = True) -> None:
        options = re2.Options()
        options.case_sensitive = False
        options.max_mem = _PATTERN_MEMORY
        options.log_errors = False
        patterns = [_literally(phrase) if literal else f"(?m:{phrase})" for phrase in phrases if phrase]
        # A set that is asked about bytes spares the library a translation of every position.
        self._pattern = re2.compile("|".join(patterns).encode(), options) if patterns else None

    def found_in(self, text: str) -> bool:
        """Whether any of the phrases stands in the text."""
        return self._pattern is not None and self._pattern.search(text.encode("utf-8", "replace")) is not None

    def count_in(self, text: str) -> int:
        """How many different phrases stand in the text, without overlap."""
        if self._pattern is None:
            return 0
        return len({found.group().lower() for found in self._pattern.finditer(text.encode("utf-8", "replace"))})

    def without(self, text: str) -> str:
        """The text with the phrases taken out."""
        if self._pattern is None:
            return text
        kept: bytes = self._pattern.sub(b"", text.encode("utf-8", "replace"))
        return kept.decode("utf-8", "replace")

    def lines_with(self, lines: Sequence[str]) -> set[int]:
        """The indices of those lines that hold any of the phrases; one scan for all of them."""
        if self._pattern is None or not lines:
            return set()
        encoded = [line.encode("utf-8", "replace") for line in lines]
        ends = list(accumulate(len(line) + 1 for line in encoded))
        return {bisect_right(ends, found.start()) for found in self._pattern.finditer(b"\n".join(encoded))}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MarkupRules:
    """The conventions of markup, compiled. See `rules/pages.toml` for what each set holds and why.

    Made once by `markup_rules_from` and then shared; it keeps a bounded cache of the names that it has met.
    """

    conventions: Conventions
    furniture_roles: frozenset[str]
    article_types: frozenset[str]
    live_types: frozenset[str]
    live_titles: Phrases
    triggers: Phrases
    furniture_headings: frozenset[str]
    furniture_lines: Phrases
    counters: Phrases
    comment_headings: Phrases
    relative_times: Phrases
    error_titles: Phrases
    error_texts: Phrases
    blocked: Phrases
    blocked_markup: tuple[str, ...]
    shell_markup: tuple[str, ...]
    paywall: Phrases
    already_paying: Phrases
    javascript: Phrases

    def controls_among(self, lines: Sequence[str]) -> set[int]:
        """The indices of lines that are no text of an article: buttons, counters, headings of link lists."""
        told = self.furniture_lines.lines_with(lines) | self.counters.lines_with(lines)
        return {at for at in told if len(lines[at]) <= _LONGEST_CONTROL} | {
            at for at, line in enumerate(lines) if self.opens_furniture(line)
        }

    def moving_stamps_among(self, lines: Sequence[str]) -> set[int]:
        """The indices of short lines that tell a time from the moment of reading: "Updated 5 minutes ago"."""
        told = self.relative_times.lines_with([line[:_LONGEST_STAMP] for line in lines])
        return {at for at in told if len(lines[at]) <= _LONGEST_STAMP}

    def opens_furniture(self, text: str) -> bool:
        """Whether the text is a heading or a label that opens a list of other stories, or begins with such a label."""
        label = text[:80].partition(":")[0].strip(" \t.»>|-–—").casefold()
        return label in self.furniture_headings


def markup_rules_from(tables: Mapping[str, Any]) -> MarkupRules:
    """The rules of a parsed `pages.toml`; raises KeyError where a table lacks a key."""
    names, phrases, types = tables["names"], tables["phrases"], tables["types"]
    conventions = Conventions(
        {mark: names[mark.name.lower()] for mark in Mark if mark.name},
        negating=names["negating"],
        lacking=names["lacking"],
        hiding=names["hiding"],
    )
    return MarkupRules(
        conventions=conventions,
        furniture_roles=frozenset(names["furniture_roles"]),
        article_types=frozenset(types["article"]),
        live_types=frozenset(types["live"]),
        live_titles=Phrases(tables["patterns"]["live_titles"], literal=False),
        triggers=Phrases(phrases["triggers"]),
        furniture_headings=frozenset(heading.casefold() for heading in phrases["furniture_headings"]),
        furniture_lines=Phrases(phrases["furniture_lines"]),
        counters=Phrases(tables["patterns"]["counters"], literal=False),
        comment_headings=Phrases(tables["patterns"]["comment_headings"], literal=False),
        relative_times=Phrases(tables["patterns"]["relative_times"], literal=False),
        error_titles=Phrases(phrases["error_titles"]),
        error_texts=Phrases(phrases["error_texts"]),
        blocked=Phrases(phrases["blocked"]),
        blocked_markup=tuple(phrases["blocked_markup"]),
        shell_markup=tuple(phrases["shell_markup"]),
        paywall=Phrases(phrases["paywall"]),
        already_paying=Phrases(phrases["already_paying"]),
        javascript=Phrases(phrases["javascript"]),
    )
