"""Bare sentences by which a line says that the article changed: "This article was amended on 3 May to …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amended.domain.detection.extents import following, is_label, joined, rest_of_block
from amended.domain.detection.findings import Findings
from amended.domain.detection.judging_sentences import (
    OVERRULED,
    STAMPED,
    Found,
    is_footnote,
    why_no_bare_notice,
)
from amended.domain.detection.kinds import kind_of_sentence
from amended.domain.detection.rejecting import callouts_around, has_time, leading_time, time_at_start
from amended.domain.detection.rules import SCANS, Language
from amended.domain.detection.spans import end_of_sentence, start_of_notice, start_of_sentence
from amended.domain.detection.stating import time_at_end, time_of_sentence
from amended.domain.detection.times import PrintedTime, read_time
from amended.domain.detection.units import Unit
from amended.domain.notices import Notice, NoticeKind, Position

_SHORT_SENTENCE = 110


def bare_sentence(findings: Findings, unit: Unit, language: Language, hits: Sequence[int]) -> bool:
    """Whether a bare sentence accounts for a unit; `hits` are the members of the language's scan that occur in it."""
    places = _without_stamps(findings, unit, _places_of(unit, language, hits), language)
    if not places:
        return False
    if _ends_the_notice_before(findings, unit, places):
        findings.goes_on(unit)
        return True
    place, reason = places[0], why_no_bare_notice(findings, unit, language, places[0])
    for other in places[1:]:
        # Another sentence of the line may say it so clearly that its place does not matter.
        if reason in OVERRULED:
            place, reason = other, why_no_bare_notice(findings, unit, language, other)
    if reason:
        findings.reject(unit.folded.original, reason, place.sentence.name)
        return False
    start, end, sentence = place.start, place.end, place.sentence
    if unit.text.endswith(":") and _leads_in_a_label(findings, unit, language):
        findings.reject(unit.folded.original, "leads in the notice that follows", sentence.name)
        return True
    boxes = callouts_around(unit, findings.units, findings.rules.markup)
    whole = is_footnote(unit, place) or bool(boxes & findings.rules.markup.notice.keys())
    begins = 0 if whole else start_of_notice(unit, start, language, boxed=bool(boxes))
    text = unit.folded.printed(begins, end_of_sentence(unit, start, end)).strip()
    taken = [unit, *rest_of_block(unit, findings.units, language)]
    text += "".join(f"\n{line.folded.original}" for line in taken[1:])
    leads_in = unit.text.endswith(":") and not _leads_in_the_article(unit, end)
    if (leads_in or unit.heading or _breaks_off(findings, unit, language)) and len(taken) == 1:
        more = following(unit, findings.units, None, language, findings.rules.markup)
        text, taken = joined(text, more), [*taken, *more.units]
    time = _time_within(unit, place, places, language) or _time_before(unit, start, language)
    time = time or _time_before_colon(unit, place, places, language) or _time_farther_on(unit, place, places, language)
    time = time or time_at_end(unit.folded, end, language)
    dated = time_at_start(unit, language)
    if dated > begins and place.wording > dated and not taken[1:]:
        time = time or leading_time(unit, language)
        text = unit.folded.printed(dated + 1, end_of_sentence(unit, start, end)).strip()
    notice = Notice(
        kind=kind_of_sentence(sentence.kind, unit.text[min(begins, start) :], language),
        text=text,
        stated_time=unit.folded.printed(time.start, time.end) if time else None,
        stated_at=findings.resolved(time),
        position=unit.position,
        confidence=0.95 if unit.at_edge else 0.85,
        rule=sentence.name,
    )
    findings.keep(unit, notice, taken)
    return True


def _places_of(unit: Unit, language: Language, hits: Sequence[int]) -> list[Found]:
    """Where the bare sentences of a unit begin and where their wording ends, the one that tells most first."""
    places: list[Found] = []
    for hit in sorted(hits):
        if hit >= SCANS:
            sentence = language.sentences[hit - SCANS]
            match = sentence.expression.search(unit.text)
            if match is not None:
                start = match.start(1)
                start = start_of_sentence(unit.text, start, spaced=language.spaced) if sentence.anywhere else start
                places.append(Found(start, match.start(1), match.end(1), sentence))
    places.sort(key=_tells_most)
    return sorted((_looking_back(place, places[0].start, unit, language) for place in places), key=_tells_most)


def _looking_back(place: Found, first: int, unit: Unit, language: Language) -> Found:
    """A closing formula ("… The Star regrets the error") with what stands before it, where that names the piece.

    In a line that is set off as a whole it need not. `first` is where the first bare sentence of the line begins: what
    stands before that is the article's.
    """
    if not place.sentence.looks_back or place.start != first:
        return place
    if language.piece.search(unit.text[: place.start]) is None and not unit.emphasised:
        return place
    return replace(place, start=0)


