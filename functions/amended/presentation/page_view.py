"""`check` for a person: the page as Amended sees it, its notices in place, and why each was taken."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from amended.domain.counts import number_of
from amended.domain.notices import Considered, Detection, Notice, folded
from amended.domain.snapshots import Block, Page, Place, Unreadable
from amended.presentation.hostile_text import readable

_BOLD, _DIM, _YELLOW, _END = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[0m"

_UNREADABLE = {
    Unreadable.EMPTY: "there is hardly any text in it; perhaps a script fills it in the browser",
    Unreadable.ERROR_PAGE: "it is an error page",
    Unreadable.BLOCKED: "it is a check for robots, a captcha or a consent wall",
    Unreadable.PAYWALL: "all but its beginning stands behind a paywall",
    Unreadable.COLLAPSED: "only a fragment is left of what it was at the last visit",
    Unreadable.NOT_ARTICLE: "it is a list of stories, or a file of another kind (PDF, image, data)",
}


def page_lines(page: Page, found: Detection, *, name: str, explain: bool, width: int, colour: bool) -> list[str]:
    """The view, line by line. Colour only repeats what the words say."""
    paint = _painter(colour=colour)
    lines = [paint(_BOLD, readable(page.title) or "(no title)"), readable(page.url or name)]
    facts = [
        ("language", page.language),
        ("published", page.published and page.published.isoformat()),
        ("modified", page.modified and page.modified.isoformat()),
        ("authors", ", ".join(page.authors)),
        ("updated stamp", found.updated_stamp),
    ]
    lines += [f"{label}: {readable(str(value))}" for label, value in facts if value]
    if not page.readable:
        return [*lines, *_wrapped(f"This page holds no article to judge: {why_unreadable(page)}.", width, ""), ""]
    if page.live_blog or found.live_blog:
        lines.append("This is a live blog: its entries are no notices.")
    count = len(found.notices)
    lines += ["", f"{number_of(count, 'notice')}:" if count else "No notice.", ""]
    for number, notice in enumerate(found.notices, 1):
        lines += _notice(number, notice, width, paint)
    lines += _text(page, found, width, paint)
    if explain:
        lines += ["", *rejected_lines(found.considered, width)]
    return [*lines, ""]


def rejected_lines(considered: Sequence[Considered], width: int) -> list[str]:
    """What was considered and rejected, with the reasons, one entry a line or more."""
    lines = ["Considered and rejected:" if considered else "Nothing else was considered."]
    for rejected in considered:
        lines += _wrapped(f"- {rejected.reason}: {readable(rejected.text)[:200]}", width, "  ")
    return lines


def what_it_is(notice: Notice) -> str:
    """Kind, label and stated time of a notice: "correction (Correction, May 4)"."""
    printed = ", ".join(readable(part) for part in (notice.label, notice.stated_time) if part)
    return f"{notice.kind.value} ({printed})" if printed else notice.kind.value


def why_taken(notice: Notice) -> str:
    """Why a text was taken for a notice: by which rule, from where, and how sure that is."""
    return (
        f"rule {notice.rule or 'unnamed'}, from {notice.source.value}, {notice.position.value}, "
        f"confidence {notice.confidence:.2f}"
    )


def why_unreadable(page: Page) -> str:
    """The reason in words, and as `check --json` names it."""
    reason = page.unreadable_reason
    return f"{_UNREADABLE[reason]} ({reason.value})" if reason is not None else "it could not be read"


def _notice(number: int, notice: Notice, width: int, paint: _Paint) -> list[str]:
    numbered = f", number {notice.number}" if notice.number is not None else ""
    stated = f", {readable(notice.stated_time)}" if notice.stated_time else ""
    heading = f"[{number}] {notice.kind.value.replace('_', ' ')}{numbered}{stated}"
    said = readable(f"{notice.label}: {notice.text}" if notice.label else notice.text)
    return [
        paint(_YELLOW, heading),
        *_wrapped(said or "(no text)", width, "    "),
        paint(_DIM, f"    {why_taken(notice)}"),
        "",
    ]


def _text(page: Page, found: Detection, width: int, paint: _Paint) -> list[str]:
    """The article's blocks, notices marked by their number in the margin."""
    lines = [paint(_DIM, "The article as it is seen (| body, : beside it):"), ""]
    marks = {folded(notice.text)[:80]: number for number, notice in enumerate(found.notices, 1) if notice.text}
    for block in page.blocks:
        if block.place is Place.FURNITURE:
            continue
        number = _mark(block, marks)
        margin = f"[{number}] " if number else ("|   " if block.place is Place.BODY else ":   ")
        wrapped = textwrap.wrap(readable(block.text), max(20, width - 4)) or [""]
        shown = [
            margin + wrapped[0],
            *(("|   " if block.place is Place.BODY else ":   ") + line for line in wrapped[1:]),
        ]
        lines += [paint(_YELLOW, line) if number else line for line in shown]
    return lines


def _mark(block: Block, marks: dict[str, int]) -> int | None:
    said = folded(block.text)
    return next((number for start, number in marks.items() if start in said), None)


def _wrapped(text: str, width: int, indent: str) -> Sequence[str]:
    return textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=indent) or [indent]


class _Paint:
    """Sets text in a colour, or leaves it."""

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour

    def __call__(self, code: str, text: str) -> str:
        return f"{code}{text}{_END}" if self._colour else text


def _painter(*, colour: bool) -> _Paint:
    return _Paint(colour=colour)
