"""Knows an unchanged page without reading it: a hash of what its reader is shown, taken by the parser's own means.

Most visits find the article as it was, in bytes that are not the same all the same: another nonce, an advertisement's
id, a counter within a script. Walking such a page node by node costs several times what parsing it does.

Two pages of one quick hash have the same text, word for word in the same order, the same of it hidden, and say the same
of themselves; so neither has gained, lost or changed a notice or a passage. What the hash does not see are tags, names
and links: a notice that only moved into another box has moved, which is never news, and names that are made anew at
each load are common. A hash that differs says nothing but that the page has to be read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from amended.domain.pages.metadata import Metadata
from amended.domain.pages.rules import MarkupRules
from amended.domain.pages.tags import TEXTLESS
from amended.domain.pages.walking import is_unseen

VERSION = 1
_TEXTLESS = ",".join(sorted(TEXTLESS))
_MAY_BE_UNSEEN = '[hidden],[aria-hidden="true"],[style*="display" i],[style*="visibility" i]'


def quick_hash_of_page(root: LexborNode, metadata: Metadata, rules: MarkupRules) -> str:
    """The quick hash of a parsed page, "1:" and 32 hexadecimal digits. `root` is its `<body>`.

    Takes out of the tree, below `root`, what no reader sees as text; `metadata` must have been read before.
    """
    hiding = "".join(f',[class~="{name}"]' for name in sorted(rules.conventions.hiding))
    maybe_unseen: list[LexborNode] = []
    for node in root.css(f"{_TEXTLESS},{_MAY_BE_UNSEEN}{hiding}"):  # one search: each goes through the whole tree
        if node.tag in TEXTLESS:
            node.decompose(recursive=False)
        else:
            maybe_unseen.append(node)
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
    """The texts of those elements that are hidden by their attributes or by a name that hides by convention."""
    marks = rules.conventions.marks
    return [
        text
        for node in nodes
        if (text := node.text().strip())
        and is_unseen(attributes := node.attributes, marks(attributes.get("class") or ""))
    ]


def _hashed(*parts: str) -> str:
    seen = hashlib.sha256("\0\0".join(parts).encode("utf-8", "replace"))
    return f"{VERSION}:{seen.hexdigest()[:32]}"
