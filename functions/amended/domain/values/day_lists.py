"""Days that leave the name of their month to a neighbour: "20 and 21 December", "May 9–11", "du 3 au 5 juillet"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amended.domain.language.calendar_names import WEEKDAYS
from amended.domain.language.words import Token

_DAY = re.compile(r"0?([1-9]|[12]\d|3[01])")
# What joins two days of one month, what sets one against the other, and what may stand beside either. Closed classes.
_JOINING_WORDS = """
- – — / & and or to until through till und oder bis et ou au y o a al e ed en tot of och eller og til i do и или по
до і та або а až nebo ve ile și sau până és και έως ως ja dan sampai đến và
"""
_JOINING = frozenset(_JOINING_WORDS.split())
_AGAINST_WORDS = """
not no non nicht pas niet inte ikke не ні nie ne rather than instead statt sondern
"""
_AGAINST = frozenset(_AGAINST_WORDS.split())
_BESIDE_WORDS = """
. th st nd rd º er ème the le la il el den der dem am de du del l' l’ on
"""
_BESIDE = frozenset(_BESIDE_WORDS.split())
# So many signs and words may stand between two days, and so many days be told together.
_REACH = 6
_MOST = 7
# What goes on behind a day that stands behind its month, and not with what is counted ("on May 9 and 10 men …").
_GOING_ON_WORDS = """
and or at in on with after for to by rather instead not as from while because but when where is are was were will
respectively inclusive of until
"""
_GOING_ON = frozenset(_GOING_ON_WORDS.split())
# Days in Chinese, Japanese and Korean behind a day of the same month.
_OF_SAME_MONTH = re.compile(
    r"(?:から|まで|ではなく|と|、|，|,|·|・|〜|～|~|-|–|―|至|到|和|及|与|부터|및|과|와)\s?(\d{1,2})\s?[日号號일]"
)


def days_before(found: Sequence[Token], first: int) -> Iterator[tuple[int, int]]:
    """The days before the one whose token is `first`: the token of each and the day."""
    place = first
    for _ in range(_MOST):
        earlier = _joined(found, place)
        if earlier is None:
            return
        place, day = earlier
        yield place, day


def _joined(found: Sequence[Token], place: int) -> tuple[int, int] | None:
    """The day before this one that a joining word or sign parts from it, with its token."""
    joined = False
    for index in range(place - 1, max(-1, place - 1 - _REACH), -1):
        text = found[index].text.casefold()
        if match := _DAY.fullmatch(text):
            counted = index and found[index - 1].text in "$€£¥%"
            return (index, int(match[1])) if joined and not counted else None
        if text in _JOINING or text in _AGAINST:
            joined = True
        elif text not in _BESIDE and text not in WEEKDAYS:
            return None
    return None


def day_behind(found: Sequence[Token], last: int) -> tuple[int, int] | None:
    """The day behind the one whose token is `last`, in dates that begin with the month; its token and the day."""
    place = last + 1
    if place < len(found) and found[place].text in {"st", "nd", "rd", "th", "."}:
        place += 1
    if place + 1 >= len(found) or found[place].text.casefold() not in _JOINING:
        return None
    match = _DAY.fullmatch(found[place + 1].text)
    following = found[place + 2].text.casefold() if place + 2 < len(found) else "."
    ends = not following[0].isalnum() or following in _GOING_ON
    return (place + 1, int(match[1])) if match is not None and ends and following not in {"%", "$", "€"} else None


def days_in_signs(text: str, end: int) -> Iterator[tuple[int, int, int]]:
    """The days of the same month right behind one that ends here, in scripts that write 日 or 일: begin, end, day."""
    while (match := _OF_SAME_MONTH.match(text, end)) is not None:
        yield match.start(1), match.end(), int(match[1])
        end = match.end()
