"""What one delivery tells: which alerts together, in which thread, with which summaries.

Together and thread are decided once, before the first call, and stored: whoever takes over tells the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Protocol

from amended.domain import delivering
from amended.domain.alerts import Alert
from amended.domain.comparison_results import Severity
from amended.domain.counts import number_of
from amended.domain.deliveries import Delivery, DeliveryStatus, Thread, delivery_id
from amended.domain.telling_together import told_together
from amended.errors import Conflict, NotFound
from amended.ports import Clock, Job, Store

# The day's counter of changes that no notice explains; whoever compares the visits adds to it.
SILENT_CHANGES = "silent_changes"
# As many as one message can name.
_MOST_TOGETHER = 20


class Summaries(Protocol):
    """Makes summaries: `amended.services.summarise.Summaries`."""

    def of(self, alert: Alert) -> Alert:
        """The alert with its summary, made once and stored. Raises Transient while another worker makes it."""
        ...


class Telling:
    """Puts together what deliveries tell."""

    def __init__(self, store: Store, summaries: Summaries, clock: Clock) -> None:
        self._store = store
        self._summaries = summaries
        self._clock = clock

    def decide(self, delivery: Delivery, thread: Thread | None, due: Sequence[Delivery]) -> Delivery:
        """Store what is told together and in which thread.

        Of those that are `due` as well, those of the same story are told with it, or, for a digest, all that is in it.
        `thread` is the story's thread in this lane. Raises Conflict where the delivery was changed meanwhile.
        """
        others: list[Delivery] = []
        for other in due:
            if len(others) < _MOST_TOGETHER - 1 and _may_join(other, delivery):
                marked = self._store.put_delivery(delivering.told_by(other, delivery.id))
                others += [marked] if marked is not None else []
        joins = thread if thread is not None and thread.ts and not delivery.digest else None
        alerts = [self._store.alert(told.alert_id) for told in (delivery, *others)]
        told_so_far = Severity(joins.severity).rank if joins is not None and joins.severity else -1
        rises = any(alert is not None and alert.severity.rank > told_so_far for alert in alerts)
        decided = delivering.decided(
            delivery,
            others=tuple(other.id for other in others),
            thread_ts=joins.ts if joins is not None else None,
            broadcast=joins is not None and rises,
        )
        stored = self._store.put_delivery(decided)
        if stored is None:
            raise Conflict(f"delivery {delivery.id}", "changed meanwhile")
        return stored

    def job(self, delivery: Delivery, keep_lane: Callable[[], None]) -> Job:
        """The alerts that a decided delivery tells, each with its summary; `keep_lane` is called before each is made.

        Raises NotFound where an alert is not in the store any more, and what `Summaries.of` and `keep_lane` raise.
        """
        told = [delivery, *(found for other in delivery.together if (found := self._store.delivery(other)))]
        alerts = []
        for one in told:
            alert = self._store.alert(one.alert_id)
            if alert is None:
                raise NotFound(f"alert {one.alert_id}", "not in the store any more")
            if alert.summary is None:
                keep_lane()
                alert = self._summaries.of(alert)
            alerts.append(alert)
        alerts.sort(key=lambda alert: (alert.raised_at, alert.id))
        if delivery.digest:
            return Job(alert=alerts[0], delivery=delivery, alerts=tuple(alerts), ledger=self._ledger())
        return Job(
            alert=told_together(alerts),
            delivery=delivery,
            alerts=tuple(alerts),
            earlier=self._earlier(delivery, alerts) if delivery.thread_ts is not None else (),
        )

    def _earlier(self, delivery: Delivery, alerts: Sequence[Alert]) -> tuple[Alert, ...]:
        """What the story's thread in this channel holds already, oldest first."""
        now_told = {alert.id for alert in alerts}
        earlier = []
        for alert in self._store.alerts_of(delivery.article_key):
            known = self._store.delivery(delivery_id(alert.id, delivery.sink, delivery.channel))
            if alert.id in now_told or known is None or known.status is not DeliveryStatus.POSTED:
                continue
            teller = self._store.delivery(known.told_by) if known.told_by else known
            if teller is not None and delivering.thread_of(teller) == delivery.thread_ts:
                earlier.append(alert)
        return tuple(earlier)

    def _ledger(self) -> str:
        """The day's line: what was watched, what was found, what changed without a word."""
        yesterday = self._clock.now() - timedelta(days=1)
        statistics = self._store.statistics(yesterday.date().isoformat())
        gained = sum(len(alert.gained) for alert in self._store.alerts(since=yesterday))
        silent = statistics.tallies.get(SILENT_CHANGES, 0)
        return (
            f"In the last day: {number_of(statistics.articles_followed, 'story', 'stories')} watched, "
            f"{number_of(gained, 'notice')} gained, {number_of(silent, 'silent change')} seen"
        )


def channels_told(store: Store, article_key: str) -> tuple[str, ...]:
    """The Slack channels in which an article's story has a thread, or is about to have one."""
    channels: dict[str, None] = {}
    for alert in store.alerts_of(article_key):
        for delivery in store.deliveries_of(alert.id):
            in_a_thread = delivery.sink == "slack" and not (delivery.digest or delivery.reply_to)
            if in_a_thread and delivery.status is not DeliveryStatus.MUTED:
                channels[delivery.channel] = None
    return tuple(channels)


def _may_join(other: Delivery, delivery: Delivery) -> bool:
    """Whether a delivery may be told with another one: same digest or same story, and not begun."""
    together = other.digest == delivery.digest and (bool(delivery.digest) or other.article_key == delivery.article_key)
    begun = bool(other.steps or other.together or other.told_by not in {"", delivery.id})
    return together and not begun and other.id != delivery.id
