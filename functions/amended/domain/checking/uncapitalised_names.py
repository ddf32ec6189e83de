"""Names in scripts without capitals that a summary has and the evidence has not: persons by what stands beside them.

Nothing marks a name there. A word that stands nowhere is one where it stands in a name's place: beside an office or a
form of address, beside a part of a name that the evidence always has with another word, or where a place is named in a
sentence of which all else is known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from amended.domain.checking.alternative_places import places_in
from amended.domain.checking.evidence import Corpus
from amended.domain.checking.near_names import (
    SMALL_IN_HAN,
    exchanged_in_han,
    exchanged_in_hangul,
    exchanged_inside,
    unknown_places,
)
from amended.domain.checking.split_once import split
from amended.domain.checking.superseded import carries_meaning, unit_of
from amended.domain.checking.support import JOINED, roots
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.extracting.phrases import is_kind_of_speaker, is_ordinary
from amended.domain.extracting.speakers import sentence_speaker
from amended.domain.language.calendar_names import CALENDAR_WORDS
from amended.domain.language.wording import Wording
from amended.domain.language.words import Token, tokens
from amended.domain.values.quotations import levelled

# Languages in which an office stands before a name, and nothing but a name behind it or before it.
_CALLED = frozenset({"ja", "zh", "ko"})
_LANGUAGES = frozenset({"ja", "zh", "ko", "ar", "he", "hi"})
# What stands before or behind a place, or in one with it.
_PLACE_BEHIND = {"ar": frozenset({"في"}), "he": frozenset(), "ko": frozenset(), "hi": frozenset()}
_PLACE_BEFORE = {"hi": frozenset({"में"})}
_PLACE_INSIDE = {"he": re.compile(r"^ב-?\w{3}"), "ko": re.compile(r"\w{2}에서$")}
_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff々]"
_RUN = re.compile(f"{_HAN}+")
# A place by what its kind is called, where that is no word for a person or another thing ("市長", "市民", "市场").
_PLACE = re.compile(rf"({_HAN}{{2,3}}?)(?:市|県|縣|县|府|区|區|町|村|省|州|駅|線|大学|高校|病院|空港)(?![長长民場场])")
_PLACE_IN_CHINESE = re.compile(rf"在({_HAN}{{2,3}}?)(?=[,,。;;、]|$)")
# Who says it, before or behind the word for that.
_SAID_BY = {
    "hi": re.compile(r"(\S+) के (?:अनुसार|मुताबिक)"),
    "he": re.compile(r"(?:לדברי|לפי דברי) (\S+?)(?=[,.]|\s)"),
    "ar": re.compile(r"(?:بحسب|وفقا ل|حسب قول) ?(\S+)"),
    "ko": re.compile(r"(\S+)에 따르면"),
}
# Surnames that begin ordinary words as well ("于是", "任何", "周围", "高度"). Data.
_ALSO_WORDS = frozenset("于任何常曾余高马方金白石江武段毛钟易黄温田叶成夏周时向连和雷顾路陆丁尹史孔")
_WEEK = re.compile("[上下本这這每两兩一]周|[上下本这這每两兩一]週")
_SURNAMES_OF_TWO = frozenset({"欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "皇甫", "尉迟", "慕容"})
# So often must the evidence have two words together for one of them to call for the other.
_TOGETHER = 2
_LEAST_PART = 2
# Forms that no name has: verbs of Hindi and Korean, what is said of something in Arabic. Data.
_NO_NAME = {
    "hi": re.compile(r".*(?:ए|एगा|एगी|एंगे|एंगी|ेगा|ेगी|ेंगे|ाया|ते|ता|ती)$|होग|होंग|रह|अनुसार|मुताबिक|ज़्यादा|ज्यादा|अधिक|कम$"),
    "ko": re.compile(
        r"되|있|없|않|하[다는여고]|.*(?:다|었|았|했|였|된|던|려|으며|으면|지만)$|시[기점]|예정|계획|당시|최근|이번|해당|실제"
    ),
    "ar": re.compile(r"س[ينت]\w{3}|.*\w{2}[اً]$|.*ًا$|مدة|بشكل|حول"),
}

# What no given name is: a verb of Arabic in the past, feminine; of the others nothing is known by its form.
_NO_GIVEN_NAME = {"ar": re.compile(r"\w{3,}ت"), "he": re.compile(r"(?!)"), "hi": re.compile(r"(?!)")}
# Parts of a name that stand in many, and what stands behind one where a postposition tells its part.
_OF_NAMES = frozenset({"بن", "ابن", "بنت", "عبد", "الله", "أبو", "آل", "בן", "בת", "אבו"})
_BEHIND_NAMES = {"hi": frozenset({"ने", "को", "का", "की", "के", "से", "पर"})}


def replaced_names(text: str, evidence: Sequence[str], corpus: Corpus, words: Wording) -> list[str]:
    """The words of a text that stand nowhere in the evidence, where this has a name in their place."""
    return list(_replaced(text, evidence, corpus, words)) if words.language in _LANGUAGES else []


def _replaced(text: str, evidence: Sequence[str], corpus: Corpus, words: Wording) -> Iterator[str]:
    if words.language in _CALLED:
        yield from _called(text, corpus, words)
        yield from unknown_places(text, corpus.levelled, words.language)
    if words.language == "ko":
        yield from exchanged_in_hangul(text, corpus.levelled)
    if words.spaced:
        for sentence in split(text, words.language):
            yield from _beside_names(tokens(sentence), tuple(evidence), words)
            yield from _in_places(tokens(sentence), tuple(evidence), words)
            yield from _entitled(tokens(sentence), tuple(evidence), words)
            yield from _speaking(sentence, tuple(evidence), words)
            yield from _said_by(sentence, tuple(evidence), words)
            yield from _strangers(tokens(sentence), tuple(evidence), words)
    else:
        yield from _in_signs(text, corpus, words)


def _called(text: str, corpus: Corpus, words: Wording) -> Iterator[str]:
    """Names beside an office or a form of address."""
    called = vocabulary(words.language).called
    for name in called.findall(text) if called is not None else ():
        if words.tells.match(name, 1):
            # "曾说"
            continue
        if not _stands(levelled(name), corpus.levelled) and not _stands(
            levelled(name.removesuffix("副")), corpus.levelled
        ):
            yield name


def _entitled(found: Sequence[Token], evidence: tuple[str, ...], words: Wording) -> Iterator[str]:
    """Two unknown words behind an office or a form of address: "Minister Dan Cohen"."""
    called = vocabulary(words.language).called
    if called is None or words.language in _CALLED:
        return
    for place in range(len(found) - 2):
        one, other = found[place + 1], found[place + 2]
        if other.start - one.end != 1 or not called.match(f"{found[place].text} {one.text}"):
            continue
        if places_in(one.text, words):
            # "השר יישאר בתפקידו": a verb behind the office.
            continue
        if _unknown(other, evidence, words) and not any(one.text in text for text in evidence):
            yield f"{one.text} {other.text}"


def _speaking(sentence: str, evidence: tuple[str, ...], words: Wording) -> Iterator[str]:
    """Unknown words of the name of whoever says a sentence, where the evidence has a speaker of another name."""
    named = [token for token in tokens(sentence_speaker(sentence, words)) if not is_ordinary(token.text, words)]
    if len(named) < _LEAST_PART or not _names_of_speakers(evidence, words):
        return
    yield from (token.text for token in named if _unknown(token, evidence, words))


def _said_by(sentence: str, evidence: tuple[str, ...], words: Wording) -> Iterator[str]:
    """An unknown word for whoever says it, beside the word for that."""
    pattern = _SAID_BY.get(words.language)
    for match in pattern.finditer(sentence) if pattern is not None else ():
        for token in tokens(match[1]):
            if _unknown(token, evidence, words) and not is_kind_of_speaker(token.text, words.language):
                yield token.text


def _strangers(found: Sequence[Token], evidence: tuple[str, ...], words: Wording) -> Iterator[str]:
    """The only words in a row that are unknown in a sentence, two or more: somebody of whom the evidence says nothing,
    told by given name and surname."""
    if (verb := _NO_GIVEN_NAME.get(words.language)) is None:
        return
    plain = [token for token in found if token.word]
    unknown = [place for place, token in enumerate(plain) if _unknown(token, evidence, words)]
    if len(unknown) < _LEAST_PART or len(unknown) == len(plain):
        return
    between = plain[unknown[0] : unknown[-1] + 1]
    together = all(place in unknown or plain[place].text in _OF_NAMES for place in range(unknown[0], unknown[-1] + 1))
    behind = plain[unknown[-1] + 1].text if unknown[-1] + 1 < len(plain) else ""
    marked = words.language not in _BEHIND_NAMES or behind in _BEHIND_NAMES[words.language]
    if together and marked and verb.fullmatch(between[0].text) is None:
        yield " ".join(token.text for token in between)


@lru_cache(maxsize=16)
def _names_of_speakers(evidence: tuple[str, ...], words: Wording) -> bool:
    """Whether anybody who speaks in the evidence is told by a name of two words."""
    told = (tokens(sentence_speaker(one, words)) for one in evidence)
    return any(sum(not is_ordinary(token.text, words) for token in one) >= _LEAST_PART for one in told)


def _stands(name: str, known: str) -> bool:
    """Whether a name stands in the evidence, whole or as a house and a person put together."""
    return name in known or any(
        name[:place] in known and name[place:] in known for place in range(_LEAST_PART, len(name) - _LEAST_PART + 1)
    )


def _in_signs(text: str, corpus: Corpus, words: Wording) -> Iterator[str]:
    """Places, and words put before what the evidence has behind another, in scripts without spaces."""
    known = corpus.levelled
    signs = frozenset(known)
    for pattern in (_PLACE, *([_PLACE_IN_CHINESE] if words.language == "zh" else [])):
        for match in pattern.finditer(text):
            if not signs.intersection(match[1]):
                yield match.group()
    for run in _RUN.findall(text):
        # "福井工場" for "岐阜工場"
        ahead, behind = run[:_LEAST_PART], run[_LEAST_PART : 2 * _LEAST_PART]
        if SMALL_IN_HAN.intersection(ahead) or signs.intersection(ahead) or len(behind) < _LEAST_PART:
            continue
        # What stands behind different words ("死亡") is no part of a name.
        others = set(re.findall(f"({_HAN}{{{_LEAST_PART}}}|.){re.escape(behind)}", known))
        if len(others) == 1 and len(next(iter(others))) == _LEAST_PART:
            yield run
    yield from exchanged_in_han(text, known, _surname_signs("zh") if words.language == "zh" else frozenset())
    yield from exchanged_inside(text, known)
    if words.language == "zh":
        yield from _surnames(text, known, words)


def _surnames(text: str, known: str, words: Wording) -> Iterator[str]:
    """Chinese names of which a part was replaced: the surname before what follows another one, or what follows it."""
    surnames = _surname_signs(words.language)
    for place, (first, second, third) in enumerate(zip(text, text[1:], f"{text[2:]} ", strict=False), start=1):
        if words.tells.match(text, place) or _WEEK.match(text, max(0, place - 2)):
            # "曾说": nobody is called by a surname alone. "上周做手术"
            continue
        if first + second in _SURNAMES_OF_TWO:
            if first + second not in known:
                yield first + second + third
        elif first in surnames and first not in known and second in known:
            before = {known[at.start() - 1] for at in re.finditer(re.escape(second), known) if at.start()}
            if (before and before <= surnames) or (
                first not in _ALSO_WORDS and _is_strange(first, second, third, known)
            ):
                yield first + second
        elif first in surnames and first not in _ALSO_WORDS and _is_strange(first, second, third, known):
            yield first + second
        elif first in surnames and first in known and _RUN.fullmatch(second) and second not in known:
            behind = Counter(match[1] for match in re.finditer(f"{first}(.)", known))
            if len(behind) == 1 and min(behind.values()) >= _TOGETHER and all(map(_RUN.fullmatch, behind)):
                yield first + second


def _is_strange(first: str, second: str, third: str, known: str) -> bool:
    """Whether a surname that stands nowhere has a given name behind it of which a sign stands nowhere either."""
    given = [sign for sign in (second, third) if _RUN.fullmatch(sign) and sign not in SMALL_IN_HAN]
    return first not in known and second in given and any(sign not in known for sign in given)


@lru_cache(maxsize=4)
def _surname_signs(language: str) -> frozenset[str]:
    """The surnames of one character that the vocabulary of a language knows names by."""
    called = vocabulary(language).called
    found = re.match(r"\(\[([^\]]+)\]", called.pattern) if called is not None else None
    return frozenset(found[1]) if found is not None else frozenset()


def _beside_names(found: Sequence[Token], evidence: tuple[str, ...], words: Wording) -> Iterator[str]:
    """Unknown words beside a word that the evidence always has with another."""
    behind, before = _neighbours(evidence, words)
    speakers = _speakers(evidence, words)
    told = {_key(token, words) for token in found}
    for index, token in enumerate(found):
        if not _unknown(token, evidence, words):
            continue
        ahead = _key(found[index - 1], words) if index else ""
        after = _key(found[index + 1], words) if index + 1 < len(found) else ""
        # Of who speaks one mention is enough: "Ronit Levi said" for "Ronit Segev said".
        renamed = {(ahead, one) for one in behind.get(ahead, ())} | {(one, after) for one in before.get(after, ())}
        spoken = any(pair in speakers and not told.issuperset(pair) for pair in renamed)
        if spoken or _calls_for_another(behind.get(ahead)) or _calls_for_another(before.get(after)):
            yield token.text


def _calls_for_another(beside: Mapping[str, int] | None) -> bool:
    """Whether a word is nearly always found with one other."""
    if not beside:
        return False
    other, most = max(beside.items(), key=lambda one: one[1])
    return bool(other) and most >= _TOGETHER and most * 2 > sum(beside.values())


def _in_places(found: Sequence[Token], evidence: tuple[str, ...], words: Wording) -> Iterator[str]:
    """The only unknown word of a sentence where it stands as a place does."""
    unknown = [index for index, token in enumerate(found) if _unknown(token, evidence, words)]
    if len(unknown) != 1:
        return
    index = unknown[0]
    inside = _PLACE_INSIDE.get(words.language)
    ahead = found[index - 1].text if index else ""
    after = found[index + 1].text if index + 1 < len(found) else ""
    behind = ahead in _PLACE_BEHIND.get(words.language, frozenset())
    if behind or after in _PLACE_BEFORE.get(words.language, ()) or (inside and inside.search(found[index].text)):
        yield found[index].text


def _unknown(token: Token, evidence: tuple[str, ...], words: Wording) -> bool:
    """Whether a word carries meaning, stands nowhere in any form, and is no word for what happened or for telling."""
    key = _key(token, words)
    if (
        not key
        or key in _known_keys(evidence, words)
        or not _forms_of(token.text, words).isdisjoint(_known_forms(evidence, words))
    ):
        return False
    if token.text.casefold() in CALENDAR_WORDS:
        return False
    form = _NO_NAME.get(words.language)
    if form is not None and form.match(token.text):
        return False
    if words.language == "ko" and len(token.text) <= _LEAST_PART and any(token.text[0] in one for one in evidence):
        # "씨는" for "씨에게"
        return False
    spoken = vocabulary(words.language)
    if token.text.casefold() in spoken.boilerplate | spoken.common or places_in(token.text, words):
        return False
    cues = (words.tells, words.denies, words.confirms, words.according, words.turns, words.routine)
    return not any(cue.search(token.text) for cue in cues) and not any(token.text in one for one in evidence)


@lru_cache(maxsize=16)
def _speakers(evidence: tuple[str, ...], words: Wording) -> frozenset[tuple[str, str]]:
    """The last two words of each speaker of the evidence who is told by a name rather than by an office."""
    told = ([token for token in tokens(sentence_speaker(one, words)) if token.word][-2:] for one in evidence)
    named = (pair for pair in told if not any(is_kind_of_speaker(token.text, words.language) for token in pair))
    keys = (tuple(_key(token, words) for token in pair) for pair in named)
    return frozenset((pair[0], pair[1]) for pair in keys if len(pair) > 1 and all(pair))


@lru_cache(maxsize=16)
def _known_keys(evidence: tuple[str, ...], words: Wording) -> frozenset[str]:
    return frozenset(_key(token, words) for text in evidence for token in tokens(text))


@lru_cache(maxsize=16)
def _known_forms(evidence: tuple[str, ...], words: Wording) -> frozenset[str]:
    return frozenset(form for text in evidence for token in tokens(text) for form in _forms_of(token.text, words))


def _forms_of(word: str, words: Wording) -> frozenset[str]:
    """The consonants of a word of Hebrew or Arabic, whose vowels change within; of others nothing."""
    return roots(word, words.language) if words.language in JOINED else frozenset()


def _key(token: Token, words: Wording) -> str:
    return unit_of(token.text, words) if token.word and carries_meaning(token.text, words) else ""


@lru_cache(maxsize=16)
def _neighbours(
    evidence: tuple[str, ...], words: Wording
) -> tuple[Mapping[str, Mapping[str, int]], Mapping[str, Mapping[str, int]]]:
    """What stands behind and before each word of the evidence, and how often."""
    behind: dict[str, Counter[str]] = {}
    before: dict[str, Counter[str]] = {}
    for keys in _rows(evidence, words):
        for one, other in pairwise(keys):
            if one:
                behind.setdefault(one, Counter())[other] += 1
            if other:
                before.setdefault(other, Counter())[one] += 1
    return MappingProxyType(behind), MappingProxyType(before)


def _rows(evidence: Iterable[str], words: Wording) -> Iterator[list[str]]:
    for text in evidence:
        yield [_key(token, words) for token in tokens(text)]
