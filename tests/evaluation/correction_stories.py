"""The project's own correction stories: notices, references, a faithful summary of each, and what must be caught in it.

The stories are data (`stories/*.toml`); here they become material, summaries and scores. `make evaluate` prints the
scores, `test_floors.py` holds them.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from amended.domain.alerts import Event
from amended.domain.checking import check
from amended.domain.comparison_results import Change
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary, SummarySource
from amended.domain.summary_material import SummaryMaterial

FOLDER = Path(__file__).parent / "stories"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story: its material, the facts that a summary must tell, a faithful summary, and corrupted ones by kind."""

    id: str
    language: str
    material: SummaryMaterial
    said: tuple[str, ...]
    now: tuple[tuple[str, ...], ...]
    who: tuple[str, ...]
    why: str
    faithful: Summary
    corrupted: tuple[tuple[str, Summary], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Parts of 1 over all stories, but for `length`: mean characters of a whole summary."""

    said: float
    now: float
    who: float
    why: float
    faithful: float
    length: float


def stories() -> list[Story]:
    """All stories, by file and place."""
    return [
        _story(entry, entry.get("language", file.stem))
        for file in sorted(FOLDER.glob("*.toml"))
        for entry in tomllib.loads(file.read_text(encoding="utf-8"))["stories"]
    ]


def digest() -> str:
    """A digest of the set, pinned beside the floors: another set has other floors."""
    content = b"".join(file.read_bytes() for file in sorted(FOLDER.glob("*.toml")))
    return sha256(content).hexdigest()[:16]


def scores(told: list[Story], summarise: Callable[[SummaryMaterial], Summary]) -> Scores:
    """How well a way to summarise tells these stories: coverage of the reference facts, faithfulness, length."""
    said: list[bool] = []
    now: list[bool] = []
    who: list[bool] = []
    why: list[bool] = []
    faithful: list[bool] = []
    length = 0
    for story in told:
        summary = summarise(story.material)
        said += [_holds(summary.said, fact) for fact in story.said]
        by_notice = {entry.notice: entry for entry in summary.now}
        for index, facts in enumerate(story.now):
            entry = by_notice.get(index, Now(notice=index, who="", text=""))
            now += [_holds(f"{entry.who} {entry.text}", fact) for fact in facts]
            who.append(_holds(entry.who, story.who[index]) if story.who[index] else entry.who == "")
        why.append(_holds(summary.why, story.why) if story.why else summary.why == "")
        faithful.append(check(summary, story.material).verdict == "pass")
        length += len(json.dumps([summary.headline, summary.said, summary.why], ensure_ascii=False))
        length += sum(len(entry.text) for entry in summary.now)
    return Scores(
        said=_part(said),
        now=_part(now),
        who=_part(who),
        why=_part(why),
        faithful=_part(faithful),
        length=length / len(told),
    )


def caught(told: list[Story]) -> dict[str, tuple[int, int]]:
    """For each kind of corruption how many of how many the check catches; and false alarms as "faithful"."""
    counts: dict[str, tuple[int, int]] = {}
    for kind, found in _verdicts(told):
        hit, of = counts.get(kind, (0, 0))
        counts[kind] = (hit + found, of + 1)
    return counts


def missed(told: list[Story]) -> list[str]:
    """The corruptions that the check lets through and the faithful summaries that it does not, for whoever mends it."""
    lines = []
    for story in told:
        problems = check(story.faithful, story.material).problems
        lines += [f"{story.id}: false alarm: {'; '.join(problems)}"] if problems else []
        for kind, summary in story.corrupted:
            if check(summary, story.material).verdict == "pass":
                lines.append(f"{story.id}: {kind} not caught")
    return lines


def _verdicts(told: list[Story]) -> Iterator[tuple[str, bool]]:
    for story in told:
        yield "faithful", check(story.faithful, story.material).verdict == "fail"
        for kind, summary in story.corrupted:
            yield kind, check(summary, story.material).verdict == "fail"


def _holds(text: str, fact: str) -> bool:
    return fact.casefold() in text.casefold()


def _part(held: list[bool]) -> float:
    return sum(held) / len(held)


def _story(entry: dict[str, Any], language: str) -> Story:
    notices = tuple(
        Notice(
            kind=NoticeKind(notice["kind"]),
            text=notice["text"],
            label=notice.get("label"),
            number=notice.get("number"),
            stated_time=notice.get("stated_time"),
        )
        for notice in entry["notices"]
    )
    material = SummaryMaterial(
        url=f"https://news.example/{entry['id']}",
        title_before=entry["title"],
        title_after=entry.get("title_after", entry["title"]),
        language=language,
        events=(Event.GAINED,),
        notices=notices,
        passages=tuple(notice.get("passage", "") for notice in entry["notices"]),
        changes=tuple(Change(**change) for change in entry.get("changes", [])),
        lede=entry["lede"],
    )
    given = entry["faithful"]
    faithful = Summary(
        headline=given["headline"],
        said=given["said"],
        now=tuple(
            Now(notice=index, who=who, text=text)
            for index, (who, text) in enumerate(zip(given["who"], given["now"], strict=True))
        ),
        why=given.get("why", ""),
        source=SummarySource.MODEL,
    )
    corrupted = [(kind, _replaced(faithful, *pair)) for kind, pair in entry["corrupt"].items()]
    if len(notices) > 1:
        corrupted.append(("omission", replace(faithful, now=faithful.now[:-1])))
    return Story(
        id=entry["id"],
        language=language,
        material=material,
        said=tuple(entry["said"]),
        now=tuple(tuple(facts) for facts in entry["now"]),
        who=tuple(entry["who"]),
        why=entry.get("why", ""),
        faithful=faithful,
        corrupted=tuple(corrupted),
    )


def _replaced(summary: Summary, old: str, new: str) -> Summary:
    """The summary with a text replaced wherever it stands. Raises ValueError where it stands nowhere."""
    now = tuple(
        replace(entry, text=entry.text.replace(old, new), who=entry.who.replace(old, new)) for entry in summary.now
    )
    corrupted = replace(
        summary, headline=summary.headline.replace(old, new), said=summary.said.replace(old, new), now=now
    )
    if corrupted == summary:
        raise ValueError(f"“{old}” stands nowhere in the summary “{summary.headline}”")
    return corrupted
