"""The head of a labelled notice: opening marks, label, number, time and separators, in the orders in which they occur.

"Update # 1 — 4:09 P.M.:", "[UPDATED: Oct. 3, 2022]", "***Update #1***:", "Correction (May 3):", "4:34 p.m. update:",
"Second update:", "UPDATE II", "（訂正 2019/4/14：". One pass from left to right over folded text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from amended.domain.detection.normalising import Folded
from amended.domain.detection.numbering import is_number, read_number
from amended.domain.detection.rules import Form, LabelGroup, Language
from amended.domain.detection.separators import SEPARATORS, Separator
from amended.domain.detection.times import PrintedTime, read_time
from amended.domain.notices import NoticeKind

_LONGEST_HEAD = 240
_OPENING = 16
_LONGEST_SIGNATURE = 60
_MOST_NAMES = 6
_LONGEST_REMARK = 100
_LONGEST_AGENCY = 16
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
# What a label refers to by its title before its colon: 'to "The quiet change" of', with the date that may follow.
_SUBJECT = re.compile(
    r' {0,2}(?:[^\W\d_]{1,12} ){0,3}"[^"\n]{3,120}",?(?P<tail>[^":\n]{0,60}(?:"[^":\n]{1,60}"[^":\n]{0,60})?):'
)
_REFERRING = frozenset({NoticeKind.CORRECTION, NoticeKind.CLARIFICATION, NoticeKind.RETRACTION})
# Marks that frame a label on both sides ("+++ Update 14.20 Uhr +++").
_ORNAMENTS = "+=~<>"
# From here on signs stand that need no space between two words.
_SIGNS = "\u2e80"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A label and what belongs to it; positions are in folded text.

    `opening` are the marks before it, `open_bracket` the bracket that is still open where the text begins ("" where
    none). `capitals` is true where the whole label is printed in capitals, `signed` where who wrote it
    follows.
    """

    group: LabelGroup
    language: Language
    start: int
    label_start: int
    label_end: int
    text_start: int
    label: str
    opening: str
    open_bracket: str
    separator: Separator
    number: int | None
    time: PrintedTime | None
    capitals: bool
    signed: bool = False


