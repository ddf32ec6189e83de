"""Whether the title still claims what a notice takes back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.extracting.wording import Wording
from amended.domain.extracting.words import content_words
from amended.domain.notices import Notice, NoticeKind, folded
from amended.domain.summary_material import SummaryMaterial

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def title_note(material: SummaryMaterial, sentences: Sequence[Sequence[str]], words: Wording) -> str:
    """ "The headline still reads “…”" where it states what was taken back, or that it has changed; else "".

    `sentences[i]` are the sentences of notice `i`.
    """
    if not any(
        _takes_back(material, index, notice, sentences[index], words) for index, notice in enumerate(material.notices)
    ):
        return ""
    if material.title_before and folded(material.title_before) != folded(material.title_after):
        return f"{words.labels['title_changed']} “{material.title_before}”"
    return f"{words.labels['title_stands']} “{material.title_after}”" if material.title_after else ""


def _takes_back(
    material: SummaryMaterial, index: int, notice: Notice, sentences: Sequence[str], words: Wording
) -> bool:
    """Whether this notice contradicts what the earlier title states."""
    title = content_words(material.title_before, words)
    if not title:
        return False
    if notice.kind is NoticeKind.RETRACTION:
        return True
    changes = [change for change in material.changes if change.notice == index]
    if any(_old_number(material.title_before, change.before, change.after) for change in changes):
        return True
    denials = [text for text in sentences if words.denies.search(text) and not words.restates.search(text)]
    if not denials:
        return False
    passage = material.passages[index] if index < len(material.passages) else ""
    claimed = content_words(" ".join([*denials, passage, *(change.before for change in changes)]), words)
    return len(title & claimed) >= max(2, len(title) / 2)


def _old_number(title: str, before: str, after: str) -> bool:
    """Whether the title has a number that the change took out of the text."""
    gone = set(_NUMBER.findall(before)) - set(_NUMBER.findall(after))
    return bool(gone & set(_NUMBER.findall(title)))
