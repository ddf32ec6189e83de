"""A clock that a test sets: it stands still but for the waits that the work under test asks for."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta


class SteeredClock:
    """`amended.ports.Clock`; waits pass at once and are noted in `slept`, in seconds."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self.slept: list[float] = []

    def now(self) -> datetime:
        """The time that was set."""
        return self._now

    def forward(self, by: timedelta) -> None:
        """Let time pass."""
        self._now += by

    async def sleep(self, seconds: float) -> None:
        """Pass the time at once, letting other tasks run."""
        self.pause(seconds)
        await asyncio.sleep(0)

    def pause(self, seconds: float) -> None:
        """Pass the time at once."""
        self.slept.append(seconds)
        self._now += timedelta(seconds=seconds)
