"""Why a correction matters is told: the title still claims what was taken back; where it does not, nothing is said."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.comparison_results import Change
from amended.domain.extract import extract
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summary_material import SummaryMaterial


def why(language: str, kind: str, title: str, notice: str, before: str, after: str) -> str:
    """What the extract gives as the reason, of a story with this first passage, edited to `after` or ("") not."""
    changes = (Change(before=before, after=after, notice=0),) if after else ()
    return extract(
        SummaryMaterial(
            url="https://news.example/story",
            title_before=title,
            title_after=title,
            language=language,
            events=(Event.GAINED,),
            notices=(Notice(kind=NoticeKind(kind), text=notice),),
            passages=(before if after else "",),
            changes=changes,
            lede=before,
        )
    ).why


CLAIMED = [
    (
        *("en", "correction", "Two climbers die on Mount Orrel"),
        "An earlier version of this article said two climbers had died. Both are alive, the rescue service said.",
        "Two climbers died in an avalanche on Mount Orrel.",
        "Two climbers were injured in an avalanche on Mount Orrel.",
    ),
    (
        *("it", "correction", "Crolla un ponte a Valdera, tre morti"),
        "In una precedente versione si parlava di tre morti. Si tratta di tre feriti.",
        "Tre persone sono morte nel crollo di un ponte a Valdera.",
        "Tre persone sono rimaste ferite nel crollo di un ponte a Valdera.",
    ),
    (
        *("ru", "correction", "При взрыве на заводе погибли 11 человек"),
        "В первоначальной версии сообщалось о 11 погибших. Погиб один человек, ещё 11 пострадали.",
        "При взрыве на заводе погибли 11 человек.",
        "При взрыве на заводе погиб один человек, ещё 11 пострадали.",
    ),
    (
        *("fr", "update", "L’usine Verlac fermera en mars"),
        "La direction de Verlac assure qu’« aucune fermeture n’est envisagée ».",
        "L’usine Verlac de Montfort fermera ses portes en mars.",
        "",
    ),
    (
        *("es", "update", "La alcaldesa de Orduela dimite"),
        "Marta Ríos ha negado que vaya a dimitir: “Seguiré hasta el final”.",
        "La alcaldesa de Orduela, Marta Ríos, presentará hoy su dimisión.",
        "",
    ),
    (
        *("tr", "update", "Göktepe Spor teknik direktörünü kovdu"),
        "Kulübün sözcüsü Derya Koç, haberi yalanladı ve Erim'in görevinin başında olduğunu söyledi.",
        "Göktepe Spor, teknik direktör Hakan Erim ile yollarını ayırdı.",
        "",
    ),
    (
        *("en", "correction", "Council approves stadium plan"),
        "An earlier version of this story said the council had approved the plan. The vote was postponed until May.",
        "Council members approved the stadium plan on Monday.",
        "",
    ),
    (
        *("en", "correction", "Wildfire destroys Carver mill"),
        "An earlier version of this article said the mill had been destroyed. The mill is still standing.",
        "The fire burned down the old mill overnight.",
        "",
    ),
    (
        *("es", "correction", "Detenido el alcalde de Valmora"),
        "En una versión anterior se afirmaba que el alcalde había sido detenido. No hay ninguna persona detenida.",
        "La policía se llevó al alcalde de Valmora.",
        "",
    ),
    (
        *("fr", "correction", "Le maire démissionne"),
        "Une première version de cet article indiquait que le maire avait démissionné. Il a pris un congé.",
        "Le maire quitte ses fonctions.",
        "",
    ),
]
HOLDS = [
    (
        *("en", "correction", "Mayor arrested in graft inquiry"),
        "An earlier version of this story said the mayor was arrested. He was arrested and released on bail.",
        "The mayor was arrested on Monday.",
        "",
    ),
    (
        *("en", "correction", "Council approves school plan"),
        "An earlier version of this story said the council had approved the plan unanimously. Two members abstained.",
        "The council approved the plan on Monday.",
        "",
    ),
    (
        *("en", "correction", "Ann Lee wins city prize"),
        "An earlier version of this story misstated when Ann Lee won the prize. It was on Tuesday.",
        "Ann Lee has won the city prize.",
        "",
    ),
    (
        *("es", "correction", "Detenido el alcalde de Valmora"),
        "En una versión anterior se decía que el alcalde fue detenido en su casa. Fue en su despacho.",
        "El alcalde fue detenido el lunes.",
        "",
    ),
    (
        *("en", "update", "Mayor resigns after harassment inquiry"),
        "Breck has denied the accusations, saying that he “never harassed anyone”.",
        "Mayor Tom Breck resigned on Monday after an inquiry.",
        "",
    ),
    (
        *("en", "correction", "Zoo’s last elephant dies at 48"),
        "An earlier version misstated where the elephant came from before it died. It came from Dresden.",
        "The elephant came from Leipzig in 1983.",
        "The elephant came from Dresden in 1983.",
    ),
    (
        *("en", "amendment", "Lake reopened to swimmers"),
        "An earlier version said that the council had reopened the lake; it was reopened by the Rivers Agency.",
        "The lake was reopened to swimmers by the council.",
        "The lake was reopened to swimmers by the Rivers Agency.",
    ),
    (
        *("de", "correction", "Bahn streicht Züge nach Ottersbach"),
        "In einer früheren Version hieß es, die Busse führen ab Gleis 3. Sie fahren ab dem Vorplatz.",
        "Busse fahren ersatzweise ab Gleis 3.",
        "Busse fahren ersatzweise ab dem Vorplatz.",
    ),
]


@pytest.mark.parametrize("story", CLAIMED, ids=lambda story: story[2])
def test_the_title_that_still_claims_it_is_told(story: tuple[str, str, str, str, str, str]) -> None:
    """A word of the title that an edit, a negation or a denial of the report takes back makes the title stand wrong."""
    assert story[2] in why(*story)


@pytest.mark.parametrize("story", HOLDS, ids=lambda story: story[2])
def test_a_title_that_holds_is_no_reason(story: tuple[str, str, str, str, str, str]) -> None:
    """What the notice takes back is not what the title claims: no reason is given."""
    assert why(*story) == ""
