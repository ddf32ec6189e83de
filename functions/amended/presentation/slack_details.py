"""The reply under an alert: notices word for word, what changed in the text, and where to read on."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from amended.domain.alerts import Alert
from amended.domain.comparison_results import Change
from amended.domain.notices import Notice
from amended.presentation import limits
from amended.presentation.block_kit import Block, anchor, line, quotation, rich_text, text
from amended.presentation.hostile_text import cut, escaped, escaped_units, readable, shown_host, units
from amended.presentation.slack_blocks import SlackMessage, notice_name, what_happened


def slack_details(alert: Alert) -> SlackMessage:
    """The details of an alert as one message; what does not fit is counted and left to the article."""
    parts: list[Block] = []
    room = limits.DETAILS
    left_out = 0
    for part in [*_notices(alert), *_changes(alert)]:
        size = sum(_size(piece) for piece in part)
        if size > room:
            left_out += 1
            continue
        parts += part
        room -= size
    if left_out:
        named = "1 more notice or change is" if left_out == 1 else f"{left_out} more notices or changes are"
        parts.append(line(text(f"{named} too long for Slack; the article has everything.", italic=True)))
    if links := _links(alert):
        parts.append(line(*links))
    if not parts:
        parts.append(line(text("Nothing further is known.")))
    first = readable(alert.gained[0].text) if alert.gained else ""
    opening = f"Details: {what_happened(alert).lower()}"
    whole = f"{opening} – {first}" if first else opening
    return SlackMessage(text=escaped(cut(whole, limits.ALERT_TEXT, measure=escaped_units)), blocks=[rich_text(*parts)])


def _notices(alert: Alert) -> Iterator[list[Block]]:
    """Each notice as the publisher worded it."""
    for notice in alert.gained:
        yield _notice(notice_name(notice), notice)
    for pair in alert.reworded:
        yield _notice(f"{notice_name(pair.before)} – as it read before", pair.before)
        yield _notice(f"{notice_name(pair.after)} – as it reads now", pair.after)
    for notice in alert.removed:
        yield _notice(f"{notice_name(notice)} – removed by the publisher", notice)


def _notice(name: str, notice: Notice) -> list[Block]:
    said = readable(notice.text)
    if not said:
        return [line(text(cut(name, 200), bold=True))]
    return [line(text(cut(name, 200), bold=True)), quotation(text(_counted_cut(said, limits.DETAILS_NOTICE)))]


def _changes(alert: Alert) -> Iterator[list[Block]]:
    for number, change in enumerate(alert.changes):
        heading = [line(text("What changed in the article", bold=True))] if number == 0 else []
        yield [*heading, _change(change)]


def _change(change: Change) -> Block:
    before, after = readable(change.before), readable(change.after)
    if not before:
        return quotation(text("Added: ", italic=True), text(cut(after, limits.DETAILS_CHANGE), bold=True))
    if not after:
        return quotation(text("Taken out: ", italic=True), text(cut(before, limits.DETAILS_CHANGE), strike=True))
    return quotation(
        text("Before: ", italic=True),
        text(cut(before, limits.DETAILS_CHANGE), strike=True),
        text("\nNow: ", italic=True),
        text(cut(after, limits.DETAILS_CHANGE)),
    )


def _links(alert: Alert) -> list[Block]:
    found = [
        anchor(f"The article on {shown_host(alert.url)}", alert.url),
        anchor("Earlier copies on web.archive.org", f"https://web.archive.org/web/*/{quote(alert.url, safe=':/?&=%')}"),
    ]
    pieces: list[Block] = []
    for link in found:
        if link is not None:
            pieces += [text(" · "), link] if pieces else [link]
    return pieces


def _counted_cut(words: str, limit: int) -> str:
    """The words within the limit, with a count of what is missing."""
    if units(words) <= limit:
        return words
    kept = cut(words, limit - 60)
    return f"{kept} ({len(words) - len(kept) + 1:,} more characters in the article)"


def _size(piece: Block) -> int:
    own = piece.get("text", "")
    return (units(own) if isinstance(own, str) else 0) + sum(_size(inner) for inner in piece.get("elements", []))
