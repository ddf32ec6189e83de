"""An article as it read at one visit: its blocks, its metadata, and the snapshot that is kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Place(StrEnum):
    """Where a block stands on the page, judged from structure.

    `BODY` is the article's own text, `OUTSIDE` belongs to the article but not to its body (boxes, footers and asides
    of the article, captions), `FURNITURE` is the rest of the page: kept only where it could hold a notice.
    """

    BODY = "body"
    OUTSIDE = "outside"
    FURNITURE = "furniture"


class Unreadable(StrEnum):
    """Why a page holds no article to judge."""

    EMPTY = "empty"
    ERROR_PAGE = "error_page"
    BLOCKED = "blocked"
    PAYWALL = "paywall"
    COLLAPSED = "collapsed"
    NOT_ARTICLE = "not_article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, list item, quote or caption, with the hints that detection needs to judge it later.

    `element` is the tag name; `hints` are the class, id and role words of the element and its near ancestors;
    `link_share` is the part of the text that stands in links, 0 to 1; `emphasis` is the leading text that is set
    bold or italic ("" where none); `caption` is true for figure captions; `triggered` says that the text holds a word
    that notices are made of (blocks of the furniture are kept only if they do).
    """

    text: str
    element: str = "p"
    hints: tuple[str, ...] = ()
    link_share: float = 0.0
    place: Place = Place.BODY
    emphasis: str = ""
    caption: bool = False
    triggered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StructuredCorrection:
    """A correction that the page states in data (schema.org `correction`) rather than in its text.

    `from_feed` is true for one that stands in the text or the title that the article has in its feed.
    """

    text: str
    stated_time: str | None = None
    kind_hint: str = ""
    from_feed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What Amended sees in one page: the article's blocks in reading order, and its metadata.

    `readable` is False with a reason where the page holds no article to judge. `text` joins the blocks of the body.
    Times are aware, in UTC; None where the page does not say. `utc_offset` are the minutes by which the page's own time
    of publication is ahead of UTC: its zone on that day; None where it states none, or UTC, as machines write it.
    `site` is how the site calls itself ("" where the page does not say). `further_addresses` are those which the page
    gives for its own beside the canonical one: they often stay when a story gets another canonical address.
    """

    url: str
    canonical_url: str
    title: str = ""
    language: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    modified: datetime | None = None
    utc_offset: int | None = None
    site: str = ""
    further_addresses: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    corrections: tuple[StructuredCorrection, ...] = ()
    headline: str = ""
    live_blog: bool = False
    readable: bool = True
    unreadable_reason: Unreadable | None = None

    @property
    def text(self) -> str:
        """The body as a reader sees it, one line a block."""
        return "\n".join(block.text for block in self.blocks if block.place is Place.BODY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A page that was kept: the `number`-th state of the article, taken at a visit.

    `fingerprint` is that of the page and its notices (`amended.domain.fingerprint`), which begins with its version.
    """

    article_key: str
    number: int
    taken_at: datetime
    fingerprint: str
    page: Page
