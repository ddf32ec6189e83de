"""Where the text of a notice begins and ends within its unit: brackets, sentences, and the rest of a paragraph."""

from __future__ import annotations

import re

from amended.domain.detection.heads import Head
from amended.domain.detection.rejecting import speaks_of_change
from amended.domain.detection.rules import Language
from amended.domain.detection.units import Unit
from amended.domain.snapshots import Place

_CLOSING = {"(": ")", "[": "]", "{": "}"}
_LONGEST_BEFORE = 300
_LONGEST_CREDIT, _CREDIT_REACH = 8, 200  # words, characters
_ABBREVIATION, _ABBREVIATION_REACH = 3, 12  # letters, characters
_SENTENCE_END = re.compile(r"[.!?][\"'”’»]?\s+|[。！？]\s*")
_ENDS = frozenset(".!?。！？")


def span_of_text(unit: Unit, head: Head, *, inline: bool = False) -> tuple[int, int]:
    """Where the text of a labelled notice begins and ends: at its bracket's end, or with the unit.

    Inside a paragraph, a label whose bracket is already closed speaks for the rest of its sentence.
    """
    start, end = head.text_start, len(unit.text)
    if head.open_bracket:
        closing = _closing_of(unit.text, start, head.open_bracket)
        if closing is not None and (inline or not unit.text[closing + 1 :].strip(" .*_")):
            return start, closing
    if inline and not head.open_bracket:
        # In the middle of a sentence the label marks the words that were put right: up to the next comma or dash.
        marks = ".!?,;" if unit.folded.printed(start, end)[:1].islower() else ".!?"
        for at in range(start, end):
            if (unit.text[at] in marks and unit.text[at + 1 : at + 2] in {" ", ""}) or unit.text.startswith(" - ", at):
                return start, at
    return start, end


def start_of_notice(unit: Unit, position: int, language: Language, *, boxed: bool = False) -> int:
    """Where the notice begins whose bare sentence begins at a position.

    That is where its sentence begins, as many languages put the verb last, or with the sentences before it, where they
    tell of the mistake and the whole line is set off (`boxed`: in a small box of the text) or closes the article
    ("We first wrote … This was put right").
    """
    start = position if language.spaced else start_of_sentence(unit.text, position, spaced=False)
    before = unit.text[:start]
    if not any(map(str.isalnum, before)) or len(before) > _LONGEST_BEFORE or before.rstrip()[-1:] in _CLOSING:
        return start
    set_off = boxed or unit.emphasised or unit.text[:1] in "*[(" or unit.block.place is Place.OUTSIDE
    tells = speaks_of_change(before, language) if set_off else unit.after == 0 and language.wrong.search(before)
    return 0 if tells else start


def start_of_sentence(text: str, position: int, *, spaced: bool = True) -> int:
    """Where the sentence begins in which a position lies; in Chinese and Japanese no space stands between two."""
    marks = (". ", "! ", "? ") if spaced else (".", "!", "?")
    ends = [at + len(mark) for mark in marks if (at := text.rfind(mark, 0, position)) >= 0]
    start = max(ends, default=0)
    while start < position and not text[start].isalnum() and text[start] != '"':
        start += 1
    return start


def _closing_of(text: str, start: int, closing: str) -> int | None:
    """Where the bracket that is open at `start` is closed."""
    opening = {value: key for key, value in _CLOSING.items()}[closing]
    depth = 1
    for at in range(start, len(text)):
        if text[at] == opening:
            depth += 1
        elif text[at] == closing:
            depth -= 1
            if depth == 0:
                return at
    return None


def end_of_sentence(unit: Unit, start: int, end: int) -> int:
    """Where a bare sentence's notice ends: with the bracket around its wording up to `end`, or with the unit."""
    before = unit.text[:start].rstrip()
    if before[-1:] in _CLOSING:
        closing = _closing_of(unit.text, start, _CLOSING[before[-1]])
        if closing is not None and closing >= end:
            return closing
    return len(unit.text)


def without_credit(caption: str) -> str:
    """A caption's printed text without what names at its end who took the picture.

    That stands behind a whole sentence, is no sentence itself, and holds no figures ("… in 1971. (Town archive)"). A
    full stop that may be an abbreviation's ends no sentence: a credit too much is better than half a name.
    """
    for match in _SENTENCE_END.finditer(caption, max(0, len(caption) - _CREDIT_REACH)):
        ahead = caption[max(0, match.start() - _ABBREVIATION_REACH) : match.start()]
        if match.group().startswith(".") and _may_be_abbreviated(ahead):
            continue
        rest = caption[match.end() :].strip()
        unended = rest[-1:] not in _ENDS
        if unended and len(rest.split()) <= _LONGEST_CREDIT and not any(map(str.isdigit, rest)):
            return caption[: match.end()].rstrip()
    return caption


def _may_be_abbreviated(text: str) -> bool:
    """Whether the word that ends a text may be short for another: "Dr", "J", "D.C"."""
    word = text.split(" ")[-1].lstrip("(")
    return word[:1].isalpha() and ("." in word or (word[0].isupper() and len(word) <= _ABBREVIATION))
