"""What the values of `amended.toml` may look like: each check returns the value, or says what is allowed."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from amended.domain.addresses import is_web_address

_DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m|h|d)")
_UNITS = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400}
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(B|KB|MB|GB)?", re.IGNORECASE)
_SIZES = {"b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000}
# A language's code of two letters, as ISO 639-1 has them, or any of three, with a script or country.
# https://www.loc.gov/standards/iso639-2/php/code_list.php
_LANGUAGE = re.compile(
    r"(?:[a-z]{3}|"
    r"a[abefkmnrsvyz]|b[aeghimnors]|c[aehorsuvy]|d[aevz]|e[elnostu]|f[afijory]|g[adlnuv]|h[aeiortuyz]"
    r"|i[adegikostu]|j[av]|k[agijklmnorsuvwy]|l[abginotuv]|m[ghiklnrsty]|n[abdeglnorvy]|o[cjmrs]|p[ailst]"
    r"|q[u]|r[mnouw]|s[acdeghiklmnoqrstuvw]|t[aeghiklnorstwy]|u[gkrz]|v[eio]|w[ao]|x[h]|y[io]|z[ahu]"
    r")(?:-[A-Za-z]{2,4})?"
)
_DIGEST = re.compile(r"([01]\d|2[0-3]):[0-5]\d \S+")
_QUIET = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d \S+")


def duration(text: object) -> timedelta:
    """ "20s", "15m", "2h", "30d", "1h30m" as a timedelta. Raises ValueError saying what is allowed."""
    if isinstance(text, timedelta):
        return text
    if isinstance(text, str):
        parts = _DURATION.findall(text)
        if parts and _DURATION.sub("", text).strip() == "":
            try:
                return timedelta(seconds=sum(float(number) * _UNITS[unit] for number, unit in parts))
            except OverflowError:
                pass
    raise ValueError('a duration such as "20s", "15m", "2h" or "30d"')


def size(text: object) -> int:
    """ "10MB", "500KB" or a number of bytes. Raises ValueError saying what is allowed."""
    if isinstance(text, int) and not isinstance(text, bool) and text > 0:
        return text
    match = _SIZE.fullmatch(text.strip()) if isinstance(text, str) else None
    count = 0.0 if match is None else float(match[1]) * _SIZES[(match[2] or "B").lower()]
    if not 1 <= count < math.inf:
        raise ValueError('a size such as "500KB" or "10MB"')
    return int(count)


def _zone(text: str) -> None:
    name = text.rpartition(" ")[2]
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError(
            f"a time zone of the IANA database at the end, such as Europe/Berlin; {name!r} is none"
        ) from None


def digest_time(text: str) -> str:
    """ "09:00 Europe/Berlin", or "". Raises ValueError saying what is allowed."""
    return _time_of_day(text, _DIGEST, "09:00 Europe/Berlin")


def quiet_hours(text: str) -> str:
    """ "22:00-07:00 Europe/Berlin", or "". Raises ValueError saying what is allowed."""
    return _time_of_day(text, _QUIET, "22:00-07:00 Europe/Berlin")


def _time_of_day(text: str, pattern: re.Pattern[str], example: str) -> str:
    if text:
        if not pattern.fullmatch(text):
            raise ValueError(f'a time and a zone such as "{example}"')
        _zone(text)
    return text


def web_address(text: str) -> str:
    """An http or https URL. Raises ValueError saying what is allowed."""
    if re.search(r"\s", text) or not is_web_address(text):
        raise ValueError("an address that begins with http:// or https:// and names a host")
    return text


def host_and_port(text: str) -> str:
    """ "host:port" in lower case. Raises ValueError saying what is allowed."""
    match = re.fullmatch(r"(\[[0-9a-fA-F:.]+\]|[^\s:/]+):(\d{1,5})", text)
    if not match or not 0 < int(match[2]) < 65536:
        raise ValueError('"host:port", such as "127.0.0.1:8000"')
    return text.lower()


def file_name(text: str) -> str:
    """A name that a file can have, or "". Raises ValueError saying what is allowed."""
    if "\0" in text:
        raise ValueError("the name of a file")
    return text


def between(low: timedelta, high: timedelta, words: str) -> Callable[[object], timedelta]:
    """A check for durations in these bounds, which `words` tell ("from 1s to 5m"); it raises ValueError."""

    def check(text: object) -> timedelta:
        value = duration(text)
        if not low <= value <= high:
            raise ValueError(f"a duration {words}")
        return value

    return check


def summary_language(text: str) -> str:
    """A check for "article", the code of a language ("de", "pt-BR"), or ""; it raises ValueError."""
    if text and text != "article" and _LANGUAGE.fullmatch(text) is None:
        raise ValueError('"article" or a language code such as "de"')
    return text


def one_of(values: Sequence[str]) -> Callable[[str], str]:
    """A check for one of these texts, or ""; it raises ValueError."""

    def check(text: str) -> str:
        if text and text not in values:
            quoted = [f'"{value}"' for value in values]
            raise ValueError(" or ".join(part for part in (", ".join(quoted[:-1]), quoted[-1]) if part))
        return text

    return check
