"""Whether those who are said to say it say it: in the notice that an entry is about, and in each sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from amended.domain.checking.bound_facts import is_caseless
from amended.domain.checking.evidence import Evidence, Statement, denials
from amended.domain.checking.exchanged_persons import who_says_nothing
from amended.domain.checking.names import unfounded_words
from amended.domain.checking.persons import alike as is_inflected
from amended.domain.checking.split_once import split
from amended.domain.checking.spoken_for import is_spokesperson
from amended.domain.checking.support import OF_ARTICLES
from amended.domain.extracting.phrases import is_kind_of_speaker, is_ordinary
from amended.domain.extracting.speakers import sentence_speaker, speakers_in
from amended.domain.language.calendar_names import CALENDAR_WORDS
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, content_words, marked, plain_word, tokens
from amended.domain.summaries import Now
from amended.domain.values.numbers import spells_a_number
from amended.domain.values.quotations import levelled, quotations, stands_in

# Shared words below which two sentences are not about the same.
_LEAST_SHARED = 3
# Characters between a quotation and the name of its speaker behind it ("”, selon sa porte-parole ").
_ASIDE = 45
# Characters between an office and the name of who holds it ("o ministro da Saúde, Rui Mota").
_BESIDE = 40
# How many words the same word of denial ("a mistake") is worth.
_DENIAL = 3
# Letters of a pronoun that is written with a capital.
_PRONOUN = 2


def misattributed_entry(now: Now, evidence: Evidence, words: Wording) -> list[str]:
    """What is wrong with the speaker of an entry, and with those whom its text names as speakers; `words` is the
    wording of the summary's language."""
    problems = _unnamed(now, evidence, words)
    if problems or not now.who:
        return problems
    own = [one for one in evidence.statements if one.notice == now.notice]
    if problems := _misattributed(now, evidence, words):
        return problems
    if any(is_spokesperson(one.speaker, evidence.wording) and _speaks(now.who, one, words) for one in own):
        return []
    return list(who_says_nothing(now.who, [one.text for one in own], words, evidence.wording))


def _unnamed(now: Now, evidence: Evidence, words: Wording) -> list[str]:
    """Who says something by the text of an entry and is not named by its notice, where this has a speaker by name."""
    if words.language != evidence.wording.language or not words.spaced or not any(_told_by_name(evidence, now.notice)):
        return []
    for sentence in split(now.text, words.language):
        who = sentence_speaker(sentence, words)
        missing = unfounded_words(who, evidence.told[now.notice], words)
        named = (
            missing and missing[-1] in who.split()[-1] and (missing[-1][0].isupper() or _may_name(missing[-1], words))
        )
        if named and not _named_in_full(who, evidence, now.notice) and words.language != "de":
            return [f"notice {now.notice} does not name {who}"]
    return []


def _misattributed(now: Now, evidence: Evidence, words: Wording) -> list[str]:
    """What is wrong with the speaker of an entry."""
    foreign = words.language != evidence.wording.language
    if missing := unfounded_words(now.who, evidence.told[now.notice], words, foreign=foreign):
        # "The Navy" may be named in the article only; a person must be named by the notice.
        named_speaker = _tells(evidence, now.notice)
        named = [word for word in missing if word[0].isupper() or (named_speaker and _may_name(word, words))]
        elsewhere = unfounded_words(" ".join(missing), evidence.own[now.notice], words)
        if elsewhere or (named and not _named_in_full(now.who, evidence, now.notice)):
            return [f"notice {now.notice} does not name {now.who}"]
    named_person = any(
        token.capital or is_caseless(token.text)
        for token in tokens(now.who)
        if token.word and token.text.casefold() not in evidence.wording.common
    )
    spoken = [one for one in evidence.statements if one.notice == now.notice and _is_somebody(one, evidence.wording)]
    told = list(_told_by_name(evidence, now.notice))
    if not named_person or not (spoken or told) or any(_speaks(now.who, one, evidence.wording) for one in spoken):
        return []
    if any(_alike(now.who, one, evidence.wording) for one in (*told, *_offices(evidence, now.notice))):
        return []
    speakers = ", ".join(sorted({*(one.speaker for one in spoken), *told}))
    return [f"in notice {now.notice} it is {speakers} who says it, not {now.who}"]


def _speakers_of(evidence: Evidence, notice: int) -> Iterator[str]:
    """Whoever speaks in the sentences of a notice, as the extract would tell them."""
    words = evidence.wording
    return (
        who
        for one in evidence.statements
        if one.notice == notice and not _restates(one.text, words) and (who := sentence_speaker(one.text, words))
    )


