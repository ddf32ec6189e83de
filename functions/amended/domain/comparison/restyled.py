"""Numbers and times that are only printed in another form: "10.40pm" and "22:40", "310 mln" and "310 milionów".

The facts of a comparison are told word by word, so that nothing that differs is overlooked. Where words of numbers or
dates differ, their values are read, as the check of summaries reads them; and what of the words is no value stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from amended.domain.comparison.content import number, places_of_dates
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import words
from amended.domain.values.facts import Key, fact_keys

# Sentences are not longer.
_LONGEST = 1_000
_VALUES = frozenset({"number", "score", "time", "weekday", "day", "month"})


def may_be_restyled(gone: Sequence[str], came: Sequence[str]) -> bool:
    """Whether the values that went may be those that came: plain figures are the same only digit for digit.

    Reading values costs more than most edits are worth, where one figure takes the place of another.
    """
    figures = all(one.isdecimal() for one in (*gone, *came))
    return not (figures and "".join(gone) != "".join(came))


def same_values(before: str, after: str, known: Vocabulary) -> bool:
    """Whether two wordings give the same numbers and dates, and each word of them that differs belongs to one.

    What is not read as a value ("the nineties") may be another fact.
    """
    old, new = _values(before, known), _values(after, known)
    if not old or len(old) != len(new):
        return False
    if not all(_agree(one, other) for one, other in zip(old, new, strict=True)):
        return False
    told, said = Counter(_of_values(before, known)), Counter(_of_values(after, known))
    read = (set(words(" ".join(values.values()))) for values in (old, new))
    return all(set(differing) <= covered for differing, covered in zip((told - said, said - told), read, strict=True))


def without_values(text: str, known: Vocabulary) -> list[str]:
    """The words of a text that are no part of a number or a date."""
    said = words(text)
    printed = [words(value) for value in _values(text, known).values()]
    taken = places_of_dates(said, known)
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


def _agree(one: Key, other: Key) -> bool:
    """Whether two values may be the same: "5m" may be millions or metres."""
    (kind, value), (other_kind, other_value) = one, other
    if kind != other_kind:
        return False
    overlap = isinstance(value, frozenset) and isinstance(other_value, frozenset) and bool(value & other_value)
    return overlap or value == other_value


def _of_values(text: str, known: Vocabulary) -> Sequence[str]:
    """The words of a text that make numbers and dates."""
    said = words(text)
    dated = places_of_dates(said, known)
    return [word for place, word in enumerate(said) if place in dated or number(word, known) is not None]
