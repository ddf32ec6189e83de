"""Whether the notices of a page own up to its changes."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.comparison.content import content, is_spelling, undated
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import aligned, words
from amended.domain.comparison_results import Change, Disclosure, Reworded
from amended.domain.notices import Notice

# A notice with fewer words of content than this does not say what was changed.
_LEAST_CONTENT = 3


def is_substantial(change: Change, known: Vocabulary) -> bool:
    """Whether a change is more than spelling, punctuation, spacing or function words."""
    if change.facts or not change.before or not change.after:
        return True
    before, after = words(change.before), words(change.after)
    for step in aligned(before, after):
        gone, came = before[step.i : step.j], after[step.k : step.m]
        if step.same or (
            len(gone) == len(came) and all(is_spelling(*pair, known) for pair in zip(gone, came, strict=True))
        ):
            continue
        if any(word not in known.common for word in (*gone, *came)):
            return True
    return False


def disclosure(
    changes: Sequence[Change], gained: Sequence[Notice], reworded: Sequence[Reworded], known: Vocabulary
) -> Disclosure:
    """How much of what changed in substance is explained by a gained notice.

    A notice that does not say what was changed ("This article has been amended"), and one that was reworded, disclose
    at least that something was.
    """
    substantial = [change for change in changes if is_substantial(change, known)]
    if not substantial:
        return Disclosure.NONE
    explained = sum(change.notice is not None for change in substantial)
    if explained == len(substantial):
        return Disclosure.ANNOUNCED
    if explained or reworded or any(_is_vague(one, known) for one in gained):
        return Disclosure.PARTLY
    return Disclosure.UNANNOUNCED


def _is_vague(notice: Notice, known: Vocabulary) -> bool:
    """Whether a notice does not say what was changed."""
    return len(content(undated(words(notice.text), known), known)) < _LEAST_CONTENT
