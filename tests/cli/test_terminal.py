"""What a person sees on a terminal: progress while it works, and no colour or progress anywhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import Any

from tests.cli.a_page import CORRECTION
from tests.cli.conftest import User


def on_a_terminal(user: User, *arguments: str, **environment: str) -> str:
    """What the command writes to a terminal of its own."""
    bare: dict[str, Any] = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("AMENDED_", "SLACK_", "OPENAI_")) and name != "NO_COLOR"
    }
    bare |= {"TERM": "xterm-256color", "COLUMNS": "100", **environment}
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "amended", *arguments],
        cwd=user.folder, env=bare, stdin=follower, stdout=follower, stderr=follower, start_new_session=True,
    )  # fmt: skip
    os.close(follower)
    seen = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:  # the other end is closed: the command has ended
            break
        if not part:
            break
        seen += part
    os.close(leader)
    assert process.wait(timeout=30) == 0, seen.decode(errors="replace")
    return seen.decode(errors="replace")


def test_a_cycle_shows_its_progress(user: User) -> None:
    """On a terminal a cycle shows how many feeds and articles it has done, and what was found stands above it."""
    user.configure()
    user.amended("run", "--once")
    user.gain(CORRECTION)
    seen = on_a_terminal(user, "run", "--once", "--due", "all")
    assert "1 feed, 1 article, 1 alert, 0 problems" in seen
    assert "gained correction" in seen
    assert "14 days, not 14 weeks" in " ".join(seen.split())


def test_colour_is_for_terminals_that_want_it(user: User) -> None:
    """A word diff is coloured on a terminal, not with NO_COLOR, and says in text what colour repeats."""
    (user.folder / "old.txt").write_text(
        "The pool will be closed for 14 weeks.\n\nThe council said so on Monday.\n" * 3
    )
    (user.folder / "new.txt").write_text(
        "The pool will be closed for 15 weeks.\n\nThe council said so on Monday.\n" * 3
    )
    coloured = on_a_terminal(user, "compare", "old.txt", "new.txt")
    plain = on_a_terminal(user, "compare", "old.txt", "new.txt", NO_COLOR="1")
    assert "\x1b[" in coloured
    assert "\x1b[" not in plain
    assert "[-14-]" in plain
    assert "{+15+}" in plain
