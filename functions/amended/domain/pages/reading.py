"""Opens a page and reads it: the one door of this package."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from amended.domain.pages.blocks import blocks_of
from amended.domain.pages.decoding import as_utf8, is_markup, is_other_document
from amended.domain.pages.main_article import find_main_article
from amended.domain.pages.metadata import Metadata, choose_title, language_code, read_metadata
from amended.domain.pages.plain_text import read_plain_text
from amended.domain.pages.prose import MainArticle, chain_of, weight_of
from amended.domain.pages.quick_look import quick_hash_of_page, quick_hash_of_text
from amended.domain.pages.readability import Seen, verdict
from amended.domain.pages.rules import MarkupRules
from amended.domain.pages.shadow_roots import with_open_shadow_roots
from amended.domain.pages.taming import tamed
from amended.domain.pages.walking import PASSED_BY, Line, Walked, walk
from amended.domain.snapshots import Block, Page, Place, Unreadable

_SAYS_ANYTHING = re.compile(rb"[^\0 \t\r\n\f]")
_SEARCHED = 60_000
_SHELL = 1_000
_SAMPLE = 1_500
# Texts in Japanese have kana in each sentence; a Chinese one may name a firm by some.
_KANA = re.compile(r"[\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LEAST_KANA = 0.1
_EAST_ASIAN = frozenset({"ja", "ko", "zh", "yue"})
_LONGEST_WORD = 30
_LEAD = 100
_HEADLINE = 20  # characters of a headline, about the fewest
_LONGEST_OF_LISTING = 200
_TEASER_HEADINGS = {"h2", "h3", "h4"}
_HARDLY_ANY = 200
_MOST_HEADINGS = 40


@dataclass(frozen=True, slots=True)
class OpenedPage:
    """A page that is decoded and parsed: known again by `quick_hash`, read in full by `read`.

    `quick_hash` is that of `quick_look`, "" for a page that none can be taken of. If it is the hash of an earlier
    visit whose page was readable, nothing has changed. Belongs to the thread that opened it, as the parser does.
    """

    quick_hash: str
    read: Callable[[], Page]


def open_page(body: bytes, *, url: str, content_type: str = "", rules: MarkupRules) -> OpenedPage:
    """The page of these bytes, ready to be compared or read. Never raises on what the bytes hold, nor does `read`.

    `content_type` is the header as received ("" if there was none); `url` is where the page was found in the end.
    """
    if _SAYS_ANYTHING.search(body) is None:
        return OpenedPage("", partial(_unreadable, url, Unreadable.EMPTY))
    if is_other_document(body, content_type):
        return OpenedPage("", partial(_unreadable, url, Unreadable.NOT_ARTICLE))
    source = as_utf8(body, content_type)
    if is_markup(source, content_type):
        return _open_markup(source, url, rules)
    return OpenedPage(quick_hash_of_text(source), partial(_read_text, source, url, rules))


def read_page(body: bytes, *, url: str, content_type: str = "", rules: MarkupRules) -> Page:
    """What Amended sees in a page. Never raises on what the bytes hold: `readable` is False, with the reason.

    The arguments are those of `open_page`.
    """
    return open_page(body, url=url, content_type=content_type, rules=rules).read()


def _unreadable(url: str, reason: Unreadable) -> Page:
    return Page(url=url, canonical_url=url, readable=False, unreadable_reason=reason)


def _read_text(source: bytes, url: str, rules: MarkupRules) -> Page:
    title, blocks = read_plain_text(source.decode("utf-8", "replace"), rules)
    lines = [block.text for block in blocks if block.place is Place.BODY]
    seen = Seen(
        titles=(title,),
        text="\n".join(lines),
        prose=sum(weight_of(line) for line in lines if _is_text(line)),
        lines=lines,
        last=len(lines),
    )
    reason = verdict(seen, rules)
    if reason is None and not any(map(_is_text, lines)):
        reason = Unreadable.NOT_ARTICLE
    return Page(
        url=url,
        canonical_url=url,
        title=title,
        language=_language(None, blocks),
        blocks=tuple(blocks),
        readable=reason is None,
        unreadable_reason=reason,
    )


def _open_markup(source: bytes, url: str, rules: MarkupRules, *, with_shadow_roots: bool = False) -> OpenedPage:
    try:
        tree = LexborHTMLParser(tamed(source))
        root = tree.body
    except (SelectolaxError, ValueError, UnicodeError):
        root = None
    if root is None:
        return OpenedPage("", partial(_unreadable, url, Unreadable.NOT_ARTICLE))
    metadata = read_metadata(tree, url, rules)
    quick_hash = quick_hash_of_page(root, metadata, rules)
    if not (quick_hash or with_shadow_roots):
        return _open_markup(with_open_shadow_roots(source), url, rules, with_shadow_roots=True)
    return OpenedPage(quick_hash, partial(_read_markup, source, root, metadata, url, rules))


def _read_markup(source: bytes, root: LexborNode, metadata: Metadata, url: str, rules: MarkupRules) -> Page:
    walked = walk(root, rules, swift=True)
    title, title_line = choose_title(metadata, _headings(walked))
    main = find_main_article(walked, title_line)
    if walked.passed_by and (main is None or main.prose < PASSED_BY):
        walked = walk(root, rules)
        title, title_line = choose_title(metadata, _headings(walked))
        main = find_main_article(walked, title_line)
    blocks = blocks_of(walked, rules)
    prose = main.prose if main is not None else 0.0
    if prose < _HARDLY_ANY and sum(map(len, metadata.data.body)) > _HARDLY_ANY:
        # The text comes with the page, but for a script to show: the article's own data has it.
        blocks = [Block(text=paragraph) for paragraph in metadata.data.body] + blocks
        prose = float(sum(map(len, metadata.data.body)))
    reason = verdict(_seen(source, walked, blocks, prose, metadata, title_line), rules)
    return Page(
        url=url,
        canonical_url=metadata.canonical_url,
        further_addresses=metadata.further_addresses,
        title=title,
        language=_language(language_code(metadata.language), blocks),
        authors=metadata.authors,
        published=metadata.published,
        modified=metadata.modified,
        utc_offset=metadata.utc_offset,
        site=metadata.site,
        blocks=tuple(blocks),
        corrections=metadata.data.corrections,
        headline=metadata.data.headline,
        live_blog=_is_live(title, metadata, main, rules),
        readable=reason is None,
        unreadable_reason=reason,
    )


def _language(declared: str | None, blocks: list[Block]) -> str | None:
    """The language of an article: the declared one, or what the body speaks where the page declares none.

    Templates declare English on pages of every language: where the script tells, it is believed. None where nothing is
    declared, and too few words tell.
    """
    text = "\n".join(one.text for one in blocks if one.place is Place.BODY)[:_SAMPLE]
    if declared is not None:
        return declared if declared in _EAST_ASIAN else _written(text) or declared
    # Beside what compares bodies, whose alignment is not needed to read a page.
    from amended.domain.comparison.vocabulary import spoken_language
    from amended.domain.comparison.words import words

    return _written(text) or spoken_language(None, words(text))


def _written(text: str) -> str | None:
    """The language whose script half of the text is in, where one language writes it."""
    if text.isascii():
        return None
    kana, hangul, han = (len(script.findall(text)) for script in (_KANA, _HANGUL, _HAN))
    if 2 * (kana + hangul + han) < len(text):
        return None
    if 2 * hangul >= kana + han:
        return "ko"
    return "ja" if _LEAST_KANA * (kana + han) < kana else "zh"


def _is_live(title: str, metadata: Metadata, main: MainArticle | None, rules: MarkupRules) -> bool:
    """Whether the page's data, its markup or its title calls it a live blog."""
    if metadata.data.types & rules.live_types or (main is not None and main.live):
        return True
    return any(rules.live_titles.found_in(name) for name in (title, metadata.data.headline or ""))


