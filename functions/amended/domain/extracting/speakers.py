"""Who says it: the person or body whose statement a sentence reports, as printed there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from amended.domain.extracting.answers import as_reported
from amended.domain.extracting.particles import speakers_by_particle
from amended.domain.extracting.phrases import (
    SPEECH,
    Told,
    is_kind_of_speaker,
    is_no_name,
    is_ordinary,
    is_own,
    speakers_by_kind,
)
from amended.domain.extracting.sayings import unsaid
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, NameRun, Token, is_capital, name_runs, one_line, tokens

# Verbs that take what is said and no person.
_INFORMS = re.compile(
    r"said|says|sagte|teilte|erklärte|zei|meldt|meldde|säger|sade|uppgav|uppger|siger|sagde|oplyser|"
    r"(?:dis[s]?e|dijo|déclar|declar|indiqu|indic|précis|precis|inform|anunci|annonc|afirm|affirm|comunic|diss)\w*",
    re.IGNORECASE,
)
# Endings by which a name tells where or from where, and not who.
_PLACED = {
    "tr": re.compile(r"['’][dt][ae]n?$"),
    "fi": re.compile(r"^\w+(?:[sl]t|ss|ll)[aä]$"),
    "ro": re.compile(r"^(?:Într|Dintr|Printr)-"),
    "hu": re.compile(r"-\w*(?:[nb][aáeé]n|[aáeéoö]n|[nb][áé]l|[rbt][óő]l|h[oeö]z|r[ae]|b[ae])$"),
}
# What stands for a person who has just been named: "Jane Roe, who said", "Anne Roy, qui a déclaré".
_RELATIVE = frozenset({"who", "qui"})
# The words of "this article".
_OWN = 2
# How far a verb of saying may stand from the pronoun that is its subject.
_NEAR = 3
# How far the subject may stand from its verb: "X, Chairman of the Joint Chiefs of Staff, said".
_REACH = 24
# How far in front of a name it may stand whose that is, and by which words.
_GENITIVE_REACH = 3
# With a capital they open a name where a sentence begins with it: "Van Dalen zegt".
_OPENING_A_NAME = frozenset({"Van", "Von"})
_GENITIVES = frozenset({"of", "de", "du", "del", "della", "di", "da", "do", "van", "von", "der", "des", "af", "av"})
# Through whom a body speaks: "the Opera denies, by the voice of its director Claire Ancel, that …". Behind it stands
# who that is, after an article or a word that says whose; the name begins at most so many words on.
_VOICE = re.compile(
    r"(?<!\w)(?:par la (?:voix|bouche) (?:de |d['’]|du )|(?:por|pela) (?:boca|voz) de(?:l | )|"
    r"per (?:bocca|voce) d(?:i |el |ella |ell['’])|bij monde van |ustami |устами |вустами |"
    r"through (?=(?:an?|its|his|her|their|the) (?:spokes|lawyer|agent|attorney)))"
    r"(?:(?:an?|its|his|her|their|the|sa|son|leur|le|la|l['’]|su|sus|el|o|os|as|seu|sua|il|lo|suo|sua|hun|zijn|haar|"
    r"de|het|swojego|swojej|своего|своей|свого|своєї)\s)?",
    re.IGNORECASE,
)
_VOICE_REACH = 4
# A name longer than this is a headline in capitals rather than a person.
_LONGEST = 90
# What closes something said, in front of "said Milley", "a déclaré Macron".
_CLOSING = frozenset({",", "”", "“", '"', "»", "’", "'"})
_AUXILIARIES = frozenset({"a", "ha", "hat", "heeft", "har", "tem", "ont", "hanno", "han", "has", "had", "have", "au"})
# Where the verb that tells stands at the end, the subject stands before these.
_VERB_LAST = frozenset({"de", "nl"})
_HAVE = frozenset({"hat", "haben", "habe", "heeft", "hebben"})
_CONJUNCTIONS = frozenset({"and", "und", "et", "y", "e", "en", "och", "og", "i", "и", "but", "aber", "mais", "pero"})
_SUBORDINATING = frozenset({"that", "que", "dass", "daß", "che", "dat", "att", "at", "że", "что", "if", "ob", "si"})


def speaker(sentences: Iterable[str], words: Wording) -> str:
    """The first named speaker of these sentences; "" where nobody is named, or only the publisher speaks.

    Sentences that tell what an earlier version said name people who were perhaps misquoted: they are passed over.
    """
    named = house = ""
    for sentence in sentences:
        sentence = _said_now(sentence, words)
        reported = bool(words.restates.search(sentence))
        who = "" if reported else sentence_speaker(sentence, words)
        if who and _takes_back_its_own(sentence, who, words):
            house = who
        elif who and who != house:
            return who
        if not reported and named and _goes_on(sentence, words):
            return named
        names = {run.text for run in name_runs(sentence, words) if " " in run.text}
        # Of two people nobody knows which one "she" is.
        named = names.pop() if len(names) == 1 else "" if names else named
    return ""


def _said_now(sentence: str, words: Wording) -> str:
    """What of a sentence stands in front of a clause that calls an earlier version wrong ("…，此前的通知有误"), where
    one without spaces is not parted from it; else the whole of it."""
    restates = words.restates.search(sentence)
    clause = sentence.rfind("，", 0, restates.start()) if restates is not None else -1
    wrong = restates is not None and words.corrects.search(sentence, restates.end()) is not None
    return sentence[:clause] if clause > 0 and wrong else sentence


def _takes_back_its_own(sentence: str, who: str, words: Wording) -> bool:
    """Whether a name is the publisher's, who says nothing by that: "The Ledger has retracted this article"."""
    retracts = words.corrects.search(sentence, sentence.index(who) + len(who)) if who in sentence else None
    behind = [token.text for token in tokens(sentence) if retracts and token.start >= retracts.end()][:_OWN]
    return len(behind) == _OWN and all(is_own(word, words.language) for word in behind)


