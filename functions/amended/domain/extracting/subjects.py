"""Which name is the subject of a verb of saying: in front of it, behind it, with an office and with whose it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from amended.domain.extracting.phrases import is_kind_of_speaker
from amended.domain.language.wording import Wording
from amended.domain.language.words import NameRun, Token, is_capital

# Verbs that take what is said and no person.
_INFORMS = re.compile(
    r"said|says|sagte|teilte|erklärte|zei|meldt|meldde|säger|sade|uppgav|uppger|siger|sagde|oplyser|"
    r"(?:dis[s]?e|dijo|déclar|declar|indiqu|indic|précis|precis|inform|anunci|annonc|afirm|affirm|comunic|diss)\w*",
    re.IGNORECASE,
)
# What stands for a person who has just been named: "Jane Roe, who said", "Anne Roy, qui a déclaré".
_RELATIVE = frozenset({"who", "qui"})
# How far the subject may stand from its verb: "X, Chairman of the Joint Chiefs of Staff, said".
_REACH = 24
# What a clause puts in between comes on top of that.
_NEAR = 80
# How far in front of a name it may stand whose that is, and by which words.
_GENITIVE_REACH = 3
# With a capital they open a name where a sentence begins with it: "Van Dalen zegt".
_OPENING_A_NAME = frozenset({"Van", "Von"})
_GENITIVES = frozenset({"of", "de", "du", "del", "della", "di", "da", "do", "van", "von", "der", "des", "af", "av"})
# What closes something said, in front of "said Milley", "a déclaré Macron".
_CLOSING = frozenset({",", "”", "“", '"', "»", "’", "'"})
AUXILIARIES = frozenset({"a", "ha", "hat", "heeft", "har", "tem", "ont", "hanno", "han", "has", "had", "have", "au"})
# Where the verb that tells stands at the end, the subject stands before these.
_VERB_LAST = frozenset({"de", "nl"})
HAVE = frozenset({"hat", "haben", "habe", "heeft", "hebben"})
_CONJUNCTIONS = frozenset({"and", "und", "et", "y", "e", "en", "och", "og", "i", "и", "but", "aber", "mais", "pero"})
# What joins two names that are told as one, by language; "&" in all.
_JOINS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        language: frozenset({"&", *joining.split()})
        for language, joining in {
            "en": "and",
            "de": "und",
            "fr": "et",
            "es": "y e",
            "it": "e ed",
            "pt": "e",
            "nl": "en",
            "sv": "och",
            "da": "og",
            "nb": "og",
            "pl": "i oraz",
            "cs": "a",
            "fi": "ja",
            "ro": "și",
            "tr": "ve",
            "ru": "и",
            "uk": "і та й",
        }.items()
    }
)
# What opens a sentence with when it was, beside prepositions.
_AFTER: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset({"following"}),
        "da": frozenset({"efter"}),
        "fr": frozenset({"après"}),
        "es": frozenset({"tras"}),
        "it": frozenset({"dopo"}),
        "pt": frozenset({"após"}),
    }
)
# A preposition and an article.
_PLACED_WITHIN = 2
# So many words of what somebody does stand between the name and the verb that tells.
_ACTS_WITHIN = 10
_SUBORDINATING = frozenset({"that", "que", "dass", "daß", "che", "dat", "att", "at", "że", "что", "if", "ob", "si"})


def subject(
    sentence: str, found: Sequence[Token], runs: Sequence[NameRun], verb: int, words: Wording
) -> NameRun | None:
    """Which of the names of a sentence says what the verb at this place tells, with office and body; or None."""
    runs = _near(runs, verb)
    run = (
        _behind(sentence, found, runs, verb, words)
        or _before(sentence, found, runs, verb, words)
        or _after(sentence, found, runs, verb, words)
    )
    return None if run is None else _whole(run, verb, sentence, found, words)


def _near(runs: Sequence[NameRun], verb: int) -> Sequence[NameRun]:
    """The names that are near enough to a verb to be its subject, of the hundreds that a long sentence may have."""
    first = bisect_left(runs, verb - _NEAR, key=lambda run: run.last)
    return runs[first : bisect_right(runs, verb + _REACH, lo=first, key=lambda run: run.first)]


def _before(
    sentence: str, found: Sequence[Token], runs: Sequence[NameRun], verb: int, words: Wording
) -> NameRun | None:
    """The subject in front of the verb: directly, over adverbs and dates, or over an apposition between commas."""
    index = verb - 1
    # "It was Liam Foss, not chair Helen Brack, who said"
    runs = [run for run in runs if not _is_set_apart(found, run, words)]
    bracket = next((run for run in runs if run.last + 1 < verb and found[run.last + 1].text in HAVE), None)
    if bracket is not None and _is_placed(found, bracket, words):
        # "Nach Angaben … hat": what opens the clause is no subject there.
        bracket = None
    if bracket is not None and words.language in _VERB_LAST and found[index].text not in HAVE:
        # "Das Ministerium hat einen Bericht über Jan Holm dementiert"
        return bracket
    while index > 0 and found[index].text in AUXILIARIES:
        # "La alcaldesa de Villar, Rosa Peñalba, ha negado …"
        index -= 1
    if index > 1 and found[index].text in _RELATIVE and found[index - 1].text == ",":
        # "It was Denise Okoro, the treasurer, who called …", "Jane Roe, who denied …"
        index -= 1
        beside = next((run for run in runs if run.last == index - 1), None)
        if beside is not None and " " in beside.text:
            return beside
    if index >= 0 and found[index].text == ",":
        reach = range(index - 1, max(-1, index - _REACH), -1)
        opening = next((place for place in reach if found[place].text == ","), -1)
        # "Milley, Chairman of the Joint Chiefs, said", else "its author, Lena Fuchs, said".
        named = next((run for run in runs if run.last == opening - 1 and not _opens_placed(found, run, words)), None)
        inserted = (run for run in runs if opening >= 0 and (run.first, run.last) == (opening + 1, index - 1))
        person = next(inserted, None)
        if named is not None and person is not None and _of_a_body(found, named, words):
            # "A spokeswoman for the Fenwick Trust, Ines Marlow, said …"
            return NameRun(named.first, person.last, sentence[found[named.first].start : found[person.last].end])
        return named or person
    nearest = [run for run in runs if run.last < verb]
    if not nearest:
        return None
    if found[index].text in _CONJUNCTIONS:
        # "Cole denied plans to buy Northjet and called …": the first speaker goes on.
        return _acting(found, nearest, index, words)
    run = nearest[-1]
    if words.language in _VERB_LAST and _is_object(found, run, words):
        # "…, in der er die Schließung dementiert"
        return None
    ahead = found[run.first - 1].text if run.first else ""
    if ahead not in _OPENING_A_NAME and ahead.casefold() in words.prepositions:
        # "The coalition against ISIS said": the name belongs to somebody who is not named.
        return None
    between = found[run.last + 1 : verb]
    plain = all(token.text not in ',;:.!?“”"«»„' for token in between)
    # "Earlier they had said": whoever the pronoun stands for says it.
    plain = plain and all(token.text.casefold() not in words.pronouns for token in between)
    return _joined(run, nearest, sentence, found, words) if plain and len(between) <= 5 else None


def _is_placed(found: Sequence[Token], run: NameRun, words: Wording) -> bool:
    """Whether a name stands behind a preposition, with or without an article between."""
    ahead = [token.text.casefold() for token in found[max(0, run.first - 2) : run.first]]
    return bool(ahead) and (
        ahead[-1] in words.prepositions or (ahead[-1] in words.common and ahead[0] in words.prepositions)
    )


def _opens_placed(found: Sequence[Token], run: NameRun, words: Wording) -> bool:
    """Whether a name stands behind the preposition that opens the sentence: "In einer Mitteilung, in der …, nennt"."""
    return run.first <= _PLACED_WITHIN and _is_placed(found, run, words)


def _is_object(found: Sequence[Token], run: NameRun, words: Wording) -> bool:
    """Whether a pronoun stands in front of a name, with or without an article between, as the subject of its clause."""
    ahead = [token.text.casefold() for token in found[max(0, run.first - 2) : run.first]]
    return any(text in words.pronouns for text in ahead)


def _joined(
    run: NameRun, nearest: Sequence[NameRun], sentence: str, found: Sequence[Token], words: Wording
) -> NameRun | None:
    """A subject with the name that "and" joins to it where both open a clause: "The Department of Trade and Industry".

    Of one body with two names and of two people who say the same the whole is told.
    """
    ahead = next((other for other in nearest if other.last + 2 == run.first), None)
    joining = _JOINS.get(words.language, frozenset({"&"}))
    if ahead is None or found[run.first - 1].text.casefold() not in joining:
        return run
    if _is_placed(found, ahead, words):
        # "Officials in Kent and Essex said"
        return None
    first = ahead.first
    article = found[first - 1].text.casefold() if first else ""
    if article in words.common and article not in words.prepositions | words.pronouns:
        first -= 1
    if first and found[first - 1].text not in _CLOSING:
        return run
    return NameRun(ahead.first, run.last, sentence[found[ahead.first].start : found[run.last].end])


def _acting(found: Sequence[Token], nearest: Sequence[NameRun], verb: int, words: Wording) -> NameRun | None:
    """Who does something and says something by a second verb: "After publication, coach Maria Lind called and said".

    It is the only full name in front, and begins its clause, with no more than an office before it: the sentence
    itself, or what follows on where or when with a comma or an auxiliary.
    """
    if any(token.text in ";:" or words.tells.fullmatch(token.text) for token in found[max(0, verb - _NEAR) : verb]):
        return None
    named = [run for run in nearest if " " in run.text]
    others = [run for run in nearest if run.first and " " not in run.text and not _is_placed(found, run, words)]
    if len(named) != 1 or any(other.first != named[0].first - 1 for other in others):
        return None
    behind = found[named[0].last + 1 : verb]
    if not 0 < len(behind) <= _ACTS_WITHIN or any(token.text == "," for token in behind):
        return None
    first = named[0].first
    office = found[first - 1].text if first else ""
    known = is_kind_of_speaker(office, words.language)
    after_auxiliary = found[first - 2].text in AUXILIARIES | HAVE if first > 1 else False
    if known or (after_auxiliary and office.islower() and office.casefold() not in words.prepositions | words.pronouns):
        first -= 1
        # "head teacher Maria Lind"
        first -= known and first > 1 and found[first - 1].text.islower() and found[first - 2].text == ","
    opens = found[0].text.casefold() in words.prepositions | _AFTER.get(words.language, frozenset())
    ahead = found[first - 1].text if first else ""
    return named[0] if not first or (opens and (ahead == "," or ahead in AUXILIARIES | HAVE)) else None


def _is_set_apart(found: Sequence[Token], run: NameRun, words: Wording) -> bool:
    """Whether a name is only what another is set against: behind a negation, with or without an office between."""
    place = run.first - 1
    if place > 0 and is_kind_of_speaker(found[place].text, words.language):
        place -= 1
    return place > 0 and words.negates.fullmatch(found[place].text) is not None


def _of_a_body(found: Sequence[Token], run: NameRun, words: Wording) -> bool:
    """Whether a name is only whose the speaker is: "a spokeswoman for the Fenwick Trust"."""
    ahead = [token.text.casefold() for token in found[max(0, run.first - 2) : run.first]]
    return bool(ahead) and (
        ahead[-1] in words.prepositions or (ahead[-1] in words.common and ahead[0] in words.prepositions)
    )


def _whole(run: NameRun, verb: int, sentence: str, found: Sequence[Token], words: Wording) -> NameRun:
    """A subject with whose it is: "Mayor Ortiz's office", "le cabinet de la ministre Claire Dubois"."""
    if run.text.endswith(("'s", "’s")) and run.last + 1 < verb and found[run.last + 1].text.islower():
        return NameRun(run.first, run.last + 1, sentence[found[run.first].start : found[run.last + 1].end])
    if run.first and found[run.first - 1].text in _OPENING_A_NAME:
        return NameRun(run.first - 1, run.last, sentence[found[run.first - 1].start : found[run.last].end])
    if run.last >= verb:
        return run
    office = run.first
    while office and is_kind_of_speaker(found[office - 1].text, words.language):
        # "το υπουργείο Υγείας", "ředitelka nemocnice Jana Horká"
        office -= 1
    if is_kind_of_speaker(found[office].text, words.language, cases="H"):
        run = NameRun(office, run.last, sentence[found[office].start : found[run.last].end])
    place = run.first - 1
    while place > 0 and run.first - place <= _GENITIVE_REACH and found[place].text.islower():
        ahead = found[place - 1]
        of = found[place].text in _GENITIVES and ahead.text.islower() and ahead.word
        # "Eine Mitteilung, in der die Bahn …": behind a preposition it is no genitive.
        if of and ahead.text not in words.prepositions:
            return NameRun(place - 1, run.last, sentence[found[place - 1].start : found[run.last].end])
        place -= 1
    return run


def _behind(
    sentence: str, found: Sequence[Token], runs: Sequence[NameRun], verb: int, words: Wording
) -> NameRun | None:
    """The subject behind the verb where the sentence ends with both: "…, Carlos Nunes, informou a Polícia Federal",
    "…, a précisé la procureure Claire Vidal"."""
    opens = verb - 1 if verb and found[verb - 1].text in AUXILIARIES else verb
    if not opens or found[opens - 1].text != "," or _INFORMS.fullmatch(found[verb].text) is None:
        return None
    run = _after(sentence, found, runs, verb, words)
    return (
        run
        if run is not None and all(found[place].text in ".!?" for place in range(run.last + 1, len(found)))
        else None
    )


def _after(sentence: str, found: Sequence[Token], runs: Sequence[NameRun], verb: int, words: Wording) -> NameRun | None:
    """The subject behind the verb, where what was said stands in front (“…,” said Milley; „…“, sagte der Minister)."""
    # «…», — заявил мэр; „…“ – powiedziała
    ahead = [token.text for token in found[max(0, verb - 3) : verb] if token.text not in "–—"][-2:]
    if not ahead or not (ahead[-1] in _CLOSING or (ahead[0] in _CLOSING and ahead[-1] in AUXILIARIES)):
        return None
    following = next((run for run in runs if run.first > verb), None)
    if following is None or following.first > verb + 4:
        return None
    between = [token.text for token in found[verb + 1 : following.first]]
    if between and between[-1] != "," and is_capital(between[-1]):
        # "sagte uns Bauunternehmer Frank Oster"
        between.pop()
        office = found[following.first - 1].start
        following = NameRun(following.first - 1, following.last, sentence[office : found[following.last].end])
    if between and between[-1] == ",":
        # "said its counsel, Owen Pratt"
        between.pop()
    # "sagte er in Berlin"
    pronoun = any(text.casefold() in words.pronouns for text in between)
    placed = found[following.first - 1].text.casefold() in words.prepositions
    plain = all(text.islower() and text not in _SUBORDINATING for text in between)
    return following if plain and not pronoun and not placed else None
