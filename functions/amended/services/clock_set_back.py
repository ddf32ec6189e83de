"""Plans anew what a clock that ran ahead had planned: else nothing would be due until the time comes that it showed.

A machine may begin with a wrong clock and get the right one later. The runner's own heartbeat tells: it cannot lie in
the future. What was planned is brought forward by as much, so that every wait, pause and backoff is as long as before;
what waits for a time of the day waits for that. What was noted of the past is not left in the future.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from amended.domain import delivering, heartbeats
from amended.domain.alerts import Alert
from amended.domain.articles import Article
from amended.domain.deliveries import Delivery
from amended.domain.feeds import Feed
from amended.domain.hosts import Host
from amended.domain.routing import Destinations, deliveries_for
from amended.ports import MachineStore

# Clocks are set right by seconds all the time, and no wait is as short.
_NOTHING = timedelta(minutes=2)
# Later than anything is planned by a clock that shows this century.
_EVER = timedelta(days=36500)
_MANY = 1_000_000


def plan_anew(store: MachineStore, now: datetime, destinations: Destinations) -> timedelta | None:
    """Bring everything that is planned forward where the clock was set back; by how much, None where it was not.

    Only for a runner that is alone. `destinations` say what waits for a digest or for the end of quiet hours.
    """
    last = store.heartbeat(heartbeats.RUN)
    if last is None or last[0] - now < _NOTHING:
        return None
    anew = _Anew(now, last[0] - now)
    for feed in store.feeds():
        store.put_feed(anew.feed(feed))
    _plan_articles(store, anew)
    for host in store.hosts():
        store.put_host(anew.host(host))
    # A lane whose last call failed is closed for a while, whether anything waits in it or not.
    lanes = {lane.key: lane for lane in (*store.due_channels(now + _EVER, _MANY), *store.channels())}
    for lane in lanes.values():
        for delivery in store.due_deliveries(lane.key, now + _EVER, _MANY):
            alert = store.alert(delivery.alert_id)
            if alert is not None and alert.summary is None and alert.summary_lease_owner:
                store.put_alert(replace(alert, summary_lease_owner="", summary_lease_until=None))
            store.put_delivery(anew.delivery(delivery, alert, destinations))
        # Nobody but a runner holds one, and this one begins: whoever did is dead.
        store.put_channel(delivering.release_lane(replace(lane, next_free=anew.sooner(lane.next_free))))
    return anew.back


def _plan_articles(store: MachineStore, anew: _Anew) -> None:
    followed = [article for article in store.articles() if article.next_visit]
    store.put_articles([(anew.article(article), None) for article in followed])
    for article in followed:
        if article.touched_at is not None:  # the mark was seen, so that writing the record took it away
            store.touch_article(article.key, anew.now)


class _Anew:
    """Records as they are to be, now that it is `now` and the clock showed `back` more."""

    def __init__(self, now: datetime, back: timedelta) -> None:
        self.now = now
        self.back = back

    def sooner(self, moment: datetime | None) -> datetime | None:
        """When something is to be that was planned for that moment."""
        return max(self.now, moment - self.back) if moment is not None and moment > self.now else moment

    def past(self, moment: datetime | None) -> datetime | None:
        """When something was that was noted with that moment."""
        return min(self.now, moment) if moment is not None else None

    def feed(self, feed: Feed) -> Feed:
        """A feed's next poll, and its pause."""
        return replace(
            feed,
            next_poll=self.sooner(feed.next_poll),
            not_before=self.sooner(feed.not_before),
            lease_until=self.sooner(feed.lease_until),
        )

    def article(self, article: Article) -> Article:
        """An article's next visit, and what its schedule counts from."""
        return replace(
            article,
            next_visit=self.sooner(article.next_visit),
            first_seen=min(self.now, article.first_seen),
            last_change=self.past(article.last_change),
            last_notice=self.past(article.last_notice),
            last_full_fetch=self.past(article.last_full_fetch),
            missing_since=self.past(article.missing_since),
        )

    def host(self, host: Host) -> Host:
        """A host's pauses, the ways that lead on from it, and the age of its robots.txt."""
        robots = host.robots
        return replace(
            host,
            next_free=self.sooner(host.next_free),
            backs_off_from=self.sooner(host.backs_off_from),
            lease_until=self.sooner(host.lease_until),
            robots=robots and replace(robots, fetched_at=min(self.now, robots.fetched_at)),
            led_on=tuple(
                replace(way, not_before=self.sooner(way.not_before), stale_at=max(self.now, way.stale_at - self.back))
                for way in host.led_on
            ),
        )

    def delivery(self, delivery: Delivery, alert: Alert | None, destinations: Destinations) -> Delivery:
        """A delivery that was never tried is due when it would be of an alert that is raised now, a pause is brought
        forward."""
        due_at = self.sooner(delivery.due_at)
        if delivery.due_at is not None and delivery.due_at > self.now and alert is not None and not delivery.attempts:
            meant = {one.id: one.due_at for one in deliveries_for(alert, destinations, self.now)}
            due_at = min(delivery.due_at, meant.get(delivery.id) or due_at or self.now)
        return replace(delivery, due_at=due_at, lease_until=self.sooner(delivery.lease_until))
