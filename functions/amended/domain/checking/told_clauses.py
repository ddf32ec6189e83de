"""Clauses taken apart: whom each is about, what it says of them, and whether it denies that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import zip_longest

from amended.domain.checking.amounts import kept_counts
from amended.domain.checking.polarity import (
    AUXILIARIES,
    COPULAS,
    denial_joined,
    owns_mistake,
    parted_by_report,
    word_form,
)
from amended.domain.extracting.speakers import speakers_in
from amended.domain.language.calendar_names import CALENDAR_WORDS
from amended.domain.language.clause_ends import clause_ends
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, marked, name_runs, plain_word, tokens
from amended.domain.values.contrasts import words_of_meaning
from amended.domain.values.dates import moments
from amended.domain.values.numbers import quantities, spells_a_number
from amended.domain.values.set_apart import set_apart

_PASSIVE = re.compile(r"\b(?:by|von|vom|durch|par|por|da|dal|dalla|door|av|af|przez)\b", re.IGNORECASE)
_AUXILIARIES_OF: dict[str, frozenset[str]] = {"fr": frozenset({"a", "été"}), "sv": frozenset({"är"})}
_OF = frozenset({"of", "de", "du", "von", "di", "van", "av", "da", "do", "del", "della"})
_PARTICIPLE = {
    "de": re.compile(r"(?:\w{0,4}ge|ver|be|ent|er|zer)\w+(?:t|en)", re.IGNORECASE),
    "nl": re.compile(r"(?:\w{0,4}ge|ver|be|ont)\w+(?:d|t|en)", re.IGNORECASE),
}
# Pronouns for whom something is done to, before an auxiliary.
_DONE_TO = frozenset({"lo", "la", "li", "le", "los", "las"})
_IT = frozenset({"it", "es", "das", "c'", "c’", "het", "dat", "det"})
# Whom a clause that goes on with somebody named before is about: "not Ann Lee, who produced it".
_WHO = frozenset({"who", "which", "qui", "quien", "quienes"})
# "Rejects that …" denies; "rejects the plan" denies nothing of the plan.
_THAT = re.compile(r"\W*(?:that|dass|daß|dat|que|che|at|att|że|что|що|že|hogy|că|ότι|että)\b", re.IGNORECASE)
# Languages in which a contrast is a clause of its own, or what stands behind a word for it.
_BY_CLAUSES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "sv"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause taken apart.

    `words` are the stems of its words of meaning in their order, `runs` the names by their words, `names` these
    words together with the things that are counted, `about` whom it is about (its own words, or those of the clause
    before), `said` what it says of them, `printed` all its words without case and accents,
    `by_pronoun` whether a pronoun says whom it is about.
    """

    text: str
    words: tuple[str, ...]
    runs: tuple[tuple[str, ...], ...]
    names: frozenset[str]
    about: frozenset[str]
    said: frozenset[str]
    printed: frozenset[str]
    numbers: frozenset[float]
    negative: bool
    passive: bool
    by_pronoun: bool


@dataclass(slots=True)
class _Subject:
    """Whom the clause before was about, and who was named last."""

    words: frozenset[str] = field(default_factory=frozenset)
    named: frozenset[str] = field(default_factory=frozenset)


def is_passive(text: str) -> bool:
    """Whether a clause has a word before who does what is done."""
    return _PASSIVE.search(text) is not None


def clauses_of(sentences: Iterable[str], words: Wording) -> tuple[Clause, ...]:
    """The clauses of sentences in a row, those that tell what an earlier version said left out."""
    return kept_clauses(tuple(sentences), words)


@lru_cache(maxsize=CACHED)
def kept_clauses(sentences: tuple[str, ...], words: Wording) -> tuple[Clause, ...]:
    """`clauses_of`, whose results are kept."""
    found: list[Clause] = []
    subject = _Subject()
    for sentence in sentences:
        for part in sentence.split("; "):
            found += _of_part(parted_by_report(part, words)[0], subject, words)
    return tuple(_with_appositions(found))


