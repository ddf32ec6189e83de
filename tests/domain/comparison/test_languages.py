"""Comparing in every language that notices are known in: one story each, with two corrections in its set phrases."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from amended.domain.comparison import sentences
from amended.domain.comparison.languages import LANGUAGES
from amended.domain.comparison.vocabulary import spoken_language
from amended.domain.comparison.words import words
from amended.domain.comparison_results import Disclosure, Fact, Severity
from amended.domain.notices import Notice, NoticeKind
from tests.domain.comparison.making import compared, notice


@dataclass(frozen=True)
class Story:
    """A correction of a number, the same one re-dated, another one in the same set phrases, "
    "and the sentence at issue."""

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


def test_every_language_has_its_story() -> None:
    """No language is added without a case."""
    assert set(STORIES) == set(LANGUAGES)


@LANGUAGE
def test_a_redated_correction_is_reworded(language: str) -> None:
    """A correction whose date alone is another one is reworded, in place."""
    story = STORIES[language]
    told = compared([correction(story.correction)], [correction(story.redated)], (story.before,), language=language)
    assert (len(told.reworded), told.gained, told.removed) == (1, (), ())


@LANGUAGE
def test_another_correction_in_the_same_set_phrases_is_gained(language: str) -> None:
    """A second correction is gained beside the first one, and in its place."""
    story = STORIES[language]
    first, second = correction(story.correction), correction(story.other)
    assert compared([first], [first, second], (story.before,), language=language).gained == (second,)
    assert compared([first], [second], (story.before,), language=language).gained == (second,)


@LANGUAGE
def test_the_corrected_sentence_is_found_and_explained(language: str) -> None:
    """The edit of the sentence that the correction is about is explained by it, and is its passage."""
    story = STORIES[language]
    told = compared([], [correction(story.correction)], (story.before,), (story.after,), language=language)
    assert [(one.before, one.after, one.notice) for one in told.changes] == [(story.before, story.after, 0)]
    assert told.changes[0].facts == (Fact.NUMBER,)
    assert told.passages == (story.before,)
    assert (told.disclosure, told.severity) == (Disclosure.ANNOUNCED, Severity.HIGH)


@LANGUAGE
def test_the_corrected_sentence_is_found_without_an_edit(language: str) -> None:
    """Where the body still says what was wrong, the correction's passage is found all the same."""
    story = STORIES[language]
    assert compared([], [correction(story.correction)], (story.before,), language=language).passages == (story.before,)


@LANGUAGE
def test_a_negation_is_a_fact(language: str) -> None:
    """A sentence that is turned round differs in a negation."""
    story = STORIES[language]
    told = compared([], [], (story.before,), (story.negated,), language=language)
    assert Fact.NEGATION in told.changes[0].facts


@LANGUAGE
def test_sentences_end_where_they_do(language: str) -> None:
    """Two sentences in a row are two, and hold all that was said."""
    story = STORIES[language]
    for first, second in ((story.before, story.after), (story.after, f"54 {story.before}")):
        assert sentences(f"{first} {second}", language) == [first, second]


def test_a_language_without_a_vocabulary_is_compared_all_the_same() -> None:
    """In a language that is not known, numbers and word order still tell."""
    old = notice("Makala hii ilirekebishwa. Toleo la awali lilisema watu 45 walijeruhiwa bandarini.", label=None)
    new = notice("Makala hii ilirekebishwa. Toleo la awali lilisema watu 54 walijeruhiwa bandarini.", label=None)
    told = compared([old], [new], ("Watu 45 walijeruhiwa.",), ("Watu 54 walijeruhiwa.",), language="sw")
    assert (len(told.reworded), told.gained) == (1, ())
    assert told.changes[0].facts == (Fact.NUMBER,)


BODY = {
    "en": "The council met in the old town hall and spoke about the harbour, which is closed from May on.",
    "de": "Der Rat traf sich im alten Rathaus und sprach über den Hafen, der von Mai an geschlossen wird.",
    "fr": "Le conseil s’est réuni dans la vieille mairie et a parlé du port, qui sera fermé à partir de mai.",
    "ru": "Совет собрался в старой ратуше и говорил о порте, который с мая закроют, и о том, что будет с ним.",
    "ja": "評議会は古い市庁舎で会合を開き、五月から一年間閉鎖される港について話し合った。",
    "zh": "市议会在旧市政厅开会，讨论了将于五月起关闭的港口，这是他们今年的第一次会议。",
}


@pytest.mark.parametrize("language", sorted(BODY))
@pytest.mark.parametrize("declared", [None, "en", "pl"])
def test_the_language_is_the_one_that_is_spoken(language: str, declared: str | None) -> None:
    """A page that declares no language, or another one than it speaks, is compared in the one it speaks."""
    assert spoken_language(declared, words(BODY[language])) == language


def test_a_declared_language_stands_where_the_text_says_nothing_else() -> None:
    """A short text, and one in a language that is not known, leave the declaration."""
    assert spoken_language("pt-BR", ["sim"]) == "pt-BR"
    assert spoken_language("sw", words("Baraza lilikutana katika ukumbi wa zamani " * 5)) == "sw"
    assert spoken_language("en-GB", words(BODY["en"])) == "en-GB"


