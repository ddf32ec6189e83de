"""Short last lines that say first what is so and then what was wrong, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind

Reader = Callable[..., Detection]
FOOTNOTE = "The town paid three million. A previous version of the graphic said three thousand."


def test_a_footnote_may_say_first_what_is_so(read: Reader) -> None:
    """The sentence with the right fact belongs to the notice that follows it in the article's last line."""
    found = read(FOOTNOTE, before=4, after=0).notices
    assert [(notice.kind, notice.text) for notice in found] == [(NoticeKind.CORRECTION, FOOTNOTE)]


@pytest.mark.parametrize(
    "text",
    [
        FOOTNOTE.replace("The town paid", "As the auditors found in the spring, the town paid " + "again and " * 25),
        FOOTNOTE + " Nobody has said why.",
    ],
    ids=["a long paragraph", "not the last sentence"],
)
def test_a_paragraph_of_the_article_is_no_footnote(read: Reader, text: str) -> None:
    """A longer paragraph, and one that goes on, tells a story in which an earlier version occurs."""
    assert read(text, before=4, after=0).notices == ()


def test_the_way_back_to_where_a_footnote_was_called_is_no_part_of_it(read: Reader) -> None:
    """The arrow with which a footnote ends leads back to the text and says nothing."""
    text = "An earlier version of this post said 1921. Thanks to a reader for the correction."
    assert [notice.text for notice in read(f"{text} ↩︎", before=4, after=0).notices] == [text]


def test_a_policy_at_the_foot_is_no_notice(read: Reader) -> None:
    """An invitation to report mistakes "in this article" speaks of mistakes in general."""
    text = "If you think that something in this article is wrong, write to the desk."
    assert read(text, before=4, after=0).notices == ()


def test_a_list_of_additions_and_removals_is_of_a_product(read: Reader) -> None:
    """“Added: … Removed: …” in one line is a list of terms; a word alone before a colon may be a label."""
    assert read("Added: support for dark mode. Removed: the old toolbar.", before=4, after=0).notices == ()
