"""Parses the command line and hands over to one command; each command's module is imported only when it is called."""

from __future__ import annotations

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    raise SystemExit(2 if arguments else 0)
