"""The records of hosts alone, for whoever takes turns at them."""

from __future__ import annotations

from typing import Protocol

from amended.domain.hosts import Host


class HostRecords(Protocol):
    """What turns at hosts need of the store (`amended.ports.Store`), or of what stands in for it."""

    def host(self, name: str) -> Host | None:
        """The host's record, or None."""
        ...

    def put_host(self, host: Host) -> Host | None:
        """Write it on condition of its version; None where another worker was faster."""
        ...