def _tells_most(place: Found) -> tuple[int, bool, bool]:
    """The order of bare sentences: the first in the text, those of the article itself before others."""
    return place.start, not place.sentence.own, place.sentence.kind is not NoticeKind.RETRACTION


def _leads_in_the_article(unit: Unit, end: int) -> bool:
    """Whether a line over the whole article has a sentence more than the one that ends after `end` ("… follows:")."""
    over_all = unit.position is Position.TOP
    return over_all and any(mark in unit.text[end:] for mark in (". ", "! ", "? "))


def _ends_the_notice_before(findings: Findings, unit: Unit, places: Sequence[Found]) -> bool:
    """Whether a line is only a closing formula ("We regret the error."), and the line before it is a notice's.

    So does a line that such a formula leads in ("What is right: …").
    """
    formulas = [place for place in places if place.sentence.looks_back and place.wording == 0]
    whole = any(not unit.text[place.end :].strip(" .!)]*") for place in formulas)
    whole = whole or any(unit.text[place.wording : place.end].endswith(":") for place in formulas)
    return whole and unit.index - 1 in findings.taken


def _without_stamps(findings: Findings, unit: Unit, places: Sequence[Found], language: Language) -> list[Found]:
    """The sentences that say more than when or who."""
    short = [place for place in places if len(unit.text) - place.start < _SHORT_SENTENCE]
    stamps = {place.start: place.end for place in short if place.sentence.stamp or _only_dates(unit, place, language)}
    if stamps:
        findings.reject(unit.folded.original, "a stamp", "stamp")
    return [place for place in places if not place.sentence.stamp and place.end > stamps.get(place.start, 0)]


def _only_dates(unit: Unit, place: Found, language: Language) -> bool:
    """Whether a colon and a clock are all that follows the word for a change ("Haber güncellendi: 4 Mayıs, 17.40")."""
    rest = unit.text[place.end :]
    if rest[:1] != ":" or kind_of_sentence(place.sentence.kind, unit.text[place.start :], language) not in STAMPED:
        return False
    at = place.end + 1 + len(rest[1:]) - len(rest[1:].lstrip())
    time = read_time(unit.folded, at, language.calendar, language.connectives)
    return time is not None and time.says.hour is not None and not unit.text[time.end :].strip(" .)]*")


def _breaks_off(findings: Findings, unit: Unit, language: Language) -> bool:
    """Whether a sentence has no end, and a date stands below ("A correction was made on"), or more in the same box."""
    below = findings.units[unit.index + 1 : unit.index + 2]
    if not below or not unit.text[-1:].isalpha():
        return False
    boxes = callouts_around(unit, findings.units, findings.rules.markup)
    return has_time(below[0], language) or (unit.alone and bool(boxes & set(below[0].block.hints)))


def _time_within(unit: Unit, place: Found, places: Sequence[Found], language: Language) -> PrintedTime | None:
    """The time that a bare sentence states, as any wording reads it that begins where it does."""
    alike = (place, *(other for other in places if other.start == place.start))
    times = (time_of_sentence(unit.folded, one.sentence, one.start, one.end, language) for one in alike)
    return next((time for time in times if time is not None), None)


def _time_before(unit: Unit, start: int, language: Language) -> PrintedTime | None:
    """The time with which a unit begins, where the sentence at `start` follows at once ("May 5, 2:03 p.m. Updated").

    Marks may stand before it ("※5月4日 記事の一部を修正しました").
    """
    first = next((at for at, character in enumerate(unit.text) if character.isalnum()), 0)
    time = read_time(unit.folded, first, language.calendar, language.connectives) if start else None
    return time if time is not None and not unit.text[time.end : start].strip(" .,:|-)]") else None


def _time_before_colon(unit: Unit, place: Found, places: Sequence[Found], language: Language) -> PrintedTime | None:
    """The time of another wording that leads this one in ("A correction was made on May 4, 2024: An earlier …")."""
    for other in places:
        if other.end <= place.wording and not other.sentence.undated:
            time = time_of_sentence(unit.folded, other.sentence, other.start, other.end, language)
            if (
                time is not None
                and time.end <= place.wording
                and unit.text[time.end : place.wording].lstrip()[:1] == ":"
            ):
                return time
    return None


def _time_farther_on(unit: Unit, place: Found, places: Sequence[Found], language: Language) -> PrintedTime | None:
    """The time of a later sentence on the same change ("… said six. It was corrected on May 15.")."""
    times = (
        time_of_sentence(unit.folded, other.sentence, other.start, other.end, language)
        for other in places
        if other.start > place.end
    )
    return next((time for time in times if time is not None), None)


def _leads_in_a_label(findings: Findings, unit: Unit, language: Language) -> bool:
    """Whether the next unit is the label that this one announces."""
    after = findings.units[unit.index + 1 : unit.index + 2]
    return bool(after) and is_label(after[0], language) is not None
