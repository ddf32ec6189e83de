"""Where alerts go and when: routes, the default channel, feeds' own channels, digests and quiet hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amended.domain.alerts import Alert, Event
from amended.domain.comparison_results import Severity
from amended.domain.deliveries import Delivery, DeliveryStatus
from amended.domain.notices import Notice, NoticeKind
from amended.domain.policies import Route
from amended.domain.routing import Destinations, deliveries_for, end_of_quiet, matches, next_time

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ALERT = Alert(
    id="alert",
    article_key="story",
    url="https://news.example.org/ferries",
    title="Port withdraws ferries",
    events=(Event.GAINED,),
    raised_at=NOW,
    language="en-GB",
    feeds=("https://example.org/rss",),
    gained=(Notice(kind=NoticeKind.CORRECTION, text="It is four, not fourteen."),),
    severity=Severity.MEDIUM,
)
HOME = Destinations(slack=True, default_channel="CDEFAULT")


def channels(deliveries: tuple[Delivery, ...]) -> list[str]:
    """Sink and channel of each delivery."""
    return [f"{delivery.sink}:{delivery.channel}" for delivery in deliveries]


def test_without_routes_the_default_channel_is_told() -> None:
    """An alert that no route takes goes to the default channel."""
    (delivery,) = deliveries_for(ALERT, HOME, NOW)
    assert (delivery.sink, delivery.channel, delivery.status) == ("slack", "CDEFAULT", DeliveryStatus.PENDING)
    assert delivery.due_at == NOW


def test_matching_routes_are_united_and_replace_the_default() -> None:
    """All routes that match are told, each channel once, and the default channel is not."""
    routes = (Route(channels=("C1", "C2")), Route(channels=("C2", "C3")), Route(channels=("C4",), kinds=("update",)))
    assert channels(deliveries_for(ALERT, replace(HOME, routes=routes), NOW)) == ["slack:C1", "slack:C2", "slack:C3"]


def test_where_a_story_was_told_it_is_told_besides_what_routes_say() -> None:
    """Such a channel replaces the default one; where a route leads there too, the route says when."""
    assert channels(deliveries_for(ALERT, HOME, NOW, told_in=("C7",))) == ["slack:C7"]
    digest = replace(HOME, routes=(Route(channels=("C1",), digest="09:00"),))
    c7, c1 = deliveries_for(ALERT, digest, NOW, told_in=("C1", "C7"))
    assert (c7.channel, c7.due_at, c1.channel, c1.digest) == ("C7", NOW, "C1", "09:00")


def test_a_feeds_own_channels_replace_the_default() -> None:
    """A feed with channels of its own is told there; a feed without them in the default channel."""
    places = replace(HOME, feed_channels={"https://example.org/rss": ("COWN",)})
    assert channels(deliveries_for(ALERT, places, NOW)) == ["slack:COWN"]
    both = replace(ALERT, feeds=("https://example.org/rss", "https://example.org/other"))
    assert channels(deliveries_for(both, places, NOW)) == ["slack:COWN", "slack:CDEFAULT"]


def test_an_articles_own_channels_are_told_beside_the_routes() -> None:
    """A channel that follows one article is told at once, whatever the routes say; it replaces the default."""
    assert channels(deliveries_for(ALERT, HOME, NOW, channels=("CWATCH",))) == ["slack:CWATCH"]
    places = replace(HOME, routes=(Route(channels=("C1", "CWATCH"), digest="09:00"),))
    watched, routed = deliveries_for(ALERT, places, NOW, channels=("CWATCH",))
    assert (watched.channel, watched.due_at, watched.digest) == ("CWATCH", NOW, "")
    assert routed.channel == "C1"


def test_the_same_story_in_two_feeds_is_one_delivery() -> None:
    """Two feeds that lead to one channel make one delivery."""
    both = replace(ALERT, feeds=("https://example.org/rss", "https://example.org/other"))
    assert channels(deliveries_for(both, HOME, NOW)) == ["slack:CDEFAULT"]


def test_without_a_token_alerts_are_printed() -> None:
    """Without Slack there is one delivery, to the terminal, at once."""
    places = Destinations(slack=False, default_channel="C1", routes=(Route(channels=("C2",), digest="09:00"),))
    (delivery,) = deliveries_for(ALERT, places, NOW)
    assert (delivery.lane, delivery.due_at) == ("stdout:-", NOW)


def test_an_alert_without_any_channel_is_shown_rather_than_lost() -> None:
    """With a token and no channel that takes it, the alert is printed."""
    assert channels(deliveries_for(ALERT, Destinations(slack=True), NOW)) == ["stdout:-"]


def test_other_sinks_get_every_alert() -> None:
    """Sinks beside Slack get a delivery of their own."""
    places = replace(HOME, sinks=(("jsonl", "alerts.jsonl"), ("webhook", "hooks.example.org#1")))
    assert channels(deliveries_for(ALERT, places, NOW)) == [
        "slack:CDEFAULT",
        "jsonl:alerts.jsonl",
        "webhook:hooks.example.org#1",
    ]


def test_muted_stories_are_recorded_and_never_due() -> None:
    """Deliveries of a muted story are muted from the start."""
    (delivery,) = deliveries_for(ALERT, HOME, NOW, muted=True)
    assert (delivery.status, delivery.due_at) == (DeliveryStatus.MUTED, None)


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (Route(channels=()), True),
        (Route(channels=(), kinds=("correction", "retraction")), True),
        (Route(channels=(), kinds=("update",)), False),
        (Route(channels=(), domains=("example.org",)), True),
        (Route(channels=(), domains=("ample.org",)), False),
        (Route(channels=(), domains=("www.example.org",)), False),
        (Route(channels=(), languages=("en",)), True),
        (Route(channels=(), languages=("en_gb",)), True),
        (Route(channels=(), languages=("de",)), False),
        (Route(channels=(), keywords=("FOURTEEN",)), True),
        (Route(channels=(), keywords=("four",)), True),
        (Route(channels=(), keywords=("fer",)), False),
        (Route(channels=(), keywords=("withdraws ferries",)), True),
        (Route(channels=(), keywords=("",)), False),
        (Route(channels=(), feeds=("https://example.org/rss",)), True),
        (Route(channels=(), feeds=("https://example.org/x",)), False),
        (Route(channels=(), min_severity="medium"), True),
        (Route(channels=(), min_severity="high"), False),
        (Route(channels=(), min_severity="high", digest="09:00"), True),
        (Route(channels=(), kinds=("correction",), languages=("de",)), False),
    ],
)
def test_every_filter_that_is_set_must_hold(route: Route, expected: bool) -> None:
    """A route takes an alert if all its filters do."""
    assert matches(route, ALERT) is expected


def test_keywords_are_found_within_scripts_without_spaces() -> None:
    """In Japanese or Chinese a keyword may stand anywhere."""
    alert = replace(ALERT, title="首相の発言を訂正しました")
    assert matches(Route(channels=(), keywords=("発言",)), alert)


def test_removed_and_reworded_notices_count_for_kinds() -> None:
    """A route for corrections hears of a correction's removal too."""
    alert = replace(ALERT, gained=(), removed=ALERT.gained, events=(Event.REMOVED,))
    assert matches(Route(channels=(), kinds=("correction",)), alert)


