"""Reads a page: the one door of this package."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from amended.domain.pages.blocks import blocks_of
from amended.domain.pages.decoding import Form, as_utf8, form_of
from amended.domain.pages.main_article import find_main_article
from amended.domain.pages.metadata import choose_title, language_code, read_metadata
from amended.domain.pages.plain_text import read_plain_text
from amended.domain.pages.readability import Seen, verdict
from amended.domain.pages.rules import MarkupRules
from amended.domain.pages.taming import tamed
from amended.domain.pages.walking import PASSED_BY, Line, Walked, walk
from amended.domain.snapshots import Page, Place, Unreadable

_HEAD = 20_000


def read_page(body: bytes, *, url: str, content_type: str = "", rules: MarkupRules) -> Page:
    """What Amended sees in a page. Never raises on what the bytes hold: `readable` is False, with the reason.

    `content_type` is the header as received ("" if there was none); `url` is where the page was found in the end.
    """
    if not body.strip():
        return _unreadable(url, Unreadable.EMPTY)
    form = form_of(body, content_type)
    if form is Form.OTHER:
        return _unreadable(url, Unreadable.NOT_ARTICLE)
    source = as_utf8(body, content_type)
    if not source.strip(b"\0 \t\r\n"):
        return _unreadable(url, Unreadable.EMPTY)
    return _read_text(source, url, rules) if form is Form.TEXT else _read_markup(source, url, rules)


def _unreadable(url: str, reason: Unreadable) -> Page:
    return Page(url=url, canonical_url=url, readable=False, unreadable_reason=reason)


def _read_text(source: bytes, url: str, rules: MarkupRules) -> Page:
    title, blocks = read_plain_text(source.decode("utf-8", "replace"), rules)
    body = "\n".join(block.text for block in blocks if block.place is Place.BODY)
    seen = Seen(
        title=title,
        text=body,
        prose=float(len(body)),
        all_text=body,
        linked=0,
        link_lines=0,
        is_article=False,
        is_listing=False,
        behind_paywall=False,
        markup_head="",
    )
    reason = verdict(seen, rules)
    return Page(
        url=url,
        canonical_url=url,
        title=title,
        blocks=tuple(blocks),
        readable=reason is None,
        unreadable_reason=reason,
    )


def _read_markup(source: bytes, url: str, rules: MarkupRules) -> Page:
    try:
        tree = LexborHTMLParser(tamed(source))
        root = tree.body
    except (SelectolaxError, ValueError, UnicodeError):
        return _unreadable(url, Unreadable.NOT_ARTICLE)
    if root is None:
        return _unreadable(url, Unreadable.NOT_ARTICLE)
    metadata = read_metadata(tree, url, rules)
    walked = walk(root, rules, swift=True)
    title, title_line = choose_title(metadata, _headings(walked))
    main = find_main_article(walked, title_line)
    if walked.passed_by and (main is None or main.prose < PASSED_BY):
        walked = walk(root, rules)
        title, title_line = choose_title(metadata, _headings(walked))
        main = find_main_article(walked, title_line)
    blocks = blocks_of(walked, rules) if main is not None else []
    body = "\n".join(block.text for block in blocks if block.place is Place.BODY)
    lines = [line for line in walked.lines if not line.element.hidden]
    types = metadata.data.types
    seen = Seen(
        title=title or metadata.document_title,
        text=body,
        prose=main.prose if main is not None else 0.0,
        all_text="\n".join(line.text for line in lines),
        linked=sum(line.linked for line in lines),
        link_lines=sum(1 for line in lines if line.linked * 2 > len(line.text)),
        is_article=bool(types),
        is_listing=bool(rules.listing_types & metadata.data.page_types),
        behind_paywall=metadata.data.behind_paywall,
        markup_head=source[:_HEAD].decode("utf-8", "replace"),
    )
    reason = verdict(seen, rules)
    return Page(
        url=url,
        canonical_url=metadata.canonical_url,
        title=title,
        language=language_code(metadata.language),
        authors=metadata.authors,
        published=metadata.published,
        modified=metadata.modified,
        blocks=tuple(blocks),
        corrections=metadata.data.corrections,
        headline=metadata.data.headline,
        live_blog=bool(types & rules.live_types),
        readable=reason is None,
        unreadable_reason=reason,
    )


def _headings(walked: Walked) -> list[Line]:
    """The first headings of the first rank that a reader sees."""
    return [line for line in walked.lines if line.element.tag == "h1" and not line.element.hidden][:10]
