"""What the tests of pages share: the rules that ship, and a short way to read markup."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.adapters.markup_rules import load_markup_rules
from amended.domain.pages import MarkupRules, read_page
from amended.domain.snapshots import Page

Reader = Callable[..., Page]


@pytest.fixture(scope="session")
def rules() -> MarkupRules:
    """The markup rules that ship with Amended."""
    return load_markup_rules()


@pytest.fixture(scope="session")
def read(rules: MarkupRules) -> Reader:
    """Reads a page of text or bytes."""

    def reading(
        body: str | bytes, url: str = "https://paper.example/2024/mayor", content_type: str = "text/html"
    ) -> Page:
        raw = body.encode() if isinstance(body, str) else body
        return read_page(raw, url=url, content_type=content_type, rules=rules)

    return reading
