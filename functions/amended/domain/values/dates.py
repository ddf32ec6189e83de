"""Dates and times in a text, in whatever form and language, so that "Jan. 5", "5. Januar" and "2026-01-05" agree."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from amended.domain.language.calendar_names import (
    AMBIGUOUS_MONTHS,
    CALENDAR_WORDS,
    DAYLESS_MONTHS,
    MONTHS,
    WEEKDAY_PHRASES,
    WEEKDAYS,
)
from amended.domain.language.words import CACHED, Token, tokens
from amended.domain.values.day_lists import day_behind, days_before, days_in_signs

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-]\d)")
_CJK_MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])\s?[月월](?!\s?\d{1,2}\s?[日号號일])")
_CJK = re.compile(r"(?:(\d{4})\s?[年년]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]")

_VIETNAMESE = re.compile(r"ngày\s(\d{1,2})(?:/|-|\stháng\s)(\d{1,2})(?![/\d])", re.IGNORECASE)
_WEEKDAY_PHRASE = re.compile(f"({'|'.join(f'{one}|{one.capitalize()}' for one in WEEKDAY_PHRASES)})(?:日(?!本))?")
_CLOCK = re.compile(
    r"(?<![\d.,:])(\d{1,2})(?=[:h.]|\s*[apu])(?:(?::|(?<=\d)h)(\d{2})(?!\d)|\.(\d{2})(?=\s*(?:[ap]\.?\s?m|uhr)))?\s*(?:([ap])\.?\s?m\b\.?|(uhr))?",
    re.IGNORECASE,
)
# Each clock time has one of these, which is looked for at figures alone.
_MAY_BE_CLOCK = re.compile(r"\d(?:[:h]\d\d|\s*(?:[ap]\.?\s?m|uhr))", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_APART = re.compile(r"\d[./-]\d")
_START = attrgetter("start")
_DAY = re.compile(r"0?([1-9]|[12]\d|3[01])")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
# What may stand between the parts of a date.
_BETWEEN = frozenset({".", ",", "of", "de", "del", "den", "der", "th", "st", "nd", "rd", "º", "er", "-", "’", "'"})
# What stands before a month that is an ordinary word as well ("in May").
_BEFORE_MONTHS = frozenset(
    [
        "in",
        "since",
        "until",
        "last",
        "next",
        "early",
        "late",
        "mid",
        "im",
        "seit",
        "bis",
        "en",
        "em",
        "depuis",
        "i",
        "til",
    ]
)


# English weekdays for short, which in small letters are words of English or of others ("sat", "kom fri").
_ONLY_CAPITAL = frozenset({"mon", "wed", "fri", "sat", "sun"})


class Moment(NamedTuple):
    """A date as printed: the days (month, day) that it may mean, the month alone, the year, the weekday, the time.

    `days` has two entries where day and month cannot be told apart; `minutes` two where the half of the day is open.
    """

    text: str
    start: int
    end: int
    days: frozenset[tuple[int, int]] = frozenset()
    month: int = 0
    year: int = 0
    weekday: int = 0
    minutes: frozenset[int] = frozenset()


@lru_cache(maxsize=CACHED)
def moments(text: str) -> Sequence[Moment]:
    """The dates, weekdays and clock times of a text."""
    found = tokens(text)
    dates = [*_figures(text), *_clocks(text)] if _DIGIT.search(text) else []
    if not text.isascii():
        dates += [
            Moment(match.group(), *match.span(), weekday=WEEKDAY_PHRASES[match[1].casefold()])
            for match in _WEEKDAY_PHRASE.finditer(text)
        ]
        dates += [Moment(match.group(), *match.span(), month=int(match[1])) for match in _CJK_MONTH.finditer(text)]
    taken = {place for moment in dates for place in range(moment.start, moment.end)}
    named_after = [(place, word) for place, token in enumerate(found) if (word := _calendar_word(token.text))]
    for index, word in named_after:
        token = found[index]
        if (weekday := WEEKDAYS.get(word, 0)) and not (word in _ONLY_CAPITAL and token.text.islower()):
            dates.append(Moment(token.text, token.start, token.end, weekday=weekday))
        elif word in MONTHS and token.start not in taken:
            named = _named(text, found, index, word)
            if named is not None:
                dates += [named, *_of_same_month(named, found)]
    return tuple(dates)


@lru_cache(maxsize=CACHED)
def _calendar_word(text: str) -> str:
    """The name of a month or weekday that a token is, case folded and without what stands behind an apostrophe, or
    ""."""
    word = text.casefold().replace("’", "'")
    if word not in CALENDAR_WORDS:
        # "Monday's", "Mart'ta"; but "п'ятниця" is one word.
        word = word.partition("'")[0]
    return word if word in CALENDAR_WORDS else ""


def supported(moment: Moment, evidence: Iterable[Moment], years: frozenset[float]) -> bool:
    """Whether a date agrees with one of the evidence in every part that it states. `years` are its other numbers."""
    for other in evidence:
        if moment.minutes:
            if moment.minutes & other.minutes:
                return True
        elif moment.weekday:
            if moment.weekday == other.weekday or moment.weekday in _weekdays(other):
                return True
        elif (moment.days & other.days if moment.days else moment.month == other.month) and (
            moment.year in {0, other.year} or (not other.year and float(moment.year) in years)
        ):
            return True
    return False


def _weekdays(moment: Moment) -> set[int]:
    """The weekdays on which a full date may fall."""
    found = set()
    for month, day in moment.days if moment.year else ():
        try:
            found.add(date(moment.year, month, day).isoweekday())
        except ValueError:
            continue
    return found


def _named(text: str, found: Sequence[Token], index: int, word: str) -> Moment | None:
    """The date around the name of a month, which `word` is without case and possessive ending."""
    month = MONTHS[word]
    before, after = _near(found, index, -1), _near(found, index, 1)
    day, year, first, last = 0, 0, index, index
    if word in DAYLESS_MONTHS:
        before = after = None
    if before is not None and (match := _DAY.fullmatch(found[before].text)):
        day, first = int(match[1]), before
    elif after is not None and (match := _DAY.fullmatch(found[after].text)):
        day, last = int(match[1]), after
        after = _near(found, after, 1)
    if after is not None and _YEAR.fullmatch(found[after].text):
        year, last = int(found[after].text), after
    if not day and not year and word in AMBIGUOUS_MONTHS:
        ahead = found[index - 1].text.casefold() if index else ""
        if ahead not in _BEFORE_MONTHS:
            return None
    start, end = found[first].start, found[last].end
    days = frozenset({(month, day)}) if day else frozenset[tuple[int, int]]()
    return Moment(text[start:end], start, end, days=days, month=month, year=year)


def _of_same_month(named: Moment, found: Sequence[Token]) -> list[Moment]:
    """The days that leave their month to this date: "20 and 21 December", "May 9–11"."""
    if not named.days:
        return []
    first, beyond = (bisect_left(found, place, key=_START) for place in (named.start, named.end))
    parts = range(first, beyond)
    month_last = _DAY.fullmatch(found[parts[0]].text) is not None
    listed = list(days_before(found, parts[0])) if month_last else [day_behind(found, parts[-1])]
    return [
        named._replace(text=token.text, start=token.start, end=token.end, days=frozenset({(named.month, one[1])}))
        for one in listed
        if one is not None
        for token in (found[one[0]],)
    ]


def _near(found: Sequence[Token], index: int, step: int) -> int | None:
    """The next token in this direction over at most two small words and signs, or None at the text's end."""
    place = index + step
    for _ in range(2):
        if not 0 <= place < len(found):
            return None
        if found[place].text.casefold() not in _BETWEEN:
            return place
        place += step
    return place if 0 <= place < len(found) else None


