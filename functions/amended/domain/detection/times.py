"""Dates and times as newspapers print them: where one begins and ends, and which instant it names, if that is certain.

A printed time is a run of pieces (see `calendars`) with commas, dashes and small words between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import UTC, datetime, timedelta, timezone

from amended.domain.detection.calendars import AFTERNOON, CLOCKS, KINDS, LATIN_HALVES, MORNING, NIGHT
from amended.domain.detection.normalising import Folded, fold
from amended.domain.detection.rules import Calendar
from amended.domain.detection.zones import clocks_stood_still, zone_named

_MOST_PIECES = 14
_LONGEST_PIECE = 48
_BETWEEN = " ,.|/()*;-@"
_LONGEST_ABBREVIATION = 5
_HOURS, _MONTHS = 24, 12
_DIGITS = re.compile(r"\d+")
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\d{1,2}\.?")
_DECIMAL = re.compile(r"\d{1,2}\.\d{1,2}")
_OFFSET = re.compile(r"([+-]) ?(\d{1,2}):?(\d{2})?$|(z)$")
# The years before the first one of an era.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
# Halves of the day, and zones, as folded text has them.
_MORNING, _AFTERNOON, _NIGHT = (
    tuple(fold(name).rstrip(".") for name in names if name not in LATIN_HALVES) for names in (MORNING, AFTERNOON, NIGHT)
)
_HALF = re.compile(r"(?<![a-z])([ap])\.? ?m\b")
_SOON = timedelta(days=183)  # a day without its year is sought so long after publication
_SHORT_NAME, _THAI_YEARS = 3, 2400
_EARLIEST_NIGHT = 6  # "nine at night" is in the evening, "two at night" is not
# Months so short that they are not abbreviated.
_WHOLE = frozenset({"may", "mai", "june", "juni", "july", "juli", "mars", "maj", "maio", "juin"})
# Hebrew and Arabic abbreviate no month with a full stop.
_SCRIPTS_WITHOUT_ABBREVIATIONS = frozenset(map(chr, range(0x590, 0x700)))
# Kinds that name a month.
_DATES = frozenset({"iso", "yearfirst", "numeric", "month"})
# A piece of these kinds is a time wherever it stands; the others also are words and numbers of any sentence.
_FIRM = CLOCKS | {"iso", "beside", "handate", "yearfirst", "numeric", "hanmonth"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Instant:
    """What a printed time says, None for what it leaves open.

    `year` is a whole year, `hour` on the clock of 24, `weekday` 0 for Monday.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    zone: str | None = None
    weekday: int | None = None

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
        at = _skip_between(folded, piece.end, calendar, connectives)
    pieces = _sound(_told_apart(pieces, calendar))
    if not pieces:
        return None
    says = Instant()
    for piece in pieces:
        says = says.completed_by(_said_by(piece, calendar))
    kinds = {piece.kind for piece in pieces}
    dated = ("month" in kinds and bool(kinds & {"day", "year"})) or {"short", "year"} <= kinds
    end = pieces[-1].end - _full_stop_of_a_sentence(pieces)
    end += _closes_a_bracket(folded.text, pieces[0].start, end)
    return PrintedTime(start=pieces[0].start, end=end, weak=not (kinds & _FIRM or dated), says=says)


def _full_stop_of_a_sentence(pieces: Sequence[_Piece]) -> int:
    """1 where the last piece ends with a full stop that nothing needs ("on 3 May.", "on May 3.")."""
    last, kinds = pieces[-1], [piece.kind for piece in pieces]
    word = last.text.rstrip(".")
    whole = len(word) > 4 or word in _WHOLE or word[-1:] in _SCRIPTS_WITHOUT_ABBREVIATIONS
    needless = last.kind in {"month", "weekday"} and whole
    needless = needless or (kinds[-2:] == ["month", "day"] and "year" not in kinds)  # but "2024. március 4."
    return int(last.text.endswith(".") and needless)


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
        found = found[: _after_last_digit(found)]
        if not found or _runs_on(found[-1], text[len(found)]):
            return None  # "3rds", "marching"
        end = len(found)  # "2024 r|edakcja": the word after the number belongs to the sentence
    if kind in {"zone", "military"} and found.isascii():
        named = _after_last_digit(found)
        name = folded.printed(position + named, position + end).strip()
        if not (" " in name or name.lower() in {"hrs", "hours"} or _is_printed_as_zone(name)):
            # "et", "est", "art" are words; a zone is printed in capitals.
            return _Piece("year", position, position + 4, found[:4]) if found[:2] in {"19", "20"} else None
    if kind == "military" and found[:2] in {"19", "20"} and _comes_before_a_clock(text[end:], calendar):
        kind, found = "year", found[:4]  # "2024 TSİ 17:40"
    if kind == "day" and _is_an_hour(folded.text, position, position + end, calendar):
        kind, found = "hour", found.rstrip(".")
    if kind == "yearfirst" and "." not in found[:-1]:
        found = found.rstrip(".")  # "2024-03-14." ends a sentence, "2024.03.14." does not
    if kind == "numeric" and " " in found and text[end : end + 1] == ":":
        kind, found = "short", found.rpartition(" ")[0]  # "03.14. 16:22": what looks like a year is an hour
    if kind == "short" and found.endswith(".") and _is_a_clock(found, folded.text[:position], calendar):
        kind, found = "clock", found[:-1]  # "kl. 16.22."
    return _Piece(kind, position, position + len(found), found)


