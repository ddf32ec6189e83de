"""Where an alert is told, and when: routes, the default channel, feeds' own channels, other sinks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from amended.domain.alerts import Alert
from amended.domain.comparison_results import Severity
from amended.domain.deliveries import TERMINAL_CHANNEL, Delivery, DeliveryStatus, delivery_id
from amended.domain.notices import Notice, folded
from amended.domain.policies import Route


@dataclass(frozen=True, slots=True, kw_only=True)
class Destinations:
    """Everywhere that alerts can go. `slack` is whether there is a token: without one, alerts are printed.

    `feed_channels` has the channels of feeds that have their own; `sinks` are the other sinks as pairs of sink and
    channel ("jsonl", "alerts.jsonl"), each of which gets every alert.
    """

    slack: bool = False
    default_channel: str = ""
    routes: tuple[Route, ...] = ()
    feed_channels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sinks: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """A channel with the time at which it may be told, and the digest that it is told in, if one."""

    sink: str
    channel: str
    due_at: datetime
    digest: str = ""


def deliveries_for(
    alert: Alert,
    destinations: Destinations,
    now: datetime,
    *,
    muted: bool = False,
    channels: Sequence[str] = (),
    told_in: Sequence[str] = (),
) -> tuple[Delivery, ...]:
    """The deliveries of a new alert, one a channel; with `muted` they are recorded and never sent.

    Channels are the union of those of all routes that match, the article's own (`channels`), which are told at
    once, and those in which its story must not be left as it was told (`told_in`). Only where there are none, the
    feeds' own channels are told, and for feeds without their own (or articles of no feed) the default channel. If
    several routes lead to one channel, the earliest time counts.
    """
    earliest: dict[tuple[str, str], _Place] = {}
    for place in _places(alert, destinations, now, channels, told_in):
        key = (place.sink, place.channel)
        if key not in earliest or place.due_at < earliest[key].due_at:
            earliest[key] = place
    return tuple(_delivery(alert, place, now, muted) for place in earliest.values())


def lane_order(alert: Alert) -> str:
    """What deliveries of one channel are sorted by: when raised, then id."""
    return f"{alert.raised_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ} {alert.id}"


def _delivery(alert: Alert, place: _Place, now: datetime, muted: bool) -> Delivery:
    status = DeliveryStatus.WAITING if place.due_at > now else DeliveryStatus.PENDING
    return Delivery(
        id=delivery_id(alert.id, place.sink, place.channel),
        alert_id=alert.id,
        article_key=alert.article_key,
        sink=place.sink,
        channel=place.channel,
        status=DeliveryStatus.MUTED if muted else status,
        order=lane_order(alert),
        due_at=None if muted else place.due_at,
        raised_at=alert.raised_at,
        digest=place.digest,
    )


def _places(
    alert: Alert, destinations: Destinations, now: datetime, own: Sequence[str], told_in: Sequence[str]
) -> Iterable[_Place]:
    slack = list(_slack_places(alert, destinations, now, own, told_in)) if destinations.slack else []
    yield from slack
    for sink, channel in destinations.sinks:
        yield _Place(sink=sink, channel=channel, due_at=now)
    if not slack and not any(sink == "stdout" for sink, _ in destinations.sinks):
        # No token, or no channel that would take it: an alert is shown rather than lost.
        yield _Place(sink="stdout", channel=TERMINAL_CHANNEL, due_at=now)


def _slack_places(
    alert: Alert, destinations: Destinations, now: datetime, own: Sequence[str], told_in: Sequence[str]
) -> Iterable[_Place]:
    routes = [route for route in destinations.routes if matches(route, alert)]
    # A route that matches says when its channels are told; the others in which the story stands are told now.
    routed = {channel for route in routes for channel in route.channels}
    own = (*own, *(channel for channel in told_in if channel not in routed))
    for channel in own:
        yield _Place(sink="slack", channel=channel, due_at=now)
    for route in routes:
        due_at, digest = due(route, alert.severity, now)
        for channel in route.channels:
            yield _Place(sink="slack", channel=channel, due_at=due_at, digest=digest)
    if not routes and not own:
        for channel in _unrouted(alert, destinations):
            yield _Place(sink="slack", channel=channel, due_at=now)


def _unrouted(alert: Alert, destinations: Destinations) -> list[str]:
    channels: list[str] = []
    for feed in alert.feeds or ("",):
        channels += destinations.feed_channels.get(feed) or (destinations.default_channel,)
    return [channel for channel in dict.fromkeys(channels) if channel]


def matches(route: Route, alert: Alert) -> bool:
    """Whether every filter holds that the route sets.

    A route with a digest takes what is below its `min_severity` too: that is what the digest collects.
    """
    return (
        (not route.kinds or any(notice.kind.value in route.kinds for notice in _notices(alert)))
        and (not route.domains or any(_within(_host(alert.url), domain) for domain in route.domains))
        and (not route.languages or any(_speaks(alert.language, language) for language in route.languages))
        and (not route.keywords or _mentions(alert, route.keywords))
        and (not route.feeds or bool(set(route.feeds) & set(alert.feeds)))
        and (bool(route.digest) or _reaches(alert.severity, route.min_severity))
    )


def due(route: Route, severity: Severity, now: datetime) -> tuple[datetime, str]:
    """When an alert of this severity is told by this route, and the digest that it is told in ("" for none)."""
    below = not route.min_severity or not _reaches(severity, route.min_severity)
    if route.digest and below:
        return next_time(route.digest, now), route.digest
    if route.quiet and severity is not Severity.HIGH:
        return end_of_quiet(route.quiet, now), ""
    return now, ""


def next_time(at: str, now: datetime) -> datetime:
    """The next moment, in UTC, at which the clock shows `at` ("09:00 Europe/Berlin"; UTC where no zone is named).

    A time that the clock shows twice in a night counts once, the first time: a digest comes once a day.
    """
    return _next_moment(*_clock_and_zone(at), now, times=1)


def _next_moment(clock: time, zone: ZoneInfo, now: datetime, *, times: int) -> datetime:
    """The next moment, in UTC, at which clocks of the zone show this time.

    In the night in which they show it twice, the first counts alone or, with `times` 2, both do.
    """
    local = now.astimezone(zone)
    for days in range(3):
        for fold in range(times):
            day = local.date() + timedelta(days=days)
            moment = datetime.combine(day, clock.replace(fold=fold), zone).astimezone(UTC)
            if moment > now:
                return moment
    raise AssertionError("a day has every time of the clock")


def end_of_quiet(quiet: str, now: datetime) -> datetime:
    """`now`, or the end of the quiet hours ("22:00-07:00 Europe/Berlin") if it lies in them."""
    hours, _, zone_name = quiet.partition(" ")
    start, _, end = hours.partition("-")
    zone = ZoneInfo(zone_name.strip() or "UTC")
    clock = now.astimezone(zone).time()
    first, last = time.fromisoformat(start.strip()), time.fromisoformat(end.strip())
    inside = first <= clock < last if first <= last else clock >= first or clock < last
    return _next_moment(last, zone, now, times=2) if inside else now


def _clock_and_zone(at: str) -> tuple[time, ZoneInfo]:
    clock, _, zone = at.strip().partition(" ")
    return time.fromisoformat(clock), ZoneInfo(zone.strip() or "UTC")


def _notices(alert: Alert) -> list[Notice]:
    return [*alert.gained, *(pair.after for pair in alert.reworded), *alert.removed]


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _within(host: str, domain: str) -> bool:
    domain = domain.lower().strip().lstrip("*.")
    return host == domain or host.endswith(f".{domain}")


def _speaks(language: str | None, wanted: str) -> bool:
    spoken, wanted = (language or "").lower().replace("_", "-"), wanted.lower().replace("_", "-")
    return bool(wanted) and (spoken == wanted or spoken.startswith(f"{wanted}-"))


_WITHOUT_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def _mentions(alert: Alert, keywords: Iterable[str]) -> bool:
    """Whether a keyword stands in title, notices or changes: as whole words, where the script parts words."""
    changes = [part for change in alert.changes for part in (change.before, change.after)]
    told = f" {folded(' '.join([alert.title, *(notice.text for notice in _notices(alert)), *changes]))} "
    for keyword in keywords:
        wanted = folded(keyword)
        if wanted and (wanted in told if _WITHOUT_SPACES.search(wanted) else f" {wanted} " in told):
            return True
    return False


def _reaches(severity: Severity, least: str) -> bool:
    return not least or severity.rank >= Severity(least).rank
