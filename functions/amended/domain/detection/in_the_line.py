"""How a bare sentence stands in its line: in a bracket, behind a few words and a colon, or as the last one."""

from __future__ import annotations

from amended.domain.detection.rejecting import is_policy, speaks_of_change
from amended.domain.detection.rules import Language

_AT_THE_BRACKET = 2
_LONGEST_LEAD = 6


def is_in_passing(text: str, wording: int) -> bool:
    """Whether wording lies in a bracket that opens in mid-sentence with other words ("… (including an earlier …")."""
    opened: list[int] = []
    for at in range(wording):
        if text[at] == "(":
            opened.append(at)
        elif text[at] == ")" and opened:
            opened.pop()
    if not opened or wording - opened[0] <= _AT_THE_BRACKET:
        return False
    before = text[: opened[0]].rstrip()
    return before[-1:].isalnum() or before[-1:] in {",", '"', ")"}


def is_led_in(before: str, language: Language) -> bool:
    """Whether a few words that speak of a change, and a colon, lead a sentence in ("Name corrected: A story …")."""
    lead = before.rstrip()
    short = lead[-1:] == ":" and 1 < len(lead.split()) <= _LONGEST_LEAD
    return short and language.spaced and speaks_of_change(lead, language) and not is_policy(lead, language)


def is_last_bracket(text: str, start: int) -> bool:
    """Whether wording opens a bracket that stands after a sentence and holds another one to the end of the line."""
    before = text[:start].rstrip()
    return before[-1:] in {"(", "["} and before[:-1].rstrip()[-1:] in {".", "!", "?"} and text[-2:-1] in {".", "!"}


def is_last_sentence(text: str, end: int) -> bool:
    """Whether no further sentence follows in a text the one in which a wording ends."""
    return not any(mark in text[end:].rstrip() for mark in (". ", "! ", "? "))