def test_a_digest_collects_what_is_below_the_threshold() -> None:
    """At or above the route's severity an alert goes out at once; below it waits for the digest."""
    route = Route(channels=("C1",), min_severity="high", digest="09:00 Europe/Berlin")
    places = replace(HOME, routes=(route,))
    (waiting,) = deliveries_for(ALERT, places, NOW)
    assert waiting.due_at == datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
    assert (waiting.status, waiting.digest) == (DeliveryStatus.WAITING, "09:00 Europe/Berlin")
    (at_once,) = deliveries_for(replace(ALERT, severity=Severity.HIGH), places, NOW)
    assert (at_once.due_at, at_once.digest) == (NOW, "")


def test_a_digest_without_a_threshold_collects_everything() -> None:
    """Without a severity the whole route is a digest."""
    places = replace(HOME, routes=(Route(channels=("C1",), digest="09:00"),))
    (delivery,) = deliveries_for(replace(ALERT, severity=Severity.HIGH), places, NOW)
    assert delivery.due_at == datetime(2026, 3, 3, 9, 0, tzinfo=UTC)


def test_of_two_routes_to_one_channel_the_earlier_counts() -> None:
    """A channel that one route tells at once and another one in a digest is told at once."""
    routes = (Route(channels=("C1",), digest="09:00"), Route(channels=("C1",), kinds=("correction",)))
    (delivery,) = deliveries_for(ALERT, replace(HOME, routes=routes), NOW)
    assert (delivery.due_at, delivery.digest) == (NOW, "")


