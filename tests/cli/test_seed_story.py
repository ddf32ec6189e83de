"""The seed story: a page as plain text, with related headlines in the middle of its body."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import User

pytestmark = pytest.mark.shared
TIMES = ["4:09 P.M.", "4:34 P.M."]


def test_check_finds_exactly_the_two_updates(user: User, shared: Path) -> None:
    """Both updates are found with number, time and full text, and none of the related headlines."""
    notices = user.amended("check", str(shared / "data/seed/iraq-letter.txt"), "--json").json["notices"]
    assert [(notice["kind"], notice["number"], notice["stated_time"]) for notice in notices] == [
        ("update", 1, TIMES[0]),
        ("update", 2, TIMES[1]),
    ]
    assert notices[0]["text"].startswith("Department of Defense Secretary Mark Esper")
    assert notices[0]["text"].endswith("“no decision whatsoever to leave” the country.")
    assert notices[1]["text"].startswith("Gen. Mark Milley")
    assert notices[1]["text"].endswith("U.S. troops will remain in the country.")


def test_compare_with_the_story_before_its_notices_gains_exactly_these(user: User, shared: Path) -> None:
    """Cut out of the earlier version, both updates are gained, nothing else; the alert leads with what denies."""
    whole = (shared / "data/seed/iraq-letter.txt").read_text(encoding="utf-8")
    (user.folder / "old.txt").write_text(re.sub(r"^Update # .*\n", "", whole, flags=re.MULTILINE), encoding="utf-8")
    (user.folder / "new.txt").write_text(whole, encoding="utf-8")
    shown = user.amended("compare", "old.txt", "new.txt", "--json").json
    assert [notice["stated_time"] for notice in shown["gained"]] == TIMES
    assert not shown["reworded"] + shown["moved"] + shown["removed"] + shown["changes"]
    assert shown["severity"] == "high"
    summary = shown["alert"]["summary"]
    said = " ".join([summary["headline"], summary["said"], *(now["text"] for now in summary["now"])])
    for words in ("Esper", "Milley", "no decision whatsoever to leave", "mistake", "poorly", "remain"):
        assert words in said
    assert "U.S.-Led Coalition to Withdraw from Iraq" in summary["why"]
