"""The marks that part a label from its text, and how strongly each does."""

from __future__ import annotations

from enum import IntEnum


class Separator(IntEnum):
    """What parts a label from its text, in order of strength."""

    NONE = 0
    COMMA = 1
    STOP = 2
    BAR = 3
    BRACKET = 4
    DASH = 5
    COLON = 6


# The separator that each mark is, in folded text.
SEPARATORS = {
    ":": Separator.COLON,
    ";": Separator.COLON,
    "-": Separator.DASH,
    "|": Separator.BAR,
    ">": Separator.BAR,
    "/": Separator.BAR,
    "*": Separator.BAR,
    "_": Separator.BAR,
    "~": Separator.BAR,
    "=": Separator.BAR,
    ".": Separator.STOP,
    "!": Separator.STOP,
    ",": Separator.COMMA,
}
