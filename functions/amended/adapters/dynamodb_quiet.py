"""Visits that found nothing new: they stand with the article's due time, in its entry, and write no item of their own.

Such a visit changes the article's times and its version, and nothing else; so the article is its item and, over it, the
quiet visits of its entry (`merged`). They hold as long as the item has the version that they came after: whatever else
is written of the article is written with them in it, under a version beyond theirs. Where that write and the entry's
cross, the quiet visit is forgotten and the article, which seems to be due still, visited again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from amended.adapters.dynamodb_buckets import SECOND, Entry
from amended.adapters.dynamodb_items import mark_of, wait_of
from amended.adapters.dynamodb_keys import Key, microseconds, time_of
from amended.adapters.dynamodb_table import Item, number, text
from amended.domain.articles import Article, ArticleStatus, Visit, VisitStatus
from amended.domain.revisit_schedule import is_pressing

# Beyond so many the article's item is written with them: each of them lengthens an entry that is written at each turn.
MOST_QUIET = 8
_QUIET = (VisitStatus.UNCHANGED, VisitStatus.NOT_MODIFIED)


def has_quiet(item: Item | None, entry: Entry | None) -> bool:
    """Whether the entry has quiet visits that came after this item was written."""
    if item is None or entry is None or not entry.quiet or entry.gone or number(item, "version") != entry.base:
        return False
    # An article that was forgotten and met again begins anew with its versions.
    return entry.quiet[0][0] >= (number(item, "first_seen") or 0) // SECOND * SECOND


def true_entry(item: Item | None, entry: Entry | None, home: Key) -> Entry | None:
    """The entry that the article should have at its host: None where it is not visited (there) any more."""
    due, wait = (None, None) if item is None else (number(item, "due_at"), number(item, "wait"))
    if item is None or due is None or wait is None or not text(item, "bucket").startswith(home.sk):
        return None
    if has_quiet(item, entry):
        return entry
    pressing = "touched" in item or due <= (number(item, "first_seen") or 0)
    return Entry(due, wait, pressing, number(item, "version") or 0)


def version_of(item: Item | None, entry: Entry | None) -> int:
    """The version of the article that has this item and this entry, 0 where there is none."""
    if item is None:
        return 0
    return entry.version if entry is not None and has_quiet(item, entry) else number(item, "version") or 0


def quiet_visits(item: Item | None, entry: Entry | None) -> list[Visit]:
    """The visits that came after the item was written, oldest first."""
    if entry is None or not has_quiet(item, entry):
        return []
    return [
        Visit(at=time_of(at), status=VisitStatus.UNCHANGED if whole else VisitStatus.NOT_MODIFIED)
        for at, whole in entry.quiet
    ]


def merged(article: Article, item: Item | None, entry: Entry | None) -> Article:
    """The article of this item as its quiet visits left it."""
    visits = quiet_visits(item, entry)
    # A record may be younger than the item: its part that stands apart was replaced while they were read.
    return _after(article, visits, entry) if entry is not None and visits and article.version == entry.base else article


def quiet_entry(
    before: Article, item: Item | None, entry: Entry | None, article: Article, visit: Visit
) -> tuple[Entry, Article] | None:
    """The entry after one more quiet visit, and the article as it then is; None where the visit is not a quiet one.

    `before` is the article as it is stored, with its quiet visits; `article` is to be stored. Times are rounded down.
    """
    if item is None or entry is None or entry.gone or entry.pressing or mark_of(item) is not None:
        return None
    if visit.status not in _QUIET or article.next_visit is None or article.status is not ArticleStatus.FOLLOWED:
        return None
    at, due, wait = (
        _whole(one) for one in (microseconds(visit.at), microseconds(article.next_visit), wait_of(article))
    )
    earlier = entry.quiet if has_quiet(item, entry) else ()
    if (
        not wait
        or due < entry.due
        or at < max((known for known, _ in earlier), default=_whole(microseconds(before.first_seen)))
    ):
        return None
    whole = visit.status is VisitStatus.UNCHANGED
    after = Entry(due, wait, False, before.version + 1, (*earlier, (at, whole)))
    expected = _after(before, [replace(visit, at=time_of(at), reason="", snapshot=None)], after)
    wanted = replace(
        article,
        version=article.version + 1,
        next_visit=time_of(due),
        wait=timedelta(microseconds=wait),
        last_visit=time_of(at) if article.last_visit == visit.at else article.last_visit,
        last_full_fetch=time_of(at) if article.last_full_fetch == visit.at and whole else article.last_full_fetch,
    )
    if expected != wanted or visit.reason or visit.snapshot is not None or is_pressing(expected):
        return None
    return after, expected


def _after(article: Article, visits: list[Visit], entry: Entry) -> Article:
    """The article after these quiet visits, of which the entry is the outcome."""
    whole = [visit.at for visit in visits if visit.status is VisitStatus.UNCHANGED]
    return replace(
        article,
        version=entry.version,
        next_visit=time_of(entry.due),
        wait=timedelta(microseconds=entry.wait),
        last_visit=visits[-1].at,
        last_status=visits[-1].status,
        last_reason="",
        last_full_fetch=whole[-1] if whole else article.last_full_fetch,
    )


def _whole(microseconds: int) -> int:
    return microseconds // SECOND * SECOND
