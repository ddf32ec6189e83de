"""An update that adds somebody's answer explains the sentence in which they ask or demand something."""

from __future__ import annotations

import pytest

from amended.domain.comparison.languages import LANGUAGES
from amended.domain.comparison.small_words.asking import ASKING
from amended.domain.comparison_results import Disclosure
from amended.domain.notices import NoticeKind
from tests.domain.comparison.making import compared, notice

# In no language, so that the one that is declared is the one that is spoken.
BEFORE = "Norhill 9:30."


@pytest.mark.parametrize(
    ("language", "update", "asked", "other"),
    [
        (
            "en",
            "This story has been updated with a response from the firefighters.",
            "Firefighters urged everybody to keep away.",
            "Firefighters came from three other towns.",
        ),
        (
            "de",
            "Der Artikel wurde um eine Stellungnahme der Feuerwehr ergänzt.",
            "Die Feuerwehr forderte alle auf, zu Hause zu bleiben.",
            "Die Feuerwehr kam aus drei anderen Orten.",
        ),
        (
            "fr",
            "Article mis à jour avec la réaction des pompiers.",
            "Les pompiers ont demandé à tous de rester chez eux.",
            "Les pompiers sont venus de trois autres villes.",
        ),
        (
            "es",
            "Artículo actualizado con la respuesta de los bomberos.",
            "Los bomberos pidieron a todos que se quedaran en casa.",
            "Los bomberos llegaron de otros tres pueblos.",
        ),
        (
            "it",
            "Articolo aggiornato con la replica dei pompieri.",
            "I pompieri hanno chiesto a tutti di restare a casa.",
            "I pompieri sono arrivati da altre tre città.",
        ),
        (
            "pt",
            "Texto atualizado com a resposta dos bombeiros.",
            "Os bombeiros pediram a todos que ficassem em casa.",
            "Os bombeiros vieram de três outras cidades.",
        ),
        (
            "nl",
            "Dit artikel is bijgewerkt met een reactie van de brandweer.",
            "De brandweer vroeg iedereen thuis te blijven.",
            "De brandweer kwam uit drie andere plaatsen.",
        ),
        (
            "sv",
            "Artikeln har uppdaterats med en kommentar från räddningstjänsten.",
            "Räddningstjänsten uppmanade alla att stanna hemma.",
            "Räddningstjänsten kom från tre andra orter.",
        ),
    ],
)
def test_what_somebody_asks_is_an_answer(language: str, update: str, asked: str, other: str) -> None:
    """Who asks or demands speaks; what else is told of the same people is not what the update adds."""
    gained = notice(update, label="Update", kind=NoticeKind.UPDATE)
    told, beside = (
        compared([], [gained], (BEFORE,), (BEFORE, sentence), language=language) for sentence in (asked, other)
    )
    assert told.disclosure is Disclosure.ANNOUNCED
    assert beside.disclosure is not Disclosure.ANNOUNCED


def test_every_language_has_its_verbs() -> None:
    """The verbs are data of all the languages that are compared by their words."""
    assert ASKING.keys() == LANGUAGES.keys()
