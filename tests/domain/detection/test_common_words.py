"""Sentences in words that others use too: news at the edges of an article, notices where they speak of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.notices import Detection

Reader = Callable[..., Detection]

TOLD_OF_OTHERS = {
    "cs": (
        "Údaj byl upraven směrem nahoru.",
        "Chyba byla opravena během hodiny.",
        "V předchozí verzi byl zákon přísnější.",
    ),
    "da": (
        "Tallene er korrigeret op til 40.",
        "En ældre udgave stod på hylden.",
        "Oprindeligt hed det at broen var sikker.",
    ),
    "de": (
        "Der Satz wurde auf drei Prozent geändert.",
        "Anders als zunächst angegeben war der Mann nicht verletzt.",
        "Anders als ursprünglich behauptet, hatte der Minister davon gewusst.",
    ),
    "el": (
        "Το λάθος διορθώθηκε μέσα σε μία ώρα.",
        "Η φράση αφαιρέθηκε από τον λόγο.",
        "Τροποποιήθηκε για την ασφάλεια των πεζών.",
    ),
    "es": (
        "Se corrigió el rumbo a tiempo.",
        "Se aclara la muerte del empresario.",
        "Corrige el gobierno su previsión de crecimiento.",
    ),
    "fi": (
        "Vuosiluku on korjattu mitaliin.",
        "Toisin kuin kerrottiin, silta on auki.",
        "Väärin mainittiin myös talon numero.",
    ),
    "fr": (
        "Contrairement à ce qui avait été indiqué par la police, l'homme était armé.",
        "Modifié après la guerre, le bâtiment a perdu ses tours.",
        "Il fallait lire entre les lignes.",
    ),
    "hu": (
        "Szerkesztési hiba miatt rossz kép jelent meg a műsorban.",
        "Nem pedig, ahogy a vádiratban szerepelt.",
    ),
    "id": ("Kesalahan itu sudah diperbaiki dalam satu jam.",),
    "it": (
        "Per un errore di trascrizione il paziente ricevette la dose sbagliata.",
        "L'errore è stato corretto in pochi minuti.",
        "Per un errore è stato arrestato l'uomo sbagliato.",
    ),
    "nl": (
        "Excuses van de minister bleven uit.",
        "De fout is hersteld en de treinen rijden weer.",
        "Anders dan aanvankelijk gemeld was de man ongewapend.",
    ),
    "no": (
        "Tallet ble korrigert opp til 40.",
        "Endret etter brannen åpner teateret igjen.",
        "Sitatet er fjernet fra minnesmerket.",
    ),
    "pl": (
        "Dane zostały skorygowane w górę przez urząd.",
        "Błąd został skorygowany w ciągu godziny.",
        "Zaktualizowano dane w rejestrze.",
    ),
    "pt": (
        "Devido a um erro de revisão, as provas tiveram de ser anuladas.",
        "Ao contrário do que informou o governo, a obra não parou.",
        "O erro foi corrigido em poucos minutos.",
    ),
    "ro": (
        "Cifra a fost corectată în sus de institut.",
        "Greșeala a fost îndreptată în câteva minute.",
        "Funcția a fost schimbată prin ordin.",
    ),
    "ru": (
        "Ошибка была исправлена в течение часа.",
        "Данные были уточнены в сторону повышения.",
        "Вопреки тому, что сообщали власти, мост закрыт.",
    ),
    "sv": (
        "Det är inte korrekt att kalla det en kris.",
        "Siffran har korrigerats upp till 40.",
        "Felet har rättats och tågen går igen.",
    ),
    "tr": (
        "Hata düzeltildi ve trenler yeniden çalışmaya başladı.",
        "Tarih güncellendi, toplantı salıya alındı.",
        "Önceden belirtildiği gibi köprü kapanacak değil.",
    ),
    "uk": (
        "Помилку виправлено протягом години.",
        "Дані уточнено в бік збільшення.",
        "Інформацію виправлено в реєстрі.",
    ),
    "vi": ("Do lỗi biên tập, sách bị thu hồi.",),
    "ar": (
        "والصحيح أن الأزمة أعمق من ذلك بكثير.",
        "ذكر سابقا أن الوزير سيستقيل في مايو.",
        "بسبب خطأ تقني توقفت القطارات ساعتين.",
        "تعتذر الفنانة عن حفلها في بيروت بسبب المرض.",
        "تم تحديث المعلومات في السجل المدني.",
        "تم تصحيح أوراق الامتحان خلال ثلاثة أيام.",
        "خلافا لما ذكر المتحدث، بقي الجسر مغلقا.",
    ),
    "he": (
        "בגלל טעות תרגום קיבל החולה תרופה שגויה.",
        "נפלה טעות בחישוב המס, הודתה העירייה.",
        "הנתון עודכן כלפי מעלה על ידי הלשכה לסטטיסטיקה.",
        "בניגוד לפרסום בעיתון, השר לא התפטר.",
        "טענו באופן שגוי שהגשר ייסגר.",
        "בטעות פורסם שמו של הקטין ברשתות החברתיות.",
    ),
    "hi": (
        "पहले इस मामले में पुलिस ने कहा था कि आरोपी फरार है।",
        "मंत्री अपनी गलती के लिए माफी मांगते हुए भावुक हो गए।",
        "यह सही नहीं है।",
        "फोन को नए फीचर के साथ अपडेट किया गया।",
        "गलत बताया गया पता ठीक करने में दो दिन लगे।",
    ),
    "ja": (
        "計算に誤りがあり、税金が過大に徴収されていた。",
        "入力の誤りのため、給付金が二重に振り込まれた。",
        "公開後にゲームへ新しい機能を追加しています。",
    ),
    "ko": (
        "당초 경찰은 단순 사고라고 밝혔으나 부검 결과 타살로 드러났다.",
        "작가는 독자에게 사과했다.",
        "피해자에게 사과하지 않은 채 법정을 떠났다.",
        "후보자는 학력을 잘못 기재했다.",
        "직원의 착오로 잘못 지급된 돈을 돌려받지 못하고 있다.",
        "해당 논문은 철회됐다.",
    ),
    "zh": (
        "会议日期已修改，地点不变。",
        "由于编校疏漏，教材出现多处错误，出版社已召回。",
        "该公司现澄清并无裁员计划。",
        "网上出现更正的声音。",
        "公司补充了说明，但投资者仍不满意。",
        "误称自己是医生的男子应为此负责。",
    ),
}
TOLD_OF_THE_ARTICLE = {
    "da": "Navnet er rettet: Borgmesteren hedder Holm.",
    "de": "Der Fehler wurde korrigiert.",
    "es": "Por error se publicó en este artículo que el alcalde había dimitido.",
    "fr": "Contrairement à ce qui a été indiqué dans une première version, le pont fermera en mai.",
    "nl": "Ten onrechte werd in dit artikel de burgemeester genoemd.",
    "ar": "بسبب خطأ تقني، نُشر في هذا التقرير رقم قديم.",
    "he": "נפלה טעות בידיעה על הגשר: הוא נפתח ב-1913.",
    "hi": "पहले बताया गया था कि 12 लोगों की मौत हुई। यह गलत था।",
    "ja": "記事の金額に誤りがありました。正しくは3万円です。",
    "ko": "당초 기사에서 교량 길이를 300m라고 적었으나 320m가 맞습니다.",
    "zh": "由于编辑疏忽，本文标题中的姓名有误。",
}


@pytest.mark.parametrize("language", TOLD_OF_OTHERS)
def test_what_others_do_too_is_news(read: Reader, language: str) -> None:
    """Mistakes, corrections and apologies of the world are no notices wherever their line stands."""
    for line in TOLD_OF_OTHERS[language]:
        for before, after in ((0, 4), (4, 4), (4, 0)):
            assert not read(line, before=before, after=after, language=language).notices, line


@pytest.mark.parametrize("language", TOLD_OF_THE_ARTICLE)
def test_the_same_words_tell_of_the_article_where_they_name_it(read: Reader, language: str) -> None:
    """The same words are a notice where they name a piece of journalism, or own up to what was first said."""
    assert read(TOLD_OF_THE_ARTICLE[language], before=4, after=0, language=language).notices
