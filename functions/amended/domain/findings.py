"""What `doctor` finds: one thing looked at, how it fares, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """`WARNING` works but wants attention; `FAULT` does not work."""

    GOOD = "good"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at: `detail` says what was seen, `remedy` what to do ("" where nothing is)."""

    subject: str
    health: Health
    detail: str
    remedy: str = ""
