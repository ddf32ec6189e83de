"""The machine's clock: the only place that asks what time it is."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime


class SystemClock:
    """`amended.ports.Clock` over the machine's own."""

    def now(self) -> datetime:
        """The present time, in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait without blocking other work."""
        await asyncio.sleep(seconds)

    def pause(self, seconds: float) -> None:
        """Wait, blocking this thread."""
        time.sleep(seconds)  # what the port promises; asynchronous code awaits `sleep` instead
