"""A feed's mark that an article changed: how it is set, and kept through a save. See "Touches" in `amended.ports`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from amended.domain.articles import Article, ArticleStatus

# Stored times are exact to this: a mark that is set over another is later by so much at least.
INSTANT = timedelta(microseconds=1)


def touched(article: Article, at: datetime) -> Article | None:
    """The article marked and due from then on, its version as it was; None where it is followed no more."""
    if article.status is not ArticleStatus.FOLLOWED:
        return None
    mark = at if article.touched_at is None else max(at, article.touched_at + INSTANT)
    return _due_from(article, mark)


def as_saved(article: Article, mark: datetime | None) -> Article:
    """The article as it is to be stored where `mark` stands, which its reader may not have seen.

    The mark that was seen is cleared; another one stays, and makes the article due if it is still followed.
    """
    if mark is None or mark == article.touched_at:
        return replace(article, touched_at=None)
    if article.status is not ArticleStatus.FOLLOWED:
        return replace(article, touched_at=mark)
    return _due_from(article, mark)


def _due_from(article: Article, mark: datetime) -> Article:
    due = mark if article.next_visit is None else min(article.next_visit, mark)
    return replace(article, touched_at=mark, next_visit=due)
