"""By what words a notice tells that a date or a number was wrong, in each language: phrases, parted by "|". Data.

Those of `MEASURED` tell of numbers too, but stand in other corrections as well ("the mayor, not the governor, sets the
price").
"""

from __future__ import annotations

DATING: dict[str, str] = {
    "ar": "التاريخ|تاريخ|الموعد|موعد",
    "cs": "datum|data|termín|termínu",
    "da": "datoen|dato|datoer|tidspunktet|årstallet",
    "de": "das datum|des datums|dem datum|ein datum|falsches datum|den termin|der termin|des termins|"
    "die jahreszahl|den zeitpunkt|der zeitpunkt",
    "el": "ημερομηνία|ημερομηνίας",
    "en": "the date|a date|the dates|wrong date|incorrect date|correct date|date of|dates of|the year of|wrong year|"
    "the day of|wrong day",
    "es": "la fecha|una fecha|las fechas|fecha de",
    "fi": "päivämäärä|päivämäärän|päivämäärässä|ajankohta|ajankohdan",
    "fr": "la date|une date|les dates|date de|date du",
    "he": "התאריך|תאריך|המועד",
    "hi": "तारीख|तिथि",
    "hu": "dátum|dátumot|dátuma|dátumát|időpont|időpontot|időpontja|időpontját",
    "id": "tanggal",
    "it": "la data|una data|le date|data di|data del|data della",
    "ja": "日 付|日 時|日 程",
    "ko": "날짜|날짜를|날짜가|일자|일자를",
    "nl": "de datum|datum van|een datum|het jaartal|het tijdstip",
    "no": "datoen|dato|datoer|tidspunktet|årstallet",
    "pl": "data|datę|daty|termin|terminu",
    "pt": "a data|uma data|as datas|data de|data do|data da",
    "ro": "data|datei|dată",
    "ru": "дата|дату|даты|дате|срок|сроки",
    "sv": "datum|datumet|årtal|årtalet|tidpunkten",
    "tr": "tarih|tarihi|tarihini|tarihinin|tarihinde",
    "uk": "дата|дату|дати|даті|термін|терміни",
    "vi": "ngày tháng|thời gian|thời điểm",
    "zh": "日 期|时 间|時 間",
}

COUNTING: dict[str, str] = {
    "ar": "العدد|عدد|الرقم|الأرقام|النسبة",
    "cs": "počet|počtu|číslo|číslem|částka|částku|částky",
    "da": "antallet|antal|tallet|beløbet|tal",
    "de": "die zahl|der zahl|die zahlen|die anzahl|der anzahl|falsche zahl|eine zahl|den betrag|der betrag|"
    "die summe|der prozentsatz",
    "el": "αριθμός|αριθμό|αριθμού|ποσό|ποσοστό",
    "en": "the number|the numbers|wrong number|incorrect number|correct number|the figure|the figures|a figure|"
    "wrong figure|incorrect figure|the amount|wrong amount|the percentage|wrong percentage",
    "es": "el número|la cifra|una cifra|las cifras|la cantidad|el porcentaje",
    "fi": "luku|luvun|luvussa|lukumäärä|lukumäärän|määrä|määrän",
    "fr": "le nombre|du nombre|le chiffre|un chiffre|les chiffres|le montant|du montant|le pourcentage",
    "he": "המספר|מספר|הסכום|הנתון",
    "hi": "संख्या|आंकड़ा|आंकड़े",
    "hu": "szám|számot|száma|számát|összeg|összeget|összegét",
    "id": "jumlah|angka",
    "it": "il numero|un numero|i numeri|la cifra|una cifra|le cifre|l'importo|la percentuale",
    "ja": "数 字|数 値|金 額|人 数|件 数",
    "ko": "숫자|숫자를|숫자가|수치|수치를|수치가|금액|금액을",
    "nl": "het aantal|aantal|het getal|het bedrag|de cijfers|het percentage",
    "no": "antallet|antall|tallet|beløpet|tall",
    "pl": "liczba|liczbę|liczby|kwota|kwotę|kwoty",
    "pt": "o número|um número|os números|o valor|a quantidade|o percentual",
    "ro": "numărul|numărului|cifra|cifrele|suma",
    "ru": "число|числа|количество|количества|цифра|цифру|цифры|сумма|сумму|суммы",
    "sv": "antalet|antal|siffran|siffrorna|siffra|beloppet",
    "tr": "sayı|sayısı|sayısını|sayısının|rakam|rakamı|tutar|tutarı|tutarını",
    "uk": "число|числа|кількість|кількості|цифра|цифру|сума|суму|суми",
    "vi": "số lượng|con số|số liệu|số tiền",
    "zh": "数 字|數 字|人 数|人 數|金 额|金 額|数 据|數 據",
}

MEASURED: dict[str, str] = {
    "ar": "العمر|عمر|السعر|سعر|التكلفة|تكلفة",
    "cs": "věk|věku|cena|cenu|ceny|náklady|výše",
    "da": "alderen|alder|prisen|udgiften|højden|længden",
    "de": "das alter|des alters|der preis|den preis|die kosten|die höhe|die länge|die dauer",
    "el": "ηλικία|ηλικίας|τιμή|κόστος",
    "en": "the age|wrong age|incorrect age|correct age|the ages|the price|wrong price|incorrect price|correct price|"
    "the cost|wrong cost|the length|the height|the distance|the total|the score|wrong score|the salary|the value|"
    "the size|the weight|the population|the death toll",
    "es": "la edad|el precio|el coste|el costo|la duración|la altura|la longitud",
    "fi": "ikä|iän|iässä|ikää|hinta|hinnan|pituus|pituuden|kustannukset",
    "fr": "l'âge|un âge|son âge|le prix|le coût|la durée|la longueur|la hauteur",
    "he": "הגיל|גיל|גילו|גילה|המחיר|מחיר|העלות",
    "hi": "उम्र|आयु|कीमत|लागत",
    "hu": "életkor|életkora|életkorát|korát|ára|árát|költsége|költségét",
    "id": "usia|umur|harga|biaya",
    "it": "l'età|un'età|il prezzo|il costo|la durata|la lunghezza|l'altezza",
    "ja": "年 齢|価 格|費 用|長 さ",
    "ko": "나이|나이를|나이가|가격|가격을|비용|비용을|길이|길이를",
    "nl": "de leeftijd|leeftijd van|de prijs|de kosten|de lengte|de hoogte",
    "no": "alderen|alder|prisen|kostnaden|høyden|lengden",
    "pl": "wiek|wieku|cena|cenę|ceny|koszt|kosztu|długość|długości",
    "pt": "a idade|o preço|o custo|a duração|a altura|o comprimento",
    "ro": "vârsta|vârstei|prețul|prețului|costul|costului|lungimea",
    "ru": "возраст|возраста|возрасте|цена|цену|цены|стоимость|стоимости|длина|длину",
    "sv": "åldern|ålder|priset|kostnaden|längden|höjden",
    "tr": "yaşı|yaşını|yaşının|fiyatı|fiyatını|maliyeti|maliyetini|uzunluğu",
    "uk": "вік|віку|ціна|ціну|вартість|вартості|довжина|довжину",
    "vi": "tuổi của|độ tuổi|giá bán|chi phí|chiều dài",
    "zh": "年 龄|年 齡|价 格|價 格|费 用|費 用|长 度|長 度",
}
