"""The number of a label: "# 1", "No. 2", "2", "II", "two", as "Update # 1" and "UPDATE II" print it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amended.domain.detection.normalising import Folded
from amended.domain.detection.rules import Language
from amended.domain.detection.times import read_time
from amended.domain.detection.units import Unit

_LONGEST = 12
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.? +[^\W\d]")
_MOST_DIGITS = 2
_ROMAN = {
    numeral: number
    for number, numeral in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), 1)
}
# What is printed before a number, folded; a longer one comes before its beginning.
_BEFORE = ("#", "no.", "nro", "no", "nr.", "nr", "n.", "n°", "num.", "nº", "c.", "ke-", "lan ", "第", "その")


def read_number(folded: Folded, position: int, limit: int, language: Language) -> tuple[int, int] | None:
    """The number at a position of a folded text and where it ends; None where the word there is another thing's."""
    text, at = folded.text, position
    for prefix in _BEFORE:
        if text.startswith(prefix, at):
            at += len(prefix)
            break
    marked = at > position
    while at < limit and text[at] in " *":
        at += 1
    if not marked and at > position and read_time(folded, at, language.calendar, language.connectives) is not None:
        return None  # "Update · 22 Jan 2024"
    end = at
    while end < limit and text[end].isalnum() and end - at < _LONGEST:
        end += 1
    if text[end : end + 1] in {".", ":", "/"} and text[end + 1 : end + 2].isdigit():
        return None  # "Update 14.30", "Correction 2/10": a clock or a date, not a number
    number = _value(folded, at, end, language)
    if number is None or (at == position and _counts_something(folded, end, language)):
        return None
    return number, end


def is_number(word: str, language: Language) -> bool:
    """Whether a folded word stands for a number: in digits, roman numerals or a word of the language."""
    return word in _ROMAN or (word.isdigit() and len(word) <= _MOST_DIGITS) or word in language.numbers


def _counts_something(folded: Folded, end: int, language: Language) -> bool:
    """Whether the sentence goes on after a number ("Update 2 people have died"): not with a time, nor in capitals."""
    if not folded.text[end : end + 2].lstrip()[:1].isalnum():
        return False
    after = end + (folded.text[end : end + 1] == " ")
    timed = read_time(folded, after, language.calendar, language.connectives) is not None
    return not timed and not folded.printed(end, end + 2).strip().isupper()


def _value(folded: Folded, at: int, end: int, language: Language) -> int | None:
    """The value of a number word; roman numerals count only in capitals."""
    word = folded.text[at:end]
    if word.isdigit() and len(word) <= _MOST_DIGITS:
        return int(word)
    if word in _ROMAN and folded.printed(at, end).isupper():
        follows = folded.text[end : end + 2].lstrip()[:1]
        return None if (follows.isalnum() or follows == "'") and word == "i" else _ROMAN[word]
    return language.numbers.get(word)


def numbers_a_section(unit: Unit, units: Sequence[Unit]) -> bool:
    """Whether a heading begins with the number of its section, as another heading of the page does ("3.13. Edits")."""
    if not unit.heading or _SECTION.match(unit.text) is None:
        return False
    return any(other.heading and other is not unit and _SECTION.match(other.text) is not None for other in units)
