"""Why what follows a label alone in its element is not its text: a heading of the article, a step, a term."""

from __future__ import annotations

from amended.domain.detection.announcing import announced_kind, announces
from amended.domain.detection.extents import Extent
from amended.domain.detection.findings import Findings
from amended.domain.detection.heads import Head
from amended.domain.detection.judging import is_live_entry
from amended.domain.detection.kinds import TOLD_THEN, unquoted
from amended.domain.detection.normalising import fold
from amended.domain.detection.rejecting import (
    introduces,
    is_headline_list,
    is_of_software,
    is_policy,
    speaks_of_change,
)
from amended.domain.detection.rules import Form, Language
from amended.domain.detection.separators import Separator
from amended.domain.detection.steps import instructs, is_step
from amended.domain.detection.units import Unit
from amended.domain.notices import NoticeKind, Position
from amended.domain.snapshots import Place

HEADS_SOMETHING_ELSE = "a heading over something else"
_MERE_WORDS = 7
_FEWEST_WORDS = 5  # of an item under a label
_PUT_RIGHT = frozenset({NoticeKind.CORRECTION, NoticeKind.CLARIFICATION})
_ENDS = frozenset({".", "!", "?"})
_TERMS = frozenset({"dt", "td", "th"})


def why_it_does_not_speak_for(extent: Extent, findings: Findings, unit: Unit, head: Head) -> str | None:
    """Why what follows a label alone in its element is not its text; None where it is."""
    if not extent.units or unit.block.link_share > 0.5:
        return "a label without a text"
    language = head.language
    said = fold(extent.text)
    if head.group.kind is NoticeKind.UPDATE and _is_byline(said, language):
        return "a stamp"  # "Updates to this page", and below it "Published 7 February 2023"
    if any(is_of_software(other.folded, language) for other in extent.units):
        return "changes of a program"
    sentence = announces(said, language)
    says_it = sentence or (speaks_of_change(said[:800], language) and not _only_introduces(said, head))
    owned = head.group.kind in _PUT_RIGHT and _says_what_was_told(said, language)
    says_it = says_it or owned
    terse = extent.units[0].block.element == "li" and len(extent.text.split()) < _FEWEST_WORDS * len(extent.units)
    if head.group.kind in _PUT_RIGHT:  # "Corrections": short sentences too
        terse = terse and not all(unit.text[-1:] in _ENDS for unit in extent.units)
    sure = not terse and head.group.form not in {Form.GENERIC, Form.NOTE} and _stands_as_label(unit, head, extent)
    dated = extent.time is not None and extent.time.says.day is not None
    if unit.block.element in _TERMS and head.time is None and not dated:
        says_it, sure = sentence, False  # a list or a table of terms explains what each means
    if _heads_amid_the_body(unit, extent) and head.group.form not in {Form.GENERIC, Form.NOTE}:
        wrong = language.wrong.search(said) is not None or announced_kind(said, language, at_edge=True) is not None
        if head.group.kind in _PUT_RIGHT:
            says_it = sentence or wrong or owned
        sure = sure or (unit.before == 0 and _is_only_heading(unit, findings))
    if head.group.form is Form.GENERIC and not unit.at_edge and not (dated or head.time):
        says_it = sentence  # "Notes", in a tutorial: what "we added to the file"
    general = not sentence and (is_policy(said[:200], language) or _tells_its_reader(unit, head, said))
    if not (says_it or sure) or general or is_headline_list(extent.units[-1], findings.units):
        return HEADS_SOMETHING_ELSE
    if is_live_entry(findings, unit, head):
        return "an entry of a live blog"
    if is_step(findings, unit, head) or (
        unit.heading and not sentence and head.time is None and instructs(said, language)
    ):
        return "a step of instructions"
    return None


def _says_what_was_told(said: str, language: Language) -> bool:
    """Whether a text says what the house told before ("We wrote that …"), below a label enough for a correction."""
    told = language.signs.get(TOLD_THEN)
    return told is not None and told.search(unquoted(said)) is not None


def _heads_amid_the_body(unit: Unit, extent: Extent) -> bool:
    """Whether a heading of the body has more of the article below what it speaks for than a closing note has."""
    return unit.heading and unit.block.place is Place.BODY and not _is_near_end(unit, extent)


def _is_near_end(unit: Unit, extent: Extent) -> bool:
    """Whether nothing or little of the article follows what a heading speaks for."""
    return unit.after - len(extent.units) <= 1 or unit.after * 3 <= unit.before


def _is_only_heading(unit: Unit, findings: Findings) -> bool:
    """Whether no other heading of the body has its rank or a lower one: the article has no sections."""
    rank = unit.block.element
    return not any(
        other.heading and other.index != unit.index and other.block.place is Place.BODY and other.block.element >= rank
        for other in findings.units
    )


def _is_byline(said: str, language: Language) -> bool:
    """Whether a text only says when, where or by whom the article was published."""
    return len(said.split()) <= _MERE_WORDS and said[-1:] not in _ENDS and language.byline.match(said) is not None


def _tells_its_reader(unit: Unit, head: Head, said: str) -> bool:
    """Whether what stands under a heading "Corrections" tells its reader what he can do, and of nothing wrong."""
    heads = unit.heading and head.group.kind in _PUT_RIGHT and head.time is None
    return heads and head.language.addressed.search(said) is not None and not head.language.wrong.search(said)


def _only_introduces(said: str, head: Head) -> bool:
    """Whether an editor's note speaks of a series, a first publication or a sponsor."""
    return head.group.form is Form.NOTE and introduces(said[:400], head.language)


def _stands_as_label(unit: Unit, head: Head, extent: Extent) -> bool:
    """Whether a label alone in its element looks like one: a colon, a date, or the place where notices stand.

    "Update" and "Corrections" are headings of handbooks too.
    """
    if head.separator >= Separator.COLON or head.time is not None or head.number is not None or head.signed:
        return True
    if extent.time is not None:
        return True
    if unit.heading and unit.block.place is Place.BODY:
        return _is_near_end(unit, extent)
    if unit.heading or unit.block.emphasis or head.capitals or head.opening.strip():
        return unit.at_edge or unit.after * 3 <= unit.before
    return unit.position in {Position.BOTTOM, Position.OUTSIDE}