class _Reader:
    """A position in a folded text that moves to the right."""

    def __init__(self, folded: Folded, position: int, language: Language) -> None:
        self.folded = folded
        self.text = folded.text
        self.at = position
        self.language = language
        self.limit = min(len(self.text), position + _LONGEST_HEAD)
        self.open: list[str] = []
        self.ornaments = ""
        self.separator = Separator.NONE
        self.number: int | None = None
        self.time: PrintedTime | None = None
        self.signed = False
        self.label_begins = position
        self.label_end = position

    def opening(self) -> str:
        """Takes the marks before the label."""
        start = self.at
        while self.at < self.limit and self.at - start < _OPENING and not self.text[self.at].isalnum():
            if self.text[self.at] in "\"'":
                break
            if self.text[self.at] in _BRACKETS:
                self.open.append(_BRACKETS[self.text[self.at]])
            elif self.open and self.text[self.at] == self.open[-1]:
                self.open.pop()
            self.at += 1
        self.ornaments = self.text[start : self.at]
        if self.text[self.at : self.at + 1].isdigit() and self._label_at(self.at + 1) is not None:
            self.at += 1  # the raised figure of a footnote: "¹Correction appended"
        self._agency()
        return self.ornaments

    def _agency(self) -> None:
        """Passes who reports, in brackets before the label ("(AA) DÜZELTME - …")."""
        closing = self.text.find(self.open[-1], self.at, self.at + _LONGEST_AGENCY) if self.open else -1
        name = self.folded.printed(self.at, closing) if closing > 0 else ""
        if not any(map(str.isalpha, name)) or any(map(str.islower, name)) or self._label_at(self.at) is not None:
            return
        if any(map(str.isdigit, name)):
            return  # a day: "【3月11日更新】新增…"
        label = closing + 1
        while self.text[label : label + 1] in {" ", "-", ":"}:
            label += 1
        if self._label_at(label) is not None:
            self.open.pop()
            self.at = label

    def label(self) -> tuple[LabelGroup, int] | None:
        """Takes the label, with a time or an ordinal that stands before it; its group and where it begins."""
        begins = self.at
        for _ in range(3):
            group = self._label_at(self.at)
            if group is not None and (following := self._after_describing(*group)) is not None:
                # "P.S. Update:" has the label after the mark, "Important update:" is one label.
                begins = begins if self.text[self.at : following - 1].isalpha() else following
                self.at = following
                continue
            if group is not None:
                self.label_begins = self.at
                self.at += group[1]
                both = self._with_second_label(group[0])
                self.label_end = self.at
                return both, begins
            if self.time is None and (time := self._time_here() or self._year_before_label()) is not None:
                self.time = time
                self.at = time.end
                self._skip(" .,:|-/)]")
                begins = self.at
                continue
            word = self.language.before_label.match(self.text[self.at : self.limit])
            if word is None:
                return None
            self.number = self.language.numbers.get(word.group("word"), self.number)
            self.at += word.end()
        return None

    def _with_second_label(self, first: LabelGroup) -> LabelGroup:
        """Takes a label that is joined to the first ("Rettelse og præcisering", "Rectificatie/aanvulling").

        Both are of the first one's kind; of a correction where one of them is (as "Clarification and correction").
        """
        joint = self.language.joining.match(self.text[self.at : self.limit])
        second = self._label_at(self.at + joint.end()) if joint is not None else None
        # "Errors and corrections: how we handle them": a phrase and a label are no two labels.
        if joint is None or second is None or first.form not in {Form.NOUN, Form.PARTICIPLE}:
            return first
        self.at += joint.end() + second[1]
        return second[0] if second[0].form is Form.NOUN and second[0].kind is NoticeKind.CORRECTION else first

    def _label_at(self, position: int) -> tuple[LabelGroup, int] | None:
        """The group and the length of the label at a position; None where none stands there."""
        match = self.language.label.match(self.text[position : self.limit])
        if match is None:
            return None
        found = zip(self.language.labels.values(), match.groups(), strict=True)
        return next((group, len(text)) for group, text in found if text is not None)

    def _after_describing(self, group: LabelGroup, length: int) -> int | None:
        """Where another label begins after one that says nothing ("Important update: …", "P.S. Update: …")."""
        if group.form is not Form.GENERIC:
            return None
        word = self.language.before_label.match(self.text[self.at : self.limit])
        at = self.at + (word.end() if word is not None else length)
        while self.text[at : at + 1] in {" ", ".", ":"}:
            at += 1
        other = self._label_at(at)
        return at if other is not None and other[0].form in {Form.NOUN, Form.PARTICIPLE} else None

    def subject(self) -> None:
        """Takes the title of the article that a label names before its colon ("Correction to “The Quiet Change”:")."""
        match = _SUBJECT.match(self.text[self.at : self.limit])
        if match is None:
            return
        begins, self.at = self.at, self.at + match.start("tail")
        while self.at < begins + match.end("tail") and not self._take_time():
            self.at += 1
        self.at = begins + match.end() - 1

    def qualifier(self) -> None:
        """Takes what tells more of the label before its colon: "Update six months later:", "Note added in proof:"."""
        start = self.at
        while start < self.at + 2 and self.text[start : start + 1] in {" ", ","}:
            start += 1  # "Correction, added later:"
        colon = self.text.find(":", start, self.limit)
        match = self.language.after_label.match(self.text[start : colon if colon > 0 else self.limit])
        if match is not None and self.text[start + match.end() :].lstrip()[:1] in {"", ":", "-", ")", "]", "|", "("}:
            self.at = self.label_end = start + match.end()

    def tail(self) -> None:
        """Takes number, time, closing brackets and separators after the label."""
        if not self.language.spaced and self.text[self.at : self.at + 1] == " ":
            self._separate(Separator.STOP)  # "訂正　開始は午後8時でした"
        for _ in range(14):
            self._skip(" ")
            if self.at >= self.limit:
                return
            character = self.text[self.at]
            if character == "\n":
                return
            if (self.time is None or self.time.start < self.label_end) and self._take_time():
                continue
            if self.separator < Separator.BAR and self.number is None and self._take_number():
                continue
            if self.separator in {Separator.NONE, Separator.STOP} and self._take_signature():
                continue
            if self.separator is Separator.COMMA and self.time is None and self._take_stamp():
                continue
            if not self._take_mark(character):
                return

    def _take_mark(self, character: str) -> bool:
        """Takes one mark: the end of a bracket or an ornament, the beginning of a detail, a separator."""
        if self.open and character == self.open[-1]:
            self.open.pop()
            label = self.text[self.label_begins : self.label_end]
            opened = any(mark in label for mark, closing in _BRACKETS.items() if closing == character)
            if self.label_end == self.at and opened and character not in label:
                self.label_end += 1  # the number's own brackets: "Update (2)"
            self._separate(Separator.BRACKET)
        elif character in _ORNAMENTS and character in self.ornaments:
            self._separate(Separator.BRACKET)
        elif character in "([" and self._opens_a_detail():
            self.open.append(_BRACKETS[character])
            self.at += 1
            stamp = self._label_at(self.at)
            if stamp is not None and stamp[0].form is Form.PARTICIPLE:
                self.at += stamp[1]  # "Clarification (updated at 16:05):"
        elif character in "([" and (end := self._end_of_remark()) is not None:
            self.at = end
        elif character in SEPARATORS and not (character in ".,/" and self._inside_a_word()):
            self._separate(SEPARATORS[character])
        elif character == "@":
            self.at += 1  # "Update @ 3 p.m."
        else:
            return False
        return True

    def _take_stamp(self) -> bool:
        """Takes what was done once more, and when: "Correction, updated May 8:"."""
        stamp = self._label_at(self.at)
        if stamp is None or stamp[0].form is not Form.PARTICIPLE:
            return False
        begins, self.at = self.at, self.at + stamp[1]
        self._skip(" ")
        if not self._take_time():
            self.at = begins
        return self.at > begins

    def _take_signature(self) -> bool:
        """Takes who wrote it, up to the colon or the end: "UPDATE by Paul:", "CORRECTION ... by Norling Foods"."""
        name, colon, _ = self.text[self.at : self.at + _LONGEST_SIGNATURE].partition(":")
        words = name.split()
        if not 1 < len(words) <= _MOST_NAMES or words[0] not in self.language.signed:
            return False
        if not colon and self.at + len(name) < len(self.text):
            return False
        if not self.folded.printed(self.text.index(words[1], self.at + len(words[0])), self.limit)[:1].isupper():
            return False  # "Update from the pool:"
        self.at += len(name)
        self.signed = True
        return True

    def _inside_a_word(self) -> bool:
        """Whether the mark here stands between letters or digits: "update.exe", "Updates/fixes"."""
        following = self.text[self.at + 1 : self.at + 2]
        return self.text[self.at - 1].isalnum() and following.isalnum() and following < _SIGNS

    def _separate(self, separator: Separator) -> None:
        self.separator = max(self.separator, separator)
        self.at += 1

    def _skip(self, characters: str) -> None:
        while self.at < self.limit and self.text[self.at] in characters:
            self.at += 1

    def _time_here(self, position: int | None = None) -> PrintedTime | None:
        """The time at the position, if it cannot be a mere word."""
        at = self.at if position is None else position
        time = read_time(self.folded, at, self.language.calendar, self.language.connectives)
        if time is None or time.end > self.limit + 60:
            return None
        follows = self.text[time.end : time.end + 2].lstrip()[:1]
        if time.weak and follows not in {"", ":", "|", ")", "]", "-", "*"}:
            return None
        if (
            self.separator >= Separator.DASH
            and follows.isalpha()
            and self.folded.printed(time.end, time.end + 2).strip().islower()
        ):
            return None  # "Update: 5 May was a bad day": the time belongs to the sentence
        goes_on = self.text[time.end : time.end + 1]
        if self.separator >= Separator.BAR and not self.language.spaced and (goes_on == "," or goes_on >= _SIGNS):
            return None  # "【更新】5月12日、容疑者が", "訂正＝3月10日配信の": likewise
        return time

    def _year_before_label(self) -> PrintedTime | None:
        """A mere year, where a label follows it at once ("2024 update: …")."""
        time = read_time(self.folded, self.at, self.language.calendar, self.language.connectives)
        if time is None or not self.text[self.at : time.end].isdigit():
            return None
        return time if self.text[time.end : time.end + 1] == " " and self._label_at(time.end + 1) is not None else None

    def _take_time(self) -> bool:
        """Takes a time, with the small words before it."""
        at = self.at
        for _ in range(4):
            if self.text[at : at + 1] and self.text[at] in "(," and at > self.at:
                at += 1
            if self.text[at : at + 1].isdigit() or self.text[at : at + 1].isalpha():
                time = self._time_here(at)
                if time is not None:
                    if at > self.at and self.separator >= Separator.DASH:
                        return False  # "Update: On December 28, I reached out": verbatim text
                    self.time = time
                    self.at = time.end
                    return True
            end = at
            while end < self.limit and (self.text[end].isalpha() or self.text[end] in "'."):
                end += 1
            if end == at or self.text[at:end].rstrip(".") not in self.language.connectives:
                return False
            at = end + (self.text[end : end + 1] == "-" and self.text[end + 1 : end + 2].isdigit())  # Hebrew "ב-9 במאי"
            while at < self.limit and self.text[at] == " ":
                at += 1
        return False

    def _take_number(self) -> bool:
        """Takes "# 1", "No. 2", "2", "II", "two"."""
        found = read_number(self.folded, self.at, self.limit, self.language)
        if found is None:
            return False
        self.number, self.at = found
        self.label_end = self.at
        return True

    def _end_of_remark(self) -> int | None:
        """Where a bracket ends that only tells more of the label: "Correction (made after review):"."""
        closing = self.text.find(_BRACKETS[self.text[self.at]], self.at, self.at + _LONGEST_REMARK)
        if closing < 0 or self.open or self.text[closing + 1 : self.limit].lstrip(" *_")[:1] != ":":
            return None
        return closing + 1

    def _opens_a_detail(self) -> bool:
        """Whether the bracket here holds a number or a time ("Update (Dec. 6)"), not the text."""
        inside = self.text[self.at + 1 : self.at + 60]
        end = inside.find(")" if self.text[self.at] == "(" else "]")
        if end < 0:
            return False
        word = inside[:end].strip(" #")
        if is_number(word, self.language):
            return True
        at = self.at + 1
        for _ in range(3):
            time = read_time(self.folded, at, self.language.calendar, self.language.connectives)
            if time is not None:
                return time.end >= self.at + 1 + end - 12
            space = self.text.find(" ", at, self.at + 1 + end)
            if space < 0:
                return False
            at = space + 1
        return False


def read_head(folded: Folded, position: int, language: Language) -> Head | None:
    """The head that begins at a position of a text, or None where no label of the language stands there."""
    reader = _Reader(folded, position, language)
    opening = reader.opening()
    found = reader.label()
    if found is None:
        return None
    group, begins = found
    if group.kind in _REFERRING:
        reader.subject()
    reader.qualifier()
    reader.tail()
    label = " ".join(folded.printed(begins, reader.label_end).split())
    letters = [character for character in label if character.isalpha()]
    return Head(
        group=group,
        language=language,
        start=position,
        label_start=begins,
        label_end=reader.label_end,
        text_start=reader.at,
        label=label,
        opening=opening,
        open_bracket=reader.open[-1] if reader.open else "",
        separator=reader.separator,
        number=reader.number,
        time=reader.time,
        capitals=len(letters) > 1 and all(character.isupper() for character in letters),
        signed=reader.signed,
    )
