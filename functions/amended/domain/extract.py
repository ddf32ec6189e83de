"""The extract: a summary made of the publisher's own sentences, by rules alone; the default without a model.

Nothing in it is written: notice sentences are kept whole and chosen by what corrects, denies, quotes or counts, the
earlier text is quoted, and only the fixed labels of `amended.domain.language.wording` are added, in the notice's
language. Pure; a few milliseconds for a long article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amended.domain.alerts import Event
from amended.domain.comparison.sentences import sentences as split
from amended.domain.comparison_results import Change
from amended.domain.extracting.choosing import chosen, leading
from amended.domain.extracting.differences import differing, from_difference
from amended.domain.extracting.earlier import earlier
from amended.domain.extracting.old_claims import leading_notices, said_as
from amended.domain.extracting.order import in_telling_order, telling_order
from amended.domain.extracting.speakers import speaker
from amended.domain.extracting.titles import title_note
from amended.domain.language.wording import Wording, wording
from amended.domain.language.words import ELLIPSIS, content_words, cut, language_of, one_line
from amended.domain.notices import Notice, NoticeKind
from amended.domain.summaries import Now, Summary
from amended.domain.summary_material import SummaryMaterial, beginnings, read_limit

# Characters. A Slack message of one alert has room for all of it; the details of thirty notices still fit a thread.
HEADLINE_LIMIT = 200
SAID_LIMIT = 350
NOW_LIMIT = 600
ALL_NOW_LIMIT = 4000
# What a notice of these kinds stands for was wrong, even where it says no more than that.
_CORRECTING = {NoticeKind.CORRECTION, NoticeKind.AMENDMENT}
# So many edits are looked at for what they put in.
_MOST_EDITS = 12
# No headline is longer; a longer one is text that was taken for one.
TITLE_LIMIT = 500


def extract(material: SummaryMaterial) -> Summary:
    """The summary of an alert in its publisher's words. Never fails, whatever the material."""
    material = replace(
        beginnings(material),
        title_before=cut(material.title_before, TITLE_LIMIT),
        title_after=cut(material.title_after, TITLE_LIMIT),
    )
    if material.notices:
        return _of_notices(_bare_explained(material))
    sample = " ".join(
        [pair.after.text for pair in material.reworded]
        + [notice.text for notice in material.removed]
        + [change.after or change.before for change in material.changes]
        + [material.title_after, material.lede]
    )
    words = wording(language_of(sample, material.language))
    lead = material.events[0] if material.events else Event.UNANNOUNCED
    if lead is Event.REWORDED and material.reworded:
        pair = material.reworded[0]
        before, after = differing(_printed(pair.before), _printed(pair.after), words)
        told, shortened = from_difference(after, before, HEADLINE_LIMIT - len(words.labels["reworded"]) - 2)
        summary = _plain("reworded", told, before, words)
        return replace(summary, cut=summary.cut or shortened)
    if lead is Event.REMOVED and material.removed:
        return _plain("removed", _printed(material.removed[0]), _printed(material.removed[0]), words)
    if lead is Event.GONE:
        return _plain("gone", words.quoted(material.title_after), material.lede or material.title_after, words)
    change = max(material.changes, key=lambda change: len(change.facts), default=Change(before="", after=""))
    told = change.after or words.quoted(material.title_after)
    return _plain("unannounced", told, change.before or material.title_before, words)


def _bare_explained(material: SummaryMaterial) -> SummaryMaterial:
    """The material with the one edit of a fact given to the one notice, where that says only “Corrected”."""
    if len(material.notices) != 1 or material.notices[0].text or material.notices[0].kind not in _CORRECTING:
        return material
    edits = [change for change in material.changes if change.facts]
    if len(edits) != 1 or edits[0].notice is not None:
        return material
    explained = tuple(replace(change, notice=0) if change is edits[0] else change for change in material.changes)
    return replace(material, changes=explained)


def in_order(summary: Summary, material: SummaryMaterial) -> Summary:
    """A summary, whoever wrote it, with its entries in the order in which the extract tells them."""
    words = wording(language_of(" ".join(notice.text[:400] for notice in material.notices), material.language))
    return replace(summary, now=in_telling_order(summary.now, material.notices, words))


