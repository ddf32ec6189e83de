"""What happened to the notices between two pages: gained, reworded, moved, removed.

The unit is the statement that a notice makes. Its words are weighed: what every notice says ("An earlier version of
this article …"), function words and dates say little about which statement it is. Pairs are chosen all together, for
the greatest likeness in sum, so that two notices in the same set phrases are not taken for each other.

- **The same** statement, word for word: nothing happened; or it moved (another position); or it is reworded (another
  label, number or date).
- **Reworded**: at least half of what the new one says was said by the old one, in its order, or most of it in another
  order. So an update that is extended by a sentence is reworded, and one that says mostly new things is gained.
- **Added to**: the new one repeats the old one and makes a further statement about the article. What was added is
  gained, and nothing happened to the rest. Likewise what was taken out is removed.
- **Gained** is what is left among the new ones, unless the page said it before (the statement stood there and was not
  taken for a notice, or was part of another one). **Removed** is what is left among the old ones, unless the new page
  still says it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from amended.domain.comparison.additions import added_to, is_notice_itself
from amended.domain.comparison.content import about, carries_meaning, number, places_of_dates
from amended.domain.comparison.statements import LONGEST
from amended.domain.comparison.vocabulary import Vocabulary
from amended.domain.comparison.words import aligned, key, words
from amended.domain.comparison_results import Reworded
from amended.domain.notices import Notice, NoticeKind

# Which part of a new notice, by weight, an old one has to say for the new one to be a rewording of it; less is asked
# where it stands in the old one's slot.
_RESTATED = 0.5
_RESTATED_IN_SLOT = 0.4
# A notice that another one repeats in full, and goes on, is a part of that one if it has so many words of content.
_REPEATED = 0.98
_LEAST_REPEATED = 2
# Where clauses changed places, so much of what both say, of either by half, has to be the same, and all their numbers.
_RESTATED_IN_ANY_ORDER = 0.65
# Which part another notice has to say for a notice to be no news beside it, with at most one word of content out of
# so many missing; and how many words of content it takes not to ask for all of them, within so many words.
_CONTAINED = 0.85
_CONTENT_A_SLIP = 12
_LEAST_CONTENT = 3
_LONGEST_PART = 8
# Of several notices that were merged, the one in their place says so much.
_MERGED = 0.8
# A page is searched for statements of so many words, with the label at most so many characters before them.
_LEAST_WORDS_TO_FIND = 3
_FAR_FROM_LABEL = 40
# With more notices than this on both sides, pairs are chosen best first: the exact choice takes 2^n steps.
_MOST_EXACT = 10
# So many notices of a page are looked at for what is like another one.
_MOST_LOOKED_AT = 100
# So many on either side, of those that do not say the same, are paired by likeness, and so many may be parts of one.
_MOST_PAIRED, _MOST_PARTS = 50, 20

# How much a word counts: one of content, a function word or one of a set phrase, one of a date.
_MUCH = 1.0
_LITTLE = 0.15
_NOTHING = 0.05

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeChanges:
    """What happened to the notices; `gained` and the new sides of the others are in the order of the new ones.

    `only_the_first` is true where a page has more than are looked at for what is like another one.
    """

    gained: tuple[Notice, ...] = ()
    reworded: tuple[Reworded, ...] = ()
    moved: tuple[Notice, ...] = ()
    removed: tuple[Notice, ...] = ()
    only_the_first: bool = False


def notice_changes(
    old: Sequence[Notice],
    new: Sequence[Notice],
    old_blocks: Sequence[str],
    new_blocks: Sequence[str],
    language: str | None,
    known: Vocabulary,
) -> NoticeChanges:
    """What turned the old notices into the new ones.

    The blocks are all texts of both pages: in them is found again what only came, or ceased, to be recognised.
    """
    before, after = [_Said(one, known) for one in old], [_Said(one, known) for one in new]
    same = _same_statements(before, after)
    pairs = same + _restated(before, after, same)
    unchanged = [(i, j) for i, j in pairs if before[i].words == after[j].words]
    old_page = _PageText(old_blocks, before, {i for i, _ in unchanged})
    new_page = _PageText(new_blocks, after, {j for _, j in unchanged})
    matched_old, matched_new = {i for i, _ in pairs}, {j for _, j in pairs}
    few = len(old) + len(new) <= _MOST_LOOKED_AT
    gained = {
        j: _without_any_of(old if few else (), one, language, known)
        for j, one in enumerate(new)
        if j not in matched_new and not old_page.says(after[j])
    }
    removed = {
        i: _without_any_of(new if few else (), one, language, known)
        for i, one in enumerate(old)
        if i not in matched_old and not new_page.says(before[i])
    }
    reworded, moved = [], []
    for i, j in sorted(pairs, key=lambda pair: pair[1]):
        if before[i].printed == after[j].printed:
            moved += [new[j]] if old[i].position != new[j].position else []
        elif put_in := _statement_put_in(old[i], new[j], old_page, language, known):
            gained[j] = put_in
        elif taken_out := _statement_put_in(new[j], old[i], new_page, language, known):
            removed[i] = taken_out
        else:
            old_parts = [one for k, one in enumerate(old) if k == i or k not in matched_old]
            new_parts = [one for k, one in enumerate(new) if k == j or k not in matched_new]
            regrouped = _makes_up(old_parts, after[j], known) or _makes_up(new_parts, before[i], known)
            reworded.append(Reworded(before=old[i], after=new[j], is_regrouped=regrouped))
    return NoticeChanges(
        gained=tuple(gained[j] for j in sorted(gained)),
        reworded=tuple(reworded),
        moved=tuple(moved),
        removed=tuple(removed[i] for i in sorted(removed)),
        only_the_first=max(len(old), len(new)) > _MOST_LOOKED_AT or min(len(old), len(new)) > _MOST_PAIRED + len(same),
    )


def _makes_up(parts: Sequence[Notice], whole: _Said, known: Vocabulary) -> bool:
    """Whether several notices, one after another, say what another one says, and no more: it was merged from them."""
    if not 1 < len(parts) <= _MOST_PARTS:
        return False
    together = _Said(replace(parts[0], text=" ".join(one.text for one in parts)), known)
    return whole.brings_no_word_to(together) and whole.is_said_by(together) and together.covered_by(whole) >= _MERGED


def _without_any_of(others: Sequence[Notice], one: Notice, language: str | None, known: Vocabulary) -> Notice:
    """A notice without what one of the others says, where it repeats that sentence by sentence."""
    return next(filter(None, (added_to(other, one, language, known) for other in others)), one)


def _statement_put_in(
    one: Notice, other: Notice, page: _PageText, language: str | None, known: Vocabulary
) -> Notice | None:
    """The statement of its own that `other` makes beyond `one`, if `page`, where `one` stands, does not make it."""
    added = added_to(one, other, language, known)
    if added is None or not is_notice_itself(added, one, language, known):
        return None
    return None if page.says(_Said(replace(added, label=None), known)) else added


class _Said:
    """A notice as it is matched: its words with their weights, and how it is printed.

    A notice without text says what its label does. `printed` is blind to typography; `slot` is the label with its
    number, and the time: None where there is neither number nor time, as many a notice is just an "Update".
    """

    def __init__(self, notice: Notice, known: Vocabulary) -> None:
        self.notice = notice
        self._known = known
        self.words = words(notice.text[:LONGEST])
        label, time = key(notice.label or ""), key(notice.stated_time or "")
        self.printed = (label, time, " ".join(self.words))
        self.slot = None if notice.number is None and not time else (label, time)
        self.has_text = bool(self.words)
        if not self.has_text:
            self.words = label.split() or time.split()
        dated = places_of_dates(self.words, known)
        self._content = {word for word in self.words if carries_meaning(word, known)}
        self.weights = [
            _NOTHING if place in dated else _MUCH if word in self._content else _LITTLE
            for place, word in enumerate(self.words)
        ]
        self.content_words = self.weights.count(_MUCH)
        self._weight = sum(self.weights)
        self._undated = [word for place, word in enumerate(self.words) if place not in dated]
        self._vocabulary = frozenset(self.words)

    def covered_by(self, other: _Said) -> float:
        """The part of what this notice says, 0 to 1 and by weight, that the other one says in the same order."""
        return self.coverings(other)[0]

    def coverings(self, other: _Said) -> tuple[float, float]:
        """What part of this notice the other one says in the same order, and what part of the other this one says."""
        some, some_of_other = self._could_be_said_by(other), other._could_be_said_by(self)
        if not (some or some_of_other):
            return 0.0, 0.0
        same = [step for step in aligned(self.words, other.words) if step.same]
        said = sum(sum(self.weights[step.i : step.j]) for step in same) / (self._weight or 1.0)
        said_of_other = sum(sum(other.weights[step.k : step.m]) for step in same) / (other._weight or 1.0)
        return said if some else 0.0, said_of_other if some_of_other else 0.0

    def _could_be_said_by(self, other: _Said) -> bool:
        """Whether enough of its words are the other one's too, in whatever order, to matter."""
        pairs = zip(self.words, self.weights, strict=True)
        return sum(weight for word, weight in pairs if word in other._vocabulary) >= _RESTATED_IN_SLOT * self._weight

    @cached_property
    def _about(self) -> frozenset[str]:
        """What it is about, in whatever order."""
        return about(self._undated, self._known)

    @cached_property
    def _numbers(self) -> tuple[frozenset[str], frozenset[str]]:
        """What its numbers are worth, those of dates left aside: those in digits, and all of them."""
        worth = [(word[0].isdigit(), number(word, self._known)) for word in self._undated]
        return frozenset(one for digits, one in worth if one and digits), frozenset(one for _, one in worth if one)

    def _has_the_numbers_of(self, other: _Said) -> bool:
        """Whether the numbers that the other notice gives in digits are here too; in words many are none ("one of")."""
        return other._numbers[0] <= self._numbers[1]

    def likeness_in_any_order(self, other: _Said) -> float:
        """The part of what both notices are about, 0 to 1, that both are about; 0 where it is not the same statement.

        Order tells statements apart that share their words, so without it all numbers have to be the same.
        """
        shared = len(self._about & other._about)
        least = _LEAST_REPEATED if self._about == other._about else _LEAST_CONTENT
        if shared < least or not (self._has_the_numbers_of(other) and other._has_the_numbers_of(self)):
            return 0.0
        likeness = (shared / len(self._about) + shared / len(other._about)) / 2
        return likeness if likeness >= _RESTATED_IN_ANY_ORDER else 0.0

    def brings_no_word_to(self, other: _Said) -> bool:
        """Whether the other notice has all of its words of content, wherever they stand."""
        return self._content <= other._vocabulary

    def is_said_by(self, other: _Said, *, as_it_stood: bool = False) -> bool:
        """Whether the other notice says all that this one does, but for function words and a slip or two.

        A number or a negation of its own makes it another statement, however much of the rest is the same; beside one
        that stands there `as_it_stood` so does what only that one says in between ("the age of Ann Leigh", of her son).
        """
        if self.content_words < _LEAST_CONTENT:
            return f" {' '.join(self.words)} " in f" {' '.join(other.words)} "
        slips = self.content_words // _CONTENT_A_SLIP
        if len(self._content - other._vocabulary) > slips or self.covered_by(other) < _CONTAINED:
            return False
        # Set phrases around what it tells ("An earlier version …") stand elsewhere in the other one too.
        telling = self._places_of_telling
        said = self.words[telling[0] : telling[-1] + 1]
        steps = aligned(said, other.words)
        missing = [word for step in steps if not step.same for word in said[step.i : step.j]]
        own = [word for word in missing if word in self._content]
        between = [word for step in steps[1:-1] if not step.same for word in other.words[step.k : step.m]]
        if any(map(self._known.negates, between)) or any(map(self._is_decisive, missing)):
            return False
        also = [word for word in between if word not in self._vocabulary and carries_meaning(word, self._known)]
        return len(own) <= slips and not (as_it_stood and len(also) > slips)

    def is_taken_into(self, other: _Said) -> bool:
        """Whether this has few words, and those of content stand close together in the other notice, in their order.

        So it is with a statement that was merged into a longer one ("… and misstated the bridge's length"). Of a notice
        that was not changed it is no part, but another statement.
        """
        if not (_LEAST_REPEATED <= self.content_words < _LEAST_CONTENT and self.brings_no_word_to(other)):
            return False
        said = [self.words[place] for place in self._places_of_telling]
        kept = [step for step in aligned(said, other.words) if step.same]
        if sum(step.j - step.i for step in kept) < len(said):
            return False
        stretch = other.words[kept[0].k : kept[-1].m]
        between = [word for word in stretch if word not in self._vocabulary]
        return len(stretch) <= max(_LONGEST_PART, len(self.words)) and not any(map(self._is_decisive, between))

    @cached_property
    def _places_of_telling(self) -> list[int]:
        """The places of its words of content, numbers and negations."""
        return [place for place, word in enumerate(self.words) if word in self._content or self._is_decisive(word)]

    def _is_decisive(self, word: str) -> bool:
        """Whether a word alone makes another statement."""
        return word[0].isdigit() or word in self._known.numbers or self._known.negates(word)


