"""Reads the annotated cases: one file a language, each case a text in its place among ordinary paragraphs.

    language     the page's language; "" for none
    prose        ordinary paragraphs of the language, written for this project; `de.press.toml` has those of `de.toml`
    notices      at, text, kind; label, number, time and says where they are printed and matter
    lookalikes   at, text: nothing in it is a notice

`at` is "top", "inline", "bottom" or "outside". In `text`, " ¶ " parts blocks; a block may begin with "# " (heading),
"- " (list item), "> " (quotation), "@ " (link), and its first words may be **set bold**. `says` is the notice's text
exactly, `time` its printed time.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amended.domain.snapshots import Block, Page, Place

FOLDER = Path(__file__).parent / "cases"
_ELEMENTS = {"# ": "h2", "- ": "li", "> ": "blockquote", "@ ": "p"}
_BOLD = re.compile(r"^\*\*([^*]+)\*\*(?!\*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One page with at most one notice; `expected` is its row, None for a look-alike."""

    language: str
    text: str
    page: Page
    expected: dict[str, Any] | None


def digest() -> str:
    """A hash of all cases: floors are pinned for exactly one corpus."""
    together = hashlib.sha256()
    for file in sorted(FOLDER.glob("*.toml")):
        together.update(file.read_bytes())
    return together.hexdigest()[:16]


def cases() -> Iterator[Case]:
    """All cases of all languages."""
    for file in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        if "prose" not in table:
            main = file.with_name(f"{file.name.partition('.')[0]}.toml")
            table["prose"] = tomllib.loads(main.read_text(encoding="utf-8"))["prose"]
        for row in (*table["notices"], *table["lookalikes"]):
            yield Case(
                language=table["language"],
                text=row["text"],
                page=_page(table, row),
                expected=row if "kind" in row else None,
            )


def _page(table: dict[str, Any], row: dict[str, Any]) -> Page:
    """The case's blocks among the paragraphs of its language."""
    place = Place.OUTSIDE if row["at"] == "outside" else Place.BODY
    own = [_block(part, place) for part in row["text"].split(" ¶ ")]
    prose = [Block(text=text) for text in table["prose"]]
    before, after = {
        "top": (prose[:1], prose[1:] * 2),
        "inline": (prose * 2, prose * 2),
        "bottom": (prose * 2, []),
        "outside": (prose * 2, []),
    }[row["at"]]
    return Page(
        url="https://news.example/story",
        canonical_url="https://news.example/story",
        title="",
        language=table["language"] or None,
        blocks=(*before, *own, *after),
    )


def _block(text: str, place: Place) -> Block:
    """One block of a case."""
    element = _ELEMENTS.get(text[:2], "p")
    links = 1.0 if text.startswith("@ ") else 0.0
    if text[:2] in _ELEMENTS:
        text = text[2:]
    bold = _BOLD.match(text)
    if bold is not None:
        text = bold.group(1) + text[bold.end() :]
    return Block(text=text, element=element, link_share=links, place=place, emphasis=bold.group(1) if bold else "")
