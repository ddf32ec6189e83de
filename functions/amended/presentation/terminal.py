"""An alert in a terminal, laid out as Slack lays it out; made from the very blocks that Slack would get."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from amended.domain.alerts import Alert
from amended.domain.summaries import Summary
from amended.presentation.block_kit import Block
from amended.presentation.slack_blocks import slack_message

_BOLD, _DIM, _STRIKE, _REVERSE, _END = "\x1b[1m", "\x1b[2m", "\x1b[9m", "\x1b[7m", "\x1b[0m"
_DATE = re.compile(r"<!date\^(-?\d+)\^[^|>]*\|([^>]*)>")
_LEAST_WIDTH = 30


def alert_lines(alert: Alert, summary: Summary, *, width: int, colour: bool) -> list[str]:
    """The alert as lines of at most `width` cells, an empty one between blocks; escape sequences only with `colour`.

    The story's address alone may be longer: broken in two it could not be followed.
    """
    paint = _Paint(max(width, _LEAST_WIDTH), colour)
    lines: list[str] = []
    for block in slack_message(alert, summary).blocks:
        part = list(_block(block, paint))
        # The context belongs to the header, the footer to the buttons.
        if lines and part and block["type"] != "context":
            lines.append("")
        lines += part
    return lines


class _Paint:
    """Wraps and styles text for one terminal."""

    def __init__(self, width: int, colour: bool) -> None:
        self.width = width
        self.colour = colour

    def styled(self, text: str, style: str) -> str:
        """The text in a style, if there is colour at all."""
        return f"{style}{text}{_END}" if self.colour and text and style else text

    def wrapped(self, pieces: list[tuple[str, str]], first: str = "", rest: str = "") -> Iterator[str]:
        """Pieces of text with their styles, wrapped at words; `first` and `rest` stand before the lines."""
        from rich.cells import cell_len, chop_cells

        line, used, prefix = "", cell_len(first), first
        room = self.width
        for text, style in pieces:
            for number, part in enumerate(text.split("\n")):
                if number:
                    yield (prefix + line).rstrip()
                    line, used, prefix = "", cell_len(rest), rest
                for word in re.findall(r"[^\S\u00a0]+|[\S\u00a0]+", part):
                    for bit in [word] if cell_len(word) <= room - cell_len(rest) else chop_cells(word, room // 2):
                        if used + cell_len(bit) > room and line:
                            yield (prefix + line).rstrip()
                            line, used, prefix = "", cell_len(rest), rest
                        if bit.isspace() and not line:
                            continue
                        line += self.styled(bit, style)
                        used += cell_len(bit)
        if line:
            yield (prefix + line).rstrip()


def _block(block: Block, paint: _Paint) -> Iterator[str]:
    kind = block["type"]
    if kind == "header":
        yield from paint.wrapped([(block["text"]["text"], _BOLD)])
    elif kind == "context":
        shown = " · ".join(_dates_shown(element["text"]) for element in block["elements"])
        yield from paint.wrapped([(shown, _DIM)])
    elif kind == "rich_text":
        for part in block["elements"]:
            yield from _rich(part, paint)
    elif kind == "actions":
        labels = [element["text"]["text"] if "text" in element else "…" for element in block["elements"]]
        pieces: list[tuple[str, str]] = []
        for label in labels:
            pieces += [("  ", "")] if pieces else []
            unbroken = label.replace(" ", "\u00a0")
            pieces.append((f"[\u00a0{unbroken}\u00a0]", _REVERSE))
        yield from (line.replace("\u00a0", " ") for line in paint.wrapped(pieces))
        # A button of Slack's cannot be pressed here: where one leads is printed.
        yield from (element["url"] for element in block["elements"] if "url" in element)


def _rich(part: Block, paint: _Paint) -> Iterator[str]:
    kind = part["type"]
    if kind == "rich_text_list":
        for item in part["elements"]:
            yield from paint.wrapped(_pieces(item), "  • ", "    ")
    elif kind == "rich_text_quote":
        yield from paint.wrapped(_pieces(part), "  │ ", "  │ ")
    else:
        yield from paint.wrapped(_pieces(part))


def _pieces(part: Block) -> list[tuple[str, str]]:
    pieces = []
    for element in part["elements"]:
        style = element.get("style", {})
        codes = (_BOLD if style.get("bold") else "") + (_STRIKE if style.get("strike") else "")
        pieces.append((element["text"], codes))
    return pieces


def _dates_shown(text: str) -> str:
    """Slack's dates as UTC; what was escaped for Slack as it reads."""
    shown = _DATE.sub(lambda found: f"{datetime.fromtimestamp(int(found[1]), UTC):%Y-%m-%d %H:%M} UTC", text)
    return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
