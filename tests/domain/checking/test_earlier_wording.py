"""Sentences in the words of the earlier version, changes of direction, places, and names of which both parts hold."""

from __future__ import annotations

from itertools import product
from time import perf_counter

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.checking.earlier_wording import worded_as_earlier
from amended.domain.checking.polarity import MOST_NEGATIONS, sentence_polarity
from amended.domain.checking.word_rows import row
from amended.domain.comparison_results import Change
from amended.domain.language.wording import wording
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

BRONZE = SummaryMaterial(
    url="https://news.example/bronze",
    title_before="Museum returns bronze to Nigeria",
    title_after="Museum returns bronze to Nigeria",
    language="en",
    events=(Event.GAINED,),
    notices=(
        Notice(
            kind=NoticeKind.CORRECTION,
            text="An earlier version said the Ashworth Museum had returned the bronze to Nigeria. In fact it has "
            "agreed to return it but has not yet done so.",
        ),
    ),
    changes=(
        Change(
            before="The Ashworth Museum has returned a bronze taken in 1897.",
            after="The Ashworth Museum has agreed to return a bronze taken in 1897.",
            notice=0,
        ),
    ),
)
STORM = SummaryMaterial(
    url="https://news.example/storm",
    title_before="Storm leaves 12 dead in Pellham County",
    title_after="Storm leaves 12 dead in Pellham County",
    language="en",
    events=(Event.GAINED,),
    notices=(
        Notice(
            kind=NoticeKind.UPDATE,
            text="UPDATE: Sheriff Dana Whitlock said late Sunday that the number of deaths had risen to 14 from 12, "
            "and that two people were still missing.",
        ),
    ),
    changes=(Change(before="Twelve people died, officials said.", after="Fourteen people died, officials said."),),
    lede="Twelve people died, officials said on Sunday.",
)
UNION = SummaryMaterial(
    url="https://news.example/union",
    title_before="Union accepts pay offer from Northline",
    title_after="Union accepts pay offer from Northline",
    language="en",
    events=(Event.GAINED,),
    notices=(
        Notice(
            kind=NoticeKind.CORRECTION,
            text="This story has been corrected to show that Northline's chief executive, Susan Vail, not union leader "
            'Tom Okafor, called the agreement "a fair deal for both sides." Okafor said the union\'s members "deserved '
            'more."',
        ),
    ),
    lede="Workers at Northline Rail will get a raise, the union's leader, Tom Okafor, said.",
)
TYPHOON = SummaryMaterial(
    url="https://news.example/typhoon",
    title_before="台風で3人死亡 白浜町",
    title_after="台風で3人死亡 白浜町",
    language="ja",
    events=(Event.GAINED,),
    notices=(
        Notice(
            kind=NoticeKind.UPDATE,
            text="【追記】10月3日、白浜町は死者数を3人から2人に修正した。残る1人は行方不明となっている。",
        ),
    ),
)


def verdict(material: SummaryMaterial, headline: str, now: str, said: str = "") -> tuple[str, ...]:
    """The problems of a model's summary with this headline and entry."""
    entry = Now(notice=0, who="", text=now)
    return check(
        Summary(headline=headline, said=said, now=(entry,), why="", source=SummarySource.MODEL), material
    ).problems


@pytest.mark.parametrize(
    ("material", "headline", "now"),
    [
        (
            BRONZE,
            "Ashworth Museum has agreed to return bronze",
            "The museum has agreed to return the bronze to Nigeria but has not yet done so.",
        ),
        (
            STORM,
            "Storm deaths in Pellham County rise to 14 from 12",
            "The number of deaths rose to 14 and two people were still missing, Sheriff Dana Whitlock said.",
        ),
        (
            UNION,
            "Northline's chief executive, not union leader, called deal fair",
            'Susan Vail called the agreement "a fair deal for both sides." Tom Okafor said members "deserved more."',
        ),
        (
            TYPHOON,
            "白浜町、死者数を3人から2人に修正",
            "白浜町は死者数を3人から2人に修正した。残る1人は行方不明である。",
        ),
    ],
)
def test_what_holds_passes(material: SummaryMaterial, headline: str, now: str) -> None:
    """What the notice tells passes: beside a place, with both parts of a name, in the notice's direction."""
    assert verdict(material, headline, now) == ()


@pytest.mark.parametrize(
    ("material", "headline", "now"),
    [
        (BRONZE, "Ashworth Museum has returned bronze to Nigeria", "The museum has returned the bronze to Nigeria."),
        (TYPHOON, "白浜町、死者数を2人から3人に修正", "白浜町は死者数を3人から2人に修正した。"),
    ],
)
def test_what_only_the_earlier_version_told_is_a_problem(material: SummaryMaterial, headline: str, now: str) -> None:
    """The earlier claim in its own words, and a change the other way round, are found."""
    assert verdict(material, headline, now)


@pytest.mark.parametrize(
    ("told", "earlier", "holds", "found"),
    [
        ("The mill closed on Friday in Leeds.", "The mill closed in Leeds on Friday.", "It may close the mill.", 1),
        ("The mill may close on Friday.", "The mill closed in Leeds on Friday.", "It may close the mill.", 0),
        ("The mill closed on Friday.", "The mill closed on Friday.", "The mill closed, on Friday, for good.", 0),
        ("The mill closed for good.", "The mill closed.", "It may close the mill.", 0),
        ("The old mill closed on 3 May.", "The old mill closed on 13 May.", "It was 3 May, not 13 May.", 0),
        ("It was the union that sued the bakery.", "The union sued the bakery.", "The bakery sued the union.", 1),
        ("It was the bakery that sued the union.", "The union sued the bakery.", "The bakery sued the union.", 0),
        ("The union was sued by the bakery.", "The union sued the bakery.", "The bakery sued the union.", 0),
        ("A bakery was sued by the union.", "A bakery was sued by the union.", "A union was sued by the bakery.", 1),
    ],
)
def test_a_sentence_is_the_earlier_one_by_the_forms_of_its_words(
    told: str, earlier: str, holds: str, found: int
) -> None:
    """A sentence all of whose words one earlier sentence prints, and what holds does not, or in another order only, is
    a problem."""
    assert len(list(worded_as_earlier([told], [earlier], [holds], wording("en")))) == found


def test_many_negations_are_read_in_time_that_grows_with_them() -> None:
    """A text of nothing but negations is taken apart at once."""
    row("warm up", wording("en"))
    begun = perf_counter()
    row("not " * 20_000, wording("en"))
    assert perf_counter() - begun < 5


def test_many_negations_of_a_clause_are_not_all_looked_at() -> None:
    """Of a clause of nothing but negations no more are weighed than a sentence ever has."""
    words = ("".join(letters) for letters in product("abcdef", repeat=4))
    found = sentence_polarity(" ".join(f"not {word}" for word in words), wording("en"))
    assert 1 < len(found.negated) <= MOST_NEGATIONS
