"""Whether numbers count the same things in the same units, go the same way, and are not denied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from amended.domain.checking.polarity import AUXILIARIES, parted_by_report, word_form
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, Token, tokens
from amended.domain.values.dates import moments
from amended.domain.values.numbers import Quantity, quantities

# What is counted in these is no thing.
_PARTS = re.compile(
    r"per\s?cent|prozent|pour|proc|euro|dollar|pound|million|billion|thousand|years?$|jahre|ans$|años|anni",
    re.IGNORECASE,
)
_FROM = frozenset({"from", "von", "de", "da", "van", "från", "fra"})
_TO = frozenset({"to", "auf", "à", "a", "naar", "till", "til"})
# What stands behind such numbers where nothing does in front, over the word for what is counted.
_ENDS_BEHIND: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "ja": re.compile(r"[^\W\d]{0,3}?(?:から|(?P<to>[にへ]))"),
        "ko": re.compile(r"\w{0,3}?(?:에서|(?P<to>으?로(?=\s)))"),
    }
)
# Units that stand for each other in no text, by what they measure; signs stand before the number as well. Data.
_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "time": "years=year jahre=year jahren=year ans=year années=year años=year anni=year anos=year jaar=year "
        "months=month monate=month monaten=month mois=month meses=month mesi=month maanden=month månader=month "
        "måneder=month weeks=week wochen=week semaines=week semanas=week settimane=week weken=week veckor=week "
        "uger=week uker=week days=day tage=day tagen=day jours=day días=day giorni=day dias=day dagen=day dagar=day "
        "dage=day hours=hour stunden=hour heures=hour horas=hour timmar=hour minutes=minute minuten=minute "
        "minutos=minute minuti=minute minuter=minute "
        "seconds=second sekunden=second secondes=second segundos=second secondi=second seconden=second sekunder=second "
        "år=year års=year månaders=month veckors=week månad=month vecka=week dag=day måned=month uge=week uke=week "
        "lat=year lata=year roku=year rok=year miesięcy=month miesiące=month miesiąc=month tygodni=week "
        "tygodnie=week dni=day "
        "godzin=hour godziny=hour let=year roky=year měsíců=month měsíce=month týdnů=week týdny=week dnů=day "
        "dny=day hodin=hour лет=year "
        "года=year год=year месяцев=month месяца=month месяц=month недель=week недели=week дней=day дня=day часов=hour "
        "часа=hour років=year роки=year місяців=month місяці=month тижнів=week тижні=week днів=day дні=day yıl=year "
        "ay=month hafta=week gün=day saat=hour vuotta=year vuoden=year kuukautta=month kuukauden=month viikkoa=week "
        "viikon=week päivää=day päivän=day tuntia=hour év=year évre=year hónap=month hónapra=month hét=week nap=day "
        "óra=hour ani=year luni=month săptămâni=week zile=day ore=hour χρόνια=year έτη=year μήνες=month εβδομάδες=week "
        "ημέρες=day μέρες=day ώρες=hour tahun=year bulan=month minggu=week hari=day jam=hour",
        "money": "$ dollars=$ dollar=$ dólares=$ dollari=$ € euros=€ euro=€ £ pounds=£ pfund=£ libras=£ livres=£ "
        "sterline=£ pond=£ ¥ yen=¥ kronor=krone kroner=krone reais=real rubel=rouble roubles=rouble franken=franc "
        "francs=franc złotych=zloty złote=zloty złoty=zloty zł=zloty korun=krone koruny=krone kč=krone рублей=rouble "
        "рубля=rouble рубль=rouble гривень=hryvnia гривні=hryvnia гривня=hryvnia доларів=$ долари=$ долара=$ "
        "долларов=$ доллара=$ доллар=$ евро=€ євро=€ dolarów=$ dolary=$ dolar=$ dolarů=$ dolary=$ eur=€ "
        "dollár=$ dollárra=$ "
        "euró=€ forint=forint lei=leu dolari=$ dollaria=$ euroa=€ δολάρια=$ ευρώ=€ lira=lira liraya=lira dolara=$ "
        "rupiah=rupiah",
        "warmth": "celsius fahrenheit c=celsius f=fahrenheit",
        "length": "kilometres=km kilometers=km kilometer=km kilomètres=km kilómetros=km quilômetros=km chilometri=km "
        "km miles=mile meilen=mile millas=mile milhas=mile mijl=mile mph=mile metres=m meters=m mètres=m metros=m "
        "metri=m feet=ft",
        "weight": "kilo=kg kilos=kg kilogram=kg kilograms=kg kilogramm=kg kilogrammes=kg kilogramos=kg chili=kg "
        "chilogrammi=kg quilos=kg quilogramas=kg kg gram=g grams=g gramm=g grammes=g gramos=g grammi=g gramas=g ton=t "
        "tons=t tonnes=t tonnen=t toneladas=t tonnellate=t килограммов=kg тонн=t тонны=t ounces=oz",
        "volume": "litres=l liters=l liter=l litros=l litri=l gallons=gallon barrels=barrel",
        "area": "hectares=ha hektar=ha hectáreas=ha ettari=ha hectare=ha acres=acre",
    }
)
# Whom every number may count.
_ANYBODY = frozenset(
    map(
        word_form,
        ("people", "persons", "personen", "personnes", "personas", "persone", "pessoas", "mensen", "personer", "osób"),
    )
)
# Small words between a number and its unit ("30 milhões de euros", "104 degrees Celsius").
_BEFORE_UNITS = frozenset(
    {"of", "de", "di", "d'", "d’", "degrees", "grad", "degrés", "grados", "graus", "gradi", "-", "°"}
)
# "No fewer than 20", "not until 5 May" deny nothing.
LIMITS = re.compile(
    r"\W{0,9}(?:more|less|fewer|later|earlier|only|just|until|before|mehr|weniger|nur|vor|plus|moins|avant|más|menos|antes|"
    r"mais|più|meno|prima|meer|minder|eerder|mer|mindre)\b",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    r"(?:more than|over|at least|above|exceeding|mehr als|über|mindestens|plus de|au moins|más de|al menos|più di|"
    r"oltre|almeno|mais de|pelo menos|meer dan|ruim|minstens|mer än|över|minst|mere end|over)(?: [$€£])?$"
)
# "Over three years" may be for as long.
_DURING = re.compile(r"(?<!\w)(?:over|über|över)$")
# Characters before a number in which it is said to be a rounded one.
_AHEAD = 14
_ROUNDED = re.compile(
    r"\b(?:about|around|roughly|approximately|some|nearly|almost|over|more than|etwa|rund|knapp|fast|ungefähr|gut|"
    r"environ|près de|quelque|presque|unos|unas|cerca de|alrededor de|casi|circa|quasi|quase|ongeveer|bijna|zo['’]n|"
    r"omkring|cirka|ungefär|nästan|næsten|около|почти|około|prawie)\s+(?:[$€£])?$",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"(?:less than|fewer than|under|at most|below|up to|nearly|almost|weniger als|unter|höchstens|bis zu|fast|moins de|"
    r"au plus|jusqu'à|presque|près de|menos de|hasta|casi|meno di|fino a|quasi|até|quase|minder dan|bijna|mindre än|"
    r"nästan|mindre end|næsten)(?: [$€£])?$"
)

# What makes a number an upper limit: "limits them to 20,000 tons", "plafonné à 500 euros". Data.
_LIMITING = re.compile(
    r"\b(?:limit\w*|limít\w*|límit\w*|cap(?:s|ped|ping)?|ceiling|maxim\w*|máxim\w*|massim\w*|plaf\w+|begren[sz]\w*|"
    r"begräns\w*|beschränk\w*|gedeckelt|beper[kt]\w*|ogranicz\w*|tope)\b",
    re.IGNORECASE,
)


def miscounted(summary: Iterable[str], notices: Sequence[str], words: Wording) -> Iterator[str]:
    """Numbers of things of which the notices count others: "two hostages" for "three hostages and two suspects"."""
    held = [pair for part in _holding(notices, words) for pair in kept_counts(part, words)]
    for text in summary:
        for values, thing, printed in kept_counts(text, words):
            if thing in _ANYBODY:
                # "Three people were killed and five wounded": five people were.
                continue
            of_thing = [pair for pair in held if pair[1] == thing]
            of_number = [pair for pair in held if pair[0] & values]
            if of_thing and of_number and not any(pair[0] & values for pair in of_thing):
                yield f"“{printed}” is another number than the notices have"


def redirected(summary: Iterable[str], notices: Sequence[str], words: Wording, theirs: Wording) -> Iterator[str]:
    """Changes told the other way round: "from 14 to 41" where the notices have "to 14 from 41".

    `words` is the wording of the summary's language, `theirs` that of the notices'.
    """
    held = {end for text in notices for end in _ends(text, theirs)}
    for text in summary:
        ends = _ends(text, words)
        turned = {(values, not to) for values, to in ends}
        if len({to for _, to in ends}) > 1 and turned <= held and not ends & held:
            yield f"“{text}” turns a change round"


def remeasured(summary: Iterable[str], evidence: Iterable[str], words: Wording, theirs: Wording) -> Iterator[str]:
    """Numbers with a unit that the evidence has in other units only: "six months" for "six years", "12 euros" for
    "12 percent", "130 percent" for "130 jobs".

    `words` is the wording of the summary's language, `theirs` that of the evidence's.
    """
    told = [(text, measure) for text in summary for measure in measures(text, words)]
    if not told:
        return
    read = tuple(evidence)
    held = {measure for text in read for measure in measures(text, theirs)}
    for text, (values, kind, unit) in told:
        of_value = {(sort, other) for among, sort, other in held if among & values}
        units = {other for sort, other in of_value if sort == kind}
        if unit in units:
            continue
        having = [one for one in read if any(each.values & values for each in quantities(one, theirs.language))]
        bare = any(
            each.values & values and not any(each.values & among for among, _, _ in measures(one, theirs))
            for one in having
            for each in quantities(one, theirs.language)
        )
        of_another_kind = bool(of_value) and not bare
        no_share = kind == "share" and bool(having) and not any(_ANY_SHARE.search(one) for one in having)
        if units or of_another_kind or no_share:
            yield f"“{text}” has another unit than the evidence"


def measured_as_before(
    told: Iterable[str], wrong: Iterable[str], holding: Iterable[str], words: Wording
) -> Iterator[str]:
    """Numbers with the unit in which only what was wrong has them, where what holds has the same ones in another:
    "$2 billion", where it is 2 billion euros."""
    found = [(text, measure) for text in told for measure in measures(text, words)]
    if not found:
        return
    before, now = ([one for text in texts for one in measures(text, words)] for texts in (wrong, holding))
    for text, (values, kind, unit) in found:
        held = {other for among, sort, other in now if sort == kind and among & values}
        if (
            held
            and unit not in held
            and any(sort == kind and other == unit and among & values for among, sort, other in before)
        ):
            yield f"“{text}” has a number in the unit of the earlier version"


def rounded(quantity: Quantity, text: str, numbers: Iterable[float]) -> bool:
    """Whether a number of a text is called a rounded one ("about 2 million") and one of these, rounded, is it."""
    start = tokens(text)[quantity.first].start
    if not (quantity.text[0].isdigit() and _ROUNDED.search(text[max(0, start - _AHEAD) : start])):
        return False
    return any(
        value and number != value and float(f"{number:.{_figures_of(value) - 1}e}") == value
        for value in quantity.values
        for number in numbers
    )


def _figures_of(value: float) -> int:
    """How many figures of a number are not the zeros at its end: 2 of 1,200."""
    return len(f"{value:.10e}".partition("e")[0].replace(".", "").rstrip("0")) or 1


def bounded(summary: Iterable[str], evidence: Iterable[str], words: Wording) -> Iterator[str]:
    """Numbers that a summary gives as a limit ("more than 1,200") and the evidence only as they are, or the other
    way."""
    told = [(text, bound) for text in summary for bound in _bounds(text, words)]
    if not any(above for _, (_, above, _) in told):
        return
    read = tuple(evidence)
    held = [bound for text in read for bound in _bounds(text, words)]
    for text, (values, above, printed) in told:
        others = {other for among, other, _ in held if among & values}
        limits = above < 0 and any(_LIMITING.search(one) and _has_value(one, values, words) for one in read)
        if above and others and above not in others and not limits:
            yield f"“{printed}” is not what the evidence says in “{text}”"


def _has_value(text: str, values: frozenset[float], words: Wording) -> bool:
    return any(quantity.values & values for quantity in quantities(text, words.language))


@lru_cache(maxsize=CACHED)
def _bounds(text: str, words: Wording) -> tuple[tuple[frozenset[float], int, str], ...]:
    """The numbers of a text, each with whether it is told as a lower limit (1), an upper one (-1), or neither (0)."""
    found, units = tokens(text), _units()
    bounds = []
    for quantity in quantities(text, words.language):
        before = " ".join(token.text.casefold() for token in found[max(0, quantity.first - 3) : quantity.first])
        above = 1 if _ABOVE.search(before) else -1 if _BELOW.search(before) else 0
        if above and words.negates.match(before):
            # "No more than 20": at most.
            above = -above
        if above and _DURING.search(before) and (unit := _unit_of(quantity, found, units)) and units[unit][0] == "time":
            above = 0
        bounds.append((quantity.values, above, quantity.text))
    return tuple(bounds)


def denied_numbers(summary: Iterable[str], notices: Sequence[str], words: Wording) -> Iterator[str]:
    """Numbers that a summary denies and the notices tell."""
    negated = [
        (text, values) for one in summary for text, negative, values in _stated(one, words) if negative and values
    ]
    if not negated:
        return
    told: set[object] = set()
    denied: set[object] = set()
    for part in _holding(notices, words):
        for text, negative, values in _stated(part, words):
            (denied if negative or words.contrast.search(text) else told).update(values)
    for text, values in negated:
        # "5,9 değil 4,9", "13 وليس 30": what is set against another value is looked at elsewhere.
        if not (words.rejects.search(text) or _set_apart(text, words)) and values <= told - denied:
            yield f"“{text.strip()}” denies what the notices tell"


def _set_apart(clause: str, words: Wording) -> bool:
    """Whether a clause's first negation sets its value against one before it: "13 and not 30"."""
    negation = words.negates.search(clause)
    contrast = words.contrast.search(clause)
    if negation is None or contrast is None or contrast.start() > negation.start() or contrast.end() < negation.end():
        return False
    return bool(quantities(clause[: contrast.start()], words.language))


