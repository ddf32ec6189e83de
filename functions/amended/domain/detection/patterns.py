"""The small pattern language of the rule files, compiled to re2, so that wording is data and cannot backtrack.

A pattern is written as a reader would say it, with

    (a|b)       one of them                 (a )?       there or not
    {name}      one of the file's word lists
    mis*        a word that begins so
    #           a number
    <4>         up to four words (in a language without spaces: up to sixteen characters) in between

Everything else stands for itself; a space is any run of spaces, a full stop may be missing.
A pattern matches at word boundaries only, in a language that writes any.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import re2

from amended.domain.detection.normalising import fold

# re2 gives up its fast automaton when it runs out of this; ample for the largest language, tiny beside a Lambda.
_MEMORY = 96 << 20

# Folding leaves hardly any punctuation that is not ASCII, so the edge of a word is an ASCII byte: a small automaton.
NO_LETTER = r"[\x00-/:-`{-\x7f]"
_LETTERS = r"[0-9a-z\x80-\x{10FFFF}]*"
# An expression that matches nothing.
NEVER = r"[^\x00-\x{10FFFF}]"


def options(*, longest: bool = False) -> re2.Options:
    """How every pattern of Amended is compiled: quiet, and with the same memory limit."""
    chosen = re2.Options()
    chosen.max_mem = _MEMORY
    chosen.log_errors = False
    chosen.longest_match = longest
    return chosen


class WordLists(Mapping[str, Sequence[str]]):
    """The word lists of a rule file by name; each is translated once, though hundreds of patterns name it."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self._lists = lists
        self._translated: dict[tuple[str, bool], str] = {}

    def __getitem__(self, name: str) -> Sequence[str]:
        return self._lists[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lists)

    def __len__(self) -> int:
        return len(self._lists)

    def translated(self, name: str, *, spaced: bool) -> str:
        """The re2 form of one of a list's patterns. Raises KeyError where there is no such list."""
        key = name, spaced
        if key not in self._translated:
            self._translated[key] = alternatives(self._lists[name], self, spaced=spaced)
        return self._translated[key]


def translated(pattern: str, words: WordLists, *, spaced: bool = True) -> str:
    """The re2 form of a pattern; no capturing groups in it.

    Raises ValueError for an unknown word list, an unclosed brace, and a gap out of place.
    """
    if pattern.endswith((" ", ">")):
        raise ValueError(f"{pattern!r} does not end with a word")
    out: list[str] = []
    plain = fold(pattern)
    position = 0
    while position < len(plain):
        character = plain[position]
        if character == "{":
            end = plain.index("}", position)
            name = plain[position + 1 : end]
            if name not in words:
                raise ValueError(f"{pattern!r} names the word list {name!r}, which does not exist")
            out.append(words.translated(name, spaced=spaced))
            position = end
        elif character == "<":
            end = plain.index(">", position)
            out.append(_gap(int(plain[position + 1 : end]), spaced=spaced))
            position = end
            if spaced and plain[position + 1 : position + 2] != " ":
                raise ValueError(f"{pattern!r} has a gap that no space follows")
            position += spaced
        elif plain.startswith(" ?", position):
            out.append(" *")
            position += 1
        elif character == "*" and pattern[position : position + 1] != "*":
            out.append(r"\*")  # another mark, which folding made an asterisk
        else:
            out.append(_single(character))
        position += 1
    return "".join(out)


@cache  # a rule set has some hundred thousand characters, of a few hundred kinds
def _single(character: str) -> str:
    """One character of a pattern outside braces."""
    if character == "(":
        return "(?:"
    if character in ")|?[]":
        return character
    if character == " ":
        return " +"
    if character == "*":
        return _LETTERS
    if character == "#":
        return r"\d+"
    if character == ".":
        return r"\.?"
    return str(re2.escape(character))


def _gap(length: int, *, spaced: bool) -> str:
    """Up to so many words in between, each with the space that follows it; where words are not set apart, up to four
    times as many characters, and as few as will do: a wording reaches into no sentence behind its own."""
    return rf"(?:[^ ]+ +){{0,{length}}}" if spaced else rf"[^\n]{{0,{4 * length}}}?"


def alternatives(patterns: Iterable[str], words: WordLists, *, spaced: bool = True) -> str:
    """One of several patterns."""
    return "(?:" + "|".join(translated(pattern, words, spaced=spaced) for pattern in patterns) + ")"


def bounded(expression: str) -> str:
    """An expression that ends where a word ends."""
    return rf"{expression}(?:{NO_LETTER}|$)"


def compiled(expression: str, *, longest: bool = False) -> Any:
    """A compiled expression. Raises `re2.error` for one that cannot be compiled."""
    return re2.compile(expression, options(longest=longest))


def compiled_set(expressions: Sequence[str]) -> Any:
    """All expressions as one automaton; its `Match` names those that occur. Raises `re2.error`."""
    together = re2.Set.SearchSet(options())
    for expression in expressions:
        together.Add(expression)
    together.Compile()
    return together
