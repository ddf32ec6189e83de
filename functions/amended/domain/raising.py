"""What of a page is news, and the alert that it calls for. Pure.

Both versions are judged by the same rules, now; what the article's ledger knows is never news again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from amended.domain.addresses import article_key, host_of
from amended.domain.alerts import Alert, Event, alert_id
from amended.domain.articles import Article, LedgerEntry
from amended.domain.comparison import compare, is_known, says_nothing_new
from amended.domain.comparison_results import Comparison, Disclosure, Severity
from amended.domain.detection import Rules, detect, each_page_once, under_one_name
from amended.domain.fingerprint import fingerprint, same_for_readers
from amended.domain.notices import Detection, Notice, folded, notice_key
from amended.domain.pages import still_whole
from amended.domain.policies import DetectPolicy
from amended.domain.snapshots import Page, Place, Snapshot

# `first_sight = "recent"` alerts on articles whose known date is younger than this.
RECENT = timedelta(hours=48)
LEDGER_TEXT = 300
# The first paragraph has so many characters; it is looked for among so many blocks, beside so many notices.
_LEDE = 60
_MOST_LOOKED_AT = 200
# What sentences end with, and what may stand behind that.
_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "։", ";")
_AFTER_END = "\"'”’»)]」』 "


def alert_of(
    article: Article,
    previous: Snapshot,
    snapshot: Snapshot,
    comparison: Comparison,
    detecting: DetectPolicy,
    now: datetime,
    *,
    lede: str,
) -> Alert | None:
    """The alert that a comparison calls for, if it does; `lede` is the first paragraph of the earlier version."""
    events = _events(comparison, detecting)
    if not events:
        return None
    return replace(
        _alert(article, snapshot, events, now, alert_id(article.key, events, comparison, snapshot.fingerprint)),
        title_before=previous.page.title,
        gained=comparison.gained,
        reworded=comparison.reworded,
        removed=comparison.removed,
        changes=comparison.changes,
        passages=comparison.passages,
        lede=lede,
        disclosure=comparison.disclosure,
        severity=comparison.severity,
        severity_reason=comparison.severity_reason,
        before=previous.number,
        after=snapshot.number,
    )


def _events(comparison: Comparison, detecting: DetectPolicy) -> tuple[Event, ...]:
    """What is worth telling. A moved notice never is, nor one that only got another date, number or spelling."""
    events = []
    if comparison.gained:
        events.append(Event.GAINED)
    if not all(pair.is_regrouped or says_nothing_new(pair.before, pair.after) for pair in comparison.reworded):
        events.append(Event.REWORDED)
    if comparison.removed:
        events.append(Event.REMOVED)
    if not events and detecting.unannounced and comparison.disclosure is Disclosure.UNANNOUNCED:
        events.append(Event.UNANNOUNCED)
    return tuple(events)


def first_sight_alert(
    article: Article,
    snapshot: Snapshot,
    notices: Sequence[Notice],
    ledger: Sequence[LedgerEntry],
    detecting: DetectPolicy,
    now: datetime,
    *,
    lost: bool,
) -> Alert | None:
    """The alert on an article that already carries a notice when it is first met, by the user's policy.

    `ledger` is what was told of it before: of another address, where the story was followed until that one ended.
    Where the snapshot before this one is `lost` it holds all notices that were ever seen there: any other is news.
    """
    notices = [notice for notice in notices if not is_known(notice, ledger)]
    if not notices or (not lost and (article.stock or detecting.first_sight == "never")):
        return None
    known = article.published
    if not lost and detecting.first_sight == "recent" and (known is None or now - known >= RECENT):
        return None
    nothing = replace(snapshot.page, blocks=(), corrections=())
    comparison = compare(nothing, snapshot.page, Detection(), Detection(notices=tuple(notices)))
    return replace(
        _alert(article, snapshot, [Event.GAINED], now, alert_id(article.key, [Event.GAINED], comparison)),
        gained=comparison.gained,
        lede=lede_of(snapshot.page, notices),
        severity=comparison.severity,
        severity_reason=comparison.severity_reason,
        first_sight=not lost,
        after=snapshot.number,
    )


def gone_alert(article: Article, last: Snapshot, now: datetime) -> Alert:
    """The alert that an article is gone, of which this is the last snapshot."""
    return replace(
        _alert(article, last, [Event.GONE], now, alert_id(article.key, [Event.GONE], None, last.fingerprint)),
        lede=lede_of(last.page),
        severity=Severity.MEDIUM,
        severity_reason="the page is gone",
        published=last.page.published or article.published,
        before=last.number,
    )


def _alert(article: Article, snapshot: Snapshot, events: Sequence[Event], now: datetime, name: str) -> Alert:
    """What every alert on an article says, whatever else it tells; `name` is its id."""
    return Alert(
        id=name,
        article_key=article.key,
        url=article.url,
        title=snapshot.page.title or article.title,
        events=tuple(events),
        raised_at=now,
        title_before=snapshot.page.title,
        language=snapshot.page.language,
        feeds=article.feeds,
        published=article.published,
    )


def news_of(comparison: Comparison, ledger: Sequence[LedgerEntry], found: Sequence[Notice]) -> Comparison:
    """The comparison without what the article was seen to say before: a flap, or a wording taken back, is no news.

    What is gained beside one of those `found` on the new page, that still stands there, is not that one come back with
    another date.
    """
    keys = {entry.key for entry in ledger}
    standing = {notice_key(notice) for notice in found} - {notice_key(notice) for notice in comparison.gained}
    away = [entry for entry in ledger if entry.key not in standing]
    reworded = tuple(
        pair
        for pair in comparison.reworded
        if notice_key(pair.after) not in keys or says_nothing_new(pair.before, pair.after)
    )
    news = [index for index, notice in enumerate(comparison.gained) if not is_known(notice, away)]
    if len(news) == len(comparison.gained):
        return replace(comparison, reworded=reworded)
    place = {old: new for new, old in enumerate(news)}
    return replace(
        comparison,
        gained=tuple(comparison.gained[index] for index in news),
        reworded=reworded,
        passages=tuple(comparison.passages[index] for index in news if index < len(comparison.passages)),
        changes=tuple(
            replace(change, notice=place.get(change.notice) if change.notice is not None else None)
            for change in comparison.changes
        ),
    )


def with_seen(ledger: tuple[LedgerEntry, ...], notices: Sequence[Notice], now: datetime) -> tuple[LedgerEntry, ...]:
    """The ledger with every notice that is on the page now; first seen stays first seen."""
    known = {entry.key for entry in ledger}
    fresh = {notice_key(notice): notice for notice in notices}
    return ledger + tuple(
        LedgerEntry(key=key, text=(notice.text or notice.label or "")[:LEDGER_TEXT], seen_at=now)
        for key, notice in fresh.items()
        if key not in known
    )


def lede_of(page: Page, notices: Sequence[Notice] = ()) -> str:
    """The first paragraph of the body that is long enough to say something, and is no notice.

    One that ends as sentences do is preferred: titles of other stories stand among paragraphs too.
    """
    said = [folded(notice.text) for notice in islice(notices, _MOST_LOOKED_AT) if notice.text]
    body = (block.text for block in page.blocks if block.place is Place.BODY and block.element != "h1")
    shorter = unended = ""
    for text in islice(body, _MOST_LOOKED_AT):
        own = folded(text)
        if any(one in own or own in one for one in said):
            continue
        if len(text) < _LEDE:
            shorter = shorter or text
        elif text.rstrip(_AFTER_END).endswith(_ENDS):
            return text[:1000]
        else:
            unended = unended or text
    return (unended or shorter)[:1000]


def as_it_came(old: Page, new: Page, rules: Rules) -> Page:
    """`new`, marked unreadable where it collapsed (`still_whole`). By the rules it may say why it lost its text."""

    def is_noticed() -> bool:
        before = {folded(notice.text) for notice in detect(old, rules).notices}
        return any(folded(notice.text) not in before for notice in detect(new, rules).notices)

    return still_whole(old, new, is_noticed)


def compared(
    old: Page, new: Page, *, rules: Rules, detecting: DetectPolicy, now: datetime
) -> tuple[Comparison, Alert | None]:
    """What `compare` shows: the same comparison and the same alert as for an article whose snapshots these were.

    Where a page holds no article to judge, nothing is said to have changed.
    """
    old, new = under_one_name(old, new)
    new = as_it_came(old, new, rules)
    if not (old.readable and new.readable):
        return Comparison(title_before=old.title, title_after=new.title), None
    url = new.url or new.canonical_url
    article = Article(
        key=article_key(url), url=url, host=host_of(url), first_seen=now, title=new.title, published=new.published
    )
    found_on = each_page_once(rules)
    if same_for_readers(old, new, found_on):
        return Comparison(title_before=old.title, title_after=new.title), None
    found_before, found = found_on(old), found_on(new)
    before, after = (
        Snapshot(
            article_key=article.key,
            number=number,
            taken_at=now,
            fingerprint=fingerprint(page, detection.notices),
            page=page,
        )
        for number, page, detection in ((1, old, found_before), (2, new, found))
    )
    comparison = compare(old, new, found_before, found)
    lede = lede_of(old, found_before.notices)
    return comparison, alert_of(article, before, after, comparison, detecting, now, lede=lede)
