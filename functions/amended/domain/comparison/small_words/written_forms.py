"""Other forms of a value, in each language: percent in words, what stands before a time of day, ordinals. Data."""

from __future__ import annotations

# Expressions for what "%" stands for too; percentage points are none.
PERCENT: dict[str, str] = {
    "ar": r"(?:في|ب)\s?الم(?:ئ|ائ|ي)ة",
    "cs": r"procent(?:o|a|ům|y|ech|em)?|proc\.",
    "da": r"procent|pct\.?",
    "de": r"prozent",
    "el": r"τοις\s+εκατόν?",
    "en": r"per\s?cent|pct\.?",
    "es": r"por\s?ciento",
    "fi": r"prosent(?!t?i?yksi)\w*|%:\w{1,4}",
    "fr": r"pour\s?cent",
    "he": r"אחוזים|אחוז",
    "hi": r"प्रतिशत|फ़ीसदी|फीसदी|फ़ीसद|फीसद",
    "hu": r"százalék(?!pont)\w*|%-\w{1,6}",
    "id": r"persen",
    "it": r"per\s?cento",
    "ja": r"パーセント",
    "ko": r"퍼센트|프로(?=\s)",
    "nl": r"procent",
    "no": r"prosent|pst\.?",
    "pl": r"procent(?:a|u|ów|om|ami|ach|em)?|proc\.?",
    "pt": r"por\s?cento",
    "ro": r"la\s?sută|procente?",
    "ru": r"процент(?:а|ов|у|ам|ами|ах|ом)?|%-\w{1,3}",
    "sv": r"procent",
    "uk": r"відсот(?:ок|ка|ки|ків|ку|ком|кам|ками|ках)|%-\w{1,3}",
    "vi": r"phần\s?trăm",
}
# The same where it stands before its number.
PERCENT_BEFORE: dict[str, str] = {"tr": r"yüzde\s?|%\s?", "zh": r"百分之\s?"}

# What stands before a time of day ("kl. 14.30").
CLOCK: dict[str, str] = {
    "da": r"klokken|kl\.?",
    "fi": r"kello|klo\.?",
    "it": r"ore",
    "no": r"klokken|klokka|kl\.?",
    "pl": r"godzin(?:ie|y|a|ą|ę)|godz\.?",
    "ro": r"ora|orele",
    "sv": r"klockan|kl\.?",
}

