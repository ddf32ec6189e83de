"""What one pass over a page has found so far, and how a notice is made of a label and its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from amended.domain.detection.announcing import announced_kind
from amended.domain.detection.heads import Head, read_head
from amended.domain.detection.kinds import kind_of_label
from amended.domain.detection.normalising import fold
from amended.domain.detection.rules import Language, Rules
from amended.domain.detection.spans import without_credit
from amended.domain.detection.stating import time_in_label_text
from amended.domain.detection.times import PrintedTime, resolved
from amended.domain.detection.units import Unit
from amended.domain.notices import Considered, Detection, Notice, folded
from amended.domain.snapshots import Page

_LONGEST_STAMP = 80
_MOST_CONSIDERED = 100
_SHOWN = 300
# With these a footnote leads back to where it was called; the last one only asks for a plain picture of the sign.
_WAYS_BACK = ("↩", "↵", "↑", "\ufe0e")


class Findings:
    """The notices of a page, its stamp, what was rejected, and which lines are spoken for."""

    def __init__(self, page: Page, rules: Rules, units: Sequence[Unit]) -> None:
        self.page = page
        self.rules = rules
        self.units = units
        self.taken: set[int] = set()
        self._found: list[tuple[int, Notice]] = []
        self._introductions: list[Notice] = []
        self._held: list[Notice] = []
        self._considered: list[Considered] = []
        self._stamp: str | None = None
        self._heads: dict[tuple[int, str], Head | None] = {}

    @property
    def notices(self) -> list[Notice]:
        """The notices found so far."""
        return [notice for _, notice in self._found]

    def head_of(self, unit: Unit, language: Language) -> Head | None:
        """The head with which a unit begins, read once however many of its neighbours ask for it."""
        key = (unit.index, language.code)
        if key not in self._heads:
            self._heads[key] = read_head(unit.folded, 0, language)
        return self._heads[key]

    def result(self) -> Detection:
        """What was found, in reading order, each text once."""
        unique: dict[tuple[str, str | None], Notice] = {}
        for _, notice in sorted(self._found, key=lambda item: item[0]):
            unique.setdefault((folded(notice.text) or folded(notice.stated_time or ""), notice.kind.value), notice)
        return Detection(
            notices=tuple(unique.values()),
            updated_stamp=self._stamp,
            live_blog=self.page.live_blog,
            considered=tuple(self._considered[:_MOST_CONSIDERED]),
            introductions=tuple(self._introductions),
            if_put_in=tuple(self._held),
        )

    def keep_at(self, index: int, notice: Notice) -> None:
        """Keeps a notice that stands at this place in reading order, and in no line."""
        self._found.append((index, notice))

    def keep(self, unit: Unit, notice: Notice, taken: Sequence[Unit]) -> None:
        """Keeps a notice and the lines that it speaks for; markup that agrees makes it surer."""
        if self.rules.markup.notice.keys() & {hint.lower() for hint in unit.block.hints}:
            notice = replace(notice, confidence=min(0.99, notice.confidence + 0.04))
        if unit.block.caption:
            notice = replace(notice, text=without_credit(notice.text))
        if notice.text.endswith(_WAYS_BACK):
            notice = replace(notice, text=notice.text.rstrip("".join(_WAYS_BACK)).rstrip())
        self.keep_at(unit.index, notice)
        self.taken.update(other.index for other in taken)

    def goes_on(self, unit: Unit) -> None:
        """Adds a line to the notice that was kept last: what it says goes on there."""
        index, notice = self._found[-1]
        self._found[-1] = (index, replace(notice, text=f"{notice.text}\n{unit.folded.original}"))
        self.taken.add(unit.index)

    def introduce(self, notice: Notice) -> None:
        """Remembers an editor's note that introduces: it counts only where a comparison shows that it was put in."""
        self._introductions.append(notice)

    def hold(self, notice: Notice) -> None:
        """Remembers a line that is a notice only where a comparison shows that it was put in."""
        self._held.append(notice)

    def stamp(self, unit: Unit, head: Head) -> None:
        """Records a bare "Updated 4:09 pm" as printed; without a date what tells how long ago ("2 hours ago")."""
        if head.time is not None:
            start, end = min(head.label_start, head.time.start), max(head.label_end, head.time.end)
            self._stamp = self._stamp or unit.folded.printed(start, end).strip()
        elif tells_when(unit.text[head.label_start :], head):
            self._stamp = self._stamp or unit.folded.printed(head.label_start, len(unit.text)).strip()
        self.reject(unit.folded.original, "a stamp", rule_of(head))

    def reject(self, text: str, reason: str, rule: str = "") -> None:
        """Remembers what was looked at and why it is no notice."""
        if len(self._considered) < _MOST_CONSIDERED:
            self._considered.append(Considered(text=text[:_SHOWN], reason=reason, rule=rule))

    def labelled(
        self, unit: Unit, head: Head, text: str, stated: str | None, time: PrintedTime | None, confidence: float
    ) -> Notice:
        """A notice of a label, the printed text that it speaks for, and its time as printed and as read."""
        said = fold(text)
        set_off = unit.emphasised or bool(head.open_bracket)
        return Notice(
            kind=kind_of_label(head.group, said, head.language, announced_kind(said, head.language, set_off=set_off)),
            label=head.label,
            number=head.number,
            stated_time=stated,
            stated_at=self.resolved(time),
            text=text,
            position=unit.position,
            confidence=confidence,
            rule=rule_of(head),
        )

    def resolved(self, time: PrintedTime | None) -> datetime | None:
        """The instant that a printed time names, where that is certain."""
        return resolved(time, self.page.published, self.page.utc_offset) if time else None


def time_of_label(unit: Unit, head: Head, start: int) -> tuple[PrintedTime | None, str | None]:
    """The time of a labelled notice whose text begins at `start`: from its head, or from the text's first words."""
    time = head.time or time_in_label_text(unit.folded, start, head.language)
    return time, unit.folded.printed(time.start, time.end) if time else None


def tells_when(said: str, head: Head) -> bool:
    """Whether a label without a date goes on with a number, and not with who did it ("Updated by: 5335")."""
    words = said[head.label_end - head.label_start :].strip(" :").replace(":", " ").split()
    by_whom = bool(words) and words[0] in head.language.signed
    return any(map(str.isdigit, said)) and len(said) <= _LONGEST_STAMP and not by_whom


def rule_of(head: Head) -> str:
    """The name under which a label is told as the reason of a notice."""
    return f"{head.language.code}-label-{head.group.group}"
