"""Whether a summary puts one person of the article in the place of another.

Each name of it stands in the evidence, and so do all its words; what is wrong is who stands beside them. Nobody is
named twice in one sentence, unless the evidence does so: a person has one part in what a sentence tells ("Haddow
accused Haddow", "Lee, not Lee"), and where there were two, one was exchanged. An office or an age stands beside the
person beside whom the evidence has it. What is told of somebody is looked at with all other facts (`rival_facts`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from amended.domain.checking.persons import FULL_NAME, KnownPersons, alike, named_twice, persons_in
from amended.domain.checking.split_once import split
from amended.domain.language.wording import Wording

# Letters by which an office is known in all its forms.
_LETTERS = 5


def exchanged_persons(summary: Iterable[str], known: KnownPersons, words: Wording, theirs: Wording) -> Iterator[str]:
    """What is told of the wrong person. `words` is the wording of the summary's language, `theirs` that of the evidence
    that has the `known` persons."""
    for sentence in (sentence for text in summary for sentence in split(text, words.language)):
        yield from _named_twice(sentence, known, words)
        if known.persons:
            yield from _beside_another(sentence, known, words, same_language=words.language == theirs.language)


def who_says_nothing(who: str, notice: Sequence[str], words: Wording, theirs: Wording) -> Iterator[str]:
    """The person in `who` of whom these sentences of a notice, in `theirs`, tell something and not that anybody says
    it, where somebody else who is named in full is named beside a word for that."""
    told = [part for text in notice for part in text.split(";") if theirs.restates.search(part) is None]
    tells = (theirs.tells, theirs.according, theirs.denies, theirs.confirms)
    speaking = [one for text in told if any(cue.search(text) for cue in tells) for one in persons_in(text, theirs)]
    named = [one for text in notice for one in persons_in(text, theirs)]
    full = [one for one in speaking if len(one.names) >= FULL_NAME]
    told_as = persons_in(who, words)
    if not full or any(one.same(person) for one in speaking for person in told_as):
        return
    for person in told_as:
        if len(person.names) >= FULL_NAME and any(one.same(person) for one in named):
            yield f"it is {full[0].printed} who says it, not {person.printed}"


def _named_twice(sentence: str, known: KnownPersons, words: Wording) -> Iterator[str]:
    twice = frozenset(named_twice(sentence, words))
    if len(twice) > 1 and not any(True for part in sentence.split("; ") for _ in named_twice(part, words)):
        # "Lee sold it to Cole; Cole did not sell it to Lee."
        return
    for name in sorted(twice):
        if name not in known.twice and (not words.spaced or any(alike(one.names[-1], name) for one in known.full)):
            yield f"“{name}” is named twice in “{sentence.strip()}”: one of them is somebody else in the notices"


def _beside_another(sentence: str, known: KnownPersons, words: Wording, *, same_language: bool) -> Iterator[str]:
    """Offices and ages that the evidence has beside others only."""
    for person in persons_in(sentence, words):
        if not (person.age or person.offices) or not known.is_person(person):
            continue
        own = [one for one in known.persons if one.same(person)]
        others = [one for one in known.full if not one.same(person)]
        if person.age and person.age not in {one.age for one in own}:
            yield from (
                f"{person.age} is the age of {one.printed}, not of {person.printed}"
                for one in others
                if one.age == person.age
            )
        if not same_language:
            continue
        for office, ahead in person.offices:
            near = frozenset[str]().union(*(one.near for one in own))
            # "Deputy mayor" may be told for "the deputy".
            if ahead in near or any(_begins_alike(office, one) or one.endswith(office) for one in near):
                continue
            held = [one for one in others if office in {title for title, _ in one.offices}]
            if held:
                yield f"“{office}” stands beside {held[0].printed} in the notices, not beside {person.printed}"


def _begins_alike(word: str, other: str) -> bool:
    return word[:_LETTERS] == other[:_LETTERS]
