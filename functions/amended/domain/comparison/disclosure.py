"""Whether the notices of a page own up to its changes."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.comparison.notices import is_slip
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
            len(gone) == len(came) and all(is_slip(*pair, known) for pair in zip(gone, came, strict=True))
        ):
            continue
        if any(word not in known.common for word in (*gone, *came)):
            return True
    return False


def disclosure(changes: Sequence[Change], has_notice: bool, known: Vocabulary) -> Disclosure:
    """How much of what changed in substance is explained by a notice.

    `has_notice`: a notice was gained or reworded. Where it explains none of the changes ("This article has been
    updated") it discloses at least that there are some.
    """
    substantial = [change for change in changes if is_substantial(change, known)]
    explained = sum(change.notice is not None for change in substantial)
    if not substantial:
        return Disclosure.NONE
    if explained == len(substantial):
        return Disclosure.ANNOUNCED
    return Disclosure.PARTLY if explained or has_notice else Disclosure.UNANNOUNCED