def _goes_on(sentence: str, words: Wording) -> bool:
    """Whether a sentence begins with a pronoun that says something: "She now says …", not "He stays, says his aide"."""
    found = tokens(sentence)[: 1 + _NEAR]
    return (
        bool(found)
        and found[0].text.casefold() in words.pronouns
        and any(words.tells.fullmatch(token.text) for token in found[1:])
        and not any(token.text in ",;:" for token in found[1:])
        and not unsaid(sentence, words)
    )


@lru_cache(maxsize=CACHED)
def sentence_speaker(sentence: str, words: Wording) -> str:
    """The first speaker of one sentence, named or told by what it is, as far as it is printed together; or ""."""
    if voice := _by_voice(sentence, words):
        return voice
    named = [
        Told(who, start)
        for who, start in speakers_in(sentence, words)
        # "Minister" is none by name.
        if not is_no_name(who, sentence, words) and (start or _is_subject(who, sentence, words))
    ]
    told = [*named, *speakers_by_kind(sentence, words), *speakers_by_particle(sentence, words.language)]
    if not told:
        answer = as_reported(sentence, words.language)
        return sentence_speaker(answer, words) if answer else _written_small(sentence, words)
    first = min(told, key=lambda one: one.start)
    # "Rzecznik policji": the whole phrase, and not only what of it looks like a name.
    return max((one for one in told if one.start < first.start + len(first.who)), key=lambda one: len(one.who)).who


def _by_voice(sentence: str, words: Wording) -> str:
    """By whose voice a body speaks in this sentence, with the office ("directrice Claire Ancel"); or ""."""
    voice = _VOICE.search(sentence)
    if voice is None:
        return ""
    found = tokens(sentence)
    runs = (run for run in name_runs(sentence, words) if found[run.last].end > voice.end())
    run = next(runs, None)
    if run is None:
        return ""
    between = [token for token in found[: run.first] if token.start >= voice.end()]
    near = len(between) <= _VOICE_REACH and not any(words.tells.fullmatch(token.text) for token in between)
    return one_line(sentence[voice.end() : found[run.last].end]) if near else ""


def _written_small(sentence: str, words: Wording) -> str:
    """A name that is written small where any other word has a capital, in front of a verb of saying; or "".

    "adidas said on Monday that …"; what begins amid a sentence begins with an adverb ("wrongly said that …").
    """
    found = tokens(sentence)[:2]
    if len(found) < len(("adidas", "said")) or not sentence[:1].islower() or unsaid(sentence, words):
        return ""
    name, verb = (token.text for token in found)
    known = words.common | words.pronouns | words.prepositions
    says = words.tells.fullmatch(verb) is not None and not words.restates.search(sentence)
    return name if says and name not in known and not is_ordinary(name, words) else ""


