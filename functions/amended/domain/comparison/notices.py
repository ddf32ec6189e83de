"""What happened to the notices between two pages: gained, reworded, moved, removed; and whether one was seen before.

The unit is the statement that a notice makes. Its words are weighed: what every notice says ("An earlier version of
this article …"), function words and dates say little about which statement it is. Pairs are chosen all together, for
the greatest likeness in sum, so that two notices in the same set phrases are not taken for each other.

- **The same** statement, word for word: nothing happened; or it moved (another position); or it is reworded (another
  label, number or date).
- **Reworded**: at least half of what the new one says was said by the old one. So an update that is extended by a
  sentence is reworded, and one that says mostly new things is gained.
- **Gained** is what is left among the new ones, unless the page said it before (the statement stood there and was not
  taken for a notice, or was part of another notice). **Removed** is what is left among the old ones, unless the new
  page still says it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amended.domain.articles import LedgerEntry
from amended.domain.comparison.content import carries_meaning, is_slip, undated
from amended.domain.comparison.vocabulary import Vocabulary, any_vocabulary
from amended.domain.comparison.words import aligned, key, words
from amended.domain.comparison_results import Reworded
from amended.domain.notices import Notice, notice_key

_RESTATED = 0.5
_RESTATED_IN_SAME_SLOT = 0.4
_CONTAINED = 0.85
_LEAST_WORDS_TO_FIND = 3
# Above this many notices on the smaller side, pairs are chosen best first: the exact choice takes 2^n steps.
_MOST_EXACT = 10
_CUT_OF_LEDGER = 300

_FAR_FROM_LABEL = 40

# How much a word counts: content, function words and set phrases, dates.
_MUCH = 1.0
_LITTLE = 0.15
_NOTHING = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeChanges:
    """What happened to the notices; `gained` and the new sides of the others are in reading order."""

    gained: tuple[Notice, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    moved: tuple[Notice, ...] = ()
    removed: tuple[Notice, ...] = ()


def notice_changes(
    old: Sequence[Notice],
    new: Sequence[Notice],
    old_blocks: Sequence[str],
    new_blocks: Sequence[str],
    known: Vocabulary,
) -> NoticeChanges:
    """What turned the old notices into the new ones.

    The blocks are all texts of both pages: in them is found again what only came, or ceased, to be recognised.
    """
    pairs = _same_statements(old, new)
    left_old = [place for place in range(len(old)) if place not in {one for one, _ in pairs}]
    left_new = [place for place in range(len(new)) if place not in {other for _, other in pairs}]
    pairs += _restated(old, new, left_old, left_new, known)
    matched_old, matched_new = {one for one, _ in pairs}, {other for _, other in pairs}
    reworded, moved = [], []
    for one, other in sorted(pairs, key=lambda pair: pair[1]):
        before, after = old[one], new[other]
        if _printed(before) != _printed(after):
            reworded.append(Reworded(before=before, after=after))
        elif before.position != after.position:
            moved.append(after)
    old_page, new_page = _Said(old_blocks, old, known), _Said(new_blocks, new, known)
    return NoticeChanges(
        gained=tuple(one for at, one in enumerate(new) if at not in matched_new and not old_page.says(one)),
        reworded=tuple(reworded),
        moved=tuple(moved),
        removed=tuple(one for at, one in enumerate(old) if at not in matched_old and not new_page.says(one)),
    )


def is_known(notice: Notice, ledger: Iterable[LedgerEntry]) -> bool:
    """Whether the article was seen to carry this notice before: word for word, re-dated, or but for a slip of the pen.

    Another number, name or any other new word makes it another notice. Ledger texts are cut at 300 characters, so of
    a somewhat longer notice the beginning decides; one that is more than twice as long must be the same altogether.
    """
    own_key = notice_key(notice)
    said = words(notice.text)
    for entry in ledger:
        if entry.key == own_key:
            return True
        told = words(entry.text)
        if len(entry.text) < _CUT_OF_LEDGER:
            if _same_but_for_slips(told, said):
                return True
        elif len(notice.text) <= 2 * _CUT_OF_LEDGER and _same_but_for_slips(told[:-1], said[: len(told) - 1]):
            return True
    return False


def _same_but_for_slips(told: list[str], said: list[str]) -> bool:
    """Whether two statements differ in nothing but dates, function words and misspellings.

    Where nothing but set phrases is said, the date is all there is to it and has to be the same.
    """
    known = any_vocabulary()
    told_undated, said_undated = undated(told, known), undated(said, known)
    if not any(carries_meaning(word, known) for word in said_undated):
        return bool(said) and told == said
    slips = 0
    for step in aligned(told_undated, said_undated):
        gone, came = told_undated[step.i : step.j], said_undated[step.k : step.m]
        if step.same:
            continue
        if len(gone) == len(came) and all(is_slip(*pair, known) for pair in zip(gone, came, strict=True)):
            slips += len(gone)
        elif not all(word in known.common and not known.negates(word) for word in (*gone, *came)):
            return False
    return slips <= max(1, len(said_undated) // 8)


def _weight(word: str, known: Vocabulary, *, is_dated: bool) -> float:
    """How much a word says about which statement a notice makes."""
    if is_dated:
        return _NOTHING
    return _MUCH if carries_meaning(word, known) else _LITTLE


def _printed(notice: Notice) -> tuple[str, str, str]:
    """The notice as printed, blind to typography: another label, number or date is another wording."""
    return key(notice.label or ""), key(notice.stated_time or ""), " ".join(words(notice.text))


def _same_statements(old: Sequence[Notice], new: Sequence[Notice]) -> list[tuple[int, int]]:
    """Pairs of notices that say the same word for word, those first that are printed and placed alike."""

    def statement(notice: Notice) -> str:
        return " ".join(words(notice.text)) or " ".join(words(f"{notice.label or ''} {notice.stated_time or ''}"))

    olds, news = [statement(one) for one in old], [statement(one) for one in new]
    alike = sorted(
        (-(_printed(old[i]) == _printed(new[j])), old[i].position != new[j].position, abs(i - j), i, j)
        for j, said in enumerate(news)
        for i, told in enumerate(olds)
        if said == told
    )
    return _first_of_each((i, j) for *_, i, j in alike)


def _first_of_each(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs in order, without those one of whose sides is taken already."""
    chosen: list[tuple[int, int]] = []
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for one, other in pairs:
        if one not in taken_old and other not in taken_new:
            taken_old.add(one)
            taken_new.add(other)
            chosen.append((one, other))
    return chosen


