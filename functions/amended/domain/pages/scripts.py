"""Finds the scripts of a page whose text nobody is shown and which state no data, without parsing it.

Only what cannot be taken for anything else counts: a `<script` right after a tag, up to the end of its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from amended.domain.pages.finding import find, in_any_case

Span = tuple[int, int]

_OPENING = b"<script"
_END = b"</script"
_END_IN_ANY_CASE = "</script"
_MOST_SPACE = 40
_MOST_OF_TAG = 1_000
_BEGINNING = 4_000
_AS_FAR_BACK = 8  # as what is judged is long, so that all is looked through a few times at most


def spans_without_scripts(body: bytes) -> Iterator[Span]:
    """The parts of a page's source between its scripts: each but the last ends with `<script`."""
    start = 0
    for after, end in _scripts(body):
        yield start, after
        start = end
    yield start, len(body)


def without_scripts(body: bytes) -> bytes:
    """The page's source with nothing between the tags of its scripts."""
    whole = memoryview(body)
    pieces = []
    start = 0
    for after, end in _scripts(body):
        pieces.append(whole[start : body.index(b">", after) + 1])
        start = end
    pieces.append(whole[start:])
    return b"".join(pieces)


def _scripts(body: bytes) -> Iterator[Span]:
    """The scripts of a page, each from after the name in its tag to its end tag."""
    end = 0
    found = _next_opening(body, 0)
    while found >= 0:
        after = found + len(_OPENING)
        if end < after:
            end = find(body, _END, after, len(body))
            if end < 0:  # nor has any other an end
                return
        found = _next_opening(body, after)
        if not 0 <= found < end and _is_only_code(body, after, end):
            yield after, end


def _next_opening(body: bytes, start: int) -> int:
    """Where the next script begins right after a tag; one after other text is rather in another script, or a value."""
    found = find(body, _OPENING, start, len(body))
    while found >= 0 and body[max(0, found - _MOST_SPACE) : found].rstrip()[-1:] != b">":
        found = find(body, _OPENING, found + len(_OPENING), len(body))
    return found


def _is_only_code(body: bytes, after: int, end: int) -> bool:
    """Whether what stands between the name of a script's tag and its end is shown to nobody and states no data."""
    end_of_tag = body.find(b">", after, end)
    attributes = body[after:end_of_tag].lower()
    if end_of_tag < 0 or attributes[:1].isalnum() or attributes[:1] in (b"-", b"_", b"."):
        return False  # another element, of a name that begins alike
    # Data says what it is at its beginning, should the tag have hidden it.
    if b"ld" in attributes or b"&" in attributes or body.find(b"@type", after, min(end, after + _BEGINNING)) >= 0:
        return False
    if _has_open_value(attributes) or _has_open_value(_tag_before(body, after - len(_OPENING))):
        return False  # what seems a tag is within a value
    if find(body, b"</", after, end) >= 0 and in_any_case(_END_IN_ANY_CASE).search(body, after, end) is not None:
        return False  # in capitals: what follows is shown
    comment = find(body, b"<!--", after, end)
    # A script within a comment within a script hides an end; a comment that ends in one may have begun before it.
    return (comment < 0 or find(body, _OPENING, comment, end) < 0) and (
        find(body, b"-->", after, end) < 0
        or (comment >= 0 and _is_outside_comments(body, after - len(_OPENING), _AS_FAR_BACK * (end - after)))
    )


def _tag_before(body: bytes, place: int) -> bytes:
    start = max(0, place - _MOST_OF_TAG)
    begun = body.rfind(b"<", start, place)
    return body[begun if begun >= 0 else start : place]


def _has_open_value(tag: bytes) -> bool:
    """Whether a quotation mark of a tag has no fellow."""
    return tag.count(b'"') % 2 == 1 or tag.count(b"'") % 2 == 1


def _is_outside_comments(body: bytes, place: int, far: int) -> bool:
    """Whether what began the last comment before a place has ended, as far as so many bytes back tell."""
    begun = body.rfind(b"<!--", max(0, place - far), place)
    return body.find(b"-->", begun, place) >= 0 if begun >= 0 else place <= far
