"""The JSON of CONTRACT.md: every named field always present, times in UTC as ISO 8601."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from amended.domain.addresses import display_url
from amended.domain.alerts import Alert
from amended.domain.articles import Article, Visit
from amended.domain.comparison_results import Change, Comparison, Reworded
from amended.domain.deliveries import Delivery
from amended.domain.events import (
    AlertRaised,
    ArticleVisited,
    CycleFinished,
    DeliveryMade,
    Failure,
    FeedPolled,
    Reported,
    StockTaken,
)
from amended.domain.feeds import Feed
from amended.domain.notices import Considered, Detection, Notice
from amended.domain.snapshots import Page, Unreadable
from amended.domain.summaries import Summary
from amended.presentation.slack_blocks import SlackMessage

Json = dict[str, Any]


def moment(time: datetime | None) -> str | None:
    """A time as the contract prints it: UTC, to the second or, where it is more exact, the millisecond, with "Z"."""
    if time is None:
        return None
    shown = time.astimezone(UTC)
    return shown.isoformat(timespec="milliseconds" if shown.microsecond else "seconds").replace("+00:00", "Z")


def notice_json(notice: Notice) -> Json:
    """`notice`."""
    return {
        "kind": notice.kind.value,
        "label": notice.label,
        "number": notice.number,
        "stated_time": notice.stated_time,
        "stated_at": moment(notice.stated_at),
        "text": notice.text,
        "position": notice.position.value,
        "source": notice.source.value,
        "confidence": round(notice.confidence, 3),
        "rule": notice.rule,
    }


def check_json(page: Page, found: Detection, *, explain: bool = False) -> Json:
    """`check --json`; with `explain` also what was considered and rejected."""
    shown: Json = {
        "url": page.url or None,
        "canonical_url": page.canonical_url or None,
        "title": page.title,
        "language": page.language,
        "authors": list(page.authors),
        "published": moment(page.published),
        "modified": moment(page.modified),
        "updated_stamp": found.updated_stamp,
        "readable": page.readable,
        "unreadable_reason": page.unreadable_reason.value if page.unreadable_reason else None,
        "live_blog": page.live_blog or found.live_blog,
        "text": page.text,
        "notices": [notice_json(notice) for notice in found.notices],
    }
    if explain:
        shown["considered"] = considered_json(found.considered)
    return shown


def considered_json(considered: Sequence[Considered]) -> list[Json]:
    """What looked like a notice and was rejected, with the reasons."""
    return [{"text": rejected.text, "reason": rejected.reason, "rule": rejected.rule} for rejected in considered]


def change_json(change: Change) -> Json:
    """One of `changes`."""
    return {
        "before": change.before,
        "after": change.after,
        "notice": change.notice,
        "facts": [fact.value for fact in change.facts],
    }


def reworded_json(pair: Reworded) -> Json:
    """One of `reworded`."""
    return {"before": notice_json(pair.before), "after": notice_json(pair.after)}


def summary_json(summary: Summary | None) -> Json | None:
    """`summary`, or null where none was made yet."""
    if summary is None:
        return None
    usage = summary.usage
    return {
        "headline": summary.headline,
        "said": summary.said,
        "now": [{"notice": now.notice, "who": now.who, "text": now.text} for now in summary.now],
        "why": summary.why,
        "source": summary.source.value,
        "model": summary.model,
        "check": {"verdict": summary.check.verdict, "problems": list(summary.check.problems)},
        "cut": summary.cut,
        "note": summary.note,
        "usage": None
        if usage is None
        else {
            "tokens_in": usage.tokens_in,
            "tokens_out": usage.tokens_out,
            "seconds": usage.seconds,
            "requests": usage.requests,
        },
    }


def alert_json(alert: Alert) -> Json:
    """An alert as `alerts` and `run --json` print it."""
    return {
        "id": alert.id,
        "events": [event.value for event in alert.events],
        "url": alert.url,
        "title": {"before": alert.title_before, "after": alert.title},
        "language": alert.language,
        "feeds": [display_url(feed) for feed in alert.feeds],
        "raised_at": moment(alert.raised_at),
        "published": moment(alert.published),
        "first_sight": alert.first_sight,
        "gained": [notice_json(notice) for notice in alert.gained],
        "reworded": [reworded_json(pair) for pair in alert.reworded],
        "removed": [notice_json(notice) for notice in alert.removed],
        "changes": [change_json(change) for change in alert.changes],
        "disclosure": alert.disclosure.value,
        "severity": alert.severity.value,
        "severity_reason": alert.severity_reason,
        "summary": summary_json(alert.summary),
        "marks": [{"verdict": mark.verdict.value, "by": mark.by, "at": moment(mark.at)} for mark in alert.marks],
    }


def compare_json(
    url: str,
    comparison: Comparison,
    alert: Alert | None,
    message: SlackMessage | None,
    *,
    unreadable: tuple[Unreadable | None, Unreadable | None] = (None, None),
    considered: tuple[Sequence[Considered], Sequence[Considered]] | None = None,
) -> Json:
    """`compare --json`; `alert` is null where nothing would be sent.

    `passages` has for each gained notice what the earlier version said in its place, null where that was not found.
    `in_full` is false where so much differs that not all of it was judged.
    `unreadable` are the reasons why the old or the new page holds no article to judge; `considered` is what was looked
    at and rejected on each, None where nobody asked.
    """
    shown: Json = {
        "url": url or None,
        "title": {"before": comparison.title_before, "after": comparison.title_after},
        "gained": [notice_json(notice) for notice in comparison.gained],
        "reworded": [reworded_json(pair) for pair in comparison.reworded],
        "moved": [notice_json(notice) for notice in comparison.moved],
        "removed": [notice_json(notice) for notice in comparison.removed],
        "changes": [change_json(change) for change in comparison.changes],
        "passages": [passage or None for passage in comparison.passages],
        "disclosure": comparison.disclosure.value,
        "severity": comparison.severity.value,
        "severity_reason": comparison.severity_reason,
        "in_full": comparison.in_full,
        "unreadable_reason": {
            side: reason.value if reason else None for side, reason in zip(("before", "after"), unreadable, strict=True)
        },
        "alert": None
        if alert is None or message is None
        else {
            "id": alert.id,
            "events": [event.value for event in alert.events],
            "summary": summary_json(alert.summary),
            "text": message.text,
            "blocks": message.blocks,
        },
    }
    if considered is not None:
        shown["considered"] = {
            side: considered_json(some) for side, some in zip(("before", "after"), considered, strict=True)
        }
    return shown


def delivery_json(delivery: Delivery) -> Json:
    """A delivery as `alerts show` prints it."""
    return {
        "id": delivery.id,
        "sink": delivery.sink,
        "channel": delivery.channel,
        "status": delivery.status.value,
        "steps": {name: {"ts": step.ts, "done_at": moment(step.done_at)} for name, step in delivery.steps.items()},
        "attempts": delivery.attempts,
        "due_at": moment(delivery.due_at),
        "posted_at": moment(delivery.posted_at),
        "error": delivery.last_error or None,
        "remedy": delivery.remedy or None,
    }


def feed_json(feed: Feed) -> Json:
    """A feed as `feeds list` prints it."""
    return {
        "url": display_url(feed.url),
        "title": feed.title,
        "origin": feed.origin,
        "channels": list(feed.channels),
        "status": feed.status.value,
        "entries": feed.last_entries,
        "stock_taken": feed.stock_taken,
        "last_polled": moment(feed.last_polled),
        "last_good": moment(feed.last_good),
        "next_poll": moment(feed.next_poll),
        "moved_to": feed.moved_to,
        "failures": feed.failures,
        "error": feed.last_error or None,
    }


def article_json(article: Article) -> Json:
    """An article as `articles list` prints it."""
    return {
        "url": article.url,
        "also_at": list(article.also_at),
        "title": article.title,
        "status": article.status.value,
        "feeds": [display_url(feed) for feed in article.feeds],
        "watched": article.watched,
        "published": moment(article.published),
        "first_seen": moment(article.first_seen),
        "last_visit": moment(article.last_visit),
        "last_status": article.last_status.value if article.last_status else None,
        "last_reason": article.last_reason or None,
        "last_change": moment(article.last_change),
        "next_visit": moment(article.next_visit),
        "notices": article.notices,
        "snapshots": article.snapshot,
        "muted": article.muted,
    }


def visit_json(visit: Visit) -> Json:
    """One visit of an article's log."""
    return {
        "at": moment(visit.at),
        "status": visit.status.value,
        "reason": visit.reason or None,
        "snapshot": visit.snapshot,
    }


