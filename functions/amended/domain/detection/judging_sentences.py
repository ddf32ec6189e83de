"""Whether a bare sentence is a notice, by what it speaks of and by where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from amended.domain.detection.announcing import announces, is_done_before, tells_where_it_appeared
from amended.domain.detection.findings import Findings
from amended.domain.detection.heads import read_head
from amended.domain.detection.in_the_line import is_in_passing, is_last_bracket, is_last_sentence, is_led_in
from amended.domain.detection.kinds import (
    DONE,
    FIRST,
    NAMED,
    OTHER,
    OURS,
    TOLD,
    calls_it_wrong,
    is_of_a_picture_elsewhere,
    kind_of_sentence,
    unquoted,
    without_what_others_say,
)
from amended.domain.detection.own_words import owns_up
from amended.domain.detection.rejecting import callouts_around, is_anothers, is_of_software, is_policy, time_at_start
from amended.domain.detection.reporting import is_reported
from amended.domain.detection.rules import Language, Sentence
from amended.domain.detection.stating import time_of_sentence
from amended.domain.detection.units import Unit
from amended.domain.notices import OF_POLICY, NoticeKind
from amended.domain.snapshots import Place

_SHORTEST_TITLE, _NEAR_BEGIN = 3, 3
# A clause that tells who changed what has no fewer words; a label and a time have.
_SHORTEST_CLAUSE = 3
_CLAUSE_END = re.compile(r"(?<=[^\W\d_])(?: ?[:;]|[.!?]) ")
# A bare sentence in a notice's place is no longer than this, unless its last words speak of all of it.
_LONGEST_LINE, _LONGEST_LOOKED_BACK_ON = 400, 800
NO_PLACE, OF_SOMETHING_ELSE = "a sentence of the article", "an earlier version of something else"
_OTHERS_TOO, _OF_THE_WORLD = "what others do too", "a picture or a title of something else"
_DONE_BEFORE = "what is done before a text appears"
# Reasons that another sentence of the line may overrule, which says more clearly that it speaks of the article.
OVERRULED = frozenset({NO_PLACE, OF_SOMETHING_ELSE, _OTHERS_TOO, _DONE_BEFORE})
_LONGEST_FOOTNOTE = 250
_LONGEST_BARE, _LONGEST_BARE_UNSPACED = 32, 12
_LONGEST_LIST = 20
_AROUND = 30
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
# Not the full stop after a day ("am 4. Mai").
_SENTENCE_END = re.compile(r"[^\W\d_][.!?] ")
# A date that says when, behind the words that say what was done: "in 1998", "on 3 March 1998".
_RIGHT_BEHIND = re.compile(r"[^.:;,()]{0,24}?(?:1[89]|20)\d\d(?!\d)")
# What is done to pictures and titles of all kinds; that one is put right is said of one's own.
_OF_PICTURES = frozenset({NoticeKind.AMENDMENT, NoticeKind.RETRACTION})
STAMPED = frozenset({NoticeKind.UPDATE, NoticeKind.AMENDMENT})
_ENDS_OF_SENTENCE = frozenset({"", ".", ";", ":", ")", "]", "*"})


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A bare sentence of a unit: where its notice begins, and where its wording begins and ends."""

    start: int
    wording: int
    end: int
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stance:
    """How a bare sentence stands: whether it opens its line, in what it is set off, and how its line is dressed."""

    opens: bool
    in_bracket: bool
    alone: bool
    dressed: bool
    callout: bool


