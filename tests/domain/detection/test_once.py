"""A visit that asks twice for the notices of a page has them looked for once."""

from __future__ import annotations

from amended.adapters.rule_files import load_rules
from amended.domain.detection import detect, each_page_once
from amended.domain.snapshots import Block, Page


def test_each_page_is_looked_at_once() -> None:
    """The same page gives the very same answer again, another page its own, and both are what `detect` says."""
    rules = load_rules()
    pages = [
        Page(url="", canonical_url="", blocks=(Block(text=text),))
        for text in ("Correction: The year was 1911, not 1919.", "The pier.")
    ]
    found_on = each_page_once(rules)
    assert [found_on(page) for page in pages] == [detect(page, rules) for page in pages]
    assert all(found_on(page) is found_on(page) for page in pages)
