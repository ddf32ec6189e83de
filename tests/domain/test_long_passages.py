"""Passages as long as a page, with which the time of an extract does not grow faster than they do."""

from __future__ import annotations

from amended.domain.comparison_results import Change
from amended.domain.extract import extract
from amended.domain.language.wording import wording
from amended.domain.summary_material import beginnings
from amended.domain.values.dates import moments
from amended.domain.values.facts import fact_keys
from tests.domain.extract_material import BRIDGE, material
from tests.processor_time import processor_time

_SENTENCE = "Mayor Ruth Adeyemi said that {} people had crossed the bridge since 4 and 5 May 1933. "
_PAGE = "".join(_SENTENCE.format(1000 + number) for number in range(800))


def test_dates_of_a_page_take_no_time_by_their_number_twice() -> None:
    """A text of hundreds of dates is read in the time of its words, and each date has its days."""
    with processor_time(below=1):
        found = moments(_PAGE)
        keys = fact_keys(_PAGE, wording("en"))
    assert len(found) == 2 * 800
    assert {kind for kind, _ in keys} == {"day", "number", "name"}


def test_an_extract_reads_the_beginning_of_a_page_that_is_one_change() -> None:
    """A passage as long as a page is read as far as its beginning, and summarised by that."""
    edited = Change(before=_PAGE, after=_PAGE.replace("May", "June"), notice=0)
    with processor_time(below=0.5):
        told = extract(material(BRIDGE, changes=(edited,), lede=_PAGE))
    assert told == extract(beginnings(material(BRIDGE, changes=(edited,), lede=_PAGE)))
    assert told.headline.startswith("Correction: ")


def test_a_beginning_ends_with_a_whole_word() -> None:
    """No number is read in part where a passage is cut; where nothing parts words every sign is one."""
    long = beginnings(material(BRIDGE, lede="1933 " * 1000, passages=("橋" * 5000, "short")))
    assert set(long.lede.split()) == {"1933"}
    assert long.passages == ("橋" * 3000, "short")
