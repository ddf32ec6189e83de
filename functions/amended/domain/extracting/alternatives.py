"""The fields of the tables of speech as expressions: one line, its alternatives, and one pattern of them."""

from __future__ import annotations

import re
from collections.abc import Sequence


def flat(alternatives: str) -> str:
    """A field of the table as one line."""
    return "".join(line.strip() for line in alternatives.splitlines())


def parted(alternatives: str) -> tuple[list[str], list[str]]:
    """The alternatives of a field that are one word, and those that are several."""
    parts, depth = [""], 0
    for sign in flat(alternatives):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return [part for part in parts if part and " " not in part], [part for part in parts if " " in part]


def whole_word(alternatives: Sequence[str]) -> re.Pattern[str]:
    """A pattern for one whole word that is any of these; for none where there are none."""
    return re.compile("|".join(alternatives) or "(?!)", re.IGNORECASE)
