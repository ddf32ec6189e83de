"""Plans anew what a clock that ran ahead had planned: else nothing would be due until the time comes that it showed.

A machine may begin with a wrong clock and get the right one later. The runner's own heartbeat tells: it cannot lie in
the future. What was planned is brought forward by as much, so that every wait, pause and backoff is as long as before.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from amended.domain import delivering, heartbeats
from amended.domain.addresses import host_of
from amended.domain.polling import request_address
from amended.ports import Store

# Clocks are set right by seconds all the time, and no wait is as short.
_NOTHING = timedelta(minutes=2)
# Later than anything is planned by a clock that shows this century.
_EVER = timedelta(days=36500)
_MANY = 1_000_000


def plan_anew(store: Store, now: datetime) -> timedelta | None:
    """Bring everything that is planned forward where the clock was set back; by how much, None where it was not.

    Only for a runner that is alone.
    """
    last = store.heartbeat(heartbeats.RUN)
    if last is None or last[0] - now < _NOTHING:
        return None
    back = last[0] - now

    def sooner(moment: datetime | None) -> datetime | None:
        return max(now, moment - back) if moment is not None and moment > now else moment

    names = set(store.due_hosts(now + _EVER, _MANY))
    for feed in store.feeds():
        names.add(host_of(request_address(feed)))
        store.put_feed(
            replace(
                feed,
                next_poll=sooner(feed.next_poll),
                not_before=sooner(feed.not_before),
                lease_until=sooner(feed.lease_until),
            )
        )
    store.put_articles(
        [(replace(one, next_visit=sooner(one.next_visit)), None) for one in store.articles() if one.next_visit]
    )
    for name in sorted(names):
        host = store.host(name)
        if host is not None:
            store.put_host(
                replace(
                    host,
                    next_free=sooner(host.next_free),
                    backs_off_from=sooner(host.backs_off_from),
                    lease_until=sooner(host.lease_until),
                )
            )
    for lane in store.due_channels(now + _EVER, _MANY):
        for delivery in store.due_deliveries(lane.key, now + _EVER, _MANY):
            store.put_delivery(
                replace(delivery, due_at=sooner(delivery.due_at), lease_until=sooner(delivery.lease_until))
            )
        # Nobody but a runner holds one, and this one begins: whoever did is dead.
        store.put_channel(delivering.release_lane(replace(lane, next_free=sooner(lane.next_free))))
    return back
