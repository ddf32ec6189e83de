"""What functions say: a JSON line for each thing done, with the ids of what it was done to, and a line of metrics."""

from __future__ import annotations

import json
import threading
from datetime import datetime, timedelta
from typing import Any, TextIO

from amended.adapters.metrics import Metrics
from amended.domain.addresses import display_url
from amended.domain.alerts import Alert
from amended.domain.deliveries import DeliveryStatus
from amended.domain.events import AlertRaised, ArticleVisited, DeliveryMade, Failure, FeedPolled, Reported
from amended.domain.messages import Dispatched

_POLLED_WELL = frozenset({"200", "304"})
# A notice that states an earlier time was not new when it was found: it belongs to an article met late.
_LONGEST_WAY = timedelta(days=7)


class LambdaLog:
    """A reporter (`amended.ports.Reporter`) that writes lines to a stream. Context stands in every line.

    `context` are the stack, the function and the invocation; what is empty is left out.
    """

    def __init__(self, stream: TextIO, **context: str) -> None:
        self._stream = stream
        self._context = {name: value for name, value in context.items() if value}
        self._lock = threading.Lock()
        self._metrics = Metrics()
        self.alerts: list[str] = []
        """The ids of the alerts that were raised so far."""

    def report(self, event: Reported) -> None:
        """Write one line and count."""
        match event:
            case FeedPolled():
                good = event.status in _POLLED_WELL
                self._metrics.count("FeedsPolled" if good else "FeedsFailed")
                self._line(
                    event.at, "feed_polled", feed=event.feed, status=event.status, entries=event.entries, new=event.new
                )
            case ArticleVisited():
                # One metric for each outcome: VisitsFirst, VisitsUnchanged, VisitsNotModified …
                outcome = event.status.value.title().replace("_", "")
                self._metrics.count(f"Visits{outcome}")
                url = display_url(event.url)
                self._line(event.at, "article_visited", article=url, status=event.status.value, reason=event.reason)
            case AlertRaised():
                self._raised(event.at, event.alert)
            case DeliveryMade():
                self._delivered(event)
            case Failure():
                self._metrics.count("Errors")
                level = "WARN" if event.transient else "ERROR"
                self._line(event.at, "error", level=level, subject=event.subject, message=event.message)
            case _:
                pass

    def _raised(self, at: datetime, alert: Alert) -> None:
        self.alerts.append(alert.id)
        self._metrics.count("AlertsRaised")
        self._metrics.count("NoticesGained", len(alert.gained))
        for notice in alert.gained:
            # Where the publisher says when: to the minute, or to the day, as stated.
            if notice.stated_at is not None and timedelta() <= at - notice.stated_at <= _LONGEST_WAY:
                self._metrics.took("NoticeToAlert", (at - notice.stated_at).total_seconds())
        self._line(
            at,
            "alert_raised",
            alert=alert.id,
            article=display_url(alert.url),
            events=[one.value for one in alert.events],
            severity=alert.severity.value,
        )

    def _delivered(self, event: DeliveryMade) -> None:
        if event.status == DeliveryStatus.POSTED:
            self._metrics.count("DeliveriesPosted")
            if event.raised_at is not None:
                self._metrics.took("AlertToPost", (event.at - event.raised_at).total_seconds())
        elif event.status == DeliveryStatus.FAILED:
            self._metrics.count("DeliveriesFailed")
        self._line(
            event.at,
            "delivery",
            delivery=event.delivery_id,
            alert=event.alert_id,
            sink=event.sink,
            channel=event.channel,
            status=event.status,
            ts=event.ts,
            detail=event.detail,
        )

    def spent(self, tokens: int) -> None:
        """Tokens of a model, in and out."""
        self._metrics.count("Tokens", tokens)

    def dispatched(self, at: datetime, done: Dispatched) -> None:
        """What `dispatch` put on the queues, and how late the most late of all was."""
        self._metrics.count("FeedsQueued", done.feeds)
        # None yet; but a metric that is never missing is what the alarm of silent feeds can be reckoned from.
        self._metrics.count("FeedsPolled", 0)
        late = None if done.late is None else round(done.late.total_seconds(), 3)
        if late is not None:
            self._metrics.took("OldestDue", late)
        self._line(at, "dispatched", feeds=done.feeds, hosts=done.hosts, lanes=done.lanes, late=late)

    def refused(self, at: datetime, message_id: str, detail: str) -> None:
        """A message that nobody can read; it goes back to the queue and, in time, to the dead letters."""
        self._metrics.count("Errors")
        self._line(at, "error", level="ERROR", subject=f"queue message {message_id}", message=detail)

    def alarmed(self, at: datetime, text: str) -> None:
        """An alarm that the operators are told of."""
        self._line(at, "alarm", level="WARN", message=text)

    def finish(self, at: datetime) -> None:
        """Write the metrics of this invocation, if there are any."""
        # Called by hand, outside of a stack, there is no value to name.
        line = self._metrics.take(at, [name for name in ("stack",) if name in self._context])
        if line is not None:
            self._write({**line, **self._context})

    def _line(self, at: datetime, event: str, *, level: str = "INFO", **fields: Any) -> None:
        said = {name: value for name, value in fields.items() if value not in (None, "")}
        self._write({"timestamp": at.isoformat(), "level": level, "event": event, **self._context, **said})

    def _write(self, line: dict[str, Any]) -> None:
        # ASCII, so that no text from the web can end the line or hide in it.
        text = json.dumps(line, ensure_ascii=True) + "\n"
        with self._lock:
            self._stream.write(text)
            self._stream.flush()