# What is written behind the figure of an ordinal, in one typography ("2º" is "2o" there); in many languages a full stop
# ("2. Stock").
ORDINAL_ENDING = (
    r"(?:st|nd|rd|th|\.?[oaºª°]|ère|ième|ème|eme|er|re|ste|de|e|:a|:e|-?(?:ий|ый|ой|ій|ая|ая|ое|го|ої|му|ом|ей|й|я|е|м|ю|х|а)"
    r"|ος|ου|ης|ον|η|ο)(?!\w)|\.(?=\s\w)"
)
# The ordinals from the first on, each an expression for its forms.
ORDINALS: dict[str, str] = {
    "ar": "(?:ال)?أولى?|(?:الأولى)|الأول (?:ال)?ثاني[ةه]?|ثان (?:ال)?ثالث[ةه]? (?:ال)?رابع[ةه]? (?:ال)?خامس[ةه]? "
    "(?:ال)?سادس[ةه]? (?:ال)?سابع[ةه]? (?:ال)?ثامن[ةه]? (?:ال)?تاسع[ةه]? (?:ال)?عاشر[ةه]?",
    "cs": r"první\w* druh(?:ý|á|é|ého|ém|ému|ou) třetí\w* čtvrt(?:ý|á|é|ého|ém|ou) pát(?:ý|á|é|ého|ém|ou) "
    r"šest(?:ý|á|é|ého|ém|ou) sedm(?:ý|á|é|ého|ém|ou) osm(?:ý|á|é|ého|ém|ou) devát\w+ desát\w+",
    "da": "første anden|andet tredje fjerde femte sjette syvende ottende niende tiende",
    "de": r"erste[nmrs]? zweite[nmrs]? dritte[nmrs]? vierte[nmrs]? fünfte[nmrs]? sechste[nmrs]? siebte[nmrs]? "
    r"achte[nmrs]? neunte[nmrs]? zehnte[nmrs]?",
    "el": r"πρώτ\w+ δεύτερ\w+ τρίτ\w+ τέταρτ\w+ πέμπτ\w+ έκτ\w+ έβδομ\w+ όγδο\w+ ένατ\w+ δέκατ\w+",
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "es": r"primer[oa]? segund[oa] tercer[oa]? cuart[oa] quint[oa] sext[oa] séptim[oa] octav[oa] noven[oa] décim[oa]",
    "fi": r"ensimmäi\w+ toi(?:nen|se\w+|sta) kolma(?:s|nte\w+|nne\w+|tta) neljä(?:s|nte\w+|nne\w+|ttä) "
    r"viide(?:s|nte\w+|nne\w+|ttä) kuude(?:s|nte\w+|nne\w+|tta) seitsemä(?:s|nte\w+|nne\w+|ttä) "
    r"kahdeksa(?:s|nte\w+|nne\w+|tta) yhdeksä(?:s|nte\w+|nne\w+|ttä) kymmene(?:s|nte\w+|nne\w+|ttä)",
    "fr": r"premi(?:er|ère) deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième "
    "dixième",
    "he": "ה?ראשונ?ה?|הראשון|ראשון ה?שניי?ה?|השני ה?שלישית?|השלישי ה?רביעית?|הרביעי ה?חמישית?|החמישי ה?שישית?|השישי "
    "ה?שביעית?|השביעי ה?שמינית?|השמיני ה?תשיעית?|התשיעי ה?עשירית?|העשירי",
    "hi": r"पहल[ाीे] दूसर[ाीे] तीसर[ाीे] चौथ[ाीे] पाँचव[ाें]\w*|पांचव\w+ छठ[ाीे] सातव\w+ आठव\w+ नौव\w+ दसव\w+",
    "hu": "első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik",
    "id": "pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh",
    "it": r"prim[oa] second[oa] terz[oa] quart[oa] quint[oa] sest[oa] settim[oa] ottav[oa] non[oa] decim[oa]",
    "nl": "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
    "no": "første andre|annen|annet tredje fjerde femte sjette sjuende|syvende åttende niende tiende",
    "pl": r"pierwsz(?:y|a|e|ego|ej|ym|ą|emu) drug(?:i|a|ie|iego|iej|im|ą|iemu) trzeci\w* czwart\w+ "
    r"piąt(?:y|a|e|ego|ej|ym|ą) szóst\w+ siódm\w+ ósm\w+ dziewiąt\w+ dziesiąt\w+",
    "pt": r"primeir[oa] segund[oa] terceir[oa] quart[oa] quint[oa] sext[oa] sétim[oa] oitav[oa] non[oa] décim[oa]",
    "ro": "primul|prima doilea|doua treilea|treia patrulea|patra cincilea|cincea "
    "șaselea|șasea șaptelea|șaptea optulea|opta nouălea|noua zecelea|zecea",
    "ru": r"перв(?:ый|ая|ое|ого|ой|ом|ую|ым|ому) втор(?:ой|ая|ое|ого|ом|ую|ым|ому) "
    r"трет(?:ий|ья|ье|ьего|ьей|ьем|ью|ьим) четв[её]рт\w+ пят(?:ый|ая|ое|ого|ой|ом|ую|ым) "
    r"шест(?:ой|ая|ое|ого|ом|ую|ым) седьм(?:ой|ая|ое|ого|ом|ую|ым) "
    r"восьм(?:ой|ая|ое|ого|ом|ую|ым) девят(?:ый|ая|ое|ого|ой|ом|ую|ым) десят(?:ый|ая|ое|ого|ой|ом|ую|ым)",
    "sv": "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde",
    "tr": "birinci|ilk ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu",
    "uk": r"перш(?:ий|а|е|ого|ої|ому|у|им|ій) друг(?:ий|а|е|ого|ої|ому|у|им|ій) трет(?:ій|я|є|ього|ьої|ьому|ю|ім) "
    r"четверт\w+ п['’]ят(?:ий|а|е|ого|ої|ому|у|им|ій) шост\w+ сьом(?:ий|а|е|ого|ої|ому|у|им|ій) "
    r"восьм(?:ий|а|е|ого|ої|ому|у) дев['’]ят(?:ий|а|е|ого|ої|ому|у) десят(?:ий|а|е|ого|ої|ому|у)",
    "vi": r"(?:thứ\s)?nhất (?:thứ\s)?hai thứ\sba thứ\stư thứ\snăm thứ\ssáu thứ\sbảy thứ\stám thứ\schín thứ\smười",
}
