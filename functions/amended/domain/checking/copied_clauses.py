"""Whether a summary copies the evidence but for a word that changes what it says: "rejected" for "approved".

No table of opposites tells what every word excludes. What needs none: a text that has the words of a sentence of the
evidence in their order, and in one place another word that stands nowhere, or negates what that affirms, was edited
there. Free wording shares less, or differs in more places, and is left to others.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from amended.domain.checking.alternative_senses import senses_of
from amended.domain.checking.opposites import QUANTIFIERS
from amended.domain.checking.polarity import parted_by_report
from amended.domain.checking.support import OF_ARTICLES
from amended.domain.checking.word_rows import Row, alike_in_form, row
from amended.domain.extracting.phrases import is_kind_of_speaker
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, plain_word, tokens
from amended.domain.values.numbers import spells_a_number
from amended.domain.values.set_apart import set_apart

# Part of a text's words that must be the evidence's for it to be copied from there.
_COPIED = 0.6
# Part of its words, small ones as well, that a copy has as they were printed.
_VERBATIM = 0.9
# Part of the beginnings of its words that a copy has at least.
_BEGUN = 0.4
# By how much a copy may be the worse one and tell as well what was copied.
_AS_GOOD = 0.1
# Words of the copy in a row, on both sides together, by which an edit is known to stand in one.
_LEAST_AROUND = 2
# Words beside those exchanged that a copy keeps.
_LEAST_KEPT = 2
# Words that a copy has beside others by which these are known to be exchanged: shorter texts are put freely.
_LEAST_TELLING = 4
# Words that may stand in the place of others.
_MOST_EXCHANGED = 2
# Words of meaning that a copy has, and those that make a claim.
_LEAST_COPIED = 2
_LEAST_CLAIMED = 3
# What stands around a clause.
_AROUND = " ,"

# What is wrong with a text that negates what a sentence that it was copied from affirms.
_NEGATES = "negates what the evidence affirms"
# A verb of saying, and one word behind it for who says so.
_SAYS_WHO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """How a text was copied from a sentence: what part of it was, whether it is all the same, what it has in the place
    of what, and whether it turns that round."""

    part: float
    whole: bool
    exchanged: str
    turned: str


def edited_copies(
    summary: Iterable[str], notices: Iterable[str], earlier: Iterable[str], now: Iterable[str], words: Wording
) -> Iterator[str]:
    """What the summary's sentences have instead of what the notices and the changed passages `now` tell, what they
    negate or affirm of it the other way round, and what they repeat of the `earlier` version word by word."""
    if not words.spaced:
        return
    holding, wrong = list(now), list(earlier)
    for sentence in notices:
        holds, rejects = _parted(sentence, words)
        holding += holds
        wrong += rejects
    # A comma behind a clause is of the sentence around it.
    told = list(_told(summary, frozenset(one.strip(_AROUND) for one in holding), words))
    if not any(texts for texts, _ in told):
        return
    held = [row(one, words) for one in dict.fromkeys(holding)]
    old = list(dict.fromkeys(wrong))
    known = frozenset(word for one in held for word in one.words)
    affirmed = [replace(one, negated=frozenset()) for one in held]
    for texts, apart in told:
        for text in texts:
            copy = replace(row(text, words), negated=frozenset()) if apart else row(text, words)
            if problem := _edited(copy, affirmed if apart else held, old, known, words, apart=apart):
                yield f"“{text.strip()}” {problem}"
                break


def _told(summary: Iterable[str], holding: Container[str], words: Wording) -> Iterator[tuple[list[str], bool]]:
    """The sentences of a summary with their clauses, but for what stands so in what holds, and whether something is set
    apart in each."""
    for sentence in summary:
        if words.restates.search(sentence) is not None:
            continue
        apart = set_apart(sentence, words) is not None
        clauses = [one for one in clause_ends(words.language).split(sentence) if one and one.strip()]
        clauses = [one for one in clauses if not _only_says(one, words)]
        if apart:
            # "…, not Ann Lee" states nothing itself.
            clauses = [one for one in clauses if words.negates.search(one) is None]
        # What follows "but not" leaves out what it negates.
        clauses = [one for one in clauses if one == clauses[0] or words.negates.match(one.strip()) is None]
        texts = clauses if apart else dict.fromkeys([sentence, *clauses])
        yield [text for text in texts if text.strip(_AROUND) not in holding], apart


def _only_says(clause: str, words: Wording) -> bool:
    """Whether a clause tells who says it, and nothing else: "sagte Präsident Karl Hölzer"."""
    found = [token for token in tokens(clause) if token.word]
    saying = [words.tells.fullmatch(token.text) is not None for token in found]
    small = words.common | words.prepositions
    telling = [at for at, token in enumerate(found) if saying[at] or token.text.casefold() not in small]
    if telling and saying[telling[0]] and len(telling) <= _SAYS_WHO and words.negates.search(clause) is None:
        # "Säger regionrådet"
        return True
    return any(saying) and all(
        says or token.capital or token.text.casefold() in small or is_kind_of_speaker(token.text, words.language)
        for token, says in zip(found, saying, strict=True)
    )


def _parted(sentence: str, words: Wording) -> tuple[list[str], list[str]]:
    """What a notice's sentence says itself, and what it says was wrong."""
    apart = set_apart(sentence, words)
    holding, wrong = list[str](), [] if apart is None else [apart.rejects]
    for part in (sentence if apart is None else apart.holds).split("; "):
        holds, report = parted_by_report(part, words)
        turn = words.turns.search(report)
        said, instead = (report, "") if turn is None else (report[: turn.start()], report[turn.end() :])
        holding += [text for text in (holds, instead) if text]
        wrong += [said] if said else []
    return holding, wrong


