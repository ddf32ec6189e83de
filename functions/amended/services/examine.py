"""`doctor`'s look at the records: the store, the feeds, the runner's heartbeat, the deliveries that wait for help."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from amended.config import Settings
from amended.domain import heartbeats
from amended.domain.addresses import display_url
from amended.domain.counts import number_of
from amended.domain.deliveries import DeliveryStatus
from amended.domain.feeds import FeedStatus
from amended.domain.findings import Finding, Health
from amended.domain.summary_material import SummaryMaterial
from amended.errors import AmendedError
from amended.ports import Store, Summariser

# `run` begins a cycle at least every minute and one takes minutes at most.
_SILENT = timedelta(minutes=15)
_FAILING = 3


def examine_records(settings: Settings, store: Store, now: datetime) -> Iterator[Finding]:
    """Everything that the store of one machine can tell."""
    yield from _heartbeat(store, now)
    yield from examine_content(settings, store)


def examine_content(settings: Settings, store: Store) -> Iterator[Finding]:
    """What any store can tell: how much is followed, how the feeds fare, what could not be delivered."""
    counts = store.statistics()
    articles = f"{number_of(counts.articles_followed, 'article')} followed"
    held = f"{number_of(counts.feeds, 'feed')}, {articles}, {number_of(counts.alerts, 'alert')}"
    yield Finding(subject=f"store {settings.store.name}", health=Health.GOOD, detail=held)
    yield from _feeds(settings, store)
    yield from _deliveries(store)
    if not settings.fetch.contact:
        yield Finding(
            subject="fetch.contact",
            health=Health.WARNING,
            detail="webmasters cannot write to you: no contact stands in the User-Agent",
            remedy=f'set contact = "you@example.org" under [fetch]{settings.handed_over}',
        )


def _heartbeat(store: Store, now: datetime) -> Iterator[Finding]:
    beat = store.heartbeat(heartbeats.RUN)
    if beat is None:
        yield Finding(
            subject="runner",
            health=Health.WARNING,
            detail="has never run on this store",
            remedy="start `amended run` (infra/amended.service runs it under systemd)",
        )
    elif now - beat[0] > _SILENT:
        yield Finding(
            subject="runner",
            health=Health.WARNING,
            detail=f"was last heard of at {beat[0]:%Y-%m-%d %H:%M} UTC",
            remedy="start `amended run`, or look into its log if it should be running",
        )
    else:
        heard = f"was heard of at {beat[0]:%H:%M:%S} UTC ({beat[1]})"
        yield Finding(subject="runner", health=Health.GOOD, detail=heard)


def _feeds(settings: Settings, store: Store) -> Iterator[Finding]:
    feeds = store.feeds()
    if not feeds:
        yield Finding(
            subject="feeds",
            health=Health.WARNING,
            detail="no feed is followed",
            remedy=settings.to_follow_feeds,
        )
    for feed in feeds:
        name = f"feed {display_url(feed.url)}"
        if feed.status is FeedStatus.GONE:
            yield Finding(
                subject=name,
                health=Health.FAULT,
                detail="says that it is gone for good (410); it is not polled any more",
                remedy="remove it, or add its new address",
            )
        elif feed.failures >= _FAILING:
            yield Finding(
                subject=name,
                health=Health.FAULT,
                detail=f"failed {feed.failures} times in a row: {feed.last_error}",
                remedy="look at the address in a browser; `amended feeds discover SITE` finds a new one",
            )
        elif feed.last_error:
            yield Finding(subject=name, health=Health.WARNING, detail=feed.last_error, remedy="it is tried again")
        else:
            seen = number_of(feed.last_entries, "entry", "entries") if feed.last_polled else "not polled yet"
            yield Finding(subject=name, health=Health.GOOD, detail=seen)


def _deliveries(store: Store) -> Iterator[Finding]:
    failed: dict[tuple[str, str], tuple[int, str, str]] = {}
    for alert in store.alerts(limit=500):
        for delivery in store.deliveries_of(alert.id):
            if delivery.status is DeliveryStatus.FAILED:
                place = (delivery.sink, delivery.channel)
                count = failed.get(place, (0, "", ""))[0]
                failed[place] = (count + 1, delivery.last_error, delivery.remedy)
    for (sink, channel), (count, error, remedy) in failed.items():
        yield Finding(
            subject=f"{sink} {channel}",
            health=Health.FAULT,
            detail=f"{number_of(count, 'alert')} could not be delivered: {error}",
            remedy=remedy or "`amended alerts resend ID` tries at once",
        )


def examine_model(summariser: Summariser, material: SummaryMaterial) -> Finding:
    """Ask the model for one small summary: key, model name, endpoint and deadline show themselves."""
    subject = f"model {summariser.name}"
    try:
        summary = summariser.summarise(material)
    except AmendedError as error:
        remedy = "alerts go out as extracts meanwhile; check OPENAI_API_KEY, OPENAI_BASE_URL and [summary] model"
        return Finding(subject=subject, health=Health.FAULT, detail=error.detail, remedy=remedy)
    seconds = f" in {summary.usage.seconds:.1f} s" if summary.usage else ""
    return Finding(subject=subject, health=Health.GOOD, detail=f"answered a sample{seconds}")
