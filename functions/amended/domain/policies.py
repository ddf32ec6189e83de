"""What a user decides: how often to look, for how long, what to tell and where. Read from configuration, pure data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class PollPolicy:
    """`[poll]`: how often feeds are read."""

    interval: timedelta = timedelta(minutes=30)
    floor: timedelta = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisitPolicy:
    """`[revisit]`: how often articles are visited, and for how long."""

    floor: timedelta = timedelta(minutes=15)
    ratio: float = 0.2
    horizon: timedelta = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class DetectPolicy:
    """`[detect]`: `first_sight` is "recent", "always" or "never"."""

    first_sight: str = "recent"
    unannounced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """`[[routes]]`: which alerts go to which channels. Every filter that is set must hold.

    `digest` ("09:00 Europe/Berlin") and `quiet` ("22:00-07:00 Europe/Berlin") are "" where not set.
    """

    channels: tuple[str, ...]
    kinds: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    min_severity: str = ""
    digest: str = ""
    quiet: str = ""
