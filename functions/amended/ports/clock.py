"""Time, handed in at the edge."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Time, handed in at the edge: the handler's or the command's."""

    def now(self) -> datetime:
        """The present time, aware, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait without blocking other work."""
        ...

    def pause(self, seconds: float) -> None:
        """Wait, blocking this thread."""
        ...
