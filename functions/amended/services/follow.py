"""What is followed: feeds of the configuration and of the commands, and single articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from amended.config import FeedSettings
from amended.domain.addresses import article_key, clean_url, host_of
from amended.domain.articles import Article, ArticleStatus
from amended.domain.feeds import Feed, FeedStatus
from amended.domain.policies import RevisitPolicy
from amended.errors import Conflict
from amended.ports import Store
from amended.services.one_story import article_at, real_article

FROM_CONFIG = "config"
FROM_COMMAND = "command"


def take_over_configured(store: Store, configured: Sequence[FeedSettings], now: datetime) -> None:
    """Make the store's feeds match the file: added, changed, and dropped where the file had added them."""
    wanted = {feed.url: feed for feed in configured}
    for feed in store.feeds():
        settings = wanted.pop(feed.url, None)
        if settings is None:
            if feed.origin == FROM_CONFIG:
                store.remove_feed(feed.url)
        elif (feed.channels, feed.auth, feed.origin) != (settings.channels, settings.auth, FROM_CONFIG):
            store.put_feed(replace(feed, channels=settings.channels, auth=settings.auth, origin=FROM_CONFIG))
    for url, settings in wanted.items():
        store.put_feed(Feed(url=url, added_at=now, origin=FROM_CONFIG, channels=settings.channels, auth=settings.auth))


def add_feed(store: Store, url: str, now: datetime, *, title: str = "", channels: Sequence[str] = ()) -> bool:
    """Follow a feed; False if it was followed already. One that had ended (410) is polled again."""
    known = store.feed(url)
    if known is None:
        added = Feed(url=url, added_at=now, origin=FROM_COMMAND, title=title, channels=tuple(channels))
        return store.put_feed(added) is not None
    if known.status is FeedStatus.GONE:
        store.put_feed(replace(known, status=FeedStatus.ACTIVE, next_poll=None, failures=0, last_error=""))
        return True
    return False


def watch(store: Store, url: str, revisit: RevisitPolicy, now: datetime) -> tuple[Article, bool]:
    """Follow one article that is in no feed; False if it was followed already. Raises Conflict.

    What it carries at its first visit is taken stock of, as with a new feed: the user sees it with `check`.
    """
    cleaned = clean_url(url)
    key = article_key(cleaned)
    record = store.article(key)
    # What an article's page merely claimed for its own address is followed until both were read.
    known = None if record is None or record.is_claim else real_article(store, record)
    if known is None:
        article = Article(
            key=key,
            claimed_by=record.claimed_by if record is not None else "",
            version=record.version if record is not None else 0,
            url=cleaned,
            host=host_of(cleaned),
            first_seen=now,
            watched=True,
            stock=True,
            next_visit=now,
            wait=revisit.floor,
        )
    else:
        article = replace(known, watched=True)
        if known.status is not ArticleStatus.FOLLOWED:
            # Looked at afresh: the horizon is counted from today.
            article = replace(
                article, status=ArticleStatus.FOLLOWED, first_seen=now, next_visit=now, failures=0, missing_since=None
            )
    stored = store.put_article(article)
    if stored is None:
        raise Conflict(cleaned, "it is being visited just now; try again in a moment")
    return stored, known is None or not known.watched or known.status is not ArticleStatus.FOLLOWED


def unwatch(store: Store, url: str) -> bool:
    """Stop following an article, whether a feed brought it or `watch`; False if it was not followed."""
    known = article_at(store, url)
    if known is None or known.status is not ArticleStatus.FOLLOWED:
        return False
    stored = store.put_article(replace(known, watched=False, status=ArticleStatus.UNWATCHED, next_visit=None))
    if stored is None:
        raise Conflict(known.url, "it is being visited just now; try again in a moment")
    return True
