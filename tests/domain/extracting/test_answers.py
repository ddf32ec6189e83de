"""Whose answer was added to an article is told as who speaks, in the forms of each language."""

from __future__ import annotations

import pytest

from amended.domain.extracting.speakers import speaker
from amended.domain.language.wording import wording

ADDED = [
    ("en", "Updated with the airline's response.", "airline"),
    ("en", "This story has been updated to include Norvik Cloud’s statement.", "Norvik Cloud"),
    ("en", "This story has been updated with quotes from Jane Roe.", "Jane Roe"),
    ("en", "Adds comment from the company.", "company"),
    ("en", "A statement from the airline was added at 4 p.m.", "airline"),
    ("de", "Wir haben die Reaktion der Klinik ergänzt.", "Klinik"),
    ("de", "Eine Stellungnahme des Verbands wurde nachgetragen.", "Verbands"),
    ("fr", "Ajout de la réaction de la mairie.", "mairie"),
    ("es", "Actualizado con la versión de la empresa.", "empresa"),
    ("pl", "Tekst zaktualizowano o stanowisko firmy Budrex.", "firmy Budrex"),
    ("pl", "Artykuł uzupełniono o komentarz rzeczniczki Ewy Lis.", "rzeczniczki Ewy Lis"),
    ("pl", "Artykuł został uzupełniony o stanowisko urzędu miasta.", "urzędu miasta"),
    ("ru", "Новость дополнена комментарием пресс-службы завода.", "пресс-службы завода"),
    ("cs", "Článek jsme doplnili o vyjádření ministerstva.", "ministerstva"),
    ("ru", "Новость дополнена комментарием министерства.", "министерства"),
    ("uk", "Новину доповнено коментарем міністерства.", "міністерства"),
    ("ro", "Articol actualizat cu reacția primăriei.", "primăriei"),
    ("hu", "A cikket kiegészítettük a minisztérium válaszával.", "minisztérium"),
    ("fi", "Juttuun lisätty kaupungin kommentti.", "kaupungin"),
    ("fi", "Juttuun on lisätty julkaisun jälkeen sairaalan vastaus.", "sairaalan"),
    ("el", "Το άρθρο ενημερώθηκε με δήλωση του υπουργείου.", "υπουργείου"),
]
NOT_ADDED = [
    ("en", "Updated with comments from readers."),
    ("en", "Updated with today's weather."),
    ("en", "This story has been updated with more information."),
    ("de", "Die Reaktion der Klinik steht aus."),
    ("de", "Wir haben die Antwort auf die Frage ergänzt."),
    ("fr", "Ajout de la photo de la mairie."),
    ("pl", "Tekst zaktualizowano o nowe informacje."),
    ("cs", "Článek jsme doplnili o nové údaje."),
    ("ru", "Новость дополнена подробностями."),
    ("hu", "A cikket új adatokkal egészítettük ki."),
    ("fi", "Juttuun lisätty kuva."),
    ("fi", "Kaupungin vastaus puuttuu."),
]


@pytest.mark.parametrize(("language", "text", "who"), ADDED)
def test_whose_answer_was_added_is_told(language: str, text: str, who: str) -> None:
    """Whoever's statement, comment or answer an update adds is who says it."""
    assert speaker([text], wording(language)) == who


@pytest.mark.parametrize(("language", "text"), NOT_ADDED)
def test_what_else_was_added_is_nobodys(language: str, text: str) -> None:
    """An update with other things, and an answer that nobody added, name no speaker."""
    assert speaker([text], wording(language)) == ""
