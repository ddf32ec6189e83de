"""Whether a text holds a bare sentence that announces a change, and of what kind."""

from __future__ import annotations

from collections.abc import Iterator

from amended.domain.detection.rules import SCANS, Language, Sentence
from amended.domain.notices import NoticeKind

_SAID = 500
_FOLLOWS = 60
_AROUND = 80


def announces(text: str, language: Language, *, set_off: bool = False) -> bool:
    """Whether a folded text holds a bare sentence that announces a change; `set_off`: it stands as notices do."""
    return next(_announcing(text, language, set_off=set_off), None) is not None


def announced_kind(text: str, language: Language, *, set_off: bool = False, at_edge: bool = False) -> NoticeKind | None:
    """The kind of the first rule whose bare sentence in a text announces a change; a retraction outweighs all.

    `at_edge` also looks for those in words that prose has too.
    """
    kinds = [sentence.kind for sentence, _, _ in _announcing(text, language, set_off=set_off, at_edge=at_edge)]
    return NoticeKind.RETRACTION if NoticeKind.RETRACTION in kinds else next(iter(kinds), None)


def announced_until(text: str, language: Language) -> int:
    """Where the bare sentence that announces a change has said so ("updated at 5 pm with"); 0 for none."""
    return max((end for _, _, end in _announcing(text, language)), default=0)


def _announcing(
    text: str, language: Language, *, set_off: bool = False, at_edge: bool = False
) -> Iterator[tuple[Sentence, int, int]]:
    """The bare sentences of a text that announce a change, with where their wording begins and ends, by rule."""
    for hit in sorted((*language.hits(text), *(language.hits_at_edge(text) if at_edge else ()))):
        sentence = language.sentences[hit - SCANS] if hit >= SCANS else None
        if sentence is None or sentence.stamp or (sentence.set_off and not set_off):
            continue
        match = sentence.expression.search(text)
        if match is not None and not is_harmless(text, match.start(1), match.end(1), language):
            yield sentence, match.start(1), match.end(1)


def is_harmless(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the wording of a bare sentence between two positions tells of no change of what has appeared.

    It tells what is done to a text before ("edited for length"), or where an earlier one was to be read.
    """
    return bool(language.harmless.search(text[start : end + _AROUND])) or tells_where_it_appeared(
        text, start, end, language
    )


def tells_where_it_appeared(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a bare sentence between two positions goes on to say where the text was to be read, and nothing wrong."""
    follows, said, after = text[end : end + _FOLLOWS], text[start : start + _SAID], text[end : start + _SAID]
    if language.lookalike.search(follows) and not language.wrong.search(said) and not _says(language, said):
        return True
    appeared = language.appeared.search(follows)
    return appeared is not None and appeared.start() <= 1 and not language.wrong.search(after)


def _says(language: Language, text: str) -> bool:
    """Whether a text says what was done to the article."""
    return any(expression.search(text) for expression in language.says.values())
