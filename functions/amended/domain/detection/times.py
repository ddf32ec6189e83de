"""Dates and times as newspapers print them: where one begins and ends, and which instant it names, if that is certain.

A printed time is a run of pieces (see `calendars`) with commas, dashes and small words between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from amended.domain.detection.calendars import AFTERNOON, CLOCKS, KINDS, MORNING, NIGHT, ZONES
from amended.domain.detection.normalising import Folded, fold
from amended.domain.detection.rules import Calendar

_MOST_PIECES = 14
_LONGEST_PIECE = 48
_BETWEEN = " ,.|/()*;-@"
_LONGEST_ABBREVIATION = 5
_HOURS, _MONTHS = 24, 12
_DIGITS = re.compile(r"\d+")
_OFFSET = re.compile(r"([+-]) ?(\d{1,2}):?(\d{2})?$|(z)$")
# The years before the first one of a Japanese era.
_ERAS = {"令和": 2018, "平成": 1988}
# Halves of the day, and zones, as folded text has them.
_MORNING, _AFTERNOON, _NIGHT = (
    tuple(fold(name).rstrip(".") for name in names) for names in (MORNING, AFTERNOON, NIGHT)
)
_EARLIEST_NIGHT = 6  # "nine at night" is in the evening, "two at night" is not
_ZONES = {fold(name).replace(" ", ""): zone for name, zone in ZONES.items()}
# Months in which clocks are left alone everywhere, and the days that such a season lasts at most.
_SEASONS, _SEASON = ((5, 6, 7, 8), (12, 1, 2)), 124
# Months so short that they are not abbreviated.
_WHOLE = frozenset({"may", "mai", "june", "juni", "july", "juli", "mars", "maj", "maio", "juin"})
# A piece of these kinds is a time wherever it stands; the others also are words and numbers of any sentence.
_FIRM = CLOCKS | {"iso", "handate", "yearfirst", "numeric", "hanmonth"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Instant:
    """What a printed time says, None for what it leaves open. `year` is a whole year, `hour` on the clock of 24."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None

    def completed_by(self, other: Instant) -> Instant:
        """This, with what it leaves open taken from another."""
        names = [field.name for field in fields(Instant)]
        return Instant(
            **{name: value if (value := getattr(self, name)) is not None else getattr(other, name) for name in names}
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTime:
    """A printed time between two positions of a folded text, and what it says.

    `weak` is true for a time that is also an ordinary word or number ("Monday", "2019", "yesterday"): it counts only
    where its place says that it is a time.
    """

    start: int
    end: int
    weak: bool
    says: Instant


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str
    start: int
    end: int
    text: str


def read_time(folded: Folded, position: int, calendar: Calendar, connectives: frozenset[str]) -> PrintedTime | None:
    """The printed time that begins at a position, or None."""
    pieces: list[_Piece] = []
    at: int | None = position
    while at is not None and len(pieces) < _MOST_PIECES:
        piece = _piece_at(folded, at, calendar)
        if piece is None:
            break
        pieces.append(piece)
        at = _skip_between(folded.text, piece.end, connectives)
    pieces = _sound(pieces)
    if not pieces:
        return None
    says = Instant()
    for piece in pieces:
        says = says.completed_by(_said_by(piece, calendar))
    kinds = {piece.kind for piece in pieces}
    dated = ("month" in kinds and bool(kinds & {"day", "year"})) or {"short", "year"} <= kinds
    end = pieces[-1].end - _full_stop_of_a_sentence(pieces[-1])
    end += _closes_a_bracket(folded.text, pieces[0].start, end)
    return PrintedTime(start=pieces[0].start, end=end, weak=not (kinds & _FIRM or dated), says=says)


def _full_stop_of_a_sentence(last: _Piece) -> int:
    """1 where the last piece ends with a full stop that no abbreviation needs ("on 3 May.")."""
    word = last.text.rstrip(".")
    return int(last.text.endswith(".") and last.kind in {"month", "weekday"} and (len(word) > 4 or word in _WHOLE))


def _closes_a_bracket(text: str, start: int, end: int) -> int:
    """1 where the bracket follows that closes one within the time ("9.30 Uhr (MESZ)")."""
    opened = text.count("(", start, end) > text.count(")", start, end)
    return int(opened and text[end : end + 1] == ")")


def _piece_at(folded: Folded, position: int, calendar: Calendar) -> _Piece | None:
    """The piece that begins at a position and ends with a word."""
    text = folded.text[position : position + _LONGEST_PIECE]
    match = calendar.token.match(text)
    if match is None:
        return None
    kind = next(name for name, value in zip(KINDS, match.groups(), strict=True) if value is not None)
    found = match.group().rstrip()
    end = len(found)
    if end < len(text) and _runs_on(found[-1], text[end]):
        return None  # "3rds", "marching"
    if (
        kind in {"zone", "military"}
        and found.isascii()
        and " " not in found.strip()
        and not _is_printed_as_zone(folded.printed(position, position + end))
    ):
        # "et", "est", "art" are words; a zone is printed in capitals.
        return _Piece("year", position, position + 4, found[:4]) if found[:2] in {"19", "20"} else None
    if kind == "day" and _is_an_hour(folded.text, position, position + end, calendar):
        kind, found = "hour", found.rstrip(".")
    if kind == "yearfirst" and "." not in found[:-1]:
        found = found.rstrip(".")  # "2024-03-14." ends a sentence, "2024.03.14." does not
    if kind == "numeric" and " " in found and text[end : end + 1] == ":":
        kind, found = "short", found.rpartition(" ")[0]  # "03.14. 16:22": what looks like a year is an hour
    if kind == "short" and found.endswith(".") and _is_a_clock(found, folded.text[:position], calendar):
        kind, found = "clock", found[:-1]  # "kl. 16.22."
    return _Piece(kind, position, position + len(found), found)


def _is_an_hour(text: str, start: int, end: int, calendar: Calendar) -> bool:
    """Whether a number follows a word for the hour and ends its phrase: "alle 18:", "2024, ore 18)"."""
    number = text[start:end].rstrip(".")
    if not (number.isdecimal() and int(number) <= _HOURS and _follows_hour_word(text[:start], calendar)):
        return False
    return not text[end : end + 2].strip()[:1].isalnum()


def _is_a_clock(numbers: str, before: str, calendar: Calendar) -> bool:
    """Whether two numbers with a full stop after each are a clock at a sentence's end, no day and month."""
    hour, minute = (int(digits) for digits in _DIGITS.findall(numbers))
    return hour <= _HOURS and (minute > _MONTHS or _follows_hour_word(before, calendar))


def _follows_hour_word(before: str, calendar: Calendar) -> bool:
    """Whether the text before a number ends with a word for the hour."""
    words = before[-_LONGEST_PIECE:].split()
    return before[-1:] == " " and bool(words) and words[-1].strip("(,.") in calendar.hour_words


def _is_printed_as_zone(word: str) -> bool:
    """Whether a word is in capitals, as abbreviations are, or is a name with a capital ("Eastern")."""
    return word.isupper() or (len(word) > _LONGEST_ABBREVIATION and word[:1].isupper())


def _runs_on(last: str, following: str) -> bool:
    """Whether a word goes on from one letter to the next; signs of Chinese or Japanese each end a word."""
    return last.isalnum() and following.isalnum() and last < "\u2e80" and following < "\u2e80"


def _skip_between(text: str, position: int, connectives: frozenset[str]) -> int | None:
    """Where the next piece may begin: after commas, dashes, brackets and small words; None at the end of the text."""
    for _ in range(4):
        start = position
        if text[position : position + 1] == "(" and text[position + 2 : position + 3] == ")":
            position += 3  # a weekday in one sign: "3/9(木) 18:45"
        while position < len(text) and text[position] in _BETWEEN and position - start < 4:
            position += 1
        end = word_end(text, position)
        if end == position or text[position:end].rstrip(".") not in connectives:
            break
        position = end
    return position if position < len(text) else None


def word_end(text: str, position: int) -> int:
    """Where the word at a position ends."""
    while position < len(text) and (text[position].isalpha() or text[position] in "'." or text[position] > "\x7f"):
        position += 1
    return position


def _sound(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces as far as they make one time: a lone number is no day, a month stands by a number."""
    kept: list[_Piece] = []
    for index, piece in enumerate(pieces):
        near = {other.kind for other in pieces[max(0, index - 1) : index + 2] if other is not piece}
        before = {other.kind for other in kept}
        if piece.kind == "day" and "month" not in near:
            break
        unclocked = not before & (CLOCKS | {"iso"})
        if piece.kind in {"zone", "offset"} and unclocked and not _leads_in(piece, pieces[index:]):
            break
        if piece.kind == "handay" and not (index + 1 < len(pieces) and pieces[index + 1].kind in CLOCKS):
            break  # "3日", before a clock a day, else a number of days
        if piece.kind == "month" and kept and kept[-1].kind == "month" and piece.start == kept[-1].end + 1:
            kept.append(piece)  # a month by both its names: "مايو/أيار"
            continue
        if piece.kind in before - {"day", "clock", "zone", "military", "weekday"}:
            break
        kept.append(piece)
    while kept and kept[-1].kind == "day" and not any(other.kind == "month" for other in kept[-2:]):
        kept.pop()
    return kept


def _leads_in(zone: _Piece, pieces: Sequence[_Piece]) -> bool:
    """Whether a zone's name in another script than the Latin one stands before its clock ("北京时间5月3日21时")."""
    return not zone.text.isascii() and any(piece.kind in CLOCKS for piece in pieces)


def _said_by(piece: _Piece, calendar: Calendar) -> Instant:
    """What one piece says."""
    numbers = [int(digits) for digits in _DIGITS.findall(piece.text)]
    match piece.kind:
        case "iso":
            year, month, day, *clock = numbers
            hour, minute = (clock[0], clock[1]) if len(clock) > 1 else (None, None)
            zone = _OFFSET.search(piece.text[10:])
            return Instant(
                year=year, month=month, day=day, hour=hour, minute=minute, zone=zone.group() if zone else None
            )
        case "yearfirst":
            return Instant(year=numbers[0], month=numbers[1], day=numbers[2])
        case "handate":
            era = next((began for name, began in _ERAS.items() if piece.text.startswith(name)), 0)
            return Instant(year=numbers[0] + era if len(numbers) > 2 else None, month=numbers[-2], day=numbers[-1])
        case "hanmonth":
            return Instant(year=numbers[0] if len(numbers) > 1 else None, month=numbers[-1])
        case "handay":
            return Instant(day=numbers[0])
        case "short":
            return _short(numbers[0], numbers[1], calendar)
        case "numeric":
            return _numeric(numbers[0], numbers[1], numbers[2], calendar)
        case "clock" | "hanclock" | "hour":
            return _clock(piece.text, numbers)
        case "military":
            return Instant(hour=numbers[0] // 100, minute=numbers[0] % 100, zone=piece.text[4:].strip() or None)
    return _said_by_word(piece, numbers, calendar)


def _said_by_word(piece: _Piece, numbers: Sequence[int], calendar: Calendar) -> Instant:
    """What a name or a single number says."""
    match piece.kind:
        case "month":
            return Instant(month=calendar.months.get(piece.text.rstrip(".")))
        case "zone" | "offset":
            return Instant(zone=piece.text)
        case "year":
            return Instant(year=numbers[0])
        case "day":
            return Instant(day=numbers[0])
    return Instant()


def _numeric(first: int, second: int, year: int, calendar: Calendar) -> Instant:
    """ "3/4/2019": only its year where it is not certain which number is the day."""
    whole = year if year > 99 else year + (1900 if year > 69 else 2000)
    if second > 12 or (calendar.day_first is False and first <= 12):
        return Instant(year=whole, month=first, day=second)
    if first > 12 or calendar.day_first or first == second:
        return Instant(year=whole, month=second, day=first)
    return Instant(year=whole)


def _short(first: int, second: int, calendar: Calendar) -> Instant:
    """ "3/5", "3.5.": day and month where the language, or a number above twelve, tells which is which."""
    day_first = calendar.day_first if first <= 12 >= second else first > 12
    if day_first is None or max(first, second) > 31 or min(first, second) > 12:
        return Instant()
    return Instant(day=first, month=second) if day_first else Instant(day=second, month=first)


def _clock(text: str, numbers: Sequence[int]) -> Instant:
    """A clock, brought to 24 hours."""
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 30 if "半" in text else 0
    night = any(half in text for half in _NIGHT)
    evening = any(half in text for half in _AFTERNOON) or (night and hour >= _EARLIEST_NIGHT)
    if evening and hour < 12:
        hour += 12
    elif (night or any(half in text for half in _MORNING)) and hour == 12:
        hour = 0
    return Instant(hour=hour, minute=minute)


def resolved(time: PrintedTime, published: datetime | None, utc_offset: int | None = None) -> datetime | None:
    """The instant in UTC that a printed time names, or None where date, clock or zone is not certain.

    A missing year is that of the article's publication, or the next one if the day would lie before it. A missing zone
    is the article's own, `utc_offset` minutes ahead of UTC when it was published, if clocks have stood still since.
    """
    says = time.says
    zone = _zone(says.zone) if says.zone else None if utc_offset is None else timezone(timedelta(minutes=utc_offset))
    if zone is None or says.month is None or says.day is None or says.hour is None:
        return None
    years = [says.year] if says.year else [published.year, published.year + 1] if published else []
    for year in years:
        try:
            instant = datetime(year, says.month, says.day, says.hour, says.minute or 0, tzinfo=zone).astimezone(UTC)
        except (ValueError, OverflowError):
            continue
        if not says.zone and not _clocks_stood_still(published, instant, zone):
            continue
        if says.year or (published and instant >= published - timedelta(days=1)):
            return instant
    return None


def _clocks_stood_still(published: datetime | None, instant: datetime, zone: tzinfo) -> bool:
    """Whether no country puts its clocks forward or back between two instants, so that one offset holds for both.

    Summer times begin and end in March, April, September, October and early in November.
    """
    if published is None:
        return False
    first, second = published.astimezone(zone), instant.astimezone(zone)
    if first.date() == second.date():
        return True
    near = abs(second - first) < timedelta(days=_SEASON)
    return near and any(first.month in months and second.month in months for months in _SEASONS)


def _zone(name: str) -> tzinfo | None:
    """The zone of a folded name or offset; None where it is not certain."""
    plain = name.replace(" ", "")
    if plain in _ZONES:
        known = _ZONES[plain]
        if isinstance(known, str):
            return ZoneInfo(known)
        return None if known is None else timezone(timedelta(hours=known))
    match = _OFFSET.search(plain)
    if match is None or int(match.group(2)) > 14 or int(match.group(3) or 0) > 59:
        return None
    offset = timedelta(hours=int(match.group(2)), minutes=int(match.group(3) or 0))
    return timezone(-offset if match.group(1) == "-" else offset)
