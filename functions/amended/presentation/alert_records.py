"""An alert as a JSON record, for sinks that hand it to other programs and for `alerts export`."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from amended.domain.alerts import Alert
from amended.domain.notices import Notice
from amended.domain.summaries import Summary


def alert_record(alert: Alert) -> dict[str, Any]:
    """The alert with its notices, changes and summary in the shapes of the contract; times in UTC, ISO 8601."""
    return {
        "id": alert.id,
        "url": alert.url,
        "title": {"before": alert.title_before or alert.title, "after": alert.title},
        "language": alert.language,
        "feeds": list(alert.feeds),
        "events": [event.value for event in alert.events],
        "raised_at": _time(alert.raised_at),
        "published": _time(alert.published),
        "severity": alert.severity.value,
        "severity_reason": alert.severity_reason,
        "disclosure": alert.disclosure.value,
        "first_sight": alert.first_sight,
        "gained": [notice_record(notice) for notice in alert.gained],
        "reworded": [
            {"before": notice_record(pair.before), "after": notice_record(pair.after)} for pair in alert.reworded
        ],
        "removed": [notice_record(notice) for notice in alert.removed],
        "changes": [
            {
                "before": change.before,
                "after": change.after,
                "notice": change.notice,
                "facts": [fact.value for fact in change.facts],
            }
            for change in alert.changes
        ],
        "summary": summary_record(alert.summary) if alert.summary is not None else None,
    }


def notice_record(notice: Notice) -> dict[str, Any]:
    """A notice. Contract: `notice` in CONTRACT.md."""
    return {
        "kind": notice.kind.value,
        "label": notice.label,
        "number": notice.number,
        "stated_time": notice.stated_time,
        "stated_at": _time(notice.stated_at),
        "text": notice.text,
        "position": notice.position.value,
        "source": notice.source.value,
        "confidence": notice.confidence,
    }


def summary_record(summary: Summary) -> dict[str, Any]:
    """A summary. Contract: `summary` in CONTRACT.md."""
    return {
        "headline": summary.headline,
        "said": summary.said,
        "now": [asdict(now) for now in summary.now],
        "why": summary.why,
        "source": summary.source.value,
        "model": summary.model,
        "check": {"verdict": summary.check.verdict, "problems": list(summary.check.problems)},
    }


def _time(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at is not None else None
