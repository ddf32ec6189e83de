"""Numbers and times that are only printed in another form: "10.40pm" and "22:40", "310 mln" and "310 milionów".

The facts of a comparison are told word by word, so that nothing that differs is overlooked. Where words of numbers or
dates differ, their values are read, as the check of summaries reads them; and what of the words is no value stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from amended.domain.comparison.content import number, places_of_dates
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import words
from amended.domain.values.facts import Key, fact_keys

# Sentences are not longer.
_LONGEST = 1_000
_DAY_AND_MONTH = re.compile(r"(\d{1,2})[./](\d{1,2})")
_VALUES = frozenset({"number", "score", "time", "weekday", "day", "month"})


def same_values(before: str, after: str, known: Vocabulary) -> bool:
    """Whether two wordings give the same numbers and dates, and each word of them that differs belongs to one.

    What is not read as a value ("the nineties") may be another fact. Reading values costs more than most edits are
    worth, where one plain figure takes the place of another.
    """
    told, said = Counter(_of_values(before, known)), Counter(_of_values(after, known))
    gone, came = told - said, said - told
    if gone.total() == came.total() == 1 and all(map(str.isdecimal, (*gone, *came))):
        return False
    old, new = _values(before, known), _values(after, known)
    if not old or len(old) != len(new) or not _all_agree(old, new):
        return False
    read = (set(words(" ".join(values.values()))) for values in (old, new))
    return all(set(differing) <= covered for differing, covered in zip((gone, came), read, strict=True))


def _all_agree(old: Mapping[Key, str], new: Mapping[Key, str]) -> bool:
    """Whether each value of one side is one of the other side."""
    left = list(new.items())
    for one in old.items():
        other = next((other for other in left if _agree(one, other)), None)
        if other is None:
            return False
        left.remove(other)
    return True


def without_values(text: str, known: Vocabulary) -> list[str]:
    """The words of a text that are no part of a number or a date."""
    said = words(text)
    printed = [words(value) for value in _values(text, known).values()]
    taken = set(places_of_dates(said, known))
    for first in range(len(said)):
        for value in printed:
            if value and said[first : first + len(value)] == value:
                taken.update(range(first, first + len(value)))
    return [word for place, word in enumerate(said) if place not in taken and number(word, known) is None]


def _values(text: str, known: Vocabulary) -> Mapping[Key, str]:
    """The values of a text with how they are printed, in the order of kinds and places; none of a text too long."""
    if known.wording is None or len(text) > _LONGEST:
        return {}
    return {key: printed for key, printed in fact_keys(text, known.wording).items() if key[0] in _VALUES}


def _agree(one: tuple[Key, str], other: tuple[Key, str]) -> bool:
    """Whether two values, with how they are printed, may be the same: "5m" may be millions or metres."""
    ((kind, value), printed), ((other_kind, other_value), other_printed) = one, other
    if kind == "number" and other_kind == "day":
        return _is_day(printed, other_value)
    if kind == "day" and other_kind == "number":
        return _is_day(other_printed, value)
    if kind != other_kind:
        return False
    overlap = isinstance(value, frozenset) and isinstance(other_value, frozenset) and bool(value & other_value)
    return overlap or value == other_value


def _is_day(printed: str, days: object) -> bool:
    """Whether a figure is the day of a month that the other side has in words: "12.2." for "12. helmikuuta"."""
    figures = _DAY_AND_MONTH.fullmatch(printed)
    if figures is None or not isinstance(days, frozenset):
        return False
    return (int(figures[2]), int(figures[1])) in days or ("/" in printed and (int(figures[1]), int(figures[2])) in days)


def _of_values(text: str, known: Vocabulary) -> Sequence[str]:
    """The words of a text that make numbers and dates."""
    said = words(text)
    dated = places_of_dates(said, known)
    return [word for place, word in enumerate(said) if place in dated or number(word, known) is not None]
