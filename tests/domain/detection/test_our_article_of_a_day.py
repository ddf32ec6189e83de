"""What a paper says of its own article of a day: a slip is set right, a report may only be recalled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection

SLIPS = [
    ("de", "In unserem Artikel vom 5. März haben wir fälschlicherweise von drei Bädern geschrieben. Es sind zwei."),
    ("de", "In unserem Bericht vom Dienstag hieß es irrtümlich, drei Bäder würden geschlossen. Es sind zwei."),
    ("de", "In unserem Artikel vom 5. März hieß es, drei Bäder schließen. Richtig ist: Es sind zwei."),
    ("fr", "Dans notre article du 5 mars, nous avons écrit par erreur que trois piscines fermaient. Elles sont deux."),
    ("fr", "Dans notre édition de mardi, nous avons indiqué à tort que trois piscines fermaient."),
    ("es", "En nuestra noticia del 5 de marzo dijimos por error que cerraban tres piscinas. Son dos."),
    ("es", "En nuestro artículo del martes escribimos erróneamente que cerraban tres piscinas."),
    ("it", "Nel nostro articolo del 5 marzo abbiamo scritto per errore che chiudevano tre piscine. Sono due."),
    ("it", "Nell'articolo di martedì abbiamo erroneamente indicato tre piscine. Sono due."),
    ("pt", "Na nossa notícia de 5 de março escrevemos por engano que fechavam três piscinas. São duas."),
    ("pt", "No nosso artigo de terça-feira dissemos erradamente que fechavam três piscinas."),
    ("nl", "In ons artikel van 5 maart schreven we ten onrechte dat drie baden sluiten. Het zijn er twee."),
    ("nl", "In ons bericht van dinsdag noemden wij abusievelijk drie baden."),
    ("sv", "I vår artikel den 5 mars skrev vi felaktigt att tre simhallar stängs. Det är två."),
    ("da", "I vores artikel den 5. marts skrev vi fejlagtigt, at tre svømmehaller lukker. Det er to."),
    ("no", "I vår artikkel 5. mars skrev vi feilaktig at tre svømmehaller stenger. Det er to."),
    ("de", "In unserer gestrigen Ausgabe haben wir versehentlich ein falsches Foto gedruckt."),
    ("da", "I gårsdagens artikel skrev vi fejlagtigt, at tre svømmehaller lukker."),
    ("ru", "В нашем материале от 5 марта мы ошибочно написали, что закроются три бассейна."),
    ("uk", "У нашому матеріалі від 5 березня ми помилково написали, що закриють три басейни."),
    ("ro", "În articolul nostru din 5 martie am scris din greșeală că se închid trei bazine."),
    ("ar", "في مقالنا المنشور في 5 مارس كتبنا خطأً أن ثلاثة مسابح ستغلق."),
    ("hi", "5 मार्च की हमारी खबर में हमने गलती से लिखा था कि तीन पूल बंद होंगे।"),
    ("pl", "W naszym artykule z 5 marca błędnie napisaliśmy, że zamknięte zostaną trzy baseny."),
    ("cs", "V našem článku z 5. března jsme chybně uvedli, že se zavřou tři bazény."),
    ("tr", "5 Mart tarihli haberimizde yanlışlıkla üç havuzun kapanacağını yazdık."),
]


@pytest.mark.parametrize(("language", "text"), SLIPS)
def test_a_slip_in_our_article_of_a_day_is_set_right(read: Callable[..., Detection], language: str, text: str) -> None:
    """ "We wrote by mistake in our article of …" at the foot of a page is a correction, and that day is not its own."""
    found = read(text, before=8, after=0, language=language).notices
    assert [(one.kind, one.stated_time) for one in found] == [("correction", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In unserem Artikel vom 5. März hieß es, drei Bäder würden geschlossen. Nun steht fest: Es sind zwei."),
        (
            "fr",
            "Dans notre article du 5 mars, nous avons écrit que trois piscines fermeraient. Le vote a eu lieu mardi.",
        ),
        ("es", "En nuestra noticia del 5 de marzo contamos que cerrarían tres piscinas. El pleno votó el martes."),
        ("it", "Nel nostro articolo del 5 marzo abbiamo scritto che tre piscine chiuderanno. Si è votato martedì."),
        ("pt", "Na nossa notícia de 5 de março escrevemos que fechariam três piscinas. A votação foi na terça-feira."),
        ("nl", "In ons artikel van 5 maart schreven we dat drie baden sluiten. Dinsdag is er gestemd."),
        ("sv", "I vår artikel den 5 mars skrev vi att tre simhallar stängs. I tisdags röstade fullmäktige."),
        ("da", "I vores artikel den 5. marts skrev vi, at tre svømmehaller lukker. I tirsdags blev der stemt."),
        ("no", "I vår artikkel 5. mars skrev vi at tre svømmehaller stenger. Tirsdag ble det stemt."),
    ],
)
def test_our_article_of_a_day_may_only_be_recalled(read: Callable[..., Detection], language: str, text: str) -> None:
    """What was told before and has gone on since was no mistake."""
    assert read(text, before=8, after=0, language=language).notices == ()
