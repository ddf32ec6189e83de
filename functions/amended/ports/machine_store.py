"""The store of one machine, which can also list what in AWS only a walk through the whole table would find."""

from __future__ import annotations

from typing import Protocol

from amended.domain.deliveries import Channel
from amended.domain.hosts import Host
from amended.ports.store import Store


class MachineStore(Store, Protocol):
    """A `Store` that one runner has for itself (`RunLock`)."""

    def hosts(self) -> list[Host]:
        """All hosts that have a record, by name."""
        ...

    def channels(self) -> list[Channel]:
        """All lanes that have a record, by key."""
        ...
