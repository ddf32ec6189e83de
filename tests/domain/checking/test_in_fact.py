"""Claims told with words that only stress them: "he was in fact convicted"."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.comparison_results import Change
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

VERDICTS = {
    "en": (
        "Officer convicted of perjury in May",
        "Officer acquitted of perjury in May",
        "We reported that the officer was convicted of perjury. She was acquitted.",
        "She was in fact {}.",
        ("acquitted", "convicted"),
    ),
    "de": (
        "Das Gericht verurteilte die Beamtin wegen Meineids.",
        "Das Gericht sprach die Beamtin frei.",
        "Zunächst hieß es, das Gericht habe die Beamtin verurteilt. Sie wurde freigesprochen.",
        "Die Beamtin wurde tatsächlich {}.",
        ("freigesprochen", "verurteilt"),
    ),
    "pt": (
        "A fábrica demitiu os operários em maio.",
        "A fábrica contratou os operários em maio.",
        "Uma versão anterior dizia que a fábrica demitiu os operários. A fábrica os contratou.",
        "A fábrica na verdade {} os operários.",
        ("contratou", "demitiu"),
    ),
    "pl": (
        "Sąd skazał urzędniczkę.",
        "Sąd uniewinnił urzędniczkę.",
        "W poprzedniej wersji napisaliśmy, że sąd skazał urzędniczkę. Sąd ją uniewinnił.",
        "Sąd w rzeczywistości {} urzędniczkę.",
        ("uniewinnił", "skazał"),
    ),
    "ru": (
        "Суд приговорил инженера к штрафу.",
        "Суд оправдал инженера.",
        "В предыдущей версии говорилось, что суд приговорил инженера. Суд его оправдал.",
        "На самом деле суд {} инженера.",
        ("оправдал", "приговорил"),
    ),
}


def problems(language: str, text: str) -> tuple[str, ...]:
    """What is wrong with this entry about the verdict or the workers of that language."""
    before, after, notice, _, _ = VERDICTS[language]
    material = SummaryMaterial(
        url="https://news.example/verdict",
        title_before="",
        title_after="",
        language=language,
        events=(Event.GAINED,),
        notices=(Notice(kind=NoticeKind.CORRECTION, text=notice),),
        passages=(before,),
        changes=(Change(before=before, after=after, notice=0),),
        lede=after,
    )
    return check(
        Summary(headline=after, said="", now=(Now(notice=0, who="", text=text),), source=SummarySource.MODEL), material
    ).problems


@pytest.mark.parametrize("language", VERDICTS)
def test_claim_told_with_stress_is_a_claim(language: str) -> None:
    """An earlier claim with "in fact" is refused, and what holds passes with it."""
    *_, told, (holds, claimed) = VERDICTS[language]
    assert problems(language, told.format(holds)) == ()
    assert problems(language, told.format(claimed)) != ()


def test_negation_beside_stress_is_a_negation() -> None:
    """A negation that the notice has not is refused behind "in fact" as well."""
    assert problems("en", "She was in fact not acquitted.") != ()


def test_stress_that_parts_a_report_from_what_holds_stays() -> None:
    """A sentence that tells both what an earlier version said and what is so passes."""
    assert problems("en", "An earlier version said that she was convicted; in fact she was acquitted.") == ()


def test_title_that_held_all_along_makes_no_denial_faithful() -> None:
    """What holds may not be denied, although the title told it before the notice did."""
    material = SummaryMaterial(
        url="https://news.example/verdict",
        title_before="El juez archiva la causa contra la alcaldesa",
        title_after="El juez archiva la causa contra la alcaldesa",
        language="es",
        events=(Event.GAINED,),
        notices=(
            Notice(
                kind=NoticeKind.CORRECTION,
                text="En una versión anterior se decía que la alcaldesa iría a juicio. El juez archivó la causa.",
            ),
        ),
        changes=(
            Change(
                before="El juez envió a juicio a la alcaldesa por malversación.",
                after="El juez archivó la causa contra la alcaldesa por malversación.",
                notice=0,
            ),
        ),
    )

    def verdict(text: str) -> str:
        told = Summary(
            headline="Causa archivada", said="", now=(Now(notice=0, who="", text=text),), source=SummarySource.MODEL
        )
        return check(told, material).verdict

    assert verdict("El juez archivó la causa contra la alcaldesa.") == "pass"
    assert verdict("El juez no archivó la causa contra la alcaldesa.") == "fail"