DENIED = {
    "ar": ("التحالف سينسحب من العراق", "نفى البنتاغون أن التحالف سينسحب من العراق."),
    "de": ("Minister tritt zurück", "Der Minister tritt nicht zurück, teilte das Ministerium mit."),
    "es": ("La coalición se retira de Irak", "El Pentágono desmintió que la coalición se retire de Irak."),
    "fr": ("La coalition va quitter l’Irak", "Le Pentagone a démenti que la coalition allait quitter l’Irak."),
    "ja": ("有志連合がイラクから撤退へ", "国防総省は、有志連合がイラクから撤退するとの報道を否定した。"),
    "ko": ("연합군, 이라크 철수", "국방부는 연합군이 이라크에서 철수한다는 보도를 부인했다."),
    "pl": ("Koalicja opuści Irak", "Pentagon zaprzeczył, że koalicja opuści Irak."),
    "ru": ("Коалиция уйдет из Ирака", "Пентагон опроверг сообщения о том, что коалиция уйдет из Ирака."),
    "tr": ("Koalisyon Irak’tan çekilecek", "Pentagon, koalisyonun Irak’tan çekileceği haberini yalanladı."),
    "zh": ("联军将撤出伊拉克", "五角大楼否认联军将撤出伊拉克。"),
}


@pytest.mark.parametrize("language", sorted(DENIED))
def test_a_denied_title_no_longer_holds(language: str) -> None:
    """A notice in which what the title says is denied makes the comparison severe."""
    title, denial = DENIED[language]
    told = compared([], [notice(denial)], (STORIES[language].before,), language=language, titles=(title, title))
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "the title no longer holds")


@pytest.mark.parametrize("language", sorted(DENIED))
def test_a_correction_of_something_else_leaves_the_title(language: str) -> None:
    """A correction that is about a number of the body does not take the title back."""
    told = compared(
        [],
        [correction(STORIES[language].correction)],
        (STORIES[language].before,),
        language=language,
        titles=(DENIED[language][0],) * 2,
    )
    assert told.severity_reason == "a number corrected"


RETITLED = {
    "ar": (
        "العيادة تغلق قسمها الليلي",
        "العيادة تبقي قسمها الليلي",
        "ذكرت نسخة سابقة أن العيادة ستغلق قسمها الليلي، والصحيح أنها ستبقيه.",
    ),
    "de": (
        "Klinik schließt Nachtstation",
        "Klinik behält Nachtstation",
        "In einer früheren Version hieß es, die Klinik schließe ihre Nachtstation. Sie behält sie.",
    ),
    "el": (
        "Η κλινική κλείνει τη νυχτερινή πτέρυγα",
        "Η κλινική διατηρεί τη νυχτερινή πτέρυγα",
        "Σε προηγούμενη εκδοχή αναφερόταν ότι η κλινική κλείνει τη νυχτερινή πτέρυγα. Τη διατηρεί.",
    ),
    "es": (
        "La clínica cierra su sala nocturna",
        "La clínica mantiene su sala nocturna",
        "Una versión anterior decía que la clínica cierra su sala nocturna. La mantiene.",
    ),
    "fr": (
        "La clinique ferme son service de nuit",
        "La clinique garde son service de nuit",
        "Une première version affirmait que la clinique fermait son service de nuit. Elle le garde.",
    ),
    "he": (
        "המרפאה סוגרת את מחלקת הלילה",
        "המרפאה שומרת את מחלקת הלילה",
        "בגרסה קודמת נכתב שהמרפאה סוגרת את מחלקת הלילה. היא שומרת אותה.",
    ),
    "hi": (
        "क्लिनिक रात का वार्ड बंद करेगा",
        "क्लिनिक रात का वार्ड चालू रखेगा",
        "पिछले संस्करण में कहा गया था कि क्लिनिक रात का वार्ड बंद करेगा। वह उसे चालू रखेगा।",
    ),
    "ja": (
        "病院、夜間病棟を閉鎖",
        "病院、夜間病棟を存続",
        "当初、病院が夜間病棟を閉鎖するとしていましたが、正しくは存続です。",
    ),
    "ko": (
        "병원, 야간 병동 폐쇄",
        "병원, 야간 병동 유지",
        "병원이 야간 병동을 폐쇄한다고 보도했으나 사실과 달라 바로잡습니다. 병동은 유지됩니다.",
    ),
    "ru": (
        "Клиника закрывает ночное отделение",
        "Клиника сохраняет ночное отделение",
        "В предыдущей версии говорилось, что клиника закрывает ночное отделение. На самом деле она его сохраняет.",
    ),
    "tr": (
        "Klinik gece servisini kapatıyor",
        "Klinik gece servisini koruyor",
        "Önceki sürümde kliniğin gece servisini kapattığı yazılmıştı. Klinik servisi koruyor.",
    ),
    "zh": ("医院关闭夜间病房", "医院保留夜间病房", "早前版本误称医院将关闭夜间病房，实际为保留。"),
}


@pytest.mark.parametrize("language", sorted(RETITLED))
def test_a_title_that_a_correction_exchanges_no_longer_holds(language: str) -> None:
    """Where a correction comes with a title that says something else, the old title does not hold."""
    before, after, text = RETITLED[language]
    told = compared([], [correction(text)], (STORIES[language].before,), language=language, titles=(before, after))
    assert (told.severity, told.severity_reason) == (Severity.HIGH, "the title no longer holds")
