"""How far a notice reaches: the lines of its block, the blocks that a label alone in its element speaks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from amended.domain.detection.announcing import announces
from amended.domain.detection.heads import Head, read_head
from amended.domain.detection.normalising import fold
from amended.domain.detection.rejecting import has_time, introduces, is_policy, out_of_place, speaks_of_change
from amended.domain.detection.rules import SCANS, Form, Language, Markup
from amended.domain.detection.separators import Separator
from amended.domain.detection.times import PrintedTime, read_time
from amended.domain.detection.units import Unit
from amended.domain.notices import NoticeKind, Position
from amended.domain.snapshots import Place

_MOST_ITEMS = 12
_SHORTEST_TEXT = 12
_FEWEST_WORDS = 7
_SIGNS = "\u2e80"
_ENDS = frozenset({".", "!", "?", ")"})
_ONE_BOX = 3  # class words that what stands in one box of the article has in common


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The units that a notice takes beside its own, their printed text, and a time that stands among them.

    `dated` are items that each follow a line with a day of their own, as in a list of terms or a table: the line, and
    the item.
    """

    units: tuple[Unit, ...]
    text: str
    stated_time: str | None = None
    time: PrintedTime | None = None
    dated: tuple[tuple[Unit, Unit], ...] = ()


NOTHING = Extent(units=(), text="")


def joined(text: str, extent: Extent) -> str:
    """A text and, on lines of their own, what else a notice says."""
    return f"{text}\n{extent.text}" if extent.text else text


def is_label(unit: Unit, language: Language) -> Head | None:
    """The head of a unit that begins with a label; an ordinary phrase is one only before a colon.

    None where a noun or a word for an edit goes on with a word of the same sentence ("A correction to this paper has
    been …", "Added a table").
    """
    head = read_head(unit.folded, 0, language)
    if head is None or (head.group.form is Form.PHRASE and head.separator < Separator.COLON):
        return None
    mere = head.group.form in {Form.NOUN, Form.GENERIC}
    runs_on = mere and head.separator is Separator.NONE and head.number is None
    goes_on = unit.folded.printed(head.text_start, len(unit.text)).lstrip()[:1].islower()
    return None if runs_on and goes_on else head


def rest_of_block(unit: Unit, units: Sequence[Unit], language: Language) -> tuple[Unit, ...]:
    """The later lines of the same block, up to the next label."""
    lines: list[Unit] = []
    for other in units[unit.index + 1 : unit.index + 1 + _MOST_ITEMS]:
        if other.block_index != unit.block_index or is_label(other, language) is not None:
            break
        lines.append(other)
    return tuple(lines)


def following(unit: Unit, units: Sequence[Unit], head: Head | None, language: Language, markup: Markup) -> Extent:
    """What a label alone in its element, or a line that leads in, speaks for: the next block, and its like.

    A date on a line of its own, before or after the text, is the notice's time.
    """
    index = unit.index + 1
    stated: tuple[str, PrintedTime] | None = None
    taken: list[Unit] = []
    if index < len(units) and has_time(units[index], language):
        stated = time_of(units[index], language)
        taken.append(units[index])
        index += 1
    if (
        index >= len(units)
        or not _can_be_text(units[index], unit, units, markup)
        or _is_another(units[index], language)
    ):
        return NOTHING
    first = units[index]
    if taken and len(pairs := _dated_pairs(unit, units, index, language, markup)) > 1:
        text = "\n".join(item.folded.original for _, item in pairs)
        return Extent(units=tuple(one for pair in pairs for one in pair), text=text, dated=pairs)
    items = [first]
    while index + 1 < len(units) and len(items) < _MOST_ITEMS:
        other = units[index + 1]
        boxed = unit.index > 0 and _in_box_of_its_own(first, other, units[unit.index - 1])
        boxed = boxed or _is_one_of_several(unit, first, other, head, language)
        if not _can_be_text(other, unit, units, markup) or not _goes_on(
            first, other, head, language, markup, boxed=boxed
        ):
            break
        items.append(other)
        index += 1
    if index + 1 < len(units) and stated is None and has_time(units[index + 1], language):
        stated = time_of(units[index + 1], language)
        taken.append(units[index + 1])
    if stated is None and len(items) > 1 and has_time(items[-1], language):
        stated = time_of(items[-1], language)
        taken.append(items.pop())
    text = "\n".join(item.folded.original for item in items)
    if stated is None and (time := _leading_time(first, language)) is not None:
        stated = (first.folded.printed(time.start, time.end), time)
        if len(items) == 1:
            text = first.folded.original[first.folded.printed_at(time.end) :].lstrip(" :-–—.|")
    return Extent(
        units=(*taken, *items),
        text=text,
        stated_time=stated[0] if stated else None,
        time=stated[1] if stated else None,
    )


