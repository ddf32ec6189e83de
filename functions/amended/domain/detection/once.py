"""Looks for the notices of each page once, however often one visit asks for them."""

from __future__ import annotations

from collections.abc import Callable

from amended.domain.detection.engine import detect
from amended.domain.detection.rules import Rules
from amended.domain.notices import Detection
from amended.domain.snapshots import Page


def each_page_once(rules: Rules) -> Callable[[Page], Detection]:
    """`detect` by these rules, which remembers what it found on the pages that it was given."""
    found: list[tuple[Page, Detection]] = []

    def found_on(page: Page) -> Detection:
        known = next((detection for one, detection in found if one is page), None)
        if known is None:
            known = detect(page, rules)
            found.append((page, known))
        return known

    return found_on
