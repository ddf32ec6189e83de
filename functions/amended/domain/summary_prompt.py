"""The prompt of a model summary, its size, and the key under which a summary is known to be of the same material."""

from __future__ import annotations

import hashlib
import json

from amended.domain.summary_material import SummaryMaterial

# Part of every summary's key: a summary made with another prompt is another summary.
PROMPT_VERSION = 1


def summary_key(material: SummaryMaterial, model: str, language: str) -> str:
    """A stable key of what is summarised, by which prompt and which model."""
    parts = [
        PROMPT_VERSION,
        model,
        language,
        [[notice.kind.value, notice.text] for notice in material.notices],
        [[change.before, change.after] for change in material.changes],
        [material.title_before, material.title_after],
    ]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:24]


def estimated_tokens(material: SummaryMaterial, language: str) -> int:
    """An upper estimate of the tokens that a summary of this material takes."""
    texts = [notice.text for notice in material.notices] + [change.before + change.after for change in material.changes]
    return sum(len(text.encode()) for text in [*texts, material.lede, language]) // 3 + 1500
