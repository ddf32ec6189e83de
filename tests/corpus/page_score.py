"""Scores detection on whole pages, a row a file of cases: `python -m tests.corpus.page_score [--errors] [--pin]`."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from amended.adapters.markup_rules import load_markup_rules
from amended.adapters.rule_files import load_rules
from amended.domain.detection import detect
from amended.domain.notices import Notice
from amended.domain.pages import read_page
from tests.corpus.page_cases import PageCase, digest, is_found, page_cases
from tests.corpus.score import Score, asked, settled, told

FLOORS = Path(__file__).parent / "page_floors.json"


def measure() -> dict[str, Score]:
    """Scores by file of cases, and under "all" those of all together."""
    rules, markup = load_rules(), load_markup_rules()
    scores: dict[str, Score] = defaultdict(Score)
    for case in page_cases():
        page = read_page(case.html, url="https://news.example/2023/03/02/story", rules=markup)
        found = detect(page, rules).notices
        for score in (scores[case.file], scores["all"]):
            _count(score, case, found)
    return dict(scores)


def _count(score: Score, case: PageCase, found: tuple[Notice, ...]) -> None:
    """Adds one page to a score."""
    score.found += len(found)
    score.lookalikes += not case.expected
    score.alarms += bool(found) and not case.expected
    left = list(found)
    for expected in case.expected:
        score.wanted += 1
        hit = next((notice for notice in left if is_found(expected, notice)), None)
        if hit is None:
            score.errors.append(f"MISSED [{case.file}] {case.fragment}")
            continue
        left.remove(hit)
        score.hit += 1
        got = {"kind": hit.kind.value, "label": hit.label, "number": hit.number, "time": hit.stated_time}
        for name in got.keys() & expected.keys():
            score.fields += 1
            score.fields_right += got[name] == expected[name]
            if got[name] != expected[name]:
                score.errors.append(
                    f"{name.upper()} {got[name]!r} not {expected[name]!r} [{case.file}] {case.fragment}"
                )
    score.errors.extend(
        f"INVENTED [{case.file}] {notice.rule}: {notice.label}|{notice.text} <- {case.fragment}" for notice in left
    )


def main(arguments: list[str]) -> int:
    """Prints the table; pins or checks the floors."""
    options = asked("Score detection on whole pages.", arguments)
    scores = measure()
    faults = settled(scores, digest(), FLOORS, pin=options.pin, allow_lower=options.allow_lower)
    return told(scores, faults, errors=options.errors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
