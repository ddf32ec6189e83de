"""Notices that put one value in the place of another: "does not employ 850 people but 580"."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.checking.replaced_values import with_values_set_apart
from amended.domain.language.wording import wording
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

# The language, what the notice says, and what the earlier version said.
REPLACED = [
    ("en", "The plant in Derby does not employ 850 people but 580.", "The plant in Derby employs 850 people."),
    ("en", "The plant in Derby doesn't employ 850 people, but 580.", "The plant in Derby employs 850 people."),
    ("fr", "L'usine de Brive n'emploie pas 850 personnes mais 580.", "L'usine de Brive emploie 850 personnes."),
    ("de", "Das Werk Derben beschäftigt nicht 850 Leute, sondern 580.", "Das Werk Derben beschäftigt 850 Leute."),
    ("es", "La fábrica de Lorca no emplea a 850 personas, sino a 580.", "La fábrica de Lorca emplea a 850 personas."),
    ("it", "Lo stabilimento di Terni non occupa 850 persone, ma 580.", "Lo stabilimento di Terni occupa 850 persone."),
    ("pt", "A fábrica de Ovar não emprega 850 pessoas, mas 580.", "A fábrica de Ovar emprega 850 pessoas."),
    ("nl", "De fabriek in Velp telt niet 850 werknemers maar 580.", "De fabriek in Velp telt 850 werknemers."),
    ("sv", "Firman i Motala sysselsätter inte 850 personer utan 580.", "Firman i Motala sysselsätter 850 personer."),
    ("da", "Fabrikken i Vejle beskæftiger ikke 850 personer, men 580.", "Fabrikken i Vejle beskæftiger 850 personer."),
    ("pl", "Fabryka w Mielcu nie zatrudnia 850 osób, lecz 580.", "Fabryka w Mielcu zatrudnia 850 osób."),
    ("ru", "Завод в Туле нанял не 850 человек, а 580.", "Завод в Туле нанял 850 человек."),
    ("fr", "Le chauffeur n'a pas été arrêté à Lyon mais à Dijon.", "Le chauffeur a été arrêté à Lyon."),
    ("de", "Gewählt wurde nicht Anna Berg, sondern Lena Kuhn.", "Gewählt wurde Anna Berg."),
]  # fmt: skip


_PERSONS = ("Anna Berg", "Lena Kuhn")


def problems(language: str, notice: str, before: str, now: str) -> tuple[str, ...]:
    """What the check says of a summary that tells this."""
    material = SummaryMaterial(
        url="https://news.example/plant",
        title_before=before.rstrip("."),
        title_after=before.rstrip("."),
        language=language,
        events=(Event.GAINED,),
        notices=(Notice(kind=NoticeKind.CORRECTION, text=notice),),
        passages=(before,),
        lede=before,
    )
    told = Summary(
        headline=now.rstrip("."), said=before, now=(Now(notice=0, who="", text=now),), source=SummarySource.MODEL
    )
    return check(told, material).problems


@pytest.mark.parametrize(("language", "notice", "before"), REPLACED)
def test_what_came_in_the_place_of_another_value_may_be_told_plainly(language: str, notice: str, before: str) -> None:
    """The verb of "does not employ 850 people but 580" holds for the second value."""
    wrong, right = ("850", "580") if "850" in notice else ("Lyon", "Dijon") if "Lyon" in notice else _PERSONS
    assert problems(language, notice, before, before.replace(wrong, right)) == ()


@pytest.mark.parametrize(("language", "notice", "before"), REPLACED)
def test_what_was_replaced_may_not_be_told(language: str, notice: str, before: str) -> None:
    """The first value told as what holds is found."""
    assert problems(language, notice, before, before) != ()


@pytest.mark.parametrize(
    "sentence",
    [
        "He did not visit Rome, but Paris welcomed him.",
        "Not Ann Lee but Mary Poe won.",
        "The mayor did not resign, but Ann Lee did.",
        "It sold 850 cars but not 580 vans.",
    ],
)
def test_a_sentence_that_replaces_no_value_stays(sentence: str) -> None:
    """A negation that turns a verb round, or opens the sentence, is left where it stands."""
    assert with_values_set_apart(sentence, wording("en")) == sentence
