"""Notes that introduce an article and notes that were owed, in each language: films and clubs bear series too."""

from __future__ import annotations

import pytest

from amended.domain.comparison.introducing import news_if_put_in
from amended.domain.comparison.vocabulary import vocabulary
from tests.domain.comparison.making import notice

STANDING = {
    "ar": (
        "تُرجم هذا المقال بمساعدة الذكاء الاصطناعي وراجعه محرر.",
        "هذا هو الجزء الثاني من سلسلة عن الموانئ الصغيرة.",
        "يتضمن النص أوصافا قد تكون مزعجة.",
        "نُشر هذا المقال أولا في مجلة الجسر.",
    ),
    "cs": (
        "Článek byl přeložen s pomocí umělé inteligence a zkontrolován redaktorem.",
        "Toto je druhý díl seriálu o malých přístavech.",
        "Text obsahuje popisy násilí, které mohou být znepokojivé.",
        "Článek původně vyšel v časopise Most.",
    ),
    "da": (
        "Artiklen er oversat ved hjælp af kunstig intelligens og gennemlæst af en redaktør.",
        "Dette er anden del af en artikelserie om små havne.",
        "Artiklen indeholder stærke beskrivelser af vold.",
        "Artiklen blev først bragt i tidsskriftet Broen.",
    ),
    "de": (
        "Dieser Text wurde mithilfe künstlicher Intelligenz übersetzt und von der Redaktion geprüft.",
        "Dies ist der zweite Teil unserer Serie über kleine Häfen.",
        "In diesem Text geht es um Suizid. Wenn Sie Hilfe brauchen, rufen Sie die Telefonseelsorge an.",
        "Dieser Text ist zuerst in der Zeitschrift Brücke erschienen.",
    ),
    "el": (
        "Το άρθρο μεταφράστηκε με τη βοήθεια τεχνητής νοημοσύνης και ελέγχθηκε από συντάκτη.",
        "Αυτό είναι το δεύτερο μέρος μιας σειράς για τα μικρά λιμάνια.",
        "Το κείμενο περιέχει σκληρές περιγραφές βίας.",
        "Το άρθρο δημοσιεύθηκε αρχικά στο περιοδικό Γέφυρα.",
    ),
    "es": (
        "Este artículo fue traducido con ayuda de inteligencia artificial y revisado por un periodista.",
        "Esta es la segunda entrega de una serie sobre los puertos pequeños.",
        "Este texto contiene descripciones de violencia que pueden herir la sensibilidad.",
        "Este artículo se publicó originalmente en la revista Puente.",
    ),
    "fi": (
        "Juttu on käännetty tekoälyn avulla, ja toimittaja on tarkistanut sen.",
        "Tämä on pieniä satamia käsittelevän juttusarjan toinen osa.",
        "Juttu sisältää järkyttäviä kuvauksia väkivallasta.",
        "Juttu julkaistiin ensin Silta-lehdessä.",
    ),
    "fr": (
        "Cet article a été traduit à l'aide de l'intelligence artificielle et relu par un journaliste.",
        "Cet article est le deuxième volet d'une série consacrée aux petits ports.",
        "Ce récit contient des descriptions de violences susceptibles de heurter.",
        "Cet article a d'abord paru dans la revue Le Pont.",
    ),
    "he": (
        "הכתבה תורגמה בעזרת בינה מלאכותית ונבדקה על ידי עורך.",
        "זהו החלק השני בסדרה על הנמלים הקטנים.",
        "הכתבה כוללת תיאורים קשים של אלימות.",
        "המאמר פורסם לראשונה בכתב העת גשר.",
    ),
    "hi": (
        "यह लेख आर्टिफ़िशियल इंटेलिजेंस की मदद से अनुवादित है और संपादक ने जाँचा है।",
        "यह छोटे बंदरगाहों पर शृंखला का दूसरा भाग है।",
        "इस लेख के कुछ वर्णन आपको विचलित कर सकते हैं।",
        "यह लेख पहली बार सेतु पत्रिका में प्रकाशित हुआ था।",
    ),
    "hu": (
        "A cikket mesterséges intelligencia segítségével fordítottuk, szerkesztő ellenőrizte.",
        "Ez a kis kikötőkről szóló cikksorozat második része.",
        "Az írás felkavaró leírásokat tartalmaz.",
        "A cikk eredetileg a Híd című lapban jelent meg.",
    ),
    "id": (
        "Artikel ini diterjemahkan dengan bantuan kecerdasan buatan dan diperiksa redaktur.",
        "Ini bagian kedua dari seri tentang pelabuhan kecil.",
        "Tulisan ini memuat gambaran kekerasan yang dapat mengganggu kenyamanan.",
        "Artikel ini pertama kali terbit di majalah Jembatan.",
    ),
    "it": (
        "Questo articolo è stato tradotto con l'intelligenza artificiale e rivisto da un redattore.",
        "Questa è la seconda puntata di una serie sui piccoli porti.",
        "Il testo contiene descrizioni di violenza che possono turbare.",
        "Questo articolo è uscito per la prima volta sulla rivista Ponte.",
    ),
    "ja": (
        "この記事は生成AIを用いて翻訳し、編集者が確認しました。",
        "小さな港をめぐる連載の第2回です。",
        "この記事にはつらい描写が含まれます。",
        "この記事は雑誌「橋」に掲載されたものを転載しました。",
    ),
    "ko": (
        "이 기사는 인공지능의 도움으로 번역됐으며 편집자가 검토했습니다.",
        "작은 항구를 다룬 연재의 두 번째 기사입니다.",
        "이 기사에는 폭력에 대한 충격적인 묘사가 있습니다.",
        "이 글은 잡지 '다리'에 처음 실렸습니다.",
    ),
    "nl": (
        "Dit artikel is vertaald met behulp van kunstmatige intelligentie en nagekeken door een redacteur.",
        "Dit is deel twee van een serie over kleine havens.",
        "Dit artikel bevat heftige beschrijvingen van geweld.",
        "Dit artikel verscheen eerder in het tijdschrift Brug.",
    ),
    "no": (
        "Saken er oversatt ved hjelp av kunstig intelligens og gjennomgått av en redaktør.",
        "Dette er andre del av en artikkelserie om små havner.",
        "Saken inneholder sterke beskrivelser av vold.",
        "Artikkelen ble først publisert i tidsskriftet Broen.",
    ),
    "pl": (
        "Tekst przetłumaczono z pomocą sztucznej inteligencji i sprawdził go redaktor.",
        "To druga część cyklu o małych portach.",
        "Tekst zawiera drastyczne opisy przemocy.",
        "Tekst ukazał się pierwotnie w piśmie Most.",
    ),
    "pt": (
        "Este artigo foi traduzido com ajuda de inteligência artificial e revisto por um jornalista.",
        "Esta é a segunda reportagem da série sobre pequenos portos.",
        "O texto contém descrições fortes de violência.",
        "Este artigo foi publicado originalmente na revista Ponte.",
    ),
    "ro": (
        "Articolul a fost tradus cu ajutorul inteligenței artificiale și verificat de un redactor.",
        "Acesta este al doilea articol dintr-o serie despre porturile mici.",
        "Textul conține descrieri tulburătoare ale violenței.",
        "Articolul a fost publicat inițial în revista Podul.",
    ),
    "ru": (
        "Текст переведен с помощью искусственного интеллекта и проверен редактором.",
        "Это вторая часть цикла о маленьких портах.",
        "Текст содержит тяжелые описания насилия.",
        "Статья впервые опубликована в журнале «Мост».",
    ),
    "sv": (
        "Artikeln är översatt med hjälp av AI och granskad av en redaktör.",
        "Det här är andra delen i en artikelserie om små hamnar.",
        "Texten innehåller starka skildringar av våld.",
        "Artikeln publicerades först i tidskriften Bron.",
    ),
    "tr": (
        "Bu yazı yapay zekâ yardımıyla çevrildi ve bir editör tarafından kontrol edildi.",
        "Bu, küçük limanlar üzerine yazı dizisinin ikinci bölümüdür.",
        "Yazı rahatsız edici şiddet betimlemeleri içerir.",
        "Bu yazı ilk olarak Köprü dergisinde yayımlandı.",
    ),
    "uk": (
        "Текст перекладено за допомогою штучного інтелекту й перевірено редактором.",
        "Це друга частина циклу про малі порти.",
        "Текст містить важкі описи насильства.",
        "Статтю вперше опубліковано в журналі «Міст».",
    ),
    "vi": (
        "Bài viết được dịch với sự hỗ trợ của trí tuệ nhân tạo và được biên tập viên kiểm tra.",
        "Đây là kỳ 2 của loạt bài về các cảng nhỏ.",
        "Bài viết có mô tả bạo lực có thể gây khó chịu.",
        "Bài viết được đăng lần đầu trên tạp chí Cầu.",
    ),
    "zh": (
        "本文由人工智能翻译，经编辑审校。",
        "本文为小港口系列报道的第二篇。",
        "文中部分描述可能引起不适。",
        "本文首发于《桥》杂志。",
    ),
}
OWED = {
    "ar": ("كتب صاحب المقال حلقات من سلسلة أفلام تنتجها المجموعة.", "الكاتبة متزوجة من المدير وتملك جزءا من الأسهم."),
    "cs": (
        "Autor psal scénáře televizního seriálu, který koncern vyrábí.",
        "Autorka je provdaná za ředitele a vlastní část akcií.",
    ),
    "da": (
        "Skribenten har skrevet manuskript til tv-serien, som koncernen producerer.",
        "Skribenten er gift med direktøren og ejer en del af aktierne.",
    ),
    "de": (
        "Der Autor schrieb Drehbücher für die Fernsehserie „Hafen“, die der Konzern produziert.",
        "Die Autorin ist mit dem Direktor verheiratet und hält einen Teil der Aktien.",
    ),
    "el": (
        "Ο συντάκτης έγραψε σενάρια για την τηλεοπτική σειρά του ομίλου.",
        "Η συντάκτρια είναι σύζυγος του διευθυντή και κατέχει μέρος των μετοχών.",
    ),
    "es": (
        "El autor escribió guiones para la serie de televisión que produce el grupo.",
        "La autora está casada con el director y posee una parte de las acciones.",
    ),
    "fi": (
        "Kirjoittaja on käsikirjoittanut televisiosarjaa, jota konserni tuottaa.",
        "Kirjoittaja on naimisissa johtajan kanssa ja omistaa osan osakkeista.",
    ),
    "fr": (
        "L'auteur a écrit des épisodes de la série télévisée que produit le groupe.",
        "L'auteure est mariée au directeur et détient une partie du capital.",
    ),
    "he": ("הכותב כתב תסריטים לסדרת הטלוויזיה של הקבוצה.", 'הכותבת נשואה למנכ"ל ומחזיקה בחלק מהמניות.'),
    "hi": ("लेखक ने समूह की टीवी शृंखला के लिए पटकथाएँ लिखी हैं।", "लेखिका निदेशक की पत्नी हैं और उनके पास कुछ शेयर हैं।"),
    "hu": (
        "A szerző forgatókönyvet írt a konszern tévésorozatához.",
        "A szerző az igazgató felesége, a részvények egy része az övé.",
    ),
    "id": (
        "Penulis pernah menulis naskah serial televisi yang diproduksi grup itu.",
        "Penulis adalah istri direktur dan memiliki sebagian saham.",
    ),
    "it": (
        "L'autore ha scritto per la serie televisiva prodotta dal gruppo.",
        "L'autrice è sposata con il presidente del club di Serie B e ne possiede una parte delle azioni.",
    ),
    "ja": (
        "筆者は同社が制作するテレビドラマシリーズの脚本を手がけた。",
        "筆者は社長の妻で、株式の一部を保有している。",
    ),
    "ko": ("필자는 그룹이 제작하는 드라마 시리즈의 각본을 썼다.", "필자는 대표의 아내로 주식 일부를 갖고 있다."),
    "nl": (
        "De auteur schreef scenario's voor de televisieserie van het concern.",
        "De auteur is getrouwd met de directeur en bezit een deel van de aandelen.",
    ),
    "no": (
        "Skribenten har skrevet manus til tv-serien som konsernet produserer.",
        "Skribenten er gift med direktøren og eier en del av aksjene.",
    ),
    "pl": (
        "Autor pisał scenariusze serialu telewizyjnego, który produkuje koncern; wystąpił w czterech odcinkach.",
        "Autorka jest żoną dyrektora i ma część akcji.",
    ),
    "pt": (
        "O autor escreveu para a série de televisão produzida pelo grupo.",
        "A autora é casada com o diretor e detém parte das ações.",
    ),
    "ro": (
        "Autorul a scris pentru serialul de televiziune produs de grup.",
        "Autoarea este căsătorită cu directorul și deține o parte din acțiuni.",
    ),
    "ru": (
        "Автор писал сценарии серии фильмов, которые снимает концерн.",
        "Автор замужем за директором и владеет частью акций.",
    ),
    "sv": (
        "Skribenten har skrivit manus till tv-serien som koncernen producerar.",
        "Skribenten är gift med direktören och äger en del av aktierna.",
    ),
    "tr": (
        "Yazar, grubun yapımcısı olduğu televizyon dizisinin senaryosunda çalıştı.",
        "Yazar müdürle evli ve hisselerin bir bölümüne sahip.",
    ),
    "uk": (
        "Автор писав сценарії серії фільмів, які знімає концерн.",
        "Авторка заміжня за директором і володіє частиною акцій.",
    ),
    "vi": (
        "Tác giả từng viết kịch bản cho loạt phim truyền hình của tập đoàn.",
        "Tác giả là vợ của giám đốc và sở hữu một phần cổ phiếu.",
    ),
    "zh": ("作者曾为该集团出品的电视剧系列撰写剧本。", "作者是公司总经理的妻子，并持有部分股份。"),
}


def is_news(language: str, text: str) -> bool:
    """Whether a note counts where it is put in."""
    return bool(list(news_if_put_in([notice(text, "Editor's note")], vocabulary(language))))


@pytest.mark.parametrize("language", sorted(STANDING))
def test_who_translated_it_and_where_it_belongs_is_no_news(language: str) -> None:
    """A translation by machine, a part of a series, a warning and a first publication stand from the first day."""
    assert [text for text in STANDING[language] if is_news(language, text)] == []


@pytest.mark.parametrize("language", sorted(OWED))
def test_a_tie_to_a_series_of_films_or_a_part_of_the_shares_is_news(language: str) -> None:
    """Words that name a series of articles name other things too."""
    assert [text for text in OWED[language] if not is_news(language, text)] == []