def _seen(
    source: bytes, walked: Walked, blocks: list[Block], prose: float, metadata: Metadata, title_line: Line | None
) -> Seen:
    """What the verdict rests on."""
    lines = [line for line in walked.lines if not line.element.hidden]
    body = [at for at, line in enumerate(lines) if line.element.place is Place.BODY]
    first_rank = [line.text for line in _headings(walked) if line.element.tag == "h1"]
    return Seen(
        titles=(metadata.document_title, *first_rank[:1]),
        text="\n".join(block.text for block in blocks if block.place is Place.BODY),
        prose=prose,
        lines=[line.text for line in lines],
        first=body[0] if body else 0,
        last=body[-1] if body else 0,
        linked=sum(line.linked for line in lines),
        link_lines=sum(1 for line in lines if line.linked * 2 > len(line.text)),
        teasers=_teasers(lines[body[0] : body[-1] + 1]) if body else 0,
        said=sum(len(block.text) for block in blocks if block.place is Place.BODY and block.element != "h1"),
        calls_itself_article=metadata.calls_itself_article,
        title_is_printed=title_line is not None,
        is_home=metadata.calls_itself_home,
        behind_paywall=metadata.data.behind_paywall,
        source=source[:_SEARCHED].decode("utf-8", "replace") if prose < _SHELL else "",
    )


def _teasers(lines: list[Line]) -> int:
    """How many headlines are links; none where text leads in, as below a short article other stories may be offered.

    A headline is a heading; or a line as long as one, where such lines are half of all, and the rest are short.
    """
    linked = [at for at, line in enumerate(lines) if line.linked * 2 > len(line.text)]
    places = [at for at in linked if lines[at].element.tag in _TEASER_HEADINGS]
    if not places:
        places = [at for at in linked if len(lines[at].text) >= _HEADLINE]
        told = [len(line.text) for line in lines if line.element.tag != "h1"]
        if 2 * len(places) < len(told) or max(told, default=0) > _LONGEST_OF_LISTING:
            return 0
    lead = sum(len(line.text) for line in lines[: places[0]] if line.element.tag != "h1") if places else 0
    return 0 if lead >= _LEAD else len(places)


def _headings(walked: Walked) -> list[Line]:
    """The first headings that a reader sees, those within what is called furniture last."""
    seen = (line for line in walked.lines if line.element.tag in {"h1", "h2", "h3"} and not line.element.hidden)
    headings = list(islice(seen, _MOST_HEADINGS))
    return sorted(headings, key=lambda line: any(element.is_called_furniture for element in chain_of(line.element)))


def _is_text(line: str) -> bool:
    """Whether a line of plain text says something: words, and not only marks and numbers, nor one endless code."""
    beginning = line[:200]
    if beginning.isascii() and len(beginning) > _LONGEST_WORD * len(beginning.split()):
        return False
    return sum(1 for char in beginning if char.isalpha()) * 2 > len(beginning)
