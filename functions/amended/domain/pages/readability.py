"""Says whether a page holds an article to judge, and if not, why: empty, an error, a wall, a stub, no article.

A page that is wrongly called unreadable is a notice that is never seen, and one that is wrongly called readable is at
worst a strange snapshot, which `wholeness` still catches. So each verdict asks for little text *and* a sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from amended.domain.pages.rules import MarkupRules, Phrases
from amended.domain.snapshots import Unreadable

# Characters of running text. A wall or an error page has few; real short posts have as few, so a sign decides.
_A_FEW_WORDS = 20
_NEXT_TO_NOTHING = 40
_BRIEF = 100
_VERY_SHORT = 250
_SHORT = 600
_STUB = 1_500
_LONG_WALL = 5_000
_MANY_LINKS = 15
_SOME_TEASERS = 3
_MANY_TEASERS = 6
_TEASER = 120
_SIGNS_SEARCHED = 3_000
_LINES_AFTER = 12
_WORD = re.compile(r"[^\W\d_]{2,}")
_COUNT = re.compile(r"\b\d[\d.,\u00a0]*\s+")
_CUT_OFF = ("…", "...", "[…]", "[...]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the verdict rests on.

    `titles` are the document's title and its first heading. `text` is the body, `prose` the weight of running text in
    it. `lines` is everything a reader sees, `first` and `last` are the lines where the body begins and ends. `linked`
    counts characters in links, `link_lines` the lines that are links, `teasers` the headings within the body that are
    links, `said` the characters of the body outside of headings.
    """

    titles: Sequence[str]
    text: str
    prose: float
    lines: Sequence[str]
    first: int = 0
    last: int = 0
    linked: int = 0
    link_lines: int = 0
    teasers: int = 0
    said: int | None = None
    calls_itself_article: bool = False
    title_is_printed: bool = False
    is_home: bool = False
    behind_paywall: bool = False
    source: str = ""


def verdict(seen: Seen, rules: MarkupRules) -> Unreadable | None:
    """Why the page cannot be judged, or None if it can."""
    if not seen.lines and not seen.text:
        return Unreadable.NOT_ARTICLE if _is_shell(seen, rules) else Unreadable.EMPTY
    if _is_error(seen, rules):
        return Unreadable.ERROR_PAGE
    if _is_wall(seen, rules):
        return Unreadable.BLOCKED
    if _is_stub(seen, rules):
        return Unreadable.PAYWALL
    if _is_listing(seen) or _asks_for_a_script(seen, rules):
        return Unreadable.NOT_ARTICLE
    if not seen.prose and (len(seen.text) if seen.said is None else seen.said) < _A_FEW_WORDS:
        return Unreadable.NOT_ARTICLE if seen.link_lines > 2 or _is_shell(seen, rules) else Unreadable.EMPTY
    return None


def _is_error(seen: Seen, rules: MarkupRules) -> bool:
    titled = any(_is_little_else(title, rules.error_titles) for title in seen.titles)
    told = rules.error_texts.found_in(_beginning(seen))
    if seen.calls_itself_article:
        return titled and told and seen.prose < _SHORT
    if titled:
        return told or seen.prose < _STUB
    return told and seen.prose < _VERY_SHORT and rules.error_titles.found_in(_beginning(seen)[:300])


def _is_little_else(title: str, phrases: Phrases) -> bool:
    """Whether a title says one of the phrases and hardly more, the site's name left aside."""
    for part in re.split(r"\s+[|–—·•»:-]\s+|\n", title[:300]):
        rest = phrases.without(part)
        if rest != part and len(_WORD.findall(rest)) <= 3:
            return True
    return False


def _is_wall(seen: Seen, rules: MarkupRules) -> bool:
    # "We and our 812 partners": whatever their number.
    signs = rules.blocked.count_in(_COUNT.sub("", _beginning(seen)))
    signs += 2 * any(_is_little_else(title, rules.blocked) for title in seen.titles)
    signs += any(mark in seen.source for mark in rules.blocked_markup)
    if seen.calls_itself_article and seen.prose >= _VERY_SHORT:
        return False
    if signs >= 3:
        return seen.prose < _LONG_WALL
    if signs == 2:
        return seen.prose < _STUB and not (seen.title_is_printed and seen.prose > _SHORT)
    return signs == 1 and seen.prose < _VERY_SHORT


def _is_stub(seen: Seen, rules: MarkupRules) -> bool:
    """A beginning of an article, and then an offer to pay for the rest.

    Whether the reader pays already is asked below many a short article too, so that it tells of the shortest only.
    """
    if seen.prose >= _STUB or (seen.prose >= _SHORT and not seen.behind_paywall):
        return False
    if seen.behind_paywall and seen.text.rstrip().endswith(_CUT_OFF):
        return True
    near = " ".join(seen.lines[seen.first : seen.last + _LINES_AFTER])
    if rules.paywall.found_in(near[:20_000]):
        return True
    return (seen.prose < _VERY_SHORT or seen.behind_paywall) and rules.already_paying.found_in(near[:20_000])


def _asks_for_a_script(seen: Seen, rules: MarkupRules) -> bool:
    return seen.prose < _VERY_SHORT and not seen.title_is_printed and rules.javascript.found_in(_beginning(seen))


def _is_shell(seen: Seen, rules: MarkupRules) -> bool:
    """A page that a script would have filled."""
    return rules.javascript.found_in(seen.source) or any(mark in seen.source for mark in rules.shell_markup)


def _is_listing(seen: Seen) -> bool:
    """A home page, a section, search results: links to articles, and no article."""
    if seen.calls_itself_article and seen.prose > _NEXT_TO_NOTHING:
        return False
    if seen.prose < _NEXT_TO_NOTHING:
        return seen.link_lines > 5
    if seen.teasers >= _MANY_TEASERS and seen.prose < _TEASER * seen.teasers:
        return True
    if seen.is_home:
        return seen.link_lines > _MANY_LINKS
    if seen.title_is_printed and seen.prose > (_BRIEF if seen.teasers < _SOME_TEASERS else _VERY_SHORT):
        return False
    return seen.link_lines > 2 * _MANY_LINKS and seen.linked > 3 * seen.prose and seen.prose < _SHORT


def _beginning(seen: Seen) -> str:
    """The text in which signs are looked for: the body, or all there is where there is no body to speak of."""
    if seen.prose > _NEXT_TO_NOTHING:
        return seen.text[:_SIGNS_SEARCHED]
    return " ".join(seen.lines)[:_SIGNS_SEARCHED]
