"""Numbers whose unit was exchanged: weights, volumes and areas."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial


@pytest.mark.parametrize(
    ("language", "notice", "unit", "other"),
    [
        ("en", "Officers seized 40 kilograms of cocaine, not 14.", "kilograms", "tons"),
        ("nl", "De politie vond 40 kilo cocaïne en niet 14 kilo.", "kilo", "ton"),
        ("de", "Der Wald misst 40 Hektar, nicht 14 Hektar.", "Hektar", "Kilometer"),
        ("fr", "La cuve contient 40 litres et non 14 litres.", "litres", "grammes"),
    ],
)
def test_number_in_another_unit_is_refused(language: str, notice: str, unit: str, other: str) -> None:
    """A number keeps its unit: the notice's passes, another does not."""
    material = SummaryMaterial(
        url="https://news.example/units",
        title_before="",
        title_after="",
        language=language,
        events=(Event.GAINED,),
        notices=(Notice(kind=NoticeKind.CORRECTION, text=notice),),
    )

    def problems(text: str) -> tuple[str, ...]:
        told = Summary(headline=notice, said="", now=(Now(notice=0, who="", text=text),), source=SummarySource.MODEL)
        return check(told, material).problems

    assert problems(notice) == ()
    assert any("unit" in one for one in problems(notice.replace(unit, other)))
