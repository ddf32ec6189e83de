"""Bare sentences by which a line says that the article changed: "This article was amended on 3 May to …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from amended.domain.detection.announcing import announces, tells_where_it_appeared
from amended.domain.detection.extents import following, is_label, joined, rest_of_block
from amended.domain.detection.findings import Findings
from amended.domain.detection.heads import read_head
from amended.domain.detection.in_the_line import is_in_passing, is_last_bracket, is_last_sentence, is_led_in
from amended.domain.detection.kinds import OURS, calls_it_wrong, kind_of_sentence
from amended.domain.detection.own_words import owns_up
from amended.domain.detection.rejecting import (
    callouts_around,
    has_time,
    is_anothers,
    is_of_software,
    is_policy,
    time_at_start,
)
from amended.domain.detection.rules import SCANS, Language, Sentence
from amended.domain.detection.spans import end_of_sentence, start_of_notice, start_of_sentence
from amended.domain.detection.stating import time_at_end, time_of_sentence
from amended.domain.detection.times import PrintedTime, read_time
from amended.domain.detection.units import Unit
from amended.domain.notices import OF_POLICY, Notice, NoticeKind, Position
from amended.domain.snapshots import Place

_SHORT_SENTENCE = 110
_SHORTEST_TITLE = 3
# A bare sentence in a notice's place is no longer than this, unless its last words speak of all of it.
_LONGEST_LINE, _LONGEST_LOOKED_BACK_ON = 400, 800
_NO_PLACE, _OF_SOMETHING_ELSE = "a sentence of the article", "an earlier version of something else"
_LONGEST_FOOTNOTE = 250
_LONGEST_LIST = 20
_AROUND = 30
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
# Not the full stop after a day ("am 4. Mai").
_SENTENCE_END = re.compile(r"[^\W\d_][.!?] ")
# A date that says when, behind the words that say what was done: "in 1998", "on 3 March 1998".
_RIGHT_BEHIND = re.compile(r"[^.:;,()]{0,24}?(?:1[89]|20)\d\d(?!\d)")
_STAMPED = frozenset({NoticeKind.UPDATE, NoticeKind.AMENDMENT})
_ENDS_OF_SENTENCE = frozenset({"", ".", ";", ":", ")", "]", "*"})


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """A bare sentence of a unit: where its notice begins, and where its wording begins and ends."""

    start: int
    wording: int
    end: int
    sentence: Sentence


def bare_sentence(findings: Findings, unit: Unit, language: Language, hits: Sequence[int]) -> bool:
    """Whether a bare sentence accounts for a unit; `hits` are the members of the language's scan that occur in it."""
    places = _without_stamps(findings, unit, _places_of(unit, language, hits), language)
    if not places:
        return False
    place, reason = places[0], _why_no_notice(findings, unit, language, places[0])
    for other in places[1:]:
        # Another sentence of the line may say it so clearly that its place does not matter.
        if reason in {_NO_PLACE, _OF_SOMETHING_ELSE}:
            place, reason = other, _why_no_notice(findings, unit, language, other)
    if reason:
        findings.reject(unit.folded.original, reason, place.sentence.name)
        return False
    start, end, sentence = place.start, place.end, place.sentence
    if _ends_the_notice_before(findings, unit, places):
        findings.goes_on(unit)
        return True
    if unit.text.endswith(":") and _leads_in_a_label(findings, unit, language):
        findings.reject(unit.folded.original, "leads in the notice that follows", sentence.name)
        return True
    boxes = callouts_around(unit, findings.units, findings.rules.markup)
    whole = _is_footnote(unit, place) or bool(boxes & findings.rules.markup.notice.keys())
    begins = 0 if whole else start_of_notice(unit, start, language, boxed=bool(boxes))
    text = unit.folded.printed(begins, end_of_sentence(unit, start)).strip()
    taken = [unit, *rest_of_block(unit, findings.units, language)]
    text += "".join(f"\n{line.folded.original}" for line in taken[1:])
    leads_in = unit.text.endswith(":") and not _leads_in_the_article(unit, end)
    if (leads_in or unit.heading or _breaks_off(findings, unit, language)) and len(taken) == 1:
        more = following(unit, findings.units, None, language, findings.rules.markup)
        text, taken = joined(text, more), [*taken, *more.units]
    time = _time_within(unit, place, places, language) or _time_before(unit, start, language)
    time = time or _time_before_colon(unit, place, places, language) or _time_farther_on(unit, place, places, language)
    time = time or time_at_end(unit.folded, end, language)
    if begins == 0 and not taken[1:] and (dated := time_at_start(unit, language)) and start > dated:
        time = time or read_time(unit.folded, 0, language.calendar, language.connectives)
        text = text[unit.folded.printed_at(dated) + 1 :].strip()
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


