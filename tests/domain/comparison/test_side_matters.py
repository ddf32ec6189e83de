"""A denial takes a title back only where it is of what the title says, not of a matter beside it."""

from __future__ import annotations

import time

import pytest

from amended.domain.comparison.severity import Judge
from amended.domain.comparison.side_matters import tells_of_another
from amended.domain.comparison.statements import statement_of
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.notices import Notice, NoticeKind

_POOL = ("en", "Ridgemont to close Elm Street pool", "Ridgemont council will close the Elm Street pool next spring.")
_FIRE = ("de", "Zwei Tote bei Brand in Althausen", "Bei einem Brand in Althausen sind zwei Menschen gestorben.")
_BATH = ("nl", "Gemeente sluit zwembad De Golf", "De gemeente Oudewerf sluit zwembad De Golf vanaf maandag.")
_CRASH = ("nl", "Twee doden bij ongeluk op A58", "Bij een ongeluk op de A58 zijn twee mensen omgekomen.")
_SCHOOL = ("fr", "Le lycée Jean-Macé fermera lundi", "Le lycée Jean-Macé de Corvigny fermera ses portes lundi.")
_CLINIC = ("de", "Krankenhaus St. Anna schließt Station", "Das Krankenhaus St. Anna in Wiesloh schließt die Station.")
_MARKET = ("es", "Villaverde cerrará el mercado central", "El Ayuntamiento cerrará el mercado central en enero.")


def denies(story: tuple[str, str, str], notice: str) -> bool:
    """Whether an update takes the title of this story (language, title, lede) back."""
    language, title, lede = story
    known = vocabulary(language)
    told = statement_of(Notice(kind=NoticeKind.UPDATE, text=notice), language, known)
    return Judge(title, known, frozenset(), lede).denies_title(told)


@pytest.mark.parametrize(
    ("story", "notice"),
    [
        (_POOL, "Council leader Joan Abbot said the Park Road pool will not close."),
        (_POOL, "The council denied that the Park Road pool will close."),
        (_BATH, "Wethouder Anja Verhulst laat weten dat zwembad Het Anker niet sluit."),
        (_SCHOOL, "Le rectorat précise que le lycée Paul-Bert ne fermera pas lundi."),
        (_CLINIC, "Das Krankenhaus Maria Hilf schließt die Station nicht, sagte ein Sprecher."),
    ],
)
def test_another_thing_of_the_same_kind_is_beside_the_title(story: tuple[str, str, str], notice: str) -> None:
    """What is denied of a namesake in kind ("the Park Road pool") leaves a title on another ("Elm Street pool")."""
    assert not denies(story, notice)


@pytest.mark.parametrize(
    ("story", "notice"),
    [
        (_POOL, "Council leader Joan Abbot said the pool will not close for longer than two weeks."),
        (_POOL, "The council said the Elm Street pool will not close before June."),
        (_SCHOOL, "Le rectorat précise que le lycée Jean-Macé ne fermera pas plus de trois jours."),
        (_MARKET, "El mercado central no cerrará hasta febrero, dijo la alcaldesa."),
        (_CLINIC, "Das Krankenhaus schließt die Station nicht länger als zwei Wochen."),
    ],
)
def test_a_bound_that_is_denied_leaves_the_title(story: tuple[str, str, str], notice: str) -> None:
    """ "Will not close for longer than two weeks" says that it closes."""
    assert not denies(story, notice)


@pytest.mark.parametrize(
    ("story", "notice"),
    [
        (_POOL, "Abbot denied that the closing of the Elm Street pool had anything to do with her holiday home."),
        (_FIRE, "Die Polizei dementierte Berichte, wonach der Brand mit zwei Toten absichtlich gelegt worden sei."),
        (_CRASH, "De politie ontkent dat het ongeluk met twee doden door een defecte camera is veroorzaakt."),
        (_SCHOOL, "Le rectorat dément que la fermeture du lycée Jean-Macé soit liée à un manque de personnel."),
    ],
)
def test_what_is_denied_of_the_event_leaves_the_title(story: tuple[str, str, str], notice: str) -> None:
    """Who denies something further of what the title tells takes for granted that it happened."""
    assert not denies(story, notice)


@pytest.mark.parametrize(
    ("story", "notice"),
    [
        (_POOL, "Council leader Joan Abbot said the Elm Street pool will not close."),
        (_POOL, "The council denied that the Elm Street pool will close and called the memo an early draft."),
        (_POOL, "Mayor Tom Reed denied that the pool on Elm Street would close next spring."),
        (_POOL, "The Elm Street pool will not close, and the Park Road pool stays open for more than six months."),
        (_POOL, "The council denied having taken any decision to close the pool."),
        (_CLINIC, "Klinikchef Bernd Hallmann dementierte, dass das Krankenhaus die Station schließt."),
        (_CRASH, "De politie ontkent dat er twee doden zijn gevallen bij het ongeluk."),
        (_BATH, "De wethouder ontkent dat zwembad De Golf sluit."),
        (_SCHOOL, "Le rectorat dément que le lycée Jean-Macé ferme lundi."),
        (_MARKET, "La alcaldesa negó que el mercado central vaya a cerrar."),
        (
            ("ru", "Аэропорт Северска закроют на ремонт", "Аэропорт Северска закроют на ремонт с 1 июня."),
            "Директор аэропорта Олег Климов опроверг, что аэропорт закроют на ремонт.",
        ),
        (
            ("de", "Krankenhaus Sankt Anna schließt Station", "Das Krankenhaus Sankt Anna schließt die Station."),
            "Es gebe keine Schließung der Station, sagte der Leiter des Krankenhauses Bernd Holm.",
        ),
    ],
)
def test_a_denial_of_the_title_still_takes_it_back(story: tuple[str, str, str], notice: str) -> None:
    """What is denied is what the title says, whatever else the sentence goes on to tell."""
    assert denies(story, notice)


@pytest.mark.parametrize(
    ("story", "notice", "expected"),
    [
        (
            ("it", "Castelbruno, indagato il sindaco Valli", "Il sindaco di Castelbruno, Enrico Valli, è indagato."),
            "La procura ha precisato che il sindaco Enrico Valli non è indagato, ma è stato sentito.",
            True,
        ),
        (
            ("en", "Mayor Tom Reed accused of fraud", "Mayor Tom Reed is accused of fraud."),
            "Police said that Mayor Tom Reed is not accused of fraud.",
            True,
        ),
        (
            ("en", "Mayor Tom Reed accused of fraud", "Mayor Tom Reed is accused of fraud."),
            "Mayor Tom Reed denied the fraud he is accused of and said he did not take money.",
            False,
        ),
        (
            ("nl", "Wethouder Bas Kok beschuldigd van fraude", "Wethouder Bas Kok is beschuldigd van fraude."),
            "Wethouder Bas Kok ontkent de beschuldiging van fraude.",
            False,
        ),
    ],
)
def test_an_allegation_is_taken_back_where_there_is_none(
    story: tuple[str, str, str], notice: str, *, expected: bool
) -> None:
    """That somebody is not accused takes a title back that says so; that he denies what he is accused of does not."""
    assert denies(story, notice) is expected


def test_a_long_line_in_capitals_is_asked_quickly() -> None:
    """A line in which every word may be a name costs what its length does, and not the square of it."""
    began = time.process_time()
    assert not tells_of_another("POOL ELM " * 440, ("Elm pool Street", "pool Elm " * 40), vocabulary("en"))
    assert time.process_time() - began < 0.4
