"""Says whether a page holds an article to judge, and if not, why: empty, an error, a wall, a stub, no article."""

from __future__ import annotations

from dataclasses import dataclass

from amended.domain.pages.rules import MarkupRules
from amended.domain.snapshots import Unreadable

_STUB = 1_500
_SHORT = 600
_NEXT_TO_NOTHING = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the verdict rests on. `text` is the body, `prose` the characters of running text in it.

    `all_text` is everything a reader sees, `linked` how many of its characters stand in links, `links` how many lines
    are links; `is_article` whether the page's data or markup calls it an article.
    """

    title: str
    text: str
    prose: float
    all_text: str
    linked: int
    link_lines: int
    is_article: bool
    is_listing: bool
    behind_paywall: bool
    markup_head: str


def verdict(seen: Seen, rules: MarkupRules) -> Unreadable | None:
    """Why the page cannot be judged, or None if it can."""
    everything = seen.all_text
    if not everything.strip():
        return Unreadable.NOT_ARTICLE if _is_shell(seen, rules) else Unreadable.EMPTY
    short = len(seen.text) < _STUB
    if short and seen.prose < _SHORT and _is_error(seen, rules):
        return Unreadable.ERROR_PAGE
    if short and _is_wall(seen, rules):
        return Unreadable.BLOCKED
    if short and _is_stub(seen, rules):
        return Unreadable.PAYWALL
    if seen.prose < _NEXT_TO_NOTHING and rules.javascript.found_in(everything[:5_000]):
        return Unreadable.NOT_ARTICLE
    if _is_listing(seen):
        return Unreadable.NOT_ARTICLE
    return None


def _is_error(seen: Seen, rules: MarkupRules) -> bool:
    if rules.error_titles.found_in(seen.title[:120]) and not seen.is_article:
        return True
    return (
        rules.error_titles.found_in(seen.text[:200])
        and rules.error_texts.found_in(seen.text[:1_000])
        and not seen.is_article
    )


def _is_wall(seen: Seen, rules: MarkupRules) -> bool:
    said = seen.title + "\n" + (seen.text or seen.all_text)[:_STUB]
    told = rules.blocked.count_in(said)
    if not told:
        return (
            seen.prose < _SHORT
            and any(mark in seen.markup_head for mark in rules.blocked_markup)
            and not seen.is_article
        )
    return seen.prose < _SHORT or told > 2


def _is_stub(seen: Seen, rules: MarkupRules) -> bool:
    if not rules.paywall.found_in(seen.all_text[:50_000]):
        return False
    return seen.prose < _SHORT or seen.behind_paywall


def _is_shell(seen: Seen, rules: MarkupRules) -> bool:
    return rules.javascript.found_in(seen.markup_head) or "<script" in seen.markup_head.lower()


def _is_listing(seen: Seen) -> bool:
    if seen.is_article and seen.prose > _NEXT_TO_NOTHING:
        return False
    if seen.prose < _NEXT_TO_NOTHING:
        return seen.link_lines >= 5
    return len(seen.text) < _STUB and seen.link_lines >= 30 and seen.prose < _SHORT and seen.linked > seen.prose
