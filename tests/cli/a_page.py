"""A page with an article for commands that look at one, and the correction that it may carry."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import User
from tests.news_site import Story

CORRECTION = (
    "<strong>Correction, May 4:</strong> An earlier version of this article misstated how long the pool will be "
    "closed. It is 14 days, not 14 weeks."
)


def page(user: User, name: str, *notices: str) -> Path:
    """A page in a file."""
    file = user.folder / name
    file.write_text(Story(notices=list(notices)).html(0), encoding="utf-8")
    return file
