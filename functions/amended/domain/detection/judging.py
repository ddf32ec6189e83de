"""Whether a label with a text is a notice: the checks that hold wherever in a line the label stands."""

from __future__ import annotations

import re

from amended.domain.detection.announcing import announced_kind, announces
from amended.domain.detection.credits import is_credits
from amended.domain.detection.findings import Findings, time_of_label
from amended.domain.detection.heads import Head, read_head
from amended.domain.detection.languages import declared_language
from amended.domain.detection.normalising import fold
from amended.domain.detection.rejecting import (
    has_time,
    heads_a_link,
    introduces,
    is_anothers,
    is_glossary,
    is_headline_list,
    is_mere_word,
    is_policy,
    is_reference,
    speaks_of_change,
)
from amended.domain.detection.rules import Form, Language
from amended.domain.detection.separators import Separator
from amended.domain.detection.spans import span_of_text
from amended.domain.detection.steps import is_step
from amended.domain.detection.units import Unit
from amended.domain.notices import OF_POLICY, NoticeKind, Position
from amended.domain.snapshots import Page, Place

_LONGEST_TITLE = 14
_SHORT_WORD = 3
_FEWEST_OF_HEADLINE = 4
_LONGEST_HEADLINE = 200
_AROUND_AN_ENTRY = 3
_FEWEST_OF_NEWS, _OPENING_LINES = 6, 3
# A further "Word: …" in the same line.
_FURTHER_TERM = re.compile(r"[.;!?] +[^\W\d_]+: ")
_FOOTNOTE = "* "
# A word with a capital that begins no sentence.
_CAPITAL_WITHIN = re.compile(r"[^\W\d_][,;]? +[\"'“‘(]?[A-ZÀ-ÞĀ-ŽΑ-ΩЀ-Я]")
# Two to four words with capitals, and what joins names of two persons.
_PERSON = re.compile(r"[A-ZÀ-ÞĀ-ŽΑ-ΩЀ-Я][^\W\d_]+(?:(?: |, | & | / |-)[A-ZÀ-ÞĀ-ŽΑ-ΩЀ-Я][^\W\d_]+){1,3}")
_OFFICES = frozenset({NoticeKind.CORRECTION, NoticeKind.AMENDMENT})
_QUOTES = frozenset('"“”„«»‘’')
_DEFINED = frozenset({NoticeKind.CORRECTION, NoticeKind.CLARIFICATION, NoticeKind.RETRACTION})
_PUT_RIGHT = frozenset({NoticeKind.CORRECTION, NoticeKind.RETRACTION})
_STAMPED = frozenset({NoticeKind.UPDATE, NoticeKind.AMENDMENT})
_KINDS_OF_POLICIES = frozenset({NoticeKind.CORRECTION, NoticeKind.RETRACTION, NoticeKind.EDITORS_NOTE})


def why_no_notice(findings: Findings, unit: Unit, head: Head, rest: str) -> str | None:
    """Why a label with this folded text is no notice; None where it is one."""
    language, form, kind = head.language, head.group.form, head.group.kind
    sentence = announces(rest, language, set_off=unit.emphasised or bool(head.open_bracket))
    sentence = sentence or _notes_a_mistake(unit, head, rest)
    if reason := is_mere_word(head, unit, rest, findings.rules.markup):
        return reason
    if form is Form.GENERIC and not sentence and not _dates_a_change(head, rest):
        return "a note that speaks of no change"
    if form is Form.NOTE and not sentence and not _note_of_change(findings, unit, head, rest):
        return "an introduction, not a change"
    if form is Form.PARTICIPLE and not sentence and kind is NoticeKind.RETRACTION and _is_of_something_else(head, rest):
        return "the label is a word of the sentence"
    if form is Form.PARTICIPLE and not sentence and kind in _STAMPED and introduces(rest[:200], language):
        return "a stamp"
    in_general = is_policy(rest[:200], language) and (kind is not NoticeKind.UPDATE or len(rest) < 140)
    if not sentence and (in_general or _is_about_notices(findings.page, language)):
        return OF_POLICY
    if not sentence and _is_one_of_several_kinds(findings, unit, head):
        return OF_POLICY
    return _what_it_is_instead(findings, unit, head, rest)