def _figures(text: str) -> list[Moment]:
    """Dates in figures."""
    # Most texts with a number have none of the signs of a date behind one.
    apart = _APART.search(text) is not None
    dates = [
        _of_figures(match, int(match[1]), {(int(match[2]), int(match[3]))})
        for match in (_ISO.finditer(text) if apart else ())
    ]
    for match in _NUMERIC.finditer(text) if apart else ():
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        days = {(int(match[1]), int(match[3])), (int(match[3]), int(match[1]))}
        dates += [_of_figures(match, year, days)]
    for match in () if text.isascii() else _CJK.finditer(text):
        year, month = int(match[1] or 0), int(match[2])
        dates.append(_of_figures(match, year, {(month, int(match[3]))}))
        for start, end, day in days_in_signs(text, match.end()):
            dates.append(Moment(text[start:end], start, end, days=frozenset({(month, day)}), month=month, year=year))
    if not text.isascii():
        dates += [_of_figures(match, 0, {(int(match[2]), int(match[1]))}) for match in _VIETNAMESE.finditer(text)]
    return [moment for moment in dates if moment.days]


def _of_figures(match: re.Match[str], year: int, days: set[tuple[int, int]]) -> Moment:
    possible = frozenset((month, day) for month, day in days if 1 <= month <= 12 and 1 <= day <= 31)
    month = next(iter(possible))[0] if len(possible) == 1 else 0
    return Moment(match.group().strip(), match.start(), match.end(), days=possible, month=month, year=year)


def _clocks(text: str) -> list[Moment]:
    """Clock times: "4:09 p.m.", "16:09", "16.09 Uhr", "16h09", "4 p.m."."""
    times = []
    for match in _CLOCK.finditer(text) if _MAY_BE_CLOCK.search(text) else ():
        minute = match[2] or match[3]
        half = (match[4] or "").lower()
        if minute is None and not half and not match[5]:
            continue
        hour, minutes = int(match[1]), int(minute or 0)
        if hour > 24 or minutes > 59:
            continue
        if half:
            possible = {hour % 12 * 60 + minutes + (720 if half == "p" else 0)}
        else:
            # A bare "4:09" may be meant in either half of the day.
            possible = {hour % 24 * 60 + minutes} | ({(hour % 12 + 12) * 60 + minutes} if hour < 12 else set())
        end = match.end() - (len(match.group()) - len(match.group().rstrip()))
        times.append(Moment(match.group().strip(), match.start(), end, minutes=frozenset(possible)))
    return times
