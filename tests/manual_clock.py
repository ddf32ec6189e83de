"""A clock that tests turn by hand: pauses take no time, and are seen afterwards."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


class ManualClock:
    """Fulfils `amended.ports.Clock`. `paused` has the seconds of every pause."""

    def __init__(self, start: datetime = NOON) -> None:
        self._now = start
        self._lock = threading.Lock()
        self.paused: list[float] = []

    def now(self) -> datetime:
        """The time that the test set, a microsecond later at each look: no two moments are the same."""
        with self._lock:
            self._now += timedelta(microseconds=1)
            return self._now

    def timestamp(self) -> float:
        """The same in seconds, for stand-ins."""
        return self.now().timestamp()

    def pass_time(self, passed: timedelta) -> None:
        """Let time pass."""
        with self._lock:
            self._now += passed

    async def sleep(self, seconds: float) -> None:
        """Pass the time at once."""
        self.pause(seconds)

    def pause(self, seconds: float) -> None:
        """Pass the time at once."""
        self.paused.append(seconds)
        self.pass_time(timedelta(seconds=seconds))
