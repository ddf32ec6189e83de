"""Which notice explains which edit, and which passage of the earlier body a notice corrects."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from amended.domain.comparison.alignment import Edit, Paragraph
from amended.domain.comparison.facts import number
from amended.domain.comparison.sentences import sentences
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import aligned, words
from amended.domain.notices import Notice

# An edit is explained when this part of its changed words stands in the notice …
_SHARE_EXPLAINED = 0.5
# … or of a whole sentence that was put in or taken out, whose words the notice can only summarise.
_SHARE_EXPLAINED_WHOLE = 0.34
_LEAST_SHARED_WHOLE = 3
# A passage is the one that a notice corrects when this part of what the notice says of it stands there.
_LEAST_PASSAGE = 0.3
_LEAST_PASSAGE_WORDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """An edit as sets of content words, stemmed: what went, what came, what stayed around them."""

    gone: frozenset[str]
    came: frozenset[str]
    stayed: frozenset[str]


def stem(word: str) -> str:
    """The beginning of a word, by which its forms ("withdraw", "withdrawing") are the same in most languages."""
    return word if len(word) <= 4 else word[: max(4, min(6, len(word) - 2))]


def content(said: Sequence[str], known: Vocabulary) -> list[str]:
    """The words that say what a text is about, stemmed, and its numbers, each in one form ("twelve" is "12")."""
    found = []
    for word in said:
        worth = number(word, known)
        if worth is not None:
            found.append(worth)
        elif word not in known.common and word not in known.boilerplate:
            found.append(stem(word))
    return found


def changed(edit: Edit, known: Vocabulary) -> Changed:
    """The content words of an edit by what happened to them."""
    before, after = content(words(edit.before), known), content(words(edit.after), known)
    gone: set[str] = set()
    came: set[str] = set()
    stayed: set[str] = set()
    for step in aligned(before, after):
        if step.same:
            stayed.update(before[step.i : step.j])
        else:
            gone.update(before[step.i : step.j])
            came.update(after[step.k : step.m])
    return Changed(gone=frozenset(gone), came=frozenset(came), stayed=frozenset(stayed))


def explaining_notices(edits: Sequence[Edit], notices: Sequence[Notice], known: Vocabulary) -> list[int | None]:
    """For each edit the index of the notice that explains it best, or None."""
    said = [frozenset(content(words(one.text), known)) for one in notices]
    found: list[int | None] = []
    for edit in edits:
        parts = changed(edit, known)
        scores = [_explains(edit, parts, one) for one in said]
        best = max(range(len(scores)), key=scores.__getitem__, default=None)
        found.append(best if best is not None and scores[best] > 0 else None)
    return found


def _explains(edit: Edit, parts: Changed, said: frozenset[str]) -> float:
    """How well a notice with these content words explains an edit; 0 where it does not."""
    altered = parts.gone | parts.came
    told = altered & said
    if not told:
        return 0.0
    share = len(told) / len(altered)
    around = len(parts.stayed & said)
    if not edit.before or not edit.after:
        enough = (share >= _SHARE_EXPLAINED_WHOLE and len(told) >= _LEAST_SHARED_WHOLE) or (
            len(told) >= _LEAST_SHARED_WHOLE and len(told) >= _SHARE_EXPLAINED * len(said)
        )
        return share if enough else 0.0
    if share >= _SHARE_EXPLAINED or (parts.gone & told and parts.came & told):
        return share + 0.1 * around if around or len(told) > 1 or len(said) <= 2 else 0.0
    return 0.0


def passages(
    notices: Sequence[Notice],
    edits: Sequence[Edit],
    explained_by: Sequence[int | None],
    old: Sequence[Paragraph],
    language: str | None,
    known: Vocabulary,
) -> tuple[str, ...]:
    """For each notice the sentences of the earlier body that it corrects, "" where none was found.

    An edit that the notice explains tells it best; else the sentence is looked for that says most of what the notice
    repeats, rare words of the article counting more than those that are all over it.
    """
    if not notices:
        return ()
    index: _Index | None = None
    found = []
    for place, notice in enumerate(notices):
        edited = [edit for edit, one in zip(edits, explained_by, strict=True) if one == place and edit.before]
        if edited:
            said = frozenset(content(words(notice.text), known))
            found.append(max(edited, key=lambda edit: _explains(edit, changed(edit, known), said)).before)
            continue
        if index is None:
            index = _Index(old, language, known)
        found.append(index.best(notice))
    return tuple(found)


class _Index:
    """The sentences of a body by their content words, with how rare each word is in it."""

    def __init__(self, paragraphs: Sequence[Paragraph], language: str | None, known: Vocabulary) -> None:
        self._known = known
        self._sentences = [one for paragraph in paragraphs for one in sentences(paragraph.text, language)]
        self._content = [frozenset(content(words(one), known)) for one in self._sentences]
        count = Counter(word for some in self._content for word in some)
        self._rarity = {word: math.log(1 + len(self._sentences) / times) for word, times in count.items()}

    def best(self, notice: Notice) -> str:
        """The sentence that says most of what the notice repeats, or "" if none says enough of it."""
        said = frozenset(content(words(notice.text), self._known))
        if not said or not self._sentences:
            return ""
        rarest = math.log(1 + len(self._sentences))
        whole = sum(self._rarity.get(word, rarest) for word in said)
        scores = [sum(self._rarity[word] for word in said & some) / whole for some in self._content]
        best = max(range(len(scores)), key=scores.__getitem__)
        if scores[best] < _LEAST_PASSAGE or len(said & self._content[best]) < _LEAST_PASSAGE_WORDS:
            return ""
        return self._sentences[best]
