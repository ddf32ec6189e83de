"""One story at several addresses stays one article, so that it is told once. Pure.

Two feeds, a mobile edition or a section page may bring a story under two addresses. That they are one is believed
when two things agree: an address that leads from one to the other (where a redirect ended, or what the page gives as
its canonical one), and the text. A canonical link alone proves nothing: some sites print one address on every page.

The records, by the key of their address:

    article          the one that is followed and visited
    second address   `same_as` is the article's key: read once, found to be the same, not visited again. Where only a
                     temporary redirect led from it to the article, it is looked at now and then: it may come to have
                     a page of its own, and is an article then (`amended.domain.temporary_redirects`)
    claim            `claimed_by` is the article's key: an address that its page gave for its own, never asked for. A
                     feed that brings it makes an article of it, and its first visit tells whether the claim holds

**Two workers cannot make two.** Whoever finds that its article is another one's second address writes the other one's
record first and its own last, both on condition of the versions that it saw; whoever meets an address that is followed
but was not read yet leaves a claim in that record before it tells anything. So of two that find each other at the same
time, one fails to write, and looks again. Two that claim each other: only the one with the smaller key leaves a claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from amended.domain.addresses import article_key, clean_url, host_of, is_web_address, on_one_site
from amended.domain.alerts import Alert
from amended.domain.articles import Article, ArticleStatus, LedgerEntry
from amended.domain.feeds import Validators
from amended.domain.kept_wording import keeps_wording
from amended.domain.notices import folded, notice_key
from amended.domain.snapshots import Page, Place, Snapshot

# A page that gives itself another address at each visit must not fill the store.
MOST_ADDRESSES = 20
# Two addresses lead to each other over no more records than this.
MOST_STEPS = 5
# The same story where this share of the shorter text stands in the other one, word for word and block by block, under
# one title; under two titles, this share of the longer one, and its first block.
_SHARED = 0.6
_NEARLY_ALL = 0.9
# Less text than this may be a standing notice of the site; then the titles must agree too.
_LITTLE = 400
_SHORTEST_BLOCK = 30
# Short texts, in which one edit changes every block: so much alike, out of 100, under the same title.
_ALIKE = 85
_LONGEST_ALIKE = 5_000
_ONE_DAY = timedelta(days=1)
# An address that failed so often in a row, and gave no page for a day, gives way to another one of the story.
_GIVES_WAY_AFTER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """An article that may be the same story, and its newest snapshot."""

    article: Article
    snapshot: Snapshot

    @property
    def page(self) -> Page:
        """The page as it read then."""
        return self.snapshot.page


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """What stands at the other addresses that a visited page leads to.

    `twins` were read before; `unread` are followed and were not; at `unknown` addresses there is no record. `told` is
    what the visited article's own ledger has of notices that were told of it. `second` are the article's own further
    addresses, each read and found to hold the same story; they are looked up where a visit failed. `real` is the twin
    that the article's record names: it is another address of that one, or seems to be.
    """

    twins: tuple[Twin, ...] = ()
    unread: tuple[Article, ...] = ()
    unknown: tuple[str, ...] = ()
    told: tuple[LedgerEntry, ...] = ()
    second: tuple[str, ...] = ()
    real: Twin | None = None


ALONE = Neighbours()


def other_addresses(article: Article, page: Page, landed_at: str) -> tuple[str, ...]:
    """The addresses under which the page of this article may be known too: where it was found, and what it states.

    What a page states for its own address (its canonical one, its short link) counts only on the page's own site, and
    never where it is a site's front page. A short link stays when a story moves, and the old address still answers.
    """
    here = landed_at or article.url
    stated = [url for url in (page.canonical_url, *page.further_addresses) if on_one_site(here, url)]
    own = {article.key, article_key(article.url), *map(article_key, article.also_at)}
    pages = [url for url in stated if is_web_address(url) and not _is_front_page(url)]
    found = [clean_url(url) for url in (landed_at, *pages) if is_web_address(url)]
    return tuple(dict.fromkeys(url for url in found if article_key(url) not in own))


def _is_front_page(url: str) -> bool:
    """Whether an address has neither a path nor a query with a number in it, as a short link may have."""
    parts = urlsplit(url)
    return parts.path in ("", "/") and not any(map(str.isdigit, parts.query))


def same_story(one: Page, other: Page) -> bool:
    """Whether two pages hold the same story, perhaps before and after an edit, in another dress or cut short.

    Under two titles the texts must be all but the same: what a site prints around each of its stories may be longer
    than a short one.
    """
    first, second = _prose(one), _prose(other)
    if not first or not second:
        return False
    shorter, longer = sorted((sum(map(len, first)), sum(map(len, second))))
    shared = sum(len(text) for text in first.keys() & second.keys())
    if not _titled_alike(one, other):
        return shared >= max(_LITTLE, _NEARLY_ALL * longer) and next(iter(first)) in second
    if shared >= _SHARED * shorter:
        return True
    days_apart = one.published and other.published and abs(one.published - other.published) > _ONE_DAY
    return not days_apart and _alike(one.text, other.text)


def led_astray(article: Article, old: Page, new: Page, landed_at: str) -> bool:
    """Whether a redirect led from the article, as it was read (`old`), to another story, at an address of that one."""
    if article_key(landed_at) in {article.key, article_key(article.url), article_key(old.url)}:
        return False
    return len(old.text) >= _LITTLE and not keeps_wording(old, new) and not same_story(old, new)


def stood_in(old: Page, new: Page) -> bool:
    """Whether the old page, little as it said, was none of this story: a wall or a shell that was taken for an article.

    Where it said much, a page that has nothing of it is the one that is wrong (`amended.domain.pages.still_whole`).
    Where both say little, a short article was rewritten, or gave way to a notice.
    """
    if len(old.text) >= _LITTLE or keeps_wording(old, new):
        return False
    if not _prose(old):
        return bool(_prose(new))
    return len(new.text) >= _LITTLE and not _titled_alike(old, new) and not same_story(old, new)


def _prose(page: Page) -> dict[str, None]:
    """The paragraphs of the body that are long enough to say something, in order."""
    body = (folded(block.text) for block in page.blocks if block.place is Place.BODY and block.element != "h1")
    return dict.fromkeys(text for text in body if len(text) >= _SHORTEST_BLOCK)


def _titled_alike(one: Page, other: Page) -> bool:
    """Whether the headlines are the same, or the titles where a page has no headline, but for a site's name at the end.

    Some sites give every page the same title.
    """
    if one.headline and other.headline:
        first, second = {folded(one.headline)}, {folded(other.headline)}
    else:
        first = {folded(title) for title in (one.title, one.headline) if title}
        second = {folded(title) for title in (other.title, other.headline) if title}
    return any(a.startswith(b) or b.startswith(a) for a in first for b in second)


def _alike(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    if max(len(one), len(other)) > _LONGEST_ALIKE:
        return False
    return fuzz.ratio(folded(one), folded(other), score_cutoff=_ALIKE) > 0


def is_twin(article: Article) -> bool:
    """Whether another address may turn out to be this article: one that is gone holds no story any more."""
    return article.snapshot > 0 and article.status is not ArticleStatus.GONE


def is_unread(article: Article) -> bool:
    """Whether the article is followed and was never read."""
    return article.snapshot == 0 and _is_followed(article)


def as_second_address(article: Article, real: Article) -> Article:
    """The article's record, as another address of the real one: visited no more, and no notices of its own."""
    return replace(
        article,
        status=ArticleStatus.ENDED,
        same_as=real.key,
        claimed_by="",
        next_visit=None,
        watched=False,
        notices=0,
        ledger=(),
        also_at=(),
        validators=Validators(),
        body_hash="",
        text_hash="",
        failures=0,
        missing_since=None,
    )