def why_no_bare_notice(findings: Findings, unit: Unit, language: Language, place: Found) -> str | None:
    """Why a bare sentence is no notice; None where it is one."""
    start, end, sentence = place.start, place.end, place.sentence
    text, stance = unit.text, _stance_of(findings, unit, language, place)
    if sentence.bracketed and not stance.opens and not is_last_bracket(text, start):
        return "a bracket within a sentence"
    if sentence.closed and text[end : end + 1] not in _ENDS_OF_SENTENCE | ({","} if not sentence.closes else set()):
        return OF_SOMETHING_ELSE
    if _goes_on_about_another_text(unit, place, language):
        return OF_SOMETHING_ELSE
    if reason := _why_no_change(unit, place, language):
        return reason
    if _is_long_past(findings, text, place, language):
        return "a change before the article"
    if not (stance.alone or stance.dressed) and (reason := _what_others_do(unit, place, language)):
        return reason
    # "Le journal a écrit : « Une version précédente …": the mark stands apart, and opens the sentence.
    begins = start + 1 if start > _NEAR_BEGIN and text[start : start + 2] == '" ' else start
    if text[: end if sentence.anywhere else begins].count('"') % 2 or unit.spoken:
        return "inside a quotation"
    if sentence.anywhere and is_in_passing(text, place.wording):
        return "a bracket within a sentence"
    if unit.heading and not unit.at_edge:
        return "a heading of the article"
    kind = kind_of_sentence(sentence.kind, text[start:], language)
    if findings.page.live_blog and kind is NoticeKind.UPDATE:
        return "an entry of a live blog"
    if reason := _what_it_is_instead(findings, unit, language, sentence, opens=stance.opens):
        return reason
    return None if _is_at_home(unit, place, language, stance) else NO_PLACE


def _stance_of(findings: Findings, unit: Unit, language: Language, place: Found) -> _Stance:
    """How a bare sentence stands."""
    text, start = unit.text, place.start
    led_in = is_led_in(text[:start], language)
    begins = start <= _NEAR_BEGIN or not any(
        character.isalnum() for character in text[time_at_start(unit, language) : start]
    )
    bracket = text[max(0, start - 2) : start].strip()[-1:] in {"(", "["}
    callout = bool(callouts_around(unit, findings.units, findings.rules.markup))
    return _Stance(
        opens=begins or led_in,
        in_bracket=bracket,
        alone=callout or bracket or unit.emphasised or led_in,
        dressed=bracket or led_in or bool(unit.block.emphasis) or text[:1] in "*[(",
        callout=callout,
    )


def _is_at_home(unit: Unit, place: Found, language: Language, stance: _Stance) -> bool:
    """Whether a bare sentence stands where those of its rule are notices."""
    text, sentence = unit.text, place.sentence
    if sentence.own or sentence.bracketed:
        return stance.opens or stance.in_bracket or unit.at_edge or len(text) < 300
    at_foot = unit.after <= 1 or unit.block.place is Place.OUTSIDE
    if (sentence.set_off and not stance.alone) or (sentence.at_foot and not (stance.alone or at_foot)):
        return False
    caption = unit.block.caption  # it tells what the picture shows, and then what was wrong in it
    strict = unit.before <= 1 or at_foot or caption
    longest = _LONGEST_LOOKED_BACK_ON if sentence.looks_back else _LONGEST_LINE
    closes = (sentence.closes and unit.after == 0 and is_last_sentence(text, place.end)) or is_footnote(unit, place)
    set_off = stance.opens or stance.in_bracket or unit.emphasised or closes or caption or owns_up(text, language)
    return set_off and (stance.callout or (stance.dressed and unit.at_edge) or (strict and len(text) < longest))


def _is_long_past(findings: Findings, text: str, place: Found, language: Language) -> bool:
    """Whether a sentence that calls nothing wrong tells of a year before the article ("It was replaced in 1998.").

    The year must be the change's: it stands in the last sentence of the wording or right behind it ("corrected: the
    bridge is of 1913" tells another). Where the article's own day is not known, a year without a day is one of the
    past: changes of articles are dated by the day.
    """
    kind = kind_of_sentence(place.sentence.kind, text[place.start :], language)
    if place.sentence.own or kind not in STAMPED or language.wrong.search(text) is not None:
        return False
    behind = _RIGHT_BEHIND.match(text, place.end)
    ends = [mark.end() for mark in _SENTENCE_END.finditer(text, place.start, place.end)]
    said = text[max(ends, default=place.start) : behind.end() if behind is not None else place.end]
    years = [int(year) for year in _YEAR.findall(said)]
    if findings.page.published is not None:
        return bool(years) and max(years) < findings.page.published.year
    return bool(years) and not any(sign.isdigit() for sign in _YEAR.sub("", said))