def _is_subject(who: str, sentence: str, words: Wording) -> bool:
    """Whether what opens a sentence is a speaker: any first word has a capital, so a single one has its verb behind."""
    found = tokens(sentence)
    place = next((index for index, token in enumerate(found) if token.end >= len(who)), 0) + 1
    behind = found[place].text if place < len(found) else ""
    # Initials are a name wherever they stand.
    named = " " in who or (len(who) > 1 and who.isupper())
    return named or behind == "," or behind in _AUXILIARIES | _HAVE or words.tells.fullmatch(behind) is not None


@lru_cache(maxsize=CACHED)
def speakers_in(sentence: str, words: Wording, *, headline: bool = False) -> Sequence[tuple[str, int]]:
    """The named speakers of one sentence in their order, each with the place where its name begins.

    `headline` takes "Milley: letter was a mistake" for what Milley says; in a notice that is rather a label.
    """
    if not words.spaced:
        return ()
    found = tokens(sentence)
    # "Eskişehir'de" is where something is, and nobody who says it.
    placed = _PLACED.get(words.language)
    runs = [run for run in name_runs(sentence, words) if placed is None or not placed.search(run.text)]
    # "Según informó la policía"
    runs = [run for run in runs if words.according.fullmatch(run.text) is None]
    if not runs:
        return ()
    starts = {token.start: index for index, token in enumerate(found)}
    speaking: dict[int, NameRun] = {}
    for match in words.according.finditer(sentence):
        following = next((run for run in runs if found[run.last].end > match.end()), None)
        first = starts.get(match.start())
        if following is None or first is None or following.first - first > 6:
            continue
        # "According to a letter examined by Reuters" is not what Reuters says.
        aside = found[first + len(tokens(match.group())) : following.first]
        if not any(token.text in words.prepositions for token in aside):
            behind = _from(match.end(), following, sentence, found)
            speaking.setdefault(behind.first, behind)
    verbs = list(words.tells.finditer(sentence))
    silent = unsaid(sentence, words) if verbs else ()
    # Where the verb is last, what is negated in front of it is what was said.
    ends = words.language in SPEECH and SPEECH[words.language].follows == "last"
    for match in verbs:
        verb = starts.get(match.start())
        # "A letter announcing …" announces nothing itself.
        participle = words.language == "en" and match.group().endswith("ing")
        if verb is None or participle or _inside_quotation(sentence, match.start()):
            continue
        if any(start <= match.start() < end for start, end in silent):
            continue
        ahead = found[max(0, verb - 2) : verb]
        if not ends and any(words.negates.fullmatch(token.text) for token in ahead):
            # "Weir did not call it a betrayal" is what somebody else says.
            continue
        run = (
            _behind(sentence, found, runs, verb, words)
            or _before(sentence, found, runs, verb, words)
            or _after(sentence, found, runs, verb, words)
        )
        if run is not None:
            whole = _whole(run, verb, sentence, found, words.language)
            speaking.setdefault(whole.first, whole)
    opens = headline and runs[0].first == 0 and runs[0].last + 1 < len(found) and found[runs[0].last + 1].text == ":"
    if opens and not _labels(runs[0].text, words):
        speaking.setdefault(0, runs[0])
    return tuple((who, found[first].start) for first, run in sorted(speaking.items()) if (who := _printed(run)))


def _labels(text: str, words: Wording) -> bool:
    """Whether it is a notice's label rather than a name."""
    fixed = text.casefold() in {label.casefold() for label in words.labels.values()}
    return fixed or words.corrects.fullmatch(text) is not None


def _from(place: int, run: NameRun, sentence: str, found: Sequence[Token]) -> NameRun:
    """The part of a run behind a place, without its article: of "Angaben der Polizei" the speaker is the police."""
    behind = (index for index in range(run.first, run.last + 1) if found[index].start >= place and found[index].capital)
    first = next(behind, run.last)
    return NameRun(first, run.last, sentence[found[first].start : found[run.last].end])


