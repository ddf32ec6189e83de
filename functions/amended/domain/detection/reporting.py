"""Whose words a sentence is, where it says so at its beginning or its end (", two officials said.")."""

from __future__ import annotations

import re

from amended.domain.detection.rules import Language

SENTENCE_END = re.compile(r"[.!?](?: +|$)|(?<=[^\x00-\x7f])[.!?]")


def placed_sentences(text: str) -> list[tuple[int, str]]:
    """The sentences of a folded text, roughly, with where each begins: what stands between ends and holds words."""
    begins, found = 0, []
    for match in SENTENCE_END.finditer(text):
        found.append((begins, text[begins : match.end()]))
        begins = match.end()
    found.append((begins, text[begins:]))
    return [(at, one) for at, one in found if any(map(str.isalnum, one))]


def is_reported(sentence: str, language: Language, *, at_its_end: bool = False) -> bool:
    """Whether a part of a sentence between commas does nothing but tell whose words it is; `at_its_end`: the last."""
    parts = [part.strip(" .!?)]*") for part in sentence.split(", ")]
    if len(parts) == 1:
        return False
    matches = ((part, language.reported.search(part)) for part in (parts[-1:] if at_its_end else parts))
    return any(match is not None and match.group().strip() == part for part, match in matches)
