"""Whoever is introduced as a spokesperson speaks for the house that the sentence before names."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

TITLE, CLAIM = "Plant to close", "Tarn Motors will close its plant, union leader Joe Birch said."


def problems(notice: str, who: str) -> tuple[str, ...]:
    """What is wrong with a summary that puts what this notice says into that mouth."""
    material = SummaryMaterial(
        url="https://news.example/plant",
        title_before=TITLE,
        title_after=TITLE,
        language="en",
        events=(Event.GAINED,),
        notices=(Notice(kind=NoticeKind.UPDATE, text=notice),),
        passages=("",),
        lede=CLAIM,
    )
    entry = Now(notice=0, who=who, text="The company has no such plans.")
    told = Summary(headline="No plans to close plant", said="", now=(entry,), source=SummarySource.MODEL)
    return check(told, material).problems


@pytest.mark.parametrize("who", ["Tarn Motors", "Spokeswoman Lena Frost", "Lena Frost"])
def test_spokesperson_speaks_for_the_house_named_before(who: str) -> None:
    """ "Updated with comment from Tarn Motors. Spokeswoman Lena Frost said …" may be told as what the company says."""
    assert (
        problems("Updated with comment from Tarn Motors. Spokeswoman Lena Frost said it has no such plans.", who) == ()
    )


def test_anybody_else_speaks_for_no_house() -> None:
    """Whoever has no such office is not told as the company that the sentence before names."""
    told = problems("Updated with comment on Tarn Motors. Analyst Lena Frost said it has no such plans.", "Tarn Motors")
    assert any("who says" in one for one in told)
