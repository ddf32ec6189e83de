"""Scores detection on the annotated cases and holds it to pinned floors: `python -m tests.corpus.score`.

    --errors          list every case that is wrong
    --pin             pin the floors to what is reached now, for the corpus as it is now
    --allow-lower     let --pin lower a floor

Exit status 1 where a floor is not reached, or where the corpus is another than the one the floors were pinned for.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from amended.adapters.rule_files import load_rules
from amended.domain.detection import Rules, detect
from amended.domain.notices import Notice
from tests.corpus.cases import Case, cases, digest

FLOORS = Path(__file__).parent / "floors.json"


@dataclass(slots=True)
class Score:
    """Counts of one language, or of all."""

    wanted: int = 0
    hit: int = 0
    found: int = 0
    lookalikes: int = 0
    alarms: int = 0
    fields: int = 0
    fields_right: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The part of the notices that was found."""
        return self.hit / max(1, self.wanted)

    @property
    def precision(self) -> float:
        """The part of what was found that is a notice."""
        return self.hit / max(1, self.found)

    @property
    def accuracy(self) -> float:
        """The part of kinds, labels, numbers, times and texts that is right, where the notice was found."""
        return self.fields_right / max(1, self.fields)

    def figures(self) -> dict[str, float]:
        """What floors are pinned for; rounded down, so that a floor can be reached."""
        return {
            name: int(value * 1000) / 1000
            for name, value in (("recall", self.recall), ("precision", self.precision), ("fields", self.accuracy))
        }


def measure(rules: Rules) -> dict[str, Score]:
    """Scores by language, and under "all" those of all together."""
    scores: dict[str, Score] = defaultdict(Score)
    for case in cases():
        found = detect(case.page, rules).notices
        for score in (scores[case.language or "none"], scores["all"]):
            _count(score, case, found)
    return dict(scores)


def _count(score: Score, case: Case, found: tuple[Notice, ...]) -> None:
    """Adds one case to a score."""
    score.found += len(found)
    if case.expected is None:
        score.lookalikes += 1
        score.alarms += bool(found)
        if found:
            score.errors.append(f"INVENTED [{case.language}] {found[0].rule}: {case.text}")
        return
    score.wanted += 1
    if len(found) != 1:
        score.errors.append(f"{'MISSED' if not found else 'SPLIT'} [{case.language}] {case.text}")
    if not found:
        return
    score.hit += 1
    got = {
        "kind": found[0].kind.value,
        "label": found[0].label,
        "number": found[0].number,
        "time": found[0].stated_time,
        "says": found[0].text,
    }
    for name, value in got.items():
        if name in case.expected:
            score.fields += 1
            score.fields_right += value == case.expected[name]
            if value != case.expected[name]:
                score.errors.append(f"{name.upper()} {value!r} [{case.language}] {case.text}")


def below(scores: dict[str, Score], floors: dict[str, dict[str, float]]) -> list[str]:
    """The floors that are not reached, in words."""
    return [
        f"{language} {name}: {scores[language].figures()[name]} is below the floor of {floor}"
        for language, row in floors.items()
        for name, floor in row.items()
        if language in scores and scores[language].figures()[name] < floor
    ]


def table(scores: dict[str, Score]) -> str:
    """The scores as a table for a person."""
    lines = [
        f"{'language':10}{'notices':>8}{'recall':>8}{'precision':>11}{'fields':>8}{'look-alikes':>13}{'alarms':>8}"
    ]
    for language, score in sorted(scores.items(), key=lambda item: (item[0] == "all", item[0])):
        figures = score.figures()
        lines.append(
            f"{language:10}{score.wanted:8}{figures['recall']:8.3f}{figures['precision']:11.3f}{figures['fields']:8.3f}"
            f"{score.lookalikes:13}{score.alarms:8}"
        )
    return "\n".join(lines)


def settled(scores: dict[str, Score], corpus: str, floors: Path, *, pin: bool, allow_lower: bool = False) -> list[str]:
    """What is wrong between scores of a corpus with this digest and the floors pinned in a file; pins them if asked."""
    pinned: dict[str, Any] = {"digest": "", "floors": {}}
    if floors.exists():
        pinned = json.loads(floors.read_text(encoding="utf-8"))
    faults = below(scores, pinned["floors"])
    if floors.exists() and pinned.get("seal") != seal(pinned["digest"], pinned["floors"]):
        faults.append(f"{floors.name} was edited by hand: a floor is moved with --pin, and lowered with --allow-lower")
    if not pin:
        if pinned["digest"] != corpus:
            faults.append("the corpus is another than the one the floors were pinned for: pin them with --pin")
        return faults
    if faults and not allow_lower:
        return [*faults, "not pinned: a floor would be lowered; --allow-lower does it all the same"]
    reached = {language: score.figures() for language, score in sorted(scores.items())}
    sealed = {"digest": corpus, "seal": seal(corpus, reached), "floors": reached}
    floors.write_text(json.dumps(sealed, indent=1) + "\n", encoding="utf-8")
    return []


def seal(corpus: str, floors: dict[str, Any]) -> str:
    """A hash of the floors and of the digest of their corpus, so that a floor is not lowered by editing the file."""
    return hashlib.sha256(f"{corpus} {json.dumps(floors, sort_keys=True)}".encode()).hexdigest()[:16]


def asked(description: str, arguments: list[str]) -> argparse.Namespace:
    """The options of a command that scores a corpus."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--allow-lower", action="store_true")
    return parser.parse_args(arguments)


def told(scores: dict[str, Score], faults: list[str], *, errors: bool) -> int:
    """Prints the table, what is wrong if asked, and the faults; the exit status."""
    print(table(scores))  # noqa: T201  # this is a command: its output is the table
    if errors:
        print("\n".join(scores["all"].errors))  # noqa: T201  # as above
    for fault in faults:
        print(fault, file=sys.stderr)  # noqa: T201  # as above
    return 1 if faults else 0


def main(arguments: list[str]) -> int:
    """Prints the table; pins or checks the floors."""
    options = asked("Score detection on the annotated cases.", arguments)
    scores = measure(load_rules())
    faults = settled(scores, digest(), FLOORS, pin=options.pin, allow_lower=options.allow_lower)
    return told(scores, faults, errors=options.errors)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
