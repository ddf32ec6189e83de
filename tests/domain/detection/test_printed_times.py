"""Every way in which the papers of each language print a date and a clock is read whole and names the right instant."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amended.adapters.rule_files import load_rules
from amended.domain.detection.normalising import folded_with_offsets
from amended.domain.detection.times import PrintedTime, read_time, resolved

RULES = load_rules()
TABLE: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("printed_times.toml").read_text(encoding="utf-8")
)
MINUTES = st.integers(0, 5_000_000).map(lambda minutes: datetime(2019, 6, 1, tzinfo=UTC) + timedelta(minutes=minutes))
OWN_OFFSET = 120


def read(text: str, language: str) -> tuple[str, PrintedTime] | None:
    """The time at the beginning of a text, as printed and as read."""
    known = RULES.languages[language]
    folded = folded_with_offsets(text)
    time = read_time(folded, 0, known.calendar, known.connectives)
    return (folded.printed(time.start, time.end), time) if time else None


def _ordinal(day: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    return f"{day}{'th' if day // 10 == 1 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def _printed(template: str, moment: datetime, row: dict[str, Any], months: str, weekdays: str) -> str:
    """A moment as a template prints it, with one series of names."""
    late = moment.hour >= 12
    return template.format(
        d=moment.day, dd=f"{moment.day:02}", m=moment.month, mm=f"{moment.month:02}", ordinal=_ordinal(moment.day),
        yyyy=moment.year, yy=f"{moment.year % 100:02}", R=moment.year - 2018, C=moment.year - 1911,
        month=months.split("|")[moment.month - 1] if months else "",
        weekday=weekdays.split("|")[moment.weekday()] if weekdays else "",
        H=moment.hour, HH=f"{moment.hour:02}", h=moment.hour % 12 or 12, h0=moment.hour % 12, M=f"{moment.minute:02}",
        half=row.get("halves", ["", ""])[late], latin_half=("am", "pm")[late], LATIN_HALF=("AM", "PM")[late],
    )  # fmt: skip


def _zone(name: str) -> tzinfo:
    """A zone by its IANA name or its hours from UTC."""
    return ZoneInfo(name) if "/" in name else timezone(timedelta(hours=float(name)))


@pytest.mark.parametrize("language", sorted(TABLE))
@settings(max_examples=8, deadline=None)
@given(data=st.data(), moment=MINUTES)
def test_a_printed_time_is_read_whole_and_names_its_instant(
    language: str, data: st.DataObject, moment: datetime
) -> None:
    """Each format of a language, with each series of its names, is taken to its end; the instant is that of its zone.

    A time without a zone is the article's own, and one without a year that of the year in which the article appeared.
    """
    row = TABLE[language]
    months = data.draw(st.sampled_from(row.get("months", [""])))
    weekdays = data.draw(st.sampled_from(row.get("weekdays", [""])))
    own = timezone(timedelta(minutes=OWN_OFFSET))
    published = moment.replace(hour=0, minute=0, tzinfo=own).astimezone(UTC)
    cases: list[tuple[str, tzinfo]] = [(template, own) for template in row["formats"]]
    cases += [(template, _zone(zone)) for template, zone in row.get("zones", [])]
    for template, zone in cases:
        text = _printed(template, moment, row, months, weekdays)
        found = read(f"{text}: X", row.get("read_as", language))
        assert found is not None, text
        assert found[0].removesuffix(".") == text.removesuffix(".")
        assert resolved(found[1], published, OWN_OFFSET) == moment.replace(tzinfo=zone).astimezone(UTC), text


@pytest.mark.parametrize(
    ("language", "text", "printed"),
    [
        ("ar", "25 شوال 1445هـ - 4 مايو 2024م: النيابة", "25 شوال 1445هـ - 4 مايو 2024م"),
        ("ar", "السبت 4 مايو 2024 الموافق 25 شوال 1445 هـ: النيابة", "السبت 4 مايو 2024 الموافق 25 شوال 1445 هـ"),
        ("ar", "٤ مايو ٢٠٢٤ الساعة ١٤:٣٠ من يوم", "٤ مايو ٢٠٢٤ الساعة ١٤:٣٠"),
        ("pl", "4 maja 2024 redakcja", "4 maja 2024"),
        ("es", "4 de mayo de 2024, 8:45 p. m.: la", "4 de mayo de 2024, 8:45 p. m."),
        ("fr", "4 mai 2024 à 9 heures 05: le", "4 mai 2024 à 9 heures 05"),
        ("sv", "mån 6 maj kl 9.30: polisen", "mån 6 maj kl 9.30"),
        ("fi", "to 2.5. klo 9.30: poliisi", "to 2.5. klo 9.30"),
        ("fi", "to be or not", None),
        ("nl", "za hij zei", None),
        ("es", "3·9·2024 | 21:00: la", "3·9·2024 | 21:00"),
        ("he", "13.6 בשעה 01:15: ראש", "13.6 בשעה 01:15"),
        ("he", "13.6 אחוזים", None),
        ("th", "4 พฤษภาคม 2567 เวลา 14.30 น.: ตำรวจ", "4 พฤษภาคม 2567 เวลา 14.30 น."),
    ],
)
def test_other_calendars_and_short_names_belong_to_a_time_only_beside_a_date(
    language: str, text: str, printed: str | None
) -> None:
    """A day of another calendar is printed beside the date; a short weekday's name alone is a word, "13.6" a number."""
    found = read(text, language if language in TABLE else "mul")
    assert (found and found[0]) == printed


@pytest.mark.parametrize(
    ("language", "text", "hour"),
    [
        ("id", "4 Mei 2024, jam 12.00 WIB", 5),
        ("es", "4 de mayo de 2024, 8:45 p. m. GMT", 20),
        ("hi", "4 मई 2024, 14:30 IST", 9),
        ("zh", "2024年5月4日 14:30 CST", 6),
        ("en", "4 May 2024, 14:30 IST", None),
        ("mul", "4 พฤษภาคม 2567 14.30 GMT", 14),
        ("es", "4 de mayo de 2024 a las 14:30 hora local", None),
        ("ja", "現地時間2024年5月4日14時30分", None),
    ],
)
def test_a_zone_is_certain_or_none(language: str, text: str, hour: int | None) -> None:
    """A name that several places give their time is the language's own, or none; "local time" names no zone."""
    found = read(text, language)
    assert found is not None
    instant = resolved(found[1], datetime(2024, 5, 4, 6, tzinfo=UTC), None)
    assert (instant and instant.hour) == hour
