"""Whether a summary tells as a fact what only the earlier version told, or sets right and wrong the other way round.

No table of opposites is needed where both versions are known: what the earlier one affirms and nothing that holds does
is superseded, and what only holds now is fresh. It works on words in any form, and on pairs of characters in scripts
without spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from amended.domain.checking.polarity import AT_FIRST, COPULAS, NEGATING_PREFIX, parted_by_report
from amended.domain.checking.split_once import split
from amended.domain.checking.support import JOINED, OF_ARTICLES
from amended.domain.checking.word_rows import CANCELLING
from amended.domain.language.calendar_names import CALENDAR_WORDS
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, marked, plain_word, tokens
from amended.domain.summary_material import SummaryMaterial
from amended.domain.values.numbers import spells_a_number
from amended.domain.values.set_apart import set_apart

# Characters of one passage that are read.
_READ_LIMIT = 2000
# Letters by which the forms of a word are known.
_LETTERS = 4
# Runs of signs that carry meaning in scripts without spaces.
_HAN = re.compile(r"[\u30a1-\u30fa\u30fc]+|[\u3400-\u4dbf\u4e00-\u9fff々]+")
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")
_SYLLABLE = re.compile(r"[\uac00-\ud7a3]")
# Languages whose verb, and with it the negation, comes last, with what ends what the clause is about; those in which
# nothing that is negated stands behind the negation.
_TOPIC = {
    "ja": re.compile(r"[はが]"),
    "ko": re.compile(r"[은는](?=\s)"),
    "hi": re.compile(r"\b(?:ने|पर)(?=\s)"),
    "tr": re.compile(r"'?\w*(?:nın|nin|nun|nün|ın|in|un|ün)(?=\s)"),
    "de": re.compile(r"\b(?:hat|haben|wird|werden|ist|sind|war|waren|wurde|wurden)\b", re.IGNORECASE),
    "nl": re.compile(r"\b(?:heeft|hebben|wordt|worden|is|zijn|was|waren|werd|werden)\b", re.IGNORECASE),
}
_VERB_LAST = frozenset(_TOPIC)
# Languages in which a negation stands right behind the verb that it negates.
_VERB_BEFORE = frozenset({"sv", "da", "nb"})
# Of these the whole clause stands before the negation.
_NEGATED_LAST = frozenset({"ja", "ko", "hi"})
# In these the last word of a sentence is its verb and nothing else.
_VERB_TELLS = frozenset({"tr", "hi"})
_NEGATED_BEFORE = frozenset({"ja", "ko", "tr"})
# Parts of two texts' words that must agree for one to be the other in a later version.
_SAME_PASSAGE = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Words by which the two versions are told apart, each cut to what its forms have in common.

    `superseded` are affirmed by what was wrong only, of which the new text of a changed passage has the `gone` ones
    not even negated; `fresh` are affirmed by what holds only, and `replacing` those of them that changed passages
    have. What somebody denies is neither: that it is denied is asked elsewhere. `released` are turned round by what
    was wrong and only affirmed by what holds, `affirmed` all that this affirms, `known` are all words of both.
    `changed` is whether changes or contrasts tell so, rather than what a notice says was said.
    """

    superseded: frozenset[str]
    gone: frozenset[str]
    fresh: frozenset[str]
    replacing: frozenset[str]
    released: frozenset[str]
    affirmed: frozenset[str]
    known: frozenset[str]
    changed: bool


@dataclass(slots=True)
class _Told:
    """The words that some texts affirm, those that they turn round, and those of what somebody in them denies."""

    affirmed: set[str] = field(default_factory=set)
    turned: set[str] = field(default_factory=set)
    denied: set[str] = field(default_factory=set)

    def everything(self) -> frozenset[str]:
        """All of these words."""
        return frozenset(self.affirmed | self.turned | self.denied)


def versions_of(material: SummaryMaterial, notices: Iterable[str], words: Wording) -> Versions:
    """The words that tell apart what was wrong and what holds, by the changes and by the notices' own contrasts."""
    old, new, reported = _Told(), _Told(), _Told()
    come: set[str] = set()
    for change in material.changes:
        before, after = change.before[:_READ_LIMIT], change.after[:_READ_LIMIT]
        if before and after and _of_one_passage(before, after, words):
            _add(old, split(before, words.language), words)
            come.update(*(units(part, words) for part in split(after, words.language)))
        _add(new, split(after, words.language), words)
    for sentence in notices:
        apart = set_apart(sentence, words)
        if apart is not None:
            _add(old, [apart.rejects], words)
        for part in sentence.split("; "):
            holds, report = parted_by_report(part, words)
            # "The article said 1932; in fact it is 1933."
            turn = words.turns.search(report)
            said, instead = (report, "") if turn is None else (report[: turn.start()], report[turn.end() :])
            _add(new, [holds, instead], words)
            _add(reported, [said], words)
    if material.title_after != material.title_before:
        _add(new, split(material.title_after, words.language), words)
    passages = (material.title_before, material.lede, *material.passages)
    known = frozenset[str]().union(*(units(text[:_READ_LIMIT], words) for text in passages))
    changed = bool(old.affirmed)
    turned = new.turned | new.denied | old.denied | reported.denied
    released = old.turned & new.affirmed - turned - old.affirmed
    if not changed:
        old = reported
    superseded = frozenset(old.affirmed - new.denied - new.affirmed)
    fresh = frozenset(new.affirmed - old.affirmed - reported.affirmed)
    return Versions(
        superseded=superseded,
        gone=superseded - new.turned if changed else frozenset(),
        fresh=fresh,
        replacing=fresh & frozenset(come) if come else fresh,
        released=frozenset(released if changed else ()),
        affirmed=frozenset(new.affirmed),
        known=known.union(*(one.everything() for one in (old, new, reported))),
        changed=changed,
    )


