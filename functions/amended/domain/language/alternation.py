"""Alternatives of a regular expression put together by their first letters, so that few of them are tried at a place.

A regular expression tries its alternatives one by one. Of a hundred words hardly five begin with the letter that
stands there; which these are is told by the first letter of each group.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

# Behind a letter these make it one that may be missing, or stand there more than once.
_REPEATING = "?*+{"
# Letters that a regular expression blind to case takes for another one, beside capitals.
_SAME_LETTER = {"ı": "i", "ς": "σ", "ſ": "s"}


def by_first_letters(alternatives: str) -> str:
    """An expression of alternatives that matches the same texts in the same order of preference."""
    return "|".join(_grouped(tuple(_alternatives(alternatives))))


def _grouped(listed: tuple[str, ...]) -> Iterator[str]:
    """The alternatives, those that begin with one letter as one; none passes one that begins with no letter."""
    for plain, run in groupby(listed, key=_begins_with_letter):
        if not plain:
            yield from run
            continue
        groups: dict[str, list[str]] = {}
        for one in run:
            letter = one[0].lower()
            groups.setdefault(_SAME_LETTER.get(letter, letter), []).append(one)
        for group in groups.values():
            rests = tuple(one[1:] for one in group)
            yield f"{group[0][0]}(?:{'|'.join(_grouped(rests))})" if len(group) > 1 else group[0]


def _begins_with_letter(alternative: str) -> bool:
    """Whether an alternative begins with a letter that must stand there, once."""
    return alternative[:1].isalpha() and alternative[1:2] not in tuple(_REPEATING)


def _alternatives(expression: str) -> Iterator[str]:
    """The alternatives of an expression, but for those within groups."""
    depth = begin = place = 0
    while place < len(expression):
        sign = expression[place]
        if sign == "\\":
            place += 1
        elif sign == "[":
            place = _end_of_set(expression, place)
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif sign == "|" and not depth:
            yield expression[begin:place]
            begin = place + 1
        place += 1
    yield expression[begin:]


def _end_of_set(expression: str, place: int) -> int:
    """Where a set of characters ends that begins here."""
    place += 2 if expression[place + 1] == "^" else 1
    # Right behind its beginning the closing bracket is one of the set.
    place += expression[place] == "]"
    while expression[place] != "]":
        place += 2 if expression[place] == "\\" else 1
    return place
