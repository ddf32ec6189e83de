"""What a summary may be made of: the notices, the changes, the titles and the lede. Never the page."""

from __future__ import annotations

from dataclasses import dataclass

from amended.domain.alerts import Alert, Event
from amended.domain.comparison_results import Change, Reworded
from amended.domain.notices import Notice


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryMaterial:
    """The whole evidence of a summary; nothing that is not in here may be in the summary.

    `passages[i]` is what the earlier version said where `notices[i]` corrects it, "" where unknown.
    """

    url: str
    title_before: str
    title_after: str
    language: str | None
    events: tuple[Event, ...]
    notices: tuple[Notice, ...]
    passages: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    removed: tuple[Notice, ...] = ()
    lede: str = ""


def read_limit(notices: int) -> int:
    """How many characters of each notice extract and check read: a longer one is a page that was taken for one."""
    return max(1000, min(6000, 24_000 // max(1, notices)))


def material_of(alert: Alert) -> SummaryMaterial:
    """The evidence that an alert carries."""
    return SummaryMaterial(
        url=alert.url,
        title_before=alert.title_before or alert.title,
        title_after=alert.title,
        language=alert.language,
        events=alert.events,
        notices=alert.gained,
        passages=alert.passages,
        changes=alert.changes,
        reworded=alert.reworded,
        removed=alert.removed,
        lede=alert.lede,
    )
