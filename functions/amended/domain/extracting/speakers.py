"""Who says it: the person or body whose statement a sentence reports, as printed there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from amended.domain.extracting.agents import agents
from amended.domain.extracting.answers import as_reported
from amended.domain.extracting.particles import speakers_by_particle
from amended.domain.extracting.passives import is_passive, names_a_thing
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
from amended.domain.extracting.subjects import AUXILIARIES, HAVE, subject
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, NameRun, Token, name_runs, one_line, tokens

# Endings by which a name tells where or from where, and not who.
_PLACED = {
    "tr": re.compile(r"['’][dt][ae]n?$"),
    "fi": re.compile(r"^\w+(?:[sl]t|ss|ll)[aä]$"),
    "ro": re.compile(r"^(?:Într|Dintr|Printr)-"),
    "hu": re.compile(r"-\w*(?:[nb][aáeé]n|[aáeéoö]n|[nb][áé]l|[rbt][óő]l|h[oeö]z|r[ae]|b[ae])$"),
}
# The words of "this article".
_OWN = 2
# How far a verb of saying may stand from the pronoun that is its subject.
_NEAR = 3
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
# No sentence that is read is longer: the rest of a page that was taken for one names nobody.
_READ = 4000
# What opens why a publisher took back what it printed.
_AFTER = re.compile(
    r"(?<!\w)(?:after|because|nachdem|weil|après que|después de que|dopo che|depois que|nadat|omdat|efter att|efter at|"
    r"etter at)(?!\w)"
)
# A name longer than this is a headline in capitals rather than a person.
_LONGEST = 90


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
            # "… has retracted this article after the university said …"
            behind = next((match.end() for match in _AFTER.finditer(sentence)), len(sentence))
            who = sentence_speaker(sentence[behind:].strip(), words)
            if who and who not in {house, house.removeprefix("The ")}:
                return who
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
        and any(
            words.tells.fullmatch(token.text) and not is_passive(found, place, words)
            for place, token in enumerate(found[1:], start=1)
        )
        and not any(token.text in ",;:" for token in found[1:])
        and not unsaid(sentence, words)
    )


@lru_cache(maxsize=CACHED)
def sentence_speaker(sentence: str, words: Wording) -> str:
    """The first speaker of one sentence, named or told by what it is, as far as it is printed together; or ""."""
    sentence = sentence[:_READ]
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
    return named or behind == "," or behind in AUXILIARIES | HAVE or words.tells.fullmatch(behind) is not None


@lru_cache(maxsize=CACHED)
def speakers_in(sentence: str, words: Wording, *, headline: bool = False) -> Sequence[tuple[str, int]]:
    """The named speakers of one sentence in their order, each with the place where its name begins.

    `headline` takes "Milley: letter was a mistake" for what Milley says; in a notice that is rather a label.
    """
    if not words.spaced:
        return ()
    sentence = sentence[:_READ]
    found = tokens(sentence)
    # "Eskişehir'de" is where something is, and nobody who says it.
    placed = _PLACED.get(words.language)
    runs = [run for run in name_runs(sentence, words) if placed is None or not placed.search(run.text)]
    # "Según informó la policía"
    runs = [run for run in runs if words.according.fullmatch(run.text) is None]
    if not runs:
        return ()
    starts = {token.start: index for index, token in enumerate(found)}
    speaking = {run.first: run for run in _according(sentence, found, runs, words)}
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
        if is_passive(found, verb, words):
            continue
        ahead = found[max(0, verb - 2) : verb]
        if not ends and any(words.negates.fullmatch(token.text) for token in ahead):
            # "Weir did not call it a betrayal" is what somebody else says.
            continue
        run = subject(sentence, found, runs, verb, words)
        office = verb and is_kind_of_speaker(found[verb - 1].text, words.language)
        if run is not None and (office or not names_a_thing(found, run.first, verb, words)):
            speaking.setdefault(run.first, run)
    for run in agents(sentence, found, runs, words):
        speaking.setdefault(run.first, run)
    opens = headline and runs[0].first == 0 and runs[0].last + 1 < len(found) and found[runs[0].last + 1].text == ":"
    if opens and not _labels(runs[0].text, words):
        speaking.setdefault(0, runs[0])
    return tuple((who, found[first].start) for first, run in sorted(speaking.items()) if (who := _printed(run)))


def _according(sentence: str, found: Sequence[Token], runs: Sequence[NameRun], words: Wording) -> Iterator[NameRun]:
    """The names behind "according to"."""
    starts = {token.start: index for index, token in enumerate(found)}
    for match in words.according.finditer(sentence):
        following = next((run for run in runs if found[run.last].end > match.end()), None)
        first = starts.get(match.start())
        if following is None or first is None or following.first - first > 6:
            continue
        # "According to a letter examined by Reuters" is not what Reuters says.
        aside = found[first + len(tokens(match.group())) : following.first]
        if not any(token.text in words.prepositions for token in aside):
            yield _from(match.end(), following, sentence, found)


def _labels(text: str, words: Wording) -> bool:
    """Whether it is a notice's label rather than a name."""
    fixed = text.casefold() in {label.casefold() for label in words.labels.values()}
    return fixed or words.corrects.fullmatch(text) is not None


def _from(place: int, run: NameRun, sentence: str, found: Sequence[Token]) -> NameRun:
    """The part of a run behind a place, without its article: of "Angaben der Polizei" the speaker is the police."""
    behind = (index for index in range(run.first, run.last + 1) if found[index].start >= place and found[index].capital)
    first = next(behind, run.last)
    return NameRun(first, run.last, sentence[found[first].start : found[run.last].end])


def _inside_quotation(sentence: str, place: int) -> bool:
    before = sentence[:place]
    if "„" in before:
        # „So“ in German, „so” in Polish
        return before.count("„") > before.count("“") + before.count("”")
    return before.count("“") > before.count("”") or before.count("«") > before.count("»")


def _printed(run: NameRun) -> str:
    return one_line(run.text) if len(run.text) <= _LONGEST else ""
