"""Sends what is due: once, in order within a channel, at the channel's pace, whatever dies in between.

For each lane, under its lease, until nothing is due:

    the first delivery that is due, with others of the same story that are due as well
    -> which thread it joins, decided and stored before the first call
    -> its summary, made once and stored
    -> for each step: claim in the store, call, mark in the store
       (a claim without a mark: look in the channel first, and only then call)
    -> posted

A crash between any two of these leaves a record from which the next worker knows what may have happened.
`amended.services.telling` puts together what is told, `amended.services.lane_turn` works through one lane; here lanes
take turns.
"""

from __future__ import annotations

import heapq
import threading
import uuid
from collections.abc import Generator, Mapping, Sequence
from datetime import datetime, timedelta

from amended.domain import delivering
from amended.domain.deliveries import Channel, Delivery, StepName
from amended.errors import Conflict, DeliveryRefused, RateLimited, StoreCorrupt
from amended.ports import Clock, Job, Operators, Reporter, Sink, Store
from amended.services.lane_turn import LaneTurn
from amended.services.telling import Summaries, Telling

# Messages to one channel of Slack: one a second. https://docs.slack.dev/apis/web-api/rate-limits
_OPERATORS_PACE = timedelta(seconds=1)
# As often may someone else write to their channel's record at the moment when it is written for them.
_TURNS = 5
# The longest wait that is spent in here; longer ones go back to the store.
_PATIENCE = timedelta(seconds=10)
# Between two looks whether it is time to stop.
_LONGEST_PAUSE = timedelta(seconds=0.5)


class SendAlerts:
    """Sends the due deliveries of lanes.

    `sinks` are found by lane ("jsonl:alerts.jsonl") or else by kind ("slack"). `operators` are told when a channel
    takes nothing any more. `token_place` is where Slack's token is to be put, should there be none.
    """

    def __init__(
        self,
        store: Store,
        sinks: Mapping[str, Sink],
        summaries: Summaries,
        clock: Clock,
        reporter: Reporter,
        *,
        operators: Operators | None = None,
        token_place: str = "SLACK_BOT_TOKEN",  # noqa: S107 - the name of a variable, not its value
    ) -> None:
        self._store = store
        self._sinks = sinks
        self._token_place = token_place
        self._telling = Telling(store, summaries, clock)
        self._clock = clock
        self._reporter = reporter
        self._operators: Operators | None = operators
        if operators is not None and operators.lane:
            self._operators = _Paced(operators, store, clock)
        self._owner = uuid.uuid4().hex
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Finish the call in hand and leave the rest for the next start; may be called from any thread."""
        self._stopped.set()

    def send(self, lanes: Sequence[Channel], *, until: datetime | None = None) -> None:
        """Send what is due in these lanes, one call after another, taking turns between lanes.

        Nothing is begun after `until`. Lanes that another worker holds are left alone. A fault of the store ends the
        lane's turn and is reported; faults of a channel are recorded with its deliveries.

        Raises, after the other lanes: BrokenPipeError where whoever reads what is printed has gone, StoreCorrupt where
        the store is damaged.
        """
        broken: BrokenPipeError | StoreCorrupt | None = None
        turns: list[tuple[datetime, int, Generator[datetime]]] = []
        for number, lane in enumerate(lanes):
            turns.append((self._clock.now(), number, self._turn(lane)))
        heapq.heapify(turns)
        while turns:
            ready, number, work = heapq.heappop(turns)
            now = self._clock.now()
            late = until is not None and max(now, ready) >= until
            if late or ready - now > _PATIENCE or not self._wait(ready):
                work.close()
                continue
            try:
                following = next(work, None)
            except (BrokenPipeError, StoreCorrupt) as error:
                broken, following = error, None
            if following is not None:
                heapq.heappush(turns, (following, number, work))
        if broken is not None:
            raise broken

    def _wait(self, ready: datetime) -> bool:
        """Wait until then; False if it is time to stop instead."""
        while not self._stopped.is_set():
            left = ready - self._clock.now()
            if left <= timedelta():
                return True
            self._clock.pause(min(left, _LONGEST_PAUSE).total_seconds())
        return False

    def _turn(self, lane: Channel) -> Generator[datetime]:
        sink = self._sinks.get(lane.key) or self._sinks.get(lane.sink) or _NotConfigured(lane, self._token_place)
        turn = LaneTurn(
            lane,
            sink,
            store=self._store,
            telling=self._telling,
            clock=self._clock,
            reporter=self._reporter,
            operators=self._operators,
            owner=self._owner,
        )
        yield from turn.work()


class _Paced:
    """Operators who are told at the pace of their channel, which may get alerts too, and once more after a pause that
    Slack asks for."""

    def __init__(self, operators: Operators, store: Store, clock: Clock) -> None:
        self._operators = operators
        self._store = store
        self._clock = clock
        self.lane = operators.lane

    def tell(self, text: str) -> None:
        """Tell them when it is their channel's time. Raises what `Operators.tell` and the store do."""
        try:
            self._tell(text)
        except RateLimited as error:
            if error.retry_after is None or error.retry_after > _PATIENCE:
                raise
            self._clock.pause(error.retry_after.total_seconds())
            self._tell(text)

    def _tell(self, text: str) -> None:
        self._wait()
        # Taken before the call and counted from its end, for whoever else posts there.
        self._take_turn()
        try:
            self._operators.tell(text)
        finally:
            self._take_turn()

    def _wait(self) -> None:
        now = self._clock.now()
        ready = delivering.ready_at(self._channel(), now)
        if ready - now > _PATIENCE:
            raise RateLimited(self.lane, "their channel takes nothing just now", retry_after=ready - now)
        if ready > now:
            self._clock.pause((ready - now).total_seconds())

    def _take_turn(self) -> None:
        for _ in range(_TURNS):
            paced = delivering.called(self._channel(), self._clock.now(), _OPERATORS_PACE)
            if self._store.put_channel(paced) is not None:
                return

    def _channel(self) -> Channel:
        sink, _, channel = self.lane.partition(":")
        return self._store.channel(self.lane) or Channel(key=self.lane, sink=sink, channel=channel)


