"""The time that a notice without a dated label states: that of the change, not of what it tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.detection import Rules, detect
from amended.domain.notices import Detection
from amended.domain.snapshots import Block, Page


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("(This March 3 story has been corrected to say that the sum is in dollars.)", None),
        ("This March 3, 2021, article was updated on April 5, 2022, to correct a name.", "April 5, 2022"),
        ("This story, originally published March 3, was updated March 5 with new figures.", "March 5"),
        ("This story was published on March 2, 2023. It was updated on March 3, 2023, to add a name.", "March 3, 2023"),
        ("This article was originally published on August 27, 2015. It has been updated.", "August 27, 2015"),
        ("An earlier version of this article, published on May 3, misstated the price.", None),
        ("Correction: An earlier version said that the vote was on May 3.", None),
        ("Update: On May 4 the council voted to close it.", "May 4"),
        ("This story from March 3 has been refiled to fix a typo.", None),
        ("CORRECTION 3/4/23", "3/4/23"),
        ("This story has been updated to add that the next hearing is set for June 9.", None),
        ("This story was updated late on Monday to add a comment from the mayor.", "Monday"),
        ("This story was updated with a comment on June 9.", "June 9"),
    ],
)
def test_the_time_is_that_of_the_change(read: Callable[..., Detection], text: str, time: str | None) -> None:
    """A date before the word for the change counts only where none follows, and never where it names the article."""
    found = read(text, before=6, after=0).notices
    assert [notice.stated_time for notice in found] == [time]


def test_a_date_names_the_article_only_before_a_word_for_it(rules: Rules) -> None:
    """Hungarian puts the day of the change where English puts the day by which it names the article."""
    prose = "A bizottság kedden ült össze, hogy megvitassa a város költségvetését, amely már harmadik éve nő."
    notice = "Cikkünket 2023. április 5-én frissítettük a cég válaszával."
    blocks = (*(Block(text=prose) for _ in range(4)), Block(text=notice))
    page = Page(url="", canonical_url="", language="hu", blocks=blocks)
    assert [found.stated_time for found in detect(page, rules).notices] == ["2023. április 5-én"]
