"""Builds whole pages from templates of publishing systems, ordinary stories and what a case puts into them.

    on        the template in `pages/templates`; story: the story in `pages/stories.toml` that fills it
    at        where `html` stands: "head" (under the headline), "top", "inline", "bottom" (of the body), "after" (the
              body, inside the article) or "aside" (beside the article)
    title     another headline than the story's
    kind      of the one notice; label, number, time where they are printed and matter
    print     what of `html` is the notice, where it is not all of it
    notices   instead of these, where there are several

A notice counts as found where it holds 60 % of the words that are printed and 40 % of its own are among them, as
`score-notices` counts.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from typing import Any

from amended.domain.notices import Notice

FOLDER = Path(__file__).parent / "pages"
_TAG = re.compile(r"<[^>]*>")
_SLOT = re.compile(r"\[\[(\w+)\]\]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCase:
    """One page as bytes, and the notices in it; none for a look-alike."""

    file: str
    html: bytes
    fragment: str
    expected: tuple[dict[str, Any], ...]


def digest() -> str:
    """A hash of all pages: floors are pinned for exactly one corpus."""
    together = hashlib.sha256()
    for file in sorted((*FOLDER.glob("*.toml"), *FOLDER.glob("templates/*.html"))):
        together.update(file.read_bytes())
    return together.hexdigest()[:16]


def page_cases() -> Iterator[PageCase]:
    """All cases of all files."""
    stories = tomllib.loads((FOLDER / "stories.toml").read_text(encoding="utf-8"))
    for file in sorted(FOLDER.glob("*.toml")):
        if file.stem == "stories":
            continue
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        for row in (*table["notices"], *table["lookalikes"]):
            yield PageCase(
                file=file.stem,
                html=_filled(stories[row["story"]], row).encode(),
                fragment=row["html"] or row.get("title", ""),
                expected=_expected(row),
            )


def is_found(expected: dict[str, Any], notice: Notice) -> bool:
    """Whether a notice is the one that is printed."""
    printed = _words(expected["print"])
    found = _words(" ".join(part or "" for part in (notice.label, notice.stated_time, notice.text)))
    both = (printed & found).total()
    return both >= 0.6 * printed.total() and both >= 0.4 * found.total()


def _filled(story: dict[str, Any], row: dict[str, Any]) -> str:
    """The template with the story and the case's own HTML in it."""
    title = escape(row.get("title", story["title"]))
    paragraphs = {f"p{number}": escape(text) for number, text in enumerate(story["paragraphs"], start=1)}
    values = {"title": title, "dek": escape(story["dek"]), **paragraphs, row["at"]: row["html"]}
    template = (FOLDER / "templates" / f"{row['on']}.html").read_text(encoding="utf-8")
    return _SLOT.sub(lambda slot: values.get(slot.group(1), ""), template)


def _expected(row: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """The notices of one case, each with what is printed."""
    rows = row.get("notices") or ([row] if "kind" in row else [])
    return tuple({**each, "print": each.get("print") or unescape(_TAG.sub(" ", row["html"]))} for each in rows)


def _words(text: str) -> Counter[str]:
    """The words of a text, counted."""
    return Counter(_WORD.findall(text.casefold()))
