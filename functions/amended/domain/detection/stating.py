"""The time that a notice states inside its text, where its label carries none."""

from __future__ import annotations

from amended.domain.detection.normalising import Folded
from amended.domain.detection.rules import Language
from amended.domain.detection.times import PrintedTime, read_time

_FIRST_WORDS = 4
_SENTENCE = 220


def opening_time(folded: Folded, start: int, language: Language) -> PrintedTime | None:
    """The time in the first words of a text ("On December 28, I reached out …")."""
    at = start
    for _ in range(_FIRST_WORDS):
        while at < len(folded.text) and not folded.text[at].isalnum():
            at += 1
        time = read_time(folded, at, language.calendar, language.connectives)
        if time is not None and not time.weak:
            return time
        end = folded.text.find(" ", at)
        if end < 0 or folded.text[at:end].rstrip(".,") not in language.connectives:
            return None
        at = end + 1
    return None


def sentence_time(folded: Folded, start: int, end: int, language: Language) -> PrintedTime | None:
    """The first time in the first sentences of a text; a mere weekday only after "on" or at a sentence's end."""
    weak: PrintedTime | None = None
    at = start
    limit = min(end, start + _SENTENCE)
    previous = ""
    while at < limit:
        if folded.text[at].isalnum() and (at == 0 or not folded.text[at - 1].isalnum()):
            time = read_time(folded, at, language.calendar, language.connectives)
            if time is not None and not time.weak:
                return time
            if (
                time is not None
                and weak is None
                and (previous in language.connectives or folded.text[time.end : time.end + 1] in {".", ""})
            ):
                weak = time
            stop = at
            while stop < limit and folded.text[stop].isalnum():
                stop += 1
            previous = folded.text[at:stop]
            at = stop
        else:
            at += 1
    return weak
