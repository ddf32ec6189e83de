"""What servers and feeds say of when to come again, however it is spelled: never sooner or later than agreed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.conformance.conftest import Scene, answer, item, rss

GOOD = rss(item(1))
QUARTER, HALF, DAY = timedelta(minutes=15), timedelta(minutes=30), timedelta(days=1)
TWO_HOURS = timedelta(hours=2)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def waited(scene: Scene) -> timedelta:
    """How long until the feed's next poll."""
    due = scene.feed().next_poll
    assert due is not None
    return due - scene.clock.now()


@pytest.mark.parametrize(
    ("header", "value", "expected"),
    [
        ("Cache_Control", "no-cache, max-age=0", HALF),
        ("Cache_Control", "max-age=abc", HALF),
        ("Cache_Control", "max-age=-5", HALF),
        ("Cache_Control", 'max-age="7200"', TWO_HOURS),
        ("Cache_Control", "max-age=99999999999999999999", DAY),
        ("Cache_Control", "no-store, max-age=7200", HALF),
        ("Expires", "0", HALF),
        ("Expires", "Thu, 01 Jan 1970 00:00:00 GMT", HALF),
    ],
)
def test_odd_headers_of_freshness(scene: Scene, header: str, value: str, expected: timedelta) -> None:
    """What cannot be meant says nothing; what is too much is a day."""
    scene.script("/rss", answer(GOOD, 200, **{header: value}))
    scene.follow()
    scene.poll()
    assert expected <= waited(scene) <= min(expected * 1.1, DAY)


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        ("<ttl> 120 </ttl>", TWO_HOURS),
        ("<ttl>-5</ttl>", HALF),
        ("<ttl>soon</ttl>", HALF),
        ("<sy:updatePeriod>fortnightly</sy:updatePeriod>", HALF),
        (
            "<skipHours><hour>x</hour><hour>-1</hour><hour>99</hour></skipHours><skipDays><day>Someday</day></skipDays>",
            HALF,
        ),
        (f"<skipHours>{''.join(f'<hour>{hour}</hour>' for hour in range(25))}</skipHours>", DAY),
        (f"<skipDays>{''.join(f'<day>{day}</day>' for day in DAYS)}</skipDays>", DAY),
    ],
)
def test_odd_hints_of_a_feed(scene: Scene, channel: str, expected: timedelta) -> None:
    """A feed that skips every hour is polled once a day; nonsense says nothing."""
    scene.script("/rss", rss(item(1), channel=channel))
    scene.follow()
    scene.poll()
    assert expected <= waited(scene) <= min(expected * 1.1, DAY)
    assert not scene.heard.failures


@pytest.mark.parametrize("value", ["-5", "soon", "120.5", "Thu, 01 Jan 1970 00:00:00 GMT", "", "120, 240", "9" * 50])
def test_an_odd_retry_after_is_no_more_than_a_failure(scene: Scene, value: str) -> None:
    """Seconds that are less than the floor, and what is no time at all: tried again after the floor, backing off."""
    scene.script("/rss", answer(status=429, Retry_After=value))
    scene.follow()
    scene.poll()
    assert QUARTER <= waited(scene) <= QUARTER * 1.1


NESTED = {
    "arrays": "[" * 100_000 + "]" * 100_000,
    "objects": '{"a":' * 50_000 + "1" + "}" * 50_000,
    "an item": '{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1", "x": %s}]}'
    % ("[" * 50_000 + "]" * 50_000),
}


@pytest.mark.parametrize("kind", NESTED)
def test_monstrous_json_is_told_at_once(scene: Scene, kind: str) -> None:
    """JSON that no parser bears is a failure of this feed, with a reason and a next try."""
    scene.script("/rss", answer(NESTED[kind], Content_Type="application/feed+json"))
    scene.follow()
    scene.poll()
    (failure,) = scene.heard.failures
    assert failure.retry_at == scene.feed().next_poll
    assert failure.message