def _what_it_is_instead(findings: Findings, unit: Unit, head: Head, rest: str) -> str | None:
    """What a label with a text is by its form and its neighbours, where that is no notice."""
    language = head.language
    elsewhere = _is_headline(unit, head, rest) or _is_other_news(findings, unit, head, rest)
    if elsewhere or heads_a_link(unit, findings.units, rest):
        return "a headline of another story"
    if is_step(findings, unit, head):
        return "a step of instructions"
    if is_credits(unit.folded.original) or _is_office_and_name(unit, head):
        return "who made the article"
    if _is_counted(unit, head, rest):
        return "an item of the article"
    if head.group.kind is not NoticeKind.UPDATE and is_anothers(unit, findings.units, language):
        return "another's words"
    if _is_said_in_passing(unit, head, rest):
        return "a heading of the article" if unit.heading else "an explanation within the article"
    if is_reference(unit, head):
        return "a reference to another publication"
    if _is_one_of_terms(unit, head, rest) or is_glossary(unit, findings.units, head):
        return "an item in a list of terms"
    if is_headline_list(unit, findings.units):
        return "a headline of another story"
    if is_live_entry(findings, unit, head):
        return "an entry of a live blog"
    return None


def _is_one_of_terms(unit: Unit, head: Head, rest: str) -> bool:
    """Whether further words with a colon follow in the line ("Edit: opens the file. View: opens it read only.").

    After a label that is a word of its own there are two, or the label's text goes on in small letters; a caption has
    one for its credit.
    """
    if head.time is not None or head.number is not None:
        return False
    terms = len(_FURTHER_TERM.findall(rest))
    if head.group.form is Form.PHRASE or not terms:
        return terms > 0
    goes_on = not unit.block.caption and unit.folded.printed(head.text_start, len(unit.text))[:1].islower()
    return (
        not head.capitals and (goes_on or terms > 1) and not speaks_of_change(rest[:_LONGEST_HEADLINE], head.language)
    )


def is_live_entry(findings: Findings, unit: Unit, head: Head) -> bool:
    """Whether a label heads an entry of a live blog, as an update always does; others by a heading or a time beside."""
    if not findings.page.live_blog:
        return False
    near = findings.units[max(0, unit.index - _AROUND_AN_ENTRY) : unit.index + 1 + _AROUND_AN_ENTRY]
    timed = any(has_time(other, head.language) for other in near if other is not unit)
    within = unit.block.place is Place.BODY and unit.after > 1
    return head.group.kind is NoticeKind.UPDATE or (within and (unit.heading or timed))


def _dates_a_change(head: Head, rest: str) -> bool:
    """Whether a day and a colon stand with a word for a change that laws and drafts have too, or with a note of one."""
    names = head.group.kind is not None or speaks_of_change(rest[:_LONGEST_HEADLINE], head.language)
    return _is_dated(head) and names and head.separator is Separator.COLON


def _is_dated(head: Head) -> bool:
    """Whether a day is printed with the label: what stands there was written then, not with the article."""
    return head.time is not None and head.time.says.day is not None


def _note_of_change(findings: Findings, unit: Unit, head: Head, rest: str) -> bool:
    """Whether an editor's note says that the article changed; one that only introduces it is kept aside."""
    language = head.language
    if announces(rest, language):
        return True
    if speaks_of_change(rest[:800], language) and (_is_dated(head) or not introduces(rest[:400], language)):
        return True
    if head.separator >= Separator.STOP or head.open_bracket:
        time, stated = time_of_label(unit, head, head.text_start)
        start, end = span_of_text(unit, head)
        text = unit.folded.printed(start, end).strip()
        findings.introduce(findings.labelled(unit, head, text, stated, time, 0.5))
    return False


