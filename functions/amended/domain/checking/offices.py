"""Whether an office is given to whoever holds it in the evidence: no "Mari Lie, chief executive" who is a steward."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from amended.domain.extracting.phrases import is_kind_of_speaker
from amended.domain.language.wording import Wording
from amended.domain.language.words import CACHED, Token, name_runs, plain_word, tokens

# How many words behind a name and its comma its bearer's office may stand.
_REACH = 4
# So many words apart the evidence may tell both of somebody in another way.
_NEAR = 10
# Letters by which an office is known in both genders and all cases ("procureur", "procureure").
_LETTERS = 6


def misplaced_offices(told: Iterable[str], evidence: Iterable[str], words: Wording) -> Iterator[str]:
    """The offices that these texts give to a name of the evidence, where it gives them to others only."""
    claimed = {pair: printed for text in told for pair, printed in _bearers(text, words)}
    if not claimed:
        return
    read = [tokens(text) for text in evidence]
    held = {pair for text in evidence for pair, _ in _bearers(text, words)}
    known = {plain_word(token.text) for found in read for token in found if token.capital}
    for (office, name), printed in claimed.items():
        bearers = {bearer for other, bearer in held if other == office}
        if bearers and name not in bearers and name in known and not any(_near(office, name, found) for found in read):
            yield f"“{printed}” is somebody else in the evidence"


def _near(office: str, name: str, found: tuple[Token, ...]) -> bool:
    """Whether a sentence has both near each other."""
    plain = [plain_word(token.text) for token in found]
    offices = [place for place, word in enumerate(plain) if word[:_LETTERS] == office]
    names = [place for place, word in enumerate(plain) if word == name]
    return any(abs(one - other) <= _NEAR for one in offices for other in names)


@lru_cache(maxsize=CACHED)
def _bearers(text: str, words: Wording) -> tuple[tuple[tuple[str, str], str], ...]:
    """The offices beside names, each with the last word of the name, and how both are printed."""
    found = tokens(text)
    pairs = []
    for run in name_runs(text, words):
        last = next((token for token in reversed(found[run.first : run.last + 1]) if token.capital), found[run.first])
        for token in _beside(found, run.first, run.last, words):
            if is_kind_of_speaker(token.text, words.language):
                start, end = min(token.start, found[run.first].start), max(token.end, found[run.last].end)
                pairs.append(((plain_word(token.text)[:_LETTERS], plain_word(last.text)), text[start:end]))
    return tuple(pairs)


def _beside(found: tuple[Token, ...], first: int, last: int, words: Wording) -> Iterator[Token]:
    """The words that may be the office of a name: the one before it, and those behind it and a comma."""
    if first and found[first - 1].word:
        yield found[first - 1]
    if last + 1 < len(found) and found[last + 1].text == ",":
        for token in found[last + 2 : last + 2 + _REACH]:
            # "Vela, no el alcalde"; "the Tribunal, says its lawyer".
            if not token.word or any(cue.fullmatch(token.text) for cue in (words.negates, words.tells, words.contrast)):
                return
            yield token
