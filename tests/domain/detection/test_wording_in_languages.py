"""Wordings of corrections that each language has: whose name was put right, where it said what, who was named first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from amended.domain.detection import Rules
from amended.domain.notices import Detection, NoticeKind
from amended.domain.snapshots import Block
from tests.domain.detection.foot_of_an_article import found_at_the_foot

Reader = Callable[..., Detection]

# Three closing lines each: set wholly in italics the first, the others as they are.
CORRECTIONS = {
    "ar": (
        "تم تصحيح اسم المصورة.",
        "حيث كتبنا 14 مليونا كان يجب أن نكتب 41 مليونا.",
        "ذكر العنوان في البداية القاضي الخطأ.",
    ),
    "cs": (
        "Jméno fotografky bylo opraveno.",
        "Kde jsme psali 14 milionů, mělo být 41 milionů.",
        "V titulku byl nejprve uveden nesprávný soudce.",
    ),
    "da": (
        "Fotografens navn er rettet.",
        "Hvor der stod 14 millioner, skulle der have stået 41 millioner.",
        "I overskriften blev den forkerte dommer først nævnt.",
    ),
    "de": (
        "Der Name der Fotografin wurde korrigiert.",
        "Wo es hieß, der Bau koste 14 Millionen, hätte es 41 Millionen heißen müssen.",
        "In der Überschrift wurde zunächst der falsche Richter genannt.",
    ),
    "el": (
        "Το όνομα της φωτογράφου διορθώθηκε.",
        "Εκεί που γράψαμε 14 εκατομμύρια, έπρεπε να γράψουμε 41 εκατομμύρια.",
        "Στον τίτλο αναφερόταν αρχικά λάθος δικαστής.",
    ),
    "es": (
        "El nombre de la fotógrafa ha sido corregido.",
        "Donde dijimos 14 millones, debimos decir 41 millones.",
        "El titular citaba al principio al juez equivocado.",
    ),
    "fi": (
        "Kuvaajan nimi on korjattu.",
        "Jutussa luki 14 miljoonaa, vaikka piti lukea 41 miljoonaa.",
        "Otsikossa mainittiin aluksi väärä tuomari.",
    ),
    "fr": (
        "Le nom de la photographe a été corrigé.",
        "Là où nous écrivions 14 millions, il fallait lire 41 millions.",
        "Le titre citait d'abord le mauvais juge.",
    ),
    "he": ("שם הצלמת תוקן.", "במקום שכתבנו 14 מיליון היה צריך להיות 41 מיליון.", "בכותרת הוזכר תחילה השופט הלא נכון."),
    "hi": (
        "फ़ोटोग्राफ़र का नाम सुधार दिया गया है।",
        "जहाँ हमने 1.4 करोड़ लिखा था वहाँ 4.1 करोड़ होना चाहिए था।",
        "शीर्षक में पहले ग़लत जज का नाम था।",
    ),
    "hu": (
        "A fotós nevét javítottuk.",
        "Ahol 14 milliót írtunk, ott 41 milliónak kellett volna állnia.",
        "A címben először rossz bíró szerepelt.",
    ),
    "id": (
        "Nama fotografer telah dikoreksi.",
        "Di bagian yang kami tulis 14 juta seharusnya 41 juta.",
        "Judul semula menyebut hakim yang salah.",
    ),
    "it": (
        "Il nome della fotografa è stato corretto.",
        "Dove avevamo scritto 14 milioni si deve leggere 41 milioni.",
        "Il titolo citava inizialmente il giudice sbagliato.",
    ),
    "ja": (
        "撮影者の名前を訂正しました。",
        "1400万円とあったのは4100万円の誤りでした。",
        "見出しで当初、別の裁判官の名前を挙げていました。",
    ),
    "ko": (
        "사진기자의 이름을 바로잡았습니다.",
        "1400만이라고 쓴 부분은 4100만이 맞습니다.",
        "제목에 처음에는 다른 판사의 이름이 적혀 있었습니다.",
    ),
    "nl": (
        "De naam van de fotografe is gecorrigeerd.",
        "Waar wij 14 miljoen schreven, moest 41 miljoen staan.",
        "In de kop werd eerst de verkeerde rechter genoemd.",
    ),
    "no": (
        "Navnet på fotografen er rettet.",
        "Der det sto 14 millioner, skulle det ha stått 41 millioner.",
        "I tittelen ble feil dommer først nevnt.",
    ),
    "pl": (
        "Nazwisko fotografki zostało poprawione.",
        "Tam, gdzie napisaliśmy 14 milionów, powinno być 41 milionów.",
        "W tytule początkowo podano niewłaściwego sędziego.",
    ),
    "pt": (
        "O nome da fotógrafa foi corrigido.",
        "Onde escrevemos 14 milhões deve ler-se 41 milhões.",
        "O título citava inicialmente o juiz errado.",
    ),
    "ro": (
        "Numele fotografei a fost corectat.",
        "Acolo unde am scris 14 milioane trebuia să fie 41 de milioane.",
        "În titlu a fost menționat inițial judecătorul greșit.",
    ),
    "ru": (
        "Имя фотографа исправлено.",
        "Там, где мы написали 14 миллионов, должно быть 41 миллион.",
        "В заголовке сначала был назван не тот судья.",
    ),
    "sv": (
        "Fotografens namn har korrigerats.",
        "Där det stod 14 miljoner skulle det ha stått 41 miljoner.",
        "I rubriken nämndes först fel domare.",
    ),
    "tr": (
        "Fotoğrafçının adı düzeltildi.",
        "14 milyon yazdığımız yerde 41 milyon olması gerekiyordu.",
        "Başlıkta önce yanlış hâkimin adı geçiyordu.",
    ),
    "uk": (
        "Ім'я фотографки виправлено.",
        "Там, де ми написали 14 мільйонів, має бути 41 мільйон.",
        "У заголовку спочатку було названо не того суддю.",
    ),
    "vi": (
        "Tên của nhiếp ảnh gia đã được sửa.",
        "Chỗ chúng tôi viết 14 triệu lẽ ra phải là 41 triệu.",
        "Tiêu đề ban đầu nêu sai tên thẩm phán.",
    ),
    "zh": ("摄影师姓名已更正。", "文中1400万应为4100万。", "标题最初写错了法官的姓名。"),
}
# News of others who correct, withdraw, rename and apologise.
NEWS = {
    "ar": (
        "صححت الشرطة عدد الجرحى إلى اثني عشر.",
        "سحب الوزير كلامه واعتذر.",
        "تم تغيير اسم الملعب في مايو.",
        "صححت الصحيفة الخبر في اليوم التالي.",
    ),
    "cs": (
        "Policie opravila počet zraněných na dvanáct.",
        "Ministr vzal svá slova zpět a omluvil se.",
        "Název stadionu byl v květnu změněn.",
        "Noviny zprávu druhý den opravily.",
        "Zápis byl opraven.",
    ),
    "da": (
        "Politiet rettede antallet af sårede til tolv.",
        "Ministeren trak sine ord tilbage og undskyldte.",
        "Stadionets navn blev ændret i maj.",
        "Avisen rettede historien dagen efter.",
        "Referatet er rettet.",
    ),
    "de": (
        "Der Roman „Die Korrekturen“ erscheint im Herbst neu.",
        "Die Polizei korrigierte die Zahl der Verletzten auf zwölf.",
        "Der Minister nahm seine Äußerung zurück und entschuldigte sich.",
        "Der Name des Stadions wurde im Mai geändert.",
        "Die Zeitung berichtigte ihre Meldung am nächsten Tag.",
    ),
    "el": (
        "Η αστυνομία διόρθωσε τον αριθμό των τραυματιών σε δώδεκα.",
        "Ο υπουργός πήρε πίσω τα λόγια του και ζήτησε συγγνώμη.",
        "Το όνομα του σταδίου άλλαξε τον Μάιο.",
        "Η εφημερίδα διόρθωσε την είδηση την επόμενη μέρα.",
        "Τα πρακτικά διορθώθηκαν.",
    ),
    "es": (
        "La policía corrigió el número de heridos: son doce.",
        "El ministro retiró sus palabras y pidió disculpas.",
        "El nombre del estadio fue modificado en mayo.",
        "El periódico rectificó su noticia al día siguiente.",
        "El título de la película se cambió antes del estreno.",
    ),
    "fi": (
        "Poliisi korjasi loukkaantuneiden määrän kahteentoista.",
        "Ministeri perui sanansa ja pyysi anteeksi.",
        "Stadionin nimi muutettiin toukokuussa.",
        "Lehti korjasi uutisensa seuraavana päivänä.",
        "Pöytäkirja on korjattu.",
    ),
    "fr": (
        "La police a rectifié le nombre des blessés : ils sont douze.",
        "Le ministre a retiré ses propos et présenté ses excuses.",
        "Le nom du stade a été modifié en mai.",
        "Le journal a rectifié son article le lendemain.",
        "Le titre du film a été changé avant la sortie.",
    ),
    "he": (
        "המשטרה תיקנה את מספר הפצועים לשנים עשר.",
        "השר חזר בו מדבריו והתנצל.",
        "שם האצטדיון שונה במאי.",
        "העיתון תיקן את הידיעה למחרת.",
        "הפרוטוקול תוקן.",
    ),
    "hi": (
        "पुलिस ने घायलों की संख्या सुधारकर बारह बताई।",
        "मंत्री ने अपना बयान वापस लिया और माफ़ी माँगी।",
        "मई में स्टेडियम का नाम बदल दिया गया।",
        "अख़बार ने अगले दिन ख़बर सुधारी।",
        "कार्यवाही का विवरण सुधार दिया गया।",
    ),
    "hu": (
        "A rendőrség tizenkettőre javította a sebesültek számát.",
        "A miniszter visszavonta szavait és elnézést kért.",
        "A stadion nevét májusban megváltoztatták.",
        "Az újság másnap helyreigazította a hírt.",
        "A jegyzőkönyvet javították.",
    ),
    "id": (
        "Polisi mengoreksi jumlah korban luka menjadi dua belas.",
        "Menteri menarik ucapannya dan meminta maaf.",
        "Nama stadion diubah pada Mei.",
        "Koran itu mengoreksi beritanya keesokan harinya.",
        "Notulen telah dikoreksi.",
    ),
    "it": (
        "La polizia ha corretto il numero dei feriti: sono dodici.",
        "Il ministro ha ritirato le sue parole e si è scusato.",
        "Il nome dello stadio è stato modificato a maggio.",
        "Il giornale ha rettificato la notizia il giorno dopo.",
        "Il titolo del film è stato cambiato prima dell'uscita.",
    ),
    "ja": (
        "同社は発表した数字に誤りがあったとして、訂正しました。",
        "市は当初、完成を来年としていましたが、延期しました。",
        "知事は発言の一部を撤回し、おわびしました。",
        "会見で社長は、説明が不十分だったとおわびしました。",
        "県は資料の一部を訂正しました。",
        "警察は容疑者の名前を誤って発表していました。",
        "映画の題名は公開前に変更されました。",
        "省は統計の数値に間違いがあったことを明らかにしました。",
        "同社はホームページの記述を修正しました。",
    ),
    "ko": (
        "소설 '정정'이 올해의 상을 받았다.",
        "회사는 공시의 오류를 정정했다.",
        "시는 공고문의 날짜를 바로잡았다.",
        "경찰은 부상자 수를 12명으로 정정했다.",
        "장관은 발언을 철회하고 사과했다.",
        "영화 제목은 개봉 전에 바뀌었다.",
    ),
    "nl": (
        "De politie corrigeerde het aantal gewonden: het zijn er twaalf.",
        "De minister trok zijn woorden in en bood excuses aan.",
        "De naam van het stadion is in mei gewijzigd.",
        "De krant corrigeerde het bericht een dag later.",
        "Feyenoord won met 13-3 en corrigeerde zo het verlies.",
    ),
    "no": (
        "Politiet rettet antallet skadde til tolv.",
        "Statsråden trakk ordene tilbake og beklaget.",
        "Navnet på stadionet ble endret i mai.",
        "Avisen rettet saken dagen etter.",
        "Protokollen er rettet.",
    ),
    "pl": (
        "Policja poprawiła liczbę rannych: jest ich dwunastu.",
        "Minister wycofał się ze swoich słów i przeprosił.",
        "Nazwę stadionu zmieniono w maju.",
        "Gazeta sprostowała informację następnego dnia.",
        "Protokół został poprawiony.",
    ),
    "pt": (
        "A polícia corrigiu o número de feridos: são doze.",
        "O ministro retirou as suas palavras e pediu desculpa.",
        "O nome do estádio foi alterado em maio.",
        "O jornal corrigiu a notícia no dia seguinte.",
        "O título do filme foi alterado antes da estreia.",
    ),
    "ro": (
        "Poliția a corectat numărul răniților: sunt doisprezece.",
        "Ministrul și-a retras cuvintele și și-a cerut scuze.",
        "Numele stadionului a fost schimbat în mai.",
        "Ziarul a corectat știrea a doua zi.",
        "Procesul-verbal a fost corectat.",
    ),
    "ru": (
        "Полиция исправила число раненых: их двенадцать.",
        "Министр взял свои слова назад и извинился.",
        "Название стадиона изменили в мае.",
        "Газета на следующий день исправила сообщение.",
        "Протокол исправлен.",
    ),
    "sv": (
        "Polisen rättade antalet skadade till tolv.",
        "Ministern tog tillbaka sina ord och bad om ursäkt.",
        "Arenans namn ändrades i maj.",
        "Tidningen rättade uppgiften dagen därpå.",
        "Protokollet har rättats.",
    ),
    "tr": (
        "Polis yaralı sayısını on iki olarak düzeltti.",
        "Bakan sözlerini geri aldı ve özür diledi.",
        "Stadın adı mayısta değiştirildi.",
        "Gazete haberi ertesi gün düzeltti.",
        "Tutanak düzeltildi.",
    ),
    "uk": (
        "Поліція виправила кількість поранених: їх дванадцять.",
        "Міністр забрав свої слова назад і вибачився.",
        "Назву стадіону змінили у травні.",
        "Газета наступного дня виправила повідомлення.",
        "Протокол виправлено.",
    ),
    "vi": (
        "Cảnh sát sửa lại số người bị thương thành mười hai.",
        "Bộ trưởng rút lại phát biểu và xin lỗi.",
        "Tên sân vận động được đổi vào tháng Năm.",
        "Tờ báo đã đính chính tin vào hôm sau.",
        "Biên bản đã được sửa.",
    ),
    "zh": (
        "小说《勘误》获得了今年的奖项。",
        "电影《更正》获得最佳影片奖。",
        "该公司更正了财报中的错误数据。",
        "市政府随后撤回了该通告，并向市民致歉。",
        "教育局更新了学校名单。",
        "警方更正了早前公布的伤者人数。",
        "导演在首映前修改了片名。",
    ),
}
PLACES = ({"before": 0, "after": 8}, {"before": 4, "after": 4}, {"before": 8, "after": 0})


@pytest.mark.parametrize("language", sorted(CORRECTIONS))
def test_a_closing_line_that_tells_what_was_wrong_is_found(read: Reader, language: str) -> None:
    """It names no article, and says of its own words that others should stand there."""
    first, *others = CORRECTIONS[language]
    lines = (Block(text=first, emphasis=first), *(Block(text=text) for text in others))
    found = [read(line, before=8, after=0, language=language).notices for line in lines]
    assert [len(notices) for notices in found] == [1, 1, 1]
    assert {notices[0].kind for notices in found[1:]} == {NoticeKind.CORRECTION}


@pytest.mark.parametrize("language", sorted(NEWS))
def test_what_others_put_right_is_news(read: Reader, language: str) -> None:
    """Police correct a number, a ministry apologises, a ground is renamed, another paper corrects its story."""
    lines = (form for text in NEWS[language] for form in (Block(text=text), Block(text=text, emphasis=text)))
    found = [(line.text, place) for line in lines for place in PLACES if read(line, **place, language=language).notices]
    assert found == []


def test_a_day_and_a_month_between_a_dash_are_a_dutch_date(rules: Rules) -> None:
    """Behind a label they tell when, and number no correction."""
    found = found_at_the_foot(rules, "nl", "Correctie 13-3: de wethouder heet De Wit.")
    assert [(one.label, one.number, one.stated_time) for one in found] == [("Correctie", None, "13-3")]
