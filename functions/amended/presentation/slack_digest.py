"""A day's alerts of one channel as one message, with a line about the day."""

from __future__ import annotations

from collections.abc import Sequence

from amended.domain.alerts import Alert
from amended.domain.counts import number_of
from amended.presentation import limits
from amended.presentation.block_kit import (
    Block,
    anchor,
    bullets,
    context,
    header,
    line,
    moment,
    plain_text,
    rich_text,
    text,
    text_size,
)
from amended.presentation.hostile_text import cut, escaped, escaped_units, readable, shown_host
from amended.presentation.slack_blocks import (
    SEVERITY_NAMES,
    SlackMessage,
    new_fact,
    story_title,
    what_happened,
)


def slack_digest(alerts: Sequence[Alert], ledger: str) -> SlackMessage:
    """The digest of these alerts, the gravest first; `ledger` is the day's line, in our own words."""
    ordered = sorted(alerts, key=lambda alert: (-alert.severity.rank, alert.raised_at))
    items: list[Block] = []
    room = limits.DIGEST
    for item in (_item(alert) for alert in ordered[: limits.DIGEST_ITEMS]):
        room -= text_size(item)
        if room < 0:
            break
        items.append(item)
    left_out = len(ordered) - len(items)
    stories = len({alert.article_key for alert in alerts})
    title = f"Digest: {number_of(len(alerts), 'alert')} in {number_of(stories, 'story', 'stories')}"
    newest = max(alert.raised_at for alert in alerts)
    parts: list[Block] = [bullets(items)]
    if left_out > 0:
        parts.append(line(text(f"{left_out} more; `amended alerts list` has them.", italic=True)))
    about = [plain_text(ledger, limits.ALERT_TEXT)] if ledger else []
    blocks = [header(title), context(*about, moment("Up to", newest)), rich_text(*parts)]
    told = "; ".join(f"{what_happened(alert)}: {story_title(alert)}" for alert in ordered[: len(items)])
    words = escaped(cut(f"{title}. {told}", limits.ALERT_TEXT, measure=escaped_units))
    return SlackMessage(text=words, blocks=blocks)


def _item(alert: Alert) -> Block:
    """One line: what happened, the story, what it says now, how grave that is, and the host as a link to it.

    The title is no link: a title that looks like an address could pose as another host.
    """
    pieces = [text(f"{what_happened(alert)}: ", bold=True), text(cut(story_title(alert), limits.DIGEST_TITLE))]
    if alert.summary is not None and (fact := new_fact(alert, alert.summary)):
        pieces.append(text(f" – {cut(fact, limits.DIGEST_FACT)}"))
    about = SEVERITY_NAMES[alert.severity]
    if reason := cut(readable(alert.severity_reason), limits.DIGEST_REASON):
        about += f": {reason}"
    pieces.append(text(f" ({about}) "))
    if (link := anchor(shown_host(alert.url), alert.url)) is not None:
        pieces.append(link)
    return line(*pieces)