def _dated_pairs(
    label: Unit, units: Sequence[Unit], index: int, language: Language, markup: Markup
) -> tuple[tuple[Unit, Unit], ...]:
    """The lines that are a time, each with the item after it, from the one right before the item at `index` on."""
    pairs: list[tuple[Unit, Unit]] = []
    while index < len(units) and len(pairs) < _MOST_ITEMS:
        day, item = units[index - 1], units[index]
        if not has_time(day, language) or not _can_be_text(item, label, units, markup) or _is_another(item, language):
            break
        pairs.append((day, item))
        index += 2
    return tuple(pairs)


def dated_items(extent: Extent, language: Language) -> list[tuple[Unit, PrintedTime]]:
    """The units of an extent with the times that they begin with, where several have each a day of its own."""
    times = [(unit, _leading_time(unit, language)) for unit in extent.units]
    dated = [(unit, time) for unit, time in times if time is not None and time.says.day is not None]
    return dated if len(dated) == len(extent.units) > 1 else []


def time_of(unit: Unit, language: Language) -> tuple[str, PrintedTime] | None:
    """The time that a unit consists of."""
    time = read_time(unit.folded, 0, language.calendar, language.connectives)
    return (unit.folded.printed(time.start, time.end), time) if time else None


def _is_another(unit: Unit, language: Language) -> bool:
    """Whether a unit is a notice of its own: it begins with a label, and is no dated item of a list of changes."""
    dated = unit.block.element == "li" and _leading_time(unit, language) is not None
    return not dated and is_label(unit, language) is not None


def _leading_time(unit: Unit, language: Language) -> PrintedTime | None:
    """The time with which an item begins ("2:58 p.m.: …")."""
    time = read_time(unit.folded, 0, language.calendar, language.connectives)
    if time is None or unit.text[time.end : time.end + 3].lstrip(" .")[:1] not in {":", "-", "|"}:
        return None
    return time


def _can_be_text(unit: Unit, label: Unit, units: Sequence[Unit], markup: Markup) -> bool:
    """Whether a unit can be the text of a label before it: of the same part of the page, or in the same box."""
    if unit.heading or _width(unit.text) < _SHORTEST_TEXT:
        return False
    if out_of_place(unit, units, markup, led_in=True) and not _is_linked_sentence(unit, label):
        return False
    if unit.block.place is label.block.place or label.block.place is Place.BODY:
        return True
    shared = set(unit.block.hints) & set(label.block.hints)
    return shared == set(label.block.hints) != set() or (unit.block.place is Place.BODY and len(shared) >= _ONE_BOX)


def _width(text: str) -> int:
    """How long a text is in letters; a sign of Chinese, Japanese or Korean stands for two."""
    return sum(2 if character >= _SIGNS else 1 for character in text)


def _is_linked_sentence(unit: Unit, label: Unit) -> bool:
    """Whether a unit that is all link goes on from a label with a colon: "Update:" and then a sentence to click on.

    An item of a list must end like a sentence, as headlines do not.
    """
    if label.text[-1:] != ":" or not unit.block.link_share:
        return False
    if unit.block.element == "li" and unit.text[-1:] not in {".", "!", "?"}:
        return False
    return unit.block.place is label.block.place is Place.BODY and len(unit.text.split()) >= _FEWEST_WORDS


def _in_box_of_its_own(first: Unit, other: Unit, before: Unit) -> bool:
    """Whether two units stand in one box, by the classes around them, and what came before the label does not."""
    return bool(first.block.hints) and first.block.hints == other.block.hints != before.block.hints


def _is_one_of_several(label: Unit, first: Unit, other: Unit, head: Head | None, language: Language) -> bool:
    """Whether a heading names several notices ("Corrections"), and a paragraph below it is set as its first one is."""
    if head is None or not label.heading or language.collective.fullmatch(fold(head.label)) is None:
        return False
    alike = other.block.element == first.block.element and other.block.hints == first.block.hints
    alike = alike and other.emphasised == first.emphasised and not other.block.link_share
    return alike and other.text[-1:] in _ENDS and not introduces(other.text, language)


def _goes_on(first: Unit, other: Unit, head: Head | None, language: Language, markup: Markup, *, boxed: bool) -> bool:
    """Whether a further unit belongs to the same label as the first."""
    if other.block_index == first.block_index:
        return is_label(other, language) is None
    if _is_another(other, language) or (is_policy(other.text, language) and not announces(other.text, language)):
        return False
    if first.block.element == "li":
        return other.block.element == "li"
    if _leading_time(first, language) is not None:
        return _leading_time(other, language) is not None
    if markup.notice.keys() & {hint.lower() for hint in other.block.hints} and other.block.hints == first.block.hints:
        return True
    corrects = head is not None and head.group.form is Form.NOUN and head.group.kind is NoticeKind.CORRECTION
    at_end = other.position in {Position.BOTTOM, Position.OUTSIDE}
    if corrects and at_end and (boxed or speaks_of_change(other.text, language)):
        return True  # several corrections under one heading at the end
    return corrects and any(language.sentences[hit - SCANS].own for hit in language.hits(other.text) if hit >= SCANS)
