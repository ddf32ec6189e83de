"""How far a list of things is done, on stderr: a bar where that is a terminal, else a line for each tenth of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from amended.cli.output import is_terminal, say

Item = TypeVar("Item")


def counted(items: Sequence[Item], words: str, *, show: bool = True) -> Iterator[Item]:
    """The items, one after the other, while it is said how many are done; `words` names them ("pages")."""
    if not show:
        yield from items
    elif is_terminal(sys.stderr):
        from rich.console import Console
        from rich.progress import track

        yield from track(items, description=words, console=Console(stderr=True), transient=True)
    else:
        whole = len(items)
        for done, item in enumerate(items, 1):
            yield item
            if done * 10 // whole > (done - 1) * 10 // whole:
                say(f"amended: {done} of {whole} {words}")
