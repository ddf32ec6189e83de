"""How deep the elements of a piece of HTML nest, told without parsing it.

An HTML parser looks through all open elements at each tag, so its work grows with the square of the depth: lexbor
takes 0.06 s for 10,000 nested elements, 2.8 s for 40,000 and minutes for the 2,000,000 that fit into a page of 10 MB,
and nothing can stop it. Whoever parses what strangers wrote asks here first.
"""

from __future__ import annotations

import re
from collections import Counter

# Real pages nest some dozens of levels; those that never close a paragraph or a list item come to thousands here.
DEEPEST_HTML = 10_000
_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
# Elements that have no end (HTML, 13.1.2).
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source"}) | {
    *("track", "wbr")
}


def nests_too_deep(html: str) -> bool:
    """Whether more than DEEPEST_HTML elements may be open at once; never False where they are."""
    if html.count("<") <= DEEPEST_HTML:
        return False
    opened: Counter[str] = Counter()
    depth = 0
    for closing, name in _TAG.findall(html):
        name = name.lower()
        if not closing:
            if name not in _VOID:
                opened[name] += 1
                depth += 1
                if depth > DEEPEST_HTML:
                    return True
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
    return False