def _holding(notices: Iterable[str], words: Wording) -> list[str]:
    """The parts of the notices but for what an earlier version said."""
    return [parted_by_report(part, words)[0] for text in notices for part in text.split("; ")]


def _stated(sentence: str, words: Wording) -> Iterator[tuple[str, bool, frozenset[object]]]:
    """The clauses of a sentence, each with whether it is denied and the numbers and dates behind the denial, or
    in it at all.

    What is set against something else (", not 1932") is another matter.
    """
    for clause in clause_ends(words.language).split(sentence):
        negation = words.negates.search(clause)
        behind = clause[negation.end() :] if negation is not None else clause
        apart = negation is not None and not clause[: negation.start()].strip()
        values = frozenset[object]().union(*(one.values for one in _undated(behind, words)))
        if not LIMITS.search(behind):
            # "Not due until 5 May" denies nothing of the day.
            values |= {(one.days, one.month, one.year) for one in moments(behind) if one.month}
        yield clause, negation is not None and not apart and not LIMITS.match(behind), values


def _undated(text: str, words: Wording) -> list[Quantity]:
    """The numbers of a text that are no part of a date."""
    found, dated = tokens(text), moments(text)
    return [
        one
        for one in quantities(text, words.language)
        if not any(moment.start <= found[one.first].start < moment.end for moment in dated)
    ]


