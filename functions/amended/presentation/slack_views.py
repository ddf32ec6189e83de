"""What people see who press a button or type a command: modals, and words for them alone.

https://docs.slack.dev/reference/views/modal-views
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amended.domain.alerts import Alert, Mark
from amended.domain.comparison_results import Change
from amended.domain.slack_markup import unescaped
from amended.presentation import limits
from amended.presentation.block_kit import Block, bullets, header, line, plain_text, rich_text, text, text_size
from amended.presentation.hostile_text import cut, escaped, escaped_units, readable
from amended.presentation.slack_blocks import MARK_NAMES, story_title
from amended.presentation.slack_details import change_parts, change_quotation, notice_parts

_ROOM = 9000
_MOST_BLOCKS = 90
_NO_CHANGE = "No change of the text is known."
_FIRST_SIGHT = "The article had this notice when it was first seen: no earlier version is known."


def loading_view() -> Block:
    """A modal whose content is on the way."""
    return _modal([rich_text(line(text("Looking up what changed …")))])


def problem_view(words: str) -> Block:
    """A modal that says why there is nothing to show."""
    return _modal([rich_text(line(text(words)))])


def changes_view(alert: Alert) -> Block:
    """What changed in an article, word by word, and the notices that say why; what does not fit is counted."""
    blocks = [header(story_title(alert))]
    if not alert.changes:
        blocks.append(rich_text(line(text(_FIRST_SIGHT if alert.first_sight else _NO_CHANGE))))
    room, left_out = _ROOM, 0
    for part in [*_title_part(alert), *change_parts(alert), *notice_parts(alert)]:
        block = rich_text(*part)
        size = text_size(block)
        if size > room or len(blocks) == _MOST_BLOCKS:
            left_out += 1
            continue
        blocks.append(block)
        room -= size
    if left_out:
        rest = "1 more part is" if left_out == 1 else f"{left_out} more parts are"
        blocks.append(rich_text(line(text(f"{rest} left out here; the article has everything.", italic=True))))
    return _modal(blocks)


def _title_part(alert: Alert) -> Iterator[list[Block]]:
    """The change of the title, where it changed."""
    before, after = readable(alert.title_before), readable(alert.title)
    if before and after and before != after:
        heading = line(text("What changed in the title", bold=True))
        yield [heading, change_quotation(Change(before=before, after=after))]


def ephemeral(words: str, listed: Sequence[str] = ()) -> Block:
    """An answer that only the person who typed a command sees; `listed` is text of the web, a line each.

    `words` are our own, with markup; the web's stand where none is read.

    https://docs.slack.dev/interactivity/implementing-slash-commands#responding_to_commands
    """
    titles = [cut(readable(one), 150) for one in listed]
    answer: Block = {
        "response_type": "ephemeral",
        "text": "\n".join([words, *(f"• {escaped(title)}" for title in titles)]),
    }
    if not titles:
        return answer
    blocks = [
        {"type": "section", "text": {"type": "mrkdwn", "text": words[: limits.TEXT_OBJECT]}},
        rich_text(bullets([line(text(title)) for title in titles])),
    ]
    return answer | {"blocks": blocks}


def with_marks(words: str, marks: Sequence[Mark]) -> str:
    """The text of a message, escaped as it is, with what readers said of the alert; as short as a text may be."""
    said = "".join(f" – {MARK_NAMES[mark.verdict]} <@{mark.by}>, {mark.at:%Y-%m-%d %H:%M} UTC" for mark in marks)
    room = limits.ALERT_TEXT - escaped_units(said)
    return escaped(cut(unescaped(words), room, measure=escaped_units)) + said if said and room > 0 else words


def _modal(blocks: list[Block]) -> Block:
    return {
        "type": "modal",
        "title": plain_text("What changed", 24),
        "close": plain_text("Close", 24),
        "blocks": blocks,
    }
