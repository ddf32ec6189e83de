"""Whether two texts say the same, so that what is printed and also stated in data is one notice."""

from __future__ import annotations

from rapidfuzz import fuzz

from amended.domain.notices import folded

_SAME = 92.0
_SHORT = 20
_PART = 40


def same_text(first: str, second: str) -> bool:
    """Whether one text is the other, or holds it, up to spelling."""
    one, two = folded(first), folded(second)
    shorter = min(len(one), len(two))
    if shorter < _SHORT:
        return one == two
    return bool(fuzz.ratio(one, two) >= _SAME or (shorter >= _PART and fuzz.partial_ratio(one, two) >= _SAME))
