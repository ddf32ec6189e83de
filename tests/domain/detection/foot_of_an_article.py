"""A line at the foot of an article in any language, for the tests of what newspapers print there."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path

from amended.domain.detection import Rules, detect
from amended.domain.notices import Notice
from amended.domain.snapshots import Block, Page

CASES = Path(__file__).parents[2] / "corpus" / "cases"
PUBLISHED = datetime(2024, 5, 3, 6, tzinfo=UTC)


def found_at_the_foot(
    rules: Rules, language: str, text: str, *, italic: bool = False, published: datetime | None = PUBLISHED
) -> tuple[Notice, ...]:
    """The notices of an article in a language that ends with a line."""
    prose: list[str] = tomllib.loads((CASES / f"{language}.toml").read_text(encoding="utf-8"))["prose"]
    last = Block(text=text, emphasis=text if italic else "")
    blocks = (*(Block(text=paragraph) for paragraph in prose * 2), last)
    page = Page(url="", canonical_url="", language=language, blocks=blocks, published=published)
    return detect(page, rules).notices
