"""Of whom something is said, or to whom, says nothing by that."""

from __future__ import annotations

import pytest

from amended.domain.extracting.speakers import speaker
from amended.domain.language.wording import wording

PASSIVE = {
    "en": [
        "Jane Roe was told on Tuesday of the decision.",
        "Jane Roe has since been confirmed as chair.",
        "Jane Roe was denied bail.",
        "The mayor is said to have left.",
    ],
    "de": ["Jan Holm wurde als Sieger bestätigt.", "Jan Holm war als Sieger bestätigt worden."],
    "fr": ["Paul Roy a été ajouté à la liste.", "Claire Dubois avait été annoncée gagnante."],
    "es": ["Rosa Peñalba ha sido añadida a la lista.", "Rosa Peñalba fue informada el martes."],
    "it": ["Paolo Rossi è stato aggiunto alla lista.", "Paolo Rossi era stato annunciato come vincitore."],
    "pt": ["Carlos Nunes foi informado na terça-feira.", "Carlos Nunes tinha sido anunciado como vencedor."],
    "nl": ["Piet Bakker is als winnaar bevestigd."],
    "sv": ["Lars Holm har bekräftats som vinnare.", "Lars Holm har meddelats beslutet."],
    "da": ["Lars Holm er blevet bekræftet som vinder.", "Politiet blev oplyst om sagen."],
    "nb": ["Lars Holm har blitt bekreftet som vinner.", "Politiet ble opplyst om saken."],
    "pl": ["Jan Nowak został poinformowany we wtorek."],
    "ro": ["Ion Popescu a fost anunțat câștigător."],
    "fi": ["Matti Virtanen on vahvistettu voittajaksi."],
    "tr": ["Selim Demir kazanan olarak açıklandı.", "Bakan kazanan olarak açıklandı."],
    "uk": ["Іван Петренко був названий переможцем."],
}
ACTIVE = [
    ("en", "Jane Roe has confirmed that she is the chair.", "Jane Roe"),
    ("en", "“It was wrong,” said Jane Roe.", "Jane Roe"),
    ("de", "Jan Holm hat am Dienstag bestätigt, dass er geht.", "Jan Holm"),
    ("en", "Jane Roe is ill and confirmed that she is leaving.", "Jane Roe"),
    ("en", "Tom Hale, asked about the vote, said it was fair.", "Tom Hale"),
    ("de", "Was daraus wird, sagt Jan Holm nicht.", "Jan Holm"),
    ("es", "Rosa Peñalba afirmó que fue informada tarde.", "Rosa Peñalba"),
    ("it", "Paolo Rossi si è detto sorpreso.", "Paolo Rossi"),
    ("da", "Lars Holm er formand og sagde nej.", "Lars Holm"),
    ("fr", "Paul Roy a ajouté que rien ne change.", "Paul Roy"),
    ("fr", "Paul Roy s'est expliqué mardi.", "Paul Roy"),
    ("fr", "Anne Perrin s'est dite surprise par l'annonce.", "Anne Perrin"),
    ("es", "Luis Ortiz ha añadido que nada cambia.", "Luis Ortiz"),
    ("it", "Paolo Rossi ha aggiunto che non cambia nulla.", "Paolo Rossi"),
    ("nl", "Piet Bakker heeft bevestigd dat hij gaat.", "Piet Bakker"),
    ("nl", "Piet Bakker heeft in zijn brief bevestigd dat hij gaat.", "Piet Bakker"),
    ("de", "Nach der Wahl, in der er bestätigt wurde, hat Jan Holm mitgeteilt, dass er geht.", "Jan Holm"),
    ("sv", "Lars Holm har bekräftat att han går.", "Lars Holm"),
    ("da", "Lars Holm har bekræftet, at han går.", "Lars Holm"),
    ("nb", "Lars Holm har bekreftet at han går.", "Lars Holm"),
    ("pl", "Jan Nowak zapewnia, że odchodzi.", "Jan Nowak"),
    ("ro", "Ion Popescu a anunțat că pleacă.", "Ion Popescu"),
    ("fi", "Matti Virtanen on vahvistanut, että hän lähtee.", "Matti Virtanen"),
    ("tr", "Selim Demir kazandığını açıkladı.", "Selim Demir"),
    ("uk", "Іван Петренко підтвердив, що йде.", "Іван Петренко"),
]


@pytest.mark.parametrize(("language", "text"), [(one, text) for one, texts in PASSIVE.items() for text in texts])
def test_whoever_is_told_something_is_no_speaker(language: str, text: str) -> None:
    """The subject of a verb of saying in the passive says nothing, be it a name or an office."""
    assert speaker([text], wording(language)) == ""


@pytest.mark.parametrize(("language", "text", "who"), ACTIVE)
def test_the_subject_of_an_active_verb_speaks(language: str, text: str, who: str) -> None:
    """The same verbs in the active, with "have" or another auxiliary, tell who says it."""
    assert speaker([text], wording(language)) == who


def test_a_pronoun_that_is_told_something_hands_no_name_on() -> None:
    """Whoever was named in the sentence before and "was told" in this one is no speaker."""
    assert speaker(["Jane Roe is 54.", "She was told of it on Tuesday."], wording("en")) == ""


def test_what_a_thing_is_called_is_said_by_nobody() -> None:
    """The name before a noun that has a name itself is no speaker; that of somebody who calls it something is."""
    words = wording("en")
    assert speaker(["We added a link to a DigitalGov toolkit called Improving Access."], words) == ""
    assert speaker(["Jane Roe later called Smith a liar."], words) == "Jane Roe"
