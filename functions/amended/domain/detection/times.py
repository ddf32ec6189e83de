"""Dates and times as newspapers print them: where one begins and ends, and which instant it names, if that is certain.

A printed time is read as a run of pieces (weekday, day, month, year, clock, zone, whole dates) with commas and small
words between them. So every order and every mixture reads without a list of formats.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from amended.domain.detection.normalising import Folded, fold
from amended.domain.detection.patterns import compiled, translated
from amended.domain.detection.rules import Calendar

_MOST_PIECES = 14
_LONGEST_PIECE = 48
_BETWEEN = " ,.|/()*;-@"

# Zones that name one offset wherever they are printed. BST, IST, CST and others mean two, and are read but not resolved.
_ZONES: Mapping[str, tzinfo | None] = {
    "utc": UTC,
    "gmt": UTC,
    "z": UTC,
    "et": ZoneInfo("America/New_York"),
    "ct": ZoneInfo("America/Chicago"),
    "mt": ZoneInfo("America/Denver"),
    "pt": ZoneInfo("America/Los_Angeles"),
    "est": timezone(timedelta(hours=-5)),
    "edt": timezone(timedelta(hours=-4)),
    "cdt": timezone(timedelta(hours=-5)),
    "mst": timezone(timedelta(hours=-7)),
    "mdt": timezone(timedelta(hours=-6)),
    "pst": timezone(timedelta(hours=-8)),
    "pdt": timezone(timedelta(hours=-7)),
    "cet": timezone(timedelta(hours=1)),
    "cest": timezone(timedelta(hours=2)),
    "mez": timezone(timedelta(hours=1)),
    "mesz": timezone(timedelta(hours=2)),
    "eet": timezone(timedelta(hours=2)),
    "eest": timezone(timedelta(hours=3)),
    "msk": timezone(timedelta(hours=3)),
    "мск": timezone(timedelta(hours=3)),
    "jst": timezone(timedelta(hours=9)),
    "kst": timezone(timedelta(hours=9)),
    "hkt": timezone(timedelta(hours=8)),
    "sgt": timezone(timedelta(hours=8)),
    "wib": timezone(timedelta(hours=7)),
    "wita": timezone(timedelta(hours=8)),
    "wit": timezone(timedelta(hours=9)),
    "brt": timezone(timedelta(hours=-3)),
    "aest": timezone(timedelta(hours=10)),
    "aedt": timezone(timedelta(hours=11)),
    "nzst": timezone(timedelta(hours=12)),
    "nzdt": timezone(timedelta(hours=13)),
    "cst": None,
    "bst": None,
    "ist": None,
    "ast": None,
    "pkt": timezone(timedelta(hours=5)),
}
_MORNING = ("am", "a.m", "a m", "午前", "上午", "오전", "ص")
_AFTERNOON = ("pm", "p.m", "p m", "午後", "下午", "晚上", "오후", "م")


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTime:
    """A printed time between two positions of the folded text, with what it says; None for what it leaves open.

    `weak` is true for a time that is also an ordinary word or number ("Monday", "2019", "yesterday"): it counts only
    where its place says that it is a time. `year` is always a whole year.
    """

    start: int
    end: int
    weak: bool = False
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None


@dataclass(slots=True)
class _Piece:
    """One matched piece: its kind, its span and its groups."""

    kind: str
    start: int
    end: int
    groups: Mapping[str, str | None]


def calendar(
    months: Sequence[Sequence[str]],
    weekdays: Sequence[Sequence[str]],
    *,
    relative: Sequence[str] = (),
    clock_words: Sequence[str] = (),
    before_clock: Sequence[str] = (),
    day_endings: Sequence[str] = (),
    year_endings: Sequence[str] = (),
    dotted_clock: bool = False,
    day_first: bool | None = None,
) -> Calendar:
    """The calendar of a language, from names as a rule file lists them (a list of spellings for each month and day)."""
    names = {_name(spelling): number for number, group in enumerate(months, 1) for spelling in group}
    days = {_name(spelling): number for number, group in enumerate(weekdays) for spelling in group}
    separator = "[:.h]" if dotted_clock else "[:h]"
    half = r"(?:(?P<half>[ap]\.? ?m\b\.?)|(?P<after>" + _any([*clock_words, "h", "hrs?", "hours"]) + r"))"
    early = (
        "(?P<early>" + _any([*before_clock, "午前", "午後", "上午", "下午", "晚上", "오전", "오후", "kl"]) + r")\.? ?"
    )
    endings = _any([*day_endings, "st", "nd", "rd", "th", "er", "o", "a", "e", "日", "일", "ος", "η"])
    pieces = [
        r"(?P<iso>(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2})(?:[t ](?P<ih>\d{2}):(?P<in>\d{2})(?::\d{2}(?:\.\d+)?)?(?P<iz>z|[+-]\d{2}:?\d{2})?)?)",
        r"(?P<cjk>(?:(?P<cy>\d{4})[年년] ?)?(?P<cm>\d{1,2})[月월] ?(?P<cd>\d{1,2})[日日일])",
        r"(?P<ymd>(?P<ay>\d{4})[./-] ?(?P<am>\d{1,2})[./-] ?(?P<ad>\d{1,2})\.?)",
        r"(?P<numeric>(?P<n1>\d{1,2})[./-] ?(?P<n2>\d{1,2})[./-] ?(?P<ny>\d{4}|\d{2})(?:[ .]*(?:"
        + _any(year_endings)
        + r"))?)",
        rf"(?P<clock>(?:{early})?(?P<hh>\d{{1,2}}){separator}(?P<mm>\d{{2}})(?::\d{{2}})?(?: ?{half})?)",
        rf"(?P<kclock>(?:(?P<kearly>午前|午後|上午|下午|晚上|오전|오후|凌晨|中午) ?)?(?P<kh>\d{{1,2}})[時时点시] ?(?:(?P<km>\d{{1,2}})[分분]|(?P<khalf>半))?)",
        rf"(?P<hour>(?P<eh>\d{{1,2}}) ?(?:(?P<ehalf>[ap]\.? ?m\b\.?)|(?P<eafter>{_any([*clock_words, 'h'])})))",
        r"(?P<military>(?P<th>[0-2]\d)(?P<tm>[0-5]\d) ?(?P<tz>gmt|utc|hrs|hours|[a-z]{2}t)\b)",
        r"(?P<short>(?P<s1>\d{1,2})(?:/(?P<s2>\d{1,2})|\.(?P<s3>\d{1,2})\.))",
        r"(?P<cmonth>(?:(?P<cmy>\d{4})[年년] ?)?(?P<cmm>\d{1,2})[月월])",
        rf"(?P<month>{_any(names)})\.?",
        rf"(?P<weekday>{_any(days)})\.?",
        rf"(?P<relative>{_any(relative)})",
        r"(?P<offset>(?:gmt|utc) ?[+-] ?\d{1,2}(?::?\d{2})?)",
        rf"(?P<zone>{_any(_ZONES)})",
        r"(?P<year>(?:19|20)\d{2})(?:[年년]| ?(?:" + _any(year_endings) + r"))?",
        rf"(?P<day>(?P<dd>\d{{1,2}})(?:{endings})?)\.?",
    ]
    return Calendar(token=compiled("(?:" + "|".join(pieces) + ")"), months=names, weekdays=days, day_first=day_first)


def _name(spelling: str) -> str:
    """A month or weekday as its piece matches it: folded, without the full stop."""
    return fold(spelling).rstrip(".")


def _any(names: Sequence[str] | Mapping[str, Any]) -> str:
    """The longest of several names; an expression that never matches for none."""
    plain = sorted((translated(name, {}) for name in names), key=len, reverse=True)
    return "(?:" + "|".join(plain) + ")" if plain else r"(?:[^\x00-\x{10FFFF}])"


def read_time(folded: Folded, position: int, calendar: Calendar, connectives: frozenset[str]) -> PrintedTime | None:
    """The printed time that begins at a position, or None."""
    pieces: list[_Piece] = []
    at = position
    while len(pieces) < _MOST_PIECES:
        piece = _piece_at(folded, at, calendar)
        if piece is None:
            break
        pieces.append(piece)
        at = _skip_between(folded.text, piece.end, connectives)
        if at is None:
            break
    pieces = _sound(pieces)
    return _assembled(pieces, calendar) if pieces else None


def _piece_at(folded: Folded, position: int, calendar: Calendar) -> _Piece | None:
    """The piece that begins at a position and ends with a word."""
    text = folded.text[position : position + _LONGEST_PIECE]
    match = calendar.token.match(text)
    if match is None:
        return None
    end = match.end()
    while end and text[end - 1] == " ":
        end -= 1
    if end < len(text) and text[end].isalnum() and text[end - 1].isalnum() and text[end].isascii():
        return None
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    kind = next(name for name in _KINDS if name in groups)
    if kind == "zone" and text[0].isascii() and not folded.printed(position, position + end).isupper():
        return None  # "et", "est", "art" are words; a zone is printed in capitals
    return _Piece(kind, position, position + end, groups)


_KINDS = (
    "iso", "cjk", "ymd", "numeric", "clock", "kclock", "hour", "military", "short", "cmonth",
    "month", "weekday", "relative", "offset", "zone", "year", "day",
)  # fmt: skip


def _skip_between(text: str, position: int, connectives: frozenset[str]) -> int | None:
    """Where the next piece may begin: after commas, dashes, brackets and small words; None at the end of the text."""
    for _ in range(4):
        start = position
        while position < len(text) and text[position] in _BETWEEN and position - start < 4:
            position += 1
        word_end = position
        while word_end < len(text) and (text[word_end].isalpha() or text[word_end] in "'."):
            word_end += 1
        if text[position:word_end].rstrip(".") not in connectives or word_end == position:
            break
        position = word_end
    return position if position < len(text) else None


def _sound(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces as far as they make one time: a lone number is no day, a month stands by a number."""
    kept: list[_Piece] = []
    for index, piece in enumerate(pieces):
        near = {other.kind for other in pieces[max(0, index - 1) : index + 2] if other is not piece}
        if piece.kind == "day" and "month" not in near:
            break
        if piece.kind in {"zone", "offset"} and not {"clock", "hour", "kclock", "military", "iso"} & {
            other.kind for other in kept
        }:
            break
        if piece.kind in {other.kind for other in kept} - {"day", "clock", "zone", "military", "weekday"}:
            break
        kept.append(piece)
    while kept and kept[-1].kind == "day" and not any(other.kind == "month" for other in kept[-2:]):
        kept.pop()
    return kept


