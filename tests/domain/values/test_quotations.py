"""Quotations: found in every house style, and compared word by word."""

from __future__ import annotations

import pytest

from amended.domain.values.quotations import levelled, quotations, stands_in


@pytest.mark.parametrize(
    "text",
    [
        "He said “not now” twice.",
        'He said "not now" twice.',
        "Er sagte „not now“ zweimal.",
        "Il a dit « not now » deux fois.",
        "Er sagte »not now« zweimal.",
        "Han sa ”not now” två gånger.",
        "Hij zei ‘not now’ twee keer.",
        "He said 'not now' twice.",
        "彼は「not now」と言った。",
    ],
)
def test_quotations_are_found_in_every_style(text: str) -> None:
    """Typographic and straight marks of all languages enclose a quotation."""
    assert quotations(text) == ["not now"]


def test_apostrophes_quote_nothing() -> None:
    """Apostrophes inside and at the end of words are no quotation marks."""
    assert quotations("The editors' notes don't say it's the readers' fault") == []


@pytest.mark.parametrize(
    ("quoted", "same"),
    [
        ("no plan at all to leave", True),
        ("No plan at all to leave,", True),
        ("no plan … to leave", True),
        ("no plan to leave", False),
        ("no plan at all to le", False),
        ("leave … no plan", False),
        ("a plan at all to leave", False),
    ],
)
def test_a_quotation_stands_as_it_is(quoted: str, same: bool) -> None:
    """A quotation keeps its words in their order; an ellipsis may leave words out."""
    assert stands_in(quoted, levelled("She said there is “no plan at all to leave” the port.")) is same
