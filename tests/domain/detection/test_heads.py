"""The heads of labelled notices: what is label, number and time, and where the text begins."""

from __future__ import annotations

import pytest

from amended.adapters.rule_files import load_rules
from amended.domain.detection.heads import Head, read_head
from amended.domain.detection.normalising import folded_with_offsets

ENGLISH = load_rules().languages["en"]


def head_of(text: str) -> tuple[Head, str | None, str]:
    """The head at the beginning of an English text, its time and its rest as printed."""
    folded = folded_with_offsets(text)
    head = read_head(folded, 0, ENGLISH)
    assert head is not None
    printed = folded.printed(head.time.start, head.time.end) if head.time else None
    return head, printed, folded.printed(head.text_start, len(folded.text))


@pytest.mark.parametrize(
    ("text", "label", "number", "time", "rest"),
    [
        ("Update # 1 — 4:09 P.M.: The mayor", "Update # 1", 1, "4:09 P.M.", "The mayor"),
        ("UPDATE II: The minutes", "UPDATE II", 2, None, "The minutes"),
        ("Update 2: The minutes", "Update 2", 2, None, "The minutes"),
        ("UPDATE (10/3/22): The minutes", "UPDATE", None, "10/3/22", "The minutes"),
        ("Update 11.20am The mayor", "Update", None, "11.20am", "The mayor"),
        ("Update, 3.15 p.m.: The mayor", "Update", None, "3.15 p.m.", "The mayor"),
        ("Update @ 3 PM: The mayor", "Update", None, "3 PM", "The mayor"),
        ("Correction 2/10: The mayor", "Correction", None, "2/10", "The mayor"),
        ("Update 2.0: new icons", "Update", None, None, "2.0: new icons"),
        ("4:34 p.m. update: The mayor", "update", None, "4:34 p.m.", "The mayor"),
        ("Second update: The mayor", "Second update", 2, None, "The mayor"),
        ("Update 03/03/2025 I’ve moved", "Update", None, "03/03/2025", "I’ve moved"),
        ("2026 Update: The mayor", "Update", None, "2026", "The mayor"),
        ("Update from the author: The mayor", "Update from the author", None, None, "The mayor"),
        ("Update two years later: The mayor", "Update two years later", None, None, "The mayor"),
        ("UPDATE x2: The mayor", "UPDATE x2", None, None, "The mayor"),
        ("P.S. Update: The mayor", "Update", None, None, "The mayor"),
        ("Update (2): The mayor", "Update (2)", 2, None, "The mayor"),
        ("[Update (2)] The mayor", "Update (2)", 2, None, "The mayor"),
        ("[Update 2] The mayor", "Update 2", 2, None, "The mayor"),
        ("Important update! The mayor", "Important update", None, None, "The mayor"),
        ("Correction to “The Quiet Change” of May 3, 2023: The mayor", "Correction", None, "May 3, 2023", "The mayor"),
        ("Correction to “Bridges” in “The Ledger” of May 3: The mayor", "Correction", None, "May 3", "The mayor"),
        ("(AP) CORRECTION - The mayor", "CORRECTION", None, None, "The mayor"),
        ("(AP) - CORRECTION: The mayor", "CORRECTION", None, None, "The mayor"),
        (
            "Correction to our report “Two: A Count” (May 3): The mayor",
            "Correction to our report",
            None,
            "May 3",
            "The mayor",
        ),
    ],
)
def test_label_number_and_time_are_told_apart(
    text: str, label: str, number: int | None, time: str | None, rest: str
) -> None:
    """A number belongs to the label, a clock or a date is the time, and the text begins after both."""
    head, printed, left = head_of(text)
    assert (head.label, head.number, printed, left) == (label, number, time, rest)
