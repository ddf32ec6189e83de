"""The article with which the project began, read as plain text."""

from __future__ import annotations

from pathlib import Path

import pytest

from amended.domain.detection import Rules, detect
from amended.domain.notices import NoticeKind
from amended.domain.snapshots import Block, Page


@pytest.mark.shared
def test_the_seed_article_has_its_two_updates(shared: Path, rules: Rules) -> None:
    """Both updates are found with number, printed time and whole text, and nothing else on the page is taken."""
    lines = (shared / "data" / "seed" / "iraq-letter.txt").read_text(encoding="utf-8").splitlines()
    blocks = tuple(Block(text=line.strip()) for line in lines if line.strip())
    found = detect(Page(url="", canonical_url="", blocks=blocks), rules).notices
    assert [(notice.kind, notice.label, notice.number, notice.stated_time) for notice in found] == [
        (NoticeKind.UPDATE, "Update # 1", 1, "4:09 P.M."),
        (NoticeKind.UPDATE, "Update # 2", 2, "4:34 P.M."),
    ]
    assert found[0].text.startswith("Department of Defense Secretary")
    assert found[0].text.endswith("the country.")
    assert found[1].text.startswith("Gen.")
    assert found[1].text.endswith("remain in the country.")
