"""The ways in which a language reports who said something, as patterns of letters: one for each word of a sentence.

What the letters mean is told at `patterns`; `amended.domain.extracting.phrases` makes the lines and reads the matches.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from amended.domain.extracting.speech.entry import Speech

# Languages in which the word for "that" opens no relative clause.
_PURE_THAT = frozenset({"de", "sv", "da", "nb", "fi", "pl", "cs", "ru", "hu", "el", "id", "vi", "ro"})
# Languages in which the body that somebody belongs to stands behind any of several prepositions.
_WITH_PLACES = frozenset({"sv", "da", "nb"})


def patterns(language: str, speech: Speech) -> Iterator[re.Pattern[str]]:
    """The ways in which a language reports who said something, as patterns of letters.

    The letters: H noun of a speaker, h the same in another case, V verb of saying, A article, L link, a either, Q
    "her", X auxiliary, x auxiliary or link, G "by", g either, T what opens the words said, C "and", K "according to",
    B a word of that meaning behind, R the publisher, S aside or date, P preposition, o other small word, N capital, D
    adjective, w any other word, I what an office stands behind ("сообщили в полиции"), " quotation mark, "," any other
    sign.
    """
    inner = "[DNhw]" if speech.bare else "[DNh]"
    link = _link(language)
    tail = _tail(speech, link)
    # Another word of it may end it where the verb comes next.
    closed = f"{tail}(?:w{{0,{3 if speech.caseless else 1}}}|L(?=[XV]))" if speech.trailing else tail
    also = f"(?:C(?:[Aa]?{inner}{{0,2}}H{tail}|N{{2,3}}(?=[SXx]?V)))?"
    # "Der Sprecher, Jan Holm, sagte", "A rendőrség szóvivője, Kis Éva közölte"
    named = "(?:,[NL][NLHh]{0,4}(?=,|[SXx]{0,2}V))?"
    if speech.caseless or speech.definite:
        named = "(?:,[NLw][NLHhw]{0,3}(?=,[SX]{0,2}V))?"

    def phrase(end: str) -> str:
        opening = "(?:[Aa]{1,2}(?=[DNwhHQ])|(?![Aa]))"
        # "The St Alban's and Knowle Hospitals Trust": one body of two names
        paired = "(?:N{1,4}C(?=N))?"
        return f"{opening}(?P<who>{paired}Q?(?:(?<=[AaQ])[DNwh]{{0,4}}?|{inner}{{0,4}}?)H{end}{also}{named})"

    gap = '(?:(?<!,)(?:[SXx]|[PI][AaL]{0,2}[SwDN]{1,3}){0,6}?|,[SXx]{0,3}|,(?!o)[^,":N]{1,14},[SXx]{0,3})'
    begins = '(?:^|(?<=[,"TCSRXx]))' if speech.follows == "second" else '(?:^|(?<=[,"TCSR]))'
    yield _of("subject", f"{begins}{phrase(closed)}{gap}V")
    # "dijo el martes la directora", "esclareceu ao jornal fonte do ministério"
    when = '(?:[^VTHhN,"]{0,2}S){0,2}(?:[CLPgx][AaS]?[DNwR]{1,2})?'
    # "The minister withdrew the remark and admitted …"
    yield _of("subject", f'(?:^|(?<=[",S])){phrase(tail)},?[^,:VTC]{{1,12}},?C[XxS]{{0,2}}V')
    yield from _by_statement(speech, tail)
    # "según ha confirmado el delegado", "nous a répondu le maire"
    opening = '(?:^|[,"TK])[SAR]{0,2}'
    if speech.follows == "second":
        # "Das Ministerium hat einen Bericht dementiert", "dass das Ministerium den Bericht dementierte"
        yield _of("subject", f'(?:^|(?<=[,"TCS])){phrase(tail)}(?:[SXx][^,":VT]{{0,12}}|[Aa]?[DNw]{{1,3}})V')
        opening = '(?:^|[,"TC])(?:[Aa]|[SPTx][^,"VHh]{0,7})?'
    elif speech.follows == "free":
        opening = ""
    if speech.follows == "last":
        # "Polis, üç kişinin yaralandığını açıkladı.", "Başkan, iddiayı yalanladı ve “…” dedi."
        last = f'(?P<who>{inner}{{0,4}}?H[HN]*)(?=[,SwDoPA])[^"]*V(?=,*$|C)'
        yield _of("subject", f'(?:^|(?<=[,"V]))[SC]{{0,3}}{last}')
        # "Selim Demir, istifa ettiği haberlerini yalanladı."
        yield _of("subject", '^(?P<who>N{2,4}),[^",]{1,20}V(?=,*$)')
    else:
        yield _of("subject", f"{opening}(?<!o)[Xx]?(?<!o)V+{when}{phrase(tail)}")
    if speech.definite:
        # "قال محمد علي إن …": what stands between the verb and what was said is who said it.
        yield _of("subject", '(?<!o)V(?P<who>[wDHhN][wDHhNL]{0,5})(?=T|,")')
        # "وقالت رنا خوري، مديرة المستشفى، إن …"
        yield _of("subject", "(?<!o)V(?P<who>[wDHhN][wDHhNL]{0,5},[HhwDN][wDHhNL]{0,5})(?=,T)")
    elif speech.caseless:
        # "מסרה חברת בולט כי …", "רונית לוי אמרה כי …"
        yield _of("subject", '(?<!o)V(?P<who>H[wDHhNL]{0,5})(?=T|,")')
        # "“…”, אמר המאמן גיא שחר.", "…, אמרה ראש העיר דנה לוי."
        yield _of("closing", '[",]V(?P<who>H[wDHhNL]{0,3})(?=,?$)')
        yield _of("subject", "^S{0,2}(?P<who>[wDHhN]{1,5})[SX]{0,3}V(?=T)")
    if speech.definite or speech.caseless:
        # "…، بحسب المدير كريم العلوي."
        yield _of("whole", "(?<=.)K(?P<who>[Hh][wDHhN]{0,4})(?=,?$)")
    # "сообщили в полиции", "в полиции сообщили", "в «Аэрофлоте» сообщили"
    yield _of("other", f'(?:^|(?<=[,"ST]))VI(?P<who>D{{0,2}}h{tail})')
    yield _of("other", f'(?:^|(?<=[,"STC]))I(?P<who>D{{0,2}}[hH]{tail})S{{0,3}}V(?!S{{0,3}}D?[HN])')
    # "В пресс-службе завода уточнили, что …": whose office it is
    yield _of("within", f'(?:^|(?<=[,"STC]))I(?P<who>D{{0,2}}h{tail}D?w)S{{0,3}}V(?=,T)')
    yield _of("other", '(?:^|(?<=[,"STC]))I"?(?P<who>N{1,4})"?S{0,3}V,?T')
    if language in _PURE_THAT:
        # "Politiet presiserer at …": what stands between somebody who speaks and what is so is a verb of saying.
        yield _of("declares", f'(?:^|(?<=[,"S])){phrase(tail)}S{{0,2}}w(?=,?T)')
    # "by the hospital trust"; but "according to police records" is not what the police say.
    compound = language == "en"
    last = 'w?(?=[,"]|$)' if compound else ""
    if speech.follows in {"closing", "second"} and speech.articles:
        # “…”, the goalkeeper said
        yield _of("subject", '^"[^"]*",?[Aa](?P<who>D{0,2}[wN]{1,2})S{0,2}V')
        # "…, explicó un agente de la policía": behind a verb of saying that closes a statement stands who said it.
        yield _of("subject", f'(?:^[^,"]+,|",?)[Xx]?V[Aa](?P<who>D?[wDN](?:D(?=[,"PST]|$))?(?:{link})*)(?![HV])')
    if speech.articles and speech.follows != "last":
        # "Η τροχαία ανακοίνωσε ότι …": whatever noun opens a sentence and says that something is so.
        yield _of("subject", f"^[Aa](?P<who>D{{0,2}}[wN]{{1,2}}D?(?:{link})?)[SXx]{{0,2}}V,?T")
    yield from _by_agent(speech, phrase, tail, last)
    behind = "(?![wNHD])" if compound else ""
    # "по данным пресс-службы завода"
    whose = "(?:w(?=,))?" if speech.follows == "free" and not speech.articles else ""
    yield _of(
        "other", f"K[LAagx]{{0,2}}(?P<who>(?:(?<=[Aa])[DNwhH]{{0,3}}?|{inner}{{0,3}}?)[Hh]{tail}{also}{whose}){behind}"
    )
    # "poliisin mukaan", "a kórház közleménye szerint"
    yield _of("other", '(?:^|(?<=[,"TCSAaRPw]))(?P<who>[DNhH]{0,4}?[Hh][NHh]{0,4})w?B')
    yield _of("other", '(?:^|(?<=[,"AaC]))(?P<who>[DNhHw]{0,4}?[Hh][NHh]{0,4})B')
    yield _of("other", "(?<!N)(?P<who>NN{1,3})B")


def _by_agent(speech: Speech, phrase: Callable[[str], str], tail: str, last: str) -> Iterator[re.Pattern[str]]:
    """Who says something as the agent of a passive; `last` may end the phrase behind the verb."""
    if speech.follows == "second":
        # "ist von der Polizei bestätigt worden", "werd dinsdag door de politie bevestigd"
        yield _of("doer", f"[Gg]{phrase(tail)}(?:[SP]A?){{0,2}}V")
    yield _of("agent", f"VS{{0,2}}[Gg]{phrase(f'{tail}(?:{last})?')}")


def _by_statement(speech: Speech, tail: str) -> Iterator[re.Pattern[str]]:
    """Who says something in a statement of theirs: "A montadora enviou nota em que nega …"."""
    if speech.articles and speech.follows == "closing":
        yield _of("subject", f'(?:^|(?<=[",S]))[Aa](?P<who>D?[wNHD]{tail})[XxS]?[wD][Aa]?S[wD]?[LPAaTDw]{{1,3}}o?V')


def _of(name: str, pattern: str) -> re.Pattern[str]:
    """A pattern whose last group says what the phrase is to its verb."""
    return re.compile(f"{pattern}(?P<{name}>)")


def _link(language: str) -> str:
    """What carries a phrase on: a small word and what stands behind it."""
    link = r"[Lagx][LAagx]{0,2}(?:[Dw]{1,3}(?=[XV])|[Dw]{0,2}[HhN]{1,4}|D{0,2}w|D)"
    # "källa på departementet", "Politiet i Odense"
    return f"(?:{link}|P[Aa]?[HN])" if language in _WITH_PLACES else link


def _tail(speech: Speech, link: str) -> str:
    """How a phrase goes on behind its noun."""
    # "компания «Болт»"
    quoted = '"[Nw]{1,4}"' if speech.caseless else '"N{1,4}"'
    if speech.definite:
        return f"(?:[HhNDw]|{link}){{0,6}}"
    if speech.trailing:
        # Adjectives stand behind what they describe in some languages, in front of another noun in all.
        return f"(?:[HhND]|{quoted}|{link})*"
    ending = "" if speech.follows == "last" else '(?:D{1,2}(?=[PISTXV,"]|$))?'
    tail = f"(?:[HhN]|{quoted}|D{{1,2}}(?=[HhN])|{link})*{ending}"
    if speech.follows == "free" and not speech.articles:
        # "пресс-секретарь завода Олег Линник": what is not known stands between an office and a name.
        return f"(?:w(?=N{{1,3}}[SX]?V))?{tail}"
    return tail
