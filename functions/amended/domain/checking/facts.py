"""Facts of a short text as keys that are equal where the facts are: numbers, dates, weekdays, times, names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from amended.domain.checking.dates import moments
from amended.domain.checking.numbers import quantities
from amended.domain.extracting.wording import Wording
from amended.domain.extracting.words import CACHED, name_runs, plain_word, tokens

# A kind of fact and its value.
Key = tuple[str, object]


@lru_cache(maxsize=CACHED)
def fact_keys(text: str, words: Wording) -> Mapping[Key, str]:
    """The facts of a text by kind and value, each with how it is printed, in the order of the text."""
    found = tokens(text)
    keys: dict[Key, str] = {}
    dated = moments(text)
    for moment in dated:
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
    for quantity in quantities(text, words.language):
        place = found[quantity.first].start
        if not any(moment.start <= place < moment.end for moment in dated):
            keys["number", quantity.values] = quantity.text
    for run in name_runs(text, found, words):
        for token in found[run.first : run.last + 1]:
            if token.capital and len(token.text) > 1:
                keys["name", plain_word(token.text)] = token.text
    return keys
