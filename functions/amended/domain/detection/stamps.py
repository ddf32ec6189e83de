"""Stamps in the line that tells when or by whom the article was published: "Posted 9:12 AM, updated 11:20 AM"."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.detection.findings import Findings
from amended.domain.detection.heads import Head, read_head
from amended.domain.detection.rules import Form, Language
from amended.domain.detection.separators import Separator
from amended.domain.detection.units import Unit
from amended.domain.notices import NoticeKind
from amended.domain.snapshots import Place

_LONGEST_BYLINE = 160
_MOSTLY_LINKS = 0.72
_SHORT_TAIL = 7
_STAMP_TAIL = 14  # words that may follow a stamp
_LONGEST_CONTROL = 2  # words on a button ("Close", "Schrift größer")
_ENDS = frozenset({".", "!", "?", ":"})


def look_for_stamp(findings: Findings, unit: Unit, languages: Sequence[Language]) -> None:
    """Records the stamp that a short line at an edge ends with, after the words of a byline and a first date."""
    at_edge = unit.block.place is Place.OUTSIDE or unit.before <= 1 or unit.after <= 1
    if unit.block.place is Place.FURNITURE or not at_edge or unit.block.link_share > _MOSTLY_LINKS:
        return
    if len(unit.text) > _LONGEST_BYLINE or not any(map(str.isdigit, unit.text)):
        return
    for language in languages:
        if language.byline.match(unit.text) is not None and (head := _stamp_in(unit, language)) is not None:
            findings.stamp(unit, head)
            return


def _stamp_in(unit: Unit, language: Language) -> Head | None:
    """The word for an update with its time, that is the last thing in a line; None where there is none."""
    text = unit.text
    for at in range(1, len(text)):
        if text[at - 1].isalnum() or not text[at].isalnum() or language.label.match(text[at:]) is None:
            continue
        head = read_head(unit.folded, at, language)
        dated = head is not None and head.group.form is Form.PARTICIPLE and head.time is not None
        if head is not None and dated and is_stamp(head, text, text[head.text_start :]):
            return head
    return None


def is_stamp(head: Head, text: str, rest: str, *, announced: bool = False) -> bool:
    """Whether a label and its time with this folded rest of its line's text are a stamp: when, and not what.

    `announced` tells that a bare sentence reaches into the rest ("Updated at 5 pm with comment").
    """
    if head.group.kind not in {NoticeKind.UPDATE, NoticeKind.AMENDMENT}:
        return False
    words = rest.strip(" .|-/,;:*)]·").split()
    if head.time is None:
        open_ended = rest.rstrip()[-1:] not in _ENDS
        return head.group.form is Form.PARTICIPLE and 0 < len(words) <= _SHORT_TAIL and open_ended
    if not words or (not announced and _is_control_beside(head, text, rest)):
        return True
    if len(words) > _STAMP_TAIL:
        return False
    # Where words are not set apart by spaces, many a sentence begins with the letters of "text by".
    is_sentence = not head.language.spaced and rest.rstrip().endswith((".", "!", "?"))
    return (not is_sentence and bool(head.language.byline.match(rest.lstrip(" .|-/,;:*()·")))) or (
        not announced
        and (len(words) <= 5 or head.separator is Separator.BAR)
        and head.group.form is Form.PARTICIPLE
        and not rest.rstrip().endswith((".", "!", "?"))
    )


def _is_control_beside(head: Head, text: str, rest: str) -> bool:
    """Whether a word or two without an end stand behind a whole date that nothing sets them off from: a button."""
    time = head.time
    if time is None or time.start < head.label_end or time.says.day is None or time.says.hour is None:
        return False
    short = len(rest.split()) <= _LONGEST_CONTROL and rest.rstrip()[-1:] not in _ENDS
    return short and time.says.year is not None and not text[time.end : head.text_start].strip()
