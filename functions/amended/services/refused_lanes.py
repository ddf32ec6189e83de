"""Finds the lanes that take nothing before a person acts, so that alerts raised for them say so at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from amended.domain.deliveries import Channel
from amended.domain.delivering import refused_until
from amended.ports import Store


def refused_lanes(store: Store, alerts: Iterable[str], now: datetime) -> list[Channel]:
    """The refused ones among the lanes of these alerts (ids): they are not due, but their new alerts wait too."""
    keys = dict.fromkeys(found.lane for alert in alerts for found in store.deliveries_of(alert))
    lanes = [lane for key in keys if (lane := store.channel(key)) is not None]
    return [lane for lane in lanes if refused_until(lane, now) is not None]
