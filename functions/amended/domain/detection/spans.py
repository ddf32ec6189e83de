"""Where the text of a notice begins and ends within its unit: brackets, sentences, and the rest of a paragraph."""

from __future__ import annotations

from amended.domain.detection.heads import Head
from amended.domain.detection.units import Unit

_CLOSING = {"(": ")", "[": "]", "{": "}"}


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


def start_of_sentence(text: str, position: int) -> int:
    """Where the sentence begins in which a position lies."""
    ends = [at for mark in (". ", "! ", "? ") if (at := text.rfind(mark, 0, position)) >= 0]
    start = max(ends, default=-2) + 2
    while start < position and not text[start].isalnum():
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


def end_of_sentence(unit: Unit, start: int) -> int:
    """Where a bare sentence's notice ends: with its bracket, if it stands in one, or with the unit."""
    before = unit.text[:start].rstrip()
    if before[-1:] in _CLOSING:
        closing = _closing_of(unit.text, start, _CLOSING[before[-1]])
        if closing is not None:
            return closing
    return len(unit.text)
