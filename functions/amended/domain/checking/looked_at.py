"""What of a long material the check looks at: what a summary of it can rest on, so that its time does not grow with it.

A notice of thousands of characters is mostly a page that was taken for one, and a page that was written anew has
hundreds of changes. Of both the check reads what corrects, and what has most in common with the summary: a word,
number or name of a summary that stands in the evidence stands in there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from amended.domain.checking.split_once import split
from amended.domain.comparison_results import Change
from amended.domain.extracting.choosing import weight
from amended.domain.language.wording import Wording, wording
from amended.domain.language.words import language_of
from amended.domain.notices import Notice
from amended.domain.summaries import Summary
from amended.domain.summary_material import PASSAGE_LIMIT, SummaryMaterial, read_limit

# Characters of all notices together, of each at least, and of all changes together that are looked at whole.
_NOTICES = 2000
_LEAST = 400
_CHANGES = 3000
# Part of the room that goes to what corrects, whatever the summary has of it.
_CORRECTING = 0.5
# Signs by which the forms of a word are known; where no space parts words every sign is one.
_LETTERS = 4
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")


def looked_at(summary: Summary, material: SummaryMaterial) -> SummaryMaterial:
    """The material with its notices and changes cut down to what the check of this summary looks at."""
    read = read_limit(len(material.notices))
    room = max(_LEAST, _NOTICES // max(1, len(material.notices)))
    sizes = [min(len(one.before), PASSAGE_LIMIT) + min(len(one.after), PASSAGE_LIMIT) for one in material.changes]
    if sum(sizes) <= _CHANGES and all(len(notice.text) <= room for notice in material.notices):
        return material
    texts = [summary.headline, summary.said, summary.why]
    texts += [part for now in summary.now for part in (now.who, now.text, now.evidence)]
    told = _beginnings(" ".join(texts))
    words = wording(language_of(" ".join(notice.text[:400] for notice in material.notices), material.language))
    notices = tuple(_part_of(notice, read, room, told, words) for notice in material.notices)
    return replace(material, notices=notices, changes=_of_changes(material.changes, sizes, told))


def _part_of(notice: Notice, read: int, room: int, told: frozenset[str], words: Wording) -> Notice:
    """The notice with those of its sentences that correct most, and that have most in common with what is told."""
    text = notice.text[:read]
    if len(text) <= room:
        return notice
    found = split(text, words.language)
    sizes = [len(sentence) + 1 for sentence in found]
    kept = _fitting([weight(sentence, words) for sentence in found], sizes, int(room * _CORRECTING))
    kept = _fitting([_in_common(sentence, told) for sentence in found], sizes, room, kept)
    return replace(notice, text=" ".join(found[place] for place in sorted(kept))[: 2 * room])


def _of_changes(changes: Sequence[Change], sizes: Sequence[int], told: frozenset[str]) -> tuple[Change, ...]:
    """Those changes that have most in common with what is told, and first of all those that a notice explains."""
    if sum(sizes) <= _CHANGES:
        return tuple(changes)
    ranks = [(one.notice is not None, _in_common(f"{one.before} {one.after}", told)) for one in changes]
    return tuple(changes[place] for place in sorted(_fitting(ranks, sizes, _CHANGES)))


def _fitting(
    ranks: Sequence[int | tuple[bool, int]], sizes: Sequence[int], room: int, kept: Collection[int] = ()
) -> set[int]:
    """The places of what ranks highest and fits the room, with those that are kept already; one at least."""
    found = set(kept)
    left = room - sum(sizes[place] for place in found)
    for place in sorted(range(len(sizes)), key=ranks.__getitem__, reverse=True):
        if place not in found and (sizes[place] <= left or not found):
            found.add(place)
            left -= sizes[place]
    return found


def _in_common(text: str, told: frozenset[str]) -> int:
    return len(_beginnings(text) & told)


def _beginnings(text: str) -> frozenset[str]:
    """The words and numbers of a text, by their first letters."""
    return frozenset(word[:_LETTERS] for word in _WORD.findall(text.casefold()))
