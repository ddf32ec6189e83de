"""Whether a summary came in the language that was asked for, also in one whose words nobody knows here."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary
from amended.domain.summary_language import language_problems
from amended.domain.summary_material import SummaryMaterial

ENGLISH = (
    "Correction: the bridge opened in 1933, not in 1932. An earlier version of this article said that it had opened "
    "in 1932 and that the residents had celebrated it in the harbour."
)
GERMAN = (
    "Korrektur: Die Brücke wurde 1933 eröffnet, nicht 1932. In einer früheren Fassung dieses Artikels hieß es, dass "
    "sie 1932 eröffnet wurde und die Anwohner das im Hafen gefeiert hatten."
)
TOLD = {
    "sw": "Marekebisho: daraja lilifunguliwa mwaka 1933, si mwaka 1932. Toleo la awali la makala hii lilisema kuwa "
    "lilifunguliwa mwaka 1932 na kwamba wakazi walisherehekea bandarini.",
    "th": "แก้ไข: สะพานเปิดในปี 1933 ไม่ใช่ปี 1932 บทความฉบับก่อนหน้านี้ระบุว่าสะพานเปิดในปี 1932 และชาวบ้านได้เฉลิมฉลองที่ท่าเรือ",
    "ca": "Correcció: el pont es va obrir el 1933, no el 1932. Una versió anterior d'aquest article deia que s'havia "
    "obert el 1932 i que els veïns ho havien celebrat al port.",
    "af": "Regstelling: die brug is in 1933 geopen, nie in 1932 nie. 'n Vorige weergawe van hierdie artikel het gesê "
    "dat die brug in 1932 geopen is en dat die inwoners dit by die hawe gevier het.",
    "sr": "Исправка: мост је отворен 1933, а не 1932. године. У ранијој верзији овог чланка стајало је да је отворен "
    "1932. и да су становници то прославили у луци.",
    "ka": "შესწორება: ხიდი გაიხსნა 1933 წელს და არა 1932 წელს. ამ სტატიის წინა ვერსიაში ეწერა, რომ ის "
    "1932 წელს გაიხსნა.",
    "lt": "Pataisymas: tiltas atidarytas 1933 metais, o ne 1932 metais. Ankstesnėje šio straipsnio versijoje buvo "
    "rašoma, kad jis atidarytas 1932 metais ir kad gyventojai tai šventė uoste.",
}


TOLD_AGAIN = {
    "es": "Una versión anterior de este artículo decía que el puente se había abierto en 1932. Se abrió en 1933.",
    "sv": "I en tidigare version av artikeln stod det att bron hade öppnats 1932. Den öppnades 1933.",
    "pl": "We wcześniejszej wersji artykułu podaliśmy, że most otwarto w 1932 roku. Otwarto go w 1933 roku.",
    "ar": "ذكرت نسخة سابقة من هذا المقال أن الجسر افتتح عام 1932. والصحيح أنه افتتح عام 1933.",
}


def problems(text: str, language: str, *, of: str = ENGLISH, stated: str = "en") -> tuple[str, ...]:
    """What is wrong with the language of a summary of this text, asked for in this language, of a notice with the text
    `of` on a page that states the language `stated`."""
    material = SummaryMaterial(
        url="https://news.example/bridge",
        title_before="",
        title_after="",
        language=stated,
        events=(Event.GAINED,),
        notices=(Notice(kind=NoticeKind.CORRECTION, text=of),),
    )
    headline, _, rest = text.partition(". ")
    return language_problems(
        Summary(headline=headline, said="", now=(Now(notice=0, who="", text=rest),)), material, language
    )


@pytest.mark.parametrize("language", TOLD)
def test_a_summary_in_the_language_asked_for_passes(language: str) -> None:
    """Languages without words of their own here, near relatives of known ones among them, are not taken for others."""
    assert problems(TOLD[language], language) == ()


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("told", [ENGLISH, GERMAN], ids=["en", "de"])
def test_a_summary_in_the_article_s_language_does_not_pass_for_another(language: str, told: str) -> None:
    """What is plainly English or German is neither Swahili nor Thai, whatever else is known of those."""
    assert len(problems(told, language, of=told, stated="" if told == ENGLISH else "de")) == 1


@pytest.mark.parametrize(("told", "asked"), [("th", "sw"), ("sw", "th"), ("sr", "lt"), ("ka", "hy"), ("lt", "ka")])
def test_a_script_tells_a_language(told: str, asked: str) -> None:
    """A text in the script of another language is in another language."""
    assert problems(TOLD[told], asked) == (f"it is not written in the script of the language {asked}",)


@pytest.mark.parametrize("asked", ["sw", "de", "th", "lt"])
def test_few_words_tell_the_language_that_they_are_copied_from(asked: str) -> None:
    """A short summary in the words of an English notice is English, too short as it is to tell by its common words."""
    short = "Correction: the bridge opened in 1933, not 1932. The residents celebrated in the harbour."
    assert problems(short, asked) == (f"it is written in the language en, not in {asked}",)


SHORT = {
    "en": "Correction: the bridge opened in 1933, not in 1932. It is said here by mistake to be closed for a year.",
    "de": "Korrektur: Die Brücke wurde 1933 eröffnet, nicht 1932. Hier hieß es aus Versehen, sie sei für ein Jahr zu.",
    "es": "Corrección: el puente se abrió en 1933, no en 1932. Aquí se dijo por error que está cerrado por un año.",
    "sv": "Rättelse: bron öppnades 1933, inte 1932. Här stod det av misstag att den är stängd under ett år.",
    "pl": "Sprostowanie: most otwarto w 1933, a nie w 1932 roku. Tu napisano przez pomyłkę, że jest zamknięty na rok.",
    "ar": "تصحيح: افتتح الجسر عام 1933 وليس 1932. ورد هنا خطأ أنه مغلق لمدة عام.",
}


@pytest.mark.parametrize("language", SHORT)
def test_a_short_summary_beside_its_evidence_is_in_another_language(language: str) -> None:
    """Where an article's own language is asked for, a few words of another that stand in no notice tell it, and words
    of one's own in the same language tell nothing."""
    notice = {"en": ENGLISH, "de": GERMAN}.get(language, TOLD_AGAIN.get(language, ""))
    refused = {told for told in SHORT if problems(SHORT[told], "article", of=notice, stated=language)}
    assert refused == set(SHORT) - {language}


def test_names_may_stay_as_printed() -> None:
    """A Thai summary with names in Latin letters is Thai."""
    assert problems(f"{TOLD['th']} Department of Defense, Mark Esper, Mark Milley", "th") == ()


def test_a_short_or_a_known_text_is_left_to_others() -> None:
    """Figures and names tell no language; languages with words here are asked by those."""
    assert problems("1933. Esper", "sw") == ()
    assert problems(ENGLISH, "de") == ("it is written in the language en, not in de",)
    assert problems(GERMAN, "de") == ()


def test_an_article_in_a_language_without_words_is_summarised_in_it() -> None:
    """Where the notice is Swahili, "article" asks for Swahili, and English is refused."""
    assert problems(TOLD["sw"], "article", of=TOLD["sw"], stated="sw") == ()
    assert problems(ENGLISH, "article", of=TOLD["sw"], stated="sw") == ("it is written in the language en, not in sw",)
