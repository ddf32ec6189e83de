"""Lines that begin with a label: "Correction: …", "Updated 4:09 pm", a heading "Corrections" over what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amended.domain.detection.announcing import announced_until, announces
from amended.domain.detection.extents import (
    NOTHING,
    Extent,
    dated_items,
    following,
    is_label,
    joined,
    rest_of_block,
    time_of,
)
from amended.domain.detection.findings import Findings, rule_of, time_of_label
from amended.domain.detection.heads import Head
from amended.domain.detection.inline_labels import further_labels
from amended.domain.detection.judging import why_no_notice
from amended.domain.detection.normalising import fold, folded_with_offsets
from amended.domain.detection.numbering import numbers_a_section
from amended.domain.detection.rejecting import (
    callouts_around,
    has_time,
    is_dated_entry,
    is_policy,
    speaks_of_change,
)
from amended.domain.detection.rules import Form, Language
from amended.domain.detection.separators import Separator
from amended.domain.detection.spans import span_of_text
from amended.domain.detection.speaking_for import HEADS_SOMETHING_ELSE, why_it_does_not_speak_for
from amended.domain.detection.stamps import is_stamp
from amended.domain.detection.stating import time_in_label_text
from amended.domain.detection.steps import instructs
from amended.domain.detection.times import PrintedTime, read_time
from amended.domain.detection.units import PARAGRAPH, Unit
from amended.domain.detection.weak_signs import APPEAL
from amended.domain.notices import LIKELY, NoticeKind, Position
from amended.domain.snapshots import Place

_MERE_WORDS = 7
_FEWEST_WORDS = 5  # of an item under a label
# Kinds of which several with days of their own are several notices; a log of updates is one.
_EACH_BY_ITSELF = frozenset({NoticeKind.CORRECTION, NoticeKind.CLARIFICATION, NoticeKind.RETRACTION})
_PUT_RIGHT = frozenset({NoticeKind.CORRECTION, NoticeKind.CLARIFICATION})
_ENDS = frozenset({".", "!", "?"})
_TERMS = frozenset({"dt", "td", "th"})
_BOLD = "**"
_POLICY, _MOST_LINKED = 200, 0.2
_CLOSING, _SENTENCE_ENDS = " *])）］」\"'”’»", frozenset(".!?…。！？।؟")


def label_first(findings: Findings, unit: Unit, language: Language) -> bool:
    """Whether a label at the beginning of a unit accounts for it: as a notice, a stamp or an introduction."""
    head = findings.head_of(unit, language)
    if head is None:
        return False
    start, end = span_of_text(unit, head)
    if _begins_a_sentence(unit, head) or numbers_a_section(unit, findings.units):
        return False
    if is_dated_entry(head, unit):
        start = head.label_start  # the word is the sentence's verb
    lines = rest_of_block(unit, findings.units, language)
    rest = unit.text[start:end]
    announced = announced_until(unit.text, language)
    stamp = is_stamp(head, unit.text, rest, announced=announced > head.text_start)
    a_stamp = stamp and (head.time is not None or not announced) and not _says_it_of_the_piece(unit, head)
    if a_stamp and not _heads_a_section(findings, unit, head, rest):
        findings.stamp(unit, head)
        return True
    if not rest.strip(" .*_-|)]"):
        return _label_alone(findings, unit, head)
    reason = why_no_notice(findings, unit, head, rest)
    if reason:
        findings.reject(unit.folded.original, reason, rule_of(head))
        return False
    further = further_labels(unit, language, start) if not head.open_bracket else []
    ends = [other.label_start for other in further[1:]] + [end]
    if further:
        end = further[0].label_start
    extra = "".join(f"\n{line.folded.original}" for line in lines) if not head.open_bracket else ""
    text = unit.folded.printed(start, end).strip()
    if _BOLD in head.opening and text.endswith(_BOLD):
        text = text.removesuffix(_BOLD).rstrip()  # marks of bold letters that were not rendered
    text += extra
    time, stated = time_of_label(unit, head, start)
    taken = [unit, *(lines if extra else ())]
    leads_in = rest.rstrip().endswith(":") or unit.heading or _tells_how_below(findings, unit, head, rest)
    if leads_in and not lines:
        more = following(unit, findings.units, head, language, findings.rules.markup)
        text, taken = joined(text, more), [*taken, *more.units]
    notice = findings.labelled(unit, head, text, stated, time, _certainty(unit, head))
    if start == head.label_start:
        notice = replace(notice, label=None)  # a word of the sentence that is told whole
    findings.keep(unit, notice, taken)
    for other, end in zip(further, ends, strict=False):
        said = unit.folded.printed(other.text_start, end).strip()
        time, stated = time_of_label(unit, other, other.text_start)
        findings.keep(unit, findings.labelled(unit, other, said, stated, time, _certainty(unit, other)), [unit])
    return True


def _begins_a_sentence(unit: Unit, head: Head) -> bool:
    """Whether a label that names the piece is where a bare sentence begins ("Story updated with a comment.")."""
    if head.language.piece.search(fold(head.label)) is None:
        return False
    said = unit.text[head.text_start :].strip()
    runs_on = bool(said) and head.separator <= Separator.COMMA
    whole = not said and head.separator is Separator.STOP and head.time is None
    return (runs_on or whole) and announces(unit.text, head.language)


def _tells_how_below(findings: Findings, unit: Unit, head: Head, rest: str) -> bool:
    """Whether a label has a few words, and only the next line tells of the change.

    A correction says only that there was one ("Erramos: o texto foi alterado"), or the words are a title set off and
    without an end ("**Update, 5 November: second beta**", "/CORRECTION -- Norling Foods/").
    """
    below = findings.units[unit.index + 1 : unit.index + 2]
    if not below or len(rest.split()) > _MERE_WORDS or is_label(below[0], head.language) is not None:
        return False
    mere = head.group.kind in _PUT_RIGHT and announces(rest, head.language)
    titled = unit.emphasised and rest.rstrip(" /")[-1:].isalnum()
    slashed = unit.text[:1] == unit.text[-1:] == "/"
    return (mere or titled or slashed) and announces(below[0].text, head.language)


def _heads_a_section(findings: Findings, unit: Unit, head: Head, rest: str) -> bool:
    """Whether a label with a date alone is a heading over what follows, not a stamp."""
    if rest.strip(" .|-/,;:*"):
        return False
    if _is_over_a_notice(findings, unit, head):
        return True
    if head.group.form is not Form.NOUN:
        return False
    units = findings.units
    time = head.time
    figures = time is not None and not any(map(str.isalpha, unit.text[time.start : time.end]))
    figures = figures or (time is not None and time.says.year is not None and head.separator is Separator.COLON)
    clock = time is not None and time.says.hour is not None
    over_text = unit.before > 1 and unit.emphasised and _is_prose(units[unit.index + 1 : unit.index + 2])
    numbered = head.number is not None
    if figures and clock and not (unit.text.endswith(":") or unit.heading or over_text or numbered):
        return False  # "Update: 03.05.2023 14:12", "Update: 3 May 2023, 14:12"
    boxed = unit.block.element == "blockquote" or bool({"blockquote", "aside"} & set(unit.block.hints))
    own_line = unit.heading or unit.before > 1 or boxed or numbered or unit.text.endswith(":")
    own_line = own_line or _opens_the_text(findings, unit, head)
    return own_line and (unit.alone or over_text) and unit.block.place is not Place.FURNITURE


def _opens_the_text(findings: Findings, unit: Unit, head: Head) -> bool:
    """Whether a line before the article's first sentences is set as they are, and tells an hour of no year.

    Stamps are set as bylines are, and most have a whole date.
    """
    below = findings.units[unit.index + 1 : unit.index + 2]
    says = head.time.says if head.time is not None else None
    if not below or says is None or says.hour is None or says.year is not None:
        return False
    alike = below[0].block.element == unit.block.element == "p" and below[0].block.hints == unit.block.hints
    return alike and unit.block.place is Place.BODY and below[0].text[-1:] in _ENDS


def _is_over_a_notice(findings: Findings, unit: Unit, head: Head) -> bool:
    """Whether a label with a date heads the line below, that tells of a change: as a heading, or in one box with it."""
    below = findings.units[unit.index + 1 : unit.index + 2]
    if not below or not unit.alone or below[0].heading or unit.block.place is Place.FURNITURE:
        return False
    boxes = callouts_around(unit, findings.units, findings.rules.markup)
    boxed = bool(boxes & set(below[0].block.hints))
    if not (unit.heading or boxed):
        return False
    if boxed and (head.group.form is Form.NOUN or speaks_of_change(below[0].text[:300], head.language)):
        return True
    return announces(below[0].text, head.language)


def _is_prose(units: Sequence[Unit]) -> bool:
    """Whether a unit follows, and is a paragraph of sentences."""
    return (
        bool(units)
        and len(units[0].text) >= PARAGRAPH
        and units[0].text.rstrip(" \"')]*")[-1:] in {".", "!", "?", "。"}
    )


def _label_alone(findings: Findings, unit: Unit, head: Head) -> bool:
    """A label without text: it speaks for what follows, or is a bare "Corrected"."""
    language, rule, markup = head.language, rule_of(head), findings.rules.markup
    printed = unit.folded.printed(head.time.start, head.time.end) if head.time else None
    bare = head.group.form is Form.PARTICIPLE and _says_it_was_wrong(head)
    said = _says_it_of_the_piece(unit, head)
    if bare and head.time is None and (day := _day_below(findings, unit, language)) is not None:
        time = read_time(day.folded, 0, language.calendar, language.connectives)
        stated = day.folded.printed(time.start, time.end) if time else None
        findings.keep(unit, findings.labelled(unit, head, "", stated, time, 0.85), [unit, day])
        return True
    stamps = _stamps_the_story(unit, head) or _tells_of_the_only_one(findings, unit, head)
    if said or (bare and (head.time is not None or stamps)):
        extent = following(unit, findings.units, head, language, markup)
        if not announces(folded_with_offsets(extent.text).text[:300], language):
            extent = NOTHING
        notice = findings.labelled(unit, head, extent.text, printed, head.time, 0.85)
        findings.keep(unit, notice, [unit, *extent.units])
        return True
    if reason := _says_nothing(findings, unit, head):
        findings.reject(unit.folded.original, reason, rule)
        # "We regret the error." is a sentence too, "Added 29 December, 13:45" is none.
        return head.group.form is not Form.PHRASE or head.time is not None
    extent = following(unit, findings.units, head, language, markup)
    if not extent.units and head.time is not None and _says_it_was_wrong(head) and unit.block.link_share == 0:
        findings.keep(unit, findings.labelled(unit, head, "", printed, head.time, 0.8), [unit])
        return True
    if reason := why_it_does_not_speak_for(extent, findings, unit, head):
        findings.reject(unit.folded.original, reason, rule)
        _hold_if_put_in(findings, unit, head, extent if reason == HEADS_SOMETHING_ELSE else NOTHING)
        return True
    if head.group.kind in _EACH_BY_ITSELF and (dated := dated_items(extent, language)):
        _keep_each(findings, unit, head, dated)
        return True
    if head.group.kind in _EACH_BY_ITSELF and extent.dated:
        for day, item in extent.dated:
            stated, time = time_of(day, language) or (None, None)
            notice = findings.labelled(unit, head, item.folded.original, stated, time, 0.85)
            findings.keep(item, notice, [unit, day, item])
        return True
    time, stated = head.time or extent.time, printed or extent.stated_time
    if time is None and extent.units:
        first = extent.units[0].folded
        time = time_in_label_text(first, 0, language)
        stated = first.printed(time.start, time.end) if time else None
    notice = findings.labelled(unit, head, extent.text, stated, time, 0.85)
    ends = extent.units[-1].position is Position.BOTTOM or _heads_the_end(findings, unit)
    if notice.position is Position.INLINE and ends:
        notice = replace(notice, position=Position.BOTTOM)  # below the label stands hardly more than its text
    findings.keep(unit, notice, [unit, *extent.units])
    return True


def _hold_if_put_in(findings: Findings, unit: Unit, head: Head, extent: Extent) -> None:
    """Keeps aside what stands under a label alone in its element: a notice where it was put in with its label."""
    said, language = fold(extent.text), head.language
    if any(one.block.link_share > _MOST_LINKED for one in extent.units):
        return  # "Read how we report", a newsletter
    if (
        not extent.units
        or head.group.form in {Form.GENERIC, Form.NOTE}
        or said.rstrip(_CLOSING)[-1:] not in _SENTENCE_ENDS
    ):
        return
    appeal = language.signs.get(APPEAL)
    turns_to_reader = language.addressed.search(said) or (appeal is not None and appeal.search(said))
    if not turns_to_reader and not is_policy(said[:_POLICY], language) and not instructs(said, language):
        printed = unit.folded.printed(head.time.start, head.time.end) if head.time else None
        findings.hold(findings.labelled(unit, head, extent.text, printed, head.time, LIKELY))


def _day_below(findings: Findings, unit: Unit, language: Language) -> Unit | None:
    """The line below a label alone in its own, where the day is all that it holds ("Corrected", "May 2, 2019")."""
    for other in findings.units[unit.index + 1 : unit.index + 2]:
        time = read_time(other.folded, 0, language.calendar, language.connectives)
        dated = time is not None and not time.weak and time.says.day is not None and has_time(other, language)
        beside = other.block_index == unit.block_index or other.block.place is unit.block.place
        if dated and beside and unit.block.link_share == 0:
            return other
    return None


def _heads_the_end(findings: Findings, unit: Unit) -> bool:
    """Whether a label is the last heading with words in the article's second half: all below it is an addendum."""
    below = findings.units[unit.index + 1 :]
    headings = (
        one for one in below if one.heading and one.block.place is Place.BODY and any(map(str.isalpha, one.text))
    )
    return unit.heading and unit.before > unit.after and next(headings, None) is None


