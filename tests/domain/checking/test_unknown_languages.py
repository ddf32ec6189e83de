"""The check of summaries in languages whose words nobody knows here: numbers, dates, names and quotations stay as
printed, and what cannot be read raises no alarm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_language import language_problems
from amended.domain.summary_material import SummaryMaterial

ENGLISH = SummaryMaterial(
    url="https://news.example/bridge",
    title_before="Bridge opened in 1932",
    title_after="Bridge opened in 1932",
    language="en",
    events=(Event.GAINED,),
    notices=(
        Notice(
            kind=NoticeKind.CORRECTION,
            text="The harbour bridge of Karlow opened in 1933, not in 1932, Ruth Adeyemi said.",
        ),
    ),
    lede="The harbour bridge of Karlow opened in 1932.",
)
# By language: headline, what was said, what holds now.
TOLD = {
    "sw": (
        "Marekebisho: daraja la Karlow lilifunguliwa mwaka 1933, si mwaka 1932",
        "Makala ilisema kuwa daraja lilifunguliwa mwaka 1932.",
        "Ruth Adeyemi alisema daraja la bandari ya Karlow lilifunguliwa mwaka 1933, si mwaka 1932.",
    ),
    "lt": (
        "Pataisymas: Karlow tiltas atidarytas 1933 metais, o ne 1932 metais",
        "Straipsnyje buvo rašoma, kad tiltas atidarytas 1932 metais.",
        "Ruth Adeyemi sakė, kad uosto tiltas atidarytas 1933 metais, o ne 1932 metais.",
    ),
    "ca": (
        "Correcció: el pont de Karlow es va obrir el 1933, i no el 1932",
        "L'article deia que el pont s'havia obert el 1932.",
        "Ruth Adeyemi va dir que el pont del port es va obrir el 1933, i no el 1932.",
    ),
    "th": (
        "แก้ไข: สะพาน Karlow เปิดในปี 1933 ไม่ใช่ปี 1932",
        "บทความเดิมระบุว่าสะพานเปิดในปี 1932",
        "Ruth Adeyemi กล่าวว่าสะพานท่าเรือเปิดในปี 1933 ไม่ใช่ปี 1932",
    ),
    "ka": (
        "შესწორება: კარლოვის ხიდი გაიხსნა 1933 წელს და არა 1932 წელს",
        "სტატიაში ეწერა, რომ ხიდი 1932 წელს გაიხსნა.",
        "Ruth Adeyemi ამბობს, რომ ნავსადგურის ხიდი გაიხსნა 1933 წელს და არა 1932 წელს.",
    ),
}


def problems(language: str, *, old: str = "", new: str = "") -> tuple[str, ...]:
    """What the check finds in the summary in this language, with one text in it replaced by another."""
    headline, said, now = (text.replace(old, new) if old else text for text in TOLD[language])
    told = Now(notice=0, who="Ruth Adeyemi", text=now)
    summary = Summary(headline=headline, said=said, now=(told,), source=SummarySource.MODEL)
    verdict = check(summary, ENGLISH, language=language)
    return (*verdict.problems, *language_problems(summary, ENGLISH, language))


@pytest.mark.parametrize("language", TOLD)
def test_a_faithful_summary_passes(language: str) -> None:
    """A label, an order of right and wrong, or a script that cannot be read is no reason for an alarm."""
    assert problems(language) == ()


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize(("old", "new"), [("1933", "1935"), ("Ruth Adeyemi", "Ruth Okafor")])
def test_an_altered_number_or_name_is_found(language: str, old: str, new: str) -> None:
    """A number or a name that stands nowhere is a problem in every language."""
    assert problems(language, old=old, new=new)


@pytest.mark.parametrize("language", TOLD)
def test_what_was_corrected_is_not_told_alone(language: str) -> None:
    """A summary that has only the wrong value tells it as a fact."""
    assert problems(language, old="1933", new="1932")


def test_an_article_in_such_a_language_is_checked_too() -> None:
    """Swahili told in Swahili: faithful passes, an altered number does not."""
    headline, said, now = TOLD["sw"]
    material = replace(
        ENGLISH, language="sw", notices=(Notice(kind=NoticeKind.CORRECTION, text=now),), lede=said, title_before=""
    )
    summary = Summary(headline=headline, said=said, now=(Now(notice=0, who="", text=now),), source=SummarySource.MODEL)
    assert check(summary, material).problems == ()
    assert language_problems(summary, material, "article") == ()
    altered = replace(summary, now=(Now(notice=0, who="", text=now.replace("1933", "1944")),))
    assert check(altered, material).verdict == "fail"
