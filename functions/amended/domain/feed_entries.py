"""Sorts what stands in a feed's document into articles: new ones, known ones, and those to be visited soon. Pure.

Entries become articles like this; the first that applies decides:

1. its cleaned link is that of a known article                     -> that article (identities may churn); where the
                                                                      link is its second address, of the real one
2. the feed had the same identity with another link, and title or
   publication time are the same                                   -> that article, which has moved (links may churn)
3. anything else                                                   -> a new article (identities may be reused)

A known article is touched when the feed says that it changed, or has another title or text of it than before: that
brings a visit forward and never alerts by itself. What happens to nearly all entries at once is no such sign.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from amended.domain.addresses import article_key, host_of
from amended.domain.articles import Article, ArticleStatus
from amended.domain.feeds import Entry, Feed, FeedDocument, SeenEntry
from amended.domain.one_story import MOST_STEPS, claim, moved_to

# When this many entries, and more than half of them, are stamped with the same moment or reworded at once, their system
# was changed and not the stories.
_MANY_AT_ONCE = 10
_SAME_MOMENT = timedelta(minutes=5)


def keys_to_look_up(feed: Feed, document: FeedDocument) -> frozenset[str]:
    """The keys of all articles that this document may be about; those of them that are known are wanted to sort it."""
    identities = {_short_hash(entry.identity) for entry in document.entries}
    remembered = {seen.article_key for seen in feed.seen if seen.identity in identities}
    return frozenset({article_key(entry.url) for entry in document.entries if entry.url} | remembered)


class EntrySorter:
    """Sorts a document's entries into new, updated and touched articles, at most `room` new ones."""

    def __init__(
        self, feed: Feed, known: Mapping[str, Article], now: datetime, revisit_floor: timedelta, *, room: int
    ) -> None:
        self._feed = feed
        self._known = known
        self._now = now
        self._revisit_floor = revisit_floor
        self._room = room
        # A link that is empty but for "http://" is read as the address of the document it stands in.
        self._no_article = {"", article_key(feed.url), article_key(feed.moved_to or feed.url)}
        self.turned_away = 0
        self._stamps_count = self._texts_count = True
        self._remembered = {seen.identity: seen for seen in feed.seen}
        self.new: dict[str, Article] = {}
        self.updated: dict[str, Article] = {}
        self.claims: dict[str, Article] = {}
        self.touched: set[str] = set()
        self.seen: dict[str, SeenEntry] = {}

    def look_over(self, entries: Sequence[Entry]) -> None:
        """See whether the document's signals of change mean anything, before its entries are taken."""
        articles = ((entry, self._followed_at(article_key(entry.url))) for entry in entries if entry.url)
        known = [(entry, article) for entry, article in articles if article is not None]

        def many(changed: Sequence[object]) -> bool:
            return len(changed) >= _MANY_AT_ONCE and len(changed) > len(entries) / 2

        stamps = [entry.touched for entry, article in known if entry.touched and _is_newer(entry.touched, article)]
        self._stamps_count = not (many(stamps) and max(stamps) - min(stamps) <= _SAME_MOMENT)
        self._texts_count = not many([entry for entry, article in known if _is_reworded(entry, article)])

    def take(self, entry: Entry) -> None:
        """Sort one entry. One without an address that can be visited is no article, nor is the feed itself."""
        key = article_key(entry.url) if entry.url else ""
        if key in self._no_article:
            return
        seen = SeenEntry(
            identity=_short_hash(entry.identity),
            article_key=key,
            title=_short_hash(_folded(entry.title)) if entry.title.strip() else "",
            published=entry.published,
        )
        moved = False
        article = self._followed_at(key)
        if article is None and key not in self.new and (before := self._same_story(seen)) is not None:
            moved = (before.link_key or before.article_key) != key
            if moved and key not in self._known:
                self.claims[key] = claim(entry.url, before.article_key, self._now)
            article = self._followed_at(before.article_key)
            # Another address of it gives the real one no other.
            moved = moved and article is not None and article.key == before.article_key
            seen = replace(seen, article_key=before.article_key, link_key=key)
            key = before.article_key
        if article is not None:
            if article.key != seen.article_key:
                seen = replace(seen, article_key=article.key, link_key=key)
            self._refresh(article, entry, moved=moved, changed=moved or self._retold(seen))
        elif key not in self.new:
            if len(self.new) >= self._room:
                self.turned_away += 1
                return
            self.new[key] = self._new(key, entry)
        self.seen[seen.identity] = seen

    def _followed_at(self, key: str) -> Article | None:
        """The article that is known under this key, the real one where it is a second address; None for a mere claim.

        Where the real one is gone, the second address is an article again.
        """
        record = self.updated.get(key) or self._known.get(key)
        if record is None or record.is_claim:
            return None
        real = record
        for _ in range(MOST_STEPS):
            if not real.same_as:
                return real
            further = self.updated.get(real.same_as) or self._known.get(real.same_as)
            if further is None or further.status is ArticleStatus.GONE:
                told = real.ledger if further is None else further.ledger
                return replace(real, same_as="", ledger=told, status=ArticleStatus.FOLLOWED, next_visit=self._now)
            real = further
        return record

    def _same_story(self, seen: SeenEntry) -> SeenEntry | None:
        """The entry as it was before its link changed, None if it is another story."""
        before = self.seen.get(seen.identity) or self._remembered.get(seen.identity)
        if before is None or not (self._followed_at(before.article_key) or before.article_key in self.new):
            return None
        same_title = bool(seen.title) and seen.title == before.title
        same_time = seen.published is not None and seen.published == before.published
        return before if same_title or same_time else None

    def _retold(self, seen: SeenEntry) -> bool:
        """Whether the feed had this very entry before, with another title or an earlier date."""
        before = self._remembered.get(seen.identity)
        if before is None or before.article_key != seen.article_key:
            return False
        retitled = bool(seen.title) and bool(before.title) and seen.title != before.title
        redated = seen.published is not None and before.published is not None and seen.published > before.published
        return retitled or redated

    def _new(self, key: str, entry: Entry) -> Article:
        claimed = self._known.get(key)
        return Article(
            claimed_by=claimed.claimed_by if claimed is not None else "",
            version=claimed.version if claimed is not None else 0,
            key=key,
            url=entry.url,
            host=host_of(entry.url),
            first_seen=self._now,
            title=entry.title,
            feeds=(self._feed.url,),
            stock=not self._feed.stock_taken,
            published=entry.published,
            next_visit=self._now,
            wait=self._revisit_floor,
            feed_modified=entry.touched,
            feed_text=entry.text,
            feed_title=entry.title,
        )

    def _refresh(self, article: Article, entry: Entry, *, moved: bool, changed: bool) -> None:
        """Take over what the feed now says of a known article."""
        first_here = self._feed.url not in article.feeds
        newer = entry.touched is not None and _is_newer(entry.touched, article)
        # Another feed's wording of the same story is no change; only the feed that brought it tells of one.
        owner = not article.feeds or article.feeds[0] == self._feed.url
        reworded = owner and self._texts_count and _is_reworded(entry, article)
        updated = replace(
            article,
            feeds=(*article.feeds, self._feed.url) if first_here else article.feeds,
            feed_modified=entry.touched if newer else article.feed_modified,
            feed_text=entry.text if owner and entry.text else article.feed_text,
            feed_title=entry.title if owner and entry.title else article.feed_title,
        )
        if moved:
            updated = moved_to(updated, entry.url)
        announced = newer and self._stamps_count and not (first_here and article.feed_modified is None)
        if announced or changed or reworded:
            if article.status is ArticleStatus.FOLLOWED:
                self.touched.add(article.key)
            elif article.status is not ArticleStatus.UNWATCHED:
                # Its time was over, or it was gone, but its publisher has touched it: one more visit, at least.
                updated = replace(
                    updated, status=ArticleStatus.FOLLOWED, next_visit=self._now, wait=self._revisit_floor
                )
        self.updated[article.key] = updated


def _is_newer(touched: datetime, article: Article) -> bool:
    return article.feed_modified is None or touched > article.feed_modified


def _is_reworded(entry: Entry, article: Article) -> bool:
    return bool(article.feed_text) and bool(entry.text) and _folded(entry.text) != _folded(article.feed_text)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _short_hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
