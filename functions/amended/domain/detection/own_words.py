"""Paragraphs that own up to a mistake in words of their own, without a label and without a set sentence.

"In the text, the number of employees was wrong at first. It should be 340." Such a line names a piece of journalism and
says in two ways that something was wrong. An article that reports on journalism does so too: so only a line in a
notice's place counts, as a notice where it is set off, else only where a comparison shows that it was put in later and
that it speaks of this article (`comparison.put_in`).
Of a line that is bold or italic as a whole, one way is enough.
"""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.detection.findings import Findings
from amended.domain.detection.kinds import without_regret_of_others
from amended.domain.detection.rejecting import introduces, is_policy, out_of_place
from amended.domain.detection.rules import Language
from amended.domain.detection.units import Unit
from amended.domain.notices import OWNING_UP, Notice, NoticeKind
from amended.domain.snapshots import Place

_LONGEST = 400
_TWO_WAYS = 2


def owns_up(text: str, language: Language, *, ways: int = _TWO_WAYS) -> bool:
    """Whether a folded text names a piece of journalism and says in so many ways that something was wrong."""
    said = text[:_LONGEST]
    found = {match.group().strip() for match in language.wrong.finditer(said)}
    # Said once, "an earlier version" is what was wrong, and no piece of journalism besides: bills have some too.
    named = said if len(found) >= _TWO_WAYS else language.wrong.sub("  ", said)
    return len(found) >= ways and language.piece.search(named) is not None


def look_for_own_words(findings: Findings, unit: Unit, languages: Sequence[Language]) -> None:
    """Looks at a line that no rule accounts for."""
    outside = unit.block.place is Place.OUTSIDE
    in_place = outside or unit.before <= 1 or unit.after <= 1
    if not in_place or unit.heading or len(unit.text) > _LONGEST or unit.text[:1] == '"':
        return
    ways = 1 if unit.emphasised else _TWO_WAYS
    spoken = next((one for one in languages if _owns_up(unit.text, one, ways)), None)
    if spoken is None or out_of_place(unit, findings.units, findings.rules.markup):
        return
    notice = Notice(
        kind=NoticeKind.CORRECTION,
        text=unit.folded.original,
        position=unit.position,
        confidence=OWNING_UP,
        rule=f"{spoken.code}-own-words",
    )
    if outside or unit.emphasised or unit.text[:1] in "*[(":
        findings.keep(unit, notice, [unit])
    elif owns_up(without_regret_of_others(unit.text, spoken), spoken):
        findings.hold(notice)


def _owns_up(text: str, language: Language, ways: int) -> bool:
    """Whether a text owns up, and neither promises corrections in general nor introduces the article."""
    aside = is_policy(text, language)
    if ways < _TWO_WAYS:
        aside = aside or introduces(text, language)
        aside = aside or any(phrases.search(text) is not None for phrases in (language.harmless, language.of_others))
    return not aside and owns_up(text, language, ways=ways)
