"""An article whose address redirects for the time being: what is read there, and what if the way there ends. Pure.

The address stays the article's own (RFC 9110, 15.4.3: "ought to continue to use the original request URI"). As long as
nobody follows the address that it leads to, the story is read there by way of it. When that one is followed too, it
takes the story over, with the last snapshot and all that was told, and the first is looked at now and then. When the
first has a page of its own, it is an article again: of the same story, and then what the story said last is what its
page is compared with, or of another one, and then it is met for the first time. As long as it only says what the other
one says, they are one article, told once; where it says more, the other one is asked first, as it may by now say the
same (`is_ahead`): the record's `claimed_by` keeps that it waits for that.

**Who dies on the way** leaves nothing that is told twice or not at all: the record of the first address is written
first, on condition of its version, so that it tells nothing meanwhile; until the other one's is written too, each visit
decides the same again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from amended.domain.addresses import article_key, host_of
from amended.domain.articles import Article, ArticleStatus
from amended.domain.feeds import Validators
from amended.domain.fingerprint import fingerprint
from amended.domain.kept_wording import keeps_wording
from amended.domain.one_story import Neighbours, Twin, joined, other_addresses, same_story, soon, to_be_compared
from amended.domain.snapshots import Page, Snapshot
from amended.domain.visit_outcomes import Outcome, PageRead

# Less text than this, in place of a story that was read, may be a wall or an error.
_SUBSTANTIAL = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """An article that has a page of its own again, and what that is compared with; nothing where it is another story.

    `beside` is the record of the article that it was another address of, which is that no more.
    """

    article: Article
    previous: Snapshot | None
    beside: tuple[Article, ...] = ()


def by_the_way(article: Article, outcome: PageRead) -> bool:
    """Whether the page came from another address, to which the article's own only redirects for the time being."""
    return outcome.moved_to is None and article_key(outcome.landed_at) != article.key


def read_elsewhere(article: Article, page: Page) -> bool:
    """Whether this page of the article was read at an address to which its own redirected for the time being."""
    return article_key(page.url) not in {article.key, article_key(article.url)}


def stands_alone(article: Article, outcome: Outcome, neighbours: Neighbours) -> bool:
    """Whether the address of another article, which redirected to that one, has a page that says anything else."""
    if not isinstance(outcome, PageRead) or not outcome.page.readable:
        return False
    landed_at, real = article_key(outcome.landed_at), neighbours.real
    if landed_at == article.key:
        return real is None or fingerprint(outcome.page) != fingerprint(real.page)
    return real is not None and landed_at not in _addresses(real.article) and not same_story(outcome.page, real.page)


def is_ahead(article: Article, outcome: Outcome, neighbours: Neighbours) -> bool:
    """Whether another article's address tells that one's story anew, and that one was not asked since this was seen.

    `article` is the record as it was before the visit. An article that is visited no more is not waited for.
    """
    real = neighbours.real
    if real is None or not isinstance(outcome, PageRead) or article_key(outcome.landed_at) != article.key:
        return False
    if real.article.status is not ArticleStatus.FOLLOWED or not same_story(outcome.page, real.page):
        return False
    seen, asked = article.last_visit, real.article.last_visit
    return article.claimed_by != real.article.key or seen is None or asked is None or asked < seen


def asked_first(
    article: Article, real: Article, now: datetime, floor: timedelta
) -> tuple[Article, tuple[Article, ...]]:
    """The `article` that waits for the other one to be asked, and that one's record where it must be made due."""
    due_soon = replace(real, next_visit=soon(real, now, floor))
    is_due = real.next_visit is not None and real.next_visit <= now
    # A record that is written beside a visit that goes on would void that.
    return replace(article, claimed_by=real.key), () if is_due or due_soon == real else (due_soon,)


