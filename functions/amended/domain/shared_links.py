"""Links to followed articles that people post in Slack: the alert of such an article also replies in their thread.

Only where the link stands is kept, neither who posted it nor what else the message said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from amended.domain.addresses import article_key, clean_url
from amended.domain.alerts import Alert
from amended.domain.deliveries import Delivery, DeliveryStatus, Step, StepName, delivery_id
from amended.domain.routing import lane_order
from amended.domain.slack_markup import addresses

# A message that names more articles than this is a list, not a remark about a story.
MOST_LINKS = 10
# As many threads as one alert replies in; a commit has room for 40 deliveries, channels included.
MOST_REPLIES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedLink:
    """A thread in which an article was linked to: `ts` is its first message; remembered until `until`."""

    article_key: str
    channel: str
    ts: str
    shared_at: datetime
    until: datetime


def linked_articles(text: str) -> tuple[str, ...]:
    """The keys of the articles that a message's text links to, each once; none where it links to very many."""
    keys = dict.fromkeys(article_key(clean_url(url)) for url in addresses(text))
    return tuple(keys) if len(keys) <= MOST_LINKS else ()


def replies_to_links(
    alert: Alert, links: Iterable[SharedLink], now: datetime, *, muted: bool = False
) -> tuple[Delivery, ...]:
    """A delivery for each thread in which the alert's article was linked to, to be stored with the alert.

    It is known by alert and thread, so that the same news is told once there. It begins with its thread decided and
    nothing to update: the first message of the thread is somebody else's.
    """
    return tuple(
        Delivery(
            id=delivery_id(alert.id, "slack", f"{link.channel}/{link.ts}"),
            alert_id=alert.id,
            article_key=alert.article_key,
            sink="slack",
            channel=link.channel,
            status=DeliveryStatus.MUTED if muted else DeliveryStatus.PENDING,
            order=lane_order(alert),
            due_at=None if muted else now,
            raised_at=alert.raised_at,
            reply_to=link.ts,
            thread_ts=link.ts,
            steps={StepName.UPDATE.value: Step(done_at=now)},
        )
        for link in links
    )
