"""A progress bar over a list of things, on stderr, where stderr is a terminal; nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from amended.cli.output import is_terminal

Item = TypeVar("Item")


def counted(items: Sequence[Item], words: str, *, show: bool = True) -> Iterator[Item]:
    """The items, one after the other, with a bar that says how many are done."""
    if not show or not is_terminal(sys.stderr):
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(items, description=words, console=Console(stderr=True), transient=True)
