"""Whether what is said of somebody is said of them in the notices: no swapped names, sides, numbers or certainty.

Notices often tell of several people or things side by side ("Acme was fined; Borel was warned but was not fined"), so
that every word of a summary may stand in the notice and the summary be wrong all the same. Both are cut into clauses,
and what stands together in a clause of the summary must not stand apart, the other way round, or negated there.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from amended.domain.checking.negated_verbs import negated_within
from amended.domain.checking.told_clauses import Clause, clauses_of
from amended.domain.language.wording import Wording
from amended.domain.language.words import name_runs, tokens

# Who does something with somebody may as well be named behind.
_TOGETHER = re.compile(r"\b(?:with|mit|avec|con|com|met|med|z|с)\b(?!\s*\d)", re.IGNORECASE)
# "Police now say" is said of nobody.
_NOW = frozenset(
    {"now", "still", "also", "jetzt", "nun", "maintena", "maintenant", "ahora", "agora", "ora", "nu", "теперь"}
)
# Languages without capitals whose verbs of saying come first, and the words that a name has.
_VERB_FIRST = frozenset({"ar"})
_NAME = 2


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
    same = [
        one
        for one in holding
        if not (whom.isdisjoint(one.about) and whom.isdisjoint(one.names)) or not (one.about or any(one.runs))
    ]
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
    if clause.negative:
        # "She was not dismissed" where somebody else was.
        return ""
    if not named or not named <= known or any(one.by_pronoun for one in holding):
        return ""
    others = frozenset(name for one in holding for name in (*one.names, *one.about)) & known - shared
    if others and not others & frozenset(clause.words):
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
    if not clause.numbers or not clause.numbers <= known:
        return ""
    held = [one.numbers for one in holding if not (one.negative or one.about.isdisjoint(clause.about))]
    if not (held and all(held)):
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
