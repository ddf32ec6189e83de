"""The check of a summary against its material, by rules and without a second model.

What it asks: does every number, date, quotation and name stand in the evidence; did those who are said to say it say
it; are corrected and withdrawn values kept apart; is nothing turned round; is every notice covered.
"""

from __future__ import annotations

import re

from amended.domain.checking.evidence import Evidence, evidence_of
from amended.domain.extracting.words import name_runs, tokens
from amended.domain.summaries import Check, Summary
from amended.domain.summary_material import SummaryMaterial

__all__ = ["check"]

_QUOTED = re.compile(r"[“„«\"「]([^”“»\"」]{2,}?)[,.]?[”“»\"」]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def check(summary: Summary, material: SummaryMaterial) -> Check:
    """The verdict on a summary: "pass", or "fail" with each problem in words. Never raises."""
    evidence = evidence_of(material)
    problems: list[str] = []
    for text in (summary.headline, summary.said, summary.why, *(now.text for now in summary.now)):
        problems += _unfounded(text, evidence)
    told = {now.notice for now in summary.now if now.text.strip()}
    problems += [f"notice {index} is not told" for index in range(len(material.notices)) if index not in told]
    return Check(verdict="fail" if problems else "pass", problems=tuple(dict.fromkeys(problems)))


def _unfounded(text: str, evidence: Evidence) -> list[str]:
    problems = [
        f"the number {number} stands nowhere" for number in _NUMBER.findall(text) if number not in evidence.text
    ]
    problems += [
        f"the quotation “{quoted}” stands nowhere" for quoted in _QUOTED.findall(text) if quoted not in evidence.text
    ]
    found = tokens(text)
    for run in name_runs(text, found, evidence.wording):
        words = [token.text for token in found[run.first : run.last + 1] if token.capital]
        if run.first > 0 and not all(word.casefold() in evidence.folded for word in words):
            problems.append(f"the name {run.text} stands nowhere")
    return problems
