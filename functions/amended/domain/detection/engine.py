"""Finds the notices of a page: the rules name candidates in one pass, grammar, form and place decide.

For each line of the page, in each of its languages: is there a label at its beginning, a bare sentence, a label in
brackets or after a sentence? If so, a list of checks says whether it is a notice, a stamp, an introduction or something
else that only looks like it; whatever is rejected is kept with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.detection.findings import Findings
from amended.domain.detection.inline_labels import label_after_sentence, label_in_brackets
from amended.domain.detection.labelled import label_first
from amended.domain.detection.languages import languages_of, speaks_an_unknown_language
from amended.domain.detection.metadata import headline_notice, structured_notices
from amended.domain.detection.own_words import look_for_own_words
from amended.domain.detection.put_in import look_for_put_in
from amended.domain.detection.rejecting import is_policy, names_its_first_headline, out_of_place, speaks_of_change
from amended.domain.detection.rules import (
    LABEL_AFTER_SENTENCE,
    LABEL_FIRST,
    LABEL_IN_BRACKETS,
    SCANS,
    Language,
    Rules,
)
from amended.domain.detection.sentences import bare_sentence
from amended.domain.detection.stamps import look_for_stamp
from amended.domain.detection.units import Unit, units_of
from amended.domain.detection.weak_signs import look_for_weak_signs
from amended.domain.notices import OF_POLICY, Detection, Notice, Source, folded
from amended.domain.snapshots import Page, Unreadable

# Real pages hold at most some five thousand signs in lines that a rule occurs in. Of a page with far more, the first
# lines and the last are judged, so many signs of each; to judge a line costs as much as to scan so many signs.
_MOST_SIGNS = 40_000
_A_LINE = 60
_FEWEST_WORDS = 5
# In a language without rules: what stands before a colon at the beginning of a line.
_FOREIGN_LABEL = re.compile(r"\W{0,3}(?P<label>[^\s:：]+(?: [^\s:：]+){0,2})\s?[:：]\s*")
_GENERAL = 200  # so far a text that speaks of corrections in general says so


def detect(page: Page, rules: Rules) -> Detection:
    """The notices of a page in reading order, its updated stamp, and what was looked at and rejected."""
    if not page.readable and page.unreadable_reason is not Unreadable.PAYWALL:
        return Detection(live_blog=page.live_blog)
    units = units_of(page)
    languages = languages_of(page, units, rules)
    findings = Findings(page, rules, units)
    _look_at_lines(findings, languages)
    _look_beside_the_text(findings, languages)
    return findings.result()


def _look_at_lines(findings: Findings, languages: Sequence[Language]) -> None:
    """Looks at every line that no notice before it speaks for."""
    headline = folded(findings.page.headline or findings.page.title)
    occurring = _rules_in_lines(findings.units, languages)
    for unit in findings.units:
        if unit.index in findings.taken or unit.index not in occurring:
            continue
        if headline and (unit.heading or unit.before == 0) and folded(unit.folded.original) == headline:
            continue
        hits = occurring[unit.index]
        if not hits:
            _without_rules(findings, unit, languages)
        elif reason := out_of_place(unit, findings.units, findings.rules.markup):
            findings.reject(unit.folded.original, reason)
        elif not any(_in_language(findings, unit, language, found) for language, found in hits):
            _without_rules(findings, unit, languages)


def _rules_in_lines(
    units: Sequence[Unit], languages: Sequence[Language]
) -> dict[int, list[tuple[Language, tuple[int, ...]]]]:
    """The members of each language's scan that occur in each line, by its index, from the top and from the foot.

    A text made of rule words alone is the only one on which the scan is slow; so it ends where too much is found.
    """
    occurring: dict[int, list[tuple[Language, tuple[int, ...]]]] = {}
    for order in (units, reversed(units)):
        left = _MOST_SIGNS
        for unit in order:
            if left <= 0 or unit.index in occurring:
                break
            hits = [(language, found) for language in languages if (found := _rules_in_line(unit, language))]
            occurring[unit.index] = hits
            left -= len(unit.text) + _A_LINE if hits else 0
    return occurring


def _rules_in_line(unit: Unit, language: Language) -> tuple[int, ...]:
    """The members of a language's scan that occur in a line, with those for edges where it stands at one."""
    found = language.hits(unit.text)
    return (*found, *language.hits_at_edge(unit.text)) if unit.stands_as_notices_do else found


def _look_beside_the_text(findings: Findings, languages: Sequence[Language]) -> None:
    """Looks at the headline and at what the page states in data, for what the text does not say."""
    page, said = findings.page, findings.notices
    headline = None if page.live_blog else headline_notice(page, languages, said)
    if headline is not None:
        findings.keep_at(-1, headline)
    for notice in structured_notices(page, languages[0], said):
        findings.keep_at(len(findings.units), notice)


def _in_language(findings: Findings, unit: Unit, language: Language, hits: Sequence[int]) -> bool:
    """Whether the rules of one language account for a unit: as a notice, a stamp or an introduction."""
    if names_its_first_headline(unit.text, language):
        findings.reject(unit.folded.original, "a headline of another story")
        return True
    if LABEL_FIRST in hits and label_first(findings, unit, language):
        return True
    if LABEL_IN_BRACKETS in hits and label_in_brackets(findings, unit, language):
        return True
    # Before the bare sentence, which the label takes: "It opens in May. Correction: An earlier version …".
    if LABEL_AFTER_SENTENCE in hits and label_after_sentence(findings, unit, language):
        return True
    return any(hit >= SCANS for hit in hits) and bare_sentence(findings, unit, language, hits)


def _without_rules(findings: Findings, unit: Unit, languages: Sequence[Language]) -> None:
    """Looks at a unit that no rule of its languages accounts for."""
    _by_markup(findings, unit, languages)
    if unit.index not in findings.taken:
        look_for_own_words(findings, unit, languages)
    if unit.index not in findings.taken:
        look_for_weak_signs(findings, unit, languages)
    if unit.index not in findings.taken:
        look_for_put_in(findings, unit, languages)
    if unit.index not in findings.taken:
        look_for_stamp(findings, unit, languages)


def _by_markup(findings: Findings, unit: Unit, languages: Sequence[Language]) -> None:
    """A unit that only its markup calls a notice: taken where the words support it.

    In a language without rules it is enough that it begins with a label of some words and a colon.
    """
    markup = findings.rules.markup
    hints = {hint.lower() for hint in unit.block.hints} & markup.notice.keys()
    if not hints or out_of_place(unit, findings.units, markup):
        return
    if unit.heading or len(unit.text.split()) < _FEWEST_WORDS:
        return
    unknown = speaks_an_unknown_language(findings.page, findings.rules)
    label = _FOREIGN_LABEL.match(unit.folded.original) if unknown else None
    if any(is_policy(unit.text[:_GENERAL], language) for language in languages):
        findings.reject(unit.folded.original, OF_POLICY)
    elif any(speaks_of_change(unit.text[:600], language) for language in languages) or label:
        notice = Notice(
            kind=markup.notice[min(hints)],
            label=label.group("label") if label else None,
            text=unit.folded.original[label.end() if label else 0 :],
            position=unit.position,
            source=Source.MARKUP,
            confidence=0.6,
            rule=f"markup-{min(hints)}",
        )
        findings.keep(unit, notice, [unit])
