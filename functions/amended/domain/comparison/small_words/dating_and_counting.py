"""By what words a notice tells that a date or a number was wrong, in each language: phrases, parted by "|". Data."""

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
