"""The language that a summary is asked for in, and whether it came in another."""

from __future__ import annotations

from amended.domain.extracting.wording import TABLE, base_language
from amended.domain.extracting.words import language_of, tokens
from amended.domain.summaries import Summary
from amended.domain.summary_material import SummaryMaterial

# A shorter text, or one of figures and names, does not tell its language.
_LEAST_WORDS = 12


def language_asked(material: SummaryMaterial, configured: str) -> str:
    """The code of the language for a summary: the configured one, or for "article" that of the notices."""
    if configured not in {"", "article"}:
        return base_language(configured)
    return language_of(" ".join(notice.text[:400] for notice in material.notices), material.language)


def language_problems(summary: Summary, material: SummaryMaterial, configured: str) -> tuple[str, ...]:
    """What is wrong with a summary's language, in words: nothing where it is in doubt."""
    asked = language_asked(material, configured)
    text = " ".join([summary.headline, summary.said, *(entry.text for entry in summary.now), summary.why])
    unspaced = asked in TABLE and not TABLE[asked].spaced
    if asked not in TABLE or (len(tokens(text)) < _LEAST_WORDS and not unspaced):
        return ()
    written = language_of(text, asked)
    return () if written == asked else (f"it is written in the language {written}, not in {asked}",)