def _places_of(unit: Unit, language: Language, hits: Sequence[int]) -> list[_Found]:
    """Where the bare sentences of a unit begin and where their wording ends, the one that tells most first."""
    places: list[_Found] = []
    for hit in sorted(hits):
        if hit >= SCANS:
            sentence = language.sentences[hit - SCANS]
            match = sentence.expression.search(unit.text)
            if match is not None:
                start = match.start(1)
                start = start_of_sentence(unit.text, start, spaced=language.spaced) if sentence.anywhere else start
                places.append(_Found(start, match.start(1), match.end(1), sentence))
    places.sort(key=_tells_most)
    return sorted((_looking_back(place, places[0].start, unit, language) for place in places), key=_tells_most)


def _looking_back(place: _Found, first: int, unit: Unit, language: Language) -> _Found:
    """A closing formula ("… The Star regrets the error") with what stands before it, where that names the piece.

    In a line that is set off as a whole it need not. `first` is where the first bare sentence of the line begins: what
    stands before that is the article's.
    """
    if not place.sentence.looks_back or place.start != first:
        return place
    if language.piece.search(unit.text[: place.start]) is None and not unit.emphasised:
        return place
    return replace(place, start=0)


def _tells_most(place: _Found) -> tuple[int, bool, bool]:
    """The order of bare sentences: the first in the text, those of the article itself before others."""
    return place.start, not place.sentence.own, place.sentence.kind is not NoticeKind.RETRACTION


def _leads_in_the_article(unit: Unit, end: int) -> bool:
    """Whether a line over the whole article has a sentence more than the one that ends after `end` ("… follows:")."""
    over_all = unit.position is Position.TOP
    return over_all and any(mark in unit.text[end:] for mark in (". ", "! ", "? "))


def _ends_the_notice_before(findings: Findings, unit: Unit, places: Sequence[_Found]) -> bool:
    """Whether a line is only a closing formula ("We regret the error."), and the line before it is a notice's."""
    formulas = (place for place in places if place.sentence.looks_back and place.wording == 0)
    whole = any(not unit.text[place.end :].strip(" .!)]*") for place in formulas)
    return whole and unit.index - 1 in findings.taken


def _without_stamps(findings: Findings, unit: Unit, places: Sequence[_Found], language: Language) -> list[_Found]:
    """The sentences that say more than when or who."""
    short = [place for place in places if len(unit.text) - place.start < _SHORT_SENTENCE]
    stamps = {place.start: place.end for place in short if place.sentence.stamp or _only_dates(unit, place, language)}
    if stamps:
        findings.reject(unit.folded.original, "a stamp", "stamp")
    return [place for place in places if not place.sentence.stamp and place.end > stamps.get(place.start, 0)]


def _only_dates(unit: Unit, place: _Found, language: Language) -> bool:
    """Whether a colon and a clock are all that follows the word for a change ("Haber güncellendi: 4 Mayıs, 17.40")."""
    rest = unit.text[place.end :]
    if rest[:1] != ":" or kind_of_sentence(place.sentence.kind, unit.text[place.start :], language) not in _STAMPED:
        return False
    at = place.end + 1 + len(rest[1:]) - len(rest[1:].lstrip())
    time = read_time(unit.folded, at, language.calendar, language.connectives)
    return time is not None and time.says.hour is not None and not unit.text[time.end :].strip(" .)]*")


def _is_long_past(findings: Findings, text: str, place: _Found, language: Language) -> bool:
    """Whether a sentence that calls nothing wrong tells of a year before the article ("It was replaced in 1998.").

    The year must be the change's: it stands in the last sentence of the wording or right behind it ("corrected: the
    bridge is of 1913" tells another). Where the article's own day is not known, a year without a day is one of the
    past: changes of articles are dated by the day.
    """
    kind = kind_of_sentence(place.sentence.kind, text[place.start :], language)
    if place.sentence.own or kind not in _STAMPED or language.wrong.search(text) is not None:
        return False
    behind = _RIGHT_BEHIND.match(text, place.end)
    ends = [mark.end() for mark in _SENTENCE_END.finditer(text, place.start, place.end)]
    said = text[max(ends, default=place.start) : behind.end() if behind is not None else place.end]
    years = [int(year) for year in _YEAR.findall(said)]
    if findings.page.published is not None:
        return bool(years) and max(years) < findings.page.published.year
    return bool(years) and not any(sign.isdigit() for sign in _YEAR.sub("", said))