def test_quiet_hours_wait_for_morning_and_high_severity_does_not() -> None:
    """In the quiet hours only alerts of high severity are sent."""
    night = datetime(2026, 3, 2, 23, 30, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)
    places = replace(HOME, routes=(Route(channels=("C1",), quiet="22:00-07:00 Europe/Berlin"),))
    (waiting,) = deliveries_for(ALERT, places, night)
    assert waiting.due_at == datetime(2026, 3, 3, 6, 0, tzinfo=UTC)
    (at_once,) = deliveries_for(replace(ALERT, severity=Severity.HIGH), places, night)
    assert at_once.due_at == night
    (by_day,) = deliveries_for(ALERT, places, NOW)
    assert by_day.due_at == NOW


@pytest.mark.parametrize(
    ("quiet", "hour", "quiet_now"),
    [
        ("22:00-07:00", 22, True),
        ("22:00-07:00", 6, True),
        ("22:00-07:00", 7, False),
        ("22:00-07:00", 21, False),
        ("12:00-14:00", 12, True),
        ("12:00-14:00", 14, False),
    ],
)
def test_quiet_hours_begin_with_their_first_and_end_before_their_last_minute(
    quiet: str, hour: int, quiet_now: bool
) -> None:
    """Quiet hours over midnight and within a day."""
    now = NOW.replace(hour=hour)
    assert (end_of_quiet(quiet, now) > now) is quiet_now


def test_a_clock_that_is_turned_forward_skips_no_digest() -> None:
    """On the day on which 02:30 does not exist a digest at 02:30 comes all the same, once."""
    before = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
    first = next_time("02:30 Europe/Berlin", before)
    second = next_time("02:30 Europe/Berlin", first)
    assert timedelta(hours=12) < first - before < timedelta(hours=15)
    assert timedelta(hours=22) < second - first < timedelta(hours=25)


@pytest.mark.parametrize("quiet", ["22:00-02:30 Europe/Berlin", "02:15-02:45 Europe/Berlin"])
def test_quiet_hours_that_end_within_a_repeated_hour_end_in_that_night(quiet: str) -> None:
    """Where clocks are set back, what comes in the second of two equal hours waits minutes and not a day."""
    second_time = datetime(2026, 10, 25, 1, 20, tzinfo=UTC)  # 02:20 in Berlin, for the second time
    assert second_time < end_of_quiet(quiet, second_time) <= second_time + timedelta(minutes=25)


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)),  # noqa: DTZ001 - made aware below
    st.times().map(lambda clock: f"{clock:%H:%M}"),
    st.sampled_from(["", " Europe/Berlin", " America/New_York", " Asia/Kolkata", " Australia/Lord_Howe"]),
)
def test_the_next_time_is_later_and_within_two_days(now: datetime, clock: str, zone: str) -> None:
    """A daily time is always ahead, and never further than a day and the clock's jumps."""
    aware = now.replace(tzinfo=UTC)
    following = next_time(clock + zone, aware)
    assert aware < following <= aware + timedelta(hours=26)


def test_deliveries_sort_by_when_their_alerts_were_raised() -> None:
    """The order within a channel is that of raising, then of id."""
    later = replace(ALERT, id="a", raised_at=NOW + timedelta(microseconds=1))
    first, second = deliveries_for(ALERT, HOME, NOW)[0], deliveries_for(later, HOME, NOW)[0]
    assert first.order < second.order
