"""What holds and what was said before, as the evidence tells them."""

from __future__ import annotations

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

MATERIAL = SummaryMaterial(
    url="https://news.example/beds",
    title_before="Mercy Hospital to lose 24 beds",
    title_after="Mercy Hospital to lose 24 beds",
    language="en",
    events=(Event.GAINED,),
    notices=(
        Notice(
            kind=NoticeKind.CORRECTION,
            text="An earlier version of this article misstated the number of beds Mercy Hospital will lose. It is 42, "
            "not 24.",
        ),
    ),
    passages=("Mercy Hospital will lose 24 beds by June, the board decided on Tuesday.",),
    lede="Mercy Hospital will lose 24 beds by June.",
)
TOLD = Summary(
    headline="Mercy Hospital will lose 42 beds, not 24",
    said="The article said the hospital would lose 24 beds.",
    now=(Now(notice=0, who="", text="The hospital loses 42 beds."),),
    source=SummarySource.MODEL,
)


def test_a_lede_that_still_has_the_rejected_figure_does_not_stand_against_the_one_that_holds() -> None:
    """What was wrong where the notice corrects it was wrong in the lede as well, which nobody edited."""
    assert check(TOLD, MATERIAL).problems == ()


def test_the_rejected_figure_is_no_fact_although_the_lede_still_has_it() -> None:
    """The lede is no ground for telling what the notice rejects."""
    told = Summary(
        headline="Mercy Hospital will lose 24 beds",
        said=TOLD.said,
        now=(Now(notice=0, who="", text="The hospital loses 24 beds."),),
        source=SummarySource.MODEL,
    )
    assert check(told, MATERIAL).verdict == "fail"