def _notes_a_mistake(unit: Unit, head: Head, rest: str) -> bool:
    """Whether what calls itself a note, where notices stand, says in words that prose has too what was wrong."""
    noted = head.group.form in {Form.NOTE, Form.GENERIC} and head.separator >= Separator.COLON
    if not (noted and unit.stands_as_notices_do) or introduces(rest[:400], head.language):
        return False
    kind = announced_kind(rest, head.language, set_off=True, at_edge=True)
    kind = kind or announced_kind(f"{_FOOTNOTE}{rest}", head.language)  # a note is as near to the text as a footnote
    own = head.group.form is Form.NOTE or head.language.wrong.search(rest[:800]) is not None
    return own and kind in _PUT_RIGHT


def _is_counted(unit: Unit, head: Head, rest: str) -> bool:
    """Whether a counted word for a change stands in mid-article and tells of none ("Edit 1: a slow pan")."""
    counted = head.group.kind is NoticeKind.AMENDMENT and head.number is not None and head.time is None
    return counted and not unit.at_edge and not speaks_of_change(rest[:_LONGEST_HEADLINE], head.language)


def _is_headline(unit: Unit, head: Head, rest: str) -> bool:
    """Whether what follows the label of an update is printed as headlines are: most words with a capital, no end."""
    if head.group.kind is not NoticeKind.UPDATE or head.time is not None or head.number is not None:
        return False
    if head.label_start > 0 or head.open_bracket:
        return False
    words = [word for word in unit.folded.printed(head.text_start, len(unit.text)).split() if len(word) > _SHORT_WORD]
    if len(words) < _FEWEST_OF_HEADLINE or not rest.rstrip()[-1:].isalnum():
        return False
    capitals = sum(word.lstrip("\"'“‘(")[:1].isupper() for word in words)
    return capitals * 5 >= len(words) * 4 and not speaks_of_change(rest[:_LONGEST_HEADLINE], head.language)


def _is_of_something_else(head: Head, rest: str) -> bool:
    """Whether what is "withdrawn" is no piece of journalism, and no day is printed ("Withdrawn: the red bus")."""
    said = rest[:_LONGEST_HEADLINE]
    names = head.language.piece.search(said) is not None or speaks_of_change(said, head.language)
    return not (names or head.capitals or _is_dated(head))


def _is_other_news(findings: Findings, unit: Unit, head: Head, rest: str) -> bool:
    """Whether an update is printed as a sentence without an end that shares no word with what the article is about.

    At the foot of a page such lines are the headlines of other stories.
    """
    personal, page = head.language.personal, findings.page
    plain = head.label_start == 0 and not head.open_bracket and not unit.block.emphasis
    if personal is None or not plain or unit.position in {Position.TOP, Position.INLINE}:
        return False
    if head.group.kind is not NoticeKind.UPDATE or head.time is not None or head.number is not None:
        return False
    words = rest.split()
    if not _FEWEST_OF_NEWS <= len(words) <= _LONGEST_TITLE or not rest.rstrip()[-1:].isalnum():
        return False
    if personal.search(rest) or speaks_of_change(rest, head.language):
        return False
    opening = " ".join(one.text for one in findings.units[:_OPENING_LINES])
    about = set(fold(f"{page.headline or ''} {page.title} {opening}").split())
    return not any(word in about for word in words if len(word) > _SHORT_WORD)


def _is_about_notices(page: Page, language: Language) -> bool:
    """Whether the headline names two kinds of notices: the page tells when each is printed."""
    title = fold(page.headline or page.title)
    names = (name for match in language.label.finditer(title) for name, text in match.groupdict().items() if text)
    return len({language.labels[name].kind for name in names} & _KINDS_OF_POLICIES) > 1