def _plain(label: str, told: str, said: str, words: Wording) -> Summary:
    """A summary without gained notices: a label, what is told, and what stood there."""
    room = HEADLINE_LIMIT - len(words.labels[label]) - 2
    return Summary(
        headline=f"{words.labels[label]}: {cut(told, room)}",
        said=cut(said, SAID_LIMIT),
        now=(),
        cut=len(one_line(told)) > room or len(one_line(said)) > SAID_LIMIT,
    )


def _of_notices(material: SummaryMaterial) -> Summary:
    notices = material.notices
    words = wording(language_of(" ".join(notice.text[:400] for notice in notices), material.language))
    read = read_limit(len(notices))
    texts = [split(notice.text[:read], words.language) for notice in notices]
    order = telling_order(notices, words)
    limit = max(120, min(NOW_LIMIT, ALL_NOW_LIMIT // len(notices)))
    now: list[Now] = []
    shortened = any(len(notice.text) > read for notice in notices)
    for index in order:
        told, left_out = _told(material, index, texts[index], words, limit)
        shortened |= left_out
        now.append(Now(notice=index, who=speaker(texts[index], words), text=told))
    asked = leading_notices(material)
    said, said_cut = earlier(material, asked, texts, words, SAID_LIMIT)
    untold = any(material.passages[index] for index in set(order).difference(asked) if index < len(material.passages))
    lead = order[0]
    return Summary(
        headline=_headline(material, lead, texts[lead], now[0].text, words),
        said=said,
        now=tuple(now),
        why=title_note(material, texts, said, words),
        cut=shortened or said_cut or untold,
        said_as=said_as(said, material),
    )


def _told(
    material: SummaryMaterial, index: int, sentences: Sequence[str], words: Wording, limit: int
) -> tuple[str, bool]:
    """What notice `index` says now; where it does not say it (bare, or only what was wrong), what the text says now."""
    told, left_out = chosen(sentences, words, limit)
    change = next((change for change in material.changes if change.notice == index and change.after), None)
    if change is not None and one_line(change.after) not in told and _leaves_open(told, change, words):
        after = one_line(change.after)
        if not told:
            return cut(after, limit), len(after) > limit
        joined = f"{told} {ELLIPSIS} {after}"
        if len(joined) <= limit:
            return joined, left_out
    return told or cut(_printed(material.notices[index]), limit), left_out


def _leaves_open(told: str, change: Change, words: Wording) -> bool:
    """Whether what a notice tells leaves open what holds now: nothing, only that something was corrected, or what was
    wrong, and not what was put there by the edit that it explains."""
    if not told:
        return True
    if words.contrast.search(told):
        return False
    put, present = _put_in(change, words), content_words(told, words)
    if not words.told_before(told):
        # "We have corrected the amount that the council spent."
        figures = any(word[0].isdigit() for word in present)
        return bool(words.corrects.search(told) and put) and not (figures or put & present)
    return not put or not put <= present


def _put_in(change: Change, words: Wording) -> frozenset[str]:
    """The content words that an edit put in."""
    return content_words(change.after, words) - content_words(change.before, words)


def _headline(material: SummaryMaterial, index: int, sentences: Sequence[str], told: str, words: Wording) -> str:
    notice = material.notices[index]
    label = words.labels[notice.kind.value]
    room = HEADLINE_LIMIT - len(label) - 2
    if not sentences:
        if not notice.text and told == _printed(notice):
            told = words.quoted(material.title_after) if material.title_after else ""
        return f"{label}: {cut(told, room)}" if told else label
    edits = [change for change in material.changes if change.notice == index and change.before][:_MOST_EDITS]
    put = frozenset[str]().union(*(_put_in(change, words) for change in edits))
    sentence = leading(sentences, words, room, put)
    return sentence if sentence.casefold().startswith(label.casefold()) else f"{label}: {sentence}"


def _printed(notice: Notice) -> str:
    """What a notice says; for a bare one its label and time as printed."""
    return notice.text or " ".join(part for part in (notice.label, notice.stated_time) if part)
