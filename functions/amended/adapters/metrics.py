"""The numbers of one invocation, as a line of CloudWatch's embedded metric format: no request, no library.

Specification: CloudWatch User Guide, "Embedded metric format specification". A metric has a name and one dimension, the
stack: CloudWatch charges for each combination, and only for hours in which it has a value.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import datetime
from typing import Any

NAMESPACE = "Amended"
# The most values of one metric, and the most metrics, that one line may hold.
_MOST = 100


class Metrics:
    """Counts and durations, from several threads, until they are taken."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: dict[str, int] = {}
        self._seconds: dict[str, list[float]] = {}

    def count(self, name: str, amount: int = 1) -> None:
        """Add to a count."""
        with self._lock:
            self._counts[name] = self._counts.get(name, 0) + amount

    def took(self, name: str, seconds: float) -> None:
        """Add a duration: CloudWatch knows their average, extremes and percentiles."""
        with self._lock:
            # Beyond what a line holds only the longest are kept: it is them that one looks for.
            self._seconds[name] = sorted([*self._seconds.get(name, []), round(seconds, 3)], reverse=True)[:_MOST]

    def take(self, at: datetime, dimensions: Sequence[str] = ("stack",)) -> dict[str, Any] | None:
        """What belongs into the line beside the values of `dimensions`, and a new beginning; None: nothing counted."""
        with self._lock:
            counts, seconds = self._counts, self._seconds
            self._counts, self._seconds = {}, {}
        if not counts and not seconds:
            return None
        named = [{"Name": name, "Unit": "Count"} for name in counts]
        named += [{"Name": name, "Unit": "Seconds"} for name in seconds]
        directive = {"Namespace": NAMESPACE, "Dimensions": [list(dimensions)], "Metrics": named}
        about = {"Timestamp": int(at.timestamp() * 1000), "CloudWatchMetrics": [directive]}
        return {"_aws": about, **counts, **seconds}
