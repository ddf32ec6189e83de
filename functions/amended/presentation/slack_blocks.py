"""An alert as Slack shows it: what kind of notice, what it said, what it says now, and why it matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amended.domain.alerts import Alert, Event, Verdict
from amended.domain.comparison_results import Severity
from amended.domain.counts import number_of
from amended.domain.notices import Notice, NoticeKind, folded
from amended.domain.slack_markup import unescaped
from amended.domain.summaries import SaidAs, Summary, SummarySource
from amended.presentation import limits
from amended.presentation.block_kit import (
    Block,
    actions,
    bullets,
    button,
    context,
    header,
    line,
    moment,
    overflow,
    plain_text,
    quotation,
    rich_text,
    signed,
    text,
    text_size,
)
from amended.presentation.hostile_text import cut, escaped, escaped_units, link, readable, shown_host, units


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackMessage:
    """What is posted: `text` alone suffices for phones and screen readers, `blocks` for everybody else.

    `link` is the story's address, for where the blocks are refused and their button is missing; "" for none.
    """

    text: str
    blocks: list[Block]
    link: str = ""


KIND_NAMES = {
    NoticeKind.CORRECTION: ("Correction", "corrections"),
    NoticeKind.CLARIFICATION: ("Clarification", "clarifications"),
    NoticeKind.UPDATE: ("Update", "updates"),
    NoticeKind.EDITORS_NOTE: ("Editor’s note", "editor’s notes"),
    NoticeKind.RETRACTION: ("Retraction", "retractions"),
    NoticeKind.AMENDMENT: ("Amendment", "amendments"),
}
# The gravest first: that is what the header begins with.
_KIND_ORDER = (
    NoticeKind.RETRACTION,
    NoticeKind.CORRECTION,
    NoticeKind.CLARIFICATION,
    NoticeKind.EDITORS_NOTE,
    NoticeKind.AMENDMENT,
    NoticeKind.UPDATE,
)
_EVENT_NAMES = {
    Event.REWORDED: "Notice reworded",
    Event.REMOVED: "Notice removed",
    Event.GONE: "Article taken down",
    Event.UNANNOUNCED: "Changed without a notice",
}
# "the", "eine": what may stand before a name.
_LONGEST_ARTICLE = 4
SEVERITY_NAMES = {
    Severity.HIGH: "High severity",
    Severity.MEDIUM: "Medium severity",
    Severity.LOW: "Low severity",
}
MARK_NAMES = {
    Verdict.HANDLED: "Handled by",
    Verdict.WRONG: "Said to be no correction by",
    Verdict.MUTED: "Story muted by",
}


def slack_message(
    alert: Alert, summary: Summary, *, earlier: Sequence[Alert] = (), has_details: bool = True
) -> SlackMessage:
    """The message of an alert: at most 8 blocks and about 1,200 characters, whatever the alert holds.

    `earlier` are the alerts that the thread holds already, for the parent that is brought up to date: it states the
    newest, names the others, and is as grave as the gravest of them. `has_details` is false where the thread holds no
    details of it: what is left out is to be seen behind a button then.
    """
    rest = "in the thread" if has_details else "under Show changes"
    opening = [header(f"{what_happened(alert)}: {story_title(alert)}"), _facts(alert, earlier)]
    reason = []
    if why := readable(summary.why):
        reason.append(rich_text(line(text("Why it matters: ", bold=True), text(cut(why, limits.ALERT_WHY)))))
    taken = sum(text_size(block) for block in (*opening, *reason, _footer(alert, summary, rest)))
    story, shortened = _story(alert, summary, rest, max(limits.ALERT - taken, limits.ALERT_STORY))
    blocks = [*opening, story, *reason]
    if alert.marks:
        blocks.append(context(*(signed(MARK_NAMES[mark.verdict], mark.by, mark.at) for mark in alert.marks)))
    blocks += [_buttons(alert), _footer(alert, summary, rest if shortened or summary.cut else "")]
    return SlackMessage(text=message_text(alert, summary), blocks=blocks, link=link(alert.url) or "")


def without_blocks(message: SlackMessage) -> str:
    """What is posted where the blocks are refused: the text, still within its limit, and the story's address."""
    address = escaped(message.link)
    if not address or units(address) > limits.ALERT_PLAIN_LINK:
        return message.text
    words = cut(unescaped(message.text), limits.ALERT_TEXT - units(address) - 1, measure=escaped_units)
    return f"{escaped(words)}\n{address}"


def what_happened(alert: Alert) -> str:
    """The kind of notice, or what became of it, in a few words: "Correction", "2 updates", "Notice removed"."""
    gained = [notice.kind for notice in alert.gained]
    words = []
    for kind in _KIND_ORDER:
        one, many = KIND_NAMES[kind]
        if count := gained.count(kind):
            words.append(one if count == 1 else f"{count} {many}")
    words += [_EVENT_NAMES[event] for event in alert.events if event in _EVENT_NAMES]
    return _sentence_case(", ".join(words)) if words else "Notice"


