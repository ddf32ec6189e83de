"""Numbers as words, by language: the words, and what compounds and hyphens make of them. Data with its reading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from amended.domain.values.number_forms import inflected_scale, uncovered

# Words from 0 upwards, then others as word=value; what is worth 100 or more multiplies the number before it.
_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 "
        "dozen=12 hundred=100 hundreds=100 thousand=1e3 thousands=1e3 million=1e6 millions=1e6 billion=1e9 "
        "billions=1e9 trillion=1e12 trillions=1e12 lakh=1e5 lakhs=1e5 crore=1e7 crores=1e7",
        "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
        "fünfzehn sechzehn "
        "siebzehn achtzehn neunzehn zwanzig dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 "
        "neunzig=90 dutzend=12 hundert=100 tausend=1e3 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 "
        "milliarden=1e9 mrd=1e9 tsd=1e3 billion=1e12 billionen=1e12",
        "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
        "seize dix-sept "
        "dix-huit dix-neuf vingt trente=30 quarante=40 cinquante=50 soixante=60 cent=100 cents=100 mille=1e3 "
        "million=1e6 millions=1e6 milliard=1e9 milliards=1e9 billion=1e12 billions=1e12",
        "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 "
        "noventa=90 cien=100 ciento=100 mil=1e3 millón=1e6 millones=1e6 billón=1e12 billones=1e12",
        "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
        "sedici diciassette diciotto diciannove venti trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 "
        "ottanta=80 novanta=90 cento=100 mille=1e3 mila=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9",
        "pt": "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis "
        "dezessete dezoito dezenove vinte duas=2 dezasseis=16 dezassete=17 dezanove=19 trinta=30 quarenta=40 "
        "cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 mil=1e3 milhão=1e6 milhões=1e6 "
        "bilhão=1e9 bilhões=1e9",
        "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
        "zeventien achttien negentien twintig dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 "
        "negentig=90 honderd=100 duizend=1e3 miljoen=1e6 mln=1e6 miljard=1e9 mld=1e9 "
        "biljoen=1e12",
        "sv": "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton "
        "nitton tjugo trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 åttio=80 nittio=90 hundra=100 tusen=1e3 "
        "miljon=1e6 miljoner=1e6 mkr=1e6 miljard=1e9 miljarder=1e9 mdr=1e9",
        "da": "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten "
        "nitten tyve tredive=30 fyrre=40 halvtreds=50 tres=60 halvfjerds=70 firs=80 halvfems=90 hundrede=100 "
        "tusind=1e3 million=1e6 millioner=1e6 mio=1e6 milliard=1e9 milliarder=1e9 mia=1e9",
        "nb": "null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten "
        "nitten tjue tretti=30 førti=40 femti=50 seksti=60 sytti=70 åtti=80 nitti=90 hundre=100 tusen=1e3 "
        "million=1e6 "
        "millioner=1e6 milliard=1e9 milliarder=1e9",
        "pl": "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście "
        "czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia "
        "trzydzieści=30 sto=100 "
        "tysiąc=1e3 tysiące=1e3 tysięcy=1e3 tys=1e3 milion=1e6 miliony=1e6 milionów=1e6 mln=1e6 miliard=1e9 "
        "miliardy=1e9 miliardów=1e9 mld=1e9"
        " dwie=2 dwóch=2 dwaj=2 dwoje=2 dwiema=2 trzech=3 trzej=3 troje=3 trzema=3 czterech=4 czterej=4"
        " czworo=4 pięciu=5 pięcioro=5 sześciu=6 sześcioro=6 siedmiu=7 siedmioro=7 ośmiu=8 dziewięciu=9"
        " dziesięciu=10 dwunastu=12 piętnastu=15 dwudziestu=20 trzydziestu=30 czterdzieści=40"
        " pięćdziesiąt=50 sześćdziesiąt=60",
        "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
        "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать=30 сорок=40 "
        "сто=100 тысяча=1e3 тысячи=1e3 тысяч=1e3 тыс=1e3 миллион=1e6 миллиона=1e6 миллионов=1e6 млн=1e6 миллиард=1e9 "
        "миллиарда=1e9 миллиардов=1e9 млрд=1e9 двое=2 трое=3 четверо=4 пятеро=5 шестеро=6 семеро=7"
        " две=2 двух=2 двум=2 двумя=2 трёх=3 трех=3 трём=3 трем=3 тремя=3 четырёх=4 четырех=4 четырём=4"
        " четырем=4 пяти=5 пятью=5 шести=6 семи=7 восьми=8 девяти=9 десяти=10 двенадцати=12 пятнадцати=15"
        " двадцати=20 тридцати=30 пятьдесят=50 шестьдесят=60 семьдесят=70 восемьдесят=80 девяносто=90",
        "uk": "нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять двоє=2 "
        "троє=3 четверо=4 "
        "п'ятеро=5 двадцять=20 тридцять=30 сорок=40 сто=100 тисяча=1e3 тисячі=1e3 тисяч=1e3 тис=1e3 мільйон=1e6 "
        "мільйони=1e6 мільйонів=1e6 млн=1e6 мільярд=1e9 мільярди=1e9 мільярдів=1e9 млрд=1e9"
        " дві=2 двох=2 двом=2 двома=2 трьох=3 трьом=3 трьома=3 чотирьох=4 чотирьом=4 п'яти=5 п'ятьох=5"
        " шести=6 шістьох=6 семи=7 сімох=7 восьми=8 вісьмох=8 дев'яти=9 десяти=10 десятьох=10"
        " тринадцять=13 чотирнадцять=14 п'ятнадцять=15 шістнадцять=16 сімнадцять=17 вісімнадцять=18"
        " п'ятдесят=50 шістдесят=60",
        "cs": "nula jeden dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct dvě=2 dvacet=20 "
        "třicet=30 sto=100 "
        "tisíc=1e3 tisíce=1e3 tis=1e3 milion=1e6 miliony=1e6 milionů=1e6 mil=1e6 miliarda=1e9 miliardy=1e9 "
        "miliard=1e9 "
        "mld=1e9"
        " dvou=2 dvěma=2 tří=3 třem=3 třemi=3 čtyř=4 čtyřem=4 pěti=5 šesti=6 sedmi=7 osmi=8 devíti=9"
        " deseti=10 třináct=13 čtrnáct=14 patnáct=15 šestnáct=16 sedmnáct=17 osmnáct=18 devatenáct=19"
        " čtyřicet=40 padesát=50 šedesát=60",
        "ro": "doi=2 două=2 trei=3 patru=4 cinci=5 șase=6 șapte=7 opt=8 nouă=9 zece=10 douăzeci=20 sută=100 "
        "sute=100 mie=1e3 "
        "mii=1e3 milion=1e6 milioane=1e6 mil=1e6 miliard=1e9 miliarde=1e9 mld=1e9"
        " unsprezece=11 doisprezece=12 douăsprezece=12 treisprezece=13 paisprezece=14 cincisprezece=15"
        " treizeci=30 patruzeci=40 cincizeci=50",
        "hu": "kettő=2 két=2 három=3 négy=4 öt=5 hat=6 hét=7 nyolc=8 kilenc=9 tíz=10 húsz=20 harminc=30 "
        "száz=100 ezer=1e3 "
        "millió=1e6 milliárd=1e9"
        " tizenegy=11 tizenkét=12 tizenkettő=12 tizenhárom=13 tizennégy=14 tizenöt=15 tizenhat=16"
        " tizenhét=17 tizennyolc=18 tizenkilenc=19 negyven=40 ötven=50 hatvan=60 hetven=70 nyolcvan=80"
        " kilencven=90",
        "fi": "kaksi=2 kolme=3 neljä=4 viisi=5 kuusi=6 seitsemän=7 kahdeksan=8 yhdeksän=9 kymmenen=10 "
        "sata=100 sataa=100 "
        "tuhat=1e3 tuhatta=1e3 miljoona=1e6 miljoonaa=1e6 milj=1e6 miljardi=1e9 miljardia=1e9 mrd=1e9"
        " kahden=2 kahta=2 kolmen=3 kolmea=3 neljän=4 neljää=4 viiden=5 viittä=5 kuuden=6 kuutta=6"
        " kahdeksaa=8 yhdeksää=9 yksitoista=11 kaksitoista=12 kolmetoista=13 neljätoista=14"
        " viisitoista=15 kaksikymmentä=20 kolmekymmentä=30",
        "el": "δύο=2 τρεις=3 τρία=3 τέσσερις=4 τέσσερα=4 πέντε=5 έξι=6 επτά=7 οκτώ=8 εννέα=9 δέκα=10 "
        "είκοσι=20 εκατό=100 "
        "χίλια=1e3 χιλιάδες=1e3 εκατομμύριο=1e6 εκατομμύρια=1e6 δισεκατομμύρια=1e9"
        " τριών=3 τεσσάρων=4 εφτά=7 οχτώ=8 εννιά=9 έντεκα=11 δώδεκα=12 δεκατρείς=13 δεκατέσσερις=14"
        " δεκαπέντε=15 τριάντα=30 σαράντα=40 πενήντα=50",
        "tr": "iki=2 üç=3 dört=4 beş=5 yedi=7 sekiz=8 dokuz=9 yirmi=20 otuz=30 bin=1e3 milyon=1e6 milyar=1e9"
        " kırk=40 elli=50 altmış=60 yetmiş=70 seksen=80 doksan=90",
        "id": "dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10 ribu=1e3 juta=1e6 miliar=1e9",
        "vi": "nghìn=1e3 ngàn=1e3 triệu=1e6 tỷ=1e9 tỉ=1e9",
        "he": "שלושה=3 שלוש=3 ארבעה=4 ארבע=4 חמישה=5 חמש=5 שישה=6 שש=6 שבעה=7 שבע=7 שמונה=8 תשעה=9 תשע=9 "
        "עשרה=10 מאה=100 "
        "אלף=1e3 אלפים=1e3 מיליון=1e6 מיליארד=1e9"
        " שני=2 שתי=2 שניים=2 שתיים=2 שלושת=3 ארבעת=4 חמשת=5 ששת=6 שבעת=7 שמונת=8 תשעת=9 עשרים=20"
        " שלושים=30 ארבעים=40 חמישים=50",
        "ar": "اثنان=2 اثنتان=2 اثنتين=2 شخصان=2 شخصين=2 رجلان=2 رجلين=2 امرأتان=2 امرأتين=2 طفلان=2 طفلين=2 "
        "جنديان=2 جنديين=2 عاملان=2 عاملين=2 مرتان=2 مرتين=2 عامان=2 عامين=2 يومان=2 يومين=2 شهران=2 شهرين=2 "
        "ساعتان=2 ساعتين=2 مئتان=200 مئتين=200 مائتان=200 مائتين=200 ألفان=2e3 ألفين=2e3 مليونان=2e6 مليونين=2e6 "
        "ثلاثة=3 ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 سبعة=7 سبع=7 ثمانية=8 تسعة=9 تسع=9 عشرة=10 "
        "مئة=100 مائة=100 "
        "ألف=1e3 آلاف=1e3 مليون=1e6 ملايين=1e6 مليار=1e9 مليارات=1e9"
        " عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 أربعون=40 أربعين=40 خمسون=50 خمسين=50",
        "hi": "तीन=3 चार=4 पांच=5 पाँच=5 छह=6 सात=7 आठ=8 नौ=9 दस=10 बीस=20 सौ=100 हजार=1e3 हज़ार=1e3 "
        "लाख=1e5 करोड़=1e7 "
        "अरब=1e9"
        " दो=2 ग्यारह=11 बारह=12 तेरह=13 चौदह=14 पंद्रह=15 तीस=30 चालीस=40 पचास=50",
    }
)


# What follows a number in one word with it: "dreimal", "sechstägige", "viermaal".
_COUNTED = {
    "de": re.compile(
        r"(?:mal(?:ige)?|fache?|(?:täg|wöch|monat|jähr|stünd|minüt|köpf|teil|stöck)(?:ige?|entlich|lich))[enmrs]{0,2}$"
    ),
    "nl": re.compile(r"(?:maal|voudige?|daagse|jarige?|koppige?|delige?)$"),
}
# English joins what is counted with a hyphen; an ordinal behind one is a part, or counts on ("two-thirds",
# "twenty-first").
_ORDINAL = re.compile(r"first|second|thirds?|halves|half|quarters?|(?:four|fif|six|seven|eigh|nin|ten)ths?")
_LARGEST_COUNTED = 100


@lru_cache(maxsize=32)
def words_of(language: str) -> Mapping[str, float]:
    """The number words of a language and what each is worth."""
    worth: dict[str, float] = {}
    for place, word in enumerate(_WORDS.get(language, "").split()):
        name, _, value = word.partition("=")
        worth[name] = float(value) if value else float(place)
    return MappingProxyType(worth)


@lru_cache(maxsize=4096)
def _compound(word: str, language: str) -> float | None:
    """The worth of a word put together of number words (fünfundzwanzig, vijfentwintig, tjugofem, ventitré)."""
    words = words_of(language)
    if not word.startswith(tuple(words)):
        # Whatever it is put together of begins with one of them, but for the "ein" of German.
        return 21.0 if word == "einundzwanzig" else None
    if (counted := _COUNTED.get(language)) and (base := words.get(counted.sub("", word))) and base < 100:
        return base
    for name in sorted((name for name, value in words.items() if value in {100.0, 1000.0}), key=len, reverse=True):
        before, mark, after = word.partition(name)
        if mark and before in words and words[before] < 100:
            rest = 0.0 if not after else words.get(after) or _compound(after, language)
            return None if rest is None else words[before] * words[name] + rest
    for name, value in words.items():
        if not 1 <= value < 10:
            continue
        for joint in ("und", "en", "ën", ""):
            tens = (
                words.get(word.removeprefix(f"{name}{joint}")) if word.startswith(f"{name}{joint}") and joint else None
            )
            if tens is not None and 20 <= tens < 100:
                return tens + value
        tens = words.get(word.removesuffix(name)) if word.endswith(name) else None
        if tens is not None and 20 <= tens < 100:
            return tens + value
    return None


def _hyphened(word: str, words: Mapping[str, float], language: str) -> float | None:
    """The worth of number words joined by hyphens: "twenty-five"; in French those up to 99, as "soixante-douze" and
    "quatre-vingt-dix-huit"."""
    if language == "fr":
        score, eighty, rest = word.partition("quatre-vingt")
        if eighty and not score:
            rest = rest.removeprefix("s").removeprefix("-")
            added = words.get(rest, 0.0) if rest else 0.0
            return 80 + added if not rest or 1 <= added < 20 else None
    tens, _, rest = word.partition("-")
    joined = rest.removeprefix("et-") if language == "fr" else rest
    whole, part = words.get(tens), words.get(joined)
    # French counts on from sixty to seventy-nine.
    most = 20 if language == "fr" and whole == 60 else 10
    if part is None and language == "en" and 1 < (whole or 0) < _LARGEST_COUNTED:
        # "A three-year contract", "a seven-month-old": what is counted follows.
        return None if _ORDINAL.fullmatch(rest) else whole
    return whole + part if whole is not None and part is not None and whole >= 20 and part < most else None


@lru_cache(maxsize=4096)
def worth_of(word: str, language: str) -> float | None:
    """What a word is worth as a number, or None."""
    words = words_of(language)
    folded = word.casefold()
    if folded in words:
        return words[folded]
    if "-" in folded:
        return _hyphened(folded, words, language)
    if (bare := uncovered(folded, language)) in words:
        return words[bare]
    if len(folded) < 6 or not words:
        return None
    scale = inflected_scale(folded, words, language)
    return _compound(folded, language) if scale is None else scale
