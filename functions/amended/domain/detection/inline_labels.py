"""Labels inside a paragraph: in brackets ("[Correction: …]"), or after the end of a sentence ("… UPDATE: …")."""

from __future__ import annotations

import re
from dataclasses import replace

from amended.domain.detection.findings import Findings, rule_of, time_of_label
from amended.domain.detection.heads import Head, read_head
from amended.domain.detection.judging import why_no_notice
from amended.domain.detection.rejecting import is_of_software, speaks_of_change
from amended.domain.detection.rules import Form, Language
from amended.domain.detection.separators import Separator
from amended.domain.detection.spans import span_of_text
from amended.domain.detection.stamps import is_stamp
from amended.domain.detection.units import Unit
from amended.domain.notices import NoticeKind, Position

# A word or two that begin a sentence and end with a colon.
_TERM = re.compile(r"(?:^|[.!?;)] +)([^\W\d_]+(?: [^\W\d_]+)?):(?= )")


def label_in_brackets(findings: Findings, unit: Unit, language: Language) -> bool:
    """Whether a unit has a notice in a bracket that opens with a label; each of several is kept."""
    taken = False
    for match in language.brackets.finditer(unit.text):
        bracket = match.start()
        if not any(character.isalnum() for character in unit.text[:bracket]) and unit.text[:1] == unit.text[bracket]:
            continue  # the whole unit is in this bracket: judged as a label at its beginning
        head = read_head(unit.folded, bracket, language)
        if head is None:
            continue
        start, end = span_of_text(unit, head, inline=True)
        rest = unit.text[start:end]
        if not rest.strip() or is_stamp(head, unit.text, rest) or is_of_software(unit.folded, language):
            continue
        if reason := _why_not_in_brackets(findings, unit, head, rest):
            findings.reject(unit.folded.printed(bracket, end), reason, rule_of(head))
            continue
        _keep(findings, unit, head, start, end, 0.85)
        taken = True
    return taken


def _why_not_in_brackets(findings: Findings, unit: Unit, head: Head, rest: str) -> str | None:
    """Why a label in a bracket is no notice; None where it is one."""
    is_closed = head.separator is Separator.BRACKET and not head.open_bracket
    if (head.separator < Separator.STOP and head.time is None) or (is_closed and _is_within_sentence(unit, head)):
        return "the label is a word of the sentence"
    if reason := why_no_notice(findings, unit, head, rest):
        return reason
    if unit.text[: head.start].count('"') % 2:
        return "a gloss inside a quotation"
    return None


def _is_within_sentence(unit: Unit, head: Head) -> bool:
    """Whether a label marks a word of the sentence that it stands in ("45 million pounds [corrected] and opens")."""
    before = unit.text[: head.start].rstrip(" \"')]")
    return before[-1:].isalnum() or before[-1:] in {",", ";", ":", "%"}


def label_after_sentence(findings: Findings, unit: Unit, language: Language) -> bool:
    """Whether a unit has a notice whose label begins after the end of a sentence."""
    match = language.after_sentence.search(unit.text)
    if match is None:
        return False
    at = match.start(1)
    head = read_head(unit.folded, at, language)
    if head is None or head.separator < Separator.DASH:
        return False
    start, end = span_of_text(unit, head)
    rest = unit.text[start:end]
    if not rest.strip() or is_stamp(head, unit.text, rest):
        return False
    reason = why_no_notice(findings, unit, head, rest)
    if not reason and not _is_set_off(head, rest) and not _is_alone_of_its_kind(unit, head):
        reason = "the label is a word of the sentence"
    if reason:
        findings.reject(unit.folded.printed(at, end), reason, rule_of(head))
        return False
    _keep(findings, unit, head, start, end, 0.8)
    return True


def further_labels(unit: Unit, language: Language, position: int) -> list[Head]:
    """The labels after a position of a labelled unit that begin notices of their own ("Update: … UPDATE 2: …")."""
    heads: list[Head] = []
    for match in language.after_sentence.finditer(unit.text):
        head = read_head(unit.folded, match.start(1), language) if match.start(1) > position else None
        if head is None or head.separator < Separator.DASH:
            continue
        rest = unit.text[head.text_start :]
        if rest.strip() and not is_stamp(head, unit.text, rest) and _is_set_off(head, rest):
            heads.append(head)
    return heads


def _is_set_off(head: Head, rest: str) -> bool:
    """Whether a label within a paragraph is printed so, or followed by such words, that it is one."""
    if head.capitals or head.number is not None or head.time is not None:
        return True
    return head.group.kind is not NoticeKind.UPDATE and speaks_of_change(rest, head.language)


def _is_alone_of_its_kind(unit: Unit, head: Head) -> bool:
    """Whether a printed "Update:" between two sentences, or any label in a caption, is the only word that leads in so.

    Where others do ("Create: … Update: … Delete: …"), it is one of several terms; in a caption what follows a label
    that is no update may go on in small letters, and a word may lead in the credit.
    """
    is_update = head.group.kind is NoticeKind.UPDATE
    if head.group.form is not Form.NOUN or not (is_update or unit.block.caption):
        return False
    if head.separator is not Separator.COLON or not head.label[:1].isupper():
        return False
    if not is_update:
        return all(match.start(1) >= head.label_start for match in _TERM.finditer(unit.text))
    follows = unit.folded.printed(head.text_start, len(unit.text))
    return follows[:1].isupper() and all(match.start(1) == head.label_start for match in _TERM.finditer(unit.text))


def _keep(findings: Findings, unit: Unit, head: Head, start: int, end: int, confidence: float) -> None:
    """Keeps the notice whose text stands between two positions of a unit."""
    time, stated = time_of_label(unit, head, start)
    text = unit.folded.printed(start, end).strip()
    notice = findings.labelled(unit, head, text, stated, time, confidence)
    if notice.position is Position.TOP and _is_amid(unit, head.start, end):
        notice = replace(notice, position=Position.INLINE)
    findings.keep(unit, notice, [unit])


def _is_amid(unit: Unit, start: int, end: int) -> bool:
    """Whether words of the paragraph stand on both sides of what is printed between two positions."""
    return any(map(str.isalnum, unit.text[:start])) and any(map(str.isalnum, unit.text[end:]))