def _is_dated_label(unit: Unit, language: Language) -> bool:
    """Whether a line begins as a stamp does: with a label and a time ("Updated 5:20 p.m. with a copy of the bill")."""
    head = read_head(unit.folded, 0, language)
    return head is not None and head.time is not None


def _why_no_change(unit: Unit, place: Found, language: Language) -> str | None:
    """Why a bare sentence tells of no change of what has appeared; None where it may."""
    text = unit.text
    if place.sentence.at_foot and is_policy(text, language):
        return OF_POLICY
    if place.sentence.beside_wrong and not _sets_right(place, text, language):
        return "what was told before and still holds"
    if is_done_before(text, place.start, place.end, language):
        return _DONE_BEFORE
    others = not place.sentence.own and language.of_others.search(text[place.start : place.end + _AROUND])
    if others and not (place.start == 0 and _is_dated_label(unit, language)):
        return "a change of another text"
    if not place.sentence.own and is_of_a_picture_elsewhere(text[place.start : place.end + _AROUND], language):
        return _OF_THE_WORLD
    ends = [at for mark in (". ", "! ", "? ") if (at := text.find(mark, place.end)) >= 0]
    # "According to the ministry, this article was wrong" is the article's own; ", says its editor" ends another's.
    if is_reported(text[place.start : min(ends, default=len(text))], language, at_its_end=place.sentence.own):
        return "another's words"
    if not language.spaced and _is_told_by_others(text, place, language):
        return "another's words"
    if tells_where_it_appeared(text, place.start, place.end, language):
        return "where it appeared, not what changed"
    return None


def _is_told_by_others(text: str, place: Found, language: Language) -> bool:
    """Whether somebody else says that something is wrong in the sentence of a wording, and it names no journalism.

    Where words are not set apart, a wording may begin behind the verb of saying ("气象局表示…有误，特此致歉"). That
    somebody says another thing, or is wrongly said to have said it, is what a notice puts right ("误称县长表示…").
    """
    begins = max(text.rfind(mark, 0, place.wording) for mark in ".!?") + 1
    ends = [at for mark in ".!?" if (at := text.find(mark, place.end)) >= 0]
    sentence = text[begins : min(ends, default=len(text))]
    told = language.signs.get(TOLD)
    if told is None or without_what_others_say(sentence, language):
        return False
    # The sign for a table lies within a verb of saying ("発表し"), a verb within the name of a caption ("图片说明").
    verbs = [verb.span() for verb in told.finditer(sentence)]
    said = (sentence[last:].lstrip(",: ").partition(",")[0] for _, last in verbs)
    if not any(language.wrong.search(clause) for clause in said):
        return False
    pieces = (piece.span() for piece in language.piece.finditer(sentence))
    return all(any(start <= begin and end <= last for start, last in verbs) for begin, end in pieces)


def _goes_on_about_another_text(unit: Unit, place: Found, language: Language) -> bool:
    """Whether an earlier version that is of no piece is one of what its line names before it ("The law …; in an …").

    At a notice's place that must be the same sentence: a notice too may first say what the law is. What stands between
    marks of a title is that of a work ("《补充说明》").
    """
    opened = unit.text[: place.wording + 1]
    if opened.count("《") > opened.count("》") or _is_of_what_another_changed(unit, place, language):
        return True
    before, wording = unit.text[: place.start], unit.text[place.start : place.end]
    if unit.at_edge and before.rstrip()[-1:] != ";":
        return False
    of_a_version = place.sentence.own and language.wrong.search(wording) is not None
    return (
        of_a_version
        and not _names_a_piece(wording, language)
        and _speaks(OTHER, before, language)
        and not _speaks(OURS, unit.text, language)
    )


