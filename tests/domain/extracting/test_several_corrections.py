"""What was said, where one notice has several corrections, and where it says no more than “Corrected”."""

from __future__ import annotations

from amended.domain.alerts import Event
from amended.domain.comparison_results import Change, Fact
from amended.domain.extract import extract
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import SaidAs
from amended.domain.summary_material import SummaryMaterial

_BEFORE = (
    "The valley has 18 vineyards.",
    "The oldest was founded in 1898 by the Lindt family.",
    "A tasting costs $45.",
)
_AFTER = ("The valley has 28 vineyards.", "The oldest was founded in 1889 by the Lindt family.", "A tasting costs $54.")


def _material(notice: Notice, edits: int, *, explained: bool, language: str = "en") -> SummaryMaterial:
    """Material about a valley of which so many sentences were edited."""
    return SummaryMaterial(
        url="https://news.example/valley",
        title_before="A guide to the valley",
        title_after="A guide to the valley",
        language=language,
        events=(Event.GAINED,),
        notices=(notice,),
        passages=("",),
        changes=tuple(
            Change(before=before, after=after, notice=0 if explained else None, facts=(Fact.NUMBER,))
            for before, after in zip(_BEFORE[:edits], _AFTER, strict=False)
        ),
    )


def test_each_correction_of_a_box_has_its_passage() -> None:
    """A box with three paragraphs tells three passages, in its order; a paragraph without an edit has none."""
    box = Notice(
        kind=NoticeKind.CORRECTION,
        label="Corrections",
        text="A tasting costs $54, not $45.\nAn earlier version misstated the number of vineyards. It is 28, not 18.\n"
        "The article also misstated the year in which the oldest was founded. It was 1889.",
    )
    told = extract(_material(box, 3, explained=True))
    assert told.said == " / ".join((_BEFORE[2], _BEFORE[0], _BEFORE[1]))
    assert told.said_as is SaidAs.CLAIM
    assert extract(_material(box, 2, explained=True)).said == " / ".join(_BEFORE[:2])


def test_a_bare_corrected_is_told_by_the_one_edit() -> None:
    """“Corrected” with a date and one edited fact: the headline leads with what holds now, and the old stands by."""
    bare = Notice(kind=NoticeKind.CORRECTION, label="Corrected", text="", stated_time="Nov. 12, 2022")
    told = extract(_material(bare, 1, explained=False))
    assert (told.headline, told.said, told.now[0].text) == (f"Correction: {_AFTER[0]}", _BEFORE[0], _AFTER[0])


def test_a_bare_corrected_is_given_no_edit_of_several() -> None:
    """Where several facts were edited, nobody knows which the word stands for: the notice is told as printed."""
    bare = Notice(kind=NoticeKind.CORRECTION, label="Corrected", text="", stated_time="Nov. 12, 2022")
    assert extract(_material(bare, 2, explained=False)).now[0].text == "Corrected Nov. 12, 2022"


def test_who_speaks_is_no_likeness() -> None:
    """A passage that shares only the speaker's word with a notice is not told as what was said."""
    notice = Notice(kind=NoticeKind.UPDATE, label="Uppdatering", text="Skolan blir kvar, uppger kommunen.")
    material = SummaryMaterial(
        url="https://news.example/school",
        title_before="Skolan i Björklunda läggs ned",
        title_after="Skolan i Björklunda läggs ned",
        language="sv",
        events=(Event.GAINED,),
        notices=(notice,),
        passages=("",),
        lede="Ett fyrtiotal personer kom till kommunhuset på tisdagskvällen.",
    )
    assert extract(material).said == "Skolan i Björklunda läggs ned"
