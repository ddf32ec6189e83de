"""Whether a summary negates what neither version and no notice gives it reason to: a negation that was put in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from amended.domain.checking.alternative_places import places_in
from amended.domain.checking.clause_ends import clause_ends
from amended.domain.checking.negated_verbs import negated_within
from amended.domain.checking.polarity import AT_FIRST
from amended.domain.checking.superseded import Versions, units
from amended.domain.checking.word_rows import negated_words
from amended.domain.language.wording import Wording
from amended.domain.values.set_apart import set_apart

# Letters of words that are known by their whole.
_SHORT = 3
# The sort of words that say what is accepted, whose later groups say what is not.
_STANCE = "stance"


def unfounded_negations(
    summary: Iterable[str],
    evidence: Sequence[str],
    passages: tuple[Iterable[str], Iterable[str]],
    versions: Versions,
    words: Wording,
) -> Iterator[str]:
    """The clauses of a summary's sentences that negate something without ground; `passages` are those of the earlier
    and of the later version.

    Ground is a clause of the evidence that negates or denies something of the same, a word that the earlier version
    has and nothing that holds affirms, or one that excludes a word of the evidence ("is not closed" for "is open").
    """
    told = [(sentence, clause) for sentence in summary for clause in _negating(sentence, words)]
    if not told:
        return
    denied = [clause for text in evidence for clause in _denying(text, words)]
    earlier, later = (frozenset[str]().union(*(units(text, words) for text in texts)) for texts in passages)
    grounds = frozenset[str]().union(*(units(clause, words) for clause in denied))
    printed = frozenset[str]().union(*(units(text, words) for text in evidence))
    grounds |= versions.superseded | (earlier - (later or versions.affirmed))
    for sentence, clause in told:
        about = units(clause, words) | negated_within(clause, words)
        # What stands nowhere is what is denied in other words: "was not over the limit" for "passed the test".
        put_in = not words.spaced or bool(units(" ".join(negated_words(clause, words)), words) & printed)
        if about and put_in and not _alike(about, grounds) and not _known(clause, evidence, denied, words):
            yield f"“{sentence}” negates what nobody does"


def _alike(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two sets of units have one in common; one of few letters is any that begins so ("end", "endi")."""
    if some & others:
        return True
    short = [(one, all_of) for units_of, all_of in ((some, others), (others, some)) for one in units_of]
    return any(len(one) <= _SHORT and any(other.startswith(one) for other in all_of) for one, all_of in short)


def _negating(sentence: str, words: Wording) -> Iterator[str]:
    """The clauses of a sentence that turn something round; contrasts and what tells of a correction do not."""
    if words.negates.search(sentence) is None or set_apart(sentence, words) is not None:
        return
    if any(cue.search(sentence) for cue in (words.restates, words.corrects, words.denies, AT_FIRST)):
        return
    for clause in clause_ends(words.language).split(sentence):
        negation = words.negates.search(clause) if clause else None
        if negation is not None and clause[: negation.start()].strip():
            yield clause


def _denying(text: str, words: Wording) -> Iterator[str]:
    """The clauses of the evidence that negate or deny; a contrast does so for what it rejects only."""
    apart = set_apart(text, words)
    if apart is not None:
        yield apart.rejects
    for clause in clause_ends(words.language).split(text):
        if not clause:
            continue
        negation = words.negates.search(clause) or words.denies.search(clause)
        # ", not on 15 May" turns nothing round but what it rejects.
        opens = negation is not None and apart is not None and not clause[: negation.start()].strip()
        refuses = any(place.sort == _STANCE and 0 not in place.groups for place in places_in(clause, words))
        if refuses or (negation is not None and not opens):
            yield clause


def _known(clause: str, evidence: Iterable[str], denied: Iterable[str], words: Wording) -> bool:
    """Whether a clause has a word that excludes one of the evidence, or says the same as one that this denies."""
    told = places_in(clause, words)
    if not told:
        return False
    held = [place for text in evidence for place in places_in(text, words)]
    refused = {(place.sort, group) for text in denied for place in places_in(text, words) for group in place.groups}
    return any(
        any(one.sort == other.sort and not one.groups & other.groups for other in held)
        or any((one.sort, group) in refused for group in one.groups)
        for one in told
    )
