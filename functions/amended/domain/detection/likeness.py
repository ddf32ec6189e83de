"""Whether two notices say the same, though one was re-dated, renumbered, reworded or printed elsewhere."""

from __future__ import annotations

from rapidfuzz import fuzz

from amended.domain.notices import Notice, folded

_SAME = 92.0
_REWORDED = 62.0


def same_text(first: str, second: str) -> bool:
    """Whether one text is the other, or holds it, up to spelling."""
    one, two = folded(first), folded(second)
    if not one or not two:
        return one == two
    if min(len(one), len(two)) < 20:
        return one == two
    return bool(
        fuzz.ratio(one, two) >= _SAME or (fuzz.partial_ratio(one, two) >= _SAME and min(len(one), len(two)) >= 40)
    )


def likeness(first: Notice, second: Notice) -> float:
    """How much two notices say the same, 0 to 1: their words, in whatever order."""
    one, two = folded(first.text), folded(second.text)
    if not one and not two:
        return 1.0 if first.kind is second.kind else 0.0
    return float(max(fuzz.ratio(one, two), fuzz.token_sort_ratio(one, two))) / 100


def same_notice(first: Notice, second: Notice) -> bool:
    """Whether two notices are one, as it was and as it was reworded, re-dated or renumbered."""
    return likeness(first, second) * 100 >= _REWORDED