def _edited(
    told: Row, held: Sequence[Row], old: Iterable[str], known: frozenset[str], words: Wording, *, apart: bool
) -> str:
    """What was edited in a text that was copied, "" where nothing was, or it was not copied; `old` are the sentences
    of the earlier version."""
    if len(told.words) < _LEAST_COPIED or any(told == one for one in held):
        return ""
    strange = [one for one in told.words if not _stands(one, known)]
    copies = [one for each in held if (one := _copied(told, each, strange, words)) is not None]
    best = max((one.part for one in copies), default=0.0)
    repeated = [one for each in old if (one := _copied(told, row(each, words), strange, words)) is not None]
    good = [one for one in copies if one.part >= best - _AS_GOOD]
    # Words that stand nowhere are accounted for by no other sentence; what one negates another may affirm.
    edited = next((one.exchanged for one in good if one.exchanged), "")
    if not edited and good and all(one.turned for one in good):
        # What negates the earlier version as well is its correction.
        edited = "" if any(one.turned == _NEGATES for one in repeated) else good[0].turned
    if any(one.whole for one in repeated):
        if any(one.whole for one in copies):
            return ""
        return edited or (
            "repeats what the earlier version told" if len(told.words) >= _LEAST_CLAIMED and not apart else ""
        )
    return "" if best + _AS_GOOD < max((one.part for one in repeated), default=0.0) else edited


def _copied(told: Row, held: Row, strange: Sequence[str], words: Wording) -> Copied | None:
    """How a text was copied from a sentence, None where it has too few of its words. The `strange` ones of the text
    stand nowhere in the evidence."""
    if len(told.begun & held.begun) < _BEGUN * len(told.begun):
        # Most sentences are about something else, which their beginnings tell at once.
        return None
    same = _paired(told.words, held.words)
    part = sum(one in same for one in told.words) / len(told.words)
    if (part < _COPIED or len(same) < _LEAST_COPIED) and not (len(told.words) == len(held.words) == 2 and same):
        return None
    if not strange and part < 1.0:
        # What stands in one sentence alone, and has only words that stand somewhere, was not edited there.
        return Copied(part=part, whole=False, exchanged="", turned="")
    pairs = _aligned([same.get(one, one) for one in told.words], held.words)
    turned = _turned(told, held, same) if part == 1.0 and not told.breaks else ""
    exchanged = ""
    # A sentence of two words tells no more than these.
    least = 1 if len(told.words) == len(held.words) else _LEAST_KEPT
    there = frozenset(same.values())
    for given, instead in _gaps(told, held, pairs) if strange else ():
        inner = bool(given.start) and given.stop < len(told.words)
        here = [at for at in given if told.words[at] not in same]
        gone = [at for at in instead if held.words[at] not in there]
        # Where more than this was put otherwise, the text is no copy.
        if (
            len(here) < len(strange)
            or not len(here) <= len(gone) <= len(here) + (inner and len(here) == 1)
            or len(told.words) - len(here) < least
        ):
            continue
        # "Closed" for "not open" is no exchange, and two words are one thing only where nothing stands between.
        turns = any(at in held.negated for at in gone) != any(at in told.negated for at in here)
        if turns or (len(here) > 1 and not (here[-1] in told.joined and gone[-1] in held.joined)):
            continue
        # A name and a common word, a German noun and a verb are different parts of a sentence.
        if here and here[0] and any(at in told.capitals for at in here) != any(at in held.capitals for at in gone):
            continue
        new, old = ([row.words[at] for at in places] for row, places in ((told, here), (held, gone)))
        counted = any(one in group for one in (*new, *old) for group in _plain_quantifiers(words.language))
        enough = counted or len(told.words) - len(here) >= _LEAST_TELLING
        edited = enough and strange == new and _verbatim(told, held, here)
        if edited and (problem := _exchanged(new, old, told.words, words)):
            exchanged = exchanged or problem
    whole = (
        len(pairs) == len(told.words)
        and not exchanged
        and not turned
        and bool(told.negated) == bool(_beside(held, same))
    )
    # "The claim that she fabricated data has been withdrawn".
    whole = whole and (told.denies or not held.denies)
    # "Before the vote" and "after the vote" differ in a small word.
    whole = whole and all(one in held.printed or one in same for one in told.printed)
    return Copied(part=part, whole=whole, exchanged=exchanged, turned=turned)