def _after_last_digit(text: str) -> int:
    """Where the last number of a text ends, 0 where it has none."""
    return max((at + 1 for at, character in enumerate(text) if character.isdigit()), default=0)


def _comes_before_a_clock(text: str, calendar: Calendar) -> bool:
    """Whether a text begins with a clock, after marks at most."""
    match = calendar.token.match(text.lstrip(_BETWEEN))
    return match is not None and match.group("clock") is not None


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


def _skip_between(folded: Folded, position: int, calendar: Calendar, connectives: frozenset[str]) -> int | None:
    """Where the next piece may begin: after commas, dashes, brackets and small words; None at the end of the text."""
    text = folded.text
    for _ in range(4):
        start = position
        if text[position : position + 1] == "(" and text[position + 2 : position + 3] == ")":
            position += 3  # a weekday in one sign: "3/9(木) 18:45"
        while position < len(text) and text[position] in _BETWEEN and position - start < 4:
            position += 1
        end = word_end(text, position)
        if end == position or text[position:end].rstrip(".") not in connectives:
            break
        if _piece_at(folded, position, calendar) is not None:
            break  # "hora peninsular" is a zone, though "hora" also is a small word
        position = end
    return position if position < len(text) else None


def word_end(text: str, position: int) -> int:
    """Where the word at a position ends."""
    while position < len(text) and (text[position].isalpha() or text[position] in "'." or text[position] > "\x7f"):
        position += 1
    return position


def _told_apart(pieces: Sequence[_Piece], calendar: Calendar) -> list[_Piece]:
    """The pieces, with what one alone leaves open told by the next: a clock or a day, a month or a weekday."""
    told: list[_Piece] = []
    for index, piece in enumerate(pieces):
        kind = piece.kind
        following = [other.kind for other in pieces[index + 1 : index + 4]]
        if kind == "month" and piece.text.rstrip(".") in calendar.weekdays and _DATES & {*following} and not told:
            kind = "weekday"  # "mar. 9 avr.", "mar., 27.02.2024"
        elif kind == "clock" and _DAY_AND_MONTH.fullmatch(piece.text) and following[:1] == ["clock"]:
            kind = "short"  # "10.03 godz. 16:30"
        told.append(_Piece(kind, piece.start, piece.end, piece.text))
    return told


