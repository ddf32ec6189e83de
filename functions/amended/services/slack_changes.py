"""Changes that readers make to records which workers change at the same time: on top of whatever was written last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from amended.domain.articles import Article
from amended.domain.deliveries import Thread, lane_key
from amended.errors import Conflict
from amended.ports import Store
from amended.services.one_story import real_article

TRIES = 5


def change_article(store: Store, key: str, change: Callable[[Article], Article]) -> bool:
    """Change an article's record; False if there is none. Raises Conflict."""
    for _ in range(TRIES):
        article = store.article(key)
        if article is None:
            return False
        if store.put_article(change(article)) is not None:
            return True
    raise Conflict(key, "it is being visited just now")


def mute_in_channel(store: Store, article_key: str, channel: str, *, muted: bool) -> None:
    """Tell a story in a Slack channel no more, or again. Raises Conflict.

    An old alert may be of an address that turned out to be another one of an article: it is that article that is meant.
    """
    if (record := store.article(article_key)) is not None:
        article_key = real_article(store, record).key
    lane = lane_key("slack", channel)
    for _ in range(TRIES):
        thread = store.thread(article_key, lane) or Thread(article_key=article_key, lane=lane, ts="", delivery_id="")
        if thread.muted is muted or store.put_thread(replace(thread, muted=muted)) is not None:
            return
    raise Conflict(article_key, "it is being told just now")
