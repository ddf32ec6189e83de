"""Lines that name who made an article, each by his office: "Text: Anna Weber. Editing: Jan Kuhn. Correction: …"."""

from __future__ import annotations

import re

_FEWEST = 3
_LONGEST = 300
_OFFICE = r"[^\W\d_]+(?:[ -][^\W\d_]+){0,2} ?: ?"
# Up to four words with capitals, joined by small ones ("Ana de la Cruz", "AFP"), and further names.
_NAME = r"(?:[a-zà-ÿ]{1,3} ){0,2}[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w'’.-]*(?: (?:[a-zà-ÿ]{1,3} ){0,2}[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w'’.-]*){0,3}"
_CREDIT = re.compile(rf"{_OFFICE}{_NAME}(?:(?:, | / | & ){_NAME}(?! ?:))*(?:[.,;] ?| [/|–—·-] |\n|$)")


def is_credits(text: str) -> bool:
    """Whether a printed line is nothing but three offices or more, each with a colon and the names of who held it."""
    line = text.strip().rstrip(".")
    if len(line) > _LONGEST:
        return False
    at = found = 0
    while at < len(line):
        match = _CREDIT.match(line, at)
        if match is None:
            return False
        found, at = found + 1, match.end()
        while line[at : at + 1] == " ":
            at += 1
    return found >= _FEWEST
