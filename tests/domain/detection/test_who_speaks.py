"""Who speaks in an update: a source that calls something wrong leaves it an update, the house makes it a correction."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection, NoticeKind

Reader = Callable[..., Detection]

# In each language an update in which a source owns up to a mistake of its own, and one in which the house does.
SOURCE_AND_HOUSE = {
    "en": (
        "UPDATE: The prosecutor's office said on Friday that its statement had contained a mistake.",
        "UPDATE: We said that the trial begins in May. That was a mistake, it begins in June.",
    ),
    "de": (
        "Aktualisierung: Die Staatsanwaltschaft räumte am Freitag ein, dass ihre Mitteilung einen Fehler enthielt.",
        "Aktualisierung: Wir haben den Fehler in der Überschrift korrigiert.",
    ),
    "fr": (
        "Mise à jour : Le parquet a reconnu vendredi que son communiqué contenait une erreur.",
        "Mise à jour : nous avions écrit par erreur que le procès s'ouvrait en mai.",
    ),
    "es": (
        "Actualización: La fiscalía reconoció el viernes que su comunicado contenía un error.",
        "Actualización: por error escribimos que el juicio empezaba en mayo.",
    ),
    "pt": (
        "Atualização: O Ministério Público admitiu na sexta-feira que o comunicado continha um erro.",
        "Atualização: por erro, escrevemos que o julgamento começava em maio.",
    ),
    "it": (
        "Aggiornamento: La procura ha ammesso venerdì che il suo comunicato conteneva un errore.",
        "Aggiornamento: per errore avevamo scritto che il processo cominciava a maggio.",
    ),
    "nl": (
        "Actualisering: Het Openbaar Ministerie erkende vrijdag dat het persbericht een fout bevatte.",
        "Actualisering: we schreven abusievelijk dat het proces in mei begint.",
    ),
    "sv": (
        "Uppdatering: Åklagaren medgav på fredagen att pressmeddelandet innehöll ett fel.",
        "Uppdatering: vi skrev felaktigt att rättegången börjar i maj.",
    ),
    "da": (
        "Opdatering: Anklagemyndigheden erkendte fredag, at pressemeddelelsen indeholdt en fejl.",
        "Opdatering: vi skrev fejlagtigt, at retssagen begynder i maj.",
    ),
    "no": (
        "Oppdatering: Påtalemyndigheten innrømmet fredag at pressemeldingen inneholdt en feil.",
        "Oppdatering: vi skrev feilaktig at rettssaken begynner i mai.",
    ),
    "fi": (
        "Päivitys: Syyttäjä myönsi perjantaina, että tiedotteessa oli virhe.",
        "Päivitys: kirjoitimme virheellisesti, että oikeudenkäynti alkaa toukokuussa.",
    ),
    "pl": (
        "Aktualizacja: Prokuratura przyznała w piątek, że w komunikacie był błąd.",
        "Aktualizacja: błędnie napisaliśmy, że proces zaczyna się w maju.",
    ),
    "cs": (
        "Aktualizace: Státní zastupitelství v pátek přiznalo, že ve zprávě byla chyba.",
        "Aktualizace: mylně jsme napsali, že proces začíná v květnu.",
    ),
    "ro": (
        "Actualizare: Parchetul a recunoscut vineri că în comunicat era o eroare.",
        "Actualizare: am scris greșit că procesul începe în mai.",
    ),
    "hu": (
        "Frissítés: Az ügyészség pénteken elismerte, hogy a közleményben hiba volt.",
        "Frissítés: tévesen írtuk, hogy a per májusban kezdődik.",
    ),
    "el": (
        "Ενημέρωση: Η εισαγγελία παραδέχθηκε την Παρασκευή ότι η ανακοίνωσή της είχε λάθος.",
        "Ενημέρωση: γράψαμε λανθασμένα ότι η δίκη αρχίζει τον Μάιο.",
    ),
    "tr": (
        "Güncelleme: Savcılık cuma günü açıklamasında hata olduğunu kabul etti.",
        "Güncelleme: davanın mayısta başladığını yanlış yazmıştık.",
    ),
    "ru": (
        "Обновление: Прокуратура в пятницу признала, что в ее сообщении была ошибка.",
        "Обновление: мы ошибочно написали, что процесс начнется в мае.",
    ),
    "uk": (
        "Оновлення: Прокуратура в п'ятницю визнала, що в її повідомленні була помилка.",
        "Оновлення: ми помилково написали, що процес почнеться в травні.",
    ),
    "ar": ("تحديث: اعترفت النيابة يوم الجمعة بأن بيانها تضمن خطأ.", "تحديث: ذكرنا خطأ أن المحاكمة تبدأ في مايو."),
    "he": ("עדכון: הפרקליטות הודתה ביום שישי כי בהודעתה נפלה טעות.", "עדכון: כתבנו בטעות שהמשפט ייפתח במאי."),
    "hi": (
        "अपडेट: अभियोजन ने शुक्रवार को स्वीकार किया कि उसके बयान में गलती थी।",
        "अपडेट: हमने गलती से लिखा था कि मुकदमा मई में शुरू होगा।",
    ),
    "id": (
        "Pembaruan: Kejaksaan mengakui pada Jumat bahwa ada kesalahan dalam siaran persnya.",
        "Pembaruan: kami keliru menulis bahwa sidang dimulai pada Mei.",
    ),
    "vi": (
        "Cập nhật: Viện kiểm sát hôm thứ Sáu thừa nhận thông cáo có sai sót.",
        "Cập nhật: chúng tôi đã viết nhầm rằng phiên tòa bắt đầu vào tháng 5.",
    ),
    "ja": ("更新：検察は金曜日、発表に誤りがあったことを認めた。", "更新：公判の開始を誤って5月としていました。"),
    "zh": ("更新：检方周五承认其通报有误。", "更新：本报误称庭审于五月开始。"),
    "ko": (
        "업데이트: 검찰은 금요일 보도자료에 오류가 있었다고 인정했다.",
        "업데이트: 본지는 재판이 5월에 시작된다고 잘못 보도했습니다.",
    ),
}


@pytest.mark.parametrize("code", SOURCE_AND_HOUSE)
def test_the_kind_follows_what_is_said_of_the_article(code: str, read: Reader) -> None:
    """An update stays one where a source speaks of its own mistake, and corrects where the house speaks of one."""
    kinds = [_kinds(text, code, read) for text in SOURCE_AND_HOUSE[code]]
    assert kinds == [[NoticeKind.UPDATE], [NoticeKind.CORRECTION]]


def test_a_sentence_of_a_source_leaves_the_others_of_the_house(read: Reader) -> None:
    """What the house says beside what a source said still decides."""
    text = "Update: The number was wrong. The prosecutor's office said on Friday that it is 512."
    assert _kinds(text, "en", read) == [NoticeKind.CORRECTION]


def _kinds(text: str, code: str, read: Reader) -> list[NoticeKind]:
    """The kinds of what is found where a text closes an article."""
    return [one.kind for one in read(text, before=4, after=0, language=code).notices]