def joined(
    real: Article, second: Article, told: Sequence[LedgerEntry], *, changed: bool, now: datetime, floor: timedelta
) -> Article:
    """The real article with what the second address brought: its feeds, channels, and what was told of it (`told`).

    Where the second one's page reads otherwise than the real one's last snapshot (`changed`), a visit is due soon.
    """
    known = {entry.key for entry in real.ledger}
    revived = second.watched and not _is_followed(real)
    result = replace(
        real,
        feeds=_union(real.feeds, second.feeds),
        channels=_union(real.channels, second.channels),
        watched=real.watched or second.watched,
        muted=real.muted or second.muted,
        published=real.published or second.published,
        ledger=real.ledger + tuple(entry for entry in told if entry.key not in known),
        last_notice=max((time for time in (real.last_notice, second.last_notice) if time), default=None),
        feed_modified=max((time for time in (real.feed_modified, second.feed_modified) if time), default=None),
        feed_text=real.feed_text if real.feeds else second.feed_text,
        feed_title=real.feed_title if real.feeds else second.feed_title,
        also_at=_with_addresses(real, (second.url, *second.also_at)),
    )
    if revived:
        result = replace(result, first_seen=now)
    if revived or (changed and real.status is not ArticleStatus.UNWATCHED):
        result = replace(result, status=ArticleStatus.FOLLOWED, next_visit=soon(result, now, floor))
    return result


