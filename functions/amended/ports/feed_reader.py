"""Feed documents and who reads them."""

from __future__ import annotations

from typing import Protocol

from amended.domain.feeds import FeedDocument


class FeedReader(Protocol):
    """Reads feed documents of every format."""

    def read(self, body: bytes, *, content_type: str, url: str) -> FeedDocument:
        """The document's entries. Raises NotAFeed, TooLarge or TookTooLong."""
        ...
