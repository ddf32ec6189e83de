"""What the extract tells as said is struck out only where there is evidence that it was wrong."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.comparison_results import Change
from amended.domain.extract import extract
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import SaidAs
from amended.domain.summary_material import SummaryMaterial


def material(notice: str, passage: str, after: str | None = None, language: str = "en") -> SummaryMaterial:
    """A story with this notice and the passage that was matched with it, edited to `after` or not at all."""
    changes = () if after is None else (Change(before=passage, after=after, notice=0),)
    return SummaryMaterial(
        url="https://news.example/story",
        title_before="A story",
        title_after="A story",
        language=language,
        events=(Event.GAINED,),
        notices=(Notice(kind=NoticeKind.CORRECTION, text=notice),),
        passages=(passage,),
        changes=changes,
        lede=after if after is not None else passage,
    )


@pytest.mark.parametrize(
    ("notice", "passage", "after", "expected"),
    [
        ("It is 204 homes, not 240.", "The council approved 240 homes.", None, SaidAs.CLAIM),
        ("She was dismissed.", "She resigned on Tuesday.", "She was dismissed on Tuesday.", SaidAs.CLAIM),
        ("The mayor has not endorsed the plan.", "The mayor has endorsed the plan.", None, SaidAs.CLAIM),
        ("The mayor disputed a letter saying the ferry will close.", "The ferry will close.", None, SaidAs.CLAIM),
        ("The mayor spoke of the ferry and its terminal.", "The ferry has left its terminal.", None, SaidAs.PASSAGE),
        (
            "Organisers, not police, estimated the crowd at 30,000.",
            "Organisers estimated the crowd at 30,000; police said 8,000.",
            None,
            SaidAs.PASSAGE,
        ),
        (
            "A previous version said he was sentenced to eight years. It is six years.",
            "He was sentenced to six years.",
            None,
            SaidAs.QUOTED,
        ),
    ],
)
def test_what_was_said_is_a_claim_only_with_evidence(
    notice: str, passage: str, after: str | None, expected: SaidAs
) -> None:
    """A wrong value, a denial or an explained edit is evidence; likeness and the notice's own words are none."""
    assert extract(material(notice, passage, after)).said_as is expected


@pytest.mark.parametrize(
    ("language", "notice", "who"),
    [
        ("en", "Mayor Lena Ortiz's office said she has not endorsed the plan.", "Mayor Lena Ortiz's office"),
        ("fr", "Le cabinet de la ministre Claire Dubois dément cet accord.", "cabinet de la ministre Claire Dubois"),
        ("pt", "Foi detido seu assessor, Carlos Nunes, informou a Polícia Federal.", "Polícia Federal"),
        ("en", "Rents rose, according to the Office for National Statistics.", "Office for National Statistics"),
        ("sv", "Uppgiften gällde Lars Holm. Han avgår inte, uppger hans pressekreterare.", ""),
        ("de", "Anders als zunächst berichtet, hat Jonas Keller nichts angekündigt.", ""),
    ],
)
def test_whose_words_they_are_is_told_whole(language: str, notice: str, who: str) -> None:
    """An office is not its holder, who is spoken of does not speak, and adverbs are nobody."""
    assert extract(material(notice, "", None, language)).now[0].who == who


@pytest.mark.parametrize(
    ("language", "sentence", "who"),
    [
        ("de", "Das Innenministerium hat den Bericht über Staatssekretär Jan Holm dementiert.", "Innenministerium"),
        ("es", "La alcaldesa de Villar, Rosa Peñalba, ha negado que cierre.", "alcaldesa de Villar, Rosa Peñalba"),
        ("ro", "Directorul spitalului, Mihai Dobre, a dezmințit informația.", "Directorul spitalului, Mihai Dobre"),
        (
            "en",
            "A spokeswoman for the Fenwick Trust, Ines Marlow, denied it on Friday.",
            "spokeswoman for the Fenwick Trust, Ines Marlow",
        ),
        ("en", "April Jones denied it in April.", "April Jones"),
        ("en", "In April Jones denied it.", "Jones"),
        ("en", "Gen.\u00a0Mark Milley denied it.", "Gen. Mark Milley"),
    ],
)
def test_who_says_it_is_found_over_what_stands_between(language: str, sentence: str, who: str) -> None:
    """The speaker is the person, or the body with its person, over auxiliaries and appositions; "April" may be one."""
    assert extract(material(sentence, "", None, language)).now[0].who == who