def _told_by_name(evidence: Evidence, notice: int) -> Iterator[str]:
    """Those of them who are told by a name and not only by what they are."""
    words = evidence.wording
    for who in _speakers_of(evidence, notice):
        told = tokens(who)[words.spaced :]
        # "Ik", "Je" names nobody.
        if any((token.capital and len(token.text) > _PRONOUN) or _may_name(token.text, words) for token in told):
            yield who


def _offices(evidence: Evidence, notice: int) -> Iterator[str]:
    """Those of them who are told by what they are."""
    named = set(_told_by_name(evidence, notice))
    return (who for who in _speakers_of(evidence, notice) if who not in named)


def _alike(who: str, other: str, words: Wording) -> bool:
    """Whether two phrases for a speaker have a name in common, or a word where one of them has no name."""
    if not words.spaced:
        places = range(1, len(who))
        return who in other or other in who or any(who[:place] in other and who[place:] in other for place in places)
    named = [token.text for token in tokens(other) if token.capital]
    some = _name_words(" ".join(token.text for token in tokens(who) if token.capital) if named else who, words)
    return any(_among(one, _name_words(" ".join(named) if named else other, words)) for one in some)


def _tells(evidence: Evidence, notice: int) -> bool:
    """Whether somebody says something in a notice."""
    words = evidence.wording
    own = (one.text for one in evidence.statements if one.notice == notice and not _restates(one.text, words))
    return any(words.tells.search(text) or words.according.search(text) for text in own)


def _may_name(word: str, words: Wording) -> bool:
    """Whether a word of a script without capitals may be a person's name rather than an office."""
    unspaced = not words.spaced
    return is_caseless(word) and (
        unspaced or not (is_kind_of_speaker(word, words.language) or is_ordinary(word, words))
    )


def _is_somebody(statement: Statement, words: Wording) -> bool:
    """Whether a statement has a speaker who may be somebody: no month, and not the article that speaks of itself."""
    month = statement.speaker.casefold().replace("’", "'").partition("'")[0] in CALENDAR_WORDS
    return bool(statement.speaker) and not month and not _restates(statement.text, words)


def _restates(sentence: str, words: Wording) -> bool:
    """Whether a sentence tells what an earlier version said."""
    if not marked(sentence, words) or words.restates.search(sentence) is None:
        return False
    # "Prices fell, the minister said; an earlier version said they rose": the minister speaks.
    parts = (part for part in sentence.split("; ") if words.restates.search(part) is None)
    return not any(words.tells.search(part) or words.according.search(part) for part in parts)


def _named_in_full(who: str, evidence: Evidence, notice: int) -> bool:
    """Whether the notice has the last name of somebody whom the versions name in full ("Ann Lee" for "Ms. Lee")."""
    own = evidence.own[notice]
    names = [plain_word(token.text) for token in tokens(who) if token.capital and len(token.text) > 1]
    return (
        bool(names)
        and names[-1] in evidence.told[notice].capitals
        and all(pair in own.neighbours for pair in pairwise(names))
    )


def misattributed_sentences(
    text: str, evidence: Evidence, words: Wording, *, who: str = "", notice: int | None = None
) -> list[str]:
    """What the sentences of this text, about this notice, put into the wrong mouth. `who` speaks where a sentence
    names nobody."""
    problems = []
    for sentence in split(text, words.language):
        for speaker, part in _parts_by_speaker(sentence, words, who):
            if spells_a_number(speaker, words.language) or OF_ARTICLES.fullmatch(speaker):
                continue
            if _is_topic(sentence, speaker, evidence, words):
                continue
            # An entry's speaker stands for all that its own notice says.
            stands_for = notice if speaker == who else None
            for quoted in quotations(part):
                if _of_the_next(part, quoted, words):
                    continue
                holders = [one for one in evidence.statements if one.speaker and stands_in(quoted, levelled(one.text))]
                if holders and not any(
                    _speaks(speaker, one, words, stands_for) or _is_office_of(speaker, one.speaker, evidence)
                    for one in holders
                ):
                    problems.append(f"it is {holders[0].speaker} who says “{quoted}”, not {speaker}")
            if problem := _in_the_wrong_mouth(part, speaker, evidence.statements, words, stands_for):
                problems.append(problem)
    return problems


