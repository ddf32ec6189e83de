"""Frees what a killed runner still held. Only for a runner that knows it is alone: the one that has the `RunLock`.

Without this the next start would wait until the leases of the dead run out. What the dead one had claimed and not
marked stays claimed: whoever comes next looks before it posts again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from amended.domain.addresses import host_of
from amended.domain.pace import after_kill, is_command
from amended.domain.polling import request_address
from amended.ports import Store
from amended.services import deliver

# Beyond every lease that a runner can hold.
_HORIZON = timedelta(hours=1)
_MANY = 1_000_000


def take_over(store: Store, now: datetime, interval: timedelta) -> None:
    """Free feeds, hosts, channels and summaries that an earlier runner of this store held when it ended.

    A host that a command holds is left to it: the lock says nothing of commands.

    It may have asked a host until it ended: `interval`, or what the host asks for, runs from now. Hosts that only a
    redirect leads to are found, and freed, when one does (`HostTurns`).
    """
    for feed in store.feeds():
        if feed.lease_owner:
            store.put_feed(replace(feed, lease_owner="", lease_until=None))
    feed_hosts = {host_of(request_address(feed)) for feed in store.feeds()}
    for name in feed_hosts.union(store.due_hosts(now + _HORIZON, _MANY)):
        host = store.host(name)
        if host is not None and host.lease_owner and not is_command(host.lease_owner):
            store.put_host(after_kill(host, now, interval))
    deliver.take_over(store, now, limit=_MANY)
    for lane in store.due_channels(now + _HORIZON, _MANY):
        for delivery in store.due_deliveries(lane.key, now + _HORIZON, _MANY):
            alert = store.alert(delivery.alert_id)
            if alert is not None and alert.summary is None and alert.summary_lease_owner:
                store.put_alert(replace(alert, summary_lease_owner="", summary_lease_until=None))
