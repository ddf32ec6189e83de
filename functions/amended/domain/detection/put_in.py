"""Lines in the dress and place of a notice that only being new makes one: "[March 14: Norlink has since …]".

A line set off at the foot, or a date before what became of the matter, also stands on pages as they were first
published: who the writer is, when a show is on. That it was put in after publication is what tells them apart, so these
lines are kept beside the notices and count only where a comparison shows that they are new, and of this article. A line
set off that has neither a date nor a word of change must say more: it is held as less likely.
"""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.detection.findings import Findings
from amended.domain.detection.rejecting import introduces, is_policy, out_of_place, speaks_of_change
from amended.domain.detection.rules import Language
from amended.domain.detection.times import PrintedTime, read_time
from amended.domain.detection.units import Unit
from amended.domain.notices import LESS_LIKELY, LIKELY, Notice, NoticeKind
from amended.domain.snapshots import Place

_LONGEST, _FEWEST_WORDS = 600, 4
_OPENING, _MARKS, _BRACKETS = " *†[(", frozenset("*†"), frozenset("[(")
# A line that is no sentence names an event.
_CLOSING, _SENTENCE_ENDS = " *])）］」\"'”’»", frozenset(".!?…。！？।؟")
# A bracket around a whole line sets it off; one at its beginning alone holds a footnote's number.
_CLOSING_BRACKETS = frozenset("])")
# What may lead a date in ("P.S.", "NB") and end it.
_LONGEST_LEAD = 5
_ENDS_OF_DATE = frozenset(":)]|-")
_AROUND, _MOST_DATED = 4, 1


def look_for_put_in(findings: Findings, unit: Unit, languages: Sequence[Language]) -> None:
    """Looks at a line that nothing makes a notice on its page alone."""
    outside, last, first = unit.block.place is Place.OUTSIDE, unit.after == 0, unit.before == 0
    if not (outside or last or first) or unit.heading or unit.block.caption or findings.page.live_blog:
        return
    if len(unit.text) > _LONGEST or (len(unit.text.split()) < _FEWEST_WORDS and unit.text.isascii()):
        return
    marked = unit.text[:1] in _MARKS or (unit.text[:1] in _BRACKETS and unit.text.rstrip()[-1:] in _CLOSING_BRACKETS)
    set_off = unit.emphasised or marked
    held: list[Notice] = []
    for language in languages:
        time = _leading_date(unit, language)
        said = unit.text[time.end :] if time else unit.text
        if time is None and not (set_off and last and not outside):
            continue
        enclosed = time is not None and unit.text[: time.start].rstrip(" *")[-1:] in {"[", "("} and not outside
        tells = speaks_of_change(said, language) or enclosed
        if (time is not None and not tells) or _is_aside(unit.text, language, dated=time is not None):
            continue
        if time is not None and _is_one_of_many(unit, findings.units, language):
            continue
        if out_of_place(unit, findings.units, findings.rules.markup):
            return
        likely = tells and (marked if time is None else unit.text.rstrip(_CLOSING)[-1:] in _SENTENCE_ENDS)
        held.append(_notice(findings, unit, language, time, LIKELY if likely else LESS_LIKELY))
    if held:
        findings.hold(max(held, key=lambda one: one.confidence))


def _notice(findings: Findings, unit: Unit, language: Language, time: PrintedTime | None, confidence: float) -> Notice:
    """The line as a notice, without the date that leads it in."""
    start = time.end if time else 0
    while start < len(unit.text) and not unit.text[start].isalnum() and unit.text[start] not in "\"'":
        start += 1
    text = unit.folded.printed(start if time else 0, len(unit.text)).strip()
    if time is not None and unit.text[:1] in {"[", "("}:
        text = text.rstrip("])）］ ")
    wrong = language.wrong.search(unit.text) is not None
    return Notice(
        kind=NoticeKind.CORRECTION if wrong else NoticeKind.UPDATE,
        text=text,
        stated_time=unit.folded.printed(time.start, time.end).strip() if time else None,
        stated_at=findings.resolved(time),
        position=unit.position,
        confidence=confidence,
        rule=f"{language.code}-put-in",
    )


def _leading_date(unit: Unit, language: Language) -> PrintedTime | None:
    """The day with which a line begins, set apart from what follows by a sign or by being bold; None without one."""
    start = 0
    while start < len(unit.text) and unit.text[start] in _OPENING:
        start += 1
    bracket = unit.text.find("(", start, start + _LONGEST_LEAD + 2)
    begins = (start, bracket + 1) if bracket >= 0 else (start,)
    for begin in begins:
        time = read_time(unit.folded, begin, language.calendar, language.connectives)
        if time is None or time.says.day is None or time.says.month is None:
            continue
        after = unit.text[time.end :].lstrip()
        alone = unit.block.emphasis.strip() == unit.folded.printed(time.start, time.end).strip()
        if after[:1] in _ENDS_OF_DATE or (alone and unit.first_line):
            return time
    return None


def _is_one_of_many(unit: Unit, units: Sequence[Unit], language: Language) -> bool:
    """Whether other lines around begin with a date too: a chronicle, a list of events."""
    near = units[max(0, unit.index - _AROUND) : unit.index + 1 + _AROUND]
    return sum(other is not unit and _leading_date(other, language) is not None for other in near) > _MOST_DATED


def _is_aside(text: str, language: Language, *, dated: bool) -> bool:
    """Whether a line introduces the article, promises corrections, or tells of mere editing or of another text.

    What a date leads in may tell what became of any text or plan.
    """
    others = (language.harmless, language.lookalike, *(() if dated else (language.of_others,)))
    return (
        introduces(text, language)
        or is_policy(text, language)
        or any(phrases is not None and phrases.search(text) is not None for phrases in others)
    )