def _restated(
    old: Sequence[Notice], new: Sequence[Notice], left_old: list[int], left_new: list[int], known: Vocabulary
) -> list[tuple[int, int]]:
    """Pairs of an old and a new notice that make the same statement in other words, the greatest likeness in sum."""
    likeness: dict[tuple[int, int], float] = {}
    for i in left_old:
        for j in left_new:
            same_slot = _slot(old[i]) is not None and _slot(old[i]) == _slot(new[j])
            told, said = _statement(old[i]), _statement(new[j])
            restated = covered(said, told, known)
            if restated >= (_RESTATED_IN_SAME_SLOT if same_slot else _RESTATED):
                likeness[i, j] = restated + covered(told, said, known) + 0.1 * same_slot
    return _assigned(likeness)


def _statement(notice: Notice) -> list[str]:
    """The words of the statement; those of its label where it has no text."""
    return words(notice.text) or words(notice.label or "")


def _slot(notice: Notice) -> tuple[str, str] | None:
    """What marks a notice as the one that stood there before, whatever it says now: its label with number, its time."""
    if notice.number is None and notice.stated_time is None:
        return None
    return key(notice.label or ""), key(notice.stated_time or "")


def covered(said: list[str], by: list[str], known: Vocabulary) -> float:
    """The part of a statement, 0 to 1 and by weight, that stands in another text in the same order."""
    if not said:
        return 1.0
    without_dates = Counter(undated(said, known))
    weights = []
    for word in said:
        is_dated = without_dates[word] <= 0
        without_dates[word] -= 1
        weights.append(_weight(word, known, is_dated=is_dated))
    found = sum(sum(weights[step.i : step.j]) for step in aligned(said, by) if step.same)
    return found / sum(weights)


def _assigned(likeness: dict[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The pairs whose likeness is greatest in sum, each side in one pair at most."""
    olds, news = sorted({i for i, _ in likeness}), sorted({j for _, j in likeness})
    if min(len(olds), len(news)) > _MOST_EXACT:
        return _first_of_each(sorted(likeness, key=lambda pair: -likeness[pair]))
    few, many = (olds, news) if len(olds) <= len(news) else (news, olds)
    flipped = few is not olds
    best: dict[int, tuple[float, list[tuple[int, int]]]] = {0: (0.0, [])}
    for one in many:
        reached = dict(best)
        for taken, (total, pairs) in best.items():
            for bit, other in enumerate(few):
                pair = (one, other) if flipped else (other, one)
                if taken >> bit & 1 or pair not in likeness:
                    continue
                with_it = total + likeness[pair]
                if with_it > reached.get(taken | 1 << bit, (-1.0, []))[0]:
                    reached[taken | 1 << bit] = (with_it, [*pairs, pair])
        best = reached
    return max(best.values(), key=lambda one: one[0])[1]


class _Said:
    """What one page says, wherever it says it: to tell whether a notice of the other page is no news there."""

    def __init__(self, blocks: Sequence[str], notices: Sequence[Notice], known: Vocabulary) -> None:
        self._blocks = blocks
        self._notices = notices
        self._known = known
        self._text: str | None = None

    def says(self, notice: Notice) -> bool:
        """Whether the notice's statement stands on this page: as text with its label, or inside another notice."""
        said = words(notice.text)
        return len(said) >= _LEAST_WORDS_TO_FIND and (self._prints(notice, said) or self._contains(said))

    def _prints(self, notice: Notice, said: list[str]) -> bool:
        if self._text is None:
            self._text = f" {' '.join(words(' '.join(self._blocks)))} "
        statement = f" {' '.join(said)} "
        label = f" {' '.join(words(notice.label))} " if notice.label else ""
        at = self._text.find(statement)
        while at >= 0:
            if label in self._text[max(0, at - len(label) - _FAR_FROM_LABEL) : at + 1]:
                return True
            at = self._text.find(statement, at + 1)
        return False

    def _contains(self, said: list[str]) -> bool:
        content = sum(carries_meaning(word, self._known) for word in undated(said, self._known))
        if content < _LEAST_WORDS_TO_FIND:
            statement = f" {' '.join(said)} "
            return any(statement in f" {' '.join(words(one.text))} " for one in self._notices)
        return any(covered(said, words(one.text), self._known) >= _CONTAINED for one in self._notices)
