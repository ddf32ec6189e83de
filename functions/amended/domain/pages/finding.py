"""Looks for text in the bytes of whole pages, fast: most visits do little else.

`bytes.find` is quick to begin and slow to go on, a search by re2 the other way round (it costs a microsecond, and then
passes by what is not there ten times faster). Which of both pays is told by how far away the text is.
"""

from __future__ import annotations

from functools import cache

import re2

_NEAR = 2_000


def find(body: bytes, text: bytes, start: int, stop: int) -> int:
    """Where `text` first stands between two places of a page, -1 if nowhere: what `body.find` says."""
    end_of_near = start + _NEAR
    if stop <= end_of_near:
        return body.find(text, start, stop)
    place = body.find(text, start, end_of_near)
    if place >= 0:
        return place
    found = _literally(text).search(body, end_of_near - len(text) + 1, stop)
    return found.start() if found is not None else -1


@cache
def _literally(text: bytes) -> re2.Pattern[bytes]:
    return re2.compile(re2.escape(text), _options(case_sensitive=True))


@cache
def in_any_case(pattern: str) -> re2.Pattern[bytes]:
    """A pattern to be searched for in whole pages, whatever the case of its letters."""
    return re2.compile(pattern.encode(), _options(case_sensitive=False))


def _options(*, case_sensitive: bool) -> re2.Options:
    options = re2.Options()
    options.encoding = re2.Options.Encoding.LATIN1
    options.case_sensitive = case_sensitive
    options.never_capture = True
    options.max_mem = 16_000_000
    options.log_errors = False
    return options
