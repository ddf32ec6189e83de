"""Ordinary words with a capital, or in a name's place, that are nobody's name."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

BEACH = (
    "Correction: Tolland Beach was not closed after Sunday's shark sighting. Swimmers were told to leave the water for "
    "two hours. The beach stayed open, said Mack Levy, who runs again in the election on 3 December."
)
MAYOR = "更正：本文早前版本称市长周文涛已宣布辞职。事实上，周文涛没有辞职，他只是请假三周接受手术。"
COUNCIL = "Korrektur: Karl Vogt ist nicht zurückgetreten. Er hat angekündigt, im Herbst nicht mehr anzutreten."
STRIKE = "Rettifica: lo sciopero è rinviato a lunedì 24 giugno, ha detto il segretario Dario Colli."


@pytest.mark.parametrize(
    ("language", "notice", "told"),
    [
        ("en", BEACH, "Readers were told that the beach closed."),
        ("en", BEACH, "Swimmers had to leave. Both stayed out for two hours."),
        ("en", BEACH, "List of hours in which the beach stayed open."),
        ("en", BEACH, "Closure of Tolland Beach was not ordered."),
        ("en", BEACH, "Levy stands in December's election; the beach stayed open."),
        ("zh", MAYOR, "文章曾说市长宣布辞职。"),
        ("zh", MAYOR, "周文涛上周做手术。"),
        ("de", COUNCIL, "Vogt will im Herbst nicht erneut antreten."),
        ("it", STRIKE, "Secondo Colli lo sciopero è rinviato al 24 giugno."),
    ],
)
def test_an_ordinary_word_is_no_name_that_stands_nowhere(language: str, notice: str, told: str) -> None:
    """What owes its capital to its sentence, or is a verb behind a surname's sign, is not asked for in the evidence."""
    material = SummaryMaterial(
        url="https://news.example/story",
        title_before="",
        title_after="",
        language=language,
        events=(Event.GAINED,),
        notices=(Notice(kind=NoticeKind.CORRECTION, text=notice),),
    )
    summary = Summary(
        headline=told, said="", now=(Now(notice=0, who="", text=told),), why="", source=SummarySource.MODEL
    )
    assert [one for one in check(summary, material).problems if one.endswith("stands nowhere")] == []
