"""The gate: what detection reaches on the annotated cases does not fall below what was pinned."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from amended.adapters.rule_files import load_rules
from tests.corpus.cases import cases, digest
from tests.corpus.score import FLOORS, Score, below, measure, seal, settled, told


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    """Scores of the rules that ship, by language."""
    return measure(load_rules())


def test_no_floor_is_lost(scores: dict[str, Score]) -> None:
    """Recall, precision and fields of every language reach their pinned floors."""
    assert below(scores, json.loads(FLOORS.read_text(encoding="utf-8"))["floors"]) == [], scores["all"].errors


def test_the_floors_are_pinned_for_this_corpus() -> None:
    """Whoever changes a case pins the floors anew, so that the gate never compares two different corpora."""
    assert json.loads(FLOORS.read_text(encoding="utf-8"))["digest"] == digest()


def test_a_floor_edited_by_hand_is_noticed(scores: dict[str, Score], tmp_path: Path) -> None:
    """Floors that were lowered in the file itself are a fault, when they are checked and when they are pinned."""
    edited = json.loads(FLOORS.read_text(encoding="utf-8"))
    edited["floors"]["all"]["recall"] = 0.5
    file = tmp_path / "floors.json"
    file.write_text(json.dumps(edited), encoding="utf-8")
    for pin in (False, True):
        faults = settled(scores, digest(), file, pin=pin)
        assert any("edited by hand" in fault for fault in faults)
    assert json.loads(file.read_text(encoding="utf-8")) == edited
    assert settled(scores, digest(), file, pin=True, allow_lower=True) == []
    assert settled(scores, digest(), file, pin=False) == []


def test_no_lookalike_is_taken(scores: dict[str, Score]) -> None:
    """Nothing is found on any page that holds a look-alike only."""
    assert [error for error in scores["all"].errors if error.startswith("INVENTED")] == []


def test_every_language_has_cases() -> None:
    """Each rule file is held by notices and look-alikes of its own."""
    with_notices = {case.language for case in cases() if case.expected}
    with_lookalikes = {case.language for case in cases() if not case.expected}
    wanted = {"nb" if code == "no" else code for code in load_rules().languages}
    assert wanted <= with_notices
    assert wanted <= with_lookalikes


def test_a_floor_is_not_lowered_in_passing(scores: dict[str, Score], tmp_path: Path) -> None:
    """Pinning refuses to lower a floor without the flag that says so, and leaves the file as it was."""
    higher = json.loads(FLOORS.read_text(encoding="utf-8"))
    higher["floors"]["all"]["recall"] = 1.01
    higher["seal"] = seal(higher["digest"], higher["floors"])
    file = tmp_path / "floors.json"
    file.write_text(json.dumps(higher), encoding="utf-8")
    faults = settled(scores, digest(), file, pin=True)
    assert any("would be lowered" in fault for fault in faults)
    assert not any("edited by hand" in fault for fault in faults)
    assert told(scores, faults, errors=False) == 1
    assert json.loads(file.read_text(encoding="utf-8")) == higher
