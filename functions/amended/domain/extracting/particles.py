"""Speakers in Japanese, Chinese, Korean and Hindi, where particles or word order mark them and no capital does.

A phrase is what stands between a sign and the particle or the verb, and counts where it is one of somebody who speaks:
it ends (in Hindi: has among its words) the noun of one, and nothing else that would have to be explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from amended.domain.extracting.phrases import Told
from amended.domain.extracting.speech.particles import PARTICLES, Particles
from amended.domain.language.words import one_line

# A phrase that is longer is a clause that was taken for one.
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Ways:
    """The patterns of one language; each has the group "who"."""

    patterns: tuple[re.Pattern[str], ...]
    speaks: re.Pattern[str]
    leads: re.Pattern[str]
    ours: re.Pattern[str]


def speakers_by_particle(sentence: str, language: str) -> Sequence[Told]:
    """The speakers of a sentence in one of these languages, in their order; none in any other."""
    ways = _ways(language)
    return () if ways is None else tuple(sorted(_found(sentence, ways), key=lambda told: told.start))


def _found(sentence: str, ways: _Ways) -> Iterator[Told]:
    """The speakers of a sentence; one that the particles of several ways mark comes as often."""
    for pattern in ways.patterns:
        for match in pattern.finditer(sentence):
            start = match.start("who")
            who = match["who"]
            if lead := ways.leads.match(who):
                # "当天警方", "지난 10일 경찰은"
                who, start = who[lead.end() :], start + lead.end()
            who = one_line(who)
            if 0 < len(who) <= _LONGEST and ways.speaks.search(who) and not ways.ours.search(who):
                yield Told(who, start)


@lru_cache(maxsize=64)
def _ways(language: str) -> _Ways | None:
    """The patterns of a language made ready for matching; None where the table has no such language."""
    words: Particles | None = PARTICLES.get(language)
    if words is None:
        return None
    return _Ways(
        patterns=tuple(
            re.compile(pattern.replace("{says}", _flat(words.says)).replace("{subject}", words.subject))
            for pattern in map(_flat, words.ways)
        ),
        speaks=re.compile(_flat(words.speaks)),
        leads=re.compile(rf"(?:{_flat(words.leads)})+"),
        ours=re.compile(_flat(words.ours).replace("{subject}", words.subject)),
    )


def _flat(pattern: str) -> str:
    """A field of the table as one line."""
    return "".join(line.strip() for line in pattern.splitlines())
