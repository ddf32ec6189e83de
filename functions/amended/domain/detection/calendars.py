"""The pieces of which printed dates and times are made, in one expression a language.

A piece is a whole date, a clock, a month's or a weekday's name, a number that may be a day, a year, a zone. Its kind
and its digits say all that `times` needs, so that every order and every mixture reads without a list of formats.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from amended.domain.detection.normalising import fold
from amended.domain.detection.patterns import NEVER, WordLists, compiled, translated
from amended.domain.detection.rules import Calendar
from amended.domain.detection.zones import ZONES

# Halves of the day, before or after a clock. A night holds the end of one day and the beginning of the next.
MORNING = (
    "am", "a.m", "a m", "午前", "上午", "凌晨", "早上", "清晨", "오전", "새벽", "아침",
    "ص", "صباحا", "पूर्वाह्न", "सुबह", "sáng", "pagi", "π.μ.",
    "de la mañana", "de la madrugada", "da manhã", "da madrugada", "di mattina", "del mattino", "du matin", "утра",
    "ранку", "בבוקר", "לפנות בוקר", "dimineața", "rano", "sabah", "فجرا", "délelőtt", "reggel", "dopoledne",
    "το πρωί", "tengah malam",
)  # fmt: skip
AFTERNOON = (
    "pm", "p.m", "p m", "午後", "夕方", "下午", "晚上", "晚间", "晚間", "傍晚", "오후", "저녁",
    "م", "مساء", "अपराह्न", "शाम", "दोपहर", "chiều", "tối", "sore", "petang", "μ.μ.",
    "de la tarde", "da tarde", "di pomeriggio", "del pomeriggio", "di sera", "du soir", "de l'après-midi", "вечера",
    "вечора", "дня", "בערב", "בצהריים", "אחר הצהריים", "seara", "după-amiaza", "wieczorem", "po południu", "ظهرا",
    "عصرا", "بعد الظهر", "délután", "odpoledne", "večer", "το απόγευμα", "το βράδυ", "öğleden sonra", "akşam",
)  # fmt: skip
NIGHT = (
    "de la noche",
    "da noite",
    "di notte",
    "रात",
    "밤",
    "夜",
    "深夜",
    "đêm",
    "malam",
    "ночи",
    "ночі",
    "בלילה",
    "ليلا",
)
CLOCKS = frozenset({"clock", "hour", "hanclock", "military"})
# The kinds of pieces, each the name of its capture group, in the order in which they are tried.
KINDS = (
    "iso", "beside", "handate", "yearfirst", "numeric", "clock", "hanclock", "hour", "military", "short", "hanmonth",
    "handay", "month", "weekday", "relative", "offset", "zone", "year", "day",
)  # fmt: skip

LATIN_HALVES = ("am", "a.m", "a m", "pm", "p.m", "p m")
_NO_WORDS = WordLists({})
_HALF = r"[ap]\.? ?m\b\.?"


def calendar_of(table: Mapping[str, Any], shared: Mapping[str, Any]) -> Calendar:
    """The calendar of a language from its table; names of the shared table are read too where they are not taken."""
    taken = {fold(name) for group in (*table["months"], *table["weekdays"]) for name in group}
    months = _numbered(table["months"], shared["months"], taken)
    weekdays = _numbered(table["weekdays"], shared["weekdays"], taken)
    clock_words = rf"(?:{any_of(table.get('clock_words', ()))}|h\b|hrs?\b|hours\b)"  # not "3 has"
    before = (*table.get("before_clock", ()), "kl.", "kl")
    before_clock = any_of(before)
    separator = "(?:[:.]| ?h ?)" if table.get("dotted_clock") else "(?::| ?h ?)"  # "10 h 15"
    if "between_clock" in table:  # "9 giờ 30"
        separator = f"(?:{separator}| {any_of(table['between_clock'])} )"
    if "clock_letters" in table:  # "16u22"
        separator = f"(?:{separator}| ?{any_of(table['clock_letters'])} ?)"
    day_endings = any_of([*table.get("day_endings", ()), "st", "nd", "rd", "th", "er", "o", "a"])
    year_endings = any_of([*table.get("year_endings", ()), "年", "년"])
    part = any_of(name for name in (*MORNING, *AFTERNOON, *NIGHT) if name not in LATIN_HALVES)
    other_endings = any_of(table.get("other_year_endings", ()))
    after_minutes = any_of(table.get("after_minutes", ()))
    half = rf"(?: ?{after_minutes})?(?: ?(?:{_HALF}|{part}|{clock_words}(?: {part})?))?"
    dashed_day = r"|\d{1,2}-\d{1,2}" if table.get("dashed_day") else ""  # "ngày 4-5"
    pieces = {
        "iso": r"\d{4}-\d{2}-\d{2}(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?z\b|[+-]\d{2}:?\d{2})?)?",
        "beside": rf"\d{{1,2}} {any_of(table.get('other_months', ()))} \d{{4}}(?: ?{other_endings})?",
        "handate": r"(?:(?:(?:令和|平成|昭和|民[國国]) ?\d{1,3}|\d{4}|\d{2}) ?[年년] ?)?"
        r"\d{1,2} ?[月월] ?\d{1,2} ?[日号號일]",
        "yearfirst": r"\d{4}[./-] ?\d{1,2}[./-] ?\d{1,2}\.?",
        "numeric": rf"\d{{1,2}}[./*-] ?\d{{1,2}}[./*-] ?(?:\d{{4}}|\d{{2}})(?: ?{year_endings})?",
        "clock": rf"(?:(?:{before_clock}|{part}) ?)?\d{{1,2}}{separator}\d{{2}}(?::\d{{2}})?{half}"
        rf"|\d{{1,2}}\.\d{{2}} ?{_HALF}",  # "3.15pm", as British papers print it
        "hanclock": rf"(?:(?:{part}|中午) ?)?\d{{1,2}} ?[時时点點시] ?(?:\d{{1,2}} ?[分분]|半)?",
        "hour": rf"(?:(?:{before_clock}|{part}) )?\d{{1,2}} ?(?:{_HALF}|{clock_words})|{before_clock} \d{{1,2}}",
        "military": rf"[0-2]\d[0-5]\d ?(?:{any_of(ZONES)}|hrs|hours)|[0-2]\d\.[0-5]\d (?:{any_of(ZONES)}|hrs)",
        "short": r"\d{1,2}/\d{1,2}|\d{1,2}\. ?\d{1,2}\.|\d{1,2}\.\d{1,2}" + dashed_day,
        "hanmonth": r"(?:\d{4} ?[年년] ?)?\d{1,2} ?[月월]",
        "handay": r"\d{1,2} ?[日号號일]",
        "month": any_of(months) + r"\.?",
        "weekday": any_of(weekdays) + r"\.?",
        "relative": any_of(table.get("relative", ())),
        "offset": r"(?:gmt|utc) ?[+-] ?\d{1,2}(?::?\d{2})?",
        "zone": any_of(ZONES),
        "year": rf"(?:19|20|25)\d{{2}}(?: ?{year_endings})?",
        "day": rf"\d{{1,2}}(?:{day_endings}\b|°)?\.?",
    }
    expression = "|".join(f"(?P<{kind}>{pieces[kind]})" for kind in KINDS)
    return Calendar(
        token=compiled(expression, longest=True),
        months=months,
        weekdays=weekdays,
        hour_words=frozenset(fold(word) for word in (*table.get("before_hour", ()), *before)),
        day_first=table.get("day_first"),
        zones={fold(name): zone for name, zone in table.get("zones", {}).items()},
    )


def any_of(names: Iterable[str]) -> str:
    """Any of several names, the longest first; an expression that never matches where there are none."""
    plain = sorted((translated(name, _NO_WORDS) for name in names), key=len, reverse=True)
    return f"(?:{'|'.join(plain)})" if plain else NEVER


def _numbered(own: Sequence[Sequence[str]], shared: Sequence[Sequence[str]], taken: set[str]) -> dict[str, int]:
    """Folded names, without their full stops, and their number counted from 1."""
    names: dict[str, int] = {}
    for number, (mine, theirs) in enumerate(zip(own, shared, strict=True), 1):
        for name in (*mine, *(name for name in theirs if fold(name) not in taken)):
            names[fold(name).rstrip(".")] = number
    return names
