"""A story that gained a notice and was told."""

from __future__ import annotations

from tests.cli.a_page import CORRECTION
from tests.cli.conftest import User


def told(user: User) -> str:
    """Let the user's story gain a notice; the id of the alert that tells of it."""
    user.configure()
    user.amended("run", "--once")
    user.gain(CORRECTION)
    user.amended("run", "--once", "--due", "all")
    return str(user.amended("alerts", "list", "--json").json[0]["id"])
