"""What an explained edit exchanged beside what its notice tells: a second number, date or name in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.comparison.content import number, places_of_dates, undated
from amended.domain.comparison.facts import Stated, stated
from amended.domain.comparison.restyled import same_values
from amended.domain.comparison.statements import Statement
from amended.domain.comparison.told_facts import facts_told_of
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import aligned, words
from amended.domain.comparison_results import Change, Fact

# Of longer passages, which were rewritten, no notice tells each value.
_LONGEST = 1_000
_OF_VALUES = {Fact.NUMBER, Fact.DATE, Fact.NAME}
# What was exchanged at one place: the kind of fact, and its forms on either side.
_Exchanged = tuple[Fact, frozenset[str], frozenset[str]]


def leaves_something_untold(change: Change, notices: Sequence[Statement], known: Vocabulary) -> bool:
    """Whether the notices give one of the values that were exchanged in a sentence, and of another one say nothing.

    Where they give none of them they sum up; one that names a kind of fact without giving it tells of all of the kind.
    """
    if not _OF_VALUES.intersection(change.facts) or max(len(change.before), len(change.after)) > _LONGEST:
        return False
    exchanged = _exchanged(change, known)
    if len(exchanged) < 2:
        return False
    said = {word for one in notices for word in one.said}
    said |= set(filter(None, (number(word, known) for word in said)))
    # "Three counts, not four" tells nothing of "two years" that became three.
    whole = {one for _, gone, came in exchanged if gone & said and came & said for one in gone | came}
    told = [
        (fact, bool((gone & said and came & said) or (gone | came) & (said - whole))) for fact, gone, came in exchanged
    ]
    given = {fact for fact, is_told in told if is_told}
    named = frozenset().union(*(facts_told_of(one.said, known) for one in notices)) - given
    return bool(given) and any(not is_told and fact not in named for fact, is_told in told)


def _exchanged(change: Change, known: Vocabulary) -> list[_Exchanged]:
    """The values that stand in each other's place on the two sides of an edit."""
    before, after = words(change.before), words(change.after)
    old, new = stated(change.before, known), stated(change.after, known)
    gone, came = _values(before, old, new, known), _values(after, new, old, known)
    found: list[_Exchanged] = []
    for step in aligned(before, after):
        if step.same:
            continue
        old_words, new_words = before[step.i : step.j], after[step.k : step.m]
        if same_values(" ".join(old_words), " ".join(new_words), known):
            continue
        for fact in _OF_VALUES:
            these = [gone[fact][word] for word in old_words if word in gone[fact]]
            those = [came[fact][word] for word in new_words if word in came[fact]]
            if these and those:
                found.append((fact, frozenset(these), frozenset(those)))
    return found


def _values(said: Sequence[str], own: Stated, other: Stated, known: Vocabulary) -> dict[Fact, dict[str, str]]:
    """The words of one side that are values which the other side does not have, by kind, with their forms."""
    dated = places_of_dates(said, known)
    numbers = {word: worth for word in undated(said, known) if (worth := number(word, known)) is not None}
    dates = {said[place]: number(said[place], known) or said[place] for place in dated}
    names = {word: word for word in said if word in own.names and word not in other.names}
    return {
        Fact.NUMBER: {word: worth for word, worth in numbers.items() if worth not in other.numbers},
        Fact.DATE: {
            word: form for word, form in dates.items() if (form if form[:1].isdigit() else form[:3]) not in other.dates
        },
        Fact.NAME: names,
    }