def moved_to(article: Article, url: str) -> Article:
    """The article, visited at another of its addresses from now on; what the old one's server said is not put to it."""
    return replace(article, url=url, host=host_of(url), validators=Validators(), body_hash="", text_hash="")


def may_give_way(article: Article, now: datetime) -> bool:
    """Whether the article's address failed so often, and for so long, that another one is to carry the visits.

    `article.failures` counts the present failure.
    """
    good = article.last_full_fetch
    return article.failures >= _GIVES_WAY_AFTER and good is not None and now - good >= _ONE_DAY


def giving_way(article: Article, second: Sequence[str]) -> Article:
    """The article, visited at the first of its `second` addresses from now on; its present one becomes the last."""
    there = second[0]
    left = tuple(url for url in article.also_at if article_key(url) != article_key(there))
    return replace(moved_to(article, there), also_at=(*left, article.url)[-MOST_ADDRESSES:], failures=0)


def to_be_compared(article: Article, real: Article, now: datetime, floor: timedelta) -> Article:
    """An article that was read and seems to be another address of the real one: its page is soon read in full."""
    claimed = replace(article, claimed_by=real.key, validators=Validators(), body_hash="", text_hash="")
    return replace(claimed, next_visit=soon(claimed, now, floor)) if _is_followed(claimed) else claimed


def _is_followed(article: Article) -> bool:
    return article.status is ArticleStatus.FOLLOWED


def soon(article: Article, now: datetime, floor: timedelta) -> datetime:
    """When an article is visited that is to be visited at once: not sooner after its last visit than the floor."""
    soon = max(now, article.last_visit + floor) if article.last_visit is not None else now
    return min(article.next_visit, soon) if article.next_visit is not None else soon


def told_of(article: Article, alerts: Iterable[Alert]) -> tuple[LedgerEntry, ...]:
    """What the article's ledger has of notices that its alerts told; of the rest stock was taken, and nobody told."""
    said = [(*alert.gained, *(pair.after for pair in alert.reworded)) for alert in alerts]
    keys = {notice_key(notice) for notices in said for notice in notices}
    return tuple(entry for entry in article.ledger if entry.key in keys)


def claims_of(before: Article, visited: Article, neighbours: Neighbours, now: datetime) -> tuple[Article, ...]:
    """The records in which an article (as it was `before` and is now) claims the addresses that a page leads to."""
    marked = [replace(other, claimed_by=visited.key) for other in neighbours.unread if _to_claim(before, other)]
    fresh = set(visited.also_at) & set(neighbours.unknown) - set(before.also_at)
    return (*marked, *(claim(url, visited.key, now) for url in sorted(fresh)))


def _to_claim(article: Article, other: Article) -> bool:
    """Whether to leave a claim in the record of another article that was not read yet: see the module's docstring."""
    if article.snapshot:
        return other.claimed_by != article.key
    mutual = other.claimed_by == article.key and article.claimed_by == other.key
    return not mutual or article.key < other.key


def claim(url: str, by: str, now: datetime) -> Article:
    """The record of an address that nobody follows and that an article's page gave for its own."""
    key, host = article_key(url), host_of(url)
    return Article(key=key, url=url, host=host, first_seen=now, status=ArticleStatus.ENDED, claimed_by=by)


def with_addresses(article: Article, urls: Iterable[str]) -> Article:
    """The article, known to stand at these addresses too, at no more than MOST_ADDRESSES in all."""
    return replace(article, also_at=_with_addresses(article, urls))


def _with_addresses(article: Article, urls: Iterable[str]) -> tuple[str, ...]:
    # Its first address is among them where another one carries the visits (`giving_way`).
    present = article_key(article.url)
    by_key = {key: url for url in article.also_at if (key := article_key(url)) != present}
    by_key |= {key: url for url in urls if (key := article_key(url)) not in {article.key, present}}
    return tuple(by_key.values())[:MOST_ADDRESSES]


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
