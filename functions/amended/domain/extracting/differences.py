"""Where two wordings of a notice differ, so that the difference is in what is told of them and not cut off."""

from __future__ import annotations

from amended.domain.comparison.sentences import sentences as split
from amended.domain.language.wording import Wording
from amended.domain.language.words import ELLIPSIS, one_line
from amended.domain.notices import folded

# Words of both that stand in front of the difference, so that it can be read.
_LEAD_IN = 6


def differing(before: str, after: str, words: Wording) -> tuple[str, str]:
    """The sentences of two wordings that are not in the other; all of one where nothing else would be left of it."""
    old, new = split(before, words.language), split(after, words.language)
    in_old, in_new = {folded(one) for one in old}, {folded(one) for one in new}
    gone = [one for one in old if folded(one) not in in_new]
    come = [one for one in new if folded(one) not in in_old]
    return " ".join(gone) or before, " ".join(come) or after


def from_difference(text: str, other: str, limit: int) -> tuple[str, bool]:
    """A text from shortly before the first word in which it differs from another, and whether its beginning was cut.

    It is whole where it has no more than `limit` characters.
    """
    line = one_line(text)
    found, compared = line.split(" "), one_line(other).split(" ")
    same = next((place for place, pair in enumerate(zip(found, compared, strict=False)) if pair[0] != pair[1]), 0)
    last = max(0, same - _LEAD_IN)
    # A difference that is shown anyway needs no cut in front of it.
    if len(line) <= limit or not last or len(" ".join(found[: same + _LEAD_IN])) <= limit:
        return line, False
    room = limit - len(ELLIPSIS) - 1
    start = next((place for place in range(1, last) if len(" ".join(found[place:])) <= room), last)
    return f"{ELLIPSIS} {' '.join(found[start:])}", True
