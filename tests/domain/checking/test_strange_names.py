"""Persons of whom the evidence says nothing, in places where their names are hard to tell from other words."""

from __future__ import annotations

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

# Language of the notice and of the summary, notice, a faithful sentence about it, the name in it, and a stranger's.
STORIES = [
    (
        "en",
        None,
        "Dana Whit may have been wrong, the clerk, Gail Pratt, said. Whit has been cleared.",
        "Pratt said so.",
        "Pratt",
        "May",
    ),
    (
        "en",
        None,
        "Two people were held, the sheriff said: Kyle Benn, 24, and Marc Hale, 31.",
        "Held are two: Benn, 24, and Hale, 31.",
        "Benn",
        "Banks",
    ),
    (
        "en",
        None,
        "Governor Dale Whitcomb has not vetoed the bill.",
        "Mr. Whitcomb has not vetoed it.",
        "Whitcomb",
        "Whitcombe",
    ),
    (
        "de",
        None,
        "Silke Wendt sagte am Donnerstag, der Rat habe den Abriss verworfen.",
        "Der Rat hat ihn verworfen, sagte Wendt.",
        "Wendt",
        "Wolf",
    ),
    (
        "de",
        None,
        "Bürgermeister Karl Vogt bleibt im Amt, sagte er am Montag.",
        "Vogt bleibt im Amt.",
        "Vogt",
        "Stein",
    ),
    (
        "en",
        "de",
        "Senator Laura Pike will vote against the bill.",
        "Senatorin Pike will dagegen stimmen.",
        "Pike",
        "Holm",
    ),
    ("zh", None, "更正:市长李伟没有被捕,只是接受了问话。", "市长李伟没有被捕。", "李伟", "韩晓东"),
    ("zh", None, "更正:市长李伟没有被捕,只是接受了问话。", "李伟没有被捕。", "李伟", "欧阳峰"),
    (
        "ar",
        None,
        "تصحيح: نفى المدير العام سامي حداد إغلاق المصنع.",
        "نفى سامي حداد إغلاق المصنع.",
        "سامي حداد",
        "هيثم دياب",
    ),
    ("he", None, 'תיקון: מנכ"ל הבנק דוד לביא הכחיש את הדיווח.', "דוד לביא הכחיש את הדיווח.", "דוד לביא", "עופר דגן"),
]


def problems(language: str, told_in: str | None, notice: str, text: str) -> tuple[str, ...]:
    """What the check finds in an entry with this text."""
    material = SummaryMaterial(
        url="https://news.example/story",
        title_before=notice,
        title_after=notice,
        language=language,
        events=(Event.GAINED,),
        notices=(Notice(kind=NoticeKind("correction"), text=notice),),
        lede=notice,
    )
    summary = Summary(headline=text, said="", now=(Now(notice=0, who="", text=text),), source=SummarySource.MODEL)
    return check(summary, material, language=told_in).problems


@pytest.mark.parametrize(("language", "told_in", "notice", "text", "name", "stranger"), STORIES)
def test_a_stranger_is_found_and_the_person_is_none(
    language: str, told_in: str | None, notice: str, text: str, name: str, stranger: str
) -> None:
    """The name that the notice has passes, and one that stands nowhere fails."""
    assert problems(language, told_in, notice, text) == ()
    assert problems(language, told_in, notice, text.replace(name, stranger)) != ()
