"""Which time zone a printed name or an article's own offset stands for, and whether it is certain.

Names are those that newspapers print beside a clock; rules of summer time come from the IANA time zone database.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from amended.domain.detection.normalising import fold

# Zones by the names that newspapers print: hours from UTC, or the place whose summer time decides, or the places of
# which each calls its own time so. None for a clock of some other place that only the sentence names.
ZONES: Mapping[str, int | str | tuple[str, ...] | None] = {
    "utc": 0, "gmt": 0, "z": 0, "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver",
    "pt": "America/Los_Angeles", "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10, "brt": -3, "hne": -5, "hae": -4, "cet": 1, "cest": 2, "mez": 1, "mesz": 2,
    "seč": 1, "selč": 2, "eet": 2, "eest": 3, "sast": 2, "idt": 3, "msk": 3, "мск": 3, "trt": 3, "tsi": 3, "gst": 4,
    "pkt": 5, "ict": 7, "wib": 7, "wita": 8, "wit": 9, "hkt": 8, "sgt": 8, "pht": 8, "jst": 9, "kst": 9, "aest": 10,
    "aedt": 11, "nzst": 12, "nzdt": 13,
    "cst": ("America/Chicago", "Asia/Shanghai", "America/Havana"), "bst": ("Europe/London", "Asia/Dhaka"),
    "ist": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"), "ast": ("America/Halifax", "Asia/Riyadh"),
    "eastern": "America/New_York", "eastern time": "America/New_York", "central time": "America/Chicago",
    "mountain time": "America/Denver", "pacific": "America/Los_Angeles", "pacific time": "America/Los_Angeles",
    "uk time": "Europe/London", "indian standard time": "Asia/Kolkata", "local time": None, "ortszeit": None,
    "deutscher zeit": "Europe/Berlin", "mitteleuropäischer zeit": "Europe/Berlin",
    "heure de paris": "Europe/Paris", "heure française": "Europe/Paris", "heure de bruxelles": "Europe/Brussels",
    "heure de montréal": "America/Toronto", "heure de l'est": "America/Toronto", "heure locale": None,
    "hora peninsular": "Europe/Madrid", "hora española": "Europe/Madrid", "hora de madrid": "Europe/Madrid",
    "hora de canarias": "Atlantic/Canary", "hora del este": "America/New_York", "hora de colombia": -5,
    "hora colombiana": -5, "hora argentina": -3, "hora de argentina": -3, "hora de chile": "America/Santiago",
    "hora local": None, "hora de brasília": -3, "horário de brasília": -3, "hora de lisboa": "Europe/Lisbon",
    "horário local": None, "ora italiana": "Europe/Rome", "ora locale": None, "ora româniei": "Europe/Bucharest",
    "ora locală": None, "nederlandse tijd": "Europe/Amsterdam", "belgische tijd": "Europe/Brussels",
    "lokale tijd": None, "plaatselijke tijd": None, "svensk tid": "Europe/Stockholm", "norsk tid": "Europe/Oslo",
    "dansk tid": "Europe/Copenhagen", "lokal tid": None, "suomen aikaa": "Europe/Helsinki", "paikallista aikaa": None,
    "czasu polskiego": "Europe/Warsaw", "czasu lokalnego": None, "místního času": None,
    "magyar idő szerint": "Europe/Budapest", "helyi idő szerint": None, "ώρα ελλάδας": "Europe/Athens",
    "τοπική ώρα": None, "türkiye saatiyle": 3, "yerel saatle": None, "waktu setempat": None, "giờ địa phương": None,
    "giờ hà nội": 7, "giờ việt nam": 7, "भारतीय समयानुसार": "Asia/Kolkata", "भारतीय समय": "Asia/Kolkata",
    "स्थानीय समयानुसार": None, "שעון ישראל": "Asia/Jerusalem", "שעון מקומי": None,
    "日本時間": 9, "米東部時間": "America/New_York", "現地時間": None, "北京时间": 8, "北京時間": 8, "香港時間": 8,
    "台北時間": 8, "台灣時間": 8, "格林尼治标准时间": 0, "格林尼治时间": 0, "格林威治標準時間": 0, "格林威治時間": 0,
    "美东时间": "America/New_York", "美東時間": "America/New_York", "当地时间": None, "當地時間": None,
    "한국시간": 9, "한국 시간": 9, "현지시간": None, "현지 시간": None, "현지시각": None,
    "московскому времени": 3, "киеву": "Europe/Kyiv", "київським часом": "Europe/Kyiv",
    "киевскому времени": "Europe/Kyiv", "по киеву": "Europe/Kyiv", "по москве": 3, "за києвом": "Europe/Kyiv",
    "по гринвичу": 0, "местному времени": None, "местного времени": None, "місцевим часом": None,
    "غرينتش": 0, "جرينتش": 0, "بتوقيت غرينتش": 0, "توقيت غرينتش": 0, "بتوقيت جرينتش": 0, "بتوقيت السعودية": 3,
    "بتوقيت الرياض": 3, "بتوقيت مكة المكرمة": 3, "بتوقيت مكة": 3, "بتوقيت بغداد": 3, "بتوقيت الدوحة": 3,
    "بتوقيت الإمارات": 4, "بتوقيت أبوظبي": 4, "بتوقيت دبي": 4, "بتوقيت القاهرة": "Africa/Cairo",
    "بتوقيت بيروت": "Asia/Beirut", "بتوقيت القدس": "Asia/Jerusalem", "بتوقيت تونس": 1, "بتوقيت الجزائر": 1,
    "بالتوقيت المحلي": None,
}  # fmt: skip
_BY_NAME = {fold(name).replace(" ", ""): zone for name, zone in ZONES.items()}
_OFFSET = re.compile(r"([+-]) ?(\d{1,2}):?(\d{2})?$")
# One place for each rule by which clocks are put forward and back anywhere.
_SUMMER_TIMES = (
    "Europe/Berlin", "Europe/Lisbon", "Europe/Athens", "Europe/Chisinau", "Atlantic/Azores", "America/Nuuk",
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Anchorage",
    "America/Adak", "America/Halifax", "America/St_Johns", "America/Miquelon", "America/Havana", "America/Mexico_City",
    "America/Santiago", "Pacific/Easter", "America/Asuncion", "America/Sao_Paulo", "Africa/Cairo", "Africa/Casablanca",
    "Africa/Windhoek", "Asia/Jerusalem", "Asia/Beirut", "Asia/Gaza", "Asia/Amman", "Asia/Damascus", "Asia/Tehran",
    "Europe/Istanbul", "Europe/Moscow", "Australia/Sydney", "Australia/Adelaide", "Australia/Lord_Howe",
    "Pacific/Norfolk", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Fiji", "Pacific/Apia",
)  # fmt: skip


def zone_named(name: str, published: datetime | None, utc_offset: int | None) -> tzinfo | None:
    """The zone of a folded name, an offset or an IANA name; None where it is not certain.

    Of places that call their time alike ("IST"), it is the one whose clocks stood as the article's own when it was
    published, `utc_offset` minutes ahead of UTC.
    """
    if "/" in name:
        return ZoneInfo(name)
    plain = name.replace(" ", "").rstrip(".")
    if plain in _BY_NAME:
        known = _BY_NAME[plain]
        if isinstance(known, tuple):
            if published is None or utc_offset is None:
                return None
            own = [place for place in known if _offset_at(place, published) == utc_offset]
            return ZoneInfo(own[0]) if len(own) == 1 else None
        if isinstance(known, str):
            return ZoneInfo(known)
        return None if known is None else timezone(timedelta(hours=known))
    match = _OFFSET.search(plain)
    if match is None or int(match.group(2)) > 14 or int(match.group(3) or 0) > 59:
        return None
    offset = timedelta(hours=int(match.group(2)), minutes=int(match.group(3) or 0))
    return timezone(-offset if match.group(1) == "-" else offset)


def clocks_stood_still(published: datetime | None, instant: datetime, utc_offset: int) -> bool:
    """Whether an article's own offset when it was published holds at another instant, wherever it was written.

    It does where no place that had this offset then has another one now: clocks go forward and back by different rules.
    """
    if published is None:
        return False
    zone = timezone(timedelta(minutes=utc_offset))
    if published.astimezone(zone).date() == instant.astimezone(zone).date():
        return True
    return all(
        _offset_at(place, instant) == utc_offset
        for place in _SUMMER_TIMES
        if _offset_at(place, published) == utc_offset
    )


def _offset_at(place: str, instant: datetime) -> int:
    """How many minutes a place was ahead of UTC at an instant."""
    local = instant.astimezone(ZoneInfo(place))
    return round((local.utcoffset() or timedelta()).total_seconds()) // 60
