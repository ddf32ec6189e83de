"""Records of every kind for tests of stores: bare ones, and those that have a value in every field."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from amended.domain.alerts import Alert, Event
from amended.domain.articles import Article, ArticleStatus, LedgerEntry, Visit, VisitStatus
from amended.domain.comparison_results import Change, Disclosure, Fact, Reworded, Severity
from amended.domain.deliveries import Channel, Delivery, lane_key
from amended.domain.feeds import Feed, Validators
from amended.domain.notices import Notice, NoticeKind, Position, Source
from amended.domain.shared_links import SharedLink
from amended.domain.snapshots import Block, Page, Place, Snapshot, StructuredCorrection
from amended.domain.summaries import Check, Now, Summary, SummarySource, Usage

NOW = datetime(2026, 3, 14, 9, 26, 53, 589793, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
INSTANT = timedelta(microseconds=1)


def feed(name: str = "one", **fields: Any) -> Feed:
    """A feed due at NOW."""
    return replace(Feed(url=f"https://example.org/{name}.xml", added_at=NOW, next_poll=NOW), **fields)


def quiet(one: Article, now: datetime, status: VisitStatus = VisitStatus.NOT_MODIFIED) -> tuple[Article, Visit]:
    """A visit of the article that found nothing new, the next one in a minute."""
    whole = now if status is VisitStatus.UNCHANGED else one.last_full_fetch
    seen = replace(one, next_visit=now + MINUTE, wait=MINUTE, last_visit=now, last_status=status, last_full_fetch=whole)
    return seen, Visit(at=now, status=status)


def to_the_second(one: Article | None) -> Article | None:
    """The article with its times of visits rounded down."""
    if one is None:
        return None
    names = ("next_visit", "last_visit", "last_full_fetch")
    return replace(one, **{name: at and at.replace(microsecond=0) for name in names if (at := getattr(one, name))})


def article(key: str = "a", **fields: Any) -> Article:
    """A followed article that is due at NOW."""
    made = Article(key=key, url=f"https://example.org/{key}", host="example.org", first_seen=NOW, next_visit=NOW)
    return replace(made, **fields)


def visit(at: datetime = NOW, status: VisitStatus = VisitStatus.UNCHANGED, **fields: Any) -> Visit:
    """A visit that found nothing new."""
    return replace(Visit(at=at, status=status), **fields)


def snapshot(key: str = "a", number: int = 1, taken_at: datetime = NOW, text: str = "It rained.") -> Snapshot:
    """A snapshot of a page with one paragraph."""
    url = f"https://example.org/{key}"
    page = Page(url=url, canonical_url=url, title="Rain", blocks=(Block(text=text),))
    return Snapshot(article_key=key, number=number, taken_at=taken_at, fingerprint=f"1:{number}", page=page)


def alert(name: str = "alert", key: str = "a", **fields: Any) -> Alert:
    """An alert about one gained notice."""
    made = Alert(
        id=name,
        article_key=key,
        url=f"https://example.org/{key}",
        title="Rain",
        events=(Event.GAINED,),
        raised_at=NOW,
        gained=(Notice(kind=NoticeKind.CORRECTION, text="It did not rain."),),
    )
    return replace(made, **fields)


def delivery(name: str = "delivery", about: str = "alert", **fields: Any) -> Delivery:
    """A delivery to a Slack channel that is due at NOW."""
    made = Delivery(id=name, alert_id=about, article_key="a", sink="slack", channel="C1", order=name, due_at=NOW)
    return replace(made, **fields)


def channel(name: str = "C1", **fields: Any) -> Channel:
    """A Slack channel's lane."""
    return replace(Channel(key=lane_key("slack", name), sink="slack", channel=name), **fields)


def link(channel: str = "C1", ts: str = "1.000001", **fields: Any) -> SharedLink:
    """A link to article "a" that is remembered for a minute."""
    made = SharedLink(article_key="a", channel=channel, ts=ts, shared_at=NOW, until=NOW + MINUTE)
    return replace(made, **fields)


