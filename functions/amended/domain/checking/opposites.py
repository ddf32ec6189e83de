"""What excludes each other and what leaves open, by language: pairs of word beginnings, and words of possibility. Data.

Pairs beside those of `amended.domain.comparison.languages`, whose severity needs no small words ("before", "less").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.language.wording import Wording

# So many languages are kept.
_LANGUAGES = 64
_PAIRS: Mapping[str, str] = MappingProxyType(
    {
        "en": "more/less more/fewer above/below over/under all/only all/none always/never first/last "
        "up/down gain/los profit/loss higher/lower north/south east/west left/right inside/outside buy/sell "
        "bought/sold hired/fired guilty/innocent freed/killed freed/jailed grew/shrank surged/plunged "
        "genuine/fabricat genuine/fake added/removed resumed/paused "
        "expand/shrink raise/cut raise/lower upheld/overturned "
        "uphold/overturn grant/refus grant/denied allow/ban alive/dead "
        "stable/critical son/daughter husband/wife brother/sister mother/father king/queen "
        "overstat/understat overestimat/underestimat larger/smaller bigger/smaller stronger/weaker longer/shorter "
        "toward/away hired/laid import/export lend/borrow tighten/loosen strengthen/weaken majority/minority",
        "de": "mehr/weniger über/unter alle/nur immer/nie erste/letzte höher/niedriger nord/süd ost/west "
        "gestiegen/gesunken gewinn/verlust kauft/verkauft freigesprochen/verurteilt zugestimmt/abgelehnt sohn/tochter "
        "größer/kleiner länger/kürzer geöffnet/geschlossen erhöht/gesenkt erhöhen/senken angenommen/abgelehnt",
        "fr": "plus/moins dessus/dessous tous/seulement toujours/jamais premier/dernier nord/sud est/ouest "
        "augment/baiss acquitt/condamn achet/vend accept/refus approuv/rejet bénéfice/perte fils/fille "
        "augment/diminu relev/abaiss ouvert/fermé ouvrir/fermer",
        "es": "más/menos todos/solo siempre/nunca primer/último norte/sur aument/disminuy absolv/condena "
        "absolvió/condenó compr/vend acept/rechaz aprob/rechaz hijo/hija "
        "subió/bajó subió/disminuyó aument/baj beneficio/pérdida subieron/bajaron subir/bajar subirá/bajará "
        "mayor/menor elev/reduj elev/reduc abrió/cerró abrir/cerrar",
        "it": "più/meno tutti/solo sempre/mai nord/sud aument/diminu assol/condann "
        "compra/vend accett/rifiut utile/perdita maggior/minor alzat/abbassat approv/respin aprir/chiuder",
        "pt": "mais/menos todos/apenas sempre/nunca norte/sul aument/diminu absolv/conden compr/vend "
        "lucro/prejuízo subiu/caiu maior/menor elevou/reduziu elevar/reduzir aprov/rejeit aceit/recus abriu/fechou",
        "nl": "meer/minder altijd/nooit noord/zuid stegen/daalden gekocht/verkocht winst/verlies "
        "groter/kleiner hoger/lager verhoogd/verlaagd vrijgesproken/veroordeeld goedgekeurd/afgewezen geopend/gesloten",
        "sv": "mer/mindre alla/bara alltid/aldrig ökade/minskade steg/föll köpt/sålt vinst/förlust friad/dömd "
        "friade/fällde frikänd/dömd frikändes/dömdes höjde/sänkte höjs/sänks högre/lägre större/mindre öppn/stäng",
        "da": "mere/mindre alle/kun altid/aldrig steg/faldt købt/solgt større/mindre højere/lavere hævet/sænket "
        "frifundet/dømt frikendt/dømt åbnet/lukket",
        "nb": "mer/mindre alle/bare alltid/aldri steg/falt kjøpt/solgt større/mindre høyere/lavere hevet/senket "
        "frikjent/dømt åpnet/stengt",
        "pl": "więcej/mniej większ/mniejsz wyższ/niższ zawsze/nigdy wzros/spad wzrós/spad zdroż/stani podwyż/obniż "
        "skazan/uniewinni skazał/uniewinni przyję/odrzuc kupi/sprzeda zysk/strat wygra/przegra otwar/zamkn "
        "północ/południ wschod/zachod",
        "cs": "více/méně větší/menší vyšší/nižší vždy/nikdy vzrost/kles stoup/kles zvýš/sníž odsouz/zprost přija/odmít "
        "schvál/zamít koupi/proda zisk/ztrát vyhrá/prohrá otevř/zavř severn/jižn východn/západn",
        "ru": "больше/меньше больш/меньш выше/ниже всегда/никогда вырос/упал вырос/снизил повыс/пониз повыс/сниз "
        "увелич/уменьш осуд/оправда приня/отверг соглас/отказа одобри/отклони купи/прода прибыл/убыт выигра/проигра "
        "откры/закры нанял/уволи наймут/уволят север/южн восточн/западн",
        "uk": "більше/менше вище/нижче завжди/ніколи зріс/впав зрос/знизи підвищ/знизи збільш/зменш засуд/виправда "
        "прийня/відхили погоди/відмови схвал/відхили купи/прода прибут/збит вигра/програ відкри/закри північ/півден "
        "східн/західн",
        "tr": "fazla/az yüksel/düştü yüksel/düşec arttı/azaldı artacak/azalacak kabul/reddet onayla/reddet "
        "açıldı/kapandı açılacak/kapanacak kazand/kaybet beraat/mahkum kuzey/güney",
        "ro": "crescut/scăzut crește/scade creșter/scăder mărit/redus condamnat/achitat aprobat/respins "
        "acceptat/refuzat câștigat/pierdut deschis/închis",
        "fi": "enemmän/vähemmän suurem/pienem nousi/laski nousee/laskee kasvo/vähen hyväksy/hylkä hyväksy/hylät "
        "voitto/tappio voitti/hävisi avat/sulje",
        "hu": "több/kevesebb nagyobb/kisebb magasabb/alacsonyabb nőtt/csökken emelk/csökken elítél/felment "
        "elfogad/elutasít nyereség/veszteség nyert/veszített",
        "el": "περισσότερ/λιγότερ μεγαλύτερ/μικρότερ αυξή/μειώ αύξησ/μείωσ καταδικ/αθωώ ενέκριν/απέρριψ κέρδη/ζημ",
    }
)


@lru_cache(maxsize=_LANGUAGES)
def opposites_in(language: str) -> tuple[tuple[str, str], ...]:
    """The pairs of word beginnings that exclude each other in this language, none where it is not known."""
    if language not in _PAIRS:
        return ()
    mine = tuple((pair.split("/")[0], pair.split("/")[1]) for pair in _PAIRS[language].split())
    return mine + tuple((one, other) for one, other in vocabulary(language).opposites)


HEDGES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        language: re.compile(rf"(?<!\w)(?:{words})(?!\w)")
        for language, words in {
            "en": r"may|might|could(?! not|n[’']t)|[Pp]ossibl[ey]|[Pp]erhaps|[Pp]otential(?:ly)?|"
            r"[Cc]onsider(?:s|ing)|[Aa]lleged|[Aa]llegedly|suspect(?:s|ed)?|[Ss]uspicion|[Rr]eportedly|whether|likely|unlikely",
            "de": r"könn\w*|kann|dürfte\w*|[Mm]öglich\w*|womöglich|[Vv]ielleicht|wahrscheinlich|"
            r"mutmaßlich\w*|erwäg\w*|ob",
            "fr": r"peut|peuvent|pourr\w*|possibl\w*|peut-être|probabl\w*|éventuel\w*|envisag\w*|présumé\w*",
            "es": r"puede\w*|podr\w*|posibl\w*|quizás?|probabl\w*|eventual\w*|presunt\w*",
        }.items()
    }
)

# What may be, said in other words than the evidence's: leave and power to do it, and what decides over it.
_OPEN = MappingProxyType(
    {
        language: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
        for language, words in {
            "en": r"can|would|allow\w*|permit\w*|permission|free to|able|available|power|right to|option\w*|if|unless|"
            r"depend\w*|undecided|open|unclear|uncertain|pending|expect\w*",
            "de": r"darf|dürfen|erlaub\w*|zulässig|frei|recht|wenn|falls|sofern|offen|unklar|abhäng\w*|hängt|soll\w*",
            "fr": r"permet\w*|permis\w*|autoris\w*|libres?|droit|si|selon que|dépend\w*|incertain\w*|devrai\w*",
            "es": r"permit\w*|permis\w*|autoriz\w*|libres?|derecho|si|depend\w*|incierto|debería\w*",
        }.items()
    }
)


def leaves_open(text: str, words: Wording) -> bool:
    """Whether a text tells that something may be, or what decides over it, without a word of possibility."""
    found = _OPEN.get(words.language)
    return found is not None and found.search(text) is not None


# Words for how many of all: all, most, some, many, few, only, in groups that say the same.
QUANTIFIERS: Mapping[str, tuple[frozenset[str], ...]] = MappingProxyType(
    {
        language: tuple(frozenset(group.split()) for group in listed.split("/"))
        for language, listed in {
            "en": "all every each both/most majority/some several/many/few minority/only solely merely just",
            "de": "alle allen aller sämtliche beide/meisten mehrheit/einige manche mehrere/viele/wenige minderheit/"
            "nur lediglich bloß ausschließlich",
            "fr": "tous toutes chaque/plupart majorité/quelques certains certaines plusieurs/beaucoup/peu minorité/"
            "seulement uniquement",
            "es": "todos todas cada ambos/mayoría/algunos algunas varios varias/muchos/pocos pocas minoría/"
            "solo sólo solamente únicamente",
            "it": "tutti tutte ogni entrambi/maggioranza/alcuni alcune/molti/pochi poche minoranza/"
            "soltanto solo solamente unicamente",
            "pt": "todos todas cada ambos/maioria/alguns algumas vários várias/muitos/poucos poucas minoria/"
            "apenas somente só",
            "nl": "alle alles beide/meeste meerderheid/sommige enkele/veel/weinig minderheid/slechts alleen enkel",
            "sv": "alla båda/flesta majoritet/några/många/få minoritet/endast bara enbart",
            "da": "alle begge/fleste flertal/nogle/mange/få mindretal/kun udelukkende",
            "nb": "alle begge/fleste flertall/noen/mange/få mindretall/bare kun",
            "pl": "wszyscy wszystkie wszystkich/większość/niektórzy niektóre kilka/wielu/niewielu/"
            "tylko jedynie wyłącznie",
            "cs": "všichni všechny všech oba/většina/někteří některé několik/mnoho/málo menšina/pouze jen jenom",
            "ru": "все всех оба/большинство/некоторые некоторых несколько/многие/немногие/только лишь",
            "uk": "усі всі всіх обидва/більшість/деякі деяких кілька/багато/небагато меншість/лише тільки",
            "el": "όλοι όλες όλα όλους/πλειοψηφία/μερικοί μερικές μερικά/πολλοί/λίγοι μειοψηφία/μόνο",
            "fi": "kaikki kaikkien molemmat/useimmat enemmistö/jotkut muutama/monet/harvat vähemmistö/vain ainoastaan",
            "hu": "minden mindenki összes mindkét/többség/néhány/sok/kevés kisebbség/csak csupán",
            "ro": "toți toate ambii/majoritatea/unii unele câțiva/mulți/puțini minoritatea/doar numai",
            "tr": "tüm bütün her/çoğu/bazı birkaç/birçok/az/sadece yalnızca",
            "id": "semua seluruh kedua/sebagian mayoritas/beberapa/banyak/sedikit minoritas/hanya cuma",
        }.items()
    }
)

# A word by which it can be told what another says of it is longer than this.
_SHORT = 2
_CLAUSE = re.compile(r"[,;:()–—]")
_WORDS = re.compile(r"[^\W\d_]+")


def opposed_beside(told: Iterable[str], now: Sequence[str], words: Wording) -> Iterator[str]:
    """What sentences tell of a word of which all that holds now tells the opposite: "higher risk" for "lower risk".

    Unlike what clauses about the same tell, it needs no more than the word beside. Clauses that negate, or have both
    opposites, are left to others.
    """
    pairs = opposites_in(words.language)
    held = [_spelled(text) for text in now]
    for clause in (clause for sentence in told for clause in _CLAUSE.split(sentence)):
        if words.negates.search(clause):
            continue
        found = _spelled(clause)
        for said, instead in (order for one, other in pairs for order in ((one, other), (other, one))):
            beside = _beside(found, said, words)
            if not beside or _beside(found, instead, words) or any(_stands(text, said) for text in held):
                continue
            if any(beside & _beside(text, instead, words) for text in held):
                yield f"“{clause.strip()}” has “{said}” where “{instead}” is told"


def _spelled(text: str) -> str:
    """The words of a text, case folded, each with a space around it."""
    return f" {' '.join(_WORDS.findall(text.casefold()))} "


def _stands(text: str, word: str) -> bool:
    """Whether a word stands in such a text; a longer one is known by its beginning."""
    return (f" {word}" if len(word) > _SHORT + 1 else f" {word} ") in text


def _beside(text: str, word: str, words: Wording) -> frozenset[str]:
    """The words of meaning right before and right behind a word, wherever it stands."""
    if not _stands(text, word):
        # Most words of the table stand nowhere.
        return frozenset()
    found = text.split()
    places = (at for at, one in enumerate(found) if _stands(f" {one} ", word))
    near = (other for at in places for other in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2]))
    return frozenset(one for one in near if len(one) > _SHORT and one not in words.common | words.prepositions)