def _same_statements(old: Sequence[_Said], new: Sequence[_Said]) -> list[Pair]:
    """Pairs of notices that say the same word for word, those first that are printed and placed alike."""
    places: dict[str, list[int]] = {}
    for i, told in enumerate(old):
        places.setdefault(" ".join(told.words), []).append(i)
    alike = sorted(
        (old[i].printed != said.printed, old[i].notice.position != said.notice.position, abs(i - j), i, j)
        for j, said in enumerate(new)
        for i in places.get(" ".join(said.words), ())
        if old[i].has_text == said.has_text
    )
    return _first_of_each((i, j) for *_, i, j in alike)


def _restated(old: Sequence[_Said], new: Sequence[_Said], matched: Sequence[Pair]) -> list[Pair]:
    """Pairs, of those not matched, that make the same statement in other words: the greatest likeness in sum."""
    taken_old, taken_new = {i for i, _ in matched}, {j for _, j in matched}
    likeness: dict[Pair, float] = {}
    old_left = [(i, told) for i, told in enumerate(old) if i not in taken_old]
    new_left = [(j, said) for j, said in enumerate(new) if j not in taken_new]
    for i, told in old_left[:_MOST_PAIRED]:
        for j, said in new_left[:_MOST_PAIRED]:
            if told.has_text != said.has_text:
                continue
            in_slot = told.slot is not None and told.slot == said.slot
            restated, repeated = said.coverings(told)
            if told.notice.kind is not NoticeKind.UPDATE or repeated < _REPEATED:
                restated = max(restated, said.likeness_in_any_order(told))
            # What an update goes on to say is news; a correction that goes on explains itself.
            goes_on = repeated >= _REPEATED and told.content_words >= _LEAST_REPEATED
            is_repeated = goes_on and told.notice.kind is not NoticeKind.UPDATE
            if is_repeated or restated >= (_RESTATED_IN_SLOT if in_slot else _RESTATED):
                likeness[i, j] = restated + repeated + 0.1 * in_slot
    return _assigned(likeness)


