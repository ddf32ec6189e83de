"""What workers do with the messages of a queue: the named work, as far as the time reaches.

A message may come twice, or late: what is not due any more is passed over. What is left when the time is up is
unmarked, so that `dispatch` finds it in the next minute.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from amended.domain.deliveries import Channel
from amended.domain.feeds import Feed
from amended.domain.poll_schedule import may_poll
from amended.ports import Clock, Store

if TYPE_CHECKING:
    # Each worker loads its own use case, and none of the others with their libraries.
    from amended.services.deliver import SendAlerts
    from amended.services.poll import PollFeeds
    from amended.services.revisit import RevisitArticles


# What falls due within this share of its own wait is visited along: taking up a host costs three writes, and articles
# of one age then stay together. It makes visits about a sixteenth more frequent.
SOON = 0.125
# A function is paid for by the second, also while it waits for a host's next free moment. With fewer hosts than these
# to share the wait, taking a host up once more is cheaper than waiting for what is not urgent there.
COMPANY = 8


async def poll_named(store: Store, poll: PollFeeds, clock: Clock, urls: Sequence[str], until: datetime) -> None:
    """Poll those of these feeds that are due; none is asked after `until`."""
    found = [await asyncio.to_thread(store.feed, url) for url in dict.fromkeys(urls)]
    feeds = [feed for feed in found if feed is not None and may_poll(feed, clock.now(), all_due=False)]
    if feeds:
        await poll.poll(feeds, stopping=lambda: clock.now() >= until)
    for feed in feeds:
        await asyncio.to_thread(_unmark, store, feed)


async def visit_named(
    revisit: RevisitArticles, clock: Clock, hosts: Sequence[str], until: datetime, company: int = COMPANY
) -> None:
    """Visit what is due on these hosts; no visit is begun after `until`. `company`: see `VisitPlan`."""
    from amended.services.revisit import VisitPlan

    plan = VisitPlan(due_by=clock.now(), until=until, soon=SOON, company=company, together=True)
    await revisit.visit(list(dict.fromkeys(hosts)), plan)


def send_named(store: Store, send: SendAlerts, lanes: Sequence[str], until: datetime) -> None:
    """Send what is due in these lanes; no step is begun after `until`."""
    send.send([store.channel(lane) or _new_lane(lane) for lane in dict.fromkeys(lanes)], until=until)


def _unmark(store: Store, feed: Feed) -> None:
    """Clear the mark of a feed that was not polled; who polls one clears it with what came of it."""
    current = store.feed(feed.url)
    if current is not None and current.version == feed.version and current.queued_until is not None:
        store.put_feed(replace(current, queued_until=None))


def _new_lane(key: str) -> Channel:
    """The record of a lane that has none yet."""
    sink, _, channel = key.partition(":")
    return Channel(key=key, sink=sink, channel=channel)