def _assembled(pieces: list[_Piece], calendar: Calendar) -> PrintedTime:
    """What the pieces say together."""
    parts: dict[str, Any] = {}
    for piece in pieces:
        for name, value in _parts_of(piece, calendar).items():
            parts.setdefault(name, value)
    kinds = {piece.kind for piece in pieces}
    firm = kinds & {"iso", "cjk", "ymd", "numeric", "clock", "kclock", "hour", "military", "cmonth"}
    dated = "month" in kinds and bool(kinds & {"day", "year"})
    return PrintedTime(start=pieces[0].start, end=pieces[-1].end, weak=not firm and not dated, **parts)


def _parts_of(piece: _Piece, calendar: Calendar) -> dict[str, Any]:
    """The numbers that one piece gives."""
    groups = piece.groups
    match piece.kind:
        case "iso":
            parts: dict[str, Any] = {"year": int(groups["iy"]), "month": int(groups["im"]), "day": int(groups["id"])}
            if "ih" in groups:
                parts |= {"hour": int(groups["ih"]), "minute": int(groups["in"])}
            if "iz" in groups:
                parts["zone"] = groups["iz"]
            return parts
        case "cjk":
            year = {"year": int(groups["cy"])} if "cy" in groups else {}
            return {**year, "month": int(groups["cm"]), "day": int(groups["cd"])}
        case "ymd":
            return {"year": int(groups["ay"]), "month": int(groups["am"]), "day": int(groups["ad"])}
        case "numeric":
            return _numeric(int(groups["n1"]), int(groups["n2"]), groups["ny"] or "", calendar)
        case "clock" | "kclock" | "hour" | "military":
            return _clock(groups)
        case "cmonth":
            year = {"year": int(groups["cmy"])} if "cmy" in groups else {}
            return {**year, "month": int(groups["cmm"])}
        case "month":
            return {"month": calendar.months.get((groups["month"] or "").rstrip("."))}
        case "zone" | "offset":
            return {"zone": groups[piece.kind]}
        case "year":
            return {"year": int(groups["year"] or 0)}
        case "day":
            return {"day": int(groups["dd"] or 0)}
    return {}