def _assigned(likeness: dict[Pair, float]) -> list[Pair]:
    """The pairs whose likeness is greatest in sum, each notice in one pair at most.

    Goes through the notices of the longer side, keeping for each set of partners that may be taken on the shorter one
    the best choice so far.
    """
    olds, news = {i for i, _ in likeness}, {j for _, j in likeness}
    if min(len(olds), len(news)) > _MOST_EXACT:
        return _first_of_each(sorted(likeness, key=lambda pair: -likeness[pair]))
    by_old = len(olds) >= len(news)
    best: dict[frozenset[int], tuple[float, tuple[Pair, ...]]] = {frozenset(): (0.0, ())}
    for one in sorted(olds if by_old else news):
        partners = [pair for pair in likeness if pair[not by_old] == one]
        reached = dict(best)
        for taken, (total, pairs) in best.items():
            for pair in partners:
                partner = pair[by_old]
                with_it = total + likeness[pair]
                if partner not in taken and with_it > reached.get(taken | {partner}, (0.0, ()))[0]:
                    reached[taken | {partner}] = (with_it, (*pairs, pair))
        best = reached
    return list(max(best.values(), key=lambda one: one[0])[1])


def _first_of_each(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs in order, without those of which either side is taken already."""
    chosen: list[Pair] = []
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for i, j in pairs:
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            chosen.append((i, j))
    return chosen


class _PageText:
    """What one page says, wherever it says it: to tell whether a notice of the other page is no news there."""

    def __init__(self, blocks: Sequence[str], notices: Sequence[_Said], unchanged: Collection[int]) -> None:
        self._blocks = blocks
        self._notices = notices[:_MOST_LOOKED_AT]
        self._changed = [one for place, one in enumerate(self._notices) if place not in unchanged]
        self._unchanged = [one for place, one in enumerate(self._notices) if place in unchanged]
        self._printed = {one.printed for one in notices}
        self._searches = 0

    @cached_property
    def _spoken(self) -> str:
        """All words of the page in one string."""
        return f" {' '.join(words(' '.join(self._blocks)))} "

    def says(self, notice: _Said) -> bool:
        """Whether the notice's statement stands on this page: as text with its label, or inside another notice."""
        if notice.printed in self._printed:
            return True
        if not notice.has_text or len(notice.words) < _LEAST_WORDS_TO_FIND:
            return False
        return (
            any(notice.is_said_by(one) or notice.is_taken_into(one) for one in self._changed)
            or any(notice.is_said_by(one, as_it_stood=True) for one in self._unchanged)
            or self._prints(notice)
        )

    def _prints(self, notice: _Said) -> bool:
        """Whether the statement stands on the page word for word, behind its label if it has one.

        The page is searched for the first statements only, as for what is like a notice.
        """
        self._searches += 1
        if self._searches > _MOST_LOOKED_AT:
            return False
        statement = f" {' '.join(notice.words)} "
        # Without its number: "UPDATE 2-" before the same headline is "UPDATE 1-" renumbered.
        label = f" {' '.join(word for word in words(notice.notice.label or '') if not word.isdigit())} "
        at = self._spoken.find(statement)
        while at >= 0:
            if not label.strip() or label in self._spoken[max(0, at - len(label) - _FAR_FROM_LABEL) : at + 1]:
                return True
            at = self._spoken.find(statement, at + 1)
        return False
