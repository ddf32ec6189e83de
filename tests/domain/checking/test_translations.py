"""A faithful summary in another language than its notice passes, and one with a fact altered fails."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_language import language_problems
from amended.domain.summary_material import SummaryMaterial

Row = dict[str, Any]
STORIES: list[Row] = tomllib.loads((Path(__file__).parent / "translations.toml").read_text(encoding="utf-8"))["stories"]


def pairs() -> Iterator[tuple[Row, Row]]:
    """Each story with each of its summaries."""
    for story in STORIES:
        for told in story["summaries"]:
            yield story, told


def problems(story: Row, told: Row, *, was: str = "", altered: str = "", who: str | None = None) -> tuple[str, ...]:
    """What the check and the question of the language find, with `was` altered in headline and entry."""
    material = SummaryMaterial(
        url="https://news.example/story",
        title_before=story["title"],
        title_after=story["title"],
        language=story["language"],
        events=(Event.GAINED,),
        notices=(Notice(kind=NoticeKind(story["kind"]), text=story["notice"]),),
        passages=(story["lede"],),
        lede=story["lede"],
    )
    headline, text = (part.replace(was, altered) if was else part for part in (told["headline"], told["now"]))
    speaker = told["who"] if who is None else who
    summary = Summary(
        headline=headline,
        said=told["said"],
        now=(Now(notice=0, who=speaker, text=text, evidence=story["evidence"]),),
        why=told["why"],
        source=SummarySource.MODEL,
        model="gpt-test",
    )
    verdict = check(summary, material, language=told["language"])
    return (*verdict.problems, *language_problems(summary, material, told["language"]))


@pytest.mark.parametrize(("story", "told"), list(pairs()), ids=lambda row: row["language"])
def test_a_faithful_translation_passes(story: Row, told: Row) -> None:
    """Names, numbers and quotations as printed, in sentences of another language, raise no problem."""
    assert problems(story, told) == ()


@pytest.mark.slow
@pytest.mark.parametrize(("story", "told"), list(pairs()), ids=lambda row: row["language"])
def test_an_altered_translation_fails(story: Row, told: Row) -> None:
    """An altered value, a turned denial or order, an exchanged name or another speaker is found across languages."""
    passed = [pair for pair in told["altered"] if not problems(story, told, was=pair[0], altered=pair[1])]
    assert passed == []
    assert not told["who"] or problems(story, told, who="Reuters")