def event_json(event: Reported) -> Json:
    """One line of `run --json`."""
    match event:
        case FeedPolled():
            return {
                "event": "feed_polled",
                "at": moment(event.at),
                "feed": event.feed,
                "status": event.status,
                "entries": event.entries,
                "new": event.new,
                "failed": event.failed,
                "detail": event.detail or None,
                "next_poll": moment(event.next_poll),
            }
        case StockTaken():
            return {
                "event": "stock_taken",
                "at": moment(event.at),
                "feed": event.feed,
                "articles": event.articles,
                "visited": event.visited,
                "with_notices": event.with_notices,
            }
        case ArticleVisited():
            return {
                "event": "article_visited",
                "at": moment(event.at),
                "url": event.url,
                "status": event.status.value,
                "next_visit": moment(event.next_visit),
                "reason": event.reason or None,
                "notices": event.notices,
            }
        case AlertRaised():
            return {"event": "alert_raised", "at": moment(event.at), "alert": alert_json(event.alert)}
        case DeliveryMade():
            return {
                "event": "delivery",
                "at": moment(event.at),
                "alert_id": event.alert_id,
                "sink": event.sink,
                "channel": event.channel,
                "status": event.status,
                "ts": event.ts,
                "detail": event.detail or None,
            }
        case Failure():
            return {
                "event": "error",
                "at": moment(event.at),
                "subject": event.subject,
                "message": event.message,
                "transient": event.transient,
                "retry_at": moment(event.retry_at),
            }
        case CycleFinished():
            return {
                "event": "cycle",
                "at": moment(event.at),
                "feeds": event.feeds,
                "articles": event.articles,
                "alerts": event.alerts,
                "deliveries": event.deliveries,
                "errors": event.errors,
                "seconds": event.seconds,
            }