def _keep_each(findings: Findings, unit: Unit, head: Head, dated: Sequence[tuple[Unit, PrintedTime]]) -> None:
    """Keeps each of several items that stand under one label with days of their own as a notice."""
    for item, time in dated:
        stated = item.folded.printed(time.start, time.end)
        text = item.folded.original[item.folded.printed_at(time.end) :].lstrip(" :-–—.|")
        findings.keep(item, findings.labelled(unit, head, text, stated, time, 0.85), [unit, item])


def _says_it_was_wrong(head: Head) -> bool:
    """Whether a label by itself, with a date, says that the article was wrong."""
    return head.group.kind in {NoticeKind.CORRECTION, NoticeKind.RETRACTION}


def _stamps_the_story(unit: Unit, head: Head) -> bool:
    """Whether a bare "CORRECTED" stands by itself over the story, as wires print it."""
    return head.capitals and unit.alone and unit.before == 0 and unit.after > 0 and unit.block.link_share == 0


def _tells_of_the_only_one(findings: Findings, unit: Unit, head: Head) -> bool:
    """Whether "Correction appended" by itself at an edge is all that a page says of it, not a hint at what is below."""
    several_words = " " in head.label.strip()
    if not (several_words and unit.alone and unit.at_edge and not unit.heading and unit.block.link_share == 0):
        return False
    others = (other for other in findings.units if other is not unit and other.block.place is not Place.FURNITURE)
    return not any(is_label(other, head.language) or announces(other.text, head.language) for other in others)


