"""Whether a text holds a bare sentence that announces a change, and of what kind."""

from __future__ import annotations

from collections.abc import Iterator

from amended.domain.detection.reporting import SENTENCE_END
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
    return is_done_before(text, start, end, language) or tells_where_it_appeared(text, start, end, language)


def is_done_before(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a wording or what follows tells what is done to a text before it appears, or what a reader may ask for.

    Where its own sentence says that something was wrong or changed, the next one takes nothing back of that
    ("本文已更正。如有侵权请联系删除").
    """
    ends = SENTENCE_END.search(text, max(start, end - 1))
    sentence = text[start : ends.end() if ends is not None else len(text)]
    until = end + _AROUND
    if language.wrong.search(sentence) or language.change.search(sentence):
        until = min(until, start + len(sentence))
    return language.harmless.search(text[start:until]) is not None


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
