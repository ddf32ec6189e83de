"""The replies under an alert: notices word for word, what changed in the text, and where to read on."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from amended.domain.alerts import Alert
from amended.domain.comparison import word_diff
from amended.domain.comparison_results import Change
from amended.domain.notices import Notice
from amended.presentation import limits
from amended.presentation.block_kit import Block, anchor, line, quotation, rich_text, text, text_size
from amended.presentation.hostile_text import cut, escaped, escaped_units, link, readable, shown_host, units
from amended.presentation.slack_blocks import SlackMessage, notice_name, what_happened

_SEARCH_ARCHIVE = "https://web.archive.org/web/*/"


def slack_details(alert: Alert) -> list[SlackMessage]:
    """The details of an alert, at least one message; what does not fit into the last is counted in it.

    Nothing is cut within a notice unless it would fill several messages by itself.
    """
    pages: list[list[Block]] = [[]]
    room, left_out = limits.DETAILS, 0
    for part in [*notice_parts(alert), *change_parts(alert)]:
        size = sum(text_size(piece) for piece in part)
        if size > room and not left_out and len(pages) < limits.DETAILS_MESSAGES:
            pages.append([])
            room = limits.DETAILS
        if size > room or left_out:
            left_out += 1
            continue
        pages[-1] += part
        room -= size
    if left_out:
        rest = "1 more part is" if left_out == 1 else f"{left_out} more parts are"
        pages[-1].append(line(text(f"{rest} left out here; the article has everything.", italic=True)))
    if links := _links(alert):
        pages[-1].append(line(*links))
    if not pages[-1]:
        pages[-1].append(line(text("Nothing further is known.")))
    return [_message(alert, page, number) for number, page in enumerate(pages)]


def _message(alert: Alert, parts: list[Block], number: int) -> SlackMessage:
    opening = f"Details: {what_happened(alert).lower()}" + (f", part {number + 1}" if number else "")
    first = readable(alert.gained[0].text) if alert.gained and not number else ""
    whole = f"{opening} – {first}" if first else opening
    return SlackMessage(text=escaped(cut(whole, limits.ALERT_TEXT, measure=escaped_units)), blocks=[rich_text(*parts)])


def notice_parts(alert: Alert) -> Iterator[list[Block]]:
    """Each notice as the publisher worded it."""
    for notice in alert.gained:
        yield from _notice(notice_name(notice), notice)
    for pair in alert.reworded:
        yield from _notice(f"{notice_name(pair.before)} – as it read before", pair.before)
        yield from _notice(f"{notice_name(pair.after)} – as it reads now", pair.after)
    for notice in alert.removed:
        yield from _notice(f"{notice_name(notice)} – removed by the publisher", notice)


def _notice(name: str, notice: Notice) -> Iterator[list[Block]]:
    heading = line(text(cut(name, 200), bold=True))
    parts = _parts(readable(notice.text))
    yield [heading, quotation(text(parts[0]))] if parts else [heading]
    for part in parts[1:]:
        yield [quotation(text(part))]


def _parts(words: str) -> list[str]:
    """The words in as many parts as they need, none longer than a text element should be."""
    parts = []
    while units(words) > limits.DETAILS_PART:
        part = cut(words, limits.DETAILS_PART).removesuffix("…")
        if not part:
            break  # one character of thousands of code points: nobody can read it
        parts.append(part)
        words = words[len(part) :].lstrip()
    return [*parts, words] if words and units(words) <= limits.DETAILS_PART else parts


def change_parts(alert: Alert) -> Iterator[list[Block]]:
    """Each change of the article's text, as a part of rich text; the first with a heading."""
    for number, change in enumerate(alert.changes):
        heading = [line(text("What changed in the article", bold=True))] if number == 0 else []
        yield [*heading, change_quotation(change)]


def change_quotation(change: Change) -> Block:
    """A change word by word: what went struck through, what came in bold; said in words as well for whoever hears it.

    A change too long for that is shown as what stood there before and what stands there now.
    """
    before, after = readable(change.before), readable(change.after)
    if not before:
        return quotation(text("Added: ", italic=True), text(cut(after, limits.DETAILS_CHANGE), bold=True))
    if not after:
        return quotation(text("Taken out: ", italic=True), text(cut(before, limits.DETAILS_CHANGE), strike=True))
    short = max(units(before), units(after)) <= limits.DETAILS_CHANGE
    if short and len(shown := word_diff(before, after)) <= _MOST_PIECES:
        pieces = []
        for (kind, words), (following, _) in zip(shown, [*shown[1:], ("same", "")], strict=True):
            # What went and what came in its place are kept apart for those who see no strike.
            apart = " " if (kind, following) in {("gone", "new"), ("new", "gone")} else ""
            pieces.append(text(words + apart, strike=kind == "gone", bold=kind == "new"))
        gone = ", ".join(words.strip() for kind, words in shown if kind == "gone" and words.strip())
        new = ", ".join(words.strip() for kind, words in shown if kind == "new" and words.strip())
        in_words = f"\nWas: {cut(gone, 200) or 'nothing'} – now: {cut(new, 200) or 'nothing'}"
        return quotation(*pieces, text(in_words, italic=True))
    return quotation(
        text("Before: ", italic=True),
        text(cut(before, limits.DETAILS_CHANGE), strike=True),
        text("\nNow: ", italic=True),
        text(cut(after, limits.DETAILS_CHANGE)),
    )


# A change in more pieces than this is a new text rather than an edit.
_MOST_PIECES = 30


def _links(alert: Alert) -> list[Block]:
    target = link(alert.url)
    if target is None:
        return []
    found = [
        anchor(f"The article on {shown_host(target)}", target),
        anchor("Earlier copies on web.archive.org", _SEARCH_ARCHIVE + quote(target, safe=":/?&=%")),
    ]
    pieces: list[Block] = []
    for made in found:
        if made is not None:
            pieces += [text(" · "), made] if pieces else [made]
    return pieces
