"""Facts of the article that stand in the place of another of their kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.comparison_results import Change
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

NOTICE = (
    "Correction: The council voted 15 to 9, not 16 to 8, to sell the Marlow depot. The buyer is Ruth Calloway, not "
    "Peter Senn. The price of 4 million dollars was given by the treasurer, Nils Aaby."
)
BEFORE = "The council voted 16 to 8 to sell the Marlow depot to Peter Senn."
AFTER = "The council voted 15 to 9 to sell the Marlow depot to Ruth Calloway."
LEDE = "The depot, which has 120 workers, closes on 3 May. Mayor Ida Prentice had called the sale overdue."
MATERIAL = SummaryMaterial(
    url="https://news.example/depot",
    title_before="Council votes 16 to 8 to sell depot",
    title_after="Council votes 16 to 8 to sell depot",
    language="en",
    events=(Event.GAINED,),
    notices=(Notice(kind=NoticeKind.CORRECTION, text=NOTICE),),
    passages=(BEFORE,),
    changes=(Change(before=BEFORE, after=AFTER, notice=0),),
    lede=f"{AFTER} {LEDE}",
)
FAITHFUL = Summary(
    headline="Marlow depot goes to Ruth Calloway, not Peter Senn",
    said="The council voted 16 to 8 to sell the Marlow depot to Peter Senn.",
    now=(Now(notice=0, who="", text="The vote was 15 to 9, not 16 to 8; the buyer is Ruth Calloway."),),
    why="The headline still says 16 to 8.",
    source=SummarySource.MODEL,
)
EXCHANGED = {
    "the new buyer in what was said": replace(FAITHFUL, said="The council voted to sell the depot to Ruth Calloway."),
    "the new vote in what was said": replace(FAITHFUL, said="The council voted 15 to 9 to sell the Marlow depot."),
    "a figure twice": replace(FAITHFUL, said="The council voted 16 to 16 to sell the depot to Peter Senn."),
    "another figure in the title": replace(FAITHFUL, why="The headline still says 15 to 9."),
    "a bystander in what was said": replace(FAITHFUL, said="The council voted to sell the depot to Ida Prentice."),
    "a bystander rejected": replace(FAITHFUL, headline="Marlow depot goes to Ruth Calloway, not Nils Aaby"),
}


def test_a_summary_with_each_fact_in_its_place_passes() -> None:
    """Facts that stand with what the evidence tells of them are no problem."""
    assert check(FAITHFUL, MATERIAL).problems == ()


@pytest.mark.parametrize("told", EXCHANGED.values(), ids=list(EXCHANGED))
def test_another_fact_of_the_article_in_the_place_of_one_is_found(told: Summary) -> None:
    """A person or a figure of the article that the evidence has elsewhere is a problem, on either side."""
    assert check(told, MATERIAL).verdict == "fail"


def test_a_figure_that_the_evidence_tells_twice_may_be_told_twice() -> None:
    """What a sentence of the notice has twice is no exchange."""
    notice = Notice(kind=NoticeKind.CORRECTION, text="The council tied 12 to 12; it did not vote 12 to 11.")
    told = Summary(
        headline="Council vote was a tie",
        said="The vote was given as 12 to 11.",
        now=(Now(notice=0, who="", text="The council tied 12 to 12."),),
        source=SummarySource.MODEL,
    )
    material = replace(MATERIAL, notices=(notice,), changes=(), passages=("The council voted 12 to 11.",), lede="")
    assert not any("told twice" in problem for problem in check(told, material).problems)
