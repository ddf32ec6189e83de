"""The hosts' records for a command that fetches: the store's where there is one that can be used, else its own.

With the store's, a command takes its turn at a host like any worker and leaves the pace there for the next. Without, it
still keeps the pace among its own requests: a page is looked at before there is a store, or though that is damaged.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import cache

from amended import bootstrap
from amended.cli.output import say
from amended.config import Settings
from amended.domain.hosts import Host
from amended.domain.pace import COMMAND, released
from amended.errors import AmendedError
from amended.ports import Store


class CommandRecords:
    """Fulfils `amended.ports.HostRecords` for one command, as the leases' `owner`."""

    def __init__(self, settings: Settings) -> None:
        self.owner = f"{COMMAND}{bootstrap.worker_name()}"
        self._settings = settings
        self._store: Store | None = None
        self._own = _hosts_of_this_process()
        self._leased: set[str] = set()
        self._lock = threading.Lock()
        if bootstrap.has_store(settings):
            try:
                self._store = bootstrap.store(settings)
            except AmendedError as error:
                self._do_without(error)

    def host(self, name: str) -> Host | None:
        """The host's record, or None."""
        with self._lock:
            if self._store is not None:
                try:
                    return self._store.host(name)
                except AmendedError as error:
                    self._do_without(error)
            return self._own.get(name)

    def put_host(self, host: Host) -> Host | None:
        """Write it on condition of its version; None where a worker was faster."""
        with self._lock:
            if host.lease_owner == self.owner:
                self._leased.add(host.name)
            if self._store is not None:
                try:
                    return self._store.put_host(host)
                except AmendedError as error:
                    self._do_without(error)
                    self._own.pop(host.name, None)
            known = self._own.get(host.name)
            if known is not None and known.version != host.version:
                return None
            self._own[host.name] = stored = replace(host, version=host.version + 1)
            return stored

    def close(self) -> None:
        """Let go of every host that is held still, because the command was interrupted, and of the store."""
        for name in self._leased:
            host = self.host(name)
            if host is not None and host.lease_owner == self.owner:
                self.put_host(released(host))
        if self._store is not None:
            self._store.close()

    def _do_without(self, error: AmendedError) -> None:
        """The store cannot be used: say so once, and keep the pace alone from now on."""
        store, self._store = self._store, None
        if store is not None:
            store.close()
        said = f"{self._settings.store.name} cannot be used, so nobody knows whether a run asks the same host just now"
        say(f"amended: {said} ({error})")


@cache
def _hosts_of_this_process() -> dict[str, Host]:
    """What this process knows of hosts by itself."""
    return {}
