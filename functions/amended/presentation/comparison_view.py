"""`compare` for a person: the notices gained, the changes as a word diff, and the alert that would be sent."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from amended.domain.alerts import Alert
from amended.domain.comparison import word_diff
from amended.domain.comparison_results import Change, Comparison
from amended.domain.notices import Notice
from amended.presentation.hostile_text import readable
from amended.presentation.terminal import alert_lines

_RED, _GREEN, _END = "\x1b[31m", "\x1b[32m", "\x1b[0m"


def comparison_lines(comparison: Comparison, alert: Alert | None, *, width: int, colour: bool) -> list[str]:
    """The view, line by line. Removed words stand in [-…-], new ones in {+…+}, coloured or not."""
    lines = []
    if comparison.title_before != comparison.title_after:
        lines += ["The title changed:", *_diff(comparison.title_before, comparison.title_after, width, colour), ""]
    for words, notices in (("gained", comparison.gained), ("moved", comparison.moved), ("removed", comparison.removed)):
        for notice in notices:
            lines += [f"Notice {words}: {_heading(notice)}", *_wrapped(readable(notice.text), width), ""]
    for pair in comparison.reworded:
        lines += [
            f"Notice reworded: {_heading(pair.after)}",
            *_diff(pair.before.text, pair.after.text, width, colour),
            "",
        ]
    for change in comparison.changes:
        lines += [_changed(change), *_diff(change.before, change.after, width, colour), ""]
    if not lines:
        lines += ["Nothing of the article changed.", ""]
    lines.append(f"disclosure: {comparison.disclosure.value}")
    reason = f" ({comparison.severity_reason})" if comparison.severity_reason else ""
    lines.append(f"severity: {comparison.severity.value}{reason}")
    if alert is None or alert.summary is None:
        return [*lines, "No alert would be sent.", ""]
    return [*lines, "", "The alert:", "", *alert_lines(alert, alert.summary, width=width, colour=colour), ""]


def _heading(notice: Notice) -> str:
    return readable(" ".join(part for part in (notice.kind.value, notice.label, notice.stated_time) if part))


def _changed(change: Change) -> str:
    what = "Added" if not change.before else "Deleted" if not change.after else "Changed"
    facts = f", another {', '.join(fact.value for fact in change.facts)}" if change.facts else ""
    explained = f", explained by notice {change.notice + 1}" if change.notice is not None else ", not explained"
    return f"{what}{facts}{explained}:"


def _diff(before: str, after: str, width: int, colour: bool) -> Sequence[str]:
    pieces = []
    for kind, text in word_diff(before, after):
        shown = readable(text)
        if kind == "gone":
            shown = f"[-{shown.strip()}-] "
        elif kind == "new":
            shown = f"{{+{shown.strip()}+}} "
        pieces.append(shown)
    wrapped = _wrapped("".join(pieces), width)
    if not colour:
        return wrapped
    return [_coloured(line) for line in wrapped]


def _coloured(line: str) -> str:
    return (
        line.replace("[-", f"{_RED}[-")
        .replace("-]", f"-]{_END}")
        .replace("{+", f"{_GREEN}{{+")
        .replace("+}", f"+}}{_END}")
    )


def _wrapped(text: str, width: int) -> Sequence[str]:
    return textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="  ") or ["  (no text)"]
