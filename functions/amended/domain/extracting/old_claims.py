"""Whether what a summary tells as said earlier is what a notice corrects, and not only the passage closest to it."""

from __future__ import annotations

from amended.domain.comparison.corrected import corrected_by
from amended.domain.comparison.severity import Judge
from amended.domain.comparison.statements import statement_of
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.extracting.wording import wording
from amended.domain.extracting.words import ELLIPSIS, language_of, one_line
from amended.domain.notices import Notice
from amended.domain.summaries import SaidAs
from amended.domain.summary_material import SummaryMaterial, read_limit

# What stands between two passages of one summary.
BETWEEN = " / "
# Characters of a notice that are read for what it corrects.
READ_LIMIT = 6000
_OPENING = tuple("“„«»\"'‘「")


def said_as(said: str, material: SummaryMaterial) -> SaidAs:
    """What this is known to be: a claim only where there is evidence that all of it was wrong.

    There is where a notice names a value of it as wrong or denies it, where it was edited and a notice explains the
    edit, and where it is a title that was replaced.
    """
    if all(_is_old(part, material) for part in said.split(BETWEEN)):
        return SaidAs.CLAIM
    return SaidAs.QUOTED if _quotes_notice(said, material) else SaidAs.PASSAGE


def _quotes_notice(said: str, material: SummaryMaterial) -> bool:
    """Whether this is a notice's own clause on what was said: "A previous version said …"."""
    told = one_line(said).removesuffix(ELLIPSIS).strip()
    return any(told in one_line(notice.text) for notice in material.notices)


def _is_old(part: str, material: SummaryMaterial) -> bool:
    told = one_line(part).removesuffix(ELLIPSIS).strip()
    if told == one_line(material.title_before) and told != one_line(material.title_after):
        return True
    # “240”, “Ann Leigh”: the wrong values of a notice, put in quotation marks by the extract.
    quoted = told.startswith(_OPENING)
    if not told or (not quoted and _quotes_notice(told, material)):
        return False
    for index, notice in enumerate(material.notices):
        text = notice.text[: read_limit(len(material.notices))]
        words = wording(language_of(text, material.language))
        corrected = corrected_by(text, words.language)
        if corrected.holds_old(told, words) and (quoted or not corrected.holds_new(told, words)):
            return True
        undecided = not (corrected.new or corrected.old or words.told_before(text))
        if undecided and is_denied(told, notice, material.language):
            return True
        edited = (change.before for change in material.changes if change.notice == index)
        if any(told in one_line(before) for before in edited) and not corrected.holds_only_new(told, words):
            return True
    return False


def is_denied(told: str, notice: Notice, language: str | None, lede: str = "") -> bool:
    """Whether the notice takes back what this passage or title says, judged as a title is: "no decision to …".

    `lede` is how the body of that title begins.
    """
    spoken = language_of(notice.text[:READ_LIMIT], language)
    known = vocabulary(spoken)
    return Judge(told, known, frozenset(), lede).denies_title(statement_of(notice, spoken, known))