def _before(
    sentence: str, found: Sequence[Token], runs: Sequence[NameRun], verb: int, words: Wording
) -> NameRun | None:
    """The subject in front of the verb: directly, over adverbs and dates, or over an apposition between commas."""
    index = verb - 1
    # "It was Liam Foss, not chair Helen Brack, who said"
    runs = [run for run in runs if not _is_set_apart(found, run, words)]
    bracket = next((run for run in runs if run.last + 1 < verb and found[run.last + 1].text in _HAVE), None)
    if bracket is not None and words.language in _VERB_LAST and found[index].text not in _HAVE:
        # "Das Ministerium hat einen Bericht über Jan Holm dementiert"
        return bracket
    while index > 0 and found[index].text in _AUXILIARIES:
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
        named = next((run for run in runs if run.last == opening - 1), None)
        inserted = (run for run in runs if opening >= 0 and (run.first, run.last) == (opening + 1, index - 1))
        person = next(inserted, None)
        if named is not None and person is not None and _of_a_body(found, named, words):
            # "A spokeswoman for the Fenwick Trust, Ines Marlow, said …"
            return NameRun(named.first, person.last, sentence[found[named.first].start : found[person.last].end])
        return named or person
    nearest = [run for run in runs if run.last < verb]
    if not nearest or found[index].text in _CONJUNCTIONS:
        # "Cole denied plans to buy Northjet and called …": the first speaker goes on.
        return None
    run = nearest[-1]
    ahead = found[run.first - 1].text if run.first else ""
    if ahead not in _OPENING_A_NAME and ahead.casefold() in words.prepositions:
        # "The coalition against ISIS said": the name belongs to somebody who is not named.
        return None
    between = found[run.last + 1 : verb]
    plain = all(token.text not in ',;:.!?“”"«»„' for token in between)
    # "Earlier they had said": whoever the pronoun stands for says it.
    plain = plain and all(token.text.casefold() not in words.pronouns for token in between)
    return run if plain and len(between) <= 5 else None


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


def _whole(run: NameRun, verb: int, sentence: str, found: Sequence[Token], language: str) -> NameRun:
    """A subject with whose it is: "Mayor Ortiz's office", "le cabinet de la ministre Claire Dubois"."""
    if run.text.endswith(("'s", "’s")) and run.last + 1 < verb and found[run.last + 1].text.islower():
        return NameRun(run.first, run.last + 1, sentence[found[run.first].start : found[run.last + 1].end])
    if run.first and found[run.first - 1].text in _OPENING_A_NAME:
        return NameRun(run.first - 1, run.last, sentence[found[run.first - 1].start : found[run.last].end])
    if run.last >= verb:
        return run
    office = run.first
    while office and is_kind_of_speaker(found[office - 1].text, language):
        # "το υπουργείο Υγείας", "ředitelka nemocnice Jana Horká"
        office -= 1
    if is_kind_of_speaker(found[office].text, language, cases="H"):
        run = NameRun(office, run.last, sentence[found[office].start : found[run.last].end])
    place = run.first - 1
    while place > 0 and run.first - place <= _GENITIVE_REACH and found[place].text.islower():
        if found[place].text in _GENITIVES and found[place - 1].text.islower() and found[place - 1].word:
            return NameRun(place - 1, run.last, sentence[found[place - 1].start : found[run.last].end])
        place -= 1
    return run


def _behind(
    sentence: str, found: Sequence[Token], runs: Sequence[NameRun], verb: int, words: Wording
) -> NameRun | None:
    """The subject behind the verb where the sentence ends with both: "…, Carlos Nunes, informou a Polícia Federal",
    "…, a précisé la procureure Claire Vidal"."""
    opens = verb - 1 if verb and found[verb - 1].text in _AUXILIARIES else verb
    if not opens or found[opens - 1].text != "," or _INFORMS.fullmatch(found[verb].text) is None:
        return None
    run = _after(sentence, found, runs, verb, words)
    return run if run is not None and all(token.text in ".!?" for token in found[run.last + 1 :]) else None


def _after(sentence: str, found: Sequence[Token], runs: Sequence[NameRun], verb: int, words: Wording) -> NameRun | None:
    """The subject behind the verb, where what was said stands in front (“…,” said Milley; „…“, sagte der Minister)."""
    # «…», — заявил мэр; „…“ – powiedziała
    ahead = [token.text for token in found[max(0, verb - 3) : verb] if token.text not in "–—"][-2:]
    if not ahead or not (ahead[-1] in _CLOSING or (ahead[0] in _CLOSING and ahead[-1] in _AUXILIARIES)):
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


def _inside_quotation(sentence: str, place: int) -> bool:
    before = sentence[:place]
    if "„" in before:
        # „So“ in German, „so” in Polish
        return before.count("„") > before.count("“") + before.count("”")
    return before.count("“") > before.count("”") or before.count("«") > before.count("»")


def _printed(run: NameRun) -> str:
    return one_line(run.text) if len(run.text) <= _LONGEST else ""