def _ends(text: str, words: Wording) -> set[tuple[frozenset[float], bool]]:
    """The numbers that something goes from (False) and to (True)."""
    found = tokens(text)
    ends = set()
    for quantity in quantities(text, words.language):
        before = found[quantity.first - 1].text.casefold() if quantity.first else ""
        if before in _FROM or before in _TO:
            ends.add((quantity.values, before in _TO))
        elif words.language in _ENDS_BEHIND and (
            end := _ENDS_BEHIND[words.language].match(text, found[quantity.last].end)
        ):
            ends.add((quantity.values, end["to"] is not None))
    return ends


@lru_cache(maxsize=CACHED)
def measures(text: str, words: Wording) -> tuple[tuple[frozenset[float], str, str], ...]:
    """The numbers of a text that have a unit: their values, what they measure, the unit."""
    found, units = tokens(text), _units()
    measured = []
    for quantity in quantities(text, words.language):
        if (word := _unit_of(quantity, found, units)) is not None:
            measured.append((quantity.values, *units[word]))
        elif (share := _SHARE.match(text, found[quantity.last].end)) is not None:
            measured.append((quantity.values, "share", str(share.lastgroup)))
    return tuple(measured)


# "Percent" and "percentage points" of one number are two different things.
_SHARE = re.compile(
    r"\s?(?:(?P<points>(?:percentage[ -])?points?\b|prozentpunkt|procentpoint|prosentpoeng|procentenhet|procentpunt|"
    r"puntos? (?:porcentual|percentual)|pontos? percentua|punt[oi] percentual)|"
    r"(?P<percent>%|per ?cent\b|prozent\b|pour cent\b|por ciento\b|per cento\b|por cento\b|procent\b|prosent\b))",
    re.IGNORECASE,
)
# Whatever may say in any language that a number is a share.
_ANY_SHARE = re.compile(
    r"[%٪]|per ?cent|pct|pro[zcs]ent|pour ?cent|por ?cien|por ?cent|per ?cento|punkt|punt|point|pont|проц|відсот|"
    r"százalék|yüzde|τοις|パーセント|割|ポイント|百分|퍼센트|אחוז|بالم|प्रतिशत|persen|phần trăm|sută|prosen",
    re.IGNORECASE,
)


