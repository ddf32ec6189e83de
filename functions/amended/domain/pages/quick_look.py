"""Knows an unchanged page without reading it: by its source, and by a hash of what its reader is shown.

Most visits find the article as it was, in bytes that are not the same all the same: another nonce, an advertisement's
id, a counter within a script. Scripts and the like are left out of a page's source before it is parsed; where that
source is another, the page is parsed and its text is hashed by the parser's own means. Walking it node by node costs
several times what parsing it does.

Two pages of one quick hash have the same text, word for word in the same order, the same of it hidden, and say the same
of themselves; so neither has gained, lost or changed a notice or a passage. What the hash does not see are tags, names
and links: a notice that only moved into another box has moved, which is never news, and names that are made anew at
each load are common. A hash that differs says nothing but that the page has to be read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import pairwise

from selectolax.lexbor import LexborNode

from amended.domain.pages.decoding import is_markup
from amended.domain.pages.metadata import Metadata
from amended.domain.pages.rules import MarkupRules
from amended.domain.pages.tags import TEXTLESS
from amended.domain.pages.walking import is_unseen

VERSION = 1
_TEXTLESS = ",".join(sorted(TEXTLESS))
_MAY_BE_UNSEEN = '[hidden],[aria-hidden="true"],[style*="display" i],[style*="visibility" i]'

# What servers make anew at each load and no reader is shown, by where it begins and where it ends: scripts, comments,
# and one-time numbers where the beginning of the page has some.
_SCRIPT, _COMMENT, _NONCE = (b"<script", b"</script"), (b"<!--", b"-->"), (b' nonce="', b'"')
_BEGINNING = 20_000
_MOST_HIDDEN = 20_000_000


def source_hash(body: bytes, content_type: str = "") -> str:
    """The hash of a page's bytes without what servers make anew at each load: two of one hash are the same page.

    Nothing is parsed, so only what cannot be taken for anything else is left out: a script that states no data, up to
    the end of its text; a comment without a tag in it; a nonce in one word. 64 hexadecimal digits.
    """
    if is_markup(body, content_type):
        nonces = [_NONCE] if _NONCE[0] in body[:_BEGINNING] else []
        for opening, closing in (_SCRIPT, _COMMENT, *nonces):
            pieces = body.split(opening)
            shown = (_from_its_end(piece, before, closing) for before, piece in pairwise(pieces))
            body = opening.join((pieces[0], *shown))
    return hashlib.sha256(body).hexdigest()


def _from_its_end(piece: bytes, before: bytes, closing: bytes) -> bytes:
    """A piece of a page's source from `closing` on; whole where what comes before that may be shown, or states data.

    `before` is the source before the opening. A script follows a tag; within an attribute it is none.
    """
    end = piece.find(closing)
    if end < 0:
        return piece
    within = piece[:end]
    if closing == _SCRIPT[1]:
        is_kept = (
            piece[:1].isalnum()
            or piece[:1] in b"-_."  # another element, of a name that begins alike
            or b"ld" in within.partition(b">")[0]
            or b"@type" in within
            or before[-40:].rstrip()[-1:] != b">"
            or (b"</" in within and b"</script" in within.lower())  # in capitals: what follows it is shown
            or (b"-->" in within and b"<!--" not in within)  # the script began in a comment, which ends here
        )
    else:
        is_kept = b"<" in within or b">" in within or (closing == _NONCE[1] and len(within.split()) > 1)
    return piece if is_kept else piece[end:]


def quick_hash_of_page(root: LexborNode, metadata: Metadata, rules: MarkupRules) -> str:
    """The quick hash of a parsed page, "1:" and 32 hexadecimal digits; "" where a shadow root is to be opened first.

    `root` is its `<body>`. Takes out of the tree, below `root`, what no reader sees as text; `metadata` must have been
    read before.
    """
    names = rules.conventions.hiding
    shortest = sorted(name for name in names if not any(other in name for other in names if other != name))
    hiding = "".join(f',[class*="{name}"]' for name in shortest)  # each selector costs a look at each element
    maybe_unseen: list[LexborNode] = []
    for node in root.css(f"{_TEXTLESS},{_MAY_BE_UNSEEN}{hiding}"):  # one search: each goes through the whole tree
        if node.tag not in TEXTLESS:
            maybe_unseen.append(node)
        elif node.tag == "template" and "shadowrootmode" in node.attributes:
            return ""
        else:
            node.decompose(recursive=False)
    return _hashed(
        repr(_said(metadata)),
        root.text(separator="\n", skip_empty=True),
        "\0".join(_hidden_texts(maybe_unseen, rules)),
    )


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
