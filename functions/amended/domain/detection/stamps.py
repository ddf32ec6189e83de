"""Stamps in the line that tells when or by whom the article was published: "Posted 9:12 AM, updated 11:20 AM"."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.detection.findings import Findings
from amended.domain.detection.heads import Head, read_head
from amended.domain.detection.rejecting import is_stamp
from amended.domain.detection.rules import Form, Language
from amended.domain.detection.units import Unit
from amended.domain.snapshots import Place

_LONGEST_BYLINE = 160
_MOSTLY_LINKS = 0.72


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
        if head is not None and dated and is_stamp(head, text[head.text_start :]):
            return head
    return None