def _says_it_of_the_piece(unit: Unit, head: Head) -> bool:
    """Whether a line at an edge is a whole sentence on the piece: "Story withdrawn.", "Article amended 3 May."."""
    taken_back = head.group.kind is NoticeKind.RETRACTION
    says = head.time.says if head.time is not None else None
    # A stamp prints the hour.
    amended = (
        head.group.kind is NoticeKind.AMENDMENT and says is not None and says.day is not None and says.hour is None
    )
    if not (taken_back or amended) or head.language.piece.search(fold(head.label)) is None:
        return False
    ended = head.separator is Separator.STOP and head.text_start >= len(unit.text.rstrip())
    return ended and unit.alone and unit.at_edge and unit.block.link_share == 0


def _says_nothing(findings: Findings, unit: Unit, head: Head) -> str | None:
    """Why a label alone can be none, by its form."""
    if _is_over_a_notice(findings, unit, head):
        return None
    own_line = head.group.form is Form.NOTE and unit.alone and (unit.heading or bool(unit.block.emphasis))
    if head.group.form in {Form.GENERIC, Form.NOTE} and not head.separator and not own_line:
        return "a label without a text"
    set_off = head.group.form is Form.PHRASE and unit.alone and (unit.heading or bool(unit.block.emphasis))
    set_off = set_off or _heads_what_follows(findings, unit, head)
    if head.group.form in {Form.PARTICIPLE, Form.PHRASE} and head.separator < Separator.COLON and not set_off:
        return "a stamp"
    return None


def _heads_what_follows(findings: Findings, unit: Unit, head: Head) -> bool:
    """Whether a participle that is set off on a line of its own heads a text: "**Corrected**", and below what was.

    The text stands in the same paragraph, or it tells of a change, or the label says by itself that something was
    wrong; "Updated" over anything else is a stamp.
    """
    set_off = unit.heading or bool(unit.block.emphasis) or head.separator is Separator.BRACKET
    if head.group.form is not Form.PARTICIPLE or not set_off or head.time is not None:
        return False
    extent = following(unit, findings.units, head, head.language, findings.rules.markup)
    text = [other for other in extent.units if not has_time(other, head.language)]
    if not text or text[-1].text[-1:] not in _ENDS:
        return False
    wrong = _says_it_was_wrong(head) and unit.position in {Position.BOTTOM, Position.OUTSIDE}
    return wrong or text[0].block_index == unit.block_index or announces(text[0].text[:300], head.language)


def _certainty(unit: Unit, head: Head) -> float:
    """How sure a label with text is: by what sets it off."""
    if head.separator is Separator.COLON or head.open_bracket:
        return 0.97 if unit.first_line else 0.93
    return 0.9 if head.separator >= Separator.BAR or head.time is not None else 0.75
