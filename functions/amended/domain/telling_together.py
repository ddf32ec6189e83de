"""Several alerts of one story as one: what nobody has been told yet is told in one message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amended.domain.alerts import Alert, Event
from amended.domain.summaries import Summary


def told_together(alerts: Sequence[Alert]) -> Alert:
    """One alert with the news of all, oldest first; it keeps the first one's id and counts as the gravest of them."""
    first, newest = alerts[0], alerts[-1]
    if len(alerts) == 1:
        return first
    gravest = max(alerts, key=lambda alert: alert.severity.rank)
    happened = {event for alert in alerts for event in alert.events}
    return replace(
        newest,
        id=first.id,
        events=tuple(event for event in Event if event in happened),
        title_before=first.title_before or first.title,
        feeds=tuple(dict.fromkeys(feed for alert in alerts for feed in alert.feeds)),
        gained=tuple(notice for alert in alerts for notice in alert.gained),
        reworded=tuple(pair for alert in alerts for pair in alert.reworded),
        removed=tuple(notice for alert in alerts for notice in alert.removed),
        passages=tuple(passage for alert in alerts for passage in _padded(alert)),
        changes=tuple(
            replace(change, notice=change.notice + start) if change.notice is not None else change
            for alert, start in _with_starts(alerts)
            for change in alert.changes
        ),
        lede=first.lede,
        severity=gravest.severity,
        severity_reason=gravest.severity_reason,
        first_sight=all(alert.first_sight for alert in alerts),
        before=first.before,
        marks=first.marks,
        summary=_summaries_together(alerts),
    )


def _padded(alert: Alert) -> list[str]:
    return [*alert.passages, *([""] * len(alert.gained))][: len(alert.gained)]


def _with_starts(alerts: Sequence[Alert]) -> list[tuple[Alert, int]]:
    """Each alert with the index of its first notice among those of all."""
    starts, start = [], 0
    for alert in alerts:
        starts.append((alert, start))
        start += len(alert.gained)
    return starts


def _summaries_together(alerts: Sequence[Alert]) -> Summary | None:
    """What the earliest version said and what all the notices say now; the newest headline leads."""
    parts = [(alert.summary, start) for alert, start in _with_starts(alerts) if alert.summary is not None]
    if not parts:
        return None
    summaries = [summary for summary, _ in parts]
    newest = summaries[-1]
    return replace(
        newest,
        said=next((summary.said for summary in summaries if summary.said), ""),
        now=tuple(replace(now, notice=now.notice + start) for summary, start in parts for now in summary.now),
        why=next((summary.why for summary in reversed(summaries) if summary.why), ""),
        cut=any(summary.cut for summary in summaries),
        check=next((summary.check for summary in summaries if summary.check.verdict != "pass"), newest.check),
    )
