"""Numbers whose unit was exchanged: weights, volumes and areas."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.checking.amounts import bounded, measured_as_before
from amended.domain.language.wording import wording
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


@pytest.mark.parametrize(
    ("language", "told", "evidence", "found"),
    [
        ("en", "The bill is $4 million over three years.", "It is $4 million for three years.", 0),
        ("en", "It lasted more than three years.", "It lasted three years.", 1),
        ("en", "It has over 300 members.", "It has 300 members.", 1),
        ("de", "Es kostet 4 Millionen über drei Jahre.", "Es kostet 4 Millionen in drei Jahren.", 0),
        ("de", "Er hat über 300 Mitglieder.", "Er hat 300 Mitglieder.", 1),
    ],
)
def test_over_some_years_is_no_limit(language: str, told: str, evidence: str, found: int) -> None:
    """A span of time over which something goes on is that span; of anything else "over" is more."""
    assert len(list(bounded([told], [evidence], wording(language)))) == found


@pytest.mark.parametrize(
    ("language", "told", "wrong", "holding", "found"),
    [
        ("en", "It is worth $2.1 billion.", "It was worth $2.1 billion.", "It is worth €2.1 billion.", 1),
        ("en", "It is worth €2.1 billion.", "It was worth $2.1 billion.", "It is worth €2.1 billion.", 0),
        ("en", "It cost $2.1 billion.", "It cost $2.1 billion.", "It cost €2.1 billion, or $2.1 billion with tax.", 0),
        ("en", "He got six months.", "He got six months.", "He got six years.", 1),
        ("en", "He got six months.", "He got six months.", "He got seven years.", 0),
        ("fr", "Il a six mois.", "Il a six mois.", "Il a six ans.", 1),
    ],
)
def test_unit_of_the_earlier_version_is_refused(language: str, told: str, wrong: str, holding: str, found: int) -> None:
    """A number whose unit was put right is not told in the unit that was wrong."""
    assert len(list(measured_as_before([told], [wrong], [holding], wording(language)))) == found
