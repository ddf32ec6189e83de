"""Pairs of pages that are made to take long are compared soon."""

from __future__ import annotations

import pytest

from amended.adapters.rule_files import load_rules
from amended.domain.comparison import compare
from amended.domain.detection import detect
from amended.domain.snapshots import Block, Page
from tests.processor_time import processor_time


def page(shift: int) -> Page:
    """An article with one paragraph, which is nothing but corrections."""
    url = "https://paper.example/a"
    text = " ".join(f"Correction: It is {number * 7 + shift}." for number in range(1000))
    return Page(url=url, canonical_url=url, title="A title", language="en", blocks=(Block(text=text),))


@pytest.mark.slow
def test_a_paragraph_of_a_thousand_notices_is_not_cut_anew_for_each() -> None:
    """Notices in one line are taken out of it as far as that is soon done; each is told, and that more differs."""
    old, new = page(0), page(1)
    found, found_now = detect(old, load_rules()), detect(new, load_rules())
    with processor_time(below=1.0):
        compared = compare(old, new, found, found_now)
    assert len(compared.gained) + len(compared.reworded) == len(found_now.notices) > 100
    assert not compared.in_full


def test_a_few_notices_in_a_paragraph_are_all_taken_out_of_it() -> None:
    """A paragraph with two corrections is compared in full, and its notices are no changes of it."""
    url = "https://paper.example/a"
    paragraph = "The bridge opened on Monday with a speech by the mayor, and a ferry will stop in the spring."
    notices = "[Correction: It is 14 days.] [Correction: An earlier version misstated the name of the ferry.]"
    old, new = (
        Page(url=url, canonical_url=url, title="A title", language="en", blocks=(Block(text=text),))
        for text in (paragraph, f"{paragraph} {notices}")
    )
    compared = compare(old, new, detect(old, load_rules()), detect(new, load_rules()))
    assert len(compared.gained) == 2
    assert compared.changes == ()
    assert compared.in_full
