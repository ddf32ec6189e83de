"""What functions say: lines with the ids of what was done, and the metrics that the dashboard and alarms read."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from amended.adapters.lambda_log import LambdaLog
from amended.adapters.metrics import Metrics
from amended.domain.articles import VisitStatus
from amended.domain.events import AlertRaised, ArticleVisited, DeliveryMade, Failure, FeedPolled
from amended.domain.messages import Dispatched
from tests.adapters.stored_records import FULL_ALERT

NOW = datetime(2026, 5, 4, 20, 0, tzinfo=UTC)


class Said:
    """A log, and what it has written."""

    def __init__(self) -> None:
        self.stream = io.StringIO()
        self.log = LambdaLog(self.stream, stack="desk", function="send_alerts", request="r1")

    def lines(self) -> list[dict[str, Any]]:
        """All lines."""
        return [json.loads(line) for line in self.stream.getvalue().splitlines()]

    def metrics(self) -> dict[str, Any]:
        """Name and value of each metric of the invocation, which is at its end."""
        self.log.finish(NOW)
        (line,) = (line for line in self.lines() if "_aws" in line)
        (directive,) = line["_aws"]["CloudWatchMetrics"]
        assert directive["Namespace"] == "Amended"
        assert directive["Dimensions"] == [["stack"]]
        assert line["stack"] == "desk"
        assert line["_aws"]["Timestamp"] == NOW.timestamp() * 1000
        return {metric["Name"]: line[metric["Name"]] for metric in directive["Metrics"]}


@pytest.fixture
def said() -> Said:
    """A log that is empty."""
    return Said()


def delivered(**fields: Any) -> DeliveryMade:
    """A delivery that was posted."""
    known = {"at": NOW, "alert_id": "a", "sink": "slack", "channel": "C1", "status": "posted", "delivery_id": "d"}
    return DeliveryMade(**{**known, **fields})


def test_lines_name_what_was_done_to_what(said: Said) -> None:
    """Feed, article, alert and delivery stand in fields of their own, beside stack, function and invocation."""
    said.log.report(FeedPolled(at=NOW, feed="https://example.org/rss", status="200", entries=3, new=1))
    visited = ArticleVisited(at=NOW, url="https://example.org/x", status=VisitStatus.CHANGED, next_visit=None)
    said.log.report(visited)
    said.log.report(AlertRaised(at=NOW, alert=FULL_ALERT))
    said.log.report(delivered(ts="1.2"))
    feed, article, alert, delivery = said.lines()
    assert (feed["event"], feed["feed"]) == ("feed_polled", "https://example.org/rss")
    assert (article["event"], article["article"], article["status"]) == (
        "article_visited",
        "https://example.org/x",
        "changed",
    )
    assert (alert["alert"], alert["article"]) == (FULL_ALERT.id, FULL_ALERT.url)
    assert (delivery["delivery"], delivery["alert"], delivery["ts"]) == ("d", "a", "1.2")
    for line in said.lines():
        assert (line["stack"], line["function"], line["request"]) == ("desk", "send_alerts", "r1")


@pytest.mark.parametrize("status", VisitStatus)
def test_visits_are_counted_by_outcome(said: Said, status: VisitStatus) -> None:
    """Each outcome has a metric of its own."""
    for _ in range(2):
        said.log.report(ArticleVisited(at=NOW, url="https://example.org/x", status=status, next_visit=None))
    words = "".join(word.capitalize() for word in status.value.split("_"))
    assert said.metrics() == {f"Visits{words}": 2}


def test_ways_from_notice_to_slack_are_measured(said: Said) -> None:
    """How long after its stated time a notice was found, and how long after that its alert was posted."""
    (notice, *_) = FULL_ALERT.gained
    stated = replace(notice, stated_at=NOW - timedelta(minutes=10))
    old = replace(notice, stated_at=NOW - timedelta(days=30))
    said.log.report(AlertRaised(at=NOW, alert=replace(FULL_ALERT, gained=(stated, old))))
    said.log.report(delivered(raised_at=NOW - timedelta(seconds=90)))
    said.log.report(delivered(raised_at=NOW - timedelta(seconds=30)))
    said.log.report(delivered(status="waiting", raised_at=NOW - timedelta(hours=1)))
    assert said.metrics() == {
        "AlertsRaised": 1,
        "NoticesGained": 2,
        "NoticeToAlert": [600],
        "DeliveriesPosted": 2,
        "AlertToPost": [90, 30],
    }


def test_what_is_late_and_what_is_spent_is_told(said: Said) -> None:
    """Dispatch tells how late the most late is, the sender what a model's tokens come to, and all what failed."""
    said.log.dispatched(NOW, Dispatched(feeds=2, late=timedelta(seconds=75)))
    said.log.spent(700)
    said.log.spent(42)
    said.log.report(delivered(status="failed"))
    said.log.report(Failure(at=NOW, subject="feed", message="m", transient=False))
    said.log.report(FeedPolled(at=NOW, feed="f", status="500", entries=0, new=0, failed=True))
    assert said.metrics() == {
        "FeedsQueued": 2,
        "FeedsPolled": 0,
        "OldestDue": [75],
        "Tokens": 742,
        "DeliveriesFailed": 1,
        "Errors": 1,
        "FeedsFailed": 1,
    }


def test_an_invocation_that_did_nothing_counts_nothing(said: Said) -> None:
    """No line of metrics is written, nor one twice."""
    said.log.finish(NOW)
    assert said.lines() == []
    said.log.spent(1)
    said.log.finish(NOW)
    said.log.finish(NOW)
    assert len(said.lines()) == 1


def test_outside_of_a_stack_no_dimension_is_named() -> None:
    """CloudWatch refuses a line whose dimension has no value: a function that is called by hand names none."""
    stream = io.StringIO()
    log = LambdaLog(stream, stack="", function="poll_feeds")
    log.spent(1)
    log.finish(NOW)
    line = json.loads(stream.getvalue())
    (directive,) = line["_aws"]["CloudWatchMetrics"]
    assert directive["Dimensions"] == [[]]
    assert "stack" not in line


def test_a_line_holds_no_more_values_than_cloudwatch_takes() -> None:
    """Of more than a hundred durations the longest are kept."""
    metrics = Metrics()
    for number in range(250):
        metrics.took("OldestDue", number)
    line = metrics.take(NOW)
    assert line is not None
    assert line["OldestDue"] == list(range(249, 149, -1))
