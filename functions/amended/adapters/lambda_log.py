"""What functions say: a JSON line for each thing done, and at the end one line of metrics that CloudWatch counts.

The metrics use CloudWatch's embedded format (EMF specification): no request, no library. There are fewer than ten
names, which is what the free tier holds.
"""

from __future__ import annotations

import json
import threading
from datetime import datetime
from typing import Any, TextIO

from amended.domain.addresses import display_url
from amended.domain.articles import VisitStatus
from amended.domain.deliveries import DeliveryStatus
from amended.domain.events import AlertRaised, ArticleVisited, DeliveryMade, Failure, FeedPolled, Reported
from amended.domain.messages import Dispatched

NAMESPACE = "Amended"
_POLLED_WELL = frozenset({"200", "304"})


class LambdaLog:
    """A reporter (`amended.ports.Reporter`) that writes lines to a stream. Context stands in every line."""

    def __init__(self, stream: TextIO, **context: str) -> None:
        self._stream = stream
        self._context = context
        self._lock = threading.Lock()
        self._counts: dict[str, int] = {}

    @property
    def alerts(self) -> int:
        """How many alerts were raised so far."""
        return self._counts.get("AlertsRaised", 0)

    def report(self, event: Reported) -> None:
        """Write one line and count."""
        match event:
            case FeedPolled():
                good = event.status in _POLLED_WELL
                self._count("FeedsPolled" if good else "FeedsFailed")
                self._line(
                    event.at, "feed_polled", feed=event.feed, status=event.status, entries=event.entries, new=event.new
                )
            case ArticleVisited():
                self._count("ArticlesVisited")
                if event.status in (VisitStatus.FAILED, VisitStatus.UNREADABLE):
                    self._count("VisitsFailed")
                url = display_url(event.url)
                self._line(event.at, "article_visited", article=url, status=event.status.value, reason=event.reason)
            case AlertRaised():
                alert = event.alert
                self._count("AlertsRaised")
                self._count("NoticesGained", len(alert.gained))
                self._line(
                    event.at,
                    "alert_raised",
                    alert=alert.id,
                    article=display_url(alert.url),
                    events=[one.value for one in alert.events],
                    severity=alert.severity.value,
                )
            case DeliveryMade():
                if event.status == DeliveryStatus.POSTED:
                    self._count("DeliveriesPosted")
                elif event.status == DeliveryStatus.FAILED:
                    self._count("DeliveriesFailed")
                self._line(
                    event.at,
                    "delivery",
                    alert=event.alert_id,
                    sink=event.sink,
                    channel=event.channel,
                    status=event.status,
                    ts=event.ts,
                    detail=event.detail,
                )
            case Failure():
                self._count("Errors")
                self._line(
                    event.at,
                    "error",
                    level="WARN" if event.transient else "ERROR",
                    subject=event.subject,
                    message=event.message,
                )
            case _:
                pass

    def dispatched(self, at: datetime, done: Dispatched) -> None:
        """What `dispatch` put on the queues."""
        self._count("FeedsQueued", done.feeds)
        self._line(at, "dispatched", feeds=done.feeds, hosts=done.hosts, lanes=done.lanes)

    def refused(self, at: datetime, message_id: str, detail: str) -> None:
        """A message that nobody can read; it goes back to the queue and, in time, to the dead letters."""
        self._count("Errors")
        self._line(at, "error", level="ERROR", subject=f"queue message {message_id}", message=detail)

    def finish(self, at: datetime) -> None:
        """Write the metrics of this invocation, if there are any."""
        if not self._counts:
            return
        named = [{"Name": name, "Unit": "Count"} for name in self._counts]
        directive = {"Namespace": NAMESPACE, "Dimensions": [["stack"]], "Metrics": named}
        stamp = int(at.timestamp() * 1000)
        self._write({"_aws": {"Timestamp": stamp, "CloudWatchMetrics": [directive]}, **self._context, **self._counts})
        self._counts = {}

    def _count(self, name: str, amount: int = 1) -> None:
        with self._lock:
            self._counts[name] = self._counts.get(name, 0) + amount

    def _line(self, at: datetime, event: str, *, level: str = "INFO", **fields: Any) -> None:
        said = {name: value for name, value in fields.items() if value not in (None, "")}
        self._write({"timestamp": at.isoformat(), "level": level, "event": event, **self._context, **said})

    def _write(self, line: dict[str, Any]) -> None:
        # ASCII, so that no text from the web can end the line or hide in it.
        text = json.dumps(line, ensure_ascii=True) + "\n"
        with self._lock:
            self._stream.write(text)
            self._stream.flush()
