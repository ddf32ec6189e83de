"""Knows an unchanged page without reading it: by its source, and by a hash of what its reader is shown.

Most visits find the article as it was, in bytes that are not the same all the same: another nonce, an advertisement's
id, a counter within a script. Scripts and the like are left out of a page's source before it is parsed; where that
source is another, the page is parsed and its text is hashed by the parser's own means. Walking it node by node costs
several times what parsing it does.

Two pages of one quick hash have the same text, word for word in the same order, the same of it hidden, and say the same
of themselves; so neither has gained, lost or changed a notice or a passage. What the hash does not see are tags, names
(of those that hide only what is for nobody to see, not what is left to screen readers) and links: a notice that only
moved into another box has moved, which is never news, and names that are made anew at each load are common. A hash
that differs says nothing but that the page has to be read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from selectolax.lexbor import LexborNode

from amended.domain.pages.decoding import is_markup
from amended.domain.pages.finding import find
from amended.domain.pages.metadata import Metadata
from amended.domain.pages.rules import MarkupRules
from amended.domain.pages.scripts import Span, spans_without_scripts
from amended.domain.pages.tags import TEXTLESS
from amended.domain.pages.walking import is_unseen

VERSION = 1
_TEXTLESS = ",".join(sorted(TEXTLESS))
# "display" and "visibility" share two letters: each selector costs a look at each element, what it finds little.
_MAY_BE_UNSEEN = '[hidden],[aria-hidden="true"],[style*="is" i]'

# One-time numbers, looked for where the beginning of the page has some.
_NONCE = b' nonce="'
_BEGINNING = 20_000
_MOST_HIDDEN = 20_000_000
_PIECE = 3


def source_hash(body: bytes, content_type: str = "") -> str:
    """The hash of a page's bytes without what servers make anew at each load: two of one hash are the same page.

    Nothing is parsed, so only what cannot be taken for anything else is left out: a script that states no data, up to
    the end of its text; a comment without a tag in it; a nonce in one word. 64 hexadecimal digits.
    """
    seen = hashlib.sha256()
    shown: Iterable[Span] = [(0, len(body))]
    if is_markup(body, content_type):
        shown = spans_without_scripts(body)
        shown = _without(body, shown, b"<!--", _end_of_comment)
        if body.find(_NONCE, 0, _BEGINNING) >= 0:
            shown = _without(body, shown, _NONCE, _end_of_nonce)
    whole = memoryview(body)  # pages are large, and a copy costs more than the hash
    for start, end in shown:
        seen.update(whole[start:end])
    return seen.hexdigest()


def _without(
    body: bytes, spans: Iterable[Span], opening: bytes, end_of: Callable[[bytes, int, int], int]
) -> Iterator[Span]:
    """What is left of these parts of a page's source: from each `opening` on, they go on where `end_of` finds the end.

    That is asked between the end of one opening and the next, and gives -1 for what may be shown.
    """
    for start, stop in spans:
        found = find(body, opening, start, stop)
        while found >= 0:
            after = found + len(opening)
            found = find(body, opening, after, stop)
            end = end_of(body, after, found if found >= 0 else stop)
            if end >= 0:
                yield start, after
                start = end
        yield start, stop


def _end_of_comment(body: bytes, after: int, stop: int) -> int:
    return _end_of_value(body, after, stop, b"-->")


def _end_of_nonce(body: bytes, after: int, stop: int) -> int:
    end = _end_of_value(body, after, stop, b'"')
    return end if end >= 0 and len(body[after:end].split()) <= 1 else -1


def _end_of_value(body: bytes, after: int, stop: int, closing: bytes) -> int:
    """Where `closing` is found, if no tag is before it."""
    end = find(body, closing, after, stop)
    return end if end >= 0 and body.find(b"<", after, end) < 0 and body.find(b">", after, end) < 0 else -1


def quick_hash_of_page(root: LexborNode, metadata: Metadata, rules: MarkupRules) -> str:
    """The quick hash of a parsed page, "1:" and 32 hexadecimal digits; "" where a shadow root is to be opened first.

    `root` is its `<body>`. Takes out of the tree, below `root`, what no reader sees as text; `metadata` must have been
    read before.
    """
    hiding = "".join(f',[class*="{part}"]' for part in _parts(rules.conventions.hiding))
    maybe_unseen: list[LexborNode] = []
    for node in root.css(f"{_TEXTLESS},{_MAY_BE_UNSEEN}{hiding}"):  # one search: each goes through the whole tree
        tag = node.tag
        if tag not in TEXTLESS:
            maybe_unseen.append(node)
        elif tag == "template" and "shadowrootmode" in node.attributes:
            return ""
        else:
            node.decompose(recursive=False)
    return _hashed(
        repr(_said(metadata)),
        root.text(separator="\n", skip_empty=True),
        "\0".join(_hidden_texts(maybe_unseen, rules)),
    )


@cache
def _parts(names: frozenset[str]) -> tuple[str, ...]:
    """As few pieces of names as there are for each name to hold one of them."""
    left, parts = set(names), []
    while left:
        pieces = {name[at : at + _PIECE] for name in left for at in range(max(1, len(name) - _PIECE + 1))}
        most = max(sorted(pieces), key=lambda piece: sum(piece in name for name in left))
        parts.append(most)
        left = {name for name in left if most not in name}
    return tuple(parts)


def quick_hash_of_text(source: bytes) -> str:
    """The quick hash of a document that is plain text, in UTF-8."""
    return _hashed("plain text", source.decode("utf-8", "replace"), "")


def _said(metadata: Metadata) -> tuple[object, ...]:
    """What a page says of itself, but for when it was modified: nothing rests on it, and some pages say "now"."""
    data = metadata.data
    return (
        metadata.canonical_url,
        metadata.names,
        metadata.document_title,
        metadata.language,
        metadata.authors,
        metadata.published,
        metadata.calls_itself_article,
        metadata.calls_itself_home,
        sorted(data.types),
        data.headline,
        data.body,
        data.behind_paywall,
        data.corrections,
    )


def _hidden_texts(nodes: Iterable[LexborNode], rules: MarkupRules) -> list[str]:
    """The texts of those elements that are hidden by their attributes or by a name that hides by convention.

    Nested ones hold the same text again and again: after `_MOST_HIDDEN` characters only the attributes are looked at.
    """
    marks = rules.conventions.marks
    left = _MOST_HIDDEN
    texts = []
    for node in nodes:
        attributes = node.attributes
        if not is_unseen(attributes, marks(attributes.get("class") or "")):
            continue
        text = node.text().strip() if left > 0 else repr(attributes)
        left -= len(text)
        if text:
            texts.append(text)
    return texts


def _hashed(*parts: str) -> str:
    seen = hashlib.sha256("\0\0".join(parts).encode("utf-8", "replace"))
    return f"{VERSION}:{seen.hexdigest()[:32]}"
