"""Month and weekday names of the languages that summaries are written in, so that a date is known in any of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# January to December, each language on a line; words with a dot in print stand without it.
_MONTHS = """
january february march april may june july august september october november december
jan feb mar apr may jun jul aug sept oct nov dec
jan feb mar apr may jun jul aug sep oct nov dec
januar februar märz april mai juni juli august september oktober november dezember
jänner feber mär apr mai jun jul aug sep okt nov dez
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
janv févr mars avr mai juin juil août sept oct nov déc
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april maj juni juli august september oktober november december
januar februar mars april mai juni juli august september oktober november desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
"""

# Monday to Sunday.
_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday
mon tues wed thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag
montags dienstags mittwochs donnerstags freitags sonnabend sonntags
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
måndag tisdag onsdag torsdag fredag lördag söndag
måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen
mandag tirsdag onsdag torsdag fredag lørdag søndag
poniedziałek wtorek środa czwartek piątek sobota niedziela
poniedziałek wtorek środę czwartek piątek sobotę niedzielę
понедельник вторник среда четверг пятница суббота воскресенье
понедельник вторник среду четверг пятницу субботу воскресенье
الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
"""


def _numbered(lines: str) -> Mapping[str, int]:
    """Each word with its place in its line, counted from 1; the first line that has a word decides."""
    numbers: dict[str, int] = {}
    for line in lines.strip().splitlines():
        for number, word in enumerate(line.split(), start=1):
            numbers.setdefault(word, number)
    return MappingProxyType(numbers)


MONTHS = _numbered(_MONTHS)
WEEKDAYS = _numbered(_WEEKDAYS)
# Abbreviations that are ordinary words as well count only beside a day's number.
AMBIGUOUS_MONTHS = frozenset({"may", "march", "mar", "mars", "marts", "mai", "maj", "august", "mei", "dec", "sept"})
CALENDAR_WORDS = frozenset(MONTHS) | frozenset(WEEKDAYS)
