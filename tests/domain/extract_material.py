"""Material that extracts are made of: a bridge whose year was wrong, and a letter that two officials dispute."""

from __future__ import annotations

from typing import Any

from amended.domain.alerts import Event
from amended.domain.extract import extract
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Summary
from amended.domain.summary_material import SummaryMaterial

BRIDGE = Notice(
    kind=NoticeKind.CORRECTION,
    label="Correction",
    text="An earlier version of this article misstated the year the bridge opened. It was 1933, not 1932. "
    "We regret the error.",
)


def material(*notices: Notice, **fields: object) -> SummaryMaterial:
    """Material about a bridge, with these notices."""
    given: dict[str, Any] = {
        "url": "https://news.example/bridge",
        "title_before": "Harbour bridge closes for repairs",
        "title_after": "Harbour bridge closes for repairs",
        "language": "en",
        "events": (Event.GAINED,),
        "notices": notices,
    }
    return SummaryMaterial(**(given | fields))


def letter() -> SummaryMaterial:
    """A story of the seed's form: a letter, disputed by one official and called a draft by the next."""
    title = "Letter: Navy to Leave Port Alder"
    lede = "The navy said it will leave Port Alder within weeks, according to a letter seen on Monday."
    return material(
        Notice(
            kind=NoticeKind.UPDATE,
            label="Update # 1",
            number=1,
            text="Ministry of Defence Secretary Anna Holt on Monday disputed a letter indicating the navy will leave "
            "Port Alder, stating there is “no plan at all to leave” the port.",
        ),
        Notice(
            kind=NoticeKind.UPDATE,
            label="Update # 2",
            number=2,
            text="Adm. Piet Brandt, Chief of the Naval Staff, said the letter is a “mistake” and a “clumsy” draft. He "
            "added that sailors will remain in the port.",
        ),
        title_before=title,
        title_after=title,
        passages=(lede, ""),
        lede=lede,
    )


def told_of(text: str, language: str, **given: object) -> Summary:
    """The extract of one correction of this text, in this language."""
    notice = Notice(kind=NoticeKind.CORRECTION, text=text)
    return extract(material(notice, language=language, **given))
