"""Notices whose words prose has too, beside the prose that has them, in a last line without any dress."""

from __future__ import annotations

import pytest

from amended.domain.detection import Rules
from tests.domain.detection.foot_of_an_article import found_at_the_foot

NOTICES = [
    ("es", "A diferencia de lo publicado inicialmente, el concierto empieza a las 20.00."),
    ("es", "Se corrige el nombre de la concejala en el segundo párrafo."),
    ("zh", "数字已更正。"),
    ("pt", "O título foi alterado para maior clareza."),
    ("fr", "La photo d'illustration a été changée."),
    ("fr", "Correction apportée le 3 octobre : le pont a ouvert en 1932."),
    ("fr", "Modification apportée le 4 mai : le prénom de la maire."),
    ("ja", "以前の版では開館を1932年としていました。"),
    ("fi", "Aiemmassa versiossa virheellisesti kerrottiin, että silta suljettiin."),
]
PROSE = [
    ("sv", "Namnet är ändrat."),
    ("fi", "Nimi on muutettu."),
    ("ar", "تم تغيير الاسم."),
    ("no", "Navnet er endret."),
    ("da", "Navnet er ændret."),
    ("ja", "計画の以前の版では、駅は丘の上に置くと書かれていた。"),
    ("ja", "法案の以前の版では罰金は10万円となっていた。"),
    ("fi", "Pelin alkuperäisessä versiossa luki, että sankari kuolee."),
    ("fi", "Tiedotteen alkuperäisessä versiossa luki, että tehdas suljetaan."),
    ("fr", "La photo a été changée après les protestations des élus."),
    ("es", "A diferencia de lo publicado por la revista, el equipo no ficha a nadie."),
    ("es", "Se corrige el error en el segundo párrafo de la sentencia del Supremo."),
    ("zh", "海关说数字已更正,企业可以重新申报。"),
]


@pytest.mark.parametrize(("language", "text"), NOTICES)
def test_a_line_that_speaks_of_the_text_is_a_notice(rules: Rules, language: str, text: str) -> None:
    """A part of the text, its first publication or what words are changed for is the article's own."""
    assert len(found_at_the_foot(rules, language, text)) == 1


@pytest.mark.parametrize(("language", "text"), PROSE)
def test_a_line_that_speaks_of_the_world_is_none(rules: Rules, language: str, text: str) -> None:
    """A changed name protects somebody, and plans, games and releases have earlier versions too."""
    assert found_at_the_foot(rules, language, text) == ()
