"""What of a notice is no news: that it comes back after a flap, that it was re-dated, that a slip in it was mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from amended.domain.articles import LedgerEntry
from amended.domain.comparison.content import carries_meaning, is_slip, parted_by_date, undated
from amended.domain.comparison.statements import LONGEST
from amended.domain.comparison.vocabulary import any_vocabulary
from amended.domain.comparison.words import aligned, words
from amended.domain.notices import Notice, folded, notice_key

# A text of this length in the ledger was cut.
_CUT = 300
# One slip of the pen, and one more for so many words, leave a statement what it was.
_WORDS_A_SLIP = 8


def is_known(notice: Notice, ledger: Iterable[LedgerEntry]) -> bool:
    """Whether the article was seen to carry this notice before: word for word, re-dated, or but for a slip of the pen.

    Another number, name or any other new word makes it another notice. Ledger texts are cut at 300 characters, so of
    a somewhat longer notice the beginning decides; one that is more than twice as long must be the same altogether.
    """
    own_key = notice_key(notice)
    said = words(notice.text[:LONGEST])
    for entry in ledger:
        if entry.key == own_key:
            return True
        told = words(entry.text)
        if len(entry.text) < _CUT:
            if _same_but_for_slips(told, said):
                return True
        elif len(notice.text) <= 2 * _CUT and _same_but_for_slips(told[:-1], said[: len(told) - 1]):
            return True
    return False


def says_nothing_new(before: Notice, after: Notice) -> bool:
    """Whether only label, number, the date of the change or the spelling of a notice is another."""
    old, new = without_its_time(before), without_its_time(after)
    if folded(old) == folded(new):
        return True
    told, said = words(old[:LONGEST]), words(new[:LONGEST])
    dates, others = (parted_by_date(one, any_vocabulary())[0] for one in (told, said))
    return dates == others and _same_but_for_slips(told, said)


def without_its_time(notice: Notice) -> str:
    """What a notice says, without the date of the change where that stands in its sentence ("updated on May 3")."""
    return notice.text.replace(notice.stated_time, " ", 1) if notice.stated_time else notice.text


def _same_but_for_slips(told: Sequence[str], said: Sequence[str]) -> bool:
    """Whether two statements differ in nothing but dates, function words and misspellings.

    Where nothing but set phrases is said, the date is all there is to it and has to be the same.
    """
    if abs(len(told) - len(said)) > len(told):
        return False
    known = any_vocabulary()
    old, new = undated(told, known), undated(said, known)
    if not any(carries_meaning(word, known) for word in new):
        return bool(said) and told == said
    slips = 0
    for step in aligned(old, new):
        gone, came = old[step.i : step.j], new[step.k : step.m]
        if step.same:
            continue
        if len(gone) == len(came) and all(is_slip(*pair, known) for pair in zip(gone, came, strict=True)):
            slips += len(gone)
        elif any(word not in known.common for word in (*gone, *came)):
            return False
    return slips <= 1 + len(new) // _WORDS_A_SLIP