def _breaks_off(findings: Findings, unit: Unit, language: Language) -> bool:
    """Whether a sentence has no end, and a date stands below ("A correction was made on"), or more in the same box."""
    below = findings.units[unit.index + 1 : unit.index + 2]
    if not below or not unit.text[-1:].isalpha():
        return False
    boxes = callouts_around(unit, findings.units, findings.rules.markup)
    return has_time(below[0], language) or (unit.alone and bool(boxes & set(below[0].block.hints)))


def _time_within(unit: Unit, place: _Found, places: Sequence[_Found], language: Language) -> PrintedTime | None:
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


def _time_before_colon(unit: Unit, place: _Found, places: Sequence[_Found], language: Language) -> PrintedTime | None:
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


def _time_farther_on(unit: Unit, place: _Found, places: Sequence[_Found], language: Language) -> PrintedTime | None:
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


def _why_no_notice(findings: Findings, unit: Unit, language: Language, place: _Found) -> str | None:
    """Why a bare sentence is no notice; None where it is one."""
    start, end, sentence = place.start, place.end, place.sentence
    text = unit.text
    led_in = is_led_in(text[:start], language)
    opens = (
        start <= 3
        or led_in
        or not any(character.isalnum() for character in text[time_at_start(unit, language) : start])
    )
    bracket = text[max(0, start - 2) : start].strip()[-1:] in {"(", "["}
    if sentence.bracketed and not opens and not is_last_bracket(text, start):
        return "a bracket within a sentence"
    if sentence.closed and text[end : end + 1] not in _ENDS_OF_SENTENCE | ({","} if not sentence.closes else set()):
        return _OF_SOMETHING_ELSE
    if reason := _why_no_change(unit, place, language):
        return reason
    if _is_long_past(findings, text, place, language):
        return "a change before the article"
    if text[: end if sentence.anywhere else start].count('"') % 2 or unit.spoken:
        return "inside a quotation"
    if sentence.anywhere and is_in_passing(text, place.wording):
        return "a bracket within a sentence"
    if unit.heading and not unit.at_edge:
        return "a heading of the article"
    kind = kind_of_sentence(sentence.kind, text[start:], language)
    if findings.page.live_blog and kind is NoticeKind.UPDATE:
        return "an entry of a live blog"
    if reason := _what_it_is_instead(findings, unit, language, sentence, opens=opens):
        return reason
    if sentence.own or sentence.bracketed:
        at_home = opens or bracket or unit.at_edge or len(text) < 300
        return None if at_home else _NO_PLACE
    callout = bool(callouts_around(unit, findings.units, findings.rules.markup))
    alone = callout or bracket or unit.emphasised or led_in
    at_foot = unit.after <= 1 or unit.block.place is Place.OUTSIDE
    caption = unit.block.caption  # it tells what the picture shows, and then what was wrong in it
    if (sentence.set_off and not alone) or (sentence.at_foot and not (alone or at_foot)):
        return _NO_PLACE
    dressed = bracket or led_in or bool(unit.block.emphasis) or text[:1] in "*[("
    strict = unit.before <= 1 or unit.after <= 1 or unit.block.place is Place.OUTSIDE
    longest = _LONGEST_LOOKED_BACK_ON if sentence.looks_back else _LONGEST_LINE
    closes = (sentence.closes and unit.after == 0 and is_last_sentence(text, end)) or _is_footnote(unit, place)
    set_off = opens or bracket or unit.emphasised or closes or caption or owns_up(text, language)
    strict = strict or caption
    at_home = set_off and (callout or (dressed and unit.at_edge) or (strict and len(text) < longest))
    return None if at_home else _NO_PLACE


def _is_dated_label(unit: Unit, language: Language) -> bool:
    """Whether a line begins as a stamp does: with a label and a time ("Updated 5:20 p.m. with a copy of the bill")."""
    head = read_head(unit.folded, 0, language)
    return head is not None and head.time is not None


