"""A long material is looked at where it matters: what a summary of it can be wrong about is found all the same."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.checking.looked_at import looked_at
from amended.domain.comparison_results import Change
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

STREETS = ("Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Gorse", "Hazel", "Ivy", "Juniper", "Larch", "Maple")
FILLER = [
    f"Residents of {street} Street told the council that {n} trees were felled." for n, street in enumerate(STREETS)
]
CORRECTING = "An earlier version gave the wrong year: the bridge opened in 1933, not 1932."
QUOTING = "Mayor Ruth Adeyemi said the ferry “never sailed on Sundays” before the war."


def material(text: str, changes: tuple[Change, ...] = ()) -> SummaryMaterial:
    """Material with one correction."""
    return SummaryMaterial(
        url="https://news.example/bridge",
        title_before="Harbour bridge opened in 1932",
        title_after="Harbour bridge opened in 1932",
        language="en",
        events=(Event.GAINED,),
        notices=(Notice(kind=NoticeKind.CORRECTION, text=text),),
        changes=changes,
        lede="The bridge opened in 1932.",
    )


def told(
    text: str, *, headline: str = "Correction: the bridge opened in 1933, not 1932", evidence: str = ""
) -> Summary:
    """A model's summary with this entry."""
    now = Now(notice=0, who="", text=text, evidence=evidence)
    return Summary(headline=headline, said="It opened in 1932.", now=(now,), source=SummarySource.MODEL)


@pytest.fixture(params=[0, 11, 23], ids=["first", "amid", "last"])
def long(request: pytest.FixtureRequest) -> SummaryMaterial:
    """A notice of many sentences that corrects in one of them."""
    sentences = [*FILLER, QUOTING, *FILLER]
    sentences.insert(request.param, CORRECTING)
    return material(" ".join(sentences))


def test_what_corrects_is_looked_at_wherever_it_stands(long: SummaryMaterial) -> None:
    """The sentence that corrects is read though the summary has nothing of it: not telling it is a problem."""
    summary = told("Residents spoke of trees.", headline="Correction: residents spoke of trees")
    assert CORRECTING in looked_at(summary, long).notices[0].text
    assert check(summary, long).verdict == "fail"


def test_what_is_told_is_looked_at_wherever_it_stands(long: SummaryMaterial) -> None:
    """A summary may quote any sentence of a long notice, and be taken at its word about it."""
    fine = told(f"It opened in 1933, not 1932. {QUOTING}", evidence=CORRECTING)
    assert check(fine, long).problems == ()
    for wrong in (QUOTING.replace("Adeyemi", "Okafor"), QUOTING.replace("Sundays", "Mondays")):
        assert check(told(f"It opened in 1933, not 1932. {wrong}"), long).verdict == "fail"


def test_evidence_of_any_length_may_be_copied(long: SummaryMaterial) -> None:
    """A span over many sentences stands in the notice, though not all of them are taken apart; another does not."""
    text = long.notices[0].text
    summary = told("It opened in 1933, not 1932.", evidence=text[:900].rpartition(" ")[0])
    assert check(summary, long).problems == ()
    invented = told("It opened in 1933, not 1932.", evidence=f"{FILLER[3]} Nobody minded.")
    assert "notice 0: its evidence is not what the notice says" in check(invented, long).problems


def test_of_many_changes_those_that_are_told_are_looked_at() -> None:
    """A number that only one of two hundred changes has stands there; one that none of them has does not."""
    changes = tuple(
        Change(before=f"Lorry {n} carried stone from the quarry.", after=f"Lorry {n} carried sand from the quarry.")
        for n in range(1000, 1200)
    )
    given = material(CORRECTING, changes)
    assert len(looked_at(told("Lorry 1100 carried sand."), given).changes) < len(changes)
    assert check(told("It opened in 1933, not 1932. Lorry 1020 carried sand."), given).problems == ()
    assert check(told("It opened in 1933, not 1932. Lorry 4711 carried sand."), given).verdict == "fail"


def test_a_short_material_is_looked_at_whole() -> None:
    """Of an ordinary correction nothing is left out."""
    given = material(f"{CORRECTING} {QUOTING}", (Change(before="1932", after="1933", notice=0),))
    assert looked_at(told("x"), given) is given