def afresh(article: Article, previous: Snapshot | None, outcome: PageRead, neighbours: Neighbours) -> Fresh | None:
    """The article where its page is no longer what its address redirected to; None where it goes on as it was."""
    page, real = outcome.page, neighbours.real
    if not page.readable:
        return None
    if not article.same_as:
        own_place = article_key(outcome.landed_at) in {article.key, article_key(article.url)}
        if previous is None or not own_place or not read_elsewhere(article, previous.page):
            return None
        if not same_story(page, previous.page) and not keeps_wording(previous.page, page):
            if len(page.text) < _SUBSTANTIAL:
                return None
            previous = None
    elif real is None or not same_story(page, real.page):
        previous = None
    else:
        previous = replace(real.snapshot, article_key=article.key, number=article.snapshot)
    if previous is not None and fingerprint(page) == fingerprint(previous.page):
        # Nothing is new, and a snapshot of its own is kept.
        previous = None
    beside: tuple[Article, ...] = ()
    if real is not None:
        others = tuple(url for url in real.article.also_at if article_key(url) != article.key)
        beside = (replace(real.article, also_at=others),)
        known = {entry.key for entry in article.ledger}
        more = tuple(entry for entry in real.article.ledger if entry.key not in known)
        article = replace(article, ledger=article.ledger + more)
    own = replace(article, same_as="", claimed_by="", also_at=(), stock=article.stock and article.snapshot == 0)
    return Fresh(article=own, previous=previous, beside=beside)


def twins_of(
    article: Article, previous: Snapshot | None, outcome: PageRead, neighbours: Neighbours, *, fresh: bool
) -> list[Twin]:
    """The articles that hold the story of the page that came, those first to whose addresses nothing redirected.

    A `fresh` article is one with the article that it was another address of only where its page says so.
    """
    page, landed_at = outcome.page, article_key(outcome.landed_at)
    if not page.readable:
        return []
    linked = {article_key(url) for url in other_addresses(article, page, outcome.landed_at)}
    was_there = previous is None or article_key(previous.page.url) == landed_at
    found = []
    for twin in neighbours.twins:
        parted = fresh and neighbours.real is not None and twin.article.key == neighbours.real.article.key
        if parted and not linked & _addresses(twin.article):
            continue
        # What is read at the very address of another article is that article.
        same_place = was_there and by_the_way(article, outcome) and article_key(twin.article.url) == landed_at
        if same_place or same_story(page, twin.page):
            found.append(twin)
    return sorted(found, key=lambda twin: read_elsewhere(twin.article, twin.page))


def takes_over(article: Article, outcome: PageRead, twins: Sequence[Twin]) -> bool:
    """Whether an article that is read for the first time stands where others' addresses only redirect to."""
    here = article_key(outcome.landed_at)
    return (
        bool(twins)
        and article.snapshot == 0
        and not by_the_way(article, outcome)
        and all(
            twin.article.status is ArticleStatus.FOLLOWED
            and read_elsewhere(twin.article, twin.page)
            and article_key(twin.page.url) == here
            for twin in twins
        )
    )


def taking_over(
    article: Article, outcome: PageRead, twins: Sequence[Twin], now: datetime, floor: timedelta
) -> tuple[Article, Snapshot, tuple[Article, ...]]:
    """The article as the one that is followed from now on, its snapshot, and the records of those that led to it.

    The snapshot is the last one that was read by way of them: what changed since is found at the next visit.
    """
    latest = max(twins, key=lambda twin: twin.snapshot.taken_at)
    real = article
    for twin in twins:
        real = joined(real, twin.article, twin.article.ledger, changed=False, now=now, floor=floor)
    url = outcome.moved_to or article.url
    snapshot = replace(latest.snapshot, article_key=article.key, number=1)
    real = replace(
        real,
        url=url,
        host=host_of(url),
        title=latest.article.title,
        published=latest.article.published or real.published,
        snapshot=snapshot.number,
        fingerprint=snapshot.fingerprint,
        notices=latest.article.notices,
        cut_short=latest.article.cut_short,
        last_change=latest.article.last_change,
        last_full_fetch=now,
        validators=Validators(),
        claimed_by="",
        failures=0,
        missing_since=None,
    )
    return real, snapshot, tuple(to_be_compared(twin.article, real, now, floor) for twin in twins)


def _addresses(article: Article) -> set[str]:
    """The keys of all addresses at which the article is known to stand."""
    return {article.key, *map(article_key, (article.url, *article.also_at))}