def _with_appositions(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses, each with the name that stands alone behind it: "the mayor, Luis Herrero, has not resigned"."""
    for clause, behind in zip_longest(clauses, clauses[1:]):
        if behind is None or clause.negative or not _is_bare_name(behind) or _is_bare_name(clause):
            yield clause
        else:
            yield replace(
                clause,
                runs=(*clause.runs, *behind.runs),
                names=clause.names | behind.names,
                about=clause.about | behind.about,
            )


def _is_bare_name(clause: Clause) -> bool:
    return not clause.negative and _names_only(clause.text)


def _names_only(text: str) -> bool:
    """Whether every word of a text has a capital: "Luis Herrero"."""
    found = [token for token in tokens(text) if token.word or token.text[0].isdigit()]
    return bool(found) and all(token.capital or token.text in _OF for token in found)


def _of_part(part: str, subject: _Subject, words: Wording) -> Iterator[Clause]:
    speaking = {word_form(token.text) for who, _ in speakers_in(part, words) for token in tokens(who)}
    mistaken = owns_mistake(part)
    for text, denied in _cut(part, words):
        told = tuple(
            word_form(word)
            for _, word in words_of_meaning(text, words)
            if not (_puts(word, words) or word.casefold() in COPULAS)
        )
        if not told:
            continue
        runs = tuple(
            tuple(word_form(token.text) for token in tokens(run.text) if token.capital)
            for run in name_runs(text, words)
            if _is_name(run.text, words)
        )
        capitals = frozenset(word for run in runs for word in run)
        named = frozenset(runs[-1]) if runs else subject.named
        # Whoever says it is not whom it is about.
        runs = tuple(run for run in runs if not speaking.issuperset(run))
        things = (thing for _, thing, _ in kept_counts(text, words))
        # "From 1 December" tells of nobody.
        dates = {word_form(token.text) for token in tokens(text) if token.text.casefold() in CALENDAR_WORDS}
        names = frozenset(name for name in (*capitals, *things) if name not in speaking) - dates
        goes_on = bool(subject.named) and text.split(maxsplit=1)[0].casefold() in _WHO
        about = subject.named if goes_on else _about(text, told, capitals, words) - dates or subject.words
        apart = marked(text, words) and words.contrast.match(text.strip()) is not None
        # "Helios, not Aurora, will close": Helios will.
        # "The mayor, Luis Herrero, has not resigned": he is the mayor still.
        subject.words = subject.words if apart or goes_on else about | subject.words if _names_only(text) else about
        subject.named = named
        yield Clause(
            text=text.strip(),
            words=told,
            runs=runs,
            names=names,
            about=about,
            said=frozenset() if mistaken else frozenset(told) - about - capitals,
            numbers=_numbers(text, words),
            printed=frozenset(plain_word(token.text) for token in tokens(text) if token.word),
            negative=apart or denied or (marked(text, words) and words.negates.search(text) is not None),
            passive=is_passive(text),
            by_pronoun=_by_pronoun([one.text.casefold() for one in tokens(text) if one.word], words),
        )


def _by_pronoun(found: Sequence[str], words: Wording) -> bool:
    """Whether a pronoun says whom a clause is about, or to whom it is done: "Lo ha condannato"."""
    done_to = len(found) > 1 and found[0] in _DONE_TO and found[1] in AUXILIARIES
    return bool(found) and (done_to or found[0] in words.pronouns | _IT)


def _numbers(text: str, words: Wording) -> frozenset[float]:
    """The numbers of a clause but for those of dates."""
    dated, found = moments(text), tokens(text)
    told = (
        one.values
        for one in quantities(text, words.language)
        if not any(moment.start <= found[one.first].start < moment.end for moment in dated)
    )
    return frozenset[float]().union(*told)


def _is_name(text: str, words: Wording) -> bool:
    """Whether capitals make a name: German writes every noun with one, so that it takes two in a row there, or more in
    one word."""
    return (
        words.language != "de"
        or text.isupper()
        or (" " in text and all(token.capital for token in tokens(text) if token.word))
    )


def _cut(part: str, words: Wording) -> Iterator[tuple[str, bool]]:
    """The clauses of a part as printed, and whether each is denied.

    What is set against something else ("rather than in 1932") and what stands behind a verb of denying are clauses of
    their own.
    """
    contrasted = None if words.language in _BY_CLAUSES else set_apart(part, words)
    if contrasted is not None:
        # "The fire was not in Delmar but in Ashby" denies nothing of the fire.
        yield contrasted.rejects, True
        part = contrasted.holds
    for text in clause_ends(words.language).split(denial_joined(part, words)):
        if not marked(text, words):
            yield text, False
            continue
        apart = (one for one in words.contrast.finditer(text) if not words.negates.fullmatch(one.group()))
        denying = (
            one.end()
            for one in words.denies.finditer(text)
            if words.tells.fullmatch(one.group())
            and (not words.rejecting.fullmatch(one.group()) or _THAT.match(text, one.end()))
        )
        contrast, denial = next((one for one in apart if one.start()), None), next(denying, None)
        if contrast is not None:
            before = text[: contrast.start()]
            # "45 नहीं, 54" rejects the number before it.
            rejects = words.rejects.fullmatch(contrast.group()) is not None and quantities(before, words.language)
            yield from ((before, bool(rejects)), (text[contrast.start() :], False))
        elif denial is not None:
            yield from ((text[:denial], False), (text[denial:], True))
        else:
            yield text, False


@lru_cache(maxsize=CACHED)
def _puts(word: str, words: Wording) -> bool:
    """Whether a word only puts what is told: verbs of saying, negations, and numbers in words."""
    cues = (words.tells, words.negates)
    return any(cue.fullmatch(word) for cue in cues) or spells_a_number(word, words.language)


def _about(text: str, told: Sequence[str], capitals: frozenset[str], words: Wording) -> frozenset[str]:
    """Whom a clause is about: what stands before its auxiliary, else its first name or noun; empty where it goes on
    with whom the clause before was about."""
    found = [token for token in tokens(text) if token.word]
    if len(found) > 2 and found[0].text.casefold() in _IT and found[2].capital:
        # "It is Ann Lee who resigned".
        return capitals
    if found[0].text.casefold() in words.pronouns:
        return frozenset()
    if len(found) > 2 and found[0].text[0].islower() and found[1].text.casefold() in COPULAS:
        # "… odwołany został jej zastępca": what is said comes first.
        return capitals or frozenset(told[1:2])
    participle = _PARTICIPLE.get(words.language)
    first = capitals and len(found) > 2 and participle is not None and participle.fullmatch(found[0].text)
    if first and found[1].text.casefold() in AUXILIARIES:
        # "Entlassen wurde Timo Rist."
        return capitals - {word_form(found[0].text)}
    auxiliaries = AUXILIARIES | _AUXILIARIES_OF.get(words.language, frozenset())
    auxiliary = next((place for place, token in enumerate(found) if token.text.casefold() in auxiliaries), None)
    if auxiliary is not None:
        return frozenset({word_form(token.text) for token in found[:auxiliary]} & set(told))
    if capitals and told[0] not in capitals:
        # "The plant of Bourges closes" is about both; "… and condemned Ana Ruiz" goes on with whom it was about.
        titled = len(found) > 2 and found[0].text.casefold() in words.common and found[2].capital
        joined = any(token.text in _OF for token in found[1:3]) or titled
        return (
            frozenset(told[:1]) | frozenset(word for word in told[1:3] if word in capitals) if joined else frozenset()
        )
    if capitals:
        return frozenset(word for word in told[:3] if word in capitals)
    return frozenset(told[:1]) if len(told) > 1 and not words.negates.match(text.strip()) else frozenset()
