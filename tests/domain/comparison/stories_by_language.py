"""One story in each language that notices are known in, with two corrections in its set phrases."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from amended.domain.notices import Notice, NoticeKind
from tests.domain.comparison.making import notice


@dataclass(frozen=True)
class Story:
    """A correction of a number, the same re-dated, another one in the same set phrases, and the sentence at issue."""

    correction: str
    redated: str
    other: str
    before: str
    after: str
    negated: str


STORIES = {
    "ar": Story(
        "تصحيح في 3 مايو 2024: ذكرت نسخة سابقة من هذا المقال أن 45 شخصا أصيبوا في الميناء، والصحيح 54 شخصا.",
        "تصحيح في 5 مايو 2024: ذكرت نسخة سابقة من هذا المقال أن 45 شخصا أصيبوا في الميناء، والصحيح 54 شخصا.",
        "تصحيح في 3 مايو 2024: ذكرت نسخة سابقة من هذا المقال أن الجسر يقع في مدينة حلب، والصحيح مدينة حمص.",
        "أصيب 45 شخصا في انفجار الميناء مساء السبت.",
        "أصيب 54 شخصا في انفجار الميناء مساء السبت.",
        "لم يصب 45 شخصا في انفجار الميناء مساء السبت.",
    ),
    "cs": Story(
        "Článek byl 3. května 2024 opraven. V předchozí verzi jsme chybně uvedli, že v přístavu bylo zraněno 45 lidí, "
        "správně je 54.",
        "Článek byl 5. května 2024 opraven. V předchozí verzi jsme chybně uvedli, že v přístavu bylo zraněno 45 lidí, "
        "správně je 54.",
        "Článek byl 3. května 2024 opraven. V předchozí verzi jsme chybně uvedli, že most stojí v Olomouci.",
        "Při výbuchu v přístavu bylo zraněno 45 lidí.",
        "Při výbuchu v přístavu bylo zraněno 54 lidí.",
        "Při výbuchu v přístavu nebylo zraněno 45 lidí.",
    ),
    "da": Story(
        "Artiklen er rettet 3. maj 2024. I en tidligere version stod der fejlagtigt, at 45 personer kom til skade ved "
        "havnen. Det korrekte tal er 54.",
        "Artiklen er rettet 5. maj 2024. I en tidligere version stod der fejlagtigt, at 45 personer kom til skade ved "
        "havnen. Det korrekte tal er 54.",
        "Artiklen er rettet 3. maj 2024. I en tidligere version stod der fejlagtigt, at broen ligger i Odense.",
        "45 personer kom til skade ved eksplosionen på havnen.",
        "54 personer kom til skade ved eksplosionen på havnen.",
        "45 personer kom ikke til skade ved eksplosionen på havnen.",
    ),
    "de": Story(
        "Dieser Artikel wurde am 3. Mai 2024 korrigiert. In einer früheren Version hieß es, am Hafen seien 45 Menschen "
        "verletzt worden. Tatsächlich waren es 54.",
        "Dieser Artikel wurde am 5. Mai 2024 korrigiert. In einer früheren Version hieß es, am Hafen seien 45 Menschen "
        "verletzt worden. Tatsächlich waren es 54.",
        "Dieser Artikel wurde am 3. Mai 2024 korrigiert. In einer früheren Version hieß es, die Brücke stehe in Ulm.",
        "Bei der Explosion am Hafen wurden 45 Menschen verletzt.",
        "Bei der Explosion am Hafen wurden 54 Menschen verletzt.",
        "Bei der Explosion am Hafen wurden 45 Menschen nicht verletzt.",
    ),
    "el": Story(
        "Το άρθρο διορθώθηκε στις 3 Μαΐου 2024. Προηγούμενη έκδοση ανέφερε λανθασμένα ότι 45 άνθρωποι τραυματίστηκαν "
        "στο λιμάνι· το σωστό είναι 54.",
        "Το άρθρο διορθώθηκε στις 5 Μαΐου 2024. Προηγούμενη έκδοση ανέφερε λανθασμένα ότι 45 άνθρωποι τραυματίστηκαν "
        "στο λιμάνι· το σωστό είναι 54.",
        "Το άρθρο διορθώθηκε στις 3 Μαΐου 2024. Προηγούμενη έκδοση ανέφερε λανθασμένα ότι η γέφυρα "
        "βρίσκεται στη Βέροια.",
        "Στο λιμάνι τραυματίστηκαν 45 άνθρωποι από την έκρηξη.",
        "Στο λιμάνι τραυματίστηκαν 54 άνθρωποι από την έκρηξη.",
        "Στο λιμάνι δεν τραυματίστηκαν 45 άνθρωποι από την έκρηξη.",
    ),
    "en": Story(
        "This article was amended on 3 May 2024. An earlier version said 45 people were injured at the harbour. The "
        "figure is 54.",
        "This article was amended on 5 May 2024. An earlier version said 45 people were injured at the harbour. The "
        "figure is 54.",
        "This article was amended on 3 May 2024. An earlier version said the bridge was in Leeds.",
        "The blast at the harbour injured 45 people.",
        "The blast at the harbour injured 54 people.",
        "The blast at the harbour did not injure 45 people.",
    ),
    "es": Story(
        "Este artículo fue corregido el 3 de mayo de 2024. Una versión anterior indicaba erróneamente que 45 personas "
        "resultaron heridas en el puerto; fueron 54.",
        "Este artículo fue corregido el 5 de mayo de 2024. Una versión anterior indicaba erróneamente que 45 personas "
        "resultaron heridas en el puerto; fueron 54.",
        "Este artículo fue corregido el 3 de mayo de 2024. Una versión anterior indicaba "
        "erróneamente que el puente está "
        "en Lugo.",
        "La explosión del puerto dejó heridas a 45 personas.",
        "La explosión del puerto dejó heridas a 54 personas.",
        "La explosión del puerto no dejó heridas a 45 personas.",
    ),
    "fi": Story(
        "Juttua korjattu 3. toukokuuta 2024. Jutussa kerrottiin aiemmin virheellisesti, että satamassa loukkaantui 45 "
        "ihmistä. Oikea luku on 54.",
        "Juttua korjattu 5. toukokuuta 2024. Jutussa kerrottiin aiemmin virheellisesti, että satamassa loukkaantui 45 "
        "ihmistä. Oikea luku on 54.",
        "Juttua korjattu 3. toukokuuta 2024. Jutussa kerrottiin aiemmin virheellisesti, että silta sijaitsee Oulussa.",
        "Räjähdyksessä satamassa loukkaantui 45 ihmistä.",
        "Räjähdyksessä satamassa loukkaantui 54 ihmistä.",
        "Räjähdyksessä satamassa ei loukkaantunut 45 ihmistä.",
    ),
    "fr": Story(
        "Article corrigé le 3 mai 2024 : une version précédente indiquait à tort que 45 personnes avaient été blessées "
        "dans le port ; elles étaient 54.",
        "Article corrigé le 5 mai 2024 : une version précédente indiquait à tort que 45 personnes avaient été blessées "
        "dans le port ; elles étaient 54.",
        "Article corrigé le 3 mai 2024 : une version précédente indiquait à tort que le pont se trouve à Nantes.",
        "L’explosion dans le port a blessé 45 personnes.",
        "L’explosion dans le port a blessé 54 personnes.",
        "L’explosion dans le port n’a pas blessé 45 personnes.",
    ),
    "he": Story(
        "הכתבה תוקנה ב-3 במאי 2024. בגרסה קודמת נכתב בטעות כי 45 בני אדם נפצעו בנמל. המספר הנכון הוא 54.",
        "הכתבה תוקנה ב-5 במאי 2024. בגרסה קודמת נכתב בטעות כי 45 בני אדם נפצעו בנמל. המספר הנכון הוא 54.",
        "הכתבה תוקנה ב-3 במאי 2024. בגרסה קודמת נכתב בטעות כי הגשר נמצא בחיפה.",
        "45 בני אדם נפצעו בפיצוץ בנמל.",
        "54 בני אדם נפצעו בפיצוץ בנמל.",
        "45 בני אדם לא נפצעו בפיצוץ בנמל.",
    ),
    "hi": Story(
        "यह लेख 3 मई 2024 को संशोधित किया गया। पिछले संस्करण में गलत बताया गया था कि बंदरगाह पर 45 लोग घायल हुए। सही संख्या 54 है।",
        "यह लेख 5 मई 2024 को संशोधित किया गया। पिछले संस्करण में गलत बताया गया था कि बंदरगाह पर 45 लोग घायल हुए। सही संख्या 54 है।",
        "यह लेख 3 मई 2024 को संशोधित किया गया। पिछले संस्करण में गलत बताया गया था कि पुल नागपुर शहर में स्थित है।",
        "बंदरगाह पर हुए विस्फोट में 45 लोग घायल हुए।",
        "बंदरगाह पर हुए विस्फोट में 54 लोग घायल हुए।",
        "बंदरगाह पर हुए विस्फोट में 45 लोग घायल नहीं हुए।",
    ),
    "hu": Story(
        "Cikkünket 2024. május 3-án javítottuk. A korábbi változatban tévesen azt írtuk, hogy 45 ember sérült meg a "
        "kikötőben. A helyes szám 54.",
        "Cikkünket 2024. május 5-én javítottuk. A korábbi változatban tévesen azt írtuk, hogy 45 ember sérült meg a "
        "kikötőben. A helyes szám 54.",
        "Cikkünket 2024. május 3-án javítottuk. A korábbi változatban tévesen azt írtuk, hogy a híd Szegeden áll.",
        "A kikötőben 45 ember sérült meg a robbanásban.",
        "A kikötőben 54 ember sérült meg a robbanásban.",
        "A kikötőben 45 ember nem sérült meg a robbanásban.",
    ),
    "id": Story(
        "Artikel ini diralat pada 3 Mei 2024. Versi sebelumnya keliru menyebut 45 orang terluka di "
        "pelabuhan; seharusnya "
        "54 orang.",
        "Artikel ini diralat pada 5 Mei 2024. Versi sebelumnya keliru menyebut 45 orang terluka di "
        "pelabuhan; seharusnya "
        "54 orang.",
        "Artikel ini diralat pada 3 Mei 2024. Versi sebelumnya keliru menyebut jembatan terletak di Bandung.",
        "Ledakan di pelabuhan melukai 45 orang terluka parah.",
        "Ledakan di pelabuhan melukai 54 orang terluka parah.",
        "Ledakan di pelabuhan tidak melukai 45 orang terluka parah.",
    ),
    "it": Story(
        "Articolo corretto il 3 maggio 2024. Una versione precedente riportava erroneamente che 45 "
        "persone erano rimaste "
        "ferite nel porto; sono 54.",
        "Articolo corretto il 5 maggio 2024. Una versione precedente riportava erroneamente che 45 "
        "persone erano rimaste "
        "ferite nel porto; sono 54.",
        "Articolo corretto il 3 maggio 2024. Una versione precedente riportava erroneamente che il "
        "ponte si trova a Lecce.",
        "L’esplosione nel porto ha ferito 45 persone.",
        "L’esplosione nel porto ha ferito 54 persone.",
        "L’esplosione nel porto non ha ferito 45 persone.",
    ),
    "ja": Story(
        "2024年5月3日に訂正しました。当初、港で45人が負傷したと報じましたが、正しくは54人でした。",
        "2024年5月5日に訂正しました。当初、港で45人が負傷したと報じましたが、正しくは54人でした。",
        "2024年5月3日に訂正しました。当初、橋の所在地を大阪と報じましたが、正しくは奈良でした。",
        "爆発により、港で45人が負傷した。",
        "爆発により、港で54人が負傷した。",
        "爆発により、港で45人が負傷していない。",
    ),
    "ko": Story(
        "2024년 5월 3일 기사를 정정합니다. 당초 항구에서 45명이 다쳤다고 잘못 보도했으나 실제로는 54명입니다.",
        "2024년 5월 5일 기사를 정정합니다. 당초 항구에서 45명이 다쳤다고 잘못 보도했으나 실제로는 54명입니다.",
        "2024년 5월 3일 기사를 정정합니다. 당초 다리가 대구에 위치한다고 잘못 보도했으나 실제로는 부산입니다.",
        "폭발 사고로 항구에서 45명이 다쳤다고 경찰이 밝혔다.",
        "폭발 사고로 항구에서 54명이 다쳤다고 경찰이 밝혔다.",
        "폭발 사고로 항구에서 45명이 다치지 않았다고 경찰이 밝혔다.",
    ),
    "nl": Story(
        "Dit artikel is op 3 mei 2024 gecorrigeerd. In een eerdere versie stond dat 45 mensen "
        "gewond raakten in de haven. "
        "Het waren er 54.",
        "Dit artikel is op 5 mei 2024 gecorrigeerd. In een eerdere versie stond dat 45 mensen "
        "gewond raakten in de haven. "
        "Het waren er 54.",
        "Dit artikel is op 3 mei 2024 gecorrigeerd. In een eerdere versie stond dat de brug in Breda ligt.",
        "Bij de explosie in de haven raakten 45 mensen gewond.",
        "Bij de explosie in de haven raakten 54 mensen gewond.",
        "Bij de explosie in de haven raakten 45 mensen niet gewond.",
    ),
    "no": Story(
        "Artikkelen ble rettet 3. mai 2024. I en tidligere versjon sto det feilaktig at 45 "
        "personer ble skadet i havna. "
        "Riktig tall er 54.",
        "Artikkelen ble rettet 5. mai 2024. I en tidligere versjon sto det feilaktig at 45 "
        "personer ble skadet i havna. "
        "Riktig tall er 54.",
        "Artikkelen ble rettet 3. mai 2024. I en tidligere versjon sto det feilaktig at brua ligger i Bodø.",
        "45 personer ble skadet i eksplosjonen i havna.",
        "54 personer ble skadet i eksplosjonen i havna.",
        "45 personer ble ikke skadet i eksplosjonen i havna.",
    ),
    "pl": Story(
        "Artykuł poprawiono 3 maja 2024 r. W poprzedniej wersji błędnie podano, że w porcie rannych zostało 45 osób. "
        "Prawidłowo: 54.",
        "Artykuł poprawiono 5 maja 2024 r. W poprzedniej wersji błędnie podano, że w porcie rannych zostało 45 osób. "
        "Prawidłowo: 54.",
        "Artykuł poprawiono 3 maja 2024 r. W poprzedniej wersji błędnie podano, że most znajduje się w Opolu.",
        "W wybuchu w porcie rannych zostało 45 osób.",
        "W wybuchu w porcie rannych zostało 54 osób.",
        "W wybuchu w porcie nie zostało rannych 45 osób.",
    ),
    "pt": Story(
        "Este artigo foi corrigido em 3 de maio de 2024. Uma versão anterior informava erroneamente que 45 pessoas "
        "ficaram feridas no porto; foram 54.",
        "Este artigo foi corrigido em 5 de maio de 2024. Uma versão anterior informava erroneamente que 45 pessoas "
        "ficaram feridas no porto; foram 54.",
        "Este artigo foi corrigido em 3 de maio de 2024. Uma versão anterior informava "
        "erroneamente que a ponte fica em "
        "Braga.",
        "A explosão no porto deixou 45 pessoas feridas.",
        "A explosão no porto deixou 54 pessoas feridas.",
        "A explosão no porto não deixou 45 pessoas feridas.",
    ),
    "ro": Story(
        "Articolul a fost corectat pe 3 mai 2024. Versiunea anterioară preciza că 45 de persoane "
        "au fost rănite în port. "
        "Numărul corect este 54.",
        "Articolul a fost corectat pe 5 mai 2024. Versiunea anterioară preciza că 45 de persoane "
        "au fost rănite în port. "
        "Numărul corect este 54.",
        "Articolul a fost corectat pe 3 mai 2024. Versiunea anterioară preciza că podul se află la Brașov.",
        "Explozia din port a rănit 45 de persoane.",
        "Explozia din port a rănit 54 de persoane.",
        "Explozia din port nu a rănit 45 de persoane.",
    ),
    "ru": Story(
        "Материал исправлен 3 мая 2024 года. В предыдущей версии ошибочно говорилось, что в порту "
        "пострадали 45 человек. "
        "Правильно: 54.",
        "Материал исправлен 5 мая 2024 года. В предыдущей версии ошибочно говорилось, что в порту "
        "пострадали 45 человек. "
        "Правильно: 54.",
        "Материал исправлен 3 мая 2024 года. В предыдущей версии ошибочно говорилось, что мост находится в Твери.",
        "При взрыве в порту пострадали 45 человек.",
        "При взрыве в порту пострадали 54 человек.",
        "При взрыве в порту не пострадали 45 человек.",
    ),
    "sv": Story(
        "Artikeln rättades den 3 maj 2024. I en tidigare version stod det felaktigt att 45 personer skadades i hamnen. "
        "Rätt siffra är 54.",
        "Artikeln rättades den 5 maj 2024. I en tidigare version stod det felaktigt att 45 personer skadades i hamnen. "
        "Rätt siffra är 54.",
        "Artikeln rättades den 3 maj 2024. I en tidigare version stod det felaktigt att bron ligger i Luleå.",
        "45 personer skadades vid explosionen i hamnen.",
        "54 personer skadades vid explosionen i hamnen.",
        "45 personer skadades inte vid explosionen i hamnen.",
    ),
    "tr": Story(
        "Bu haber 3 Mayıs 2024 tarihinde düzeltildi. Haberin önceki sürümünde limanda 45 kişinin yaralandığı "
        "belirtilmişti. Doğrusu 54 kişidir.",
        "Bu haber 5 Mayıs 2024 tarihinde düzeltildi. Haberin önceki sürümünde limanda 45 kişinin yaralandığı "
        "belirtilmişti. Doğrusu 54 kişidir.",
        "Bu haber 3 Mayıs 2024 tarihinde düzeltildi. Haberin önceki sürümünde köprünün Konya şehrinde bulunduğu "
        "belirtilmişti.",
        "Patlamada limanda 45 kişinin yaralandığı bildirildi.",
        "Patlamada limanda 54 kişinin yaralandığı bildirildi.",
        "Patlamada limanda 45 kişinin yaralandığı bildirilmedi, yaralı yok.",
    ),
    "uk": Story(
        "Матеріал виправлено 3 травня 2024 року. У попередній версії помилково йшлося, що в порту "
        "постраждали 45 людей. "
        "Правильно: 54.",
        "Матеріал виправлено 5 травня 2024 року. У попередній версії помилково йшлося, що в порту "
        "постраждали 45 людей. "
        "Правильно: 54.",
        "Матеріал виправлено 3 травня 2024 року. У попередній версії помилково йшлося, що міст розташований у Луцьку.",
        "Унаслідок вибуху в порту постраждали 45 людей.",
        "Унаслідок вибуху в порту постраждали 54 людей.",
        "Унаслідок вибуху в порту не постраждали 45 людей.",
    ),
    "vi": Story(
        "Bài viết được đính chính ngày 3 tháng 5 năm 2024. Phiên bản trước viết nhầm rằng 45 người "
        "bị thương ở cảng biển; "
        "con số đúng là 54.",
        "Bài viết được đính chính ngày 5 tháng 5 năm 2024. Phiên bản trước viết nhầm rằng 45 người "
        "bị thương ở cảng biển; "
        "con số đúng là 54.",
        "Bài viết được đính chính ngày 3 tháng 5 năm 2024. Phiên bản trước viết nhầm rằng cây cầu nằm tại Đà Nẵng.",
        "Vụ nổ ở cảng biển khiến 45 người bị thương nặng.",
        "Vụ nổ ở cảng biển khiến 54 người bị thương nặng.",
        "Vụ nổ ở cảng biển không khiến 45 người bị thương nặng.",
    ),
    "zh": Story(
        "本文已于2024年5月3日更正。早前版本误称港口有45人受伤，实际为54人。",
        "本文已于2024年5月5日更正。早前版本误称港口有45人受伤，实际为54人。",
        "本文已于2024年5月3日更正。早前版本误称大桥位于南京市区，实际为苏州。",
        "爆炸发生后，港口有45人受伤。",
        "爆炸发生后，港口有54人受伤。",
        "爆炸发生后，港口没有45人受伤。",
    ),
}


LANGUAGE = pytest.mark.parametrize("language", sorted(STORIES))


def correction(text: str) -> Notice:
    """A correction without a label."""
    return notice(text, label=None, kind=NoticeKind.CORRECTION)
