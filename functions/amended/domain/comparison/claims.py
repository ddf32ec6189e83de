"""What a notice says was wrong, and what it says is right, where its wording tells them apart.

"An earlier version said the mayor was 45; she is 46": wrong is "the mayor was 45". "… misidentified Ann Lee as Amy
Lee": wrong is "Amy Lee". "The mayor is 46, not 45": wrong is "45". What is not wrong counts as right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from amended.domain.comparison.sentences import sentences
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import plain, words

# How many words after "not", "instead of" and the like are taken for what they stand before.
_REACH = 8
_CLAUSE_END = re.compile(r",(?!\d)|[()、，]|\s-+\s")
_TURN = re.compile(r"[;；]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The words of a notice that are wrong, and those that are right or only say what it is about.

    `is_explicit` is true where the notice says in so many words that the article was wrong.
    """

    wrong: tuple[str, ...]
    right: tuple[str, ...]
    is_explicit: bool


def claim(text: str, language: str | None, known: Vocabulary) -> Claim:
    """What a notice calls wrong and what right; all of it is right where its wording does not tell.

    What follows a phrase like "incorrectly said" is wrong up to the end of the sentence or a semicolon. Many languages
    put a comma in front of what was said: there the phrase ends the first clause, or the next begins with "that".
    """
    wrong: list[str] = []
    right: list[str] = []
    is_explicit = False
    for sentence in sentences(plain(text), language):
        for part in _TURN.split(sentence):
            this, that = right, wrong
            for place, clause in enumerate(_clauses(part, known)):
                said = words(clause)
                is_explicit = is_explicit or has_phrase(said, (*known.said_wrongly, *known.misstated))
                begin = _wrong_from(said, known) if this is right else None
                if begin is not None and (begin < len(said) or place == 0):
                    right += said[:begin]
                    said = said[begin:]
                    this, that = wrong, right
                first, last = _replaced(said, known, begins_clause=place > 0)
                this += said[:first] + said[last:]
                that += said[first:last]
    return Claim(wrong=tuple(wrong), right=tuple(right), is_explicit=is_explicit)


def _clauses(part: str, known: Vocabulary) -> list[str]:
    """The clauses of a sentence; one that opens with "that" goes on with the one before it."""
    joined: list[str] = []
    for clause in _CLAUSE_END.split(part):
        if joined and known.that is not None and known.that.match(clause.lstrip()):
            joined[-1] += clause
        else:
            joined.append(clause)
    return joined


def _wrong_from(said: Sequence[str], known: Vocabulary) -> int | None:
    """From which of these words on they repeat what was wrong."""
    begin = after_phrase(said, known.said_wrongly)
    if begin is not None:
        return begin
    begin = after_phrase(said, known.misstated)
    if begin is None:
        return None
    return next((place + 1 for place in range(begin, len(said)) if said[place] in known.as_words), None)


def _replaced(said: Sequence[str], known: Vocabulary, *, begins_clause: bool) -> tuple[int, int]:
    """Which of these words stand behind "instead of" or ", not"; an empty range where none do.

    A mere negation contrasts only at the beginning of a clause: "46, not 45", but not "he did not go".
    """
    for phrase in known.replacements:
        begin = after_phrase(said, (phrase,))
        if begin is None or (phrase in known.negations and not (begins_clause and begin == 1)):
            continue
        return begin, min(len(said), begin + _REACH)
    return len(said), len(said)


def after_phrase(said: Sequence[str], phrases: Sequence[str]) -> int | None:
    """The place of the word after the first of these phrases that stands among the words, None if none does."""
    if not phrases:
        return None
    spaced = f" {' '.join(said)} "
    found = [at + len(phrase) + 2 for phrase in phrases if (at := spaced.find(f" {phrase} ")) >= 0]
    return spaced.count(" ", 0, min(found)) - 1 if found else None


def has_phrase(said: Sequence[str], phrases: Sequence[str]) -> bool:
    """Whether one of the phrases stands among the words."""
    spaced = f" {' '.join(said)} "
    return any(f" {phrase} " in spaced for phrase in phrases)


def places_of_phrase(said: Sequence[str], phrase: str) -> list[int]:
    """The places of the words with which this phrase begins among the words."""
    if not has_phrase(said, (phrase,)):
        return []
    parts = phrase.split()
    return [place for place in range(len(said)) if list(said[place : place + len(parts)]) == parts]
