"""How commands write: JSON on stdout and nothing else there; messages on stderr; text of the web made harmless."""

from __future__ import annotations

import json
import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import TextIO

# Joiners are part of words (Persian, Hindi) and of emoji.
_JOINERS = "\u200c\u200d"


def print_json(value: object) -> None:
    """One JSON value on one line of stdout."""
    line = json.dumps(value, ensure_ascii=False, separators=(", ", ": ")) + "\n"
    # JSON is UTF-8 whatever the locale; half a character of a broken page cannot be written and becomes "?".
    sys.stdout.flush()
    sys.stdout.buffer.write(line.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def time_shown(time: datetime) -> str:
    """A time as a person reads it: to the second, in UTC."""
    return f"{time.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def say(message: str) -> None:
    """A message to the person, on stderr, on one line: a manifest's names may come from anywhere."""
    sys.stderr.write(f"{harmless(message)}\n")
    sys.stderr.flush()


def print_lines(lines: Iterable[str]) -> None:
    """Lines of a command's result, on stdout."""
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def is_terminal(stream: TextIO) -> bool:
    """Whether a person reads this stream."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def wants_colour(stream: TextIO) -> bool:
    """Colour only on a terminal, and not where NO_COLOR is set (no-color.org)."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR")


def width_of_terminal() -> int:
    """Columns to lay text out in."""
    return max(40, min(shutil.get_terminal_size((100, 24)).columns, 120))


def harmless(text: str) -> str:
    """A line that holds text of the web, for a terminal: no control characters, no escapes, no bidi overrides."""
    shown = (" " if c in "\n\t\r" else c for c in text)
    return "".join(c for c in shown if c in _JOINERS or unicodedata.category(c) not in ("Cc", "Cf"))


def table(rows: Sequence[Sequence[str]], headings: Sequence[str]) -> list[str]:
    """Rows in aligned columns; the last column is not padded."""
    cells = [list(headings), *([harmless(cell) for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(headings))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
