"""Why a text that looks like a notice is none. Each check gives a reason in words, for `check --explain`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.detection.announcing import announces
from amended.domain.detection.heads import Head, read_head
from amended.domain.detection.normalising import Folded, fold
from amended.domain.detection.rules import Form, Language, Markup
from amended.domain.detection.separators import Separator
from amended.domain.detection.times import PrintedTime, read_time
from amended.domain.detection.units import Unit
from amended.domain.notices import NoticeKind
from amended.domain.snapshots import Place

_VERSION = re.compile(r"[\s\[*-]{0,4}(?:v(?:ersion)? ?)?\d{1,4}\.\d{1,4}(?:\.\d{1,4}){0,2}\b(?![./]\d{2,4})")
_WHOLE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REFERENCE = re.compile(
    r"\bvol\. ?\d|\bpp?\. ?\d|\bdoi[:.]|\bpmid\b|\d{4}; ?\d+|\b\d+(?:\(\d+\))?, [a-z]?\d+(?:-\d+)? ?\((?:19|20)\d\d\)"
)
_LONGEST_REFERENCE = 300
# A word or two, a colon, and up to three words without an end.
_PAIR = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?: ?[^\s.!?]+(?: [^\s.!?]+){0,2}")
_BRACKETS = {"(": ")", "[": "]"}
_SHORT_LEAD, _LONGEST_LEAD = 3, 30
# What stands in a quotation beside its paragraphs.
_BESIDE_PARAGRAPHS = frozenset({"blockquote", "footer", "figcaption"})
_MOSTLY_LINKS = 0.72
_CODE = frozenset({"pre", "code", "textarea", "samp"})
_ITEMS = frozenset({"li", "dt", "dd", "td"})
_OWN_HINTS = 4
_LONGEST_TERM = 3
_LONGEST_QUOTATION = 6
_LONGEST_NAME = 80
_LONGEST_TEASER = 240
_LONGEST_LABEL = 24
_AROUND_A_BOX = 8
_MOST_IN_A_BOX = 6
_QUOTED_TITLE = re.compile(r'\W ?(?:《[^》]*》|"[^"]*"),')
_NAMED_WITHIN = 20  # letters between a picture's name and what is said of it


def out_of_place(unit: Unit, units: Sequence[Unit], markup: Markup, *, led_in: bool = False) -> str | None:
    """Why no notice can stand in this unit, one of the page's `units`, at all; `led_in` by a label or a notice."""
    hints = {hint.lower() for hint in unit.block.hints}
    if unit.block.element in _CODE:
        return "code"
    if unit.block.place is Place.FURNITURE:
        return "part of the page around the article"
    if hints & markup.readers:
        return "written by readers"
    if unit.block.link_share > _MOSTLY_LINKS and not _is_linked_after_label(unit):
        return "a link to something else"
    if markup.teasers & {hint.lower() for hint in unit.block.hints[:_OWN_HINTS]}:
        return "a teaser of something else"
    if _sums_up_another_story(unit, units):
        return "a teaser of something else"
    if not led_in and _is_quoted(unit, units):
        return "a quotation"
    return None


def _is_linked_after_label(unit: Unit) -> bool:
    """Whether a line is a word or two outside the link, a colon, and a linked sentence with an end ("UPDATE: …")."""
    colon = unit.text.find(":", 0, _LONGEST_LABEL)
    unlinked = len(unit.text) * (1.01 - unit.block.link_share)
    return 0 < colon <= unlinked and unit.text[-1:] in {".", "!", "?"} and unit.block.element != "li"