def _is_topic(sentence: str, speaker: str, evidence: Evidence, words: Wording) -> bool:
    """Whether what stands before a colon is what a headline is about ("Strike: talks on Monday"), and nobody who says
    what stands behind it ("Lee: “We stay”"; in "Lorville: the mayor denies it" somebody else does)."""
    if not sentence.startswith((f"{speaker}:", f"{speaker} :")):
        return False
    behind = sentence.partition(":")[2]
    for quoted in quotations(behind):
        behind = behind.replace(quoted, "")
    if words.tells.search(behind) is not None and not any(_speaks(speaker, one, words) for one in evidence.statements):
        return True
    small = all(plain_word(token.text) in evidence.all.small for token in tokens(speaker) if token.word)
    return small and not any(one.speaker and _speaks(speaker, one, words) for one in evidence.statements)


def _is_office_of(speaker: str, name: str, evidence: Evidence) -> bool:
    """Whether a speaker is called by what the evidence writes small beside that name: "o ministro, Rui Mota"."""
    office = [plain_word(token.text) for token in tokens(speaker) if token.word]
    last = name.split()[-1] if name.split() else ""
    if not office or not last or not all(word in evidence.all.small for word in office):
        return False
    near = rf"\b{re.escape(levelled(speaker))}\b[^.;\n]{{0,{_BESIDE}}}\b{re.escape(levelled(last))}\b"
    return re.search(near, evidence.all.levelled) is not None


def _of_the_next(part: str, quoted: str, words: Wording) -> bool:
    """Whether a quotation at the end of this part is said by whoever is named behind it: "…: “…”, according to"."""
    behind = part.rpartition(quoted)[2]
    return len(behind) < _ASIDE and bool(words.according.search(behind) or words.tells.search(behind))


def _parts_by_speaker(sentence: str, words: Wording, who: str) -> list[tuple[str, str]]:
    """The parts of a sentence with their speakers: cut at semicolons, and where another speaker's name begins."""
    parts = []
    for clause in sentence.split(";"):
        speakers = speakers_in(clause, words, headline=True) or ([(who, 0)] if who else [])
        for index, (speaker, place) in enumerate(speakers):
            end = speakers[index + 1][1] if index + 1 < len(speakers) else len(clause)
            parts.append((speaker, clause[place if index else 0 : end]))
    return parts


def _in_the_wrong_mouth(
    sentence: str, speaker: str, statements: Iterable[Statement], words: Wording, stands_for: int | None
) -> str:
    """Whether what the sentence reports is much closer to what somebody else says."""
    about = content_words(sentence, words) - content_words(speaker, words)
    denied = denials(sentence, words)
    own, best, other = 0, 0, ""
    for statement in statements:
        # What the earlier version told may be told again by somebody else.
        if not statement.speaker or statement.notice is None:
            continue
        shared = len(about & statement.content) + _DENIAL * bool(denied & statement.denials)
        if shared <= min(own, best):
            continue
        if _speaks(speaker, statement, words, stands_for):
            own = max(own, shared)
        elif shared > best:
            best, other = shared, statement.speaker
    if best >= _LEAST_SHARED and best > 2 * own:
        return f"it is {other} who says so, not {speaker}"
    return ""


def _speaks(name: str, statement: Statement, words: Wording, stands_for: int | None = None) -> bool:
    """Whether a name may be that of the statement's speaker, or of the house spoken for, or stands for its notice.

    The last word decides, on either side: Mark Milley is no Mark Esper, but Milley, and the Joint Chiefs' chairman.
    """
    if stands_for is not None and statement.notice == stands_for:
        return True
    one = _name_words(name, words)
    other = _name_words(statement.speaker, words)
    if not one or not other:
        return False
    house = _name_words(statement.house, words)
    return _among(one[-1], (*other, *house)) or _among(other[-1], one)


def _among(name: str, others: Iterable[str]) -> bool:
    """Whether a word of a name is among others, give or take an ending ("Bundesamts")."""
    return any(
        is_inflected(name, other)
        or (min(len(name), len(other)) > 3 and abs(len(name) - len(other)) <= 2 and _begins(name, other))
        for other in others
    )


def _begins(name: str, other: str) -> bool:
    """Whether one of two words begins with the other."""
    return name.startswith(other) or other.startswith(name)


@lru_cache(maxsize=CACHED)
def _name_words(name: str, words: Wording) -> tuple[str, ...]:
    return tuple(
        plain_word(token.text)
        for token in tokens(name)
        if token.word and len(token.text) > 1 and token.text.casefold() not in words.common
    )
