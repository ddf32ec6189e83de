"""Opens declarative shadow roots, whose text a browser shows and an HTML parser keeps out of the tree.

A server prints the inside of an element of its own making as `<template shadowrootmode="open">` (HTML Living Standard,
section 4.12.3). Such a template becomes a `<div>` before the page is parsed; other templates are shown to nobody, and
stay as they are.
"""

from __future__ import annotations

import re

# Attributes are short and hold no tags: what is longer is none of these, and would cost time.
_TEMPLATE = re.compile(rb"<(/?)template(?=[\s/>])([^<>]{0,300}+)>", re.IGNORECASE)
_SHADOW_ROOT = re.compile(rb"\sshadowrootmode\s*=\s*[\"']?(?:open|closed)\b", re.IGNORECASE)


def with_open_shadow_roots(markup: bytes) -> bytes:
    """The markup with each declarative shadow root as a `<div>`; one without an end stays closed."""
    kept: list[bytes] = []
    at = 0
    for start, end, name in sorted(_tags_of_shadow_roots(markup)):
        kept += markup[at:start], name
        at = end
    return b"".join((*kept, markup[at:]))


def _tags_of_shadow_roots(markup: bytes) -> list[tuple[int, int, bytes]]:
    """Where the tags of shadow roots begin and end, and what is to stand in their place; in pairs."""
    found: list[tuple[int, int, bytes]] = []
    opened: list[re.Match[bytes]] = []
    for tag in _TEMPLATE.finditer(markup):
        if not tag[1]:
            opened.append(tag)
        elif opened and _SHADOW_ROOT.search((opening := opened.pop())[2]):
            found += (*opening.span(), b"<div>"), (*tag.span(), b"</div>")
    return found
