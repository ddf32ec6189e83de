"""The body that is compared: an article's own paragraphs without its notices, which are compared for themselves."""

from __future__ import annotations

from collections.abc import Iterable

from amended.domain.comparison.alignment import Paragraph
from amended.domain.comparison.words import words
from amended.domain.notices import Notice
from amended.domain.snapshots import Page, Place

# A block with this many words beside a notice's own (label, date, a closing word) is the notice and nothing else.
_BESIDE_NOTICE = 12
_LEAST_TO_BE_PART = 3


class Statements:
    """The notices of both pages, taken out of both bodies: a notice that came or went is no edit of the body."""

    def __init__(self, notices: Iterable[Notice]) -> None:
        printed = {(one.label or "", one.stated_time or "", one.text) for one in notices}
        self._texts = sorted({text for _, _, text in printed if text}, key=len, reverse=True)
        self._said = [" ".join(words(text)) for text in self._texts]
        self._wholes = [f" {' '.join(words(' '.join(parts)))} " for parts in printed]
        self._heads = {" ".join(words(part)) for parts in printed for part in (parts[0], parts[0] + " " + parts[1])}

    def without(self, text: str) -> str:
        """The text of a block without the notices in it; "" where it is nothing else."""
        if not self._wholes:
            return text
        said = " ".join(words(text))
        count = said.count(" ") + 1
        if said in self._heads or (count >= _LEAST_TO_BE_PART and any(f" {said} " in one for one in self._wholes)):
            return ""
        for notice, statement in zip(self._texts, self._said, strict=True):
            if statement and f" {statement} " in f" {said} ":
                if count - statement.count(" ") - 1 <= _BESIDE_NOTICE and said.endswith(statement):
                    return ""
                return self._cut(text, notice)
        return text

    def _cut(self, text: str, notice: str) -> str:
        """The text without a notice that stands inside it, with the label and bracket that introduce it."""
        at = text.find(notice)
        if at < 0:
            return text
        before, after = text[:at], text[at + len(notice) :]
        for head in sorted(self._heads, key=len, reverse=True):
            if head and " ".join(words(before)).endswith(head):
                cut = before.casefold().rfind(head.split(" ")[0])
                before = before[:cut] if cut >= 0 else before
                break
        return f"{before.rstrip(' [(*—–-')} {after.lstrip(' ])*.')}".strip()


def paragraphs(page: Page, statements: Statements) -> list[Paragraph]:
    """The paragraphs of the body in reading order, and the captions of its pictures, without notices."""
    found = []
    for block in page.blocks:
        if block.place is Place.BODY or (block.caption and block.place is Place.OUTSIDE):
            text = statements.without(block.text)
            if text:
                found.append(Paragraph(text=text, caption=block.caption))
    return found
