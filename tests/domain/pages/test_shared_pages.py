"""On the labelled real pages: articles are readable, and their notices survive reading in blocks of the article."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from amended.domain.pages import MarkupRules, read_page, still_whole
from amended.domain.snapshots import Page, Place

WORD = re.compile(r"\w+")
# Pages that hold no article: a home page, a discussion of code, a shop's shelf.
NO_ARTICLE = {"hn-4585e3fdab", "hn-2124829341", "neg-8915dd8bb6"}
NOTICES_IN_THE_ARTICLE = 0.96


@pytest.mark.slow
@pytest.mark.shared
def test_real_articles_are_readable_and_keep_their_notices(shared: Path, rules: MarkupRules) -> None:
    """No real article is called unreadable, and nearly every labelled notice stands outside the furniture.

    Not every: three labels are of other stories that the same page shows.
    """
    folder = shared / "data/notices/dev"
    labels = [json.loads(line) for line in (folder / "labels.jsonl").read_text(encoding="utf-8").splitlines()]
    unreadable = set()
    found = total = 0
    for label in labels:
        body = gzip.decompress((folder / label["file"]).read_bytes())
        page = read_page(body, url=label["url"] or "https://example.org/article", rules=rules)
        if not page.readable:
            unreadable.add(label["id"])
        for notice in label["notices"]:
            total += 1
            found += _holds(page, notice["text"])
    assert unreadable <= NO_ARTICLE
    assert found >= total * NOTICES_IN_THE_ARTICLE


def _holds(page: Page, text: str) -> bool:
    """Whether some run of blocks outside the furniture holds nearly all of the words."""
    words = set(WORD.findall(text.casefold()))
    blocks = [set(WORD.findall(block.text.casefold())) for block in page.blocks if block.place is not Place.FURNITURE]
    runs = (set().union(*blocks[first : first + 12]) for first in range(len(blocks)))
    return any(len(words & run) >= 0.95 * len(words) for run in runs)


@pytest.mark.slow
@pytest.mark.shared
def test_real_versions_of_an_article_never_collapse(shared: Path, rules: MarkupRules) -> None:
    """Whatever editors did to an article, its next version is whole."""
    folder = shared / "data/notices/pairs"
    for line in (folder / "pairs.jsonl").read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        old, new = (
            read_page(
                gzip.decompress((folder / pair[key]).read_bytes()), url="https://example.org/article", rules=rules
            )
            for key in ("before_page", "after_page")
        )
        assert old.readable, pair["id"]
        assert still_whole(old, new).readable, pair["id"]
