"""What an extract tells of what was said before."""

from __future__ import annotations

from amended.domain.alerts import Event
from amended.domain.extract import extract
from amended.domain.notices import NoticeKind
from amended.domain.summary_material import SummaryMaterial
from tests.domain.comparison.making import compared, notice


def said(text: str, *body: str, now: tuple[str, ...] | None = None, language: str = "en", title: str = "Budget") -> str:
    """What the extract says was said, where this correction is gained above this body; `now` is the body's new form."""
    found = compared(
        [], [notice(text, "Correction", kind=NoticeKind.CORRECTION)], body, now, language, titles=(title, title)
    )
    material = SummaryMaterial(
        url="https://news.example/a",
        title_before=title,
        title_after=title,
        language=language,
        events=(Event.GAINED,),
        notices=found.gained,
        passages=found.passages,
        changes=found.changes,
        lede=body[0],
    )
    return extract(material).said
