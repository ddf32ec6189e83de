"""Where services say what they did."""

from __future__ import annotations

from typing import Protocol

from amended.domain.events import Reported


class Reporter(Protocol):
    """Where services say what they did, for progress, logs and `run --json`."""

    def report(self, event: Reported) -> None:
        """Take one event; never raises, never blocks for long, may be called from any thread."""
        ...
