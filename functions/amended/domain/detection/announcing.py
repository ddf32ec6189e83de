"""Whether a text holds a bare sentence that announces a change, and of what kind."""

from __future__ import annotations

from amended.domain.detection.rules import SCANS, Language
from amended.domain.notices import NoticeKind


def announces(text: str, language: Language) -> bool:
    """Whether a folded text holds a bare sentence that announces a change."""
    return announced_kind(text, language) is not None


def announced_kind(text: str, language: Language) -> NoticeKind | None:
    """The kind of the first rule whose bare sentence in a text announces a change; a retraction outweighs all."""
    sentences = (language.sentences[hit - SCANS] for hit in sorted(language.hits(text)) if hit >= SCANS)
    kinds = [sentence.kind for sentence in sentences if not sentence.stamp]
    return NoticeKind.RETRACTION if NoticeKind.RETRACTION in kinds else next(iter(kinds), None)


def announced_until(text: str, language: Language) -> int:
    """Where the bare sentence that announces a change has said so ("updated at 5 pm with"); 0 for none."""
    sentences = (language.sentences[hit - SCANS] for hit in language.hits(text) if hit >= SCANS)
    matches = (sentence.expression.search(text) for sentence in sentences if not sentence.stamp)
    return max((match.end(1) for match in matches if match is not None), default=0)