def _sums_up_another_story(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a unit below the first paragraphs is all that stands between one headline that is a link and the next."""
    if unit.before <= 2 or len(unit.text) > _LONGEST_TEASER or not 0 < unit.index < len(units) - 1:
        return False
    above, below = units[unit.index - 1], units[unit.index + 1]
    return above.heading and above.block.link_share > _MOSTLY_LINKS < below.block.link_share


def heads_a_link(unit: Unit, units: Sequence[Unit], rest: str) -> bool:
    """Whether a heading without an end stands over a line that is a link ("UPDATE: Ferry strike called off")."""
    below = units[unit.index + 1 : unit.index + 2]
    titled = unit.heading and rest.rstrip()[-1:].isalnum() and len(rest.split()) > _SHORT_LEAD
    return titled and any(other.block.link_share > _MOSTLY_LINKS and not other.heading for other in below)


def _is_quoted(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a unit stands in a quotation led in by a colon, or ended by who said it ("— I. Solheim, radio").

    In the midst of an article that may also be a name and more, set beside the paragraphs ("The Herald, 4 May 2021"),
    or whatever is marked up as the source.
    """
    if not _in_a_quotation(unit):
        return False
    if unit.index and _introduces_a_quotation(units[unit.index - 1]):
        return True
    amid = unit.before > 0 and unit.after > 0
    for other in units[unit.index + 1 : unit.index + 1 + _LONGEST_QUOTATION]:
        if amid and (
            _names_a_source(other.folded.original) if other.block.element in _BESIDE_PARAGRAPHS else _is_cited(other)
        ):
            return True
        if not _in_a_quotation(other):
            return False
        if other.text[:1] == "-" and len(other.text) < _LONGEST_NAME:
            return True
    return False


def _is_cited(unit: Unit) -> bool:
    """Whether a short line without an end is marked up as who is quoted, and is no day ("City Hall press office")."""
    text = unit.folded.original
    words = [word for word in text.split() if word.lstrip("@—–-").isalpha()]
    return unit.block.element == "cite" and len(words) > 1 and len(text) < _LONGEST_NAME and text[-1] not in ".!?:"


def _names_a_source(text: str) -> bool:
    """Whether a short line without an end is a name of two words, a comma and more ("The Northern Herald, 4 May")."""
    name, comma, more = text.partition(", ")
    words = name.split()
    proper = len(words) > 1 and all(word[0].isupper() for word in words[-2:]) and not any(map(str.isdigit, name))
    return proper and bool(comma and more) and len(text) < _LONGEST_NAME and text[-1] not in ".!?:"


def _introduces_a_quotation(unit: Unit) -> bool:
    """Whether a paragraph of the article ends with a colon: it says who is quoted next."""
    return unit.text[-1:] == ":" and len(unit.text.split()) > _LONGEST_TERM and not _in_a_quotation(unit)


def _in_a_quotation(unit: Unit) -> bool:
    """Whether a unit's element is a quotation; many sites set their notices as one."""
    return unit.block.element == "blockquote" or "blockquote" in unit.block.hints


def callouts_around(unit: Unit, units: Sequence[Unit], markup: Markup) -> set[str]:
    """The names by which a unit stands in a small box of the text: a quotation's, or one that says so."""
    names = {hint.lower() for hint in unit.block.hints} & (markup.callouts | markup.notice.keys())
    if unit.block.element == "blockquote":
        names.add("blockquote")
    near = units[max(0, unit.index - _AROUND_A_BOX) : unit.index + 1 + _AROUND_A_BOX]
    return {name for name in names if sum(name in other.block.hints for other in near) <= _MOST_IN_A_BOX}


def is_mere_word(head: Head, unit: Unit, rest: str, markup: Markup) -> str | None:
    """Why the label is an ordinary word here ("Update your profile", "Corrections officers said")."""
    if _is_said_by_one(head, rest):
        return "another's words"
    if head.group.form is Form.PHRASE and head.separator is not Separator.COLON:
        return "a phrase of the sentence"
    if head.separator >= Separator.BRACKET:
        return None
    if not rest.strip():
        return None
    printed = unit.folded.printed(head.text_start, len(unit.text)).lstrip()
    uncased = not printed[:1].isascii() and printed[:1].lower() == printed[:1].upper()  # "更", "«"
    begins_anew = printed[:1].isupper() or uncased or printed[:1].isdigit()
    if is_longer_term(unit, head):
        return "the label is a word of the sentence"
    emphasised = (
        bool(unit.block.emphasis)
        and not (uncased and unit.emphasised)  # nothing sets it apart from what follows
        and len(unit.block.emphasis) <= len(head.label) + 40
        and (unit.folded.original.lstrip().startswith(unit.block.emphasis.strip()[:20]))
    )
    if head.time is not None or head.number is not None:
        goes_on = not begins_anew and head.separator is Separator.NONE and not is_dated_entry(head, unit)
        return "the label runs on into a sentence" if goes_on else None
    set_apart = head.label_start == 0 and markup.labels & {hint.lower() for hint in unit.block.hints[:_OWN_HINTS]}
    runs_on = head.separator is Separator.NONE and printed[:1].isalpha() and not printed[:1].isupper()
    if head.group.form is Form.NOTE and runs_on and unit.emphasised:
        return "the label is a word of the sentence"  # "编辑部就此致歉", all in bold letters
    if (emphasised or set_apart) and begins_anew and not printed[:1].islower():
        return None
    if head.separator in {Separator.STOP, Separator.BAR} and begins_anew:
        return None
    if head.capitals and begins_anew and not printed[:4].isupper():
        return None
    if head.label.islower() and unit.before <= 1 and begins_anew and head.label_start <= 2:
        return None  # the house style of a label in small letters that opens the article
    return "the label is a word of the sentence"


def _is_said_by_one(head: Head, rest: str) -> bool:
    """Whether a verb follows a word that counts, and a quotation follows both: 'Another added: "…"'."""
    counted = head.language.label.match(fold(head.label)) is None
    verb = head.group.form in {Form.PHRASE, Form.PARTICIPLE}
    return verb and counted and head.time is None and rest.lstrip()[:1] in {'"', "'"}


def is_dated_entry(head: Head, unit: Unit) -> bool:
    """Whether the label is the verb of what its line tells, and a day is printed with it.

    A date and a colon stand before it, after the article ("2023-03-11: Corrected the table"), or it names the piece,
    at an edge, in a whole sentence that no rule knows ("Article updated on 4 May 2024 at 5.40 pm with a reply.").
    """
    if head.time is None or head.time.says.day is None or head.group.form is not Form.PARTICIPLE:
        return False
    if head.time.start > head.label_start:
        runs_on = head.separator is Separator.NONE and head.label_start == 0
        whole = runs_on and unit.at_edge and unit.text.rstrip()[-1:] in {".", "!"}
        names = whole and head.language.piece.search(fold(head.label)) is not None
        return names and not announces(unit.text, head.language)
    dated = unit.text[head.time.end : head.label_start].lstrip(" )]").startswith(":")
    return dated and unit.block.element not in _ITEMS and unit.before > 1 and unit.after <= 1


def is_glossary(unit: Unit, units: Sequence[Unit], head: Head) -> bool:
    """Whether the neighbours are "Word: explanation" items too: a list of terms, of which "Update" is one."""
    if head.time is not None or head.number is not None:
        return False
    if unit.block.element not in _ITEMS:
        return _stands_beside_a_term(unit, units, head) or _stands_beside_a_pair(unit, units, head)
    items = alike = 0
    for step in (-2, -1, 1, 2):
        index = unit.index + step
        if 0 <= index < len(units) and units[index].block.element == unit.block.element:
            items += 1
            term, mark, _ = units[index].text[:40].partition(":" if ":" in units[index].text[:40] else " - ")
            alike += bool(mark) and not head.language.label.match(term.strip(" *["))
    return alike >= 2 or 0 < items == alike


def is_anothers(unit: Unit, units: Sequence[Unit], language: Language) -> bool:
    """Whether a line in the midst of the article is led in as somebody else's words ("From The Ledger:")."""
    if unit.before <= 1 or unit.index == 0:
        return False
    before = units[unit.index - 1]
    words = len(before.text.split())
    leads_in = before.text[-1:] == ":" and _SHORT_LEAD <= words <= _LONGEST_LEAD and before.block.place is Place.BODY
    return leads_in and not before.heading and language.attributing.search(before.text) is not None


def is_longer_term(unit: Unit, head: Head) -> bool:
    """Whether the bold words with which a line begins go on after the label to a colon ("Update tests: …").

    A small word after it tells whose or for whom the update is ("Update for readers in Wales: …").
    """
    bold, mark = unit.block.emphasis.strip(), _mark_after_emphasis(unit)
    if mark != ":" or head.separator is not Separator.NONE or head.time is not None or head.number is not None:
        return False
    rest = unit.text[head.text_start : len(bold)].strip(" :").split()
    return 0 < len(rest) <= _LONGEST_TERM and rest[0] not in head.language.connectives | head.language.signed


def _stands_beside_a_term(unit: Unit, units: Sequence[Unit], head: Head) -> bool:
    """Whether a paragraph that begins with a label in bold letters has a neighbour that begins with another word so."""
    label, mark = unit.block.emphasis.strip(), _mark_after_emphasis(unit)
    if not mark or len(label) > len(head.label) + 2:
        return False
    for step in (-1, 1):
        index = unit.index + step
        if 0 <= index < len(units) and _mark_after_emphasis(units[index]) == mark:
            term = units[index].text[: len(units[index].block.emphasis)].strip(" :-*")
            if len(term.split()) <= _LONGEST_TERM and read_head(units[index].folded, 0, head.language) is None:
                return not head.language.original.match(term)  # "EARLIER: …", under "UPDATE: …"
    return False


def _stands_beside_a_pair(unit: Unit, units: Sequence[Unit], head: Head) -> bool:
    """Whether a label with a word or two is one of several properties on lines below each other ("Price: free")."""
    beside = (*units[max(0, unit.index - 1) : unit.index], *units[unit.index + 1 : unit.index + 2])
    pairs = (other for other in beside if _PAIR.fullmatch(other.text))
    return bool(_PAIR.fullmatch(unit.text)) and any(
        read_head(other.folded, 0, head.language) is None for other in pairs
    )


def _mark_after_emphasis(unit: Unit) -> str:
    """The colon or dash that ends the bold words with which a line begins; "" where there are none."""
    bold = unit.block.emphasis.strip()
    if not bold or not unit.first_line or not unit.folded.original.startswith(bold):
        return ""
    if bold.endswith(":"):
        return ":"
    return unit.text[len(bold) :].lstrip()[:1] if unit.text[len(bold) :].lstrip()[:1] in {":", "-"} else ""


def is_headline_list(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether the unit is one of a run of headlines of other stories: short lines without an end.

    Above the article's first paragraph they are called alike; its title, its authors and its dates are not.
    """

    def headline(index: int) -> bool:
        if not 0 <= index < len(units) or units[index].block.element == "li":
            return False
        text, alike = units[index].text, units[index].block.hints == unit.block.hints
        return 15 <= len(text) <= 180 and text[-1].isalnum() and (alike or unit.before > 0)

    if not headline(unit.index):
        return False
    run = 1
    for step in (-1, 1):
        index = unit.index + step
        while headline(index) and run < 5:
            run += 1
            index += step
    return run >= 4


def speaks_of_change(text: str, language: Language) -> bool:
    """Whether a note says that something about the article changed, or was wrong."""
    return bool(language.change.search(text) or language.wrong.search(text))


def introduces(text: str, language: Language) -> bool:
    """Whether a note only introduces: a series, a first publication elsewhere, a sponsor.

    "The photo first published was replaced" tells of the photo, not of where the article appeared.
    """
    matches = language.introduction.finditer(text)
    return any(not _is_of_a_picture(text, match.start(), match.end(), language) for match in matches)


def _is_of_a_picture(text: str, start: int, end: int, language: Language) -> bool:
    """Whether words of a text that tell of no change are said of a picture, named just before them or right after."""
    if language.change.search(text[start:end]) is not None:
        return False  # "names changed, stock photo"
    after, _, _ = text[end : end + _NAMED_WITHIN].partition(",")
    beside = (text[max(0, start - _NAMED_WITHIN) : start], after)
    return any(language.picture.search(words) is not None for words in beside)


def is_reference(unit: Unit, head: Head) -> bool:
    """Whether a label stands in a list of references, before a volume, pages or an identifier."""
    corrects = head.group.kind in {NoticeKind.CORRECTION, NoticeKind.RETRACTION}
    return corrects and unit.block.element == "li" and _REFERENCE.search(unit.text[:_LONGEST_REFERENCE]) is not None


def names_its_first_headline(text: str, language: Language) -> bool:
    """Whether a line is the headline under which others printed the article first, with its name and a colon.

    A sentence after it tells more ("Original title: …. It was corrected."), and so does a clause behind its quotation.
    """
    line = text.lstrip("([{ *")
    name = language.headed.match(line)
    follows = line[len(name.group().rstrip(" :=|])")) :].lstrip() if name is not None else ""
    leads_in = follows[:1] in {":", "=", "|", "]", ")"} and _QUOTED_TITLE.match(follows) is None
    return leads_in and not any(mark in follows[:-2] for mark in ".!?")


def is_policy(text: str, language: Language) -> bool:
    """Whether a text speaks of corrections or updates in general."""
    return bool(language.policy.search(text))


def is_of_software(folded: Folded, language: Language) -> bool:
    """Whether a list of changes begins with the number of a version: it tells of a program, not of the article.

    What the language prints as a clock ("16.22 uur") is none, nor is a date with its whole year ("12.03.2020").
    """
    version = _VERSION.match(folded.text)
    if version is None:
        return False
    time = read_time(folded, 0, language.calendar, language.connectives)
    if time is None:
        return True
    printed = folded.text[time.start : time.end]
    return not any(map(str.isalpha, printed)) and _WHOLE_YEAR.search(printed) is None


def has_time(unit: Unit, language: Language) -> bool:
    """Whether the whole unit is a printed time."""
    time = read_time(unit.folded, 0, language.calendar, language.connectives)
    return time is not None and len(unit.text) - time.end <= 3


def time_at_start(unit: Unit, language: Language) -> int:
    """Where the time ends with which a unit begins, before a colon ("02-03-25: Since …"); 0 where none does."""
    time = leading_time(unit, language)
    if time is None:
        return 0
    end = time.end + (time.start > 0)
    return end if unit.text[end : end + 1] == ":" else 0


def leading_time(unit: Unit, language: Language) -> PrintedTime | None:
    """The time with which a unit begins, alone in a bracket or without one; None where none does."""
    closing = _BRACKETS.get(unit.text[:1])
    time = read_time(unit.folded, int(closing is not None), language.calendar, language.connectives)
    if time is None or (closing is not None and unit.text[time.end : time.end + 1] != closing):
        return None
    return time