def _why_no_change(unit: Unit, place: _Found, language: Language) -> str | None:
    """Why a bare sentence tells of no change of what has appeared; None where it may."""
    text = unit.text
    if place.sentence.at_foot and is_policy(text, language):
        return OF_POLICY
    if place.sentence.beside_wrong and not _sets_right(place, text, language):
        return "what was told before and still holds"
    if language.harmless.search(text[place.start : place.end + 80]):
        return "what is done before a text appears"
    others = not place.sentence.own and language.of_others.search(text[place.start : place.end + _AROUND])
    if others and not (place.start == 0 and _is_dated_label(unit, language)):
        return "a change of another text"
    if _is_reported(text, place, language):
        return "another's words"
    if tells_where_it_appeared(text, place.start, place.end, language):
        return "where it appeared, not what changed"
    return None


def _sets_right(place: _Found, text: str, language: Language) -> bool:
    """Whether what was told before stands beside what is right: the line calls it wrong, or "we" told it."""
    ours = language.signs.get(OURS)
    goes_before = text[: place.wording].rstrip()[-1:] not in {"", ".", "!", "?", ":", ")"}
    return calls_it_wrong(language, text) or (goes_before and ours is not None and ours.search(text) is not None)


def _is_reported(text: str, place: _Found, language: Language) -> bool:
    """Whether a sentence tells at its beginning or its end whose words it was (", two officials said.")."""
    ends = [at for mark in (". ", "! ", "? ") if (at := text.find(mark, place.end)) >= 0]
    sentence = text[place.start : min(ends, default=len(text))].rstrip(" .!?")
    first, *others = sentence.split(", ")
    if not others:
        return False
    # "According to the ministry, this article was wrong" is the article's own; ", says its editor" ends another's.
    parts = others[-1:] if place.sentence.own else (first, *others)
    matches = ((part, language.reported.search(part)) for part in parts)
    return any(match is not None and match.group().strip() == part for part, match in matches)


def _is_footnote(unit: Unit, place: _Found) -> bool:
    """Whether a short last line first says what is so, and then what was wrong ("It is Hale. A caption had Hall.")."""
    short = place.sentence.at_foot and len(unit.text) < _LONGEST_FOOTNOTE
    bracket = unit.text[: place.wording].rstrip()[-1:] in {"(", "["}
    return short and not bracket and unit.after == 0 and is_last_sentence(unit.text, place.end)


def _what_it_is_instead(
    findings: Findings, unit: Unit, language: Language, sentence: Sentence, *, opens: bool
) -> str | None:
    """What a bare sentence is by its neighbours, where that is no notice; `opens`: its line begins with it."""
    if is_anothers(unit, findings.units, language):
        return "another's words"
    if not sentence.own and _is_one_of_many_changes(findings, unit, language):
        return "an item in a list of changes"
    if not sentence.own and _is_under_a_version(findings, unit, language):
        return "changes of a program"
    if not opens and _is_one_of_many_texts(findings, unit, sentence):
        return "an item in a list of texts"
    return None


def _is_one_of_many_texts(findings: Findings, unit: Unit, sentence: Sentence) -> bool:
    """Whether an item of a list says of a text that it names what its neighbour says of another ("Storage: We …")."""
    beside = findings.units[max(0, unit.index - 1) : unit.index + 2]
    items = (other for other in beside if other is not unit and other.block.element == unit.block.element == "li")
    matches = (sentence.expression.search(other.text) for other in items)
    return any(match is not None and match.start(1) > _SHORTEST_TITLE for match in matches)


def _is_under_a_version(findings: Findings, unit: Unit, language: Language) -> bool:
    """Whether the heading over a list is the number of a version of a program."""
    over = findings.units[max(0, unit.index - _LONGEST_LIST) : unit.index]
    above = next((other for other in reversed(over) if other.block.element != "li"), None)
    return unit.block.element == "li" and above is not None and above.heading and is_of_software(above.folded, language)


def _is_one_of_many_changes(findings: Findings, unit: Unit, language: Language) -> bool:
    """Whether a unit is an item of a list whose next item says nothing of the kind, as in the notes to a release."""
    beside = findings.units[max(0, unit.index - 1) : unit.index + 2]
    items = [other for other in beside if other is not unit and other.block.element == "li"]
    return unit.block.element == "li" and any(not announces(other.text, language) for other in items)
