"""Percent, times of day, ordinals and thousands in words and in signs: the same value in another form."""

from __future__ import annotations

import pytest

from amended.domain.comparison_results import Disclosure
from tests.domain.comparison.making import compared

SAME = [
    ("en", "Unemployment fell to 4.1 percent in May this year.", "Unemployment fell to 4.1% in May this year."),
    ("en", "Unemployment fell to 4.1 per cent in May this year.", "Unemployment fell to 4.1 percent in May this year."),
    ("de", "Die Quote sank auf 4,1 Prozent im ganzen Land.", "Die Quote sank auf 4,1 % im ganzen Land."),
    ("fr", "Il a été réélu avec 52 % des voix dimanche.", "Il a été réélu avec 52 pour cent des voix dimanche."),
    ("es", "La obra costó un 20 % más de lo previsto.", "La obra costó un 20 por ciento más de lo previsto."),
    ("pt", "A obra custou 20% mais do que o previsto.", "A obra custou 20 por cento mais do que o previsto."),
    ("it", "I prezzi sono saliti del 3,2 per cento in un anno.", "I prezzi sono saliti del 3,2% in un anno."),
    ("it", "I prezzi sono saliti del 3,2 percento in un anno.", "I prezzi sono saliti del 3,2% in un anno."),
    ("nl", "De huur stijgt met 5 procent in de hele stad.", "De huur stijgt met 5% in de hele stad."),
    ("sv", "Hyran höjs med 5 procent i hela staden.", "Hyran höjs med 5 % i hela staden."),
    ("da", "Huslejen stiger med 5 procent i hele byen.", "Huslejen stiger med 5 pct. i hele byen."),
    ("no", "Leien øker med 5 prosent i hele byen.", "Leien øker med 5 % i hele byen."),
    ("fi", "Vuokrat nousevat 5 prosenttia koko kaupungissa.", "Vuokrat nousevat 5 % koko kaupungissa."),
    ("pl", "Czynsze wzrosną o 5 procent w całym mieście.", "Czynsze wzrosną o 5 proc. w całym mieście."),
    ("pl", "Czynsze wzrosną o 5 procent w całym mieście.", "Czynsze wzrosną o 5% w całym mieście."),
    ("cs", "Nájmy vzrostou o 5 procent v celém městě.", "Nájmy vzrostou o 5 % v celém městě."),
    ("ro", "Chiriile cresc cu 5 la sută în tot orașul.", "Chiriile cresc cu 5% în tot orașul."),
    ("hu", "A bérleti díjak 5 százalékkal nőnek a városban.", "A bérleti díjak 5%-kal nőnek a városban."),
    ("el", "Τα ενοίκια αυξάνονται κατά 5 τοις εκατό στην πόλη.", "Τα ενοίκια αυξάνονται κατά 5% στην πόλη."),
    ("tr", "Kiralar şehirde yüzde 5 arttı ve artıyor.", "Kiralar şehirde %5 arttı ve artıyor."),
    ("ru", "Аренда выросла на 5 процентов по всему городу.", "Аренда выросла на 5% по всему городу."),
    ("uk", "Оренда зросла на 5 відсотків по всьому місту.", "Оренда зросла на 5% по всьому місту."),
    ("ar", "ارتفعت الإيجارات بنسبة 5 في المئة في المدينة.", "ارتفعت الإيجارات بنسبة 5% في المدينة."),
    ("he", "שכר הדירה עלה ב-5 אחוזים בכל העיר.", "שכר הדירה עלה ב-5% בכל העיר."),
    ("hi", "शहर में किराया 5 प्रतिशत बढ़ गया है।", "शहर में किराया 5% बढ़ गया है।"),
    ("id", "Sewa naik 5 persen di seluruh kota.", "Sewa naik 5% di seluruh kota."),
    ("vi", "Giá thuê tăng 5 phần trăm trên toàn thành phố.", "Giá thuê tăng 5% trên toàn thành phố."),
    ("ja", "家賃は市内全域で5パーセント上がった。", "家賃は市内全域で5%上がった。"),
    ("ko", "시내 임대료가 5퍼센트 올랐다고 밝혔다.", "시내 임대료가 5% 올랐다고 밝혔다."),
    ("fr", "Le conseil se réunit à 14 h 30 dans la salle.", "Le conseil se réunit à 14h30 dans la salle."),
    ("fr", "Le conseil se réunit à 14 h 30 dans la salle.", "Le conseil se réunit à 14:30 dans la salle."),
    (
        "no",
        "Redningsskøyta kom fram klokken 03.40 natt til tirsdag.",
        "Redningsskøyta kom fram kl. 03:40 natt til tirsdag.",
    ),
    ("sv", "Båten kom fram klockan 14.30 på tisdagen.", "Båten kom fram kl 14:30 på tisdagen."),
    ("fi", "Vene saapui kello 14.30 tiistaina satamaan.", "Vene saapui klo 14:30 tiistaina satamaan."),
    ("pl", "Sesja zaczyna się o godzinie 14.30 w ratuszu.", "Sesja zaczyna się o godz. 14:30 w ratuszu."),
    ("cs", "Zasedání začíná ve 14.30 hodin na radnici.", "Zasedání začíná ve 14:30 hodin na radnici."),
    ("it", "Il consiglio si riunisce alle ore 14.30 in aula.", "Il consiglio si riunisce alle 14:30 in aula."),
    ("es", "El pleno empieza a las 14.30 horas en la sala.", "El pleno empieza a las 14:30 horas en la sala."),
    ("pt", "A sessão começa às 14h30 na sala grande.", "A sessão começa às 14:30 na sala grande."),
    ("ro", "Ședința începe la ora 14.30 în sala mare.", "Ședința începe la ora 14:30 în sala mare."),
    ("ru", "Заседание начнётся в 14.30 в большом зале.", "Заседание начнётся в 14:30 в большом зале."),
    ("hu", "Az ülés 14.30-kor kezdődik a teremben.", "Az ülés 14:30-kor kezdődik a teremben."),
    ("en", "The fire reached the 2nd floor before help came.", "The fire reached the second floor before help came."),
    ("en", "It was the 21st century's third flood in the town.", "It was the 21st century's 3rd flood in the town."),
    ("de", "Das Feuer erreichte den 2. Stock am Abend.", "Das Feuer erreichte den zweiten Stock am Abend."),
    ("fr", "Le feu a atteint le 2e étage dans la soirée.", "Le feu a atteint le deuxième étage dans la soirée."),
    ("es", "El fuego llegó al 2.º piso por la noche.", "El fuego llegó al segundo piso por la noche."),
    ("it", "Il fuoco ha raggiunto il 2º piano in serata.", "Il fuoco ha raggiunto il secondo piano in serata."),
    ("nl", "Het vuur bereikte de 2e verdieping in de avond.", "Het vuur bereikte de tweede verdieping in de avond."),
    ("sv", "Elden nådde den 2:a våningen på kvällen.", "Elden nådde den andra våningen på kvällen."),
    ("ru", "Огонь дошёл до 2-го этажа к вечеру.", "Огонь дошёл до второго этажа к вечеру."),
    ("pl", "Prokurator mówił o 300 tys. zł łapówki.", "Prokurator mówił o 300 000 zł łapówki."),
    ("pt", "O concelho recebeu 310 mil visitantes no ano.", "O concelho recebeu 310.000 visitantes no ano."),
    ("cs", "Městem projede denně 14 000 aut a více.", "Městem projede denně 14 tisíc aut a více."),
    ("ru", "В городе живёт 120 тыс. человек, по данным мэрии.", "В городе живёт 120 000 человек, по данным мэрии."),
    ("de", "In der Stadt leben 120 Tsd. Menschen seit Jahren.", "In der Stadt leben 120.000 Menschen seit Jahren."),
    ("nl", "In de stad wonen 120 duizend mensen, zegt hij.", "In de stad wonen 120.000 mensen, zegt hij."),
    ("fi", "Kaupungissa asuu 120 tuhatta ihmistä nyt.", "Kaupungissa asuu 120 000 ihmistä nyt."),
    ("id", "Kota itu dihuni 120 ribu orang tahun ini.", "Kota itu dihuni 120.000 orang tahun ini."),
    ("tr", "Kentte 120 bin kişi yaşıyor artık bugün.", "Kentte 120.000 kişi yaşıyor artık bugün."),
    ("fi", "Valtuusto äänestää asiasta 12. helmikuuta illalla.", "Valtuusto äänestää asiasta 12.2. illalla."),
    ("de", "Der Rat stimmt am 12. Februar darüber ab.", "Der Rat stimmt am 12.2. darüber ab."),
    ("en", "The town has 1.2 million residents, it said.", "The town has 1,200,000 residents, it said."),
    ("en", "Twenty-one people were hurt in the crash.", "21 people were hurt in the crash."),
    ("de", "Bei dem Unfall wurden zwölf Menschen verletzt.", "Bei dem Unfall wurden 12 Menschen verletzt."),
]
OTHER = [
    ("en", "Unemployment fell to 4.1 percent in May this year.", "Unemployment fell to 4.2% in May this year."),
    ("fr", "Il a été réélu avec 52 % des voix dimanche.", "Il a été réélu avec 57 pour cent des voix dimanche."),
    ("es", "La obra costó un 20 % más de lo previsto.", "La obra costó un 25 por ciento más de lo previsto."),
    ("pl", "Prokurator mówił o 300 tys. zł łapówki.", "Prokurator mówił o 30 000 zł łapówki."),
    ("cs", "Městem projede denně 14 000 aut a více.", "Městem projede denně 40 tisíc aut a více."),
    ("pt", "O concelho recebeu 310 mil visitantes no ano.", "O concelho recebeu 31.000 visitantes no ano."),
    ("fr", "Le conseil se réunit à 14 h 30 dans la salle.", "Le conseil se réunit à 15:30 dans la salle."),
    ("no", "Skøyta kom fram klokken 03.40 natt til tirsdag.", "Skøyta kom fram kl. 04:30 natt til tirsdag."),
    ("en", "The fire reached the 2nd floor before help came.", "The fire reached the third floor before help came."),
    ("de", "Das Feuer erreichte den 2. Stock am Abend.", "Das Feuer erreichte den dritten Stock am Abend."),
    ("fr", "Le feu a atteint le 2e étage dans la soirée.", "Le feu a atteint le troisième étage dans la soirée."),
    ("de", "Der Rat stimmt am 12. Februar darüber ab.", "Der Rat stimmt am 12.3. darüber ab."),
    ("en", "The flat costs $1,199 a month with heating.", "The flat costs €1,199 a month with heating."),
    ("en", "The 2 cars burned on the road for hours.", "The 3 cars burned on the road for hours."),
    ("ru", "Аренда выросла на 5 процентов по всему городу.", "Аренда выросла на 15% по всему городу."),
    ("tr", "Kiralar şehirde yüzde 5 arttı ve artıyor.", "Kiralar şehirde %15 arttı ve artıyor."),
    ("en", "The judge gave him 2 years in prison on Monday.", "The judge gave him a second year in prison on Monday."),
    ("it", "Il consiglio si riunisce alle ore 14.30 in aula.", "Il consiglio si riunisce alle 15:30 in aula."),
]


@pytest.mark.parametrize(("language", "before", "after"), SAME)
def test_a_value_in_words_and_in_signs_is_one(language: str, before: str, after: str) -> None:
    """Which way a house style writes a value alters no fact and asks for no notice, in either direction."""
    for one, other in ((before, after), (after, before)):
        told = compared([], [], (one,), (other,), language=language)
        assert ([change.facts for change in told.changes] or [()], told.disclosure) == ([()], Disclosure.NONE)


@pytest.mark.parametrize(("language", "before", "after"), OTHER)
def test_another_value_in_another_form_differs(language: str, before: str, after: str) -> None:
    """A value that is worth something else is another fact, however it is written."""
    for one, other in ((before, after), (after, before)):
        assert compared([], [], (one,), (other,), language=language).changes[0].facts
