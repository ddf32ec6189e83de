"""Notices that tell of what was added, and of no error: "updated with a reply by the mayor"."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.comparison.claims import has_phrase
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import is_unspaced, words

# Of a notice so many words are looked through.
_MOST = 400


def tells_of_addition(said: Sequence[str], known: Vocabulary) -> bool:
    """Whether a notice of these words tells that something was added, or that the text was updated with a reply.

    Before "with a reply" stands a word of notices ("updated"): what people do with an answer is told too.
    """
    if has_phrase(said, known.additions):
        return True
    line = _line(said)
    if known.added is not None and known.added.search(line):
        return True
    for match in known.with_reply.finditer(line) if known.with_reply is not None else ():
        before = line[: match.start()]
        if any(word in known.boilerplate and word not in known.common for word in words(before)):
            return True
    return False


def words_of_addition(said: Sequence[str], known: Vocabulary) -> frozenset[str]:
    """The words by which a notice tells of an addition: those of adding and those for a reply, not whose it is."""
    line = _line(said)
    found = {word for phrase in known.additions if has_phrase(said, (phrase,)) for word in phrase.split()}
    for pattern in (known.added, known.replies):
        if pattern is not None:
            found.update(word for match in pattern.finditer(line) for word in words(match.group()))
    return frozenset(found)


def _line(said: Sequence[str]) -> str:
    """The words in one line, without spaces in scripts that have none."""
    some = said[:_MOST]
    return ("" if any(map(is_unspaced, some)) else " ").join(some)
