"""Links to followed articles that readers post: remembered when they are, and replied to when an alert is raised."""

from __future__ import annotations

from datetime import datetime

from amended.domain.alerts import Alert
from amended.domain.articles import ArticleStatus
from amended.domain.deliveries import Delivery, lane_key
from amended.domain.shared_links import MOST_REPLIES, SharedLink, replies_to_links
from amended.domain.slack_requests import LinksPosted
from amended.ports import Store
from amended.services.one_story import real_article


def remember_links(store: Store, posted: LinksPosted, now: datetime, until: datetime) -> None:
    """Keep which of the followed articles a message links to, and forget those that it does not any more."""
    for key in posted.dropped:
        record = store.article(key)
        known_as = key if record is None else real_article(store, record).key
        store.remove_shared_link(known_as, posted.channel, posted.ts)
    for record in store.known_articles(posted.articles).values():
        article = real_article(store, record)
        if article.status is ArticleStatus.FOLLOWED:
            link = SharedLink(article_key=article.key, channel=posted.channel, ts=posted.ts, shared_at=now, until=until)
            store.put_shared_link(link)


def shared_link_replies(store: Store, alert: Alert, *, muted: bool = False) -> tuple[Delivery, ...]:
    """The deliveries of a new alert to the threads in which its article was linked to; to be stored with the alert.

    In the story's own thread it is told anyway.
    """
    links = []
    for link in store.shared_links(alert.article_key, alert.raised_at, MOST_REPLIES):
        thread = store.thread(alert.article_key, lane_key("slack", link.channel))
        if thread is None or thread.ts != link.ts:
            links.append(link)
    return replies_to_links(alert, links, alert.raised_at, muted=muted)
