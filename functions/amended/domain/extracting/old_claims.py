"""Whether what a summary tells as said earlier is what a notice corrects, and not only the passage closest to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from amended.domain.comparison.corrected import corrected_by
from amended.domain.comparison.severity import Judge
from amended.domain.comparison.statements import Statement, statement_of
from amended.domain.comparison.vocabulary import vocabulary
from amended.domain.extracting.order import telling_order
from amended.domain.language.wording import wording
from amended.domain.language.words import ELLIPSIS, language_of, one_line
from amended.domain.notices import Notice
from amended.domain.summaries import SaidAs
from amended.domain.summary_material import SummaryMaterial, read_limit

# What stands between two passages of one summary.
BETWEEN = " / "
# Characters of a notice that are read for what it corrects.
READ_LIMIT = 3000
# Characters of one that are read for whether it denies what was said.
_DENIES_WITHIN = 1500
# So many notices of one alert are taken apart for what they take back, those that lead first.
_MOST_NOTICES = 8
# Notices and passages whose results are kept, as two questions are asked about each.
_KEPT = 32
_OPENING = tuple("“„”«»\"'‘「")


def said_as(said: str, material: SummaryMaterial) -> SaidAs:
    """What this is known to be: a claim only where there is evidence that all of it was wrong.

    There is where a notice names a value of it as wrong or denies it, where it was edited and a notice explains the
    edit, and where it is a title that was replaced.
    """
    lead = leading_notices(material)
    if all(_is_old(part, material, lead) for part in said.split(BETWEEN)):
        return SaidAs.CLAIM
    return SaidAs.QUOTED if _quotes_notice(said, material) else SaidAs.PASSAGE


def _quotes_notice(said: str, material: SummaryMaterial) -> bool:
    """Whether this is a notice's own clause on what was said: "A previous version said …"."""
    told = one_line(said).removesuffix(ELLIPSIS).strip()
    return any(told in one_line(notice.text[:READ_LIMIT]) for notice in material.notices)


def leading_notices(material: SummaryMaterial) -> Sequence[int]:
    """The places of the notices that are asked what they take back: of dozens those that lead."""
    words = wording(language_of(" ".join(notice.text[:400] for notice in material.notices), material.language))
    return telling_order(material.notices, words)[:_MOST_NOTICES]


def _is_old(part: str, material: SummaryMaterial, lead: Sequence[int]) -> bool:
    told = one_line(part).removesuffix(ELLIPSIS).strip()
    if told == one_line(material.title_before) and told != one_line(material.title_after):
        return True
    # “240”, “Ann Leigh”: the wrong values of a notice, put in quotation marks by the extract.
    quoted = told.startswith(_OPENING)
    if not told or (not quoted and _quotes_notice(told, material)):
        return False
    for index in lead:
        notice = material.notices[index]
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
    return _judge(told, spoken, lede).denies_title(_statement(notice, spoken))


@lru_cache(maxsize=_KEPT)
def _judge(told: str, spoken: str, lede: str) -> Judge:
    """Who judges this passage or title: asked about one notice after another."""
    return Judge(told, vocabulary(spoken), frozenset(), lede)


@lru_cache(maxsize=_KEPT)
def _statement(notice: Notice, spoken: str) -> Statement:
    """The notice taken apart: it is asked about what was said, and about the title."""
    return statement_of(replace(notice, text=notice.text[:_DENIES_WITHIN]), spoken, vocabulary(spoken))
