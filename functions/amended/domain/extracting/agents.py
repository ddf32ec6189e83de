"""By whom something is said where the verb is in the passive: "was confirmed by Mayor Jane Roe"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amended.domain.extracting.passives import is_said_by
from amended.domain.extracting.phrases import is_agent, is_article, is_aside, is_kind_of_speaker
from amended.domain.language.wording import Wording
from amended.domain.language.words import NameRun, Token

# So many words on when it was stand between the verb and "by".
_ASIDES = 3
# So many words of an office, article included, stand between "by" and a name.
_OFFICE = 3
# Where the verb stands at the end of its clause, and so many words between the agent and it.
_VERB_LAST = frozenset({"de", "nl"})
_CLAUSE = 10


def agents(sentence: str, found: Sequence[Token], runs: Sequence[NameRun], words: Wording) -> Iterator[NameRun]:
    """The names behind "by" beside verbs of saying or denying in the passive, each with the office in front of it."""
    if not any(is_agent(token.text, words) for token in found):
        return
    verbs = {match.start() for cue in (words.tells, words.denying) for match in cue.finditer(sentence)}
    for place, token in enumerate(found):
        if token.start in verbs and is_said_by(found, place, words):
            run = _agent(sentence, found, runs, place, words)
            if run is not None:
                yield run


def _agent(sentence: str, found: Sequence[Token], runs: Sequence[NameRun], verb: int, words: Wording) -> NameRun | None:
    """Who stands behind "by" beside the verb at this place; or None."""
    if words.language == "en" and any(token.text == "be" for token in found[max(0, verb - 2) : verb]):
        # "will be announced by Christmas": nothing has been said.
        return None
    place = _behind(found, verb, words)
    if place is None and words.language in _VERB_LAST:
        place = _ahead(found, verb, words)
    if place is None:
        return None
    run = next((run for run in runs if run.last > place), None)
    if run is None or run.first - place - 1 > _OFFICE or not (place > verb or run.last < verb):
        return None
    # "vom Verlag", where a connector of names is in front, and none of what opens the phrase is told.
    first = max(run.first, place + 1)
    opening = place + 1
    while opening < first and is_article(found[opening].text, words):
        opening += 1
    office = list(range(opening, first))
    if office and not any(is_kind_of_speaker(found[other].text, words.language) for other in office):
        return None
    first = office[0] if office else first
    return NameRun(first, run.last, sentence[found[first].start : found[run.last].end])


def _behind(found: Sequence[Token], verb: int, words: Wording) -> int | None:
    """The place of "by" behind the verb, over the day on which it was."""
    for place in range(verb + 1, min(len(found), verb + 2 + _ASIDES)):
        if is_agent(found[place].text, words):
            return place
        if not is_aside(found[place].text, words):
            return None
    return None


def _ahead(found: Sequence[Token], verb: int, words: Wording) -> int | None:
    """The place of "by" in front of the verb in its clause."""
    for place in range(verb - 1, max(-1, verb - 1 - _CLAUSE), -1):
        if is_agent(found[place].text, words):
            return place
        if not found[place].word:
            return None
    return None
