"""What a notice says, taken apart once for all that is asked of it: its words, what they are about, what it claims."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from amended.domain.comparison.claims import Claim, claim
from amended.domain.comparison.content import content, undated
from amended.domain.comparison.sentences import sentences
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import words
from amended.domain.notices import Notice

# A notice is judged by so many of its characters; newspapers need a tenth of them.
LONGEST = 4_000
# A notice with fewer words of content than this does not say what was changed.
_LEAST_CONTENT = 3
# What begins behind it is a sentence of its own: "The fine is not final: Norval can appeal".
_PARTS = re.compile(r"[:;]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A notice as it is judged: the words of each of its sentences, its words of content, what it calls wrong.

    `printed` are the sentences as they stand there, `parts` the words of each once more, parted at its colons and
    semicolons. `about` leaves out dates, so that what was only re-dated is about the same.
    """

    notice: Notice
    printed: tuple[str, ...]
    sentences: tuple[tuple[str, ...], ...]
    parts: tuple[tuple[tuple[str, ...], ...], ...]
    content: frozenset[str]
    about: frozenset[str]
    claim: Claim
    language: str | None = None

    @property
    def said(self) -> Sequence[str]:
        """All its words."""
        return [word for sentence in self.sentences for word in sentence]

    @property
    def is_vague(self) -> bool:
        """Whether it does not say what was changed ("This article has been amended")."""
        return len(self.about) < _LEAST_CONTENT


def statement_of(notice: Notice, language: str | None, known: Vocabulary) -> Statement:
    """A notice taken apart."""
    text = notice.text[:LONGEST]
    said = words(text)
    found = sentences(text, language)
    return Statement(
        notice=notice,
        printed=tuple(found),
        sentences=tuple(tuple(words(sentence)) for sentence in found),
        parts=tuple(tuple(tuple(words(part)) for part in _PARTS.split(sentence)) for sentence in found),
        content=frozenset(content(said, known)),
        about=frozenset(content(undated(said, known), known)),
        claim=claim(text, language, known),
        language=language,
    )
