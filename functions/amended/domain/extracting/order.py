"""Which notice leads: what takes something back before what adds to it, and the newest of those first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.language.wording import Wording
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now

_CLOCK = re.compile(r"\b(\d{1,2})[:.h](\d{2})\s*(?:([ap])\.?\s*m)?", re.IGNORECASE)
_RANKS = {NoticeKind.RETRACTION: 0, NoticeKind.CORRECTION: 1, NoticeKind.CLARIFICATION: 2}


def contradicts(notice: Notice, words: Wording) -> bool:
    """Whether the notice takes back or disputes something that the article told."""
    return notice.kind in {NoticeKind.RETRACTION, NoticeKind.CORRECTION} or bool(words.denies.search(notice.text))


def telling_order(notices: Sequence[Notice], words: Wording) -> list[int]:
    """The indices of the notices in the order of telling."""
    age = _ages(notices)

    def key(index: int) -> tuple[int, float]:
        notice = notices[index]
        rank = _RANKS.get(notice.kind, 3)
        return (min(rank, 1) if contradicts(notice, words) else rank, -age[index])

    return sorted(range(len(notices)), key=key)


def in_telling_order(now: Sequence[Now], notices: Sequence[Notice], words: Wording) -> tuple[Now, ...]:
    """The entries of a summary in the order of telling, whoever wrote them."""
    order = telling_order(notices, words)
    return tuple(sorted(now, key=lambda entry: order.index(entry.notice)))


def _ages(notices: Sequence[Notice]) -> list[float]:
    """A number for each notice that grows with time: by date, else by number, else by clock, else by place.

    One measure is used for all, the first that all of them have.
    """
    dates = [notice.stated_at.timestamp() for notice in notices if notice.stated_at is not None]
    numbers = [float(notice.number) for notice in notices if notice.number is not None]
    clocks = [minutes for notice in notices if (minutes := _minutes(notice.stated_time)) is not None]
    for measure in (dates, numbers, clocks):
        if len(measure) == len(notices) and len(set(measure)) == len(measure):
            return measure
    return [float(index) for index in range(len(notices))]


def _minutes(stated: str | None) -> float | None:
    """The minutes since midnight of a clock time as printed ("4:09 P.M."), or None."""
    match = _CLOCK.search(stated or "")
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2]), (match[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return float(hour * 60 + minute) if hour < 24 and minute < 60 else None
