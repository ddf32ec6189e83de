"""Days of `amended run` on machines whose clock is wrong: each notice is told once, and digests come at their hour."""

from __future__ import annotations

import asyncio
import contextlib
import io
import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest

from amended import bootstrap, bootstrap_run
from amended.adapters.sqlite_store import SqliteStore
from amended.services.follow import take_over_configured
from tests.cli.conftest import User
from tests.manual_clock import ManualClock
from tests.news_site import Story
from tests.services.delivery_world import Recorder
from tests.slack_stand_in import Fault, SlackStandIn

START = datetime(2026, 3, 27, 6, 0, tzinfo=UTC)  # clocks in Berlin go forward two days later
DAYS = 4
BERLIN = ZoneInfo("Europe/Berlin")
HOUR = timedelta(hours=1)
# The runner looks again after a minute at the latest; here less often, to be sooner through.
LOOK_AGAIN = timedelta(minutes=10)
STORIES = 7
# The story that gains a notice, and after how many hours.
GAINED = {1: 26.0, 2: 31.5, 3: 49.0, 5: 58.0, 6: 71.5}
# After so many hours the first digest is due.
FIRST_DIGEST = 26.0


class WrongClock(ManualClock):
    """Shows `error` more than the time it is."""

    error = timedelta()

    def now(self) -> datetime:
        """What the clock shows."""
        return self.right() + self.error

    def right(self) -> datetime:
        """What time it is."""
        return super().now()


ERRORS: dict[str, dict[float, timedelta]] = {
    "right": {},
    "set by seconds": {hour: timedelta(seconds=hour * 7 % 11 - 5) for hour in range(0, DAYS * 24, 2)},
    "an hour ahead and back each day": {day * 24 + at: HOUR * (at < 12) for day in range(DAYS) for at in (1.3, 13.1)},
    "thirty hours ahead at first": {0: 30 * HOUR, 20: timedelta()},
    "thirty hours ahead for a while": {28: 30 * HOUR, 40: timedelta()},
    "behind for a while": {28: -30 * HOUR, 40: timedelta()},
    "never set at first": {0: datetime(1970, 1, 1, tzinfo=UTC) - START, 20: timedelta()},
    "lost for a while": {28: datetime(1970, 1, 1, tzinfo=UTC) - START, 40: timedelta()},
    "ten years ahead at first": {0: timedelta(days=3650), 20: timedelta()},
}


def story(number: int) -> Story:
    """A story like no other."""
    told = Story(title=f"Council to close pool number {number} for the winter", published=f"{START:%Y-%m-%dT%H:%M:%SZ}")
    told.body = [f"{paragraph} This is about pool {number}." for paragraph in told.body]
    return told


def gain(told: Story, number: int) -> None:
    """Let it gain a notice, grave or not."""
    told.notices.append(
        f"<strong>Correction:</strong> An earlier version of this article misstated how long pool {number} is closed. "
        "It is 14 days, not 14 weeks."
        if number % 2
        else f"<strong>Clarification:</strong> This article was updated to make clear that pool {number} is the town's."
    )


def scripted(user: User, slack: SlackStandIn, clock: WrongClock, errors: dict[float, timedelta]) -> Callable[[], None]:
    """What happens beside the runner, up to now, each time this is called."""
    user.site.stories = {f"/news/{number}": story(number) for number in range(STORIES)}
    coming: list[tuple[float, Callable[[], object]]] = [
        (after, partial(gain, user.site.stories[f"/news/{number}"], number)) for number, after in GAINED.items()
    ]
    coming += [(after, partial(setattr, clock, "error", error)) for after, error in errors.items()]
    # Now and then an answer of Slack's is lost, whether the message has landed or not.
    lost = [Fault("drop", landed=landed) for landed in (True, False, True, False)]
    coming += [(24 + 13 * n, partial(slack.fail, "chat.postMessage", fault)) for n, fault in enumerate(lost)]
    coming.sort(key=lambda one: one[0])

    def catch_up() -> None:
        while coming and START + timedelta(hours=coming[0][0]) <= clock.right():
            coming.pop(0)[1]()

    return catch_up


async def run(user: User, clock: WrongClock, catch_up: Callable[[], None]) -> None:
    """The runner's cycles, and its rests between them."""
    settings = bootstrap.settings_of(user.folder / "amended.toml")
    catch_up()
    with contextlib.closing(SqliteStore(settings.store.path)) as store:
        take_over_configured(store, settings.feeds, clock.now())
        made = bootstrap_run.runner(
            settings, store, Recorder(), stream=io.StringIO(), colour=False, width=80, clock=clock
        )
        while clock.right() < START + timedelta(days=DAYS):
            await made.cycle.run_once()
            due = store.next_due()
            rest = due - clock.now() if due else LOOK_AGAIN
            clock.pass_time(min(max(rest, timedelta(seconds=2)), LOOK_AGAIN))
            catch_up()
        await made.fetcher.close()


@pytest.mark.slow
@pytest.mark.parametrize("errors", ERRORS.values(), ids=ERRORS)
def test_each_notice_is_told_once_whatever_the_clock_shows(
    user: User, slack: SlackStandIn, errors: dict[float, timedelta]
) -> None:
    """Four days with a clock that is wrong: all that stories gain is told, once, within the day; digests at nine."""
    clock = WrongClock(START)
    slack.now = lambda: clock.right().timestamp()
    user.configure(
        '[slack]\nchannel = "C1"\n[[routes]]\nchannels = ["C1"]\n'
        '[[routes]]\nchannels = ["C2"]\ndigest = "09:00 Europe/Berlin"\n'
    )
    asyncio.run(run(user, clock, scripted(user, slack, clock, errors)))
    told = Counter(int(found) for post in slack.posts("C1") for found in re.findall(r"number (\d+)", str(post["text"])))
    assert told == dict.fromkeys(GAINED, 1)
    for post in slack.posts("C1"):
        (number,) = re.findall(r"number (\d+)", str(post["text"]))
        late = at(post["ts"]) - (START + timedelta(hours=GAINED[int(number)]))
        assert timedelta() <= late < timedelta(hours=24), number
    if all(abs(error) < HOUR for after, error in errors.items() if after > FIRST_DIGEST):
        digests = [at(post["ts"]).astimezone(BERLIN) + timedelta(seconds=10) for post in slack.posts("C2")]
        assert {f"{moment:%H:%M}" for moment in digests} == {"09:00"}
        assert len({moment.date() for moment in digests}) == len(digests)


def at(ts: str) -> datetime:
    """When a message was posted."""
    return datetime.fromtimestamp(float(ts), UTC)