def _numeric(first: int, second: int, year: str, calendar: Calendar) -> dict[str, Any]:
    """Day, month and year of "3/4/2019": only the year where the order is not certain."""
    whole = int(year) + (0 if len(year) == 4 else 1900 if int(year) > 69 else 2000)
    if second > 12 or (calendar.day_first is False and first <= 12):
        return {"year": whole, "month": first, "day": second}
    if first > 12 or calendar.day_first or first == second:
        return {"year": whole, "month": second, "day": first}
    return {"year": whole}


def _clock(groups: Mapping[str, str | None]) -> dict[str, Any]:
    """Hour and minute on the clock of 24 hours."""
    hour = int(groups.get("hh") or groups.get("kh") or groups.get("eh") or groups.get("th") or 0)
    minute = int(groups.get("mm") or groups.get("km") or groups.get("tm") or (30 if groups.get("khalf") else 0))
    half = (groups.get("half") or groups.get("ehalf") or groups.get("early") or groups.get("kearly") or "").rstrip(".")
    if half in _AFTERNOON and hour < 12:
        hour += 12
    elif half in _MORNING and hour == 12:
        hour = 0
    parts: dict[str, Any] = {"hour": hour, "minute": minute}
    if groups.get("tz") and groups["tz"] not in {"hrs", "hours"}:
        parts["zone"] = groups["tz"]
    return parts


