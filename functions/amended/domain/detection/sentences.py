"""Bare sentences by which a line says that the article changed: "This article was amended on 3 May to …"."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.detection.announcing import announces
from amended.domain.detection.extents import following, is_label, joined, rest_of_block
from amended.domain.detection.findings import Findings
from amended.domain.detection.kinds import kind_of_sentence
from amended.domain.detection.own_words import owns_up
from amended.domain.detection.rules import SCANS, Language, Sentence
from amended.domain.detection.spans import end_of_sentence, start_of_notice, start_of_sentence
from amended.domain.detection.stating import time_of_sentence
from amended.domain.detection.units import Unit
from amended.domain.notices import Notice, NoticeKind
from amended.domain.snapshots import Place

_SHORT_SENTENCE = 110
_Found = tuple[int, int, Sentence]


def bare_sentence(findings: Findings, unit: Unit, language: Language, hits: Sequence[int]) -> bool:
    """Whether a bare sentence accounts for a unit; `hits` are the members of the language's scan that occur in it."""
    places = _without_stamps(findings, unit, _places_of(unit, language, hits))
    if not places:
        return False
    start, end, sentence = places[0]
    kind = kind_of_sentence(sentence.kind, unit.text[start:], language)
    reason = _why_no_notice(findings, unit, language, places[0], kind)
    if reason:
        findings.reject(unit.folded.original, reason, sentence.name)
        return False
    if unit.text.endswith(":") and _leads_in_a_label(findings, unit, language):
        findings.reject(unit.folded.original, "leads in the notice that follows", sentence.name)
        return True
    text = unit.folded.printed(start_of_notice(unit, start, language), end_of_sentence(unit, start)).strip()
    taken = [unit, *rest_of_block(unit, findings.units, language)]
    text += "".join(f"\n{line.folded.original}" for line in taken[1:])
    if unit.text.endswith(":") and len(taken) == 1:
        more = following(unit, findings.units, None, language, findings.rules.markup)
        text, taken = joined(text, more), [*taken, *more.units]
    time = time_of_sentence(unit.folded, sentence, start, end, language)
    notice = Notice(
        kind=kind,
        text=text,
        stated_time=unit.folded.printed(time.start, time.end) if time else None,
        stated_at=findings.resolved(time),
        position=unit.position,
        confidence=0.95 if unit.at_edge else 0.85,
        rule=sentence.name,
    )
    findings.keep(unit, notice, taken)
    return True


def _places_of(unit: Unit, language: Language, hits: Sequence[int]) -> list[_Found]:
    """Where the bare sentences of a unit begin and where their wording ends, the one that tells most first."""
    places: list[_Found] = []
    for hit in hits:
        if hit >= SCANS:
            sentence = language.sentences[hit - SCANS]
            match = sentence.expression.search(unit.text)
            if match is not None:
                start = match.start(1)
                start = start_of_sentence(unit.text, start) if sentence.anywhere else start
                places.append((start, match.end(1), sentence))
    return sorted(places, key=lambda place: (place[0], not place[2].own, place[2].kind is not NoticeKind.RETRACTION))


def _without_stamps(findings: Findings, unit: Unit, places: Sequence[_Found]) -> list[_Found]:
    """The sentences that say more than when or who."""
    stamps = {start: end for start, end, found in places if found.stamp and len(unit.text) - start < _SHORT_SENTENCE}
    if stamps:
        findings.reject(unit.folded.original, "a stamp", "stamp")
    return [place for place in places if not place[2].stamp and place[1] > stamps.get(place[0], 0)]


def _leads_in_a_label(findings: Findings, unit: Unit, language: Language) -> bool:
    """Whether the next unit is the label that this one announces."""
    after = findings.units[unit.index + 1 : unit.index + 2]
    return bool(after) and is_label(after[0], language) is not None


def _why_no_notice(findings: Findings, unit: Unit, language: Language, place: _Found, kind: NoticeKind) -> str | None:
    """Why a bare sentence is no notice; None where it is one."""
    start, end, sentence = place
    text = unit.text
    opens = start <= 3 or not any(character.isalnum() for character in text[:start])
    bracket = text[max(0, start - 2) : start].strip()[-1:] in {"(", "["}
    if sentence.bracketed and not opens:
        return "a bracket within a sentence"
    if sentence.closed and text[end : end + 1] not in {"", ".", ",", ";", ":", ")", "]", "*"}:
        return "an earlier version of something else"
    if language.harmless.search(text[start : end + 80]):
        return "what is done before a text appears"
    if text[: end if sentence.anywhere else start].count('"') % 2 or unit.spoken:
        return "inside a quotation"
    if unit.heading and not unit.at_edge:
        return "a heading of the article"
    if _tells_where_it_appeared(text, start, end, language):
        return "where it appeared, not what changed"
    if findings.page.live_blog and kind is NoticeKind.UPDATE:
        return "an entry of a live blog"
    if not sentence.own and _is_one_of_many_changes(findings, unit, language):
        return "an item in a list of changes"
    if sentence.own or sentence.bracketed:
        at_home = opens or bracket or unit.at_edge or len(text) < 300
        return None if at_home else "a sentence of the article"
    dressed = bracket or bool(unit.block.emphasis) or text[:1] in "*[("
    strict = unit.before <= 1 or unit.after <= 1 or unit.block.place is Place.OUTSIDE
    set_off = opens or bracket or unit.emphasised or owns_up(text, language)
    at_home = set_off and ((dressed and unit.at_edge) or (strict and len(text) < 400))
    return None if at_home else "a sentence of the article"


def _is_one_of_many_changes(findings: Findings, unit: Unit, language: Language) -> bool:
    """Whether a unit is an item of a list whose next item says nothing of the kind, as in the notes to a release."""
    beside = findings.units[max(0, unit.index - 1) : unit.index + 2]
    items = [other for other in beside if other is not unit and other.block.element == "li"]
    return unit.block.element == "li" and any(not announces(other.text, language) for other in items)


def _tells_where_it_appeared(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a bare sentence between two positions goes on to say where the text was to be read, and nothing wrong."""
    follows, said, after = text[end : end + 60], text[start : start + 500], text[end : start + 500]
    if language.lookalike.search(follows) and not language.wrong.search(said) and not _says(language, said):
        return True
    appeared = language.appeared.search(follows)
    return appeared is not None and appeared.start() <= 1 and not language.wrong.search(after)


def _says(language: Language, text: str) -> bool:
    return any(expression.search(text) for expression in language.says.values())
