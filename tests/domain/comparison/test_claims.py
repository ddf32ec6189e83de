"""What a notice calls wrong, in languages that put a comma in front of what was said and in those that do not."""

from __future__ import annotations

import pytest

from amended.domain.comparison.claims import claim
from amended.domain.comparison.vocabulary import vocabulary

CLAIMS = [
    ("cs", "V původní verzi jsme chybně uvedli, že most se zavře v březnu.", "že most se zavře v březnu"),
    ("da", "I en tidligere version stod der, at broen lukker i marts.", "at broen lukker i marts"),
    ("de", "In einer früheren Version hieß es, der Rat habe zugestimmt.", "der rat habe zugestimmt"),
    ("de", "Zunächst hatten wir geschrieben, dass 64 Häuser betroffen sind.", "dass 64 häuser betroffen sind"),
    ("en", "An earlier version incorrectly said that the mayor was 45.", "that the mayor was 45"),
    ("en", "An earlier version incorrectly said, twice, that he had resigned.", "twice that he had resigned"),
    ("es", "En una versión anterior se decía, por error, que el puente cerraba.", "el puente cerraba"),
    ("fi", "Jutussa kerrottiin virheellisesti, että remontti maksaa 4 miljoonaa.", "että remontti maksaa 4 miljoonaa"),
    ("hu", "Cikkünkben tévesen azt írtuk, hogy a strandot bezárják.", "hogy a strandot bezárják"),
    ("nl", "In een eerdere versie stond, ten onrechte, dat de brug dichtgaat.", "de brug dichtgaat"),
    ("pl", "W poprzedniej wersji podaliśmy, że trasa liczy 5,7 kilometra.", "trasa liczy 5,7 kilometra"),
    ("ru", "В первой версии говорилось, что до центра 58 километров.", "до центра 58 километров"),
    ("uk", "У попередній версії йшлося про те, що лікарню закрили.", "лікарню закрили"),
    ("en", "The mayor, as we incorrectly reported, is 46 and lives in Leeds.", ""),
    ("en", "The mayor is 46, not 45.", "45"),
]


@pytest.mark.parametrize(("language", "text", "wrong"), CLAIMS)
def test_what_was_said_wrongly_is_found_behind_a_comma(language: str, text: str, wrong: str) -> None:
    """What stands behind "incorrectly said", comma or none, was wrong; what a remark in mid-sentence interrupts not."""
    assert " ".join(claim(text, language, vocabulary(language)).wrong) == wrong
