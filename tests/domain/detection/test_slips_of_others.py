"""Slips, wrongs and apologies of others, and what was told before and still holds: no notices, in any language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block

Reader = Callable[..., Detection]

# A slip that somebody else made, and somebody else who apologises.
TOLD_OF_OTHERS = {
    "ar": ("بسبب خطأ في الترجمة تلقى المريض الدواء الخطأ.", "تعتذر شركة السكك الحديدية عن التأخير."),
    "cs": ("Kvůli chybě v překladu dostal pacient špatný lék.", "Železniční společnost se za zpoždění omlouvá."),
    "da": ("På grund af en tastefejl fik manden 10.000 euro for meget.", "Jernbaneselskabet beklager forsinkelsen."),
    "de": ("Aufgrund eines Tippfehlers erhielt der Mann 10.000 Euro zu viel.", "Die Bahn bedauert die Verspätung."),
    "el": ("Λόγω μεταφραστικού λάθους ο ασθενής πήρε λάθος φάρμακο.", "Η εταιρεία ζητά συγγνώμη για την καθυστέρηση."),
    "en": ("Due to a typo the man received 10,000 euros too much.", "The railway company apologises for the delay."),
    "es": ("Por un error tipográfico, el hombre cobró 10.000 euros de más.", "La compañía lamenta el retraso."),
    "fr": ("C'est à tort que l'homme avait été condamné en 2012.", "La compagnie présente ses excuses pour le retard."),
    "hi": ("अनुवाद की गलती के कारण मरीज को गलत दवा दी गई।", "रेल कंपनी ने देरी के लिए खेद जताया है।"),
    "hu": ("Elírás miatt a férfi 10 ezer euróval többet kapott.", "A vasúttársaság elnézést kér a késésért."),
    "id": ("Karena salah ketik, pria itu menerima 10.000 euro lebih banyak.", "Perusahaan itu memohon maaf."),
    "ja": ("翻訳ミスのため、患者に誤った薬が投与された。", "鉄道会社は遅れについておわびした。"),
    "ko": ("번역 오류로 환자에게 잘못된 약이 투여됐다.", "철도 회사는 지연에 대해 사과했다."),
    "nl": ("Door een vertaalfout kreeg de patiënt het verkeerde medicijn.", "Het spoorbedrijf betreurt de vertraging."),
    "no": ("På grunn av en skrivefeil fikk mannen 10.000 euro for mye.", "Jernbaneselskapet beklager forsinkelsen."),
    "pt": ("Por um erro de digitação, o homem recebeu 10 mil euros a mais.", "A empresa lamenta o atraso."),
    "ru": ("Из-за технической ошибки поезда остановились.", "Железнодорожная компания приносит извинения."),
    "sv": ("På grund av ett skrivfel fick mannen 10 000 euro för mycket.", "Järnvägsbolaget beklagar förseningen."),
    "tr": ("Yazım hatası nedeniyle adama 10 bin euro fazla ödendi.", "Demiryolu şirketi gecikme için özür diliyor."),
    "uk": ("Через прикру помилку чоловіка поховали не в тій могилі.", "Залізнична компанія перепрошує."),
    "vi": ("Do lỗi đánh máy, người đàn ông nhận thừa 10.000 euro.", "Công ty đường sắt xin lỗi vì sự chậm trễ."),
    "zh": ("由于翻译错误，患者服用了错误的药物。", "铁路公司就延误致歉。"),
}
TOLD_BEFORE = {
    "cs": "Jak už bylo dříve uvedeno, most se v květnu zavře.",
    "es": "Como se informó anteriormente, el puente cerrará en mayo.",
    "fi": "Kuten aiemmin kerrottiin, silta suljetaan toukokuussa.",
    "he": "כפי שדווח קודם לכן, הגשר ייסגר במאי.",
    "id": "Seperti diberitakan sebelumnya, jembatan akan ditutup pada Mei.",
    "it": "Come riportato in precedenza, il ponte chiuderà a maggio.",
    "nl": "Zoals eerder gemeld gaat de brug in mei dicht.",
    "pt": "Como noticiado anteriormente, a ponte fecha em maio.",
    "ro": "După cum s-a anunțat anterior, podul se închide în mai.",
    "vi": "Như đã đưa tin trước đó, cây cầu sẽ đóng vào tháng Năm.",
}
CHANGED_BEFORE = {
    "de": "Der Titel wurde vor der Premiere geändert.",
    "es": "El título fue cambiado antes del estreno.",
    "fr": "Le titre a été modifié avant la première.",
    "it": "Il titolo è stato cambiato prima della prima.",
    "pt": "O título foi alterado antes da estreia.",
    "ro": "Titlul a fost schimbat înainte de premieră.",
}
SORRY_FOR_A_MISTAKE = {
    "ar": "تعتذر الشركة عن الخطأ.",
    "en": "The railway company apologises for the mistake.",
    "hi": "कंपनी ने गलती के लिए खेद जताया।",
    "tr": "Şirket hata için özür diliyor.",
    "vi": "Công ty xin lỗi về sai sót này.",
}
SET_AGAINST_OTHERS = {
    "es": "Al contrario de lo dicho por el ministro el lunes, el puente está abierto.",
    "fi": "Väite oli virheellinen.",
    "it": "Contrariamente a quanto affermato dal ministro lunedì, il ponte è aperto.",
    "pt": "Ao contrário do que foi dito pelo ministro, a ponte está aberta.",
}
NEWS_OF_AN_APOLOGY = {
    "cs": "Aktualizace 18:20: Firma se zákazníkům omluvila.",
    "es": "Actualización 18:20: La empresa ha pedido disculpas a sus clientes.",
    "fr": "Mise à jour, 18h20 : L'entreprise a présenté ses excuses à ses clients.",
    "hu": "Frissítés, 18:20: A cég elnézést kért az ügyfeleitől.",
    "vi": "Cập nhật 18:20: Công ty đã xin lỗi khách hàng.",
}
OUR_SLIPS = {
    "da": "På grund af en tastefejl fik artiklen en forkert overskrift.",
    "de": "Durch einen Übersetzungsfehler stand im Artikel ein falscher Name.",
    "es": "Por un error tipográfico, este artículo daba otra cifra.",
    "no": "På grunn av en skrivefeil fikk artikkelen feil overskrift.",
}


@pytest.mark.parametrize("place", [0, 2, 4], ids=["first", "in the middle", "last"])
@pytest.mark.parametrize("language", TOLD_OF_OTHERS)
def test_what_others_got_wrong_or_regret_is_prose(read: Reader, language: str, place: int) -> None:
    """A typing error somebody made and a company that apologises are news, wherever an article tells of them."""
    for said in TOLD_OF_OTHERS[language]:
        assert read(said, before=place, after=4 - place, language=language).notices == (), said


@pytest.mark.parametrize("place", [0, 2, 4], ids=["first", "in the middle", "last"])
@pytest.mark.parametrize(
    "said",
    [*TOLD_BEFORE.items(), *SET_AGAINST_OTHERS.items(), *CHANGED_BEFORE.items(), *SORRY_FOR_A_MISTAKE.items()],
    ids=lambda one: one[0],
)
def test_what_stands_or_changed_before_it_appeared_is_prose(read: Reader, said: tuple[str, str], place: int) -> None:
    """A line that repeats a report, denies what others said, or tells of a title before its day corrects nothing."""
    language, text = said
    assert read(text, before=place, after=4 - place, language=language).notices == ()


@pytest.mark.parametrize("language", NEWS_OF_AN_APOLOGY)
def test_news_of_an_apology_is_an_update(read: Reader, language: str) -> None:
    """An update that tells of somebody's apology corrects nothing."""
    found = read(NEWS_OF_AN_APOLOGY[language], before=4, after=0, language=language).notices
    assert [one.kind for one in found] == [NoticeKind.UPDATE]


@pytest.mark.parametrize("language", OUR_SLIPS)
def test_a_slip_in_a_piece_of_journalism_is_a_correction(read: Reader, language: str) -> None:
    """A last line that tells of a typing error in the article corrects it."""
    found = read(OUR_SLIPS[language], before=4, after=0, language=language).notices
    assert [one.kind for one in found] == [NoticeKind.CORRECTION]


def test_a_slip_told_of_in_a_line_set_off_is_a_correction(read: Reader) -> None:
    """In a line wholly in italics a typing error is the house's own."""
    said = "Door een typefout stond de leeftijd verkeerd."
    found = read(Block(text=said, emphasis=said), before=4, after=0, language="nl").notices
    assert [one.kind for one in found] == [NoticeKind.CORRECTION]
