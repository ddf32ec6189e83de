"""What a target or a manifest may be called, and what of it a terminal gets to see."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import User


@pytest.mark.parametrize("name", ["\x1b[31mred\x07", "two\nlines", "\u202eturned", "with\0nothing", "\x9b2J"])
def test_a_name_turns_colours_or_splits_no_line_of_messages(user: User, name: str) -> None:
    """Control and direction characters of a target's name reach no terminal and no line of a log."""
    (user.folder / "pages.jsonl").write_text(json.dumps({"target": name}) + "\n", encoding="utf-8")
    said = user.amended("check", "--json", "--manifest", str(user.folder / "pages.jsonl"))
    assert said.status == 1
    assert said.json["readable"] is False
    assert said.err.count("\n") == 1
    assert said.err.strip().isprintable()
