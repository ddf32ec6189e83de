"""Facts of a short text as keys that are equal where the facts are: numbers, dates, weekdays, times, names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, name_runs, plain_word, tokens
from amended.domain.values.dates import Moment, moments
from amended.domain.values.numbers import quantities

_SCORE = re.compile(r"(?<![\d.,-])(\d{1,3})\s?(to|–|-|:|bis|zu|gegen|à|contre|a|tot|mot)\s?(\d{1,3})(?![\d-]|[.,]\d)")
# Each score has this, which is looked for at figures alone.
_MAY_BE_SCORE = re.compile(r"\d\s?(?:to|–|-|:|bis|zu|gegen|à|contre|a|tot|mot)\s?\d")
# "From 20 to 12 beds" is no score.
_FROM = re.compile(r"\b(?:from|von|de|da|van|från|fra)\s$", re.IGNORECASE)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
# A kind of fact and its value.
Key = tuple[str, object]


@lru_cache(maxsize=CACHED)
def fact_keys(text: str, words: Wording) -> Mapping[Key, str]:
    """The facts of a text by kind and value, each with how it is printed."""
    found = tokens(text)
    keys: dict[Key, str] = {}
    # The characters of what was found already: a long passage has hundreds of dates.
    taken: set[int] = set()
    for moment in moments(text):
        keys |= _of_moment(moment)
        taken.update(range(moment.start, moment.end))
    for score in _SCORE.finditer(text) if _MAY_BE_SCORE.search(text) else ():
        changed = score[2].isalpha() and _FROM.search(text[max(0, score.start() - 6) : score.start()])
        if not (changed or score.start() in taken):
            # "3-2", "54 to 45": two numbers that mean something together.
            keys["score", (_points(score[1]), _points(score[3]))] = score.group()
            taken.update(range(*score.span()))
    for quantity in quantities(text, words.language):
        if found[quantity.first].start not in taken:
            keys["number", quantity.values] = quantity.text
    for run in name_runs(text, words):
        for token in found[run.first : run.last + 1]:
            if token.capital and len(token.text) > 1 and not quantities(token.text, words.language):
                keys["name", plain_word(token.text)] = token.text
    return keys


def _points(text: str) -> int | str:
    """What one side scored; a figure that a zero leads is none that anybody scores, and only itself."""
    return text if text.startswith("0") and text != "0" else int(text)


def sort_of(key: Key, printed: str) -> tuple[str, bool]:
    """The sort of a fact, for telling what may stand in the place of what: its kind, and whether it may be a year."""
    return key[0], key[0] == "number" and _YEAR.fullmatch(printed) is not None


def _of_moment(moment: Moment) -> dict[Key, str]:
    keys: dict[Key, str] = {}
    if moment.minutes:
        keys["time", moment.minutes] = moment.text
    elif moment.weekday:
        keys["weekday", moment.weekday] = moment.text
    elif moment.days:
        keys["day", moment.days] = moment.text
    elif moment.month:
        keys["month", moment.month] = moment.text
    if moment.year:
        keys["number", frozenset({float(moment.year)})] = str(moment.year)
    return keys
