"""`compare` for a person: the notices gained, the changes as a word diff, and the alert that would be sent."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from amended.domain.alerts import Alert
from amended.domain.comparison import word_diff
from amended.domain.comparison_results import Change, Comparison, Disclosure
from amended.domain.notices import Considered, Notice
from amended.presentation.hostile_text import readable
from amended.presentation.page_view import rejected_lines, what_it_is, why_taken
from amended.presentation.terminal import alert_lines

_RED, _GREEN, _DIM, _END = "\x1b[31m", "\x1b[32m", "\x1b[2m", "\x1b[0m"


def comparison_lines(
    comparison: Comparison,
    alert: Alert | None,
    *,
    width: int,
    colour: bool,
    considered: tuple[Sequence[Considered], Sequence[Considered]] | None = None,
) -> list[str]:
    """The view, line by line. Removed words stand in [-…-], new ones in {+…+}, coloured or not.

    `considered` is what was looked at and rejected on the old and on the new page, None where nobody asked.
    """
    lines = []
    if comparison.title_before != comparison.title_after:
        lines += ["The title changed:", *_diff(comparison.title_before, comparison.title_after, width, colour), ""]
    for at, notice in enumerate(comparison.gained):
        passage = comparison.passages[at] if at < len(comparison.passages) else ""
        lines += [
            *_notice("gained", notice, width, colour),
            *(
                _wrapped(f"Earlier version: {readable(passage)}", width)
                if passage
                else ["  No passage of the earlier version was found that it corrects."]
            ),
            "",
        ]
    for words, notices in (("moved", comparison.moved), ("removed", comparison.removed)):
        for notice in notices:
            lines += [*_notice(words, notice, width, colour), ""]
    for pair in comparison.reworded:
        lines += [
            f"Notice reworded: {what_it_is(pair.after)}",
            *_diff(pair.before.text, pair.after.text, width, colour),
            _dimmed(why_taken(pair.after), colour),
            "",
        ]
    for change in comparison.changes:
        lines += [_changed(change), *_diff(change.before, change.after, width, colour), ""]
    if not lines:
        lines += ["Nothing of the article changed.", ""]
    if not comparison.in_full:
        lines += _wrapped("So much differs that only the first of it was judged by its facts and its notices.", width)
    lines.append(f"disclosure: {comparison.disclosure.value}")
    reason = f" ({comparison.severity_reason})" if comparison.severity_reason else ""
    lines.append(f"severity: {comparison.severity.value}{reason}")
    for name, some in zip(("old", "new"), considered or (), strict=False):
        lines += ["", f"The {name} version.", *rejected_lines(some, width)]
    if alert is None or alert.summary is None:
        told = ["No alert would be sent."]
        if comparison.disclosure is Disclosure.UNANNOUNCED:
            told = ["No alert would be sent, as no notice tells of the changes."]
            told.append("With `unannounced = true` under [detect], substantial ones are told without a notice too.")
        return [*lines, *told, ""]
    return [*lines, "", "The alert:", "", *alert_lines(alert, alert.summary, width=width, colour=colour), ""]


def _notice(words: str, notice: Notice, width: int, colour: bool) -> list[str]:
    """A notice with what happened to it, and why it was taken for one."""
    return [
        f"Notice {words}: {what_it_is(notice)}",
        *_wrapped(readable(notice.text), width),
        _dimmed(why_taken(notice), colour),
    ]


def _dimmed(text: str, colour: bool) -> str:
    return f"  {_DIM}{text}{_END}" if colour else f"  {text}"


def _changed(change: Change) -> str:
    what = "Added" if not change.before else "Deleted" if not change.after else "Changed"
    facts = f", another {', '.join(fact.value for fact in change.facts)}" if change.facts else ""
    explained = f", explained by notice {change.notice + 1}" if change.notice is not None else ", not explained"
    return f"{what}{facts}{explained}:"


def _diff(before: str, after: str, width: int, colour: bool) -> Sequence[str]:
    pieces: list[str] = []
    for kind, text in word_diff(before, after):
        said = readable(text).strip()
        if said and kind != "same":
            said = f"[-{said}-]" if kind == "gone" else f"{{+{said}+}}"
        # White space stays outside of the marks; what is gone and what is new in its place are kept apart.
        apart = text[:1].isspace() or (kind == "new" and pieces and pieces[-1].endswith("-]"))
        pieces.append(f"{' ' * bool(apart)}{said}{' ' * text[-1:].isspace()}")
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