class _NotConfigured:
    """Stands in for a sink that was taken out of the configuration: its deliveries wait, with the remedy named."""

    threaded = False
    pace = timedelta()
    call_limit = timedelta()

    def __init__(self, lane: Channel, token_place: str) -> None:
        self.kind = lane.sink
        self._subject = lane.key
        self._token_place = token_place

    def steps(self, _: Job) -> tuple[str, ...]:
        """One, which is refused."""
        return (StepName.PARENT,)

    def perform(self, _step: str, _job: Job) -> str | None:
        """Refuse."""
        raise self._refusal()

    def find(self, _step: str, _job: Job, _since: datetime) -> str | None:
        """Refuse."""
        raise self._refusal()

    def _refusal(self) -> DeliveryRefused:
        remedy = (
            f"set {self._token_place}" if self.kind == "slack" else f'configure [[sinks]] kind = "{self.kind}" again'
        )
        return DeliveryRefused(self._subject, f"nothing is configured that delivers to {self.kind}", remedy=remedy)


def take_over(store: Store, now: datetime, *, limit: int = 1000) -> None:
    """Free the lanes that a dead predecessor held. Only for a runner that knows it is the only one (`RunLock`)."""
    for lane in store.due_channels(now + delivering.LEASE, limit):
        if lane.lease_owner:
            store.put_channel(delivering.release_lane(lane))


def resend(store: Store, delivery: Delivery, now: datetime, *, again: bool = False) -> Delivery | None:
    """Make a delivery due at once, and its lane free; None if it is posted already and not asked for `again`.

    Raises Conflict where a worker changed it at this moment.
    """
    fresh = delivering.resent(delivery, now, again=again)
    if fresh is None:
        return None
    stored = store.put_delivery(fresh)
    if stored is None:
        raise Conflict(f"delivery {delivery.id}", "changed meanwhile; try again")
    lane = store.channel(delivery.lane)
    if lane is not None and lane.next_free is not None and lane.next_free > now:
        store.put_channel(delivering.lane_freed(lane))
    return stored
