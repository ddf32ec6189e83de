"""Updates that tell whose reply was added: which sentence that is, in each language."""

from __future__ import annotations

import pytest

from amended.domain.comparison_results import Disclosure, Severity
from amended.domain.notices import NoticeKind
from tests.domain.comparison.making import compared, notice

# The language, the story, how an update tells of a reply, the sentence with the reply, another sentence of the same.
STORIES = [
    (
        "en",
        "The plant burned for nine hours, and forty engines came.",
        (
            "This story has been updated with a response from the fire chief, Ann Lee.",
            "This article was updated to include comments by the fire chief.",
            "Adds statement by the fire chief.",
        ),
        "Fire chief Ann Lee said the cause was not known.",
        "The fire service found two more bodies in the cellar on Tuesday.",
    ),
    (
        "de",
        "Die Fabrik brannte neun Stunden lang.",
        (
            "Der Artikel wurde um eine Stellungnahme der Feuerwehr ergänzt.",
            "Wir haben eine Reaktion der Feuerwehr hinzugefügt.",
            "Aktualisiert mit Reaktion der Feuerwehr.",
        ),
        "Die Ursache sei noch unbekannt, teilte die Feuerwehr mit.",
        "Die Feuerwehr fand zwei weitere Opfer im Keller.",
    ),
    (
        "fr",
        "L'usine a brûlé pendant neuf heures.",
        (
            "Article mis à jour avec la réaction des pompiers.",
            "Ajout d'une déclaration des pompiers.",
            "Cet article a été complété par la réponse des pompiers.",
        ),
        "La cause reste inconnue, ont indiqué les pompiers.",
        "Les pompiers ont trouvé deux corps dans la cave.",
    ),
    (
        "es",
        "La fábrica ardió durante nueve horas.",
        (
            "Noticia actualizada con la respuesta de los bomberos.",
            "Se han añadido declaraciones de los bomberos.",
            "Actualizada con declaraciones de los bomberos.",
        ),
        "La causa no se conoce, dijeron los bomberos.",
        "Los bomberos hallaron dos cuerpos en el sótano.",
    ),
    (
        "it",
        "La fabbrica è bruciata per nove ore.",
        (
            "Articolo aggiornato con la replica dei vigili del fuoco.",
            "Aggiunta la dichiarazione dei vigili del fuoco.",
            "Aggiornato con le dichiarazioni dei vigili del fuoco.",
        ),
        "La causa non è nota, hanno detto i vigili del fuoco.",
        "",
    ),
    (
        "pt",
        "A fábrica ardeu durante nove horas.",
        (
            "Notícia atualizada com a reação dos bombeiros.",
            "Acrescentada a declaração dos bombeiros.",
            "Texto atualizado com a resposta dos bombeiros.",
        ),
        "A causa não é conhecida, disseram os bombeiros.",
        "Os bombeiros encontraram dois corpos na cave.",
    ),
    (
        "nl",
        "De fabriek brandde negen uur lang.",
        (
            "Dit artikel is aangevuld met een reactie van de brandweer.",
            "Reactie brandweer toegevoegd.",
            "Bijgewerkt met een reactie van de brandweer.",
        ),
        "De oorzaak is onbekend, zegt de brandweer.",
        "De brandweer vond twee lichamen in de kelder.",
    ),
    (
        "sv",
        "Fabriken brann i nio timmar.",
        (
            "Artikeln har uppdaterats med en kommentar från räddningstjänsten.",
            "Kommentar från räddningstjänsten tillagd.",
            "Texten har kompletterats med räddningstjänstens svar.",
        ),
        "Orsaken är okänd, säger räddningstjänsten.",
        "Räddningstjänsten hittade två kroppar i källaren.",
    ),
    (
        "da",
        "Fabrikken brændte i ni timer.",
        (
            "Artiklen er opdateret med en kommentar fra brandvæsenet.",
            "Kommentar fra brandvæsenet er tilføjet.",
            "Opdateret med svar fra brandvæsenet.",
        ),
        "Årsagen er ukendt, siger brandvæsenet.",
        "Brandvæsenet fandt to lig i kælderen.",
    ),
    (
        "no",
        "Fabrikken brant i ni timer.",
        (
            "Saken er oppdatert med kommentar fra brannvesenet.",
            "Kommentar fra brannvesenet er lagt til.",
            "Oppdatert med svar fra brannvesenet.",
        ),
        "Årsaken er ukjent, sier brannvesenet.",
        "Brannvesenet fant to omkomne i kjelleren.",
    ),
    (
        "fi",
        "Tehdas paloi yhdeksän tuntia.",
        (
            "Juttuun lisätty pelastuslaitoksen kommentti.",
            "Juttua on täydennetty pelastuslaitoksen lausunnolla.",
            "Päivitetty pelastuslaitoksen kommentilla.",
        ),
        "Syy ei ole tiedossa, pelastuslaitos kertoo.",
        "Pelastuslaitos löysi kaksi uhria kellarista.",
    ),
    (
        "pl",
        "Fabryka płonęła dziewięć godzin.",
        (
            "Artykuł uzupełniono o komentarz straży pożarnej.",
            "Dodano stanowisko straży pożarnej.",
            "Aktualizacja: dodaliśmy odpowiedź straży pożarnej.",
        ),
        "Przyczyna nie jest znana, powiedział rzecznik straży pożarnej.",
        "Straż pożarna znalazła dwa ciała w piwnicy.",
    ),
    (
        "cs",
        "Továrna hořela devět hodin.",
        ("Článek jsme doplnili o vyjádření hasičů.", "Doplněno o reakci hasičů.", "Přidáno vyjádření hasičů."),
        "Příčina není známa, uvedli hasiči.",
        "Hasiči našli ve sklepě dvě těla.",
    ),
    (
        "ro",
        "Fabrica a ars nouă ore.",
        (
            "Articol actualizat cu reacția pompierilor.",
            "Am adăugat declarația pompierilor.",
            "Știrea a fost completată cu răspunsul pompierilor.",
        ),
        "Cauza nu este cunoscută, au spus pompierii.",
        "Pompierii au găsit două cadavre în subsol.",
    ),
    (
        "hu",
        "A gyár kilenc órán át égett.",
        (
            "Cikkünket kiegészítettük a tűzoltók nyilatkozatával.",
            "Frissítve a tűzoltók válaszával.",
            "Hozzáadtuk a tűzoltók közleményét.",
        ),
        "Az ok nem ismert, közölték a tűzoltók.",
        "A tűzoltók két holttestet találtak a pincében.",
    ),
    (
        "el",
        "Το εργοστάσιο καιγόταν εννέα ώρες.",
        (
            "Το άρθρο ενημερώθηκε με δήλωση της πυροσβεστικής.",
            "Προστέθηκε η δήλωση της πυροσβεστικής.",
            "Το κείμενο συμπληρώθηκε με την απάντηση της πυροσβεστικής.",
        ),
        "Η αιτία είναι άγνωστη, είπε εκπρόσωπος της πυροσβεστικής.",
        "",
    ),
    (
        "tr",
        "Fabrika dokuz saat yandı.",
        ("Habere itfaiyenin açıklaması eklendi.", "Haber itfaiyenin açıklamasıyla güncellendi."),
        "Nedeni bilinmiyor, dedi itfaiye sözcüsü; itfaiyenin incelemesi sürüyor.",
        "İtfaiye bodrumda iki ceset buldu.",
    ),
    (
        "ru",
        "Завод горел девять часов.",
        (
            "Материал дополнен комментарием пожарных.",
            "Добавлен комментарий пожарных.",
            "В текст добавлен ответ пожарных.",
        ),
        "Причина неизвестна, сообщили в службе пожарных.",
        "Пожарные нашли два тела в подвале.",
    ),
    (
        "uk",
        "Завод горів дев'ять годин.",
        (
            "Матеріал доповнено коментарем пожежників.",
            "Додано коментар пожежників.",
            "Текст оновлено з відповіддю пожежників.",
        ),
        "Причина невідома, повідомили у службі пожежників.",
        "Пожежники знайшли два тіла в підвалі.",
    ),
    (
        "ar",
        "احترق المصنع تسع ساعات.",
        (
            "تم تحديث المقال بإضافة تعليق رجال الإطفاء.",
            "أضيف تصريح رجال الإطفاء.",
            "جرى تحديث الخبر بتصريح رجال الإطفاء.",
        ),
        "السبب غير معروف، بحسب رجال الإطفاء.",
        "",
    ),
    (
        "he",
        "המפעל בער תשע שעות.",
        ("הכתבה עודכנה עם תגובת כוחות הכיבוי.", "נוספה תגובת כוחות הכיבוי.", "לכתבה צורפה תגובת כוחות הכיבוי."),
        "הסיבה אינה ידועה, מסרו כוחות הכיבוי.",
        "",
    ),
    (
        "hi",
        "कारखाना नौ घंटे तक जलता रहा।",
        (
            "इस खबर में अग्निशमन विभाग का बयान जोड़ा गया है।",
            "खबर को अग्निशमन विभाग की प्रतिक्रिया के साथ अपडेट किया गया है।",
            "अग्निशमन विभाग की प्रतिक्रिया जोड़ी गई।",
        ),
        "कारण पता नहीं है, अग्निशमन विभाग ने कहा।",
        "",
    ),
    (
        "id",
        "Pabrik itu terbakar selama sembilan jam.",
        (
            "Artikel ini diperbarui dengan tanggapan pemadam kebakaran.",
            "Ditambahkan pernyataan pemadam kebakaran.",
            "Berita ini dilengkapi dengan keterangan pemadam kebakaran.",
        ),
        "Penyebabnya belum diketahui, kata pemadam kebakaran.",
        "",
    ),
    (
        "vi",
        "Nhà máy cháy suốt chín giờ.",
        (
            "Bài viết được cập nhật với phản hồi của lực lượng cứu hỏa.",
            "Bổ sung phát biểu của lực lượng cứu hỏa.",
            "Bài đã được thêm ý kiến của lực lượng cứu hỏa.",
        ),
        "Nguyên nhân chưa rõ, lực lượng cứu hỏa cho biết.",
        "",
    ),
    (
        "ja",
        "工場は9時間にわたって燃えた。",
        ("消防の見解を追記しました。", "記事に消防のコメントを加えました。", "消防の回答を追加して更新しました。"),
        "原因はわかっていないと消防は説明した。",
        "",
    ),
    (
        "ko",
        "공장은 9시간 동안 불탔다.",
        ("소방당국의 입장을 추가했습니다.", "소방당국의 답변이 추가됐습니다."),
        "원인은 알려지지 않았다고 소방당국이 밝혔다.",
        "소방당국은 지하에서 시신 2구를 찾았다.",
    ),
    (
        "zh",
        "工厂燃烧了九个小时。",
        ("本文已更新，加入消防部门的回应。", "补充消防部门的说法。", "文章增加了消防部门的声明。"),
        "起因不明，消防部门表示。",
        "",
    ),
]
NEWS = [
    ("de", "Der Minister tritt zurück, wie er in einer Erklärung mit seinem Anwalt sagte."),
    ("es", "El ministro dimite con esta declaración ante la prensa en Madrid."),
    ("fr", "Le ministre a démissionné, avec cette déclaration devant la presse."),
    ("pl", "Minister zrezygnował, z oświadczeniem wystąpił w Sejmie."),
    ("ru", "Министр ушёл в отставку, с заявлением он выступил в Москве."),
    ("sv", "Ministern avgår med ett uttalande till pressen."),
]


@pytest.mark.parametrize(("language", "story", "updates", "reply", "other"), STORIES)
def test_an_update_with_a_reply_announces_the_sentence_with_the_reply(
    language: str, story: str, updates: tuple[str, ...], reply: str, other: str
) -> None:
    """It is an addition of low severity, and announces nothing that the same people only did."""
    for text in updates:
        update = notice(text, None, kind=NoticeKind.UPDATE)
        told = compared([], [update], (story,), (story, reply), language=language)
        assert (text, told.disclosure, told.severity) == (text, Disclosure.ANNOUNCED, Severity.LOW)
        if other:
            told = compared([], [update], (story,), (story, other), language=language)
            assert told.disclosure is not Disclosure.ANNOUNCED


@pytest.mark.parametrize(("language", "text"), NEWS)
def test_what_somebody_does_with_an_answer_is_news(language: str, text: str) -> None:
    """Only an article is updated with a reply; a minister who resigns with one is more than an addition."""
    told = compared([], [notice(text)], language=language)
    assert told.severity is Severity.MEDIUM