def _is_office_and_name(unit: Unit, head: Head) -> bool:
    """Whether a name is all that follows a label below the article: who corrected it ("Corrección: Lea Hoff")."""
    if head.time is not None or head.number is not None or head.capitals or unit.position is Position.TOP:
        return False
    said = unit.folded.printed(head.text_start, len(unit.text)).strip(" .)")
    return unit.at_edge and head.group.kind in _OFFICES and _PERSON.fullmatch(said) is not None


def _is_one_of_several_kinds(findings: Findings, unit: Unit, head: Head) -> bool:
    """Whether a label and one of another kind above or below it each say when such notices are printed.

    So they do where both texts name errors, pieces or readers in general ("a factual error"), and neither holds a
    name, a number or a quotation, nor tells of this article.
    """
    if head.group.kind not in _DEFINED or not _is_in_general(findings, unit, head):
        return False
    beside = (unit.index + step for step in (-1, 1) if 0 <= unit.index + step < len(findings.units))
    for other in map(findings.units.__getitem__, beside):
        second = read_head(other.folded, 0, head.language)
        another = second is not None and second.group.kind in _DEFINED - {head.group.kind}
        if second is not None and another and _is_in_general(findings, other, second):
            return True
    return False


def _is_in_general(findings: Findings, unit: Unit, head: Head) -> bool:
    """Whether what follows a label's colon tells what such notices are for, and of nobody, no number and no change."""
    said = unit.folded.printed(head.text_start, len(unit.text)).strip()
    plain = head.time is None and head.number is None and head.separator is Separator.COLON
    # As near to the text as a footnote is: "An earlier version said …" needs no more words.
    footnote = f"{_FOOTNOTE}{unit.text[head.text_start :].lstrip()}"
    if not plain or not said or announced_kind(footnote, head.language, set_off=True, at_edge=True) is not None:
        return False
    if _CAPITAL_WITHIN.search(said) is not None or any(sign.isdigit() or sign in _QUOTES for sign in said):
        return False
    # "Correction" is a label in French too: its text is in the page's own language.
    own = findings.rules.languages.get(declared_language(findings.page), head.language)
    return any(one.defines.search(footnote) is not None for one in (head.language, own))


def _is_plain_term(unit: Unit, head: Head) -> bool:
    """Whether a label is printed like any word, and its text goes on in small letters ("Update: writes new values")."""
    plain = not unit.block.emphasis and unit.block.place is Place.BODY and not head.capitals
    return plain and unit.folded.printed(head.text_start, len(unit.text))[:1].islower()


def _is_said_in_passing(unit: Unit, head: Head, rest: str) -> bool:
    """Whether a label in the middle of an article heads a part of it, or explains, and speaks of no change.

    "Update: how to install it" is a heading there, "Clarification: what it does not do" an explanation, and
    "Updates: once a month" an item; a short line without an end is a title.
    """
    explains = head.group.kind is NoticeKind.CLARIFICATION
    defines = (
        head.group.kind is NoticeKind.UPDATE and unit.folded.printed(head.text_start, len(unit.text))[:1].islower()
    )
    plain = head.label_start == 0 and not unit.block.emphasis
    titled = plain and rest.rstrip()[-1:].isalnum() and len(rest.split()) <= _LONGEST_TITLE
    if not (unit.heading or explains or defines or titled):
        return False
    # "Update 3: the fan curve" over a part of a text counts what it tells of, not what was added to it.
    numbered = head.number is not None and not (unit.heading and defines and titled)
    set_off = head.time is not None or numbered or head.capitals or bool(head.open_bracket)
    at_home = unit.at_edge or unit.after * 2 <= unit.before
    if _is_plain_term(unit, head) and (explains or defines):
        at_home = unit.before <= 1 or unit.after <= 1
    return not (set_off or at_home or speaks_of_change(rest[:800], head.language))
