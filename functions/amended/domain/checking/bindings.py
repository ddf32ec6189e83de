"""Whether what is said of somebody is said of them in the notices: no swapped names, sides, numbers or certainty.

Notices often tell of several people or things side by side ("Acme was fined; Borel was warned but was not fined"), so
that every word of a summary may stand in the notice and the summary be wrong all the same. Both are cut into clauses,
and what stands together in a clause of the summary must not stand apart, the other way round, or negated there.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import zip_longest

from amended.domain.checking.amounts import kept_counts
from amended.domain.checking.clause_ends import clause_ends
from amended.domain.checking.negated_verbs import negated_within
from amended.domain.checking.polarity import (
    AUXILIARIES,
    COPULAS,
    denial_joined,
    owns_mistake,
    parted_by_report,
    word_form,
)
from amended.domain.extracting.calendar_names import CALENDAR_WORDS
from amended.domain.extracting.speakers import speakers_in
from amended.domain.extracting.wording import Wording
from amended.domain.extracting.words import CACHED, name_runs, plain_word, tokens
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
# "Rejects that …" denies; "rejects the plan" denies nothing of the plan.
_THAT = re.compile(r"\W*(?:that|dass|daß|dat|que|che|at|att|że|что|що|že|hogy|că|ότι|että)\b", re.IGNORECASE)
# Who does something with somebody may as well be named behind.
_TOGETHER = re.compile(r"\b(?:with|mit|avec|con|com|met|med|z|с)\b(?!\s*\d)", re.IGNORECASE)
# "Police now say" is said of nobody.
_NOW = frozenset(
    {"now", "still", "also", "jetzt", "nun", "maintena", "maintenant", "ahora", "agora", "ora", "nu", "теперь"}
)
# Languages in which a contrast is a clause of its own, or what stands behind a word for it.
_BY_CLAUSES = frozenset({"en", "de", "fr", "es", "it", "pt", "nl", "sv"})
# Languages without capitals whose verbs of saying come first, and the words that a name has.
_VERB_FIRST = frozenset({"ar"})
_NAME = 2


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
    """Whom the clause before was about."""

    words: frozenset[str] = field(default_factory=frozenset)


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
        # Whoever says it is not whom it is about.
        runs = tuple(run for run in runs if not speaking.issuperset(run))
        things = (thing for _, thing, _ in kept_counts(text, words))
        # "From 1 December" tells of nobody.
        dates = {word_form(token.text) for token in tokens(text) if token.text.casefold() in CALENDAR_WORDS}
        names = frozenset(name for name in (*capitals, *things) if name not in speaking) - dates
        about = _about(text, told, capitals, words) - dates or subject.words
        apart = words.contrast.match(text.strip()) is not None
        # "Helios, not Aurora, will close": Helios will.
        # "The mayor, Luis Herrero, has not resigned": he is the mayor still.
        subject.words = subject.words if apart else about | subject.words if _names_only(text) else about
        yield Clause(
            text=text.strip(),
            words=told,
            runs=runs,
            names=names,
            about=about,
            said=frozenset() if mistaken else frozenset(told) - about - capitals,
            numbers=_numbers(text, words),
            printed=frozenset(plain_word(token.text) for token in tokens(text) if token.word),
            negative=apart or denied or words.negates.search(text) is not None,
            passive=_PASSIVE.search(text) is not None,
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


def misbound(
    summary: Sequence[Clause], notices: Sequence[Clause], versions: Sequence[str], words: Wording
) -> Iterator[str]:
    """What clauses of a summary say of somebody of whom the notices do not, or the other way round than these
    or the `versions` do."""
    shared = _shared(notices)
    people = frozenset(name for one in notices for name in _people(one))
    names = frozenset(name for one in notices for name in one.names)
    numbers = frozenset[float]().union(*(one.numbers for one in notices))
    by_word: dict[str, list[Clause]] = {}
    for one in notices:
        for word in one.said:
            by_word.setdefault(word, []).append(one)
    held = {(one, other.passive) for other in notices if not other.negative for one in _rounds(other)}
    denied = {(one, other.passive) for other in notices if other.negative for one in _rounds(other)}
    refused = [frozenset(other.words) for other in notices if other.negative]
    for clause in summary:
        # What is set against another value ("not 1932"), and what is denied, is looked at elsewhere.
        if words.denies.search(clause.text) or words.contrast.match(clause.text):
            continue
        for word in sorted((clause.said - clause.names - _NOW) & by_word.keys()):
            holding = by_word[word]
            problem = _misbound_word(
                word, clause, holding, people if _people(clause) - shared else names, shared, words
            )
            if problem := problem or _misnumbered(word, clause, holding, numbers):
                yield problem
                break
        told = {(one, clause.passive) for one in _rounds(clause)}
        if not clause.negative and not _TOGETHER.search(clause.text):
            # What neither notice nor correction turned holds as the versions have it.
            known = _known_rounds(versions, words) if told and not held & told else set()
            problem = _swapped(clause, held) or _swapped(clause, known)
            if problem:
                yield problem
        # "She did not accuse Mr. Harlan himself": who did not is told by a pronoun.
        by_pronoun = clause.negative and any({word, second} <= one for (_, word, second), _ in told for one in refused)
        if told and not by_pronoun and told <= (held - denied if clause.negative else denied - held):
            yield f"“{clause.text}” is turned round"


def _known_rounds(versions: Sequence[str], words: Wording) -> set[tuple[tuple[str, str, str], bool]]:
    """What the versions' sentences have between two names."""
    known = (clause for clause in clauses_of(versions, words) if not clause.negative)
    return {(one, clause.passive) for clause in known for one in _rounds(clause)}


