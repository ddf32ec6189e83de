"""Whether numbers count the same things in the same units, go the same way, and are not denied."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from amended.domain.checking.polarity import AUXILIARIES, parted_by_report, word_form
from amended.domain.extracting.wording import Wording
from amended.domain.extracting.words import CACHED, Token, tokens
from amended.domain.values.dates import moments
from amended.domain.values.numbers import Quantity, quantities

# What is counted in these is no thing.
_PARTS = re.compile(
    r"per\s?cent|prozent|pour|proc|euro|dollar|pound|million|billion|thousand|years?$|jahre|ans$|años|anni",
    re.IGNORECASE,
)
_FROM = frozenset({"from", "von", "de", "da", "van", "från", "fra"})
_TO = frozenset({"to", "auf", "à", "a", "naar", "till", "til"})
# Units that stand for each other in no text, by what they measure; signs stand before the number as well. Data.
_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "time": "years=year jahre=year jahren=year ans=year années=year años=year anni=year anos=year jaar=year "
        "months=month monate=month monaten=month mois=month meses=month mesi=month maanden=month månader=month "
        "måneder=month weeks=week wochen=week semaines=week semanas=week settimane=week weken=week veckor=week "
        "uger=week uker=week days=day tage=day tagen=day jours=day días=day giorni=day dias=day dagen=day dagar=day "
        "dage=day hours=hour stunden=hour heures=hour horas=hour timmar=hour minutes=minute minuten=minute "
        "minutos=minute minuti=minute minuter=minute",
        "money": "$ dollars=$ dollar=$ dólares=$ dollari=$ € euros=€ euro=€ £ pounds=£ pfund=£ libras=£ livres=£ "
        "sterline=£ pond=£ ¥ yen=¥ kronor=krone kroner=krone reais=real rubel=rouble roubles=rouble franken=franc "
        "francs=franc",
        "warmth": "celsius fahrenheit",
        "length": "kilometres=km kilometers=km kilometer=km kilomètres=km kilómetros=km quilômetros=km chilometri=km "
        "km miles=mile meilen=mile millas=mile milhas=mile mijl=mile metres=m meters=m mètres=m metros=m metri=m "
        "feet=ft",
    }
)
# Small words between a number and its unit ("30 milhões de euros", "104 degrees Celsius").
_BEFORE_UNITS = frozenset({"of", "de", "di", "d'", "d’", "degrees", "grad", "degrés", "grados", "graus", "gradi", "-"})
# "No fewer than 20", "not until 5 May" deny nothing.
_LIMITS = re.compile(
    r"\W*(?:more|less|fewer|later|earlier|only|just|until|before|mehr|weniger|nur|vor|plus|moins|avant|más|menos|antes|"
    r"mais|più|meno|prima|meer|minder|eerder|mer|mindre)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:()–—]|,\s|\b(?:and|but|und|aber|sondern|et|mais|y|pero|sino|e|ma|en|maar|och|men|og|i|a)\b")


def miscounted(summary: Iterable[str], notices: Sequence[str], words: Wording) -> Iterator[str]:
    """Numbers of things of which the notices count others: "two hostages" for "three hostages and two suspects"."""
    held = [pair for part in _holding(notices, words) for pair in kept_counts(part, words)]
    for text in summary:
        for values, thing, printed in kept_counts(text, words):
            of_thing = [pair for pair in held if pair[1] == thing]
            of_number = [pair for pair in held if pair[0] & values]
            if of_thing and of_number and not any(pair[0] & values for pair in of_thing):
                yield f"“{printed}” is another number than the notices have"


def redirected(summary: Iterable[str], notices: Sequence[str], words: Wording) -> Iterator[str]:
    """Changes told the other way round: "from 14 to 41" where the notices have "to 14 from 41"."""
    held = {end for text in notices for end in _ends(text, words)}
    for text in summary:
        ends = _ends(text, words)
        turned = {(values, not to) for values, to in ends}
        if len({to for _, to in ends}) > 1 and turned <= held and not ends & held:
            yield f"“{text}” turns a change round"


def remeasured(summary: Iterable[str], evidence: Iterable[str], words: Wording) -> Iterator[str]:
    """Numbers with a unit that the evidence has in another unit of the same kind only: "six months" for "six years"."""
    told = [(text, measure) for text in summary for measure in _measures(text, words)]
    held = {measure for text in evidence for measure in _measures(text, words)} if told else set()
    for text, (values, kind, unit) in told:
        units = {other for among, sort, other in held if sort == kind and among & values}
        if units and unit not in units:
            yield f"“{text}” has another unit than the evidence"


def denied_numbers(summary: Iterable[str], notices: Sequence[str], words: Wording) -> Iterator[str]:
    """Numbers that a summary denies and the notices tell."""
    negated = [
        (text, values) for one in summary for text, negative, values in _stated(one, words) if negative and values
    ]
    if not negated:
        return
    told: set[float] = set()
    denied: set[float] = set()
    for part in _holding(notices, words):
        for text, negative, values in _stated(part, words):
            (denied if negative or words.contrast.search(text) else told).update(values)
    for text, values in negated:
        if values <= told - denied:
            yield f"“{text.strip()}” denies what the notices tell"


def _holding(notices: Iterable[str], words: Wording) -> list[str]:
    """The parts of the notices but for what an earlier version said."""
    return [parted_by_report(part, words)[0] for text in notices for part in text.split("; ")]


def _stated(sentence: str, words: Wording) -> Iterator[tuple[str, bool, frozenset[float]]]:
    """The clauses of a sentence, each with whether it is denied and the numbers behind the denial, or in it at all.

    What is set against something else (", not 1932") is another matter.
    """
    for clause in _CLAUSE.split(sentence):
        negation = words.negates.search(clause)
        behind = clause[negation.end() :] if negation is not None else clause
        apart = negation is not None and not clause[: negation.start()].strip()
        values = frozenset().union(*(one.values for one in _undated(behind, words)))
        yield clause, negation is not None and not apart and not _LIMITS.match(behind), values


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
    return ends


@lru_cache(maxsize=CACHED)
def _measures(text: str, words: Wording) -> tuple[tuple[frozenset[float], str, str], ...]:
    """The numbers of a text that have a unit: their values, what they measure, the unit."""
    found, units = tokens(text), _units()
    return tuple(
        (quantity.values, *units[word])
        for quantity in quantities(text, words.language)
        if (word := _unit_of(quantity, found, units)) is not None
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
