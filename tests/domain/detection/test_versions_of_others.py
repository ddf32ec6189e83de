"""What somebody else put right has earlier versions too: "The council has corrected the tender: an earlier one …"."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection
from amended.domain.snapshots import Block

Reader = Callable[..., Detection]

PUT_RIGHT_BY_OTHERS = [
    ("cs", "Město opravilo výzvu: v předchozí verzi uvedlo cenu 3 miliony."),
    ("da", "Kommunen har rettet udbuddet: i en tidligere version stod der 3 millioner."),
    ("da", "Kommunen rettede udbuddet; i en tidligere version stod der 3 millioner."),
    ("de", "Die Stadt hat die Ausschreibung korrigiert: In einer früheren Version standen 3 Millionen Euro."),
    ("es", "El ayuntamiento ha corregido el pliego: una versión anterior indicaba un precio de 3 millones."),
    ("es", "El ayuntamiento corrigió el pliego; una versión anterior indicaba un precio de 3 millones."),
    ("fr", "La mairie a corrigé l'appel d'offres : une version précédente indiquait un prix de 3 millions."),
    ("fr", "Le ministère a revu le plan. Une version précédente évoquait 2 millions d'euros."),
    ("it", "Il comune ha corretto il bando: una versione precedente indicava una base d'asta di 3 milioni."),
    ("it", "Il comune ha rettificato il comunicato; una prima versione indicava che tre scuole avrebbero chiuso."),
    ("it", "Il ministero ha rivisto il piano. Una versione precedente parlava di 2 milioni."),
    ("nl", "De gemeente heeft de aanbesteding gecorrigeerd: in een eerdere versie stond 3 miljoen."),
    ("nl", "De gemeente corrigeerde het persbericht; in een eerdere versie stond dat drie scholen zouden sluiten."),
    ("no", "Kommunen har rettet anbudet: i en tidligere versjon sto det 3 millioner."),
    ("no", "Departementet har endret planen. I en tidligere versjon sto det 2 millioner."),
    ("pl", "Urząd poprawił ogłoszenie: w poprzedniej wersji podano cenę 3 milionów."),
    ("pt", "A câmara corrigiu o concurso: uma versão anterior indicava um preço de 3 milhões."),
    ("sv", "Kommunen har rättat upphandlingen: i en tidigare version stod 3 miljoner."),
    ("sv", "Kommunen rättade upphandlingen: i en tidigare version stod 3 miljoner."),
    ("uk", "Мерія виправила документ: у попередній версії було вказано 800 метрів."),
]
PLACES = ({"before": 0, "after": 8}, {"before": 4, "after": 4}, {"before": 8, "after": 0})


@pytest.mark.parametrize(("language", "text"), PUT_RIGHT_BY_OTHERS)
def test_the_earlier_version_of_what_others_put_right_is_news(read: Reader, language: str, text: str) -> None:
    """The clause before it says who changed what, and names nothing that an article has."""
    assert [read(text, **place, language=language).notices for place in PLACES] == [()] * 3


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Wir haben die Summe korrigiert: In einer früheren Version standen 3 Millionen Euro."),
        ("de", "Der Fehler wurde korrigiert: In einer früheren Version standen 3 Millionen Euro."),
        ("es", "El nombre del alcalde ha sido corregido: una versión anterior decía Andrés Molina."),
        ("fr", "Le prix est de 4 millions : une version précédente indiquait un prix de 3 millions."),
        ("it", "Abbiamo corretto il prezzo: una versione precedente indicava 3 milioni."),
        ("it", "Il titolo è stato corretto: una versione precedente indicava 3 milioni."),
        ("nl", "De naam van de wethouder is gecorrigeerd: in een eerdere versie stond Van Dam."),
        ("sv", "Namnet har rättats: i en tidigare version stod Sandberg."),
    ],
)
def test_what_the_house_put_right_is_a_notice(read: Reader, language: str, text: str) -> None:
    """So is what stands beside what is so, and a part of the article that was changed."""
    block = Block(text=text, emphasis=text)
    assert len(read(block, before=8, after=0, language=language).notices) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Kommunen har rättat underlaget; i en tidigare version stod att besparingen var 2 miljoner."),
        ("sv", "Kommunen har rättat siffran, som var fel från början."),
        ("no", "Kommunen har rettet tallet, som var feil fra starten."),
        ("pt", "O governo corrigiu o título do decreto, que estava errado nos documentos."),
        ("es", "La consejería pidió disculpas por el error y publicó una nueva tabla con los datos corregidos."),
    ],
)
def test_what_others_put_right_is_not_held_for_a_comparison(read: Reader, language: str, text: str) -> None:
    """A word that reads like "our" once its accents are gone does not make the house speak, nor does an apology."""
    assert read(text, before=8, after=0, language=language).if_put_in == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "I vår artikel var siffran fel från början."),
        ("no", "I vår artikkel var tallet feil fra starten."),
    ],
)
def test_what_the_house_calls_its_own_is_told(read: Reader, language: str, text: str) -> None:
    """The same word before a piece of journalism is the house's."""
    found = read(text, before=8, after=0, language=language)
    assert len(found.notices) + len(found.if_put_in) == 1
