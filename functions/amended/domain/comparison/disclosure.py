"""Whether the notices of a page own up to its changes."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.comparison.content import is_spelling
from amended.domain.comparison.statements import Statement
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import aligned, words
from amended.domain.comparison_results import Change, Disclosure


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


def disclosure(changes: Sequence[Change], notices: Sequence[Statement], known: Vocabulary) -> Disclosure:
    """How much of what changed in substance is explained by a notice that was gained or reworded.

    One that does not say what was changed ("This article has been amended") discloses at least that something was.
    """
    is_explained = any(change.notice is not None and is_substantial(change, known) for change in changes)
    if not any(change.notice is None and is_substantial(change, known) for change in changes):
        return Disclosure.ANNOUNCED if is_explained else Disclosure.NONE
    if is_explained or any(one.is_vague for one in notices):
        return Disclosure.PARTLY
    return Disclosure.UNANNOUNCED
