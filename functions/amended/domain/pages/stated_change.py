"""What a page says of its last change by itself: a sign to look again soon, and never news. Pure.

JSON-LD's `dateModified` (schema.org) may be newer than the text that came with it: a cache serves the one before the
other. It is looked for in the bytes, since a page whose text is the same is not parsed.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from amended.domain.pages.metadata import moment_of

_DATE_MODIFIED = re.compile(rb'"dateModified"\s{0,20}:\s{0,20}"([0-9A-Za-z:.+ -]{8,40})"')
# A page that was changed as late as this before it came was rather made then.
_MAKING = timedelta(minutes=2)


def says_it_changed(body: bytes, since: datetime | None, now: datetime) -> bool:
    """Whether the page says that it was changed after that moment, and not just when it was made for us."""
    found = _DATE_MODIFIED.search(body)
    if found is None or since is None:
        return False
    moment = moment_of(found[1].decode("ascii"))
    return moment is not None and since < moment <= now - _MAKING