def resolved(printed: PrintedTime, published: datetime | None) -> datetime | None:
    """The instant in UTC that a printed time names, or None where date, clock or zone is not certain.

    A missing year is that of the article's publication, or the next if the day would lie before it.
    """
    if None in (printed.month, printed.day, printed.hour, printed.zone):
        return None
    zone = _zone(printed.zone or "")
    if zone is None:
        return None
    years = [printed.year] if printed.year else [published.year, published.year + 1] if published else []
    for year in years:
        try:
            instant = datetime(
                year or 0, printed.month or 0, printed.day or 0, printed.hour or 0, printed.minute or 0, tzinfo=zone
            )
        except ValueError:
            continue
        if printed.year or (published and instant >= published - timedelta(days=1)):
            return instant.astimezone(UTC)
    return None


def _zone(name: str) -> tzinfo | None:
    """The zone of a folded name or offset; None where it is not certain."""
    plain = name.replace(" ", "")
    if plain in _ZONES:
        return _ZONES[plain]
    digits = plain.removeprefix("gmt").removeprefix("utc")
    if not digits or digits[0] not in "+-":
        return None
    hours, _, minutes = digits[1:].partition(":")
    if not minutes and len(hours) == 4:
        hours, minutes = hours[:2], hours[2:]
    if not hours.isdigit() or int(hours) > 14:
        return None
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(-offset if digits[0] == "-" else offset)