def _is_of_what_another_changed(unit: Unit, place: Found, language: Language) -> bool:
    """Whether an earlier version that is of no piece is one of what somebody else has just put right.

    "The council has corrected the tender: an earlier version gave 3 million": the words before it tell of a change, and
    neither of the house nor of anything that an article has.
    """
    *before, wording = _CLAUSE_END.split(unit.text[: place.end])
    if not before or not _speaks(FIRST, wording, language) or _names_a_piece(wording, language):
        return False
    clause = before[-1]
    if len(clause.split()) < _SHORTEST_CLAUSE or language.change.search(clause) is None:
        return False
    own = any(_speaks(sign, clause, language) for sign in (OURS, NAMED)) or _speaks(OURS, unit.text, language)
    of_a_piece = language.piece.search(clause) is not None or language.wrong.search(clause) is not None
    return not (own or of_a_piece or read_head(unit.folded, 0, language) is not None)


def _names_a_piece(wording: str, language: Language) -> bool:
    """Whether the wording of an earlier version says of which piece of journalism it is one."""
    return language.piece.search(language.wrong.sub("  ", wording)) is not None


def _what_others_do(unit: Unit, place: Found, language: Language) -> str | None:
    """What a sentence tells of the world, where nothing in its line says that it speaks of the article."""
    text = unit.text
    if unit.block.caption or _names_journalism(text, language) or _speaks(OURS, text, language):
        return None
    wrong, at_first = calls_it_wrong(language, text), _speaks(FIRST, text, language)
    dated = time_of_sentence(unit.folded, place.sentence, place.start, place.end, language) is not None
    if place.sentence.common:
        bare = place.sentence.kind in STAMPED and _says_no_more(unit, place, language) and _speaks(DONE, text, language)
        leads_in = text[place.end : place.end + 1] == ":"  # what is right: "The name is corrected: …"
        return None if dated or bare or leads_in or (wrong and at_first) else _OTHERS_TOO
    if place.sentence.own or wrong:
        return None
    if _speaks(OTHER, text, language) and not (place.start == 0 and _is_dated_label(unit, language)):
        return "a change of another text"
    shown = any(one.search(text) is not None for one in (language.picture, language.title))
    kind = kind_of_sentence(place.sentence.kind, text[place.start :], language)
    since = at_first or language.since.search(text) is not None
    of_this_page = kind not in _OF_PICTURES or dated or since or _says_no_more(unit, place, language)
    return _OF_THE_WORLD if shown and not of_this_page else None


def _says_no_more(unit: Unit, place: Found, language: Language) -> bool:
    """Whether a short line says only what was done ("The photo was replaced.")."""
    longest = _LONGEST_BARE if language.spaced else _LONGEST_BARE_UNSPACED
    return len(unit.text) <= longest and not any(map(str.isalnum, unit.text[place.end :]))


def _names_journalism(text: str, language: Language) -> bool:
    """Whether a text names a piece of journalism, and not only what the world has too: a picture, a title, a report."""
    for shared in (language.picture, language.title, language.shared_piece):
        text = shared.sub("  ", text)
    return language.piece.search(text) is not None


def _speaks(sign: str, text: str, language: Language) -> bool:
    """Whether a text holds a weak sign of this name."""
    words = language.signs.get(sign)
    return words is not None and words.search(unquoted(text)) is not None


def _sets_right(place: Found, text: str, language: Language) -> bool:
    """Whether what was told before stands beside what is right: the line calls it wrong, or "we" told it."""
    goes_before = text[: place.wording].rstrip()[-1:] not in {"", ".", "!", "?", ":", ")"}
    return calls_it_wrong(language, text) or (goes_before and _speaks(OURS, text, language))


def is_footnote(unit: Unit, place: Found) -> bool:
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