LANE = channel().key
# A value in every field: what a store must give back as it was.
FULL_NOTICE = Notice(
    kind=NoticeKind.UPDATE,
    text="Mr. Müller said “no” \u2014 not yes.\nالتصحيح 訂正 \U0001f5de \x00",
    label="Update # 1",
    number=1,
    stated_time="4:09 P.M.",
    stated_at=NOW,
    position=Position.BOTTOM,
    source=Source.JSON_LD,
    confidence=0.98,
    rule="english/update",
)
FULL_ARTICLE = Article(
    key="full",
    url="https://example.org/straße?q=%C3%BC",
    host="example.org:8080",
    first_seen=NOW,
    title="Rain, “heavy”",
    feeds=("https://example.org/one.xml", "https://example.org/two.xml"),
    watched=True,
    stock=True,
    status=ArticleStatus.FOLLOWED,
    published=NOW - MINUTE,
    last_change=NOW - 2 * MINUTE,
    last_notice=NOW - 3 * MINUTE,
    changes_in_row=2,
    validators=Validators(etag='W/"abc"', last_modified="Sat, 14 Mar 2026 09:26:53 GMT"),
    last_full_fetch=NOW - 4 * MINUTE,
    body_hash="hash",
    snapshot=3,
    fingerprint="1:abc",
    notices=1,
    ledger=(LedgerEntry(key="k", text="said", seen_at=NOW),),
    next_visit=NOW + MINUTE,
    wait=timedelta(minutes=20, microseconds=7),
    last_visit=NOW,
    last_status=VisitStatus.CHANGED,
    last_reason="the body changed",
    failures=1,
    missing_since=NOW,
    feed_modified=NOW,
    feed_text="Corrected: it did not rain.",
    muted=True,
)
FULL_ALERT = Alert(
    id="full",
    article_key="full",
    url="https://example.org/full",
    title="Rain",
    events=(Event.GAINED, Event.REWORDED),
    raised_at=NOW,
    title_before="Sun",
    language="de",
    feeds=("https://example.org/one.xml",),
    gained=(FULL_NOTICE,),
    reworded=(Reworded(before=FULL_NOTICE, after=replace(FULL_NOTICE, text="")),),
    removed=(FULL_NOTICE,),
    changes=(Change(before="3 men", after="4 men", notice=0, facts=(Fact.NUMBER, Fact.NAME)),),
    passages=("3 men stood in the rain.",),
    lede="It rained.",
    disclosure=Disclosure.PARTLY,
    severity=Severity.HIGH,
    severity_reason="a number",
    published=NOW,
    first_sight=True,
    before=2,
    after=3,
    summary=Summary(
        headline="Four men, not three",
        said="3 men",
        now=(Now(notice=0, who="the publisher", text="4 men"),),
        why="miscounted",
        source=SummarySource.MODEL,
        model="gpt-5-mini",
        check=Check(verdict="fail", problems=("a name",)),
        cut=True,
        note="late",
        usage=Usage(tokens_in=10, tokens_out=5, seconds=0.5, requests=2),
    ),
    summary_lease_owner="worker",
    summary_lease_until=NOW + MINUTE,
)
FULL_SNAPSHOT = Snapshot(
    article_key="full",
    number=3,
    taken_at=NOW,
    fingerprint="1:abc",
    page=Page(
        url="https://example.org/full",
        canonical_url="https://example.org/full",
        title="Rain",
        language="en",
        authors=("A. Writer",),
        published=NOW,
        modified=NOW,
        blocks=(
            Block(
                text="It rained.", element="h2", hints=("a", "b"), link_share=0.25, place=Place.OUTSIDE, emphasis="It"
            ),
            Block(text="訂正 " * 5000, caption=True, place=Place.FURNITURE),
        ),
        corrections=(StructuredCorrection(text="No rain.", stated_time="today", kind_hint="CorrectionComment"),),
        headline="Rain!",
        live_blog=True,
    ),
)