def _unit_of(quantity: Quantity, found: Sequence[Token], units: Mapping[str, tuple[str, str]]) -> str | None:
    """The unit right before or behind a number, if it is one."""
    before = found[quantity.first - 1].text if quantity.first else ""
    # "US$", "R$": which dollars, nobody can tell from the sign.
    lettered = quantity.first > 1 and found[quantity.first - 2].end == found[quantity.first - 1].start
    if before in units and not lettered:
        return before
    behind = (
        token.text.casefold() for token in found[quantity.last + 1 :] if token.text.casefold() not in _BEFORE_UNITS
    )
    following = next(behind, "")
    return following if following in units else None


@lru_cache(maxsize=1)
def _units() -> Mapping[str, tuple[str, str]]:
    """What a unit's word measures, and the one name for it in all languages."""
    pairs = ((kind, *word.partition("=")) for kind, listed in _UNITS.items() for word in listed.split())
    return MappingProxyType({word: (kind, name or word) for kind, word, _, name in pairs})


@lru_cache(maxsize=CACHED)
def kept_counts(text: str, words: Wording) -> tuple[tuple[frozenset[float], str, str], ...]:
    """Each number with the word of meaning right behind it, over auxiliaries ("three had died")."""
    found = tokens(text)
    pairs = []
    for quantity in quantities(text, words.language):
        following = (token for token in found[quantity.last + 1 :] if token.text.casefold() not in AUXILIARIES)
        behind = next(following, None)
        if behind is None or not behind.word or len(behind.text) < 4 or behind.text.casefold() in words.common:
            continue
        if _PARTS.match(behind.text):
            # "2 million people" was read as a number with its scale; what is left here is a measure.
            continue
        pairs.append((quantity.values, word_form(behind.text), text[found[quantity.first].start : behind.end]))
    return tuple(pairs)