def told_as_now(text: str, versions: Versions, words: Wording) -> Iterator[str]:
    """What a headline or an entry tells as a fact and only the earlier version does, and contrasts turned round."""
    if not versions.superseded and not versions.fresh:
        return
    for sentence in split(text, words.language):
        apart = set_apart(sentence, words)
        if apart is not None:
            holds, rejects = units(apart.holds, words), units(apart.rejects, words)
            turned = holds & versions.superseded and not (holds & versions.fresh or rejects & versions.superseded)
            if turned or (
                _by_words(holds, versions.superseded, versions.fresh)
                and _by_words(rejects, versions.fresh, versions.superseded)
            ):
                yield f"“{sentence}” tells as right what was corrected"
            elif rejects & versions.fresh and not (rejects & versions.superseded or holds & versions.fresh):
                yield f"“{sentence}” tells as wrong what holds"
        elif not _of_earlier(sentence, words) and (versions.changed or not marked(sentence, words)):
            yield from _superseded(sentence, versions, words)


def _by_words(told: frozenset[str], some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a text has words of the one kind and none of the other, whatever its figures."""
    spelled = {unit for unit in told if unit.isalpha()}
    return bool(spelled & some) and not spelled & others


def _superseded(sentence: str, versions: Versions, words: Wording) -> Iterator[str]:
    """What a sentence without a contrast affirms that only the earlier version did, or negates that holds."""
    told, negated, _ = _parted(sentence, words)
    if negated:
        # Of whom something is denied may well stand in the earlier version only.
        told -= frozenset(unit_of(token.text, words) for token in tokens(sentence) if token.capital)
    if problem := _turned_round(sentence, negated, versions, words):
        yield problem
        return
    if words.spaced and (told | negated) - versions.known:
        # A word that stands nowhere may say that this is not so: "escaped a fine", "the tour goes ahead".
        return
    now = told & versions.fresh
    fresh, gone = len(now), len(told & versions.gone)
    untold = bool(versions.replacing) and not told & versions.replacing
    verb = _last_unit(sentence, words) if words.language in _VERB_TELLS else ""
    # The verb says which of the two it is, whatever number stands before it.
    figures = all(unit.isdecimal() for unit in now)
    of_verb = figures and (verb in versions.gone - negated or _replaced(told, versions))
    claimed = told & versions.superseded
    whole = sum(bool(clause and units(clause, words)) for clause in clause_ends(words.language).split(sentence)) == 1
    same = (whole and negated) or (verb and verb not in claimed)
    if claimed and not claimed & versions.gone and versions.changed and same:
        # "Suspects were not arrested": both versions tell of suspects.
        claimed = frozenset()
    if (claimed and not fresh) or gone > fresh or (gone == fresh > 0 and untold) or of_verb:
        yield f"“{sentence}” tells what only the earlier version did"
        return
    for clause in clause_ends(words.language).split(sentence) if versions.changed and not negated else ():
        parts = units(clause, words) if clause else frozenset[str]()
        if len(parts & versions.superseded) > 1 and not parts & versions.fresh:
            yield f"“{clause.strip()}” tells what only the earlier version did"


def _replaced(told: frozenset[str], versions: Versions) -> bool:
    """Whether words that only the earlier version has are told, and none of those that came in their place: "12 flights
    were cancelled" for "12 flights were late"."""
    words_now = {unit for unit in versions.replacing if unit.isalpha()}
    return bool(words_now) and not told & words_now and any(unit.isalpha() for unit in told & versions.gone)


def _turned_round(sentence: str, negated: frozenset[str], versions: Versions, words: Wording) -> str:
    """Whether a sentence negates what only the earlier version does, or what only the later one tells."""
    if negated & versions.released:
        return f"“{sentence}” denies what only the earlier version did"
    if words.language in _NEGATED_LAST and negated & versions.fresh and not negated & versions.superseded:
        return f"“{sentence}” denies what the notices tell"
    return ""


def _last_unit(sentence: str, words: Wording) -> str:
    """The verb of a sentence whose verb comes last."""
    told = [unit for token in tokens(sentence) if token.word and (unit := unit_of(token.text, words))]
    return told[-1] if told else ""


def _of_earlier(sentence: str, words: Wording) -> bool:
    """Whether a sentence tells of an earlier version, a denial or a correction, and so states nothing itself."""
    cues = (words.restates, words.corrects, words.denies) if marked(sentence, words) else ()
    return any(cue.search(sentence) is not None for cue in (*cues, AT_FIRST))


def _of_one_passage(before: str, after: str, words: Wording) -> bool:
    """Whether one text is the other in a later version, rather than something else in its place."""
    one, other = (
        frozenset().union(*(units(part, words) for part in split(text, words.language))) for text in (before, after)
    )
    return len(one & other) >= _SAME_PASSAGE * min(len(one), len(other)) if one and other else False


def _add(told: _Told, sentences: Iterable[str], words: Wording) -> None:
    for sentence in sentences:
        apart = set_apart(sentence, words) if sentence else None
        affirmed, negated, denied = _parted(sentence if apart is None else apart.holds, words)
        told.affirmed |= affirmed
        told.turned |= negated
        told.denied |= denied


@lru_cache(maxsize=CACHED)
def _parted(sentence: str, words: Wording) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words of a sentence that it affirms, that it negates, and that somebody in it denies or rejects."""
    # What is not even marked is neither, and known already.
    if not marked(sentence, words) or not (words.negates.search(sentence) or words.denies.search(sentence)):
        return units(sentence, words), frozenset(), frozenset()
    affirmed: set[str] = set()
    negated: set[str] = set()
    refused: set[str] = set()
    for clause in clause_ends(words.language).split(sentence):
        if not clause:
            continue
        told, turned = units(clause, words), set[str]()
        if _cancelled(clause, words):
            affirmed |= told
            continue
        for negation in words.negates.finditer(clause):
            # Where the negation is a part of the word, that is what it negates.
            inside = units(negation.group(), words)
            turned |= inside
            # "Nebyla zamítnuta": what is negated stands behind the auxiliary.
            auxiliary = negation.group()[len(NEGATING_PREFIX.get(words.language, "")) :].casefold() in COPULAS
            if auxiliary or not (inside and words.language in NEGATING_PREFIX):
                turned |= units(_scope(clause, negation, words), words)
        for cue in words.denies.finditer(clause):
            denied = _scope(clause, cue, words) if words.tells.fullmatch(cue.group()) else clause
            refused |= units(denied, words) - units(cue.group(), words)
        affirmed |= told - turned - refused
        negated |= turned
    return frozenset(affirmed), frozenset(negated), frozenset(refused)


def _cancelled(clause: str, words: Wording) -> bool:
    """Whether one negation follows right upon another: "did not refuse to treat him" says that they did."""
    found = list(words.negates.finditer(clause)) if words.language in CANCELLING else []
    return any(not clause[one.end() : other.start()].strip() for one, other in pairwise(found))


def _scope(clause: str, cue: re.Match[str], words: Wording) -> str:
    """What a negation or a word of denying turns round: what stands behind it, and before it where verbs come last."""
    behind = clause[cue.end() :]
    before = clause[: cue.start()]
    if words.language in _VERB_BEFORE:
        return f"{before.split()[-1] if before.split() else ''} {behind}"
    if words.language not in _VERB_LAST:
        return behind
    start = max((match.end() for match in _TOPIC[words.language].finditer(before)), default=0)
    return before[start:] if words.language in _NEGATED_BEFORE else f"{before[start:]} {behind}"


@lru_cache(maxsize=CACHED)
def units(text: str, words: Wording) -> frozenset[str]:
    """The words of meaning of a text, cut to what their forms have in common, and its figures; pairs of characters
    where no space parts words."""
    if not words.spaced:
        found: set[str] = set()
        for run in _HAN.findall(text):
            found |= {run[place : place + 2] for place in range(len(run) - 1)} or {run}
        return frozenset(found.union(_FIGURES.findall(text)))
    told = [unit for token in tokens(text) if token.word and (unit := unit_of(token.text, words))]
    return frozenset(told + _FIGURES.findall(text))


@lru_cache(maxsize=CACHED)
def unit_of(word: str, words: Wording) -> str:
    """What the forms of a word have in common, "" for one that carries no meaning of its own."""
    folded = word.casefold()
    if _SYLLABLE.match(word):
        return word[:2] if len(word) > 1 and not _puts(word, words) else ""
    if (
        len(word) < 3
        or folded in CALENDAR_WORDS
        or folded in words.common
        or folded in words.prepositions
        or spells_a_number(word, words.language)
    ):
        return ""
    prefix = NEGATING_PREFIX.get(words.language, "")
    if prefix and folded.startswith(prefix) and words.negates.fullmatch(word):
        word = word[len(prefix) :]
    elif _puts(word, words):
        return ""
    if joined := JOINED.get(words.language):
        word = joined.sub("", word)
    return plain_word(word)[:_LETTERS]


def carries_meaning(word: str, words: Wording) -> bool:
    """Whether a word is none of those that only put what is told."""
    return not _puts(word, words)


def _puts(word: str, words: Wording) -> bool:
    """Whether a word only puts what is told."""
    # Most words are not even marked, which one search tells instead of three.
    cues = (words.negates, words.contrast, words.corrects) if marked(word, words) else ()
    return any(cue.fullmatch(word) for cue in (OF_ARTICLES, words.tells, words.but, *cues))