def _shared(notices: Iterable[Clause]) -> frozenset[str]:
    """Words that different names have in common ("Helios Bank", "Aurora Bank"), by which nobody can be told."""
    runs = {frozenset(run) for clause in notices for run in clause.runs}
    pairs = ((one, other) for one in runs for other in runs if not (one <= other or other <= one))
    return frozenset(word for one, other in pairs for word in one & other)


def _misbound_word(
    word: str, clause: Clause, holding: Sequence[Clause], known: frozenset[str], shared: frozenset[str], words: Wording
) -> str:
    """Whether the notices say this word, which stands in `holding`, of others only, or the other way round of the
    same. `known` are all whom they name."""
    people = _people(clause) - shared
    if people and not people & clause.about and _only_placed(clause.text, words):
        # "Deer hunting forbidden in the Ardelles" says nothing of the Ardelles.
        return ""
    whom = (clause.about | people) - shared or clause.names
    if not whom or (clause.by_pronoun and not people):
        return ""
    same = [one for one in holding if (one.about | one.names) & whom or not one.about | _people(one)]
    if same:
        # It is turned round where all that is said is said there, and denied (or the reverse).
        whole = all(clause.said - clause.names <= one.said | one.about for one in same)
        # Behind a verb of saying that comes first, two words may be the speaker's name.
        named_only = words.language in _VERB_FIRST and len(clause.words) <= _NAME
        turned = all(one.negative != clause.negative and _of_one_verb(clause, one, words) for one in same)
        if whole and not named_only and turned:
            return f"“{clause.text}” turns “{word}” round"
        return ""
    named = people or clause.names - shared
    others = frozenset(name for one in holding for name in (*one.names, *one.about)) & known - shared
    if clause.negative:
        # "She was not dismissed" where somebody else was.
        return ""
    if any(one.by_pronoun for one in holding):
        return ""
    if named and named <= known and others and not others & frozenset(clause.words):
        return f"“{clause.text}” says “{word}” of somebody else than the notices do"
    return ""


def _only_placed(text: str, words: Wording) -> bool:
    """Whether every name of a text stands behind a preposition, or behind one and an article."""
    found = [token.text.casefold() for token in tokens(text)]
    ahead = (found[max(0, run.first - 2) : run.first] for run in name_runs(text, words) if run.first)
    opens = any(not run.first and " " in run.text for run in name_runs(text, words))
    return not opens and all(
        one[-1] in words.prepositions or (one[-1] in words.common and one[0] in words.prepositions) for one in ahead
    )


def _of_one_verb(clause: Clause, other: Clause, words: Wording) -> bool:
    """Whether the verb that one of two clauses negates within itself ("nezmění") stands in the other."""
    negative, positive = (clause, other) if clause.negative else (other, clause)
    verbs = negated_within(negative.text, words)
    return not verbs or any(word.startswith(verb) for verb in verbs for word in positive.printed)


def _people(clause: Clause) -> frozenset[str]:
    return frozenset(word for run in clause.runs for word in run)


def _misnumbered(word: str, clause: Clause, holding: Sequence[Clause], known: frozenset[float]) -> str:
    """Whether the notices say this word of the same with other numbers only, and these numbers (they tell the `known`
    ones) of something else."""
    if not clause.numbers <= known:
        return ""
    held = [one.numbers for one in holding if one.about & clause.about and not one.negative]
    if not (clause.numbers and held and all(held)):
        return ""
    if not any(numbers & clause.numbers for numbers in held):
        return f"“{clause.text}” says “{word}” with another number than the notices do"
    return ""


def _swapped(clause: Clause, held: Container[tuple[tuple[str, str, str], bool]]) -> str:
    """Whether two names stand round the same word the other way round than in the notices."""
    for first, word, second in _rounds(clause):
        if first == second or ((first, word, second), clause.passive) in held:
            continue
        if ((second, word, first), clause.passive) in held and ((first, word, second), not clause.passive) not in held:
            return f"“{clause.text}” has {first} and {second} the wrong way round"
    return ""


def _rounds(clause: Clause) -> list[tuple[str, str, str]]:
    """Each word with a name before and a name behind it."""
    capitals = _people(clause)
    names = [place for place, word in enumerate(clause.words) if word in capitals]
    return [
        (clause.words[before], word, clause.words[behind])
        for place, word in enumerate(clause.words)
        if word not in capitals
        for before in names
        for behind in names
        if before < place < behind
    ]