def message_text(alert: Alert, summary: Summary) -> str:
    """What a phone shows and a screen reader says: that it changed, the title, the new fact; escaped, at most 300."""
    opening = f"{what_happened(alert)}: "
    title = cut(story_title(alert), 120, measure=escaped_units)
    news = new_fact(alert, summary)
    whole = f"{opening}{title}" + (f" – {news}" if news else "")
    return escaped(cut(whole, limits.ALERT_TEXT, measure=escaped_units))


def notice_name(notice: Notice) -> str:
    """What the notice calls itself, with the time that it states: "Update # 1, 4:09 P.M."."""
    name = readable(notice.label or "") or KIND_NAMES[notice.kind][0]
    stated = readable(notice.stated_time or "")
    return f"{name}, {stated}" if stated else name


def story_title(alert: Alert) -> str:
    """The story's title, or what else names it."""
    return readable(alert.title) or readable(alert.title_before) or shown_host(alert.url) or "an article"


def _sentence_case(words: str) -> str:
    return words[:1].upper() + words[1:].lower()


def new_fact(alert: Alert, summary: Summary) -> str:
    """What the story says now, in the words of the first line below it; "" where nothing is said any more."""
    for now in summary.now:
        if fact := readable(now.text):
            who = readable(now.who)
            return fact if _names_speaker(fact, who, summary) else f"{who}: {fact}"
    if Event.GONE in alert.events:
        return ""
    return _told(readable(summary.headline))


def _told(headline: str) -> str:
    """A headline without a label before it and without the mark of a cut behind it."""
    label, colon, rest = headline.partition(": ")
    return (rest if colon and len(label) <= 40 else headline).rstrip("…").strip()


def _facts(alert: Alert, earlier: Sequence[Alert]) -> Block:
    gravest = max(alert, *earlier, key=lambda one: one.severity.rank) if earlier else alert
    severity = SEVERITY_NAMES[gravest.severity]
    if reason := readable(gravest.severity_reason):
        severity += f": {reason}"
    elements = [plain_text(severity, limits.ALERT_CONTEXT)]
    if alert.gained:
        elements.append(plain_text(_names(alert.gained), limits.ALERT_CONTEXT))
    elements.append(moment("First seen" if alert.first_sight else "Seen", alert.raised_at))
    if host := shown_host(alert.url):
        elements.append(plain_text(host, limits.ALERT_CONTEXT))
    if earlier:
        told = [notice for one in earlier for notice in one.gained]
        names = _names(told) if told else number_of(len(earlier), "alert")
        elements.append(plain_text(f"Earlier, in the thread: {names}", limits.ALERT_CONTEXT))
    return context(*elements)


def _names(notices: Sequence[Notice]) -> str:
    """What the notices call themselves; those beyond a few are counted."""
    names = [notice_name(notice) for notice in notices[: limits.ALERT_NOW_LINES]]
    left_out = len(notices) - len(names)
    return " · ".join([*names, f"{left_out} more"] if left_out else names)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """How the two halves of a story are introduced, and whether what it said is struck through."""

    said: str = "It said:"
    now: str = "Now it says:"
    struck: bool = True


_WORDS = {
    Event.REWORDED: _Words(said="The notice said:", now="It now says:"),
    Event.REMOVED: _Words(said="The notice that is gone said:", struck=False),
    Event.GONE: _Words(said="It began:", struck=False),
}


_TITLE = _Words(said="Its title:", struck=False)


def _gained_words(summary: Summary) -> _Words:
    """How what it said is introduced: nothing is struck out that may hold, and a passage found by likeness is called
    that."""
    if summary.said_as is SaidAs.CLAIM:
        return _Words()
    likened = summary.said_as is SaidAs.PASSAGE and summary.source is SummarySource.EXTRACT
    return _Words(said="Closest passage:" if likened else "It said:", struck=False)


def _story(alert: Alert, summary: Summary, rest: str, room: int) -> tuple[Block, bool]:
    """What it said and what it says now in about `room` characters, and whether anything had to be cut for that;
    `rest` is where that is."""
    words = _gained_words(summary) if alert.gained else _WORDS.get(alert.events[0], _Words())
    if folded(readable(summary.said)) == folded(story_title(alert)):
        words = _TITLE  # no earlier passage is known; striking out a title that stands would mislead
    parts: list[Block] = []
    lead, said = cut(readable(summary.headline), limits.ALERT_LEAD), readable(summary.said)
    if any(readable(now.text) for now in summary.now) and not _repeats(readable(summary.headline), alert, summary):
        parts.append(line(text(lead, bold=True)))
    room -= sum(text_size(part) for part in parts) + units(words.said + words.now)
    shown = cut(said, min(limits.ALERT_SAID, int(room * limits.ALERT_SAID_SHARE)))
    now, shortened = _now_lines(alert, summary, rest, room - units(shown))
    if said:
        parts.append(line(text(words.said, bold=True)))
        parts.append(quotation(text(shown, strike=words.struck)))
    if now:
        parts += [line(text(words.now, bold=True)), bullets(now)]
    if not parts:
        parts.append(line(text(lead or what_happened(alert))))
    return rich_text(*parts), shortened or shown != said