def _verbatim(told: Row, held: Row, but: Sequence[int]) -> bool:
    """Whether all words of a text, small ones as well, but for those at these places stand in a sentence as printed.

    Whoever puts it in other words changes the small ones first ("cut by a third", "reduced by one third")."""
    left = {told.places[at] for at in but}
    rest = [word for at, word in enumerate(told.spelled) if at not in left]
    return LCSseq.similarity(rest, held.spelled) >= _VERBATIM * len(rest)


def _beside(held: Row, same: Mapping[str, str]) -> frozenset[str]:
    """The words of a sentence that it negates and the text has."""
    there = frozenset(same.values())
    return frozenset(held.words[at] for at in held.negated if held.words[at] in there)


def _turned(told: Row, held: Row, same: Mapping[str, str]) -> str:
    """Whether one negates what the other affirms, and nothing else, where nothing else stands beside that word."""
    negated = {same[told.words[at]] for at in told.negated}
    denied = _beside(held, same)
    if denied and not negated:
        return "affirms what the evidence negates"
    there = frozenset(same.values())
    places = [at for at, word in enumerate(held.words) if word in negated]
    near = {beside for at in places for beside in (at - 1, at + 1) if 0 <= beside < len(held.words)}
    if negated and not denied and all(held.words[at] in there for at in near):
        return _NEGATES
    return ""


def _gaps(told: Row, held: Row, pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[range, range]]:
    """The places of a copy that have something else, and what they are in the evidence."""
    runs: list[list[tuple[int, int]]] = []
    for pair in pairs:
        if runs and pair == (runs[-1][-1][0] + 1, runs[-1][-1][1] + 1):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    longest = max(map(len, runs), default=0)
    if len(pairs) < _COPIED * len(told.words) and longest <= _LEAST_AROUND:
        return
    for left, right in pairwise(runs):
        yield range(left[-1][0] + 1, right[0][0]), range(left[-1][1] + 1, right[0][1])
    (start, begun), (end, ended) = runs[0][0], runs[-1][-1]
    alone = len(told.words) == len(held.words)
    if alone or len(runs[0]) >= _LEAST_AROUND:
        yield range(start), range(max((at for at in held.breaks if at <= begun), default=0), begun)
    if alone or len(runs[-1]) >= _LEAST_AROUND:
        closes = min((at for at in held.breaks if at > ended), default=len(held.words))
        yield range(end + 1, len(told.words)), range(ended + 1, closes)


def _exchanged(given: Sequence[str], instead: Sequence[str], told: Sequence[str], words: Wording) -> str:
    """Whether words that stand nowhere are in the place of others that the text has nowhere."""
    if not 0 < len(given) <= _MOST_EXCHANGED or not 0 < len(instead) <= _MOST_EXCHANGED:
        return ""
    if any(alike_in_form(one, other) for one in instead for other in told):
        return ""
    if any(_same_sense(one, other, words.language) for one in given for other in instead):
        return ""
    put, was = (any(cue.fullmatch(one) for one in side for cue in _cues(words)) for side in (given, instead))
    denies, denied = (any(words.denies.fullmatch(one) for one in side) for side in (given, instead))
    confirms = denied and any(words.confirms.fullmatch(one) for one in given)
    rejects = denies and not was
    if (put or was) and not (confirms or rejects):
        return ""
    if any(one[0].isdigit() or spells_a_number(one, words.language) for one in (*given, *instead)):
        return ""
    return f"has “{' '.join(given)}” where the evidence has “{' '.join(instead)}”"


@lru_cache(maxsize=CACHED)
def _stands(word: str, known: frozenset[str]) -> bool:
    """Whether a word stands in the evidence in any form."""
    return word in known or any(alike_in_form(word, one) for one in known)


def _cues(words: Wording) -> tuple[re.Pattern[str], ...]:
    """Words by which something is put, which may be put otherwise."""
    return (words.tells, words.according, words.corrects, words.contrast, words.denies, OF_ARTICLES)


def _aligned(told: Sequence[str], held: Sequence[str]) -> list[tuple[int, int]]:
    """The places of the longest row of words that both have in the same order."""
    return [
        (code.src_start + step, code.dest_start + step)
        for code in LCSseq.opcodes(told, held)
        if code.tag == "equal"
        for step in range(code.src_end - code.src_start)
    ]


def _paired(told: Sequence[str], held: Sequence[str]) -> dict[str, str]:
    """The words of a text that a sentence has, each with the form in which it has it."""
    found: dict[str, str] = {}
    there = frozenset(held)
    for word in told:
        if word in there:
            found[word] = word
        elif word in found or word[0].isdigit():
            # A number has no other forms.
            continue
        elif form := next((one for one in held if alike_in_form(word, one)), ""):
            found[word] = form
    return found


@lru_cache(maxsize=len(QUANTIFIERS))
def _plain_quantifiers(language: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(plain_word, group)) for group in QUANTIFIERS.get(language, ()))


def _same_sense(word: str, other: str, language: str) -> bool:
    """Whether a table knows two words as saying the same."""
    if any(word in group and other in group for group in _plain_quantifiers(language)):
        return True
    senses = {(sense.sort, sense.group) for sense in senses_of(word, language)}
    return any((sense.sort, sense.group) in senses for sense in senses_of(other, language))