def _sound(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces as far as they make one time: a lone number is no day, a month stands by a number."""
    kept: list[_Piece] = []
    for index, piece in enumerate(pieces):
        near = {other.kind for other in pieces[max(0, index - 1) : index + 2] if other is not piece}
        before = {other.kind for other in kept}
        followed = index + 1 < len(pieces) and pieces[index + 1].kind in CLOCKS
        if piece.kind == "day" and "month" not in near:
            break
        unclocked = not before & (CLOCKS | {"iso"})
        if piece.kind in {"zone", "offset"} and unclocked and not _leads_in(piece, pieces[index:]):
            break
        if piece.kind == "year" and piece.text[:2] == "25" and "month" not in before:
            break  # "2500": a number, after a month the year of the Thai calendar
        if piece.kind == "weekday" and len(piece.text.rstrip(".")) <= _SHORT_NAME and index + 1 == len(pieces):
            break  # "to", "ma", "so": words, beside a date a weekday
        if piece.kind == "short" and _DECIMAL.fullmatch(piece.text) and not followed:
            break  # "13.6": a decimal, before a clock a day and a month
        if piece.kind == "handay" and not followed:
            break  # "3日", before a clock a day, else a number of days
        if piece.kind == "month" and kept and kept[-1].kind == "month" and piece.start == kept[-1].end + 1:
            kept.append(piece)  # a month by both its names: "مايو/أيار"
            continue
        if piece.kind in before - {"beside", "day", "clock", "zone", "military", "weekday"}:
            break
        kept.append(piece)
    while kept and kept[-1].kind == "day" and not any(other.kind == "month" for other in kept[-2:]):
        kept.pop()
    return kept


def _leads_in(zone: _Piece, pieces: Sequence[_Piece]) -> bool:
    """Whether a zone's name stands right before its clock, or in another script before a date and a clock.

    "GMT 14:30", "北京时间5月3日21时".
    """
    if pieces[1:] and pieces[1].kind in CLOCKS:
        return True
    return not zone.text.isascii() and any(piece.kind in CLOCKS for piece in pieces)


def _said_by(piece: _Piece, calendar: Calendar) -> Instant:
    """What one piece says."""
    numbers = [int(digits) for digits in _DIGITS.findall(piece.text)]
    match piece.kind:
        case "iso":
            year, month, day, *clock = numbers
            hour, minute = (clock[0], clock[1]) if len(clock) > 1 else (None, None)
            offset = _OFFSET.search(piece.text[10:])
            return Instant(
                year=year, month=month, day=day, hour=hour, minute=minute, zone=offset.group() if offset else None
            )
        case "yearfirst":
            return Instant(year=numbers[0], month=numbers[1], day=numbers[2])
        case "handate":
            era = next((began for name, began in _ERAS.items() if piece.text.startswith(name)), 0)
            first = _whole_year(numbers[0] + era) if len(numbers) > 2 else None
            return Instant(year=first, month=numbers[-2], day=numbers[-1])
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
            zone = piece.text[_after_last_digit(piece.text) :].strip()
            hour, minute = numbers if len(numbers) > 1 else divmod(numbers[0], 100)
            return Instant(hour=hour, minute=minute, zone=zone if zone not in {"", "hrs", "hours"} else None)
    return _said_by_word(piece, numbers, calendar)


def _said_by_word(piece: _Piece, numbers: Sequence[int], calendar: Calendar) -> Instant:
    """What a name or a single number says."""
    match piece.kind:
        case "month":
            return Instant(month=calendar.months.get(piece.text.rstrip(".")))
        case "zone" | "offset":
            return Instant(zone=calendar.zones.get(piece.text, piece.text))
        case "weekday":
            number = calendar.weekdays.get(piece.text.rstrip("."))
            return Instant(weekday=None if number is None else number - 1)
        case "year":
            return Instant(year=_whole_year(numbers[0]))
        case "day":
            return Instant(day=numbers[0])
    return Instant()


def _numeric(first: int, second: int, year: int, calendar: Calendar) -> Instant:
    """ "3/4/2019": only its year where it is not certain which number is the day."""
    whole = _whole_year(year)
    if second > 12 or (calendar.day_first is False and first <= 12):
        return Instant(year=whole, month=first, day=second)
    if first > 12 or calendar.day_first or first == second:
        return Instant(year=whole, month=second, day=first)
    return Instant(year=whole)


def _whole_year(year: int) -> int:
    """A year of the Gregorian calendar, from two digits or from the Thai calendar too."""
    if year > _THAI_YEARS:
        return year - 543
    return year if year > 99 else year + (1900 if year > 69 else 2000)


def _short(first: int, second: int, calendar: Calendar) -> Instant:
    """ "3/5", "3.5.": day and month where the language, or a number above twelve, tells which is which."""
    day_first = calendar.day_first if first <= 12 >= second else first > 12
    if day_first is None or max(first, second) > 31 or min(first, second) > 12:
        return Instant()
    return Instant(day=first, month=second) if day_first else Instant(day=second, month=first)


def _clock(text: str, numbers: Sequence[int]) -> Instant:
    """A clock, brought to 24 hours."""
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 30 if "半" in text else 0
    half = _HALF.search(text)
    night = any(name in text for name in _NIGHT)
    morning = half.group(1) == "a" if half else night or any(name in text for name in _MORNING)
    evening = half.group(1) == "p" if half else any(name in text for name in _AFTERNOON)
    if (evening or (night and hour >= _EARLIEST_NIGHT)) and hour < 12:
        hour += 12
    elif morning and not evening and hour == 12:
        hour = 0
    return Instant(hour=hour, minute=minute)


def resolved(time: PrintedTime, published: datetime | None, utc_offset: int | None = None) -> datetime | None:
    """The instant in UTC that a printed time names, or None where date, clock or zone is not certain.

    A missing year is the one in which the day follows the article's publication soon. A missing zone is the article's
    own, `utc_offset` minutes ahead of UTC when it was published, if clocks have stood still since. A weekday that is
    not the date's makes both uncertain.
    """
    says = time.says
    own = None if utc_offset is None else timezone(timedelta(minutes=utc_offset))
    zone = zone_named(says.zone, published, utc_offset) if says.zone else own
    if zone is None or says.month is None or says.day is None or says.hour is None:
        return None
    years = [says.year] if says.year else [published.year, published.year + 1] if published else []
    for year in years:
        try:
            local = datetime(year, says.month, says.day, says.hour, says.minute or 0, tzinfo=zone)
            instant = local.astimezone(UTC)
        except (ValueError, OverflowError):
            continue
        if says.weekday not in {None, local.weekday()}:
            continue
        if not says.zone and not (utc_offset is not None and clocks_stood_still(published, instant, utc_offset)):
            continue
        if says.year or (published and -timedelta(days=1) <= instant - published <= _SOON):
            return instant
    return None