def _repeats(lead: str, alert: Alert, summary: Summary) -> bool:
    """Whether the headline says only what stands in the header or in the lines below it anyway."""
    words = folded(_told(lead))
    return any(words in folded(readable(other)) for other in (alert.title, *(now.text for now in summary.now)))


def _now_lines(alert: Alert, summary: Summary, rest: str, room: int) -> tuple[list[Block], bool]:
    """A line for each notice in about `room` characters, and whether anything had to be cut for that."""
    given = [now for now in summary.now if readable(now.text)]
    if not given:
        # Nothing was gained: a notice that was reworded, or a change that nobody announced, stands in the headline.
        whole = _told(readable(summary.headline))
        says_now = Event.GONE not in alert.events and folded(whole) not in folded(readable(summary.said))
        shown = cut(whole, min(limits.ALERT_NOW_LINE, room))
        return ([line(text(shown))] if whole and says_now else []), says_now and shown != whole
    lines: list[Block] = []
    told_of = given[: min(limits.ALERT_NOW_LINES, max(room // limits.ALERT_SHORTEST_LINE, 1))]
    shortened = len(told_of) < len(given)
    told = [(cut(readable(now.who), limits.ALERT_WHO), readable(now.text)) for now in told_of]
    names = [0 if _names_speaker(fact, who, summary) else units(f"{who}: ") for who, fact in told]
    needed = [name + units(fact) for name, (_, fact) in zip(names, told, strict=True)]
    for now, (who, fact), name, share in zip(told_of, told, names, _shares(needed, room), strict=True):
        space = min(limits.ALERT_NOW_LINE, share)
        shown = cut(fact, space - name)
        if not _names_speaker(shown, who, summary):
            # The name stood behind the cut.
            shown = cut(fact, space - units(f"{who}: "))
        shortened |= shown != fact
        pieces = _with_speaker(who, shown, summary)
        if len(given) > 1 and 0 <= now.notice < len(alert.gained) and (number := alert.gained[now.notice].number):
            pieces.append(text(f" (#{number})"))
        lines.append(line(*pieces))
    if len(told_of) < len(given):
        lines.append(line(text(f"{len(given) - len(told_of)} more, {rest}", italic=True)))
    return lines, shortened


def _shares(needed: Sequence[int], room: int) -> Iterator[int]:
    """The room of each line: an equal share at least, and what others do not need."""
    fair = room // len(needed)
    for place, need in enumerate(needed):
        share = room - sum(min(other, fair) for other in needed[place + 1 :])
        yield share
        room -= min(need, share, limits.ALERT_NOW_LINE)


def _with_speaker(who: str, fact: str, summary: Summary) -> list[Block]:
    """A fact with the one who says it in bold: in front, or where the fact itself tells who says it."""
    if not who:
        return [text(fact)]
    if not _names_speaker(fact, who, summary):
        return [text(f"{who}: ", bold=True), text(fact)]
    before, name, behind = fact.partition(who)
    parts = ((before, False), (name, True), (behind, False))
    return [text(part, bold=bold) if bold else text(part) for part, bold in parts if part]


def _names_speaker(fact: str, who: str, summary: Summary) -> bool:
    """Whether a fact needs no name in front: there is none, or it begins with it.

    In an extract it may stand anywhere: of the publisher's own sentences one tells whose words they are, and others
    ("An earlier version said …") are nobody else's.
    """
    if summary.source is SummarySource.EXTRACT and who in fact:
        return True
    return not who or _begins_with(fact, who)


def _begins_with(fact: str, who: str) -> bool:
    """Whether a fact begins with a name, an article before it aside: "The Courier has retracted …"."""
    before, name, _ = f" {folded(fact)} ".partition(f" {folded(who)} ")
    return bool(name) and len(before.strip()) <= _LONGEST_ARTICLE


def _buttons(alert: Alert) -> Block:
    elements: list[Block] = []
    if target := link(alert.url):
        elements.append(button("Open article", "open_article", alert.id, url=target))
    elements.append(button("Show changes", "show_changes", alert.id))
    said = {mark.verdict for mark in alert.marks}
    if Verdict.HANDLED not in said:
        elements.append(button("Mark handled", "mark_handled", alert.id))
    mute = "Mute this story"
    if Verdict.WRONG in said:
        elements.append(button(mute, "mute", alert.id))  # a menu of one is no menu, and Slack has refused such
    else:
        elements.append(overflow("more", [(mute, f"mute:{alert.id}"), ("Not a correction", f"wrong:{alert.id}")]))
    return actions(*elements)


def _footer(alert: Alert, summary: Summary, rest: str) -> Block:
    if summary.source is SummarySource.MODEL:
        made = f"Summary by {readable(summary.model or '') or 'a model'}"
        made += ", checked against the notice" if summary.check.verdict == "pass" else ", not verified"
    else:
        made = "Extract in the publisher’s own words"
        made += ", checked" if summary.check.verdict == "pass" else ", not verified"
    if rest:
        made += f"; shortened, more of it is {rest}"
    elements = [plain_text(made, limits.ALERT_FOOTER)]
    if alert.published is not None:
        elements.append(moment("Published", alert.published))
    return context(*elements)
