"""Finds the articles that stand at a story's other addresses; the decisions are `amended.domain.one_story`'s."""

from __future__ import annotations

from collections.abc import Mapping

from amended.domain.addresses import article_key, clean_url
from amended.domain.articles import Article
from amended.domain.one_story import (
    MOST_STEPS,
    Neighbours,
    Twin,
    is_twin,
    is_unread,
    other_addresses,
    told_of,
)
from amended.domain.snapshots import Page
from amended.ports import Store


def article_at(store: Store, url: str) -> Article | None:
    """The article that is followed at this address or known to stand there too; None where there is none."""
    record = store.article(article_key(clean_url(url)))
    return None if record is None else real_article(store, record)


def real_article(store: Store, record: Article) -> Article:
    """The article that this record is another address of, itself where it is none."""
    seen = {record.key}
    while record.is_second_address and len(seen) <= MOST_STEPS:
        further = store.article(record.same_as or record.claimed_by)
        if further is None or further.key in seen:
            break
        seen.add(further.key)
        record = further
    return record


def with_real_articles(store: Store, known: Mapping[str, Article]) -> dict[str, Article]:
    """The records, and with them those that they are second addresses of."""
    found = dict(known)
    for _ in range(MOST_STEPS):
        missing = {record.same_as for record in found.values() if record.same_as} - found.keys()
        if not missing or not (further := store.known_articles(missing)):
            break
        found |= further
    return found


def second_addresses_of(store: Store, article: Article) -> Neighbours:
    """The article's further addresses that were read and found to hold the same story."""
    addresses = {article_key(url): url for url in article.also_at}
    known = store.known_articles(addresses.keys()) if addresses else {}
    # The record under the article's own key is the article: its first address, where another one carries the visits.
    return Neighbours(
        second=tuple(
            url
            for key, url in addresses.items()
            if key == article.key or (key in known and known[key].same_as == article.key)
        )
    )


def neighbours_of(store: Store, article: Article, page: Page, landed_at: str) -> Neighbours:
    """What stands at the other addresses that the page of this article, found at `landed_at`, leads to."""
    if not page.readable:
        return Neighbours()
    addresses = {article_key(url): url for url in other_addresses(article, page, landed_at)}
    named = article.same_as or article.claimed_by
    keys = {*addresses, article.same_as, article.claimed_by} - {"", article.key}
    if not keys:
        return Neighbours()
    known = store.known_articles(keys)
    claimants = {record.claimed_by for record in known.values() if is_unread(record)} - {"", article.key, *keys}
    others: dict[str, Article] = {}
    for record in (known | store.known_articles(claimants) if claimants else known).values():
        other = real_article(store, record)
        if other.key != article.key and not other.is_second_address:
            others[other.key] = other
    real = real_article(store, known[named]).key if named in known else ""
    twins = tuple(twin for other in others.values() if is_twin(other) and (twin := _twin(store, other)) is not None)
    return Neighbours(
        twins=twins,
        unread=tuple(other for other in others.values() if is_unread(other)),
        unknown=tuple(url for key, url in addresses.items() if key not in known),
        told=told_of(article, store.alerts_of(article.key)) if twins and article.ledger else (),
        real=next((twin for twin in twins if twin.article.key == real), None),
    )


def _twin(store: Store, article: Article) -> Twin | None:
    snapshot = store.snapshot(article.key, article.snapshot)
    return None if snapshot is None else Twin(article=article, snapshot=snapshot)
