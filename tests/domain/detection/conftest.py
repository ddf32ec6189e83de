"""What the tests of detection share: pages made of lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from amended.domain.detection import Rules, detect
from amended.domain.notices import Detection
from amended.domain.snapshots import Block, Page, Place

PROSE = (
    "The committee met on Tuesday to discuss the budget of the town, which has grown for the third year in a row.",
    "Members of both parties said that they had not yet read the report that the treasurer had sent them in March.",
    "A vote is expected in the coming weeks, after the hearings with the heads of the departments are over.",
    "Nobody in the room spoke against the plan, although two members asked for more time to look at the numbers.",
)


@pytest.fixture
def read(rules: Rules) -> Callable[..., Detection]:
    """Detects on a page whose blocks are given texts or blocks, with ordinary paragraphs around them."""

    def run(
        *blocks: str | Block,
        before: int = 1,
        after: int = 4,
        language: str | None = "en",
        place: Place = Place.BODY,
        url: str = "https://news.example/story",
        **page: Any,
    ) -> Detection:
        own = [block if isinstance(block, Block) else Block(text=block, place=place) for block in blocks]
        prose = [Block(text=text) for text in PROSE * 3]
        all_blocks = (*prose[:before], *own, *prose[before : before + after])
        return detect(
            Page(url=url, canonical_url=url, language=language, blocks=all_blocks, **page),
            rules,
        )

    return run
