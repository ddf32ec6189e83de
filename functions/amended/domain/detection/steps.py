"""Labels that count the steps of instructions: "Update 1: Open the settings"."""

from __future__ import annotations

import re

from amended.domain.detection.findings import Findings
from amended.domain.detection.heads import Head
from amended.domain.detection.rules import Language
from amended.domain.detection.units import Unit
from amended.domain.notices import NoticeKind

_STEP = re.compile(r"[^\W\d_]+ #?\d{1,2} ?[:.)-]")
_STEPS_AROUND = 2
_LABELS_AROUND = 8
_BEGINNING = 80
# Labels that are also words for a step.
_COUNTED = frozenset({NoticeKind.UPDATE, NoticeKind.AMENDMENT})


def is_step(findings: Findings, unit: Unit, head: Head) -> bool:
    """Whether a label with a number counts the steps of instructions.

    So it does near another word with a number ("Step 1: …", "Update 1: …"), and where it is one of several and one of
    them says what to do ("Update 1: Open the settings"). So does an item of a list that says what to do.
    """
    units, language = findings.units, head.language
    if head.time is not None or head.group.kind not in _COUNTED:
        return False
    if head.number is None:
        return unit.block.element == "li" and _says_what_to_do(findings, unit, head)
    near = units[max(0, unit.index - _STEPS_AROUND) : unit.index + 1 + _STEPS_AROUND]
    if any(_STEP.match(other.text) and findings.head_of(other, language) is None for other in near):
        return True
    around = units[max(0, unit.index - _LABELS_AROUND) : unit.index + 1 + _LABELS_AROUND]
    heads = [(other, findings.head_of(other, language)) for other in around]
    counted = [(other, one) for other, one in heads if one is not None and one.number is not None and one.time is None]
    return len(counted) > 1 and any(_says_what_to_do(findings, other, one) for other, one in counted)


def _says_what_to_do(findings: Findings, unit: Unit, head: Head) -> bool:
    """Whether what follows a label in its unit, or below a heading, tells the reader to do something."""
    below = findings.units[unit.index + 1 : unit.index + 2] if unit.heading else ()
    said = (unit.text[head.text_start :], *(one.text for one in below))
    return any(instructs(text, head.language) for text in said)


def instructs(text: str, language: Language) -> bool:
    """Whether a text begins with what its reader is to do."""
    match = language.instructs.search(text[:_BEGINNING].lstrip(" :-"))
    return match is not None and match.start() == 0
