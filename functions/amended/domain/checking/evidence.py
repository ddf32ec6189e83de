"""What a summary may say: the texts of the material, made ready for looking things up."""

from __future__ import annotations

from dataclasses import dataclass

from amended.domain.extracting.wording import Wording, wording
from amended.domain.extracting.words import language_of
from amended.domain.summary_material import SummaryMaterial


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All texts of the material together, as printed and with case folded, and the wording of their language."""

    text: str
    folded: str
    wording: Wording


def evidence_of(material: SummaryMaterial) -> Evidence:
    """The evidence of this material."""
    parts = [material.title_before, material.title_after, material.lede, *material.passages]
    for notice in (*material.notices, *material.removed):
        parts += [notice.label or "", notice.stated_time or "", notice.text]
    for change in material.changes:
        parts += [change.before, change.after]
    for pair in material.reworded:
        parts += [pair.before.text, pair.after.text]
    text = "\n".join(part for part in parts if part)
    return Evidence(text=text, folded=text.casefold(), wording=wording(language_of(text, material.language)))
