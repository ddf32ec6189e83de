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
styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie grudniu
styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре
январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
ledna února března dubna května června července srpna září října listopadu prosince
lednu únoru březnu dubnu květnu červnu červenci srpnu září říjnu listopadu prosinci
leden únor březen duben květen červen červenec srpen září říjen listopad prosinec
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні
січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
január február március április május június július augusztus szeptember október november december
tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta \
elokuuta syyskuuta lokakuuta marraskuuta joulukuuta
tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
tammikuussa helmikuussa maaliskuussa huhtikuussa toukokuussa kesäkuussa heinäkuussa \
elokuussa syyskuussa lokakuussa marraskuussa joulukuussa
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
ιανουάριο φεβρουάριο μάρτιο απρίλιο μάιο ιούνιο ιούλιο αύγουστο σεπτέμβριο οκτώβριο νοέμβριο δεκέμβριο
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
januari februari maret april mei juni juli agustus september oktober november desember
ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר
בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
"""

# Names of months, what is written in one with them before and behind.
_MONTH_CASES = (
    (
        "január február március április május június július augusztus szeptember október november december",
        "",
        "ban ben i ra re tól től ig nak nek hoz hez ról ről",
    ),
    (
        "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
        "",
        "n hun lle lla lta sta kin",
    ),
    ("ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר", "ל מ ה ו ש ול שב", ""),
)

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
pondělí úterý středa čtvrtek pátek sobota neděle
pondělí úterý středu čtvrtek pátek sobotu neděli
понеділок вівторок середа четвер п'ятниця субота неділя
понеділок вівторок середу четвер п'ятницю суботу неділю
luni marți miercuri joi vineri sâmbătă duminică
hétfő kedd szerda csütörtök péntek szombat vasárnap
hétfőn kedden szerdán csütörtökön pénteken szombaton vasárnap
maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
pazartesi salı çarşamba perşembe cuma cumartesi pazar
senin selasa rabu kamis jumat sabtu minggu
सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen
montagvormittag dienstagvormittag mittwochvormittag donnerstagvormittag freitagvormittag samstagvormittag \
sonntagvormittag
montagnachmittag dienstagnachmittag mittwochnachmittag donnerstagnachmittag freitagnachmittag samstagnachmittag \
sonntagnachmittag
montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend
montagnacht dienstagnacht mittwochnacht donnerstagnacht freitagnacht samstagnacht sonntagnacht
maandagochtend dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend zaterdagochtend zondagochtend
maandagmiddag dinsdagmiddag woensdagmiddag donderdagmiddag vrijdagmiddag zaterdagmiddag zondagmiddag
maandagavond dinsdagavond woensdagavond donderdagavond vrijdagavond zaterdagavond zondagavond
poniedziałku wtorku środy czwartku piątku soboty niedzieli
понедельника вторника среды четверга пятницы субботы воскресенья
понедельнику вторнику среде четвергу пятнице субботе воскресенью
понеділка вівторка середи четверга п'ятниці суботи неділі
pondělí úterý středy čtvrtka pátku soboty neděle
hétfői keddi szerdai csütörtöki pénteki szombati vasárnapi
hétfőig keddig szerdáig csütörtökig péntekig szombatig vasárnapig
maanantain tiistain keskiviikon torstain perjantain lauantain sunnuntain
maanantaihin tiistaihin keskiviikkoon torstaihin perjantaihin lauantaihin sunnuntaihin
lunea marțea miercurea joia vinerea sâmbăta duminica
"""

# The same in scripts without spaces, and where a weekday is more than one word or has particles written to it.
_WEEKDAY_PHRASES = """
月曜 火曜 水曜 木曜 金曜 土曜 日曜
周一 周二 周三 周四 周五 周六 周日
週一 週二 週三 週四 週五 週六 週日
星期一 星期二 星期三 星期四 星期五 星期六 星期日
월요일 화요일 수요일 목요일 금요일 토요일 일요일
thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy chủ_nhật
יום_שני יום_שלישי יום_רביעי יום_חמישי יום_שישי יום_שבת יום_ראשון
"""


def _numbered(lines: str) -> Mapping[str, int]:
    """Each word with its place in its line, counted from 1; the first line that has a word decides."""
    numbers: dict[str, int] = {}
    for line in lines.strip().splitlines():
        for number, word in enumerate(line.split(), start=1):
            numbers.setdefault(word, number)
    return MappingProxyType(numbers)


def _in_cases(months: Mapping[str, int]) -> Mapping[str, int]:
    """The months with those forms that only put something before or behind the name itself."""
    found = dict(months)
    for line, before, behind in _MONTH_CASES:
        for number, name in enumerate(line.split(), start=1):
            for ending in behind.split():
                found.setdefault(f"{name}{ending}", number)
            for beginning in before.split():
                found.setdefault(f"{beginning}{name}", number)
    return MappingProxyType(found)


MONTHS = _in_cases(_numbered(_MONTHS))
# "Júliusban 6" is no day of July.
DAYLESS_MONTHS = (
    frozenset(MONTHS)
    - frozenset(_numbered(_MONTHS))
    - frozenset(word for word in MONTHS if "\u0590" <= word[0] <= "\u05ff")
)
WEEKDAYS = _numbered(_WEEKDAYS)
# Abbreviations that are ordinary words as well count only beside a day's number.
AMBIGUOUS_MONTHS = frozenset(
    {"may", "march", "mar", "mars", "marts", "mai", "maj", "august", "mei", "dec", "sept", "ekim", "ocak"}
)
WEEKDAY_PHRASES = {phrase.replace("_", " "): day for phrase, day in _numbered(_WEEKDAY_PHRASES).items()}
# Given names as well ("April Jones", "Jan Holm").
GIVEN_NAMES = frozenset(
    {"jan", "april", "june", "may", "mai", "maj", "maja", "august", "mar", "julio", "abril", "avril", "марта"}
)
CALENDAR_WORDS = frozenset(MONTHS) | frozenset(WEEKDAYS)
